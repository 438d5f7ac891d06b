//! Endpoints and ways to authenticate by a program's own rules.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::json;
use tinsmith_ecr::config::auth::{
    AuthSchemeOptionsFuture, DefaultAuthSchemeResolver, Params as AuthParams, ResolveAuthScheme,
};
use tinsmith_ecr::config::endpoint::{
    DefaultResolver, Endpoint, EndpointAuthScheme, EndpointFuture, Params, ResolveEndpoint,
};
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_ecr::config::{AuthSchemeId, Builder, Config, Region};
use tinsmith_ecr::error::SdkError;
use tinsmith_ecr::presigning::PresigningConfig;
use tinsmith_tests::server::{Reply, Script, Server};
use tinsmith_tests::signature::{ACCESS_KEY, SECRET};

use crate::support::{Clock, base, failed};

/// Sends everything to one URL, and notes what it was told.
#[derive(Debug, Clone)]
struct Stage {
    url: String,
    asked: Arc<AtomicU32>,
    told: Arc<Mutex<Option<Params>>>,
}

impl Stage {
    fn at(server: &Server) -> Self {
        Self { url: server.url(), asked: Arc::default(), told: Arc::default() }
    }
}

impl ResolveEndpoint for Stage {
    fn resolve_endpoint(&self, params: &Params) -> EndpointFuture<'_> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        *self.told.lock().unwrap() = Some(params.clone());
        let scheme = EndpointAuthScheme::new("sigv4")
            .put("signingName", "stage")
            .put("signingRegion", "mars-north-1");
        let endpoint = Endpoint::builder()
            .url(format!("{}/stage", self.url))
            .header("x-stage", "beta")
            .auth_scheme(scheme);
        EndpointFuture::ready(Ok(endpoint.build()))
    }
}

fn client(settings: Builder) -> tinsmith_ecr::Client {
    tinsmith_ecr::Client::from_conf(settings.build())
}

fn reply() -> Reply {
    Reply::json(200, json!({"registryId": "1"}))
}

#[tokio::test]
async fn a_resolver_decides_on_url_headers_and_signature_once_for_all_attempts() {
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "mars-north-1", "stage")
        .start(Script::new().reply(Reply::json(503, json!({}))).reply(reply()));
    let stage = Stage::at(&server);
    let config = base().use_fips(true).endpoint_url("http://other.test");
    let config = Clock::default().set(config).retry_config(RetryConfig::standard());
    client(config.endpoint_resolver(stage.clone())).describe_registry().send().await.unwrap();
    for request in server.requests() {
        assert_eq!(request.path, "/stage/");
        assert_eq!(request.header("x-stage"), Some("beta"));
    }
    assert_eq!(stage.asked.load(Ordering::SeqCst), 1);
    let told = stage.told.lock().unwrap().clone().unwrap();
    let expected = Params::builder()
        .region("us-east-1")
        .use_fips(true)
        .endpoint("http://other.test")
        .build()
        .unwrap();
    assert_eq!(told, expected);
    server.finish();
}

/// Changes what the service's rules decide, after a while.
#[derive(Debug)]
struct Proxied(DefaultResolver, String);

impl ResolveEndpoint for Proxied {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        EndpointFuture::new(async move {
            let endpoint = self.0.resolve_endpoint(params).await?;
            let host = endpoint.url().trim_start_matches("https://").to_owned();
            Ok(endpoint.into_builder().url(format!("{}/{host}", self.1)).build())
        })
    }
}

#[tokio::test]
async fn a_resolver_may_change_what_the_services_rules_decide() {
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "eu-west-3", "ecr")
        .start(Script::new().reply(reply()));
    let config = base().region(Region::new("eu-west-3"));
    let proxied = Proxied(DefaultResolver::new(), server.url());
    client(config.endpoint_resolver(proxied)).describe_registry().send().await.unwrap();
    assert_eq!(server.requests()[0].path, "/api.ecr.eu-west-3.amazonaws.com/");
    server.finish();
}

