// Made by `cargo xtask codegen` from every shape that has members, elements or values. Do not edit.

//! The reflection tables that the runtime walks.

#![allow(unused_imports)]

use ::tinsmith_runtime::schema::flags::*;
use ::tinsmith_runtime::schema::{
    Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, RetryTrait,
    Schema, XmlRoot,
};

pub(crate) static ERROR_EXPIRED_TOKEN_EXCEPTION: Schema = Schema::error(
    "ExpiredTokenException",
    &ErrorTraits {
        code: "ExpiredTokenException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IDP_COMMUNICATION_ERROR_EXCEPTION: Schema = Schema::error(
    "IDPCommunicationErrorException",
    &ErrorTraits {
        code: "IDPCommunicationError",
        status: 400,
        retry: RetryTrait::Transient,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_IDP_REJECTED_CLAIM_EXCEPTION: Schema = Schema::error(
    "IDPRejectedClaimException",
    &ErrorTraits {
        code: "IDPRejectedClaim",
        status: 403,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_INVALID_IDENTITY_TOKEN_EXCEPTION: Schema = Schema::error(
    "InvalidIdentityTokenException",
    &ErrorTraits {
        code: "InvalidIdentityToken",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION: Schema = Schema::error(
    "MalformedPolicyDocumentException",
    &ErrorTraits {
        code: "MalformedPolicyDocument",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION: Schema = Schema::error(
    "PackedPolicyTooLargeException",
    &ErrorTraits {
        code: "PackedPolicyTooLarge",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_REGION_DISABLED_EXCEPTION: Schema = Schema::error(
    "RegionDisabledException",
    &ErrorTraits {
        code: "RegionDisabledException",
        status: 403,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static INPUT_ASSUME_ROLE: Schema = Schema::structure(
    "AssumeRoleInput",
    &[
        Member::new("RoleArn", Kind::String).with(REQUIRED),
        Member::new("RoleSessionName", Kind::String).with(REQUIRED),
        Member::new("PolicyArns", Kind::List(&LIST_POLICY_DESCRIPTOR_LIST_TYPE)),
        Member::new("Policy", Kind::String),
        Member::new("DurationSeconds", Kind::Integer),
        Member::new("Tags", Kind::List(&LIST_TAG_LIST_TYPE)),
        Member::new("TransitiveTagKeys", Kind::List(&LIST_TAG_KEY_LIST_TYPE)),
        Member::new("ExternalId", Kind::String),
        Member::new("SerialNumber", Kind::String),
        Member::new("TokenCode", Kind::String).with(SENSITIVE),
        Member::new("SourceIdentity", Kind::String),
        Member::new("ProvidedContexts", Kind::List(&LIST_PROVIDED_CONTEXTS_LIST_TYPE)),
        Member::new("MinimumSessionTokenSize", Kind::Integer),
    ],
);
pub(crate) static INPUT_ASSUME_ROLE_WITH_WEB_IDENTITY: Schema = Schema::structure(
    "AssumeRoleWithWebIdentityInput",
    &[
        Member::new("RoleArn", Kind::String).with(REQUIRED),
        Member::new("RoleSessionName", Kind::String).with(REQUIRED),
        Member::new("WebIdentityToken", Kind::String).with(REQUIRED | SENSITIVE),
        Member::new("ProviderId", Kind::String),
        Member::new("PolicyArns", Kind::List(&LIST_POLICY_DESCRIPTOR_LIST_TYPE)),
        Member::new("Policy", Kind::String),
        Member::new("DurationSeconds", Kind::Integer),
        Member::new("MinimumSessionTokenSize", Kind::Integer),
    ],
);
pub(crate) static LIST_POLICY_DESCRIPTOR_LIST_TYPE: List = List {
    name: "policyDescriptorListType",
    member: Member::new("member", Kind::Structure(&TYPE_POLICY_DESCRIPTOR_TYPE)),
};
pub(crate) static LIST_PROVIDED_CONTEXTS_LIST_TYPE: List = List {
    name: "ProvidedContextsListType",
    member: Member::new("member", Kind::Structure(&TYPE_PROVIDED_CONTEXT)),
};
pub(crate) static LIST_TAG_KEY_LIST_TYPE: List = List {
    name: "tagKeyListType",
    member: Member::new("member", Kind::String),
};
pub(crate) static LIST_TAG_LIST_TYPE: List = List {
    name: "tagListType",
    member: Member::new("member", Kind::Structure(&TYPE_TAG)),
};
pub(crate) static OUTPUT_ASSUME_ROLE: Schema = Schema::structure(
    "AssumeRoleOutput",
    &[
        Member::new("Credentials", Kind::Structure(&TYPE_CREDENTIALS)),
        Member::new("AssumedRoleUser", Kind::Structure(&TYPE_ASSUMED_ROLE_USER)),
        Member::new("PackedPolicySize", Kind::Integer),
        Member::new("SourceIdentity", Kind::String),
        Member::new("SessionTokenUtilization", Kind::Integer),
        Member::new("SessionTokenSize", Kind::Integer),
    ],
);
pub(crate) static OUTPUT_ASSUME_ROLE_WITH_WEB_IDENTITY: Schema = Schema::structure(
    "AssumeRoleWithWebIdentityOutput",
    &[
        Member::new("Credentials", Kind::Structure(&TYPE_CREDENTIALS)),
        Member::new("SubjectFromWebIdentityToken", Kind::String),
        Member::new("AssumedRoleUser", Kind::Structure(&TYPE_ASSUMED_ROLE_USER)),
        Member::new("PackedPolicySize", Kind::Integer),
        Member::new("Provider", Kind::String),
        Member::new("Audience", Kind::String),
        Member::new("SourceIdentity", Kind::String),
        Member::new("SessionTokenUtilization", Kind::Integer),
        Member::new("SessionTokenSize", Kind::Integer),
    ],
);
pub(crate) static TYPE_ASSUMED_ROLE_USER: Schema = Schema::structure(
    "AssumedRoleUser",
    &[
        Member::new("AssumedRoleId", Kind::String).with(REQUIRED),
        Member::new("Arn", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static TYPE_CREDENTIALS: Schema = Schema::structure(
    "Credentials",
    &[
        Member::new("AccessKeyId", Kind::String).with(REQUIRED),
        Member::new("SecretAccessKey", Kind::String).with(REQUIRED | SENSITIVE),
        Member::new("SessionToken", Kind::String).with(REQUIRED | SENSITIVE),
        Member::new("Expiration", Kind::Timestamp).with(REQUIRED),
    ],
);
pub(crate) static TYPE_POLICY_DESCRIPTOR_TYPE: Schema = Schema::structure(
    "PolicyDescriptorType",
    &[Member::new("arn", Kind::String)],
);
pub(crate) static TYPE_PROVIDED_CONTEXT: Schema = Schema::structure(
    "ProvidedContext",
    &[
        Member::new("ProviderArn", Kind::String),
        Member::new("ContextAssertion", Kind::String),
    ],
);
pub(crate) static TYPE_TAG: Schema = Schema::structure(
    "Tag",
    &[
        Member::new("Key", Kind::String).with(REQUIRED),
        Member::new("Value", Kind::String).with(REQUIRED),
    ],
);
