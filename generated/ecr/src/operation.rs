// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Types for the `BatchCheckLayerAvailability` operation.
pub mod batch_check_layer_availability;
/// Types for the `BatchDeleteImage` operation.
pub mod batch_delete_image;
/// Types for the `BatchGetImage` operation.
pub mod batch_get_image;
/// Types for the `BatchGetRepositoryScanningConfiguration` operation.
pub mod batch_get_repository_scanning_configuration;
/// Types for the `CompleteLayerUpload` operation.
pub mod complete_layer_upload;
/// Types for the `CreatePullThroughCacheRule` operation.
pub mod create_pull_through_cache_rule;
/// Types for the `CreateRepository` operation.
pub mod create_repository;
/// Types for the `CreateRepositoryCreationTemplate` operation.
pub mod create_repository_creation_template;
/// Types for the `DeleteLifecyclePolicy` operation.
pub mod delete_lifecycle_policy;
/// Types for the `DeletePullThroughCacheRule` operation.
pub mod delete_pull_through_cache_rule;
/// Types for the `DeleteRegistryPolicy` operation.
pub mod delete_registry_policy;
/// Types for the `DeleteRepository` operation.
pub mod delete_repository;
/// Types for the `DeleteRepositoryCreationTemplate` operation.
pub mod delete_repository_creation_template;
/// Types for the `DeleteRepositoryPolicy` operation.
pub mod delete_repository_policy;
/// Types for the `DeleteSigningConfiguration` operation.
pub mod delete_signing_configuration;
/// Types for the `DeregisterPullTimeUpdateExclusion` operation.
pub mod deregister_pull_time_update_exclusion;
/// Types for the `DescribeImageReplicationStatus` operation.
pub mod describe_image_replication_status;
/// Types for the `DescribeImageScanFindings` operation.
pub mod describe_image_scan_findings;
/// Types for the `DescribeImageSigningStatus` operation.
pub mod describe_image_signing_status;
/// Types for the `DescribeImages` operation.
pub mod describe_images;
/// Types for the `DescribePullThroughCacheRules` operation.
pub mod describe_pull_through_cache_rules;
/// Types for the `DescribeRegistry` operation.
pub mod describe_registry;
/// Types for the `DescribeReplicationBackfillResults` operation.
pub mod describe_replication_backfill_results;
/// Types for the `DescribeRepositories` operation.
pub mod describe_repositories;
/// Types for the `DescribeRepositoryCreationTemplates` operation.
pub mod describe_repository_creation_templates;
/// Types for the `GetAccountSetting` operation.
pub mod get_account_setting;
/// Types for the `GetAuthorizationToken` operation.
pub mod get_authorization_token;
/// Types for the `GetDownloadUrlForLayer` operation.
pub mod get_download_url_for_layer;
/// Types for the `GetLifecyclePolicy` operation.
pub mod get_lifecycle_policy;
/// Types for the `GetLifecyclePolicyPreview` operation.
pub mod get_lifecycle_policy_preview;
/// Types for the `GetRegistryPolicy` operation.
pub mod get_registry_policy;
/// Types for the `GetRegistryScanningConfiguration` operation.
pub mod get_registry_scanning_configuration;
/// Types for the `GetRepositoryPolicy` operation.
pub mod get_repository_policy;
/// Types for the `GetSigningConfiguration` operation.
pub mod get_signing_configuration;
/// Types for the `InitiateLayerUpload` operation.
pub mod initiate_layer_upload;
/// Types for the `ListImageReferrers` operation.
pub mod list_image_referrers;
/// Types for the `ListImages` operation.
pub mod list_images;
/// Types for the `ListPullTimeUpdateExclusions` operation.
pub mod list_pull_time_update_exclusions;
/// Types for the `ListReplicationBackfills` operation.
pub mod list_replication_backfills;
/// Types for the `ListTagsForResource` operation.
pub mod list_tags_for_resource;
/// Types for the `PutAccountSetting` operation.
pub mod put_account_setting;
/// Types for the `PutImage` operation.
pub mod put_image;
/// Types for the `PutImageScanningConfiguration` operation.
pub mod put_image_scanning_configuration;
/// Types for the `PutImageTagMutability` operation.
pub mod put_image_tag_mutability;
/// Types for the `PutLifecyclePolicy` operation.
pub mod put_lifecycle_policy;
/// Types for the `PutRegistryPolicy` operation.
pub mod put_registry_policy;
/// Types for the `PutRegistryScanningConfiguration` operation.
pub mod put_registry_scanning_configuration;
/// Types for the `PutReplicationConfiguration` operation.
pub mod put_replication_configuration;
/// Types for the `PutSigningConfiguration` operation.
pub mod put_signing_configuration;
/// Types for the `RegisterPullTimeUpdateExclusion` operation.
pub mod register_pull_time_update_exclusion;
/// Types for the `SetRepositoryPolicy` operation.
pub mod set_repository_policy;
/// Types for the `StartImageScan` operation.
pub mod start_image_scan;
/// Types for the `StartLifecyclePolicyPreview` operation.
pub mod start_lifecycle_policy_preview;
/// Types for the `StartReplicationBackfill` operation.
pub mod start_replication_backfill;
/// Types for the `StopReplicationBackfill` operation.
pub mod stop_replication_backfill;
/// Types for the `TagResource` operation.
pub mod tag_resource;
/// Types for the `UntagResource` operation.
pub mod untag_resource;
/// Types for the `UpdateImageStorageClass` operation.
pub mod update_image_storage_class;
/// Types for the `UpdatePullThroughCacheRule` operation.
pub mod update_pull_through_cache_rule;
/// Types for the `UpdateRepositoryCreationTemplate` operation.
pub mod update_repository_creation_template;
/// Types for the `UploadLayerPart` operation.
pub mod upload_layer_part;
/// Types for the `ValidatePullThroughCacheRule` operation.
pub mod validate_pull_through_cache_rule;

