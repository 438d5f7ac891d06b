// Made by `cargo xtask codegen` from the shape ImageSigningStatus. Do not edit.

::tinsmith_runtime::structure! {
    /// How far the signing of an image with one profile is.
    plain ImageSigningStatus ImageSigningStatusBuilder [crate::builders] crate::schema::TYPE_IMAGE_SIGNING_STATUS;
    /// The ARN of the signing profile of AWS Signer.
    ///
    /// At most 200 characters.
    0 signing_profile_arn set_signing_profile_arn get_signing_profile_arn: text(str String);
    /// Why signing failed, where its status is `FAILED`.
    1 failure_code set_failure_code get_failure_code: text(str String);
    /// Why signing failed, for people to read.
    2 failure_reason set_failure_reason get_failure_reason: text(str String);
    /// How far the signing is.
    3 status set_status get_status: own(crate::types::SigningStatus);
}
