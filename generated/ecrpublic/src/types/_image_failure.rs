// Made by `cargo xtask codegen` from the shape ImageFailure. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageFailure`.
    plain ImageFailure ImageFailureBuilder [crate::builders] crate::schema::TYPE_IMAGE_FAILURE;
    /// `imageId`
    0 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// `failureCode`
    1 failure_code set_failure_code get_failure_code: own(crate::types::ImageFailureCode);
    /// `failureReason`
    2 failure_reason set_failure_reason get_failure_reason: text(str String);
}
