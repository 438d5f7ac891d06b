// Made by `cargo xtask codegen` from the operation DeleteRepositoryPolicy. Do not edit.

impl crate::Client {
    /// Deletes the policy of a public repository, and with it what it allowed other accounts, such
    /// as to push. Anybody can still pull.
    ///
    /// Returns the policy, so that it can be put back. Needs `ecr-public:DeleteRepositoryPolicy`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.delete_repository_policy().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_repository_policy(&self) -> DeleteRepositoryPolicyFluentBuilder {
        DeleteRepositoryPolicyFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeleteRepositoryPolicy",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DELETE_REPOSITORY_POLICY,
    output: &crate::schema::OUTPUT_DELETE_REPOSITORY_POLICY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_POLICY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeleteRepositoryPolicy OPERATION, crate::Client;
    DeleteRepositoryPolicyInput DeleteRepositoryPolicyInputBuilder DeleteRepositoryPolicyOutput DeleteRepositoryPolicyError DeleteRepositoryPolicyFluentBuilder;
    crate::blocking::Client, delete_repository_policy
}

::tinsmith_runtime::structure! {
    /// The input of `DeleteRepositoryPolicy`: the repository that shall have no policy.
    input DeleteRepositoryPolicyInput DeleteRepositoryPolicyInputBuilder [crate::builders] crate::schema::INPUT_DELETE_REPOSITORY_POLICY;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose policy is deleted.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `DeleteRepositoryPolicy`: the policy that was deleted.
    output DeleteRepositoryPolicyOutput DeleteRepositoryPolicyOutputBuilder [crate::builders] crate::schema::OUTPUT_DELETE_REPOSITORY_POLICY;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that has no policy any more.
    ///
    /// 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The policy that was deleted, as JSON.
    ///
    /// 0 to 10240 characters.
    2 policy_text set_policy_text get_policy_text: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeleteRepositoryPolicy`.
    DeleteRepositoryPolicyError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The repository has no policy.
    3 RepositoryPolicyNotFoundException is_repository_policy_not_found_exception crate::types::error::RepositoryPolicyNotFoundException;
    /// The operation is not offered in this Region.
    4 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DeleteRepositoryPolicyInputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRepositoryPolicyOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRepositoryPolicyFluentBuilder;
}
