//! Credentials and tokens of IAM Identity Center, over real connections to services on loopback
//! and with real files.

#![cfg(feature = "sso")]

mod loopback;

use std::path::PathBuf;
use std::time::Duration;

use loopback::{Folder, Server, told};
use tinsmith_config::Region;
use tinsmith_config::provider_config::ProviderConfig;
use tinsmith_config::sso::{SsoCredentialsProvider, SsoTokenProvider};
use tinsmith_runtime::identity::{Env, ProvideCredentials as _, ProvideToken as _};
use tokio::time::Instant;

/// SHA-1 of `work`.
const FILE: &str = ".aws/sso/cache/e274eeff768c6396088ec6eb091f4bf4d47ab1e0.json";

fn kept(expiry: &str) -> String {
    format!(
        "{{\"accessToken\":\"old-S3CRET\",\"clientId\":\"client\",\
         \"clientSecret\":\"client-S3CRET\",\"expiresAt\":\"{expiry}\",\"more\":{{\"a\":1}},\
         \"refreshToken\":\"refresh-S3CRET\",\"registrationExpiresAt\":\"2999-01-01T00:00:00Z\"}}"
    )
}

const GOOD: &str = "2999-01-01T00:00:00Z";
const OVER: &str = "2020-01-01T00:00:00Z";

struct World {
    sso: Server,
    oidc: Server,
    home: Folder,
    file: PathBuf,
}

impl World {
    async fn new<const S: usize, const O: usize>(
        name: &str,
        expiry: &str,
        sso: [(u16, &str); S],
        oidc: [(u16, &str); O],
    ) -> Self {
        let home = Folder::new(name);
        let file = home.write(FILE, &kept(expiry));
        let (sso, oidc) = (Server::answering(sso).await, Server::answering(oidc).await);
        Self { sso, oidc, home, file }
    }

    fn config(&self) -> ProviderConfig {
        ProviderConfig::without_region().with_env(Env::from_slice(&[
            ("HOME", self.home.0.to_str().unwrap()),
            ("AWS_ENDPOINT_URL_SSO", self.sso.url.as_str()),
            ("AWS_ENDPOINT_URL_SSO_OIDC", self.oidc.url.as_str()),
        ]))
    }

    fn provider(&self) -> SsoCredentialsProvider {
        SsoCredentialsProvider::builder()
            .configure(&self.config())
            .account_id("123456789012")
            .role_name("Dev")
            .region(Region::from_static("us-east-2"))
            .start_url("https://d-123.awsapps.com/start")
            .session_name("work")
            .build()
    }

    async fn token_provider(&self) -> SsoTokenProvider {
        SsoTokenProvider::builder()
            .configure_provider(&self.config())
            .region(Region::from_static("us-east-2"))
            .session_name("work")
            .build()
            .await
    }
}

#[tokio::test]
async fn a_token_is_renewed_and_written_back_and_credentials_are_got_for_it() {
    let credentials = "{\"roleCredentials\":{\"accessKeyId\":\"ASIAEXAMPLE\",\
        \"secretAccessKey\":\"key-S3CRET\",\"sessionToken\":\"token-S3CRET\",\
        \"expiration\":1893553445000}}";
    let token = "{\"accessToken\":\"new-S3CRET\",\"expiresIn\":28800}";
    let world = World::new("sso-renewed", OVER, [(200, credentials)], [(200, token)]).await;
    // Two at once renew the token once.
    let provider = world.token_provider().await;
    let (one, two) = tokio::join!(provider.provide_token(), provider.provide_token());
    assert_eq!(one.unwrap().token(), "new-S3CRET");
    assert_eq!(two.unwrap().token(), "new-S3CRET");
    let found = world.provider().provide_credentials().await.unwrap();
    assert_eq!(found.access_key_id(), "ASIAEXAMPLE");
    assert_eq!(found.account_id().map(|id| id.as_str()), Some("123456789012"));

    assert_eq!(world.oidc.requests(), ["POST /token"]);
    let request = &world.sso.received()[0];
    assert_eq!(request.header("x-amz-sso_bearer_token"), Some("new-S3CRET"));
    let file = std::fs::read_to_string(&world.file).unwrap();
    assert!(file.contains("\"accessToken\":\"new-S3CRET\""), "{file}");
    assert!(file.contains("\"more\":{\"a\":1},\"refreshToken\":\"refresh-S3CRET\""), "{file}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&world.file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[tokio::test]
async fn refusals_say_what_to_do() {
    let refusal = "{\"__type\":\"UnauthorizedException\",\"message\":\"no\"}";
    let world = World::new("sso-refused", GOOD, [(401, refusal)], []).await;
    let told_of = told(world.provider().provide_credentials().await);
    assert!(told_of.contains("UnauthorizedException: no"), "{told_of}");
    assert!(told_of.ends_with("; run `aws sso login --sso-session work`"), "{told_of}");

    let refusal = "{\"__type\":\"InvalidGrantException\",\"error\":\"invalid_grant\"}";
    let world = World::new("sso-not-renewed", OVER, [], [(400, refusal)]).await;
    let told_of = told(world.token_provider().await.provide_token().await);
    assert!(told_of.contains("was not renewed: SSO OIDC CreateToken: InvalidGrant"), "{told_of}");
    assert!(told_of.ends_with("; run `aws sso login --sso-session work`"), "{told_of}");
}

#[tokio::test]
async fn garbage_is_told_without_its_content() {
    for garbage in ["<html>S3CRET</html>", "\"S3CRET\"", "{\"accessToken\": [\"S3CRET\"]}"] {
        let world = World::new("sso-garbage", OVER, [], [(200, garbage)]).await;
        let told_of = told(world.token_provider().await.provide_token().await);
        assert!(told_of.contains("has expired and was not renewed: "), "{told_of}");
        assert_eq!(std::fs::read_to_string(&world.file).unwrap(), kept(OVER));
    }
    let world = World::new("sso-garbage", GOOD, [(200, "<html>S3CRET</html>")], []).await;
    let told_of = told(world.provider().provide_credentials().await);
    assert!(told_of.contains("no credentials of the role `Dev`"), "{told_of}");
}

#[tokio::test(start_paused = true)]
async fn services_that_never_answer_are_given_up() {
    let start = Instant::now();
    let world = World::new("sso-silent", GOOD, [], []).await;
    let told_of = told(world.provider().provide_credentials().await);
    assert!(told_of.contains("3 attempts"), "{told_of}");
    let world = World::new("sso-silent-token", OVER, [], []).await;
    let told_of = told(world.token_provider().await.provide_token().await);
    assert!(told_of.contains("3 attempts"), "{told_of}");
    assert!(start.elapsed() < Duration::from_secs(600), "{:?}", start.elapsed());
}
