//! Requests and answers in both dialects. Names and values are those of Smithy's protocol tests
//! where there is such a case.

use proptest::prelude::*;

use super::*;
use crate::dynamic::Record;
use crate::protocol::AWS_JSON_1_1;
use crate::schema::{ErrorTraits, Extras, Kind, List, Member, RetryTrait, Schema, flags};
use crate::service::{OperationTraits, Service, ServiceTraits};
use crate::testing_shapes::{NOTHING, SERVICE};

static LARDER: Service = Service {
    id: "Larder",
    shape: "Larder",
    version: "2020-01-08",
    signing_name: "larder",
    protocol: &AWS_QUERY,
    query_compatible: false,
    endpoints: SERVICE.endpoints,
    traits: ServiceTraits::NONE,
};

static STOCK: Operation = Operation {
    name: "StockLarder",
    service: &LARDER,
    method: "POST",
    uri: "/",
    input: &SHELF,
    output: &SHELF,
    errors: &[&CUSTOM_CODE, &COMPLEX],
    traits: OperationTraits::NONE,
};

static EMPTY: Operation = Operation {
    name: "EmptyLarder",
    service: &LARDER,
    method: "POST",
    uri: "/",
    input: &NOTHING,
    output: &NOTHING,
    errors: &[],
    traits: OperationTraits::NONE,
};

static SHELF: Schema = Schema::structure(
    "Shelf",
    &[
        Member::new("greeting", Kind::String),
        Member::new("jars", Kind::List(&JARS)),
        Member::new("token", Kind::String)
            .with(flags::IDEMPOTENCY_TOKEN)
            .extra(&Extras { query: Some("Token"), ..Extras::NONE }),
    ],
);
static JARS: List = List { name: "Jars", member: Member::new("member", Kind::Integer) };

static CUSTOM_CODE: Schema = Schema::error(
    "CustomCodeError",
    &ErrorTraits { code: "Customized", status: 402, retry: RetryTrait::Standard },
    &[Member::new("Message", Kind::String)],
);
static COMPLEX: Schema = Schema::error(
    "ComplexError",
    &ErrorTraits { code: "ComplexError", status: 400, retry: RetryTrait::Standard },
    &[Member::new("TopLevel", Kind::String), Member::new("Nested", Kind::Structure(&NESTED))],
);
static NESTED: Schema = Schema::structure("Nested", &[Member::new("Foo", Kind::String)]);

const AWS_ERROR: &str = "<ErrorResponse>
   <Error>
      <Type>Sender</Type>
      <Code>Customized</Code>
      <Message>Hi &amp; bye</Message>
   </Error>
   <RequestId>foo-id</RequestId>
</ErrorResponse>";

const EC2_ERROR: &str = "<Response>
    <Errors>
        <Error>
            <Code>ComplexError</Code>
            <Message>Hi</Message>
            <TopLevel>Top level</TopLevel>
            <Nested>
                <Foo>bar</Foo>
            </Nested>
        </Error>
        <Error>
            <Code>Another</Code>
        </Error>
    </Errors>
    <RequestID>foo-id</RequestID>
</Response>";

