// Made by `cargo xtask codegen` from the operation UpdateImageStorageClass. Do not edit.

impl crate::Client {
    /// Moves an image to the archive, where it costs less and cannot be pulled, or back from it.
    ///
    /// To bring an image back takes a while, in which its status is `ACTIVATING`; it can be pulled
    /// when it is `ACTIVE`. Needs `ecr:UpdateImageStorageClass`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .update_image_storage_class()
    ///     .repository_name("…")
    ///     .image_id(tinsmith_ecr::types::ImageIdentifier::builder().build())
    ///     .target_storage_class(tinsmith_ecr::types::TargetStorageClass::from("STANDARD"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_image_storage_class(&self) -> UpdateImageStorageClassFluentBuilder {
        UpdateImageStorageClassFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "UpdateImageStorageClass",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_UPDATE_IMAGE_STORAGE_CLASS,
    output: &crate::schema::OUTPUT_UPDATE_IMAGE_STORAGE_CLASS,
    errors: &[
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_IMAGE_STORAGE_CLASS_UPDATE_NOT_SUPPORTED_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    UpdateImageStorageClass OPERATION, crate::Client;
    UpdateImageStorageClassInput UpdateImageStorageClassInputBuilder UpdateImageStorageClassOutput UpdateImageStorageClassError UpdateImageStorageClassFluentBuilder;
    crate::blocking::Client, update_image_storage_class
}

::tinsmith_runtime::structure! {
    /// The input of `UpdateImageStorageClass`: an image and where it shall be kept.
    input UpdateImageStorageClassInput UpdateImageStorageClassInputBuilder [crate::builders] crate::schema::INPUT_UPDATE_IMAGE_STORAGE_CLASS;
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
    /// Where the image shall be kept.
    ///
    /// Required.
    3 target_storage_class set_target_storage_class get_target_storage_class: own(crate::types::TargetStorageClass);
}

::tinsmith_runtime::structure! {
    /// The output of `UpdateImageStorageClass`: the image and its state.
    output UpdateImageStorageClassOutput UpdateImageStorageClassOutputBuilder [crate::builders] crate::schema::OUTPUT_UPDATE_IMAGE_STORAGE_CLASS;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The image that is moved.
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// The state of the image now.
    3 image_status set_image_status get_image_status: own(crate::types::ImageStatus);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `UpdateImageStorageClass`.
    UpdateImageStorageClassError, crate::Error;
    /// A member of the input is not valid.
    0 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such image in the repository.
    1 ImageNotFoundException is_image_not_found_exception crate::types::error::ImageNotFoundException;
    /// The image cannot be moved to this storage class.
    2 ImageStorageClassUpdateNotSupportedException is_image_storage_class_update_not_supported_exception crate::types::error::ImageStorageClassUpdateNotSupportedException;
    /// There is no such repository.
    3 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The service has failed.
    4 ServerException is_server_exception crate::types::error::ServerException;
    /// The service refused the input as a whole or a member of it.
    5 ValidationException is_validation_exception crate::types::error::ValidationException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::UpdateImageStorageClassInputBuilder;
    #[doc(no_inline)]
    pub use super::UpdateImageStorageClassOutputBuilder;
    #[doc(no_inline)]
    pub use super::UpdateImageStorageClassFluentBuilder;
}
