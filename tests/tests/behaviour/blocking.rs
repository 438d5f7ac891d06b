//! The blocking client: calls, errors, retries, limits of time, pages and waiters.

use std::time::{Duration, Instant};

use serde_json::json;
use tinsmith_ecr::blocking::Client;
use tinsmith_ecr::config::Builder;
use tinsmith_ecr::config::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_ecr::config::{Config, HttpClient, SdkConfig};
use tinsmith_ecr::error::{ConnectorError, ProvideErrorMetadata, SdkError};
use tinsmith_ecr::presigning::PresigningConfig;
use tinsmith_ecr::types::{ImageIdentifier, ImageScanStatus};
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{Clock, base, config, failed};

fn client(server: &Server) -> Client {
    Client::from_conf(config(server).build())
}

/// A client whose waits are over at once and are noted in the clock.
fn clocked(server: &Server) -> (Client, Clock) {
    let clock = Clock::default();
    (Client::from_conf(clock.set(config(server)).build()), clock)
}

fn page(name: &str, token: Option<&str>) -> Reply {
    let mut body = json!({"repositories": [{"repositoryName": name}]});
    if let Some(token) = token {
        body["nextToken"] = json!(token);
    }
    Reply::json(200, body)
}

fn scanned(status: &str) -> Reply {
    Reply::json(200, json!({"imageScanStatus": {"status": status}}))
}

#[test]
fn a_call_returns_its_output_and_uses_its_connection_again() {
    let script = Script::new().reply(page("app", None)).reply(page("app", None));
    let server = Server::start(script);
    let client = client(&server);
    for _ in 0..2 {
        let output = client.describe_repositories().repository_names("app").send().unwrap();
        assert_eq!(output.repositories()[0].repository_name(), Some("app"));
    }
    assert_eq!(server.requests()[0].json(), json!({"repositoryNames": ["app"]}));
    assert_eq!(server.connections(), 1);
    server.finish();
}

#[test]
fn clones_call_on_several_threads() {
    let server = Server::answering(|_| page("app", None));
    let client = client(&server);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            let client = client.clone();
            scope.spawn(move || {
                for _ in 0..5 {
                    client.describe_repositories().send().unwrap();
                }
            });
        }
    });
    assert_eq!(server.requests().len(), 40);
    server.finish();
}

#[test]
fn a_modelled_error_is_typed() {
    let refusal = Reply::error(400, "RepositoryNotFoundException", "no app");
    let server = Server::start(Script::new().reply(refusal));
    let error = failed(client(&server).list_images().repository_name("app").send());
    assert!(error.as_service_error().unwrap().is_repository_not_found_exception());
    assert_eq!(error.message(), Some("no app"));
    server.finish();
}

#[test]
fn what_is_missing_of_an_input_is_said_before_anything_is_sent() {
    let server = Server::start(Script::new());
    let error = failed(client(&server).list_images().send());
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    server.finish();
}

#[test]
fn a_failed_attempt_is_repeated_after_a_wait() {
    let script = Script::new().reply(Reply::html(500, "oops")).reply(page("app", None));
    let server = Server::start(script);
    let (client, clock) = clocked(&server);
    client.describe_repositories().send().unwrap();
    assert_eq!(clock.waits(), [0.05]);
    server.finish();
}

#[test]
fn an_answer_that_breaks_off_is_asked_for_again() {
    let body = json!({"repositories": []});
    let script = Script::new()
        .reply(Reply::truncated(200, body, 4))
        .reply(Reply::reset())
        .reply(page("app", None));
    let server = Server::start(script);
    let (client, clock) = clocked(&server);
    client.describe_repositories().send().unwrap();
    assert_eq!(clock.waits(), [0.05, 0.1]);
    server.finish();
}

/// The error of a call to a server that never answers.
fn unanswered(limits: TimeoutConfig) -> String {
    let server = Server::answering(|_| Reply::hang());
    let config = config(&server).timeout_config(limits).retry_config(RetryConfig::disabled());
    let start = Instant::now();
    let error = failed(Client::from_conf(config.build()).describe_registry().send());
    assert!(start.elapsed() < Duration::from_secs(10), "{error}");
    server.finish();
    error.to_string()
}

#[test]
fn a_server_that_never_answers_is_given_up_at_the_first_limit() {
    let limit = Duration::from_millis(40);
    let limits = || TimeoutConfig::builder();
    let told = unanswered(limits().operation_attempt_timeout(limit).build());
    assert!(
        told.starts_with(
            "ECR DescribeRegistry: the attempt took longer than 40ms (operation_attempt_timeout)"
        ),
        "{told}"
    );
    let told = unanswered(limits().operation_timeout(limit).build());
    assert!(
        told.starts_with(
            "ECR DescribeRegistry: the operation took longer than 40ms (operation_timeout)"
        ),
        "{told}"
    );
    let told = unanswered(limits().read_timeout(limit).build());
    assert!(
        told.starts_with(
            "ECR DescribeRegistry: no answer in time: no answer began within 40ms (read_timeout), \
             given up after "
        ),
        "{told}"
    );
}