fn response(status: u16, headers: &[(&'static str, &str)], body: &str) -> Response {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body.to_owned().into()).unwrap()
}

fn output(protocol: &Query, body: &str) -> Result<String, String> {
    let mut shelf = Record::new(&SHELF);
    let response = response(200, &[("content-type", "text/xml")], body);
    let read = protocol.output(&STOCK, &response, &mut shelf);
    read.map(|()| shelf.to_json()).map_err(|error| error.to_string())
}

fn metadata(headers: &[(&'static str, &str)], body: &str) -> ErrorMetadata {
    let response = response(400, headers, body);
    let found = AWS_QUERY.error_metadata(&response);
    assert_eq!(EC2_QUERY.error_metadata(&response), found);
    found
}

#[test]
fn a_request_is_a_form_that_names_operation_and_version() {
    let shelf = Record::from_json(&SHELF, r#"{"greeting":"a b","jars":[1]}"#).unwrap();
    let request = AWS_QUERY.request(&STOCK, &shelf, Some("t")).unwrap();
    assert_eq!(request.method(), Method::POST);
    assert_eq!(request.uri(), "/");
    assert_eq!(request.headers()["content-type"], "application/x-www-form-urlencoded");
    assert_eq!(request.headers().len(), 1);
    assert_eq!(
        request.body(),
        "Action=StockLarder&Version=2020-01-08&greeting=a%20b&jars.member.1=1&token=t"
    );
    let request = EC2_QUERY.request(&STOCK, &shelf, Some("t")).unwrap();
    assert_eq!(
        request.body(),
        "Action=StockLarder&Version=2020-01-08&Greeting=a%20b&Jars.1=1&Token=t"
    );
}

#[test]
fn an_empty_input_is_action_and_version_alone() {
    for protocol in [&AWS_QUERY, &EC2_QUERY] {
        let request = protocol.request(&EMPTY, &Record::new(&NOTHING), None).unwrap();
        assert_eq!(request.body(), "Action=EmptyLarder&Version=2020-01-08");
    }
}

#[test]
fn aws_query_answers_with_a_result_in_a_response() {
    let body = r#"<StockLarderResponse xmlns="https://example.com/">
        <StockLarderResult>
            <greeting>Hello</greeting>
            <jars><member>1</member><member>2</member></jars>
        </StockLarderResult>
        <ResponseMetadata><RequestId>abc-123</RequestId></ResponseMetadata>
    </StockLarderResponse>"#;
    assert_eq!(output(&AWS_QUERY, body), Ok(r#"{"greeting":"Hello","jars":[1,2]}"#.to_owned()));
}

#[test]
fn ec2_query_answers_with_the_response_itself() {
    let body = r#"<?xml version="1.0" encoding="UTF-8"?>
        <StockLarderResponse xmlns="https://example.com/">
            <requestId>requestid</requestId>
            <greeting>Hello</greeting>
            <jars><member>1</member></jars>
        </StockLarderResponse>"#;
    assert_eq!(output(&EC2_QUERY, body), Ok(r#"{"greeting":"Hello","jars":[1]}"#.to_owned()));
}

#[test]
fn anything_is_taken_where_an_output_has_no_members() {
    for protocol in [&AWS_QUERY, &EC2_QUERY] {
        for body in ["", "<EmptyLarderResponse/>", "<a>", "oops"] {
            let mut nothing = Record::new(&NOTHING);
            assert_eq!(protocol.output(&EMPTY, &response(200, &[], body), &mut nothing), Ok(()));
        }
    }
}

#[test]
fn a_body_that_is_not_the_operations_answer_is_an_error_that_names_its_type() {
    for protocol in [&AWS_QUERY, &EC2_QUERY] {
        for (body, found) in
            [("", "nothing"), ("oops", "no XML"), ("<html>hello</html>", "another")]
        {
            assert_eq!(
                output(protocol, body).unwrap_err(),
                format!(
                    "expected the element StockLarderResponse, found {found} \
                     (status 200, content-type text/xml)"
                )
            );
        }
    }
    assert_eq!(
        output(&AWS_QUERY, "<StockLarderResponse><StockLarderResult>").unwrap_err(),
        "the text ends within an element (byte 40)"
    );
}

#[test]
fn a_response_of_aws_query_without_a_result_leaves_the_output_empty() {
    let body = "<StockLarderResponse><greeting>no</greeting></StockLarderResponse>";
    assert_eq!(output(&AWS_QUERY, body), Ok("{}".to_owned()));
}

#[test]
fn code_message_fault_and_request_id_of_an_error_are_found() {
    let found = metadata(&[], AWS_ERROR);
    assert_eq!(
        (found.code(), found.message(), found.request_id(), found.extra("type")),
        (Some("Customized"), Some("Hi & bye"), Some("foo-id"), Some("Sender"))
    );
    assert_eq!(STOCK.error_of(&found), Some(0));
    let found = metadata(&[], EC2_ERROR);
    assert_eq!(
        (found.code(), found.message(), found.request_id(), found.extra("type")),
        (Some("ComplexError"), Some("Hi"), Some("foo-id"), None)
    );
    assert_eq!(found.extra("content_type"), None);
}

#[test]
fn a_lower_case_message_and_an_id_in_the_headers_are_found_too() {
    let body =
        "<ErrorResponse><Error><Code> A\n</Code><message>m</message></Error></ErrorResponse>";
    let found = metadata(&[("x-amzn-requestid", "head")], body);
    assert_eq!(
        (found.code(), found.message(), found.request_id()),
        (Some("A"), Some("m"), Some("head"))
    );
    let found = metadata(&[("x-amzn-requestid", "head")], AWS_ERROR);
    assert_eq!(found.request_id(), Some("foo-id"));
}

#[test]
fn a_root_that_is_called_an_exception_is_the_error() {
    let body = "<AccessDeniedException><Message>no</Message></AccessDeniedException>";
    let found = metadata(&[], body);
    assert_eq!((found.code(), found.message()), (Some("AccessDeniedException"), Some("no")));
    let found = metadata(&[], "<UnknownOperationException/>\n");
    assert_eq!((found.code(), found.message()), (Some("UnknownOperationException"), None));
}

#[test]
fn what_is_no_error_in_xml_has_no_code_and_says_its_content_type() {
    let html = [("content-type", "text/html"), ("x-amz-request-id", "head")];
    let found = metadata(&html, "<html><Error><Code>no</Code></Error></html>");
    assert_eq!((found.code(), found.message()), (None, None));
    assert_eq!(found.request_id(), Some("head"));
    assert_eq!(found.extra("content_type"), Some("text/html"));
    assert_eq!(metadata(&[], "oops").extra("content_type"), Some("unknown"));
    assert_eq!(metadata(&[], ""), ErrorMetadata::default());
}

#[test]
fn the_members_of_an_error_stand_in_it() {
    for protocol in [&AWS_QUERY, &EC2_QUERY] {
        let mut error = Record::new(&COMPLEX);
        protocol.error(&response(400, &[], EC2_ERROR), &mut error).unwrap();
        assert_eq!(error.to_json(), r#"{"TopLevel":"Top level","Nested":{"Foo":"bar"}}"#);
        let mut error = Record::new(&CUSTOM_CODE);
        protocol.error(&response(400, &[], AWS_ERROR), &mut error).unwrap();
        assert_eq!(error.to_json(), r#"{"Message":"Hi & bye"}"#);
        let mut error = Record::new(&CUSTOM_CODE);
        assert_eq!(protocol.error(&response(400, &[], ""), &mut error), Ok(()));
        assert_eq!(error.to_json(), "{}");
        assert_eq!(
            protocol.error(&response(400, &[], "<html/>"), &mut error).unwrap_err().to_string(),
            "expected the element ErrorResponse or Response, found another \
             (status 400, content-type unknown)"
        );
    }
}

#[test]
fn the_request_id_of_an_output_is_in_the_headers_or_in_the_body() {
    let aws = "<AResponse><ResponseMetadata><RequestId>abc</RequestId></ResponseMetadata>\
               </AResponse>";
    let ec2 = "<AResponse><requestId>def</requestId></AResponse>";
    let id = |protocol: &dyn Protocol, headers, body| {
        protocol.request_id(&response(200, headers, body)).map(Cow::into_owned)
    };
    assert_eq!(id(&AWS_QUERY, &[], aws).as_deref(), Some("abc"));
    assert_eq!(id(&EC2_QUERY, &[], ec2).as_deref(), Some("def"));
    assert_eq!(id(&EC2_QUERY, &[], aws), None);
    assert_eq!(id(&AWS_QUERY, &[], ""), None);
    assert_eq!(id(&AWS_QUERY, &[("x-amzn-requestid", "head")], aws).as_deref(), Some("head"));
    assert_eq!(id(&AWS_JSON_1_1, &[("x-amzn-requestid", "head")], aws).as_deref(), Some("head"));
    assert_eq!(id(&AWS_JSON_1_1, &[], aws), None);
}

/// Reads a body in all the ways that an answer is read.
fn read_all_ways(body: &[u8]) {
    for protocol in [&AWS_QUERY, &EC2_QUERY] {
        for status in [200, 400] {
            let mut response = response(status, &[], "");
            *response.body_mut() = bytes::Bytes::copy_from_slice(body);
            let _ = protocol.output(&STOCK, &response, &mut Record::new(&SHELF));
            let _ = protocol.error(&response, &mut Record::new(&COMPLEX));
            let _ = protocol.error_metadata(&response);
            let _ = protocol.request_id(&response);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_answer_makes_the_reader_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        read_all_ways(&bytes);
        for whole in [AWS_ERROR, EC2_ERROR] {
            let mut answer = whole.as_bytes().to_vec();
            for (index, byte) in &damage {
                let index = index.index(answer.len());
                answer[index] = *byte;
            }
            read_all_ways(&answer);
        }
    }
}

#[test]
fn an_answer_that_opens_without_end_is_no_overflow() {
    for open in ["<ErrorResponse>", "<Error>", "<Errors>", "<Response>", "<AResponse>"] {
        read_all_ways(open.repeat(100_000).as_bytes());
    }
}
