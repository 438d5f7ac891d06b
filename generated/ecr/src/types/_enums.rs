// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// Whether an artifact that refers to an image can be pulled.
    ArtifactStatus;
    /// `ACTIVE`: the artifact can be pulled.
    Active "ACTIVE";
    /// `ARCHIVED`: the artifact is in the archive and cannot be pulled.
    Archived "ARCHIVED";
    /// `ACTIVATING`: the artifact is on its way back from the archive and cannot be pulled yet.
    Activating "ACTIVATING";
}

::tinsmith_runtime::enumeration! {
    /// Which artifacts a filter lets through, by whether they are archived.
    ArtifactStatusFilter;
    /// `ACTIVE`: those that can be pulled.
    Active "ACTIVE";
    /// `ARCHIVED`: those in the archive.
    Archived "ARCHIVED";
    /// `ACTIVATING`: those on their way back from the archive.
    Activating "ACTIVATING";
    /// `ANY`: all, archived or not.
    Any "ANY";
}

::tinsmith_runtime::enumeration! {
    /// How images are encrypted where they are stored.
    EncryptionType;
    /// `AES256`: with keys that Amazon S3 manages, by AES-256. There is nothing to set up or to pay
    /// for.
    Aes256 "AES256";
    /// `KMS`: with a KMS key, one's own or the one that AWS manages. Its key policy decides who can
    /// use it.
    Kms "KMS";
    /// `KMS_DSSE`: twice, by two layers of encryption with a KMS key, as some rules for compliance
    /// ask for.
    KmsDsse "KMS_DSSE";
}

::tinsmith_runtime::enumeration! {
    /// How bad a vulnerability is.
    FindingSeverity;
    /// `INFORMATIONAL`: worth knowing, and no danger by itself.
    Informational "INFORMATIONAL";
    /// `LOW`: of little danger.
    Low "LOW";
    /// `MEDIUM`: of some danger.
    Medium "MEDIUM";
    /// `HIGH`: of great danger: fix it soon.
    High "HIGH";
    /// `CRITICAL`: of the greatest danger: fix it first.
    Critical "CRITICAL";
    /// `UNDEFINED`: the source has not rated it.
    Undefined "UNDEFINED";
}

::tinsmith_runtime::enumeration! {
    /// What a rule of a lifecycle policy does with images.
    ImageActionType;
    /// `EXPIRE`: the image is deleted.
    Expire "EXPIRE";
    /// `TRANSITION`: the image is moved to another storage class.
    Transition "TRANSITION";
}

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
    /// `KmsError`: the KMS key that the repository is encrypted with cannot be used. Look at the
    /// key's state and policy.
    KmsError "KmsError";
    /// `UpstreamAccessDenied`: the upstream registry of the pull-through cache refused access. Look
    /// at the credentials of the rule.
    UpstreamAccessDenied "UpstreamAccessDenied";
    /// `UpstreamTooManyRequests`: the upstream registry of the pull-through cache allows no more
    /// requests for now. Try later, or with credentials.
    UpstreamTooManyRequests "UpstreamTooManyRequests";
    /// `UpstreamUnavailable`: the upstream registry of the pull-through cache did not answer. Try
    /// later.
    UpstreamUnavailable "UpstreamUnavailable";
    /// `ImageInaccessible`: the image is there but cannot be read now.
    ImageInaccessible "ImageInaccessible";
}

::tinsmith_runtime::enumeration! {
    /// Whether an image can be pulled.
    ImageStatus;
    /// `ACTIVE`: the image can be pulled.
    Active "ACTIVE";
    /// `ARCHIVED`: the image is in the archive and cannot be pulled. `UpdateImageStorageClass`
    /// brings it back.
    Archived "ARCHIVED";
    /// `ACTIVATING`: the image is on its way back from the archive and cannot be pulled yet.
    Activating "ACTIVATING";
}

::tinsmith_runtime::enumeration! {
    /// Which images a filter lets through, by whether they are archived.
    ImageStatusFilter;
    /// `ACTIVE`: those that can be pulled.
    Active "ACTIVE";
    /// `ARCHIVED`: those in the archive.
    Archived "ARCHIVED";
    /// `ACTIVATING`: those on their way back from the archive.
    Activating "ACTIVATING";
    /// `ANY`: all, archived or not.
    Any "ANY";
}

::tinsmith_runtime::enumeration! {
    /// Whether the tags of a repository can be moved from one image to another.
    ImageTagMutability;
    /// `MUTABLE`: all tags can be moved.
    Mutable "MUTABLE";
    /// `IMMUTABLE`: no tag can be moved: pushing another image under it fails.
    Immutable "IMMUTABLE";
    /// `IMMUTABLE_WITH_EXCLUSION`: no tag can be moved but those that an exclusion filter matches.
    ImmutableWithExclusion "IMMUTABLE_WITH_EXCLUSION";
    /// `MUTABLE_WITH_EXCLUSION`: all tags can be moved but those that an exclusion filter matches.
    MutableWithExclusion "MUTABLE_WITH_EXCLUSION";
}

