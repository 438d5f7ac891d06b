// Made by `cargo xtask codegen` from the shape SubjectIdentifier. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `SubjectIdentifier`.
    checked SubjectIdentifier SubjectIdentifierBuilder crate::schema::TYPE_SUBJECT_IDENTIFIER;
    required {
        /// `imageDigest`: required
        0 image_digest set_image_digest get_image_digest: text(str String);
    }
}
