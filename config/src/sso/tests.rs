use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use tinsmith_runtime::config::{HttpClient, Region};
use tinsmith_runtime::error::ConnectorError;
use tinsmith_runtime::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};
use tinsmith_runtime::identity::{
    AccountId, Credentials, CredentialsError, Env, ProvideCredentials as _, ProvideToken as _,
    Token, TokenError,
};

use super::{SsoCredentialsProvider, SsoTokenProvider};
use crate::fake::{Clock, Fake, told};
use crate::os::Fs;
use crate::provider_config::ProviderConfig;

/// 2021-12-25T13:30:00Z.
const NOW: u64 = 1_640_439_000;

const URL: &str = "https://d-123.awsapps.com/start";

/// SHA-1 of `URL`, and of `work`.
const URL_FILE: &str = "/h/.aws/sso/cache/2b829a45f04c9828cb45b7d092d8e4aa30818393.json";
const SESSION_FILE: &str = "/h/.aws/sso/cache/e274eeff768c6396088ec6eb091f4bf4d47ab1e0.json";

const ROLE_CREDENTIALS: &str = "{\"roleCredentials\":{\"accessKeyId\":\"ASIAEXAMPLE\",\
    \"secretAccessKey\":\"key-S3CRET\",\"sessionToken\":\"token-S3CRET\",\
    \"expiration\":1640450000500}}";

const NEW_TOKEN: &str = "{\"accessToken\":\"new-S3CRET\",\"tokenType\":\"Bearer\",\
    \"expiresIn\":28800,\"refreshToken\":\"next-S3CRET\"}";

/// What `aws sso login` leaves of a session.
fn kept(expiry: &str) -> String {
    format!(
        "{{\"accessToken\":\"old-S3CRET\",\"clientId\":\"client\",\
         \"clientSecret\":\"client-S3CRET\",\"expiresAt\":\"{expiry}\",\"more\":[1],\
         \"refreshToken\":\"refresh-S3CRET\",\"region\":\"us-east-2\",\
         \"registrationExpiresAt\":\"2022-01-25T13:30:00Z\",\"startUrl\":\"{URL}\"}}"
    )
}

struct World {
    service: Fake,
    clock: Clock,
    fs: Fs,
    config: ProviderConfig,
}

fn world<const N: usize>(files: &[(&str, &str)], answers: [(u16, &str); N]) -> World {
    let files = files.iter().map(|(path, text)| ((*path).into(), (*text).into()));
    let (service, clock, fs) = (Fake::new(answers), Clock::at(NOW), Fs::from_files(files));
    let config = ProviderConfig::empty()
        .with_env(Env::from_slice(&[("HOME", "/h")]))
        .with_fs(fs.clone())
        .with_time_source(clock.clone())
        .with_http_client(service.clone());
    World { service, clock, fs, config }
}

impl World {
    fn credentials_provider(&self, session: Option<&str>) -> SsoCredentialsProvider {
        let mut builder = SsoCredentialsProvider::builder()
            .account_id("123456789012")
            .role_name("Dev")
            .start_url(URL)
            .region(Region::from_static("us-east-2"))
            .configure(&self.config);
        builder.set_session_name(session.map(str::to_owned));
        builder.build()
    }

    async fn credentials(&self, session: Option<&str>) -> Result<Credentials, CredentialsError> {
        self.credentials_provider(session).provide_credentials().await
    }

    async fn token_provider(&self) -> SsoTokenProvider {
        let builder = SsoTokenProvider::builder().session_name("work").start_url(URL);
        let builder = builder.region(Region::from_static("us-east-2"));
        builder.configure_provider(&self.config).build().await
    }

    async fn token(&self) -> Result<Token, TokenError> {
        self.token_provider().await.provide_token().await
    }

    fn file(&self) -> String {
        String::from_utf8(self.fs.read(Path::new(SESSION_FILE)).unwrap()).unwrap()
    }
}

fn token(token: &str, seconds: u64) -> Token {
    Token::new(token, Some(UNIX_EPOCH + Duration::from_secs(seconds)))
}

