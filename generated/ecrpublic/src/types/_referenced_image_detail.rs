// Made by `cargo xtask codegen` from the shape ReferencedImageDetail. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReferencedImageDetail`.
    plain ReferencedImageDetail ReferencedImageDetailBuilder [crate::builders] crate::schema::TYPE_REFERENCED_IMAGE_DETAIL;
    /// `imageDigest`
    0 image_digest set_image_digest get_image_digest: text(str String);
    /// `imageSizeInBytes`
    1 image_size_in_bytes set_image_size_in_bytes get_image_size_in_bytes: copy(i64);
    /// `imagePushedAt`
    2 image_pushed_at set_image_pushed_at get_image_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `imageManifestMediaType`
    3 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: text(str String);
    /// `artifactMediaType`
    4 artifact_media_type set_artifact_media_type get_artifact_media_type: text(str String);
}
