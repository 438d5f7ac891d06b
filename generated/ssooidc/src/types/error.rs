// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The error `AccessDeniedException`.
    error AccessDeniedException AccessDeniedExceptionBuilder [crate::builders] crate::schema::ERROR_ACCESS_DENIED_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `reason`
    1 reason set_reason get_reason: own(crate::types::AccessDeniedExceptionReason);
    /// `error_description`
    2 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `AuthorizationPendingException`.
    error AuthorizationPendingException AuthorizationPendingExceptionBuilder [crate::builders] crate::schema::ERROR_AUTHORIZATION_PENDING_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ExpiredTokenException`.
    error ExpiredTokenException ExpiredTokenExceptionBuilder [crate::builders] crate::schema::ERROR_EXPIRED_TOKEN_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InternalServerException`.
    error InternalServerException InternalServerExceptionBuilder [crate::builders] crate::schema::ERROR_INTERNAL_SERVER_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidClientException`.
    error InvalidClientException InvalidClientExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_CLIENT_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidGrantException`.
    error InvalidGrantException InvalidGrantExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_GRANT_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidRequestException`.
    error InvalidRequestException InvalidRequestExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_REQUEST_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `reason`
    1 reason set_reason get_reason: own(crate::types::InvalidRequestExceptionReason);
    /// `error_description`
    2 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidScopeException`.
    error InvalidScopeException InvalidScopeExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_SCOPE_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `SlowDownException`.
    error SlowDownException SlowDownExceptionBuilder [crate::builders] crate::schema::ERROR_SLOW_DOWN_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnauthorizedClientException`.
    error UnauthorizedClientException UnauthorizedClientExceptionBuilder [crate::builders] crate::schema::ERROR_UNAUTHORIZED_CLIENT_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
    1 error_description set_error_description get_error_description: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnsupportedGrantTypeException`.
    error UnsupportedGrantTypeException UnsupportedGrantTypeExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_GRANT_TYPE_EXCEPTION;
    /// `error`
    0 error set_error get_error: text(str String);
    /// `error_description`
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
