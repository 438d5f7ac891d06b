// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! The errors that the model names.

::tinsmith_runtime::structure! {
    /// A policy of the AWS organization forbids the change.
    ///
    /// Ask those who manage the organization; a retry is of no use.
    error BlockedByOrganizationPolicyException BlockedByOrganizationPolicyExceptionBuilder [crate::builders] crate::schema::ERROR_BLOCKED_BY_ORGANIZATION_POLICY_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The upload has no parts. Send the layer with `UploadLayerPart` before the upload is
    /// completed.
    error EmptyUploadException EmptyUploadExceptionBuilder [crate::builders] crate::schema::ERROR_EMPTY_UPLOAD_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The principal is on the list of pull time exclusions already. Nothing is left to do.
    error ExclusionAlreadyExistsException ExclusionAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_EXCLUSION_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The principal is not on the list of pull time exclusions. Its ARN has to be written as it
    /// was registered.
    error ExclusionNotFoundException ExclusionNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_EXCLUSION_NOT_FOUND_EXCEPTION;
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
    /// The image is archived, so it cannot be scanned. Bring it back with `UpdateImageStorageClass`
    /// first.
    error ImageArchivedException ImageArchivedExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_ARCHIVED_EXCEPTION;
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
    /// Look at the digest or tag, and at the repository, the registry and the Region.
    error ImageNotFoundException ImageNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The image cannot be moved to this storage class.
    error ImageStorageClassUpdateNotSupportedException ImageStorageClassUpdateNotSupportedExceptionBuilder [crate::builders] crate::schema::ERROR_IMAGE_STORAGE_CLASS_UPDATE_NOT_SUPPORTED_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The tag belongs to another image, and tags of the repository cannot be moved.
    ///
    /// Choose another tag, or change the rule with `PutImageTagMutability`.
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
    /// 2 to 256 characters.
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
    /// The KMS key that the repository is encrypted with cannot be used.
    ///
    /// Look at the key's state, its policy and the caller's permissions.
    error KmsException KmsExceptionBuilder [crate::builders] crate::schema::ERROR_KMS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
    /// The code of the error that KMS gave.
    1 kms_error set_kms_error get_kms_error: text(str String);
}

