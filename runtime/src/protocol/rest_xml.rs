//! AWS restXml: operations with methods and paths of their own, XML in bodies.
//! <https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html>

use super::Protocol;
use super::error_metadata::{content_type, header};
use super::http_binding::{self, ReadBody, WriteBody};
use crate::codec::{DecodeError, EncodeError, xml};
use crate::error::ErrorMetadata;
use crate::http::{Request, Response, request_id};
use crate::schema::{Member, Namespace, Schema};
use crate::service::Operation;
use crate::shape::{Shape, Slot, Value, View};

/// restXml (`aws.protocols#restXml`).
pub static REST_XML: RestXml = RestXml { wrapped: true };

/// restXml whose errors have no element around them (`noErrorWrapping` of
/// `aws.protocols#restXml`).
pub static REST_XML_UNWRAPPED_ERRORS: RestXml = RestXml { wrapped: false };

/// The protocol restXml, in one of its versions, which differ in the errors alone.
#[derive(Debug)]
pub struct RestXml {
    wrapped: bool,
}

const MEDIA_TYPE: &str = "application/xml";

impl Protocol for RestXml {
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Request, EncodeError> {
        http_binding::request(operation, input, token, &Xml)
    }

    fn output(
        &self,
        operation: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        match operation.traits.unwrapped_output {
            true => http_binding::response(response, output, &Unwrapped),
            false => http_binding::response(response, output, &Xml),
        }
    }

    /// From the body, and where that says nothing, as in an answer to a HEAD request, from the
    /// headers.
    fn error_metadata(&self, response: &Response) -> ErrorMetadata {
        let body = response.body();
        let header = |name| header(response.headers(), name).map(str::to_owned);
        let Found { path, code } = self.find(body);
        let told = |name| child(body, path, name);
        let mut metadata = ErrorMetadata::builder();
        if let Some(code) = code.or_else(|| header("x-amz-error-code")) {
            metadata = metadata.code(code);
        }
        let message = told("Message").or_else(|| told("message"));
        if let Some(message) = message.or_else(|| header("x-amz-error-message")) {
            metadata = metadata.message(message);
        }
        if let Some(fault) = told("Type") {
            metadata = metadata.custom("type", fault);
        }
        let id = request_id(response.headers()).map(str::to_owned);
        let id = id.or_else(|| child(body, BARE, "RequestId")).or_else(|| told("RequestId"));
        if let Some(id) = id {
            metadata = metadata.request_id(id);
        }
        if !body.is_empty() && xml::root(body).is_none() {
            metadata = metadata.custom("content_type", content_type(response));
        }
        metadata.build()
    }

    fn is_error(&self, response: &Response) -> bool {
        xml::root(response.body()).is_some_and(|root| root == "Error" || root == "ErrorResponse")
    }

    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError> {
        http_binding::response(response, error, &Error(self.find(response.body()).path))
    }

    fn write_event(&self, shape: &dyn Shape) -> Result<(Vec<u8>, &'static str), EncodeError> {
        let (name, namespace) = root(shape.schema());
        let mut payload = Vec::new();
        xml::write(&mut payload, shape, name, namespace, None)?;
        Ok((payload, MEDIA_TYPE))
    }

    fn read_event(&self, payload: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        match payload.is_empty() {
            true => Ok(()),
            false => xml::read(payload, shape),
        }
    }
}

const WRAPPED: &[&str] = &["Error"];
const BARE: &[&str] = &[];

/// An error in a document.
struct Found {
    /// The way from the root to the element that has its members.
    path: &'static [&'static str],
    code: Option<String>,
}

impl RestXml {
    /// Finds the error where the service announces it to be, else where others have it: not all
    /// keep to what they announce.
    fn find(&self, body: &[u8]) -> Found {
        let (announced, other) = match self.wrapped {
            true => (WRAPPED, BARE),
            false => (BARE, WRAPPED),
        };
        for path in [announced, other] {
            if let Some(code) = child(body, path, "Code") {
                return Found { path, code: Some(code) };
            }
        }
        // Some errors are a document under their own name, which has nothing but the request id
        // in common with others.
        match xml::root(body) {
            Some(root) if child(body, BARE, "RequestId").is_some() && root != "ErrorResponse" => {
                Found { path: BARE, code: (root != "Error").then_some(root) }
            }
            _ => Found { path: announced, code: None },
        }
    }
}

