// Made by `cargo xtask codegen` from the error shapes. Do not edit.

//! Errors: what any call can fail with.

pub use ::tinsmith_runtime::error::{
    BoxError, BuildError, ConnectorError, DisplayErrorContext, ErrorMetadata,
    ProvideErrorMetadata, RequestId, SdkError, TimedOut, TimeoutPhase, Unhandled,
    UnknownVariantError,
};
pub use ::tinsmith_runtime::validate::{
    ValidationError, ValidationErrorKind, ValidationErrors,
};

::tinsmith_runtime::service_error! {
    /// Any error of any operation, for functions that call several.
    Error;
    /// A policy of the AWS organization forbids the change.
    BlockedByOrganizationPolicyException crate::types::error::BlockedByOrganizationPolicyException;
    /// The upload has no parts.
    EmptyUploadException crate::types::error::EmptyUploadException;
    /// The principal is on the list of pull time exclusions already.
    ExclusionAlreadyExistsException crate::types::error::ExclusionAlreadyExistsException;
    /// The principal is not on the list of pull time exclusions.
    ExclusionNotFoundException crate::types::error::ExclusionNotFoundException;
    /// The repository has this image with this tag already.
    ImageAlreadyExistsException crate::types::error::ImageAlreadyExistsException;
    /// The image is archived, so it cannot be scanned.
    ImageArchivedException crate::types::error::ImageArchivedException;
    /// The manifest does not have the digest that was given.
    ImageDigestDoesNotMatchException crate::types::error::ImageDigestDoesNotMatchException;
    /// There is no such image in the repository.
    ImageNotFoundException crate::types::error::ImageNotFoundException;
    /// The image cannot be moved to this storage class.
    ImageStorageClassUpdateNotSupportedException crate::types::error::ImageStorageClassUpdateNotSupportedException;
    /// The tag belongs to another image, and tags of the repository cannot be moved.
    ImageTagAlreadyExistsException crate::types::error::ImageTagAlreadyExistsException;
    /// The bytes that were uploaded do not have the digest that was given, or are no layer.
    InvalidLayerException crate::types::error::InvalidLayerException;
    /// The part does not follow what the service has of the layer.
    InvalidLayerPartException crate::types::error::InvalidLayerPartException;
    /// A member of the input is not valid.
    InvalidParameterException crate::types::error::InvalidParameterException;
    /// A resource tag is not valid: its key or value is too long, has characters that are not
    /// allowed, or is reserved for AWS.
    InvalidTagParameterException crate::types::error::InvalidTagParameterException;
    /// The KMS key that the repository is encrypted with cannot be used.
    KmsException crate::types::error::KmsException;
    /// The repository has the layer already, uploaded by somebody else meanwhile.
    LayerAlreadyExistsException crate::types::error::LayerAlreadyExistsException;
    /// The layer cannot be downloaded, as no image of the repository has it.
    LayerInaccessibleException crate::types::error::LayerInaccessibleException;
    /// A part other than the last is smaller than 5 MiB.
    LayerPartTooSmallException crate::types::error::LayerPartTooSmallException;
    /// A layer is not in the repository.
    LayersNotFoundException crate::types::error::LayersNotFoundException;
    /// The repository has no lifecycle policy.
    LifecyclePolicyNotFoundException crate::types::error::LifecyclePolicyNotFoundException;
    /// A preview is being made for the repository already.
    LifecyclePolicyPreviewInProgressException crate::types::error::LifecyclePolicyPreviewInProgressException;
    /// There is no preview for the repository.
    LifecyclePolicyPreviewNotFoundException crate::types::error::LifecyclePolicyPreviewNotFoundException;
    /// A quota of the account is used up, or an image was scanned too recently.
    LimitExceededException crate::types::error::LimitExceededException;
    /// The registry has a rule with this prefix already.
    PullThroughCacheRuleAlreadyExistsException crate::types::error::PullThroughCacheRuleAlreadyExistsException;
    /// There is no pull-through cache rule with this prefix.
    PullThroughCacheRuleNotFoundException crate::types::error::PullThroughCacheRuleNotFoundException;
    /// The manifest is a list that names images which are not in the repository.
    ReferencedImagesNotFoundException crate::types::error::ReferencedImagesNotFoundException;
    /// The registry has no policy.
    RegistryPolicyNotFoundException crate::types::error::RegistryPolicyNotFoundException;
    /// A replication backfill runs already.
    ReplicationBackfillInProgressException crate::types::error::ReplicationBackfillInProgressException;
    /// The replication backfill is in a state in which it cannot be stopped, such as one that has
    /// ended.
    ReplicationBackfillInvalidStatusException crate::types::error::ReplicationBackfillInvalidStatusException;
    /// There is no replication backfill with this id in the registry.
    ReplicationBackfillNotFoundException crate::types::error::ReplicationBackfillNotFoundException;
    /// The registry has a repository of this name already.
    RepositoryAlreadyExistsException crate::types::error::RepositoryAlreadyExistsException;
    /// The repository holds images.
    RepositoryNotEmptyException crate::types::error::RepositoryNotEmptyException;
    /// There is no such repository.
    RepositoryNotFoundException crate::types::error::RepositoryNotFoundException;
    /// The repository has no policy.
    RepositoryPolicyNotFoundException crate::types::error::RepositoryPolicyNotFoundException;
    /// The image was never scanned.
    ScanNotFoundException crate::types::error::ScanNotFoundException;
    /// There is no secret with the ARN that was given for the upstream registry.
    SecretNotFoundException crate::types::error::SecretNotFoundException;
    /// The service has failed.
    ServerException crate::types::error::ServerException;
    /// The registry has no signing configuration.
    SigningConfigurationNotFoundException crate::types::error::SigningConfigurationNotFoundException;
    /// The registry has a repository creation template with this prefix already.
    TemplateAlreadyExistsException crate::types::error::TemplateAlreadyExistsException;
    /// There is no repository creation template with this prefix.
    TemplateNotFoundException crate::types::error::TemplateNotFoundException;
    /// The resource would have more tags than it may: 50.
    TooManyTagsException crate::types::error::TooManyTagsException;
    /// The service may not read the secret for the upstream registry.
    UnableToAccessSecretException crate::types::error::UnableToAccessSecretException;
    /// The service can read the secret for the upstream registry, but not decrypt it.
    UnableToDecryptSecretValueException crate::types::error::UnableToDecryptSecretValueException;
    /// The image could not be fetched from the upstream registry of the pull-through cache.
    UnableToGetUpstreamImageException crate::types::error::UnableToGetUpstreamImageException;
    /// The layer could not be fetched from the upstream registry of the pull-through cache.
    UnableToGetUpstreamLayerException crate::types::error::UnableToGetUpstreamLayerException;
    /// The referrers of the image could not be listed in the upstream registry of the pull-through
    /// cache.
    UnableToListUpstreamImageReferrersException crate::types::error::UnableToListUpstreamImageReferrersException;
    /// Images of this kind cannot be scanned.
    UnsupportedImageTypeException crate::types::error::UnsupportedImageTypeException;
    /// A pull-through cache cannot stand before this registry. `UpstreamRegistry` has those that
    /// are possible.
    UnsupportedUpstreamRegistryException crate::types::error::UnsupportedUpstreamRegistryException;
    /// There is no such upload in the repository.
    UploadNotFoundException crate::types::error::UploadNotFoundException;
    /// The service refused the input as a whole or a member of it.
    ValidationException crate::types::error::ValidationException;
}
