// Made by `cargo xtask codegen` from the shape RegistryScanningRule. Do not edit.

::tinsmith_runtime::structure! {
    /// Says of some repositories when their images are scanned.
    checked RegistryScanningRule RegistryScanningRuleBuilder crate::schema::TYPE_REGISTRY_SCANNING_RULE;
    required {
        /// When images are scanned. With basic scans `SCAN_ON_PUSH` and `MANUAL`, with enhanced ones
        /// `SCAN_ON_PUSH` and `CONTINUOUS_SCAN`.
        ///
        /// Required.
        0 scan_frequency set_scan_frequency get_scan_frequency: own(crate::types::ScanFrequency);
        /// The repositories that the rule is for: those that one of the filters matches.
        ///
        /// Required; 0 to 100 elements.
        1 repository_filters set_repository_filters get_repository_filters: list(crate::types::ScanningRepositoryFilter);
    }
}
