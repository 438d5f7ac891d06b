// Made by `cargo xtask codegen` from the shape PullThroughCacheRule. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `PullThroughCacheRule`.
    plain PullThroughCacheRule PullThroughCacheRuleBuilder [crate::builders] crate::schema::TYPE_PULL_THROUGH_CACHE_RULE;
    /// `ecrRepositoryPrefix`: 2 to 30 characters
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// `upstreamRegistryUrl`
    1 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
    /// `createdAt`
    2 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `registryId`
    3 registry_id set_registry_id get_registry_id: text(str String);
    /// `credentialArn`: 50 to 612 characters
    4 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// `customRoleArn`: at most 2048 characters
    5 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// `upstreamRepositoryPrefix`: 2 to 30 characters
    6 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
    /// `upstreamRegistry`
    7 upstream_registry set_upstream_registry get_upstream_registry: own(crate::types::UpstreamRegistry);
    /// `updatedAt`
    8 updated_at set_updated_at get_updated_at: own(::tinsmith_runtime::primitives::DateTime);
}
