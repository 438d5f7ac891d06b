// Made by `cargo xtask codegen` from the operation BatchGetRepositoryScanningConfiguration. Do not edit.

impl crate::Client {
    /// Says how each of up to 25 repositories is scanned for vulnerabilities: when, and by which
    /// filters of the registry's rules.
    ///
    /// What cannot be answered for a repository is a failure in the output, with the call itself a
    /// success: look at `failures` too. Needs `ecr:BatchGetRepositoryScanningConfiguration`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .batch_get_repository_scanning_configuration()
    ///     .repository_names("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_get_repository_scanning_configuration(
        &self,
    ) -> BatchGetRepositoryScanningConfigurationFluentBuilder {
        BatchGetRepositoryScanningConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "BatchGetRepositoryScanningConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION,
    output: &crate::schema::OUTPUT_BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    BatchGetRepositoryScanningConfiguration OPERATION, crate::Client;
    BatchGetRepositoryScanningConfigurationInput BatchGetRepositoryScanningConfigurationInputBuilder BatchGetRepositoryScanningConfigurationOutput BatchGetRepositoryScanningConfigurationError BatchGetRepositoryScanningConfigurationFluentBuilder;
    crate::blocking::Client, batch_get_repository_scanning_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `BatchGetRepositoryScanningConfiguration`: the repositories to ask for, in the
    /// caller's own registry.
    input BatchGetRepositoryScanningConfigurationInput BatchGetRepositoryScanningConfigurationInputBuilder [crate::builders] crate::schema::INPUT_BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION;
    /// The names of the repositories.
    ///
    /// Required; 1 to 25 elements.
    0 repository_names set_repository_names get_repository_names: texts(String);
}

::tinsmith_runtime::structure! {
    /// The output of `BatchGetRepositoryScanningConfiguration`: an answer for each repository, or a
    /// failure.
    output BatchGetRepositoryScanningConfigurationOutput BatchGetRepositoryScanningConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION;
    /// How each repository that was found is scanned.
    0 scanning_configurations set_scanning_configurations get_scanning_configurations: list(crate::types::RepositoryScanningConfiguration);
    /// The repositories that could not be looked up, each with the reason.
    1 failures set_failures get_failures: list(crate::types::RepositoryScanningConfigurationFailure);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `BatchGetRepositoryScanningConfiguration`.
    BatchGetRepositoryScanningConfigurationError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The service refused the input as a whole or a member of it.
    3 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::BatchGetRepositoryScanningConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::BatchGetRepositoryScanningConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::BatchGetRepositoryScanningConfigurationFluentBuilder;
}
