//! Limits of time, most on tokio's paused clock, where nothing really waits.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::json;
use tinsmith_ecr::config::Sleep;
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_ecr::config::{AsyncSleep, Credentials, ProvideCredentials};
use tinsmith_ecr::error::{DisplayErrorContext, SdkError};
use tinsmith_runtime::error::TimeoutPhase;
use tinsmith_runtime::identity::future;
use tinsmith_tests::server::{Reply, Script, Server};
use tokio::time::Instant;

use crate::support::{base, config, failed};

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A client of a server that never answers, with the longest waits between attempts.
fn hanging(limits: TimeoutConfig) -> (Server, tinsmith_ecr::Client) {
    let server = Server::answering(|_| Reply::hang());
    let config = config(&server).timeout_config(limits).randomness(|| 1.0);
    (server, tinsmith_ecr::Client::from_conf(config.build()))
}

/// Virtual time has steps of a millisecond.
#[track_caller]
fn about(elapsed: Duration, expected: Duration) {
    let off = elapsed.abs_diff(expected);
    assert!(off < Duration::from_millis(20), "{elapsed:?} instead of {expected:?}");
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_takes_too_long_is_tried_again_and_then_told() {
    let (server, client) =
        hanging(TimeoutConfig::builder().operation_attempt_timeout(seconds(2)).build());
    let start = Instant::now();
    let error = failed(client.describe_registry().send().await);
    // Three attempts of 2 s, waits of 50 ms and 100 ms between them.
    about(start.elapsed(), Duration::from_millis(6150));
    let SdkError::TimeoutError(timeout) = &error else { panic!("{error:?}") };
    let timed_out = timeout.timed_out().unwrap();
    assert_eq!(timed_out.phase(), TimeoutPhase::Attempt);
    assert_eq!(timed_out.limit(), seconds(2));
    about(timed_out.elapsed(), Duration::from_millis(6150));
    let told = error.to_string();
    assert!(
        told.starts_with(
            "ECR DescribeRegistry: the attempt took longer than 2s (operation_attempt_timeout), \
             given up after 6.1"
        ),
        "{told}"
    );
    assert!(told.ends_with(" (3 attempts)"), "{told}");
    server.finish();
}

#[tokio::test(start_paused = true)]
async fn the_limit_on_the_whole_call_cuts_an_attempt_short() {
    let limits = TimeoutConfig::builder()
        .operation_attempt_timeout(seconds(2))
        .operation_timeout(seconds(4));
    let (server, client) = hanging(limits.build());
    let start = Instant::now();
    let error = failed(client.describe_registry().send().await);
    about(start.elapsed(), seconds(4));
    let SdkError::TimeoutError(timeout) = &error else { panic!("{error:?}") };
    let timed_out = timeout.timed_out().unwrap();
    assert_eq!((timed_out.phase(), timed_out.limit()), (TimeoutPhase::Operation, seconds(4)));
    let told = DisplayErrorContext(&error).to_string();
    assert!(told.contains("the operation took longer than 4s (operation_timeout)"), "{told}");
    // The cause of the wait is told as well.
    assert!(told.contains("the attempt took longer than 2s"), "{told}");
    server.finish();
}

#[tokio::test]
async fn the_limit_on_the_whole_call_cuts_a_wait_short() {
    /// Nothing is over before the client begins to wait for the next attempt; then every limit is.
    #[derive(Debug, Default)]
    struct Timer(AtomicBool);
    impl AsyncSleep for Timer {
        fn sleep(&self, duration: Duration) -> Sleep {
            let waiting = duration == seconds(50);
            if self.0.fetch_or(waiting, Ordering::Relaxed) && !waiting {
                return Sleep::new(async {});
            }
            Sleep::new(std::future::pending())
        }
    }
    let busy = Reply::error(400, "ThrottlingException", "busy");
    let retry =
        RetryConfig::standard().with_initial_backoff(seconds(50)).with_max_backoff(seconds(50));
    let server = Server::start(Script::new().reply(busy));
    let limits = TimeoutConfig::builder().operation_timeout(seconds(20)).build();
    let config = config(&server).timeout_config(limits).sleep_impl(Timer::default());
    let config = config.retry_config(retry).randomness(|| 1.0);
    let client = tinsmith_ecr::Client::from_conf(config.build());
    let error = failed(client.describe_registry().send().await);
    let told = DisplayErrorContext(&error).to_string();
    assert!(told.contains("the operation took longer than 20s (operation_timeout)"), "{told}");
    assert!(told.contains("; the attempt before failed"), "{told}");
    assert!(told.contains("ThrottlingException: busy"), "{told}");
    server.finish();
}

#[tokio::test(start_paused = true)]
async fn a_server_that_hangs_is_given_up_even_without_settings() {
    let (server, client) = hanging(TimeoutConfig::builder().build());
    let start = Instant::now();
    let error = failed(client.describe_registry().send().await);
    // 60 s an attempt, and the waits.
    about(start.elapsed(), Duration::from_millis(180_150));
    assert!(error.to_string().contains("longer than 60s (operation_attempt_timeout)"), "{error}");
    server.finish();
}

#[tokio::test]
async fn a_silent_server_is_noticed_by_the_limit_on_reading() {
    let server = Server::start(Script::new().reply(Reply::hang()));
    let limits = TimeoutConfig::builder().read_timeout(Duration::from_millis(30)).build();
    let config = config(&server).timeout_config(limits).retry_config(RetryConfig::disabled());
    let client = tinsmith_ecr::Client::from_conf(config.build());
    let error = failed(client.describe_registry().send().await);
    let SdkError::DispatchFailure(dispatch) = &error else { panic!("{error:?}") };
    assert!(dispatch.is_timeout() && !dispatch.is_io(), "{error:?}");
    let timed_out = dispatch.timed_out().unwrap();
    assert_eq!(timed_out.phase(), TimeoutPhase::Read);
    assert_eq!(timed_out.limit(), Duration::from_millis(30));
    assert!(timed_out.elapsed() >= timed_out.limit());
    let told = error.to_string();
    assert!(
        told.starts_with(
            "ECR DescribeRegistry: no answer in time: no answer began within 30ms (read_timeout), \
             given up after "
        ),
        "{told}"
    );
    server.finish();
}

#[tokio::test(start_paused = true)]
async fn credentials_that_never_come_end_with_the_call() {
    #[derive(Debug)]
    struct Never;
    impl ProvideCredentials for Never {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::new(std::future::pending())
        }
    }
    let limits = TimeoutConfig::builder().operation_timeout(seconds(3)).build();
    let config = base().credentials_provider(Never);
    let limited = config.clone().timeout_config(limits).build();
    let client = tinsmith_ecr::Client::from_conf(limited);
    let error = failed(client.describe_registry().send().await);
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
    assert_eq!(error.context().attempts, 0);
    assert!(error.to_string().contains("longer than 3s (operation_timeout)"), "{error}");
    let start = Instant::now();
    let client = tinsmith_ecr::Client::from_conf(config.build());
    let error = failed(client.describe_registry().send().await);
    about(start.elapsed(), seconds(5));
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert!(error.to_string().contains("did not answer within 5s (`load_timeout`"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn one_call_can_have_limits_of_its_own() {
    let (server, client) = hanging(TimeoutConfig::disabled());
    let limits = TimeoutConfig::builder().operation_timeout(seconds(1)).build();
    let over = tinsmith_ecr::Config::builder().timeout_config(limits);
    let call = client.describe_registry().customize().config_override(over);
    let error = failed(call.send().await);
    assert!(error.to_string().contains("longer than 1s (operation_timeout)"), "{error}");
    server.finish();
}

#[tokio::test]
async fn without_limits_a_slow_answer_is_waited_for() {
    let server = Server::answering(|_| {
        std::thread::sleep(Duration::from_millis(50));
        Reply::json(200, json!({"registryId": "1"}))
    });
    let config = config(&server).timeout_config(TimeoutConfig::disabled()).build();
    let client = tinsmith_ecr::Client::from_conf(config);
    let output = client.describe_registry().send().await.unwrap();
    assert_eq!(output.registry_id(), Some("1"));
    server.finish();
}

#[test]
fn credentials_hide_their_secret() {
    let credentials = Credentials::from_keys("AKID", "s3cret", Some("t0ken".to_owned()));
    let debug = format!("{:?}", base().credentials_provider(credentials).build());
    assert!(!debug.contains("s3cret") && !debug.contains("t0ken"), "{debug}");
}
