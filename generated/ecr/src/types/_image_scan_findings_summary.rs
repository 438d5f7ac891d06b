// Made by `cargo xtask codegen` from the shape ImageScanFindingsSummary. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageScanFindingsSummary`.
    plain ImageScanFindingsSummary ImageScanFindingsSummaryBuilder crate::schema::TYPE_IMAGE_SCAN_FINDINGS_SUMMARY;
    /// `imageScanCompletedAt`
    0 image_scan_completed_at set_image_scan_completed_at get_image_scan_completed_at: opt time;
    /// `vulnerabilitySourceUpdatedAt`
    1 vulnerability_source_updated_at set_vulnerability_source_updated_at get_vulnerability_source_updated_at: opt time;
    /// `findingSeverityCounts`
    2 finding_severity_counts set_finding_severity_counts get_finding_severity_counts: opt {(crate::types::FindingSeverity) int};
}