/// The text of an element in the one that `path` leads to; `None` where it is empty.
fn child(body: &[u8], path: &[&'static str], name: &'static str) -> Option<String> {
    let path: Vec<&str> = path.iter().copied().chain([name]).collect();
    xml::text(body, &path).filter(|text| !text.is_empty())
}

struct Xml;

impl WriteBody for Xml {
    fn media_type(&self) -> &'static str {
        MEDIA_TYPE
    }

    fn write_members(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Vec<u8>, EncodeError> {
        let (name, namespace) = root(input.schema());
        let namespace = namespace.or(operation.service.traits.xml_namespace);
        let mut body = Vec::with_capacity(128);
        xml::write(&mut body, input, name, namespace, token)?;
        Ok(body)
    }

    fn write_payload(
        &self,
        operation: &Operation,
        member: &Member,
        value: View<'_>,
    ) -> Result<Vec<u8>, EncodeError> {
        let View::Shape(shape) = value else {
            let kind = member.kind.name();
            return Err(EncodeError::new(format!("a {kind} cannot be a document of XML")));
        };
        let (name, namespace) = root(shape.schema());
        let name = member.extras.and_then(|it| it.xml).unwrap_or(name);
        let own = member.extras.and_then(|it| it.namespace);
        let namespace = own.or(namespace).or(operation.service.traits.xml_namespace);
        let mut body = Vec::with_capacity(128);
        xml::write(&mut body, shape, name, namespace, None)?;
        Ok(body)
    }

    fn absent_structure(&self) -> Option<&'static [u8]> {
        None
    }
}

impl ReadBody for Xml {
    fn read_members(&self, response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
        xml::read(response.body(), shape)
    }

    fn read_payload(
        &self,
        response: &Response,
        member: &'static Member,
        value: &mut dyn Value,
    ) -> Result<(), DecodeError> {
        match value.slot() {
            Slot::Shape(shape) => xml::read(response.body(), shape),
            _ => {
                let kind = member.kind.name();
                Err(DecodeError::new(format!("a {kind} cannot be a document of XML")))
            }
        }
    }
}

/// An output whose one member is the root of the document: that of a text.
struct Unwrapped;

impl ReadBody for Unwrapped {
    fn read_members(&self, response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
        let text = xml::text(response.body(), BARE)
            .ok_or_else(|| DecodeError::new("expected an XML document"))?;
        let members = shape.schema().members;
        let index = members.iter().position(Member::in_response_body).unwrap_or_default();
        match shape.member_mut(index).map(|value| value.slot()) {
            Some(Slot::String(slot)) => *slot = text,
            Some(Slot::Enum(slot)) => slot.set(&text),
            _ => return Err(DecodeError::new("the root of the document is no text")),
        }
        Ok(())
    }

    fn read_payload(
        &self,
        response: &Response,
        member: &'static Member,
        value: &mut dyn Value,
    ) -> Result<(), DecodeError> {
        Xml.read_payload(response, member, value)
    }
}

/// The body of an error, whose members are in the element that the path leads to.
struct Error(&'static [&'static str]);

impl ReadBody for Error {
    fn read_members(&self, response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
        xml::read_within(response.body(), self.0, shape)
    }

    fn read_payload(
        &self,
        response: &Response,
        member: &'static Member,
        value: &mut dyn Value,
    ) -> Result<(), DecodeError> {
        Xml.read_payload(response, member, value)
    }
}

/// The name and the namespace of the element that a shape is as a document.
fn root(schema: &'static Schema) -> (&'static str, Option<&'static Namespace>) {
    match schema.xml {
        Some(root) => (root.name, root.namespace),
        None => (schema.name, None),
    }
}

#[cfg(test)]
mod tests {
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
        static ONLY: Schema =
            Schema::structure("Output", &[Member::new("Only", Kind::Enum(&COLOR))]);
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
}
