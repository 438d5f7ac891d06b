// Made by `cargo xtask codegen` from the shape Image. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Image`.
    plain Image ImageBuilder [crate::builders] crate::schema::TYPE_IMAGE;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `imageId`
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// `imageManifest`: 1 to 4194304 characters
    3 image_manifest set_image_manifest get_image_manifest: text(str String);
    /// `imageManifestMediaType`
    4 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: text(str String);
}
