// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! Errors: what any call can fail with.

pub use ::tinsmith_runtime::error::{
    BoxError, BuildError, ConnectorError, DisplayErrorContext, ErrorMetadata,
    ProvideErrorMetadata, RequestId, SdkError, TimedOut, TimeoutPhase, Unhandled,
    UnknownVariantError,
};
pub use ::tinsmith_runtime::validate::{
    ValidationError, ValidationErrorKind, ValidationErrors,
};

::tinsmith_runtime::service_error! {
    /// Any error of any operation, for functions that call several.
    Error;
    /// The service gives no credentials.
    AccessDeniedException crate::types::error::AccessDeniedException;
    /// The service has failed.
    InternalServerException crate::types::error::InternalServerException;
    /// There were too many requests.
    TooManyRequestsError crate::types::error::TooManyRequestsError;
    /// The input is not valid.
    ValidationException crate::types::error::ValidationException;
}
