// Made by `cargo xtask codegen` from the operation DescribeRegistry. Do not edit.

impl crate::Client {
    /// Returns the id and the replication settings of the caller's registry.
    ///
    /// Needs `ecr:DescribeRegistry`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.describe_registry().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_registry(&self) -> DescribeRegistryFluentBuilder {
        DescribeRegistryFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeRegistry",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_REGISTRY,
    output: &crate::schema::OUTPUT_DESCRIBE_REGISTRY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeRegistry OPERATION, crate::Client;
    DescribeRegistryInput DescribeRegistryInputBuilder DescribeRegistryOutput DescribeRegistryError DescribeRegistryFluentBuilder;
    crate::blocking::Client, describe_registry
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeRegistry`, which has no members: it is always the caller's registry.
    input DescribeRegistryInput DescribeRegistryInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_REGISTRY;
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeRegistry`: the registry's settings.
    output DescribeRegistryOutput DescribeRegistryOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_REGISTRY;
    /// The account of the registry, which is the caller's, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The rules of replication; without rules where none were set.
    1 replication_configuration set_replication_configuration get_replication_configuration: own(crate::types::ReplicationConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeRegistry`.
    DescribeRegistryError, crate::Error;
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
    pub use super::DescribeRegistryInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRegistryOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRegistryFluentBuilder;
}
