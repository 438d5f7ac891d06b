//! Stubs in place of the service.

use std::time::Duration;

use bytes::Bytes;
use tinsmith_ecr::Client;
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::error::{
    ConnectorError, DisplayErrorContext, ErrorMetadata, ProvideErrorMetadata, SdkError,
};
use tinsmith_ecr::operation::describe_images::{
    DescribeImagesError, DescribeImagesInput, DescribeImagesOutput,
};
use tinsmith_ecr::operation::describe_repositories::{
    DescribeRepositoriesError, DescribeRepositoriesOutput,
};
use tinsmith_ecr::testing::{self, RuleMode, StubClient, mock, mock_client};
use tinsmith_ecr::types::error::{ImageNotFoundException, ServerException};
use tinsmith_ecr::types::{ImageDetail, Repository};

use crate::support::failed;

fn image(digest: &str) -> DescribeImagesOutput {
    let detail = ImageDetail::builder().image_digest(digest).build();
    DescribeImagesOutput::builder().image_details(detail).build()
}

fn digest(output: &DescribeImagesOutput) -> &str {
    output.image_details()[0].image_digest().unwrap()
}

fn page(name: &str, token: Option<&str>) -> DescribeRepositoriesOutput {
    DescribeRepositoriesOutput::builder()
        .repositories(Repository::builder().repository_name(name).build())
        .set_next_token(token.map(str::to_owned))
        .build()
}

fn client(stubs: &StubClient) -> Client {
    Client::from_conf(testing::config(stubs).build())
}

#[tokio::test]
async fn a_stub_answers_by_operation_and_input_with_a_typed_output() {
    let app = mock!(Client::describe_images)
        .match_requests(|input| input.repository_name() == Some("app"))
        .then_output(|| image("sha256:app"));
    let other = mock!(Client::describe_images).then_compute_output(|input| {
        image(&format!("sha256:{}", input.repository_name().unwrap_or_default()))
    });
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&app, &other]);
    for (name, expected) in [("app", "sha256:app"), ("db", "sha256:db"), ("app", "sha256:app")] {
        let output = client.describe_images().repository_name(name).send().await.unwrap();
        assert_eq!(digest(&output), expected);
    }
    assert_eq!((app.num_calls(), other.num_calls()), (2, 1));
}

