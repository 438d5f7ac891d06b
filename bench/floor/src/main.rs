//! The calls by the client that is written by hand.

use floor::Client;
use floor::types::{DescribeImages, DescribeRepositories, ListImages};
use workloads::{ACCESS_KEY_ID, Error, REGION, REPOSITORY, SECRET_ACCESS_KEY, Seen, UPLOAD};

struct Floor(Client);

impl workloads::Client for Floor {
    async fn describe_repositories(&self) -> Result<Seen, Error> {
        let output = self.0.describe_repositories(&DescribeRepositories::default()).await?;
        let mut seen = Seen::default();
        for repository in &output.repositories {
            seen.items += 1;
            seen.sum += repository.repository_uri.as_deref().unwrap_or_default().len() as i64;
        }
        Ok(seen)
    }

    async fn describe_images(&self) -> Result<Seen, Error> {
        let input = DescribeImages {
            repository_name: REPOSITORY,
            max_results: Some(1000),
            ..Default::default()
        };
        let output = self.0.describe_images(&input).await?;
        let mut seen = Seen::default();
        for image in &output.image_details {
            seen.items += 1;
            seen.sum += image.image_size_in_bytes.unwrap_or_default();
        }
        Ok(seen)
    }

    async fn list_images(&self) -> Result<Seen, Error> {
        let mut seen = Seen::default();
        let mut token = None;
        loop {
            let input = ListImages {
                repository_name: REPOSITORY,
                max_results: Some(100),
                next_token: token.as_deref(),
                ..Default::default()
            };
            let output = self.0.list_images(&input).await?;
            for image in &output.image_ids {
                seen.items += 1;
                seen.sum += image.image_digest.as_deref().unwrap_or_default().len() as i64;
            }
            token = output.next_token;
            if token.is_none() {
                return Ok(seen);
            }
        }
    }

    async fn upload_layer_part(&self, part: &[u8]) -> Result<Seen, Error> {
        let output = self.0.upload_layer_part(REPOSITORY, UPLOAD, 0, part).await?;
        Ok(Seen { items: 1, sum: output.last_byte_received.unwrap_or_default() })
    }
}

fn main() -> Result<(), Error> {
    workloads::run(|endpoint| {
        Ok(Floor(Client::new(endpoint, REGION, ACCESS_KEY_ID, SECRET_ACCESS_KEY)?))
    })
}
