// Made by `cargo xtask codegen` from the operation ListPullTimeUpdateExclusions. Do not edit.

impl crate::Client {
    /// Returns the principals whose pulls leave the recorded pull time of images alone.
    ///
    /// Needs `ecr:ListPullTimeUpdateExclusions`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.list_pull_time_update_exclusions().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_pull_time_update_exclusions(
        &self,
    ) -> ListPullTimeUpdateExclusionsFluentBuilder {
        ListPullTimeUpdateExclusionsFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "ListPullTimeUpdateExclusions",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_LIST_PULL_TIME_UPDATE_EXCLUSIONS,
    output: &crate::schema::OUTPUT_LIST_PULL_TIME_UPDATE_EXCLUSIONS,
    errors: &[
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    ListPullTimeUpdateExclusions OPERATION, crate::Client;
    ListPullTimeUpdateExclusionsInput ListPullTimeUpdateExclusionsInputBuilder ListPullTimeUpdateExclusionsOutput ListPullTimeUpdateExclusionsError ListPullTimeUpdateExclusionsFluentBuilder;
    crate::blocking::Client, list_pull_time_update_exclusions
}

::tinsmith_runtime::structure! {
    /// The input of `ListPullTimeUpdateExclusions`: which page.
    input ListPullTimeUpdateExclusionsInput ListPullTimeUpdateExclusionsInputBuilder [crate::builders] crate::schema::INPUT_LIST_PULL_TIME_UPDATE_EXCLUSIONS;
    /// How many principals a page holds at most.
    ///
    /// 1 to 1000.
    0 max_results set_max_results get_max_results: copy(i32);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `ListPullTimeUpdateExclusions`: a page of principals.
    output ListPullTimeUpdateExclusionsOutput ListPullTimeUpdateExclusionsOutputBuilder [crate::builders] crate::schema::OUTPUT_LIST_PULL_TIME_UPDATE_EXCLUSIONS;
    /// The ARNs of the IAM roles and users of this page.
    ///
    /// 0 to 100 elements.
    0 pull_time_update_exclusions set_pull_time_update_exclusions get_pull_time_update_exclusions: texts(String);
    /// The token for the next page. Absent on the last one.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `ListPullTimeUpdateExclusions`.
    ListPullTimeUpdateExclusionsError, crate::Error;
    /// A member of the input is not valid.
    0 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A quota of the account is used up, or an image was scanned too recently.
    2 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The service has failed.
    3 ServerException is_server_exception crate::types::error::ServerException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 1,
            output: &[1],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// The principals whose pulls leave the recorded pull time of images alone, page by page.
    OPERATION, PAGINATOR;
    ListPullTimeUpdateExclusionsInput ListPullTimeUpdateExclusionsInputBuilder ListPullTimeUpdateExclusionsOutput ListPullTimeUpdateExclusionsError ListPullTimeUpdateExclusionsPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    ListPullTimeUpdateExclusionsOutput ListPullTimeUpdateExclusionsError ListPullTimeUpdateExclusionsPaginator ListPullTimeUpdateExclusionsPaginatorItems, ::std::string::String, |page| page.pull_time_update_exclusions
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::ListPullTimeUpdateExclusionsPaginator;
    #[doc(no_inline)]
    pub use super::ListPullTimeUpdateExclusionsPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::ListPullTimeUpdateExclusionsInputBuilder;
    #[doc(no_inline)]
    pub use super::ListPullTimeUpdateExclusionsOutputBuilder;
    #[doc(no_inline)]
    pub use super::ListPullTimeUpdateExclusionsFluentBuilder;
}
