// Made by `cargo xtask codegen` from the operation SetRepositoryPolicy. Do not edit.

impl crate::Client {
    /// Sets the policy of a repository, which says what other principals and accounts may do with
    /// it.
    ///
    /// A policy that was there is replaced. Needs `ecr:SetRepositoryPolicy`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .set_repository_policy()
    ///     .repository_name("…")
    ///     .policy_text("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_repository_policy(&self) -> SetRepositoryPolicyFluentBuilder {
        SetRepositoryPolicyFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "SetRepositoryPolicy",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_SET_REPOSITORY_POLICY,
    output: &crate::schema::OUTPUT_SET_REPOSITORY_POLICY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    SetRepositoryPolicy OPERATION, crate::Client;
    SetRepositoryPolicyInput SetRepositoryPolicyInputBuilder SetRepositoryPolicyOutput SetRepositoryPolicyError SetRepositoryPolicyFluentBuilder;
    crate::blocking::Client, set_repository_policy
}

::tinsmith_runtime::structure! {
    /// The input of `SetRepositoryPolicy`: a repository and its policy.
    input SetRepositoryPolicyInput SetRepositoryPolicyInputBuilder [crate::builders] crate::schema::INPUT_SET_REPOSITORY_POLICY;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that gets the policy.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy, as JSON in the language of IAM policies.
    ///
    /// Required; 0 to 10240 characters.
    2 policy_text set_policy_text get_policy_text: text(str String);
    /// Whether to set the policy even where the caller could not set another one after it. If it is
    /// not true, the service refuses a policy that would lock its own author out.
    3 force set_force get_force: copy(bool);
}

::tinsmith_runtime::structure! {
    /// The output of `SetRepositoryPolicy`: the policy as it was set.
    output SetRepositoryPolicyOutput SetRepositoryPolicyOutputBuilder [crate::builders] crate::schema::OUTPUT_SET_REPOSITORY_POLICY;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that has the policy.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy, as JSON.
    ///
    /// 0 to 10240 characters.
    2 policy_text set_policy_text get_policy_text: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `SetRepositoryPolicy`.
    SetRepositoryPolicyError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::SetRepositoryPolicyInputBuilder;
    #[doc(no_inline)]
    pub use super::SetRepositoryPolicyOutputBuilder;
    #[doc(no_inline)]
    pub use super::SetRepositoryPolicyFluentBuilder;
}
