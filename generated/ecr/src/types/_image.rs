// Made by `cargo xtask codegen` from the shape Image. Do not edit.

::tinsmith_runtime::structure! {
    /// An image of a repository, with its manifest.
    plain Image ImageBuilder [crate::builders] crate::schema::TYPE_IMAGE;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The digest of the image, and the tag by which it was asked for or put.
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// The manifest, byte for byte as it was put. Its hash is the image's digest.
    ///
    /// 1 to 4194304 characters.
    3 image_manifest set_image_manifest get_image_manifest: text(str String);
    /// The media type of the manifest.
    4 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: text(str String);
}
