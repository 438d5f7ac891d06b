//! Settings: from the environment, by hand, for one client and for one call.

use std::time::Duration;

use aws_config::meta::region::RegionProviderChain;
use aws_config::retry::RetryConfig;
use aws_config::timeout::TimeoutConfig;
use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_sdk_ecr::config::{AppName, Credentials, StalledStreamProtectionConfig};
use aws_sdk_ecr::{Client, Config};

/// The loader as most programs use it.
pub async fn with_defaults() -> Client {
    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;
    Client::new(&config)
}

/// The loader with all that is often set.
pub async fn loaded() -> SdkConfig {
    let region = RegionProviderChain::default_provider().or_else("us-east-1");
    aws_config::defaults(BehaviorVersion::latest())
        .region(region)
        .profile_name("work")
        .retry_config(RetryConfig::standard().with_max_attempts(5))
        .timeout_config(
            TimeoutConfig::builder()
                .connect_timeout(Duration::from_secs(3))
                .operation_attempt_timeout(Duration::from_secs(10))
                .operation_timeout(Duration::from_secs(60))
                .build(),
        )
        .app_name(AppName::new("consumer").expect("a valid name"))
        .use_fips(false)
        .use_dual_stack(true)
        .load()
        .await
}

/// What the loader found.
pub fn found(config: &SdkConfig) -> (Option<&Region>, Option<&str>) {
    let _has_credentials = config.credentials_provider().is_some();
    let _retries = config.retry_config().map(|retry| (retry.mode(), retry.max_attempts()));
    (config.region(), config.endpoint_url())
}

/// Loaded settings, changed for one service.
pub fn of_one_service(shared: &SdkConfig) -> Client {
    let config = aws_sdk_ecr::config::Builder::from(shared)
        .endpoint_url("http://localhost:8080")
        .region(Region::new("eu-central-1"))
        .build();
    Client::from_conf(config)
}

/// Everything by hand.
pub fn by_hand() -> Config {
    let credentials = Credentials::new("an id", "a secret", None, None, "consumer");
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(aws_types::region::Region::from_static("us-east-1"))
        .credentials_provider(credentials)
        .retry_config(
            aws_smithy_types::retry::RetryConfig::standard()
                .with_initial_backoff(Duration::from_millis(50))
                .with_max_backoff(Duration::from_secs(5)),
        )
        .timeout_config(
            aws_smithy_types::timeout::TimeoutConfig::builder()
                .read_timeout(Duration::from_secs(30))
                .build(),
        )
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
        .use_fips(true)
        .build()
}

/// A role, taken with what the loader found.
pub async fn in_a_role() -> Client {
    let provider =
        aws_config::sts::AssumeRoleProvider::builder("arn:aws:iam::123456789012:role/reader")
            .session_name("consumer")
            .region(Region::new("us-east-1"))
            .session_length(Duration::from_secs(900))
            .build()
            .await;
    let config =
        aws_config::defaults(BehaviorVersion::latest()).credentials_provider(provider).load().await;
    Client::new(&config)
}

/// One call with settings of its own and a header more.
pub async fn one_call(client: &Client) -> Result<(), aws_sdk_ecr::Error> {
    client
        .describe_registry()
        .customize()
        .mutate_request(|request| {
            request.headers_mut().remove("x-consumer");
        })
        .config_override(Config::builder().retry_config(RetryConfig::disabled()))
        .send()
        .await?;
    let _region = client.config().region();
    Ok(())
}
