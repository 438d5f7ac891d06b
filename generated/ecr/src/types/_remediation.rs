// Made by `cargo xtask codegen` from the shape Remediation. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Remediation`.
    plain Remediation RemediationBuilder [crate::builders] crate::schema::TYPE_REMEDIATION;
    /// `recommendation`
    0 recommendation set_recommendation get_recommendation: own(crate::types::Recommendation);
}
