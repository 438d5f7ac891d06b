// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The error `AccessDeniedException`.
    error AccessDeniedException AccessDeniedExceptionBuilder [crate::builders] crate::schema::ERROR_ACCESS_DENIED_EXCEPTION;
    /// `error`: required
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// `message`: required
    1 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InternalServerException`.
    error InternalServerException InternalServerExceptionBuilder [crate::builders] crate::schema::ERROR_INTERNAL_SERVER_EXCEPTION;
    /// `error`: required
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// `message`: required
    1 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `TooManyRequestsError`.
    error TooManyRequestsError TooManyRequestsErrorBuilder [crate::builders] crate::schema::ERROR_TOO_MANY_REQUESTS_ERROR;
    /// `error`: required
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// `message`: required
    1 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ValidationException`.
    error ValidationException ValidationExceptionBuilder [crate::builders] crate::schema::ERROR_VALIDATION_EXCEPTION;
    /// `error`: required
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// `message`: required
    1 message set_message get_message: text(str String);
}

/// The builders of the errors.
pub mod builders {
    #[doc(no_inline)]
    pub use super::AccessDeniedExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InternalServerExceptionBuilder;
    #[doc(no_inline)]
    pub use super::TooManyRequestsErrorBuilder;
    #[doc(no_inline)]
    pub use super::ValidationExceptionBuilder;
}
