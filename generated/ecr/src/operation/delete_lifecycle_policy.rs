// Made by `cargo xtask codegen` from the operation DeleteLifecyclePolicy. Do not edit.

impl crate::Client {
    /// Deletes the lifecycle policy of a repository. From then on no image expires or is archived
    /// by rules.
    ///
    /// Returns the policy, so that it can be put back. Needs `ecr:DeleteLifecyclePolicy`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.delete_lifecycle_policy().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_lifecycle_policy(&self) -> DeleteLifecyclePolicyFluentBuilder {
        DeleteLifecyclePolicyFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeleteLifecyclePolicy",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DELETE_LIFECYCLE_POLICY,
    output: &crate::schema::OUTPUT_DELETE_LIFECYCLE_POLICY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIFECYCLE_POLICY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeleteLifecyclePolicy OPERATION, crate::Client;
    DeleteLifecyclePolicyInput DeleteLifecyclePolicyInputBuilder DeleteLifecyclePolicyOutput DeleteLifecyclePolicyError DeleteLifecyclePolicyFluentBuilder;
    crate::blocking::Client, delete_lifecycle_policy
}

::tinsmith_runtime::structure! {
    /// The input of `DeleteLifecyclePolicy`: the repository that shall have no policy.
    input DeleteLifecyclePolicyInput DeleteLifecyclePolicyInputBuilder [crate::builders] crate::schema::INPUT_DELETE_LIFECYCLE_POLICY;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose lifecycle policy is deleted.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `DeleteLifecyclePolicy`: the policy that was deleted.
    output DeleteLifecyclePolicyOutput DeleteLifecyclePolicyOutputBuilder [crate::builders] crate::schema::OUTPUT_DELETE_LIFECYCLE_POLICY;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that has no lifecycle policy any more.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy that was deleted, as JSON.
    ///
    /// 100 to 30720 characters.
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
    /// When the service last applied the policy.
    3 last_evaluated_at set_last_evaluated_at get_last_evaluated_at: own(::tinsmith_runtime::primitives::DateTime);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeleteLifecyclePolicy`.
    DeleteLifecyclePolicyError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The repository has no lifecycle policy.
    3 LifecyclePolicyNotFoundException is_lifecycle_policy_not_found_exception crate::types::error::LifecyclePolicyNotFoundException;
    /// The service refused the input as a whole or a member of it.
    4 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DeleteLifecyclePolicyInputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteLifecyclePolicyOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteLifecyclePolicyFluentBuilder;
}
