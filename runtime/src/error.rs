//! Errors: what a call can end in, and the traits that every error of a service has.
//!
//! [`SdkError`] is what a typed call returns. The [`call`](crate::call) machine makes its untyped
//! form, [`Failure`](crate::call::Failure); the typed edge turns that into an `SdkError` with
//! the operation's own error type.

mod build;
mod connector;
mod context;
mod display;
mod metadata;
mod missing;
mod modeled;
mod plain;
mod sdk;
mod timed_out;
mod unknown_host;

pub use build::{BuildError, UnknownVariantError};
pub use connector::ConnectorError;
pub use context::CallContext;
pub use display::DisplayErrorContext;
pub(crate) use metadata::NONE as NO_METADATA;
pub use metadata::{
    Builder as ErrorMetadataBuilder, ErrorMetadata, ProvideErrorMetadata, RequestId,
};
pub use missing::MissingSetting;
pub(crate) use modeled::fill_message;
pub(crate) use modeled::message_index;
pub use modeled::{Attached, ModeledError, Unhandled, display_modeled};
pub use plain::PlainError;
pub use sdk::{
    ConstructionFailure, DispatchFailure, ResponseError, SdkError, ServiceError, TimeoutError,
};
pub use timed_out::{TimedOut, TimeoutPhase};
pub use unknown_host::UnknownHost;

pub(crate) use connector::Described;
pub(crate) use display::{Outcome, tell};

/// Any error.
pub type BoxError = Box<dyn std::error::Error + Send + Sync + 'static>;
