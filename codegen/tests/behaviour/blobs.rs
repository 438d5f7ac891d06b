//! A blob store that speaks restXml: streams, checksums, headers with a prefix, errors without an
//! element around them, and requests for others to send.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

use fixture_blobs::Client;
use fixture_blobs::error::{DisplayErrorContext, ProvideErrorMetadata, RequestId, SdkError};
use fixture_blobs::operation::get_blob::GetBlobError;
use fixture_blobs::presigning::PresigningConfig;
use fixture_blobs::primitives::{ByteStream, DateTime};
use fixture_blobs::types::{Algorithm, Label};

use crate::Once;
use crate::server::Server;
use crate::signature::{percent, scope, sha256, sign};

/// What is sent from a file: this package's root, which does not change while it runs.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs");
const CONTENT: &str = include_str!("lib.rs");
/// The CRC-32 of `hello` in base64.
const HELLO: &str = "NhCmhg==";

#[tokio::test]
async fn bytes_in_memory_go_out_with_their_checksum_in_a_header() {
    let server = Server::start(&[(200, "etag: \"t\"\r\n", "")]);
    let client = Client::from_conf(server.config());
    let call = client.put_blob().shelf("top shelf").key("a/b c").notes("color", "red");
    let output = call.body(ByteStream::from("hello")).send().await.unwrap();
    assert_eq!(output.tag(), Some("\"t\""));
    let request = server.request();
    assert_eq!(request.line, "PUT /top%20shelf/a/b%20c");
    assert_eq!(request.header("x-note-color"), Some("red"));
    assert_eq!(request.header("x-amz-sdk-checksum-algorithm"), Some("CRC32"));
    assert_eq!(request.header("x-amz-checksum-crc32"), Some(HELLO));
    assert_eq!(request.header("content-length"), Some("5"));
    assert_eq!(request.header("content-type"), Some("application/octet-stream"));
    assert_eq!(request.header("content-encoding"), None);
    assert_eq!(request.text(), "hello");
}

#[tokio::test]
async fn the_checksum_of_a_stream_comes_after_it() {
    let server = Server::start(&[(200, "", "")]);
    let client = Client::from_conf(server.config());
    let body = ByteStream::from_stream(Once::new(["hel", "lo"])).with_length(5);
    client.put_blob().shelf("s").key("k").body(body).send().await.unwrap();
    let request = server.request();
    let encoded = format!("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:{HELLO}\r\n\r\n");
    assert_eq!(request.text(), encoded);
    for (name, value) in [
        ("content-encoding", "aws-chunked"),
        ("content-length", encoded.len().to_string().as_str()),
        ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
        ("x-amz-decoded-content-length", "5"),
        ("x-amz-sdk-checksum-algorithm", "CRC32"),
        ("x-amz-trailer", "x-amz-checksum-crc32"),
    ] {
        assert_eq!(request.header(name), Some(value), "{name}");
    }
    assert_eq!(request.header("x-amz-checksum-crc32"), None);
}

#[tokio::test]
async fn a_stream_of_unknown_length_goes_out_in_chunks_with_the_algorithm_that_is_chosen() {
    let server = Server::start(&[(200, "", "")]);
    let client = Client::from_conf(server.config());
    let call = client.put_blob().shelf("s").key("k").algorithm(Algorithm::Sha256);
    call.body(ByteStream::from_stream(Once::new(["hello"]))).send().await.unwrap();
    let request = server.request();
    assert_eq!(request.header("transfer-encoding"), Some("chunked"));
    assert_eq!(request.header("x-amz-trailer"), Some("x-amz-checksum-sha256"));
    let hello = "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=";
    assert_eq!(request.text(), format!("5\r\nhello\r\n0\r\nx-amz-checksum-sha256:{hello}\r\n\r\n"));
}

