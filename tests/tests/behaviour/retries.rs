//! Which failures are tried again, when, and how it ends.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use serde_json::json;
use tinsmith_ecr::config::TimeSource;
use tinsmith_ecr::config::retry::{
    AttemptOutcome, ClassifyRetry, RetryAction, RetryConfig, RetryPartition,
};
use tinsmith_ecr::error::{ProvideErrorMetadata, SdkError};
use tinsmith_tests::server::{Received, Reply, Script, Server};

use crate::support::{Clock, clocked, config, failed};

fn throttled() -> Reply {
    Reply::error(400, "ThrottlingException", "Rate exceeded")
}

fn header<'a>(request: &'a Received, name: &str) -> &'a str {
    request.header(name).unwrap_or_default()
}

#[tokio::test]
async fn a_throttled_call_succeeds_later_under_the_same_id_with_a_fresh_signature() {
    let page = Reply::json(200, json!({"nextToken": "t"}));
    let server = Server::start(Script::new().reply(throttled()).reply(throttled()).reply(page));
    let (client, clock) = clocked(&server);
    let output = client.describe_repositories().max_results(1).send().await.unwrap();
    assert_eq!(output.next_token(), Some("t"));
    assert_eq!(clock.waits(), [1.0, 2.0]);

    let requests = server.requests();
    let attempts: Vec<_> =
        requests.iter().map(|request| header(request, "amz-sdk-request")).collect();
    assert_eq!(attempts, ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"]);
    let (first, last) = (&requests[0], &requests[2]);
    assert_eq!(first.body, last.body);
    let id = "amz-sdk-invocation-id";
    assert_eq!(header(first, id), header(last, id));
    assert_ne!(header(first, "authorization"), header(last, "authorization"));

    // Another call has another id.
    server.finish();
    let server = Server::start(Script::new().reply(Reply::json(200, "{}")));
    clocked(&server).0.describe_registry().send().await.unwrap();
    assert_ne!(header(&server.requests()[0], id), header(first, id));
    server.finish();
}

#[tokio::test]
async fn throttling_to_the_end_is_the_typed_error_after_all_attempts() {
    let server = Server::start((0..3).fold(Script::new(), |script, _| script.reply(throttled())));
    let (client, clock) = clocked(&server);
    let error = failed(client.describe_registry().send().await);
    assert_eq!(error.code(), Some("ThrottlingException"));
    assert_eq!(
        error.to_string(),
        "ECR DescribeRegistry: ThrottlingException: Rate exceeded (status 400, 3 attempts)"
    );
    assert_eq!(error.context().attempts, 3);
    assert_eq!(error.context().elapsed, Duration::from_secs(3));
    assert_eq!(clock.waits(), [1.0, 2.0]);
    server.finish();
}

#[tokio::test]
async fn a_quota_that_is_used_up_is_not_retried() {
    let reply = Reply::error(400, "LimitExceededException", "10000 repositories are enough");
    let server = Server::start(Script::new().reply(reply));
    let (client, clock) = clocked(&server);
    let error = failed(client.create_repository().repository_name("app").send().await);
    assert!(error.as_service_error().unwrap().is_limit_exceeded_exception());
    assert!(error.to_string().ends_with(" (status 400, 1 attempt)"), "{error}");
    assert_eq!(clock.waits(), [0.0; 0]);
    server.finish();
}

#[tokio::test]
async fn an_error_of_the_caller_is_not_retried() {
    let script = Script::new()
        .reply(Reply::error(400, "InvalidParameterException", "m"))
        .reply(Reply::error(400, "NewException", "m"))
        .reply(Reply::html(404, "<html/>"));
    let server = Server::start(script);
    let (client, clock) = clocked(&server);
    for _ in 0..3 {
        let error = failed(client.describe_registry().send().await);
        assert_eq!(error.context().attempts, 1);
    }
    assert_eq!(clock.waits(), [0.0; 0]);
    server.finish();
}

#[tokio::test]
async fn a_gateway_s_page_is_retried_and_told_with_status_and_attempts() {
    let page = || Reply::html(500, "<html>Internal Server Error</html>");
    let server = Server::start(Script::new().reply(page()).reply(page()).reply(page()));
    let (client, _) = clocked(&server);
    let error = failed(client.describe_registry().send().await);
    assert!(matches!(error, SdkError::ServiceError(_)), "{error:?}");
    assert_eq!(error.raw_response().map(|raw| raw.status().as_u16()), Some(500));
    let told = error.to_string();
    assert!(told.starts_with("ECR DescribeRegistry: "), "{told}");
    assert!(told.ends_with(" (status 500, 3 attempts)"), "{told}");
    server.finish();
}

#[tokio::test]
async fn errors_of_the_server_are_retried_whatever_their_code() {
    for status in [500, 502, 503, 504] {
        let script = Script::new()
            .reply(Reply::error(status, "ServerException", "m"))
            .reply(Reply::json(200, json!({"registryId": "1"})));
        let server = Server::start(script);
        let (client, _) = clocked(&server);
        let output = client.describe_registry().send().await.unwrap();
        assert_eq!(output.registry_id(), Some("1"));
        server.finish();
    }
}

#[tokio::test]
async fn an_error_of_the_server_that_stays_has_its_variant() {
    let refusal = || Reply::error(500, "ServerException", "sorry");
    let server = Server::start(Script::new().reply(refusal()).reply(refusal()).reply(refusal()));
    let (client, _) = clocked(&server);
    let error = failed(client.describe_registry().send().await);
    assert!(error.as_service_error().unwrap().is_server_exception(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "ECR DescribeRegistry: ServerException: sorry (status 500, 3 attempts)"
    );
    server.finish();
}

#[tokio::test]
async fn a_connection_that_breaks_is_retried() {
    let whole = || Reply::json(200, json!({"registryId": "123456789012"}));
    let broken = [
        Reply::reset(),
        Reply::truncated(200, json!({"registryId": "123456789012"}), 10),
        // The head promises a body of which nothing comes.
        Reply::truncated(200, json!({"registryId": "123456789012"}), 0),
        Reply::truncated(400, json!({"__type": "InvalidParameterException"}), 5),
    ];
    for reply in broken {
        let server = Server::start(Script::new().reply(reply).reply(whole()));
        let (client, clock) = clocked(&server);
        let output = client.describe_registry().send().await.unwrap();
        assert_eq!(output.registry_id(), Some("123456789012"));
        assert_eq!(clock.waits(), [0.05]);
        server.finish();
    }
}

#[tokio::test]
async fn half_an_answer_is_never_a_success() {
    // What comes is a whole object of JSON, and still only half of what was promised.
    let half = || Reply::truncated(200, r#"{"registryId":"1"}                    "#, 18);
    let server = Server::start(Script::new().reply(half()).reply(half()).reply(half()));
    let (client, _) = clocked(&server);
    let error = failed(client.describe_registry().send().await);
    let SdkError::DispatchFailure(dispatch) = &error else { panic!("{error:?}") };
    assert!(dispatch.is_io(), "{error:?}");
    let told = error.to_string();
    assert!(told.contains("the body ended early, after 18 of 38 bytes"), "{told}");
    assert!(told.ends_with(" (3 attempts)"), "{told}");
    server.finish();
}

#[tokio::test]
async fn a_kept_connection_that_was_closed_meanwhile_does_no_harm() {
    let script = Script::new()
        .reply(Reply::json(200, json!({"registryId": "1"})).then_close())
        .reply(Reply::json(200, json!({"registryId": "2"})));
    let server = Server::start(script);
    let (client, _) = clocked(&server);
    for id in ["1", "2"] {
        let output = client.describe_registry().send().await.unwrap();
        assert_eq!(output.registry_id(), Some(id));
    }
    assert_eq!(server.connections(), 2);
    server.finish();
}

#[tokio::test]
async fn the_wait_that_the_service_asks_for_is_kept_within_bounds() {
    let script = Script::new()
        .reply(throttled().header("x-amz-retry-after", "3500"))
        .reply(throttled().header("x-amz-retry-after", "60000").header("retry-after", "90"))
        .reply(Reply::json(200, "{}"));
    let server = Server::start(script);
    let (client, clock) = clocked(&server);
    client.describe_registry().send().await.unwrap();
    // The second wait is at most 5 seconds longer than it would be.
    assert_eq!(clock.waits(), [3.5, 7.0]);
    server.finish();
}

#[tokio::test]
async fn attempts_and_waits_may_be_set_for_one_call() {
    let down = || Reply::error(503, "ServerException", "down");
    let script = (0..3).fold(Script::new(), |script, _| script.reply(down()));
    let server = Server::start(script.reply(Reply::json(200, "{}")).reply(down()));
    let (client, clock) = clocked(&server);
    let retry = RetryConfig::standard()
        .with_max_attempts(4)
        .with_initial_backoff(Duration::from_secs(2))
        .with_max_backoff(Duration::from_secs(5));
    let over = tinsmith_ecr::Config::builder().retry_config(retry);
    client.describe_registry().customize().config_override(over).send().await.unwrap();
    assert_eq!(clock.waits(), [2.0, 4.0, 5.0]);
    let off = tinsmith_ecr::Config::builder().retry_config(RetryConfig::disabled());
    let error = failed(client.describe_registry().customize().config_override(off).send().await);
    assert_eq!(error.context().attempts, 1);
    let maxima: Vec<_> = server
        .requests()
        .iter()
        .filter_map(|request| header(request, "amz-sdk-request").split_once("; ").map(|it| it.1))
        .map(str::to_owned)
        .collect();
    assert_eq!(maxima, ["max=4", "max=4", "max=4", "max=4", "max=1"]);
    server.finish();
}

#[tokio::test]
async fn in_adaptive_mode_a_throttled_client_slows_down() {
    let script = Script::new()
        .reply(throttled())
        .reply(Reply::json(200, "{}"))
        .reply(Reply::json(200, "{}"));
    let server = Server::start(script);
    let clock = Clock::default();
    let config = clock.set(config(&server)).retry_config(RetryConfig::adaptive());
    let client = tinsmith_ecr::Client::from_conf(config.build());
    client.describe_registry().send().await.unwrap();
    // The backoff, and what was missing of the one token that comes in 2 seconds.
    assert_eq!(clock.waits(), [1.0, 1.0]);
    client.describe_registry().send().await.unwrap();
    assert_eq!(clock.waits().len(), 3);
    server.finish();
}

#[tokio::test]
async fn clients_of_a_partition_stop_retrying_together() {
    let server = Server::answering(|_| Reply::error(503, "ServerException", "down"));
    let client = || {
        let config = Clock::default().set(config(&server));
        let partition = RetryPartition::new("of this behaviour test");
        tinsmith_ecr::Client::from_conf(config.retry_partition(partition).build())
    };
    // 35 retries at 14 tokens each are all that 500 tokens give.
    for _ in 0..18 {
        failed(client().describe_registry().send().await);
    }
    let error = failed(client().describe_registry().send().await);
    assert_eq!(error.context().attempts, 1);
    assert!(error.context().retry_tokens_spent);
    let other = failed(clocked(&server).0.describe_registry().send().await);
    assert_eq!(other.context().attempts, 3);
    server.finish();
}

#[tokio::test]
async fn a_program_may_say_itself_what_is_retried() {
    #[derive(Debug)]
    struct Own;
    impl ClassifyRetry for Own {
        fn classify_retry(&self, outcome: &AttemptOutcome<'_>) -> RetryAction {
            match (outcome.code, outcome.status) {
                (Some("ScanNotFoundException"), Some(400)) => RetryAction::transient_error(),
                (Some("ThrottlingException"), _) => RetryAction::RetryForbidden,
                _ => RetryAction::NoActionIndicated,
            }
        }
    }
    let script = Script::new()
        .reply(Reply::error(400, "ScanNotFoundException", "not yet"))
        .reply(throttled());
    let server = Server::start(script);
    let clock = Clock::default();
    let config = clock.set(config(&server)).retry_classifier(Own);
    let client = tinsmith_ecr::Client::from_conf(config.build());
    let error = failed(client.describe_registry().send().await);
    assert_eq!((error.code(), error.context().attempts), (Some("ThrottlingException"), 2));
    assert_eq!(clock.waits(), [0.05]);
    server.finish();
}

#[tokio::test]
async fn retries_can_be_turned_off_and_up() {
    let retrying = |server: &Server, retry: RetryConfig| {
        let config = Clock::default().set(config(server)).retry_config(retry).build();
        tinsmith_ecr::Client::from_conf(config)
    };
    let server = Server::start(Script::new().reply(throttled()));
    let client = retrying(&server, RetryConfig::disabled());
    let error = failed(client.describe_registry().send().await);
    assert_eq!(error.context().attempts, 1);
    assert_eq!(header(&server.requests()[0], "amz-sdk-request"), "attempt=1; max=1");
    server.finish();

    let script = (0..4).fold(Script::new(), |script, _| script.reply(throttled()));
    let server = Server::start(script.reply(Reply::json(200, "{}")));
    let client = retrying(&server, RetryConfig::standard().with_max_attempts(5));
    client.describe_registry().send().await.unwrap();
    assert_eq!(header(&server.requests()[4], "amz-sdk-request"), "attempt=5; max=5");
    server.finish();
}

#[tokio::test]
async fn a_client_whose_calls_all_fail_stops_retrying() {
    let server = Server::answering(|_| Reply::error(503, "ServerException", "down"));
    let (client, _) = clocked(&server);
    let mut attempts = Vec::new();
    let spent = loop {
        let error = failed(client.describe_registry().send().await);
        attempts.push(error.context().attempts);
        if error.context().retry_tokens_spent {
            break error;
        }
        assert!(attempts.len() < 1000, "the tokens never run out");
    };
    assert!(attempts.starts_with(&[3, 3, 3]), "{attempts:?}");
    assert!(
        spent.to_string().contains("not retried: the client's retry tokens are spent"),
        "{spent}"
    );
    server.finish();
}

#[tokio::test]
async fn a_wrong_clock_is_corrected_by_the_server_s() {
    #[derive(Debug)]
    struct Slow;
    impl TimeSource for Slow {
        fn now(&self) -> SystemTime {
            SystemTime::now() - Duration::from_secs(3600)
        }
    }
    // The server itself refuses what is signed an hour ago, which is a fault of the client.
    let server = Server::answering(|_| Reply::json(200, json!({"registryId": "1"})));
    let config = Clock::default().set(config(&server)).time_source(Slow).build();
    let client = tinsmith_ecr::Client::from_conf(config);
    let output = client.describe_registry().send().await.unwrap();
    assert_eq!(output.registry_id(), Some("1"));
    assert_eq!(server.faults().len(), 1, "{:?}", server.faults());
    // It stays corrected.
    client.describe_registry().send().await.unwrap();
    assert_eq!(server.faults().len(), 1, "{:?}", server.faults());
}

#[tokio::test]
async fn clones_of_a_client_share_what_they_know_and_calls_do_not_share_attempts() {
    let calls = Arc::new(AtomicU32::new(0));
    let counter = calls.clone();
    let server = Server::answering(move |request| {
        counter.fetch_add(1, Ordering::Relaxed);
        match request.header("amz-sdk-request") {
            Some("attempt=1; max=3") => throttled(),
            _ => Reply::json(200, "{}"),
        }
    });
    let (client, _) = clocked(&server);
    let results =
        futures_util::future::join_all((0..8).map(|_| client.clone().describe_registry().send()));
    assert!(results.await.iter().all(Result::is_ok));
    assert_eq!(calls.load(Ordering::Relaxed), 16);
    server.finish();
}
