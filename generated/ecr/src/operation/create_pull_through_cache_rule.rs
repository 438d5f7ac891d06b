// Made by `cargo xtask codegen` from the operation CreatePullThroughCacheRule. Do not edit.

impl crate::Client {
    /// Creates a rule by which the registry fetches images from another one when they are pulled,
    /// and keeps them in repositories of its own.
    ///
    /// A pull of `PREFIX/NAME` with the rule's prefix is answered from the cache; the service looks
    /// upstream for newer images from time to time. Docker Hub, GitHub, GitLab, Azure and
    /// Chainguard ask for credentials, which are read from a secret of Secrets Manager. Needs
    /// `ecr:CreatePullThroughCacheRule`, and `iam:PassRole` where a role is given.
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

::tinsmith_runtime::operation! {
    CreatePullThroughCacheRule OPERATION, crate::Client;
    CreatePullThroughCacheRuleInput CreatePullThroughCacheRuleInputBuilder CreatePullThroughCacheRuleOutput CreatePullThroughCacheRuleError CreatePullThroughCacheRuleFluentBuilder;
    crate::blocking::Client, create_pull_through_cache_rule
}

::tinsmith_runtime::structure! {
    /// The input of `CreatePullThroughCacheRule`: the prefix in this registry and the registry
    /// behind it.
    input CreatePullThroughCacheRuleInput CreatePullThroughCacheRuleInputBuilder [crate::builders] crate::schema::INPUT_CREATE_PULL_THROUGH_CACHE_RULE;
    /// The prefix of the repositories in this registry that cache what is upstream, such as
    /// `docker-hub`. `ROOT` takes every name that no other rule matches.
    ///
    /// Required; 2 to 30 characters.
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The host of the upstream registry: `public.ecr.aws`, `quay.io`, `registry.k8s.io`,
    /// `registry-1.docker.io`, `ghcr.io`, `NAME.azurecr.io`, `registry.gitlab.com`, `cgr.dev`, or
    /// the host of another registry of ECR.
    ///
    /// Required.
    1 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
    /// The registry in which the rule is made, by the 12-digit id of its account. The caller's own
    /// unless it is set.
    2 registry_id set_registry_id get_registry_id: text(str String);
    /// The kind of the upstream registry, which has to fit its host.
    3 upstream_registry set_upstream_registry get_upstream_registry: own(crate::types::UpstreamRegistry);
    /// The ARN of the Secrets Manager secret with user name and access token for the upstream
    /// registry. The name of the secret has to begin with `ecr-pullthroughcache/`.
    ///
    /// 50 to 612 characters.
    4 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// The ARN of the IAM role that the service takes on to reach the upstream registry, where that
    /// is a registry of ECR in another account.
    ///
    /// At most 2048 characters.
    5 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// The prefix of the repositories upstream that the rule reaches. `ROOT`, which is all of them,
    /// unless it is set.
    ///
    /// 2 to 30 characters.
    6 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `CreatePullThroughCacheRule`: the rule as it was made.
    output CreatePullThroughCacheRuleOutput CreatePullThroughCacheRuleOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_PULL_THROUGH_CACHE_RULE;
    /// The prefix of the repositories in this registry that cache what is upstream.
    ///
    /// 2 to 30 characters.
    0 ecr_repository_prefix set_ecr_repository_prefix get_ecr_repository_prefix: text(str String);
    /// The host of the upstream registry.
    1 upstream_registry_url set_upstream_registry_url get_upstream_registry_url: text(str String);
    /// When the rule was made.
    2 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
    /// The account whose registry has the rule, by its 12-digit id.
    3 registry_id set_registry_id get_registry_id: text(str String);
    /// The kind of the upstream registry.
    4 upstream_registry set_upstream_registry get_upstream_registry: own(crate::types::UpstreamRegistry);
    /// The ARN of the secret with the credentials for the upstream registry, where the rule has
    /// one.
    ///
    /// 50 to 612 characters.
    5 credential_arn set_credential_arn get_credential_arn: text(str String);
    /// The ARN of the role for the upstream registry, where the rule has one.
    ///
    /// At most 2048 characters.
    6 custom_role_arn set_custom_role_arn get_custom_role_arn: text(str String);
    /// The prefix of the repositories upstream; `ROOT` for all.
    ///
    /// 2 to 30 characters.
    7 upstream_repository_prefix set_upstream_repository_prefix get_upstream_repository_prefix: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CreatePullThroughCacheRule`.
    CreatePullThroughCacheRuleError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The service refused the input as a whole or a member of it.
    2 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The registry has a rule with this prefix already.
    3 PullThroughCacheRuleAlreadyExistsException is_pull_through_cache_rule_already_exists_exception crate::types::error::PullThroughCacheRuleAlreadyExistsException;
    /// A pull-through cache cannot stand before this registry. `UpstreamRegistry` has those that
    /// are possible.
    4 UnsupportedUpstreamRegistryException is_unsupported_upstream_registry_exception crate::types::error::UnsupportedUpstreamRegistryException;
    /// A quota of the account is used up, or an image was scanned too recently.
    5 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The service may not read the secret for the upstream registry.
    6 UnableToAccessSecretException is_unable_to_access_secret_exception crate::types::error::UnableToAccessSecretException;
    /// There is no secret with the ARN that was given for the upstream registry.
    7 SecretNotFoundException is_secret_not_found_exception crate::types::error::SecretNotFoundException;
    /// The service can read the secret for the upstream registry, but not decrypt it.
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
