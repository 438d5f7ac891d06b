// Made by `cargo xtask codegen` from the operation GetAuthorizationToken. Do not edit.

impl crate::Client {
    /// Returns a password for the registry's Docker interface, good for 12 hours and for every
    /// registry that the caller may reach.
    ///
    /// The token is user name and password in base64, with a colon between: decode it, and the part
    /// after `AWS:` is the password for `docker login`. It stands for the caller's permissions:
    /// keep it out of logs, and use it until shortly before it expires rather than asking for one
    /// for each pull. Needs `ecr:GetAuthorizationToken` on all resources (`*`).
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetAuthorizationToken OPERATION, crate::Client;
    GetAuthorizationTokenInput GetAuthorizationTokenInputBuilder GetAuthorizationTokenOutput GetAuthorizationTokenError GetAuthorizationTokenFluentBuilder;
    crate::blocking::Client, get_authorization_token
}

::tinsmith_runtime::structure! {
    /// The input of `GetAuthorizationToken`. Nothing has to be set.
    input GetAuthorizationTokenInput GetAuthorizationTokenInputBuilder [crate::builders] crate::schema::INPUT_GET_AUTHORIZATION_TOKEN;
    /// The accounts whose registries the token is for, by their ids. No longer needed: a token is
    /// good for every registry that the caller may reach.
    ///
    /// 1 to 10 elements.
    #[deprecated(note = "the model marks it as deprecated")]
    0 registry_ids set_registry_ids get_registry_ids: texts(String);
}

::tinsmith_runtime::structure! {
    /// The output of `GetAuthorizationToken`: the token.
    output GetAuthorizationTokenOutput GetAuthorizationTokenOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_AUTHORIZATION_TOKEN;
    /// A token for each registry that was named, or one where none was.
    0 authorization_data set_authorization_data get_authorization_data: list(crate::types::AuthorizationData);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetAuthorizationToken`.
    GetAuthorizationTokenError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
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
