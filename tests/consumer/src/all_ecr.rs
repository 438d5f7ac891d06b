//! A call of every operation of `aws_sdk_ecr`, with the members that it requires.

use aws_sdk_ecr::{Client, Error};

/// Calls them all, one after the other.
pub async fn call(client: &Client) -> Result<(), Error> {
    let _ = client
        .batch_check_layer_availability()
        .repository_name("…")
        .layer_digests("…")
        .send()
        .await?;
    let _ = client
        .batch_delete_image()
        .repository_name("ubuntu")
        .image_ids(aws_sdk_ecr::types::ImageIdentifier::builder().image_tag("precise").build())
        .send()
        .await?;
    let _ = client
        .batch_get_image()
        .repository_name("ubuntu")
        .image_ids(aws_sdk_ecr::types::ImageIdentifier::builder().image_tag("precise").build())
        .send()
        .await?;
    let _ =
        client.batch_get_repository_scanning_configuration().repository_names("…").send().await?;
    let _ = client
        .complete_layer_upload()
        .repository_name("…")
        .upload_id("…")
        .layer_digests("…")
        .send()
        .await?;
    let _ = client
        .create_pull_through_cache_rule()
        .ecr_repository_prefix("…")
        .upstream_registry_url("…")
        .send()
        .await?;
    let _ = client.create_repository().repository_name("project-a/nginx-web-app").send().await?;
    let _ = client
        .create_repository_creation_template()
        .prefix("…")
        .applied_for(aws_sdk_ecr::types::RctAppliedFor::from("REPLICATION"))
        .send()
        .await?;
    let _ = client.delete_lifecycle_policy().repository_name("…").send().await?;
    let _ = client.delete_pull_through_cache_rule().ecr_repository_prefix("…").send().await?;
    let _ = client.delete_registry_policy().send().await?;
    let _ = client.delete_repository().repository_name("ubuntu").force(true).send().await?;
    let _ = client.delete_repository_creation_template().prefix("…").send().await?;
    let _ = client.delete_repository_policy().repository_name("ubuntu").send().await?;
    let _ = client.delete_signing_configuration().send().await?;
    let _ = client.deregister_pull_time_update_exclusion().principal_arn("…").send().await?;
    let _ = client
        .describe_image_replication_status()
        .repository_name("…")
        .image_id(aws_sdk_ecr::types::ImageIdentifier::builder().build())
        .send()
        .await?;
    let _ = client
        .describe_image_scan_findings()
        .repository_name("…")
        .image_id(aws_sdk_ecr::types::ImageIdentifier::builder().build())
        .send()
        .await?;
    let _ = client
        .describe_image_signing_status()
        .repository_name("…")
        .image_id(aws_sdk_ecr::types::ImageIdentifier::builder().build())
        .send()
        .await?;
    let _ = client.describe_images().repository_name("…").send().await?;
    let _ = client.describe_pull_through_cache_rules().send().await?;
    let _ = client.describe_registry().send().await?;
    let _ =
        client.describe_replication_backfill_results().replication_backfill_id("…").send().await?;
    let _ = client.describe_repositories().send().await?;
    let _ = client.describe_repository_creation_templates().send().await?;
    let _ = client.get_account_setting().name("…").send().await?;
    let _ = client.get_authorization_token().send().await?;
    let _ =
        client.get_download_url_for_layer().repository_name("…").layer_digest("…").send().await?;
    let _ = client.get_lifecycle_policy().repository_name("…").send().await?;
    let _ = client.get_lifecycle_policy_preview().repository_name("…").send().await?;
    let _ = client.get_registry_policy().send().await?;
    let _ = client.get_registry_scanning_configuration().send().await?;
    let _ = client.get_repository_policy().repository_name("ubuntu").send().await?;
    let _ = client.get_signing_configuration().send().await?;
    let _ = client.initiate_layer_upload().repository_name("…").send().await?;
    let _ = client
        .list_image_referrers()
        .repository_name("…")
        .subject_id(aws_sdk_ecr::types::SubjectIdentifier::builder().image_digest("…").build()?)
        .send()
        .await?;
    let _ = client.list_images().repository_name("ubuntu").send().await?;
    let _ = client.list_pull_time_update_exclusions().send().await?;
    let _ = client.list_replication_backfills().send().await?;
    let _ = client.list_tags_for_resource().resource_arn("…").send().await?;
    let _ = client.put_account_setting().name("…").value("…").send().await?;
    let _ = client.put_image().repository_name("…").image_manifest("…").send().await?;
    let _ = client
        .put_image_scanning_configuration()
        .repository_name("…")
        .image_scanning_configuration(
            aws_sdk_ecr::types::ImageScanningConfiguration::builder().build(),
        )
        .send()
        .await?;
    let _ = client
        .put_image_tag_mutability()
        .repository_name("…")
        .image_tag_mutability(aws_sdk_ecr::types::ImageTagMutability::from("MUTABLE"))
        .send()
        .await?;
    let _ = client
        .put_lifecycle_policy()
        .repository_name("…")
        .lifecycle_policy_text("…")
        .send()
        .await?;
    let _ = client.put_registry_policy().policy_text("…").send().await?;
    let _ = client.put_registry_scanning_configuration().send().await?;
    let _ = client
        .put_replication_configuration()
        .replication_configuration(
            aws_sdk_ecr::types::ReplicationConfiguration::builder()
                .rules(
                    aws_sdk_ecr::types::ReplicationRule::builder()
                        .destinations(
                            aws_sdk_ecr::types::ReplicationDestination::builder()
                                .region("…")
                                .registry_id("…")
                                .build()?,
                        )
                        .build()?,
                )
                .build()?,
        )
        .send()
        .await?;
    let _ = client
        .put_signing_configuration()
        .signing_configuration(
            aws_sdk_ecr::types::SigningConfiguration::builder()
                .rules(aws_sdk_ecr::types::SigningRule::builder().signing_profile_arn("…").build()?)
                .build()?,
        )
        .send()
        .await?;
    let _ = client.register_pull_time_update_exclusion().principal_arn("…").send().await?;
    let _ = client.set_repository_policy().repository_name("…").policy_text("…").send().await?;
    let _ = client
        .start_image_scan()
        .repository_name("…")
        .image_id(aws_sdk_ecr::types::ImageIdentifier::builder().build())
        .send()
        .await?;
    let _ = client.start_lifecycle_policy_preview().repository_name("…").send().await?;
    let _ = client
        .start_replication_backfill()
        .destination(
            aws_sdk_ecr::types::ReplicationDestination::builder()
                .region("…")
                .registry_id("…")
                .build()?,
        )
        .send()
        .await?;
    let _ = client.stop_replication_backfill().replication_backfill_id("…").send().await?;
    let _ = client
        .tag_resource()
        .resource_arn("…")
        .tags(aws_sdk_ecr::types::Tag::builder().key("…").value("…").build()?)
        .send()
        .await?;
    let _ = client.untag_resource().resource_arn("…").tag_keys("…").send().await?;
    let _ = client
        .update_image_storage_class()
        .repository_name("…")
        .image_id(aws_sdk_ecr::types::ImageIdentifier::builder().build())
        .target_storage_class(aws_sdk_ecr::types::TargetStorageClass::from("STANDARD"))
        .send()
        .await?;
    let _ = client.update_pull_through_cache_rule().ecr_repository_prefix("…").send().await?;
    let _ = client.update_repository_creation_template().prefix("…").send().await?;
    let _ = client
        .upload_layer_part()
        .repository_name("…")
        .upload_id("…")
        .part_first_byte(1)
        .part_last_byte(1)
        .layer_part_blob(aws_sdk_ecr::primitives::Blob::new("…"))
        .send()
        .await?;
    let _ = client.validate_pull_through_cache_rule().ecr_repository_prefix("…").send().await?;
    Ok(())
}
