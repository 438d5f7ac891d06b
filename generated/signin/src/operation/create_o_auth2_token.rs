// Made by `cargo xtask codegen` from the operation CreateOAuth2Token. Do not edit.

impl crate::Client {
    /// Returns temporary credentials of the user, for the code of a sign-in or for a refresh token.
    ///
    /// The request is not signed. The credentials are good for some minutes; with the refresh token
    /// that comes with them the next ones are got, until the sign-in ends.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_signin::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .create_o_auth2_token()
    ///     .token_input(
    ///         tinsmith_signin::types::CreateOAuth2TokenRequestBody::builder()
    ///             .client_id("…")
    ///             .grant_type("…")
    ///             .build()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_o_auth2_token(&self) -> CreateOAuth2TokenFluentBuilder {
        CreateOAuth2TokenFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "CreateOAuth2Token",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/v1/token",
    input: &crate::schema::INPUT_CREATE_O_AUTH2_TOKEN,
    output: &crate::schema::OUTPUT_CREATE_O_AUTH2_TOKEN,
    errors: &[
        &crate::schema::ERROR_TOO_MANY_REQUESTS_ERROR,
        &crate::schema::ERROR_INTERNAL_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_ACCESS_DENIED_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits {
        auth: &[::tinsmith_runtime::service::Auth::None],
        endpoint_params: &[
            ::tinsmith_runtime::service::EndpointParam::flag("IsControlPlane", false),
        ],
        ..::tinsmith_runtime::service::OperationTraits::NONE
    },
};

::tinsmith_runtime::operation! {
    CreateOAuth2Token OPERATION, crate::Client;
    CreateOAuth2TokenInput CreateOAuth2TokenInputBuilder CreateOAuth2TokenOutput CreateOAuth2TokenError CreateOAuth2TokenFluentBuilder;
    crate::blocking::Client, create_o_auth2_token
}

::tinsmith_runtime::structure! {
    /// The input of `CreateOAuth2Token`.
    input CreateOAuth2TokenInput CreateOAuth2TokenInputBuilder [crate::builders] crate::schema::INPUT_CREATE_O_AUTH2_TOKEN;
    /// What credentials are asked for with.
    ///
    /// Required.
    0 token_input set_token_input get_token_input: own(crate::types::CreateOAuth2TokenRequestBody);
}

::tinsmith_runtime::structure! {
    /// The output of `CreateOAuth2Token`.
    output CreateOAuth2TokenOutput CreateOAuth2TokenOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_O_AUTH2_TOKEN;
    /// The credentials, and what comes with them.
    ///
    /// Required.
    0 token_output set_token_output get_token_output: own(crate::types::CreateOAuth2TokenResponseBody);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CreateOAuth2Token`.
    CreateOAuth2TokenError, crate::Error;
    /// There were too many requests.
    0 TooManyRequestsError is_too_many_requests_error crate::types::error::TooManyRequestsError;
    /// The service has failed.
    1 InternalServerException is_internal_server_exception crate::types::error::InternalServerException;
    /// The input is not valid.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The service gives no credentials.
    3 AccessDeniedException is_access_denied_exception crate::types::error::AccessDeniedException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::CreateOAuth2TokenInputBuilder;
    #[doc(no_inline)]
    pub use super::CreateOAuth2TokenOutputBuilder;
    #[doc(no_inline)]
    pub use super::CreateOAuth2TokenFluentBuilder;
}
