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
    /// The user may not do this, or has refused the client.
    AccessDeniedException crate::types::error::AccessDeniedException;
    /// The user has not confirmed the device yet.
    AuthorizationPendingException crate::types::error::AuthorizationPendingException;
    /// The code of the device or the token has expired.
    ExpiredTokenException crate::types::error::ExpiredTokenException;
    /// The service has failed.
    InternalServerException crate::types::error::InternalServerException;
    /// Id and secret are not those of a client, or the secret has expired.
    InvalidClientException crate::types::error::InvalidClientException;
    /// The code or refresh token is not valid, was used already or belongs to another client.
    InvalidGrantException crate::types::error::InvalidGrantException;
    /// The input is not valid, or something is missing that the grant type needs.
    InvalidRequestException crate::types::error::InvalidRequestException;
    /// A scope is not valid, or is not one that the client has.
    InvalidScopeException crate::types::error::InvalidScopeException;
    /// The client asks too often.
    SlowDownException crate::types::error::SlowDownException;
    /// The client may not use this grant type.
    UnauthorizedClientException crate::types::error::UnauthorizedClientException;
    /// The service does not know this grant type.
    UnsupportedGrantTypeException crate::types::error::UnsupportedGrantTypeException;
}
