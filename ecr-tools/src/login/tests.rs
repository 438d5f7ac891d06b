use std::sync::atomic::{AtomicU64, Ordering};
use std::time::UNIX_EPOCH;

use tinsmith_ecr::operation::get_authorization_token::GetAuthorizationTokenOutput;
use tinsmith_ecr::testing::{self, Rule, RuleMode, StubClient, mock, mock_client};
use tinsmith_ecr::types::AuthorizationData;

use super::*;

const ENDPOINT: &str = "https://123456789012.dkr.ecr.us-east-1.amazonaws.com";
const HOUR: u64 = 3600;

#[derive(Debug, Clone, Default)]
struct Clock(Arc<AtomicU64>);

impl Clock {
    fn set(&self, seconds: u64) {
        self.0.store(seconds, Ordering::Relaxed);
    }
}

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::Relaxed))
    }
}

fn output(plain: &str, expires_at: u64) -> GetAuthorizationTokenOutput {
    let data = AuthorizationData::builder()
        .authorization_token(STANDARD.encode(plain))
        .expires_at(DateTime::from_secs(expires_at as i64))
        .proxy_endpoint(ENDPOINT);
    GetAuthorizationTokenOutput::builder().authorization_data(data.build()).build()
}

fn logins(rule: &Rule, clock: &Clock) -> PrivateLogins {
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [rule]);
    PrivateLogins::new(client).with_time_source(clock.clone())
}

#[tokio::test]
async fn a_token_is_decoded_and_its_password_not_shown() {
    let rule = mock!(tinsmith_ecr::Client::get_authorization_token)
        .then_output(|| output("AWS:a:b", HOUR));
    let login = logins(&rule, &Clock::default()).get(None).await.unwrap();
    assert_eq!((login.user(), login.password(), login.endpoint()), ("AWS", "a:b", ENDPOINT));
    assert_eq!(login.expires_at(), UNIX_EPOCH + Duration::from_secs(HOUR));
    assert_eq!(
        format!("{login:?}"),
        format!(
            "Login {{ user: \"AWS\", password: \"** redacted **\", expires_at: {:?}, endpoint: \
             {ENDPOINT:?} }}",
            login.expires_at()
        )
    );
}

#[tokio::test]
async fn a_login_is_kept_until_shortly_before_it_expires() {
    let rule = mock!(tinsmith_ecr::Client::get_authorization_token)
        .sequence()
        .output(|| output("AWS:first", 12 * HOUR))
        .output(|| output("AWS:second", 24 * HOUR))
        .http_status(400, None)
        .times(2)
        .build();
    let clock = Clock::default();
    let logins = logins(&rule, &clock);
    for (now, password, calls) in [
        (0, "first", 1),
        (12 * HOUR - 1800, "first", 1),
        (12 * HOUR - 1799, "second", 2),
        (13 * HOUR, "second", 2),
        // The call fails, and the login is still valid.
        (24 * HOUR - 1, "second", 3),
    ] {
        clock.set(now);
        assert_eq!(logins.get(None).await.unwrap().password(), password, "{now}");
        assert_eq!(rule.num_calls(), calls, "{now}");
    }
    clock.set(24 * HOUR + 1);
    let error = logins.get(None).await.unwrap_err();
    assert_eq!(error.to_string(), "asking for a login of a private registry failed");
    assert!(error.source().is_some());
}

#[tokio::test]
async fn many_callers_make_one_call_for_each_registry() {
    let rule = mock!(tinsmith_ecr::Client::get_authorization_token)
        .then_output(|| output("AWS:x", 12 * HOUR));
    let stubs = StubClient::new().rule(&rule);
    let client = tinsmith_ecr::Client::from_conf(testing::config(&stubs).build());
    let logins = PrivateLogins::new(client).with_time_source(Clock::default());
    let own = || logins.get(None);
    let other = || logins.get(Some("210987654321"));
    let (a, b, c, d) = tokio::join!(own(), other(), own(), other());
    assert!([a, b, c, d].iter().all(Result::is_ok));
    let mut asked: Vec<_> = stubs.requests().iter().map(|asked| asked.input_json()).collect();
    asked.sort_unstable();
    assert_eq!(asked, [r#"{"registryIds":["210987654321"]}"#, "{}"]);
}

#[tokio::test]
async fn a_token_of_another_form_is_an_error_without_its_text() {
    for (plain, what) in [
        ("AWSsecret", "the token is not USER:PASSWORD"),
        ("AWS:", "the token is not USER:PASSWORD"),
        (":secret", "the token is not USER:PASSWORD"),
    ] {
        let rule = mock!(tinsmith_ecr::Client::get_authorization_token)
            .then_compute_output(move |_| output(plain, HOUR));
        let error = logins(&rule, &Clock::default()).get(None).await.unwrap_err();
        let text = format!("the answer of GetAuthorizationToken cannot be used: {what}");
        assert_eq!(error.to_string(), text);
    }
    let rule = mock!(tinsmith_ecr::Client::get_authorization_token)
        .then_json(r#"{"authorizationData": [{"authorizationToken": "$ecret"}]}"#);
    let error = logins(&rule, &Clock::default()).get(None).await.unwrap_err();
    assert_eq!(format!("{error:?}"), "Answer(\"the token is not base64\")");
}

#[tokio::test]
async fn the_public_login_is_asked_for_in_its_region() {
    let rule = mock!(tinsmith_ecrpublic::Client::get_authorization_token).then_json(
        r#"{"authorizationData": {"authorizationToken": "QVdTOnB1Yg==", "expiresAt": 43200}}"#,
    );
    let stubs = StubClient::new().rule(&rule);
    let config = testing::config(&stubs).region(Region::new("eu-west-1")).build();
    let logins = PublicLogins::new(tinsmith_ecrpublic::Client::from_conf(config));
    let logins = logins.with_time_source(Clock::default());
    for _ in 0..2 {
        let login = logins.get().await.unwrap();
        assert_eq!(
            (login.user(), login.password(), login.endpoint()),
            ("AWS", "pub", "https://public.ecr.aws")
        );
    }
    assert_eq!(rule.num_calls(), 1);
    assert_eq!(
        stubs.requests()[0].http().uri().to_string(),
        "https://api.ecr-public.us-east-1.amazonaws.com/"
    );
}
