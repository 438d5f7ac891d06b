//! Credentials, regions and changes of one call.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use serde_json::json;
use tinsmith_ecr::Client;
use tinsmith_ecr::config::http::HttpRequest;
use tinsmith_ecr::config::interceptors::BeforeTransmitInterceptorContextMut;
use tinsmith_ecr::config::{
    AppName, Config, Credentials, EnvironmentVariableCredentialsProvider, Intercept,
    ProvideCredentials, Region, SdkConfig,
};
use tinsmith_ecr::error::{BoxError, SdkError};
use tinsmith_runtime::identity::{Env, future};
use tinsmith_tests::server::{Reply, Script, Server};
use tinsmith_tests::signature::{ACCESS_KEY, REGION, SECRET};

use crate::support::{base, config, ecr, ecrpublic, failed};

fn ok() -> Script {
    Script::new().reply(Reply::json(200, json!({"registryId": "1"})))
}

#[tokio::test]
async fn a_header_that_is_added_before_signing_is_signed() {
    let server = Server::start(ok());
    let call = ecr(&server).describe_registry().customize().mutate_request(|request| {
        request.headers_mut().insert("x-trace", http::HeaderValue::from_static("a  b"));
    });
    call.send().await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.header("x-trace"), Some("a  b"));
    let authorization = request.header("authorization").unwrap_or_default();
    assert!(authorization.contains(";x-trace,") || authorization.contains(";x-trace;"));
    server.finish();
}

#[tokio::test]
async fn a_request_can_be_replaced_or_refused() {
    let server = Server::start(ok());
    let call = ecr(&server).describe_registry().customize().map_request(|mut request| {
        *request.body_mut() = "{\"added\":1}".into();
        Ok::<_, std::io::Error>(request)
    });
    call.send().await.unwrap();
    assert_eq!(server.requests()[0].json(), json!({"added": 1}));

    let call = ecr(&server).describe_registry().customize();
    let call = call.map_request(|_| Err::<HttpRequest, _>(std::io::Error::other("not today")));
    let error = failed(call.send().await);
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert!(error.to_string().contains("not today"), "{error}");
    server.finish();
}

#[tokio::test]
async fn interceptors_see_every_attempt() {
    #[derive(Debug)]
    struct Marker;
    impl Intercept for Marker {
        fn modify_before_transmit(
            &self,
            context: &mut BeforeTransmitInterceptorContextMut<'_>,
        ) -> Result<(), BoxError> {
            let headers = context.request_mut().headers_mut();
            headers.insert("x-unsigned", http::HeaderValue::from_static("1"));
            Ok(())
        }
    }
    let busy = Reply::error(400, "ThrottlingException", "busy");
    let server = Server::start(Script::new().reply(busy).reply(Reply::json(200, "{}")));
    let config = crate::support::Clock::default().set(config(&server)).interceptor(Marker);
    Client::from_conf(config.build()).describe_registry().send().await.unwrap();
    for request in server.requests() {
        assert_eq!(request.header("x-unsigned"), Some("1"));
        assert!(!request.header("authorization").unwrap_or_default().contains("x-unsigned"));
    }
    server.finish();
}

#[tokio::test]
async fn one_call_can_go_to_another_region_with_other_credentials() {
    let server = Server::expect_signature("OTHER", "secret", None, "eu-west-1", "ecr").start(ok());
    let over = Config::builder()
        .region(Region::new("eu-west-1"))
        .credentials_provider(Credentials::from_keys("OTHER", "secret", None));
    let client = ecr(&server);
    client.describe_registry().customize().config_override(over).send().await.unwrap();
    server.finish();
    assert_eq!(client.config().region(), Some(&Region::new(REGION)));
}

