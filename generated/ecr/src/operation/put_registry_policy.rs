// Made by `cargo xtask codegen` from the operation PutRegistryPolicy. Do not edit.

impl crate::Client {
    /// Sets the policy of the caller's registry: what other accounts may do, such as replicate into
    /// it, and which principals may use pull-through caches.
    ///
    /// A policy that was there is replaced. Needs `ecr:PutRegistryPolicy`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.put_registry_policy().policy_text("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_registry_policy(&self) -> PutRegistryPolicyFluentBuilder {
        PutRegistryPolicyFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutRegistryPolicy",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_REGISTRY_POLICY,
    output: &crate::schema::OUTPUT_PUT_REGISTRY_POLICY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutRegistryPolicy OPERATION, crate::Client;
    PutRegistryPolicyInput PutRegistryPolicyInputBuilder PutRegistryPolicyOutput PutRegistryPolicyError PutRegistryPolicyFluentBuilder;
    crate::blocking::Client, put_registry_policy
}

::tinsmith_runtime::structure! {
    /// The input of `PutRegistryPolicy`: the policy.
    input PutRegistryPolicyInput PutRegistryPolicyInputBuilder [crate::builders] crate::schema::INPUT_PUT_REGISTRY_POLICY;
    /// The policy, as JSON in the language of IAM policies.
    ///
    /// Required; 0 to 10240 characters.
    0 policy_text set_policy_text get_policy_text: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `PutRegistryPolicy`: the policy as it was set.
    output PutRegistryPolicyOutput PutRegistryPolicyOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_REGISTRY_POLICY;
    /// The account of the registry, which is the caller's, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The policy, as JSON.
    ///
    /// 0 to 10240 characters.
    1 policy_text set_policy_text get_policy_text: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutRegistryPolicy`.
    PutRegistryPolicyError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutRegistryPolicyInputBuilder;
    #[doc(no_inline)]
    pub use super::PutRegistryPolicyOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutRegistryPolicyFluentBuilder;
}
