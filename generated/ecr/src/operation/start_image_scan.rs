// Made by `cargo xtask codegen` from the operation StartImageScan. Do not edit.

impl crate::Client {
    /// Calls the operation `StartImageScan`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .start_image_scan()
    ///     .repository_name("…")
    ///     .image_id(tinsmith_ecr::types::ImageIdentifier::builder().build())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_image_scan(&self) -> StartImageScanFluentBuilder {
        StartImageScanFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "StartImageScan",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_START_IMAGE_SCAN,
    output: &crate::schema::OUTPUT_START_IMAGE_SCAN,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_IMAGE_TYPE_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_IMAGE_ARCHIVED_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::structure! {
    /// The input of `StartImageScan`.
    input StartImageScanInput StartImageScanInputBuilder [crate::builders] crate::schema::INPUT_START_IMAGE_SCAN;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: required; 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `imageId`: required
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
}

::tinsmith_runtime::structure! {
    /// The output of `StartImageScan`.
    output StartImageScanOutput StartImageScanOutputBuilder [crate::builders] crate::schema::OUTPUT_START_IMAGE_SCAN;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `imageId`
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// `imageScanStatus`
    3 image_scan_status set_image_scan_status get_image_scan_status: own(crate::types::ImageScanStatus);
}

::tinsmith_runtime::operation! {
    StartImageScan OPERATION, crate::Client;
    StartImageScanInput StartImageScanInputBuilder StartImageScanOutput StartImageScanError StartImageScanFluentBuilder;
    crate::blocking::Client, start_image_scan
}

::tinsmith_runtime::operation_error! {
    /// The errors of `StartImageScan`.
    StartImageScanError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    2 UnsupportedImageTypeException is_unsupported_image_type_exception crate::types::error::UnsupportedImageTypeException;
    3 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    4 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    5 ImageNotFoundException is_image_not_found_exception crate::types::error::ImageNotFoundException;
    6 ValidationException is_validation_exception crate::types::error::ValidationException;
    7 ImageArchivedException is_image_archived_exception crate::types::error::ImageArchivedException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::StartImageScanInputBuilder;
    #[doc(no_inline)]
    pub use super::StartImageScanOutputBuilder;
    #[doc(no_inline)]
    pub use super::StartImageScanFluentBuilder;
}