#[tokio::test]
async fn credentials_of_the_role_are_got_for_the_token_of_the_start_url() {
    let file = "{\"accessToken\": \"old-S3CRET\", \"expiresAt\": \"2021-12-25T21:30:00Z\"}";
    let world = world(&[(URL_FILE, file)], [(200, ROLE_CREDENTIALS)]);
    let credentials = world.credentials(None).await.unwrap();
    assert_eq!(credentials.access_key_id(), "ASIAEXAMPLE");
    assert_eq!(credentials.secret_access_key(), "key-S3CRET");
    assert_eq!(credentials.session_token(), Some("token-S3CRET"));
    assert_eq!(credentials.account_id(), Some(&AccountId::from("123456789012")));
    let expiry = UNIX_EPOCH + Duration::from_millis(1_640_450_000_500);
    assert_eq!(credentials.expiry(), Some(expiry));
    let requests = world.service.requests();
    assert_eq!(
        requests[0].uri(),
        "https://portal.sso.us-east-2.amazonaws.com/federation/credentials?role_name=Dev\
         &account_id=123456789012"
    );
    assert_eq!(requests[0].headers()["x-amz-sso_bearer_token"], "old-S3CRET");
    assert_eq!(requests[0].headers().get("authorization"), None);
}

#[tokio::test]
async fn fips_and_dual_stack_are_followed() {
    let file = "{\"accessToken\": \"old-S3CRET\", \"expiresAt\": \"2021-12-25T21:30:00Z\"}";
    let mut world = world(&[(URL_FILE, file)], [(200, ROLE_CREDENTIALS)]);
    world.config = world.config.with_use_fips(Some(true)).with_use_dual_stack(Some(true));
    world.credentials(None).await.unwrap();
    let url = world.service.request().0;
    assert!(url.starts_with("https://portal.sso-fips.us-east-2.api.aws/federation/"), "{url}");
}

#[tokio::test]
async fn the_end_of_a_token_may_be_written_as_old_versions_did() {
    let file = "{\"accessToken\": \"old-S3CRET\", \"expiresAt\": \"2021-12-25T21:30:00UTC\"}";
    let world = world(&[(SESSION_FILE, file)], []);
    assert_eq!(world.token().await.unwrap(), token("old-S3CRET", NOW + 8 * 3600));
}

#[tokio::test]
async fn a_file_that_is_missing_or_broken_is_named() {
    let told_of = async |files: &[(&str, &str)]| told(world(files, []).credentials(None).await);
    let advice = "run `aws sso login --profile NAME`, where NAME is a profile whose \
                  `sso_start_url` is `https://d-123.awsapps.com/start`";
    assert_eq!(
        told_of(&[]).await,
        format!(
            "the credentials provider failed: failed to read `{URL_FILE}`: entity not found; \
             {advice}"
        )
    );
    for (file, why) in [
        ("[\"S3CRET\"]", "it is not a JSON object"),
        ("{\"expiresAt\": \"S3CRET\"}", "it has no `accessToken`"),
        ("{\"accessToken\": \"S3CRET\"}", "it has no `expiresAt`"),
        (
            "{\"accessToken\": \"S3CRET\", \"expiresAt\": \"S3CRET\"}",
            "its `expiresAt` is not a moment as RFC 3339 writes it",
        ),
        (
            "{\"accessToken\": \"S3CRET\", \"expiresAt\": \"S3CRETUTC\"}",
            "its `expiresAt` is no moment",
        ),
    ] {
        assert_eq!(
            told_of(&[(URL_FILE, file)]).await,
            format!("the credentials provider failed: `{URL_FILE}` is of no use: {why}; {advice}")
        );
    }
    let told = told_of(&[(URL_FILE, "{\"accessToken\": \"S3CRET")]).await;
    assert!(told.contains(URL_FILE), "{told}");
}

#[tokio::test]
async fn a_token_of_a_start_url_is_used_to_its_end_and_not_renewed() {
    let world = world(&[(URL_FILE, &kept("2021-12-25T13:30:01Z"))], [(200, ROLE_CREDENTIALS)]);
    world.credentials(None).await.unwrap();
    world.clock.set(NOW + 1);
    assert_eq!(
        told(world.credentials(None).await),
        format!(
            "the credentials provider failed: what is in `{URL_FILE}` has expired and is not \
             renewed, as that of an `sso_session` would be; run `aws sso login --profile NAME`, \
             where NAME is a profile whose `sso_start_url` is `https://d-123.awsapps.com/start`"
        )
    );
    assert_eq!(world.service.requests().len(), 1);
}

