// Made by `cargo xtask codegen` from the shape RegistryScanningConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// How a registry scans images.
    plain RegistryScanningConfiguration RegistryScanningConfigurationBuilder [crate::builders] crate::schema::TYPE_REGISTRY_SCANNING_CONFIGURATION;
    /// Who scans, and what is looked for.
    0 scan_type set_scan_type get_scan_type: own(crate::types::ScanType);
    /// Which repositories are scanned without a request of their own, and when.
    ///
    /// 0 to 2 elements.
    1 rules set_rules get_rules: list(crate::types::RegistryScanningRule);
}
