// Made by `cargo xtask codegen` from the operation GetRegistryScanningConfiguration. Do not edit.

impl crate::Client {
    /// Returns how the caller's registry scans images: the type of scan, and the rules for which
    /// repositories and when.
    ///
    /// Needs `ecr:GetRegistryScanningConfiguration`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_registry_scanning_configuration().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_registry_scanning_configuration(
        &self,
    ) -> GetRegistryScanningConfigurationFluentBuilder {
        GetRegistryScanningConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetRegistryScanningConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_REGISTRY_SCANNING_CONFIGURATION,
    output: &crate::schema::OUTPUT_GET_REGISTRY_SCANNING_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetRegistryScanningConfiguration OPERATION, crate::Client;
    GetRegistryScanningConfigurationInput GetRegistryScanningConfigurationInputBuilder GetRegistryScanningConfigurationOutput GetRegistryScanningConfigurationError GetRegistryScanningConfigurationFluentBuilder;
    crate::blocking::Client, get_registry_scanning_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `GetRegistryScanningConfiguration`, which has no members: it is always the
    /// caller's registry.
    input GetRegistryScanningConfigurationInput GetRegistryScanningConfigurationInputBuilder [crate::builders] crate::schema::INPUT_GET_REGISTRY_SCANNING_CONFIGURATION;
}

::tinsmith_runtime::structure! {
    /// The output of `GetRegistryScanningConfiguration`: the registry's scanning settings.
    output GetRegistryScanningConfigurationOutput GetRegistryScanningConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_REGISTRY_SCANNING_CONFIGURATION;
    /// The account of the registry, which is the caller's, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The type of scan and the rules.
    1 scanning_configuration set_scanning_configuration get_scanning_configuration: own(crate::types::RegistryScanningConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetRegistryScanningConfiguration`.
    GetRegistryScanningConfigurationError, crate::Error;
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
    pub use super::GetRegistryScanningConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::GetRegistryScanningConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetRegistryScanningConfigurationFluentBuilder;
}
