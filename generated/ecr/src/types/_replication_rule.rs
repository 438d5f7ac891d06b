// Made by `cargo xtask codegen` from the shape ReplicationRule. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReplicationRule`.
    checked ReplicationRule ReplicationRuleBuilder crate::schema::TYPE_REPLICATION_RULE;
    required {
        /// `destinations`: required; 0 to 100 elements
        0 destinations set_destinations get_destinations: list(crate::types::ReplicationDestination);
    }
    optional {
        /// `repositoryFilters`: 1 to 100 elements
        1 repository_filters set_repository_filters get_repository_filters: list(crate::types::RepositoryFilter);
        /// `deleteReplication`
        2 delete_replication set_delete_replication get_delete_replication: own(crate::types::DeleteReplication);
    }
}
