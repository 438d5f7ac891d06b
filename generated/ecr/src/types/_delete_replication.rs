// Made by `cargo xtask codegen` from the shape DeleteReplication. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `DeleteReplication`.
    checked DeleteReplication DeleteReplicationBuilder crate::schema::TYPE_DELETE_REPLICATION;
    required {
        /// `enabled`: required
        0 enabled set_enabled get_enabled: copy(bool);
    }
}
