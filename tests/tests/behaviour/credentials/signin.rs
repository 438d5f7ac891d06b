//! Sign-in: the whole body is one member, and so is that of the answer.

use serde_json::json;
use tinsmith_signin::Client;
use tinsmith_signin::error::{DisplayErrorContext, SdkError};
use tinsmith_signin::operation::create_o_auth2_token::CreateOAuth2TokenError;
use tinsmith_signin::operation::create_o_auth2_token::builders::CreateOAuth2TokenFluentBuilder;
use tinsmith_signin::types::{CreateOAuth2TokenRequestBody, OAuth2ErrorCode};
use tinsmith_tests::server::{Reply, Script, Server};

use super::{config, hides, unsigned};
use crate::support::failed;

const SECRETS: [&str; 6] = [
    "code-S3CRET",
    "verifier-S3CRET",
    "key-S3CRET",
    "session-S3CRET",
    "refresh-S3CRET",
    "id-S3CRET",
];

fn call(server: &Server) -> CreateOAuth2TokenFluentBuilder {
    let body = CreateOAuth2TokenRequestBody::builder().client_id("arn:client");
    let body = body.grant_type("authorization_code").code("code-S3CRET");
    let body = body.redirect_uri("http://127.0.0.1/").code_verifier("verifier-S3CRET").build();
    Client::from_conf(config(server)).create_o_auth2_token().token_input(body.unwrap())
}

fn token() -> Reply {
    let body = json!({
        "accessToken": {
            "accessKeyId": "ASIAEXAMPLE", "secretAccessKey": "key-S3CRET",
            "sessionToken": "session-S3CRET",
        },
        "tokenType": "urn:aws:params:oauth:token-type:access_token_sigv4",
        "expiresIn": 900, "refreshToken": "refresh-S3CRET", "idToken": "id-S3CRET",
    });
    Reply::json(200, body).header("content-type", "application/json")
}

fn refusal(status: u16, code: &str, error: &str) -> Reply {
    let reply = Reply::json(status, json!({"error": error, "message": "no"}));
    reply.header("content-type", "application/json").header("x-amzn-errortype", code)
}

#[tokio::test]
async fn a_token_is_made_of_a_code_without_a_signature() {
    let server = unsigned(token());
    let output = call(&server).send().await.unwrap();
    let output = output.token_output().unwrap();
    let credentials = output.access_token().unwrap();
    assert_eq!(credentials.access_key_id(), "ASIAEXAMPLE");
    assert_eq!(credentials.secret_access_key(), "key-S3CRET");
    assert_eq!(credentials.session_token(), "session-S3CRET");
    assert_eq!(output.token_type(), "urn:aws:params:oauth:token-type:access_token_sigv4");
    assert_eq!(output.expires_in(), 900);
    assert_eq!(output.refresh_token(), "refresh-S3CRET");
    assert_eq!(output.id_token(), Some("id-S3CRET"));
    let request = &server.requests()[0];
    assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/v1/token"));
    assert_eq!(request.header("content-type"), Some("application/json"));
    assert_eq!(request.header("authorization"), None);
    assert_eq!(
        request.json(),
        json!({
            "clientId": "arn:client", "grantType": "authorization_code", "code": "code-S3CRET",
            "redirectUri": "http://127.0.0.1/", "codeVerifier": "verifier-S3CRET",
        })
    );
    server.finish();
}

#[tokio::test]
async fn an_error_says_why_in_a_member() {
    let server = unsigned(refusal(403, "AccessDeniedException", "AUTHCODE_EXPIRED"));
    let error = failed(call(&server).send().await);
    assert_eq!(
        error.to_string(),
        "Signin CreateOAuth2Token: AccessDeniedException: no (status 403, 1 attempt)"
    );
    let error = error.into_service_error();
    let CreateOAuth2TokenError::AccessDeniedException(error) = error else { panic!("{error:?}") };
    assert_eq!(error.error(), Some(&OAuth2ErrorCode::AuthcodeExpired));
    server.finish();
}

#[tokio::test]
async fn too_many_requests_are_tried_again() {
    let script = Script::new().reply(refusal(429, "TooManyRequestsError", "rate_exceeded"));
    let server = Server::allow_unsigned().start(script.reply(token()));
    call(&server).send().await.unwrap();
    assert_eq!(server.requests().len(), 2);
    server.finish();
}

#[tokio::test]
async fn secrets_are_not_shown() {
    let server = unsigned(token());
    let call = call(&server);
    hides(&format!("{:?}", call.as_input()), &SECRETS);
    let output = call.send().await.unwrap();
    hides(&format!("{output:?} {:?}", output.token_output()), &SECRETS);
    hides(&format!("{:?}", output.token_output().unwrap().access_token()), &SECRETS);
    server.finish();
}

#[tokio::test]
async fn an_answer_that_is_none_of_the_service_is_told_as_such() {
    let server = unsigned(Reply::html(200, "<html>please log in</html>"));
    let error = failed(call(&server).send().await);
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    assert_eq!(
        DisplayErrorContext(&error).to_string(),
        "Signin CreateOAuth2Token: the response could not be read: tokenOutput: expected an \
         object, found text that is not JSON (byte 0) (status 200, 1 attempt)"
    );
    server.finish();
}

#[tokio::test]
async fn an_answer_without_a_body_lacks_the_member_that_is_the_body() {
    let server = unsigned(Reply::json(200, "").header("content-type", "application/json"));
    assert_eq!(call(&server).send().await.unwrap().token_output(), None);
    server.finish();
}
