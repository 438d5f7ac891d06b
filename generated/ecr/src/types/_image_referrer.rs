// Made by `cargo xtask codegen` from the shape ImageReferrer. Do not edit.

::tinsmith_runtime::structure! {
    /// An artifact that refers to an image, such as a signature.
    checked ImageReferrer ImageReferrerBuilder crate::schema::TYPE_IMAGE_REFERRER;
    required {
        /// The digest of the artifact's manifest.
        ///
        /// Required.
        0 digest set_digest get_digest: text(str String);
        /// The media type of the artifact's manifest.
        ///
        /// Required.
        1 media_type set_media_type get_media_type: text(str String);
        /// The size of the artifact in bytes.
        ///
        /// Required.
        3 size set_size get_size: copy(i64);
    }
    optional {
        /// What the artifact is, as a media type such as `application/vnd.example.sbom.v1`.
        ///
        /// 1 to 255 characters.
        2 artifact_type set_artifact_type get_artifact_type: text(str String);
        /// The annotations of the artifact's manifest, as its maker wrote them.
        4 annotations set_annotations get_annotations: map(::std::string::String, ::std::string::String, impl ::std::convert::Into<::std::string::String>, impl ::std::convert::Into<::std::string::String>);
        /// Whether the artifact can be pulled, is archived, or is on its way back from the archive.
        5 artifact_status set_artifact_status get_artifact_status: own(crate::types::ArtifactStatus);
    }
}
