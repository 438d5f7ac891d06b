//! STS: a form goes out and XML comes back.

use tinsmith_sts::Client;
use tinsmith_sts::error::{DisplayErrorContext, ProvideErrorMetadata, RequestId, SdkError};
use tinsmith_sts::operation::assume_role::AssumeRoleOutput;
use tinsmith_sts::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput;
use tinsmith_sts::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityFluentBuilder;
use tinsmith_sts::primitives::DateTime;
use tinsmith_sts::types::{PolicyDescriptorType, Tag};
use tinsmith_tests::server::{Reply, Script, Server};
use tinsmith_tests::signature::{ACCESS_KEY, REGION, SECRET};

use super::{config, hides, unsigned};
use crate::support::failed;

const ROLE: &str = "arn:aws:iam::123456789012:role/demo";

/// An answer of an operation, as the service writes it.
fn answer(operation: &str, result: &str) -> Reply {
    xml(
        200,
        &format!(
            "<{operation}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  \
             <{operation}Result>{result}</{operation}Result>\n  \
             <ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata>\n\
             </{operation}Response>\n"
        ),
    )
}

/// An error, as the service writes it.
fn refusal(status: u16, code: &str, message: &str) -> Reply {
    xml(
        status,
        &format!(
            "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n  <Error>\
             <Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>\n  \
             <RequestId>id-2</RequestId>\n</ErrorResponse>\n"
        ),
    )
}

fn xml(status: u16, body: &str) -> Reply {
    Reply::xml(status, body).header("content-type", "text/xml")
}

const CREDENTIALS: &str = "<Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId>\
    <SecretAccessKey>key-S3CRET</SecretAccessKey><SessionToken>token-S3CRET</SessionToken>\
    <Expiration>2030-01-02T03:04:05Z</Expiration></Credentials>";

fn web_identity(client: &Client) -> AssumeRoleWithWebIdentityFluentBuilder {
    let call = client.assume_role_with_web_identity().role_arn(ROLE);
    call.role_session_name("s").web_identity_token("jwt-S3CRET")
}

/// The output or the error of a call with a token that is answered so.
async fn with_web_identity(
    reply: Reply,
) -> Result<
    AssumeRoleWithWebIdentityOutput,
    SdkError<
        tinsmith_sts::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError,
    >,
> {
    let server = unsigned(reply);
    let result = web_identity(&Client::from_conf(config(&server))).send().await;
    server.finish();
    result
}

#[tokio::test]
async fn a_role_is_assumed_by_a_signed_form_with_lists_and_structures_in_it() {
    let result = format!(
        "{CREDENTIALS}<AssumedRoleUser><Arn>arn:user</Arn><AssumedRoleId>id:s</AssumedRoleId>\
         </AssumedRoleUser><NewMember><Deep/></NewMember><SourceIdentity>a &amp; b</SourceIdentity>"
    );
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, REGION, "sts")
        .start(Script::new().reply(answer("AssumeRole", &result)));
    let policy = PolicyDescriptorType::builder().arn("arn:p").build();
    let tag = Tag::builder().key("Project").value("a&b=c d/é").build().unwrap();
    let client = Client::from_conf(config(&server));
    let call = client.assume_role().role_arn(ROLE).role_session_name("s").duration_seconds(900);
    let call = call.policy_arns(policy).tags(tag).transitive_tag_keys("Project");
    let output: AssumeRoleOutput = call.token_code("123456").send().await.unwrap();

    let credentials = output.credentials().unwrap();
    assert_eq!(credentials.access_key_id(), "ASIAEXAMPLE");
    assert_eq!(credentials.secret_access_key(), "key-S3CRET");
    assert_eq!(credentials.session_token(), "token-S3CRET");
    assert_eq!(*credentials.expiration(), DateTime::from_secs(1_893_553_445));
    assert_eq!(output.assumed_role_user().unwrap().assumed_role_id(), "id:s");
    assert_eq!(output.source_identity(), Some("a & b"));
    assert_eq!(output.request_id(), Some("id-1"));

    let request = &server.requests()[0];
    assert_eq!((request.method.as_str(), request.path.as_str()), ("POST", "/"));
    assert_eq!(request.header("content-type"), Some("application/x-www-form-urlencoded"));
    assert_eq!(request.header("x-amz-target"), None);
    assert_eq!(
        String::from_utf8_lossy(&request.body),
        "Action=AssumeRole&Version=2011-06-15\
         &RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdemo&RoleSessionName=s\
         &PolicyArns.member.1.arn=arn%3Ap&DurationSeconds=900\
         &Tags.member.1.Key=Project&Tags.member.1.Value=a%26b%3Dc%20d%2F%C3%A9\
         &TransitiveTagKeys.member.1=Project&TokenCode=123456"
    );
    server.finish();
}

