// Made by `cargo xtask codegen` from the shape RepositoryCatalogData. Do not edit.

::tinsmith_runtime::structure! {
    /// What the gallery shows of a public repository.
    plain RepositoryCatalogData RepositoryCatalogDataBuilder [crate::builders] crate::schema::TYPE_REPOSITORY_CATALOG_DATA;
    /// A short description, for search results and the head of the page.
    ///
    /// At most 1024 characters.
    0 description set_description get_description: text(str String);
    /// The processors that images are made for, shown as badges: `ARM`, `ARM 64`, `x86`, `x86-64`.
    /// Other values are kept but not shown.
    ///
    /// At most 50 elements.
    1 architectures set_architectures get_architectures: texts(String);
    /// The operating systems that images are made for, shown as badges: `Linux`, `Windows`. Other
    /// values are kept but not shown.
    ///
    /// At most 50 elements.
    2 operating_systems set_operating_systems get_operating_systems: texts(String);
    /// The address of the logo, which is shown for verified accounts only.
    ///
    /// At most 2048 characters.
    3 logo_url set_logo_url get_logo_url: text(str String);
    /// A long description, in Markdown.
    ///
    /// At most 25600 characters.
    4 about_text set_about_text get_about_text: text(str String);
    /// How images are used, in Markdown.
    ///
    /// At most 25600 characters.
    5 usage_text set_usage_text get_usage_text: text(str String);
    /// Whether the repository is certified by AWS Marketplace.
    6 marketplace_certified set_marketplace_certified get_marketplace_certified: copy(bool);
}
