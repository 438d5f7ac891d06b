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
    /// The input is not valid.
    InvalidRequestException crate::types::error::InvalidRequestException;
    /// The account or role is not there, or is not assigned to the user.
    ResourceNotFoundException crate::types::error::ResourceNotFoundException;
    /// There were too many requests.
    TooManyRequestsException crate::types::error::TooManyRequestsException;
    /// The access token has expired or is not valid.
    UnauthorizedException crate::types::error::UnauthorizedException;
}
