// Made by `cargo xtask codegen` from the operation ListReplicationBackfills. Do not edit.

impl crate::Client {
    /// Returns the replication backfills of a registry, those that run and those that have ended.
    ///
    /// A page holds at most 50. Needs `ecr:ListReplicationBackfills`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.list_replication_backfills().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_replication_backfills(&self) -> ListReplicationBackfillsFluentBuilder {
        ListReplicationBackfillsFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "ListReplicationBackfills",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_LIST_REPLICATION_BACKFILLS,
    output: &crate::schema::OUTPUT_LIST_REPLICATION_BACKFILLS,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    ListReplicationBackfills OPERATION, crate::Client;
    ListReplicationBackfillsInput ListReplicationBackfillsInputBuilder ListReplicationBackfillsOutput ListReplicationBackfillsError ListReplicationBackfillsFluentBuilder;
    crate::blocking::Client, list_replication_backfills
}

::tinsmith_runtime::structure! {
    /// The input of `ListReplicationBackfills`: whose backfills.
    input ListReplicationBackfillsInput ListReplicationBackfillsInputBuilder [crate::builders] crate::schema::INPUT_LIST_REPLICATION_BACKFILLS;
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// How many backfills a page holds at most.
    ///
    /// 1 to 50.
    1 max_results set_max_results get_max_results: copy(i32);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    2 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `ListReplicationBackfills`: a page of backfills.
    output ListReplicationBackfillsOutput ListReplicationBackfillsOutputBuilder [crate::builders] crate::schema::OUTPUT_LIST_REPLICATION_BACKFILLS;
    /// The account whose registry the images come from, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The backfills of this page.
    1 backfills set_backfills get_backfills: list(crate::types::ReplicationBackfillSummary);
    /// The token for the next page. Absent on the last one.
    2 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `ListReplicationBackfills`.
    ListReplicationBackfillsError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 2,
            output: &[2],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// The replication backfills of a registry, page by page.
    OPERATION, PAGINATOR;
    ListReplicationBackfillsInput ListReplicationBackfillsInputBuilder ListReplicationBackfillsOutput ListReplicationBackfillsError ListReplicationBackfillsPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    ListReplicationBackfillsOutput ListReplicationBackfillsError ListReplicationBackfillsPaginator ListReplicationBackfillsPaginatorItems, crate::types::ReplicationBackfillSummary, |page| page.backfills
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::ListReplicationBackfillsPaginator;
    #[doc(no_inline)]
    pub use super::ListReplicationBackfillsPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::ListReplicationBackfillsInputBuilder;
    #[doc(no_inline)]
    pub use super::ListReplicationBackfillsOutputBuilder;
    #[doc(no_inline)]
    pub use super::ListReplicationBackfillsFluentBuilder;
}
