// Made by `cargo xtask codegen` from the shape ImageFailure. Do not edit.

::tinsmith_runtime::structure! {
    /// An image that a call for several images failed for.
    plain ImageFailure ImageFailureBuilder [crate::builders] crate::schema::TYPE_IMAGE_FAILURE;
    /// The image, as it was asked for.
    0 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// Why it failed.
    1 failure_code set_failure_code get_failure_code: own(crate::types::ImageFailureCode);
    /// Why it failed, for people to read.
    2 failure_reason set_failure_reason get_failure_reason: text(str String);
}
