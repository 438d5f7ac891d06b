//! One call with what the loader finds: the program that `cargo xtask measure --loader` builds.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = tinsmith_config::load_defaults(tinsmith_config::BehaviorVersion::latest()).await;
    let client = tinsmith_ecr::Client::new(&config);
    let output = client.describe_repositories().send().await?;
    for repository in output.repositories() {
        println!("{}", repository.repository_name().unwrap_or_default());
    }
    Ok(())
}
