// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// Why a call for several images failed for one of them.
    ImageFailureCode;
    /// `InvalidImageDigest`: what was given as digest is not one.
    InvalidImageDigest "InvalidImageDigest";
    /// `InvalidImageTag`: what was given as tag cannot be one.
    InvalidImageTag "InvalidImageTag";
    /// `ImageTagDoesNotMatchDigest`: digest and tag were given and belong to two images. Leave one
    /// of them out.
    ImageTagDoesNotMatchDigest "ImageTagDoesNotMatchDigest";
    /// `ImageNotFound`: there is no such image in the repository.
    ImageNotFound "ImageNotFound";
    /// `MissingDigestAndTag`: neither a digest nor a tag was given.
    MissingDigestAndTag "MissingDigestAndTag";
    /// `ImageReferencedByManifestList`: a list of images refers to the image, so it cannot be
    /// deleted. Delete the list first.
    ImageReferencedByManifestList "ImageReferencedByManifestList";
    /// `KmsError`: a KMS key that is needed cannot be used.
    KmsError "KmsError";
}

::tinsmith_runtime::enumeration! {
    /// Whether a repository has a layer.
    LayerAvailability;
    /// `AVAILABLE`: the layer is there and need not be uploaded.
    Available "AVAILABLE";
    /// `UNAVAILABLE`: the layer is not there. Upload it before an image that needs it is put.
    Unavailable "UNAVAILABLE";
}

::tinsmith_runtime::enumeration! {
    /// Why a layer could not be looked for.
    LayerFailureCode;
    /// `InvalidLayerDigest`: what was given as digest is not one.
    InvalidLayerDigest "InvalidLayerDigest";
    /// `MissingLayerDigest`: no digest was given.
    MissingLayerDigest "MissingLayerDigest";
}

::tinsmith_runtime::enumeration! {
    /// Whether an alias of a registry can be used.
    RegistryAliasStatus;
    /// `ACTIVE`: the alias can be used.
    Active "ACTIVE";
    /// `PENDING`: the alias was asked for and is not yet decided on.
    Pending "PENDING";
    /// `REJECTED`: the alias was asked for and refused.
    Rejected "REJECTED";
}
