// Made by `cargo xtask codegen` from the shape ImageTagMutabilityExclusionFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// Names tags that are excepted from a repository's rule on whether tags can be moved.
    checked ImageTagMutabilityExclusionFilter ImageTagMutabilityExclusionFilterBuilder crate::schema::TYPE_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER;
    required {
        /// How the filter is compared with tags.
        ///
        /// Required.
        0 filter_type set_filter_type get_filter_type: own(crate::types::ImageTagMutabilityExclusionFilterType);
        /// The tags, where `*` stands for any number of characters, such as `dev-*` or `latest`. At
        /// most two wildcards.
        ///
        /// Required; 1 to 128 characters.
        1 filter set_filter get_filter: text(str String);
    }
}
