// Made by `cargo xtask codegen` from the shape ImageReferrer. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageReferrer`.
    checked ImageReferrer ImageReferrerBuilder crate::schema::TYPE_IMAGE_REFERRER;
    /// `digest`: required
    0 digest set_digest get_digest: req text;
    /// `mediaType`: required
    1 media_type set_media_type get_media_type: req text;
    /// `artifactType`: 1 to 255 characters
    2 artifact_type set_artifact_type get_artifact_type: opt text;
    /// `size`: required
    3 size set_size get_size: req long;
    /// `annotations`
    4 annotations set_annotations get_annotations: opt {text text};
    /// `artifactStatus`
    5 artifact_status set_artifact_status get_artifact_status: opt (crate::types::ArtifactStatus);
}
