use std::path::PathBuf;

use tinsmith_runtime::error::DisplayErrorContext;
use tinsmith_runtime::identity::Env;

use super::*;
use crate::fake::Fake;
use crate::os::Fs;

const CONFIG: &str = "/h/.aws/config";

fn config(text: &str, profile: &str) -> ProviderConfig {
    let fs = Fs::from_files([(PathBuf::from(CONFIG), text.as_bytes().to_vec())]);
    let variables = [("HOME", "/h"), ("AWS_PROFILE", profile)];
    ProviderConfig::empty().with_fs(fs).with_env(Env::from_slice(&variables))
}

const KEYS: &str = "aws_access_key_id = AKID\naws_secret_access_key = sesame";

async fn ask(provider: Builder) -> Result<Credentials, (&'static str, String)> {
    provider.build().provide_credentials().await.map_err(|error| {
        let kind = match &error {
            CredentialsError::CredentialsNotLoaded(_) => "not loaded",
            CredentialsError::InvalidConfiguration(_) => "invalid configuration",
            CredentialsError::ProviderError(_) => "provider error",
            _ => "other",
        };
        let text = DisplayErrorContext(error).to_string().replace("/h/.aws/", "");
        (kind, text.split_once(": ").unwrap().1.to_owned())
    })
}

fn provider(text: &str) -> Builder {
    ProfileFileCredentialsProvider::builder().configure(&config(text, "A"))
}

#[tokio::test]
async fn keys_are_handed_out_with_their_account() {
    let text = format!("[profile A]\n{KEYS}\naws_session_token = t\naws_account_id = 1");
    let keys = ask(provider(&text)).await.unwrap();
    assert_eq!((keys.access_key_id(), keys.secret_access_key()), ("AKID", "sesame"));
    assert_eq!((keys.session_token(), keys.account_id().unwrap().as_str()), (Some("t"), "1"));
}

#[tokio::test]
async fn only_what_is_not_set_up_lets_others_be_asked() {
    for (profile, text, kind, expected) in [
        (
            "A",
            "[profile A]\nregion = x",
            "not loaded",
            "the profile `A` says nothing of credentials",
        ),
        ("", "[profile notdefault]\na = b", "not loaded", "there is no profile `default`"),
        ("default", "", "not loaded", "there is no profile `default`"),
        (
            "A",
            "",
            "invalid configuration",
            "there is no profile `A`, which AWS_PROFILE names; there are no profiles in config",
        ),
        (
            "",
            "[profile A]\nsesame",
            "invalid configuration",
            "config:2 in [profile A]: the line is no property; write `KEY = VALUE`",
        ),
        (
            "A",
            "[profile A]\nrole_arn = a\ncredential_source = Environment",
            "provider error",
            "`credential_source` of the profile `A` (config:3): the provider has no credentials: \
             the environment variable AWS_ACCESS_KEY_ID is not set",
        ),
        (
            "A",
            "[profile A]\ncredential_source = ec2instancemetadata",
            "provider error",
            "`credential_source` of the profile `A` (config:2): the provider has no credentials: \
             IMDS is not asked: AWS_EC2_METADATA_DISABLED is `true`",
        ),
        (
            "A",
            "[profile A]\ncredential_source = EcsContainers",
            "invalid configuration",
            "`credential_source` of the profile `A` (config:2) is none of `Environment`, \
             `Ec2InstanceMetadata`, `EcsContainer`; did you mean `EcsContainer`?",
        ),
    ] {
        let mut variables = vec![("HOME", "/h"), ("AWS_PROFILE", profile)];
        variables.push(("AWS_EC2_METADATA_DISABLED", "true"));
        let config = config(text, "").with_env(Env::from_slice(&variables));
        let asked = ProfileFileCredentialsProvider::builder().configure(&config);
        let (found, error) = ask(asked).await.unwrap_err();
        assert_eq!(found, kind, "{error}");
        assert_eq!(error, expected);
    }
}

