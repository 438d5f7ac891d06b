// Made by `cargo xtask codegen` from the operation DeleteRegistryPolicy. Do not edit.

impl crate::Client {
    /// Deletes the policy of the caller's registry, and with it what it allowed other accounts,
    /// such as replication into it.
    ///
    /// Returns the policy, so that it can be put back. Needs `ecr:DeleteRegistryPolicy`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.delete_registry_policy().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_registry_policy(&self) -> DeleteRegistryPolicyFluentBuilder {
        DeleteRegistryPolicyFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeleteRegistryPolicy",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DELETE_REGISTRY_POLICY,
    output: &crate::schema::OUTPUT_DELETE_REGISTRY_POLICY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REGISTRY_POLICY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeleteRegistryPolicy OPERATION, crate::Client;
    DeleteRegistryPolicyInput DeleteRegistryPolicyInputBuilder DeleteRegistryPolicyOutput DeleteRegistryPolicyError DeleteRegistryPolicyFluentBuilder;
    crate::blocking::Client, delete_registry_policy
}

::tinsmith_runtime::structure! {
    /// The input of `DeleteRegistryPolicy`, which has no members: it is always the caller's
    /// registry.
    input DeleteRegistryPolicyInput DeleteRegistryPolicyInputBuilder [crate::builders] crate::schema::INPUT_DELETE_REGISTRY_POLICY;
}

::tinsmith_runtime::structure! {
    /// The output of `DeleteRegistryPolicy`: the policy that was deleted.
    output DeleteRegistryPolicyOutput DeleteRegistryPolicyOutputBuilder [crate::builders] crate::schema::OUTPUT_DELETE_REGISTRY_POLICY;
    /// The account of the registry, which is the caller's, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The policy that was deleted, as JSON.
    ///
    /// 0 to 10240 characters.
    1 policy_text set_policy_text get_policy_text: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeleteRegistryPolicy`.
    DeleteRegistryPolicyError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The registry has no policy.
    2 RegistryPolicyNotFoundException is_registry_policy_not_found_exception crate::types::error::RegistryPolicyNotFoundException;
    /// The service refused the input as a whole or a member of it.
    3 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DeleteRegistryPolicyInputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRegistryPolicyOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRegistryPolicyFluentBuilder;
}
