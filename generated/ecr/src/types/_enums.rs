// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// The values of `ArtifactStatus`.
    ArtifactStatus;
    /// `ACTIVE`
    Active "ACTIVE";
    /// `ARCHIVED`
    Archived "ARCHIVED";
    /// `ACTIVATING`
    Activating "ACTIVATING";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ArtifactStatusFilter`.
    ArtifactStatusFilter;
    /// `ACTIVE`
    Active "ACTIVE";
    /// `ARCHIVED`
    Archived "ARCHIVED";
    /// `ACTIVATING`
    Activating "ACTIVATING";
    /// `ANY`
    Any "ANY";
}

::tinsmith_runtime::enumeration! {
    /// The values of `EncryptionType`.
    EncryptionType;
    /// `AES256`
    Aes256 "AES256";
    /// `KMS`
    Kms "KMS";
    /// `KMS_DSSE`
    KmsDsse "KMS_DSSE";
}

::tinsmith_runtime::enumeration! {
    /// The values of `FindingSeverity`.
    FindingSeverity;
    /// `INFORMATIONAL`
    Informational "INFORMATIONAL";
    /// `LOW`
    Low "LOW";
    /// `MEDIUM`
    Medium "MEDIUM";
    /// `HIGH`
    High "HIGH";
    /// `CRITICAL`
    Critical "CRITICAL";
    /// `UNDEFINED`
    Undefined "UNDEFINED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ImageActionType`.
    ImageActionType;
    /// `EXPIRE`
    Expire "EXPIRE";
    /// `TRANSITION`
    Transition "TRANSITION";
}

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
    /// `UpstreamAccessDenied`
    UpstreamAccessDenied "UpstreamAccessDenied";
    /// `UpstreamTooManyRequests`
    UpstreamTooManyRequests "UpstreamTooManyRequests";
    /// `UpstreamUnavailable`
    UpstreamUnavailable "UpstreamUnavailable";
    /// `ImageInaccessible`
    ImageInaccessible "ImageInaccessible";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ImageStatus`.
    ImageStatus;
    /// `ACTIVE`
    Active "ACTIVE";
    /// `ARCHIVED`
    Archived "ARCHIVED";
    /// `ACTIVATING`
    Activating "ACTIVATING";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ImageStatusFilter`.
    ImageStatusFilter;
    /// `ACTIVE`
    Active "ACTIVE";
    /// `ARCHIVED`
    Archived "ARCHIVED";
    /// `ACTIVATING`
    Activating "ACTIVATING";
    /// `ANY`
    Any "ANY";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ImageTagMutability`.
    ImageTagMutability;
    /// `MUTABLE`
    Mutable "MUTABLE";
    /// `IMMUTABLE`
    Immutable "IMMUTABLE";
    /// `IMMUTABLE_WITH_EXCLUSION`
    ImmutableWithExclusion "IMMUTABLE_WITH_EXCLUSION";
    /// `MUTABLE_WITH_EXCLUSION`
    MutableWithExclusion "MUTABLE_WITH_EXCLUSION";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ImageTagMutabilityExclusionFilterType`.
    ImageTagMutabilityExclusionFilterType;
    /// `WILDCARD`
    Wildcard "WILDCARD";
}

::tinsmith_runtime::enumeration! {
    /// The values of `LayerAvailability`.
    LayerAvailability;
    /// `AVAILABLE`
    Available "AVAILABLE";
    /// `UNAVAILABLE`
    Unavailable "UNAVAILABLE";
    /// `ARCHIVED`
    Archived "ARCHIVED";
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
    /// The values of `LifecyclePolicyPreviewStatus`.
    LifecyclePolicyPreviewStatus;
    /// `IN_PROGRESS`
    InProgress "IN_PROGRESS";
    /// `COMPLETE`
    Complete "COMPLETE";
    /// `EXPIRED`
    Expired "EXPIRED";
    /// `FAILED`
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `LifecyclePolicyStorageClass`.
    LifecyclePolicyStorageClass;
    /// `ARCHIVE`
    Archive "ARCHIVE";
    /// `STANDARD`
    Standard "STANDARD";
}

::tinsmith_runtime::enumeration! {
    /// The values of `LifecyclePolicyTargetStorageClass`.
    LifecyclePolicyTargetStorageClass;
    /// `ARCHIVE`
    Archive "ARCHIVE";
}

