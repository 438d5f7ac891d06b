// Made by `cargo xtask codegen` from every shape that has members, elements or values. Do not edit.

//! The reflection tables that the runtime walks.

#![allow(unused_imports)]

use ::tinsmith_runtime::schema::flags::*;
use ::tinsmith_runtime::schema::{
    Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, RetryTrait,
    Schema, XmlRoot,
};

pub(crate) static ERROR_INVALID_REQUEST_EXCEPTION: Schema = Schema::error(
    "InvalidRequestException",
    &ErrorTraits {
        code: "InvalidRequestException",
        status: 400,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_RESOURCE_NOT_FOUND_EXCEPTION: Schema = Schema::error(
    "ResourceNotFoundException",
    &ErrorTraits {
        code: "ResourceNotFoundException",
        status: 404,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_TOO_MANY_REQUESTS_EXCEPTION: Schema = Schema::error(
    "TooManyRequestsException",
    &ErrorTraits {
        code: "TooManyRequestsException",
        status: 429,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static ERROR_UNAUTHORIZED_EXCEPTION: Schema = Schema::error(
    "UnauthorizedException",
    &ErrorTraits {
        code: "UnauthorizedException",
        status: 401,
        retry: RetryTrait::Standard,
    },
    &[Member::new("message", Kind::String)],
);
pub(crate) static INPUT_GET_ROLE_CREDENTIALS: Schema = Schema::structure(
    "GetRoleCredentialsInput",
    &[
        Member::new("roleName", Kind::String)
            .with(REQUIRED)
            .extra(
                &Extras {
                    http: Http::Query("role_name"),
                    ..Extras::NONE
                },
            ),
        Member::new("accountId", Kind::String)
            .with(REQUIRED)
            .extra(
                &Extras {
                    http: Http::Query("account_id"),
                    ..Extras::NONE
                },
            ),
        Member::new("accessToken", Kind::String)
            .with(REQUIRED | SENSITIVE)
            .extra(
                &Extras {
                    http: Http::Header("x-amz-sso_bearer_token"),
                    ..Extras::NONE
                },
            ),
    ],
);
pub(crate) static OUTPUT_GET_ROLE_CREDENTIALS: Schema = Schema::structure(
    "GetRoleCredentialsOutput",
    &[Member::new("roleCredentials", Kind::Structure(&TYPE_ROLE_CREDENTIALS))],
);
pub(crate) static TYPE_ROLE_CREDENTIALS: Schema = Schema::structure(
    "RoleCredentials",
    &[
        Member::new("accessKeyId", Kind::String),
        Member::new("secretAccessKey", Kind::String).with(SENSITIVE),
        Member::new("sessionToken", Kind::String).with(SENSITIVE),
        Member::new("expiration", Kind::Long),
    ],
);
