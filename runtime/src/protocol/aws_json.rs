//! AWS JSON 1.0 and 1.1: every operation is a POST to `/`, named by a header, a JSON object each
//! way. <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>

use http::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use http::{Method, Uri};

use super::Protocol;
use crate::codec::{DecodeError, EncodeError, json};
use crate::error::ErrorMetadata;
use crate::http::{Request, Response};
use crate::service::Operation;
use crate::shape::Shape;

/// AWS JSON 1.0 (`aws.protocols#awsJson1_0`).
pub static AWS_JSON_1_0: AwsJson = AwsJson { content_type: "application/x-amz-json-1.0" };

/// AWS JSON 1.1 (`aws.protocols#awsJson1_1`).
pub static AWS_JSON_1_1: AwsJson = AwsJson { content_type: "application/x-amz-json-1.1" };

/// AWS JSON in one of its versions, which differ in the content type alone.
#[derive(Debug)]
pub struct AwsJson {
    content_type: &'static str,
}

impl Protocol for AwsJson {
    fn request(&self, operation: &Operation, input: &dyn Shape) -> Result<Request, EncodeError> {
        let target = format!("{}.{}", operation.service.shape, operation.name);
        let target = HeaderValue::try_from(target).map_err(|_| {
            EncodeError::new("the names of service and operation do not fit in a header")
        })?;
        let mut body = Vec::with_capacity(128);
        json::write(&mut body, input)?;
        let mut request = Request::new(body.into());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = Uri::from_static("/");
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert("x-amz-target", target);
        Ok(request)
    }

    /// An empty body is taken only for an output without members: elsewhere it would pass a
    /// broken answer off as one that found nothing.
    fn output(
        &self,
        operation: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        if response.body().is_empty() && operation.output.members.is_empty() {
            return Ok(());
        }
        read(response, output)
    }

    fn error_metadata(&self, response: &Response) -> ErrorMetadata {
        let headers = response.headers();
        let mut found = Found::default();
        json::for_each_string(response.body(), &mut |key, text| {
            let place = match key {
                "__type" => &mut found.kind,
                "code" => &mut found.code,
                "message" => &mut found.message,
                "Message" => &mut found.capital_message,
                "errorMessage" => &mut found.error_message,
                _ => return,
            };
            *place = Some(text.into_owned());
        });

        let mut metadata = ErrorMetadata::builder();
        // Services that once spoke the query protocol say the code of those days here
        // (aws.protocols#awsQueryCompatible), as `Code;Fault`.
        let query_code = header(headers, "x-amzn-query-error")
            .and_then(|value| name(value.split(';').next().unwrap_or_default()));
        let code = query_code
            .or_else(|| header(headers, "x-amzn-errortype").and_then(name))
            .or_else(|| found.kind.as_deref().and_then(name))
            .or_else(|| found.code.as_deref().and_then(name));
        if let Some(code) = code {
            metadata = metadata.code(code);
        }
        let message = found.message.or(found.capital_message).or(found.error_message);
        if let Some(message) = message {
            metadata = metadata.message(message);
        }
        let id = header(headers, "x-amzn-requestid").or(header(headers, "x-amz-request-id"));
        if let Some(id) = id {
            metadata = metadata.request_id(id);
        }
        if !response.body().is_empty() && json::other_than_object(response.body()).is_some() {
            metadata = metadata.custom("content_type", content_type(response));
        }
        metadata.build()
    }

    /// Leaves `error` as it is where the response has no body.
    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError> {
        match response.body().is_empty() {
            true => Ok(()),
            false => read(response, error),
        }
    }
}

/// What the body of an error says of it.
#[derive(Default)]
struct Found {
    kind: Option<String>,
    code: Option<String>,
    message: Option<String>,
    capital_message: Option<String>,
    error_message: Option<String>,
}

fn read(response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
    match json::other_than_object(response.body()) {
        None => json::read(response.body(), shape),
        Some(found) => Err(DecodeError::new(format!(
            "expected a JSON object, found {found} (status {}, content-type {})",
            response.status().as_u16(),
            content_type(response)
        ))),
    }
}

/// The name of an error's shape in what may be `namespace#Name:uri`.
fn name(text: &str) -> Option<&str> {
    let text = text.split(':').next()?;
    let text = text.rsplit('#').next()?.trim();
    (!text.is_empty()).then_some(text)
}

fn header<'h>(headers: &'h HeaderMap, name: &'static str) -> Option<&'h str> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    (!text.is_empty()).then_some(text)
}

/// The media type for a message, kept short: whatever answered may not be the service.
fn content_type(response: &Response) -> String {
    match header(response.headers(), "content-type") {
        Some(text) => text.chars().take(100).collect(),
        None => "unknown".to_owned(),
    }
}
