//! The query protocols: every operation is a POST to `/`, a form that names it; answers are XML.
//! <https://smithy.io/2.0/aws/protocols/aws-query-protocol.html>,
//! <https://smithy.io/2.0/aws/protocols/aws-ec2-query-protocol.html>

use std::borrow::Cow;

use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Method, Uri};

use super::Protocol;
use super::error_metadata::{content_type, foreign_body};
use crate::codec::query::{self, Dialect};
use crate::codec::{DecodeError, EncodeError, xml};
use crate::error::ErrorMetadata;
use crate::http::{Request, Response, request_id};
use crate::service::Operation;
use crate::shape::Shape;
use crate::sign::push_encoded;

/// AWS Query (`aws.protocols#awsQuery`).
pub static AWS_QUERY: Query = Query { dialect: Dialect::AwsQuery };

/// EC2 Query (`aws.protocols#ec2Query`).
pub static EC2_QUERY: Query = Query { dialect: Dialect::Ec2Query };

/// A query protocol in one of its dialects.
#[derive(Debug)]
pub struct Query {
    dialect: Dialect,
}

impl Protocol for Query {
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Request, EncodeError> {
        let mut body = String::with_capacity(128);
        body.push_str("Action=");
        push_encoded(&mut body, operation.name.bytes());
        body.push_str("&Version=");
        push_encoded(&mut body, operation.service.version.bytes());
        query::write_input(&mut body, input, token, self.dialect)?;
        let mut request = Request::new(body.into());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = Uri::from_static("/");
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(CONTENT_TYPE, form);
        Ok(request)
    }

    /// Any body, also none, is taken for an output without members. Elsewhere it has to be the
    /// element that the operation answers with: else a broken answer would pass for one that found
    /// nothing. Where that is there without a result in it, the service had nothing to say.
    fn output(
        &self,
        operation: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        if operation.output.members.is_empty() {
            return Ok(());
        }
        let expected = format!("{}Response", operation.name);
        match xml::root(response.body()) {
            Some(root) if root == expected => {}
            root => return Err(unexpected(response, &expected, root.is_some())),
        }
        match self.dialect {
            Dialect::AwsQuery => {
                let result = format!("{}Result", operation.name);
                xml::read_within(response.body(), &[&result], output)
            }
            Dialect::Ec2Query => xml::read(response.body(), output),
        }
    }

    /// From the headers, where most services say it too and where it is found at once; else from
    /// the body.
    fn request_id<'r>(&self, response: &'r Response) -> Option<Cow<'r, str>> {
        if let Some(id) = request_id(response.headers()) {
            return Some(Cow::Borrowed(id));
        }
        let path: &[&str] = match self.dialect {
            Dialect::AwsQuery => &["ResponseMetadata", "RequestId"],
            Dialect::Ec2Query => &["requestId"],
        };
        text(response, path).map(Cow::Owned)
    }

    fn error_metadata(&self, response: &Response) -> ErrorMetadata {
        let mut metadata = ErrorMetadata::builder();
        let mut id = None;
        match Place::of(response) {
            Some(place) => {
                if let Some(code) = place.code(response) {
                    metadata = metadata.code(code);
                }
                let message = place.text(response, "Message");
                if let Some(message) = message.or_else(|| place.text(response, "message")) {
                    metadata = metadata.message(message);
                }
                if let Some(fault) = place.text(response, "Type") {
                    metadata = metadata.custom("type", fault);
                }
                id = ["RequestId", "RequestID"].iter().find_map(|name| text(response, &[name]));
            }
            None if !response.body().is_empty() => {
                metadata = metadata.custom("content_type", content_type(response));
            }
            None => {}
        }
        if let Some(id) = id.as_deref().or_else(|| request_id(response.headers())) {
            metadata = metadata.request_id(id);
        }
        metadata.build()
    }

    /// Leaves `error` as it is where the response has no body.
    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError> {
        if response.body().is_empty() {
            return Ok(());
        }
        match Place::of(response) {
            Some(place) => xml::read_within(response.body(), place.path(), error),
            None => {
                let is_xml = xml::root(response.body()).is_some();
                Err(unexpected(response, "ErrorResponse or Response", is_xml))
            }
        }
    }
}

/// Where in the body an error stands, by the root element. Not by the dialect: some services of one
/// answer with the errors of the other.
enum Place {
    /// In the `Error` of an `ErrorResponse`, as awsQuery has it.
    Child,
    /// In the first `Error` in the `Errors` of a `Response`, as ec2Query has it.
    Grandchild,
    /// In the root, whose name is the code: so says what stands before services that a request did
    /// not get through to them.
    Root(String),
}

impl Place {
    fn of(response: &Response) -> Option<Self> {
        let root = xml::root(response.body())?;
        match root.as_str() {
            "ErrorResponse" => Some(Place::Child),
            "Response" => Some(Place::Grandchild),
            name if name.ends_with("Exception") => Some(Place::Root(root)),
            _ => None,
        }
    }

    fn path(&self) -> &'static [&'static str] {
        match self {
            Place::Child => &["Error"],
            Place::Grandchild => &["Errors", "Error"],
            Place::Root(_) => &[],
        }
    }

    /// The text of a child of the error.
    fn text(&self, response: &Response, name: &str) -> Option<String> {
        match self {
            Place::Child => text(response, &["Error", name]),
            Place::Grandchild => text(response, &["Errors", "Error", name]),
            Place::Root(_) => text(response, &[name]),
        }
    }

    fn code(&self, response: &Response) -> Option<String> {
        match self {
            Place::Root(name) => Some(name.clone()),
            _ => self.text(response, "Code"),
        }
    }
}

/// What the element at `path` says, unless that is nothing.
fn text(response: &Response, path: &[&str]) -> Option<String> {
    let text = xml::text(response.body(), path)?;
    match text.trim() {
        "" => None,
        trimmed if trimmed.len() == text.len() => Some(text),
        trimmed => Some(trimmed.to_owned()),
    }
}

#[cold]
fn unexpected(response: &Response, expected: &str, is_xml: bool) -> DecodeError {
    let found = match (is_xml, response.body().is_empty()) {
        (true, _) => "another",
        (false, true) => "nothing",
        (false, false) => "no XML",
    };
    foreign_body(&format!("the element {expected}"), found, response)
}

#[cfg(test)]
mod tests;