pub use ::tinsmith_runtime::error::RequestId;

/// The tables of all operations.
pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[
    &batch_check_layer_availability::OPERATION,
    &batch_delete_image::OPERATION,
    &batch_get_image::OPERATION,
    &batch_get_repository_scanning_configuration::OPERATION,
    &complete_layer_upload::OPERATION,
    &create_pull_through_cache_rule::OPERATION,
    &create_repository::OPERATION,
    &create_repository_creation_template::OPERATION,
    &delete_lifecycle_policy::OPERATION,
    &delete_pull_through_cache_rule::OPERATION,
    &delete_registry_policy::OPERATION,
    &delete_repository::OPERATION,
    &delete_repository_creation_template::OPERATION,
    &delete_repository_policy::OPERATION,
    &delete_signing_configuration::OPERATION,
    &deregister_pull_time_update_exclusion::OPERATION,
    &describe_image_replication_status::OPERATION,
    &describe_image_scan_findings::OPERATION,
    &describe_image_signing_status::OPERATION,
    &describe_images::OPERATION,
    &describe_pull_through_cache_rules::OPERATION,
    &describe_registry::OPERATION,
    &describe_replication_backfill_results::OPERATION,
    &describe_repositories::OPERATION,
    &describe_repository_creation_templates::OPERATION,
    &get_account_setting::OPERATION,
    &get_authorization_token::OPERATION,
    &get_download_url_for_layer::OPERATION,
    &get_lifecycle_policy::OPERATION,
    &get_lifecycle_policy_preview::OPERATION,
    &get_registry_policy::OPERATION,
    &get_registry_scanning_configuration::OPERATION,
    &get_repository_policy::OPERATION,
    &get_signing_configuration::OPERATION,
    &initiate_layer_upload::OPERATION,
    &list_image_referrers::OPERATION,
    &list_images::OPERATION,
    &list_pull_time_update_exclusions::OPERATION,
    &list_replication_backfills::OPERATION,
    &list_tags_for_resource::OPERATION,
    &put_account_setting::OPERATION,
    &put_image::OPERATION,
    &put_image_scanning_configuration::OPERATION,
    &put_image_tag_mutability::OPERATION,
    &put_lifecycle_policy::OPERATION,
    &put_registry_policy::OPERATION,
    &put_registry_scanning_configuration::OPERATION,
    &put_replication_configuration::OPERATION,
    &put_signing_configuration::OPERATION,
    &register_pull_time_update_exclusion::OPERATION,
    &set_repository_policy::OPERATION,
    &start_image_scan::OPERATION,
    &start_lifecycle_policy_preview::OPERATION,
    &start_replication_backfill::OPERATION,
    &stop_replication_backfill::OPERATION,
    &tag_resource::OPERATION,
    &untag_resource::OPERATION,
    &update_image_storage_class::OPERATION,
    &update_pull_through_cache_rule::OPERATION,
    &update_repository_creation_template::OPERATION,
    &upload_layer_part::OPERATION,
    &validate_pull_through_cache_rule::OPERATION,
];
