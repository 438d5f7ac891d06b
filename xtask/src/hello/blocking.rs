//! One call that blocks, with static credentials.

use ecr::config::{BehaviorVersion, Credentials, Region};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut config = ecr::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "hello"));
    config.set_endpoint_url(std::env::args().nth(1));
    let client = ecr::blocking::Client::from_conf(config.build());
    let output = client.describe_repositories().send()?;
    for repository in output.repositories() {
        println!("{}", repository.repository_name().unwrap_or_default());
    }
    Ok(())
}
