// Made by `cargo xtask codegen` from the shape SigningConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The rules by which a registry signs images.
    checked SigningConfiguration SigningConfigurationBuilder crate::schema::TYPE_SIGNING_CONFIGURATION;
    required {
        /// The rules, each with a signing profile.
        ///
        /// Required; 0 to 10 elements.
        0 rules set_rules get_rules: list(crate::types::SigningRule);
    }
}
