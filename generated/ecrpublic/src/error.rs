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
    /// The upload has no parts.
    EmptyUploadException crate::types::error::EmptyUploadException;
    /// The repository has this image with this tag already.
    ImageAlreadyExistsException crate::types::error::ImageAlreadyExistsException;
    /// The manifest does not have the digest that was given.
    ImageDigestDoesNotMatchException crate::types::error::ImageDigestDoesNotMatchException;
    /// There is no such image in the repository.
    ImageNotFoundException crate::types::error::ImageNotFoundException;
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
    /// The repository has the layer already, uploaded by somebody else meanwhile.
    LayerAlreadyExistsException crate::types::error::LayerAlreadyExistsException;
    /// A part other than the last is smaller than 5 MiB.
    LayerPartTooSmallException crate::types::error::LayerPartTooSmallException;
    /// A layer is not in the repository.
    LayersNotFoundException crate::types::error::LayersNotFoundException;
    /// A quota of the account is used up.
    LimitExceededException crate::types::error::LimitExceededException;
    /// The manifest is a list that names images which are not in the repository.
    ReferencedImagesNotFoundException crate::types::error::ReferencedImagesNotFoundException;
    /// There is no public registry with this id or alias.
    RegistryNotFoundException crate::types::error::RegistryNotFoundException;
    /// The registry has a repository of this name already.
    RepositoryAlreadyExistsException crate::types::error::RepositoryAlreadyExistsException;
    /// The repository has no catalog data.
    RepositoryCatalogDataNotFoundException crate::types::error::RepositoryCatalogDataNotFoundException;
    /// The repository holds images.
    RepositoryNotEmptyException crate::types::error::RepositoryNotEmptyException;
    /// There is no such repository.
    RepositoryNotFoundException crate::types::error::RepositoryNotFoundException;
    /// The repository has no policy.
    RepositoryPolicyNotFoundException crate::types::error::RepositoryPolicyNotFoundException;
    /// The service has failed.
    ServerException crate::types::error::ServerException;
    /// The resource would have more tags than it may.
    TooManyTagsException crate::types::error::TooManyTagsException;
    /// The operation is not offered in this Region.
    UnsupportedCommandException crate::types::error::UnsupportedCommandException;
    /// There is no such upload in the repository.
    UploadNotFoundException crate::types::error::UploadNotFoundException;
}
