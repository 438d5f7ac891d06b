//! `docs/options.md` names what has the place of each option of the Ruby client: here is the list
//! that it is held against, and a program that sets each of them.

use std::collections::BTreeSet;
use std::time::Duration;

use tinsmith_ecr::config::retry::{
    AttemptOutcome, ClassifyRetry, RetryAction, RetryConfig, RetryKind,
};
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_ecr::config::{BehaviorVersion, Config, Credentials, Region, SdkConfig};
use tinsmith_runtime::http::{HyperClient, ProxyConfig};

/// The options, in the order of the Ruby documentation.
const OPTIONS: [&str; 43] = [
    "credentials",
    "region",
    "access_key_id",
    "active_endpoint_cache",
    "adaptive_retry_wait_to_fill",
    "client_side_monitoring",
    "client_side_monitoring_client_id",
    "client_side_monitoring_host",
    "client_side_monitoring_port",
    "client_side_monitoring_publisher",
    "convert_params",
    "correct_clock_skew",
    "disable_host_prefix_injection",
    "endpoint",
    "endpoint_cache_max_entries",
    "endpoint_cache_max_threads",
    "endpoint_cache_poll_interval",
    "endpoint_discovery",
    "log_formatter",
    "log_level",
    "logger",
    "max_attempts",
    "profile",
    "retry_backoff",
    "retry_base_delay",
    "retry_jitter",
    "retry_limit",
    "retry_max_delay",
    "retry_mode",
    "secret_access_key",
    "session_token",
    "simple_json",
    "stub_responses",
    "validate_params",
    "http_proxy",
    "http_open_timeout",
    "http_read_timeout",
    "http_idle_timeout",
    "http_continue_timeout",
    "http_wire_trace",
    "ssl_verify_peer",
    "ssl_ca_bundle",
    "ssl_ca_directory",
];

/// A row of the table: its cells.
fn rows() -> Vec<[&'static str; 4]> {
    include_str!("../../docs/options.md")
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            cells.try_into().unwrap_or_else(|_| panic!("a row has 4 cells: {line}"))
        })
        .collect()
}

/// What stands between backticks.
fn code(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn each_option_has_a_counterpart_or_a_reason() {
    let rows = rows();
    let named: Vec<&str> = rows.iter().filter_map(|[option, ..]| code(option).next()).collect();
    assert_eq!(named, OPTIONS);
    for [option, here, kind, text] in rows {
        assert!(!text.is_empty(), "{option} says nothing");
        assert_eq!(here == "–", kind == "–", "{option} has a type where it has a counterpart");
        if here != "–" {
            assert!(here.starts_with('[') && here.ends_with(')'), "{option} is not linked");
            let file = here.rsplit_once("](").map(|(_, file)| file.trim_end_matches(')'));
            let file = file.unwrap_or_default();
            let docs = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs");
            let path = std::path::Path::new(docs).join(file);
            assert!(path.is_file(), "{option} is linked to {file}, which is not there");
        }
    }
}

#[test]
fn the_program_below_sets_each_counterpart() {
    let (_, program) = include_str!("options.rs").split_once("\n/// The program.\n").unwrap();
    let missing: BTreeSet<&str> = rows()
        .iter()
        .flat_map(|[_, here, ..]| code(here))
        .filter(|name| {
            let method = name.rsplit("::").next().unwrap_or(name);
            !["tracing", "tinsmith::wire"].contains(name)
                && !program.contains(&format!(".{method}("))
                && !program.contains(&format!("{name}("))
        })
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

#[test]
fn the_features_that_are_counterparts_are_those_of_generated_crates() {
    let manifest = include_str!("../../generated/ecr/Cargo.toml");
    for feature in ["tracing", "validation"] {
        assert!(manifest.contains(&format!("\n{feature} = [\"tinsmith-runtime/{feature}\"]\n")));
    }
}

#[tokio::test]
async fn the_program_runs_up_to_its_first_request() {
    let error = program().await.expect_err("nobody listens there");
    assert!(error.to_string().contains("127.0.0.1:9"), "{error}");
}

/// The program.
async fn program() -> Result<String, Box<dyn std::error::Error>> {
    #[derive(Debug)]
    struct Later;
    impl ClassifyRetry for Later {
        fn classify_retry(&self, outcome: &AttemptOutcome<'_>) -> RetryAction {
            match outcome.status {
                Some(418) => RetryAction::retryable_error_with_explicit_delay(
                    RetryKind::Transient,
                    Duration::from_secs(u64::from(outcome.attempt)),
                ),
                _ => RetryAction::NoActionIndicated,
            }
        }
    }
    let _ = tinsmith_config::defaults(BehaviorVersion::latest()).profile_name("work");
    // A bundle that holds no certificate is refused.
    assert!(HyperClient::builder().ca_bundle("").is_err());
    let transport = HyperClient::builder()
        .connect_timeout(Duration::from_secs(3))
        .pool_idle_timeout(Duration::from_secs(5))
        .proxy_config(ProxyConfig::disabled().http_proxy("http://127.0.0.1:9")?)
        .build();
    let timeouts = TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(3))
        .read_timeout(Duration::from_secs(60))
        .operation_timeout(Duration::from_secs(10))
        .build();
    let retries = [RetryConfig::standard(), RetryConfig::adaptive()].map(|retries| {
        retries
            .with_max_attempts(1)
            .with_initial_backoff(Duration::from_millis(300))
            .with_max_backoff(Duration::from_secs(20))
    });
    let [_, adaptive] = retries;
    let shared = SdkConfig::builder()
        .region(Region::new("eu-central-1"))
        .credentials_provider(Credentials::from_keys("key id", "secret", Some("token".to_owned())))
        .http_client(transport)
        .timeout_config(timeouts)
        .retry_config(adaptive)
        .randomness(|| 0.5)
        .validate_params(true)
        .disable_clock_skew_correction(true)
        .build();
    let config = Config::new(&shared)
        .to_builder()
        .endpoint_url("http://127.0.0.1:9")
        .retry_classifier(Later)
        .build();
    let client = tinsmith_ecr::Client::from_conf(config);
    Ok(client.invoke("DescribeRepositories", "{}").await?)
}
