// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// Why access was denied.
    AccessDeniedExceptionReason;
    /// `KMS_AccessDeniedException`: the KMS key may not be used.
    KmsAccessDeniedException "KMS_AccessDeniedException";
}

::tinsmith_runtime::enumeration! {
    /// Why a request was refused.
    InvalidRequestExceptionReason;
    /// `KMS_NotFoundException`: the KMS key is not there.
    KmsNotFoundException "KMS_NotFoundException";
    /// `KMS_InvalidKeyUsageException`: the KMS key is not one to encrypt with.
    KmsInvalidKeyUsageException "KMS_InvalidKeyUsageException";
    /// `KMS_InvalidStateException`: the KMS key is in a state in which it cannot be used.
    KmsInvalidStateException "KMS_InvalidStateException";
    /// `KMS_DisabledException`: the KMS key is turned off.
    KmsDisabledException "KMS_DisabledException";
}
