// Made by `cargo xtask codegen` from the shape ReplicationConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The rules by which a registry copies images to others.
    checked ReplicationConfiguration ReplicationConfigurationBuilder crate::schema::TYPE_REPLICATION_CONFIGURATION;
    required {
        /// The rules. An empty list turns replication off.
        ///
        /// Required; 0 to 25 elements.
        0 rules set_rules get_rules: list(crate::types::ReplicationRule);
    }
}
