// Made by `cargo xtask codegen` from the shape Registry. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Registry`.
    checked Registry RegistryBuilder crate::schema::TYPE_REGISTRY;
    /// `registryId`: required
    0 registry_id set_registry_id get_registry_id: req text;
    /// `registryArn`: required; 1 to 2048 characters
    1 registry_arn set_registry_arn get_registry_arn: req text;
    /// `registryUri`: required
    2 registry_uri set_registry_uri get_registry_uri: req text;
    /// `verified`: required
    3 verified set_verified get_verified: req bool;
    /// `aliases`: required
    4 aliases set_aliases get_aliases: req [(crate::types::RegistryAlias)];
}
