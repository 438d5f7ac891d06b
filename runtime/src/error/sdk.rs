//! [`SdkError`]: everything that a typed call can end in.

use std::error::Error;
use std::fmt;

use super::metadata::NONE;
use super::{
    BoxError, CallContext, ConnectorError, ErrorMetadata, ModeledError, Outcome,
    ProvideErrorMetadata, RequestId, TimedOut, tell,
};
use crate::http::HttpResponse;

/// The failure of a call. `E` is the operation's error enum, `R` the raw response.
///
/// `Display` says on one line which service and operation failed, how, with which status and
/// request id, and after how many attempts. `source` is the typed cause.
#[non_exhaustive]
pub enum SdkError<E, R = HttpResponse> {
    /// The request could not be made: an input is incomplete, a setting or the credentials are
    /// missing, or an interceptor failed. Nothing was sent, except where an interceptor fails in a
    /// later attempt: [`context`](SdkError::context) counts those that were.
    ConstructionFailure(ConstructionFailure),
    /// An attempt, or the whole operation, took longer than its limit. The service may have
    /// carried the request out all the same.
    TimeoutError(TimeoutError),
    /// A request was sent, or tried to be, and no complete answer came.
    DispatchFailure(DispatchFailure),
    /// A success came whose body cannot be understood. It is not tried again, since the operation
    /// has taken place.
    ResponseError(ResponseError<R>),
    /// The service answered with an error.
    ServiceError(ServiceError<E, R>),
}

// All but the service's error live behind a pointer, so that a `Result` with an `SdkError` in it
// stays small.
struct Parts<S> {
    source: S,
    context: CallContext,
}

struct Rest<R> {
    raw: R,
    context: CallContext,
    meta: ErrorMetadata,
}

/// A request that could not be made.
pub struct ConstructionFailure(Box<Parts<BoxError>>);

/// A limit of time that was reached.
pub struct TimeoutError(Box<Parts<BoxError>>);

/// A request without a complete answer.
pub struct DispatchFailure(Box<Parts<ConnectorError>>);

/// An answer that cannot be understood.
pub struct ResponseError<R = HttpResponse>(Box<(BoxError, Rest<R>)>);

/// An error that the service sent.
pub struct ServiceError<E, R = HttpResponse> {
    source: E,
    rest: Box<Rest<R>>,
}

impl<E, R> SdkError<E, R> {
    /// A request that could not be made.
    pub fn construction_failure(source: impl Into<BoxError>) -> Self {
        Self::ConstructionFailure(ConstructionFailure::new(source, CallContext::default()))
    }

    /// A limit of time that was reached.
    pub fn timeout_error(source: impl Into<BoxError>) -> Self {
        Self::TimeoutError(TimeoutError::new(source, CallContext::default()))
    }

    /// A request without a complete answer.
    pub fn dispatch_failure(source: ConnectorError) -> Self {
        Self::DispatchFailure(DispatchFailure::new(source, CallContext::default()))
    }

    /// An answer that cannot be understood.
    pub fn response_error(source: impl Into<BoxError>, raw: R) -> Self {
        let meta = ErrorMetadata::default();
        Self::ResponseError(ResponseError::new(source, raw, CallContext::default(), meta))
    }

    /// An error that the service sent.
    pub fn service_error(source: E, raw: R) -> Self {
        let meta = ErrorMetadata::default();
        Self::ServiceError(ServiceError::new(source, raw, CallContext::default(), meta))
    }

    /// The service's error; any other failure becomes its unhandled variant.
    pub fn into_service_error(self) -> E
    where
        E: ModeledError,
        R: Send + Sync + 'static,
    {
        match self {
            Self::ServiceError(error) => error.into_err(),
            other => E::unhandled(other),
        }
    }

    /// The service's error.
    pub fn as_service_error(&self) -> Option<&E> {
        match self {
            Self::ServiceError(error) => Some(&error.source),
            _ => None,
        }
    }

