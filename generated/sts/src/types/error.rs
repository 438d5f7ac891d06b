// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The error `ExpiredTokenException`.
    error ExpiredTokenException ExpiredTokenExceptionBuilder [crate::builders] crate::schema::ERROR_EXPIRED_TOKEN_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `IDPCommunicationErrorException`.
    error IdpCommunicationErrorException IdpCommunicationErrorExceptionBuilder [crate::builders] crate::schema::ERROR_IDP_COMMUNICATION_ERROR_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `IDPRejectedClaimException`.
    error IdpRejectedClaimException IdpRejectedClaimExceptionBuilder [crate::builders] crate::schema::ERROR_IDP_REJECTED_CLAIM_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidIdentityTokenException`.
    error InvalidIdentityTokenException InvalidIdentityTokenExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_IDENTITY_TOKEN_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `MalformedPolicyDocumentException`.
    error MalformedPolicyDocumentException MalformedPolicyDocumentExceptionBuilder [crate::builders] crate::schema::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `PackedPolicyTooLargeException`.
    error PackedPolicyTooLargeException PackedPolicyTooLargeExceptionBuilder [crate::builders] crate::schema::ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `RegionDisabledException`.
    error RegionDisabledException RegionDisabledExceptionBuilder [crate::builders] crate::schema::ERROR_REGION_DISABLED_EXCEPTION;
    /// `message`
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
