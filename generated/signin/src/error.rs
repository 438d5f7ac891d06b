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
    AccessDeniedException crate::types::error::AccessDeniedException;
    InternalServerException crate::types::error::InternalServerException;
    TooManyRequestsError crate::types::error::TooManyRequestsError;
    ValidationException crate::types::error::ValidationException;
}
