// Made by `cargo xtask codegen` from the operation GetLifecyclePolicyPreview. Do not edit.

impl crate::Client {
    /// Returns the state of a lifecycle policy preview and, page by page, the images that the
    /// policy would expire or archive.
    ///
    /// `StartLifecyclePolicyPreview` begins the preview; until its status is `COMPLETE` there are
    /// no results, which is what the waiter `LifecyclePolicyPreviewComplete` is for. A page holds
    /// at most 100 images. Needs `ecr:GetLifecyclePolicyPreview`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_lifecycle_policy_preview()
    ///     .repository_name("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_lifecycle_policy_preview(
        &self,
    ) -> GetLifecyclePolicyPreviewFluentBuilder {
        GetLifecyclePolicyPreviewFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetLifecyclePolicyPreview",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_LIFECYCLE_POLICY_PREVIEW,
    output: &crate::schema::OUTPUT_GET_LIFECYCLE_POLICY_PREVIEW,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIFECYCLE_POLICY_PREVIEW_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetLifecyclePolicyPreview OPERATION, crate::Client;
    GetLifecyclePolicyPreviewInput GetLifecyclePolicyPreviewInputBuilder GetLifecyclePolicyPreviewOutput GetLifecyclePolicyPreviewError GetLifecyclePolicyPreviewFluentBuilder;
    crate::blocking::Client, get_lifecycle_policy_preview
}

::tinsmith_runtime::structure! {
    /// The input of `GetLifecyclePolicyPreview`: the repository whose preview is asked for.
    input GetLifecyclePolicyPreviewInput GetLifecyclePolicyPreviewInputBuilder [crate::builders] crate::schema::INPUT_GET_LIFECYCLE_POLICY_PREVIEW;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository for which a preview was started.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The images to look up in the preview. All that the policy would touch unless it is set.
    ///
    /// 1 to 100 elements.
    2 image_ids set_image_ids get_image_ids: list(crate::types::ImageIdentifier);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page. Not allowed with `image_ids`.
    3 next_token set_next_token get_next_token: text(str String);
    /// How many results a page holds at most. 100 unless it is set. Not allowed with `image_ids`.
    ///
    /// 1 to 100.
    4 max_results set_max_results get_max_results: copy(i32);
    /// Which images to return, by whether they have tags. All unless it is set.
    5 filter set_filter get_filter: own(crate::types::LifecyclePolicyPreviewFilter);
}

::tinsmith_runtime::structure! {
    /// The output of `GetLifecyclePolicyPreview`: the state of the preview and a page of results.
    output GetLifecyclePolicyPreviewOutput GetLifecyclePolicyPreviewOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_LIFECYCLE_POLICY_PREVIEW;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the preview is about.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy that was tried, as JSON.
    ///
    /// 100 to 30720 characters.
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
    /// How far the preview is.
    3 status set_status get_status: own(crate::types::LifecyclePolicyPreviewStatus);
    /// The token for the next page. Absent on the last one.
    4 next_token set_next_token get_next_token: text(str String);
    /// The images of this page, with what would become of each.
    5 preview_results set_preview_results get_preview_results: list(crate::types::LifecyclePolicyPreviewResult);
    /// How many images the policy would touch, over all pages.
    6 summary set_summary get_summary: own(crate::types::LifecyclePolicyPreviewSummary);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetLifecyclePolicyPreview`.
    GetLifecyclePolicyPreviewError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// There is no preview for the repository.
    3 LifecyclePolicyPreviewNotFoundException is_lifecycle_policy_preview_not_found_exception crate::types::error::LifecyclePolicyPreviewNotFoundException;
    /// The service refused the input as a whole or a member of it.
    4 ValidationException is_validation_exception crate::types::error::ValidationException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 3,
            output: &[4],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// What a lifecycle policy would do, page by page. The status and the summary come anew with
    /// each page.
    OPERATION, PAGINATOR;
    GetLifecyclePolicyPreviewInput GetLifecyclePolicyPreviewInputBuilder GetLifecyclePolicyPreviewOutput GetLifecyclePolicyPreviewError GetLifecyclePolicyPreviewPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    GetLifecyclePolicyPreviewOutput GetLifecyclePolicyPreviewError GetLifecyclePolicyPreviewPaginator GetLifecyclePolicyPreviewPaginatorItems, crate::types::LifecyclePolicyPreviewResult, |page| page.preview_results
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::GetLifecyclePolicyPreviewPaginator;
    #[doc(no_inline)]
    pub use super::GetLifecyclePolicyPreviewPaginatorItems;
}

pub(crate) static WAITER_LIFECYCLE_POLICY_PREVIEW_COMPLETE: ::tinsmith_runtime::wait::Waiter = ::tinsmith_runtime::wait::Waiter {
    name: "LifecyclePolicyPreviewComplete",
    min_delay: 5,
    max_delay: 120,
    acceptors: &[
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Success,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(&["status"]),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "COMPLETE",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(&["status"]),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "FAILED",
            }),
        },
    ],
};

::tinsmith_runtime::waiters! {
    OPERATION, crate::blocking::Client;
    GetLifecyclePolicyPreviewInputBuilder GetLifecyclePolicyPreviewOutput GetLifecyclePolicyPreviewError;
    WAITER_LIFECYCLE_POLICY_PREVIEW_COMPLETE wait_until_lifecycle_policy_preview_complete LifecyclePolicyPreviewCompleteFluentBuilder LifecyclePolicyPreviewCompleteFinalPoll WaitUntilLifecyclePolicyPreviewCompleteError;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetLifecyclePolicyPreviewInputBuilder;
    #[doc(no_inline)]
    pub use super::GetLifecyclePolicyPreviewOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetLifecyclePolicyPreviewFluentBuilder;
}
