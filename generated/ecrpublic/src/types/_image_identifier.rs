// Made by `cargo xtask codegen` from the shape ImageIdentifier. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageIdentifier`.
    plain ImageIdentifier ImageIdentifierBuilder [crate::builders] crate::schema::TYPE_IMAGE_IDENTIFIER;
    /// `imageDigest`
    0 image_digest set_image_digest get_image_digest: text(str String);
    /// `imageTag`: 1 to 300 characters
    1 image_tag set_image_tag get_image_tag: text(str String);
}
