// Made by `cargo xtask codegen` from the shape RegistryAlias. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RegistryAlias`.
    checked RegistryAlias RegistryAliasBuilder crate::schema::TYPE_REGISTRY_ALIAS;
    /// `name`: required; 2 to 50 characters
    0 name set_name get_name: req text;
    /// `status`: required
    1 status set_status get_status: req (crate::types::RegistryAliasStatus);
    /// `primaryRegistryAlias`: required
    2 primary_registry_alias set_primary_registry_alias get_primary_registry_alias: req bool;
    /// `defaultRegistryAlias`: required
    3 default_registry_alias set_default_registry_alias get_default_registry_alias: req bool;
}
