//! One call without credentials in the protocol awsQuery.

use sts::config::{BehaviorVersion, Region};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut config = sts::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"));
    config.set_endpoint_url(std::env::args().nth(1));
    let client = sts::Client::from_conf(config.build());
    let call = client.assume_role_with_web_identity().role_arn("arn:aws:iam::123456789012:role/r");
    let output = call.role_session_name("hello").web_identity_token("token").send().await?;
    if let Some(credentials) = output.credentials() {
        println!("{}", credentials.access_key_id());
    }
    Ok(())
}
