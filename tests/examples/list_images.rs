//! Lists the images of a repository.
//!
//! ```text
//! AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… AWS_REGION=eu-central-1 \
//!     cargo run -p tinsmith-tests --example list_images -- --repository team/app
//! ```

use std::error::Error;
use std::io::{self, Write};

use clap::Parser;
use tinsmith_ecr::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
use tinsmith_ecr::{Client, Config};

/// Lists the images of a repository: digest and tag.
///
/// Credentials come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
#[derive(Parser)]
pub struct Arguments {
    /// The repository's name.
    #[arg(long, value_name = "NAME")]
    pub repository: String,
    /// Send requests to this address instead of the region's.
    #[arg(long, value_name = "URL")]
    endpoint_url: Option<String>,
    /// The region; AWS_REGION and AWS_DEFAULT_REGION are asked where it is left out.
    #[arg(long)]
    region: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::parse();
    let repository = arguments.repository.clone();
    list(&arguments.client(), &repository, &mut io::stdout()).await
}

impl Arguments {
    /// The client that they ask for.
    pub fn client(self) -> Client {
        let mut config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(self.region.map(Region::new).or_else(Region::from_env))
            .credentials_provider(EnvironmentVariableCredentialsProvider::new());
        config.set_endpoint_url(self.endpoint_url);
        Client::from_conf(config.build())
    }
}

/// Writes a line for each image, or says that there is no such repository.
pub async fn list(
    client: &Client,
    repository: &str,
    out: &mut impl Write,
) -> Result<(), Box<dyn Error>> {
    let images = client.list_images().repository_name(repository).into_paginator();
    let mut images = images.items().send();
    loop {
        match images.try_next().await {
            Ok(Some(image)) => {
                let (digest, tag) = (image.image_digest(), image.image_tag());
                writeln!(out, "{}  {}", digest.unwrap_or_default(), tag.unwrap_or("(no tag)"))?;
            }
            Ok(None) => return Ok(()),
            Err(error) => {
                let service = error.as_service_error();
                if service.is_some_and(|error| error.is_repository_not_found_exception()) {
                    return Err(format!("there is no repository {repository}").into());
                }
                return Err(error.into());
            }
        }
    }
}
