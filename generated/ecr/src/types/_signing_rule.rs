// Made by `cargo xtask codegen` from the shape SigningRule. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `SigningRule`.
    checked SigningRule SigningRuleBuilder crate::schema::TYPE_SIGNING_RULE;
    required {
        /// `signingProfileArn`: required; at most 200 characters
        0 signing_profile_arn set_signing_profile_arn get_signing_profile_arn: text(str String);
    }
    optional {
        /// `repositoryFilters`: 1 to 100 elements
        1 repository_filters set_repository_filters get_repository_filters: list(crate::types::SigningRepositoryFilter);
    }
}
