// Made by `cargo xtask codegen` from the operation DescribePullThroughCacheRules. Do not edit.

impl crate::Client {
    /// Returns the pull-through cache rules of a registry, all of them or those with given
    /// prefixes.
    ///
    /// A page holds 100 rules where `max_results` is not set, and at most 1,000. Needs
    /// `ecr:DescribePullThroughCacheRules`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.describe_pull_through_cache_rules().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_pull_through_cache_rules(
        &self,
    ) -> DescribePullThroughCacheRulesFluentBuilder {
        DescribePullThroughCacheRulesFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribePullThroughCacheRules",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_PULL_THROUGH_CACHE_RULES,
    output: &crate::schema::OUTPUT_DESCRIBE_PULL_THROUGH_CACHE_RULES,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_PULL_THROUGH_CACHE_RULE_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribePullThroughCacheRules OPERATION, crate::Client;
    DescribePullThroughCacheRulesInput DescribePullThroughCacheRulesInputBuilder DescribePullThroughCacheRulesOutput DescribePullThroughCacheRulesError DescribePullThroughCacheRulesFluentBuilder;
    crate::blocking::Client, describe_pull_through_cache_rules
}

::tinsmith_runtime::structure! {
    /// The input of `DescribePullThroughCacheRules`: a registry, and which of its rules.
    input DescribePullThroughCacheRulesInput DescribePullThroughCacheRulesInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_PULL_THROUGH_CACHE_RULES;
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The prefixes of the rules to return. All rules unless it is set; a prefix without a rule is
    /// an error.
    ///
    /// 1 to 100 elements.
    1 ecr_repository_prefixes set_ecr_repository_prefixes get_ecr_repository_prefixes: texts(String);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    2 next_token set_next_token get_next_token: text(str String);
    /// How many rules a page holds at most. 100 unless it is set.
    ///
    /// 1 to 1000.
    3 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribePullThroughCacheRules`: a page of rules.
    output DescribePullThroughCacheRulesOutput DescribePullThroughCacheRulesOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_PULL_THROUGH_CACHE_RULES;
    /// The rules of this page.
    0 pull_through_cache_rules set_pull_through_cache_rules get_pull_through_cache_rules: list(crate::types::PullThroughCacheRule);
    /// The token for the next page. Absent on the last one.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribePullThroughCacheRules`.
    DescribePullThroughCacheRulesError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// There is no pull-through cache rule with this prefix.
    3 PullThroughCacheRuleNotFoundException is_pull_through_cache_rule_not_found_exception crate::types::error::PullThroughCacheRuleNotFoundException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 2,
            output: &[1],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// The pull-through cache rules of a registry, page by page.
    OPERATION, PAGINATOR;
    DescribePullThroughCacheRulesInput DescribePullThroughCacheRulesInputBuilder DescribePullThroughCacheRulesOutput DescribePullThroughCacheRulesError DescribePullThroughCacheRulesPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    DescribePullThroughCacheRulesOutput DescribePullThroughCacheRulesError DescribePullThroughCacheRulesPaginator DescribePullThroughCacheRulesPaginatorItems, crate::types::PullThroughCacheRule, |page| page.pull_through_cache_rules
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribePullThroughCacheRulesPaginator;
    #[doc(no_inline)]
    pub use super::DescribePullThroughCacheRulesPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribePullThroughCacheRulesInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribePullThroughCacheRulesOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribePullThroughCacheRulesFluentBuilder;
}
