// Made by `cargo xtask codegen` from every shape that has members, elements or values. Do not edit.

//! The reflection tables that the runtime walks.

#![allow(unused_imports)]

use ::tinsmith_runtime::schema::flags::*;
use ::tinsmith_runtime::schema::{
    Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, RetryTrait,
    Schema, XmlRoot,
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
    ],
};
pub(crate) static ENUM_LAYER_AVAILABILITY: Enumeration = Enumeration {
    name: "LayerAvailability",
    values: &["AVAILABLE", "UNAVAILABLE"],
};
pub(crate) static ENUM_LAYER_FAILURE_CODE: Enumeration = Enumeration {
    name: "LayerFailureCode",
    values: &["InvalidLayerDigest", "MissingLayerDigest"],
};
pub(crate) static ENUM_REGISTRY_ALIAS_STATUS: Enumeration = Enumeration {
    name: "RegistryAliasStatus",
    values: &["ACTIVE", "PENDING", "REJECTED"],
};
pub(crate) static ERROR_EMPTY_UPLOAD_EXCEPTION: Schema = Schema::error(
    "EmptyUploadException",
    &ErrorTraits {
        code: "EmptyUploadException",
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
pub(crate) static ERROR_LAYER_PART_TOO_SMALL_EXCEPTION: Schema = Schema::error(
    "LayerPartTooSmallException",
    &ErrorTraits {
        code: "LayerPartTooSmallException",
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
pub(crate) static ERROR_REFERENCED_IMAGES_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "ReferencedImagesNotFoundException",
    &ErrorTraits {
        code: "ReferencedImagesNotFoundException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REGISTRY_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "RegistryNotFoundException",
    &ErrorTraits {
        code: "RegistryNotFoundException",
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
pub(crate) static ERROR_REPOSITORY_CATALOG_DATA_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "RepositoryCatalogDataNotFoundException",
    &ErrorTraits {
        code: "RepositoryCatalogDataNotFoundException",
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
pub(crate) static ERROR_SERVER_EXCEPTION: Schema = Schema::error(
    "ServerException",
    &ErrorTraits {
        code: "ServerException",
        status: 500,
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
pub(crate) static ERROR_UNSUPPORTED_COMMAND_EXCEPTION: Schema = Schema::error(
    "UnsupportedCommandException",
    &ErrorTraits {
        code: "UnsupportedCommandException",
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
pub(crate) static INPUT_COMPLETE_LAYER_UPLOAD: Schema = Schema::structure(
    "CompleteLayerUploadInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("uploadId", Kind::String).with(REQUIRED),
        Member::new("layerDigests", Kind::List(&LIST_LAYER_DIGEST_LIST)).with(REQUIRED),
    ],
);
pub(crate) static INPUT_CREATE_REPOSITORY: Schema = Schema::structure(
    "CreateRepositoryInput",
    &[
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("catalogData", Kind::Structure(&TYPE_REPOSITORY_CATALOG_DATA_INPUT)),
        Member::new("tags", Kind::List(&LIST_TAG_LIST)),
    ],
);
pub(crate) static INPUT_DELETE_REPOSITORY: Schema = Schema::structure(
    "DeleteRepositoryInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("force", Kind::Boolean),
    ],
);
pub(crate) static INPUT_DELETE_REPOSITORY_POLICY: Schema = Schema::structure(
    "DeleteRepositoryPolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_DESCRIBE_IMAGES: Schema = Schema::structure(
    "DescribeImagesInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("imageIds", Kind::List(&LIST_IMAGE_IDENTIFIER_LIST)),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
    ],
);
pub(crate) static INPUT_DESCRIBE_IMAGE_TAGS: Schema = Schema::structure(
    "DescribeImageTagsInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("nextToken", Kind::String),
        Member::new("maxResults", Kind::Integer),
    ],
);
pub(crate) static INPUT_DESCRIBE_REGISTRIES: Schema = Schema::structure(
    "DescribeRegistriesInput",
    &[Member::new("nextToken", Kind::String), Member::new("maxResults", Kind::Integer)],
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
pub(crate) static INPUT_GET_AUTHORIZATION_TOKEN: Schema = Schema::structure(
    "GetAuthorizationTokenInput",
    &[],
);
pub(crate) static INPUT_GET_REGISTRY_CATALOG_DATA: Schema = Schema::structure(
    "GetRegistryCatalogDataInput",
    &[],
);
pub(crate) static INPUT_GET_REPOSITORY_CATALOG_DATA: Schema = Schema::structure(
    "GetRepositoryCatalogDataInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_GET_REPOSITORY_POLICY: Schema = Schema::structure(
    "GetRepositoryPolicyInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_INITIATE_LAYER_UPLOAD: Schema = Schema::structure(
    "InitiateLayerUploadInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_LIST_TAGS_FOR_RESOURCE: Schema = Schema::structure(
    "ListTagsForResourceInput",
    &[Member::new("resourceArn", Kind::String).with(REQUIRED)],
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
pub(crate) static INPUT_PUT_REGISTRY_CATALOG_DATA: Schema = Schema::structure(
    "PutRegistryCatalogDataInput",
    &[Member::new("displayName", Kind::String)],
);
pub(crate) static INPUT_PUT_REPOSITORY_CATALOG_DATA: Schema = Schema::structure(
    "PutRepositoryCatalogDataInput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String).with(REQUIRED),
        Member::new("catalogData", Kind::Structure(&TYPE_REPOSITORY_CATALOG_DATA_INPUT))
            .with(REQUIRED),
    ],
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
pub(crate) static LIST_ARCHITECTURE_LIST: List = List {
    name: "ArchitectureList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_BATCHED_OPERATION_LAYER_DIGEST_LIST: List = List {
    name: "BatchedOperationLayerDigestList",
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
pub(crate) static LIST_IMAGE_TAG_DETAIL_LIST: List = List {
    name: "ImageTagDetailList",
    member: Member::new("member", Kind::Structure(&TYPE_IMAGE_TAG_DETAIL)),
};
pub(crate) static LIST_IMAGE_TAG_LIST: List = List {
    name: "ImageTagList",
    member: Member::new("member", Kind::String),
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
pub(crate) static LIST_OPERATING_SYSTEM_LIST: List = List {
    name: "OperatingSystemList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_REGISTRY_ALIAS_LIST: List = List {
    name: "RegistryAliasList",
    member: Member::new("member", Kind::Structure(&TYPE_REGISTRY_ALIAS)),
};
pub(crate) static LIST_REGISTRY_LIST: List = List {
    name: "RegistryList",
    member: Member::new("member", Kind::Structure(&TYPE_REGISTRY)),
};
pub(crate) static LIST_REPOSITORY_LIST: List = List {
    name: "RepositoryList",
    member: Member::new("member", Kind::Structure(&TYPE_REPOSITORY)),
};
pub(crate) static LIST_REPOSITORY_NAME_LIST: List = List {
    name: "RepositoryNameList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_TAG_KEY_LIST: List = List {
    name: "TagKeyList",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_TAG_LIST: List = List {
    name: "TagList",
    member: Member::new("member", Kind::Structure(&TYPE_TAG)),
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
pub(crate) static OUTPUT_COMPLETE_LAYER_UPLOAD: Schema = Schema::structure(
    "CompleteLayerUploadOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("uploadId", Kind::String),
        Member::new("layerDigest", Kind::String),
    ],
);
pub(crate) static OUTPUT_CREATE_REPOSITORY: Schema = Schema::structure(
    "CreateRepositoryOutput",
    &[
        Member::new("repository", Kind::Structure(&TYPE_REPOSITORY)),
        Member::new("catalogData", Kind::Structure(&TYPE_REPOSITORY_CATALOG_DATA)),
    ],
);
pub(crate) static OUTPUT_DELETE_REPOSITORY: Schema = Schema::structure(
    "DeleteRepositoryOutput",
    &[Member::new("repository", Kind::Structure(&TYPE_REPOSITORY))],
);
pub(crate) static OUTPUT_DELETE_REPOSITORY_POLICY: Schema = Schema::structure(
    "DeleteRepositoryPolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("policyText", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_IMAGES: Schema = Schema::structure(
    "DescribeImagesOutput",
    &[
        Member::new("imageDetails", Kind::List(&LIST_IMAGE_DETAIL_LIST)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_IMAGE_TAGS: Schema = Schema::structure(
    "DescribeImageTagsOutput",
    &[
        Member::new("imageTagDetails", Kind::List(&LIST_IMAGE_TAG_DETAIL_LIST)),
        Member::new("nextToken", Kind::String),
    ],
);
pub(crate) static OUTPUT_DESCRIBE_REGISTRIES: Schema = Schema::structure(
    "DescribeRegistriesOutput",
    &[
        Member::new("registries", Kind::List(&LIST_REGISTRY_LIST)).with(REQUIRED),
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
pub(crate) static OUTPUT_GET_AUTHORIZATION_TOKEN: Schema = Schema::structure(
    "GetAuthorizationTokenOutput",
    &[Member::new("authorizationData", Kind::Structure(&TYPE_AUTHORIZATION_DATA))],
);
pub(crate) static OUTPUT_GET_REGISTRY_CATALOG_DATA: Schema = Schema::structure(
    "GetRegistryCatalogDataOutput",
    &[
        Member::new("registryCatalogData", Kind::Structure(&TYPE_REGISTRY_CATALOG_DATA))
            .with(REQUIRED),
    ],
);
pub(crate) static OUTPUT_GET_REPOSITORY_CATALOG_DATA: Schema = Schema::structure(
    "GetRepositoryCatalogDataOutput",
    &[Member::new("catalogData", Kind::Structure(&TYPE_REPOSITORY_CATALOG_DATA))],
);
pub(crate) static OUTPUT_GET_REPOSITORY_POLICY: Schema = Schema::structure(
    "GetRepositoryPolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("policyText", Kind::String),
    ],
);
pub(crate) static OUTPUT_INITIATE_LAYER_UPLOAD: Schema = Schema::structure(
    "InitiateLayerUploadOutput",
    &[Member::new("uploadId", Kind::String), Member::new("partSize", Kind::Long)],
);
pub(crate) static OUTPUT_LIST_TAGS_FOR_RESOURCE: Schema = Schema::structure(
    "ListTagsForResourceOutput",
    &[Member::new("tags", Kind::List(&LIST_TAG_LIST))],
);
pub(crate) static OUTPUT_PUT_IMAGE: Schema = Schema::structure(
    "PutImageOutput",
    &[Member::new("image", Kind::Structure(&TYPE_IMAGE))],
);
pub(crate) static OUTPUT_PUT_REGISTRY_CATALOG_DATA: Schema = Schema::structure(
    "PutRegistryCatalogDataOutput",
    &[
        Member::new("registryCatalogData", Kind::Structure(&TYPE_REGISTRY_CATALOG_DATA))
            .with(REQUIRED),
    ],
);
pub(crate) static OUTPUT_PUT_REPOSITORY_CATALOG_DATA: Schema = Schema::structure(
    "PutRepositoryCatalogDataOutput",
    &[Member::new("catalogData", Kind::Structure(&TYPE_REPOSITORY_CATALOG_DATA))],
);
pub(crate) static OUTPUT_SET_REPOSITORY_POLICY: Schema = Schema::structure(
    "SetRepositoryPolicyOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("policyText", Kind::String),
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
pub(crate) static OUTPUT_UPLOAD_LAYER_PART: Schema = Schema::structure(
    "UploadLayerPartOutput",
    &[
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("uploadId", Kind::String),
        Member::new("lastByteReceived", Kind::Long),
    ],
);
pub(crate) static TYPE_AUTHORIZATION_DATA: Schema = Schema::structure(
    "AuthorizationData",
    &[
        Member::new("authorizationToken", Kind::String).with(SENSITIVE),
        Member::new("expiresAt", Kind::Timestamp),
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
        Member::new("imageManifestMediaType", Kind::String),
        Member::new("artifactMediaType", Kind::String),
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
pub(crate) static TYPE_IMAGE_TAG_DETAIL: Schema = Schema::structure(
    "ImageTagDetail",
    &[
        Member::new("imageTag", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
        Member::new("imageDetail", Kind::Structure(&TYPE_REFERENCED_IMAGE_DETAIL)),
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
pub(crate) static TYPE_REFERENCED_IMAGE_DETAIL: Schema = Schema::structure(
    "ReferencedImageDetail",
    &[
        Member::new("imageDigest", Kind::String),
        Member::new("imageSizeInBytes", Kind::Long),
        Member::new("imagePushedAt", Kind::Timestamp),
        Member::new("imageManifestMediaType", Kind::String),
        Member::new("artifactMediaType", Kind::String),
    ],
);
pub(crate) static TYPE_REGISTRY: Schema = Schema::structure(
    "Registry",
    &[
        Member::new("registryId", Kind::String).with(REQUIRED),
        Member::new("registryArn", Kind::String).with(REQUIRED),
        Member::new("registryUri", Kind::String).with(REQUIRED),
        Member::new("verified", Kind::Boolean).with(REQUIRED),
        Member::new("aliases", Kind::List(&LIST_REGISTRY_ALIAS_LIST)).with(REQUIRED),
    ],
);
pub(crate) static TYPE_REGISTRY_ALIAS: Schema = Schema::structure(
    "RegistryAlias",
    &[
        Member::new("name", Kind::String).with(REQUIRED),
        Member::new("status", Kind::Enum(&ENUM_REGISTRY_ALIAS_STATUS)).with(REQUIRED),
        Member::new("primaryRegistryAlias", Kind::Boolean).with(REQUIRED),
        Member::new("defaultRegistryAlias", Kind::Boolean).with(REQUIRED),
    ],
);
pub(crate) static TYPE_REGISTRY_CATALOG_DATA: Schema = Schema::structure(
    "RegistryCatalogData",
    &[Member::new("displayName", Kind::String)],
);
pub(crate) static TYPE_REPOSITORY: Schema = Schema::structure(
    "Repository",
    &[
        Member::new("repositoryArn", Kind::String),
        Member::new("registryId", Kind::String),
        Member::new("repositoryName", Kind::String),
        Member::new("repositoryUri", Kind::String),
        Member::new("createdAt", Kind::Timestamp),
    ],
);
pub(crate) static TYPE_REPOSITORY_CATALOG_DATA: Schema = Schema::structure(
    "RepositoryCatalogData",
    &[
        Member::new("description", Kind::String),
        Member::new("architectures", Kind::List(&LIST_ARCHITECTURE_LIST)),
        Member::new("operatingSystems", Kind::List(&LIST_OPERATING_SYSTEM_LIST)),
        Member::new("logoUrl", Kind::String),
        Member::new("aboutText", Kind::String),
        Member::new("usageText", Kind::String),
        Member::new("marketplaceCertified", Kind::Boolean),
    ],
);
pub(crate) static TYPE_REPOSITORY_CATALOG_DATA_INPUT: Schema = Schema::structure(
    "RepositoryCatalogDataInput",
    &[
        Member::new("description", Kind::String),
        Member::new("architectures", Kind::List(&LIST_ARCHITECTURE_LIST)),
        Member::new("operatingSystems", Kind::List(&LIST_OPERATING_SYSTEM_LIST)),
        Member::new("logoImageBlob", Kind::Blob),
        Member::new("aboutText", Kind::String),
        Member::new("usageText", Kind::String),
    ],
);
pub(crate) static TYPE_TAG: Schema = Schema::structure(
    "Tag",
    &[Member::new("Key", Kind::String), Member::new("Value", Kind::String)],
);
