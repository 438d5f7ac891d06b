// Made by `cargo xtask codegen` from the shape ImageSigningStatus. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageSigningStatus`.
    plain ImageSigningStatus ImageSigningStatusBuilder [crate::builders] crate::schema::TYPE_IMAGE_SIGNING_STATUS;
    /// `signingProfileArn`: at most 200 characters
    0 signing_profile_arn set_signing_profile_arn get_signing_profile_arn: text(str String);
    /// `failureCode`
    1 failure_code set_failure_code get_failure_code: text(str String);
    /// `failureReason`
    2 failure_reason set_failure_reason get_failure_reason: text(str String);
    /// `status`
    3 status set_status get_status: own(crate::types::SigningStatus);
}
