// Made by `cargo xtask codegen` from the operation DeleteSigningConfiguration. Do not edit.

impl crate::Client {
    /// Deletes the signing configuration of the caller's registry: images that are pushed from then
    /// on are not signed.
    ///
    /// Signatures that were made stay. Returns the configuration as it was. Needs
    /// `ecr:DeleteSigningConfiguration`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.delete_signing_configuration().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_signing_configuration(
        &self,
    ) -> DeleteSigningConfigurationFluentBuilder {
        DeleteSigningConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeleteSigningConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DELETE_SIGNING_CONFIGURATION,
    output: &crate::schema::OUTPUT_DELETE_SIGNING_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_SIGNING_CONFIGURATION_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeleteSigningConfiguration OPERATION, crate::Client;
    DeleteSigningConfigurationInput DeleteSigningConfigurationInputBuilder DeleteSigningConfigurationOutput DeleteSigningConfigurationError DeleteSigningConfigurationFluentBuilder;
    crate::blocking::Client, delete_signing_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `DeleteSigningConfiguration`, which has no members: it is always the caller's
    /// registry.
    input DeleteSigningConfigurationInput DeleteSigningConfigurationInputBuilder [crate::builders] crate::schema::INPUT_DELETE_SIGNING_CONFIGURATION;
}

::tinsmith_runtime::structure! {
    /// The output of `DeleteSigningConfiguration`: the configuration that was deleted.
    output DeleteSigningConfigurationOutput DeleteSigningConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_DELETE_SIGNING_CONFIGURATION;
    /// The account of the registry, which is the caller's, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The configuration as it was before.
    1 signing_configuration set_signing_configuration get_signing_configuration: own(crate::types::SigningConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeleteSigningConfiguration`.
    DeleteSigningConfigurationError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// The service refused the input as a whole or a member of it.
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The registry has no signing configuration.
    2 SigningConfigurationNotFoundException is_signing_configuration_not_found_exception crate::types::error::SigningConfigurationNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DeleteSigningConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteSigningConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteSigningConfigurationFluentBuilder;
}
