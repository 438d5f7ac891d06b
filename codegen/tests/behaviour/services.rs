//! Calls of small clients of real services, over HTTP on loopback. `compile.rs` compiles and runs
//! this.

#![cfg(test)]

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use tinsmith_runtime::config::{BehaviorVersion, Config, Region};
use tinsmith_runtime::identity::Credentials;

/// A server that answers each request, one a connection, with the next status and body.
struct Server {
    url: String,
    requests: JoinHandle<Vec<String>>,
}

impl Server {
    fn start(answers: &'static [(u16, &'static str, &'static str)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = std::thread::spawn(move || {
            answers.iter().map(|answer| serve(&listener, answer)).collect()
        });
        Self { url, requests }
    }

    fn config(&self) -> Config {
        Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("eu-central-1"))
            .credentials_provider(Credentials::from_keys("AKIDEXAMPLE", "secret", None))
            .endpoint_url(&self.url)
            .build()
    }

    /// The requests, each its head in lower case, an empty line and its body.
    fn requests(self) -> Vec<String> {
        self.requests.join().unwrap()
    }
}

fn serve(listener: &TcpListener, (status, headers, body): &(u16, &str, &str)) -> String {
    let (mut stream, _) = listener.accept().unwrap();
    let mut request = Vec::new();
    while !request.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        request.extend(byte);
    }
    let head = String::from_utf8(request).unwrap().to_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut sent = vec![0; length.unwrap().parse().unwrap()];
    stream.read_exact(&mut sent).unwrap();
    let length = body.len();
    let answer = format!(
        "HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}"
    );
    stream.write_all(answer.as_bytes()).unwrap();
    head + &String::from_utf8(sent).unwrap()
}

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
    let request = server.requests().remove(0);
    assert!(request.contains("x-amz-target: dynamodb_20120810.getitem\r\n"), "{request}");
    assert!(request.contains("content-type: application/x-amz-json-1.0\r\n"), "{request}");
    let body = r#"{"TableName":"t","Key":{"id":{"L":[{"M":{"n":{"BOOL":true}}}]}}}"#;
    assert!(request.ends_with(body), "{request}");
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
    assert!(second.contains(body), "{second}");
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
    let request = server.requests().remove(0);
    let body = r#""MessageAttributes":{"k":{"StringValue":"v","DataType":"String"}}"#;
    assert!(request.contains(body), "{request}");
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
    let request = server.requests().remove(0);
    assert!(request.ends_with(r#"{"CiphertextBlob":"Y2lwaGVy"}"#), "{request}");
}
