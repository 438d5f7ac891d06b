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
    /// The token has expired.
    ExpiredTokenException crate::types::error::ExpiredTokenException;
    /// The service could not reach the identity provider for the moment.
    IdpCommunicationErrorException crate::types::error::IdpCommunicationErrorException;
    /// The identity provider did not accept the token: it may have expired or been taken back.
    IdpRejectedClaimException crate::types::error::IdpRejectedClaimException;
    /// The token cannot be read or is not one of the provider that the role trusts.
    InvalidIdentityTokenException crate::types::error::InvalidIdentityTokenException;
    /// The policy is not valid.
    MalformedPolicyDocumentException crate::types::error::MalformedPolicyDocumentException;
    /// Policies and tags for the session take more space than there is.
    PackedPolicyTooLargeException crate::types::error::PackedPolicyTooLargeException;
    /// The service is not turned on for the account in this Region.
    RegionDisabledException crate::types::error::RegionDisabledException;
}
