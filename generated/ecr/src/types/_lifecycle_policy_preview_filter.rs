// Made by `cargo xtask codegen` from the shape LifecyclePolicyPreviewFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// Which images `GetLifecyclePolicyPreview` returns.
    plain LifecyclePolicyPreviewFilter LifecyclePolicyPreviewFilterBuilder [crate::builders] crate::schema::TYPE_LIFECYCLE_POLICY_PREVIEW_FILTER;
    /// Whether the image has tags. With tags or without unless it is set.
    0 tag_status set_tag_status get_tag_status: own(crate::types::TagStatus);
}
