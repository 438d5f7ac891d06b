// Made by `cargo xtask codegen` from the shape LifecyclePolicyPreviewResult. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `LifecyclePolicyPreviewResult`.
    plain LifecyclePolicyPreviewResult LifecyclePolicyPreviewResultBuilder [crate::builders] crate::schema::TYPE_LIFECYCLE_POLICY_PREVIEW_RESULT;
    /// `imageTags`
    0 image_tags set_image_tags get_image_tags: texts(String);
    /// `imageDigest`
    1 image_digest set_image_digest get_image_digest: text(str String);
    /// `imagePushedAt`
    2 image_pushed_at set_image_pushed_at get_image_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `action`
    3 action set_action get_action: own(crate::types::LifecyclePolicyRuleAction);
    /// `appliedRulePriority`: at least 1
    4 applied_rule_priority set_applied_rule_priority get_applied_rule_priority: copy(i32);
    /// `storageClass`
    5 storage_class set_storage_class get_storage_class: own(crate::types::LifecyclePolicyStorageClass);
}
