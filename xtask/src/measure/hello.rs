//! One call with static credentials: the program that `cargo xtask measure` builds.

use tinsmith_ecr::config::{BehaviorVersion, Credentials, Region};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut config = tinsmith_ecr::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::from_keys("AKIDEXAMPLE", "secret", None));
    config.set_endpoint_url(std::env::args().nth(1));
    let client = tinsmith_ecr::Client::from_conf(config.build());
    let output = client.describe_repositories().send().await?;
    for repository in output.repositories() {
        println!("{}", repository.repository_name().unwrap_or_default());
    }
    Ok(())
}
