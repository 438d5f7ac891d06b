//! Checksums of bodies that are not in memory.

use super::tests::{CHECKED, INPUT, NOTHING, OUTPUT, SERVICE, Still, first, header, operation};
use super::*;
use crate::call::fixture::config;
use crate::call::{Call, Event, Shared, Step};
use crate::dynamic::Record;
use crate::primitives::ByteStream;
use crate::schema::{Kind, Schema};
use crate::service::OperationTraits;
use crate::shape::{Slot, Value};
use crate::time::SharedAsyncSleep;

static UPLOAD_INPUT: Schema = Schema::structure(
    "UploadInput",
    &[
        Member::new("body", Kind::Stream),
        Member::new("algorithm", Kind::String).extra(&header("x-amz-sdk-checksum-algorithm")),
    ],
);
static DOWNLOAD_OUTPUT: Schema =
    Schema::structure("DownloadOutput", &[Member::new("body", Kind::Stream)]);

static UPLOAD: Operation = Operation {
    input: &UPLOAD_INPUT,
    traits: OperationTraits {
        checksum: Some(&HttpChecksum { algorithm_member: Some(1), ..NOTHING }),
        input_stream: Some(0),
        ..OperationTraits::NONE
    },
    ..operation("PUT", &NOTHING)
};
static UPLOAD_WITH_MD5: Operation = Operation {
    traits: OperationTraits {
        checksum: Some(&HttpChecksum { required: true, md5: true, ..NOTHING }),
        input_stream: Some(0),
        ..OperationTraits::NONE
    },
    input: &UPLOAD_INPUT,
    ..operation("PUT", &NOTHING)
};
static DOWNLOAD: Operation = Operation {
    output: &DOWNLOAD_OUTPUT,
    traits: OperationTraits {
        checksum: Some(&CHECKED),
        output_stream: Some(0),
        ..OperationTraits::NONE
    },
    ..operation("GET", &NOTHING)
};

/// Bytes that are not in memory.
fn streamed(bytes: &'static [u8]) -> ByteStream {
    ByteStream::from_stream(ByteStream::from_static(bytes)).with_length(bytes.len() as u64)
}

fn upload(body: ByteStream) -> Record {
    let mut input = Record::new(&UPLOAD_INPUT);
    let Some(Slot::Stream(stream)) = input.member_mut(0).map(Value::slot) else { panic!() };
    *stream = body;
    input
}

#[tokio::test]
async fn the_checksum_of_a_stream_comes_after_it_in_each_attempt() {
    let shared = Shared::new(&SERVICE, config().build(), SharedAsyncSleep::new(Still));
    let (input, mut output) = (upload(streamed(b"123456789")), Record::new(&OUTPUT));
    let mut call = Call::new(&shared, &UPLOAD, &input, &mut output);
    let Step::Send(request) = first(&mut call) else { panic!() };
    for (name, value) in [
        ("content-encoding", "aws-chunked"),
        ("x-amz-trailer", "x-amz-checksum-crc32"),
        ("x-amz-sdk-checksum-algorithm", "CRC32"),
        ("x-amz-decoded-content-length", "9"),
        ("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER"),
        ("content-length", "50"),
    ] {
        assert_eq!(request.headers()[name], value);
    }
    assert!(!request.headers().contains_key("x-amz-checksum-crc32"));
    let body = call.transfer().body.unwrap();
    assert_eq!(body.size_hint(), (50, Some(50)));
    assert_eq!(
        body.collect().await.unwrap().into_bytes(),
        "9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n"
    );
}

#[test]
fn the_checksum_of_a_stream_in_memory_is_a_header() {
    let shared = Shared::new(&SERVICE, config().build(), SharedAsyncSleep::new(Still));
    let (input, mut output) = (upload(ByteStream::from_static(b"123456789")), Record::new(&OUTPUT));
    let mut call = Call::new(&shared, &UPLOAD, &input, &mut output);
    let Step::Send(request) = first(&mut call) else { panic!() };
    assert_eq!(request.headers()["x-amz-checksum-crc32"], "y/Q5Jg==");
    assert_eq!(request.body(), "123456789");
    assert!(!request.headers().contains_key("x-amz-trailer"));
    assert!(call.transfer().body.is_none());
}

#[test]
fn an_md5_of_what_is_not_in_memory_is_an_error() {
    let shared = Shared::new(&SERVICE, config().build(), SharedAsyncSleep::new(Still));
    let (input, mut output) = (upload(streamed(b"1")), Record::new(&OUTPUT));
    let mut call = Call::new(&shared, &UPLOAD_WITH_MD5, &input, &mut output);
    let Step::Done(Err(failure)) = first(&mut call) else { panic!() };
    assert!(failure.to_string().contains("the MD5 of the body before it comes"), "{failure}");
}

#[tokio::test]
async fn a_streamed_response_is_checked_at_its_end() {
    for (checksum, ok) in [("y/Q5Jg==", true), ("AAAAAA==", false)] {
        let shared = Shared::new(&SERVICE, config().build(), SharedAsyncSleep::new(Still));
        let (input, mut output) = (Record::new(&INPUT), Record::new(&DOWNLOAD_OUTPUT));
        let mut call = Call::new(&shared, &DOWNLOAD, &input, &mut output);
        assert!(matches!(first(&mut call), Step::Send(_)));
        let mut response = ::http::Response::new(streamed(b"123456789"));
        response.headers_mut().insert("x-amz-checksum-crc32", HeaderValue::from_static(checksum));
        assert!(matches!(call.next(Event::Streamed(response)), Step::Done(Ok(()))));
        drop(call);
        let View::Stream(body) = output.member(0).view() else { panic!() };
        assert_eq!(body.clone().collect().await.is_ok(), ok);
    }
}
