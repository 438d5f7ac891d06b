// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The user may not do this, or has refused the client.
    error AccessDeniedException AccessDeniedExceptionBuilder [crate::builders] crate::schema::ERROR_ACCESS_DENIED_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What access was denied to, where it is a KMS key.
    1 reason set_reason get_reason: own(crate::types::AccessDeniedExceptionReason);
    /// What the service says of the case, for people to read.
    2 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The user has not confirmed the device yet. Ask again after the interval that was agreed.
    error AuthorizationPendingException AuthorizationPendingExceptionBuilder [crate::builders] crate::schema::ERROR_AUTHORIZATION_PENDING_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The code of the device or the token has expired. The user has to sign in again.
    error ExpiredTokenException ExpiredTokenExceptionBuilder [crate::builders] crate::schema::ERROR_EXPIRED_TOKEN_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service has failed. The client tries such calls again before it gives this error: try
    /// later.
    error InternalServerException InternalServerExceptionBuilder [crate::builders] crate::schema::ERROR_INTERNAL_SERVER_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// Id and secret are not those of a client, or the secret has expired. Register the client
    /// again.
    error InvalidClientException InvalidClientExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_CLIENT_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The code or refresh token is not valid, was used already or belongs to another client. The
    /// user has to sign in again.
    error InvalidGrantException InvalidGrantExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_GRANT_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The input is not valid, or something is missing that the grant type needs. A retry is of no
    /// use.
    error InvalidRequestException InvalidRequestExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_REQUEST_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the trouble is, where it is with a KMS key.
    1 reason set_reason get_reason: own(crate::types::InvalidRequestExceptionReason);
    /// What the service says of the case, for people to read.
    2 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// A scope is not valid, or is not one that the client has.
    error InvalidScopeException InvalidScopeExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_SCOPE_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The client asks too often. Wait five seconds longer between calls than before.
    error SlowDownException SlowDownExceptionBuilder [crate::builders] crate::schema::ERROR_SLOW_DOWN_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The client may not use this grant type.
    error UnauthorizedClientException UnauthorizedClientExceptionBuilder [crate::builders] crate::schema::ERROR_UNAUTHORIZED_CLIENT_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service does not know this grant type.
    error UnsupportedGrantTypeException UnsupportedGrantTypeExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_GRANT_TYPE_EXCEPTION;
    /// The code of the error, by OAuth 2.0.
    0 error set_error get_error: text(str String);
    /// What the service says of the case, for people to read.
    1 error_description set_error_description get_error_description: text(str String);
}

/// The builders of the errors.
pub mod builders {
    #[doc(no_inline)]
    pub use super::AccessDeniedExceptionBuilder;
    #[doc(no_inline)]
    pub use super::AuthorizationPendingExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ExpiredTokenExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InternalServerExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidClientExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidGrantExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidRequestExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidScopeExceptionBuilder;
    #[doc(no_inline)]
    pub use super::SlowDownExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnauthorizedClientExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnsupportedGrantTypeExceptionBuilder;
}
