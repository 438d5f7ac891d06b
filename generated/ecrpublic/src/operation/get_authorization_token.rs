// Made by `cargo xtask codegen` from the operation GetAuthorizationToken. Do not edit.

impl crate::Client {
    /// Returns a password for pushing to public registries and for pulling with the higher limits
    /// of those who log in, good for 12 hours.
    ///
    /// The token is user name and password in base64, with a colon between: decode it, and the part
    /// after `AWS:` is the password for `docker login public.ecr.aws`. It stands for the caller's
    /// permissions: keep it out of logs, and use it until shortly before it expires rather than
    /// asking for one for each push. Needs `ecr-public:GetAuthorizationToken` and
    /// `sts:GetServiceBearerToken`, both on all resources (`*`).
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_authorization_token().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_authorization_token(&self) -> GetAuthorizationTokenFluentBuilder {
        GetAuthorizationTokenFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetAuthorizationToken",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_AUTHORIZATION_TOKEN,
    output: &crate::schema::OUTPUT_GET_AUTHORIZATION_TOKEN,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetAuthorizationToken OPERATION, crate::Client;
    GetAuthorizationTokenInput GetAuthorizationTokenInputBuilder GetAuthorizationTokenOutput GetAuthorizationTokenError GetAuthorizationTokenFluentBuilder;
    crate::blocking::Client, get_authorization_token
}

::tinsmith_runtime::structure! {
    /// The input of `GetAuthorizationToken`, which has no members.
    input GetAuthorizationTokenInput GetAuthorizationTokenInputBuilder [crate::builders] crate::schema::INPUT_GET_AUTHORIZATION_TOKEN;
}

::tinsmith_runtime::structure! {
    /// The output of `GetAuthorizationToken`: the token.
    output GetAuthorizationTokenOutput GetAuthorizationTokenOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_AUTHORIZATION_TOKEN;
    /// The token, and when it expires.
    0 authorization_data set_authorization_data get_authorization_data: own(crate::types::AuthorizationData);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetAuthorizationToken`.
    GetAuthorizationTokenError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The operation is not offered in this Region.
    2 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetAuthorizationTokenInputBuilder;
    #[doc(no_inline)]
    pub use super::GetAuthorizationTokenOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetAuthorizationTokenFluentBuilder;
}
