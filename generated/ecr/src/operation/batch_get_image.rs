// Made by `cargo xtask codegen` from the operation BatchGetImage. Do not edit.

impl crate::Client {
    /// Returns the manifests of up to 100 images. This is how a pull begins: the manifest names the
    /// layers, which `GetDownloadUrlForLayer` leads to.
    ///
    /// In a repository of a pull-through cache an image that is missing is fetched from the
    /// upstream registry. What cannot be returned is a failure in the output, with the call itself
    /// a success: look at `failures` too. Needs `ecr:BatchGetImage`; where a cached image is
    /// fetched, `ecr:BatchImportUpstreamImage` too.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .batch_get_image()
    ///     .repository_name("ubuntu")
    ///     .image_ids(
    ///         tinsmith_ecr::types::ImageIdentifier::builder().image_tag("precise").build(),
    ///     )
    ///     .send()
    ///     .await?;
    /// // The answer:
    /// // {
    /// //   "failures": [],
    /// //   "images": [
    /// //     {
    /// //       "imageId": {
    /// //         "imageDigest": "sha256:example76bdff6d83a09ba2a818f0d00000063724a9ac3ba5019c…",
    /// //         "imageTag": "precise"
    /// //       },
    /// //       "imageManifest": "{\n \"schemaVersion\": 1,\n \"name\": \"ubuntu\",\n \"tag\": \"precise\",…",
    /// //       "registryId": "244698725403",
    /// //       "repositoryName": "ubuntu"
    /// //     }
    /// // …
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_get_image(&self) -> BatchGetImageFluentBuilder {
        BatchGetImageFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "BatchGetImage",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_BATCH_GET_IMAGE,
    output: &crate::schema::OUTPUT_BATCH_GET_IMAGE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_UNABLE_TO_GET_UPSTREAM_IMAGE_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    BatchGetImage OPERATION, crate::Client;
    BatchGetImageInput BatchGetImageInputBuilder BatchGetImageOutput BatchGetImageError BatchGetImageFluentBuilder;
    crate::blocking::Client, batch_get_image
}

::tinsmith_runtime::structure! {
    /// The input of `BatchGetImage`: the images whose manifests are asked for.
    input BatchGetImageInput BatchGetImageInputBuilder [crate::builders] crate::schema::INPUT_BATCH_GET_IMAGE;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the images.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The images, each by its digest, by a tag, or by both, which then have to belong together.
    ///
    /// Required; 1 to 100 elements.
    2 image_ids set_image_ids get_image_ids: list(crate::types::ImageIdentifier);
    /// The media types of manifests that the program can read, such as
    /// `application/vnd.oci.image.manifest.v1+json`. The service returns a manifest in one of them
    /// where it can. Any type may come back where this is not set.
    ///
    /// 1 to 100 elements.
    3 accepted_media_types set_accepted_media_types get_accepted_media_types: texts(String);
}

::tinsmith_runtime::structure! {
    /// The output of `BatchGetImage`: a manifest for each image, or a failure.
    output BatchGetImageOutput BatchGetImageOutputBuilder [crate::builders] crate::schema::OUTPUT_BATCH_GET_IMAGE;
    /// The images that were found, with their manifests.
    0 images set_images get_images: list(crate::types::Image);
    /// The images that could not be returned, each with the reason.
    1 failures set_failures get_failures: list(crate::types::ImageFailure);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `BatchGetImage`.
    BatchGetImageError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// A quota of the account is used up, or an image was scanned too recently.
    3 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The image could not be fetched from the upstream registry of the pull-through cache.
    4 UnableToGetUpstreamImageException is_unable_to_get_upstream_image_exception crate::types::error::UnableToGetUpstreamImageException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::BatchGetImageInputBuilder;
    #[doc(no_inline)]
    pub use super::BatchGetImageOutputBuilder;
    #[doc(no_inline)]
    pub use super::BatchGetImageFluentBuilder;
}
