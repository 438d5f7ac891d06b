// Made by `cargo xtask codegen` from every shape that has members, elements or values. Do not edit.

//! The reflection tables that the runtime walks.

#![allow(unused_imports)]

use ::tinsmith_runtime::schema::flags::*;
use ::tinsmith_runtime::schema::{
    Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, RetryTrait,
    Schema, XmlRoot,
};

pub(crate) static ENUM_ARTIFACT_STATUS: Enumeration = Enumeration {
    name: "ArtifactStatus",
    values: &["ACTIVE", "ARCHIVED", "ACTIVATING"],
};
pub(crate) static ENUM_ARTIFACT_STATUS_FILTER: Enumeration = Enumeration {
    name: "ArtifactStatusFilter",
    values: &["ACTIVE", "ARCHIVED", "ACTIVATING", "ANY"],
};
pub(crate) static ENUM_ENCRYPTION_TYPE: Enumeration = Enumeration {
    name: "EncryptionType",
    values: &["AES256", "KMS", "KMS_DSSE"],
};
pub(crate) static ENUM_FINDING_SEVERITY: Enumeration = Enumeration {
    name: "FindingSeverity",
    values: &["INFORMATIONAL", "LOW", "MEDIUM", "HIGH", "CRITICAL", "UNDEFINED"],
};
pub(crate) static ENUM_IMAGE_ACTION_TYPE: Enumeration = Enumeration {
    name: "ImageActionType",
    values: &["EXPIRE", "TRANSITION"],
};
pub(crate) static ENUM_IMAGE_FAILURE_CODE: Enumeration = Enumeration {
    name: "ImageFailureCode",
    values: &[
        "InvalidImageDigest",
        "InvalidImageTag",
        "ImageTagDoesNotMatchDigest",
        "ImageNotFound",
        "MissingDigestAndTag",
        "ImageReferencedByManifestList",
        "KmsError",
        "UpstreamAccessDenied",
        "UpstreamTooManyRequests",
        "UpstreamUnavailable",
        "ImageInaccessible",
    ],
};
pub(crate) static ENUM_IMAGE_STATUS: Enumeration = Enumeration {
    name: "ImageStatus",
    values: &["ACTIVE", "ARCHIVED", "ACTIVATING"],
};
pub(crate) static ENUM_IMAGE_STATUS_FILTER: Enumeration = Enumeration {
    name: "ImageStatusFilter",
    values: &["ACTIVE", "ARCHIVED", "ACTIVATING", "ANY"],
};
pub(crate) static ENUM_IMAGE_TAG_MUTABILITY: Enumeration = Enumeration {
    name: "ImageTagMutability",
    values: &[
        "MUTABLE",
        "IMMUTABLE",
        "IMMUTABLE_WITH_EXCLUSION",
        "MUTABLE_WITH_EXCLUSION",
    ],
};
pub(crate) static ENUM_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_TYPE: Enumeration = Enumeration {
    name: "ImageTagMutabilityExclusionFilterType",
    values: &["WILDCARD"],
};
pub(crate) static ENUM_LAYER_AVAILABILITY: Enumeration = Enumeration {
    name: "LayerAvailability",
    values: &["AVAILABLE", "UNAVAILABLE", "ARCHIVED"],
};
pub(crate) static ENUM_LAYER_FAILURE_CODE: Enumeration = Enumeration {
    name: "LayerFailureCode",
    values: &["InvalidLayerDigest", "MissingLayerDigest"],
};
pub(crate) static ENUM_LIFECYCLE_POLICY_PREVIEW_STATUS: Enumeration = Enumeration {
    name: "LifecyclePolicyPreviewStatus",
    values: &["IN_PROGRESS", "COMPLETE", "EXPIRED", "FAILED"],
};
pub(crate) static ENUM_LIFECYCLE_POLICY_STORAGE_CLASS: Enumeration = Enumeration {
    name: "LifecyclePolicyStorageClass",
    values: &["ARCHIVE", "STANDARD"],
};
pub(crate) static ENUM_LIFECYCLE_POLICY_TARGET_STORAGE_CLASS: Enumeration = Enumeration {
    name: "LifecyclePolicyTargetStorageClass",
    values: &["ARCHIVE"],
};
pub(crate) static ENUM_RCT_APPLIED_FOR: Enumeration = Enumeration {
    name: "RCTAppliedFor",
    values: &["REPLICATION", "PULL_THROUGH_CACHE", "CREATE_ON_PUSH"],
};
pub(crate) static ENUM_REPLICATION_BACKFILL_RESULT_STATUS: Enumeration = Enumeration {
    name: "ReplicationBackfillResultStatus",
    values: &["COMPLETE", "FAILED"],
};
pub(crate) static ENUM_REPLICATION_BACKFILL_STATUS: Enumeration = Enumeration {
    name: "ReplicationBackfillStatus",
    values: &["PREPARING", "IN_PROGRESS", "COMPLETE", "FAILED", "STOPPING", "STOPPED"],
};
pub(crate) static ENUM_REPLICATION_STATUS: Enumeration = Enumeration {
    name: "ReplicationStatus",
    values: &["IN_PROGRESS", "COMPLETE", "FAILED"],
};
pub(crate) static ENUM_REPOSITORY_FILTER_TYPE: Enumeration = Enumeration {
    name: "RepositoryFilterType",
    values: &["PREFIX_MATCH"],
};
pub(crate) static ENUM_SCANNING_CONFIGURATION_FAILURE_CODE: Enumeration = Enumeration {
    name: "ScanningConfigurationFailureCode",
    values: &["REPOSITORY_NOT_FOUND"],
};
pub(crate) static ENUM_SCANNING_REPOSITORY_FILTER_TYPE: Enumeration = Enumeration {
    name: "ScanningRepositoryFilterType",
    values: &["WILDCARD"],
};
pub(crate) static ENUM_SCAN_FREQUENCY: Enumeration = Enumeration {
    name: "ScanFrequency",
    values: &["SCAN_ON_PUSH", "CONTINUOUS_SCAN", "MANUAL"],
};
pub(crate) static ENUM_SCAN_STATUS: Enumeration = Enumeration {
    name: "ScanStatus",
    values: &[
        "IN_PROGRESS",
        "COMPLETE",
        "FAILED",
        "UNSUPPORTED_IMAGE",
        "ACTIVE",
        "PENDING",
        "SCAN_ELIGIBILITY_EXPIRED",
        "FINDINGS_UNAVAILABLE",
        "LIMIT_EXCEEDED",
        "IMAGE_ARCHIVED",
        "IMAGE_SIZE_EXCEEDED",
    ],
};
pub(crate) static ENUM_SCAN_TYPE: Enumeration = Enumeration {
    name: "ScanType",
    values: &["BASIC", "ENHANCED"],
};
pub(crate) static ENUM_SIGNING_REPOSITORY_FILTER_TYPE: Enumeration = Enumeration {
    name: "SigningRepositoryFilterType",
    values: &["WILDCARD_MATCH"],
};
pub(crate) static ENUM_SIGNING_STATUS: Enumeration = Enumeration {
    name: "SigningStatus",
    values: &["IN_PROGRESS", "COMPLETE", "FAILED"],
};
pub(crate) static ENUM_TAG_STATUS: Enumeration = Enumeration {
    name: "TagStatus",
    values: &["TAGGED", "UNTAGGED", "ANY"],
};
pub(crate) static ENUM_TARGET_STORAGE_CLASS: Enumeration = Enumeration {
    name: "TargetStorageClass",
    values: &["STANDARD", "ARCHIVE"],
};
pub(crate) static ENUM_UPSTREAM_REGISTRY: Enumeration = Enumeration {
    name: "UpstreamRegistry",
    values: &[
        "ecr",
        "ecr-public",
        "quay",
        "k8s",
        "docker-hub",
        "github-container-registry",
        "azure-container-registry",
        "gitlab-container-registry",
        "chainguard",
    ],
};
pub(crate) static ERROR_BLOCKED_BY_ORGANIZATION_POLICY_EXCEPTION: Schema = Schema::error(
    "BlockedByOrganizationPolicyException",
    &ErrorTraits {
        code: "BlockedByOrganizationPolicyException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_EMPTY_UPLOAD_EXCEPTION: Schema = Schema::error(
    "EmptyUploadException",
    &ErrorTraits {
        code: "EmptyUploadException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_EXCLUSION_ALREADY_EXISTS_EXCEPTION: Schema = Schema::error(
    "ExclusionAlreadyExistsException",
    &ErrorTraits {
        code: "ExclusionAlreadyExistsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_EXCLUSION_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "ExclusionNotFoundException",
    &ErrorTraits {
        code: "ExclusionNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IMAGE_ALREADY_EXISTS_EXCEPTION: Schema = Schema::error(
    "ImageAlreadyExistsException",
    &ErrorTraits {
        code: "ImageAlreadyExistsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IMAGE_ARCHIVED_EXCEPTION: Schema = Schema::error(
    "ImageArchivedException",
    &ErrorTraits {
        code: "ImageArchivedException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IMAGE_DIGEST_DOES_NOT_MATCH_EXCEPTION: Schema = Schema::error(
    "ImageDigestDoesNotMatchException",
    &ErrorTraits {
        code: "ImageDigestDoesNotMatchException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IMAGE_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "ImageNotFoundException",
    &ErrorTraits {
        code: "ImageNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IMAGE_STORAGE_CLASS_UPDATE_NOT_SUPPORTED_EXCEPTION: Schema = Schema::error(
    "ImageStorageClassUpdateNotSupportedException",
    &ErrorTraits {
        code: "ImageStorageClassUpdateNotSupportedException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IMAGE_TAG_ALREADY_EXISTS_EXCEPTION: Schema = Schema::error(
    "ImageTagAlreadyExistsException",
    &ErrorTraits {
        code: "ImageTagAlreadyExistsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_INVALID_LAYER_EXCEPTION: Schema = Schema::error(
    "InvalidLayerException",
    &ErrorTraits {
        code: "InvalidLayerException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_INVALID_LAYER_PART_EXCEPTION: Schema = Schema::error(
    "InvalidLayerPartException",
    &ErrorTraits {
        code: "InvalidLayerPartException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("uploadId", Kind::String),
        Member::new("lastValidByteReceived", Kind::Long),
        Member::new("message", Kind::String),
    ],
);
pub(crate) static ERROR_INVALID_PARAMETER_EXCEPTION: Schema = Schema::error(
    "InvalidParameterException",
    &ErrorTraits {
        code: "InvalidParameterException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_INVALID_TAG_PARAMETER_EXCEPTION: Schema = Schema::error(
    "InvalidTagParameterException",
    &ErrorTraits {
        code: "InvalidTagParameterException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_KMS_EXCEPTION: Schema = Schema::error(
    "KmsException",
    &ErrorTraits {
        code: "KmsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String), Member::new("kmsError", Kind::String)],
);
pub(crate) static ERROR_LAYERS_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "LayersNotFoundException",
    &ErrorTraits {
        code: "LayersNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_LAYER_ALREADY_EXISTS_EXCEPTION: Schema = Schema::error(
    "LayerAlreadyExistsException",
    &ErrorTraits {
        code: "LayerAlreadyExistsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_LAYER_INACCESSIBLE_EXCEPTION: Schema = Schema::error(
    "LayerInaccessibleException",
    &ErrorTraits {
        code: "LayerInaccessibleException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_LAYER_PART_TOO_SMALL_EXCEPTION: Schema = Schema::error(
    "LayerPartTooSmallException",
    &ErrorTraits {
        code: "LayerPartTooSmallException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_LIFECYCLE_POLICY_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "LifecyclePolicyNotFoundException",
    &ErrorTraits {
        code: "LifecyclePolicyNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_LIFECYCLE_POLICY_PREVIEW_IN_PROGRESS_EXCEPTION: Schema = Schema::error(
    "LifecyclePolicyPreviewInProgressException",
    &ErrorTraits {
        code: "LifecyclePolicyPreviewInProgressException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_LIFECYCLE_POLICY_PREVIEW_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "LifecyclePolicyPreviewNotFoundException",
    &ErrorTraits {
        code: "LifecyclePolicyPreviewNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_LIMIT_EXCEEDED_EXCEPTION: Schema = Schema::error(
    "LimitExceededException",
    &ErrorTraits {
        code: "LimitExceededException",
        status: 0,
        retry: RetryTrait::Never,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_PULL_THROUGH_CACHE_RULE_ALREADY_EXISTS_EXCEPTION: Schema = Schema::error(
    "PullThroughCacheRuleAlreadyExistsException",
    &ErrorTraits {
        code: "PullThroughCacheRuleAlreadyExistsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_PULL_THROUGH_CACHE_RULE_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "PullThroughCacheRuleNotFoundException",
    &ErrorTraits {
        code: "PullThroughCacheRuleNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REFERENCED_IMAGES_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "ReferencedImagesNotFoundException",
    &ErrorTraits {
        code: "ReferencedImagesNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REGISTRY_POLICY_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "RegistryPolicyNotFoundException",
    &ErrorTraits {
        code: "RegistryPolicyNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REPLICATION_BACKFILL_INVALID_STATUS_EXCEPTION: Schema = Schema::error(
    "ReplicationBackfillInvalidStatusException",
    &ErrorTraits {
        code: "ReplicationBackfillInvalidStatusException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REPLICATION_BACKFILL_IN_PROGRESS_EXCEPTION: Schema = Schema::error(
    "ReplicationBackfillInProgressException",
    &ErrorTraits {
        code: "ReplicationBackfillInProgressException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REPLICATION_BACKFILL_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "ReplicationBackfillNotFoundException",
    &ErrorTraits {
        code: "ReplicationBackfillNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REPOSITORY_ALREADY_EXISTS_EXCEPTION: Schema = Schema::error(
    "RepositoryAlreadyExistsException",
    &ErrorTraits {
        code: "RepositoryAlreadyExistsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REPOSITORY_NOT_EMPTY_EXCEPTION: Schema = Schema::error(
    "RepositoryNotEmptyException",
    &ErrorTraits {
        code: "RepositoryNotEmptyException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REPOSITORY_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "RepositoryNotFoundException",
    &ErrorTraits {
        code: "RepositoryNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REPOSITORY_POLICY_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "RepositoryPolicyNotFoundException",
    &ErrorTraits {
        code: "RepositoryPolicyNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_SCAN_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "ScanNotFoundException",
    &ErrorTraits {
        code: "ScanNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_SECRET_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "SecretNotFoundException",
    &ErrorTraits {
        code: "SecretNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_SERVER_EXCEPTION: Schema = Schema::error(
    "ServerException",
    &ErrorTraits {
        code: "ServerException",
        status: 500,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_SIGNING_CONFIGURATION_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "SigningConfigurationNotFoundException",
    &ErrorTraits {
        code: "SigningConfigurationNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_TEMPLATE_ALREADY_EXISTS_EXCEPTION: Schema = Schema::error(
    "TemplateAlreadyExistsException",
    &ErrorTraits {
        code: "TemplateAlreadyExistsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_TEMPLATE_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "TemplateNotFoundException",
    &ErrorTraits {
        code: "TemplateNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_TOO_MANY_TAGS_EXCEPTION: Schema = Schema::error(
    "TooManyTagsException",
    &ErrorTraits {
        code: "TooManyTagsException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNABLE_TO_ACCESS_SECRET_EXCEPTION: Schema = Schema::error(
    "UnableToAccessSecretException",
    &ErrorTraits {
        code: "UnableToAccessSecretException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNABLE_TO_DECRYPT_SECRET_VALUE_EXCEPTION: Schema = Schema::error(
    "UnableToDecryptSecretValueException",
    &ErrorTraits {
        code: "UnableToDecryptSecretValueException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNABLE_TO_GET_UPSTREAM_IMAGE_EXCEPTION: Schema = Schema::error(
    "UnableToGetUpstreamImageException",
    &ErrorTraits {
        code: "UnableToGetUpstreamImageException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNABLE_TO_GET_UPSTREAM_LAYER_EXCEPTION: Schema = Schema::error(
    "UnableToGetUpstreamLayerException",
    &ErrorTraits {
        code: "UnableToGetUpstreamLayerException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNABLE_TO_LIST_UPSTREAM_IMAGE_REFERRERS_EXCEPTION: Schema = Schema::error(
    "UnableToListUpstreamImageReferrersException",
    &ErrorTraits {
        code: "UnableToListUpstreamImageReferrersException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNSUPPORTED_IMAGE_TYPE_EXCEPTION: Schema = Schema::error(
    "UnsupportedImageTypeException",
    &ErrorTraits {
        code: "UnsupportedImageTypeException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNSUPPORTED_UPSTREAM_REGISTRY_EXCEPTION: Schema = Schema::error(
    "UnsupportedUpstreamRegistryException",
    &ErrorTraits {
        code: "UnsupportedUpstreamRegistryException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UPLOAD_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "UploadNotFoundException",
    &ErrorTraits {
        code: "UploadNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_VALIDATION_EXCEPTION: Schema = Schema::error(
    "ValidationException",
    &ErrorTraits {
        code: "ValidationException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static INPUT_BATCH_CHECK_LAYER_AVAILABILITY: Schema = Schema::structure(
    "BatchCheckLayerAvailabilityInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new(
                "layerDigests",
                Kind::List(&LIST_BATCHED_OPERATION_LAYER_DIGEST_LIST),
            )
            .with(REQUIRED),
    ],
);
pub(crate) static INPUT_BATCH_DELETE_IMAGE: Schema = Schema::structure(
    "BatchDeleteImageInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageIds", Kind::List(&LIST_IMAGE_IDENTIFIER_LIST)).with(REQUIRED),
    ],
);
pub(crate) static INPUT_BATCH_GET_IMAGE: Schema = Schema::structure(
    "BatchGetImageInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageIds", Kind::List(&LIST_IMAGE_IDENTIFIER_LIST)).with(REQUIRED),
        Member::new("acceptedMediaTypes", Kind::List(&LIST_MEDIA_TYPE_LIST)),
    ],
);
pub(crate) static INPUT_BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "BatchGetRepositoryScanningConfigurationInput",
    &[
        Member::new(
                "repositoryNames",
                Kind::List(&LIST_SCANNING_CONFIGURATION_REPOSITORY_NAME_LIST),
            )
            .with(REQUIRED),
    ],
);
pub(crate) static INPUT_COMPLETE_LAYER_UPLOAD: Schema = Schema::structure(
    "CompleteLayerUploadInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("uploadId", Kind::String).with(REQUIRED),
        Member::new("layerDigests", Kind::List(&LIST_LAYER_DIGEST_LIST)).with(REQUIRED),
    ],
);
pub(crate) static INPUT_CREATE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "CreatePullThroughCacheRuleInput",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String).with(REQUIRED),
        Member::new("upstreamRegistryUrl", Kind::String).with(REQUIRED),
        Member::new("registryId", Kind::String),
        Member::new("upstreamRegistry", Kind::Enum(&ENUM_UPSTREAM_REGISTRY)),
        Member::new("credentialArn", Kind::String),
        Member::new("customRoleArn", Kind::String),
        Member::new("upstreamRepositoryPrefix", Kind::String),
    ],
);
pub(crate) static INPUT_CREATE_REPOSITORY: Schema = Schema::structure(
    "CreateRepositoryInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("tags", Kind::List(&LIST_TAG_LIST)),
        Member::new("imageTagMutability", Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY)),
        Member::new(
            "imageTagMutabilityExclusionFilters",
            Kind::List(&LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        ),
        Member::new(
            "imageScanningConfiguration",
            Kind::Structure(&TYPE_IMAGE_SCANNING_CONFIGURATION),
        ),
        Member::new(
            "encryptionConfiguration",
            Kind::Structure(&TYPE_ENCRYPTION_CONFIGURATION),
        ),
    ],
);
pub(crate) static INPUT_CREATE_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "CreateRepositoryCreationTemplateInput",
    &[
        Member::new("prefix", Kind::String).with(REQUIRED),
        Member::new("description", Kind::String),
        Member::new(
            "encryptionConfiguration",
            Kind::Structure(
                &TYPE_ENCRYPTION_CONFIGURATION_FOR_REPOSITORY_CREATION_TEMPLATE,
            ),
        ),
        Member::new("resourceTags", Kind::List(&LIST_TAG_LIST)),
        Member::new("imageTagMutability", Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY)),
        Member::new(
            "imageTagMutabilityExclusionFilters",
            Kind::List(&LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        ),
        Member::new("repositoryPolicy", Kind::String),
        Member::new("lifecyclePolicy", Kind::String),
        Member::new("appliedFor", Kind::List(&LIST_RCT_APPLIED_FOR_LIST)).with(REQUIRED),
        Member::new("customRoleArn", Kind::String),
    ],
);
pub(crate) static INPUT_DELETE_LIFECYCLE_POLICY: Schema = Schema::structure(
    "DeleteLifecyclePolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_DELETE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "DeletePullThroughCacheRuleInput",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String).with(REQUIRED),
        Member::new("registryId", Kind::String),
    ],
);
pub(crate) static INPUT_DELETE_REGISTRY_POLICY: Schema = Schema::structure(
    "DeleteRegistryPolicyInput",
    &[],
);
pub(crate) static INPUT_DELETE_REPOSITORY: Schema = Schema::structure(
    "DeleteRepositoryInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("force", Kind::Boolean),
    ],
);
pub(crate) static INPUT_DELETE_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "DeleteRepositoryCreationTemplateInput",
    &[Member::new("prefix", Kind::String).with(REQUIRED)],
);
pub(crate) static INPUT_DELETE_REPOSITORY_POLICY: Schema = Schema::structure(
    "DeleteRepositoryPolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_DELETE_SIGNING_CONFIGURATION: Schema = Schema::structure(
    "DeleteSigningConfigurationInput",
    &[],
);
pub(crate) static INPUT_DEREGISTER_PULL_TIME_UPDATE_EXCLUSION: Schema = Schema::structure(
    "DeregisterPullTimeUpdateExclusionInput",
    &[Member::new("principalArn", Kind::String).with(REQUIRED)],
);
pub(crate) static INPUT_DESCRIBE_IMAGES: Schema = Schema::structure(
    "DescribeImagesInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageIds", Kind::List(&LIST_IMAGE_IDENTIFIER_LIST)),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
        Member::new("filter", Kind::Structure(&TYPE_DESCRIBE_IMAGES_FILTER)),
    ],
);
pub(crate) static INPUT_DESCRIBE_IMAGE_REPLICATION_STATUS: Schema = Schema::structure(
    "DescribeImageReplicationStatusInput",
    &[
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)).with(REQUIRED),
        Member::new("registryId", Kind::String),
    ],
);
pub(crate) static INPUT_DESCRIBE_IMAGE_SCAN_FINDINGS: Schema = Schema::structure(
    "DescribeImageScanFindingsInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)).with(REQUIRED),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
    ],
);
pub(crate) static INPUT_DESCRIBE_IMAGE_SIGNING_STATUS: Schema = Schema::structure(
    "DescribeImageSigningStatusInput",
    &[
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)).with(REQUIRED),
        Member::new("registryId", Kind::String),
    ],
);
pub(crate) static INPUT_DESCRIBE_PULL_THROUGH_CACHE_RULES: Schema = Schema::structure(
    "DescribePullThroughCacheRulesInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new(
            "ecrRepositoryPrefixes",
            Kind::List(&LIST_PULL_THROUGH_CACHE_RULE_REPOSITORY_PREFIX_LIST),
        ),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
    ],
);
pub(crate) static INPUT_DESCRIBE_REGISTRY: Schema = Schema::structure(
    "DescribeRegistryInput",
    &[],
);
pub(crate) static INPUT_DESCRIBE_REPLICATION_BACKFILL_RESULTS: Schema = Schema::structure(
    "DescribeReplicationBackfillResultsInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("replicationBackfillId", Kind::String).with(REQUIRED),
        Member::new(
            "resultStatusFilter",
            Kind::Enum(&ENUM_REPLICATION_BACKFILL_RESULT_STATUS),
        ),
        Member::new("maxResults", Kind::Integer),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static INPUT_DESCRIBE_REPOSITORIES: Schema = Schema::structure(
    "DescribeRepositoriesInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryNames", Kind::List(&LIST_REPOSITORY_NAME_LIST)),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
    ],
);
pub(crate) static INPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES: Schema = Schema::structure(
    "DescribeRepositoryCreationTemplatesInput",
    &[
        Member::new("prefixes", Kind::List(&LIST_PREFIX_LIST)),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
    ],
);
pub(crate) static INPUT_GET_ACCOUNT_SETTING: Schema = Schema::structure(
    "GetAccountSettingInput",
    &[Member::new("name", Kind::String).with(REQUIRED)],
);
pub(crate) static INPUT_GET_AUTHORIZATION_TOKEN: Schema = Schema::structure(
    "GetAuthorizationTokenInput",
    &[
        Member::new(
            "registryIds",
            Kind::List(&LIST_GET_AUTHORIZATION_TOKEN_REGISTRY_ID_LIST),
        ),
    ],
);
pub(crate) static INPUT_GET_DOWNLOAD_URL_FOR_LAYER: Schema = Schema::structure(
    "GetDownloadUrlForLayerInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("layerDigest", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_GET_LIFECYCLE_POLICY: Schema = Schema::structure(
    "GetLifecyclePolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_GET_LIFECYCLE_POLICY_PREVIEW: Schema = Schema::structure(
    "GetLifecyclePolicyPreviewInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageIds", Kind::List(&LIST_IMAGE_IDENTIFIER_LIST)),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
        Member::new("filter", Kind::Structure(&TYPE_LIFECYCLE_POLICY_PREVIEW_FILTER)),
    ],
);
pub(crate) static INPUT_GET_REGISTRY_POLICY: Schema = Schema::structure(
    "GetRegistryPolicyInput",
    &[],
);
pub(crate) static INPUT_GET_REGISTRY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "GetRegistryScanningConfigurationInput",
    &[],
);
pub(crate) static INPUT_GET_REPOSITORY_POLICY: Schema = Schema::structure(
    "GetRepositoryPolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_GET_SIGNING_CONFIGURATION: Schema = Schema::structure(
    "GetSigningConfigurationInput",
    &[],
);
pub(crate) static INPUT_INITIATE_LAYER_UPLOAD: Schema = Schema::structure(
    "InitiateLayerUploadInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_LIST_IMAGES: Schema = Schema::structure(
    "ListImagesInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
        Member::new("filter", Kind::Structure(&TYPE_LIST_IMAGES_FILTER)),
    ],
);
pub(crate) static INPUT_LIST_IMAGE_REFERRERS: Schema = Schema::structure(
    "ListImageReferrersInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("subjectId", Kind::Structure(&TYPE_SUBJECT_IDENTIFIER))
            .with(REQUIRED),
        Member::new("filter", Kind::Structure(&TYPE_LIST_IMAGE_REFERRERS_FILTER)),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
    ],
);
pub(crate) static INPUT_LIST_PULL_TIME_UPDATE_EXCLUSIONS: Schema = Schema::structure(
    "ListPullTimeUpdateExclusionsInput",
    &[Member::new("maxResults", Kind::Integer), Member::new("nextToken", Kind::String)],
);
pub(crate) static INPUT_LIST_REPLICATION_BACKFILLS: Schema = Schema::structure(
    "ListReplicationBackfillsInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("maxResults", Kind::Integer),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static INPUT_LIST_TAGS_FOR_RESOURCE: Schema = Schema::structure(
    "ListTagsForResourceInput",
    &[Member::new("resourceArn", Kind::String).with(REQUIRED)],
);
pub(crate) static INPUT_PUT_ACCOUNT_SETTING: Schema = Schema::structure(
    "PutAccountSettingInput",
    &[
        Member::new("name", Kind::String).with(REQUIRED),
        Member::new("value", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_PUT_IMAGE: Schema = Schema::structure(
    "PutImageInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageManifest", Kind::String).with(REQUIRED),
        Member::new("imageManifestMediaType", Kind::String),
        Member::new("imageTag", Kind::String),
        Member::new("imageDigest", Kind::String),
    ],
);
pub(crate) static INPUT_PUT_IMAGE_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "PutImageScanningConfigurationInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new(
                "imageScanningConfiguration",
                Kind::Structure(&TYPE_IMAGE_SCANNING_CONFIGURATION),
            )
            .with(REQUIRED),
    ],
);
pub(crate) static INPUT_PUT_IMAGE_TAG_MUTABILITY: Schema = Schema::structure(
    "PutImageTagMutabilityInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageTagMutability", Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY))
            .with(REQUIRED),
        Member::new(
            "imageTagMutabilityExclusionFilters",
            Kind::List(&LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        ),
    ],
);
pub(crate) static INPUT_PUT_LIFECYCLE_POLICY: Schema = Schema::structure(
    "PutLifecyclePolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("lifecyclePolicyText", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_PUT_REGISTRY_POLICY: Schema = Schema::structure(
    "PutRegistryPolicyInput",
    &[Member::new("policyText", Kind::String).with(REQUIRED)],
);
pub(crate) static INPUT_PUT_REGISTRY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "PutRegistryScanningConfigurationInput",
    &[
        Member::new("scanType", Kind::Enum(&ENUM_SCAN_TYPE)),
        Member::new("rules", Kind::List(&LIST_REGISTRY_SCANNING_RULE_LIST)),
    ],
);
pub(crate) static INPUT_PUT_REPLICATION_CONFIGURATION: Schema = Schema::structure(
    "PutReplicationConfigurationInput",
    &[
        Member::new(
                "replicationConfiguration",
                Kind::Structure(&TYPE_REPLICATION_CONFIGURATION),
            )
            .with(REQUIRED),
    ],
);
pub(crate) static INPUT_PUT_SIGNING_CONFIGURATION: Schema = Schema::structure(
    "PutSigningConfigurationInput",
    &[
        Member::new("signingConfiguration", Kind::Structure(&TYPE_SIGNING_CONFIGURATION))
            .with(REQUIRED),
    ],
);
pub(crate) static INPUT_REGISTER_PULL_TIME_UPDATE_EXCLUSION: Schema = Schema::structure(
    "RegisterPullTimeUpdateExclusionInput",
    &[Member::new("principalArn", Kind::String).with(REQUIRED)],
);
pub(crate) static INPUT_SET_REPOSITORY_POLICY: Schema = Schema::structure(
    "SetRepositoryPolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("policyText", Kind::String).with(REQUIRED),
        Member::new("force", Kind::Boolean),
    ],
);
pub(crate) static INPUT_START_IMAGE_SCAN: Schema = Schema::structure(
    "StartImageScanInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)).with(REQUIRED),
    ],
);
pub(crate) static INPUT_START_LIFECYCLE_POLICY_PREVIEW: Schema = Schema::structure(
    "StartLifecyclePolicyPreviewInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("lifecyclePolicyText", Kind::String),
    ],
);
pub(crate) static INPUT_START_REPLICATION_BACKFILL: Schema = Schema::structure(
    "StartReplicationBackfillInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("destination", Kind::Structure(&TYPE_REPLICATION_DESTINATION))
            .with(REQUIRED),
    ],
);
pub(crate) static INPUT_STOP_REPLICATION_BACKFILL: Schema = Schema::structure(
    "StopReplicationBackfillInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("replicationBackfillId", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_TAG_RESOURCE: Schema = Schema::structure(
    "TagResourceInput",
    &[
        Member::new("resourceArn", Kind::String).with(REQUIRED),
        Member::new("tags", Kind::List(&LIST_TAG_LIST)).with(REQUIRED),
    ],
);
pub(crate) static INPUT_UNTAG_RESOURCE: Schema = Schema::structure(
    "UntagResourceInput",
    &[
        Member::new("resourceArn", Kind::String).with(REQUIRED),
        Member::new("tagKeys", Kind::List(&LIST_TAG_KEY_LIST)).with(REQUIRED),
    ],
);
pub(crate) static INPUT_UPDATE_IMAGE_STORAGE_CLASS: Schema = Schema::structure(
    "UpdateImageStorageClassInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)).with(REQUIRED),
        Member::new("targetStorageClass", Kind::Enum(&ENUM_TARGET_STORAGE_CLASS))
            .with(REQUIRED),
    ],
);
pub(crate) static INPUT_UPDATE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "UpdatePullThroughCacheRuleInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("ecrRepositoryPrefix", Kind::String).with(REQUIRED),
        Member::new("credentialArn", Kind::String),
        Member::new("customRoleArn", Kind::String),
    ],
);
pub(crate) static INPUT_UPDATE_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "UpdateRepositoryCreationTemplateInput",
    &[
        Member::new("prefix", Kind::String).with(REQUIRED),
        Member::new("description", Kind::String),
        Member::new(
            "encryptionConfiguration",
            Kind::Structure(
                &TYPE_ENCRYPTION_CONFIGURATION_FOR_REPOSITORY_CREATION_TEMPLATE,
            ),
        ),
        Member::new("resourceTags", Kind::List(&LIST_TAG_LIST)),
        Member::new("imageTagMutability", Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY)),
        Member::new(
            "imageTagMutabilityExclusionFilters",
            Kind::List(&LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        ),
        Member::new("repositoryPolicy", Kind::String),
        Member::new("lifecyclePolicy", Kind::String),
        Member::new("appliedFor", Kind::List(&LIST_RCT_APPLIED_FOR_LIST)),
        Member::new("customRoleArn", Kind::String),
    ],
);
pub(crate) static INPUT_UPLOAD_LAYER_PART: Schema = Schema::structure(
    "UploadLayerPartInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("uploadId", Kind::String).with(REQUIRED),
        Member::new("partFirstByte", Kind::Long).with(REQUIRED),
        Member::new("partLastByte", Kind::Long).with(REQUIRED),
        Member::new("layerPartBlob", Kind::Blob).with(REQUIRED),
    ],
);
pub(crate) static INPUT_VALIDATE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "ValidatePullThroughCacheRuleInput",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String).with(REQUIRED),
        Member::new("registryId", Kind::String),
    ],
);
pub(crate) static LIST_ARTIFACT_TYPE_LIST: List = List {
    name: "ArtifactTypeList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_ATTRIBUTE_LIST: List = List {
    name: "AttributeList",
    member: Member::new("member", Kind::Structure(&TYPE_ATTRIBUTE)),
};
pub(crate) static LIST_AUTHORIZATION_DATA_LIST: List = List {
    name: "AuthorizationDataList",
    member: Member::new("member", Kind::Structure(&TYPE_AUTHORIZATION_DATA)),
};
pub(crate) static LIST_BATCHED_OPERATION_LAYER_DIGEST_LIST: List = List {
    name: "BatchedOperationLayerDigestList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_CVSS_SCORE_ADJUSTMENT_LIST: List = List {
    name: "CvssScoreAdjustmentList",
    member: Member::new("member", Kind::Structure(&TYPE_CVSS_SCORE_ADJUSTMENT)),
};
pub(crate) static LIST_CVSS_SCORE_LIST: List = List {
    name: "CvssScoreList",
    member: Member::new("member", Kind::Structure(&TYPE_CVSS_SCORE)),
};
pub(crate) static LIST_ENHANCED_IMAGE_SCAN_FINDING_LIST: List = List {
    name: "EnhancedImageScanFindingList",
    member: Member::new("member", Kind::Structure(&TYPE_ENHANCED_IMAGE_SCAN_FINDING)),
};
pub(crate) static LIST_GET_AUTHORIZATION_TOKEN_REGISTRY_ID_LIST: List = List {
    name: "GetAuthorizationTokenRegistryIdList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_IMAGE_DETAIL_LIST: List = List {
    name: "ImageDetailList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_DETAIL)),
};
pub(crate) static LIST_IMAGE_FAILURE_LIST: List = List {
    name: "ImageFailureList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_FAILURE)),
};
pub(crate) static LIST_IMAGE_IDENTIFIER_LIST: List = List {
    name: "ImageIdentifierList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
};
pub(crate) static LIST_IMAGE_LIST: List = List {
    name: "ImageList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE)),
};
pub(crate) static LIST_IMAGE_REFERRER_LIST: List = List {
    name: "ImageReferrerList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_REFERRER)),
};
pub(crate) static LIST_IMAGE_REPLICATION_STATUS_LIST: List = List {
    name: "ImageReplicationStatusList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_REPLICATION_STATUS)),
};
pub(crate) static LIST_IMAGE_SCAN_FINDING_LIST: List = List {
    name: "ImageScanFindingList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_SCAN_FINDING)),
};
pub(crate) static LIST_IMAGE_SIGNING_STATUS_LIST: List = List {
    name: "ImageSigningStatusList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_SIGNING_STATUS)),
};
pub(crate) static LIST_IMAGE_TAGS_LIST: List = List {
    name: "ImageTagsList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_IMAGE_TAG_LIST: List = List {
    name: "ImageTagList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS: List = List {
    name: "ImageTagMutabilityExclusionFilters",
    member: Member::new(
        "member",
        Kind::Structure(&TYPE_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER),
    ),
};
pub(crate) static LIST_LAYER_DIGEST_LIST: List = List {
    name: "LayerDigestList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_LAYER_FAILURE_LIST: List = List {
    name: "LayerFailureList",
    member: Member::new("member", Kind::Structure(&TYPE_LAYER_FAILURE)),
};
pub(crate) static LIST_LAYER_LIST: List = List {
    name: "LayerList",
    member: Member::new("member", Kind::Structure(&TYPE_LAYER)),
};
pub(crate) static LIST_LIFECYCLE_POLICY_PREVIEW_RESULT_LIST: List = List {
    name: "LifecyclePolicyPreviewResultList",
    member: Member::new("member", Kind::Structure(&TYPE_LIFECYCLE_POLICY_PREVIEW_RESULT)),
};
pub(crate) static LIST_MEDIA_TYPE_LIST: List = List {
    name: "MediaTypeList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_PREFIX_LIST: List = List {
    name: "PrefixList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_PULL_THROUGH_CACHE_RULE_LIST: List = List {
    name: "PullThroughCacheRuleList",
    member: Member::new("member", Kind::Structure(&TYPE_PULL_THROUGH_CACHE_RULE)),
};
pub(crate) static LIST_PULL_THROUGH_CACHE_RULE_REPOSITORY_PREFIX_LIST: List = List {
    name: "PullThroughCacheRuleRepositoryPrefixList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_PULL_TIME_UPDATE_EXCLUSION_LIST: List = List {
    name: "PullTimeUpdateExclusionList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_RCT_APPLIED_FOR_LIST: List = List {
    name: "RCTAppliedForList",
    member: Member::new("member", Kind::Enum(&ENUM_RCT_APPLIED_FOR)),
};
pub(crate) static LIST_REFERENCE_URLS_LIST: List = List {
    name: "ReferenceUrlsList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_REGISTRY_SCANNING_RULE_LIST: List = List {
    name: "RegistryScanningRuleList",
    member: Member::new("member", Kind::Structure(&TYPE_REGISTRY_SCANNING_RULE)),
};
pub(crate) static LIST_RELATED_VULNERABILITIES_LIST: List = List {
    name: "RelatedVulnerabilitiesList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_REPLICATION_BACKFILL_RESULT_LIST: List = List {
    name: "ReplicationBackfillResultList",
    member: Member::new("member", Kind::Structure(&TYPE_REPLICATION_BACKFILL_RESULT)),
};
pub(crate) static LIST_REPLICATION_BACKFILL_SUMMARY_LIST: List = List {
    name: "ReplicationBackfillSummaryList",
    member: Member::new("member", Kind::Structure(&TYPE_REPLICATION_BACKFILL_SUMMARY)),
};
pub(crate) static LIST_REPLICATION_DESTINATION_LIST: List = List {
    name: "ReplicationDestinationList",
    member: Member::new("member", Kind::Structure(&TYPE_REPLICATION_DESTINATION)),
};
pub(crate) static LIST_REPLICATION_ERROR_LIST: List = List {
    name: "ReplicationErrorList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_REPLICATION_RULE_LIST: List = List {
    name: "ReplicationRuleList",
    member: Member::new("member", Kind::Structure(&TYPE_REPLICATION_RULE)),
};
pub(crate) static LIST_REPOSITORY_CREATION_TEMPLATE_LIST: List = List {
    name: "RepositoryCreationTemplateList",
    member: Member::new("member", Kind::Structure(&TYPE_REPOSITORY_CREATION_TEMPLATE)),
};
pub(crate) static LIST_REPOSITORY_FILTER_LIST: List = List {
    name: "RepositoryFilterList",
    member: Member::new("member", Kind::Structure(&TYPE_REPOSITORY_FILTER)),
};
pub(crate) static LIST_REPOSITORY_LIST: List = List {
    name: "RepositoryList",
    member: Member::new("member", Kind::Structure(&TYPE_REPOSITORY)),
};
pub(crate) static LIST_REPOSITORY_NAME_LIST: List = List {
    name: "RepositoryNameList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_REPOSITORY_SCANNING_CONFIGURATION_FAILURE_LIST: List = List {
    name: "RepositoryScanningConfigurationFailureList",
    member: Member::new(
        "member",
        Kind::Structure(&TYPE_REPOSITORY_SCANNING_CONFIGURATION_FAILURE),
    ),
};
pub(crate) static LIST_REPOSITORY_SCANNING_CONFIGURATION_LIST: List = List {
    name: "RepositoryScanningConfigurationList",
    member: Member::new(
        "member",
        Kind::Structure(&TYPE_REPOSITORY_SCANNING_CONFIGURATION),
    ),
};
pub(crate) static LIST_RESOURCE_LIST: List = List {
    name: "ResourceList",
    member: Member::new("member", Kind::Structure(&TYPE_RESOURCE)),
};
pub(crate) static LIST_SCANNING_CONFIGURATION_REPOSITORY_NAME_LIST: List = List {
    name: "ScanningConfigurationRepositoryNameList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_SCANNING_REPOSITORY_FILTER_LIST: List = List {
    name: "ScanningRepositoryFilterList",
    member: Member::new("member", Kind::Structure(&TYPE_SCANNING_REPOSITORY_FILTER)),
};
pub(crate) static LIST_SIGNING_REPOSITORY_FILTER_LIST: List = List {
    name: "SigningRepositoryFilterList",
    member: Member::new("member", Kind::Structure(&TYPE_SIGNING_REPOSITORY_FILTER)),
};
pub(crate) static LIST_SIGNING_RULE_LIST: List = List {
    name: "SigningRuleList",
    member: Member::new("member", Kind::Structure(&TYPE_SIGNING_RULE)),
};
pub(crate) static LIST_TAG_KEY_LIST: List = List {
    name: "TagKeyList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_TAG_LIST: List = List {
    name: "TagList",
    member: Member::new("member", Kind::Structure(&TYPE_TAG)),
};
pub(crate) static LIST_TRANSITIONING_IMAGE_TOTAL_COUNTS: List = List {
    name: "TransitioningImageTotalCounts",
    member: Member::new("member", Kind::Structure(&TYPE_TRANSITIONING_IMAGE_TOTAL_COUNT)),
};
pub(crate) static LIST_VULNERABLE_PACKAGES_LIST: List = List {
    name: "VulnerablePackagesList",
    member: Member::new("member", Kind::Structure(&TYPE_VULNERABLE_PACKAGE)),
};
pub(crate) static MAP_ANNOTATIONS: Map = Map {
    name: "Annotations",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::String),
};
pub(crate) static MAP_FINDING_SEVERITY_COUNTS: Map = Map {
    name: "FindingSeverityCounts",
    key: Member::new("key", Kind::Enum(&ENUM_FINDING_SEVERITY)),
    value: Member::new("value", Kind::Integer),
};
pub(crate) static MAP_TAGS: Map = Map {
    name: "Tags",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::String),
};
pub(crate) static OUTPUT_BATCH_CHECK_LAYER_AVAILABILITY: Schema = Schema::structure(
    "BatchCheckLayerAvailabilityOutput",
    &[
        Member::new("layers", Kind::List(&LIST_LAYER_LIST)),
        Member::new("failures", Kind::List(&LIST_LAYER_FAILURE_LIST)),
    ],
);
pub(crate) static OUTPUT_BATCH_DELETE_IMAGE: Schema = Schema::structure(
    "BatchDeleteImageOutput",
    &[
        Member::new("imageIds", Kind::List(&LIST_IMAGE_IDENTIFIER_LIST)),
        Member::new("failures", Kind::List(&LIST_IMAGE_FAILURE_LIST)),
    ],
);
pub(crate) static OUTPUT_BATCH_GET_IMAGE: Schema = Schema::structure(
    "BatchGetImageOutput",
    &[
        Member::new("images", Kind::List(&LIST_IMAGE_LIST)),
        Member::new("failures", Kind::List(&LIST_IMAGE_FAILURE_LIST)),
    ],
);
pub(crate) static OUTPUT_BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "BatchGetRepositoryScanningConfigurationOutput",
    &[
        Member::new(
            "scanningConfigurations",
            Kind::List(&LIST_REPOSITORY_SCANNING_CONFIGURATION_LIST),
        ),
        Member::new(
            "failures",
            Kind::List(&LIST_REPOSITORY_SCANNING_CONFIGURATION_FAILURE_LIST),
        ),
    ],
);
pub(crate) static OUTPUT_COMPLETE_LAYER_UPLOAD: Schema = Schema::structure(
    "CompleteLayerUploadOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("uploadId", Kind::String),
        Member::new("layerDigest", Kind::String),
    ],
);
pub(crate) static OUTPUT_CREATE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "CreatePullThroughCacheRuleOutput",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String),
        Member::new("upstreamRegistryUrl", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
        Member::new("registryId", Kind::String),
        Member::new("upstreamRegistry", Kind::Enum(&ENUM_UPSTREAM_REGISTRY)),
        Member::new("credentialArn", Kind::String),
        Member::new("customRoleArn", Kind::String),
        Member::new("upstreamRepositoryPrefix", Kind::String),
    ],
);
pub(crate) static OUTPUT_CREATE_REPOSITORY: Schema = Schema::structure(
    "CreateRepositoryOutput",
    &[Member::new("repository", Kind::Structure(&TYPE_REPOSITORY))],
);
pub(crate) static OUTPUT_CREATE_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "CreateRepositoryCreationTemplateOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new(
            "repositoryCreationTemplate",
            Kind::Structure(&TYPE_REPOSITORY_CREATION_TEMPLATE),
        ),
    ],
);
pub(crate) static OUTPUT_DELETE_LIFECYCLE_POLICY: Schema = Schema::structure(
    "DeleteLifecyclePolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("lifecyclePolicyText", Kind::String),
        Member::new("lastEvaluatedAt", Kind::Timestamp),
    ],
);
pub(crate) static OUTPUT_DELETE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "DeletePullThroughCacheRuleOutput",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String),
        Member::new("upstreamRegistryUrl", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
        Member::new("registryId", Kind::String),
        Member::new("credentialArn", Kind::String),
        Member::new("customRoleArn", Kind::String),
        Member::new("upstreamRepositoryPrefix", Kind::String),
    ],
);
pub(crate) static OUTPUT_DELETE_REGISTRY_POLICY: Schema = Schema::structure(
    "DeleteRegistryPolicyOutput",
    &[Member::new("registryId", Kind::String), Member::new("policyText", Kind::String)],
);
pub(crate) static OUTPUT_DELETE_REPOSITORY: Schema = Schema::structure(
    "DeleteRepositoryOutput",
    &[Member::new("repository", Kind::Structure(&TYPE_REPOSITORY))],
);
pub(crate) static OUTPUT_DELETE_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "DeleteRepositoryCreationTemplateOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new(
            "repositoryCreationTemplate",
            Kind::Structure(&TYPE_REPOSITORY_CREATION_TEMPLATE),
        ),
    ],
);
pub(crate) static OUTPUT_DELETE_REPOSITORY_POLICY: Schema = Schema::structure(
    "DeleteRepositoryPolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("policyText", Kind::String),
    ],
);
pub(crate) static OUTPUT_DELETE_SIGNING_CONFIGURATION: Schema = Schema::structure(
    "DeleteSigningConfigurationOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("signingConfiguration", Kind::Structure(&TYPE_SIGNING_CONFIGURATION)),
    ],
);
pub(crate) static OUTPUT_DEREGISTER_PULL_TIME_UPDATE_EXCLUSION: Schema = Schema::structure(
    "DeregisterPullTimeUpdateExclusionOutput",
    &[Member::new("principalArn", Kind::String)],
);
pub(crate) static OUTPUT_DESCRIBE_IMAGES: Schema = Schema::structure(
    "DescribeImagesOutput",
    &[
        Member::new("imageDetails", Kind::List(&LIST_IMAGE_DETAIL_LIST)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_IMAGE_REPLICATION_STATUS: Schema = Schema::structure(
    "DescribeImageReplicationStatusOutput",
    &[
        Member::new("repositoryName", Kind::String),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
        Member::new(
            "replicationStatuses",
            Kind::List(&LIST_IMAGE_REPLICATION_STATUS_LIST),
        ),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_IMAGE_SCAN_FINDINGS: Schema = Schema::structure(
    "DescribeImageScanFindingsOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
        Member::new("imageScanStatus", Kind::Structure(&TYPE_IMAGE_SCAN_STATUS)),
        Member::new("imageScanFindings", Kind::Structure(&TYPE_IMAGE_SCAN_FINDINGS)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_IMAGE_SIGNING_STATUS: Schema = Schema::structure(
    "DescribeImageSigningStatusOutput",
    &[
        Member::new("repositoryName", Kind::String),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
        Member::new("registryId", Kind::String),
        Member::new("signingStatuses", Kind::List(&LIST_IMAGE_SIGNING_STATUS_LIST)),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_PULL_THROUGH_CACHE_RULES: Schema = Schema::structure(
    "DescribePullThroughCacheRulesOutput",
    &[
        Member::new(
            "pullThroughCacheRules",
            Kind::List(&LIST_PULL_THROUGH_CACHE_RULE_LIST),
        ),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_REGISTRY: Schema = Schema::structure(
    "DescribeRegistryOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new(
            "replicationConfiguration",
            Kind::Structure(&TYPE_REPLICATION_CONFIGURATION),
        ),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_REPLICATION_BACKFILL_RESULTS: Schema = Schema::structure(
    "DescribeReplicationBackfillResultsOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("replicationBackfillId", Kind::String),
        Member::new("destination", Kind::Structure(&TYPE_REPLICATION_DESTINATION)),
        Member::new("status", Kind::Enum(&ENUM_REPLICATION_BACKFILL_STATUS)),
        Member::new("failureCode", Kind::String),
        Member::new("progress", Kind::Structure(&TYPE_REPLICATION_BACKFILL_PROGRESS)),
        Member::new("results", Kind::List(&LIST_REPLICATION_BACKFILL_RESULT_LIST)),
        Member::new("startedAt", Kind::Timestamp),
        Member::new("endedAt", Kind::Timestamp),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_REPOSITORIES: Schema = Schema::structure(
    "DescribeRepositoriesOutput",
    &[
        Member::new("repositories", Kind::List(&LIST_REPOSITORY_LIST)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES: Schema = Schema::structure(
    "DescribeRepositoryCreationTemplatesOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new(
            "repositoryCreationTemplates",
            Kind::List(&LIST_REPOSITORY_CREATION_TEMPLATE_LIST),
        ),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_GET_ACCOUNT_SETTING: Schema = Schema::structure(
    "GetAccountSettingOutput",
    &[Member::new("name", Kind::String), Member::new("value", Kind::String)],
);
pub(crate) static OUTPUT_GET_AUTHORIZATION_TOKEN: Schema = Schema::structure(
    "GetAuthorizationTokenOutput",
    &[Member::new("authorizationData", Kind::List(&LIST_AUTHORIZATION_DATA_LIST))],
);
pub(crate) static OUTPUT_GET_DOWNLOAD_URL_FOR_LAYER: Schema = Schema::structure(
    "GetDownloadUrlForLayerOutput",
    &[
        Member::new("downloadUrl", Kind::String).with(SENSITIVE),
        Member::new("layerDigest", Kind::String),
    ],
);
pub(crate) static OUTPUT_GET_LIFECYCLE_POLICY: Schema = Schema::structure(
    "GetLifecyclePolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("lifecyclePolicyText", Kind::String),
        Member::new("lastEvaluatedAt", Kind::Timestamp),
    ],
);
pub(crate) static OUTPUT_GET_LIFECYCLE_POLICY_PREVIEW: Schema = Schema::structure(
    "GetLifecyclePolicyPreviewOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("lifecyclePolicyText", Kind::String),
        Member::new("status", Kind::Enum(&ENUM_LIFECYCLE_POLICY_PREVIEW_STATUS)),
        Member::new("nextToken", Kind::String),
        Member::new(
            "previewResults",
            Kind::List(&LIST_LIFECYCLE_POLICY_PREVIEW_RESULT_LIST),
        ),
        Member::new("summary", Kind::Structure(&TYPE_LIFECYCLE_POLICY_PREVIEW_SUMMARY)),
    ],
);
pub(crate) static OUTPUT_GET_REGISTRY_POLICY: Schema = Schema::structure(
    "GetRegistryPolicyOutput",
    &[Member::new("registryId", Kind::String), Member::new("policyText", Kind::String)],
);
pub(crate) static OUTPUT_GET_REGISTRY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "GetRegistryScanningConfigurationOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new(
            "scanningConfiguration",
            Kind::Structure(&TYPE_REGISTRY_SCANNING_CONFIGURATION),
        ),
    ],
);
pub(crate) static OUTPUT_GET_REPOSITORY_POLICY: Schema = Schema::structure(
    "GetRepositoryPolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("policyText", Kind::String),
    ],
);
pub(crate) static OUTPUT_GET_SIGNING_CONFIGURATION: Schema = Schema::structure(
    "GetSigningConfigurationOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("signingConfiguration", Kind::Structure(&TYPE_SIGNING_CONFIGURATION)),
    ],
);
pub(crate) static OUTPUT_INITIATE_LAYER_UPLOAD: Schema = Schema::structure(
    "InitiateLayerUploadOutput",
    &[Member::new("uploadId", Kind::String), Member::new("partSize", Kind::Long)],
);
pub(crate) static OUTPUT_LIST_IMAGES: Schema = Schema::structure(
    "ListImagesOutput",
    &[
        Member::new("imageIds", Kind::List(&LIST_IMAGE_IDENTIFIER_LIST)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_LIST_IMAGE_REFERRERS: Schema = Schema::structure(
    "ListImageReferrersOutput",
    &[
        Member::new("referrers", Kind::List(&LIST_IMAGE_REFERRER_LIST)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_LIST_PULL_TIME_UPDATE_EXCLUSIONS: Schema = Schema::structure(
    "ListPullTimeUpdateExclusionsOutput",
    &[
        Member::new(
            "pullTimeUpdateExclusions",
            Kind::List(&LIST_PULL_TIME_UPDATE_EXCLUSION_LIST),
        ),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_LIST_REPLICATION_BACKFILLS: Schema = Schema::structure(
    "ListReplicationBackfillsOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("backfills", Kind::List(&LIST_REPLICATION_BACKFILL_SUMMARY_LIST)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_LIST_TAGS_FOR_RESOURCE: Schema = Schema::structure(
    "ListTagsForResourceOutput",
    &[Member::new("tags", Kind::List(&LIST_TAG_LIST))],
);
pub(crate) static OUTPUT_PUT_ACCOUNT_SETTING: Schema = Schema::structure(
    "PutAccountSettingOutput",
    &[Member::new("name", Kind::String), Member::new("value", Kind::String)],
);
pub(crate) static OUTPUT_PUT_IMAGE: Schema = Schema::structure(
    "PutImageOutput",
    &[Member::new("image", Kind::Structure(&TYPE_IMAGE))],
);
pub(crate) static OUTPUT_PUT_IMAGE_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "PutImageScanningConfigurationOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new(
            "imageScanningConfiguration",
            Kind::Structure(&TYPE_IMAGE_SCANNING_CONFIGURATION),
        ),
    ],
);
pub(crate) static OUTPUT_PUT_IMAGE_TAG_MUTABILITY: Schema = Schema::structure(
    "PutImageTagMutabilityOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("imageTagMutability", Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY)),
        Member::new(
            "imageTagMutabilityExclusionFilters",
            Kind::List(&LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        ),
    ],
);
pub(crate) static OUTPUT_PUT_LIFECYCLE_POLICY: Schema = Schema::structure(
    "PutLifecyclePolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("lifecyclePolicyText", Kind::String),
    ],
);
pub(crate) static OUTPUT_PUT_REGISTRY_POLICY: Schema = Schema::structure(
    "PutRegistryPolicyOutput",
    &[Member::new("registryId", Kind::String), Member::new("policyText", Kind::String)],
);
pub(crate) static OUTPUT_PUT_REGISTRY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "PutRegistryScanningConfigurationOutput",
    &[
        Member::new(
            "registryScanningConfiguration",
            Kind::Structure(&TYPE_REGISTRY_SCANNING_CONFIGURATION),
        ),
    ],
);
pub(crate) static OUTPUT_PUT_REPLICATION_CONFIGURATION: Schema = Schema::structure(
    "PutReplicationConfigurationOutput",
    &[
        Member::new(
            "replicationConfiguration",
            Kind::Structure(&TYPE_REPLICATION_CONFIGURATION),
        ),
    ],
);
pub(crate) static OUTPUT_PUT_SIGNING_CONFIGURATION: Schema = Schema::structure(
    "PutSigningConfigurationOutput",
    &[Member::new("signingConfiguration", Kind::Structure(&TYPE_SIGNING_CONFIGURATION))],
);
pub(crate) static OUTPUT_REGISTER_PULL_TIME_UPDATE_EXCLUSION: Schema = Schema::structure(
    "RegisterPullTimeUpdateExclusionOutput",
    &[
        Member::new("principalArn", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
    ],
);
pub(crate) static OUTPUT_SET_REPOSITORY_POLICY: Schema = Schema::structure(
    "SetRepositoryPolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("policyText", Kind::String),
    ],
);
pub(crate) static OUTPUT_START_IMAGE_SCAN: Schema = Schema::structure(
    "StartImageScanOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
        Member::new("imageScanStatus", Kind::Structure(&TYPE_IMAGE_SCAN_STATUS)),
    ],
);
pub(crate) static OUTPUT_START_LIFECYCLE_POLICY_PREVIEW: Schema = Schema::structure(
    "StartLifecyclePolicyPreviewOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("lifecyclePolicyText", Kind::String),
        Member::new("status", Kind::Enum(&ENUM_LIFECYCLE_POLICY_PREVIEW_STATUS)),
    ],
);
pub(crate) static OUTPUT_START_REPLICATION_BACKFILL: Schema = Schema::structure(
    "StartReplicationBackfillOutput",
    &[
        Member::new("replicationBackfillId", Kind::String),
        Member::new("registryId", Kind::String),
        Member::new("destination", Kind::Structure(&TYPE_REPLICATION_DESTINATION)),
        Member::new("status", Kind::Enum(&ENUM_REPLICATION_BACKFILL_STATUS)),
        Member::new("startedAt", Kind::Timestamp),
    ],
);
pub(crate) static OUTPUT_STOP_REPLICATION_BACKFILL: Schema = Schema::structure(
    "StopReplicationBackfillOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("replicationBackfillId", Kind::String),
        Member::new("destination", Kind::Structure(&TYPE_REPLICATION_DESTINATION)),
        Member::new("status", Kind::Enum(&ENUM_REPLICATION_BACKFILL_STATUS)),
        Member::new("startedAt", Kind::Timestamp),
    ],
);
pub(crate) static OUTPUT_TAG_RESOURCE: Schema = Schema::structure(
    "TagResourceOutput",
    &[],
);
pub(crate) static OUTPUT_UNTAG_RESOURCE: Schema = Schema::structure(
    "UntagResourceOutput",
    &[],
);
pub(crate) static OUTPUT_UPDATE_IMAGE_STORAGE_CLASS: Schema = Schema::structure(
    "UpdateImageStorageClassOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
        Member::new("imageStatus", Kind::Enum(&ENUM_IMAGE_STATUS)),
    ],
);
pub(crate) static OUTPUT_UPDATE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "UpdatePullThroughCacheRuleOutput",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String),
        Member::new("registryId", Kind::String),
        Member::new("updatedAt", Kind::Timestamp),
        Member::new("credentialArn", Kind::String),
        Member::new("customRoleArn", Kind::String),
        Member::new("upstreamRepositoryPrefix", Kind::String),
    ],
);
pub(crate) static OUTPUT_UPDATE_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "UpdateRepositoryCreationTemplateOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new(
            "repositoryCreationTemplate",
            Kind::Structure(&TYPE_REPOSITORY_CREATION_TEMPLATE),
        ),
    ],
);
pub(crate) static OUTPUT_UPLOAD_LAYER_PART: Schema = Schema::structure(
    "UploadLayerPartOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("uploadId", Kind::String),
        Member::new("lastByteReceived", Kind::Long),
    ],
);
pub(crate) static OUTPUT_VALIDATE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "ValidatePullThroughCacheRuleOutput",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String),
        Member::new("registryId", Kind::String),
        Member::new("upstreamRegistryUrl", Kind::String),
        Member::new("credentialArn", Kind::String),
        Member::new("customRoleArn", Kind::String),
        Member::new("upstreamRepositoryPrefix", Kind::String),
        Member::new("isValid", Kind::Boolean),
        Member::new("failure", Kind::String),
    ],
);
pub(crate) static TYPE_ATTRIBUTE: Schema = Schema::structure(
    "Attribute",
    &[
        Member::new("key", Kind::String).with(REQUIRED),
        Member::new("value", Kind::String),
    ],
);
pub(crate) static TYPE_AUTHORIZATION_DATA: Schema = Schema::structure(
    "AuthorizationData",
    &[
        Member::new("authorizationToken", Kind::String).with(SENSITIVE),
        Member::new("expiresAt", Kind::Timestamp),
        Member::new("proxyEndpoint", Kind::String),
    ],
);
pub(crate) static TYPE_AWS_ECR_CONTAINER_IMAGE_DETAILS: Schema = Schema::structure(
    "AwsEcrContainerImageDetails",
    &[
        Member::new("architecture", Kind::String),
        Member::new("author", Kind::String),
        Member::new("imageHash", Kind::String),
        Member::new("imageTags", Kind::List(&LIST_IMAGE_TAGS_LIST)),
        Member::new("platform", Kind::String),
        Member::new("pushedAt", Kind::Timestamp),
        Member::new("lastInUseAt", Kind::Timestamp),
        Member::new("inUseCount", Kind::Long),
        Member::new("registry", Kind::String),
        Member::new("repositoryName", Kind::String),
    ],
);
pub(crate) static TYPE_CVSS_SCORE: Schema = Schema::structure(
    "CvssScore",
    &[
        Member::new("baseScore", Kind::Double),
        Member::new("scoringVector", Kind::String),
        Member::new("source", Kind::String),
        Member::new("version", Kind::String),
    ],
);
pub(crate) static TYPE_CVSS_SCORE_ADJUSTMENT: Schema = Schema::structure(
    "CvssScoreAdjustment",
    &[Member::new("metric", Kind::String), Member::new("reason", Kind::String)],
);
pub(crate) static TYPE_CVSS_SCORE_DETAILS: Schema = Schema::structure(
    "CvssScoreDetails",
    &[
        Member::new("adjustments", Kind::List(&LIST_CVSS_SCORE_ADJUSTMENT_LIST)),
        Member::new("score", Kind::Double),
        Member::new("scoreSource", Kind::String),
        Member::new("scoringVector", Kind::String),
        Member::new("version", Kind::String),
    ],
);
pub(crate) static TYPE_DELETE_REPLICATION: Schema = Schema::structure(
    "DeleteReplication",
    &[Member::new("enabled", Kind::Boolean).with(REQUIRED)],
);
pub(crate) static TYPE_DESCRIBE_IMAGES_FILTER: Schema = Schema::structure(
    "DescribeImagesFilter",
    &[
        Member::new("tagStatus", Kind::Enum(&ENUM_TAG_STATUS)),
        Member::new("imageStatus", Kind::Enum(&ENUM_IMAGE_STATUS_FILTER)),
    ],
);
pub(crate) static TYPE_ENCRYPTION_CONFIGURATION: Schema = Schema::structure(
    "EncryptionConfiguration",
    &[
        Member::new("encryptionType", Kind::Enum(&ENUM_ENCRYPTION_TYPE)).with(REQUIRED),
        Member::new("kmsKey", Kind::String),
    ],
);
pub(crate) static TYPE_ENCRYPTION_CONFIGURATION_FOR_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "EncryptionConfigurationForRepositoryCreationTemplate",
    &[
        Member::new("encryptionType", Kind::Enum(&ENUM_ENCRYPTION_TYPE)).with(REQUIRED),
        Member::new("kmsKey", Kind::String),
    ],
);
pub(crate) static TYPE_ENHANCED_IMAGE_SCAN_FINDING: Schema = Schema::structure(
    "EnhancedImageScanFinding",
    &[
        Member::new("awsAccountId", Kind::String),
        Member::new("description", Kind::String),
        Member::new("findingArn", Kind::String),
        Member::new("firstObservedAt", Kind::Timestamp),
        Member::new("lastObservedAt", Kind::Timestamp),
        Member::new(
            "packageVulnerabilityDetails",
            Kind::Structure(&TYPE_PACKAGE_VULNERABILITY_DETAILS),
        ),
        Member::new("remediation", Kind::Structure(&TYPE_REMEDIATION)),
        Member::new("resources", Kind::List(&LIST_RESOURCE_LIST)),
        Member::new("score", Kind::Double),
        Member::new("scoreDetails", Kind::Structure(&TYPE_SCORE_DETAILS)),
        Member::new("severity", Kind::String),
        Member::new("status", Kind::String),
        Member::new("title", Kind::String),
        Member::new("type", Kind::String),
        Member::new("updatedAt", Kind::Timestamp),
        Member::new("fixAvailable", Kind::String),
        Member::new("exploitAvailable", Kind::String),
    ],
);
pub(crate) static TYPE_IMAGE: Schema = Schema::structure(
    "Image",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
        Member::new("imageManifest", Kind::String),
        Member::new("imageManifestMediaType", Kind::String),
    ],
);
pub(crate) static TYPE_IMAGE_DETAIL: Schema = Schema::structure(
    "ImageDetail",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("imageDigest", Kind::String),
        Member::new("imageTags", Kind::List(&LIST_IMAGE_TAG_LIST)),
        Member::new("imageSizeInBytes", Kind::Long),
        Member::new("imagePushedAt", Kind::Timestamp),
        Member::new("imageScanStatus", Kind::Structure(&TYPE_IMAGE_SCAN_STATUS)),
        Member::new(
            "imageScanFindingsSummary",
            Kind::Structure(&TYPE_IMAGE_SCAN_FINDINGS_SUMMARY),
        ),
        Member::new("imageManifestMediaType", Kind::String),
        Member::new("artifactMediaType", Kind::String),
        Member::new("lastRecordedPullTime", Kind::Timestamp),
        Member::new("subjectManifestDigest", Kind::String),
        Member::new("imageStatus", Kind::Enum(&ENUM_IMAGE_STATUS)),
        Member::new("lastArchivedAt", Kind::Timestamp),
        Member::new("lastActivatedAt", Kind::Timestamp),
    ],
);
pub(crate) static TYPE_IMAGE_FAILURE: Schema = Schema::structure(
    "ImageFailure",
    &[
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)),
        Member::new("failureCode", Kind::Enum(&ENUM_IMAGE_FAILURE_CODE)),
        Member::new("failureReason", Kind::String),
    ],
);
pub(crate) static TYPE_IMAGE_IDENTIFIER: Schema = Schema::structure(
    "ImageIdentifier",
    &[Member::new("imageDigest", Kind::String), Member::new("imageTag", Kind::String)],
);
pub(crate) static TYPE_IMAGE_REFERRER: Schema = Schema::structure(
    "ImageReferrer",
    &[
        Member::new("digest", Kind::String).with(REQUIRED),
        Member::new("mediaType", Kind::String).with(REQUIRED),
        Member::new("artifactType", Kind::String),
        Member::new("size", Kind::Long).with(REQUIRED),
        Member::new("annotations", Kind::Map(&MAP_ANNOTATIONS)),
        Member::new("artifactStatus", Kind::Enum(&ENUM_ARTIFACT_STATUS)),
    ],
);
pub(crate) static TYPE_IMAGE_REPLICATION_STATUS: Schema = Schema::structure(
    "ImageReplicationStatus",
    &[
        Member::new("region", Kind::String),
        Member::new("registryId", Kind::String),
        Member::new("status", Kind::Enum(&ENUM_REPLICATION_STATUS)),
        Member::new("failureCode", Kind::String),
    ],
);
pub(crate) static TYPE_IMAGE_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "ImageScanningConfiguration",
    &[Member::new("scanOnPush", Kind::Boolean)],
);
pub(crate) static TYPE_IMAGE_SCAN_FINDING: Schema = Schema::structure(
    "ImageScanFinding",
    &[
        Member::new("name", Kind::String),
        Member::new("description", Kind::String),
        Member::new("uri", Kind::String),
        Member::new("severity", Kind::Enum(&ENUM_FINDING_SEVERITY)),
        Member::new("attributes", Kind::List(&LIST_ATTRIBUTE_LIST)),
    ],
);
pub(crate) static TYPE_IMAGE_SCAN_FINDINGS: Schema = Schema::structure(
    "ImageScanFindings",
    &[
        Member::new("imageScanCompletedAt", Kind::Timestamp),
        Member::new("vulnerabilitySourceUpdatedAt", Kind::Timestamp),
        Member::new("findingSeverityCounts", Kind::Map(&MAP_FINDING_SEVERITY_COUNTS)),
        Member::new("findings", Kind::List(&LIST_IMAGE_SCAN_FINDING_LIST)),
        Member::new(
            "enhancedFindings",
            Kind::List(&LIST_ENHANCED_IMAGE_SCAN_FINDING_LIST),
        ),
    ],
);
pub(crate) static TYPE_IMAGE_SCAN_FINDINGS_SUMMARY: Schema = Schema::structure(
    "ImageScanFindingsSummary",
    &[
        Member::new("imageScanCompletedAt", Kind::Timestamp),
        Member::new("vulnerabilitySourceUpdatedAt", Kind::Timestamp),
        Member::new("findingSeverityCounts", Kind::Map(&MAP_FINDING_SEVERITY_COUNTS)),
    ],
);
pub(crate) static TYPE_IMAGE_SCAN_STATUS: Schema = Schema::structure(
    "ImageScanStatus",
    &[
        Member::new("status", Kind::Enum(&ENUM_SCAN_STATUS)),
        Member::new("description", Kind::String),
    ],
);
pub(crate) static TYPE_IMAGE_SIGNING_STATUS: Schema = Schema::structure(
    "ImageSigningStatus",
    &[
        Member::new("signingProfileArn", Kind::String),
        Member::new("failureCode", Kind::String),
        Member::new("failureReason", Kind::String),
        Member::new("status", Kind::Enum(&ENUM_SIGNING_STATUS)),
    ],
);
pub(crate) static TYPE_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER: Schema = Schema::structure(
    "ImageTagMutabilityExclusionFilter",
    &[
        Member::new(
                "filterType",
                Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER_TYPE),
            )
            .with(REQUIRED),
        Member::new("filter", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static TYPE_LAYER: Schema = Schema::structure(
    "Layer",
    &[
        Member::new("layerDigest", Kind::String),
        Member::new("layerAvailability", Kind::Enum(&ENUM_LAYER_AVAILABILITY)),
        Member::new("layerSize", Kind::Long),
        Member::new("mediaType", Kind::String),
    ],
);
pub(crate) static TYPE_LAYER_FAILURE: Schema = Schema::structure(
    "LayerFailure",
    &[
        Member::new("layerDigest", Kind::String),
        Member::new("failureCode", Kind::Enum(&ENUM_LAYER_FAILURE_CODE)),
        Member::new("failureReason", Kind::String),
    ],
);
pub(crate) static TYPE_LIFECYCLE_POLICY_PREVIEW_FILTER: Schema = Schema::structure(
    "LifecyclePolicyPreviewFilter",
    &[Member::new("tagStatus", Kind::Enum(&ENUM_TAG_STATUS))],
);
pub(crate) static TYPE_LIFECYCLE_POLICY_PREVIEW_RESULT: Schema = Schema::structure(
    "LifecyclePolicyPreviewResult",
    &[
        Member::new("imageTags", Kind::List(&LIST_IMAGE_TAG_LIST)),
        Member::new("imageDigest", Kind::String),
        Member::new("imagePushedAt", Kind::Timestamp),
        Member::new("action", Kind::Structure(&TYPE_LIFECYCLE_POLICY_RULE_ACTION)),
        Member::new("appliedRulePriority", Kind::Integer),
        Member::new("storageClass", Kind::Enum(&ENUM_LIFECYCLE_POLICY_STORAGE_CLASS)),
    ],
);
pub(crate) static TYPE_LIFECYCLE_POLICY_PREVIEW_SUMMARY: Schema = Schema::structure(
    "LifecyclePolicyPreviewSummary",
    &[
        Member::new("expiringImageTotalCount", Kind::Integer),
        Member::new(
            "transitioningImageTotalCounts",
            Kind::List(&LIST_TRANSITIONING_IMAGE_TOTAL_COUNTS),
        ),
    ],
);
pub(crate) static TYPE_LIFECYCLE_POLICY_RULE_ACTION: Schema = Schema::structure(
    "LifecyclePolicyRuleAction",
    &[
        Member::new("type", Kind::Enum(&ENUM_IMAGE_ACTION_TYPE)),
        Member::new(
            "targetStorageClass",
            Kind::Enum(&ENUM_LIFECYCLE_POLICY_TARGET_STORAGE_CLASS),
        ),
    ],
);
pub(crate) static TYPE_LIST_IMAGES_FILTER: Schema = Schema::structure(
    "ListImagesFilter",
    &[
        Member::new("tagStatus", Kind::Enum(&ENUM_TAG_STATUS)),
        Member::new("imageStatus", Kind::Enum(&ENUM_IMAGE_STATUS_FILTER)),
    ],
);
pub(crate) static TYPE_LIST_IMAGE_REFERRERS_FILTER: Schema = Schema::structure(
    "ListImageReferrersFilter",
    &[
        Member::new("artifactTypes", Kind::List(&LIST_ARTIFACT_TYPE_LIST)),
        Member::new("artifactStatus", Kind::Enum(&ENUM_ARTIFACT_STATUS_FILTER)),
    ],
);
pub(crate) static TYPE_PACKAGE_VULNERABILITY_DETAILS: Schema = Schema::structure(
    "PackageVulnerabilityDetails",
    &[
        Member::new("cvss", Kind::List(&LIST_CVSS_SCORE_LIST)),
        Member::new("referenceUrls", Kind::List(&LIST_REFERENCE_URLS_LIST)),
        Member::new(
            "relatedVulnerabilities",
            Kind::List(&LIST_RELATED_VULNERABILITIES_LIST),
        ),
        Member::new("source", Kind::String),
        Member::new("sourceUrl", Kind::String),
        Member::new("vendorCreatedAt", Kind::Timestamp),
        Member::new("vendorSeverity", Kind::String),
        Member::new("vendorUpdatedAt", Kind::Timestamp),
        Member::new("vulnerabilityId", Kind::String),
        Member::new("vulnerablePackages", Kind::List(&LIST_VULNERABLE_PACKAGES_LIST)),
    ],
);
pub(crate) static TYPE_PULL_THROUGH_CACHE_RULE: Schema = Schema::structure(
    "PullThroughCacheRule",
    &[
        Member::new("ecrRepositoryPrefix", Kind::String),
        Member::new("upstreamRegistryUrl", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
        Member::new("registryId", Kind::String),
        Member::new("credentialArn", Kind::String),
        Member::new("customRoleArn", Kind::String),
        Member::new("upstreamRepositoryPrefix", Kind::String),
        Member::new("upstreamRegistry", Kind::Enum(&ENUM_UPSTREAM_REGISTRY)),
        Member::new("updatedAt", Kind::Timestamp),
    ],
);
pub(crate) static TYPE_RECOMMENDATION: Schema = Schema::structure(
    "Recommendation",
    &[Member::new("url", Kind::String), Member::new("text", Kind::String)],
);
pub(crate) static TYPE_REGISTRY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "RegistryScanningConfiguration",
    &[
        Member::new("scanType", Kind::Enum(&ENUM_SCAN_TYPE)),
        Member::new("rules", Kind::List(&LIST_REGISTRY_SCANNING_RULE_LIST)),
    ],
);
pub(crate) static TYPE_REGISTRY_SCANNING_RULE: Schema = Schema::structure(
    "RegistryScanningRule",
    &[
        Member::new("scanFrequency", Kind::Enum(&ENUM_SCAN_FREQUENCY)).with(REQUIRED),
        Member::new(
                "repositoryFilters",
                Kind::List(&LIST_SCANNING_REPOSITORY_FILTER_LIST),
            )
            .with(REQUIRED),
    ],
);
pub(crate) static TYPE_REMEDIATION: Schema = Schema::structure(
    "Remediation",
    &[Member::new("recommendation", Kind::Structure(&TYPE_RECOMMENDATION))],
);
pub(crate) static TYPE_REPLICATION_BACKFILL_PROGRESS: Schema = Schema::structure(
    "ReplicationBackfillProgress",
    &[
        Member::new("totalReplicationCount", Kind::Integer).with(REQUIRED),
        Member::new("completedReplicationCount", Kind::Integer).with(REQUIRED),
        Member::new("failedReplicationCount", Kind::Integer).with(REQUIRED),
        Member::new("failureCodes", Kind::List(&LIST_REPLICATION_ERROR_LIST))
            .with(REQUIRED),
    ],
);
pub(crate) static TYPE_REPLICATION_BACKFILL_RESULT: Schema = Schema::structure(
    "ReplicationBackfillResult",
    &[
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageId", Kind::Structure(&TYPE_IMAGE_IDENTIFIER)).with(REQUIRED),
        Member::new("status", Kind::Enum(&ENUM_REPLICATION_BACKFILL_RESULT_STATUS))
            .with(REQUIRED),
        Member::new("failureCode", Kind::String),
        Member::new("subImageFailureCodes", Kind::List(&LIST_REPLICATION_ERROR_LIST)),
    ],
);
pub(crate) static TYPE_REPLICATION_BACKFILL_SUMMARY: Schema = Schema::structure(
    "ReplicationBackfillSummary",
    &[
        Member::new("replicationBackfillId", Kind::String).with(REQUIRED),
        Member::new("destination", Kind::Structure(&TYPE_REPLICATION_DESTINATION))
            .with(REQUIRED),
        Member::new("status", Kind::Enum(&ENUM_REPLICATION_BACKFILL_STATUS))
            .with(REQUIRED),
        Member::new("failureCode", Kind::String),
        Member::new("progress", Kind::Structure(&TYPE_REPLICATION_BACKFILL_PROGRESS)),
        Member::new("startedAt", Kind::Timestamp).with(REQUIRED),
        Member::new("endedAt", Kind::Timestamp),
    ],
);
pub(crate) static TYPE_REPLICATION_CONFIGURATION: Schema = Schema::structure(
    "ReplicationConfiguration",
    &[Member::new("rules", Kind::List(&LIST_REPLICATION_RULE_LIST)).with(REQUIRED)],
);
pub(crate) static TYPE_REPLICATION_DESTINATION: Schema = Schema::structure(
    "ReplicationDestination",
    &[
        Member::new("region", Kind::String).with(REQUIRED),
        Member::new("registryId", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static TYPE_REPLICATION_RULE: Schema = Schema::structure(
    "ReplicationRule",
    &[
        Member::new("destinations", Kind::List(&LIST_REPLICATION_DESTINATION_LIST))
            .with(REQUIRED),
        Member::new("repositoryFilters", Kind::List(&LIST_REPOSITORY_FILTER_LIST)),
        Member::new("deleteReplication", Kind::Structure(&TYPE_DELETE_REPLICATION)),
    ],
);
pub(crate) static TYPE_REPOSITORY: Schema = Schema::structure(
    "Repository",
    &[
        Member::new("repositoryArn", Kind::String),
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("repositoryUri", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
        Member::new("imageTagMutability", Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY)),
        Member::new(
            "imageTagMutabilityExclusionFilters",
            Kind::List(&LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        ),
        Member::new(
            "imageScanningConfiguration",
            Kind::Structure(&TYPE_IMAGE_SCANNING_CONFIGURATION),
        ),
        Member::new(
            "encryptionConfiguration",
            Kind::Structure(&TYPE_ENCRYPTION_CONFIGURATION),
        ),
    ],
);
pub(crate) static TYPE_REPOSITORY_CREATION_TEMPLATE: Schema = Schema::structure(
    "RepositoryCreationTemplate",
    &[
        Member::new("prefix", Kind::String),
        Member::new("description", Kind::String),
        Member::new(
            "encryptionConfiguration",
            Kind::Structure(
                &TYPE_ENCRYPTION_CONFIGURATION_FOR_REPOSITORY_CREATION_TEMPLATE,
            ),
        ),
        Member::new("resourceTags", Kind::List(&LIST_TAG_LIST)),
        Member::new("imageTagMutability", Kind::Enum(&ENUM_IMAGE_TAG_MUTABILITY)),
        Member::new(
            "imageTagMutabilityExclusionFilters",
            Kind::List(&LIST_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTERS),
        ),
        Member::new("repositoryPolicy", Kind::String),
        Member::new("lifecyclePolicy", Kind::String),
        Member::new("appliedFor", Kind::List(&LIST_RCT_APPLIED_FOR_LIST)),
        Member::new("customRoleArn", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
        Member::new("updatedAt", Kind::Timestamp),
    ],
);
pub(crate) static TYPE_REPOSITORY_FILTER: Schema = Schema::structure(
    "RepositoryFilter",
    &[
        Member::new("filter", Kind::String).with(REQUIRED),
        Member::new("filterType", Kind::Enum(&ENUM_REPOSITORY_FILTER_TYPE))
            .with(REQUIRED),
    ],
);
pub(crate) static TYPE_REPOSITORY_SCANNING_CONFIGURATION: Schema = Schema::structure(
    "RepositoryScanningConfiguration",
    &[
        Member::new("repositoryArn", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("scanOnPush", Kind::Boolean),
        Member::new("scanFrequency", Kind::Enum(&ENUM_SCAN_FREQUENCY)),
        Member::new(
            "appliedScanFilters",
            Kind::List(&LIST_SCANNING_REPOSITORY_FILTER_LIST),
        ),
    ],
);
pub(crate) static TYPE_REPOSITORY_SCANNING_CONFIGURATION_FAILURE: Schema = Schema::structure(
    "RepositoryScanningConfigurationFailure",
    &[
        Member::new("repositoryName", Kind::String),
        Member::new(
            "failureCode",
            Kind::Enum(&ENUM_SCANNING_CONFIGURATION_FAILURE_CODE),
        ),
        Member::new("failureReason", Kind::String),
    ],
);
pub(crate) static TYPE_RESOURCE: Schema = Schema::structure(
    "Resource",
    &[
        Member::new("details", Kind::Structure(&TYPE_RESOURCE_DETAILS)),
        Member::new("id", Kind::String),
        Member::new("tags", Kind::Map(&MAP_TAGS)),
        Member::new("type", Kind::String),
    ],
);
pub(crate) static TYPE_RESOURCE_DETAILS: Schema = Schema::structure(
    "ResourceDetails",
    &[
        Member::new(
            "awsEcrContainerImage",
            Kind::Structure(&TYPE_AWS_ECR_CONTAINER_IMAGE_DETAILS),
        ),
    ],
);
pub(crate) static TYPE_SCANNING_REPOSITORY_FILTER: Schema = Schema::structure(
    "ScanningRepositoryFilter",
    &[
        Member::new("filter", Kind::String).with(REQUIRED),
        Member::new("filterType", Kind::Enum(&ENUM_SCANNING_REPOSITORY_FILTER_TYPE))
            .with(REQUIRED),
    ],
);
pub(crate) static TYPE_SCORE_DETAILS: Schema = Schema::structure(
    "ScoreDetails",
    &[Member::new("cvss", Kind::Structure(&TYPE_CVSS_SCORE_DETAILS))],
);
pub(crate) static TYPE_SIGNING_CONFIGURATION: Schema = Schema::structure(
    "SigningConfiguration",
    &[Member::new("rules", Kind::List(&LIST_SIGNING_RULE_LIST)).with(REQUIRED)],
);
pub(crate) static TYPE_SIGNING_REPOSITORY_FILTER: Schema = Schema::structure(
    "SigningRepositoryFilter",
    &[
        Member::new("filter", Kind::String).with(REQUIRED),
        Member::new("filterType", Kind::Enum(&ENUM_SIGNING_REPOSITORY_FILTER_TYPE))
            .with(REQUIRED),
    ],
);
pub(crate) static TYPE_SIGNING_RULE: Schema = Schema::structure(
    "SigningRule",
    &[
        Member::new("signingProfileArn", Kind::String).with(REQUIRED),
        Member::new(
            "repositoryFilters",
            Kind::List(&LIST_SIGNING_REPOSITORY_FILTER_LIST),
        ),
    ],
);
pub(crate) static TYPE_SUBJECT_IDENTIFIER: Schema = Schema::structure(
    "SubjectIdentifier",
    &[Member::new("imageDigest", Kind::String).with(REQUIRED)],
);
pub(crate) static TYPE_TAG: Schema = Schema::structure(
    "Tag",
    &[
        Member::new("Key", Kind::String).with(REQUIRED),
        Member::new("Value", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static TYPE_TRANSITIONING_IMAGE_TOTAL_COUNT: Schema = Schema::structure(
    "TransitioningImageTotalCount",
    &[
        Member::new(
            "targetStorageClass",
            Kind::Enum(&ENUM_LIFECYCLE_POLICY_TARGET_STORAGE_CLASS),
        ),
        Member::new("imageTotalCount", Kind::Integer),
    ],
);
pub(crate) static TYPE_VULNERABLE_PACKAGE: Schema = Schema::structure(
    "VulnerablePackage",
    &[
        Member::new("arch", Kind::String),
        Member::new("epoch", Kind::Integer),
        Member::new("filePath", Kind::String),
        Member::new("name", Kind::String),
        Member::new("packageManager", Kind::String),
        Member::new("release", Kind::String),
        Member::new("sourceLayerHash", Kind::String),
        Member::new("version", Kind::String),
        Member::new("fixedInVersion", Kind::String),
    ],
);
