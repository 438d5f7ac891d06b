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
    ExpiredTokenException crate::types::error::ExpiredTokenException;
    IdpCommunicationErrorException crate::types::error::IdpCommunicationErrorException;
    IdpRejectedClaimException crate::types::error::IdpRejectedClaimException;
    InvalidIdentityTokenException crate::types::error::InvalidIdentityTokenException;
    MalformedPolicyDocumentException crate::types::error::MalformedPolicyDocumentException;
    PackedPolicyTooLargeException crate::types::error::PackedPolicyTooLargeException;
    RegionDisabledException crate::types::error::RegionDisabledException;
}
