// Made by `cargo xtask codegen` from the operation GetSigningConfiguration. Do not edit.

impl crate::Client {
    /// Returns the signing configuration of the caller's registry: which images it signs with which
    /// profiles as they are pushed.
    ///
    /// A registry without one gives `SigningConfigurationNotFoundException`. Needs
    /// `ecr:GetSigningConfiguration`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_signing_configuration().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_signing_configuration(&self) -> GetSigningConfigurationFluentBuilder {
        GetSigningConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetSigningConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_SIGNING_CONFIGURATION,
    output: &crate::schema::OUTPUT_GET_SIGNING_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_SIGNING_CONFIGURATION_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetSigningConfiguration OPERATION, crate::Client;
    GetSigningConfigurationInput GetSigningConfigurationInputBuilder GetSigningConfigurationOutput GetSigningConfigurationError GetSigningConfigurationFluentBuilder;
    crate::blocking::Client, get_signing_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `GetSigningConfiguration`, which has no members: it is always the caller's
    /// registry.
    input GetSigningConfigurationInput GetSigningConfigurationInputBuilder [crate::builders] crate::schema::INPUT_GET_SIGNING_CONFIGURATION;
}

::tinsmith_runtime::structure! {
    /// The output of `GetSigningConfiguration`: the configuration.
    output GetSigningConfigurationOutput GetSigningConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_SIGNING_CONFIGURATION;
    /// The account of the registry, which is the caller's, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The rules by which images are signed.
    1 signing_configuration set_signing_configuration get_signing_configuration: own(crate::types::SigningConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetSigningConfiguration`.
    GetSigningConfigurationError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The registry has no signing configuration.
    3 SigningConfigurationNotFoundException is_signing_configuration_not_found_exception crate::types::error::SigningConfigurationNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetSigningConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::GetSigningConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetSigningConfigurationFluentBuilder;
}
