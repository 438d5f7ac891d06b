// Made by `cargo xtask codegen` from the operation RegisterPullTimeUpdateExclusion. Do not edit.

impl crate::Client {
    /// Puts a principal on the list of those whose pulls leave the recorded pull time of images
    /// alone.
    ///
    /// Meant for scanners and mirrors, whose pulls would make every image look as if it were in
    /// use. Needs `ecr:RegisterPullTimeUpdateExclusion`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .register_pull_time_update_exclusion()
    ///     .principal_arn("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_pull_time_update_exclusion(
        &self,
    ) -> RegisterPullTimeUpdateExclusionFluentBuilder {
        RegisterPullTimeUpdateExclusionFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "RegisterPullTimeUpdateExclusion",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_REGISTER_PULL_TIME_UPDATE_EXCLUSION,
    output: &crate::schema::OUTPUT_REGISTER_PULL_TIME_UPDATE_EXCLUSION,
    errors: &[
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_EXCLUSION_ALREADY_EXISTS_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    RegisterPullTimeUpdateExclusion OPERATION, crate::Client;
    RegisterPullTimeUpdateExclusionInput RegisterPullTimeUpdateExclusionInputBuilder RegisterPullTimeUpdateExclusionOutput RegisterPullTimeUpdateExclusionError RegisterPullTimeUpdateExclusionFluentBuilder;
    crate::blocking::Client, register_pull_time_update_exclusion
}

::tinsmith_runtime::structure! {
    /// The input of `RegisterPullTimeUpdateExclusion`: the principal whose pulls shall not count.
    input RegisterPullTimeUpdateExclusionInput RegisterPullTimeUpdateExclusionInputBuilder [crate::builders] crate::schema::INPUT_REGISTER_PULL_TIME_UPDATE_EXCLUSION;
    /// The ARN of the IAM role or user.
    ///
    /// Required; at most 200 characters.
    0 principal_arn set_principal_arn get_principal_arn: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `RegisterPullTimeUpdateExclusion`: the principal that was put on the list.
    output RegisterPullTimeUpdateExclusionOutput RegisterPullTimeUpdateExclusionOutputBuilder [crate::builders] crate::schema::OUTPUT_REGISTER_PULL_TIME_UPDATE_EXCLUSION;
    /// The ARN of the role or user whose pulls do not count any more.
    ///
    /// At most 200 characters.
    0 principal_arn set_principal_arn get_principal_arn: text(str String);
    /// When the principal was put on the list.
    1 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `RegisterPullTimeUpdateExclusion`.
    RegisterPullTimeUpdateExclusionError, crate::Error;
    /// A member of the input is not valid.
    0 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The principal is on the list of pull time exclusions already.
    1 ExclusionAlreadyExistsException is_exclusion_already_exists_exception crate::types::error::ExclusionAlreadyExistsException;
    /// A quota of the account is used up, or an image was scanned too recently.
    2 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The service refused the input as a whole or a member of it.
    3 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The service has failed.
    4 ServerException is_server_exception crate::types::error::ServerException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::RegisterPullTimeUpdateExclusionInputBuilder;
    #[doc(no_inline)]
    pub use super::RegisterPullTimeUpdateExclusionOutputBuilder;
    #[doc(no_inline)]
    pub use super::RegisterPullTimeUpdateExclusionFluentBuilder;
}
