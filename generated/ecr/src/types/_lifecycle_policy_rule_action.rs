// Made by `cargo xtask codegen` from the shape LifecyclePolicyRuleAction. Do not edit.

::tinsmith_runtime::structure! {
    /// What a rule of a lifecycle policy does with an image.
    plain LifecyclePolicyRuleAction LifecyclePolicyRuleActionBuilder [crate::builders] crate::schema::TYPE_LIFECYCLE_POLICY_RULE_ACTION;
    /// Whether the image is deleted or moved.
    0 r#type set_type get_type: own(crate::types::ImageActionType);
    /// Where the image is moved to, where it is moved.
    1 target_storage_class set_target_storage_class get_target_storage_class: own(crate::types::LifecyclePolicyTargetStorageClass);
}
