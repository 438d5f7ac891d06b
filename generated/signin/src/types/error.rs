// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The service gives no credentials. The code says why: mostly, the user has to sign in again.
    error AccessDeniedException AccessDeniedExceptionBuilder [crate::builders] crate::schema::ERROR_ACCESS_DENIED_EXCEPTION;
    /// The code of the error.
    ///
    /// Required.
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// What the service says of the case, for people to read.
    ///
    /// Required.
    1 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service has failed. The client tries such calls again before it gives this error: try
    /// later.
    error InternalServerException InternalServerExceptionBuilder [crate::builders] crate::schema::ERROR_INTERNAL_SERVER_EXCEPTION;
    /// The code of the error.
    ///
    /// Required.
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// What the service says of the case, for people to read.
    ///
    /// Required.
    1 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There were too many requests. The client tries such calls again before it gives this error:
    /// try later.
    error TooManyRequestsError TooManyRequestsErrorBuilder [crate::builders] crate::schema::ERROR_TOO_MANY_REQUESTS_ERROR;
    /// The code of the error.
    ///
    /// Required.
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// What the service says of the case, for people to read.
    ///
    /// Required.
    1 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The input is not valid. The message says why; correct it, as a retry is of no use.
    error ValidationException ValidationExceptionBuilder [crate::builders] crate::schema::ERROR_VALIDATION_EXCEPTION;
    /// The code of the error.
    ///
    /// Required.
    0 error set_error get_error: own(crate::types::OAuth2ErrorCode);
    /// What the service says of the case, for people to read.
    ///
    /// Required.
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
