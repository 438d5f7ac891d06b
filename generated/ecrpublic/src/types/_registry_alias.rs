// Made by `cargo xtask codegen` from the shape RegistryAlias. Do not edit.

::tinsmith_runtime::structure! {
    /// A name of a public registry, which stands in the names of its images:
    /// `public.ecr.aws/ALIAS/NAME`.
    checked RegistryAlias RegistryAliasBuilder crate::schema::TYPE_REGISTRY_ALIAS;
    required {
        /// The alias itself.
        ///
        /// Required; 2 to 50 characters.
        0 name set_name get_name: text(str String);
        /// Whether the alias can be used.
        ///
        /// Required.
        1 status set_status get_status: own(crate::types::RegistryAliasStatus);
        /// Whether it is the primary alias, the one that the gallery shows.
        ///
        /// Required.
        2 primary_registry_alias set_primary_registry_alias get_primary_registry_alias: copy(bool);
        /// Whether it is the alias that the service chose as the registry was made, rather than one
        /// that was asked for.
        ///
        /// Required.
        3 default_registry_alias set_default_registry_alias get_default_registry_alias: copy(bool);
    }
}
