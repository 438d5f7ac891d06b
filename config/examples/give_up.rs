//! Measures how long a call waits for credentials where those who should give them never answer,
//! for each source: the table in docs/configuration.md. Everything is on this machine.
//!
//! ```sh
//! cargo run -p tinsmith-config --example give_up
//! ```

use std::error::Error;
use std::net::TcpListener;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tinsmith_config::os::{Env, Fs};
use tinsmith_config::{BehaviorVersion, Region};

/// SHA-1 of `work`, by which the token of that session is found.
const TOKEN: &str = "/me/.aws/sso/cache/e274eeff768c6396088ec6eb091f4bf4d47ab1e0.json";

const ROLE: &str = "[default]\nrole_arn = arn:aws:iam::123456789012:role/demo\n\
    source_profile = keys\n\
    [profile keys]\naws_access_key_id = AKID\naws_secret_access_key = secret\n";
const SSO: &str = "[default]\nsso_session = work\nsso_account_id = 123456789012\n\
    sso_role_name = demo\n\
    [sso-session work]\nsso_region = us-east-1\nsso_start_url = https://example.awsapps.com/start\n";
const PROCESS: &str = "[default]\ncredential_process = sleep 60\n";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    // One who lets everybody connect and says nothing, and a place where nobody listens.
    let silent = TcpListener::bind("127.0.0.1:0")?;
    let nobody = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let urls = [silent.local_addr()?, nobody].map(|address| format!("http://{address}"));
    println!("| source | never answers, s | nobody listens, s |\n| --- | --- | --- |");
    for (source, variables, profile) in [
        ("nothing set up but the metadata service", &["AWS_EC2_METADATA_SERVICE_ENDPOINT"][..], ""),
        ("agent of the container", &["AWS_CONTAINER_CREDENTIALS_FULL_URI"], ""),
        ("web identity", &["AWS_ENDPOINT_URL_STS", "AWS_WEB_IDENTITY_TOKEN_FILE"], ""),
        ("role of a profile", &["AWS_ENDPOINT_URL_STS"], ROLE),
        ("IAM Identity Center", &["AWS_ENDPOINT_URL_SSO"], SSO),
        ("`credential_process`", &[], PROCESS),
    ] {
        let mut row = format!("| {source} |");
        for url in &urls {
            let took = give_up(variables, url, profile).await?;
            row += &format!(" {:.2} |", took.as_secs_f64());
        }
        println!("{row}");
    }
    Ok(())
}

/// How long a call takes to fail for want of credentials.
async fn give_up(variables: &[&str], url: &str, profile: &str) -> Result<Duration, Box<dyn Error>> {
    let mut env = vec![("HOME", "/me"), ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/demo")];
    if !variables.contains(&"AWS_EC2_METADATA_SERVICE_ENDPOINT") {
        env.push(("AWS_EC2_METADATA_DISABLED", "true"));
    }
    for variable in variables {
        let is_file = *variable == "AWS_WEB_IDENTITY_TOKEN_FILE";
        env.push((variable, if is_file { "/token" } else { url }));
    }
    let token = br#"{"accessToken":"token","expiresAt":"2999-01-01T00:00:00Z"}"#;
    let files = [
        (PathBuf::from("/me/.aws/config"), profile.as_bytes().to_vec()),
        (PathBuf::from("/token"), b"token".to_vec()),
        (PathBuf::from(TOKEN), token.to_vec()),
    ];
    let config = tinsmith_config::defaults(BehaviorVersion::latest())
        .env(Env::from_slice(&env))
        .fs(Fs::from_files(files))
        .region(Region::new("us-east-1"))
        .load()
        .await;
    let start = Instant::now();
    match tinsmith_ecr::Client::new(&config).describe_registry().send().await {
        Ok(_) => Err("there were credentials".into()),
        Err(_) => Ok(start.elapsed()),
    }
}
