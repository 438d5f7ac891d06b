use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tinsmith_runtime::config::{Region, SdkConfig};
use tinsmith_runtime::identity::{
    AccountId, Credentials, CredentialsError, ProvideCredentials as _, SharedCredentialsProvider,
};

use super::{AssumeRoleProvider, Role, assume_role::assume};
use crate::fake::{Clock, Fake, told};
use crate::provider_config::ProviderConfig;

const ROLE: &str = "arn:aws:iam::123456789012:role/demo";

const ANSWER: &str = "<AssumeRoleResponse><AssumeRoleResult><Credentials>\
    <AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>key-S3CRET</SecretAccessKey>\
    <SessionToken>token-S3CRET</SessionToken><Expiration>2030-01-02T03:04:05Z</Expiration>\
    </Credentials><AssumedRoleUser><AssumedRoleId>id</AssumedRoleId>\
    <Arn>arn:aws:sts::210987654321:assumed-role/demo/s</Arn></AssumedRoleUser>\
    </AssumeRoleResult></AssumeRoleResponse>";

const REFUSAL: &str = "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not you</Message>\
    </Error><RequestId>id-1</RequestId></ErrorResponse>";

fn base() -> SharedCredentialsProvider {
    SharedCredentialsProvider::new(Credentials::from_keys("AKIABASE", "base-S3CRET", None))
}

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

fn config(sts: &Fake) -> ProviderConfig {
    ProviderConfig::empty()
        .with_region(Some(Region::from_static("eu-west-1")))
        .with_time_source(Clock::at(1_632_246_085))
        .with_http_client(sts.clone())
}

fn sdk_config(sts: &Fake) -> SdkConfig {
    config(sts).client_config().into_builder().credentials_provider(base()).build()
}

fn role() -> Role {
    Role { role_arn: ROLE.to_owned(), ..Role::default() }
}

async fn assumed(sts: &Fake, role: Role) -> Result<Credentials, CredentialsError> {
    assume(&config(sts), base(), &role).await
}

#[tokio::test]
async fn a_profile_s_role_is_assumed_with_what_the_profile_says() {
    let sts = Fake::new([(200, ANSWER), (200, ANSWER)]);
    let credentials = assumed(&sts, role()).await.unwrap();
    assert_eq!(credentials.access_key_id(), "ASIAEXAMPLE");
    assert_eq!(credentials.secret_access_key(), "key-S3CRET");
    assert_eq!(credentials.session_token(), Some("token-S3CRET"));
    assert_eq!(credentials.expiry(), Some(at(1_893_553_445)));
    assert_eq!(credentials.account_id(), Some(&AccountId::from("210987654321")));
    let requests = sts.requests();
    let authorization = requests[0].headers()["authorization"].to_str().unwrap();
    let start = "AWS4-HMAC-SHA256 Credential=AKIABASE/20210921/eu-west-1/sts/aws4_request, ";
    assert!(authorization.starts_with(start), "{authorization}");
    assert_eq!(requests[0].uri(), "https://sts.eu-west-1.amazonaws.com/");
    assert_eq!(
        *requests[0].body(),
        "Action=AssumeRole&Version=2011-06-15\
         &RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdemo\
         &RoleSessionName=assume-role-from-profile-1632246085000"
    );

    let role = Role {
        external_id: Some("outside".to_owned()),
        session_name: Some("mine".to_owned()),
        duration: Some(Duration::from_secs(900)),
        region: Some(Region::from_static("us-east-2")),
        ..role()
    };
    assumed(&sts, role).await.unwrap();
    let (url, body) = sts.request();
    assert_eq!(url, "https://sts.us-east-2.amazonaws.com/");
    assert_eq!(
        body,
        "Action=AssumeRole&Version=2011-06-15\
         &RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdemo&RoleSessionName=mine\
         &DurationSeconds=900&ExternalId=outside"
    );
}

#[tokio::test]
async fn a_refusal_is_told_with_the_role_and_the_code() {
    let error = assumed(&Fake::new([(403, REFUSAL)]), role()).await;
    assert!(matches!(error, Err(CredentialsError::ProviderError(_))));
    assert_eq!(
        told(error),
        "the credentials provider failed: the role `arn:aws:iam::123456789012:role/demo` was not \
         assumed: STS AssumeRole: AccessDenied: not you (status 403, request id id-1, 1 attempt)"
    );
    let off = REFUSAL.replace("AccessDenied", "RegionDisabledException");
    let error = assumed(&Fake::new([(403, &off)]), role()).await;
    assert!(matches!(error, Err(CredentialsError::InvalidConfiguration(_))));
}

