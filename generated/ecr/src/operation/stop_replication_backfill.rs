// Made by `cargo xtask codegen` from the operation StopReplicationBackfill. Do not edit.

impl crate::Client {
    /// Stops a replication backfill before its end.
    ///
    /// One that has ended already gives `ReplicationBackfillInvalidStatusException`. Needs
    /// `ecr:StopReplicationBackfill`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .stop_replication_backfill()
    ///     .replication_backfill_id("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn stop_replication_backfill(&self) -> StopReplicationBackfillFluentBuilder {
        StopReplicationBackfillFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "StopReplicationBackfill",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_STOP_REPLICATION_BACKFILL,
    output: &crate::schema::OUTPUT_STOP_REPLICATION_BACKFILL,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_REPLICATION_BACKFILL_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REPLICATION_BACKFILL_INVALID_STATUS_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    StopReplicationBackfill OPERATION, crate::Client;
    StopReplicationBackfillInput StopReplicationBackfillInputBuilder StopReplicationBackfillOutput StopReplicationBackfillError StopReplicationBackfillFluentBuilder;
    crate::blocking::Client, stop_replication_backfill
}

::tinsmith_runtime::structure! {
    /// The input of `StopReplicationBackfill`: the backfill to stop.
    input StopReplicationBackfillInput StopReplicationBackfillInputBuilder [crate::builders] crate::schema::INPUT_STOP_REPLICATION_BACKFILL;
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The backfill, as `StartReplicationBackfill` named it.
    ///
    /// Required.
    1 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `StopReplicationBackfill`: the backfill that is being stopped.
    output StopReplicationBackfillOutput StopReplicationBackfillOutputBuilder [crate::builders] crate::schema::OUTPUT_STOP_REPLICATION_BACKFILL;
    /// The account whose registry the images come from, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The backfill that was named.
    1 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: text(str String);
    /// The registry that images were copied to.
    2 destination set_destination get_destination: own(crate::types::ReplicationDestination);
    /// How far the backfill is. It passes through `STOPPING` before it is `STOPPED`.
    3 status set_status get_status: own(crate::types::ReplicationBackfillStatus);
    /// When the backfill was started.
    4 started_at set_started_at get_started_at: own(::tinsmith_runtime::primitives::DateTime);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `StopReplicationBackfill`.
    StopReplicationBackfillError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// There is no replication backfill with this id in the registry.
    3 ReplicationBackfillNotFoundException is_replication_backfill_not_found_exception crate::types::error::ReplicationBackfillNotFoundException;
    /// The replication backfill is in a state in which it cannot be stopped, such as one that has
    /// ended.
    4 ReplicationBackfillInvalidStatusException is_replication_backfill_invalid_status_exception crate::types::error::ReplicationBackfillInvalidStatusException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::StopReplicationBackfillInputBuilder;
    #[doc(no_inline)]
    pub use super::StopReplicationBackfillOutputBuilder;
    #[doc(no_inline)]
    pub use super::StopReplicationBackfillFluentBuilder;
}