    /// The cause; the error itself where it has none.
    pub fn into_source(self) -> Result<BoxError, Self>
    where
        E: Error + Send + Sync + 'static,
    {
        match self {
            Self::ConstructionFailure(error) => Ok(error.0.source),
            Self::TimeoutError(error) => Ok(error.0.source),
            Self::DispatchFailure(error) => Ok(error.0.source.into()),
            Self::ResponseError(error) => Ok(error.0.0),
            Self::ServiceError(error) => Ok(error.source.into()),
        }
    }

    /// The answer, where one came.
    pub fn raw_response(&self) -> Option<&R> {
        match self {
            Self::ResponseError(error) => Some(error.raw()),
            Self::ServiceError(error) => Some(error.raw()),
            _ => None,
        }
    }

    /// The same failure with the service's error converted.
    pub fn map_service_error<E2>(self, map: impl FnOnce(E) -> E2) -> SdkError<E2, R> {
        self.map_service_answer(|error, _, _| map(error))
    }

    /// The same with what the answer was.
    pub(crate) fn map_service_answer<E2>(
        self,
        map: impl FnOnce(E, &R, &ErrorMetadata) -> E2,
    ) -> SdkError<E2, R> {
        match self {
            Self::ConstructionFailure(error) => SdkError::ConstructionFailure(error),
            Self::TimeoutError(error) => SdkError::TimeoutError(error),
            Self::DispatchFailure(error) => SdkError::DispatchFailure(error),
            Self::ResponseError(error) => SdkError::ResponseError(error),
            Self::ServiceError(ServiceError { source, rest }) => {
                let source = map(source, &rest.raw, &rest.meta);
                SdkError::ServiceError(ServiceError { source, rest })
            }
        }
    }

    /// Which call failed, after how many attempts and how long.
    pub fn context(&self) -> &CallContext {
        match self {
            Self::ConstructionFailure(error) => &error.0.context,
            Self::TimeoutError(error) => &error.0.context,
            Self::DispatchFailure(error) => &error.0.context,
            Self::ResponseError(error) => &error.0.1.context,
            Self::ServiceError(error) => &error.rest.context,
        }
    }

    /// What the answer said beside the typed error.
    fn answer(&self) -> &ErrorMetadata {
        match self {
            Self::ResponseError(error) => &error.0.1.meta,
            Self::ServiceError(error) => &error.rest.meta,
            _ => &NONE,
        }
    }
}

impl ConstructionFailure {
    pub(crate) fn new(source: impl Into<BoxError>, context: CallContext) -> Self {
        Self(Box::new(Parts { source: source.into(), context }))
    }
}

impl TimeoutError {
    pub(crate) fn new(source: impl Into<BoxError>, context: CallContext) -> Self {
        Self(Box::new(Parts { source: source.into(), context }))
    }

    /// Which limit was reached, and when. `None` in an error that a program made itself.
    pub fn timed_out(&self) -> Option<&TimedOut> {
        self.0.source.downcast_ref()
    }
}

impl DispatchFailure {
    pub(crate) fn new(source: ConnectorError, context: CallContext) -> Self {
        Self(Box::new(Parts { source, context }))
    }

    /// Whether something took too long, such as connecting.
    pub fn is_timeout(&self) -> bool {
        self.0.source.is_timeout()
    }

    /// Whether the connection could not be made, or broke.
    pub fn is_io(&self) -> bool {
        self.0.source.is_io()
    }

    /// Whether the request is at fault.
    pub fn is_user(&self) -> bool {
        self.0.source.is_user()
    }

    /// Whether it is none of the other kinds.
    pub fn is_other(&self) -> bool {
        self.0.source.is_other()
    }

    /// Which limit of time was reached, and when, where it was one that the transport keeps.
    pub fn timed_out(&self) -> Option<&TimedOut> {
        self.0.source.timed_out()
    }

