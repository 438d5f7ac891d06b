// Made by `cargo xtask codegen` from the shape ImageDetail. Do not edit.

::tinsmith_runtime::structure! {
    /// What is known of an image, without its manifest.
    plain ImageDetail ImageDetailBuilder [crate::builders] crate::schema::TYPE_IMAGE_DETAIL;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The digest of the image's manifest, which is the name of the image that never changes.
    2 image_digest set_image_digest get_image_digest: text(str String);
    /// The tags of the image. Absent where it has none.
    3 image_tags set_image_tags get_image_tags: texts(String);
    /// The size of the image in the repository in bytes, which is that of its compressed layers.
    /// Once pulled and unpacked it takes more. For a list of images it is the size of the largest.
    4 image_size_in_bytes set_image_size_in_bytes get_image_size_in_bytes: copy(i64);
    /// When the image was pushed. A tag that is put on it later does not change this.
    5 image_pushed_at set_image_pushed_at get_image_pushed_at: own(::tinsmith_runtime::primitives::DateTime);
    /// How far the image's last scan is.
    6 image_scan_status set_image_scan_status get_image_scan_status: own(crate::types::ImageScanStatus);
    /// What the last scan found, as counts by severity. Absent before a scan has ended.
    7 image_scan_findings_summary set_image_scan_findings_summary get_image_scan_findings_summary: own(crate::types::ImageScanFindingsSummary);
    /// The media type of the manifest, which tells images from lists of images.
    8 image_manifest_media_type set_image_manifest_media_type get_image_manifest_media_type: text(str String);
    /// The media type of the configuration, which tells container images from other artifacts, such
    /// as Helm charts.
    9 artifact_media_type set_artifact_media_type get_artifact_media_type: text(str String);
    /// When the image was last pulled. Not every pull is recorded, so the time can be up to a day
    /// too old. Absent where no pull was recorded.
    10 last_recorded_pull_time set_last_recorded_pull_time get_last_recorded_pull_time: own(::tinsmith_runtime::primitives::DateTime);
    /// The digest of the image that this one refers to, where it is a signature or another artifact
    /// about an image.
    11 subject_manifest_digest set_subject_manifest_digest get_subject_manifest_digest: text(str String);
    /// Whether the image can be pulled, is archived, or is on its way back from the archive.
    12 image_status set_image_status get_image_status: own(crate::types::ImageStatus);
    /// When the image was last moved to the archive. Absent where it never was.
    13 last_archived_at set_last_archived_at get_last_archived_at: own(::tinsmith_runtime::primitives::DateTime);
    /// When the image was last brought back from the archive. Absent where it never was.
    14 last_activated_at set_last_activated_at get_last_activated_at: own(::tinsmith_runtime::primitives::DateTime);
}
