use super::*;
use crate::dynamic::Record;
use crate::schema::{ErrorTraits, Extras, Http, Kind, RetryTrait, XmlRoot, flags};
use crate::service::{OperationTraits, Service, ServiceTraits};
use crate::testing_shapes::{COLOR, Item, SERVICE};

static SPACED: Service = Service {
    id: "Spaced",
    shape: "Spaced",
    version: "2020-01-01",
    signing_name: "spaced",
    protocol: &REST_XML,
    query_compatible: false,
    endpoints: SERVICE.endpoints,
    traits: ServiceTraits {
        xml_namespace: Some(&Namespace { uri: "https://service/", prefix: "" }),
        ..ServiceTraits::NONE
    },
};

const fn operation(service: &'static Service, shape: &'static Schema) -> Operation {
    Operation {
        name: "Act",
        service,
        method: "POST",
        uri: "/",
        input: shape,
        output: shape,
        errors: &[],
        traits: OperationTraits::NONE,
    }
}

fn sent(service: &'static Service, shape: &'static Schema, json: &str) -> Request {
    let input = Record::from_json(shape, json).unwrap();
    REST_XML.request(&operation(service, shape), &input, Some("token")).unwrap()
}

fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body.to_owned().into()).unwrap()
}

fn read(shape: &'static Schema, body: &str) -> Result<String, DecodeError> {
    let mut output = Record::new(shape);
    REST_XML.output(&operation(&SERVICE, shape), &response(200, &[], body), &mut output)?;
    Ok(output.to_json())
}

static PLAIN: Schema = Schema::structure(
    "Plain",
    &[
        Member::new("head", Kind::String)
            .extra(&Extras { http: Http::Header("X-Head"), ..Extras::NONE }),
        Member::new("text", Kind::String),
        Member::new("id", Kind::String).with(flags::IDEMPOTENCY_TOKEN),
    ],
);
static NAMED: Schema =
    Schema::structure("Named", &[Member::new("text", Kind::String)]).root(&XmlRoot {
        name: "Ahoy",
        namespace: Some(&Namespace { uri: "https://shape/", prefix: "s" }),
    });