::tinsmith_runtime::enumeration! {
    /// The values of `RCTAppliedFor`.
    RctAppliedFor;
    /// `REPLICATION`
    Replication "REPLICATION";
    /// `PULL_THROUGH_CACHE`
    PullThroughCache "PULL_THROUGH_CACHE";
    /// `CREATE_ON_PUSH`
    CreateOnPush "CREATE_ON_PUSH";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ReplicationBackfillResultStatus`.
    ReplicationBackfillResultStatus;
    /// `COMPLETE`
    Complete "COMPLETE";
    /// `FAILED`
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ReplicationBackfillStatus`.
    ReplicationBackfillStatus;
    /// `PREPARING`
    Preparing "PREPARING";
    /// `IN_PROGRESS`
    InProgress "IN_PROGRESS";
    /// `COMPLETE`
    Complete "COMPLETE";
    /// `FAILED`
    Failed "FAILED";
    /// `STOPPING`
    Stopping "STOPPING";
    /// `STOPPED`
    Stopped "STOPPED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ReplicationStatus`.
    ReplicationStatus;
    /// `IN_PROGRESS`
    InProgress "IN_PROGRESS";
    /// `COMPLETE`
    Complete "COMPLETE";
    /// `FAILED`
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `RepositoryFilterType`.
    RepositoryFilterType;
    /// `PREFIX_MATCH`
    PrefixMatch "PREFIX_MATCH";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ScanFrequency`.
    ScanFrequency;
    /// `SCAN_ON_PUSH`
    ScanOnPush "SCAN_ON_PUSH";
    /// `CONTINUOUS_SCAN`
    ContinuousScan "CONTINUOUS_SCAN";
    /// `MANUAL`
    Manual "MANUAL";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ScanStatus`.
    ScanStatus;
    /// `IN_PROGRESS`
    InProgress "IN_PROGRESS";
    /// `COMPLETE`
    Complete "COMPLETE";
    /// `FAILED`
    Failed "FAILED";
    /// `UNSUPPORTED_IMAGE`
    UnsupportedImage "UNSUPPORTED_IMAGE";
    /// `ACTIVE`
    Active "ACTIVE";
    /// `PENDING`
    Pending "PENDING";
    /// `SCAN_ELIGIBILITY_EXPIRED`
    ScanEligibilityExpired "SCAN_ELIGIBILITY_EXPIRED";
    /// `FINDINGS_UNAVAILABLE`
    FindingsUnavailable "FINDINGS_UNAVAILABLE";
    /// `LIMIT_EXCEEDED`
    LimitExceeded "LIMIT_EXCEEDED";
    /// `IMAGE_ARCHIVED`
    ImageArchived "IMAGE_ARCHIVED";
    /// `IMAGE_SIZE_EXCEEDED`
    ImageSizeExceeded "IMAGE_SIZE_EXCEEDED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ScanType`.
    ScanType;
    /// `BASIC`
    Basic "BASIC";
    /// `ENHANCED`
    Enhanced "ENHANCED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ScanningConfigurationFailureCode`.
    ScanningConfigurationFailureCode;
    /// `REPOSITORY_NOT_FOUND`
    RepositoryNotFound "REPOSITORY_NOT_FOUND";
}

::tinsmith_runtime::enumeration! {
    /// The values of `ScanningRepositoryFilterType`.
    ScanningRepositoryFilterType;
    /// `WILDCARD`
    Wildcard "WILDCARD";
}

::tinsmith_runtime::enumeration! {
    /// The values of `SigningRepositoryFilterType`.
    SigningRepositoryFilterType;
    /// `WILDCARD_MATCH`
    WildcardMatch "WILDCARD_MATCH";
}

::tinsmith_runtime::enumeration! {
    /// The values of `SigningStatus`.
    SigningStatus;
    /// `IN_PROGRESS`
    InProgress "IN_PROGRESS";
    /// `COMPLETE`
    Complete "COMPLETE";
    /// `FAILED`
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// The values of `TagStatus`.
    TagStatus;
    /// `TAGGED`
    Tagged "TAGGED";
    /// `UNTAGGED`
    Untagged "UNTAGGED";
    /// `ANY`
    Any "ANY";
}

::tinsmith_runtime::enumeration! {
    /// The values of `TargetStorageClass`.
    TargetStorageClass;
    /// `STANDARD`
    Standard "STANDARD";
    /// `ARCHIVE`
    Archive "ARCHIVE";
}

::tinsmith_runtime::enumeration! {
    /// The values of `UpstreamRegistry`.
    UpstreamRegistry;
    /// `ecr`
    Ecr "ecr";
    /// `ecr-public`
    EcrPublic "ecr-public";
    /// `quay`
    Quay "quay";
    /// `k8s`
    K8s "k8s";
    /// `docker-hub`
    DockerHub "docker-hub";
    /// `github-container-registry`
    GitHubContainerRegistry "github-container-registry";
    /// `azure-container-registry`
    AzureContainerRegistry "azure-container-registry";
    /// `gitlab-container-registry`
    GitLabContainerRegistry "gitlab-container-registry";
    /// `chainguard`
    Chainguard "chainguard";
}
