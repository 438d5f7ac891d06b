// Made by `cargo xtask codegen` from the shape SigningRepositoryFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// Names repositories that a signing rule is for.
    checked SigningRepositoryFilter SigningRepositoryFilterBuilder crate::schema::TYPE_SIGNING_REPOSITORY_FILTER;
    required {
        /// The names, where `*` stands for any number of characters.
        ///
        /// Required; 1 to 256 characters.
        0 filter set_filter get_filter: text(str String);
        /// How the filter is compared with names.
        ///
        /// Required.
        1 filter_type set_filter_type get_filter_type: own(crate::types::SigningRepositoryFilterType);
    }
}