#[test]
fn members_are_a_document_named_by_their_shape() {
    let request = sent(&SERVICE, &PLAIN, r#"{"head":"h","text":"a"}"#);
    assert_eq!(request.headers()["content-type"], "application/xml");
    assert_eq!(request.headers()["x-head"], "h");
    assert_eq!(request.body(), "<Plain><text>a</text><id>token</id></Plain>");
    let request = sent(&SPACED, &PLAIN, "{}");
    assert_eq!(request.body(), r#"<Plain xmlns="https://service/"><id>token</id></Plain>"#);
    let request = sent(&SPACED, &NAMED, r#"{"text":"a"}"#);
    assert_eq!(request.body(), r#"<Ahoy xmlns:s="https://shape/"><text>a</text></Ahoy>"#);
    assert_eq!(read(&PLAIN, "<Any><text>a</text><other/></Any>").unwrap(), r#"{"text":"a"}"#);
    assert_eq!(read(&PLAIN, "").unwrap(), "{}");
}

static CARRIER: Schema = Schema::structure(
    "Carrier",
    &[Member::new("named", Kind::Structure(&NAMED))
        .extra(&Extras { http: Http::Payload, ..Extras::NONE })],
);
static RENAMING: Schema = Schema::structure(
    "Renaming",
    &[Member::new("plain", Kind::Structure(&PLAIN_PAYLOAD)).extra(&Extras {
        http: Http::Payload,
        xml: Some("Hola"),
        namespace: Some(&Namespace { uri: "https://member/", prefix: "" }),
        ..Extras::NONE
    })],
);
static PLAIN_PAYLOAD: Schema =
    Schema::structure("PlainPayload", &[Member::new("text", Kind::String)]);

#[test]
fn a_payload_has_the_name_of_its_member_else_of_its_target() {
    let request = sent(&SPACED, &CARRIER, r#"{"named":{"text":"a"}}"#);
    assert_eq!(request.headers()["content-type"], "application/xml");
    assert_eq!(request.body(), r#"<Ahoy xmlns:s="https://shape/"><text>a</text></Ahoy>"#);
    let request = sent(&SPACED, &RENAMING, r#"{"plain":{"text":"a"}}"#);
    assert_eq!(request.body(), r#"<Hola xmlns="https://member/"><text>a</text></Hola>"#);
    let request = sent(&SPACED, &RENAMING, "{}");
    assert!(request.body().is_empty() && request.headers().is_empty());
    let body = "<Hola><text>a</text></Hola>";
    assert_eq!(read(&RENAMING, body).unwrap(), r#"{"plain":{"text":"a"}}"#);
    assert_eq!(read(&RENAMING, "").unwrap(), "{}");
}

#[test]
fn what_only_requests_have_does_not_bind_members_of_an_output() {
    static ASKED: Schema = Schema::structure(
        "Asked",
        &[
            Member::new("query", Kind::String)
                .extra(&Extras { http: Http::Query("q"), ..Extras::NONE }),
            Member::new("head", Kind::String)
                .extra(&Extras { http: Http::Header("X-Head"), ..Extras::NONE }),
        ],
    );
    let body = "<Asked><head>h</head><query>q</query></Asked>";
    assert_eq!(read(&ASKED, body).unwrap(), r#"{"query":"q"}"#);
}

#[test]
fn a_list_cannot_be_the_whole_document() {
    static LIST: crate::schema::List =
        crate::schema::List { name: "List", member: Member::new("member", Kind::String) };
    static SCHEMA: Schema = Schema::structure(
        "Listing",
        &[Member::new("list", Kind::List(&LIST))
            .extra(&Extras { http: Http::Payload, ..Extras::NONE })],
    );
    let input = Record::from_json(&SCHEMA, r#"{"list":[]}"#).unwrap();
    let error = REST_XML.request(&operation(&SERVICE, &SCHEMA), &input, None).unwrap_err();
    assert_eq!(error.to_string(), "list: a list cannot be a document of XML");
    assert_eq!(
        read(&SCHEMA, "<List/>").unwrap_err().to_string(),
        "list: a list cannot be a document of XML"
    );
}

#[test]
fn the_one_member_of_an_output_may_be_the_root_of_the_document() {
    static ONLY: Schema = Schema::structure("Output", &[Member::new("Only", Kind::Enum(&COLOR))]);
    let read = |unwrapped_output, body: &str| {
        let traits = OperationTraits { unwrapped_output, ..OperationTraits::NONE };
        let operation = Operation { traits, ..operation(&SERVICE, &ONLY) };
        let mut output = Record::new(&ONLY);
        REST_XML.output(&operation, &response(200, &[], body), &mut output)?;
        Ok::<_, DecodeError>(output.to_json())
    };
    assert_eq!(read(true, "<Any>RED</Any>").unwrap(), r#"{"Only":"RED"}"#);
    assert_eq!(read(false, "<Any>RED</Any>").unwrap(), "{}");
    assert!(read(true, "no XML").is_err());
}

static PROBLEM: Schema = Schema::error(
    "Problem",
    &ErrorTraits { code: "Problem", status: 403, retry: RetryTrait::Standard },
    &[
        Member::new("head", Kind::String)
            .extra(&Extras { http: Http::Header("X-Head"), ..Extras::NONE }),
        Member::new("detail", Kind::String),
    ],
);

fn meta(protocol: &RestXml, body: &str) -> ErrorMetadata {
    protocol.error_metadata(&response(403, &[], body))
}

#[test]
fn an_error_is_found_with_and_without_an_element_around_it() {
    let error = "<Error><Type>Sender</Type><Code>Problem</Code><Message>m</Message>\
                 <detail>d</detail><RequestId>1</RequestId></Error>";
    let wrapped = format!("<ErrorResponse>{error}</ErrorResponse>");
    for protocol in [&REST_XML, &REST_XML_UNWRAPPED_ERRORS] {
        for body in [error, &wrapped] {
            let answer = response(403, &[("x-head", "h")], body);
            let meta = protocol.error_metadata(&answer);
            assert_eq!((meta.code(), meta.message()), (Some("Problem"), Some("m")));
            assert_eq!((meta.request_id(), meta.extra("type")), (Some("1"), Some("Sender")));
            let mut error = Record::new(&PROBLEM);
            protocol.error(&answer, &mut error).unwrap();
            assert_eq!(error.to_json(), r#"{"head":"h","detail":"d"}"#);
        }
    }
}

#[test]
fn the_request_id_is_in_the_headers_or_beside_the_error() {
    let body = "<ErrorResponse><Error><Code>A</Code></Error><RequestId>2</RequestId>\
                </ErrorResponse>";
    assert_eq!(meta(&REST_XML, body).request_id(), Some("2"));
    let answer = response(403, &[("x-amz-request-id", "3")], body);
    assert_eq!(REST_XML.error_metadata(&answer).request_id(), Some("3"));
}

#[test]
fn an_error_may_be_a_document_of_its_own_name() {
    let body = "<Problem><detail>d</detail><RequestId>4</RequestId></Problem>";
    let found = meta(&REST_XML, body);
    assert_eq!((found.code(), found.request_id()), (Some("Problem"), Some("4")));
    let mut error = Record::new(&PROBLEM);
    REST_XML.error(&response(400, &[], body), &mut error).unwrap();
    assert_eq!(error.to_json(), r#"{"detail":"d"}"#);
    assert_eq!(meta(&REST_XML, "<html><body>503</body></html>").code(), None);
}

#[test]
fn an_answer_without_a_body_has_its_code_in_headers_if_anywhere() {
    let headers = [("x-amz-error-code", "NoSuchKey"), ("x-amz-error-message", "none")];
    let meta = REST_XML.error_metadata(&response(404, &headers, ""));
    assert_eq!((meta.code(), meta.message()), (Some("NoSuchKey"), Some("none")));
    assert_eq!(REST_XML.error_metadata(&response(404, &[], "")), ErrorMetadata::default());
}

#[test]
fn what_is_no_xml_has_no_code_and_says_its_content_type() {
    let answer = response(503, &[("content-type", "text/plain")], "busy");
    let meta = REST_XML.error_metadata(&answer);
    assert_eq!((meta.code(), meta.extra("content_type")), (None, Some("text/plain")));
}

#[test]
fn events_are_xml() {
    let item = Item { name: Some("n".into()), part: None };
    let (payload, media_type) = REST_XML.write_event(&item).unwrap();
    let expected = &b"<Item><name>n</name></Item>"[..];
    assert_eq!((payload.as_slice(), media_type), (expected, "application/xml"));
    let mut again = Item::default();
    REST_XML.read_event(&payload, &mut again).unwrap();
    REST_XML.read_event(b"", &mut again).unwrap();
    assert_eq!(again, item);
}
