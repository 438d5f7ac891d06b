// Made by `cargo xtask codegen` from the operation GetAccountSetting. Do not edit.

impl crate::Client {
    /// Returns the value of a setting of the caller's registry, which `PutAccountSetting` sets.
    ///
    /// Needs `ecr:GetAccountSetting`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.get_account_setting().name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_account_setting(&self) -> GetAccountSettingFluentBuilder {
        GetAccountSettingFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "GetAccountSetting",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_GET_ACCOUNT_SETTING,
    output: &crate::schema::OUTPUT_GET_ACCOUNT_SETTING,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    GetAccountSetting OPERATION, crate::Client;
    GetAccountSettingInput GetAccountSettingInputBuilder GetAccountSettingOutput GetAccountSettingError GetAccountSettingFluentBuilder;
    crate::blocking::Client, get_account_setting
}

::tinsmith_runtime::structure! {
    /// The input of `GetAccountSetting`: the setting to read.
    input GetAccountSettingInput GetAccountSettingInputBuilder [crate::builders] crate::schema::INPUT_GET_ACCOUNT_SETTING;
    /// The name of the setting: `BASIC_SCAN_TYPE_VERSION`, `REGISTRY_POLICY_SCOPE` or
    /// `BLOB_MOUNTING`.
    ///
    /// Required; 1 to 64 characters.
    0 name set_name get_name: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `GetAccountSetting`: the setting and its value.
    output GetAccountSettingOutput GetAccountSettingOutputBuilder [crate::builders] crate::schema::OUTPUT_GET_ACCOUNT_SETTING;
    /// The name of the setting that was asked for.
    ///
    /// 1 to 64 characters.
    0 name set_name get_name: text(str String);
    /// The value that the setting has now, whether it was set or is the default.
    ///
    /// 1 to 64 characters.
    1 value set_value get_value: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `GetAccountSetting`.
    GetAccountSettingError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// The service refused the input as a whole or a member of it.
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A member of the input is not valid.
    2 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::GetAccountSettingInputBuilder;
    #[doc(no_inline)]
    pub use super::GetAccountSettingOutputBuilder;
    #[doc(no_inline)]
    pub use super::GetAccountSettingFluentBuilder;
}
