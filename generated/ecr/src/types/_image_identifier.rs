// Made by `cargo xtask codegen` from the shape ImageIdentifier. Do not edit.

::tinsmith_runtime::structure! {
    /// Names an image in a repository, by its digest, by a tag, or by both.
    plain ImageIdentifier ImageIdentifierBuilder [crate::builders] crate::schema::TYPE_IMAGE_IDENTIFIER;
    /// The digest of the manifest, such as `sha256:` and 64 hexadecimal digits. It always means the
    /// same image.
    0 image_digest set_image_digest get_image_digest: text(str String);
    /// A tag, such as `latest`. It may mean another image later.
    ///
    /// 1 to 300 characters.
    1 image_tag set_image_tag get_image_tag: text(str String);
}
