// Made by `cargo xtask codegen` from the shape ReferencedImageDetail. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReferencedImageDetail`.
    plain ReferencedImageDetail ReferencedImageDetailBuilder crate::schema::TYPE_REFERENCED_IMAGE_DETAIL;
    /// `imageDigest`
    0 image_digest set_image_digest get_image_digest: opt text;
    /// `imageSizeInBytes`
    1 image_size_in_bytes set_image_size_in_bytes get_image_size_in_bytes: opt long;
    /// `imagePushedAt`
    2 image_pushed_at set_image_pushed_at get_image_pushed_at: opt time;
    /// `imageManifestMediaType`
    3 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: opt text;
    /// `artifactMediaType`
    4 artifact_media_type set_artifact_media_type get_artifact_media_type: opt text;
}
