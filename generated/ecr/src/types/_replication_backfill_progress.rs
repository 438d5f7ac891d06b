// Made by `cargo xtask codegen` from the shape ReplicationBackfillProgress. Do not edit.

::tinsmith_runtime::structure! {
    /// How many images a replication backfill has done.
    checked ReplicationBackfillProgress ReplicationBackfillProgressBuilder crate::schema::TYPE_REPLICATION_BACKFILL_PROGRESS;
    required {
        /// How many images there are to copy.
        ///
        /// Required; at least 0.
        0 total_replication_count set_total_replication_count get_total_replication_count: copy(i32);
        /// How many images were copied.
        ///
        /// Required; at least 0.
        1 completed_replication_count set_completed_replication_count get_completed_replication_count: copy(i32);
        /// How many images could not be copied.
        ///
        /// Required; at least 0.
        2 failed_replication_count set_failed_replication_count get_failed_replication_count: copy(i32);
        /// The reasons for which images could not be copied.
        ///
        /// Required.
        3 failure_codes set_failure_codes get_failure_codes: texts(String);
    }
}
