//! What services hand out in secret, and what a program may print of a call that goes well.

use std::time::Duration;

use serde_json::json;
use tinsmith_ecr::config::{Credentials, ProvideCredentials};
use tinsmith_ecr::presigning::PresigningConfig;
use tinsmith_tests::server::{Reply, Script, Server};
use tinsmith_tests::signature::{ACCESS_KEY, REGION, SECRET};

use crate::sink::{self, AUTHORIZATION, PASSWORD, SESSION};
use crate::suite::{Watched, config, server, told};

#[tokio::test]
async fn a_registry_s_token_is_in_the_output_and_in_no_text_of_it() {
    let body = json!({"authorizationData": [{"authorizationToken": AUTHORIZATION}]}).to_string();
    let cut = || Reply::json(200, &body[..body.len() - 5]);
    let script = Script::new().reply(Reply::json(200, &body)).reply(cut());
    let server = server().start(script);
    let watched = Watched::new(config(&server.url()));
    let call = watched.client.get_authorization_token();
    sink::debug(&call);
    let output = call.send().await.unwrap();
    sink::debug(&output);
    assert_eq!(output.authorization_data()[0].authorization_token(), Some(AUTHORIZATION));
    let error = watched.client.invoke("GetAuthorizationToken", "{}").await.unwrap_err();
    sink::text(&error.to_string());
    sink::text(&error.to_json());
    sink::debug(&error);
    server.finish();
    sink::is_clean(20);
}

#[tokio::test]
async fn credentials_of_a_role_are_in_the_output_and_in_no_text_of_it() {
    let result = format!(
        "<Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>{PASSWORD}\
         </SecretAccessKey><SessionToken>{SESSION}</SessionToken>\
         <Expiration>2030-01-02T03:04:05Z</Expiration></Credentials>"
    );
    let whole = format!(
        "<AssumeRoleResponse><AssumeRoleResult>{result}</AssumeRoleResult></AssumeRoleResponse>"
    );
    let half = whole.split_at(whole.len() / 2).0.to_owned();
    let within = whole.replace("2030-01-02", AUTHORIZATION);
    let script = [whole, half, within]
        .into_iter()
        .fold(Script::new(), |script, body| script.reply(Reply::xml(200, body)));
    let server =
        Server::expect_signature(ACCESS_KEY, SECRET, Some(SESSION), REGION, "sts").start(script);
    let client = tinsmith_sts::Client::from_conf(config(&server.url()).build());
    sink::debug(&client);
    let call = || client.assume_role().role_arn("arn:aws:iam::1:role/r").role_session_name("s");
    let output = call().send().await.unwrap();
    sink::debug(&output);
    assert_eq!(output.credentials().map(|it| it.session_token()), Some(SESSION));
    for _ in 0..2 {
        told(&call().send().await.unwrap_err());
    }
    server.finish();
    sink::is_clean(10);
}

#[tokio::test]
async fn what_signs_is_not_shown_nor_what_is_signed() {
    let watched = Watched::new(config("http://registry.invalid"));
    let expiry = PresigningConfig::expires_in(Duration::from_secs(60)).unwrap();
    let request = watched.client.describe_registry().presigned(expiry).await.unwrap();
    assert!(request.uri().contains("X-Amz-Signature="));
    sink::debug(&request);
    let credentials = Credentials::from_keys(ACCESS_KEY, SECRET, Some(SESSION.to_owned()));
    sink::debug(&credentials);
    sink::debug(&credentials.provide_credentials().await);
    sink::debug(&watched.client.describe_registry().customize());
    sink::is_clean(8);
}