::tinsmith_runtime::structure! {
    /// The repository has the layer already, uploaded by somebody else meanwhile. Nothing is left
    /// to do.
    error LayerAlreadyExistsException LayerAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The layer cannot be downloaded, as no image of the repository has it.
    ///
    /// Such layers may be removed at any time: upload it anew where it is needed.
    error LayerInaccessibleException LayerInaccessibleExceptionBuilder [crate::builders] crate::schema::ERROR_LAYER_INACCESSIBLE_EXCEPTION;
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
    /// The repository has no lifecycle policy.
    error LifecyclePolicyNotFoundException LifecyclePolicyNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_LIFECYCLE_POLICY_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A preview is being made for the repository already. Wait until it has ended.
    error LifecyclePolicyPreviewInProgressException LifecyclePolicyPreviewInProgressExceptionBuilder [crate::builders] crate::schema::ERROR_LIFECYCLE_POLICY_PREVIEW_IN_PROGRESS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no preview for the repository. Begin one with `StartLifecyclePolicyPreview`.
    error LifecyclePolicyPreviewNotFoundException LifecyclePolicyPreviewNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_LIFECYCLE_POLICY_PREVIEW_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A quota of the account is used up, or an image was scanned too recently.
    ///
    /// A retry is of no use: delete something, have the quota raised, or wait. It is not throttling
    /// and is not tried again by the client.
    error LimitExceededException LimitExceededExceptionBuilder [crate::builders] crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION;
    /// Which quota is used up, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The registry has a rule with this prefix already. Change that one, or choose another prefix.
    error PullThroughCacheRuleAlreadyExistsException PullThroughCacheRuleAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no pull-through cache rule with this prefix. It has to be written as when the rule
    /// was made.
    error PullThroughCacheRuleNotFoundException PullThroughCacheRuleNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The manifest is a list that names images which are not in the repository. Put those first.
    error ReferencedImagesNotFoundException ReferencedImagesNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REFERENCED_IMAGES_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The registry has no policy.
    error RegistryPolicyNotFoundException RegistryPolicyNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REGISTRY_POLICY_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A replication backfill runs already. Wait until it has ended, or stop it.
    error ReplicationBackfillInProgressException ReplicationBackfillInProgressExceptionBuilder [crate::builders] crate::schema::ERROR_REPLICATION_BACKFILL_IN_PROGRESS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The replication backfill is in a state in which it cannot be stopped, such as one that has
    /// ended.
    error ReplicationBackfillInvalidStatusException ReplicationBackfillInvalidStatusExceptionBuilder [crate::builders] crate::schema::ERROR_REPLICATION_BACKFILL_INVALID_STATUS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no replication backfill with this id in the registry.
    error ReplicationBackfillNotFoundException ReplicationBackfillNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_REPLICATION_BACKFILL_NOT_FOUND_EXCEPTION;
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
    /// The repository holds images. Delete them first, or set `force`.
    error RepositoryNotEmptyException RepositoryNotEmptyExceptionBuilder [crate::builders] crate::schema::ERROR_REPOSITORY_NOT_EMPTY_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no such repository. Look at its name, and at the registry and the Region.
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
    /// The image was never scanned. Start a scan with `StartImageScan`, or look at the registry's
    /// rules.
    error ScanNotFoundException ScanNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_SCAN_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no secret with the ARN that was given for the upstream registry.
    ///
    /// Look at the ARN, and that the secret is in the Region of the registry.
    error SecretNotFoundException SecretNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_SECRET_NOT_FOUND_EXCEPTION;
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
    /// The registry has no signing configuration.
    error SigningConfigurationNotFoundException SigningConfigurationNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_SIGNING_CONFIGURATION_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The registry has a repository creation template with this prefix already.
    ///
    /// Change that one, or choose another prefix.
    error TemplateAlreadyExistsException TemplateAlreadyExistsExceptionBuilder [crate::builders] crate::schema::ERROR_TEMPLATE_ALREADY_EXISTS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// There is no repository creation template with this prefix. It has to be written as when the
    /// template was made.
    error TemplateNotFoundException TemplateNotFoundExceptionBuilder [crate::builders] crate::schema::ERROR_TEMPLATE_NOT_FOUND_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The resource would have more tags than it may: 50.
    error TooManyTagsException TooManyTagsExceptionBuilder [crate::builders] crate::schema::ERROR_TOO_MANY_TAGS_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service may not read the secret for the upstream registry.
    ///
    /// Look at the policies of the secret and of its key.
    error UnableToAccessSecretException UnableToAccessSecretExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_ACCESS_SECRET_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The service can read the secret for the upstream registry, but not decrypt it.
    ///
    /// Look at the policy of its key.
    error UnableToDecryptSecretValueException UnableToDecryptSecretValueExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_DECRYPT_SECRET_VALUE_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The image could not be fetched from the upstream registry of the pull-through cache. The
    /// message says why.
    error UnableToGetUpstreamImageException UnableToGetUpstreamImageExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_GET_UPSTREAM_IMAGE_EXCEPTION;
    /// Why the image could not be fetched, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The layer could not be fetched from the upstream registry of the pull-through cache. The
    /// message says why.
    error UnableToGetUpstreamLayerException UnableToGetUpstreamLayerExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_GET_UPSTREAM_LAYER_EXCEPTION;
    /// Why the layer could not be fetched, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// The referrers of the image could not be listed in the upstream registry of the pull-through
    /// cache.
    ///
    /// The message says why.
    error UnableToListUpstreamImageReferrersException UnableToListUpstreamImageReferrersExceptionBuilder [crate::builders] crate::schema::ERROR_UNABLE_TO_LIST_UPSTREAM_IMAGE_REFERRERS_EXCEPTION;
    /// Why the referrers could not be listed, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// Images of this kind cannot be scanned.
    error UnsupportedImageTypeException UnsupportedImageTypeExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_IMAGE_TYPE_EXCEPTION;
    /// What the service says of the case, for people to read.
    0 message set_message get_message: text(str String);
}

::tinsmith_runtime::structure! {
    /// A pull-through cache cannot stand before this registry. `UpstreamRegistry` has those that
    /// are possible.
    error UnsupportedUpstreamRegistryException UnsupportedUpstreamRegistryExceptionBuilder [crate::builders] crate::schema::ERROR_UNSUPPORTED_UPSTREAM_REGISTRY_EXCEPTION;
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

::tinsmith_runtime::structure! {
    /// The service refused the input as a whole or a member of it.
    ///
    /// The message says why; correct it, as a retry is of no use.
    error ValidationException ValidationExceptionBuilder [crate::builders] crate::schema::ERROR_VALIDATION_EXCEPTION;
    /// What was refused and why, for people to read.
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