#[test]
fn the_blocking_client_sends_and_reads_streams() {
    let headers = format!("x-amz-checksum-crc32: {HELLO}\r\n");
    let server = Server::start(&[(200, "", ""), (200, &headers, "hello"), (200, &headers, "hullo")]);
    let client = fixture_blobs::blocking::Client::from_conf(server.config());
    let body = ByteStream::from_blocking_read(&b"hello"[..]).with_length(5);
    client.put_blob().shelf("s").key("k").body(body).send().unwrap();
    let read = || {
        let output = client.get_blob().shelf("s").key("k").send().unwrap();
        let mut text = String::new();
        output.body.into_blocking_read().read_to_string(&mut text).map(|_| text)
    };
    assert_eq!(read().unwrap(), "hello");
    let error = read().unwrap_err().to_string();
    assert!(error.contains("checksum"), "{error}");
    let encoded = format!("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:{HELLO}\r\n\r\n");
    assert_eq!(server.requests()[0].text(), encoded);
}

#[tokio::test]
async fn a_length_that_the_service_asks_for_has_to_be_known() {
    let server = Server::start(&[(200, "", "")]);
    let client = Client::from_conf(server.config());
    let call = client.put_part().shelf("s").key("k").part(7);
    let stream = || ByteStream::from_stream(Once::new(["hello"]));
    let error = call.clone().body(stream()).send().await.unwrap_err();
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert_eq!(
        DisplayErrorContext(&error).to_string(),
        "Blobs PutPart: the request could not be made: Body: the service asks for the length of \
         the stream, which is not known: tell it with `ByteStream::with_length`"
    );
    call.body(stream().with_length(5)).send().await.unwrap();
    let request = server.request();
    assert_eq!(request.line, "PUT /s/k?parts&part=7");
    assert_eq!(request.header("content-length"), Some("5"));
    assert_eq!(request.header("x-amz-content-sha256"), Some("UNSIGNED-PAYLOAD"));
    assert_eq!(request.text(), "hello");
}

const BUSY: &str = "<Error><Code>Busy</Code><Message>later</Message></Error>";

#[tokio::test]
async fn an_upload_from_a_file_is_tried_again() {
    let server = Server::start(&[(503, "", BUSY), (503, "", ""), (200, "", "")]);
    let client = Client::from_conf(server.hasty());
    let body = ByteStream::from_path(FILE).await.unwrap();
    client.put_part().shelf("s").key("k").part(1).body(body).send().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 3);
    for request in requests {
        assert_eq!(request.text(), CONTENT);
    }
}

#[tokio::test]
async fn an_upload_with_its_checksum_after_it_is_tried_again() {
    let server = Server::start(&[(503, "", BUSY), (200, "", "")]);
    let client = Client::from_conf(server.hasty());
    let body = ByteStream::from_path(FILE).await.unwrap();
    client.put_blob().shelf("s").key("k").body(body).send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].text().contains(CONTENT), "{}", requests[0].text());
    assert_eq!(requests[0].text(), requests[1].text());
}

