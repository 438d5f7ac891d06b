//! Lists the repositories of a registry.
//!
//! ```text
//! AWS_ACCESS_KEY_ID=… AWS_SECRET_ACCESS_KEY=… AWS_REGION=eu-central-1 \
//!     cargo run -p tinsmith-tests --example describe_repositories
//! ```

use std::error::Error;
use std::io::{self, Write};

use clap::Parser;
use tinsmith_ecr::config::{BehaviorVersion, EnvironmentVariableCredentialsProvider, Region};
use tinsmith_ecr::primitives::DateTimeFormat;
use tinsmith_ecr::{Client, Config};

/// Lists the repositories of a registry: when they were created, and where they are.
///
/// Credentials come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN.
#[derive(Parser)]
pub struct Arguments {
    /// Send requests to this address instead of the region's.
    #[arg(long, value_name = "URL")]
    endpoint_url: Option<String>,
    /// The region; AWS_REGION and AWS_DEFAULT_REGION are asked where it is left out.
    #[arg(long)]
    region: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let client = Arguments::parse().client();
    list(&client, &mut io::stdout()).await
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

/// Writes a line for each repository.
pub async fn list(client: &Client, out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let mut repositories = client.describe_repositories().into_paginator().items().send();
    while let Some(repository) = repositories.try_next().await? {
        let created = repository.created_at().map(|time| time.fmt(DateTimeFormat::DateTime));
        let created = created.transpose()?.unwrap_or_default();
        writeln!(out, "{created}  {}", repository.repository_uri().unwrap_or_default())?;
    }
    Ok(())
}
