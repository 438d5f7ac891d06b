// Made by `cargo xtask codegen` from the operation PutRegistryScanningConfiguration. Do not edit.

impl crate::Client {
    /// Sets how the caller's registry scans images: the type of scan, and rules for which
    /// repositories and when.
    ///
    /// What was set before is replaced as a whole. Enhanced scans are made by Amazon Inspector,
    /// which bills for them. Needs `ecr:PutRegistryScanningConfiguration`; to turn enhanced scans
    /// on, permissions for Amazon Inspector (`inspector2:Enable` among them) and
    /// `iam:CreateServiceLinkedRole` too.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.put_registry_scanning_configuration().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_registry_scanning_configuration(
        &self,
    ) -> PutRegistryScanningConfigurationFluentBuilder {
        PutRegistryScanningConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutRegistryScanningConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_REGISTRY_SCANNING_CONFIGURATION,
    output: &crate::schema::OUTPUT_PUT_REGISTRY_SCANNING_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_BLOCKED_BY_ORGANIZATION_POLICY_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutRegistryScanningConfiguration OPERATION, crate::Client;
    PutRegistryScanningConfigurationInput PutRegistryScanningConfigurationInputBuilder PutRegistryScanningConfigurationOutput PutRegistryScanningConfigurationError PutRegistryScanningConfigurationFluentBuilder;
    crate::blocking::Client, put_registry_scanning_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `PutRegistryScanningConfiguration`: the type of scan and the rules.
    input PutRegistryScanningConfigurationInput PutRegistryScanningConfigurationInputBuilder [crate::builders] crate::schema::INPUT_PUT_REGISTRY_SCANNING_CONFIGURATION;
    /// The type of scan for the whole registry. `BASIC` unless it is set.
    0 scan_type set_scan_type get_scan_type: own(crate::types::ScanType);
    /// Which repositories are scanned without a request of their own, and when: a rule for each
    /// frequency.
    ///
    /// 0 to 2 elements.
    1 rules set_rules get_rules: list(crate::types::RegistryScanningRule);
}

::tinsmith_runtime::structure! {
    /// The output of `PutRegistryScanningConfiguration`: the settings as they are now.
    output PutRegistryScanningConfigurationOutput PutRegistryScanningConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_REGISTRY_SCANNING_CONFIGURATION;
    /// The type of scan and the rules that apply from now on.
    0 registry_scanning_configuration set_registry_scanning_configuration get_registry_scanning_configuration: own(crate::types::RegistryScanningConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutRegistryScanningConfiguration`.
    PutRegistryScanningConfigurationError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A policy of the AWS organization forbids the change.
    3 BlockedByOrganizationPolicyException is_blocked_by_organization_policy_exception crate::types::error::BlockedByOrganizationPolicyException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutRegistryScanningConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::PutRegistryScanningConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutRegistryScanningConfigurationFluentBuilder;
}
