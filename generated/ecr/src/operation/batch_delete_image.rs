// Made by `cargo xtask codegen` from the operation BatchDeleteImage. Do not edit.

impl crate::Client {
    /// Deletes up to 100 images of a repository, or takes tags off them.
    ///
    /// An image that is named by its digest is deleted with all its tags. Where it is named by a
    /// tag, the tag alone goes, and the image with it if that was its last tag. An image that a
    /// manifest list refers to stays until the list is deleted.
    ///
    /// What cannot be deleted is a failure in the output, with the call itself a success: look at
    /// `failures` too. Deleted images cannot be brought back. Needs `ecr:BatchDeleteImage`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .batch_delete_image()
    ///     .repository_name("ubuntu")
    ///     .image_ids(
    ///         tinsmith_ecr::types::ImageIdentifier::builder().image_tag("precise").build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// // The answer:
    /// // {
    /// //   "failures": [],
    /// //   "imageIds": [
    /// //     {
    /// //       "imageDigest": "sha256:examplee6d1e504117a17000003d3753086354a38375961f2e665…",
    /// //       "imageTag": "precise"
    /// //     }
    /// //   ]
    /// // }
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_delete_image(&self) -> BatchDeleteImageFluentBuilder {
        BatchDeleteImageFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "BatchDeleteImage",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_BATCH_DELETE_IMAGE,
    output: &crate::schema::OUTPUT_BATCH_DELETE_IMAGE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    BatchDeleteImage OPERATION, crate::Client;
    BatchDeleteImageInput BatchDeleteImageInputBuilder BatchDeleteImageOutput BatchDeleteImageError BatchDeleteImageFluentBuilder;
    crate::blocking::Client, batch_delete_image
}

::tinsmith_runtime::structure! {
    /// The input of `BatchDeleteImage`: the images to delete.
    input BatchDeleteImageInput BatchDeleteImageInputBuilder [crate::builders] crate::schema::INPUT_BATCH_DELETE_IMAGE;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the images.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The images, each by its digest or by a tag.
    ///
    /// Required; 1 to 100 elements.
    2 image_ids set_image_ids get_image_ids: list(crate::types::ImageIdentifier);
}

::tinsmith_runtime::structure! {
    /// The output of `BatchDeleteImage`: what was deleted and what was not.
    output BatchDeleteImageOutput BatchDeleteImageOutputBuilder [crate::builders] crate::schema::OUTPUT_BATCH_DELETE_IMAGE;
    /// What was deleted: digests with the tags that went with them.
    ///
    /// 1 to 100 elements.
    0 image_ids set_image_ids get_image_ids: list(crate::types::ImageIdentifier);
    /// The images that are still there, each with the reason.
    1 failures set_failures get_failures: list(crate::types::ImageFailure);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `BatchDeleteImage`.
    BatchDeleteImageError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::BatchDeleteImageInputBuilder;
    #[doc(no_inline)]
    pub use super::BatchDeleteImageOutputBuilder;
    #[doc(no_inline)]
    pub use super::BatchDeleteImageFluentBuilder;
}
