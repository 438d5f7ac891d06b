// Made by `cargo xtask codegen` from the shape RepositoryScanningConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `RepositoryScanningConfiguration`.
    defaulted RepositoryScanningConfiguration RepositoryScanningConfigurationBuilder crate::schema::TYPE_REPOSITORY_SCANNING_CONFIGURATION;
    default {
        /// `scanOnPush`: `false` where it is not set
        2 scan_on_push set_scan_on_push get_scan_on_push: copy(bool);
    }
    optional {
        /// `repositoryArn`
        0 repository_arn set_repository_arn get_repository_arn: text(str String);
        /// `repositoryName`: 2 to 256 characters
        1 repository_name set_repository_name get_repository_name: text(str String);
        /// `scanFrequency`
        3 scan_frequency set_scan_frequency get_scan_frequency: own(crate::types::ScanFrequency);
        /// `appliedScanFilters`: 0 to 100 elements
        4 applied_scan_filters set_applied_scan_filters get_applied_scan_filters: list(crate::types::ScanningRepositoryFilter);
    }
}
