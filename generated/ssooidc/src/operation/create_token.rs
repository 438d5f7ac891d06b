// Made by `cargo xtask codegen` from the operation CreateToken. Do not edit.

impl crate::Client {
    /// Returns an access token, for a device that the user has confirmed, for the code of a
    /// sign-in, or for a refresh token.
    ///
    /// The request is not signed: id and secret of the client say who asks. A device that is not
    /// yet confirmed gives `AuthorizationPendingException`: ask again after the interval that was
    /// agreed.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ssooidc::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .create_token()
    ///     .client_id("…")
    ///     .client_secret("…")
    ///     .grant_type("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_token(&self) -> CreateTokenFluentBuilder {
        CreateTokenFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "CreateToken",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/token",
    input: &crate::schema::INPUT_CREATE_TOKEN,
    output: &crate::schema::OUTPUT_CREATE_TOKEN,
    errors: &[
        &crate::schema::ERROR_INVALID_REQUEST_EXCEPTION,
        &crate::schema::ERROR_INVALID_CLIENT_EXCEPTION,
        &crate::schema::ERROR_INVALID_GRANT_EXCEPTION,
        &crate::schema::ERROR_UNAUTHORIZED_CLIENT_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_GRANT_TYPE_EXCEPTION,
        &crate::schema::ERROR_INVALID_SCOPE_EXCEPTION,
        &crate::schema::ERROR_AUTHORIZATION_PENDING_EXCEPTION,
        &crate::schema::ERROR_SLOW_DOWN_EXCEPTION,
        &crate::schema::ERROR_ACCESS_DENIED_EXCEPTION,
        &crate::schema::ERROR_EXPIRED_TOKEN_EXCEPTION,
        &crate::schema::ERROR_INTERNAL_SERVER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits {
        auth: &[::tinsmith_runtime::service::Auth::None],
        ..::tinsmith_runtime::service::OperationTraits::NONE
    },
};

::tinsmith_runtime::operation! {
    CreateToken OPERATION, crate::Client;
    CreateTokenInput CreateTokenInputBuilder CreateTokenOutput CreateTokenError CreateTokenFluentBuilder;
    crate::blocking::Client, create_token
}

::tinsmith_runtime::structure! {
    /// The input of `CreateToken`: the client, and what it gets a token for.
    input CreateTokenInput CreateTokenInputBuilder [crate::builders] crate::schema::INPUT_CREATE_TOKEN;
    /// The id of the client, as it was registered.
    ///
    /// Required.
    0 client_id set_client_id get_client_id: text(str String);
    /// The secret of the client, which has an end too: register the client again then.
    ///
    /// Required; secret, never shown by `Debug`.
    1 client_secret set_client_secret get_client_secret: text(str String);
    /// What the token is asked for with: `authorization_code`, `refresh_token`, or
    /// `urn:ietf:params:oauth:grant-type:device_code`.
    ///
    /// Required.
    2 grant_type set_grant_type get_grant_type: text(str String);
    /// The code of the device. For the grant type of devices only.
    ///
    /// Secret, never shown by `Debug`.
    3 device_code set_device_code get_device_code: text(str String);
    /// The code that came with the sign-in. For `authorization_code` only.
    ///
    /// Secret, never shown by `Debug`.
    4 code set_code get_code: text(str String);
    /// The refresh token that came with the token before. For `refresh_token` only.
    ///
    /// Secret, never shown by `Debug`.
    5 refresh_token set_refresh_token get_refresh_token: text(str String);
    /// The scopes that are asked for. All that the client has unless it is set.
    6 scope set_scope get_scope: texts(String);
    /// The address that the user was sent back to. For `authorization_code` only.
    7 redirect_uri set_redirect_uri get_redirect_uri: text(str String);
    /// The proof that the code of the sign-in is the caller's, see
    /// [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636). For `authorization_code` only.
    ///
    /// Secret, never shown by `Debug`.
    8 code_verifier set_code_verifier get_code_verifier: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `CreateToken`: the tokens.
    output CreateTokenOutput CreateTokenOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_TOKEN;
    /// The access token, which says who the user is.
    ///
    /// Secret, never shown by `Debug`.
    0 access_token set_access_token get_access_token: text(str String);
    /// How the token is used: `Bearer`.
    1 token_type set_token_type get_token_type: text(str String);
    /// How long the access token is good, in seconds.
    2 expires_in set_expires_in get_expires_in: copy(i32);
    /// The token to get the next access token with. Absent where the client cannot refresh.
    ///
    /// Secret, never shown by `Debug`.
    3 refresh_token set_refresh_token get_refresh_token: text(str String);
    /// Who the user is, as a signed token. Absent where it was not asked for.
    ///
    /// Secret, never shown by `Debug`.
    4 id_token set_id_token get_id_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CreateToken`.
    CreateTokenError, crate::Error;
    /// The input is not valid, or something is missing that the grant type needs.
    0 InvalidRequestException is_invalid_request_exception crate::types::error::InvalidRequestException;
    /// Id and secret are not those of a client, or the secret has expired.
    1 InvalidClientException is_invalid_client_exception crate::types::error::InvalidClientException;
    /// The code or refresh token is not valid, was used already or belongs to another client.
    2 InvalidGrantException is_invalid_grant_exception crate::types::error::InvalidGrantException;
    /// The client may not use this grant type.
    3 UnauthorizedClientException is_unauthorized_client_exception crate::types::error::UnauthorizedClientException;
    /// The service does not know this grant type.
    4 UnsupportedGrantTypeException is_unsupported_grant_type_exception crate::types::error::UnsupportedGrantTypeException;
    /// A scope is not valid, or is not one that the client has.
    5 InvalidScopeException is_invalid_scope_exception crate::types::error::InvalidScopeException;
    /// The user has not confirmed the device yet.
    6 AuthorizationPendingException is_authorization_pending_exception crate::types::error::AuthorizationPendingException;
    /// The client asks too often.
    7 SlowDownException is_slow_down_exception crate::types::error::SlowDownException;
    /// The user may not do this, or has refused the client.
    8 AccessDeniedException is_access_denied_exception crate::types::error::AccessDeniedException;
    /// The code of the device or the token has expired.
    9 ExpiredTokenException is_expired_token_exception crate::types::error::ExpiredTokenException;
    /// The service has failed.
    10 InternalServerException is_internal_server_exception crate::types::error::InternalServerException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::CreateTokenInputBuilder;
    #[doc(no_inline)]
    pub use super::CreateTokenOutputBuilder;
    #[doc(no_inline)]
    pub use super::CreateTokenFluentBuilder;
}
