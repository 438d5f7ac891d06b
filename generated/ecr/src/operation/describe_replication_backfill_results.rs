// Made by `cargo xtask codegen` from the operation DescribeReplicationBackfillResults. Do not edit.

impl crate::Client {
    /// Returns the state of a replication backfill, and page by page what came of each image.
    ///
    /// Needs `ecr:DescribeReplicationBackfillResults`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .describe_replication_backfill_results()
    ///     .replication_backfill_id("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_replication_backfill_results(
        &self,
    ) -> DescribeReplicationBackfillResultsFluentBuilder {
        DescribeReplicationBackfillResultsFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeReplicationBackfillResults",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_REPLICATION_BACKFILL_RESULTS,
    output: &crate::schema::OUTPUT_DESCRIBE_REPLICATION_BACKFILL_RESULTS,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_REPLICATION_BACKFILL_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeReplicationBackfillResults OPERATION, crate::Client;
    DescribeReplicationBackfillResultsInput DescribeReplicationBackfillResultsInputBuilder DescribeReplicationBackfillResultsOutput DescribeReplicationBackfillResultsError DescribeReplicationBackfillResultsFluentBuilder;
    crate::blocking::Client, describe_replication_backfill_results
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeReplicationBackfillResults`: the backfill, and which of its results.
    input DescribeReplicationBackfillResultsInput DescribeReplicationBackfillResultsInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_REPLICATION_BACKFILL_RESULTS;
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The backfill, as `StartReplicationBackfill` named it.
    ///
    /// Required.
    1 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: text(str String);
    /// Which results to return: those of images that were copied, or those of images that were not.
    /// Both unless it is set.
    2 result_status_filter set_result_status_filter get_result_status_filter: own(crate::types::ReplicationBackfillResultStatus);
    /// How many results a page holds at most.
    ///
    /// 1 to 1000.
    3 max_results set_max_results get_max_results: copy(i32);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    4 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeReplicationBackfillResults`: the state of the backfill and a page of
    /// results.
    output DescribeReplicationBackfillResultsOutput DescribeReplicationBackfillResultsOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_REPLICATION_BACKFILL_RESULTS;
    /// The account whose registry the images come from, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The backfill that was asked for.
    1 replication_backfill_id set_replication_backfill_id get_replication_backfill_id: text(str String);
    /// The registry that images are copied to.
    2 destination set_destination get_destination: own(crate::types::ReplicationDestination);
    /// How far the backfill is.
    3 status set_status get_status: own(crate::types::ReplicationBackfillStatus);
    /// Why the backfill as a whole failed, where its status is `FAILED`.
    4 failure_code set_failure_code get_failure_code: text(str String);
    /// How many images are done, and how many are to do.
    5 progress set_progress get_progress: own(crate::types::ReplicationBackfillProgress);
    /// The results of this page, an image each.
    6 results set_results get_results: list(crate::types::ReplicationBackfillResult);
    /// When the backfill was started.
    7 started_at set_started_at get_started_at: own(::tinsmith_runtime::primitives::DateTime);
    /// When the backfill ended. Absent while it runs.
    8 ended_at set_ended_at get_ended_at: own(::tinsmith_runtime::primitives::DateTime);
    /// The token for the next page. Absent on the last one.
    9 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeReplicationBackfillResults`.
    DescribeReplicationBackfillResultsError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// There is no replication backfill with this id in the registry.
    3 ReplicationBackfillNotFoundException is_replication_backfill_not_found_exception crate::types::error::ReplicationBackfillNotFoundException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 4,
            output: &[9],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// What came of the images of a replication backfill, page by page.
    OPERATION, PAGINATOR;
    DescribeReplicationBackfillResultsInput DescribeReplicationBackfillResultsInputBuilder DescribeReplicationBackfillResultsOutput DescribeReplicationBackfillResultsError DescribeReplicationBackfillResultsPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    DescribeReplicationBackfillResultsOutput DescribeReplicationBackfillResultsError DescribeReplicationBackfillResultsPaginator DescribeReplicationBackfillResultsPaginatorItems, crate::types::ReplicationBackfillResult, |page| page.results
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribeReplicationBackfillResultsPaginator;
    #[doc(no_inline)]
    pub use super::DescribeReplicationBackfillResultsPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeReplicationBackfillResultsInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeReplicationBackfillResultsOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeReplicationBackfillResultsFluentBuilder;
}
