//! Credentials of IMDS, played back.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::UNIX_EPOCH;

use tinsmith_runtime::error::DisplayErrorContext;
use tinsmith_runtime::identity::Env;
use tinsmith_runtime::time::StaticTimeSource;

use super::*;
use crate::playback::Playback;
use crate::playback::Reply::{self, Answer, Silence};

const PUT: &str = "PUT http://169.254.169.254/latest/api/token, \
                   x-aws-ec2-metadata-token-ttl-seconds: 21600";
const LIST: &str = "GET http://169.254.169.254/latest/meta-data/iam/security-credentials/, \
                    x-aws-ec2-metadata-token: token";
const GET: &str = "GET http://169.254.169.254/latest/meta-data/iam/security-credentials/role, \
                   x-aws-ec2-metadata-token: token";
const TOKEN: Reply = Answer(200, "token");
/// Expires 1000 seconds after 1970.
const DOCUMENT: &str = r#"{"Code": "Success", "AccessKeyId": "AKID", "SecretAccessKey": "sesame",
    "Token": "opensesame", "Expiration": "1970-01-01T00:16:40Z"}"#;

fn config(playback: &Playback, now: u64) -> ProviderConfig {
    ProviderConfig::empty()
        .with_http_client(playback.clone())
        .with_time_source(StaticTimeSource::from_secs(now))
}

fn provider(playback: &Playback, now: u64) -> Builder {
    ImdsCredentialsProvider::builder().configure(&config(playback, now))
}

fn expected(expiry: u64) -> Credentials {
    let expiry = UNIX_EPOCH + Duration::from_secs(expiry);
    Credentials::new("AKID", "sesame", Some("opensesame".to_owned()), Some(expiry), "IMDS")
}

fn seconds(credentials: &Credentials) -> u64 {
    credentials.expiry().unwrap().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// A clock that the test sets, in seconds after 1970.
#[derive(Debug)]
struct Clock(Arc<AtomicU64>);

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::Relaxed))
    }
}

fn told(error: CredentialsError) -> String {
    DisplayErrorContext(error).to_string()
}

