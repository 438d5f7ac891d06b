//! A call of every operation of `aws_sdk_ecrpublic`, with the members that it requires.

use aws_sdk_ecrpublic::{Client, Error};

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
        .repository_name("…")
        .image_ids(aws_sdk_ecrpublic::types::ImageIdentifier::builder().build())
        .send()
        .await?;
    let _ = client
        .complete_layer_upload()
        .repository_name("…")
        .upload_id("…")
        .layer_digests("…")
        .send()
        .await?;
    let _ = client.create_repository().repository_name("…").send().await?;
    let _ = client.delete_repository().repository_name("…").send().await?;
    let _ = client.delete_repository_policy().repository_name("…").send().await?;
    let _ = client.describe_image_tags().repository_name("…").send().await?;
    let _ = client.describe_images().repository_name("…").send().await?;
    let _ = client.describe_registries().send().await?;
    let _ = client.describe_repositories().send().await?;
    let _ = client.get_authorization_token().send().await?;
    let _ = client.get_registry_catalog_data().send().await?;
    let _ = client.get_repository_catalog_data().repository_name("…").send().await?;
    let _ = client.get_repository_policy().repository_name("…").send().await?;
    let _ = client.initiate_layer_upload().repository_name("…").send().await?;
    let _ = client.list_tags_for_resource().resource_arn("…").send().await?;
    let _ = client.put_image().repository_name("…").image_manifest("…").send().await?;
    let _ = client.put_registry_catalog_data().send().await?;
    let _ = client
        .put_repository_catalog_data()
        .repository_name("…")
        .catalog_data(aws_sdk_ecrpublic::types::RepositoryCatalogDataInput::builder().build())
        .send()
        .await?;
    let _ = client.set_repository_policy().repository_name("…").policy_text("…").send().await?;
    let _ = client
        .tag_resource()
        .resource_arn("…")
        .tags(aws_sdk_ecrpublic::types::Tag::builder().build())
        .send()
        .await?;
    let _ = client.untag_resource().resource_arn("…").tag_keys("…").send().await?;
    let _ = client
        .upload_layer_part()
        .repository_name("…")
        .upload_id("…")
        .part_first_byte(1)
        .part_last_byte(1)
        .layer_part_blob(aws_sdk_ecrpublic::primitives::Blob::new("…"))
        .send()
        .await?;
    Ok(())
}
