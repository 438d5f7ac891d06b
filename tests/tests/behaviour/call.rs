//! The example program `call` of each generated crate, as a process.

use std::process::{Command, Output};

use serde_json::{Value, json};
use tinsmith_tests::server::{Reply, Script, Server};
use tinsmith_tests::signature::{ACCESS_KEY, SECRET};

const ECR: &str = env!("CARGO_BIN_EXE_call-ecr");
const ECR_PUBLIC: &str = env!("CARGO_BIN_EXE_call-ecrpublic");

/// Runs a program with nothing in its environment but the test's credentials and a region.
fn run(program: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(program);
    command.env_clear().args(arguments);
    command.env("AWS_ACCESS_KEY_ID", ACCESS_KEY).env("AWS_SECRET_ACCESS_KEY", SECRET);
    command.env("AWS_REGION", "us-east-1").output().unwrap()
}

fn json(text: &[u8]) -> Value {
    serde_json::from_slice(text).unwrap_or_else(|error| {
        panic!("{error}: {}", String::from_utf8_lossy(text));
    })
}

#[test]
fn an_answer_is_json_in_wire_names() {
    let body = json!({"repositories": [{"repositoryName": "app", "createdAt": 1.25}]});
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "us-east-1", "ecr")
        .start(Script::new().reply(Reply::json(200, &body)));
    let output =
        run(ECR, &["--endpoint-url", &server.url(), "DescribeRepositories", r#"{"maxResults":7}"#]);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success(), "{:?}", output.status);
    assert_eq!(json(&output.stdout), body);
    assert_eq!(server.requests()[0].json(), json!({"maxResults": 7}));
    server.finish();
}

#[test]
fn the_region_can_be_given_and_the_input_left_out() {
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "us-west-2", "ecr-public")
        .start(Script::new().reply(Reply::json(200, "{}")));
    let url = server.url();
    let output =
        run(ECR_PUBLIC, &["--region", "us-west-2", "--endpoint-url", &url, "DescribeRepositories"]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(json(&output.stdout), json!({}));
    assert_eq!(server.requests()[0].json(), json!({}));
    server.finish();
}

#[test]
fn an_error_is_one_object_on_standard_error_and_exit_code_1() {
    let refusal = Reply::error(400, "RepositoryNotFoundException", "no \"app\"")
        .header("x-amzn-requestid", "id-1");
    let server = Server::start(Script::new().reply(refusal));
    let input = r#"{"repositoryName":"app"}"#;
    let output = run(ECR, &["--endpoint-url", &server.url(), "DescribeImages", input]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
    assert_eq!(
        json(&output.stderr),
        json!({
            "code": "RepositoryNotFoundException",
            "message": "no \"app\"",
            "status": 400,
            "requestId": "id-1",
        })
    );
    server.finish();
}

#[test]
fn a_mistake_is_told_without_a_server() {
    let output = run(ECR, &["DescribeImage"]);
    assert_eq!(output.status.code(), Some(1));
    let error = json(&output.stderr);
    assert_eq!(error["code"], "UnknownOperation");
    let message = error["message"].as_str().unwrap_or_default();
    assert!(message.contains("did you mean DescribeImages"), "{message}");
}

#[test]
fn credentials_that_are_missing_are_named() {
    let output = Command::new(ECR).env_clear().arg("DescribeRegistry").arg("--region=x").output();
    let output = output.unwrap();
    assert_eq!(output.status.code(), Some(1));
    let error = json(&output.stderr);
    assert_eq!(error["code"], "ConstructionFailure");
    let message = error["message"].as_str().unwrap_or_default();
    assert!(message.contains("AWS_ACCESS_KEY_ID is not set"), "{message}");
}
