// Made by `cargo xtask codegen` from the shape SubjectIdentifier. Do not edit.

::tinsmith_runtime::structure! {
    /// Names the image that others refer to.
    checked SubjectIdentifier SubjectIdentifierBuilder crate::schema::TYPE_SUBJECT_IDENTIFIER;
    required {
        /// The digest of the image.
        ///
        /// Required.
        0 image_digest set_image_digest get_image_digest: text(str String);
    }
}
