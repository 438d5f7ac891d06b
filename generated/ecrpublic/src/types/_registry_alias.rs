// Made by `cargo xtask codegen` from the shape RegistryAlias. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RegistryAlias`.
    checked RegistryAlias RegistryAliasBuilder crate::schema::TYPE_REGISTRY_ALIAS;
    required {
        /// `name`: required; 2 to 50 characters
        0 name set_name get_name: text(str String);
        /// `status`: required
        1 status set_status get_status: own(crate::types::RegistryAliasStatus);
        /// `primaryRegistryAlias`: required
        2 primary_registry_alias set_primary_registry_alias get_primary_registry_alias: copy(bool);
        /// `defaultRegistryAlias`: required
        3 default_registry_alias set_default_registry_alias get_default_registry_alias: copy(bool);
    }
}
