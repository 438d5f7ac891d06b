// Made by `cargo xtask codegen` from the operation StartImageScan. Do not edit.

impl crate::Client {
    /// Starts a basic scan of an image for known vulnerabilities of operating system packages.
    ///
    /// The scan goes on after the call returns; `DescribeImageScanFindings` has its state and
    /// findings, and the waiter `ImageScanComplete` waits for it. One image can be scanned once in
    /// 24 hours, scans on push included; after that `LimitExceededException` comes back, and the
    /// last findings are still there. Where the registry uses enhanced scans, images are scanned by
    /// its rules and not by this operation. Needs `ecr:StartImageScan`.
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

::tinsmith_runtime::operation! {
    StartImageScan OPERATION, crate::Client;
    StartImageScanInput StartImageScanInputBuilder StartImageScanOutput StartImageScanError StartImageScanFluentBuilder;
    crate::blocking::Client, start_image_scan
}

::tinsmith_runtime::structure! {
    /// The input of `StartImageScan`: the image to scan.
    input StartImageScanInput StartImageScanInputBuilder [crate::builders] crate::schema::INPUT_START_IMAGE_SCAN;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The image, by its digest or by a tag.
    ///
    /// Required.
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
}

::tinsmith_runtime::structure! {
    /// The output of `StartImageScan`: the scan that has begun.
    output StartImageScanOutput StartImageScanOutputBuilder [crate::builders] crate::schema::OUTPUT_START_IMAGE_SCAN;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The image that is scanned.
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// How far the scan is.
    3 image_scan_status set_image_scan_status get_image_scan_status: own(crate::types::ImageScanStatus);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `StartImageScan`.
    StartImageScanError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// Images of this kind cannot be scanned.
    2 UnsupportedImageTypeException is_unsupported_image_type_exception crate::types::error::UnsupportedImageTypeException;
    /// A quota of the account is used up, or an image was scanned too recently.
    3 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// There is no such repository.
    4 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// There is no such image in the repository.
    5 ImageNotFoundException is_image_not_found_exception crate::types::error::ImageNotFoundException;
    /// The service refused the input as a whole or a member of it.
    6 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The image is archived, so it cannot be scanned.
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
