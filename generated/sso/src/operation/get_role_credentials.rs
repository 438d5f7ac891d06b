// Made by `cargo xtask codegen` from the operation GetRoleCredentials. Do not edit.

impl crate::Client {
    /// Returns temporary credentials of a role that is assigned to the user.
    ///
    /// The request is not signed: the access token says who the user is.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_sso::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .get_role_credentials()
    ///     .role_name("…")
    ///     .account_id("…")
    ///     .access_token("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_role_credentials(&self) -> GetRoleCredentialsFluentBuilder {
        GetRoleCredentialsFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetRoleCredentials",
    service: &crate::client::SERVICE,
    method: "GET",
    uri: "/federation/credentials",
    input: &crate::schema::INPUT_GET_ROLE_CREDENTIALS,
    output: &crate::schema::OUTPUT_GET_ROLE_CREDENTIALS,
    errors: &[
        &crate::schema::ERROR_INVALID_REQUEST_EXCEPTION,
        &crate::schema::ERROR_UNAUTHORIZED_EXCEPTION,
        &crate::schema::ERROR_TOO_MANY_REQUESTS_EXCEPTION,
        &crate::schema::ERROR_RESOURCE_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits {
        auth: &[::tinsmith_runtime::service::Auth::None],
        ..::tinsmith_runtime::service::OperationTraits::NONE
    },
};

::tinsmith_runtime::operation! {
    GetRoleCredentials OPERATION, crate::Client;
    GetRoleCredentialsInput GetRoleCredentialsInputBuilder GetRoleCredentialsOutput GetRoleCredentialsError GetRoleCredentialsFluentBuilder;
    crate::blocking::Client, get_role_credentials
}

::tinsmith_runtime::structure! {
    /// The input of `GetRoleCredentials`: the role, and the token of the user.
    input GetRoleCredentialsInput GetRoleCredentialsInputBuilder [crate::builders] crate::schema::INPUT_GET_ROLE_CREDENTIALS;
    /// The name of the role, which is that of the permission set.
    ///
    /// Required.
    0 role_name set_role_name get_role_name: text(str String);
    /// The account that the role is in, by its 12-digit id.
    ///
    /// Required.
    1 account_id set_account_id get_account_id: text(str String);
    /// The access token that the user got by signing in.
    ///
    /// Required; secret, never shown by `Debug`.
    2 access_token set_access_token get_access_token: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `GetRoleCredentials`: the credentials.
    output GetRoleCredentialsOutput GetRoleCredentialsOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_ROLE_CREDENTIALS;
    /// The credentials of the role.
    0 role_credentials set_role_credentials get_role_credentials: own(crate::types::RoleCredentials);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetRoleCredentials`.
    GetRoleCredentialsError, crate::Error;
    /// The input is not valid.
    0 InvalidRequestException is_invalid_request_exception crate::types::error::InvalidRequestException;
    /// The access token has expired or is not valid.
    1 UnauthorizedException is_unauthorized_exception crate::types::error::UnauthorizedException;
    /// There were too many requests.
    2 TooManyRequestsException is_too_many_requests_exception crate::types::error::TooManyRequestsException;
    /// The account or role is not there, or is not assigned to the user.
    3 ResourceNotFoundException is_resource_not_found_exception crate::types::error::ResourceNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetRoleCredentialsInputBuilder;
    #[doc(no_inline)]
    pub use super::GetRoleCredentialsOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetRoleCredentialsFluentBuilder;
}
