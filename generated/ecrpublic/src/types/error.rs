// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The upload has no parts. Send the layer with `UploadLayerPart` before the upload is
    /// completed.
    error EmptyUploadException EmptyUploadExceptionBuilder [crate::builders] crate::schema::ERROR_EMPTY_UPLOAD_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The repository has this image with this tag already. Nothing is left to do.
    error ImageAlreadyExistsException ImageAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The manifest does not have the digest that was given.
    ///
    /// It was changed on the way, if only by a space or a line end: send the bytes that the digest
    /// was made of.
    error ImageDigestDoesNotMatchException ImageDigestDoesNotMatchExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_DIGEST_DOES_NOT_MATCH_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no such image in the repository.
    ///
    /// Look at the digest or tag, and at the repository and the registry.
    error ImageNotFoundException ImageNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The tag belongs to another image, and tags of the repository cannot be moved.
    ///
    /// Choose another tag.
    error ImageTagAlreadyExistsException ImageTagAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_TAG_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The bytes that were uploaded do not have the digest that was given, or are no layer. Upload
    /// the layer anew.
    error InvalidLayerException InvalidLayerExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_LAYER_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The part does not follow what the service has of the layer.
    ///
    /// Go on with the byte after `last_valid_byte_received`.
    error InvalidLayerPartException InvalidLayerPartExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_LAYER_PART_EXCEPTION;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that the layer is uploaded to.
    ///
    /// 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The upload that the part was sent for.
    2 upload_id set_upload_id get_upload_id: text(str String);
    /// The place of the last byte that the service has of the layer, counted from 0. The next part
    /// has to begin one behind it.
    ///
    /// At least 0.
    3 last_valid_byte_received set_last_valid_byte_received get_last_valid_byte_received: copy(i64);
    /// Why the part was refused, for people to read.
    4 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A member of the input is not valid. The message says which; correct it, as a retry is of no
    /// use.
    error InvalidParameterException InvalidParameterExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION;
    /// Which member is not valid and why, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A resource tag is not valid: its key or value is too long, has characters that are not
    /// allowed, or is reserved for AWS.
    error InvalidTagParameterException InvalidTagParameterExceptionBuilder [crate::builders] crate::schema::ERROR_INVALID_TAG_PARAMETER_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The repository has the layer already, uploaded by somebody else meanwhile. Nothing is left
    /// to do.
    error LayerAlreadyExistsException LayerAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A part other than the last is smaller than 5 MiB. Upload the layer anew in larger parts.
    error LayerPartTooSmallException LayerPartTooSmallExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_PART_TOO_SMALL_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A layer is not in the repository. To put an image, upload all layers that its manifest names
    /// first.
    error LayersNotFoundException LayersNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_LAYERS_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A quota of the account is used up.
    ///
    /// A retry is of no use: delete something, or have the quota raised. It is not throttling and
    /// is not tried again by the client.
    error LimitExceededException LimitExceededExceptionBuilder [crate::builders] crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION;
    /// Which quota is used up, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The manifest is a list that names images which are not in the repository. Put those first.
    error ReferencedImagesNotFoundException ReferencedImagesNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REFERENCED_IMAGES_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no public registry with this id or alias.
    error RegistryNotFoundException RegistryNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REGISTRY_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The registry has a repository of this name already. Where it only has to be there, nothing
    /// is left to do.
    error RepositoryAlreadyExistsException RepositoryAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The repository has no catalog data. Set some with `PutRepositoryCatalogData`.
    error RepositoryCatalogDataNotFoundException RepositoryCatalogDataNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_CATALOG_DATA_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The repository holds images. Delete them first, or set `force`.
    error RepositoryNotEmptyException RepositoryNotEmptyExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_NOT_EMPTY_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no such repository. Look at its name and at the registry.
    error RepositoryNotFoundException RepositoryNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The repository has no policy.
    error RepositoryPolicyNotFoundException RepositoryPolicyNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_POLICY_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service has failed. The client tries such calls again before it gives this error: try
    /// later.
    error ServerException ServerExceptionBuilder [crate::builders] crate::schema::ERROR_SERVER_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The resource would have more tags than it may.
    error TooManyTagsException TooManyTagsExceptionBuilder [crate::builders] crate::schema::ERROR_TOO_MANY_TAGS_EXCEPTION;
    /// How many tags there may be, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The operation is not offered in this Region. Call it in `us-east-1`.
    error UnsupportedCommandException UnsupportedCommandExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no such upload in the repository. It may have ended: begin a new one with
    /// `InitiateLayerUpload`.
    error UploadNotFoundException UploadNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_UPLOAD_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
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
