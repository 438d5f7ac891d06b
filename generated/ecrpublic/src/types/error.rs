// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The error `EmptyUploadException`.
    error EmptyUploadException EmptyUploadExceptionBuilder [crate::builders] crate::schema::ERROR_EMPTY_UPLOAD_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ImageAlreadyExistsException`.
    error ImageAlreadyExistsException ImageAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ImageDigestDoesNotMatchException`.
    error ImageDigestDoesNotMatchException ImageDigestDoesNotMatchExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_DIGEST_DOES_NOT_MATCH_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ImageNotFoundException`.
    error ImageNotFoundException ImageNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ImageTagAlreadyExistsException`.
    error ImageTagAlreadyExistsException ImageTagAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_TAG_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidLayerException`.
    error InvalidLayerException InvalidLayerExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_LAYER_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidLayerPartException`.
    error InvalidLayerPartException InvalidLayerPartExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_LAYER_PART_EXCEPTION;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 205 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `uploadId`
    2 upload_id set_upload_id get_upload_id: text(str String);
    /// `lastValidByteReceived`: at least 0
    3 last_valid_byte_received set_last_valid_byte_received get_last_valid_byte_received: copy(i64);
    /// `message`
    4 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidParameterException`.
    error InvalidParameterException InvalidParameterExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `InvalidTagParameterException`.
    error InvalidTagParameterException InvalidTagParameterExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_TAG_PARAMETER_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LayerAlreadyExistsException`.
    error LayerAlreadyExistsException LayerAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LayerPartTooSmallException`.
    error LayerPartTooSmallException LayerPartTooSmallExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_PART_TOO_SMALL_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LayersNotFoundException`.
    error LayersNotFoundException LayersNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_LAYERS_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LimitExceededException`.
    error LimitExceededException LimitExceededExceptionBuilder [crate::builders] crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ReferencedImagesNotFoundException`.
    error ReferencedImagesNotFoundException ReferencedImagesNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REFERENCED_IMAGES_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `RegistryNotFoundException`.
    error RegistryNotFoundException RegistryNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REGISTRY_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `RepositoryAlreadyExistsException`.
    error RepositoryAlreadyExistsException RepositoryAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `RepositoryCatalogDataNotFoundException`.
    error RepositoryCatalogDataNotFoundException RepositoryCatalogDataNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_CATALOG_DATA_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `RepositoryNotEmptyException`.
    error RepositoryNotEmptyException RepositoryNotEmptyExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_NOT_EMPTY_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `RepositoryNotFoundException`.
    error RepositoryNotFoundException RepositoryNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `RepositoryPolicyNotFoundException`.
    error RepositoryPolicyNotFoundException RepositoryPolicyNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_POLICY_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ServerException`.
    error ServerException ServerExceptionBuilder [crate::builders] crate::schema::ERROR_SERVER_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `TooManyTagsException`.
    error TooManyTagsException TooManyTagsExceptionBuilder [crate::builders] crate::schema::ERROR_TOO_MANY_TAGS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnsupportedCommandException`.
    error UnsupportedCommandException UnsupportedCommandExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UploadNotFoundException`.
    error UploadNotFoundException UploadNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_UPLOAD_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

/// The builders of the errors.
pub mod builders {
    #[doc(no_inline)]
    pub use super::EmptyUploadExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageDigestDoesNotMatchExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageTagAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidLayerExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidLayerPartExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidParameterExceptionBuilder;
    #[doc(no_inline)]
    pub use super::InvalidTagParameterExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LayerAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LayerPartTooSmallExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LayersNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LimitExceededExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ReferencedImagesNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RegistryNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryCatalogDataNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryNotEmptyExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryPolicyNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ServerExceptionBuilder;
    #[doc(no_inline)]
    pub use super::TooManyTagsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnsupportedCommandExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UploadNotFoundExceptionBuilder;
}
