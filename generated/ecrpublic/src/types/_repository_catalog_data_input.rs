// Made by `cargo xtask codegen` from the shape RepositoryCatalogDataInput. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RepositoryCatalogDataInput`.
    plain RepositoryCatalogDataInput RepositoryCatalogDataInputBuilder [crate::builders] crate::schema::TYPE_REPOSITORY_CATALOG_DATA_INPUT;
    /// `description`: at most 1024 characters
    0 description set_description get_description: text(str String);
    /// `architectures`: at most 50 elements
    1 architectures set_architectures get_architectures: texts(String);
    /// `operatingSystems`: at most 50 elements
    2 operating_systems set_operating_systems get_operating_systems: texts(String);
    /// `logoImageBlob`: 0 to 512000 bytes
    3 logo_image_blob set_logo_image_blob get_logo_image_blob: own(::tinsmith_runtime::primitives::Blob);
    /// `aboutText`: at most 25600 characters
    4 about_text set_about_text get_about_text: text(str String);
    /// `usageText`: at most 25600 characters
    5 usage_text set_usage_text get_usage_text: text(str String);
}
