//! Recording calls and playing them again.

use std::fs;
use std::path::PathBuf;

use serde_json::json;
use tinsmith_ecr::Client;
use tinsmith_ecr::error::DisplayErrorContext;
use tinsmith_ecr::testing::{self, RecordingClient, ReplayingClient};
use tinsmith_ecr::testing::{StubClient, mock};
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{config, failed};

/// A file of its own for each test.
fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("recordings");
    fs::create_dir_all(&folder).unwrap();
    folder.join(format!("{name}.json"))
}

fn replaying(player: &ReplayingClient) -> Client {
    Client::from_conf(testing::config(player).build())
}

#[tokio::test]
async fn what_was_recorded_over_a_socket_is_played_again_without_one() {
    let script = Script::new()
        .reply(Reply::json(200, json!({"repositories": [{"repositoryName": "a"}]})))
        .reply(Reply::json(400, json!({"__type": "RepositoryNotFoundException", "message": "no"})));
    let server = Server::start(script);
    let recorder = RecordingClient::new(tinsmith_runtime::http::HyperClient::new());
    let client = Client::from_conf(config(&server).http_client(recorder.clone()).build());
    client.describe_repositories().max_results(3).send().await.unwrap();
    failed(client.describe_repositories().repository_names("b").send().await);
    server.finish();

    let path = file("sockets");
    recorder.dump_to_file(&path).unwrap();
    let player = ReplayingClient::from_file(&path).unwrap();
    let client = replaying(&player);
    // In another order than they were recorded in: each request finds its own.
    let error = failed(client.describe_repositories().repository_names("b").send().await);
    assert!(error.into_service_error().is_repository_not_found_exception());
    assert_eq!(player.unused(), ["ECR DescribeRepositories (POST /)"]);
    let output = client.describe_repositories().max_results(3).send().await.unwrap();
    assert_eq!(output.repositories()[0].repository_name(), Some("a"));
    player.assert_all_used();
}

#[tokio::test]
async fn no_secret_gets_into_the_file_and_it_is_the_same_each_time() {
    let body = json!({"authorizationData": [
        {"authorizationToken": "VGhlU2VjcmV0", "proxyEndpoint": "https://x.example", "expiresAt": 1.5}
    ]});
    let rule = mock!(Client::get_authorization_token)
        .sequence()
        .http_status(200, Some(body.to_string()))
        .repeatedly()
        .build();
    let mut texts = Vec::new();
    for _ in 0..2 {
        let recorder = RecordingClient::new(StubClient::new().rule(&rule));
        let client = Client::from_conf(testing::config(&recorder).build());
        let output = client.get_authorization_token().send().await.unwrap();
        assert_eq!(output.authorization_data()[0].authorization_token(), Some("VGhlU2VjcmV0"));
        texts.push(recorder.to_json());
    }
    assert_eq!(texts[0], texts[1]);
    assert_eq!(
        texts[0],
        concat!(
            r#"{"format":"tinsmith-recording-1","exchanges":["#,
            "\n",
            r#"{"answer":{"body":"{\"authorizationData\":[{\"authorizationToken\":\"REDACTED\","#,
            r#"\"expiresAt\":1.5,\"proxyEndpoint\":\"https://x.example\"}]}","headers":{},"#,
            r#""status":200},"request":{"body":"{}","headers":{"content-type":"#,
            r#""application/x-amz-json-1.1","host":"api.ecr.us-east-1.amazonaws.com","#,
            r#""x-amz-target":"AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken"},"#,
            r#""host":"api.ecr.us-east-1.amazonaws.com","method":"POST","#,
            r#""operation":"ECR GetAuthorizationToken","path":"/"}}"#,
            "\n]}\n"
        )
    );
    let player = ReplayingClient::from_json(&texts[0]).unwrap();
    let output = replaying(&player).get_authorization_token().send().await.unwrap();
    assert_eq!(output.authorization_data()[0].authorization_token(), Some("REDACTED"));
}

