//! The calls by tinsmith-ecr with what it sets by default, and static credentials.

use tinsmith_ecr::Client;
use tinsmith_ecr::config::{BehaviorVersion, Config, Credentials, Region};
use tinsmith_ecr::primitives::Blob;
use workloads::{ACCESS_KEY_ID, Error, REGION, REPOSITORY, SECRET_ACCESS_KEY, Seen, UPLOAD};

struct Ours(Client);

impl workloads::Client for Ours {
    async fn describe_repositories(&self) -> Result<Seen, Error> {
        let output = self.0.describe_repositories().send().await?;
        let mut seen = Seen::default();
        for repository in output.repositories() {
            seen.items += 1;
            seen.sum += repository.repository_uri().unwrap_or_default().len() as i64;
        }
        Ok(seen)
    }

    async fn describe_images(&self) -> Result<Seen, Error> {
        let call = self.0.describe_images().repository_name(REPOSITORY).max_results(1000);
        let output = call.send().await?;
        let mut seen = Seen::default();
        for image in output.image_details() {
            seen.items += 1;
            seen.sum += image.image_size_in_bytes().unwrap_or_default();
        }
        Ok(seen)
    }

    async fn list_images(&self) -> Result<Seen, Error> {
        let call = self.0.list_images().repository_name(REPOSITORY).max_results(100);
        let mut pages = call.into_paginator().send();
        let mut seen = Seen::default();
        while let Some(page) = pages.next().await {
            for image in page?.image_ids() {
                seen.items += 1;
                seen.sum += image.image_digest().unwrap_or_default().len() as i64;
            }
        }
        Ok(seen)
    }

    async fn upload_layer_part(&self, part: &[u8]) -> Result<Seen, Error> {
        let call = self.0.upload_layer_part().repository_name(REPOSITORY).upload_id(UPLOAD);
        let call = call.part_first_byte(0).part_last_byte(part.len() as i64 - 1);
        let output = call.layer_part_blob(Blob::new(part)).send().await?;
        Ok(Seen { items: 1, sum: output.last_byte_received().unwrap_or_default() })
    }
}

fn main() -> Result<(), Error> {
    workloads::run(|endpoint| {
        let credentials = Credentials::new(ACCESS_KEY_ID, SECRET_ACCESS_KEY, None, None, "static");
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(REGION))
            .endpoint_url(endpoint)
            .credentials_provider(credentials)
            .build();
        Ok(Ours(Client::from_conf(config)))
    })
}
