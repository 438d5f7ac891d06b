//! Errors of the service, and answers that are none of its.

use serde_json::{Value, json};
use tinsmith_ecr::Error;
use tinsmith_ecr::error::{DisplayErrorContext, ProvideErrorMetadata, RequestId, SdkError};
use tinsmith_ecr::operation::upload_layer_part::UploadLayerPartError;
use tinsmith_ecr::primitives::Blob;
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{ecr, ecrpublic, failed};

type UploadError = SdkError<UploadLayerPartError>;

/// The error of an upload that is answered with `reply`.
async fn upload(reply: Reply) -> UploadError {
    let server = Server::start(Script::new().reply(reply));
    let call = ecr(&server).upload_layer_part().repository_name("app").upload_id("u");
    let call = call.part_first_byte(0).part_last_byte(1).layer_part_blob(Blob::new("ab"));
    let error = failed(call.send().await);
    server.finish();
    error
}

fn refusal(body: Value) -> Reply {
    Reply::json(400, body).header("x-amzn-requestid", "id-1")
}

#[tokio::test]
async fn each_error_of_an_operation_has_its_variant() {
    type Is = fn(&UploadLayerPartError) -> bool;
    let kinds: [(&str, Is); 6] = [
        ("InvalidParameterException", UploadLayerPartError::is_invalid_parameter_exception),
        ("InvalidLayerPartException", UploadLayerPartError::is_invalid_layer_part_exception),
        ("RepositoryNotFoundException", UploadLayerPartError::is_repository_not_found_exception),
        ("UploadNotFoundException", UploadLayerPartError::is_upload_not_found_exception),
        ("LimitExceededException", UploadLayerPartError::is_limit_exceeded_exception),
        ("KmsException", UploadLayerPartError::is_kms_exception),
    ];
    for (code, is) in kinds {
        let error = upload(refusal(json!({"__type": code, "message": "no luck"}))).await;
        let service = error.as_service_error().expect(code);
        for (other, other_is) in kinds {
            assert_eq!(other_is(service), code == other, "{code} {other}");
        }
        assert!(is(service), "{code}");
        assert_eq!(service.code(), Some(code));
        assert_eq!(service.meta().message(), Some("no luck"));
        assert_eq!(service.request_id(), Some("id-1"));
        assert_eq!(error.code(), Some(code));
        assert_eq!(error.request_id(), Some("id-1"));
        assert_eq!(error.raw_response().map(|raw| raw.status().as_u16()), Some(400));
        assert_eq!(service.to_string(), format!("{code}: no luck"));
        let told = format!(
            "ECR UploadLayerPart: {code}: no luck (status 400, request id id-1, 1 attempt)"
        );
        assert_eq!(error.to_string(), told);
    }
}

#[tokio::test]
async fn an_error_has_its_own_members() {
    let error = upload(refusal(json!({
        "__type": "InvalidLayerPartException",
        "registryId": "123456789012",
        "repositoryName": "app",
        "uploadId": "u",
        "lastValidByteReceived": 5_000_000_000i64,
        "message": "begin at 5000000001",
    })))
    .await;
    let UploadLayerPartError::InvalidLayerPartException(error) = error.into_service_error() else {
        panic!("another variant");
    };
    assert_eq!(error.registry_id(), Some("123456789012"));
    assert_eq!(error.repository_name(), Some("app"));
    assert_eq!(error.upload_id(), Some("u"));
    assert_eq!(error.last_valid_byte_received(), Some(5_000_000_000));
    // Both ways to the message: the member and the metadata.
    assert_eq!(error.message.as_deref(), Some("begin at 5000000001"));
    assert_eq!(ProvideErrorMetadata::message(&error), Some("begin at 5000000001"));

    let body = json!({"__type": "KmsException", "message": "m", "kmsError": "KeyDisabled"});
    match upload(refusal(body)).await.into_service_error() {
        UploadLayerPartError::KmsException(error) => {
            assert_eq!(error.kms_error(), Some("KeyDisabled"));
        }
        other => panic!("another variant: {other:?}"),
    }
}

