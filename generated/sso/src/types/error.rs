// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The error `InvalidRequestException`.
    error InvalidRequestException InvalidRequestExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_REQUEST_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ResourceNotFoundException`.
    error ResourceNotFoundException ResourceNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_RESOURCE_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `TooManyRequestsException`.
    error TooManyRequestsException TooManyRequestsExceptionBuilder [crate::builders] crate::schema::ERROR_TOO_MANY_REQUESTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnauthorizedException`.
    error UnauthorizedException UnauthorizedExceptionBuilder [crate::builders] crate::schema::ERROR_UNAUTHORIZED_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

/// The builders of the errors.
pub mod builders {
    #[doc(no_inline)]
    pub use super::InvalidRequestExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ResourceNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::TooManyRequestsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnauthorizedExceptionBuilder;
}