#[tokio::test]
async fn a_program_finds_out_what_is_wrong_with_a_profile() {
    let found = |text: &'static str| async move {
        let error = provider(text).build().provide_credentials().await.unwrap_err();
        let source = std::error::Error::source(&error).unwrap();
        source.downcast_ref::<ProfileFileError>().unwrap().clone()
    };
    let error = found(
        "[profile A]\nrole_arn = r\nsource_profile = B\n\
                       [profile B]\nrole_arn = s\nsource_profile = A",
    );
    let ProfileFileError::CredentialLoop { profiles, next, .. } = error.await else { panic!() };
    assert_eq!((profiles, next.as_str()), (vec!["A".to_owned(), "B".to_owned()], "A"));
    let error = found("[profile A]\nsso_session = s").await;
    let ProfileFileError::MissingSsoSession { profile, sso_session, .. } = error else { panic!() };
    assert_eq!((profile.as_str(), sso_session.as_str()), ("A", "s"));
    let error = found("[profile A]\ncredential_source = Moon").await;
    assert!(matches!(error, ProfileFileError::UnknownProvider { name, .. } if name == "Moon"));
    let error = found("[profile A]\nrole_arn = r").await;
    assert!(matches!(error, ProfileFileError::MissingCredentialSource { .. }), "{error:?}");
    let error = found("[profile A]\nsesame").await;
    let ProfileFileError::InvalidProfile(error) = error else { panic!() };
    assert_eq!(error.line(), Some(2));
}

/// What each way to break a file comes to: one error, or one warning and credentials.
#[tokio::test]
async fn a_broken_file_is_one_error_or_one_warning_with_file_and_line_and_profile() {
    let lines = KEYS.replace('\n', "\r\n");
    for (what, text, expected) in [
        (
            "duplicate keys",
            format!("[profile A]\n{KEYS}\naws_access_key_id = AKID"),
            "warning: config:4: `aws_access_key_id` of [profile A] is in line 2 already; this one \
             counts",
        ),
        (
            "a continuation of nothing",
            format!("[profile A]\n  sesame\n{KEYS}"),
            "error: config:2 in [profile A]: the line is no property; write `KEY = VALUE`",
        ),
        (
            "a continuation of nested properties",
            format!("[profile A]\n{KEYS}\ns3 =\n  a = b\n  sesame"),
            "error: config:6 in [profile A]: the indented line is no nested property; write `KEY = \
             VALUE`, or the value of the property that it follows on that one's line",
        ),
        ("a continuation", format!("[profile A]\n{KEYS}\nother = a\n  b"), "credentials"),
        (
            "an unknown section",
            format!("[role B]\na = b\n[profile A]\n{KEYS}"),
            "warning: config:1: the section [role B] is not known and is passed over",
        ),
        (
            "a byte-order mark",
            format!("{}[profile A]\n{KEYS}", '\u{FEFF}'),
            "warning: config:1: the byte-order mark is passed over, at which other tools may stop; \
             save the file as UTF-8 without one",
        ),
        ("line ends of Windows", format!("[profile A]\r\n{lines}\r\n"), "credentials"),
        (
            "no closing bracket",
            format!("[profile A\n{KEYS}"),
            "error: config:1 in [profile A]: the header of the section has no closing bracket; \
             write `[NAME]`",
        ),
        (
            "a loop",
            "[profile A]\nrole_arn = a\nsource_profile = B\n[profile B]\nrole_arn = b\n\
             source_profile = A"
                .to_owned(),
            "error: profiles name each other as `source_profile` in a loop: `A` (config:3) → `B` \
             (config:6) → `A`; one of them must name a profile with credentials of its own",
        ),
    ] {
        let config = config(&text, "A");
        let found = ask(ProfileFileCredentialsProvider::builder().configure(&config)).await;
        let mut told: Vec<_> = match config.profiles() {
            Ok(set) => set.warnings().iter().map(|warning| format!("warning: {warning}")).collect(),
            Err(_) => Vec::new(),
        };
        match found {
            Ok(keys) => {
                assert_eq!(keys.access_key_id(), "AKID", "{what}");
                if told.is_empty() {
                    told.push("credentials".to_owned());
                }
            }
            Err((kind, error)) => {
                assert_eq!(kind, "invalid configuration", "{what}");
                told.push(format!("error: {error}"));
            }
        }
        assert_eq!(told.join("\n").replace("/h/.aws/", ""), expected, "{what}");
    }
}

