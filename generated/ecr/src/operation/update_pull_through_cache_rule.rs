// Made by `cargo xtask codegen` from the operation UpdatePullThroughCacheRule. Do not edit.

impl crate::Client {
    /// Changes the credentials or the role of a pull-through cache rule.
    ///
    /// Prefixes and the upstream registry cannot be changed: make another rule for that. Needs
    /// `ecr:UpdatePullThroughCacheRule`, and `iam:PassRole` where a role is given.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .update_pull_through_cache_rule()
    ///     .ecr_repository_prefix("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_pull_through_cache_rule(
        &self,
    ) -> UpdatePullThroughCacheRuleFluentBuilder {
        UpdatePullThroughCacheRuleFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "UpdatePullThroughCacheRule",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_UPDATE_PULL_THROUGH_CACHE_RULE,
    output: &crate::schema::OUTPUT_UPDATE_PULL_THROUGH_CACHE_RULE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_UNABLE_TO_ACCESS_SECRET_EXCEPTION,
        &crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_SECRET_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNABLE_TO_DECRYPT_SECRET_VALUE_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    UpdatePullThroughCacheRule OPERATION, crate::Client;
    UpdatePullThroughCacheRuleInput UpdatePullThroughCacheRuleInputBuilder UpdatePullThroughCacheRuleOutput UpdatePullThroughCacheRuleError UpdatePullThroughCacheRuleFluentBuilder;
    crate::blocking::Client, update_pull_through_cache_rule
}

::tinsmith_runtime::structure! {
    /// The input of `UpdatePullThroughCacheRule`: a rule and what is new about it.
    input UpdatePullThroughCacheRuleInput UpdatePullThroughCacheRuleInputBuilder [crate::builders] crate::schema::INPUT_UPDATE_PULL_THROUGH_CACHE_RULE;
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The prefix of the rule, written as when it was made.
    ///
    /// Required; 2 to 30 characters.
    1 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The ARN of the Secrets Manager secret with user name and access token for the upstream
    /// registry. The name of the secret has to begin with `ecr-pullthroughcache/`.
    ///
    /// 50 to 612 characters.
    2 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// The ARN of the IAM role that the service takes on to reach the upstream registry, where that
    /// is a registry of ECR in another account.
    ///
    /// At most 2048 characters.
    3 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `UpdatePullThroughCacheRule`: the rule as it is now.
    output UpdatePullThroughCacheRuleOutput UpdatePullThroughCacheRuleOutputBuilder [crate::builders] crate::schema::OUTPUT_UPDATE_PULL_THROUGH_CACHE_RULE;
    /// The prefix of the repositories in this registry that cache what is upstream.
    ///
    /// 2 to 30 characters.
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The account whose registry has the rule, by its 12-digit id.
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// When the rule was changed: the time of this call.
    2 updated_at set_updated_at get_updated_at: own(::tinsmith_runtime::primitives::DateTime);
    /// The ARN of the secret that the rule uses, where it has one.
    ///
    /// 50 to 612 characters.
    3 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// The ARN of the role that the rule uses, where it has one.
    ///
    /// At most 2048 characters.
    4 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// The prefix of the repositories upstream; `ROOT` for all.
    ///
    /// 2 to 30 characters.
    5 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `UpdatePullThroughCacheRule`.
    UpdatePullThroughCacheRuleError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The service may not read the secret for the upstream registry.
    3 UnableToAccessSecretException is_unable_to_access_secret_exception crate::types::error::UnableToAccessSecretException;
    /// There is no pull-through cache rule with this prefix.
    4 PullThroughCacheRuleNotFoundException is_pull_through_cache_rule_not_found_exception crate::types::error::PullThroughCacheRuleNotFoundException;
    /// There is no secret with the ARN that was given for the upstream registry.
    5 SecretNotFoundException is_secret_not_found_exception crate::types::error::SecretNotFoundException;
    /// The service can read the secret for the upstream registry, but not decrypt it.
    6 UnableToDecryptSecretValueException is_unable_to_decrypt_secret_value_exception crate::types::error::UnableToDecryptSecretValueException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::UpdatePullThroughCacheRuleInputBuilder;
    #[doc(no_inline)]
    pub use super::UpdatePullThroughCacheRuleOutputBuilder;
    #[doc(no_inline)]
    pub use super::UpdatePullThroughCacheRuleFluentBuilder;
}