::tinsmith_runtime::enumeration! {
    /// How an exclusion filter is compared with tags.
    ImageTagMutabilityExclusionFilterType;
    /// `WILDCARD`: `*` in the filter stands for any number of characters.
    Wildcard "WILDCARD";
}

::tinsmith_runtime::enumeration! {
    /// Whether a repository has a layer.
    LayerAvailability;
    /// `AVAILABLE`: the layer is there and need not be uploaded.
    Available "AVAILABLE";
    /// `UNAVAILABLE`: the layer is not there. Upload it before an image that needs it is put.
    Unavailable "UNAVAILABLE";
    /// `ARCHIVED`: the layer is in the archive, so it cannot be downloaded now.
    Archived "ARCHIVED";
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
    /// How far a lifecycle policy preview is.
    LifecyclePolicyPreviewStatus;
    /// `IN_PROGRESS`: the preview is being made.
    InProgress "IN_PROGRESS";
    /// `COMPLETE`: the preview is there.
    Complete "COMPLETE";
    /// `EXPIRED`: the preview was kept for its time and is gone. Start it again.
    Expired "EXPIRED";
    /// `FAILED`: the preview could not be made.
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// Where an image is kept that a lifecycle policy touches.
    LifecyclePolicyStorageClass;
    /// `ARCHIVE`: in the archive, where it costs less and cannot be pulled.
    Archive "ARCHIVE";
    /// `STANDARD`: in the usual storage, from which it can be pulled.
    Standard "STANDARD";
}

::tinsmith_runtime::enumeration! {
    /// Where a rule of a lifecycle policy moves images to.
    LifecyclePolicyTargetStorageClass;
    /// `ARCHIVE`: to the archive, where they cost less and cannot be pulled.
    Archive "ARCHIVE";
}

::tinsmith_runtime::enumeration! {
    /// The occasions on which the service uses a repository creation template.
    RctAppliedFor;
    /// `REPLICATION`: a repository is created because an image is replicated into it.
    Replication "REPLICATION";
    /// `PULL_THROUGH_CACHE`: a repository is created because an image is pulled through a cache.
    PullThroughCache "PULL_THROUGH_CACHE";
    /// `CREATE_ON_PUSH`: a repository is created because an image is pushed to one that is not
    /// there.
    CreateOnPush "CREATE_ON_PUSH";
}

::tinsmith_runtime::enumeration! {
    /// What came of an image in a replication backfill.
    ReplicationBackfillResultStatus;
    /// `COMPLETE`: the image was copied.
    Complete "COMPLETE";
    /// `FAILED`: the image could not be copied.
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// How far a replication backfill is.
    ReplicationBackfillStatus;
    /// `PREPARING`: the images to copy are being gathered.
    Preparing "PREPARING";
    /// `IN_PROGRESS`: images are being copied.
    InProgress "IN_PROGRESS";
    /// `COMPLETE`: the backfill has ended.
    Complete "COMPLETE";
    /// `FAILED`: the backfill could not go on.
    Failed "FAILED";
    /// `STOPPING`: the backfill was told to stop and has not stopped yet.
    Stopping "STOPPING";
    /// `STOPPED`: the backfill was stopped before its end.
    Stopped "STOPPED";
}

::tinsmith_runtime::enumeration! {
    /// How far the replication of an image is.
    ReplicationStatus;
    /// `IN_PROGRESS`: the image is being copied.
    InProgress "IN_PROGRESS";
    /// `COMPLETE`: the image is at the destination.
    Complete "COMPLETE";
    /// `FAILED`: the image could not be copied.
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// How the filter of a replication rule is compared with the names of repositories.
    RepositoryFilterType;
    /// `PREFIX_MATCH`: the name has to begin with the filter.
    PrefixMatch "PREFIX_MATCH";
}

::tinsmith_runtime::enumeration! {
    /// When the images of a repository are scanned.
    ScanFrequency;
    /// `SCAN_ON_PUSH`: once, as they are pushed.
    ScanOnPush "SCAN_ON_PUSH";
    /// `CONTINUOUS_SCAN`: as they are pushed, and again whenever new vulnerabilities become known.
    /// With enhanced scans only.
    ContinuousScan "CONTINUOUS_SCAN";
    /// `MANUAL`: on request, see `StartImageScan`. With basic scans only.
    Manual "MANUAL";
}

