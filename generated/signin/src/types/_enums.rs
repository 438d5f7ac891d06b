// Made by `cargo xtask codegen` from the enum shapes. Do not edit.

//! The enums that members hold.

::tinsmith_runtime::enumeration! {
    /// What went wrong, by a code.
    OAuth2ErrorCode;
    /// `TOKEN_EXPIRED`: the refresh token has expired. The user has to sign in again.
    TokenExpired "TOKEN_EXPIRED";
    /// `USER_CREDENTIALS_CHANGED`: the user's password was changed since. The user has to sign in
    /// again.
    UserCredentialsChanged "USER_CREDENTIALS_CHANGED";
    /// `INSUFFICIENT_PERMISSIONS`: the user may not do this.
    InsufficientPermissions "INSUFFICIENT_PERMISSIONS";
    /// `AUTHCODE_EXPIRED`: the code of the sign-in has expired. The user has to sign in again.
    AuthcodeExpired "AUTHCODE_EXPIRED";
    /// `server_error`: the service has failed.
    ServerError "server_error";
    /// `INVALID_REQUEST`: the input is not valid.
    InvalidRequest "INVALID_REQUEST";
    /// `RESOURCE_NOT_FOUND`: what was asked for is not there.
    ResourceNotFound "RESOURCE_NOT_FOUND";
    /// `CONFLICT`: the request does not fit what is there.
    Conflict "CONFLICT";
    /// `SERVICE_QUOTA_EXCEEDED`: a quota is used up.
    ServiceQuotaExceeded "SERVICE_QUOTA_EXCEEDED";
    /// `unsupported_grant_type`: the service does not know this grant type.
    UnsupportedGrantType "unsupported_grant_type";
    /// `invalid_request`: the input is not valid, by the code of OAuth 2.0.
    InvalidRequest2 "invalid_request";
    /// `invalid_grant`: the code or token is not valid, was used already or belongs to another
    /// program.
    InvalidGrant "invalid_grant";
    /// `invalid_scope`: a scope is not valid.
    InvalidScope "invalid_scope";
    /// `invalid_target`: what the token is asked for is not valid.
    InvalidTarget "invalid_target";
    /// `rate_exceeded`: there were too many requests.
    RateExceeded "rate_exceeded";
    /// `service_unavailable`: the service cannot answer now.
    ServiceUnavailable "service_unavailable";
}
