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
mod tests;
