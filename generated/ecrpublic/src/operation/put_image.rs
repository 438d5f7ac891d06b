// Made by `cargo xtask codegen` from the operation PutImage. Do not edit.

impl crate::Client {
    /// Puts the manifest of an image into a public repository, and a tag on it. This ends a push:
    /// the layers that the manifest names have to be uploaded before.
    ///
    /// Without `image_tag` the image is known by its digest alone. A tag that another image has
    /// moves to the new one. The same manifest with the same tag gives
    /// `ImageAlreadyExistsException`, and nothing is left to do. From then on anybody can pull the
    /// image. Needs `ecr-public:PutImage`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .put_image()
    ///     .repository_name("…")
    ///     .image_manifest("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_image(&self) -> PutImageFluentBuilder {
        PutImageFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutImage",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_IMAGE,
    output: &crate::schema::OUTPUT_PUT_IMAGE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_IMAGE_ALREADY_EXISTS_EXCEPTION,
        &crate::schema::ERROR_LAYERS_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REFERENCED_IMAGES_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_IMAGE_TAG_ALREADY_EXISTS_EXCEPTION,
        &crate::schema::ERROR_IMAGE_DIGEST_DOES_NOT_MATCH_EXCEPTION,
        &crate::schema::ERROR_REGISTRY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutImage OPERATION, crate::Client;
    PutImageInput PutImageInputBuilder PutImageOutput PutImageError PutImageFluentBuilder;
    crate::blocking::Client, put_image
}

::tinsmith_runtime::structure! {
    /// The input of `PutImage`: the manifest, and what it shall be called.
    input PutImageInput PutImageInputBuilder [crate::builders] crate::schema::INPUT_PUT_IMAGE;
    /// The account that owns the repository, by its 12-digit id, or an alias of its registry. The
    /// caller's own unless it is set.
    ///
    /// 2 to 50 characters.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the image is put into.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The manifest, byte for byte as it was made: its digest is that of this text.
    ///
    /// Required; 1 to 4194304 characters.
    2 image_manifest set_image_manifest get_image_manifest: text(str String);
    /// The media type of the manifest. Needed where the manifest does not say it itself in
    /// `mediaType`.
    3 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: text(str String);
    /// The tag that the image gets. None unless it is set.
    ///
    /// 1 to 300 characters.
    4 image_tag set_image_tag get_image_tag: text(str String);
    /// The digest that the manifest has to have, such as `sha256:` and 64 hexadecimal digits. The
    /// service computes it where it is not set.
    5 image_digest set_image_digest get_image_digest: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `PutImage`: the image as it was put.
    output PutImageOutput PutImageOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_IMAGE;
    /// The image, with its digest, its tag and its manifest.
    0 image set_image get_image: own(crate::types::Image);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutImage`.
    PutImageError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The repository has this image with this tag already.
    3 ImageAlreadyExistsException is_image_already_exists_exception crate::types::error::ImageAlreadyExistsException;
    /// A layer is not in the repository.
    4 LayersNotFoundException is_layers_not_found_exception crate::types::error::LayersNotFoundException;
    /// The manifest is a list that names images which are not in the repository.
    5 ReferencedImagesNotFoundException is_referenced_images_not_found_exception crate::types::error::ReferencedImagesNotFoundException;
    /// A quota of the account is used up.
    6 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The tag belongs to another image, and tags of the repository cannot be moved.
    7 ImageTagAlreadyExistsException is_image_tag_already_exists_exception crate::types::error::ImageTagAlreadyExistsException;
    /// The manifest does not have the digest that was given.
    8 ImageDigestDoesNotMatchException is_image_digest_does_not_match_exception crate::types::error::ImageDigestDoesNotMatchException;
    /// There is no public registry with this id or alias.
    9 RegistryNotFoundException is_registry_not_found_exception crate::types::error::RegistryNotFoundException;
    /// The operation is not offered in this Region.
    10 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutImageInputBuilder;
    #[doc(no_inline)]
    pub use super::PutImageOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutImageFluentBuilder;
}
