// Made by `cargo xtask codegen` from the shape ImageDetail. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageDetail`.
    plain ImageDetail ImageDetailBuilder [crate::builders] crate::schema::TYPE_IMAGE_DETAIL;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `imageDigest`
    2 image_digest set_image_digest get_image_digest: text(str String);
    /// `imageTags`
    3 image_tags set_image_tags get_image_tags: texts(String);
    /// `imageSizeInBytes`
    4 image_size_in_bytes set_image_size_in_bytes get_image_size_in_bytes: copy(i64);
    /// `imagePushedAt`
    5 image_pushed_at set_image_pushed_at get_image_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `imageScanStatus`
    6 image_scan_status set_image_scan_status get_image_scan_status: own(crate::types::ImageScanStatus);
    /// `imageScanFindingsSummary`
    7 image_scan_findings_summary set_image_scan_findings_summary get_image_scan_findings_summary: own(crate::types::ImageScanFindingsSummary);
    /// `imageManifestMediaType`
    8 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: text(str String);
    /// `artifactMediaType`
    9 artifact_media_type set_artifact_media_type get_artifact_media_type: text(str String);
    /// `lastRecordedPullTime`
    10 last_recorded_pull_time set_last_recorded_pull_time get_last_recorded_pull_time: own(::tinsmith_runtime::primitives::DateTime);
    /// `subjectManifestDigest`
    11 subject_manifest_digest set_subject_manifest_digest get_subject_manifest_digest: text(str String);
    /// `imageStatus`
    12 image_status set_image_status get_image_status: own(crate::types::ImageStatus);
    /// `lastArchivedAt`
    13 last_archived_at set_last_archived_at get_last_archived_at: own(::tinsmith_runtime::primitives::DateTime);
    /// `lastActivatedAt`
    14 last_activated_at set_last_activated_at get_last_activated_at: own(::tinsmith_runtime::primitives::DateTime);
}
