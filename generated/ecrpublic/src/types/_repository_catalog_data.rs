// Made by `cargo xtask codegen` from the shape RepositoryCatalogData. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RepositoryCatalogData`.
    plain RepositoryCatalogData RepositoryCatalogDataBuilder [crate::builders] crate::schema::TYPE_REPOSITORY_CATALOG_DATA;
    /// `description`: at most 1024 characters
    0 description set_description get_description: text(str String);
    /// `architectures`: at most 50 elements
    1 architectures set_architectures get_architectures: texts(String);
    /// `operatingSystems`: at most 50 elements
    2 operating_systems set_operating_systems get_operating_systems: texts(String);
    /// `logoUrl`: at most 2048 characters
    3 logo_url set_logo_url get_logo_url: text(str String);
    /// `aboutText`: at most 25600 characters
    4 about_text set_about_text get_about_text: text(str String);
    /// `usageText`: at most 25600 characters
    5 usage_text set_usage_text get_usage_text: text(str String);
    /// `marketplaceCertified`
    6 marketplace_certified set_marketplace_certified get_marketplace_certified: copy(bool);
}
