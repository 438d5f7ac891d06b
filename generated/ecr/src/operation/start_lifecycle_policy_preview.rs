// Made by `cargo xtask codegen` from the operation StartLifecyclePolicyPreview. Do not edit.

impl crate::Client {
    /// Starts a preview of a lifecycle policy: which images it would expire or archive, without
    /// touching any.
    ///
    /// The preview goes on after the call returns; `GetLifecyclePolicyPreview` has its results, and
    /// the waiter `LifecyclePolicyPreviewComplete` waits for them. A repository has one preview at
    /// a time. Needs `ecr:StartLifecyclePolicyPreview`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .start_lifecycle_policy_preview()
    ///     .repository_name("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_lifecycle_policy_preview(
        &self,
    ) -> StartLifecyclePolicyPreviewFluentBuilder {
        StartLifecyclePolicyPreviewFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "StartLifecyclePolicyPreview",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_START_LIFECYCLE_POLICY_PREVIEW,
    output: &crate::schema::OUTPUT_START_LIFECYCLE_POLICY_PREVIEW,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIFECYCLE_POLICY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIFECYCLE_POLICY_PREVIEW_IN_PROGRESS_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    StartLifecyclePolicyPreview OPERATION, crate::Client;
    StartLifecyclePolicyPreviewInput StartLifecyclePolicyPreviewInputBuilder StartLifecyclePolicyPreviewOutput StartLifecyclePolicyPreviewError StartLifecyclePolicyPreviewFluentBuilder;
    crate::blocking::Client, start_lifecycle_policy_preview
}

::tinsmith_runtime::structure! {
    /// The input of `StartLifecyclePolicyPreview`: a repository and the policy to try.
    input StartLifecyclePolicyPreviewInput StartLifecyclePolicyPreviewInputBuilder [crate::builders] crate::schema::INPUT_START_LIFECYCLE_POLICY_PREVIEW;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose images the policy is tried on.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy to try, as JSON. The repository's own unless it is set.
    ///
    /// 100 to 30720 characters.
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `StartLifecyclePolicyPreview`: the preview that has begun.
    output StartLifecyclePolicyPreviewOutput StartLifecyclePolicyPreviewOutputBuilder [crate::builders] crate::schema::OUTPUT_START_LIFECYCLE_POLICY_PREVIEW;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the preview is about.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy that is tried, as JSON.
    ///
    /// 100 to 30720 characters.
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
    /// How far the preview is.
    3 status set_status get_status: own(crate::types::LifecyclePolicyPreviewStatus);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `StartLifecyclePolicyPreview`.
    StartLifecyclePolicyPreviewError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The repository has no lifecycle policy.
    3 LifecyclePolicyNotFoundException is_lifecycle_policy_not_found_exception crate::types::error::LifecyclePolicyNotFoundException;
    /// A preview is being made for the repository already.
    4 LifecyclePolicyPreviewInProgressException is_lifecycle_policy_preview_in_progress_exception crate::types::error::LifecyclePolicyPreviewInProgressException;
    /// The service refused the input as a whole or a member of it.
    5 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::StartLifecyclePolicyPreviewInputBuilder;
    #[doc(no_inline)]
    pub use super::StartLifecyclePolicyPreviewOutputBuilder;
    #[doc(no_inline)]
    pub use super::StartLifecyclePolicyPreviewFluentBuilder;
}
