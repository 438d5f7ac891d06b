//! Where several protocols find the same of an error: its code, message and request id, from the
//! headers of an answer and from what a codec found at the top of its body.

use http::header::HeaderMap;

use crate::codec::DecodeError;
use crate::error::ErrorMetadata;
use crate::http::{Response, request_id};
use crate::service::ERROR_SHAPE;

/// What the body of an error says of it.
#[derive(Default)]
pub(super) struct Told {
    kind: Option<String>,
    code: Option<String>,
    message: Option<String>,
    capital_message: Option<String>,
    error_message: Option<String>,
}

impl Told {
    /// Takes a text at the top of the body where its key is one that errors have.
    pub fn take(&mut self, key: &str, text: &str) {
        let place = match key {
            "__type" => &mut self.kind,
            "code" => &mut self.code,
            "message" => &mut self.message,
            "Message" => &mut self.capital_message,
            "errorMessage" => &mut self.error_message,
            _ => return,
        };
        *place = Some(text.to_owned());
    }
}

/// The metadata of an error. `foreign` says that the body is not in the protocol's format, and then
/// its media type is kept, unless there is no body.
pub(super) fn error_metadata(response: &Response, told: Told, foreign: bool) -> ErrorMetadata {
    let headers = response.headers();
    let mut metadata = ErrorMetadata::builder();
    // Services that once spoke the query protocol say the code of those days here
    // (aws.protocols#awsQueryCompatible), as `Code;Fault`.
    let query = header(headers, "x-amzn-query-error").unwrap_or_default();
    let (query_code, fault) = query.split_once(';').unwrap_or((query, ""));
    let query_code = name(query_code);
    let shape = header(headers, "x-amzn-errortype")
        .and_then(name)
        .or_else(|| told.kind.as_deref().and_then(name))
        .or_else(|| told.code.as_deref().and_then(name));
    if let Some(code) = query_code.or(shape) {
        metadata = metadata.code(code);
    }
    if let (Some(_), Some(shape)) = (query_code, shape) {
        metadata = metadata.custom(ERROR_SHAPE, shape);
    }
    if !fault.is_empty() {
        metadata = metadata.custom("type", fault);
    }
    if let Some(message) = told.message.or(told.capital_message).or(told.error_message) {
        metadata = metadata.message(message);
    }
    if let Some(id) = request_id(headers) {
        metadata = metadata.request_id(id);
    }
    if foreign && !response.body().is_empty() {
        metadata = metadata.custom("content_type", content_type(response));
    }
    metadata.build()
}

/// The error of a body that is `found` where `expected` should be.
pub(super) fn foreign_body(expected: &str, found: &str, response: &Response) -> DecodeError {
    DecodeError::new(format!(
        "expected {expected}, found {found} (status {}, content-type {})",
        response.status().as_u16(),
        content_type(response)
    ))
}

/// The name of an error's shape in what may be `namespace#Name:uri`.
fn name(text: &str) -> Option<&str> {
    let text = text.split(':').next()?;
    let text = text.rsplit('#').next()?.trim();
    (!text.is_empty()).then_some(text)
}

/// The text of a header; `None` where it is not there or empty.
pub(super) fn header<'h>(headers: &'h HeaderMap, name: &'static str) -> Option<&'h str> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    (!text.is_empty()).then_some(text)
}

/// The media type for a message, kept short: whatever answered may not be the service.
pub(super) fn content_type(response: &Response) -> String {
    match header(response.headers(), "content-type") {
        Some(text) => text.chars().take(100).collect(),
        None => "unknown".to_owned(),
    }
}
