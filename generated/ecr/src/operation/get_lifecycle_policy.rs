// Made by `cargo xtask codegen` from the operation GetLifecyclePolicy. Do not edit.

impl crate::Client {
    /// Returns the lifecycle policy of a repository.
    ///
    /// Needs `ecr:GetLifecyclePolicy`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_lifecycle_policy().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_lifecycle_policy(&self) -> GetLifecyclePolicyFluentBuilder {
        GetLifecyclePolicyFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetLifecyclePolicy",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_LIFECYCLE_POLICY,
    output: &crate::schema::OUTPUT_GET_LIFECYCLE_POLICY,
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
    GetLifecyclePolicy OPERATION, crate::Client;
    GetLifecyclePolicyInput GetLifecyclePolicyInputBuilder GetLifecyclePolicyOutput GetLifecyclePolicyError GetLifecyclePolicyFluentBuilder;
    crate::blocking::Client, get_lifecycle_policy
}

::tinsmith_runtime::structure! {
    /// The input of `GetLifecyclePolicy`: the repository to ask for.
    input GetLifecyclePolicyInput GetLifecyclePolicyInputBuilder [crate::builders] crate::schema::INPUT_GET_LIFECYCLE_POLICY;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose lifecycle policy is returned.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `GetLifecyclePolicy`: the policy.
    output GetLifecyclePolicyOutput GetLifecyclePolicyOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_LIFECYCLE_POLICY;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that has the policy.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy, as JSON.
    ///
    /// 100 to 30720 characters.
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
    /// When the service last applied the policy.
    3 last_evaluated_at set_last_evaluated_at get_last_evaluated_at: own(::tinsmith_runtime::primitives::DateTime);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetLifecyclePolicy`.
    GetLifecyclePolicyError, crate::Error;
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
    pub use super::GetLifecyclePolicyInputBuilder;
    #[doc(no_inline)]
    pub use super::GetLifecyclePolicyOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetLifecyclePolicyFluentBuilder;
}