#[tokio::test]
async fn an_answer_that_is_no_answer_is_told_without_its_content() {
    let none = "<AssumeRoleResponse><AssumeRoleResult/></AssumeRoleResponse>";
    assert_eq!(
        told(assumed(&Fake::new([(200, none)]), role()).await),
        "the credentials provider failed: the role `arn:aws:iam::123456789012:role/demo` was not \
         assumed: the answer of STS has no credentials; is it STS that answers?"
    );
    for garbage in ["<html>S3CRET</html>", "S3CRET", "{\"S3CRET\": 1}", &ANSWER[..200]] {
        let told = told(assumed(&Fake::new([(200, garbage)]), role()).await);
        assert!(told.contains("the response could not be read"), "{told}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_sts_that_never_answers_is_given_up() {
    let told = told(assumed(&Fake::default(), role()).await);
    assert!(told.contains("the attempt took longer than 60s"), "{told}");
    assert!(told.contains("3 attempts"), "{told}");
}

#[tokio::test]
async fn without_a_region_the_error_says_that_sts_needs_one() {
    let sts = Fake::default();
    let nowhere = config(&sts).with_region(None);
    let expected = "the credentials provider is set up wrongly: the role \
                    `arn:aws:iam::123456789012:role/demo` is not assumed, for STS needs a region \
                    and none is set: set ";
    assert_eq!(
        told(assume(&nowhere, base(), &role()).await),
        format!("{expected}AWS_REGION, or `region` in the profile")
    );
    let nowhere = sdk_config(&sts).into_builder().region(None).build();
    let provider = AssumeRoleProvider::builder(ROLE).configure(&nowhere).build().await;
    assert_eq!(
        told(provider.provide_credentials().await),
        format!("{expected}`region` of the provider, or AWS_REGION")
    );
    assert_eq!(sts.requests().len(), 0);
}

#[tokio::test]
async fn a_profile_s_role_that_wants_a_code_is_told() {
    let role = Role { mfa_serial: Some("arn:mfa".to_owned()), ..role() };
    assert_eq!(
        told(assumed(&Fake::default(), role).await),
        "the credentials provider is set up wrongly: the role \
         `arn:aws:iam::123456789012:role/demo` wants a code of the MFA device `arn:mfa` \
         (`mfa_serial`), and a profile has nobody to ask for it: use an AssumeRoleProvider with \
         `mfa_serial` and `mfa_token`"
    );
}

#[tokio::test]
async fn a_program_s_role_is_assumed_with_all_that_was_set() {
    let sts = Fake::new([(200, ANSWER), (200, ANSWER)]);
    let provider = AssumeRoleProvider::builder(ROLE)
        .external_id("outside")
        .session_name("mine")
        .policy("{}")
        .policy_arns(vec!["arn:p".to_owned(), "arn:q".to_owned()])
        .session_length(Duration::from_secs(900))
        .region(Region::from_static("us-east-2"))
        .tags([("a", "b")])
        .mfa_serial("arn:mfa")
        .mfa_token(async || Ok("123456".to_owned()))
        .configure(&sdk_config(&sts))
        .build()
        .await;
    let credentials = provider.provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "ASIAEXAMPLE");
    let (url, body) = sts.request();
    assert_eq!(url, "https://sts.us-east-2.amazonaws.com/");
    assert_eq!(
        body,
        "Action=AssumeRole&Version=2011-06-15\
         &RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdemo&RoleSessionName=mine\
         &PolicyArns.member.1.arn=arn%3Ap&PolicyArns.member.2.arn=arn%3Aq&Policy=%7B%7D\
         &DurationSeconds=900&Tags.member.1.Key=a&Tags.member.1.Value=b&ExternalId=outside\
         &SerialNumber=arn%3Amfa&TokenCode=123456"
    );

    let other = Credentials::from_keys("AKIAOTHER", "other-S3CRET", None);
    let provider = AssumeRoleProvider::builder(ROLE).configure(&sdk_config(&sts));
    let provider = provider.build_from_provider(other).await;
    provider.provide_credentials().await.unwrap();
    let requests = sts.requests();
    let authorization = requests[0].headers()["authorization"].to_str().unwrap();
    assert!(authorization.contains("Credential=AKIAOTHER/"), "{authorization}");
    let body = String::from_utf8_lossy(requests[0].body());
    assert!(body.ends_with("&RoleSessionName=assume-role-provider-1632246085000"), "{body}");
}

#[tokio::test]
async fn a_code_that_nobody_gives_is_told() {
    let sts = Fake::default();
    let builder = AssumeRoleProvider::builder(ROLE).mfa_serial("arn:mfa");
    let builder = builder.configure(&sdk_config(&sts));
    let told_of = async |provider: AssumeRoleProvider| told(provider.provide_credentials().await);
    assert_eq!(
        told_of(builder.clone().build().await).await,
        "the credentials provider is set up wrongly: the role \
         `arn:aws:iam::123456789012:role/demo` wants a code of the MFA device `arn:mfa`, and \
         there is nobody to ask for it: set `mfa_token`"
    );
    let provider = builder.mfa_token(async || Err("the user left".into())).build().await;
    assert_eq!(
        told_of(provider).await,
        "the credentials provider failed: the role `arn:aws:iam::123456789012:role/demo` wants a \
         code of the MFA device `arn:mfa`, which was not given: the user left"
    );
    assert_eq!(sts.requests().len(), 0);
}

#[tokio::test]
async fn debug_shows_the_role_alone() {
    let builder = AssumeRoleProvider::builder(ROLE).policy("S3CRET");
    let builder = builder.configure(&sdk_config(&Fake::default()));
    let expected = "AssumeRoleProviderBuilder { role_arn: \"arn:aws:iam::123456789012:role/demo\", \
         session_name: None, .. }";
    assert_eq!(format!("{builder:?}"), expected);
    assert_eq!(
        format!("{:?}", builder.build().await),
        "AssumeRoleProvider { role_arn: \"arn:aws:iam::123456789012:role/demo\", .. }"
    );
}