#[tokio::test]
async fn credentials_come_from_the_environment() {
    let provider = |variables: &[(&str, &str)]| {
        EnvironmentVariableCredentialsProvider::new_with_env(Env::from_slice(variables))
    };
    let server = Server::expect_signature(ACCESS_KEY, SECRET, Some("t"), REGION, "ecr").start(ok());
    let complete = [
        ("AWS_ACCESS_KEY_ID", ACCESS_KEY),
        ("AWS_SECRET_ACCESS_KEY", SECRET),
        ("AWS_SESSION_TOKEN", "t"),
    ];
    let config = config(&server).credentials_provider(provider(&complete)).build();
    Client::from_conf(config).describe_registry().send().await.unwrap();
    server.finish();

    let config = base().credentials_provider(provider(&complete[..1])).build();
    let error = failed(Client::from_conf(config).describe_registry().send().await);
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert_eq!(
        error.to_string(),
        "ECR DescribeRegistry: the request could not be made: no credentials could be loaded: \
         the provider has no credentials: the environment variable AWS_SECRET_ACCESS_KEY is not \
         set"
    );
}

#[tokio::test]
async fn what_is_missing_is_named_before_anything_is_sent() {
    let config = Config::builder().region(Region::new(REGION)).build();
    let error = failed(Client::from_conf(config).describe_registry().send().await);
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert_eq!(
        error.to_string(),
        "ECR DescribeRegistry: the request could not be made: no credentials are set: give a \
         provider, or `Credentials`, with `Config::builder().credentials_provider(…)`"
    );

    let server = Server::start(Script::new());
    let error = failed(ecr(&server).put_image().image_tag("1").send().await);
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert_eq!(
        error.to_string(),
        "ECR PutImage: the request could not be made: the input lacks what it requires: \
         repositoryName, imageManifest"
    );
    server.finish();
}

#[tokio::test]
async fn services_share_settings() {
    let server = Server::start(ok().reply(Reply::json(200, "{}")));
    let shared = SdkConfig::builder()
        .region(Region::new(REGION))
        .credentials_provider(Credentials::from_keys(ACCESS_KEY, SECRET, None))
        .endpoint_url(server.url())
        .app_name(AppName::new("tour").unwrap())
        .build();
    let client = Client::new(&shared);
    assert_eq!(client.describe_registry().send().await.unwrap().registry_id(), Some("1"));
    let client = tinsmith_ecrpublic::Client::new(&shared);
    client.describe_repositories().send().await.unwrap();
    for request in server.requests() {
        let agent = request.header("user-agent").unwrap_or_default();
        assert!(agent.ends_with(" app/tour"), "{agent}");
    }
    let agent = server.requests()[1].header("user-agent").map(str::to_owned).unwrap_or_default();
    assert!(agent.contains(" api/ecr_public#2020-10-30 "), "{agent}");
    server.finish();
}

#[tokio::test]
async fn credentials_are_loaded_once_and_again_when_they_expire() {
    #[derive(Debug)]
    struct Counting(Arc<AtomicU32>, Duration);
    impl ProvideCredentials for Counting {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            self.0.fetch_add(1, Ordering::Relaxed);
            let expiry = Some(SystemTime::now() + self.1);
            let credentials = Credentials::new(ACCESS_KEY, SECRET, None, expiry, "test");
            future::ProvideCredentials::ready(Ok(credentials))
        }
    }
    for (life, loads) in [(Duration::from_secs(3600), 1), (Duration::ZERO, 3)] {
        let server = Server::answering(|_| Reply::json(200, "{}"));
        let count = Arc::new(AtomicU32::new(0));
        let config = config(&server).credentials_provider(Counting(count.clone(), life));
        let client = Client::from_conf(config.build());
        for _ in 0..3 {
            client.describe_registry().send().await.unwrap();
        }
        assert_eq!(count.load(Ordering::Relaxed), loads);
        server.finish();
    }
}

#[tokio::test]
async fn a_wrong_secret_is_refused_by_the_server() {
    // That the tests' server tells right signatures from wrong ones.
    let server = Server::start(Script::new());
    let credentials = Credentials::from_keys(ACCESS_KEY, "wrong", None);
    let config = crate::support::Clock::default().set(config(&server));
    let client = Client::from_conf(config.credentials_provider(credentials).build());
    let error = failed(client.describe_registry().send().await);
    assert!(error.to_string().contains("InvalidSignatureException"), "{error}");
    assert_eq!(server.faults().len(), 1, "{:?}", server.faults());
    drop(server);
    let server = Server::start(Script::new().reply(Reply::json(200, "{}")));
    ecrpublic(&server).describe_repositories().send().await.unwrap();
    server.finish();
}
