// Made by `cargo xtask codegen` from the shape ReferencedImageDetail. Do not edit.

::tinsmith_runtime::structure! {
    /// What is known of the image that a tag stands for.
    plain ReferencedImageDetail ReferencedImageDetailBuilder [crate::builders] crate::schema::TYPE_REFERENCED_IMAGE_DETAIL;
    /// The digest of the image's manifest, which is the name of the image that never changes.
    0 image_digest set_image_digest get_image_digest: text(str String);
    /// The size of the image in the repository in bytes, which is that of its compressed layers.
    /// Once pulled and unpacked it takes more. For a list of images it is the size of the largest.
    1 image_size_in_bytes set_image_size_in_bytes get_image_size_in_bytes: copy(i64);
    /// When the image was pushed.
    2 image_pushed_at set_image_pushed_at get_image_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// The media type of the manifest, which tells images from lists of images.
    3 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: text(str String);
    /// The media type of the configuration, which tells container images from other artifacts, such
    /// as Helm charts.
    4 artifact_media_type set_artifact_media_type get_artifact_media_type: text(str String);
}
