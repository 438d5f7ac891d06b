// Made by `cargo xtask codegen` from the operation PutImageScanningConfiguration. Do not edit.

impl crate::Client {
    /// Sets whether images of a repository are scanned as they are pushed.
    ///
    /// The setting for a single repository is on its way out: rules for the whole registry, see
    /// `PutRegistryScanningConfiguration`, take its place. Needs
    /// `ecr:PutImageScanningConfiguration`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .put_image_scanning_configuration()
    ///     .repository_name("…")
    ///     .image_scanning_configuration(
    ///         tinsmith_ecr::types::ImageScanningConfiguration::builder().build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_image_scanning_configuration(
        &self,
    ) -> PutImageScanningConfigurationFluentBuilder {
        PutImageScanningConfigurationFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutImageScanningConfiguration",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_IMAGE_SCANNING_CONFIGURATION,
    output: &crate::schema::OUTPUT_PUT_IMAGE_SCANNING_CONFIGURATION,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutImageScanningConfiguration OPERATION, crate::Client;
    PutImageScanningConfigurationInput PutImageScanningConfigurationInputBuilder PutImageScanningConfigurationOutput PutImageScanningConfigurationError PutImageScanningConfigurationFluentBuilder;
    crate::blocking::Client, put_image_scanning_configuration
}

::tinsmith_runtime::structure! {
    /// The input of `PutImageScanningConfiguration`: a repository and its setting.
    input PutImageScanningConfigurationInput PutImageScanningConfigurationInputBuilder [crate::builders] crate::schema::INPUT_PUT_IMAGE_SCANNING_CONFIGURATION;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose setting is changed.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The new setting.
    ///
    /// Required.
    2 image_scanning_configuration set_image_scanning_configuration get_image_scanning_configuration: own(crate::types::ImageScanningConfiguration);
}

::tinsmith_runtime::structure! {
    /// The output of `PutImageScanningConfiguration`: the setting as it is now.
    output PutImageScanningConfigurationOutput PutImageScanningConfigurationOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_IMAGE_SCANNING_CONFIGURATION;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose setting was changed.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The setting that applies from now on.
    2 image_scanning_configuration set_image_scanning_configuration get_image_scanning_configuration: own(crate::types::ImageScanningConfiguration);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutImageScanningConfiguration`.
    PutImageScanningConfigurationError, crate::Error;
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
    pub use super::PutImageScanningConfigurationInputBuilder;
    #[doc(no_inline)]
    pub use super::PutImageScanningConfigurationOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutImageScanningConfigurationFluentBuilder;
}
