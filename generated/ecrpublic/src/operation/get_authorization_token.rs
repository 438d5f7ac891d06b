// Made by `cargo xtask codegen` from the operation GetAuthorizationToken. Do not edit.

impl crate::Client {
    /// Calls the operation `GetAuthorizationToken`.
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

::tinsmith_runtime::structure! {
    /// The input of `GetAuthorizationToken`.
    input GetAuthorizationTokenInput GetAuthorizationTokenInputBuilder [crate::builders] crate::schema::INPUT_GET_AUTHORIZATION_TOKEN;
}

::tinsmith_runtime::structure! {
    /// The output of `GetAuthorizationToken`.
    output GetAuthorizationTokenOutput GetAuthorizationTokenOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_AUTHORIZATION_TOKEN;
    /// `authorizationData`
    0 authorization_data set_authorization_data get_authorization_data: own(crate::types::AuthorizationData);
}

::tinsmith_runtime::operation! {
    GetAuthorizationToken OPERATION, crate::Client;
    GetAuthorizationTokenInput GetAuthorizationTokenInputBuilder GetAuthorizationTokenOutput GetAuthorizationTokenError GetAuthorizationTokenFluentBuilder;
    crate::blocking::Client, get_authorization_token
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetAuthorizationToken`.
    GetAuthorizationTokenError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
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
