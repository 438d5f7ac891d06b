// Made by `cargo xtask codegen` from the shape ReplicationBackfillSummary. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReplicationBackfillSummary`.
    checked ReplicationBackfillSummary ReplicationBackfillSummaryBuilder crate::schema::TYPE_REPLICATION_BACKFILL_SUMMARY;
    /// `replicationBackfillId`: required
    0 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: req text;
    /// `destination`: required
    1 destination set_destination get_destination: opt (crate::types::ReplicationDestination);
    /// `status`: required
    2 status set_status get_status: req (crate::types::ReplicationBackfillStatus);
    /// `failureCode`
    3 failure_code set_failure_code get_failure_code: opt text;
    /// `progress`
    4 progress set_progress get_progress: opt (crate::types::ReplicationBackfillProgress);
    /// `startedAt`: required
    5 started_at set_started_at get_started_at: req time;
    /// `endedAt`
    6 ended_at set_ended_at get_ended_at: opt time;
}
