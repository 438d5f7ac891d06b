// Made by `cargo xtask codegen` from the shape SigningRepositoryFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `SigningRepositoryFilter`.
    checked SigningRepositoryFilter SigningRepositoryFilterBuilder crate::schema::TYPE_SIGNING_REPOSITORY_FILTER;
    required {
        /// `filter`: required; 1 to 256 characters
        0 filter set_filter get_filter: text(str String);
        /// `filterType`: required
        1 filter_type set_filter_type get_filter_type: own(crate::types::SigningRepositoryFilterType);
    }
}
