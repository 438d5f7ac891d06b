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
    EmptyUploadException crate::types::error::EmptyUploadException;
    ImageAlreadyExistsException crate::types::error::ImageAlreadyExistsException;
    ImageDigestDoesNotMatchException crate::types::error::ImageDigestDoesNotMatchException;
    ImageNotFoundException crate::types::error::ImageNotFoundException;
    ImageTagAlreadyExistsException crate::types::error::ImageTagAlreadyExistsException;
    InvalidLayerException crate::types::error::InvalidLayerException;
    InvalidLayerPartException crate::types::error::InvalidLayerPartException;
    InvalidParameterException crate::types::error::InvalidParameterException;
    InvalidTagParameterException crate::types::error::InvalidTagParameterException;
    LayerAlreadyExistsException crate::types::error::LayerAlreadyExistsException;
    LayerPartTooSmallException crate::types::error::LayerPartTooSmallException;
    LayersNotFoundException crate::types::error::LayersNotFoundException;
    LimitExceededException crate::types::error::LimitExceededException;
    ReferencedImagesNotFoundException crate::types::error::ReferencedImagesNotFoundException;
    RegistryNotFoundException crate::types::error::RegistryNotFoundException;
    RepositoryAlreadyExistsException crate::types::error::RepositoryAlreadyExistsException;
    RepositoryCatalogDataNotFoundException crate::types::error::RepositoryCatalogDataNotFoundException;
    RepositoryNotEmptyException crate::types::error::RepositoryNotEmptyException;
    RepositoryNotFoundException crate::types::error::RepositoryNotFoundException;
    RepositoryPolicyNotFoundException crate::types::error::RepositoryPolicyNotFoundException;
    ServerException crate::types::error::ServerException;
    TooManyTagsException crate::types::error::TooManyTagsException;
    UnsupportedCommandException crate::types::error::UnsupportedCommandException;
    UploadNotFoundException crate::types::error::UploadNotFoundException;
}
