// Made by `cargo xtask codegen` from the operation DescribeImageReplicationStatus. Do not edit.

impl crate::Client {
    /// Says how far the replication of an image to other registries has come, one status for each
    /// destination.
    ///
    /// Needs `ecr:DescribeImageReplicationStatus`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .describe_image_replication_status()
    ///     .repository_name("…")
    ///     .image_id(tinsmith_ecr::types::ImageIdentifier::builder().build())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_image_replication_status(
        &self,
    ) -> DescribeImageReplicationStatusFluentBuilder {
        DescribeImageReplicationStatusFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeImageReplicationStatus",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_IMAGE_REPLICATION_STATUS,
    output: &crate::schema::OUTPUT_DESCRIBE_IMAGE_REPLICATION_STATUS,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeImageReplicationStatus OPERATION, crate::Client;
    DescribeImageReplicationStatusInput DescribeImageReplicationStatusInputBuilder DescribeImageReplicationStatusOutput DescribeImageReplicationStatusError DescribeImageReplicationStatusFluentBuilder;
    crate::blocking::Client, describe_image_replication_status
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeImageReplicationStatus`: the image to ask for.
    input DescribeImageReplicationStatusInput DescribeImageReplicationStatusInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_IMAGE_REPLICATION_STATUS;
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
    /// The output of `DescribeImageReplicationStatus`: where the image goes, and how far it is.
    output DescribeImageReplicationStatusOutput DescribeImageReplicationStatusOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_IMAGE_REPLICATION_STATUS;
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    0 repository_name set_repository_name get_repository_name: text(str String);
    /// The image that was asked for.
    1 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// A status for each registry that the image is replicated to. Empty where no rule applies to
    /// it.
    2 replication_statuses set_replication_statuses get_replication_statuses: list(crate::types::ImageReplicationStatus);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeImageReplicationStatus`.
    DescribeImageReplicationStatusError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such image in the repository.
    2 ImageNotFoundException is_image_not_found_exception crate::types::error::ImageNotFoundException;
    /// There is no such repository.
    3 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The service refused the input as a whole or a member of it.
    4 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeImageReplicationStatusInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageReplicationStatusOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageReplicationStatusFluentBuilder;
}