#[tokio::test]
async fn a_program_may_bring_sources_of_its_own() {
    let custom = Credentials::from_keys("mine", "sesame", None);
    let text = "[profile A]\ncredential_source = Vault";
    let keys = ask(provider(text).with_custom_provider("Vault", custom)).await.unwrap();
    assert_eq!(keys.access_key_id(), "mine");
}

#[tokio::test]
async fn a_program_may_name_profile_and_files() {
    let files = ProfileFiles::builder()
        .with_contents(
            crate::profile::profile_file::ProfileFileKind::Credentials,
            format!("[B]\n{KEYS}"),
        )
        .build();
    let asked = provider("").profile_name("B").profile_files(files.clone());
    assert_eq!(ask(asked).await.unwrap().access_key_id(), "AKID");
    let (kind, error) = ask(provider("").profile_name("C").profile_files(files)).await.unwrap_err();
    assert_eq!(kind, "invalid configuration");
    assert_eq!(
        error,
        "there is no profile `C`, which the program names; the profiles in credentials file \
         text given by the program are `B`"
    );
}

#[tokio::test]
async fn a_role_that_wants_a_code_needs_somebody_to_ask() {
    let text = format!(
        "[profile A]\nrole_arn = arn:a\nsource_profile = B\nmfa_serial = arn:mfa/me\n[profile B]\n\
         {KEYS}"
    );
    let (kind, error) = ask(provider(&text)).await.unwrap_err();
    assert_eq!(kind, "invalid configuration");
    assert_eq!(
        error,
        "the role of the profile `A` (config:2) wants a code of the MFA device `arn:mfa/me`, and \
         there is nobody to ask for it: give the provider an `mfa_token_provider`, or take the \
         credentials that `aws configure export-credentials --profile A --format env` prints"
    );
    // What asks is given the serial number, and what it fails with is told.
    let asked = provider(&format!("{text}\nregion = us-east-7"))
        .mfa_token_provider(|serial| async move { Err(format!("no code for {serial}").into()) });
    let (kind, error) = ask(asked).await.unwrap_err();
    assert_eq!(kind, "provider error");
    assert!(error.ends_with("no code for arn:mfa/me"), "{error}");
}

#[test]
fn debug_shows_no_secret() {
    let custom = Credentials::from_keys("mine", "sesame", None);
    let builder = provider(KEYS).with_custom_provider("Vault", custom);
    assert!(!format!("{builder:?}").contains("sesame"));
    assert!(!format!("{:?}", builder.build()).contains("sesame"));
}

/// What STS answers with the access key id that is given.
fn assumed(id: &str) -> String {
    format!(
        "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>{id}</AccessKeyId>\
         <SecretAccessKey>sesame</SecretAccessKey><SessionToken>sesame</SessionToken>\
         <Expiration>2030-01-02T03:04:05Z</Expiration></Credentials><AssumedRoleUser>\
         <AssumedRoleId>id</AssumedRoleId><Arn>arn:aws:sts::210987654321:assumed-role/demo/s</Arn>\
         </AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>"
    )
}

/// Whose key signed a request, in which region, and its body.
fn seen(request: &tinsmith_runtime::http::HttpRequest) -> (String, String) {
    let signature = request.headers()["authorization"].to_str().unwrap();
    let scope = signature.split_once("Credential=").unwrap().1;
    let scope: Vec<_> = scope.split('/').collect();
    let body = String::from_utf8(request.body().to_vec()).unwrap();
    (format!("{} {}", scope[0], scope[2]), body)
}

const ROLES: &str = "[profile A]\nrole_arn = a\nsource_profile = B\nmfa_serial = m\n\
    role_session_name = mine\nexternal_id = e\nduration_seconds = 900\nregion = us-east-7\n\
    [profile B]\nrole_arn = b\nsource_profile = C\nrole_session_name = theirs\n\
    [profile C]\naws_access_key_id = AKID\naws_secret_access_key = sesame";

