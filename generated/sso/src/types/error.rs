// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The input is not valid. The message says why; correct it, as a retry is of no use.
    error InvalidRequestException InvalidRequestExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_REQUEST_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The account or role is not there, or is not assigned to the user.
    error ResourceNotFoundException ResourceNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_RESOURCE_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There were too many requests. The client tries such calls again before it gives this error:
    /// try later.
    error TooManyRequestsException TooManyRequestsExceptionBuilder [crate::builders] crate::schema::ERROR_TOO_MANY_REQUESTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The access token has expired or is not valid. The user has to sign in again.
    error UnauthorizedException UnauthorizedExceptionBuilder [crate::builders] crate::schema::ERROR_UNAUTHORIZED_EXCEPTION;
    /// What the service says of the case, for people to read.
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
