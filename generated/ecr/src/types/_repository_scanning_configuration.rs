// Made by `cargo xtask codegen` from the shape RepositoryScanningConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// How a repository is scanned.
    defaulted RepositoryScanningConfiguration RepositoryScanningConfigurationBuilder crate::schema::TYPE_REPOSITORY_SCANNING_CONFIGURATION;
    default {
        /// Whether images are scanned as they are pushed.
        ///
        /// `false` where it is not set.
        2 scan_on_push set_scan_on_push get_scan_on_push: copy(bool);
    }
    optional {
        /// The ARN of the repository.
        0 repository_arn set_repository_arn get_repository_arn: text(str String);
        /// The name of the repository.
        ///
        /// 2 to 256 characters.
        1 repository_name set_repository_name get_repository_name: text(str String);
        /// When images are scanned.
        3 scan_frequency set_scan_frequency get_scan_frequency: own(crate::types::ScanFrequency);
        /// The filters of the registry's rules that match the repository.
        ///
        /// 0 to 100 elements.
        4 applied_scan_filters set_applied_scan_filters get_applied_scan_filters: list(crate::types::ScanningRepositoryFilter);
    }
}
