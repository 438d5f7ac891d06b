//! SSO OIDC: JSON goes out to a path of its own and comes back.

use serde_json::json;
use tinsmith_ssooidc::Client;
use tinsmith_ssooidc::error::{DisplayErrorContext, ProvideErrorMetadata};
use tinsmith_ssooidc::operation::create_token::CreateTokenError;
use tinsmith_ssooidc::operation::create_token::builders::CreateTokenFluentBuilder;
use tinsmith_ssooidc::types::InvalidRequestExceptionReason;
use tinsmith_tests::server::{Reply, Script, Server};

use super::{config, hides, unsigned};
use crate::support::failed;

const SECRETS: [&str; 5] =
    ["client-S3CRET", "refresh-S3CRET", "access-S3CRET", "id-S3CRET", "device-S3CRET"];

fn call(server: &Server) -> CreateTokenFluentBuilder {
    let call = Client::from_conf(config(server)).create_token().client_id("client");
    let call = call.client_secret("client-S3CRET").grant_type("refresh_token");
    call.refresh_token("refresh-S3CRET").device_code("device-S3CRET").scope("sso:account:access")
}

fn token() -> Reply {
    let body = json!({
        "accessToken": "access-S3CRET", "tokenType": "Bearer", "expiresIn": 28800,
        "refreshToken": "refresh-S3CRET", "idToken": "id-S3CRET", "originSessionId": null,
    });
    Reply::json(200, body).header("content-type", "application/json")
}

fn refusal(status: u16, code: &str, reason: Option<&str>) -> Reply {
    let body = json!({"error": "e", "error_description": "because", "reason": reason});
    let reply = Reply::json(status, body).header("content-type", "application/json");
    reply.header("x-amzn-errortype", code).header("x-amzn-requestid", "id-1")
}

#[tokio::test]
async fn a_token_is_made_without_a_signature() {
    let server = unsigned(token());
    let output = call(&server).send().await.unwrap();
    assert_eq!(output.access_token(), Some("access-S3CRET"));
    assert_eq!(output.token_type(), Some("Bearer"));
    assert_eq!(output.expires_in(), Some(28800));
    assert_eq!(output.refresh_token(), Some("refresh-S3CRET"));
    assert_eq!(output.id_token(), Some("id-S3CRET"));
    let request = &server.requests()[0];
    assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/token"));
    assert_eq!(request.header("content-type"), Some("application/json"));
    for header in ["authorization", "x-amz-date", "x-amz-target"] {
        assert_eq!(request.header(header), None, "{header}");
    }
    assert_eq!(
        request.json(),
        json!({
            "clientId": "client", "clientSecret": "client-S3CRET", "grantType": "refresh_token",
            "refreshToken": "refresh-S3CRET", "deviceCode": "device-S3CRET",
            "scope": ["sso:account:access"],
        })
    );
    server.finish();
}

#[tokio::test]
async fn an_error_has_its_members_and_waiting_for_the_user_is_not_retried() {
    let server = unsigned(refusal(400, "AuthorizationPendingException", None));
    let error = failed(call(&server).send().await);
    assert_eq!(
        error.to_string(),
        "SSO OIDC CreateToken: AuthorizationPendingException (status 400, request id id-1, 1 \
         attempt)"
    );
    assert!(error.as_service_error().unwrap().is_authorization_pending_exception(), "{error:?}");
    server.finish();

    let reason = Some("KMS_DisabledException");
    let server = unsigned(refusal(400, "aws.ssooidc#InvalidRequestException", reason));
    let error = failed(call(&server).send().await).into_service_error();
    assert_eq!(error.code(), Some("InvalidRequestException"));
    let CreateTokenError::InvalidRequestException(error) = error else { panic!("{error:?}") };
    assert_eq!(error.error(), Some("e"));
    assert_eq!(error.error_description(), Some("because"));
    assert_eq!(error.reason(), Some(&InvalidRequestExceptionReason::KmsDisabledException));
    server.finish();
}

#[tokio::test]
async fn an_error_of_the_server_is_retried() {
    let script = Script::new().reply(refusal(500, "InternalServerException", None)).reply(token());
    let server = Server::allow_unsigned().start(script);
    call(&server).send().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].body, requests[1].body);
    server.finish();
}

#[tokio::test]
async fn secrets_are_not_shown() {
    let server = unsigned(token());
    let call = call(&server);
    hides(&format!("{:?}", call.as_input()), &SECRETS);
    hides(&format!("{:?}", call.send().await.unwrap()), &SECRETS);
    server.finish();

    // An answer that cannot be read is told by where it is wrong.
    let body = json!({"accessToken": "access-S3CRET", "expiresIn": "id-S3CRET"});
    let server = unsigned(Reply::json(200, body));
    let error = failed(self::call(&server).send().await);
    let told = format!("{} {error:?}", DisplayErrorContext(&error));
    assert!(told.contains("expiresIn"), "{told}");
    hides(&told, &SECRETS);
    server.finish();
}
