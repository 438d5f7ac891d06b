// Made by `cargo xtask codegen` from the operation PutSigningConfiguration. Do not edit.

impl crate::Client {
    /// Sets which images the caller's registry signs as they are pushed, and with which profiles of
    /// AWS Signer.
    ///
    /// What was set before is replaced as a whole. Images that are there already are not signed.
    /// Needs `ecr:PutSigningConfiguration`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .put_signing_configuration()
    ///     .signing_configuration(
    ///         tinsmith_ecr::types::SigningConfiguration::builder()
    ///             .rules(
    ///                 tinsmith_ecr::types::SigningRule::builder()
    ///                     .signing_profile_arn("…")
    ///                     .build()?,
    ///             )
    ///             .build()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_signing_configuration(&self) -> PutSigningConfigurationFluentBuilder {
        PutSigningConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutSigningConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_SIGNING_CONFIGURATION,
    output: &crate::schema::OUTPUT_PUT_SIGNING_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutSigningConfiguration OPERATION, crate::Client;
    PutSigningConfigurationInput PutSigningConfigurationInputBuilder PutSigningConfigurationOutput PutSigningConfigurationError PutSigningConfigurationFluentBuilder;
    crate::blocking::Client, put_signing_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `PutSigningConfiguration`: the rules of signing.
    input PutSigningConfigurationInput PutSigningConfigurationInputBuilder [crate::builders] crate::schema::INPUT_PUT_SIGNING_CONFIGURATION;
    /// The new rules.
    ///
    /// Required.
    0 signing_configuration set_signing_configuration get_signing_configuration: own(crate::types::SigningConfiguration);
}

::tinsmith_runtime::structure! {
    /// The output of `PutSigningConfiguration`: the rules as they are now.
    output PutSigningConfigurationOutput PutSigningConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_SIGNING_CONFIGURATION;
    /// The rules that apply from now on.
    0 signing_configuration set_signing_configuration get_signing_configuration: own(crate::types::SigningConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutSigningConfiguration`.
    PutSigningConfigurationError, crate::Error;
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
    pub use super::PutSigningConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::PutSigningConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutSigningConfigurationFluentBuilder;
}
