// Made by `cargo xtask codegen` from the shape ReplicationRule. Do not edit.

::tinsmith_runtime::structure! {
    /// Says of some repositories where their images are copied to.
    checked ReplicationRule ReplicationRuleBuilder crate::schema::TYPE_REPLICATION_RULE;
    required {
        /// The registries to copy to.
        ///
        /// Required; 0 to 100 elements.
        0 destinations set_destinations get_destinations: list(crate::types::ReplicationDestination);
    }
    optional {
        /// The repositories that the rule is for: those that one of the filters matches. All of the
        /// registry unless it is set.
        ///
        /// 1 to 100 elements.
        1 repository_filters set_repository_filters get_repository_filters: list(crate::types::RepositoryFilter);
        /// Whether deleting an image is repeated at the destinations.
        2 delete_replication set_delete_replication get_delete_replication: own(crate::types::DeleteReplication);
    }
}