#[tokio::test]
async fn a_token_s_call_is_not_signed_though_there_are_credentials() {
    let server = unsigned(answer("AssumeRoleWithWebIdentity", CREDENTIALS));
    let output = web_identity(&Client::from_conf(config(&server))).send().await.unwrap();
    assert_eq!(output.credentials().unwrap().access_key_id(), "ASIAEXAMPLE");
    let request = &server.requests()[0];
    for header in ["authorization", "x-amz-date", "x-amz-security-token"] {
        assert_eq!(request.header(header), None, "{header}");
    }
    assert_eq!(
        String::from_utf8_lossy(&request.body),
        "Action=AssumeRoleWithWebIdentity&Version=2011-06-15\
         &RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fdemo&RoleSessionName=s\
         &WebIdentityToken=jwt-S3CRET"
    );
    server.finish();
}

#[tokio::test]
async fn neither_credentials_nor_a_region_s_signature_are_needed_for_a_token_s_call() {
    let server = unsigned(answer("AssumeRoleWithWebIdentity", CREDENTIALS));
    let config = tinsmith_sts::Config::builder().endpoint_url(server.url()).build();
    let output = web_identity(&Client::from_conf(config)).send().await.unwrap();
    assert_eq!(output.credentials().unwrap().session_token(), "token-S3CRET");
    server.finish();
}

#[tokio::test]
async fn an_error_has_its_variant_and_its_ids_from_the_document() {
    let error = failed(
        with_web_identity(refusal(400, "InvalidIdentityToken", "it is &lt;expired&gt;")).await,
    );
    assert_eq!(
        error.to_string(),
        "STS AssumeRoleWithWebIdentity: InvalidIdentityToken: it is <expired> \
         (status 400, request id id-2, 1 attempt)"
    );
    assert_eq!(error.request_id(), Some("id-2"));
    let service = error.into_service_error();
    assert!(service.is_invalid_identity_token_exception(), "{service:?}");
    assert_eq!(service.code(), Some("InvalidIdentityToken"));
    assert_eq!(service.message(), Some("it is <expired>"));
    assert_eq!(service.request_id(), Some("id-2"));
}

#[tokio::test]
async fn errors_that_have_the_same_code_on_the_wire_as_in_the_model_are_known_too() {
    let error = failed(with_web_identity(refusal(403, "RegionDisabledException", "off")).await);
    assert!(error.as_service_error().unwrap().is_region_disabled_exception(), "{error:?}");
    // Its code is `IDPRejectedClaim`; the name of its shape is none.
    let error = failed(with_web_identity(refusal(403, "IDPRejectedClaim", "no")).await);
    assert!(error.as_service_error().unwrap().is_idp_rejected_claim_exception(), "{error:?}");
    let error = failed(with_web_identity(refusal(400, "NewException", "m")).await);
    assert_eq!((error.code(), error.request_id()), (Some("NewException"), Some("id-2")));
}

