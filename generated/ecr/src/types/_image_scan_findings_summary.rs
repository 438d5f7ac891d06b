// Made by `cargo xtask codegen` from the shape ImageScanFindingsSummary. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageScanFindingsSummary`.
    plain ImageScanFindingsSummary ImageScanFindingsSummaryBuilder [crate::builders] crate::schema::TYPE_IMAGE_SCAN_FINDINGS_SUMMARY;
    /// `imageScanCompletedAt`
    0 image_scan_completed_at set_image_scan_completed_at get_image_scan_completed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `vulnerabilitySourceUpdatedAt`
    1 vulnerability_source_updated_at set_vulnerability_source_updated_at get_vulnerability_source_updated_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `findingSeverityCounts`
    2 finding_severity_counts set_finding_severity_counts get_finding_severity_counts: map(crate::types::FindingSeverity, i32, crate::types::FindingSeverity, i32);
}
