// Made by `cargo xtask codegen` from the operation DeletePullThroughCacheRule. Do not edit.

impl crate::Client {
    /// Deletes a pull-through cache rule. Repositories and images that it made stay, but are no
    /// longer refreshed.
    ///
    /// Returns the rule as it was. Needs `ecr:DeletePullThroughCacheRule`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .delete_pull_through_cache_rule()
    ///     .ecr_repository_prefix("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_pull_through_cache_rule(
        &self,
    ) -> DeletePullThroughCacheRuleFluentBuilder {
        DeletePullThroughCacheRuleFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeletePullThroughCacheRule",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DELETE_PULL_THROUGH_CACHE_RULE,
    output: &crate::schema::OUTPUT_DELETE_PULL_THROUGH_CACHE_RULE,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeletePullThroughCacheRule OPERATION, crate::Client;
    DeletePullThroughCacheRuleInput DeletePullThroughCacheRuleInputBuilder DeletePullThroughCacheRuleOutput DeletePullThroughCacheRuleError DeletePullThroughCacheRuleFluentBuilder;
    crate::blocking::Client, delete_pull_through_cache_rule
}

::tinsmith_runtime::structure! {
    /// The input of `DeletePullThroughCacheRule`: the rule, by its prefix.
    input DeletePullThroughCacheRuleInput DeletePullThroughCacheRuleInputBuilder [crate::builders] crate::schema::INPUT_DELETE_PULL_THROUGH_CACHE_RULE;
    /// The prefix of the rule, written as when it was made.
    ///
    /// Required; 2 to 30 characters.
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    1 registry_id set_registry_id get_registry_id: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `DeletePullThroughCacheRule`: the rule that was deleted.
    output DeletePullThroughCacheRuleOutput DeletePullThroughCacheRuleOutputBuilder [crate::builders] crate::schema::OUTPUT_DELETE_PULL_THROUGH_CACHE_RULE;
    /// The prefix that the rule had in this registry.
    ///
    /// 2 to 30 characters.
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The host of the upstream registry.
    1 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
    /// When the rule was made.
    2 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// The account whose registry had the rule, by its 12-digit id.
    3 registry_id set_registry_id get_registry_id: text(str String);
    /// The ARN of the secret that the rule used, where it had one. The secret itself stays.
    ///
    /// 50 to 612 characters.
    4 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// The ARN of the role that the rule used, where it had one. The role itself stays.
    ///
    /// At most 2048 characters.
    5 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// The prefix of the repositories upstream.
    ///
    /// 2 to 30 characters.
    6 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeletePullThroughCacheRule`.
    DeletePullThroughCacheRuleError, crate::Error;
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
    pub use super::DeletePullThroughCacheRuleInputBuilder;
    #[doc(no_inline)]
    pub use super::DeletePullThroughCacheRuleOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeletePullThroughCacheRuleFluentBuilder;
}