#[test]
fn pages_and_their_items_are_iterators() {
    let three = || {
        Script::new()
            .reply(page("a", Some("t1")))
            .reply(page("b", Some("t2")))
            .reply(page("c", None))
    };
    let server = Server::start(three());
    let mut pages = client(&server).describe_repositories().into_paginator().page_size(1).send();
    assert!(server.requests().is_empty(), "nothing is sent before it is asked for");
    assert_eq!(pages.next().unwrap().unwrap().next_token(), Some("t1"));
    assert_eq!(pages.by_ref().count(), 2);
    assert!(pages.next().is_none());
    assert_eq!(server.requests()[2].json(), json!({"maxResults": 1, "nextToken": "t2"}));
    server.finish();

    let server = Server::start(three());
    let items = client(&server).describe_repositories().into_paginator().items().send();
    let names: Result<Vec<_>, _> = items.map(|item| item.map(|it| it.repository_name)).collect();
    let expected = ["a", "b", "c"].map(|name| Some(name.to_owned()));
    assert_eq!(names.unwrap(), expected);
    server.finish();
}

#[test]
fn an_error_ends_the_pages() {
    let refusal = Reply::error(400, "InvalidParameterException", "stale token");
    let server = Server::start(Script::new().reply(page("a", Some("t1"))).reply(refusal));
    let mut items = client(&server).describe_repositories().into_paginator().items().send();
    assert!(items.next().unwrap().is_ok());
    assert!(items.next().unwrap().is_err());
    assert!(items.next().is_none());
    server.finish();
}

#[test]
fn a_waiter_blocks_until_its_state_is_there() {
    let script = ["PENDING", "IN_PROGRESS", "COMPLETE"].map(scanned);
    let server = Server::start(script.into_iter().fold(Script::new(), Script::reply));
    let (client, clock) = clocked(&server);
    let image = ImageIdentifier::builder().image_tag("latest").build();
    let waiter = client.wait_until_image_scan_complete().repository_name("app").image_id(image);
    let done = waiter.wait(Duration::from_secs(3600)).unwrap().into_result().unwrap();
    let status = done.image_scan_status().and_then(ImageScanStatus::status).unwrap();
    assert_eq!(status.as_str(), "COMPLETE");
    assert_eq!(clock.waits(), [5.0, 10.0]);
    server.finish();
}

#[test]
fn a_waiter_ends_with_its_time() {
    let server = Server::answering(|_| scanned("PENDING"));
    let (client, _) = clocked(&server);
    let image = ImageIdentifier::builder().image_tag("latest").build();
    let waiter = client.wait_until_image_scan_complete().repository_name("app").image_id(image);
    let error = failed(waiter.wait(Duration::from_secs(20)));
    assert!(error.to_string().contains("(limit 20.0 s)"), "{error}");
    server.finish();
}

/// Answers everything alike, as stubs of tests do.
#[derive(Debug)]
struct Stub;

impl HttpClient for Stub {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        assert!(request.headers().contains_key("authorization"));
        let body = r#"{"registryId":"1"}"#;
        Box::pin(async move { Ok(HttpResponse::new(body.into())) })
    }
}

fn stubbed() -> Builder {
    base().http_client(Stub)
}

#[test]
fn one_transport_serves_both_clients() {
    let output = Client::from_conf(stubbed().build()).describe_registry().send().unwrap();
    assert_eq!(output.registry_id(), Some("1"));
}

#[tokio::test]
async fn one_transport_serves_the_async_client_too() {
    let client = tinsmith_ecr::Client::from_conf(stubbed().build());
    assert_eq!(client.describe_registry().send().await.unwrap().registry_id(), Some("1"));
}

#[test]
fn one_call_is_changed_named_or_presigned() {
    let client = Client::from_conf(stubbed().build());
    let call = client.describe_registry().customize().mutate_request(|request| {
        request.headers_mut().remove("authorization");
    });
    let over = Config::builder().retry_config(RetryConfig::disabled());
    call.config_override(over).send().unwrap();
    assert_eq!(client.invoke("DescribeRegistry", "{}").unwrap(), r#"{"registryId":"1"}"#);
    let hour = PresigningConfig::expires_in(Duration::from_secs(3600)).unwrap();
    let presigned = client.describe_registry().presigned(hour).unwrap();
    assert!(presigned.uri().contains("X-Amz-Signature="));
}

#[test]
fn a_client_can_be_made_of_settings_that_services_share() {
    let shared = SdkConfig::builder().endpoint_url("http://127.0.0.1:1").build();
    let client = Client::new(&shared);
    let error = failed(client.describe_registry().send());
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert_eq!(client.config().endpoint_url(), Some("http://127.0.0.1:1"));
}
