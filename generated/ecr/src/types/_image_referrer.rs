// Made by `cargo xtask codegen` from the shape ImageReferrer. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageReferrer`.
    checked ImageReferrer ImageReferrerBuilder crate::schema::TYPE_IMAGE_REFERRER;
    required {
        /// `digest`: required
        0 digest set_digest get_digest: text(str String);
        /// `mediaType`: required
        1 media_type set_media_type get_media_type: text(str String);
        /// `size`: required
        3 size set_size get_size: copy(i64);
    }
    optional {
        /// `artifactType`: 1 to 255 characters
        2 artifact_type set_artifact_type get_artifact_type: text(str String);
        /// `annotations`
        4 annotations set_annotations get_annotations: map(::std::string::String, ::std::string::String, impl ::std::convert::Into<::std::string::String>, impl ::std::convert::Into<::std::string::String>);
        /// `artifactStatus`
        5 artifact_status set_artifact_status get_artifact_status: own(crate::types::ArtifactStatus);
    }
}
