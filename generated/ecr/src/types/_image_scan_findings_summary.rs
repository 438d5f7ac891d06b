// Made by `cargo xtask codegen` from the shape ImageScanFindingsSummary. Do not edit.

::tinsmith_runtime::structure! {
    /// What a scan found in an image, as counts.
    plain ImageScanFindingsSummary ImageScanFindingsSummaryBuilder [crate::builders] crate::schema::TYPE_IMAGE_SCAN_FINDINGS_SUMMARY;
    /// When the last scan ended.
    0 image_scan_completed_at set_image_scan_completed_at get_image_scan_completed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// When the list of known vulnerabilities that the scan went by was last updated.
    1 vulnerability_source_updated_at set_vulnerability_source_updated_at get_vulnerability_source_updated_at: own(::tinsmith_runtime::primitives::DateTime);
    /// How many findings of each severity there are. Severities without findings are left out.
    2 finding_severity_counts set_finding_severity_counts get_finding_severity_counts: map(crate::types::FindingSeverity, i32, crate::types::FindingSeverity, i32);
}
