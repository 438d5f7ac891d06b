// Made by `cargo xtask codegen` from the shape PullThroughCacheRule. Do not edit.

::tinsmith_runtime::structure! {
    /// A rule by which a registry fetches images from another one and keeps them.
    plain PullThroughCacheRule PullThroughCacheRuleBuilder [crate::builders] crate::schema::TYPE_PULL_THROUGH_CACHE_RULE;
    /// The prefix of the repositories in this registry that cache what is upstream. `ROOT` stands
    /// for every name that no other rule matches.
    ///
    /// 2 to 30 characters.
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The host of the upstream registry.
    1 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
    /// When the rule was made.
    2 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// The account whose registry has the rule, by its 12-digit id.
    3 registry_id set_registry_id get_registry_id: text(str String);
    /// The ARN of the Secrets Manager secret with the credentials for the upstream registry, where
    /// the rule has one.
    ///
    /// 50 to 612 characters.
    4 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// The ARN of the IAM role by which the service reaches the upstream registry, where the rule
    /// has one.
    ///
    /// At most 2048 characters.
    5 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// The prefix of the repositories upstream; `ROOT` for all.
    ///
    /// 2 to 30 characters.
    6 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
    /// The kind of the upstream registry.
    7 upstream_registry set_upstream_registry get_upstream_registry: own(crate::types::UpstreamRegistry);
    /// When the rule was last changed.
    8 updated_at set_updated_at get_updated_at: own(::tinsmith_runtime::primitives::DateTime);
}