#[tokio::test]
async fn the_code_is_found_in_a_header_with_a_namespace_and_a_capital_message() {
    let reply = refusal(json!({"Message": "gone"}))
        .header("x-amzn-errortype", "com.amazonaws.ecr#UploadNotFoundException:http://internal/");
    let error = upload(reply).await;
    let service = error.as_service_error().unwrap();
    assert!(service.is_upload_not_found_exception(), "{service:?}");
    assert_eq!(
        error.to_string(),
        "ECR UploadLayerPart: UploadNotFoundException: gone (status 400, request id id-1, 1 attempt)"
    );
    match service {
        UploadLayerPartError::UploadNotFoundException(error) => {
            assert_eq!(error.message.as_deref(), Some("gone"));
        }
        other => panic!("another variant: {other:?}"),
    }
}

#[tokio::test]
async fn members_of_a_wrong_type_do_not_cost_an_error_its_kind() {
    let body = json!({
        "__type": "InvalidLayerPartException", "message": "m", "lastValidByteReceived": "five",
    });
    let error = upload(refusal(body)).await.into_service_error();
    assert!(error.is_invalid_layer_part_exception());
    assert_eq!(error.message(), Some("m"));
}

#[tokio::test]
async fn an_error_that_the_model_does_not_name_keeps_code_and_message() {
    let error = upload(refusal(json!({"__type": "NewException", "message": "just out"}))).await;
    let service = error.as_service_error().unwrap();
    assert!(matches!(service, UploadLayerPartError::Unhandled(_)), "{service:?}");
    assert_eq!((service.code(), service.message()), (Some("NewException"), Some("just out")));
    assert_eq!(service.request_id(), Some("id-1"));
    assert_eq!(service.to_string(), "NewException: just out");
    assert_eq!(
        error.to_string(),
        "ECR UploadLayerPart: NewException: just out (status 400, request id id-1, 1 attempt)"
    );

    // Neither does one that another operation declares count as this one's.
    let error = upload(refusal(json!({"__type": "ScanNotFoundException"}))).await;
    assert!(matches!(error.as_service_error(), Some(UploadLayerPartError::Unhandled(_))));
    assert_eq!(error.code(), Some("ScanNotFoundException"));
}

#[tokio::test]
async fn a_refusal_without_a_body_is_told_by_its_status() {
    let error = upload(Reply::json(403, "")).await;
    assert_eq!(error.as_service_error().map(|error| error.code()), Some(None));
    assert_eq!(error.to_string(), "ECR UploadLayerPart: service error (status 403, 1 attempt)");
}

#[tokio::test]
async fn errors_of_operations_become_the_errors_of_the_service() {
    async fn delete(client: &tinsmith_ecr::Client) -> Result<(), Error> {
        client.delete_repository().repository_name("app").send().await?;
        client.describe_images().repository_name("app").send().await?;
        Ok(())
    }
    let not_empty = json!({"__type": "RepositoryNotEmptyException", "message": "two images"});
    let script = Script::new()
        .reply(refusal(not_empty))
        .reply(Reply::json(200, "{}"))
        .reply(refusal(json!({"__type": "RepositoryNotFoundException"})))
        .reply(refusal(json!({"__type": "NewException", "message": "m"})))
        .reply(Reply::xml(200, "<ok/>"));
    let server = Server::start(script);
    let client = ecr(&server);

    let error = failed(delete(&client).await);
    assert!(matches!(error, Error::RepositoryNotEmptyException(_)), "{error:?}");
    assert_eq!(error.to_string(), "RepositoryNotEmptyException: two images");
    assert_eq!(error.request_id(), Some("id-1"));
    let error = failed(delete(&client).await);
    assert!(matches!(error, Error::RepositoryNotFoundException(_)), "{error:?}");
    let error = failed(delete(&client).await);
    assert!(matches!(error, Error::Unhandled(_)), "{error:?}");
    assert_eq!((error.code(), error.message()), (Some("NewException"), Some("m")));
    // What no service said is unhandled as well, and still tells all.
    let error = failed(delete(&client).await);
    assert!(matches!(error, Error::Unhandled(_)), "{error:?}");
    assert!(error.to_string().starts_with("ECR DeleteRepository: the response could not be read"));
    server.finish();

    let built = tinsmith_ecr::types::Tag::builder().build();
    let error = Error::from(failed(built));
    assert_eq!(error.to_string(), "`key` is not set, and Tag requires it");
}

