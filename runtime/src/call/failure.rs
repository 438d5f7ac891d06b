//! [`Failure`]: how a call failed, before the operation's own error type comes in.

use std::error::Error;
use std::fmt;

use super::read;
use crate::error::{
    BoxError, CallContext, ConnectorError, ConstructionFailure, DispatchFailure, ErrorMetadata,
    ModeledError, Outcome, ProvideErrorMetadata, RequestId, ResponseError, SdkError, ServiceError,
    TimedOut, TimeoutError, fill_message, tell,
};
use crate::http::HttpResponse;
use crate::service::Operation;
use crate::shape::Shape;

/// The failure of a call. One pointer wide.
pub struct Failure(Box<Inner>);

struct Inner {
    context: CallContext,
    meta: ErrorMetadata,
    kind: FailureKind,
}

/// How a call failed.
#[non_exhaustive]
pub enum FailureKind {
    /// The request could not be made.
    Construction(BoxError),
    /// A limit of time was reached.
    Timeout(TimedOut),
    /// No complete answer came.
    Dispatch(ConnectorError),
    /// The answer cannot be understood.
    Response(BoxError, HttpResponse),
    /// The service answered with an error, which the metadata describes.
    Service(HttpResponse),
}

impl Failure {
    pub(super) fn new(context: CallContext, meta: ErrorMetadata, kind: FailureKind) -> Self {
        Self(Box::new(Inner { context, meta, kind }))
    }

    /// A request of `operation` that could not be made.
    pub fn construction(operation: &'static Operation, source: impl Into<BoxError>) -> Self {
        let context = CallContext {
            service: operation.service.id,
            operation: operation.name,
            ..CallContext::default()
        };
        Self::new(context, ErrorMetadata::default(), FailureKind::Construction(source.into()))
    }

    pub(super) fn retry_tokens_spent(&mut self) {
        self.0.context.retry_tokens_spent = true;
    }

    pub(super) fn body_spent(&mut self) {
        self.0.context.body_spent = true;
    }

    /// Which call failed, after how many attempts and how long.
    pub fn context(&self) -> &CallContext {
        &self.0.context
    }

    /// How it failed.
    pub fn kind(&self) -> &FailureKind {
        &self.0.kind
    }

    /// A name for the kind of failure, for where the service sent no code.
    pub fn kind_name(&self) -> &'static str {
        match &self.0.kind {
            FailureKind::Construction(_) => "ConstructionFailure",
            FailureKind::Timeout(_) => "TimeoutError",
            FailureKind::Dispatch(_) => "DispatchFailure",
            FailureKind::Response(..) => "ResponseError",
            FailureKind::Service(_) => "ServiceError",
        }
    }

    /// Whether the service answered with an error.
    pub fn is_service_error(&self) -> bool {
        matches!(self.0.kind, FailureKind::Service(_))
    }

    /// The answer, where one came.
    pub fn raw_response(&self) -> Option<&HttpResponse> {
        match &self.0.kind {
            FailureKind::Response(_, response) | FailureKind::Service(response) => Some(response),
            _ => None,
        }
    }

    /// The service's error that it was, with its answer.
    pub(super) fn into_response(self) -> Option<(ErrorMetadata, HttpResponse)> {
        match self.0.kind {
            FailureKind::Response(_, response) | FailureKind::Service(response) => {
                Some((self.0.meta, response))
            }
            _ => None,
        }
    }

    /// The same failure with the operation's error type.
    pub fn typed<E: ModeledError>(self, operation: &'static Operation) -> SdkError<E> {
        self.untyped().map_service_answer(|(), raw, meta| {
            let Some(mut error) = operation.error_of(meta).and_then(E::blank) else {
                return E::unhandled_metadata(meta.clone());
            };
            if let Some(shape) = error.shape_mut() {
                fill(operation, raw, meta, shape);
            }
            error
        })
    }

    // What is the same for all operations.
    fn untyped(self) -> SdkError<()> {
        let Inner { context, meta, kind } = *self.0;
        match kind {
            FailureKind::Construction(source) => {
                SdkError::ConstructionFailure(ConstructionFailure::new(source, context))
            }
            FailureKind::Timeout(source) => {
                SdkError::TimeoutError(TimeoutError::new(source, context))
            }
            FailureKind::Dispatch(source) => {
                SdkError::DispatchFailure(DispatchFailure::new(source, context))
            }
            FailureKind::Response(source, raw) => {
                SdkError::ResponseError(ResponseError::new(source, raw, context, meta))
            }
            FailureKind::Service(raw) => {
                SdkError::ServiceError(ServiceError::new((), raw, context, meta))
            }
        }
    }
}

// The code alone decides which error it is; a body that does not decode costs it its members,
// not its kind.
fn fill(operation: &Operation, raw: &HttpResponse, meta: &ErrorMetadata, shape: &mut dyn Shape) {
    let _ = read::error(operation, raw, shape);
    fill_message(shape, meta);
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = match &self.0.kind {
            FailureKind::Construction(source) => Outcome::Construction(source.as_ref()),
            FailureKind::Timeout(source) => Outcome::Timeout(source),
            FailureKind::Dispatch(source) => Outcome::Dispatch(source),
            FailureKind::Response(source, _) => Outcome::Response(source.as_ref()),
            FailureKind::Service(_) => Outcome::Service,
        };
        tell(f, &self.0.context, outcome, &self.0.meta)
    }
}

/// Leaves the answer out: its body may hold secrets.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Failure");
        match &self.0.kind {
            FailureKind::Construction(source) => debug.field("construction", source),
            FailureKind::Timeout(source) => debug.field("timeout", source),
            FailureKind::Dispatch(source) => debug.field("dispatch", source),
            FailureKind::Response(source, _) => debug.field("response", source),
            FailureKind::Service(_) => debug.field("service", &self.0.meta),
        };
        debug.field("context", &self.0.context).finish_non_exhaustive()
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0.kind {
            FailureKind::Construction(source) | FailureKind::Response(source, _) => {
                Some(source.as_ref())
            }
            FailureKind::Timeout(source) => Some(source),
            FailureKind::Dispatch(source) => Some(source),
            FailureKind::Service(_) => None,
        }
    }
}

impl ProvideErrorMetadata for Failure {
    fn meta(&self) -> &ErrorMetadata {
        &self.0.meta
    }
}

impl RequestId for Failure {
    fn request_id(&self) -> Option<&str> {
        self.0.meta.request_id()
    }
}