#[tokio::test]
async fn a_token_of_a_session_is_renewed_before_its_end_and_written_back() {
    let world = world(&[(SESSION_FILE, &kept("2021-12-25T13:35:00Z"))], [(200, NEW_TOKEN)]);
    let new = token("new-S3CRET", NOW + 28800);
    assert_eq!(world.token().await.unwrap(), new);
    let (url, body) = world.service.request();
    assert_eq!(url, "https://oidc.us-east-2.amazonaws.com/token");
    assert_eq!(
        body,
        "{\"clientId\":\"client\",\"clientSecret\":\"client-S3CRET\",\
         \"grantType\":\"refresh_token\",\"refreshToken\":\"refresh-S3CRET\"}"
    );
    let expected =
        kept("2021-12-25T21:30:00Z").replace("old-", "new-").replace("refresh-", "next-");
    assert_eq!(world.file(), expected);
    // What is in the file now holds.
    assert_eq!(world.token().await.unwrap(), new);
    assert_eq!(world.service.requests().len(), 0);
}

#[tokio::test]
async fn a_token_that_holds_outlives_a_failed_renewal_which_is_not_tried_again_at_once() {
    let refusal = (400, "InvalidGrantException!{\"error\":\"invalid_grant\"}");
    let file = kept("2021-12-25T13:31:00Z");
    let world = world(&[(SESSION_FILE, &file)], [refusal, refusal, refusal]);
    let provider = world.token_provider().await;
    let old = token("old-S3CRET", NOW + 60);
    for (seconds, requests) in [(0, 1), (29, 0), (31, 1), (59, 0)] {
        world.clock.set(NOW + seconds);
        assert_eq!(provider.provide_token().await.unwrap(), old);
        assert_eq!(world.service.requests().len(), requests, "{seconds}");
    }
    world.clock.set(NOW + 60);
    let failed = format!(
        "the token provider failed: what is in `{SESSION_FILE}` has expired and was not renewed: \
         SSO OIDC CreateToken: InvalidGrantException (status 400, 1 attempt); run `aws sso login \
         --sso-session work`"
    );
    assert_eq!(told(provider.provide_token().await), failed);
    assert_eq!(world.service.requests().len(), 0);
    world.clock.set(NOW + 61);
    assert_eq!(told(provider.provide_token().await), failed);
    assert_eq!((world.service.requests().len(), world.file()), (1, file));
}

/// Refuses to renew what another program renews at the same time.
#[derive(Debug)]
struct Overtaken(Fs);

impl HttpClient for Overtaken {
    fn send(
        &self,
        _: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let new = kept("2021-12-25T21:30:00Z").replace("old-", "theirs-");
        self.0.write_secret(Path::new(SESSION_FILE), new.as_bytes()).unwrap();
        let refusal = http::Response::builder().status(400).body(Bytes::new()).unwrap();
        Box::pin(async { Ok(refusal) })
    }
}

#[tokio::test]
async fn what_another_program_renewed_at_the_same_time_is_used() {
    let mut world = world(&[(SESSION_FILE, &kept("2021-12-25T13:30:00Z"))], []);
    world.config = world.config.with_http_client(Overtaken(world.fs.clone()));
    assert_eq!(world.token().await.unwrap(), token("theirs-S3CRET", NOW + 8 * 3600));
}

#[tokio::test]
async fn what_a_renewal_lacks_is_named() {
    let expired = kept("2021-12-25T13:30:00Z");
    for (gone, why) in [
        ("clientId", "the file has no `clientId`"),
        ("clientSecret", "the file has no `clientSecret`"),
        ("refreshToken", "the file has no `refreshToken`"),
        ("registrationExpiresAt", "the file has no good `registrationExpiresAt`"),
    ] {
        let world = world(&[(SESSION_FILE, &expired.replace(gone, "gone"))], []);
        assert_eq!(
            told(world.credentials(Some("work")).await),
            format!(
                "the credentials provider failed: what is in `{SESSION_FILE}` has expired and \
                 is not renewed, for {why}; run `aws sso login --sso-session work`"
            )
        );
    }
    let over = expired.replace("2022-01-25T13", "2021-12-25T13");
    let told = told(world(&[(SESSION_FILE, &over)], []).token().await);
    assert!(told.contains("for `registrationExpiresAt` is over; run"), "{told}");
}

