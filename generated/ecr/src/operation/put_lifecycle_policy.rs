// Made by `cargo xtask codegen` from the operation PutLifecyclePolicy. Do not edit.

impl crate::Client {
    /// Sets the lifecycle policy of a repository: the rules by which images expire or are archived,
    /// by age or by number.
    ///
    /// A policy that was there is replaced. The service applies it within a day, and what has
    /// expired cannot be brought back: try a policy with `StartLifecyclePolicyPreview` before.
    /// Needs `ecr:PutLifecyclePolicy`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .put_lifecycle_policy()
    ///     .repository_name("…")
    ///     .lifecycle_policy_text("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_lifecycle_policy(&self) -> PutLifecyclePolicyFluentBuilder {
        PutLifecyclePolicyFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutLifecyclePolicy",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_LIFECYCLE_POLICY,
    output: &crate::schema::OUTPUT_PUT_LIFECYCLE_POLICY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutLifecyclePolicy OPERATION, crate::Client;
    PutLifecyclePolicyInput PutLifecyclePolicyInputBuilder PutLifecyclePolicyOutput PutLifecyclePolicyError PutLifecyclePolicyFluentBuilder;
    crate::blocking::Client, put_lifecycle_policy
}

::tinsmith_runtime::structure! {
    /// The input of `PutLifecyclePolicy`: a repository and its policy.
    input PutLifecyclePolicyInput PutLifecyclePolicyInputBuilder [crate::builders] crate::schema::INPUT_PUT_LIFECYCLE_POLICY;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that gets the policy.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy, as JSON: an object with `rules`, each with a priority, a selection and an
    /// action.
    ///
    /// Required; 100 to 30720 characters.
    2 lifecycle_policy_text set_lifecycle_policy_text get_lifecycle_policy_text: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `PutLifecyclePolicy`: the policy as it was set.
    output PutLifecyclePolicyOutput PutLifecyclePolicyOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_LIFECYCLE_POLICY;
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
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutLifecyclePolicy`.
    PutLifecyclePolicyError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The service refused the input as a whole or a member of it.
    3 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutLifecyclePolicyInputBuilder;
    #[doc(no_inline)]
    pub use super::PutLifecyclePolicyOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutLifecyclePolicyFluentBuilder;
}