#[tokio::test(start_paused = true)]
async fn the_role_is_asked_for_and_then_its_credentials() {
    let playback =
        Playback::new([(PUT, TOKEN), (LIST, Answer(200, "role\n")), (GET, Answer(200, DOCUMENT))]);
    let credentials = provider(&playback, 0).build().provide_credentials().await;
    assert_eq!(credentials.unwrap(), expected(1000));
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn a_role_that_is_set_is_not_asked_for() {
    let playback = Playback::new([(PUT, TOKEN), (GET, Answer(200, DOCUMENT))]);
    let credentials = provider(&playback, 0).profile("role").build().provide_credentials().await;
    assert_eq!(credentials.unwrap(), expected(1000));
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn where_there_is_nothing_the_next_source_is_asked() {
    for (steps, why) in [
        (
            vec![(PUT, TOKEN), (LIST, Answer(404, "<html>"))],
            "no role is attached to this instance (IMDS has none at \
             /latest/meta-data/iam/security-credentials/)",
        ),
        (
            vec![(PUT, TOKEN), (LIST, Answer(200, "\n"))],
            "no role is attached to this instance (IMDS has none at \
             /latest/meta-data/iam/security-credentials/)",
        ),
        (
            vec![(PUT, Silence), (PUT, Silence)],
            "nobody answers as IMDS at http://169.254.169.254: no answer in time: no answer \
             within 1s",
        ),
    ] {
        let playback = Playback::new(steps);
        let error = provider(&playback, 0).build().provide_credentials().await.unwrap_err();
        assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
        assert_eq!(told(error), format!("the provider has no credentials: {why}"));
        playback.ends();
    }
}

#[tokio::test(start_paused = true)]
async fn where_imds_is_disabled_nobody_is_asked() {
    for value in ["true", "True", " TRUE "] {
        let env = Env::from_slice(&[("AWS_EC2_METADATA_DISABLED", value)]);
        let config = config(&Playback::new([]), 0).with_env(env);
        let provider = ImdsCredentialsProvider::builder().configure(&config).build();
        let error = provider.provide_credentials().await.unwrap_err();
        assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
        let why = "IMDS is not asked: AWS_EC2_METADATA_DISABLED is `true`";
        assert_eq!(told(error), format!("the provider has no credentials: {why}"));
    }
}

#[tokio::test(start_paused = true)]
async fn errors_name_the_role_and_hold_no_secret() {
    let failed = "the credentials provider failed: ";
    for (answer, expected) in [
        (
            Answer(200, r#"{"Code": "Busy", "Message": "later\nplease", "Token": "opensesame"}"#),
            format!("{failed}IMDS has no credentials of the role `role`: `Busy`: later please"),
        ),
        (
            Answer(200, r#"{"Code": "AssumeRoleUnauthorizedAccess"}"#),
            "the credentials provider is set up wrongly: IMDS has no credentials of the role \
             `role`: `AssumeRoleUnauthorizedAccess`; the role must trust ec2.amazonaws.com"
                .to_owned(),
        ),
        (
            Answer(200, r#"{"AccessKeyId": "AKID", "Token": "opensesame"}"#),
            format!(
                "{failed}what IMDS gave for /latest/meta-data/iam/security-credentials/role \
                 cannot be read: it has no `SecretAccessKey`"
            ),
        ),
        (
            Answer(404, "opensesame"),
            format!(
                "{failed}IMDS answered 404 Not Found for \
                 /latest/meta-data/iam/security-credentials/role"
            ),
        ),
    ] {
        let playback = Playback::new([(PUT, TOKEN), (GET, answer)]);
        let provider = provider(&playback, 0).profile("role").build();
        let error = provider.provide_credentials().await.unwrap_err();
        assert!(!format!("{error:?}").contains("sesame"), "{error:?}");
        assert_eq!(told(error), expected);
        playback.ends();
    }
}

#[tokio::test(start_paused = true)]
async fn expired_credentials_are_used_five_to_ten_minutes_longer() {
    let playback = Playback::new([(PUT, TOKEN), (GET, Answer(200, DOCUMENT))]);
    let provider = provider(&playback, 1000).profile("role").build();
    let credentials = provider.provide_credentials().await.unwrap();
    let expiry = seconds(&credentials);
    assert!((1300..=1600).contains(&expiry), "{expiry}");
    assert_eq!(credentials, expected(expiry));
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn the_last_credentials_serve_while_imds_fails_but_not_without_a_role() {
    let busy = Answer(503, "");
    let playback = Playback::new([
        (PUT, TOKEN),
        (LIST, Answer(200, "role")),
        (GET, Answer(200, DOCUMENT)),
        (LIST, busy),
        (LIST, busy),
        (LIST, busy),
        (LIST, busy),
        (LIST, Answer(200, "role")),
        (GET, Answer(200, r#"{"Code": "Busy"}"#)),
        (LIST, Silence),
        (LIST, Silence),
        (LIST, Answer(404, "")),
    ]);
    let now = Arc::new(AtomicU64::new(900));
    let config = config(&playback, 0).with_time_source(Clock(now.clone()));
    let provider = ImdsCredentialsProvider::builder().configure(&config).build();
    assert_eq!(provider.provide_credentials().await.unwrap(), expected(1000));
    assert_eq!(provider.provide_credentials().await.unwrap(), expected(1000));
    now.store(2000, Ordering::Relaxed);
    for _ in 0..2 {
        let extended = provider.provide_credentials().await.unwrap();
        let expiry = seconds(&extended);
        assert!((2300..=2600).contains(&expiry), "{expiry}");
        assert_eq!(extended, expected(expiry));
    }
    let error = provider.provide_credentials().await.unwrap_err();
    assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
    assert!(!format!("{provider:?}").contains("sesame"));
    playback.ends();
}
