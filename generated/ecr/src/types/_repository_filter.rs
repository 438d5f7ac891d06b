// Made by `cargo xtask codegen` from the shape RepositoryFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RepositoryFilter`.
    checked RepositoryFilter RepositoryFilterBuilder crate::schema::TYPE_REPOSITORY_FILTER;
    required {
        /// `filter`: required; 2 to 256 characters
        0 filter set_filter get_filter: text(str String);
        /// `filterType`: required
        1 filter_type set_filter_type get_filter_type: own(crate::types::RepositoryFilterType);
    }
}
