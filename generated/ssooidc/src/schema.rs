// Made by `cargo xtask codegen` from every shape that has members, elements or values. Do not edit.

//! The reflection tables that the runtime walks.

#![allow(unused_imports)]

use ::tinsmith_runtime::schema::flags::*;
use ::tinsmith_runtime::schema::{
    Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, RetryTrait,
    Schema, XmlRoot,
};

pub(crate) static ENUM_ACCESS_DENIED_EXCEPTION_REASON: Enumeration = Enumeration {
    name: "AccessDeniedExceptionReason",
    values: &["KMS_AccessDeniedException"],
};
pub(crate) static ENUM_INVALID_REQUEST_EXCEPTION_REASON: Enumeration = Enumeration {
    name: "InvalidRequestExceptionReason",
    values: &[
        "KMS_NotFoundException",
        "KMS_InvalidKeyUsageException",
        "KMS_InvalidStateException",
        "KMS_DisabledException",
    ],
};
pub(crate) static ERROR_ACCESS_DENIED_EXCEPTION: Schema = Schema::error(
    "AccessDeniedException",
    &ErrorTraits {
        code: "AccessDeniedException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[
        Member::new("error", Kind::String),
        Member::new("reason", Kind::Enum(&ENUM_ACCESS_DENIED_EXCEPTION_REASON)),
        Member::new("error_description", Kind::String),
    ],
);
pub(crate) static ERROR_AUTHORIZATION_PENDING_EXCEPTION: Schema = Schema::error(
    "AuthorizationPendingException",
    &ErrorTraits {
        code: "AuthorizationPendingException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_EXPIRED_TOKEN_EXCEPTION: Schema = Schema::error(
    "ExpiredTokenException",
    &ErrorTraits {
        code: "ExpiredTokenException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_INTERNAL_SERVER_EXCEPTION: Schema = Schema::error(
    "InternalServerException",
    &ErrorTraits {
        code: "InternalServerException",
        status: 500,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_INVALID_CLIENT_EXCEPTION: Schema = Schema::error(
    "InvalidClientException",
    &ErrorTraits {
        code: "InvalidClientException",
        status: 401,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_INVALID_GRANT_EXCEPTION: Schema = Schema::error(
    "InvalidGrantException",
    &ErrorTraits {
        code: "InvalidGrantException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_INVALID_REQUEST_EXCEPTION: Schema = Schema::error(
    "InvalidRequestException",
    &ErrorTraits {
        code: "InvalidRequestException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[
        Member::new("error", Kind::String),
        Member::new("reason", Kind::Enum(&ENUM_INVALID_REQUEST_EXCEPTION_REASON)),
        Member::new("error_description", Kind::String),
    ],
);
pub(crate) static ERROR_INVALID_SCOPE_EXCEPTION: Schema = Schema::error(
    "InvalidScopeException",
    &ErrorTraits {
        code: "InvalidScopeException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_SLOW_DOWN_EXCEPTION: Schema = Schema::error(
    "SlowDownException",
    &ErrorTraits {
        code: "SlowDownException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_UNAUTHORIZED_CLIENT_EXCEPTION: Schema = Schema::error(
    "UnauthorizedClientException",
    &ErrorTraits {
        code: "UnauthorizedClientException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static ERROR_UNSUPPORTED_GRANT_TYPE_EXCEPTION: Schema = Schema::error(
    "UnsupportedGrantTypeException",
    &ErrorTraits {
        code: "UnsupportedGrantTypeException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("error", Kind::String), Member::new("error_description", Kind::String)],
);
pub(crate) static INPUT_CREATE_TOKEN: Schema = Schema::structure(
    "CreateTokenInput",
    &[
        Member::new("clientId", Kind::String).with(REQUIRED),
        Member::new("clientSecret", Kind::String).with(REQUIRED | SENSITIVE),
        Member::new("grantType", Kind::String).with(REQUIRED),
        Member::new("deviceCode", Kind::String).with(SENSITIVE),
        Member::new("code", Kind::String).with(SENSITIVE),
        Member::new("refreshToken", Kind::String).with(SENSITIVE),
        Member::new("scope", Kind::List(&LIST_SCOPES)),
        Member::new("redirectUri", Kind::String),
        Member::new("codeVerifier", Kind::String).with(SENSITIVE),
    ],
);
pub(crate) static LIST_SCOPES: List = List {
    name: "Scopes",
    member: Member::new("member", Kind::String),
};
pub(crate) static OUTPUT_CREATE_TOKEN: Schema = Schema::structure(
    "CreateTokenOutput",
    &[
        Member::new("accessToken", Kind::String).with(SENSITIVE),
        Member::new("tokenType", Kind::String),
        Member::new("expiresIn", Kind::Integer),
        Member::new("refreshToken", Kind::String).with(SENSITIVE),
        Member::new("idToken", Kind::String).with(SENSITIVE),
    ],
);
