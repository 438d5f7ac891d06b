//! The agent of a container, played back.

use std::path::PathBuf;
use std::time::UNIX_EPOCH;

use tinsmith_runtime::identity::Env;

use super::*;
use crate::os::Fs;
use crate::playback::Playback;
use crate::playback::Reply::{Answer, Refused, Silence};

const GET: &str = "GET http://169.254.170.2/role, accept: application/json";
const DOCUMENT: &str = r#"{"RoleArn": "arn", "AccessKeyId": "AKID", "SecretAccessKey": "sesame",
    "Token": "opensesame", "AccountId": "123456789012", "Expiration": "1970-01-01T00:16:40Z"}"#;
const ROLE: (&str, &str) = (uri::RELATIVE, "/role");

fn provider(playback: &Playback, variables: &[(&str, &str)]) -> EcsCredentialsProvider {
    let config = ProviderConfig::empty()
        .with_http_client(playback.clone())
        .with_env(Env::from_slice(variables));
    EcsCredentialsProvider::builder().configure(&config).build()
}

async fn told(provider: &EcsCredentialsProvider) -> String {
    let error = provider.provide_credentials().await.unwrap_err();
    assert!(!format!("{error:?}").contains("sesame"), "{error:?}");
    DisplayErrorContext(error).to_string()
}

#[tokio::test(start_paused = true)]
async fn the_agent_is_asked_at_its_url() {
    for (variables, url) in [
        (&[(uri::RELATIVE, "/credentials")][..], "GET http://169.254.170.2/credentials"),
        (
            &[(uri::RELATIVE, "/credentials"), (uri::FULL, "http://localhost:8080/other")],
            "GET http://169.254.170.2/credentials",
        ),
        (&[(uri::RELATIVE, "/credentials?a=1")], "GET http://169.254.170.2/credentials?a=1"),
        (&[(uri::FULL, "https://somewhere/a")], "GET https://somewhere/a"),
        (&[(uri::FULL, "https://somewhere:8080/a")], "GET https://somewhere:8080/a"),
        (&[(uri::FULL, "http://localhost:8080/a")], "GET http://localhost:8080/a"),
        (&[(uri::FULL, "http://127.9.9.9/a")], "GET http://127.9.9.9/a"),
        (&[(uri::FULL, "http://[::1]:80/a")], "GET http://[::1]:80/a"),
        (&[(uri::FULL, "http://169.254.170.2/a")], "GET http://169.254.170.2/a"),
        (&[(uri::FULL, "http://169.254.170.23/v1/a")], "GET http://169.254.170.23/v1/a"),
        (&[(uri::FULL, "http://[fd00:ec2::23]/v1/a")], "GET http://[fd00:ec2::23]/v1/a"),
    ] {
        let request = format!("{url}, accept: application/json");
        let playback = Playback::new([(request.leak() as &str, Answer(200, DOCUMENT))]);
        let credentials = provider(&playback, variables).provide_credentials().await.unwrap();
        let expected = Credentials::builder()
            .access_key_id("AKID")
            .secret_access_key("sesame")
            .session_token("opensesame")
            .account_id("123456789012")
            .expiry(UNIX_EPOCH + Duration::from_secs(1000))
            .provider_name("container");
        assert_eq!(credentials, expected.build());
        playback.ends();
    }
}

#[tokio::test]
async fn outside_of_a_container_the_next_source_is_asked() {
    for variables in [&[][..], &[(uri::FULL, " ")]] {
        let provider = provider(&Playback::new([]), variables);
        let error = provider.provide_credentials().await.unwrap_err();
        assert!(matches!(error, CredentialsError::CredentialsNotLoaded(_)), "{error:?}");
        assert_eq!(
            DisplayErrorContext(error).to_string(),
            "the provider has no credentials: this is no container that has credentials: neither \
             AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set"
        );
    }
}

#[tokio::test]
async fn other_urls_are_refused_with_the_reason() {
    let rule = "is not allowed: without TLS only 127.0.0.0/8, [::1], localhost, 169.254.170.2, \
                169.254.170.23 and [fd00:ec2::23] may be asked; use one of them, or https";
    for (variable, value, why) in [
        (uri::FULL, "/credentials", " holds no URL to ask: it has no host".to_owned()),
        (uri::FULL, "a b", " holds no URL to ask: invalid uri character".to_owned()),
        (
            uri::FULL,
            "ftp://host/a",
            " holds no URL to ask: it does not begin with `http://` or `https://`".to_owned(),
        ),
        (
            uri::FULL,
            "http://127.0.0.1@host/a",
            " holds no URL to ask: it has a user name in front of the host".to_owned(),
        ),
        (uri::FULL, "http://host/a", format!(": the host `host` {rule}")),
        (uri::FULL, "http://192.168.1.1/a", format!(": the host `192.168.1.1` {rule}")),
        (uri::FULL, "http://169.254.169.254/a", format!(": the host `169.254.169.254` {rule}")),
        (uri::FULL, "http://[fd00:ec2::254]/a", format!(": the host `[fd00:ec2::254]` {rule}")),
        (uri::FULL, "http://localhost.host/a", format!(": the host `localhost.host` {rule}")),
        (uri::RELATIVE, "@host/a", ": `@host/a` is no path: it does not begin with `/`".to_owned()),
        (uri::RELATIVE, "/a b", ": `/a b` is no path of a URL: invalid uri character".to_owned()),
    ] {
        let provider = provider(&Playback::new([]), &[(variable, value)]);
        let expected = format!("the credentials provider is set up wrongly: {variable}{why}");
        assert_eq!(told(&provider).await, expected);
    }
}

