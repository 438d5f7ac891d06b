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
    AuthorizationPendingException crate::types::error::AuthorizationPendingException;
    ExpiredTokenException crate::types::error::ExpiredTokenException;
    InternalServerException crate::types::error::InternalServerException;
    InvalidClientException crate::types::error::InvalidClientException;
    InvalidGrantException crate::types::error::InvalidGrantException;
    InvalidRequestException crate::types::error::InvalidRequestException;
    InvalidScopeException crate::types::error::InvalidScopeException;
    SlowDownException crate::types::error::SlowDownException;
    UnauthorizedClientException crate::types::error::UnauthorizedClientException;
    UnsupportedGrantTypeException crate::types::error::UnsupportedGrantTypeException;
}
