// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// The values of `ImageFailureCode`.
    ImageFailureCode;
    /// `InvalidImageDigest`
    InvalidImageDigest "InvalidImageDigest";
    /// `InvalidImageTag`
    InvalidImageTag "InvalidImageTag";
    /// `ImageTagDoesNotMatchDigest`
    ImageTagDoesNotMatchDigest "ImageTagDoesNotMatchDigest";
    /// `ImageNotFound`
    ImageNotFound "ImageNotFound";
    /// `MissingDigestAndTag`
    MissingDigestAndTag "MissingDigestAndTag";
    /// `ImageReferencedByManifestList`
    ImageReferencedByManifestList "ImageReferencedByManifestList";
    /// `KmsError`
    KmsError "KmsError";
}

::tinsmith_runtime::enumeration! {
    /// The values of `LayerAvailability`.
    LayerAvailability;
    /// `AVAILABLE`
    Available "AVAILABLE";
    /// `UNAVAILABLE`
    Unavailable "UNAVAILABLE";
}

::tinsmith_runtime::enumeration! {
    /// The values of `LayerFailureCode`.
    LayerFailureCode;
    /// `InvalidLayerDigest`
    InvalidLayerDigest "InvalidLayerDigest";
    /// `MissingLayerDigest`
    MissingLayerDigest "MissingLayerDigest";
}

::tinsmith_runtime::enumeration! {
    /// The values of `RegistryAliasStatus`.
    RegistryAliasStatus;
    /// `ACTIVE`
    Active "ACTIVE";
    /// `PENDING`
    Pending "PENDING";
    /// `REJECTED`
    Rejected "REJECTED";
}