#[tokio::test]
async fn each_role_is_assumed_with_the_credentials_of_the_one_before() {
    let sts = Fake::new([(200, &assumed("ONE")), (200, &assumed("TWO"))]);
    let config = config(ROLES, "A").with_http_client(sts.clone());
    let asked = ProfileFileCredentialsProvider::builder()
        .configure(&config)
        .mfa_token_provider(|serial| async move { Ok(format!("code-of-{serial}")) });
    let credentials = ask(asked).await.unwrap();
    assert_eq!(credentials.access_key_id(), "TWO");
    let requests: Vec<_> = sts.requests().iter().map(seen).collect();
    let action = "Action=AssumeRole&Version=2011-06-15";
    assert_eq!(
        requests,
        [
            ("AKID us-east-7".to_owned(), format!("{action}&RoleArn=b&RoleSessionName=theirs"),),
            (
                "ONE us-east-7".to_owned(),
                format!(
                    "{action}&RoleArn=a&RoleSessionName=mine&DurationSeconds=900&ExternalId=e\
                     &SerialNumber=m&TokenCode=code-of-m"
                ),
            ),
        ]
    );
}

#[tokio::test]
async fn a_role_that_is_refused_is_named_with_its_profile() {
    let refusal = "<ErrorResponse><Error><Code>AccessDenied</Code><Message>not you</Message>\
                   </Error><RequestId>id-1</RequestId></ErrorResponse>";
    let sts = Fake::new([(403, refusal)]);
    let region = Some(crate::Region::from_static("eu-west-1"));
    let config = config(ROLES, "B").with_http_client(sts.clone()).with_region(region);
    let (kind, error) =
        ask(ProfileFileCredentialsProvider::builder().configure(&config)).await.unwrap_err();
    assert_eq!(kind, "provider error");
    assert_eq!(
        error,
        "`role_arn` of the profile `B` (config:10): the role `b` \
         was not assumed: STS AssumeRole: AccessDenied: not you (status 403, request id id-1, 1 \
         attempt)"
    );
    assert_eq!(seen(&sts.requests()[0]).0, "AKID eu-west-1");
}

#[cfg(all(unix, feature = "credentials-process"))]
#[tokio::test]
async fn a_program_of_a_profile_is_run_and_its_failure_named_with_the_line() {
    let text = r#"[profile A]
aws_account_id = 1
credential_process = printf '{"Version": 1, "AccessKeyId": "AKID", "SecretAccessKey": "%s"}' 's  e'"#;
    let keys = ask(provider(text)).await.unwrap();
    assert_eq!((keys.access_key_id(), keys.secret_access_key()), ("AKID", "s  e"));
    assert_eq!(keys.account_id().unwrap().as_str(), "1");

    let (kind, error) =
        ask(provider("[profile A]\ncredential_process = exit 3")).await.unwrap_err();
    assert_eq!(kind, "provider error");
    assert_eq!(
        error,
        "`credential_process` of the profile `A` (config:2): the program `exit` of `credential_process` failed with exit status: 3. It wrote 0 bytes to \
         standard error, which are left out as they may hold secrets; run the command by hand to \
         see them"
    );
}

#[tokio::test]
async fn the_token_of_a_web_identity_is_read_where_the_profile_says() {
    let text = "[profile A]\nrole_arn = a\nweb_identity_token_file = /gone\nregion = x";
    let (kind, error) = ask(provider(text)).await.unwrap_err();
    assert_eq!(kind, "provider error");
    assert_eq!(
        error,
        "`web_identity_token_file` of the profile `A` (config:3): failed to read the web identity token in `/gone`: entity not found"
    );
}

#[cfg(feature = "sso")]
#[tokio::test]
async fn a_session_without_an_account_gives_no_credentials() {
    let text = "[profile A]\nsso_session = s\n[sso-session s]\nsso_region = x\nsso_start_url = u";
    let (kind, error) = ask(provider(text)).await.unwrap_err();
    assert_eq!(kind, "invalid configuration");
    assert_eq!(
        error,
        "`sso_session` of the profile `A` (config:2): `sso_account_id` is not set, and credentials of IAM Identity Center need it"
    );
}
