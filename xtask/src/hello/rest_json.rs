//! One call without credentials in the protocol restJson1.

use sso::config::{BehaviorVersion, Region};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut config = sso::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"));
    config.set_endpoint_url(std::env::args().nth(1));
    let client = sso::Client::from_conf(config.build());
    let call = client.get_role_credentials().role_name("role").account_id("123456789012");
    let output = call.access_token("token").send().await?;
    if let Some(credentials) = output.role_credentials() {
        println!("{}", credentials.access_key_id().unwrap_or_default());
    }
    Ok(())
}
