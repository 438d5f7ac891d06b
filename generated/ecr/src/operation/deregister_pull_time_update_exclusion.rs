// Made by `cargo xtask codegen` from the operation DeregisterPullTimeUpdateExclusion. Do not edit.

impl crate::Client {
    /// Takes a principal off the list of those whose pulls leave the recorded pull time of images
    /// alone. Its pulls count again from then on.
    ///
    /// Needs `ecr:DeregisterPullTimeUpdateExclusion`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .deregister_pull_time_update_exclusion()
    ///     .principal_arn("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn deregister_pull_time_update_exclusion(
        &self,
    ) -> DeregisterPullTimeUpdateExclusionFluentBuilder {
        DeregisterPullTimeUpdateExclusionFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeregisterPullTimeUpdateExclusion",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DEREGISTER_PULL_TIME_UPDATE_EXCLUSION,
    output: &crate::schema::OUTPUT_DEREGISTER_PULL_TIME_UPDATE_EXCLUSION,
    errors: &[
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_EXCLUSION_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeregisterPullTimeUpdateExclusion OPERATION, crate::Client;
    DeregisterPullTimeUpdateExclusionInput DeregisterPullTimeUpdateExclusionInputBuilder DeregisterPullTimeUpdateExclusionOutput DeregisterPullTimeUpdateExclusionError DeregisterPullTimeUpdateExclusionFluentBuilder;
    crate::blocking::Client, deregister_pull_time_update_exclusion
}

::tinsmith_runtime::structure! {
    /// The input of `DeregisterPullTimeUpdateExclusion`: the principal whose pulls shall count.
    input DeregisterPullTimeUpdateExclusionInput DeregisterPullTimeUpdateExclusionInputBuilder [crate::builders] crate::schema::INPUT_DEREGISTER_PULL_TIME_UPDATE_EXCLUSION;
    /// The ARN of the IAM role or user, as it was registered.
    ///
    /// Required; at most 200 characters.
    0 principal_arn set_principal_arn get_principal_arn: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `DeregisterPullTimeUpdateExclusion`: the principal that was taken off the
    /// list.
    output DeregisterPullTimeUpdateExclusionOutput DeregisterPullTimeUpdateExclusionOutputBuilder [crate::builders] crate::schema::OUTPUT_DEREGISTER_PULL_TIME_UPDATE_EXCLUSION;
    /// The ARN of the role or user whose pulls count again.
    ///
    /// At most 200 characters.
    0 principal_arn set_principal_arn get_principal_arn: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeregisterPullTimeUpdateExclusion`.
    DeregisterPullTimeUpdateExclusionError, crate::Error;
    /// A member of the input is not valid.
    0 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The principal is not on the list of pull time exclusions.
    1 ExclusionNotFoundException is_exclusion_not_found_exception crate::types::error::ExclusionNotFoundException;
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
    pub use super::DeregisterPullTimeUpdateExclusionInputBuilder;
    #[doc(no_inline)]
    pub use super::DeregisterPullTimeUpdateExclusionOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeregisterPullTimeUpdateExclusionFluentBuilder;
}
