// Made by `cargo xtask codegen` from the shape LifecyclePolicyPreviewResult. Do not edit.

::tinsmith_runtime::structure! {
    /// An image that a lifecycle policy would touch.
    plain LifecyclePolicyPreviewResult LifecyclePolicyPreviewResultBuilder [crate::builders] crate::schema::TYPE_LIFECYCLE_POLICY_PREVIEW_RESULT;
    /// The tags of the image. Absent where it has none.
    0 image_tags set_image_tags get_image_tags: texts(String);
    /// The digest of the image.
    1 image_digest set_image_digest get_image_digest: text(str String);
    /// When the image was pushed.
    2 image_pushed_at set_image_pushed_at get_image_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// What the policy would do with the image.
    3 action set_action get_action: own(crate::types::LifecyclePolicyRuleAction);
    /// The priority of the rule that applies. A lower number comes first.
    ///
    /// At least 1.
    4 applied_rule_priority set_applied_rule_priority get_applied_rule_priority: copy(i32);
    /// Where the image is kept now.
    5 storage_class set_storage_class get_storage_class: own(crate::types::LifecyclePolicyStorageClass);
}
