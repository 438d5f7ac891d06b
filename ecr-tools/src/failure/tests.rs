use std::collections::HashSet;

use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::config::{BehaviorVersion, Credentials, Region};
use tinsmith_ecr::testing::{RuleMode, mock, mock_client};
use tinsmith_ecr::{Client, Config};
use tinsmith_runtime::error::ConnectorError;
use tinsmith_runtime::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};
use tinsmith_runtime::identity::{CredentialsError, ProvideCredentials, future};

use super::*;
use crate::layer::Layers;
use crate::lifecycle::Policy;
use crate::reference::Reference;

/// What becomes of an answer to DescribeRepositories.
async fn answer(status: u16, media_type: &'static str, body: &'static str) -> Failure {
    let rule = mock!(Client::describe_repositories).then_http_response(move || {
        let response = http::Response::builder().status(status).header("content-type", media_type);
        response.body(body.into()).unwrap_or_default()
    });
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&rule], |config| config
        .retry_config(RetryConfig::disabled()));
    match client.describe_repositories().send().await {
        Ok(output) => panic!("{output:?}"),
        Err(error) => error.into(),
    }
}

async fn error(status: u16, body: &'static str) -> Failure {
    answer(status, "application/x-amz-json-1.1", body).await
}

#[test]
fn codes_and_names_differ_and_are_those_of_the_table() {
    let codes: HashSet<u8> = Kind::ALL.iter().map(|kind| kind.exit_code()).collect();
    assert_eq!(codes.len(), Kind::ALL.len());
    let table = include_str!("../failure.rs");
    for kind in Kind::ALL {
        let row = format!("| {} | [`{kind:?}`](Kind::{kind:?}) | `{kind}` |", kind.exit_code());
        assert!(table.contains(&row), "{row}");
    }
}

#[test]
fn a_message_is_one_line_without_control_characters() {
    let failure = Failure::new(Kind::Other, "sources:\n  first\u{1b}[31m: none\r\n\n  second\n");
    assert_eq!(failure.message(), "sources: first [31m: none; second");
    let failure = failure.within("ECR");
    assert_eq!(failure.to_string(), "ECR: sources: first [31m: none; second");
}

