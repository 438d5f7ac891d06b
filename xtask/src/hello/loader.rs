//! One call with the settings and credentials that the loader finds.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = loader::load_defaults(loader::BehaviorVersion::latest()).await;
    let client = ecr::Client::new(&config);
    let output = client.describe_repositories().send().await?;
    for repository in output.repositories() {
        println!("{}", repository.repository_name().unwrap_or_default());
    }
    Ok(())
}
