// Made by `cargo xtask codegen` from the operation PutAccountSetting. Do not edit.

impl crate::Client {
    /// Sets a setting of the caller's registry, in this Region.
    ///
    /// Needs `ecr:PutAccountSetting`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.put_account_setting().name("…").value("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_account_setting(&self) -> PutAccountSettingFluentBuilder {
        PutAccountSettingFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutAccountSetting",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_ACCOUNT_SETTING,
    output: &crate::schema::OUTPUT_PUT_ACCOUNT_SETTING,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    PutAccountSetting OPERATION, crate::Client;
    PutAccountSettingInput PutAccountSettingInputBuilder PutAccountSettingOutput PutAccountSettingError PutAccountSettingFluentBuilder;
    crate::blocking::Client, put_account_setting
}

::tinsmith_runtime::structure! {
    /// The input of `PutAccountSetting`: a setting and its value.
    input PutAccountSettingInput PutAccountSettingInputBuilder [crate::builders] crate::schema::INPUT_PUT_ACCOUNT_SETTING;
    /// The name of the setting: `BASIC_SCAN_TYPE_VERSION` (what basic scans find vulnerabilities
    /// with), `REGISTRY_POLICY_SCOPE` (which actions the registry's policy governs), or
    /// `BLOB_MOUNTING` (whether repositories share layers).
    ///
    /// Required; 1 to 64 characters.
    0 name set_name get_name: text(str String);
    /// The value: `AWS_NATIVE` for `BASIC_SCAN_TYPE_VERSION`, `V2` for `REGISTRY_POLICY_SCOPE`,
    /// `ENABLED` or `DISABLED` for `BLOB_MOUNTING`.
    ///
    /// Required.
    1 value set_value get_value: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `PutAccountSetting`: the setting as it is now.
    output PutAccountSettingOutput PutAccountSettingOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_ACCOUNT_SETTING;
    /// The name of the setting that was set.
    ///
    /// 1 to 64 characters.
    0 name set_name get_name: text(str String);
    /// The value that it has now.
    1 value set_value get_value: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutAccountSetting`.
    PutAccountSettingError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// The service refused the input as a whole or a member of it.
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A member of the input is not valid.
    2 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// A quota of the account is used up, or an image was scanned too recently.
    3 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutAccountSettingInputBuilder;
    #[doc(no_inline)]
    pub use super::PutAccountSettingOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutAccountSettingFluentBuilder;
}
