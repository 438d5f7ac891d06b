//! Presigned requests of a small file store and of the toy box.

use super::*;
use crate::call::fixture::{GetToyError, OPERATION, RULES, SERVICE, Text, config};
use crate::codec::{DecodeError, EncodeError};
use crate::config::{Builder, Config, Region};
use crate::error::ErrorMetadata;
use crate::http::HttpResponse;
use crate::identity::{Credentials, Token};
use crate::protocol::Protocol;
use crate::schema::{Extras, Http, Kind, Member, Schema};
use crate::service::{Auth, HttpChecksum, OperationTraits, Service, ServiceTraits};
use crate::shape::{Slot, Value, View};
use crate::time::StaticTimeSource;

/// The first member is the body, the others are headers.
struct Files;

impl Protocol for Files {
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        _: Option<&str>,
    ) -> Result<HttpRequest, EncodeError> {
        let mut request = HttpRequest::default();
        *request.method_mut() = operation.method.parse().unwrap();
        *request.uri_mut() = operation.uri.parse().unwrap();
        if operation.method == "PUT" {
            let default = "application/octet-stream".parse().unwrap();
            request.headers_mut().insert("content-type", default);
        }
        for (index, member) in operation.input.members.iter().enumerate() {
            if let (Http::Header(name), View::Text(text)) =
                (member.http(), input.member(index).view())
            {
                request.headers_mut().insert(name, text.parse().unwrap());
            }
        }
        Ok(request)
    }

    fn output(
        &self,
        _: &Operation,
        _: &HttpResponse,
        _: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        Ok(())
    }

    fn error_metadata(&self, _: &HttpResponse) -> ErrorMetadata {
        ErrorMetadata::default()
    }

    fn error(&self, _: &HttpResponse, _: &mut dyn Shape) -> Result<(), DecodeError> {
        Ok(())
    }
}

static FILE: Schema = Schema::structure(
    "File",
    &[
        Member::new("body", Kind::Stream),
        Member::new("type", Kind::String)
            .extra(&Extras { http: Http::Header("content-type"), ..Extras::NONE }),
        Member::new("label", Kind::String)
            .extra(&Extras { http: Http::Header("x-file-label"), ..Extras::NONE }),
        Member::new("algorithm", Kind::String)
            .extra(&Extras { http: Http::Header("x-algorithm"), ..Extras::NONE }),
        Member::new("mode", Kind::String)
            .extra(&Extras { http: Http::Header("x-mode"), ..Extras::NONE }),
    ],
);

static STORE: Service = Service {
    id: "File Store",
    shape: "FileStore",
    version: "2020-01-02",
    signing_name: "s3",
    protocol: &Files,
    query_compatible: false,
    endpoints: &RULES,
    traits: ServiceTraits { content_sha256: true, ..ServiceTraits::NONE },
};

const GET_FILE: Operation = Operation {
    name: "GetFile",
    service: &STORE,
    method: "GET",
    uri: "/test.txt",
    input: &FILE,
    output: &FILE,
    errors: &[],
    traits: OperationTraits {
        output_stream: Some(0),
        checksum: Some(&HttpChecksum {
            required: false,
            md5: false,
            algorithm_member: None,
            validation_member: Some(4),
            response_algorithms: &["CRC32"],
        }),
        ..OperationTraits::NONE
    },
};
static GET: Operation = GET_FILE;
static PUT: Operation = Operation {
    name: "PutFile",
    method: "PUT",
    traits: OperationTraits {
        input_stream: Some(0),
        checksum: Some(&HttpChecksum {
            required: true,
            md5: false,
            algorithm_member: Some(3),
            validation_member: None,
            response_algorithms: &[],
        }),
        ..OperationTraits::NONE
    },
    ..GET_FILE
};
static OPEN: Operation = Operation {
    traits: OperationTraits { auth: &[Auth::Bearer], ..OperationTraits::NONE },
    ..GET_FILE
};

fn store() -> Builder {
    Config::builder()
        .region(Region::from_static("us-east-1"))
        .endpoint_url("https://examplebucket.s3.amazonaws.com")
        .credentials_provider(Credentials::from_keys(
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            None,
        ))
        .time_source(StaticTimeSource::from_secs(1_369_353_600))
}

fn day() -> PresigningConfig {
    PresigningConfig::expires_in(Duration::from_secs(86_400)).unwrap()
}

async fn presigned(
    operation: &'static Operation,
    config: Builder,
    input: &dyn Shape,
) -> Result<PresignedRequest, SdkError<GetToyError>> {
    let handle = Handle::new(operation.service, config.build());
    presign(&handle, operation, input, day()).await
}