#[tokio::test]
async fn a_request_that_was_not_recorded_is_told_from_the_one_that_was() {
    let recorder = RecordingClient::new(StubClient::new().rule(
        &mock!(Client::describe_images).sequence().http_status(200, Some("{}".into())).build(),
    ));
    let client = Client::from_conf(testing::config(&recorder).build());
    client.describe_images().repository_name("a").max_results(1).send().await.unwrap();
    let player = ReplayingClient::from_json(&recorder.to_json()).unwrap();
    let client = replaying(&player);
    for (call, difference) in [
        (
            client.describe_images().repository_name("b").max_results(1),
            "the body.repositoryName is \"b\", not \"a\"",
        ),
        (client.describe_images().repository_name("a"), "the body lacks maxResults"),
        (
            client.describe_images().repository_name("a").max_results(1).registry_id("1"),
            "the body has registryId, which was not there",
        ),
    ] {
        let error = failed(call.send().await);
        let text = DisplayErrorContext(&error).to_string();
        let expected = format!(
            "the recording has no answer left for ECR DescribeImages (POST /): {difference}"
        );
        assert!(text.contains(&expected), "{text}");
    }
    let error = failed(client.list_images().repository_name("a").send().await);
    let text = DisplayErrorContext(&error).to_string();
    let expected = "none of the 1 that are left, of 1, is of this operation";
    assert!(text.contains(expected), "{text}");
}

#[tokio::test]
async fn failures_of_the_transport_are_recorded_too() {
    let broken = mock!(Client::list_images)
        .then_connector_error(|| tinsmith_ecr::error::ConnectorError::io("reset by a test"));
    let recorder = RecordingClient::new(StubClient::new().rule(&broken));
    let client = Client::from_conf(testing::config(&recorder).build());
    failed(client.list_images().repository_name("a").send().await);
    assert_eq!(recorder.len(), 3);
    let player = ReplayingClient::from_json(&recorder.to_json()).unwrap();
    let error = failed(replaying(&player).list_images().repository_name("a").send().await);
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("no complete answer: reset by a test"), "{text}");
    player.assert_all_used();
}

#[tokio::test]
async fn a_service_of_xml_leaves_no_secret_either() {
    const ANSWER: &str = "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult>\
        <Credentials><AccessKeyId>AKIA</AccessKeyId><SecretAccessKey>se/cr+et</SecretAccessKey>\
        <SessionToken>to&amp;ken</SessionToken><Expiration>2030-01-01T00:00:00Z</Expiration>\
        </Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>";
    let rule = mock!(tinsmith_sts::Client::assume_role_with_web_identity)
        .sequence()
        .http_status(200, Some(ANSWER.to_owned()))
        .build();
    let recorder = RecordingClient::new(StubClient::new().rule(&rule));
    let config = testing::config(&recorder).build();
    let client = tinsmith_sts::Client::from_conf(config);
    let call = |client: tinsmith_sts::Client, token: &str| {
        client
            .assume_role_with_web_identity()
            .role_arn("arn:aws:iam::123456789012:role/r")
            .role_session_name("s")
            .web_identity_token(token)
            .send()
    };
    call(client, "e y=J").await.unwrap();
    let text = recorder.to_json();
    for secret in ["se/cr+et", "to&amp;ken", "to&ken", "e%20y%3DJ", "e y=J"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    assert!(text.contains("WebIdentityToken=REDACTED"), "{text}");
    let player = ReplayingClient::from_json(&text).unwrap();
    let client = tinsmith_sts::Client::from_conf(testing::config(&player).build());
    // Another token: secrets do not count.
    let output = call(client, "another").await.unwrap();
    let credentials = output.credentials().unwrap();
    assert_eq!(
        (credentials.access_key_id(), credentials.secret_access_key()),
        ("AKIA", "REDACTED")
    );
}

#[test]
fn a_file_that_is_no_recording_is_named() {
    let path = file("broken");
    for (text, problem) in [
        ("[]", "the file is not an object"),
        (
            r#"{"format":"x","exchanges":[]}"#,
            "its format is \"x\", and this is a reader of \"tinsmith-recording-1\"",
        ),
        (r#"{"format":"tinsmith-recording-1"}"#, "it has no list `exchanges`"),
        (
            r#"{"format":"tinsmith-recording-1","exchanges":[{"request":{}}]}"#,
            "exchange 1: `operation` is missing",
        ),
    ] {
        fs::write(&path, text).unwrap();
        let error = ReplayingClient::from_file(&path).unwrap_err();
        let expected = format!("{} cannot be played: {problem}", path.display());
        assert_eq!(error.to_string(), expected);
    }
    let gone = ReplayingClient::from_file(path.with_extension("gone")).unwrap_err();
    assert!(gone.to_string().contains("broken.gone cannot be played: "), "{gone}");
}