    /// The transport's error.
    pub fn as_connector_error(&self) -> Option<&ConnectorError> {
        Some(&self.0.source)
    }
}

impl<R> ResponseError<R> {
    pub(crate) fn new(
        source: impl Into<BoxError>,
        raw: R,
        context: CallContext,
        meta: ErrorMetadata,
    ) -> Self {
        Self(Box::new((source.into(), Rest { raw, context, meta })))
    }

    /// The answer.
    pub fn raw(&self) -> &R {
        &self.0.1.raw
    }

    /// The answer.
    pub fn into_raw(self) -> R {
        self.0.1.raw
    }
}

impl<E, R> ServiceError<E, R> {
    pub(crate) fn new(source: E, raw: R, context: CallContext, meta: ErrorMetadata) -> Self {
        Self { source, rest: Box::new(Rest { raw, context, meta }) }
    }

    /// The service's error.
    pub fn err(&self) -> &E {
        &self.source
    }

    /// The service's error.
    pub fn into_err(self) -> E {
        self.source
    }

    /// The answer.
    pub fn raw(&self) -> &R {
        &self.rest.raw
    }

    /// The answer.
    pub fn into_raw(self) -> R {
        self.rest.raw
    }
}

impl<E, R> fmt::Display for SdkError<E, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcome = match self {
            Self::ConstructionFailure(error) => Outcome::Construction(error.0.source.as_ref()),
            Self::TimeoutError(error) => Outcome::Timeout(error.0.source.as_ref()),
            Self::DispatchFailure(error) => Outcome::Dispatch(&error.0.source),
            Self::ResponseError(error) => Outcome::Response(error.0.0.as_ref()),
            Self::ServiceError(_) => Outcome::Service,
        };
        tell(f, self.context(), outcome, self.answer())
    }
}

impl<E: Error + 'static, R> Error for SdkError<E, R> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::ConstructionFailure(error) => Some(error.0.source.as_ref()),
            Self::TimeoutError(error) => Some(error.0.source.as_ref()),
            Self::DispatchFailure(error) => Some(&error.0.source),
            Self::ResponseError(error) => Some(error.0.0.as_ref()),
            Self::ServiceError(error) => Some(&error.source),
        }
    }
}

impl<E: ProvideErrorMetadata, R> ProvideErrorMetadata for SdkError<E, R> {
    fn meta(&self) -> &ErrorMetadata {
        match self {
            Self::ServiceError(error) => error.source.meta(),
            _ => self.answer(),
        }
    }
}

impl<E, R> RequestId for SdkError<E, R> {
    fn request_id(&self) -> Option<&str> {
        self.answer().request_id()
    }
}

// The raw response is left out of every `Debug`: its body may hold secrets.

impl<E: fmt::Debug, R> fmt::Debug for SdkError<E, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ConstructionFailure(error) => error.fmt(f),
            Self::TimeoutError(error) => error.fmt(f),
            Self::DispatchFailure(error) => error.fmt(f),
            Self::ResponseError(error) => error.fmt(f),
            Self::ServiceError(error) => error.fmt(f),
        }
    }
}

impl fmt::Debug for ConstructionFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "ConstructionFailure", &self.0.source, &self.0.context)
    }
}

impl fmt::Debug for TimeoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "TimeoutError", &self.0.source, &self.0.context)
    }
}

impl fmt::Debug for DispatchFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "DispatchFailure", &self.0.source, &self.0.context)
    }
}

impl<R> fmt::Debug for ResponseError<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "ResponseError", &self.0.0, &self.0.1.context)
    }
}

impl<E: fmt::Debug, R> fmt::Debug for ServiceError<E, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "ServiceError", &self.source, &self.rest.context)
    }
}

fn debug(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    source: &dyn fmt::Debug,
    context: &CallContext,
) -> fmt::Result {
    f.debug_struct(name).field("source", source).field("context", context).finish_non_exhaustive()
}