fn parameter<'a>(request: &'a PresignedRequest, name: &str) -> &'a str {
    let query = request.uri().split_once('?').unwrap().1;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name).map_or("", |(_, value)| value)
}

#[tokio::test]
async fn a_download_agrees_with_the_published_example() {
    let request = presigned(&GET, store(), &Record::new(&FILE)).await.unwrap();
    assert_eq!(request.method(), "GET");
    assert!(request.uri().starts_with("https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-"));
    assert_eq!(parameter(&request, "X-Amz-Date"), "20130524T000000Z");
    assert_eq!(parameter(&request, "X-Amz-Expires"), "86400");
    assert_eq!(parameter(&request, "X-Amz-SignedHeaders"), "host");
    assert_eq!(
        parameter(&request, "X-Amz-Signature"),
        "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
    );
    assert_eq!(request.headers().count(), 0);
}

#[tokio::test]
async fn the_body_of_an_upload_is_the_senders_and_what_was_set_has_to_be_sent() {
    let mut input = Record::from_json(&FILE, r#"{"label":"new"}"#).unwrap();
    let Some(Slot::Stream(body)) = input.member_mut(0).map(Value::slot) else { panic!() };
    *body = b"hello".as_slice().into();
    let request = presigned(&PUT, store(), &input).await.unwrap();
    assert!(request.body().is_empty());
    assert_eq!(request.headers().collect::<Vec<_>>(), [("x-file-label", "new")]);
    assert_eq!(parameter(&request, "X-Amz-SignedHeaders"), "host%3Bx-file-label");

    let input = Record::from_json(&FILE, r#"{"type":"text/plain"}"#).unwrap();
    let request = presigned(&PUT, store(), &input).await.unwrap();
    assert_eq!(request.headers().collect::<Vec<_>>(), [("content-type", "text/plain")]);
    let sent = request.make_http_1x_request("hello");
    assert_eq!((sent.method().as_str(), *sent.body()), ("PUT", "hello"));
    assert_eq!(sent.headers()["content-type"], "text/plain");
    assert_eq!(sent.uri(), request.uri());
}

#[tokio::test]
async fn any_other_body_is_signed_and_handed_out() {
    let one = presigned(&OPERATION, config(), &Text::new("ball")).await.unwrap();
    let other = presigned(&OPERATION, config(), &Text::new("cube")).await.unwrap();
    assert_eq!((one.method(), &**one.body()), ("POST", b"ball".as_slice()));
    assert_eq!(one.headers().count(), 0);
    let signature = "X-Amz-Signature";
    assert_ne!(parameter(&one, signature), parameter(&other, signature));
    assert_eq!(parameter(&one, "X-Amz-Security-Token"), "opensesame");
}

#[tokio::test]
async fn a_request_can_be_signed_for_later() {
    let handle = Handle::new(&SERVICE, config().build());
    let later = SystemTime::UNIX_EPOCH + Duration::from_secs(86_400);
    let config = PresigningConfig::builder()
        .start_time(later)
        .expires_in(Duration::from_secs(60))
        .build()
        .unwrap();
    assert_eq!((config.start_time(), config.expires()), (Some(later), Duration::from_secs(60)));
    let input = Text::new("ball");
    let request = presign::<GetToyError>(&handle, &OPERATION, &input, config).await.unwrap();
    assert_eq!(parameter(&request, "X-Amz-Date"), "19700102T000000Z");
    assert_eq!(parameter(&request, "X-Amz-Expires"), "60");
}

#[tokio::test]
async fn what_is_not_signed_cannot_be_presigned() {
    let config = store().token_provider(Token::from("sesame"));
    let error = presigned(&OPEN, config, &Record::new(&FILE)).await.unwrap_err();
    assert!(error.to_string().contains("signed with SigV4"), "{error}");
}

#[tokio::test]
async fn debug_shows_neither_signature_nor_token() {
    let request = presigned(&OPERATION, config(), &Text::new("ball")).await.unwrap();
    assert_eq!(
        format!("{request:?}"),
        "PresignedRequest { method: POST, host: \"toys.test\", path: \"/base/\", .. }"
    );
}

#[test]
fn a_time_that_is_missing_or_out_of_range_is_an_error() {
    let week = 7 * 24 * 60 * 60;
    assert!(PresigningConfig::expires_in(Duration::from_secs(week)).is_ok());
    for expires_in in [Duration::from_millis(999), Duration::from_secs(week + 1)] {
        assert_eq!(
            PresigningConfig::expires_in(expires_in).unwrap_err().to_string(),
            "presigning: `expires_in` must be from 1 second to 7 days"
        );
    }
    assert_eq!(
        PresigningConfig::builder().build().unwrap_err().to_string(),
        "presigning: `expires_in` is not set"
    );
}
