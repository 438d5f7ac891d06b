//! IMDS and the agent of a container over real sockets, on 127.0.0.1.

mod loopback;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use loopback::Server;
use tinsmith_config::ecs::EcsCredentialsProvider;
use tinsmith_config::imds;
use tinsmith_config::imds::credentials::ImdsCredentialsProvider;
use tinsmith_config::imds::region::ImdsRegionProvider;
use tinsmith_config::provider_config::ProviderConfig;
use tinsmith_runtime::error::DisplayErrorContext;
use tinsmith_runtime::identity::{CredentialsError, Env, ProvideCredentials};
use tokio::net::TcpListener;

const DOCUMENT: &str = r#"{"Code": "Success", "AccessKeyId": "AKID", "SecretAccessKey": "sesame",
    "Token": "opensesame", "Expiration": "2100-01-01T00:00:00Z"}"#;

/// Bounds are for machines that are busy with other things as well.
const SOON: Duration = Duration::from_millis(2500);

fn config(variables: &[(&str, &str)]) -> ProviderConfig {
    ProviderConfig::without_region().with_env(Env::from_slice(variables))
}

fn imds_at(url: &str) -> ProviderConfig {
    config(&[("AWS_EC2_METADATA_SERVICE_ENDPOINT", url)])
}

/// An IMDS whose tokens are numbers, of which only the one that `valid` says is taken.
async fn fake_imds(valid: Arc<AtomicU32>) -> Server {
    Server::start(move |request| {
        let valid = valid.load(Ordering::Relaxed).to_string();
        let (status, body) = match request.line.as_str() {
            "PUT /latest/api/token"
                if request.header("x-aws-ec2-metadata-token-ttl-seconds") == Some("21600") =>
            {
                (200, valid.as_str())
            }
            _ if request.header("x-aws-ec2-metadata-token") != Some(&valid) => (401, ""),
            "GET /latest/meta-data/iam/security-credentials/" => (200, "role"),
            "GET /latest/meta-data/iam/security-credentials/role" => (200, DOCUMENT),
            "GET /latest/meta-data/placement/region" => (200, "eu-west-1"),
            _ => (404, ""),
        };
        Some((status, body.to_owned()))
    })
    .await
}

#[tokio::test]
async fn region_and_credentials_share_a_token_that_is_renewed_when_it_is_refused() {
    let valid = Arc::new(AtomicU32::new(1));
    let server = fake_imds(valid.clone()).await;
    let config = imds_at(&server.url);
    let client = imds::Client::builder().configure(&config).build();
    let region = ImdsRegionProvider::builder().imds_client(client.clone()).configure(&config);
    let region = region.build().region().await;
    assert_eq!(region.as_ref().map(AsRef::as_ref), Some("eu-west-1"));
    valid.store(2, Ordering::Relaxed);
    let provider = ImdsCredentialsProvider::builder().imds_client(client).configure(&config);
    let credentials = provider.build().provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "AKID");
    assert_eq!(
        server.requests(),
        [
            "PUT /latest/api/token",
            "GET /latest/meta-data/placement/region",
            "GET /latest/meta-data/iam/security-credentials/",
            "PUT /latest/api/token",
            "GET /latest/meta-data/iam/security-credentials/",
            "GET /latest/meta-data/iam/security-credentials/role",
        ]
    );
}

#[tokio::test]
async fn an_imds_that_is_switched_off_is_an_error_and_version_1_is_not_tried() {
    let server = Server::start(|_| Some((403, "sesame".to_owned()))).await;
    let provider = ImdsCredentialsProvider::builder().configure(&imds_at(&server.url)).build();
    let error = provider.provide_credentials().await.unwrap_err();
    assert!(matches!(error, CredentialsError::ProviderError(_)), "{error:?}");
    assert!(!format!("{error:?}").contains("sesame"), "{error:?}");
    assert_eq!(server.requests(), ["PUT /latest/api/token"]);
}

/// Region, then credentials, as a program without any settings asks.
async fn give_up(url: &str) {
    let config = imds_at(url);
    let client = imds::Client::builder().configure(&config).build();
    let region = ImdsRegionProvider::builder().imds_client(client.clone()).configure(&config);
    assert_eq!(region.build().region().await, None);
    let provider = ImdsCredentialsProvider::builder().imds_client(client).configure(&config);
    let error = provider.build().provide_credentials().await.unwrap_err();
    assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
    let told = DisplayErrorContext(error).to_string();
    assert!(told.contains(&format!("nobody answers as IMDS at {url}")), "{told}");
}

#[tokio::test]
async fn silence_is_given_up_soon() {
    let server = Server::start(|_| None).await;
    let start = Instant::now();
    give_up(&server.url).await;
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_eq!(server.requests(), ["PUT /latest/api/token"; 2]);
}

/// A URL at which nobody listens.
async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

#[tokio::test]
async fn a_refused_connection_is_given_up_at_once() {
    let start = Instant::now();
    give_up(&nobody().await).await;
    let url = nobody().await;
    let config = config(&[("AWS_CONTAINER_CREDENTIALS_FULL_URI", &url)]);
    let provider = EcsCredentialsProvider::builder().configure(&config).build();
    let error = provider.provide_credentials().await.unwrap_err();
    assert!(matches!(error, CredentialsError::ProviderError(_)), "{error:?}");
    assert!(start.elapsed() < Duration::from_millis(900), "{:?}", start.elapsed());
}

#[tokio::test]
async fn an_agent_is_given_the_token_that_its_file_holds_now() {
    let server = Server::start(|request| match request.header("authorization") {
        Some("Bearer two") => Some((200, DOCUMENT.to_owned())),
        _ => Some((401, r#"{"code": "Expired", "message": "the token is old"}"#.to_owned())),
    })
    .await;
    let path = std::env::temp_dir().join(format!("tinsmith-endpoints-{}", std::process::id()));
    std::fs::write(&path, "Bearer one").unwrap();
    let config = config(&[
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI", &format!("{}/v1/credentials", server.url)),
        ("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", path.to_str().unwrap()),
    ]);
    let provider = EcsCredentialsProvider::builder().configure(&config).build();
    let error = DisplayErrorContext(provider.provide_credentials().await.unwrap_err()).to_string();
    assert!(error.ends_with("answered 401 Unauthorized, `Expired`: the token is old"), "{error}");
    std::fs::write(&path, "Bearer two").unwrap();
    let credentials = provider.provide_credentials().await.unwrap();
    assert_eq!(credentials.session_token(), Some("opensesame"));
    assert_eq!(server.requests(), ["GET /v1/credentials"; 2]);
    std::fs::remove_file(path).unwrap();
}

#[tokio::test]
async fn a_silent_agent_is_asked_twice() {
    let server = Server::start(|_| None).await;
    let config = config(&[("AWS_CONTAINER_CREDENTIALS_FULL_URI", &server.url)]);
    let short = Duration::from_millis(200);
    let provider = EcsCredentialsProvider::builder()
        .configure(&config)
        .connect_timeout(short)
        .read_timeout(short)
        .build();
    let start = Instant::now();
    provider.provide_credentials().await.unwrap_err();
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_eq!(server.requests(), ["GET /"; 2]);
}
