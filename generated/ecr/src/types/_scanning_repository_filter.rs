// Made by `cargo xtask codegen` from the shape ScanningRepositoryFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// Names repositories that a scanning rule is for.
    checked ScanningRepositoryFilter ScanningRepositoryFilterBuilder crate::schema::TYPE_SCANNING_REPOSITORY_FILTER;
    required {
        /// The names, where `*` stands for any number of characters. Without one it matches every name
        /// that contains it; `*` alone matches all.
        ///
        /// Required; 1 to 255 characters.
        0 filter set_filter get_filter: text(str String);
        /// How the filter is compared with names.
        ///
        /// Required.
        1 filter_type set_filter_type get_filter_type: own(crate::types::ScanningRepositoryFilterType);
    }
}
