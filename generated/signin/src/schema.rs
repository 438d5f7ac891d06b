// Made by `cargo xtask codegen` from every shape that has members, elements or values. Do not edit.

//! The reflection tables that the runtime walks.

#![allow(unused_imports)]

use ::tinsmith_runtime::schema::flags::*;
use ::tinsmith_runtime::schema::{
    Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, RetryTrait,
    Schema, XmlRoot,
};

pub(crate) static ENUM_O_AUTH2_ERROR_CODE: Enumeration = Enumeration {
    name: "OAuth2ErrorCode",
    values: &[
        "TOKEN_EXPIRED",
        "USER_CREDENTIALS_CHANGED",
        "INSUFFICIENT_PERMISSIONS",
        "AUTHCODE_EXPIRED",
        "server_error",
        "INVALID_REQUEST",
        "RESOURCE_NOT_FOUND",
        "CONFLICT",
        "SERVICE_QUOTA_EXCEEDED",
        "unsupported_grant_type",
        "invalid_request",
        "invalid_grant",
        "invalid_scope",
        "invalid_target",
        "rate_exceeded",
        "service_unavailable",
    ],
};
pub(crate) static ERROR_ACCESS_DENIED_EXCEPTION: Schema = Schema::error(
    "AccessDeniedException",
    &ErrorTraits {
        code: "AccessDeniedException",
        status: 0,
        retry: RetryTrait::Standard,
    },
    &[
        Member::new("error", Kind::Enum(&ENUM_O_AUTH2_ERROR_CODE)).with(REQUIRED),
        Member::new("message", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static ERROR_INTERNAL_SERVER_EXCEPTION: Schema = Schema::error(
    "InternalServerException",
    &ErrorTraits {
        code: "InternalServerException",
        status: 500,
        retry: RetryTrait::Standard,
    },
    &[
        Member::new("error", Kind::Enum(&ENUM_O_AUTH2_ERROR_CODE)).with(REQUIRED),
        Member::new("message", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static ERROR_TOO_MANY_REQUESTS_ERROR: Schema = Schema::error(
    "TooManyRequestsError",
    &ErrorTraits {
        code: "TooManyRequestsError",
        status: 429,
        retry: RetryTrait::Throttling,
    },
    &[
        Member::new("error", Kind::Enum(&ENUM_O_AUTH2_ERROR_CODE)).with(REQUIRED),
        Member::new("message", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static ERROR_VALIDATION_EXCEPTION: Schema = Schema::error(
    "ValidationException",
    &ErrorTraits {
        code: "ValidationException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[
        Member::new("error", Kind::Enum(&ENUM_O_AUTH2_ERROR_CODE)).with(REQUIRED),
        Member::new("message", Kind::String).with(REQUIRED),
    ],
);
pub(crate) static INPUT_CREATE_O_AUTH2_TOKEN: Schema = Schema::structure(
    "CreateOAuth2TokenInput",
    &[
        Member::new(
                "tokenInput",
                Kind::Structure(&TYPE_CREATE_O_AUTH2_TOKEN_REQUEST_BODY),
            )
            .with(REQUIRED)
            .extra(
                &Extras {
                    http: Http::Payload,
                    ..Extras::NONE
                },
            ),
    ],
);
pub(crate) static OUTPUT_CREATE_O_AUTH2_TOKEN: Schema = Schema::structure(
    "CreateOAuth2TokenOutput",
    &[
        Member::new(
                "tokenOutput",
                Kind::Structure(&TYPE_CREATE_O_AUTH2_TOKEN_RESPONSE_BODY),
            )
            .with(REQUIRED)
            .extra(
                &Extras {
                    http: Http::Payload,
                    ..Extras::NONE
                },
            ),
    ],
);
pub(crate) static TYPE_ACCESS_TOKEN: Schema = Schema::structure(
        "AccessToken",
        &[
            Member::new("accessKeyId", Kind::String).with(REQUIRED),
            Member::new("secretAccessKey", Kind::String).with(REQUIRED),
            Member::new("sessionToken", Kind::String).with(REQUIRED),
        ],
    )
    .with(SENSITIVE);
pub(crate) static TYPE_CREATE_O_AUTH2_TOKEN_REQUEST_BODY: Schema = Schema::structure(
    "CreateOAuth2TokenRequestBody",
    &[
        Member::new("clientId", Kind::String).with(REQUIRED),
        Member::new("grantType", Kind::String).with(REQUIRED),
        Member::new("code", Kind::String).with(SENSITIVE),
        Member::new("redirectUri", Kind::String),
        Member::new("codeVerifier", Kind::String).with(SENSITIVE),
        Member::new("refreshToken", Kind::String).with(SENSITIVE),
    ],
);
pub(crate) static TYPE_CREATE_O_AUTH2_TOKEN_RESPONSE_BODY: Schema = Schema::structure(
    "CreateOAuth2TokenResponseBody",
    &[
        Member::new("accessToken", Kind::Structure(&TYPE_ACCESS_TOKEN))
            .with(REQUIRED | SENSITIVE),
        Member::new("tokenType", Kind::String).with(REQUIRED),
        Member::new("expiresIn", Kind::Integer).with(REQUIRED),
        Member::new("refreshToken", Kind::String).with(REQUIRED | SENSITIVE),
        Member::new("idToken", Kind::String).with(SENSITIVE),
    ],
);
