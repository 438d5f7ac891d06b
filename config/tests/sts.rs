//! Credentials of STS, over real connections to a service on loopback.

mod loopback;

use std::time::{Duration, UNIX_EPOCH};

use loopback::{Folder, Server, told};
use tinsmith_config::provider_config::ProviderConfig;
use tinsmith_config::sts::AssumeRoleProvider;
use tinsmith_config::web_identity_token::WebIdentityTokenCredentialsProvider;
use tinsmith_config::{BehaviorVersion, Region, SdkConfig};
use tinsmith_runtime::identity::{Credentials, Env, ProvideCredentials as _};
use tokio::time::Instant;

const ROLE: &str = "arn:aws:iam::123456789012:role/demo";

fn answer(operation: &str) -> String {
    format!(
        "<{operation}Response><{operation}Result><Credentials>\
         <AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>key-S3CRET</SecretAccessKey>\
         <SessionToken>token-S3CRET</SessionToken><Expiration>2030-01-02T03:04:05Z</Expiration>\
         </Credentials><AssumedRoleUser><AssumedRoleId>id</AssumedRoleId>\
         <Arn>arn:aws:sts::210987654321:assumed-role/demo/s</Arn></AssumedRoleUser>\
         </{operation}Result></{operation}Response>"
    )
}

async fn role(sts: &Server) -> AssumeRoleProvider {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(Credentials::from_keys("AKIABASE", "base-S3CRET", None))
        .endpoint_url(sts.url.as_str())
        .build();
    AssumeRoleProvider::builder(ROLE).configure(&config).session_name("mine").build().await
}

fn web_identity(sts: &Server, folder: &Folder) -> WebIdentityTokenCredentialsProvider {
    let file = folder.write("token", "jwt-S3CRET");
    let env = Env::from_slice(&[
        ("AWS_WEB_IDENTITY_TOKEN_FILE", file.to_str().unwrap()),
        ("AWS_ROLE_ARN", ROLE),
        ("AWS_ENDPOINT_URL_STS", sts.url.as_str()),
    ]);
    let config = ProviderConfig::without_region().with_env(env);
    let config = config.with_region(Some(Region::from_static("eu-west-1")));
    WebIdentityTokenCredentialsProvider::builder().configure(&config).build()
}

#[track_caller]
fn check(credentials: &Credentials) {
    assert_eq!(credentials.access_key_id(), "ASIAEXAMPLE");
    assert_eq!(credentials.secret_access_key(), "key-S3CRET");
    assert_eq!(credentials.session_token(), Some("token-S3CRET"));
    assert_eq!(credentials.expiry(), Some(UNIX_EPOCH + Duration::from_secs(1_893_553_445)));
    assert_eq!(credentials.account_id().map(|id| id.as_str()), Some("210987654321"));
}

#[tokio::test]
async fn a_role_is_assumed() {
    let sts = Server::answering([(200, &answer("AssumeRole"))]).await;
    check(&role(&sts).await.provide_credentials().await.unwrap());
    let request = &sts.received()[0];
    let authorization = request.header("authorization").unwrap();
    assert!(authorization.contains("Credential=AKIABASE/"), "{authorization}");
    assert!(request.body.ends_with("%3Arole%2Fdemo&RoleSessionName=mine"), "{request:?}");
}

#[tokio::test]
async fn a_token_is_taken_for_a_role_and_read_each_time() {
    let folder = Folder::new("web-identity");
    let answer = answer("AssumeRoleWithWebIdentity");
    let sts = Server::answering([(200, &answer), (200, &answer)]).await;
    let provider = web_identity(&sts, &folder);
    for token in ["jwt-S3CRET", "new-S3CRET"] {
        folder.write("token", token);
        check(&provider.provide_credentials().await.unwrap());
        let request = sts.received().pop().unwrap();
        assert!(request.body.ends_with(&format!("&WebIdentityToken={token}")), "{request:?}");
        assert_eq!(request.header("authorization"), None);
    }
}

#[tokio::test]
async fn a_refusal_names_the_role() {
    let refusal = "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not you</Message>\
                   </Error></ErrorResponse>";
    let sts = Server::answering([(403, refusal)]).await;
    let told = told(role(&sts).await.provide_credentials().await);
    assert_eq!(
        told,
        "the credentials provider failed: the role `arn:aws:iam::123456789012:role/demo` was not \
         assumed: STS AssumeRole: AccessDenied: not you (status 403, 1 attempt)"
    );
}

#[tokio::test]
async fn garbage_is_told_without_its_content() {
    let folder = Folder::new("web-identity-garbage");
    let sts = Server::start(|_| Some((200, "<html>S3CRET</html>".to_owned()))).await;
    let told_of = told(role(&sts).await.provide_credentials().await);
    assert!(told_of.contains(": STS AssumeRole: the response could not be read"), "{told_of}");
    let told_of = told(web_identity(&sts, &folder).provide_credentials().await);
    assert!(told_of.contains(": STS AssumeRoleWithWebIdentity: the response"), "{told_of}");
}

#[tokio::test(start_paused = true)]
async fn a_service_that_never_answers_is_given_up() {
    let folder = Folder::new("web-identity-silence");
    let sts = Server::answering([]).await;
    let start = Instant::now();
    let told_of = told(role(&sts).await.provide_credentials().await);
    assert!(told_of.contains("3 attempts"), "{told_of}");
    let told_of = told(web_identity(&sts, &folder).provide_credentials().await);
    assert!(told_of.contains("3 attempts"), "{told_of}");
    assert!(start.elapsed() < Duration::from_secs(600), "{:?}", start.elapsed());
}