#[tokio::test]
async fn a_clients_configuration_tells_the_resolver_that_it_has() {
    let params = Params::builder().region("eu-west-3").build().unwrap();
    let client = client(base());
    let endpoint = client.config().endpoint_resolver().resolve_endpoint(&params).await.unwrap();
    assert_eq!(endpoint.url(), "https://api.ecr.eu-west-3.amazonaws.com");
}

#[tokio::test]
async fn a_resolver_serves_presigning_and_the_blocking_client_too() {
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "mars-north-1", "stage")
        .start(Script::new().reply(reply()));
    let over = || base().endpoint_resolver(Stage::at(&server));
    let presigned = client(over())
        .describe_registry()
        .presigned(PresigningConfig::expires_in(Duration::from_secs(60)).unwrap())
        .await
        .unwrap();
    assert!(presigned.uri().starts_with(&format!("{}/stage/?", server.url())));
    assert!(presigned.uri().contains("mars-north-1%2Fstage%2F"), "{}", presigned.uri());
    let over = over();
    let outcome = tokio::task::spawn_blocking(move || {
        let client = tinsmith_ecr::blocking::Client::from_conf(base().build());
        client.describe_registry().customize().config_override(over).send()
    });
    outcome.await.unwrap().unwrap();
    server.finish();
}

/// Has no endpoint, ever.
#[derive(Debug)]
struct Nowhere;

impl ResolveEndpoint for Nowhere {
    fn resolve_endpoint(&self, _: &Params) -> EndpointFuture<'_> {
        EndpointFuture::ready(Err("the stage is closed".into()))
    }
}

#[derive(Debug)]
struct Asleep;

impl ResolveEndpoint for Asleep {
    fn resolve_endpoint(&self, _: &Params) -> EndpointFuture<'_> {
        EndpointFuture::new(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn a_resolver_that_fails_or_takes_too_long_ends_the_call() {
    let closed = client(base().endpoint_resolver(Nowhere));
    let error = failed(closed.describe_registry().send().await);
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert!(error.to_string().ends_with("gave no endpoint: the stage is closed"), "{error}");
    let limit = TimeoutConfig::builder().operation_timeout(Duration::from_secs(3)).build();
    let asleep = client(base().endpoint_resolver(Asleep).timeout_config(limit));
    let error = failed(asleep.describe_registry().send().await);
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
}

/// Leaves all but one operation to the model.
#[derive(Debug, Default)]
struct Open(DefaultAuthSchemeResolver);

impl ResolveAuthScheme for Open {
    fn resolve_auth_scheme<'a>(&'a self, params: &'a AuthParams) -> AuthSchemeOptionsFuture<'a> {
        match params.operation_name() {
            "DescribeRegistry" => {
                let none = AuthSchemeId::from("noAuth").into();
                AuthSchemeOptionsFuture::ready(Ok(vec![none]))
            }
            _ => self.0.resolve_auth_scheme(params),
        }
    }
}

#[tokio::test]
async fn a_resolver_decides_which_operations_are_signed() {
    let server = Server::allow_unsigned().start(Script::new().reply(reply()).reply(reply()));
    let client = client(base().endpoint_url(server.url()).auth_scheme_resolver(Open::default()));
    client.describe_registry().send().await.unwrap();
    client.get_registry_policy().send().await.unwrap();
    let signed = server.requests();
    let signed: Vec<_> = signed.iter().map(|it| it.header("authorization").is_some()).collect();
    assert_eq!(signed, [false, true]);
    server.finish();
}

#[tokio::test]
async fn without_credentials_a_call_may_go_unauthenticated() {
    let server = Server::allow_unsigned().start(Script::new().reply(reply()));
    let config = Config::builder().endpoint_url(server.url()).allow_no_auth();
    client(config).describe_registry().send().await.unwrap();
    assert_eq!(server.requests()[0].header("authorization"), None);
    server.finish();
}
