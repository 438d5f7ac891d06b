// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// The error `BlockedByOrganizationPolicyException`.
    error BlockedByOrganizationPolicyException BlockedByOrganizationPolicyExceptionBuilder [crate::builders] crate::schema::ERROR_BLOCKED_BY_ORGANIZATION_POLICY_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `EmptyUploadException`.
    error EmptyUploadException EmptyUploadExceptionBuilder [crate::builders] crate::schema::ERROR_EMPTY_UPLOAD_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ExclusionAlreadyExistsException`.
    error ExclusionAlreadyExistsException ExclusionAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_EXCLUSION_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ExclusionNotFoundException`.
    error ExclusionNotFoundException ExclusionNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_EXCLUSION_NOT_FOUND_EXCEPTION;
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
    /// The error `ImageArchivedException`.
    error ImageArchivedException ImageArchivedExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_ARCHIVED_EXCEPTION;
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
    /// The error `ImageStorageClassUpdateNotSupportedException`.
    error ImageStorageClassUpdateNotSupportedException ImageStorageClassUpdateNotSupportedExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_STORAGE_CLASS_UPDATE_NOT_SUPPORTED_EXCEPTION;
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
    /// `repositoryName`: 2 to 256 characters
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
    /// The error `KmsException`.
    error KmsException KmsExceptionBuilder [crate::builders] crate::schema::ERROR_KMS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
    /// `kmsError`
    1 kms_error set_kms_error get_kms_error: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LayerAlreadyExistsException`.
    error LayerAlreadyExistsException LayerAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LayerInaccessibleException`.
    error LayerInaccessibleException LayerInaccessibleExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_INACCESSIBLE_EXCEPTION;
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
    /// The error `LifecyclePolicyNotFoundException`.
    error LifecyclePolicyNotFoundException LifecyclePolicyNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_LIFECYCLE_POLICY_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LifecyclePolicyPreviewInProgressException`.
    error LifecyclePolicyPreviewInProgressException LifecyclePolicyPreviewInProgressExceptionBuilder [crate::builders] crate::schema::ERROR_LIFECYCLE_POLICY_PREVIEW_IN_PROGRESS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `LifecyclePolicyPreviewNotFoundException`.
    error LifecyclePolicyPreviewNotFoundException LifecyclePolicyPreviewNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_LIFECYCLE_POLICY_PREVIEW_NOT_FOUND_EXCEPTION;
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
    /// The error `PullThroughCacheRuleAlreadyExistsException`.
    error PullThroughCacheRuleAlreadyExistsException PullThroughCacheRuleAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `PullThroughCacheRuleNotFoundException`.
    error PullThroughCacheRuleNotFoundException PullThroughCacheRuleNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_NOT_FOUND_EXCEPTION;
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
    /// The error `RegistryPolicyNotFoundException`.
    error RegistryPolicyNotFoundException RegistryPolicyNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REGISTRY_POLICY_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ReplicationBackfillInProgressException`.
    error ReplicationBackfillInProgressException ReplicationBackfillInProgressExceptionBuilder [crate::builders] crate::schema::ERROR_REPLICATION_BACKFILL_IN_PROGRESS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ReplicationBackfillInvalidStatusException`.
    error ReplicationBackfillInvalidStatusException ReplicationBackfillInvalidStatusExceptionBuilder [crate::builders] crate::schema::ERROR_REPLICATION_BACKFILL_INVALID_STATUS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ReplicationBackfillNotFoundException`.
    error ReplicationBackfillNotFoundException ReplicationBackfillNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPLICATION_BACKFILL_NOT_FOUND_EXCEPTION;
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
    /// The error `ScanNotFoundException`.
    error ScanNotFoundException ScanNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_SCAN_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `SecretNotFoundException`.
    error SecretNotFoundException SecretNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_SECRET_NOT_FOUND_EXCEPTION;
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
    /// The error `SigningConfigurationNotFoundException`.
    error SigningConfigurationNotFoundException SigningConfigurationNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_SIGNING_CONFIGURATION_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `TemplateAlreadyExistsException`.
    error TemplateAlreadyExistsException TemplateAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_TEMPLATE_ALREADY_EXISTS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `TemplateNotFoundException`.
    error TemplateNotFoundException TemplateNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_TEMPLATE_NOT_FOUND_EXCEPTION;
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
    /// The error `UnableToAccessSecretException`.
    error UnableToAccessSecretException UnableToAccessSecretExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_ACCESS_SECRET_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnableToDecryptSecretValueException`.
    error UnableToDecryptSecretValueException UnableToDecryptSecretValueExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_DECRYPT_SECRET_VALUE_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnableToGetUpstreamImageException`.
    error UnableToGetUpstreamImageException UnableToGetUpstreamImageExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_GET_UPSTREAM_IMAGE_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnableToGetUpstreamLayerException`.
    error UnableToGetUpstreamLayerException UnableToGetUpstreamLayerExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_GET_UPSTREAM_LAYER_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnableToListUpstreamImageReferrersException`.
    error UnableToListUpstreamImageReferrersException UnableToListUpstreamImageReferrersExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_LIST_UPSTREAM_IMAGE_REFERRERS_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnsupportedImageTypeException`.
    error UnsupportedImageTypeException UnsupportedImageTypeExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_IMAGE_TYPE_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UnsupportedUpstreamRegistryException`.
    error UnsupportedUpstreamRegistryException UnsupportedUpstreamRegistryExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_UPSTREAM_REGISTRY_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `UploadNotFoundException`.
    error UploadNotFoundException UploadNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_UPLOAD_NOT_FOUND_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The error `ValidationException`.
    error ValidationException ValidationExceptionBuilder [crate::builders] crate::schema::ERROR_VALIDATION_EXCEPTION;
    /// `message`
    0 message set_message get_message: text(str String);
}

/// The builders of the errors.
pub mod builders {
    #[doc(no_inline)]
    pub use super::BlockedByOrganizationPolicyExceptionBuilder;
    #[doc(no_inline)]
    pub use super::EmptyUploadExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ExclusionAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ExclusionNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageArchivedExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageDigestDoesNotMatchExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ImageStorageClassUpdateNotSupportedExceptionBuilder;
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
    pub use super::KmsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LayerAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LayerInaccessibleExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LayerPartTooSmallExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LayersNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LifecyclePolicyNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LifecyclePolicyPreviewInProgressExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LifecyclePolicyPreviewNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::LimitExceededExceptionBuilder;
    #[doc(no_inline)]
    pub use super::PullThroughCacheRuleAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::PullThroughCacheRuleNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ReferencedImagesNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RegistryPolicyNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ReplicationBackfillInProgressExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ReplicationBackfillInvalidStatusExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ReplicationBackfillNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryNotEmptyExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::RepositoryPolicyNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ScanNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::SecretNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ServerExceptionBuilder;
    #[doc(no_inline)]
    pub use super::SigningConfigurationNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::TemplateAlreadyExistsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::TemplateNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::TooManyTagsExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnableToAccessSecretExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnableToDecryptSecretValueExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnableToGetUpstreamImageExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnableToGetUpstreamLayerExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnableToListUpstreamImageReferrersExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnsupportedImageTypeExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UnsupportedUpstreamRegistryExceptionBuilder;
    #[doc(no_inline)]
    pub use super::UploadNotFoundExceptionBuilder;
    #[doc(no_inline)]
    pub use super::ValidationExceptionBuilder;
}
