//! Calls of small clients of real services, which speak AWS JSON.

use std::collections::HashMap;

use crate::server::Server;

#[tokio::test]
async fn a_recursive_union_goes_out_and_comes_back() {
    use fixture_dynamodb::types::AttributeValue;
    let server = Server::start(&[(
        200,
        "",
        r#"{"Item":{"id":{"S":"1"},"tree":{"L":[{"M":{"n":{"N":"2"}}},{"NULL":true}]}}}"#,
    )]);
    let client = fixture_dynamodb::Client::from_conf(server.config());
    let key = AttributeValue::L(vec![AttributeValue::M(HashMap::from([(
        "n".to_owned(),
        AttributeValue::Bool(true),
    )]))]);
    let output = client.get_item().table_name("t").key("id", key).send().await.unwrap();
    let item = output.item().unwrap();
    let tree = AttributeValue::L(vec![
        AttributeValue::M(HashMap::from([("n".to_owned(), AttributeValue::N("2".to_owned()))])),
        AttributeValue::Null(true),
    ]);
    assert_eq!(item["tree"], tree);
    let request = server.request();
    assert_eq!(request.header("x-amz-target"), Some("DynamoDB_20120810.GetItem"));
    assert_eq!(request.header("content-type"), Some("application/x-amz-json-1.0"));
    let body = r#"{"TableName":"t","Key":{"id":{"L":[{"M":{"n":{"BOOL":true}}}]}}}"#;
    assert_eq!(request.text(), body);
}

#[tokio::test]
async fn pages_go_on_where_a_map_says() {
    let server = Server::start(&[
        (200, "", r#"{"Items":[{"a":{"S":"1"}}],"LastEvaluatedKey":{"id":{"N":"7"}}}"#),
        (200, "", r#"{"Items":[{"a":{"S":"2"}}],"LastEvaluatedKey":{}}"#),
    ]);
    let client = fixture_dynamodb::Client::from_conf(server.config());
    let items = client.query().table_name("t").into_paginator().items().send();
    let all = items.try_collect().await.unwrap();
    assert_eq!(all.len(), 2);
    let second = server.requests().remove(1);
    let body = r#""ExclusiveStartKey":{"id":{"N":"7"}}"#;
    assert!(second.text().contains(body), "{}", second.text());
}

#[tokio::test]
async fn an_error_of_a_service_that_spoke_query_is_known() {
    let server = Server::start(&[(
        400,
        "x-amzn-query-error: AWS.SimpleQueueService.NonExistentQueue;Sender\r\n",
        r#"{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"no queue"}"#,
    )]);
    let client = fixture_sqs::Client::from_conf(server.config());
    let error = client.get_queue_url().queue_name("q").send().await.unwrap_err();
    let error = error.as_service_error().unwrap();
    assert!(error.is_queue_does_not_exist(), "{error:?}");
}

#[tokio::test]
async fn a_message_is_sent_with_its_attributes() {
    use fixture_sqs::types::MessageAttributeValue;
    let server = Server::start(&[(200, "", r#"{"MessageId":"m","MD5OfMessageBody":"d"}"#)]);
    let client = fixture_sqs::Client::from_conf(server.config());
    let attribute =
        MessageAttributeValue::builder().data_type("String").string_value("v").build().unwrap();
    let call = client.send_message().queue_url("q").message_body("b");
    let output = call.message_attributes("k", attribute).send().await.unwrap();
    assert_eq!(output.message_id(), Some("m"));
    let request = server.request();
    let body = r#""MessageAttributes":{"k":{"StringValue":"v","DataType":"String"}}"#;
    assert!(request.text().contains(body), "{}", request.text());
}

#[tokio::test]
async fn secret_bytes_are_sent_in_base64_and_never_shown() {
    use fixture_kms::primitives::Blob;
    let server = Server::start(&[(200, "", r#"{"KeyId":"k","Plaintext":"c2VjcmV0"}"#)]);
    let client = fixture_kms::Client::from_conf(server.config());
    let call = client.decrypt().ciphertext_blob(Blob::new("cipher"));
    let output = call.send().await.unwrap();
    assert_eq!(output.plaintext(), Some(&Blob::new("secret")));
    assert!(!format!("{output:?}").contains("secret"), "{output:?}");
    assert_eq!(server.request().text(), r#"{"CiphertextBlob":"Y2lwaGVy"}"#);
}
