// Made by `cargo xtask codegen` from the shape Registry. Do not edit.

::tinsmith_runtime::structure! {
    /// The public registry of an account.
    checked Registry RegistryBuilder crate::schema::TYPE_REGISTRY;
    required {
        /// The account that owns the registry, by its 12-digit id.
        ///
        /// Required.
        0 registry_id set_registry_id get_registry_id: text(str String);
        /// The ARN of the registry.
        ///
        /// Required; 1 to 2048 characters.
        1 registry_arn set_registry_arn get_registry_arn: text(str String);
        /// The name by which Docker and others reach the registry: `public.ecr.aws` with an alias.
        ///
        /// Required.
        2 registry_uri set_registry_uri get_registry_uri: text(str String);
        /// Whether AWS has verified who the account is, which the gallery shows by a badge.
        ///
        /// Required.
        3 verified set_verified get_verified: copy(bool);
        /// The aliases of the registry, which stand in the names of its images.
        ///
        /// Required.
        4 aliases set_aliases get_aliases: list(crate::types::RegistryAlias);
    }
}