#[tokio::test]
async fn a_typed_error_comes_out_as_it_was_put_in() {
    let rule = mock!(Client::describe_images).then_error(|| {
        let error = ImageNotFoundException::builder().message("no such image").build();
        DescribeImagesError::ImageNotFoundException(error)
    });
    let client = mock_client!(tinsmith_ecr, [&rule]);
    let error = failed(client.describe_images().repository_name("app").send().await);
    assert_eq!(
        (error.code(), error.message()),
        (Some("ImageNotFoundException"), Some("no such image"))
    );
    let raw = error.raw_response().unwrap();
    assert_eq!(raw.status(), 400);
    match error.into_service_error() {
        DescribeImagesError::ImageNotFoundException(error) => {
            assert_eq!(error.message(), Some("no such image"));
            assert_eq!(error.meta().code(), Some("ImageNotFoundException"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(rule.num_calls(), 1);
}

#[tokio::test]
async fn an_error_of_a_code_is_typed_where_the_operation_declares_it() {
    let known = mock!(Client::describe_images).then_error_code("ImageNotFoundException", "gone");
    let unknown = mock!(Client::describe_images)
        .then_error(|| DescribeImagesError::generic(ErrorMetadata::builder().code("New").build()));
    let client = mock_client!(tinsmith_ecr, [&known, &unknown]);
    let error = failed(client.describe_images().repository_name("a").send().await);
    assert!(error.into_service_error().is_image_not_found_exception());
    let error = failed(client.describe_images().repository_name("a").send().await);
    assert_eq!(error.code(), Some("New"));
    assert!(matches!(error.into_service_error(), DescribeImagesError::Unhandled(_)));
}

#[tokio::test]
async fn raw_http_is_read_by_the_protocol() {
    let rule = mock!(Client::describe_images)
        .sequence()
        .http_response(|| {
            http::Response::builder()
                .header("x-amzn-requestid", "id-1")
                .body(Bytes::from_static(br#"{"imageDetails":[{"imageDigest":"sha256:raw"}]}"#))
                .unwrap()
        })
        .http_status(400, Some(r#"{"__type":"ImageNotFoundException","message":"m"}"#.to_owned()))
        .http_status(200, Some("<html>".to_owned()))
        .build();
    let client = mock_client!(tinsmith_ecr, [&rule]);
    let call = || client.describe_images().repository_name("a").send();
    let output = call().await.unwrap();
    assert_eq!(digest(&output), "sha256:raw");
    assert_eq!(tinsmith_ecr::error::RequestId::request_id(&output), Some("id-1"));
    assert!(failed(call().await).into_service_error().is_image_not_found_exception());
    assert!(matches!(failed(call().await), SdkError::ResponseError(_)));
}

#[tokio::test]
async fn a_sequence_goes_through_retries_and_takes_no_time() {
    let rule = mock!(Client::describe_images)
        .sequence()
        .http_status(503, None)
        .error(|| DescribeImagesError::ServerException(ServerException::builder().build()))
        .output(|| image("sha256:late"))
        .build();
    let stubs = StubClient::new().rule(&rule);
    let sleep = testing::no_waits();
    let config = testing::config(&stubs).sleep_impl(sleep.clone()).randomness(|| 1.0);
    let output = Client::from_conf(config.build()).describe_images().repository_name("a");
    assert_eq!(digest(&output.send().await.unwrap()), "sha256:late");
    assert_eq!((rule.num_calls(), sleep.waits().len()), (3, 2));
    stubs.assert_all_used();
}

#[tokio::test]
async fn answers_are_given_some_times_and_for_ever() {
    let rule = mock!(Client::describe_images)
        .sequence()
        .output(|| image("first"))
        .times(2)
        .json(r#"{"imageDetails":[{"imageDigest":"last"}]}"#)
        .repeatedly()
        .build();
    let client = mock_client!(tinsmith_ecr, [&rule]);
    let mut found = Vec::new();
    for _ in 0..5 {
        let output = client.describe_images().repository_name("a").send().await.unwrap();
        found.push(digest(&output).to_owned());
    }
    assert_eq!(found, ["first", "first", "last", "last", "last"]);
}

#[tokio::test]
async fn what_was_asked_can_be_looked_at_and_holds_no_secret() {
    let stubs = StubClient::new().stub_all();
    let client = client(&stubs);
    client.describe_images().repository_name("app").max_results(5).send().await.unwrap();
    client.describe_repositories().send().await.unwrap();
    let requests = stubs.requests();
    let asked: Vec<_> = requests.iter().map(|it| (it.operation(), it.input_json())).collect();
    assert_eq!(
        asked,
        [
            ("DescribeImages", r#"{"repositoryName":"app","maxResults":5}"#.to_owned()),
            ("DescribeRepositories", "{}".to_owned())
        ]
    );
    assert_eq!(requests[0].service(), "ECR");
    let input = requests[0].input::<DescribeImagesInput>().unwrap();
    assert_eq!(input.max_results(), Some(5));
    assert!(requests[1].input::<DescribeImagesInput>().is_none());
    let http = requests[0].http();
    assert_eq!(http.uri().host(), Some("api.ecr.us-east-1.amazonaws.com"));
    assert_eq!(&http.body()[..], br#"{"repositoryName":"app","maxResults":5}"#);
    assert_eq!(http.headers()["authorization"], "REDACTED");
    assert_eq!(http.headers()["x-amz-security-token"], "REDACTED");
    let text = format!("{requests:?} {http:?} {stubs:?}");
    assert!(!text.contains("a-session-token-for-tests") && !text.contains("Signature="), "{text}");
}

#[tokio::test]
async fn a_request_without_a_stub_says_what_was_asked_and_what_there_is() {
    let client = client(&StubClient::new());
    let error = failed(client.describe_images().repository_name("app").send().await);
    let text = DisplayErrorContext(&error).to_string();
    assert!(
        text.contains(
            "no stub answers ECR DescribeImages with DescribeImagesInput { repositoryName: \
             \"app\" }; there are no stubs. Give one with `mock!(Client::method)`, or answer all \
             with `StubClient::stub_all`"
        ),
        "{text}"
    );
    let one = mock!(Client::list_images).then_json("{}");
    let client = mock_client!(tinsmith_ecr, [&one]);
    let error = failed(client.describe_images().repository_name("app").send().await);
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("the stubs are in this order: ListImages."), "{text}");
    client.list_images().repository_name("app").send().await.unwrap();
    let error = failed(client.list_images().repository_name("app").send().await);
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("the stubs are in this order: ListImages (used up)."), "{text}");
}

#[tokio::test]
async fn stubs_that_are_left_over_are_listed() {
    let never = mock!(Client::list_images).then_json("{}");
    let some = mock!(Client::describe_images).sequence().output(|| image("a")).times(3).build();
    let stubs = StubClient::new().rule(&never).rule(&some);
    client(&stubs).describe_images().repository_name("a").send().await.unwrap();
    assert_eq!(
        stubs.unused(),
        [
            "stub 1 of ECR ListImages: was never asked",
            "stub 2 of ECR DescribeImages: gave 1 of 3 answers"
        ]
    );
    let panic = std::panic::catch_unwind(|| stubs.assert_all_used()).unwrap_err();
    assert_eq!(
        panic.downcast_ref::<String>().unwrap(),
        "stubs are left over:\n  stub 1 of ECR ListImages: was never asked\n  \
         stub 2 of ECR DescribeImages: gave 1 of 3 answers"
    );
}

#[tokio::test]
async fn the_network_can_fail_and_the_service_can_be_silent() {
    let broken = mock!(Client::describe_images)
        .then_connector_error(|| ConnectorError::io("connection reset by a test"));
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&broken]);
    let error = failed(client.describe_images().repository_name("a").send().await);
    assert!(matches!(&error, SdkError::DispatchFailure(failure) if failure.is_io()), "{error}");
    assert!(DisplayErrorContext(&error).to_string().contains("connection reset by a test"));
    assert_eq!(broken.num_calls(), 3);

    let silent = mock!(Client::describe_images).then_no_answer();
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&silent], |config| {
        let timeouts = tinsmith_ecr::config::timeout::TimeoutConfig::builder()
            .operation_attempt_timeout(Duration::from_secs(3600))
            .operation_timeout(Duration::from_secs(36000));
        config.timeout_config(timeouts.build()).retry_config(RetryConfig::disabled())
    });
    let error = failed(client.describe_images().repository_name("a").send().await);
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error}");
    assert_eq!(silent.num_calls(), 1);
}

#[tokio::test]
async fn pages_waiters_and_calls_by_name_meet_the_same_stubs() {
    let pages = mock!(Client::describe_repositories)
        .sequence()
        .output(|| page("a", Some("t1")))
        .output(|| page("b", None))
        .build();
    let scan = mock!(Client::describe_image_scan_findings)
        .sequence()
        .json(r#"{"imageScanStatus":{"status":"IN_PROGRESS"}}"#)
        .json(r#"{"imageScanStatus":{"status":"COMPLETE"}}"#)
        .build();
    let refused = mock!(Client::describe_repositories).then_error(|| {
        DescribeRepositoriesError::generic(
            ErrorMetadata::builder().code("InvalidParameterException").message("bad").build(),
        )
    });
    let client = mock_client!(tinsmith_ecr, [&pages, &scan, &refused]);
    let items = client.describe_repositories().into_paginator().items().send().collect::<Vec<_>>();
    let names: Vec<_> = items.await.into_iter().map(|it| it.unwrap().repository_name).collect();
    assert_eq!(names, [Some("a".to_owned()), Some("b".to_owned())]);

    let id = tinsmith_ecr::types::ImageIdentifier::builder().image_tag("t").build();
    let wait = tinsmith_ecr::client::Waiters::wait_until_image_scan_complete(&client);
    wait.repository_name("a").image_id(id).wait(Duration::from_secs(600)).await.unwrap();

    let error = client.invoke("DescribeRepositories", "{}").await.unwrap_err();
    assert_eq!(
        error.to_json(),
        r#"{"code":"InvalidParameterException","message":"bad","status":400,"fields":{}}"#
            .replace(r#","fields":{}"#, "")
    );
}

#[test]
#[should_panic(expected = "the output of ECR ListImages does not fit: imageIdz: ListImagesOutput")]
fn an_output_that_does_not_fit_is_named() {
    mock!(Client::list_images).then_json(r#"{"imageIdz":[]}"#);
}

#[test]
fn the_blocking_client_meets_the_same_stubs() {
    let rule = mock!(Client::describe_images)
        .sequence()
        .http_status(503, None)
        .output(|| image("sha256:blocked"))
        .no_answer()
        .repeatedly()
        .build();
    let same = mock!(tinsmith_ecr::blocking::Client::list_images).then_json("{}");
    let stubs = StubClient::new().rule(&rule).rule(&same);
    let client = tinsmith_ecr::blocking::Client::from_conf(testing::config(&stubs).build());
    let output = client.describe_images().repository_name("a").send().unwrap();
    assert_eq!(digest(&output), "sha256:blocked");
    assert_eq!(rule.num_calls(), 2);
    client.list_images().repository_name("a").send().unwrap();
    let error = failed(client.describe_images().repository_name("a").send());
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error}");
    assert_eq!(stubs.requests().len(), 2 + 1 + 3);
}
