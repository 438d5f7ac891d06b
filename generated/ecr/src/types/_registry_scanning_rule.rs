// Made by `cargo xtask codegen` from the shape RegistryScanningRule. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RegistryScanningRule`.
    checked RegistryScanningRule RegistryScanningRuleBuilder crate::schema::TYPE_REGISTRY_SCANNING_RULE;
    required {
        /// `scanFrequency`: required
        0 scan_frequency set_scan_frequency get_scan_frequency: own(crate::types::ScanFrequency);
        /// `repositoryFilters`: required; 0 to 100 elements
        1 repository_filters set_repository_filters get_repository_filters: list(crate::types::ScanningRepositoryFilter);
    }
}
