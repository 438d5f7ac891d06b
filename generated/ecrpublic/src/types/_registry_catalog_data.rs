// Made by `cargo xtask codegen` from the shape RegistryCatalogData. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RegistryCatalogData`.
    plain RegistryCatalogData RegistryCatalogDataBuilder [crate::builders] crate::schema::TYPE_REGISTRY_CATALOG_DATA;
    /// `displayName`: 0 to 100 characters
    0 display_name set_display_name get_display_name: text(str String);
}
