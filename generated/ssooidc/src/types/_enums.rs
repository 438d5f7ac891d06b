// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// The values of `AccessDeniedExceptionReason`.
    AccessDeniedExceptionReason;
    /// `KMS_AccessDeniedException`
    KmsAccessDeniedException "KMS_AccessDeniedException";
}

::tinsmith_runtime::enumeration! {
    /// The values of `InvalidRequestExceptionReason`.
    InvalidRequestExceptionReason;
    /// `KMS_NotFoundException`
    KmsNotFoundException "KMS_NotFoundException";
    /// `KMS_InvalidKeyUsageException`
    KmsInvalidKeyUsageException "KMS_InvalidKeyUsageException";
    /// `KMS_InvalidStateException`
    KmsInvalidStateException "KMS_InvalidStateException";
    /// `KMS_DisabledException`
    KmsDisabledException "KMS_DisabledException";
}
