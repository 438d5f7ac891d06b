// Made by `cargo xtask codegen` from the shape LifecyclePolicyPreviewFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `LifecyclePolicyPreviewFilter`.
    plain LifecyclePolicyPreviewFilter LifecyclePolicyPreviewFilterBuilder [crate::builders] crate::schema::TYPE_LIFECYCLE_POLICY_PREVIEW_FILTER;
    /// `tagStatus`
    0 tag_status set_tag_status get_tag_status: own(crate::types::TagStatus);
}
