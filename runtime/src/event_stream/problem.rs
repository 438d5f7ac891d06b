//! How receiving an event failed, before the error's own type comes in.

use super::{Message, RawMessage, read_members};
use crate::error::{
    BoxError, CallContext, ConnectorError, DispatchFailure, ErrorMetadata, ModeledError,
    ResponseError, SdkError, ServiceError, fill_message,
};
use crate::protocol::Protocol;

/// A failure in a stream of events.
pub(super) struct Problem {
    pub context: CallContext,
    pub meta: ErrorMetadata,
    pub kind: ProblemKind,
}

/// What the failure is.
pub(super) enum ProblemKind {
    /// The body broke off.
    Dispatch(ConnectorError),
    /// What came is no message, or not one of an event that the model describes.
    Response(BoxError, RawMessage),
    /// The service sent an error; where the model declares it, the index among the errors of the
    /// stream.
    Service(Message, Option<usize>, &'static dyn Protocol),
}

impl Problem {
    /// The same failure with the error's type.
    pub fn typed<E: ModeledError>(self) -> SdkError<E, RawMessage> {
        let Self { context, meta, kind } = self;
        match kind {
            ProblemKind::Dispatch(source) => {
                SdkError::DispatchFailure(DispatchFailure::new(source, context))
            }
            ProblemKind::Response(source, raw) => {
                SdkError::ResponseError(ResponseError::new(source, raw, context, meta))
            }
            ProblemKind::Service(message, index, protocol) => {
                let error = match index.and_then(E::blank) {
                    Some(mut error) => {
                        if let Some(shape) = error.shape_mut() {
                            // As of any error of a service, the kind stays where members are lost.
                            let _ = read_members(protocol, &message, shape);
                            fill_message(shape, &meta);
                        }
                        error
                    }
                    None => E::unhandled_metadata(meta.clone()),
                };
                let raw = RawMessage::Decoded(message);
                SdkError::ServiceError(ServiceError::new(error, raw, context, meta))
            }
        }
    }
}
