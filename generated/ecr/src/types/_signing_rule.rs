// Made by `cargo xtask codegen` from the shape SigningRule. Do not edit.

::tinsmith_runtime::structure! {
    /// Says of some repositories with which profile their images are signed.
    checked SigningRule SigningRuleBuilder crate::schema::TYPE_SIGNING_RULE;
    required {
        /// The ARN of the signing profile of AWS Signer.
        ///
        /// Required; at most 200 characters.
        0 signing_profile_arn set_signing_profile_arn get_signing_profile_arn: text(str String);
    }
    optional {
        /// The repositories that the rule is for: those that one of the filters matches. All of the
        /// registry unless it is set.
        ///
        /// 1 to 100 elements.
        1 repository_filters set_repository_filters get_repository_filters: list(crate::types::SigningRepositoryFilter);
    }
}
