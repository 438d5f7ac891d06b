// Made by `cargo xtask codegen` from the shape RepositoryCatalogDataInput. Do not edit.

::tinsmith_runtime::structure! {
    /// What the gallery shall show of a public repository.
    plain RepositoryCatalogDataInput RepositoryCatalogDataInputBuilder [crate::builders] crate::schema::TYPE_REPOSITORY_CATALOG_DATA_INPUT;
    /// A short description, for search results and the head of the page.
    ///
    /// At most 1024 characters.
    0 description set_description get_description: text(str String);
    /// The processors that images are made for. Shown as badges are `ARM`, `ARM 64`, `x86` and
    /// `x86-64`.
    ///
    /// At most 50 elements.
    1 architectures set_architectures get_architectures: texts(String);
    /// The operating systems that images are made for. Shown as badges are `Linux` and `Windows`.
    ///
    /// At most 50 elements.
    2 operating_systems set_operating_systems get_operating_systems: texts(String);
    /// The bytes of the logo, which is shown for verified accounts only.
    ///
    /// 0 to 512000 bytes.
    3 logo_image_blob set_logo_image_blob get_logo_image_blob: own(::tinsmith_runtime::primitives::Blob);
    /// A long description, in Markdown.
    ///
    /// At most 25600 characters.
    4 about_text set_about_text get_about_text: text(str String);
    /// How images are used, in Markdown.
    ///
    /// At most 25600 characters.
    5 usage_text set_usage_text get_usage_text: text(str String);
}