#[tokio::test]
async fn the_other_client_tells_its_own_name() {
    let body = json!({"__type": "RepositoryNotFoundException", "message": "none"});
    let server = Server::start(Script::new().reply(refusal(body)));
    let call = ecrpublic(&server).describe_images().repository_name("app");
    let error = failed(call.send().await);
    assert!(error.as_service_error().unwrap().is_repository_not_found_exception());
    assert_eq!(
        error.to_string(),
        "ECR PUBLIC DescribeImages: RepositoryNotFoundException: none \
         (status 400, request id id-1, 1 attempt)"
    );
    server.finish();
}

#[tokio::test]
async fn an_answer_of_a_stranger_is_an_error_and_not_retried() {
    let stray = [
        (
            Reply::xml(200, "<html>please log in</html>"),
            "text that starts with '<' (XML or HTML) (status 200, content-type application/xml)",
        ),
        (Reply::json(200, ""), "nothing (status 200, content-type application/x-amz-json-1.1)"),
        (Reply::json(200, "[]"), "an array (status 200, content-type application/x-amz-json-1.1)"),
        (Reply::json(204, ""), "nothing (status 204, content-type application/x-amz-json-1.1)"),
    ];
    for (reply, found) in stray {
        let reply = reply.header("x-amzn-requestid", "id-9");
        let server = Server::start(Script::new().reply(reply));
        let error = failed(ecr(&server).describe_repositories().send().await);
        assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
        assert!(error.raw_response().is_some_and(|raw| raw.status().is_success()));
        assert_eq!(error.request_id(), Some("id-9"));
        let told = error.to_string();
        let start = format!(
            "ECR DescribeRepositories: the response could not be read: \
             expected a JSON object, found {found} (status 20"
        );
        assert!(told.starts_with(&start), "{told}\n{start}");
        assert!(told.ends_with(", request id id-9, 1 attempt)"), "{told}");
        server.finish();
    }
}

#[tokio::test]
async fn a_member_of_a_wrong_type_is_named_with_its_path() {
    let body = json!({"repositories": [{}, {"createdAt": "noon", "repositoryName": "SECRET"}]});
    let server = Server::start(Script::new().reply(Reply::json(200, body)));
    let error = failed(ecr(&server).describe_repositories().send().await);
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    let told = DisplayErrorContext(&error).to_string();
    assert!(told.contains("repositories[1].createdAt"), "{told}");
    assert!(!told.contains("noon") && !told.contains("SECRET"), "{told}");
    server.finish();
}

#[tokio::test]
async fn a_failure_without_an_answer_becomes_an_unhandled_service_error() {
    // Nothing listens where the server was.
    let server = Server::start(Script::new());
    let (client, _) = crate::support::clocked(&server);
    server.finish();
    let error = failed(client.describe_registry().send().await);
    let SdkError::DispatchFailure(dispatch) = &error else { panic!("{error:?}") };
    assert!(dispatch.is_io() && !dispatch.is_timeout(), "{error:?}");
    assert!(error.raw_response().is_none());
    let told = error.to_string();
    assert!(told.starts_with("ECR DescribeRegistry: no complete answer: "), "{told}");
    assert!(told.contains("127.0.0.1:") && told.ends_with(" (3 attempts)"), "{told}");
    let service = error.into_service_error();
    assert_eq!(service.code(), None);
    assert_eq!(service.to_string(), told);
}

#[tokio::test]
async fn debug_of_an_error_leaves_the_body_out() {
    let error = upload(refusal(json!({"__type": "KmsException", "hidden": "s3cret"}))).await;
    let debug = format!("{error:?} {error:#?}");
    assert!(debug.contains("KmsException") && !debug.contains("s3cret"), "{debug}");
}

#[test]
fn an_errors_metadata_is_set_and_taken_back() {
    use tinsmith_ecr::error::ErrorMetadata;
    use tinsmith_ecr::types::error::RepositoryNotFoundException;
    let mut builder = RepositoryNotFoundException::builder();
    builder.set_meta(Some(ErrorMetadata::builder().code("Gone").build()));
    assert_eq!(builder.clone().build().meta().code(), Some("Gone"));
    builder.set_meta(None);
    assert_eq!(builder.build().meta().code(), None);
}

#[test]
fn an_operation_as_a_type_shows_its_name() {
    use tinsmith_ecr::operation::list_images::ListImages;
    assert_eq!(
        format!("{:?} {:?}", ListImages::new(), ListImages::default().clone()),
        "ListImages ListImages"
    );
}
