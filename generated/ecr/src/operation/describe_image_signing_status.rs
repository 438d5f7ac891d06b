// Made by `cargo xtask codegen` from the operation DescribeImageSigningStatus. Do not edit.

impl crate::Client {
    /// Says of an image whether the registry has signed it, one status for each signing profile.
    ///
    /// The registry signs as images are pushed, by the rules of `PutSigningConfiguration`. Needs
    /// `ecr:DescribeImageSigningStatus`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .describe_image_signing_status()
    ///     .repository_name("…")
    ///     .image_id(tinsmith_ecr::types::ImageIdentifier::builder().build())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_image_signing_status(
        &self,
    ) -> DescribeImageSigningStatusFluentBuilder {
        DescribeImageSigningStatusFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeImageSigningStatus",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_IMAGE_SIGNING_STATUS,
    output: &crate::schema::OUTPUT_DESCRIBE_IMAGE_SIGNING_STATUS,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeImageSigningStatus OPERATION, crate::Client;
    DescribeImageSigningStatusInput DescribeImageSigningStatusInputBuilder DescribeImageSigningStatusOutput DescribeImageSigningStatusError DescribeImageSigningStatusFluentBuilder;
    crate::blocking::Client, describe_image_signing_status
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeImageSigningStatus`: the image to ask for.
    input DescribeImageSigningStatusInput DescribeImageSigningStatusInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_IMAGE_SIGNING_STATUS;
    /// The repository that holds the image.
    ///
    /// Required; 2 to 256 characters.
    0 repository_name set_repository_name get_repository_name: text(str String);
    /// The image, by its digest or by a tag.
    ///
    /// Required.
    1 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    2 registry_id set_registry_id get_registry_id: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeImageSigningStatus`: the state of each signature.
    output DescribeImageSigningStatusOutput DescribeImageSigningStatusOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_IMAGE_SIGNING_STATUS;
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    0 repository_name set_repository_name get_repository_name: text(str String);
    /// The image that was asked for.
    1 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// The account that owns the repository, by its 12-digit id.
    2 registry_id set_registry_id get_registry_id: text(str String);
    /// A status for each signing profile whose rule matched the image.
    3 signing_statuses set_signing_statuses get_signing_statuses: list(crate::types::ImageSigningStatus);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeImageSigningStatus`.
    DescribeImageSigningStatusError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// There is no such image in the repository.
    3 ImageNotFoundException is_image_not_found_exception crate::types::error::ImageNotFoundException;
    /// There is no such repository.
    4 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeImageSigningStatusInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageSigningStatusOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageSigningStatusFluentBuilder;
}
