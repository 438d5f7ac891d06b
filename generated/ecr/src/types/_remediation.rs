// Made by `cargo xtask codegen` from the shape Remediation. Do not edit.

::tinsmith_runtime::structure! {
    /// What can be done about a finding.
    plain Remediation RemediationBuilder [crate::builders] crate::schema::TYPE_REMEDIATION;
    /// What is recommended.
    0 recommendation set_recommendation get_recommendation: own(crate::types::Recommendation);
}
