// Made by `cargo xtask codegen` from the shape ReplicationDestination. Do not edit.

::tinsmith_runtime::structure! {
    /// A registry that images are copied to.
    checked ReplicationDestination ReplicationDestinationBuilder crate::schema::TYPE_REPLICATION_DESTINATION;
    required {
        /// The Region of the registry, such as `eu-west-1`.
        ///
        /// Required; 2 to 25 characters.
        0 region set_region get_region: text(str String);
        /// The account of the registry, by its 12-digit id. It may be the source's own, in another
        /// Region.
        ///
        /// Required.
        1 registry_id set_registry_id get_registry_id: text(str String);
    }
}
