// Made by `cargo xtask codegen` from the service. Do not edit.

//! Calls any operation of the service by its name.

use std::process::ExitCode;
use clap::Parser;
use tinsmith_signin::config::{
    BehaviorVersion, EnvironmentVariableCredentialsProvider, Region,
};

/// Calls an operation by its name with a JSON body, and prints the answer as JSON.
///
/// Names are those of the wire, timestamps epoch seconds, blobs base64. Credentials and
/// region come from the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
/// AWS_SESSION_TOKEN, AWS_REGION). An error is one JSON object on standard error, and
/// exit code 1.
#[derive(Parser)]
#[command(name = "call")]
struct Arguments {
    /// Send requests to this address instead of the region's.
    #[arg(long, value_name = "URL")]
    endpoint_url: Option<String>,
    /// The region; AWS_REGION and AWS_DEFAULT_REGION are asked where it is left out.
    #[arg(long)]
    region: Option<String>,
    /// The operation's name in the model.
    operation: String,
    /// The input, a JSON object.
    #[arg(default_value = "{}")]
    json: String,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut config = tinsmith_signin::Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(arguments.region.map(Region::new).or_else(Region::from_env))
        .credentials_provider(EnvironmentVariableCredentialsProvider::new());
    config.set_endpoint_url(arguments.endpoint_url);
    let client = tinsmith_signin::Client::from_conf(config.build());
    match client.invoke(&arguments.operation, &arguments.json).await {
        Ok(output) => {
            println!("{output}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}", error.to_json());
            ExitCode::FAILURE
        }
    }
}
