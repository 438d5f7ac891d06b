// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Says of up to 100 layers whether a repository has them.
///
/// [`Client::batch_check_layer_availability`](super::Client::batch_check_layer_availability) calls it.
pub mod batch_check_layer_availability;
/// Deletes up to 100 images of a repository, or takes tags off them.
///
/// [`Client::batch_delete_image`](super::Client::batch_delete_image) calls it.
pub mod batch_delete_image;
/// Returns the manifests of up to 100 images.
///
/// [`Client::batch_get_image`](super::Client::batch_get_image) calls it.
pub mod batch_get_image;
/// Says how each of up to 25 repositories is scanned for vulnerabilities: when, and by which
/// filters of the registry's rules.
///
/// [`Client::batch_get_repository_scanning_configuration`](super::Client::batch_get_repository_scanning_configuration) calls it.
pub mod batch_get_repository_scanning_configuration;
/// Ends an upload: the service puts the parts together, checks them against the digest and
/// makes a layer of them.
///
/// [`Client::complete_layer_upload`](super::Client::complete_layer_upload) calls it.
pub mod complete_layer_upload;
/// Creates a rule by which the registry fetches images from another one when they are pulled,
/// and keeps them in repositories of its own.
///
/// [`Client::create_pull_through_cache_rule`](super::Client::create_pull_through_cache_rule) calls it.
pub mod create_pull_through_cache_rule;
/// Creates an empty repository in a registry.
///
/// [`Client::create_repository`](super::Client::create_repository) calls it.
pub mod create_repository;
/// Creates a template for the repositories that the service creates by itself: for a
/// pull-through cache, for replication, or on a push.
///
/// [`Client::create_repository_creation_template`](super::Client::create_repository_creation_template) calls it.
pub mod create_repository_creation_template;
/// Deletes the lifecycle policy of a repository.
///
/// [`Client::delete_lifecycle_policy`](super::Client::delete_lifecycle_policy) calls it.
pub mod delete_lifecycle_policy;
/// Deletes a pull-through cache rule.
///
/// [`Client::delete_pull_through_cache_rule`](super::Client::delete_pull_through_cache_rule) calls it.
pub mod delete_pull_through_cache_rule;
/// Deletes the policy of the caller's registry, and with it what it allowed other accounts,
/// such as replication into it.
///
/// [`Client::delete_registry_policy`](super::Client::delete_registry_policy) calls it.
pub mod delete_registry_policy;
/// Deletes a repository, with `force` also one that holds images.
///
/// [`Client::delete_repository`](super::Client::delete_repository) calls it.
pub mod delete_repository;
/// Deletes a repository creation template.
///
/// [`Client::delete_repository_creation_template`](super::Client::delete_repository_creation_template) calls it.
pub mod delete_repository_creation_template;
/// Deletes the policy of a repository, and with it what it allowed other accounts and
/// principals.
///
/// [`Client::delete_repository_policy`](super::Client::delete_repository_policy) calls it.
pub mod delete_repository_policy;
/// Deletes the signing configuration of the caller's registry: images that are pushed from then
/// on are not signed.
///
/// [`Client::delete_signing_configuration`](super::Client::delete_signing_configuration) calls it.
pub mod delete_signing_configuration;
/// Takes a principal off the list of those whose pulls leave the recorded pull time of images
/// alone.
///
/// [`Client::deregister_pull_time_update_exclusion`](super::Client::deregister_pull_time_update_exclusion) calls it.
pub mod deregister_pull_time_update_exclusion;
/// Says how far the replication of an image to other registries has come, one status for each
/// destination.
///
/// [`Client::describe_image_replication_status`](super::Client::describe_image_replication_status) calls it.
pub mod describe_image_replication_status;
/// Returns the state of an image's vulnerability scan, and page by page what the scan found.
///
/// [`Client::describe_image_scan_findings`](super::Client::describe_image_scan_findings) calls it.
pub mod describe_image_scan_findings;
/// Says of an image whether the registry has signed it, one status for each signing profile.
///
/// [`Client::describe_image_signing_status`](super::Client::describe_image_signing_status) calls it.
pub mod describe_image_signing_status;
/// Returns what is known of the images of a repository: digest, tags, size, times, scan.
///
/// [`Client::describe_images`](super::Client::describe_images) calls it.
pub mod describe_images;
/// Returns the pull-through cache rules of a registry, all of them or those with given
/// prefixes.
///
/// [`Client::describe_pull_through_cache_rules`](super::Client::describe_pull_through_cache_rules) calls it.
pub mod describe_pull_through_cache_rules;
/// Returns the id and the replication settings of the caller's registry.
///
/// [`Client::describe_registry`](super::Client::describe_registry) calls it.
pub mod describe_registry;
/// Returns the state of a replication backfill, and page by page what came of each image.
///
/// [`Client::describe_replication_backfill_results`](super::Client::describe_replication_backfill_results) calls it.
pub mod describe_replication_backfill_results;
/// Returns the repositories of a registry, all of them or up to 100 that are named.
///
/// [`Client::describe_repositories`](super::Client::describe_repositories) calls it.
pub mod describe_repositories;
/// Returns the repository creation templates of the caller's registry, all of them or those
/// with given prefixes.
///
/// [`Client::describe_repository_creation_templates`](super::Client::describe_repository_creation_templates) calls it.
pub mod describe_repository_creation_templates;
/// Returns the value of a setting of the caller's registry, which `PutAccountSetting` sets.
///
/// [`Client::get_account_setting`](super::Client::get_account_setting) calls it.
pub mod get_account_setting;
/// Returns a password for the registry's Docker interface, good for 12 hours and for every
/// registry that the caller may reach.
///
/// [`Client::get_authorization_token`](super::Client::get_authorization_token) calls it.
pub mod get_authorization_token;
/// Returns a URL from which a layer can be downloaded without credentials, for a short time.
///
/// [`Client::get_download_url_for_layer`](super::Client::get_download_url_for_layer) calls it.
pub mod get_download_url_for_layer;
/// Returns the lifecycle policy of a repository.
///
/// [`Client::get_lifecycle_policy`](super::Client::get_lifecycle_policy) calls it.
pub mod get_lifecycle_policy;
/// Returns the state of a lifecycle policy preview and, page by page, the images that the
/// policy would expire or archive.
///
/// [`Client::get_lifecycle_policy_preview`](super::Client::get_lifecycle_policy_preview) calls it.
pub mod get_lifecycle_policy_preview;
/// Returns the policy of the caller's registry.
///
/// [`Client::get_registry_policy`](super::Client::get_registry_policy) calls it.
pub mod get_registry_policy;
/// Returns how the caller's registry scans images: the type of scan, and the rules for which
/// repositories and when.
///
/// [`Client::get_registry_scanning_configuration`](super::Client::get_registry_scanning_configuration) calls it.
pub mod get_registry_scanning_configuration;
/// Returns the policy of a repository, which says what other principals and accounts may do
/// with it.
///
/// [`Client::get_repository_policy`](super::Client::get_repository_policy) calls it.
pub mod get_repository_policy;
/// Returns the signing configuration of the caller's registry: which images it signs with which
/// profiles as they are pushed.
///
/// [`Client::get_signing_configuration`](super::Client::get_signing_configuration) calls it.
pub mod get_signing_configuration;
/// Begins the upload of a layer and says in which parts it is expected.
///
/// [`Client::initiate_layer_upload`](super::Client::initiate_layer_upload) calls it.
pub mod initiate_layer_upload;
/// Returns the artifacts that refer to an image, such as signatures, attestations and bills of
/// materials.
///
/// [`Client::list_image_referrers`](super::Client::list_image_referrers) calls it.
pub mod list_image_referrers;
/// Returns the digests and tags of the images in a repository, an entry for each tag.
///
/// [`Client::list_images`](super::Client::list_images) calls it.
pub mod list_images;
/// Returns the principals whose pulls leave the recorded pull time of images alone.
///
/// [`Client::list_pull_time_update_exclusions`](super::Client::list_pull_time_update_exclusions) calls it.
pub mod list_pull_time_update_exclusions;
/// Returns the replication backfills of a registry, those that run and those that have ended.
///
/// [`Client::list_replication_backfills`](super::Client::list_replication_backfills) calls it.
pub mod list_replication_backfills;
/// Returns the resource tags on a repository, which have nothing to do with the tags of images.
///
/// [`Client::list_tags_for_resource`](super::Client::list_tags_for_resource) calls it.
pub mod list_tags_for_resource;
/// Sets a setting of the caller's registry, in this Region.
///
/// [`Client::put_account_setting`](super::Client::put_account_setting) calls it.
pub mod put_account_setting;
/// Puts the manifest of an image into a repository, and a tag on it.
///
/// [`Client::put_image`](super::Client::put_image) calls it.
pub mod put_image;
/// Sets whether images of a repository are scanned as they are pushed.
///
/// [`Client::put_image_scanning_configuration`](super::Client::put_image_scanning_configuration) calls it.
pub mod put_image_scanning_configuration;
/// Sets whether tags of a repository can be moved from one image to another.
///
/// [`Client::put_image_tag_mutability`](super::Client::put_image_tag_mutability) calls it.
pub mod put_image_tag_mutability;
/// Sets the lifecycle policy of a repository: the rules by which images expire or are archived,
/// by age or by number.
///
/// [`Client::put_lifecycle_policy`](super::Client::put_lifecycle_policy) calls it.
pub mod put_lifecycle_policy;
/// Sets the policy of the caller's registry: what other accounts may do, such as replicate into
/// it, and which principals may use pull-through caches.
///
/// [`Client::put_registry_policy`](super::Client::put_registry_policy) calls it.
pub mod put_registry_policy;
/// Sets how the caller's registry scans images: the type of scan, and rules for which
/// repositories and when.
///
/// [`Client::put_registry_scanning_configuration`](super::Client::put_registry_scanning_configuration) calls it.
pub mod put_registry_scanning_configuration;
/// Sets the replication of the caller's registry: to which Regions and accounts images are
/// copied as they are pushed.
///
/// [`Client::put_replication_configuration`](super::Client::put_replication_configuration) calls it.
pub mod put_replication_configuration;
/// Sets which images the caller's registry signs as they are pushed, and with which profiles of
/// AWS Signer.
///
/// [`Client::put_signing_configuration`](super::Client::put_signing_configuration) calls it.
pub mod put_signing_configuration;
/// Puts a principal on the list of those whose pulls leave the recorded pull time of images
/// alone.
///
/// [`Client::register_pull_time_update_exclusion`](super::Client::register_pull_time_update_exclusion) calls it.
pub mod register_pull_time_update_exclusion;
/// Sets the policy of a repository, which says what other principals and accounts may do with
/// it.
///
/// [`Client::set_repository_policy`](super::Client::set_repository_policy) calls it.
pub mod set_repository_policy;
/// Starts a basic scan of an image for known vulnerabilities of operating system packages.
///
/// [`Client::start_image_scan`](super::Client::start_image_scan) calls it.
pub mod start_image_scan;
/// Starts a preview of a lifecycle policy: which images it would expire or archive, without
/// touching any.
///
/// [`Client::start_lifecycle_policy_preview`](super::Client::start_lifecycle_policy_preview) calls it.
pub mod start_lifecycle_policy_preview;
/// Starts to copy images that are in the registry already to another Region or account.
///
/// [`Client::start_replication_backfill`](super::Client::start_replication_backfill) calls it.
pub mod start_replication_backfill;
/// Stops a replication backfill before its end.
///
/// [`Client::stop_replication_backfill`](super::Client::stop_replication_backfill) calls it.
pub mod stop_replication_backfill;
/// Puts resource tags on a repository.
///
/// [`Client::tag_resource`](super::Client::tag_resource) calls it.
pub mod tag_resource;
/// Takes resource tags off a repository, by their keys.
///
/// [`Client::untag_resource`](super::Client::untag_resource) calls it.
pub mod untag_resource;
/// Moves an image to the archive, where it costs less and cannot be pulled, or back from it.
///
/// [`Client::update_image_storage_class`](super::Client::update_image_storage_class) calls it.
pub mod update_image_storage_class;
/// Changes the credentials or the role of a pull-through cache rule.
///
/// [`Client::update_pull_through_cache_rule`](super::Client::update_pull_through_cache_rule) calls it.
pub mod update_pull_through_cache_rule;
/// Changes a repository creation template.
///
/// [`Client::update_repository_creation_template`](super::Client::update_repository_creation_template) calls it.
pub mod update_repository_creation_template;
/// Uploads a part of a layer, at most 20 MiB.
///
/// [`Client::upload_layer_part`](super::Client::upload_layer_part) calls it.
pub mod upload_layer_part;
/// Tries whether a pull-through cache rule works: whether the upstream registry answers and
/// takes the credentials.
///
/// [`Client::validate_pull_through_cache_rule`](super::Client::validate_pull_through_cache_rule) calls it.
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
