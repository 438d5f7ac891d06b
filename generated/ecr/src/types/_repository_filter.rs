// Made by `cargo xtask codegen` from the shape RepositoryFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// Names the repositories that a replication rule is for.
    checked RepositoryFilter RepositoryFilterBuilder crate::schema::TYPE_REPOSITORY_FILTER;
    required {
        /// The beginning of the names, such as `prod/`.
        ///
        /// Required; 2 to 256 characters.
        0 filter set_filter get_filter: text(str String);
        /// How the filter is compared with names.
        ///
        /// Required.
        1 filter_type set_filter_type get_filter_type: own(crate::types::RepositoryFilterType);
    }
}
