//! What four operations take and give, every member of it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

/// What `DescribeRepositories` takes.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct DescribeRepositories<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repository_names: Option<&'a [&'a str]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
}

/// What `DescribeRepositories` gives.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescribeRepositoriesOutput {
    #[serde(default)]
    pub repositories: Vec<Repository>,
    pub next_token: Option<String>,
}

/// A repository.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Repository {
    pub repository_arn: Option<String>,
    pub registry_id: Option<String>,
    pub repository_name: Option<String>,
    pub repository_uri: Option<String>,
    pub created_at: Option<f64>,
    pub image_tag_mutability: Option<String>,
    #[serde(default)]
    pub image_tag_mutability_exclusion_filters: Vec<ExclusionFilter>,
    pub image_scanning_configuration: Option<ScanningConfiguration>,
    pub encryption_configuration: Option<EncryptionConfiguration>,
}

/// Tags that can be moved all the same.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExclusionFilter {
    pub filter_type: String,
    pub filter: String,
}

/// When images are scanned.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScanningConfiguration {
    pub scan_on_push: Option<bool>,
}

/// How images are encrypted.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EncryptionConfiguration {
    pub encryption_type: String,
    pub kms_key: Option<String>,
}

/// Which images are meant, of `DescribeImages` and `ListImages`.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct ImagesFilter<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tag_status: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_status: Option<&'a str>,
}

/// What `DescribeImages` takes.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct DescribeImages<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_id: Option<&'a str>,
    pub repository_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_ids: Option<&'a [ImageIdentifier]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter: Option<ImagesFilter<'a>>,
}

/// What `DescribeImages` gives.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DescribeImagesOutput {
    #[serde(default)]
    pub image_details: Vec<ImageDetail>,
    pub next_token: Option<String>,
}

/// An image.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageDetail {
    pub registry_id: Option<String>,
    pub repository_name: Option<String>,
    pub image_digest: Option<String>,
    #[serde(default)]
    pub image_tags: Vec<String>,
    pub image_size_in_bytes: Option<i64>,
    pub image_pushed_at: Option<f64>,
    pub image_scan_status: Option<ScanStatus>,
    pub image_scan_findings_summary: Option<FindingsSummary>,
    pub image_manifest_media_type: Option<String>,
    pub artifact_media_type: Option<String>,
    pub last_recorded_pull_time: Option<f64>,
    pub subject_manifest_digest: Option<String>,
    pub image_status: Option<String>,
    pub last_archived_at: Option<f64>,
    pub last_activated_at: Option<f64>,
}

/// How far a scan is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ScanStatus {
    pub status: Option<String>,
    pub description: Option<String>,
}

/// What a scan found.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct FindingsSummary {
    pub image_scan_completed_at: Option<f64>,
    pub vulnerability_source_updated_at: Option<f64>,
    #[serde(default)]
    pub finding_severity_counts: HashMap<String, i32>,
}

/// What `ListImages` takes.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
pub struct ListImages<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_id: Option<&'a str>,
    pub repository_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter: Option<ImagesFilter<'a>>,
}

/// What `ListImages` gives.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListImagesOutput {
    #[serde(default)]
    pub image_ids: Vec<ImageIdentifier>,
    pub next_token: Option<String>,
}

/// The digest and tag of an image.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageIdentifier {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_digest: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_tag: Option<String>,
}

/// What `UploadLayerPart` takes.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct UploadLayerPart<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry_id: Option<&'a str>,
    pub repository_name: &'a str,
    pub upload_id: &'a str,
    pub part_first_byte: i64,
    pub part_last_byte: i64,
    /// In base64.
    pub layer_part_blob: String,
}

/// What `UploadLayerPart` gives.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UploadLayerPartOutput {
    pub registry_id: Option<String>,
    pub repository_name: Option<String>,
    pub upload_id: Option<String>,
    pub last_byte_received: Option<i64>,
}

/// What an answer other than 200 says.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ServiceError {
    #[serde(rename = "__type")]
    pub code: String,
    #[serde(alias = "Message")]
    pub message: String,
}