::tinsmith_runtime::enumeration! {
    /// How far a scan is, or how it ended.
    ScanStatus;
    /// `IN_PROGRESS`: the scan is running. Ask again later.
    InProgress "IN_PROGRESS";
    /// `COMPLETE`: the scan has ended, and its findings are there.
    Complete "COMPLETE";
    /// `FAILED`: the scan has failed. The description says why.
    Failed "FAILED";
    /// `UNSUPPORTED_IMAGE`: the image cannot be scanned: its operating system or its media type is
    /// not supported.
    UnsupportedImage "UNSUPPORTED_IMAGE";
    /// `ACTIVE`: continuous scanning watches the image, and its findings are up to date.
    Active "ACTIVE";
    /// `PENDING`: the scan waits to be started. Ask again later.
    Pending "PENDING";
    /// `SCAN_ELIGIBILITY_EXPIRED`: the image is older than the time for which continuous scanning
    /// watches images, so it is scanned no more.
    ScanEligibilityExpired "SCAN_ELIGIBILITY_EXPIRED";
    /// `FINDINGS_UNAVAILABLE`: there are no findings to return for the image.
    FindingsUnavailable "FINDINGS_UNAVAILABLE";
    /// `LIMIT_EXCEEDED`: the image was not scanned because a quota was used up.
    LimitExceeded "LIMIT_EXCEEDED";
    /// `IMAGE_ARCHIVED`: the image is archived and is not scanned. Bring it back first.
    ImageArchived "IMAGE_ARCHIVED";
    /// `IMAGE_SIZE_EXCEEDED`: the image is larger than what can be scanned.
    ImageSizeExceeded "IMAGE_SIZE_EXCEEDED";
}

::tinsmith_runtime::enumeration! {
    /// Who scans the images of a registry, and what is looked for.
    ScanType;
    /// `BASIC`: ECR itself scans, for vulnerabilities of operating system packages.
    Basic "BASIC";
    /// `ENHANCED`: Amazon Inspector scans, for vulnerabilities of operating system packages and of
    /// packages of programming languages, and goes on watching if asked to.
    Enhanced "ENHANCED";
}

::tinsmith_runtime::enumeration! {
    /// Why the scanning configuration of a repository could not be looked up.
    ScanningConfigurationFailureCode;
    /// `REPOSITORY_NOT_FOUND`: there is no such repository in the registry.
    RepositoryNotFound "REPOSITORY_NOT_FOUND";
}

::tinsmith_runtime::enumeration! {
    /// How the filter of a scanning rule is compared with the names of repositories.
    ScanningRepositoryFilterType;
    /// `WILDCARD`: `*` in the filter stands for any number of characters.
    Wildcard "WILDCARD";
}

::tinsmith_runtime::enumeration! {
    /// How the filter of a signing rule is compared with the names of repositories.
    SigningRepositoryFilterType;
    /// `WILDCARD_MATCH`: `*` in the filter stands for any number of characters.
    WildcardMatch "WILDCARD_MATCH";
}

::tinsmith_runtime::enumeration! {
    /// How far the signing of an image is.
    SigningStatus;
    /// `IN_PROGRESS`: the image is being signed.
    InProgress "IN_PROGRESS";
    /// `COMPLETE`: the image is signed.
    Complete "COMPLETE";
    /// `FAILED`: the image could not be signed.
    Failed "FAILED";
}

::tinsmith_runtime::enumeration! {
    /// Which images a filter lets through, by whether they have tags.
    TagStatus;
    /// `TAGGED`: those with at least one tag.
    Tagged "TAGGED";
    /// `UNTAGGED`: those without tags.
    Untagged "UNTAGGED";
    /// `ANY`: all, with tags or without.
    Any "ANY";
}

::tinsmith_runtime::enumeration! {
    /// Where an image is to be kept.
    TargetStorageClass;
    /// `STANDARD`: in the usual storage, from which it can be pulled.
    Standard "STANDARD";
    /// `ARCHIVE`: in the archive, where it costs less and cannot be pulled.
    Archive "ARCHIVE";
}

::tinsmith_runtime::enumeration! {
    /// The kinds of registry that a pull-through cache can stand before.
    UpstreamRegistry;
    /// `ecr`: another private registry of ECR, in another Region or account.
    Ecr "ecr";
    /// `ecr-public`: Amazon ECR Public, `public.ecr.aws`. Without credentials.
    EcrPublic "ecr-public";
    /// `quay`: Quay, `quay.io`. Without credentials.
    Quay "quay";
    /// `k8s`: the registry of Kubernetes, `registry.k8s.io`. Without credentials.
    K8s "k8s";
    /// `docker-hub`: Docker Hub, `registry-1.docker.io`.
    DockerHub "docker-hub";
    /// `github-container-registry`: GitHub Container Registry, `ghcr.io`.
    GitHubContainerRegistry "github-container-registry";
    /// `azure-container-registry`: a registry of Microsoft Azure, `NAME.azurecr.io`.
    AzureContainerRegistry "azure-container-registry";
    /// `gitlab-container-registry`: GitLab Container Registry, `registry.gitlab.com`.
    GitLabContainerRegistry "gitlab-container-registry";
    /// `chainguard`: the registry of Chainguard, `cgr.dev`.
    Chainguard "chainguard";
}
