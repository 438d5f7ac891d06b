// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// The values of `OAuth2ErrorCode`.
    OAuth2ErrorCode;
    /// `TOKEN_EXPIRED`
    TokenExpired "TOKEN_EXPIRED";
    /// `USER_CREDENTIALS_CHANGED`
    UserCredentialsChanged "USER_CREDENTIALS_CHANGED";
    /// `INSUFFICIENT_PERMISSIONS`
    InsufficientPermissions "INSUFFICIENT_PERMISSIONS";
    /// `AUTHCODE_EXPIRED`
    AuthcodeExpired "AUTHCODE_EXPIRED";
    /// `server_error`
    ServerError "server_error";
    /// `INVALID_REQUEST`
    InvalidRequest "INVALID_REQUEST";
    /// `RESOURCE_NOT_FOUND`
    ResourceNotFound "RESOURCE_NOT_FOUND";
    /// `CONFLICT`
    Conflict "CONFLICT";
    /// `SERVICE_QUOTA_EXCEEDED`
    ServiceQuotaExceeded "SERVICE_QUOTA_EXCEEDED";
    /// `unsupported_grant_type`
    UnsupportedGrantType "unsupported_grant_type";
    /// `invalid_request`
    InvalidRequest2 "invalid_request";
    /// `invalid_grant`
    InvalidGrant "invalid_grant";
    /// `invalid_scope`
    InvalidScope "invalid_scope";
    /// `invalid_target`
    InvalidTarget "invalid_target";
    /// `rate_exceeded`
    RateExceeded "rate_exceeded";
    /// `service_unavailable`
    ServiceUnavailable "service_unavailable";
}
