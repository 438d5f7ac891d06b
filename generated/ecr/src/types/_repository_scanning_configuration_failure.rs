// Made by `cargo xtask codegen` from the shape RepositoryScanningConfigurationFailure. Do not edit.

::tinsmith_runtime::structure! {
    /// A repository that could not be looked up.
    plain RepositoryScanningConfigurationFailure RepositoryScanningConfigurationFailureBuilder [crate::builders] crate::schema::TYPE_REPOSITORY_SCANNING_CONFIGURATION_FAILURE;
    /// The repository, as it was asked for.
    ///
    /// 2 to 256 characters.
    0 repository_name set_repository_name get_repository_name: text(str String);
    /// Why it failed.
    1 failure_code set_failure_code get_failure_code: own(crate::types::ScanningConfigurationFailureCode);
    /// Why it failed, for people to read.
    2 failure_reason set_failure_reason get_failure_reason: text(str String);
}