#[tokio::test]
async fn a_stream_that_can_be_read_once_is_not_tried_again_and_the_error_says_so() {
    let server = Server::start(&[(503, "x-amzn-requestid: id-1\r\n", BUSY)]);
    let client = Client::from_conf(server.hasty());
    let body = ByteStream::from_stream(Once::new(["hello"])).with_length(5);
    let call = client.put_part().shelf("s").key("k").part(1).body(body);
    let error = call.send().await.unwrap_err();
    assert!(error.as_service_error().unwrap().is_busy(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "Blobs PutPart: Busy: later (status 503, request id id-1, 1 attempt, not retried: the \
         request's body can be read only once)"
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_download_is_read_as_it_comes_and_its_checksum_is_checked_at_its_end() {
    let headers = format!(
        "x-amz-checksum-crc32: {HELLO}\r\nX-Note-Color: red\r\nx-note-: none\r\nx-other: 1\r\n\
         last-modified: Tue, 02 Jan 2024 03:04:05 GMT\r\n"
    );
    let server = Server::start(&[(200, &headers, "hello")]);
    let client = Client::from_conf(server.config());
    let output = client.get_blob().shelf("s").key("a/ü").send().await.unwrap();
    assert_eq!(output.size(), Some(5));
    assert_eq!(output.changed(), Some(&DateTime::from_secs(1_704_164_645)));
    assert_eq!(output.notes().unwrap()["color"], "red");
    assert!(!output.notes().unwrap().contains_key("x-other"), "{output:?}");
    let body = output.body.collect().await.unwrap();
    assert_eq!(body.to_vec(), b"hello");
    let request = server.request();
    assert_eq!(request.line, "GET /s/a/%C3%BC");
    assert_eq!(request.header("x-amz-checksum-mode"), Some("ENABLED"));
}

#[tokio::test]
async fn a_download_with_another_checksum_fails_at_its_end() {
    let headers = format!("x-amz-checksum-crc32: {HELLO}\r\n");
    let server = Server::start(&[(200, &headers, "jello")]);
    let client = Client::from_conf(server.config());
    let mut body = client.get_blob().shelf("s").key("k").send().await.unwrap().body;
    let mut read = Vec::new();
    let error = loop {
        match body.try_next().await {
            Ok(Some(part)) => read.extend(part),
            Ok(None) => panic!("it was taken for whole"),
            Err(error) => break error,
        }
    };
    assert_eq!(read, b"jello");
    assert_eq!(
        error.to_string(),
        "the body is not what its checksum `x-amz-checksum-crc32` says: it was changed on its way"
    );
    server.request();
}

#[tokio::test]
async fn a_download_that_breaks_off_fails() {
    let server = Server::start(&[(200, "content-length: 10\r\n", "hello")]);
    let client = Client::from_conf(server.config());
    let output = client.get_blob().shelf("s").key("k").send().await.unwrap();
    assert_eq!(output.size(), Some(10));
    let error = output.body.collect().await.unwrap_err();
    let told = DisplayErrorContext(&error).to_string();
    let start = "the stream failed: no complete answer: the body ended early, after 5 of 10 bytes";
    assert!(told.starts_with(start), "{told}");
    server.request();
}

#[tokio::test]
async fn an_error_of_a_download_has_no_element_around_it() {
    let body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>NoSuchBlob</Code>\
                <Message>none &amp; never</Message><Key>k</Key><RequestId>id-2</RequestId>\n\
                </Error>";
    let server = Server::start(&[(404, "content-type: application/xml\r\n", body)]);
    let client = Client::from_conf(server.config());
    let error = client.get_blob().shelf("s").key("k").send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Blobs GetBlob: NoSuchBlob: none & never (status 404, request id id-2, 1 attempt)"
    );
    let GetBlobError::NoSuchBlob(error) = error.into_service_error() else { panic!() };
    assert_eq!(error.key(), Some("k"));
    assert_eq!(error.request_id(), Some("id-2"));
    server.request();
}

#[tokio::test]
async fn a_head_tells_of_a_body_that_does_not_come() {
    let server = Server::start(&[
        (200, "content-length: 123456\r\nx-note-a: 1\r\n", ""),
        (404, "content-length: 300\r\nx-amzn-requestid: id-3\r\n", ""),
    ]);
    let client = Client::from_conf(server.config());
    let output = client.head_blob().shelf("s").key("k").send().await.unwrap();
    assert_eq!(output.size(), Some(123_456));
    assert_eq!(output.notes().unwrap()["a"], "1");
    let error = client.head_blob().shelf("s").key("k").send().await.unwrap_err();
    assert_eq!((error.code(), error.request_id()), (None, Some("id-3")));
    assert_eq!(
        error.to_string(),
        "Blobs HeadBlob: service error (status 404, request id id-3, 1 attempt)"
    );
    for request in server.requests() {
        assert_eq!(request.line, "HEAD /s/k");
    }
}

#[tokio::test]
async fn a_document_goes_out_with_its_md5_and_attributes() {
    let server = Server::start(&[(204, "", "")]);
    let client = Client::from_conf(server.config());
    let label = Label::builder().color("red").text("a < b").build();
    let call = client.label_shelf().shelf("s").labels(label);
    call.labels(Label::builder().build()).send().await.unwrap();
    let request = server.request();
    assert_eq!(request.line, "PUT /s?labels");
    assert_eq!(request.header("content-type"), Some("application/xml"));
    assert_eq!(
        request.text(),
        "<Labelling xmlns=\"https://blobs.example.com/2021-02-03/\"><Label color=\"red\">\
         <Text>a &lt; b</Text></Label><Label></Label></Labelling>"
    );
    assert_eq!(request.header("content-md5"), Some("a+ddAySQY4H3YK201DsV1w=="));
}

#[tokio::test]
async fn a_document_comes_in_whatever_else_it_holds() {
    let body = "<ShelfDescription xmlns=\"https://blobs.example.com/2021-02-03/\"><Label \
                color=\"red\"><Text>a</Text></Label><New><Label/></New><Boards><Board>x</Board>\
                <Board/></Boards><Made>2024-01-02T03:04:05.5Z</Made><Label/></ShelfDescription>";
    let server = Server::start(&[(200, "", body)]);
    let client = Client::from_conf(server.config());
    let output = client.describe_shelf().shelf("s").send().await.unwrap();
    let labels = output.labels();
    assert_eq!(labels.len(), 2);
    assert_eq!((labels[0].color(), labels[0].text()), (Some("red"), Some("a")));
    assert_eq!(labels[1], Label::builder().build());
    assert_eq!(output.boards(), ["x", ""]);
    assert_eq!(output.made(), Some(&DateTime::from_secs_and_nanos(1_704_164_645, 500_000_000)));
    assert_eq!(server.request().line, "GET /s?about");
}

#[tokio::test]
async fn who_has_a_presigned_request_needs_no_credentials() {
    let server = Server::start(&[(200, "", "hello")]);
    let client = Client::from_conf(server.config());
    let start = SystemTime::UNIX_EPOCH + Duration::from_secs(1_704_164_645);
    let config = PresigningConfig::builder().start_time(start).expires_in(Duration::from_secs(60));
    let call = client.get_blob().shelf("s").key("a b/ü+.txt");
    let presigned = call.presigned(config.build().unwrap()).await.unwrap();
    assert_eq!(presigned.method(), "GET");
    assert!(!format!("{presigned:?}").contains("Signature"), "{presigned:?}");
    let path = presigned.uri().strip_prefix(&server.url).unwrap().to_owned();
    let host = server.url.strip_prefix("http://").unwrap().to_owned();

    let mut stream = TcpStream::connect(&host).unwrap();
    let headers: String =
        presigned.headers().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let request = format!("GET {path} HTTP/1.1\r\nhost: {host}\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.ends_with("\r\n\r\nhello"), "{answer}");

    let request = server.request();
    let (path, query) = request.line.strip_prefix("GET ").unwrap().split_once('?').unwrap();
    assert_eq!(path, "/s/a%20b/%C3%BC%2B.txt");
    let (mut query, claimed): (Vec<&str>, Vec<&str>) =
        query.split('&').partition(|pair| !pair.starts_with("X-Amz-Signature="));
    query.sort_unstable();
    let stamp = "20240102T030405Z";
    let scope = scope(stamp, "blobs");
    let names: Vec<&str> = request.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        query,
        [
            "X-Amz-Algorithm=AWS4-HMAC-SHA256".to_owned(),
            format!("X-Amz-Credential=AKIDEXAMPLE%2F{}", percent(&scope)),
            format!("X-Amz-Date={stamp}"),
            "X-Amz-Expires=60".to_owned(),
            format!("X-Amz-SignedHeaders={}", percent(&names.join(";"))),
        ]
    );
    let path: Vec<String> = path.split('/').map(percent).collect();
    let headers: String =
        request.headers.iter().map(|(name, value)| format!("{name}:{value}\n")).collect();
    let canonical = format!(
        "GET\n{}\n{}\n{headers}\n{}\n{}",
        path.join("/"),
        query.join("&"),
        names.join(";"),
        sha256(b"")
    );
    let text = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", sha256(canonical.as_bytes()));
    assert_eq!(claimed, [format!("X-Amz-Signature={}", sign(stamp, "blobs", &text))]);
}
