//! Lists repositories, and of each the number of its tags and the size of its images, with a
//! client that has no more operations than this takes:
//!
//! ```sh
//! cargo xtask codegen --model models/ecr --out examples/three-operations/generated \
//!     --operations DescribeRepositories,ListImages,DescribeImages
//! cd examples/three-operations && cargo run
//! ```
//!
//! Region and credentials come from the environment; an argument is another address to call.

use tinsmith_ecr::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
use tinsmith_ecr::{Client, Config, Error};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let mut config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_env())
        .credentials_provider(EnvironmentVariableCredentialsProvider::new());
    config.set_endpoint_url(std::env::args().nth(1));
    let client = Client::from_conf(config.build());

    let mut repositories = client.describe_repositories().into_paginator().items().send();
    while let Some(repository) = repositories.try_next().await? {
        let name = repository.repository_name().unwrap_or_default();
        let ids = client.list_images().repository_name(name).into_paginator().items().send();
        let ids = ids.try_collect().await?;
        let images = client.describe_images().repository_name(name).into_paginator().items().send();
        let images = images.try_collect().await?;
        let tags = ids.iter().filter(|id| id.image_tag().is_some()).count();
        let bytes: i64 = images.iter().filter_map(|image| image.image_size_in_bytes()).sum();
        println!("{name}: {tags} tags, {} images, {bytes} bytes", images.len());
    }
    Ok(())
}
