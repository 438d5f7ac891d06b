// Made by `cargo xtask codegen` from the operation ValidatePullThroughCacheRule. Do not edit.

impl crate::Client {
    /// Tries whether a pull-through cache rule works: whether the upstream registry answers and
    /// takes the credentials.
    ///
    /// A rule that does not work is no error: `is_valid` is false then, and `failure` says why.
    /// Needs `ecr:ValidatePullThroughCacheRule`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .validate_pull_through_cache_rule()
    ///     .ecr_repository_prefix("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn validate_pull_through_cache_rule(
        &self,
    ) -> ValidatePullThroughCacheRuleFluentBuilder {
        ValidatePullThroughCacheRuleFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "ValidatePullThroughCacheRule",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_VALIDATE_PULL_THROUGH_CACHE_RULE,
    output: &crate::schema::OUTPUT_VALIDATE_PULL_THROUGH_CACHE_RULE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    ValidatePullThroughCacheRule OPERATION, crate::Client;
    ValidatePullThroughCacheRuleInput ValidatePullThroughCacheRuleInputBuilder ValidatePullThroughCacheRuleOutput ValidatePullThroughCacheRuleError ValidatePullThroughCacheRuleFluentBuilder;
    crate::blocking::Client, validate_pull_through_cache_rule
}

::tinsmith_runtime::structure! {
    /// The input of `ValidatePullThroughCacheRule`: the rule to try.
    input ValidatePullThroughCacheRuleInput ValidatePullThroughCacheRuleInputBuilder [crate::builders] crate::schema::INPUT_VALIDATE_PULL_THROUGH_CACHE_RULE;
    /// The prefix of the rule, written as when it was made.
    ///
    /// Required; 2 to 30 characters.
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    1 registry_id set_registry_id get_registry_id: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `ValidatePullThroughCacheRule`: whether the rule works.
    output_defaulted ValidatePullThroughCacheRuleOutput ValidatePullThroughCacheRuleOutputBuilder crate::schema::OUTPUT_VALIDATE_PULL_THROUGH_CACHE_RULE;
    default {
        /// Whether the rule works.
        ///
        /// `false` where it is not set.
        6 is_valid set_is_valid get_is_valid: copy(bool);
    }
    optional {
        /// The prefix of the rule that was tried.
        ///
        /// 2 to 30 characters.
        0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
        /// The account whose registry has the rule, by its 12-digit id.
        1 registry_id set_registry_id get_registry_id: text(str String);
        /// The host of the upstream registry that was asked.
        2 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
        /// The ARN of the secret that was used, where the rule has one.
        ///
        /// 50 to 612 characters.
        3 credential_arn set_credential_arn get_credential_arn: text(str String);
        /// The ARN of the role that was used, where the rule has one.
        ///
        /// At most 2048 characters.
        4 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
        /// The prefix of the repositories upstream; `ROOT` for all.
        ///
        /// 2 to 30 characters.
        5 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
        /// Why the rule does not work, for people to read. Absent where it does.
        7 failure set_failure get_failure: text(str String);
    }
}

::tinsmith_runtime::operation_error! {
    /// The errors of `ValidatePullThroughCacheRule`.
    ValidatePullThroughCacheRuleError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// There is no pull-through cache rule with this prefix.
    3 PullThroughCacheRuleNotFoundException is_pull_through_cache_rule_not_found_exception crate::types::error::PullThroughCacheRuleNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::ValidatePullThroughCacheRuleInputBuilder;
    #[doc(no_inline)]
    pub use super::ValidatePullThroughCacheRuleOutputBuilder;
    #[doc(no_inline)]
    pub use super::ValidatePullThroughCacheRuleFluentBuilder;
}
