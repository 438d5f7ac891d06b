// Made by `cargo xtask codegen` from the shape ReplicationBackfillSummary. Do not edit.

::tinsmith_runtime::structure! {
    /// A replication backfill, without the results for single images.
    checked ReplicationBackfillSummary ReplicationBackfillSummaryBuilder crate::schema::TYPE_REPLICATION_BACKFILL_SUMMARY;
    required {
        /// The id of the backfill, by which other operations know it.
        ///
        /// Required.
        0 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: text(str String);
        /// How far the backfill is.
        ///
        /// Required.
        2 status set_status get_status: own(crate::types::ReplicationBackfillStatus);
        /// When the backfill was started.
        ///
        /// Required.
        5 started_at set_started_at get_started_at: own(::tinsmith_runtime::primitives::DateTime);
    }
    optional {
        /// The registry that images are copied to.
        ///
        /// Required.
        1 destination set_destination get_destination: own(crate::types::ReplicationDestination);
        /// Why the backfill as a whole failed, where its status is `FAILED`.
        3 failure_code set_failure_code get_failure_code: text(str String);
        /// How many images are done, and how many are to do.
        4 progress set_progress get_progress: own(crate::types::ReplicationBackfillProgress);
        /// When the backfill ended. Absent while it runs.
        6 ended_at set_ended_at get_ended_at: own(::tinsmith_runtime::primitives::DateTime);
    }
}