#[tokio::test]
async fn a_program_finds_out_that_it_is_the_full_url_that_is_wrong() {
    let is_full = |variable: &'static str, value: &'static str| async move {
        let provider = provider(&Playback::new([]), &[(variable, value)]);
        let error = provider.provide_credentials().await.unwrap_err();
        std::error::Error::source(&error).unwrap().is::<InvalidFullUriError>()
    };
    assert!(is_full(uri::FULL, "http://host/a").await && is_full(uri::FULL, "a b").await);
    assert!(!is_full(uri::RELATIVE, "@host/a").await);
}

#[tokio::test]
async fn the_token_of_the_file_wins_and_is_read_each_time() {
    let with = |token: &str| format!("{GET}, authorization: {token}").leak() as &str;
    let playback = Playback::new([
        (with("Bearer one"), Answer(200, DOCUMENT)),
        (with("Bearer two"), Answer(200, DOCUMENT)),
    ]);
    let path = PathBuf::from("/token");
    let fs = Fs::from_files([(path.clone(), b"Bearer one".to_vec())]);
    let env = Env::from_slice(&[ROLE, (TOKEN_FILE, "/token"), (TOKEN, "other")]);
    let config = ProviderConfig::empty()
        .with_http_client(playback.clone())
        .with_env(env)
        .with_fs(fs.clone());
    let provider = EcsCredentialsProvider::builder().configure(&config).build();
    provider.provide_credentials().await.unwrap();
    fs.write_secret(&path, b"Bearer two").unwrap();
    provider.provide_credentials().await.unwrap();
    playback.ends();
}

#[tokio::test]
async fn the_token_of_the_environment_is_sent_without_a_file() {
    let request = "GET http://169.254.170.2/role, accept: application/json, authorization: Basic x";
    let playback = Playback::new([(request, Answer(200, DOCUMENT))]);
    provider(&playback, &[ROLE, (TOKEN, "Basic x")]).provide_credentials().await.unwrap();
    playback.ends();
}

#[tokio::test]
async fn a_token_that_cannot_be_sent_is_an_error_without_the_token() {
    let wrong = "the credentials provider is set up wrongly: ";
    let lines = "holds no token: it has line breaks or other control characters";
    for token in ["open\nsesame", "open\r\nsesame: a", "sesame\n"] {
        let provider = provider(&Playback::new([]), &[ROLE, (TOKEN, token)]);
        assert_eq!(told(&provider).await, format!("{wrong}{TOKEN} {lines}"));
    }
    let fs = Fs::from_files([(PathBuf::from("/token"), b"sesame\n".to_vec())]);
    for (path, why) in [
        ("/token", format!("the file `/token` that {TOKEN_FILE} names {lines}")),
        (
            "/none",
            format!("the file `/none` that {TOKEN_FILE} names cannot be read: entity not found"),
        ),
    ] {
        let config = ProviderConfig::empty()
            .with_http_client(Playback::new([]))
            .with_env(Env::from_slice(&[ROLE, (TOKEN_FILE, path)]))
            .with_fs(fs.clone());
        let provider = EcsCredentialsProvider::builder().configure(&config).build();
        assert_eq!(told(&provider).await, format!("{wrong}{why}"));
    }
}

#[tokio::test]
async fn errors_show_code_and_message_and_nothing_else() {
    let agent = "the credentials provider failed: the container's agent at \
                 http://169.254.170.2/role ";
    for (answer, why) in [
        (
            Answer(400, r#"{"code": "Invalid", "message": "no such role", "Token": "sesame"}"#),
            "answered 400 Bad Request, `Invalid`: no such role",
        ),
        (Answer(403, "sesame"), "answered 403 Forbidden"),
        (Answer(200, r#"{"Code": "NotYet", "Token": "sesame"}"#), "has no credentials, `NotYet`"),
        (
            Answer(200, r#"{"AccessKeyId": "AKID", "Token": "sesame"}"#),
            "gave a document that cannot be read: it has no `SecretAccessKey`",
        ),
        (
            Answer(
                200,
                r#"{"AccessKeyId": "A", "SecretAccessKey": "sesame", "Expiration": "soon"}"#,
            ),
            "gave a document that cannot be read: its `Expiration` is not a moment as RFC 3339 \
             writes it",
        ),
    ] {
        let playback = Playback::new([(GET, answer)]);
        assert_eq!(told(&provider(&playback, &[ROLE])).await, format!("{agent}{why}"));
        playback.ends();
    }
}

#[tokio::test(start_paused = true)]
async fn a_busy_agent_is_asked_three_times_a_silent_one_twice_and_an_absent_one_once() {
    let agent = "the credentials provider failed: the container's agent at \
                 http://169.254.170.2/role ";
    for (replies, why) in [
        (&[Answer(500, ""); 3][..], "answered 500 Internal Server Error"),
        (&[Silence; 2], "does not answer: no answer in time: no answer within 5s"),
        (&[Refused], "does not answer: no complete answer: connection refused"),
    ] {
        let playback = Playback::new(replies.iter().map(|reply| (GET, *reply)));
        assert_eq!(told(&provider(&playback, &[ROLE])).await, format!("{agent}{why}"));
        playback.ends();
    }
    let playback = Playback::new([(GET, Answer(503, "")), (GET, Answer(200, DOCUMENT))]);
    provider(&playback, &[ROLE]).provide_credentials().await.unwrap();
    playback.ends();
}
