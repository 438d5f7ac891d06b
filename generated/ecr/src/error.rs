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
    BlockedByOrganizationPolicyException crate::types::error::BlockedByOrganizationPolicyException;
    EmptyUploadException crate::types::error::EmptyUploadException;
    ExclusionAlreadyExistsException crate::types::error::ExclusionAlreadyExistsException;
    ExclusionNotFoundException crate::types::error::ExclusionNotFoundException;
    ImageAlreadyExistsException crate::types::error::ImageAlreadyExistsException;
    ImageArchivedException crate::types::error::ImageArchivedException;
    ImageDigestDoesNotMatchException crate::types::error::ImageDigestDoesNotMatchException;
    ImageNotFoundException crate::types::error::ImageNotFoundException;
    ImageStorageClassUpdateNotSupportedException crate::types::error::ImageStorageClassUpdateNotSupportedException;
    ImageTagAlreadyExistsException crate::types::error::ImageTagAlreadyExistsException;
    InvalidLayerException crate::types::error::InvalidLayerException;
    InvalidLayerPartException crate::types::error::InvalidLayerPartException;
    InvalidParameterException crate::types::error::InvalidParameterException;
    InvalidTagParameterException crate::types::error::InvalidTagParameterException;
    KmsException crate::types::error::KmsException;
    LayerAlreadyExistsException crate::types::error::LayerAlreadyExistsException;
    LayerInaccessibleException crate::types::error::LayerInaccessibleException;
    LayerPartTooSmallException crate::types::error::LayerPartTooSmallException;
    LayersNotFoundException crate::types::error::LayersNotFoundException;
    LifecyclePolicyNotFoundException crate::types::error::LifecyclePolicyNotFoundException;
    LifecyclePolicyPreviewInProgressException crate::types::error::LifecyclePolicyPreviewInProgressException;
    LifecyclePolicyPreviewNotFoundException crate::types::error::LifecyclePolicyPreviewNotFoundException;
    LimitExceededException crate::types::error::LimitExceededException;
    PullThroughCacheRuleAlreadyExistsException crate::types::error::PullThroughCacheRuleAlreadyExistsException;
    PullThroughCacheRuleNotFoundException crate::types::error::PullThroughCacheRuleNotFoundException;
    ReferencedImagesNotFoundException crate::types::error::ReferencedImagesNotFoundException;
    RegistryPolicyNotFoundException crate::types::error::RegistryPolicyNotFoundException;
    ReplicationBackfillInProgressException crate::types::error::ReplicationBackfillInProgressException;
    ReplicationBackfillInvalidStatusException crate::types::error::ReplicationBackfillInvalidStatusException;
    ReplicationBackfillNotFoundException crate::types::error::ReplicationBackfillNotFoundException;
    RepositoryAlreadyExistsException crate::types::error::RepositoryAlreadyExistsException;
    RepositoryNotEmptyException crate::types::error::RepositoryNotEmptyException;
    RepositoryNotFoundException crate::types::error::RepositoryNotFoundException;
    RepositoryPolicyNotFoundException crate::types::error::RepositoryPolicyNotFoundException;
    ScanNotFoundException crate::types::error::ScanNotFoundException;
    SecretNotFoundException crate::types::error::SecretNotFoundException;
    ServerException crate::types::error::ServerException;
    SigningConfigurationNotFoundException crate::types::error::SigningConfigurationNotFoundException;
    TemplateAlreadyExistsException crate::types::error::TemplateAlreadyExistsException;
    TemplateNotFoundException crate::types::error::TemplateNotFoundException;
    TooManyTagsException crate::types::error::TooManyTagsException;
    UnableToAccessSecretException crate::types::error::UnableToAccessSecretException;
    UnableToDecryptSecretValueException crate::types::error::UnableToDecryptSecretValueException;
    UnableToGetUpstreamImageException crate::types::error::UnableToGetUpstreamImageException;
    UnableToGetUpstreamLayerException crate::types::error::UnableToGetUpstreamLayerException;
    UnableToListUpstreamImageReferrersException crate::types::error::UnableToListUpstreamImageReferrersException;
    UnsupportedImageTypeException crate::types::error::UnsupportedImageTypeException;
    UnsupportedUpstreamRegistryException crate::types::error::UnsupportedUpstreamRegistryException;
    UploadNotFoundException crate::types::error::UploadNotFoundException;
    ValidationException crate::types::error::ValidationException;
}
