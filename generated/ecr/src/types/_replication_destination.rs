// Made by `cargo xtask codegen` from the shape ReplicationDestination. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReplicationDestination`.
    checked ReplicationDestination ReplicationDestinationBuilder crate::schema::TYPE_REPLICATION_DESTINATION;
    required {
        /// `region`: required; 2 to 25 characters
        0 region set_region get_region: text(str String);
        /// `registryId`: required
        1 registry_id set_registry_id get_registry_id: text(str String);
    }
}
