// Made by `cargo xtask codegen` from the operation StartLifecyclePolicyPreview. Do not edit.

impl crate::Client {
    /// Calls the operation `StartLifecyclePolicyPreview`.
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

::tinsmith_runtime::structure! {
    /// The input of `StartLifecyclePolicyPreview`.
    input StartLifecyclePolicyPreviewInput StartLifecyclePolicyPreviewInputBuilder [crate::builders] crate::schema::INPUT_START_LIFECYCLE_POLICY_PREVIEW;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: required; 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `lifecyclePolicyText`: 100 to 30720 characters
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `StartLifecyclePolicyPreview`.
    output StartLifecyclePolicyPreviewOutput StartLifecyclePolicyPreviewOutputBuilder [crate::builders] crate::schema::OUTPUT_START_LIFECYCLE_POLICY_PREVIEW;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `lifecyclePolicyText`: 100 to 30720 characters
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
    /// `status`
    3 status set_status get_status: own(crate::types::LifecyclePolicyPreviewStatus);
}

::tinsmith_runtime::operation! {
    StartLifecyclePolicyPreview OPERATION, crate::Client;
    StartLifecyclePolicyPreviewInput StartLifecyclePolicyPreviewInputBuilder StartLifecyclePolicyPreviewOutput StartLifecyclePolicyPreviewError StartLifecyclePolicyPreviewFluentBuilder;
    crate::blocking::Client, start_lifecycle_policy_preview
}

::tinsmith_runtime::operation_error! {
    /// The errors of `StartLifecyclePolicyPreview`.
    StartLifecyclePolicyPreviewError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    3 LifecyclePolicyNotFoundException is_lifecycle_policy_not_found_exception crate::types::error::LifecyclePolicyNotFoundException;
    4 LifecyclePolicyPreviewInProgressException is_lifecycle_policy_preview_in_progress_exception crate::types::error::LifecyclePolicyPreviewInProgressException;
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