#[tokio::test]
async fn the_code_of_a_service_decides_the_kind() {
    for (status, body, kind) in [
        (400, r#"{"__type":"ExpiredTokenException","message":"late"}"#, Kind::Expired),
        (400, r#"{"__type":"AccessDeniedException","message":"no"}"#, Kind::Denied),
        (400, r#"{"__type":"UnrecognizedClientException","message":"who"}"#, Kind::Denied),
        (400, r#"{"__type":"RepositoryNotFoundException","message":"none"}"#, Kind::NotFound),
        (400, r#"{"__type":"ThrottlingException","message":"slow"}"#, Kind::Throttled),
        (429, r#"{"__type":"Odd","message":"slow"}"#, Kind::Throttled),
        (500, r#"{"__type":"ServerException","message":"oops"}"#, Kind::Service),
        (400, r#"{"__type":"UnsupportedCommandException","message":"not here"}"#, Kind::Region),
        (503, "", Kind::Service),
        (403, "", Kind::Denied),
        (400, r#"{"__type":"InvalidParameterException","message":"bad"}"#, Kind::Refused),
        (
            400,
            r#"{"__type":"InvalidSignatureException","message":"Credential should be scoped to a valid region."}"#,
            Kind::Region,
        ),
        (400, r#"{"__type":"InvalidSignatureException","message":"no match"}"#, Kind::Denied),
    ] {
        let failure = error(status, body).await;
        assert_eq!(failure.kind(), kind, "{body}: {failure}");
    }
}

#[tokio::test]
async fn a_message_says_what_where_and_what_to_do() {
    let expired = error(400, r#"{"__type":"ExpiredTokenException","message":"It is late."}"#).await;
    assert_eq!(
        expired.message(),
        "ECR DescribeRepositories: ExpiredTokenException: It is late. (status 400, 1 attempt); log \
         in to AWS again, or set new credentials"
    );
}

#[tokio::test]
async fn a_page_in_html_is_told_as_such_whatever_its_status() {
    for status in [200, 302, 403, 404] {
        let failure = answer(status, "text/html", "<html>secret-of-a-page</html>").await;
        assert_eq!(failure.kind(), Kind::Foreign, "{failure}");
        assert!(failure.message().contains("text/html"), "{failure}");
        assert!(failure.message().contains("what answered is not the registry"), "{failure}");
        assert!(!failure.message().contains("secret-of-a-page"), "{failure}");
    }
    let failure = answer(503, "text/html", "<html>busy</html>").await;
    assert_eq!(failure.kind(), Kind::Service, "{failure}");
}

#[tokio::test]
async fn the_network_is_told_from_a_host_that_is_not_there() {
    let rule = mock!(Client::describe_repositories)
        .then_connector_error(|| ConnectorError::io("could not connect to nowhere"));
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&rule], |config| config
        .retry_config(RetryConfig::disabled()));
    let failure = Failure::from(client.describe_repositories().send().await.unwrap_err());
    assert_eq!(failure.kind(), Kind::Network, "{failure}");
    assert!(failure.message().contains("whether the region is right"), "{failure}");

    // A name that is too long for DNS is refused without asking anybody.
    let host = format!("http://{}.invalid", "a".repeat(64));
    let client = Client::from_conf(settings().endpoint_url(host).build());
    let failure = Failure::from(client.describe_repositories().send().await.unwrap_err());
    assert_eq!(failure.kind(), Kind::Region, "{failure}");
    assert!(failure.message().contains("no such host: check whether the region"), "{failure}");
}

fn settings() -> tinsmith_ecr::config::Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .retry_config(RetryConfig::disabled())
}

#[tokio::test]
async fn a_region_that_is_not_set_or_not_usable_is_a_matter_of_the_region() {
    let mut without = settings();
    without.set_region(None);
    let client = Client::from_conf(without.build());
    let failure = Failure::from(client.describe_repositories().send().await.unwrap_err());
    assert_eq!(
        (failure.kind(), failure.message()),
        (
            Kind::Region,
            "ECR DescribeRepositories: no region is set: set AWS_REGION, or `region` of the profile"
        )
    );
    let client = Client::from_conf(
        settings().region(Region::new("us-iso-east-1")).use_dual_stack(true).build(),
    );
    let failure = Failure::from(client.describe_repositories().send().await.unwrap_err());
    assert_eq!(failure.kind(), Kind::Region, "{failure}");
    let client = Client::from_conf(settings().region(Region::new("no region")).build());
    let failure = Failure::from(client.describe_repositories().send().await.unwrap_err());
    assert_eq!(failure.kind(), Kind::Settings, "{failure}");
    assert!(failure.message().ends_with("or the region that it is made of"), "{failure}");
}

#[tokio::test]
async fn a_call_that_lacks_an_input_is_a_matter_of_usage() {
    let client = Client::from_conf(settings().build());
    let failure = Failure::from(client.describe_images().send().await.unwrap_err());
    assert_eq!(failure.kind(), Kind::Usage, "{failure}");
    assert!(failure.message().contains("repositoryName"), "{failure}");
}

#[derive(Debug)]
struct Nobody(fn() -> CredentialsError);

impl ProvideCredentials for Nobody {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Err(self.0()))
    }
}

#[tokio::test]
async fn credentials_that_are_not_there_are_told_from_those_that_expired() {
    for (why, kind, message) in [
        (
            (|| CredentialsError::not_loaded("not here:\n  nor there")) as fn() -> _,
            Kind::NoCredentials,
            "ECR DescribeRepositories: no credentials: not here: nor there; set AWS_ACCESS_KEY_ID \
             and AWS_SECRET_ACCESS_KEY, or name a profile with AWS_PROFILE",
        ),
        (
            || CredentialsError::provider_error("the token has expired"),
            Kind::Expired,
            "ECR DescribeRepositories: no credentials: the token has expired; log in to AWS again, \
             or set new credentials",
        ),
    ] {
        let client = Client::from_conf(settings().credentials_provider(Nobody(why)).build());
        let failure = Failure::from(client.describe_repositories().send().await.unwrap_err());
        assert_eq!((failure.kind(), failure.message()), (kind, message));
    }
}

#[test]
fn what_does_not_parse_has_a_kind_of_its_own() {
    let failure = Failure::from("app".parse::<Reference>().unwrap_err());
    assert_eq!(failure.exit_code(), 10);
    let failure = Failure::from(Policy::from_json(r#"{"rule": []}"#).unwrap_err());
    assert_eq!(failure.exit_code(), 11);
    assert!(failure.message().contains("rule"), "{failure}");
}

#[tokio::test]
async fn the_failure_of_a_transfer_has_the_kind_of_its_call() {
    let rule = mock!(Client::get_download_url_for_layer)
        .then_error_code("LayersNotFoundException", "no such layer");
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&rule]);
    let digest = crate::digest::Digest::of("x");
    let error = Layers::new(client, "app").download(&digest, None, "nowhere").await.unwrap_err();
    let failure = Failure::from(error);
    assert_eq!(failure.kind(), Kind::NotFound);
    let begin =
        format!("could not ask where to download layer {digest}: ECR GetDownloadUrlForLayer:");
    assert!(failure.message().starts_with(&begin), "{failure}");
}

/// Answers every download alike.
#[derive(Debug)]
struct Answering(u16, &'static str);

impl HttpClient for Answering {
    fn send(
        &self,
        _: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let response = http::Response::builder().status(self.0).header("content-type", self.1);
        let response = response.body("<html>".into()).map_err(ConnectorError::other);
        Box::pin(std::future::ready(response))
    }
}

#[tokio::test]
async fn a_download_that_no_registry_answers_is_told_as_such() {
    let digest = crate::digest::Digest::of("x");
    for (status, media_type, kind, told) in [
        (200, "text/html; charset=utf-8", Kind::Foreign, "200 OK and a page in HTML; "),
        (403, "TEXT/HTML", Kind::Foreign, "403 Forbidden and a page in HTML; "),
        (401, "text/html", Kind::Expired, "401 Unauthorized; log in to AWS again"),
        (403, "application/xml", Kind::Denied, "403 Forbidden; the URL of a layer"),
        (503, "text/html", Kind::Network, "503 Service Unavailable; "),
    ] {
        let rule = mock!(Client::get_download_url_for_layer)
            .then_json(r#"{"downloadUrl": "https://layers.example/x?Signature=hidden"}"#);
        let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [&rule]);
        let layers = Layers::new(client, "app").http_client(Answering(status, media_type));
        let failure = Failure::from(layers.download(&digest, None, "nowhere").await.unwrap_err());
        assert_eq!(failure.kind(), kind, "{failure}");
        let told = format!("layers.example answered the download of layer {digest} with {told}");
        assert!(failure.message().starts_with(&told), "{failure}");
        assert!(!failure.message().contains("hidden"), "{failure}");
    }
}
