// Made by `cargo xtask codegen` from the operation StartReplicationBackfill. Do not edit.

impl crate::Client {
    /// Starts to copy images that are in the registry already to another Region or account.
    ///
    /// Replication itself copies what is pushed after a rule was made; a backfill makes up for what
    /// was there before. It goes on after the call returns: `DescribeReplicationBackfillResults`
    /// says how far it is, and `StopReplicationBackfill` ends it early. Needs
    /// `ecr:StartReplicationBackfill`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .start_replication_backfill()
    ///     .destination(
    ///         tinsmith_ecr::types::ReplicationDestination::builder()
    ///             .region("…")
    ///             .registry_id("…")
    ///             .build()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_replication_backfill(&self) -> StartReplicationBackfillFluentBuilder {
        StartReplicationBackfillFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "StartReplicationBackfill",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_START_REPLICATION_BACKFILL,
    output: &crate::schema::OUTPUT_START_REPLICATION_BACKFILL,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_REPLICATION_BACKFILL_IN_PROGRESS_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    StartReplicationBackfill OPERATION, crate::Client;
    StartReplicationBackfillInput StartReplicationBackfillInputBuilder StartReplicationBackfillOutput StartReplicationBackfillError StartReplicationBackfillFluentBuilder;
    crate::blocking::Client, start_replication_backfill
}

::tinsmith_runtime::structure! {
    /// The input of `StartReplicationBackfill`: where to copy images to.
    input StartReplicationBackfillInput StartReplicationBackfillInputBuilder [crate::builders] crate::schema::INPUT_START_REPLICATION_BACKFILL;
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The Region and account to copy images to.
    ///
    /// Required.
    1 destination set_destination get_destination: own(crate::types::ReplicationDestination);
}

::tinsmith_runtime::structure! {
    /// The output of `StartReplicationBackfill`: the backfill that has begun.
    output StartReplicationBackfillOutput StartReplicationBackfillOutputBuilder [crate::builders] crate::schema::OUTPUT_START_REPLICATION_BACKFILL;
    /// The id of the backfill, by which other operations know it.
    0 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: text(str String);
    /// The account whose registry the images come from, by its 12-digit id.
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// The registry that images are copied to.
    2 destination set_destination get_destination: own(crate::types::ReplicationDestination);
    /// How far the backfill is.
    3 status set_status get_status: own(crate::types::ReplicationBackfillStatus);
    /// When the backfill was started.
    4 started_at set_started_at get_started_at: own(::tinsmith_runtime::primitives::DateTime);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `StartReplicationBackfill`.
    StartReplicationBackfillError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A quota of the account is used up, or an image was scanned too recently.
    3 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// A replication backfill runs already.
    4 ReplicationBackfillInProgressException is_replication_backfill_in_progress_exception crate::types::error::ReplicationBackfillInProgressException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::StartReplicationBackfillInputBuilder;
    #[doc(no_inline)]
    pub use super::StartReplicationBackfillOutputBuilder;
    #[doc(no_inline)]
    pub use super::StartReplicationBackfillFluentBuilder;
}