#[tokio::test]
async fn a_provider_that_is_out_of_reach_is_asked_again() {
    let busy = || refusal(400, "IDPCommunicationError", "try again");
    let script = Script::new().reply(busy()).reply(busy());
    let server = Server::allow_unsigned()
        .start(script.reply(answer("AssumeRoleWithWebIdentity", CREDENTIALS)));
    let output = web_identity(&Client::from_conf(config(&server))).send().await.unwrap();
    assert_eq!(output.request_id(), Some("id-1"));
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    assert_eq!(requests[0].body, requests[2].body);
    server.finish();

    let script = (0..3).fold(Script::new(), |script, _| script.reply(busy()));
    let server = Server::allow_unsigned().start(script);
    let error = failed(web_identity(&Client::from_conf(config(&server))).send().await);
    assert!(error.as_service_error().unwrap().is_idp_communication_error_exception());
    assert_eq!(
        error.to_string(),
        "STS AssumeRoleWithWebIdentity: IDPCommunicationError: try again \
         (status 400, request id id-2, 3 attempts)"
    );
    server.finish();
}

#[tokio::test]
async fn secrets_are_not_shown_of_inputs_outputs_and_errors() {
    let server = unsigned(answer("AssumeRoleWithWebIdentity", CREDENTIALS));
    let call = web_identity(&Client::from_conf(config(&server)));
    let secrets = ["jwt-S3CRET", "key-S3CRET", "token-S3CRET"];
    hides(&format!("{:?} {:#?}", call.as_input(), call.as_input().clone().build()), &secrets);
    let output = call.send().await.unwrap();
    hides(&format!("{output:?} {output:#?} {:?}", output.credentials()), &secrets);
    let shown = format!("{:?}", output.credentials().unwrap());
    assert!(shown.contains("ASIAEXAMPLE") && shown.contains("*** redacted ***"), "{shown}");
    server.finish();

    let broken = CREDENTIALS.replace("2030", "soon");
    let error = failed(with_web_identity(answer("AssumeRoleWithWebIdentity", &broken)).await);
    let told = DisplayErrorContext(&error).to_string();
    assert!(told.contains("Credentials.Expiration"), "{told}");
    hides(&format!("{told} {error:?} {error:#?}"), &secrets);
}

#[tokio::test]
async fn a_page_of_a_proxy_is_told_as_such() {
    let page = "<!DOCTYPE html><html><body>Please log in, S3CRET</body></html>";
    for page in [page, &page[15..]] {
        let error = failed(with_web_identity(Reply::html(200, page)).await);
        assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
        let told = DisplayErrorContext(&error).to_string();
        let start = "STS AssumeRoleWithWebIdentity: the response could not be read: expected the \
                     element AssumeRoleWithWebIdentityResponse, found ";
        assert!(told.starts_with(start), "{told}");
        assert!(told.contains("(status 200, content-type text/html)"), "{told}");
        hides(&format!("{told} {error:?}"), &["S3CRET"]);
    }
    // What is no error of the service is none with a code.
    let error = failed(with_web_identity(Reply::html(403, page)).await);
    assert_eq!(
        error.to_string(),
        "STS AssumeRoleWithWebIdentity: service error (status 403, 1 attempt)"
    );
    hides(&format!("{error:?}"), &["S3CRET"]);
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_no_answer() {
    let whole = format!(
        "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult>{CREDENTIALS}\
         </AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>"
    );
    for keep in [0, 1, whole.len() / 2, whole.len() - 1] {
        // The document is cut short where the service made it.
        let error = failed(with_web_identity(xml(200, &whole[..keep])).await);
        assert!(matches!(error, SdkError::ResponseError(_)), "{keep}: {error:?}");
        hides(&format!("{} {error:?}", DisplayErrorContext(&error)), &["S3CRET"]);
        // The connection is cut short while it was on its way.
        let cut = || Reply::truncated(200, &whole, keep).header("content-type", "text/xml");
        let script = (0..3).fold(Script::new(), |script, _| script.reply(cut()));
        let server = Server::allow_unsigned().start(script);
        let error = failed(web_identity(&Client::from_conf(config(&server))).send().await);
        assert!(matches!(error, SdkError::DispatchFailure(_)), "{keep}: {error:?}");
        server.finish();
    }
    assert!(with_web_identity(xml(200, &whole)).await.is_ok());
}
