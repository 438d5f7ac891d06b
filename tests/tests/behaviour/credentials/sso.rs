//! SSO: a query and a secret header go out, JSON comes back.

use serde_json::json;
use tinsmith_sso::Client;
use tinsmith_sso::error::{DisplayErrorContext, RequestId, SdkError};
use tinsmith_sso::operation::get_role_credentials::builders::GetRoleCredentialsFluentBuilder;
use tinsmith_tests::server::{Reply, Script, Server};

use super::{config, hides, unsigned};
use crate::support::failed;

fn call(server: &Server) -> GetRoleCredentialsFluentBuilder {
    let client = Client::from_conf(config(server));
    let call = client.get_role_credentials().role_name("read & write").account_id("123456789012");
    call.access_token("access-S3CRET")
}

fn credentials() -> Reply {
    let body = json!({"roleCredentials": {
        "accessKeyId": "ASIAEXAMPLE", "secretAccessKey": "key-S3CRET",
        "sessionToken": "token-S3CRET", "expiration": 1_893_553_445_123i64, "more": [1],
    }});
    Reply::json(200, body).header("content-type", "application/json")
}

fn refusal(status: u16, code: &str) -> Reply {
    let reply = Reply::json(status, json!({"message": "Session token not found or invalid"}));
    let reply = reply.header("content-type", "application/json").header("x-amzn-errortype", code);
    reply.header("x-amzn-requestid", "id-1")
}

#[tokio::test]
async fn credentials_of_a_role_are_got_with_a_token_and_no_signature() {
    let server = unsigned(credentials().header("x-amzn-requestid", "id-1"));
    let output = call(&server).send().await.unwrap();
    let credentials = output.role_credentials().unwrap();
    assert_eq!(credentials.access_key_id(), Some("ASIAEXAMPLE"));
    assert_eq!(credentials.secret_access_key(), Some("key-S3CRET"));
    assert_eq!(credentials.session_token(), Some("token-S3CRET"));
    assert_eq!(credentials.expiration(), Some(1_893_553_445_123));
    assert_eq!(output.request_id(), Some("id-1"));

    let request = &server.requests()[0];
    assert_eq!(request.method, "GET");
    assert_eq!(
        request.path,
        "/federation/credentials?role_name=read%20%26%20write&account_id=123456789012"
    );
    assert_eq!(request.header("x-amz-sso_bearer_token"), Some("access-S3CRET"));
    for header in ["authorization", "x-amz-date", "content-type", "content-length"] {
        assert_eq!(request.header(header), None, "{header}");
    }
    assert_eq!(request.body, b"");
    server.finish();
}

#[tokio::test]
async fn a_token_that_is_over_is_its_own_error() {
    let server = unsigned(refusal(401, "UnauthorizedException:"));
    let error = failed(call(&server).send().await);
    assert!(error.as_service_error().unwrap().is_unauthorized_exception(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "SSO GetRoleCredentials: UnauthorizedException: Session token not found or invalid \
         (status 401, request id id-1, 1 attempt)"
    );
    hides(&format!("{error:?} {}", DisplayErrorContext(&error)), &["S3CRET"]);
    server.finish();
}

#[tokio::test]
async fn too_many_requests_are_tried_again() {
    let script = Script::new().reply(refusal(429, "TooManyRequestsException"));
    let server = Server::allow_unsigned().start(script.reply(credentials()));
    call(&server).send().await.unwrap();
    assert_eq!(server.requests().len(), 2);
    server.finish();
}

#[tokio::test]
async fn secrets_are_not_shown() {
    let server = unsigned(credentials());
    let call = call(&server);
    let secrets = ["access-S3CRET", "key-S3CRET", "token-S3CRET"];
    hides(&format!("{:?}", call.as_input()), &secrets);
    let output = call.send().await.unwrap();
    hides(&format!("{output:?} {:?}", output.role_credentials()), &secrets);
    server.finish();
}

#[tokio::test]
async fn what_is_missing_is_named_before_anything_is_sent() {
    let server = Server::start(Script::new());
    let client = Client::from_conf(config(&server));
    let error = failed(client.get_role_credentials().account_id("1").send().await);
    assert_eq!(
        error.to_string(),
        "SSO GetRoleCredentials: the request could not be made: the input lacks what it \
         requires: roleName, accessToken"
    );
    // What no header can carry is refused by its name, not by its value.
    let call = client.get_role_credentials().role_name("r").account_id("1");
    let error = failed(call.access_token("S3CRET\r\nhost: evil").send().await);
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    let told = DisplayErrorContext(&error).to_string();
    assert!(told.contains("accessToken"), "{told}");
    hides(&format!("{told} {error:?}"), &["S3CRET", "evil"]);
    server.finish();
}
