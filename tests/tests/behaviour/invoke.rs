//! Calls by name, JSON in and JSON out.

use serde_json::{Value, json};
use tinsmith_ecr::error::ProvideErrorMetadata;
use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::{clocked, ecr, ecrpublic, failed};

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

#[tokio::test]
async fn an_operation_is_called_by_its_name() {
    let body = json!({
        "repositories": [{"repositoryName": "a", "createdAt": 1.5, "imageTagMutability": "NEW"}],
        "unknown": 1,
    });
    let server = Server::start(Script::new().reply(Reply::json(200, body)));
    let input = json!({"maxResults": 1, "repositoryNames": null}).to_string();
    let output = ecr(&server).invoke("DescribeRepositories", &input).await.unwrap();
    assert_eq!(
        parsed(&output),
        json!({"repositories": [
            {"repositoryName": "a", "createdAt": 1.5, "imageTagMutability": "NEW"},
        ]})
    );
    let request = &server.requests()[0];
    assert_eq!(request.target(), "DescribeRepositories");
    assert_eq!(request.json(), json!({"maxResults": 1}));
    server.finish();
}

#[tokio::test]
async fn every_operation_of_both_clients_can_be_called() {
    let server = Server::answering(|request| Reply::json(200, request.json()));
    for operation in tinsmith_ecr::Client::operations() {
        let error = ecr(&server).invoke(operation.name, "{\"no such\": 1}").await.unwrap_err();
        assert!(error.to_string().contains(operation.name), "{error}");
    }
    assert_eq!(tinsmith_ecr::Client::operations().len(), 62);
    assert_eq!(tinsmith_ecrpublic::Client::operations().len(), 23);
    let output = ecrpublic(&server).invoke("GetRegistryCatalogData", "{}").await;
    // What the answer lacks is the service's affair.
    assert_eq!(parsed(&output.unwrap())["registryCatalogData"], Value::Null);
    server.finish();
}

#[tokio::test]
async fn mistakes_in_the_input_are_told_with_near_names_and_send_nothing() {
    let server = Server::start(Script::new());
    let client = ecr(&server);
    let error = failed(client.invoke("DescribeRepository", "{}").await);
    assert_eq!(
        error.to_string(),
        "no operation is called \"DescribeRepository\"; did you mean DescribeRepositories or \
         DescribeRegistry?"
    );
    assert_eq!(parsed(&error.to_json())["code"], "UnknownOperation");

    let error = failed(client.invoke("DescribeRepositories", r#"{"maxResult": 1}"#).await);
    let told = error.to_string();
    assert!(told.contains("DescribeRepositories") && told.contains("maxResults"), "{told}");
    assert_eq!(parsed(&error.to_json())["code"], "InvalidInput");

    for input in ["", "[]", "{", r#"{"maxResults": "many"}"#, r#"{"maxResults": 1} {}"#] {
        let error = failed(client.invoke("DescribeRepositories", input).await);
        let json = parsed(&error.to_json());
        assert_eq!(json["code"], "InvalidInput", "{input}");
        assert_eq!(json["message"], error.to_string());
    }

    let error = failed(client.invoke("PutImage", r#"{"imageTag": "1"}"#).await);
    let told = "the input of PutImage does not fit: the required members repositoryName, \
        imageManifest are missing";
    assert_eq!(error.to_string(), told);
    assert_eq!(parsed(&error.to_json()), json!({"code": "InvalidInput", "message": told}));
    server.finish();
}

#[tokio::test]
async fn an_error_of_the_service_is_one_object() {
    let body = json!({
        "__type": "InvalidLayerPartException",
        "message": "begin at 4",
        "registryId": "1",
        "lastValidByteReceived": 3,
    });
    let script = Script::new()
        .reply(Reply::json(400, body).header("x-amzn-requestid", "id-1"))
        .reply(Reply::error(400, "NewException", "m"))
        .reply(Reply::xml(200, "<a/>"));
    let server = Server::start(script);
    let client = ecr(&server);
    let input = json!({
        "repositoryName": "app", "uploadId": "u", "partFirstByte": 0, "partLastByte": 0,
        "layerPartBlob": "AA==",
    });
    let input = input.to_string();
    let error = failed(client.invoke("UploadLayerPart", &input).await);
    assert_eq!(
        parsed(&error.to_json()),
        json!({
            "code": "InvalidLayerPartException",
            "message": "begin at 4",
            "status": 400,
            "requestId": "id-1",
            "fields": {"registryId": "1", "lastValidByteReceived": 3},
        })
    );
    assert_eq!(error.status(), Some(400));
    assert_eq!(error.code(), Some("InvalidLayerPartException"));
    assert_eq!(
        error.to_string(),
        "ECR UploadLayerPart: InvalidLayerPartException: begin at 4 \
         (status 400, request id id-1, 1 attempt)"
    );
    assert_eq!(server.requests()[0].json()["layerPartBlob"], "AA==");

    let error = failed(client.invoke("UploadLayerPart", &input).await);
    let json = parsed(&error.to_json());
    assert_eq!(json, json!({"code": "NewException", "message": "m", "status": 400}));
    let error = failed(client.invoke("DescribeRegistry", "{}").await);
    let json = parsed(&error.to_json());
    assert_eq!((&json["code"], &json["status"]), (&json!("ResponseError"), &json!(200)));
    server.finish();
}

#[tokio::test]
async fn calls_by_name_are_retried_too() {
    let busy = Reply::error(400, "ThrottlingException", "busy");
    let server = Server::start(Script::new().reply(busy).reply(Reply::json(200, "{}")));
    let (client, clock) = clocked(&server);
    assert_eq!(client.invoke("DescribeRegistry", "{}").await.unwrap(), "{}");
    assert_eq!(clock.waits(), [1.0]);
    server.finish();
}

#[test]
fn a_program_reads_what_the_model_says_of_a_type() {
    use tinsmith_ecr::operation::put_image::{PutImage, PutImageOutput};
    use tinsmith_ecr::types::{Image, error::KmsException};

    let members: Vec<&str> = Image::SCHEMA.members.iter().map(|member| member.name).collect();
    let expected =
        ["registryId", "repositoryName", "imageId", "imageManifest", "imageManifestMediaType"];
    assert_eq!(members, expected);
    assert_eq!(PutImage::INPUT_SCHEMA.name, "PutImageInput");
    assert!(std::ptr::eq(PutImage::OUTPUT_SCHEMA, PutImageOutput::SCHEMA));
    assert_eq!(KmsException::SCHEMA.error.map(|error| error.code), Some("KmsException"));
}
