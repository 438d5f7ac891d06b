// Made by `cargo xtask codegen` from the shape LifecyclePolicyRuleAction. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `LifecyclePolicyRuleAction`.
    plain LifecyclePolicyRuleAction LifecyclePolicyRuleActionBuilder [crate::builders] crate::schema::TYPE_LIFECYCLE_POLICY_RULE_ACTION;
    /// `type`
    0 r#type set_type get_type: own(crate::types::ImageActionType);
    /// `targetStorageClass`
    1 target_storage_class set_target_storage_class get_target_storage_class: own(crate::types::LifecyclePolicyTargetStorageClass);
}
