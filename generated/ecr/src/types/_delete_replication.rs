// Made by `cargo xtask codegen` from the shape DeleteReplication. Do not edit.

::tinsmith_runtime::structure! {
    /// Whether replication repeats the deletion of images.
    checked DeleteReplication DeleteReplicationBuilder crate::schema::TYPE_DELETE_REPLICATION;
    required {
        /// Whether an image that is deleted in the source is deleted at the destinations too.
        ///
        /// Required.
        0 enabled set_enabled get_enabled: copy(bool);
    }
}
