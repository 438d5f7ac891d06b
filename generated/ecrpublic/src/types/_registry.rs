// Made by `cargo xtask codegen` from the shape Registry. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Registry`.
    checked Registry RegistryBuilder crate::schema::TYPE_REGISTRY;
    required {
        /// `registryId`: required
        0 registry_id set_registry_id get_registry_id: text(str String);
        /// `registryArn`: required; 1 to 2048 characters
        1 registry_arn set_registry_arn get_registry_arn: text(str String);
        /// `registryUri`: required
        2 registry_uri set_registry_uri get_registry_uri: text(str String);
        /// `verified`: required
        3 verified set_verified get_verified: copy(bool);
        /// `aliases`: required
        4 aliases set_aliases get_aliases: list(crate::types::RegistryAlias);
    }
}
