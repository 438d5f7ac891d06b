// Made by `cargo xtask codegen` from the shape ImageTagMutabilityExclusionFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageTagMutabilityExclusionFilter`.
    checked ImageTagMutabilityExclusionFilter ImageTagMutabilityExclusionFilterBuilder crate::schema::TYPE_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER;
    required {
        /// `filterType`: required
        0 filter_type set_filter_type get_filter_type: own(crate::types::ImageTagMutabilityExclusionFilterType);
        /// `filter`: required; 1 to 128 characters
        1 filter set_filter get_filter: text(str String);
    }
}
