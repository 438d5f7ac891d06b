// Made by `cargo xtask codegen` from the shape TransitioningImageTotalCount. Do not edit.

::tinsmith_runtime::structure! {
    /// How many images a lifecycle policy would move to a storage class.
    plain TransitioningImageTotalCount TransitioningImageTotalCountBuilder [crate::builders] crate::schema::TYPE_TRANSITIONING_IMAGE_TOTAL_COUNT;
    /// Where the images would be moved to.
    0 target_storage_class set_target_storage_class get_target_storage_class: own(crate::types::LifecyclePolicyTargetStorageClass);
    /// How many images would be moved.
    ///
    /// At least 0.
    1 image_total_count set_image_total_count get_image_total_count: copy(i32);
}
