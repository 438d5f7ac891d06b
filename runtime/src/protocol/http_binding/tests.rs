use super::*;
use crate::dynamic::Record;
use crate::primitives::ByteStream;
use crate::protocol::{Protocol, REST_JSON_1};
use crate::schema::{Enumeration, Extras, List, Map, Schema};
use crate::service::OperationTraits;
use crate::testing_shapes::SERVICE;

const fn at(http: Http) -> Extras {
    Extras { http, ..Extras::NONE }
}

const LABEL: &Extras = &at(Http::Label);
const QUERY_PARAMS: &Extras = &at(Http::QueryParams);
const PAYLOAD: &Extras = &at(Http::Payload);
const STATUS: &Extras = &at(Http::Status);
const PREFIX: &Extras = &at(Http::PrefixHeaders("X-Meta-"));

macro_rules! bound {
    ($binding:ident $name:literal) => {{
        const EXTRAS: &Extras = &at(Http::$binding($name));
        EXTRAS
    }};
}

static STRINGS: List = List { name: "Strings", member: Member::new("member", Kind::String) };
static NUMBERS: List = List { name: "Numbers", member: Member::new("member", Kind::Integer) };
static TIMES: List = List { name: "Times", member: Member::new("member", Kind::Timestamp) };
static MAP: Map = Map {
    name: "Map",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::String).with(flags::SPARSE),
};
static LISTS: Map = Map {
    name: "Lists",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::List(&STRINGS)),
};
static SIZE: Enumeration = Enumeration { name: "Size", values: &["S", "L"] };

const fn operation(uri: &'static str, input: &'static Schema) -> Operation {
    Operation {
        name: "Act",
        service: &SERVICE,
        method: "PUT",
        uri,
        input,
        output: input,
        errors: &[],
        traits: OperationTraits::NONE,
    }
}

fn write(operation: &Operation, json: &str) -> Result<Request, EncodeError> {
    let input = Record::from_json(operation.input, json).unwrap();
    REST_JSON_1.request(operation, &input, Some("token"))
}

fn uri(operation: &Operation, json: &str) -> String {
    write(operation, json).unwrap().uri().to_string()
}

fn refused(operation: &Operation, json: &str) -> String {
    write(operation, json).unwrap_err().to_string()
}

fn read(
    schema: &'static Schema,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<String, DecodeError> {
    let mut response = http::Response::builder().status(201);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    let mut output = Record::new(schema);
    let response = response.body(body.to_owned().into()).unwrap();
    super::response(&response, &mut output, &Document)?;
    Ok(output.to_json())
}

/// Reads bodies as restJson1 does.
struct Document;

impl ReadBody for Document {
    fn read_members(&self, response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
        crate::codec::json::read_body(response.body(), shape)
    }

    fn read_payload(
        &self,
        response: &Response,
        member: &'static Member,
        value: &mut dyn Value,
    ) -> Result<(), DecodeError> {
        crate::codec::json::read_value(response.body(), member, value)
    }
}

static IN_PATH: Schema = Schema::structure(
    "InPath",
    &[
        Member::new("a", Kind::String).extra(LABEL),
        Member::new("b", Kind::String).extra(LABEL),
        Member::new("time", Kind::Timestamp).extra(LABEL),
        Member::new("date", Kind::Timestamp).with(flags::HTTP_DATE).extra(LABEL),
        Member::new("number", Kind::Double).extra(LABEL),
        Member::new("flag", Kind::Boolean).extra(LABEL),
    ],
);
static PATH: Operation = operation("/x/{a}/(y+)/{b+}?fixed", &IN_PATH);

