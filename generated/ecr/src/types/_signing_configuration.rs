// Made by `cargo xtask codegen` from the shape SigningConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `SigningConfiguration`.
    checked SigningConfiguration SigningConfigurationBuilder crate::schema::TYPE_SIGNING_CONFIGURATION;
    required {
        /// `rules`: required; 0 to 10 elements
        0 rules set_rules get_rules: list(crate::types::SigningRule);
    }
}
