//! Checksums in the machine.

use std::time::Duration;

use bytes::Bytes;

use super::*;
use crate::call::fixture::{RULES, answer, config};
use crate::call::{Call, Event, Failure, Shared, Step};
use crate::codec::DecodeError;
use crate::config::interceptors::BeforeTransmitInterceptorContextMut;
use crate::config::{Builder, Intercept};
use crate::dynamic::Record;
use crate::error::ErrorMetadata;
use crate::identity::Credentials;
use crate::protocol::Protocol;
use crate::schema::{Extras, Kind, Member, Schema};
use crate::service::{OperationTraits, Service, ServiceTraits};
use crate::time::{AsyncSleep, SharedAsyncSleep, Sleep};

#[derive(Debug)]
pub(super) struct Still;

impl AsyncSleep for Still {
    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::pending())
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }
}

/// The first member is the body, the others are headers.
struct HeadersAndText;

impl Protocol for HeadersAndText {
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        _: Option<&str>,
    ) -> Result<HttpRequest, EncodeError> {
        let mut request = HttpRequest::default();
        for (index, member) in operation.input.members.iter().enumerate() {
            let View::Text(text) = input.member(index).view() else { continue };
            match member.http() {
                Http::Header(name) => {
                    let name: HeaderName = name.parse().unwrap();
                    request.headers_mut().insert(name, text.parse().unwrap());
                }
                _ => *request.body_mut() = Bytes::from(text.to_owned()),
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

pub(super) const fn header(name: &'static str) -> Extras {
    Extras { http: Http::Header(name), ..Extras::NONE }
}

pub(super) static INPUT: Schema = Schema::structure(
    "PutToyInput",
    &[
        Member::new("body", Kind::String),
        Member::new("algorithm", Kind::String).extra(&header("x-amz-sdk-checksum-algorithm")),
        Member::new("mode", Kind::String).extra(&header("x-amz-checksum-mode")),
        Member::new("own", Kind::String).extra(&header("x-amz-checksum-sha1")),
        Member::new("md5", Kind::String).extra(&header("Content-MD5")),
    ],
);
pub(super) static OUTPUT: Schema = Schema::structure("PutToyOutput", &[]);

pub(super) static SERVICE: Service = Service {
    id: "Toy Store",
    shape: "ToyStore",
    version: "2020-01-02",
    signing_name: "toys",
    protocol: &HeadersAndText,
    query_compatible: false,
    endpoints: &RULES,
    traits: ServiceTraits::NONE,
};

pub(super) const fn operation(method: &'static str, checksum: &'static HttpChecksum) -> Operation {
    Operation {
        name: "PutToy",
        service: &SERVICE,
        method,
        uri: "/",
        input: &INPUT,
        output: &OUTPUT,
        errors: &[],
        traits: OperationTraits { checksum: Some(checksum), ..OperationTraits::NONE },
    }
}

pub(super) const NOTHING: HttpChecksum = HttpChecksum {
    required: false,
    md5: false,
    algorithm_member: None,
    validation_member: None,
    response_algorithms: &[],
};

static MD5: Operation = operation("PUT", &HttpChecksum { required: true, md5: true, ..NOTHING });
static OFFERED: Operation =
    operation("PUT", &HttpChecksum { algorithm_member: Some(1), ..NOTHING });
static REQUIRED: Operation =
    operation("PUT", &HttpChecksum { required: true, algorithm_member: Some(1), ..NOTHING });
static FIXED: Operation = operation("PUT", &HttpChecksum { required: true, ..NOTHING });
pub(super) const CHECKED: HttpChecksum = HttpChecksum {
    validation_member: Some(2),
    response_algorithms: &["XXHASH3", "CRC64NVME", "CRC32", "SHA256"],
    ..NOTHING
};
static GET: Operation = operation("GET", &CHECKED);
static HEAD: Operation = operation("HEAD", &CHECKED);

fn required_only() -> Builder {
    config()
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
        .response_checksum_validation(ResponseChecksumValidation::WhenRequired)
}

pub(super) fn first(call: &mut Call<'_>) -> Step {
    match call.next(Event::Start) {
        Step::Identity => {
            call.next(Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", None))))
        }
        other => other,
    }
}

/// The request, or the failure and what was answered.
fn run(
    operation: &'static Operation,
    config: Builder,
    json: &str,
    answer: Option<HttpResponse>,
) -> (HttpRequest, Result<(), Failure>) {
    let shared = Shared::new(&SERVICE, config.build(), SharedAsyncSleep::new(Still));
    let input = Record::from_json(&INPUT, json).unwrap();
    let mut output = Record::new(&OUTPUT);
    let mut call = Call::new(&shared, operation, &input, &mut output);
    let request = match first(&mut call) {
        Step::Send(request) => request,
        Step::Done(Err(failure)) => return (HttpRequest::default(), Err(failure)),
        other => panic!("{other:?}"),
    };
    let done = match answer {
        None => Ok(()),
        Some(answer) => match call.next(Event::Answer(Ok(answer))) {
            Step::Done(done) => done,
            other => panic!("{other:?}"),
        },
    };
    (request, done)
}

/// The headers about checksums, in order.
fn sent(operation: &'static Operation, config: Builder, json: &str) -> Vec<String> {
    let (request, done) = run(operation, config, json, None);
    done.unwrap();
    let headers = request.headers().iter();
    let about = headers
        .filter(|(name, _)| name.as_str().contains("checksum") || name.as_str().contains("md5"));
    let mut lines: Vec<String> =
        about.map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    lines.sort();
    lines
}

fn answered(
    operation: &'static Operation,
    config: Builder,
    json: &str,
    headers: &[(&'static str, &'static str)],
) -> Result<(), String> {
    let mut answer = answer(200, "123456789");
    for (name, value) in headers {
        answer.headers_mut().insert(*name, HeaderValue::from_static(value));
    }
    run(operation, config, json, Some(answer)).1.map_err(|failure| failure.to_string())
}

#[test]
fn an_md5_is_added_where_it_is_asked_for_and_not_given() {
    let json = r#"{"body":"{\"foo\":\"base64 encoded md5 checksum\"}"}"#;
    assert_eq!(sent(&MD5, required_only(), json), ["content-md5: iB0/3YSo7maijL0IGOgA9g=="]);
    assert_eq!(sent(&MD5, config(), r#"{"md5":"mine"}"#), ["content-md5: mine"]);
}

#[test]
fn a_request_gets_a_crc32_where_one_is_offered_or_required() {
    let both = ["x-amz-checksum-crc32: y/Q5Jg==", "x-amz-sdk-checksum-algorithm: CRC32"];
    let json = r#"{"body":"123456789"}"#;
    assert_eq!(sent(&OFFERED, config(), json), both);
    assert_eq!(sent(&OFFERED, required_only(), json), [""; 0]);
    assert_eq!(sent(&REQUIRED, required_only(), json), both);
    assert_eq!(sent(&FIXED, required_only(), json), both[..1]);
}

#[test]
fn the_input_chooses_the_algorithm() {
    let json = r#"{"body":"123456789","algorithm":"CRC32C"}"#;
    let both = ["x-amz-checksum-crc32c: 4waSgw==", "x-amz-sdk-checksum-algorithm: CRC32C"];
    assert_eq!(sent(&OFFERED, required_only(), json), both);
}

#[test]
fn an_algorithm_that_is_not_known_is_an_error_that_names_those_that_are() {
    let (_, done) = run(&OFFERED, config(), r#"{"algorithm":"XXHASH3"}"#, None);
    let text = done.unwrap_err().to_string();
    assert!(text.contains("`XXHASH3`") && text.contains("CRC64NVME, SHA1"), "{text}");
    assert!(text.contains("algorithm"), "{text}");
}

#[test]
fn a_checksum_that_was_given_stays_the_only_one() {
    let json = r#"{"body":"123456789","algorithm":"XXHASH3","own":"mine"}"#;
    let headers = ["x-amz-checksum-sha1: mine", "x-amz-sdk-checksum-algorithm: XXHASH3"];
    assert_eq!(sent(&REQUIRED, config(), json), headers);
}

#[test]
fn a_checksum_of_the_response_is_asked_for_where_it_will_be_checked() {
    let asked = ["x-amz-checksum-mode: ENABLED"];
    assert_eq!(sent(&GET, config(), "{}"), asked);
    assert_eq!(sent(&GET, required_only(), "{}"), [""; 0]);
    assert_eq!(sent(&GET, required_only(), r#"{"mode":"ENABLED"}"#), asked);
}

#[test]
fn a_response_with_another_checksum_is_an_error_that_names_the_header() {
    let right = [("x-amz-checksum-crc64nvme", "rosUhgp5mIg=")];
    let wrong = [("x-amz-checksum-crc64nvme", "rosUhgp5mIk=")];
    assert_eq!(answered(&GET, config(), "{}", &right), Ok(()));
    let text = answered(&GET, config(), "{}", &wrong).unwrap_err();
    assert!(
        text.contains("the body is not what its checksum `x-amz-checksum-crc64nvme` says"),
        "{text}"
    );
    assert!(text.contains("status 200"), "{text}");
    assert_eq!(answered(&GET, required_only(), "{}", &wrong), Ok(()));
    assert!(answered(&GET, required_only(), r#"{"mode":"ENABLED"}"#, &wrong).is_err());
}

#[test]
fn what_says_nothing_of_the_body_is_not_checked() {
    let of_parts = [("x-amz-checksum-crc32", "AAAAAA==-2")];
    assert_eq!(answered(&GET, config(), "{}", &of_parts), Ok(()));
    let not_ours = [("x-amz-checksum-sha1", "x"), ("x-amz-checksum-xxhash3", "x")];
    assert_eq!(answered(&GET, config(), "{}", &not_ours), Ok(()));
    let wrong = [("x-amz-checksum-crc32", "AAAAAA==")];
    assert_eq!(answered(&HEAD, config(), "{}", &wrong), Ok(()));
    assert!(answered(&GET, config(), "{}", &wrong).is_err());
}

#[test]
fn checksums_are_of_the_body_that_an_interceptor_leaves() {
    #[derive(Debug)]
    struct Rewrites;
    impl Intercept for Rewrites {
        fn modify_before_signing(
            &self,
            context: &mut BeforeTransmitInterceptorContextMut<'_>,
        ) -> Result<(), BoxError> {
            *context.request_mut().body_mut() = Bytes::from_static(b"123456789");
            Ok(())
        }
    }
    let rewritten = r#"{"body":"123456789"}"#;
    for operation in [&MD5, &OFFERED, &FIXED] {
        assert_eq!(
            sent(operation, config().interceptor(Rewrites), r#"{"body":"other"}"#),
            sent(operation, config(), rewritten)
        );
    }
    let (request, _) = run(&OFFERED, config().interceptor(Rewrites), r#"{"body":"other"}"#, None);
    assert_eq!(request.headers()["content-length"], "9");
    // What the program gave stays its own.
    let own = r#"{"body":"other","own":"mine"}"#;
    let lines = sent(&OFFERED, config().interceptor(Rewrites), own);
    assert_eq!(lines, sent(&OFFERED, config(), own));
}
