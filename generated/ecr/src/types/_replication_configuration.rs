// Made by `cargo xtask codegen` from the shape ReplicationConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReplicationConfiguration`.
    checked ReplicationConfiguration ReplicationConfigurationBuilder crate::schema::TYPE_REPLICATION_CONFIGURATION;
    required {
        /// `rules`: required; 0 to 25 elements
        0 rules set_rules get_rules: list(crate::types::ReplicationRule);
    }
}
