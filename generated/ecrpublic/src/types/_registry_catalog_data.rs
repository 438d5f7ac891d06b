// Made by `cargo xtask codegen` from the shape RegistryCatalogData. Do not edit.

::tinsmith_runtime::structure! {
    /// What the gallery shows of a public registry.
    plain RegistryCatalogData RegistryCatalogDataBuilder [crate::builders] crate::schema::TYPE_REGISTRY_CATALOG_DATA;
    /// The name under which the gallery shows the registry, for verified accounts only.
    ///
    /// 0 to 100 characters.
    0 display_name set_display_name get_display_name: text(str String);
}
