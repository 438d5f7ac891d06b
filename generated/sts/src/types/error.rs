// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The token has expired. Get a new one from the provider.
    error ExpiredTokenException ExpiredTokenExceptionBuilder [crate::builders] crate::schema::ERROR_EXPIRED_TOKEN_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service could not reach the identity provider for the moment. The client tries such
    /// calls again before it gives this error.
    error IdpCommunicationErrorException IdpCommunicationErrorExceptionBuilder [crate::builders] crate::schema::ERROR_IDP_COMMUNICATION_ERROR_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The identity provider did not accept the token: it may have expired or been taken back. Get
    /// a new one.
    error IdpRejectedClaimException IdpRejectedClaimExceptionBuilder [crate::builders] crate::schema::ERROR_IDP_REJECTED_CLAIM_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The token cannot be read or is not one of the provider that the role trusts. Look at the
    /// provider in IAM, and at the token's issuer.
    error InvalidIdentityTokenException InvalidIdentityTokenExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_IDENTITY_TOKEN_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The policy is not valid. The message says why; correct it, as a retry is of no use.
    error MalformedPolicyDocumentException MalformedPolicyDocumentExceptionBuilder [crate::builders] crate::schema::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// Policies and tags for the session take more space than there is. Make them shorter.
    error PackedPolicyTooLargeException PackedPolicyTooLargeExceptionBuilder [crate::builders] crate::schema::ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service is not turned on for the account in this Region. Turn it on in the settings of
    /// IAM, or ask in another Region.
    error RegionDisabledException RegionDisabledExceptionBuilder [crate::builders] crate::schema::ERROR_REGION_DISABLED_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

/// The builders of the errors.
pub mod builders {
    #[doc(no_inline)]
    pub use super::ExpiredTokenExceptionBuilder;
    #[doc(no_inline)]
    pub use super::IdpCommunicationErrorExceptionBuilder;
    #[doc(no_inline)]
    pub use super::IdpRejectedClaimExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidIdentityTokenExceptionBuilder;
    #[doc(no_inline)]
    pub use super::MalformedPolicyDocumentExceptionBuilder;
    #[doc(no_inline)]
    pub use super::PackedPolicyTooLargeExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RegionDisabledExceptionBuilder;
}
