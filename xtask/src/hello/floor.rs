//! One call by the client that is written by hand.

use floor::Client;
use floor::types::DescribeRepositories;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), floor::Error> {
    let endpoint = std::env::args().nth(1);
    let endpoint = endpoint.as_deref().unwrap_or("https://api.ecr.us-east-1.amazonaws.com");
    let client = Client::new(endpoint, "us-east-1", "AKIDEXAMPLE", "secret")?;
    let output = client.describe_repositories(&DescribeRepositories::default()).await?;
    for repository in output.repositories {
        println!("{}", repository.repository_name.unwrap_or_default());
    }
    Ok(())
}
