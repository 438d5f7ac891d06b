// Made by `cargo xtask codegen` from the shape ReplicationBackfillSummary. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReplicationBackfillSummary`.
    checked ReplicationBackfillSummary ReplicationBackfillSummaryBuilder crate::schema::TYPE_REPLICATION_BACKFILL_SUMMARY;
    required {
        /// `replicationBackfillId`: required
        0 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: text(str String);
        /// `status`: required
        2 status set_status get_status: own(crate::types::ReplicationBackfillStatus);
        /// `startedAt`: required
        5 started_at set_started_at get_started_at: own(::tinsmith_runtime::primitives::DateTime);
    }
    optional {
        /// `destination`: required
        1 destination set_destination get_destination: own(crate::types::ReplicationDestination);
        /// `failureCode`
        3 failure_code set_failure_code get_failure_code: text(str String);
        /// `progress`
        4 progress set_progress get_progress: own(crate::types::ReplicationBackfillProgress);
        /// `endedAt`
        6 ended_at set_ended_at get_ended_at: own(::tinsmith_runtime::primitives::DateTime);
    }
}
