//! Credentials of STS, over real connections to a service on loopback.

mod fake;

use std::time::{Duration, UNIX_EPOCH};

use fake::{Folder, Reply, Service, told};
use tinsmith_config::provider_config::ProviderConfig;
use tinsmith_config::sts::AssumeRoleProvider;
use tinsmith_config::web_identity_token::WebIdentityTokenCredentialsProvider;
use tinsmith_config::{BehaviorVersion, Region, SdkConfig};
use tinsmith_runtime::identity::{Credentials, Env, ProvideCredentials as _};
use tokio::time::Instant;

const ROLE: &str = "arn:aws:iam::123456789012:role/demo";

fn answer(operation: &str) -> Reply {
    let body = format!(
        "<{operation}Response><{operation}Result><Credentials>\
         <AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>key-S3CRET</SecretAccessKey>\
         <SessionToken>token-S3CRET</SessionToken><Expiration>2030-01-02T03:04:05Z</Expiration>\
         </Credentials><AssumedRoleUser><AssumedRoleId>id</AssumedRoleId>\
         <Arn>arn:aws:sts::210987654321:assumed-role/demo/s</Arn></AssumedRoleUser>\
         </{operation}Result></{operation}Response>"
    );
    Reply::Answer(200, "text/xml", body)
}

fn refusal() -> Reply {
    let body = "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not you</Message></Error>\
                </ErrorResponse>";
    Reply::Answer(403, "text/xml", body.to_owned())
}

async fn role(sts: &Service) -> AssumeRoleProvider {
    let config = SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("eu-west-1"))
        .credentials_provider(Credentials::from_keys("AKIABASE", "base-S3CRET", None))
        .endpoint_url(sts.url())
        .build();
    AssumeRoleProvider::builder(ROLE).configure(&config).session_name("mine").build().await
}

fn web_identity(sts: &Service, folder: &Folder) -> WebIdentityTokenCredentialsProvider {
    let file = folder.write("token", "jwt-S3CRET");
    let env = Env::from_slice(&[
        ("AWS_WEB_IDENTITY_TOKEN_FILE", file.to_str().unwrap()),
        ("AWS_ROLE_ARN", ROLE),
        ("AWS_ENDPOINT_URL_STS", sts.url()),
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
    let sts = Service::start([answer("AssumeRole")]);
    check(&role(&sts).await.provide_credentials().await.unwrap());
    let request = &sts.requests()[0];
    assert!(request.contains("Credential=AKIABASE/"), "{request}");
    assert!(request.ends_with("%3Arole%2Fdemo&RoleSessionName=mine"), "{request}");
}

#[tokio::test]
async fn a_token_is_taken_for_a_role_and_read_each_time() {
    let folder = Folder::new("web-identity");
    let operation = "AssumeRoleWithWebIdentity";
    let sts = Service::start([answer(operation), answer(operation)]);
    let provider = web_identity(&sts, &folder);
    check(&provider.provide_credentials().await.unwrap());
    folder.write("token", "new-S3CRET");
    check(&provider.provide_credentials().await.unwrap());
    let requests = sts.requests();
    assert!(requests[0].ends_with("&WebIdentityToken=jwt-S3CRET"), "{}", requests[0]);
    assert!(requests[1].ends_with("&WebIdentityToken=new-S3CRET"), "{}", requests[1]);
    assert!(!requests[0].contains("authorization"), "{}", requests[0]);
}

#[tokio::test]
async fn a_refusal_names_the_role() {
    let sts = Service::start([refusal()]);
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
    let page = || Reply::Answer(200, "text/html", "<html>S3CRET</html>".to_owned());
    for garbage in [page, || Reply::Raw("S3CRET is no HTTP\r\n\r\n")] {
        let sts = Service::start([garbage()]);
        let told_of = told(role(&sts).await.provide_credentials().await);
        assert!(told_of.contains("was not assumed: STS AssumeRole: "), "{told_of}");
        let sts = Service::start([garbage()]);
        let told_of = told(web_identity(&sts, &folder).provide_credentials().await);
        assert!(told_of.contains(": STS AssumeRoleWithWebIdentity: "), "{told_of}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_service_that_never_answers_is_given_up() {
    let folder = Folder::new("web-identity-silence");
    let sts = Service::start([Reply::Silence, Reply::Silence, Reply::Silence]);
    let start = Instant::now();
    let told_of = told(role(&sts).await.provide_credentials().await);
    assert!(told_of.contains("3 attempts"), "{told_of}");
    let sts = Service::start([Reply::Silence, Reply::Silence, Reply::Silence]);
    let told_of = told(web_identity(&sts, &folder).provide_credentials().await);
    assert!(told_of.contains("3 attempts"), "{told_of}");
    assert!(start.elapsed() < Duration::from_secs(600), "{:?}", start.elapsed());
}
