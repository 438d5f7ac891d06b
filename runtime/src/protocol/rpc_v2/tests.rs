//! Both formats, on shapes written by hand.

use http::HeaderMap;

use super::*;
use crate::dynamic::Record;
use crate::endpoint::RuleSet;
use crate::schema::{Schema, flags};
use crate::service::{ERROR_SHAPE, OperationTraits, Service, ServiceTraits};
use crate::testing_shapes::{ITEM, Item, NOTHING};

const RULES: RuleSet =
    RuleSet { params: &[], variables: &[], conditions: &[], targets: &[], errors: &[], rules: &[] };

static PLAIN: Service = Service {
    id: "Larder",
    shape: "Larder_V1",
    version: "2020-01-01",
    signing_name: "larder",
    protocol: &RPC_V2_CBOR,
    query_compatible: false,
    endpoints: &RULES,
    traits: ServiceTraits::NONE,
};

static FORMERLY_QUERY: Service = Service {
    id: "Larder",
    shape: "Larder_V1",
    version: "2020-01-01",
    signing_name: "larder",
    protocol: &RPC_V2_CBOR,
    query_compatible: true,
    endpoints: &RULES,
    traits: ServiceTraits::NONE,
};

static UNIT: Schema = Schema::structure("Unit", &[]).with(flags::UNIT);

const TAKE: Operation = Operation {
    name: "TakeItem",
    service: &PLAIN,
    method: "POST",
    uri: "/",
    input: &ITEM,
    output: &ITEM,
    errors: &[],
    traits: OperationTraits::NONE,
};

const BOTH: [&RpcV2; 2] = [&RPC_V2_CBOR, &RPC_V2_JSON];

fn item() -> Item {
    Item { name: Some("n".into()), part: None }
}

fn headers(headers: &HeaderMap) -> Vec<String> {
    let mut all: Vec<_> = headers
        .iter()
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    all.sort();
    all
}