#[test]
fn labels_are_encoded_and_greedy_ones_keep_their_slashes() {
    assert_eq!(
        uri(&PATH, r#"{"a":"a/b ü%","b":"c/../d e//."}"#),
        "/x/a%2Fb%20%C3%BC%25/(y+)/c/../d%20e//.?fixed"
    );
    assert_eq!(uri(&PATH, r#"{"a":"..","b":"/c"}"#), "/x/../(y+)//c?fixed");
    let values = operation("/{time}/{date}/{number}/{flag}", &IN_PATH);
    assert_eq!(
        uri(
            &values,
            r#"{"time":0.5,"date":"Thu, 01 Jan 1970 00:00:00 GMT","number":4,"flag":true}"#
        ),
        "/1970-01-01T00%3A00%3A00.5Z/Thu%2C%2001%20Jan%201970%2000%3A00%3A00%20GMT/4.0/true"
    );
    let number = operation("/{number}", &IN_PATH);
    assert_eq!(uri(&number, r#"{"number":"-Infinity"}"#), "/-Infinity");
    assert_eq!(uri(&number, r#"{"number":1e300}"#), "/1e300");
}

#[test]
fn a_label_that_is_absent_or_empty_is_an_error() {
    let absent = "it is part of the path and has to be set";
    let empty = "it is part of the path and cannot be empty";
    assert_eq!(refused(&PATH, r#"{"b":"b"}"#), format!("a: {absent}"));
    assert_eq!(refused(&PATH, r#"{"a":"a"}"#), format!("b: {absent}"));
    assert_eq!(refused(&PATH, r#"{"a":"","b":"b"}"#), format!("a: {empty}"));
    assert_eq!(refused(&PATH, r#"{"a":"a","b":""}"#), format!("b: {empty}"));
    assert_eq!(
        refused(&operation("/{c}", &IN_PATH), "{}"),
        "c: the path has a label that no member is for"
    );
}

static IN_QUERY: Schema = Schema::structure(
    "InQuery",
    &[
        Member::new("text", Kind::String).extra(bound!(Query "t x")),
        Member::new("list", Kind::List(&TIMES)).extra(bound!(Query "list")),
        Member::new("map", Kind::Map(&MAP)).extra(QUERY_PARAMS),
        Member::new("lists", Kind::Map(&LISTS)).extra(QUERY_PARAMS),
        Member::new("id", Kind::String).with(flags::IDEMPOTENCY_TOKEN).extra(bound!(Query "id")),
    ],
);

#[test]
fn a_query_has_the_constants_then_members_then_maps() {
    let constant = operation("/?z=1&flag", &IN_QUERY);
    assert_eq!(
        uri(
            &constant,
            r#"{"text":"","list":[0,1],"map":{"b":"&","a":"","none":null},
                "lists":{"c":["1","2"],"d":[]}}"#
        ),
        "/?z=1&flag&t%20x=&list=1970-01-01T00%3A00%3A00Z&list=1970-01-01T00%3A00%3A01Z\
         &id=token&a=&b=%26&c=1&c=2"
    );
    assert_eq!(uri(&constant, r#"{"list":[],"id":"mine"}"#), "/?z=1&flag&id=mine");
}

#[test]
fn a_parameter_of_its_own_goes_before_one_of_a_map() {
    let constant = operation("/?z=1&flag", &IN_QUERY);
    assert_eq!(
        uri(&constant, r#"{"text":"a","map":{"t x":"b","z":"2","flag":"3","list":"4"}}"#),
        "/?z=1&flag&t%20x=a&id=token&list=4"
    );
    assert_eq!(uri(&operation("/", &IN_QUERY), r#"{"map":{"k":"v"}}"#), "/?id=token&k=v");
}

static IN_HEADERS: Schema = Schema::structure(
    "InHeaders",
    &[
        Member::new("text", Kind::String).extra(bound!(Header "X-Text")),
        Member::new("secret", Kind::String).with(flags::SENSITIVE).extra(bound!(Header "X-Secret")),
        Member::new("list", Kind::List(&STRINGS)).extra(bound!(Header "X-List")),
        Member::new("numbers", Kind::List(&NUMBERS)).extra(bound!(Header "X-Numbers")),
        Member::new("times", Kind::List(&TIMES)).extra(bound!(Header "X-Times")),
        Member::new("time", Kind::Timestamp)
            .with(flags::EPOCH_SECONDS)
            .extra(bound!(Header "X-Time")),
        Member::new("json", Kind::String).extra(
            const {
                &Extras {
                    http: Http::Header("X-Json"),
                    media_type: Some("application/json"),
                    ..Extras::NONE
                }
            },
        ),
        Member::new("flag", Kind::Boolean).extra(bound!(Header "X-Flag")),
        Member::new("size", Kind::Enum(&SIZE)).extra(bound!(Header "X-Size")),
        Member::new("meta", Kind::Map(&MAP)).extra(PREFIX),
        Member::new("metaOwn", Kind::String).extra(bound!(Header "x-meta-own")),
        Member::new("id", Kind::String).with(flags::IDEMPOTENCY_TOKEN).extra(bound!(Header "X-Id")),
        Member::new("float", Kind::Float).extra(bound!(Header "X-Float")),
        Member::new("status", Kind::Integer).extra(STATUS),
    ],
);
static HEADERS: Operation = operation("/", &IN_HEADERS);

const ALL_HEADERS: &str = r#"{"text":"a b","list":["b,c","\"d\"","e"],"numbers":[1,-2],"times":[0,1],"time":1.5,"json":"true","flag":false,"size":"L","meta":{"a":"A","empty":""},"id":"i","float":1.1}"#;

#[test]
fn headers_are_written_and_read_back() {
    let request = write(&HEADERS, ALL_HEADERS).unwrap();
    let mut headers: Vec<(&str, &str)> = request
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().unwrap()))
        .collect();
    headers.sort_unstable();
    assert_eq!(
        headers,
        [
            ("x-flag", "false"),
            ("x-float", "1.1"),
            ("x-id", "i"),
            ("x-json", "dHJ1ZQ=="),
            ("x-list", r#""b,c", "\"d\"", e"#),
            ("x-meta-a", "A"),
            ("x-meta-empty", ""),
            ("x-numbers", "1, -2"),
            ("x-size", "L"),
            ("x-text", "a b"),
            ("x-time", "1.5"),
            ("x-times", "Thu, 01 Jan 1970 00:00:00 GMT, Thu, 01 Jan 1970 00:00:01 GMT"),
        ]
    );
    assert!(request.body().is_empty());
    let read = read(&IN_HEADERS, &headers, "").unwrap();
    assert_eq!(read, ALL_HEADERS.trim_end_matches('}').to_owned() + r#","status":201}"#);
}

#[test]
fn empty_texts_and_lists_are_headers_without_a_value() {
    let request = write(&HEADERS, r#"{"text":"","list":[],"meta":{}}"#).unwrap();
    assert_eq!(request.headers()["x-text"], "");
    assert_eq!(request.headers()["x-list"], "");
    assert_eq!(request.headers()["x-id"], "token");
    assert_eq!(request.headers().len(), 3);
    let headers = [("x-text", ""), ("x-list", " "), ("x-flag", ""), ("x-times", "")];
    assert_eq!(
        read(&IN_HEADERS, &headers, "").unwrap(),
        r#"{"text":"","list":[],"times":[],"meta":{},"status":201}"#
    );
}

#[test]
fn a_header_of_its_own_goes_before_one_of_a_map() {
    let request = write(&HEADERS, r#"{"meta":{"Own":"map","b":null},"metaOwn":"own"}"#).unwrap();
    assert_eq!(request.headers()["x-meta-own"], "own");
    assert_eq!(request.headers().get_all("x-meta-own").iter().count(), 1);
    assert!(!request.headers().contains_key("x-meta-b"));
    assert_eq!(
        read(&IN_HEADERS, &[("X-Meta-Own", "1"), ("x-metal", "2"), ("x-me", "3")], "").unwrap(),
        r#"{"meta":{"own":"1"},"metaOwn":"1","status":201}"#
    );
}

#[test]
fn a_secret_is_a_sensitive_header() {
    let request = write(&HEADERS, r#"{"secret":"s","text":"t"}"#).unwrap();
    assert!(request.headers()["x-secret"].is_sensitive());
    assert!(!request.headers()["x-text"].is_sensitive());
}

#[test]
fn what_no_header_can_hold_is_an_error() {
    assert_eq!(
        refused(&HEADERS, r#"{"text":"a\r\nhost: b"}"#),
        "text: it holds a control character, such as a line break, which no header can"
    );
    assert_eq!(
        refused(&HEADERS, r#"{"meta":{"a b":"c"}}"#),
        "meta: its name is not one that a header can have"
    );
    assert_eq!(write(&HEADERS, r#"{"text":"ü"}"#).unwrap().headers()["x-text"], "ü".as_bytes());
}

#[test]
fn a_header_that_does_not_fit_is_an_error_that_names_it_without_its_content() {
    let refused = |name, value| read(&IN_HEADERS, &[(name, value)], "").unwrap_err().to_string();
    assert_eq!(refused("x-flag", "yes"), "flag: expected `true` or `false` in the header X-Flag");
    assert_eq!(
        refused("x-numbers", "1, 1.5"),
        "numbers[1]: expected a 32-bit integer in the header X-Numbers"
    );
    assert_eq!(
        refused("x-list", "\"a"),
        "list: expected a list with the end of each quote in the header X-List"
    );
    assert_eq!(refused("x-json", "{}"), "json: expected base64 in the header X-Json");
    assert_eq!(refused("x-float", "infinity"), "float: expected a number in the header X-Float");
    assert_eq!(
        refused("x-time", "now"),
        "time: expected a number of seconds since the epoch in the header X-Time"
    );
}

#[test]
fn headers_that_come_twice_are_one_list() {
    let headers = [("x-list", "a, b"), ("x-list", "c"), ("x-text", "d"), ("x-text", "e")];
    assert_eq!(
        read(&IN_HEADERS, &headers, "").unwrap(),
        r#"{"text":"d, e","list":["a","b","c"],"meta":{},"status":201}"#
    );
}

static NESTED: Schema =
    Schema::structure("Nested", &[Member::new("in", Kind::String).extra(bound!(Header "X-In"))]);
static WITH_BODY: Schema = Schema::structure(
    "WithBody",
    &[
        Member::new("head", Kind::String).extra(bound!(Header "X-Head")),
        Member::new("nested", Kind::Structure(&NESTED)),
        Member::new("id", Kind::String).with(flags::IDEMPOTENCY_TOKEN),
        Member::new("query", Kind::String).extra(bound!(Query "q")),
    ],
);

#[test]
fn members_without_a_binding_are_a_document_though_none_is_set() {
    let request = write(&operation("/", &WITH_BODY), r#"{"nested":{"in":"x"},"head":"h"}"#);
    let request = request.unwrap();
    assert_eq!(request.method(), "PUT");
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.body(), r#"{"nested":{"in":"x"},"id":"token"}"#);
    let nothing = Record::new(&WITH_BODY);
    let request = REST_JSON_1.request(&operation("/", &WITH_BODY), &nothing, None).unwrap();
    assert_eq!(request.body(), "{}");
}

#[test]
fn the_body_is_not_asked_for_what_is_bound_elsewhere() {
    let body = r#"{"head":{"not":"text"},"nested":{"in":"x"},"query":"q","other":1}"#;
    assert_eq!(
        read(&WITH_BODY, &[("x-head", "h")], body).unwrap(),
        r#"{"head":"h","nested":{"in":"x"},"query":"q"}"#
    );
    assert_eq!(read(&WITH_BODY, &[], "").unwrap(), "{}");
    assert_eq!(read(&IN_HEADERS, &[], "<html>").unwrap(), r#"{"meta":{},"status":201}"#);
}

macro_rules! payload {
    ($kind:expr, $extras:expr) => {{
        static SCHEMA: Schema = Schema::structure(
            "Carrier",
            &[
            Member::new("type", Kind::String).extra(bound!(Header "Content-Type")),
                Member::new("body", $kind).extra($extras),
            ],
        );
        &SCHEMA
    }};
}

/// The body and its media type.
fn sent(schema: &'static Schema, json: &str) -> (String, Option<String>) {
    let request = write(&operation("/", schema), json).unwrap();
    let media_type = request.headers().get("content-type");
    (
        String::from_utf8(request.body().to_vec()).unwrap(),
        media_type.map(|value| value.to_str().unwrap().to_owned()),
    )
}

fn body(body: &str, media_type: &str) -> (String, Option<String>) {
    (body.to_owned(), Some(media_type.to_owned()))
}

const CSV: &Extras = &Extras { http: Http::Payload, media_type: Some("text/csv"), ..Extras::NONE };

#[test]
fn a_blob_or_string_is_the_body_as_it_is() {
    let blob = payload!(Kind::Blob, PAYLOAD);
    assert_eq!(sent(blob, r#"{"body":"YWJj"}"#), body("abc", "application/octet-stream"));
    assert_eq!(sent(blob, r#"{"body":"YWJj","type":"image/jpg"}"#), body("abc", "image/jpg"));
    assert_eq!(sent(blob, "{}"), (String::new(), None));
    assert_eq!(read(blob, &[], "abc").unwrap(), r#"{"body":"YWJj"}"#);
    assert_eq!(read(blob, &[], "").unwrap(), "{}");
    assert_eq!(sent(payload!(Kind::Blob, CSV), r#"{"body":"YWJj"}"#), body("abc", "text/csv"));
    let text = payload!(Kind::String, PAYLOAD);
    assert_eq!(sent(text, r#"{"body":"a"}"#), body("a", "text/plain"));
    assert_eq!(read(text, &[], "\"a\"").unwrap(), r#"{"body":"\"a\""}"#);
    let size = payload!(Kind::Enum(&SIZE), CSV);
    assert_eq!(sent(size, r#"{"body":"S"}"#), body("S", "text/csv"));
    assert_eq!(read(size, &[], "S").unwrap(), r#"{"body":"S"}"#);
}

#[test]
fn a_structure_is_the_body_as_a_document() {
    let nested = payload!(Kind::Structure(&NESTED), PAYLOAD);
    assert_eq!(sent(nested, r#"{"body":{"in":"x"}}"#), body(r#"{"in":"x"}"#, "application/json"));
    assert_eq!(sent(nested, "{}"), body("{}", "application/json"));
    assert_eq!(read(nested, &[], r#"{"in":"x"}"#).unwrap(), r#"{"body":{"in":"x"}}"#);
    assert_eq!(read(nested, &[], "").unwrap(), "{}");
    let union = payload!(Kind::Union(&crate::testing_shapes::CHOICE), PAYLOAD);
    assert_eq!(
        sent(union, r#"{"body":{"text":"x"}}"#),
        body(r#"{"text":"x"}"#, "application/json")
    );
    assert_eq!(sent(union, "{}"), (String::new(), None));
    let list = payload!(Kind::List(&STRINGS), PAYLOAD);
    assert_eq!(sent(list, r#"{"body":["x"]}"#), body(r#"["x"]"#, "application/json"));
    assert_eq!(read(list, &[], r#"["x"]"#).unwrap(), r#"{"body":["x"]}"#);
    let document = payload!(Kind::Document, PAYLOAD);
    assert_eq!(sent(document, r#"{"body":"hello"}"#), body("\"hello\"", "application/json"));
    assert_eq!(read(document, &[], "\"hello\"").unwrap(), r#"{"body":"hello"}"#);
    assert_eq!(
        read(nested, &[], r#"{"in":1}"#).unwrap_err().to_string(),
        "body.in: expected a string, found a number (byte 6)"
    );
}

#[test]
fn a_stream_is_the_body_where_it_is_in_memory_and_never_read() {
    let stream = payload!(Kind::Stream, PAYLOAD);
    let mut input = Record::new(stream);
    match input.member_mut(1).unwrap().slot() {
        Slot::Stream(slot) => *slot = ByteStream::from_static(b"abc"),
        _ => unreachable!(),
    }
    let request = REST_JSON_1.request(&operation("/", stream), &input, None).unwrap();
    assert_eq!(request.headers()["content-type"], "application/octet-stream");
    assert_eq!(request.body(), "abc");
    let mut output = Record::new(stream);
    let answer = http::Response::new("abc".into());
    response(&answer, &mut output, &Document).unwrap();
    assert!(matches!(output.member(1).view(), View::Absent));
    assert_eq!(sent(stream, "{}"), (String::new(), None));
}

#[test]
fn a_stream_of_events_is_a_media_type_alone() {
    let events = payload!(Kind::Events(&crate::testing_shapes::CHOICE), PAYLOAD);
    assert_eq!(sent(events, "{}"), body("", "application/vnd.amazon.eventstream"));
}

#[test]
fn what_comes_before_events_has_its_required_members() {
    static OUTPUT: Schema = Schema::structure(
        "Out",
        &[
            Member::new("id", Kind::String).with(flags::REQUIRED).extra(bound!(Header "X-Id")),
            Member::new("more", Kind::String).extra(bound!(Header "X-More")),
            Member::new("body", Kind::Events(&crate::testing_shapes::CHOICE)).extra(PAYLOAD),
        ],
    );
    assert_eq!(read(&OUTPUT, &[("x-id", "1")], "").unwrap(), r#"{"id":"1"}"#);
    assert_eq!(
        read(&OUTPUT, &[("x-more", "2")], "").unwrap_err().to_string(),
        "id: the header X-Id is missing"
    );
}
