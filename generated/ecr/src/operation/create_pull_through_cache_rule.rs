// Made by `cargo xtask codegen` from the operation CreatePullThroughCacheRule. Do not edit.

impl crate::Client {
    /// Calls the operation `CreatePullThroughCacheRule`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .create_pull_through_cache_rule()
    ///     .ecr_repository_prefix("…")
    ///     .upstream_registry_url("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_pull_through_cache_rule(
        &self,
    ) -> CreatePullThroughCacheRuleFluentBuilder {
        CreatePullThroughCacheRuleFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "CreatePullThroughCacheRule",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_CREATE_PULL_THROUGH_CACHE_RULE,
    output: &crate::schema::OUTPUT_CREATE_PULL_THROUGH_CACHE_RULE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_ALREADY_EXISTS_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_UPSTREAM_REGISTRY_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_UNABLE_TO_ACCESS_SECRET_EXCEPTION,
        &crate::schema::ERROR_SECRET_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNABLE_TO_DECRYPT_SECRET_VALUE_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::structure! {
    /// The input of `CreatePullThroughCacheRule`.
    input CreatePullThroughCacheRuleInput CreatePullThroughCacheRuleInputBuilder [crate::builders] crate::schema::INPUT_CREATE_PULL_THROUGH_CACHE_RULE;
    /// `ecrRepositoryPrefix`: required; 2 to 30 characters
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// `upstreamRegistryUrl`: required
    1 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
    /// `registryId`
    2 registry_id set_registry_id get_registry_id: text(str String);
    /// `upstreamRegistry`
    3 upstream_registry set_upstream_registry get_upstream_registry: own(crate::types::UpstreamRegistry);
    /// `credentialArn`: 50 to 612 characters
    4 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// `customRoleArn`: at most 2048 characters
    5 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// `upstreamRepositoryPrefix`: 2 to 30 characters
    6 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `CreatePullThroughCacheRule`.
    output CreatePullThroughCacheRuleOutput CreatePullThroughCacheRuleOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_PULL_THROUGH_CACHE_RULE;
    /// `ecrRepositoryPrefix`: 2 to 30 characters
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// `upstreamRegistryUrl`
    1 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
    /// `createdAt`
    2 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `registryId`
    3 registry_id set_registry_id get_registry_id: text(str String);
    /// `upstreamRegistry`
    4 upstream_registry set_upstream_registry get_upstream_registry: own(crate::types::UpstreamRegistry);
    /// `credentialArn`: 50 to 612 characters
    5 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// `customRoleArn`: at most 2048 characters
    6 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// `upstreamRepositoryPrefix`: 2 to 30 characters
    7 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
}

::tinsmith_runtime::operation! {
    CreatePullThroughCacheRule OPERATION, crate::Client;
    CreatePullThroughCacheRuleInput CreatePullThroughCacheRuleInputBuilder CreatePullThroughCacheRuleOutput CreatePullThroughCacheRuleError CreatePullThroughCacheRuleFluentBuilder;
    crate::blocking::Client, create_pull_through_cache_rule
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CreatePullThroughCacheRule`.
    CreatePullThroughCacheRuleError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    3 PullThroughCacheRuleAlreadyExistsException is_pull_through_cache_rule_already_exists_exception crate::types::error::PullThroughCacheRuleAlreadyExistsException;
    4 UnsupportedUpstreamRegistryException is_unsupported_upstream_registry_exception crate::types::error::UnsupportedUpstreamRegistryException;
    5 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    6 UnableToAccessSecretException is_unable_to_access_secret_exception crate::types::error::UnableToAccessSecretException;
    7 SecretNotFoundException is_secret_not_found_exception crate::types::error::SecretNotFoundException;
    8 UnableToDecryptSecretValueException is_unable_to_decrypt_secret_value_exception crate::types::error::UnableToDecryptSecretValueException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::CreatePullThroughCacheRuleInputBuilder;
    #[doc(no_inline)]
    pub use super::CreatePullThroughCacheRuleOutputBuilder;
    #[doc(no_inline)]
    pub use super::CreatePullThroughCacheRuleFluentBuilder;
}