fn response(status: u16, headers: &[(&'static str, &str)], body: &[u8]) -> Response {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body.to_vec().into()).unwrap()
}

fn read(protocol: &RpcV2, operation: &Operation, response: &Response) -> Result<Record, String> {
    let mut output = Record::new(operation.output);
    let read = protocol.output(operation, response, &mut output);
    read.map(|()| output).map_err(|error| error.to_string())
}

#[test]
fn a_request_is_a_post_to_a_path_that_names_service_and_operation() {
    let request = RPC_V2_CBOR.request(&TAKE, &item(), None).unwrap();
    assert_eq!(request.method(), Method::POST);
    assert_eq!(request.uri(), "/service/Larder_V1/operation/TakeItem");
    assert_eq!(
        headers(request.headers()),
        [
            "accept: application/cbor",
            "content-type: application/cbor",
            "smithy-protocol: rpc-v2-cbor"
        ]
    );
    assert_eq!(request.body().as_ref(), b"\xa1\x64name\x61n");

    let request = RPC_V2_JSON.request(&TAKE, &item(), None).unwrap();
    assert_eq!(request.uri(), "/service/Larder_V1/operation/TakeItem");
    assert_eq!(
        headers(request.headers()),
        [
            "accept: application/json",
            "content-type: application/json",
            "smithy-protocol: rpc-v2-json"
        ]
    );
    assert_eq!(request.body().as_ref(), br#"{"name":"n"}"#);
}

#[test]
fn an_operation_without_an_input_sends_no_body_and_one_with_an_empty_input_does() {
    let without = Operation { input: &UNIT, ..TAKE };
    let request = RPC_V2_CBOR.request(&without, &Record::new(&UNIT), None).unwrap();
    assert_eq!(
        headers(request.headers()),
        ["accept: application/cbor", "smithy-protocol: rpc-v2-cbor"]
    );
    assert!(request.body().is_empty());

    let empty = Operation { input: &NOTHING, ..TAKE };
    let request = RPC_V2_CBOR.request(&empty, &Record::new(&NOTHING), None).unwrap();
    assert_eq!(request.headers()["content-type"], "application/cbor");
    assert_eq!(request.body().as_ref(), b"\xa0");
    let request = RPC_V2_JSON.request(&empty, &Record::new(&NOTHING), None).unwrap();
    assert_eq!(request.body().as_ref(), b"{}");
}

#[test]
fn a_service_that_once_spoke_the_query_protocol_is_asked_for_its_old_codes() {
    let operation = Operation { service: &FORMERLY_QUERY, ..TAKE };
    for protocol in BOTH {
        let request = protocol.request(&operation, &item(), None).unwrap();
        assert_eq!(request.headers()["x-amzn-query-mode"], "true");
        let request = protocol.request(&TAKE, &item(), None).unwrap();
        assert!(!request.headers().contains_key("x-amzn-query-mode"));
    }
}

#[test]
fn an_output_of_events_is_asked_for_by_its_media_type_and_the_first_message_has_its_own() {
    let sends = OperationTraits { input_stream: Some(1), ..OperationTraits::NONE };
    let sends = Operation { traits: sends, ..TAKE };
    let request = RPC_V2_CBOR.request(&sends, &item(), None).unwrap();
    assert_eq!(request.headers()["content-type"], "application/cbor");
    assert_eq!(request.headers()["accept"], "application/cbor");
    // The payload of the first message.
    assert_eq!(request.body().as_ref(), b"\xa1\x64name\x61n");

    let receives = OperationTraits { output_stream: Some(1), ..OperationTraits::NONE };
    let receives = Operation { traits: receives, ..TAKE };
    let request = RPC_V2_JSON.request(&receives, &item(), None).unwrap();
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.headers()["accept"], "application/vnd.amazon.eventstream");
    let head = response(200, &[("smithy-protocol", "rpc-v2-json")], b"");
    assert_eq!(read(&RPC_V2_JSON, &receives, &head), Ok(Record::new(&ITEM)));
}

#[test]
fn an_event_is_a_map_or_object_of_its_members() {
    for (protocol, payload, media_type) in [
        (BOTH[0], b"\xa1\x64name\x61n".as_slice(), "application/cbor"),
        (BOTH[1], br#"{"name":"n"}"#, "application/json"),
    ] {
        assert_eq!(protocol.write_event(&item()), Ok((payload.to_vec(), media_type)));
        let mut read = Item::default();
        protocol.read_event(payload, &mut read).unwrap();
        assert_eq!(read, item());
        protocol.read_event(b"", &mut read).unwrap();
        assert_eq!(read, item());
    }
}

#[test]
fn an_output_is_read_from_an_answer_that_names_the_protocol() {
    let expected = Record::from_json(&ITEM, r#"{"name":"n"}"#).unwrap();
    let cbor = response(200, &[("smithy-protocol", "rpc-v2-cbor")], b"\xbf\x64name\x61n\xff");
    assert_eq!(read(&RPC_V2_CBOR, &TAKE, &cbor), Ok(expected.clone()));
    let json = response(200, &[("smithy-protocol", "rpc-v2-json")], br#"{"name":"n"}"#);
    assert_eq!(read(&RPC_V2_JSON, &TAKE, &json), Ok(expected));

    assert_eq!(
        read(&RPC_V2_CBOR, &TAKE, &json).unwrap_err(),
        "expected an answer in rpc-v2-cbor, found one of another protocol \
         (status 200, content-type unknown)"
    );
    let html = response(200, &[("content-type", "text/html")], b"<html>");
    assert_eq!(
        read(&RPC_V2_CBOR, &TAKE, &html).unwrap_err(),
        "expected an answer in rpc-v2-cbor, found one without the header smithy-protocol \
         (status 200, content-type text/html)"
    );
}

#[test]
fn an_empty_body_is_taken_only_where_the_output_has_no_members() {
    let nothing = Operation { output: &NOTHING, ..TAKE };
    for protocol in BOTH {
        let empty = response(200, &[("smithy-protocol", protocol.name)], b"");
        assert_eq!(read(protocol, &nothing, &empty), Ok(Record::new(&NOTHING)));
        assert_eq!(
            read(protocol, &TAKE, &empty).unwrap_err(),
            format!(
                "expected {}, found nothing (status 200, content-type unknown)",
                protocol.format.body()
            )
        );
    }
    let map = response(200, &[("smithy-protocol", "rpc-v2-cbor")], b"\xbf\xff");
    assert_eq!(read(&RPC_V2_CBOR, &nothing, &map), Ok(Record::new(&NOTHING)));
}

#[test]
fn the_code_of_an_error_is_the_name_in_its_type() {
    let cbor = b"\xbf\x66__type\x6da.b#BadItem:u\x67message\x62Hi\xff";
    let json = br#"{"__type":"a.b#BadItem:u","Message":"Hi"}"#;
    for (protocol, body) in [(BOTH[0], cbor.as_slice()), (BOTH[1], json)] {
        for headers in [&[("smithy-protocol", protocol.name)][..], &[]] {
            let found = protocol.error_metadata(&response(400, headers, body));
            assert_eq!((found.code(), found.message()), (Some("BadItem"), Some("Hi")));
            assert_eq!((found.extra(ERROR_SHAPE), found.extra("content_type")), (None, None));
        }
        let headers = [("x-amzn-query-error", "Old;Sender"), ("x-amzn-requestid", "r")];
        let found = protocol.error_metadata(&response(400, &headers, body));
        assert_eq!((found.code(), found.extra(ERROR_SHAPE)), (Some("Old"), Some("BadItem")));
        assert_eq!((found.extra("type"), found.request_id()), (Some("Sender"), Some("r")));
    }
}

#[test]
fn what_is_in_another_format_has_no_code_and_says_its_content_type() {
    for protocol in BOTH {
        let html = response(503, &[("content-type", "text/html")], b"<html>503</html>");
        let found = protocol.error_metadata(&html);
        assert_eq!((found.code(), found.message()), (None, None));
        assert_eq!(found.extra("content_type"), Some("text/html"));
        let empty = protocol.error_metadata(&response(503, &[], b""));
        assert_eq!(empty, ErrorMetadata::default());
    }
}

#[test]
fn the_members_of_an_error_are_read_where_there_is_a_body() {
    let mut error = Item::default();
    RPC_V2_CBOR.error(&response(500, &[], b""), &mut error).unwrap();
    assert_eq!(error, Item::default());
    RPC_V2_CBOR
        .error(&response(400, &[], b"\xa2\x66__type\x61x\x64name\x61n"), &mut error)
        .unwrap();
    assert_eq!(error, item());
    assert_eq!(
        RPC_V2_CBOR.error(&response(400, &[], b"{}"), &mut error).unwrap_err().to_string(),
        "expected a CBOR map, found a text string (status 400, content-type unknown)"
    );
}