#[tokio::test]
async fn an_answer_that_is_no_answer_is_told_without_its_content() {
    let expired = kept("2021-12-25T13:30:00Z");
    for garbage in
        ["S3CRET", "<S3CRET/>", "[\"S3CRET\"]", "{\"accessToken\": {\"S3CRET\": 1}}", "{}"]
    {
        let files = [(SESSION_FILE, expired.as_str())];
        let renewal = told(world(&files, [(200, garbage)]).token().await);
        assert!(renewal.contains("has expired and was not renewed: "), "{renewal}");
        let files = [(SESSION_FILE, kept("2021-12-25T21:30:00Z"))];
        let files = [(files[0].0, files[0].1.as_str())];
        let garbage = garbage.replace("accessToken", "roleCredentials");
        let call = told(world(&files, [(200, &garbage)]).credentials(Some("work")).await);
        assert!(call.contains("no credentials of the role `Dev` in the account"), "{call}");
    }
}

#[tokio::test]
async fn a_token_that_is_refused_is_told_with_what_to_do() {
    let refusal = (401, "UnauthorizedException!{\"message\":\"Session token not found\"}");
    let world = world(&[(SESSION_FILE, &kept("2021-12-25T21:30:00Z"))], [refusal]);
    assert_eq!(
        told(world.credentials(Some("work")).await),
        "the credentials provider failed: no credentials of the role `Dev` in the account \
         `123456789012`: SSO GetRoleCredentials: UnauthorizedException: Session token not found \
         (status 401, 1 attempt); run `aws sso login --sso-session work`"
    );
}

#[tokio::test(start_paused = true)]
async fn a_service_that_never_answers_is_given_up() {
    let told = told(world(&[(SESSION_FILE, &kept("2021-12-25T13:30:00Z"))], []).token().await);
    assert!(told.contains("the attempt took longer than 60s"), "{told}");
}

#[tokio::test]
async fn settings_that_are_missing_are_named() {
    let world = world(&[], []);
    let told_of = async |builder: super::credentials::Builder| {
        told(builder.configure(&world.config).build().provide_credentials().await)
    };
    let wrong = "the credentials provider is set up wrongly: ";
    let builder = SsoCredentialsProvider::builder();
    let need = "is not set, and credentials of IAM Identity Center need it";
    assert_eq!(told_of(builder.clone()).await, format!("{wrong}`sso_account_id` {need}"));
    let builder = builder.account_id("1");
    assert_eq!(told_of(builder.clone()).await, format!("{wrong}`sso_role_name` {need}"));
    let builder = builder.role_name("r");
    let told = told_of(builder.clone()).await;
    assert!(told.starts_with(&format!("{wrong}`sso_region` is not set")), "{told}");
    let told = told_of(builder.region(Region::from_static("a"))).await;
    assert!(told.contains("neither `sso_session` nor `sso_start_url` is set"), "{told}");
}

#[tokio::test]
async fn debug_hides_tokens_and_environment() {
    let mut world = world(&[(SESSION_FILE, &kept("2021-12-25T21:30:00Z"))], []);
    world.config = world.config.with_env(Env::from_slice(&[("A", "S3CRET")]));
    assert_eq!(
        format!("{:?}", world.credentials_provider(Some("work"))),
        "SsoCredentialsProvider { account_id: \"123456789012\", role_name: \"Dev\", login: \
         Settings { region: Some(Region(\"us-east-2\")), start_url: \
         Some(\"https://d-123.awsapps.com/start\"), session_name: Some(\"work\") } }"
    );
    let builders = (
        SsoCredentialsProvider::builder().configure(&world.config),
        SsoTokenProvider::builder().configure_provider(&world.config),
    );
    let shown = format!("{builders:?} {:?}", world.token_provider().await);
    assert!(!shown.contains("S3CRET"), "{shown}");
}
