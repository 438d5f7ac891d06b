// Made by `cargo xtask codegen` from the shape LifecyclePolicyPreviewSummary. Do not edit.

::tinsmith_runtime::structure! {
    /// How many images a lifecycle policy would touch.
    plain LifecyclePolicyPreviewSummary LifecyclePolicyPreviewSummaryBuilder [crate::builders] crate::schema::TYPE_LIFECYCLE_POLICY_PREVIEW_SUMMARY;
    /// How many images it would delete.
    ///
    /// At least 0.
    0 expiring_image_total_count set_expiring_image_total_count get_expiring_image_total_count: copy(i32);
    /// How many images it would move, for each storage class.
    1 transitioning_image_total_counts set_transitioning_image_total_counts get_transitioning_image_total_counts: list(crate::types::TransitioningImageTotalCount);
}
