//! Smithy RPC v2: every operation is a POST to a path that names it, with a map of CBOR or an
//! object of JSON each way.
//! <https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html>
//!
//! The modules below have the two formats; all else is the same.

#[cfg(feature = "rpc-v2-cbor")]
mod cbor;
#[cfg(feature = "rpc-v2-json")]
mod json;
#[cfg(all(test, feature = "rpc-v2-cbor", feature = "rpc-v2-json"))]
mod tests;

#[cfg(feature = "rpc-v2-cbor")]
pub use cbor::RPC_V2_CBOR;
#[cfg(feature = "rpc-v2-json")]
pub use json::RPC_V2_JSON;

use std::fmt;

use http::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use http::{Method, Uri};

use super::error_metadata::{Told, error_metadata, foreign_body, header};
use super::{EVENT_STREAM, Protocol};
use crate::codec::{DecodeError, EncodeError};
use crate::error::ErrorMetadata;
use crate::http::{Request, Response};
use crate::service::Operation;
use crate::shape::Shape;

/// The header of requests and responses that names the protocol.
const SMITHY_PROTOCOL: &str = "smithy-protocol";

/// Smithy RPC v2 in one of its formats.
#[derive(Debug)]
pub struct RpcV2 {
    /// What [`SMITHY_PROTOCOL`] says.
    name: &'static str,
    media_type: &'static str,
    format: &'static dyn Format,
}

/// The codec of a body.
trait Format: fmt::Debug + Send + Sync {
    /// What a body is, for error texts.
    fn body(&self) -> &'static str;

    /// Writes the members that go into a body, with a token for one that wants it.
    fn write(
        &self,
        out: &mut Vec<u8>,
        shape: &dyn Shape,
        token: Option<&str>,
    ) -> Result<(), EncodeError>;

    /// Reads a body.
    fn read(&self, input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError>;

    /// Finds the texts at the top of a body, as far as it is well formed.
    fn for_each_string(&self, input: &[u8], visit: &mut dyn FnMut(&str, &str));

    /// What a body is that is not of this format.
    fn other(&self, input: &[u8]) -> Option<&'static str>;
}

impl Protocol for RpcV2 {
    /// An operation without an input sends no body. Where the input has a stream of events, the
    /// body and its media type are those of the stream's first message, which carries the other
    /// members.
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Request, EncodeError> {
        let path = format!("/service/{}/operation/{}", operation.service.shape, operation.name);
        let uri = Uri::try_from(path).map_err(|_| {
            EncodeError::new("the names of service and operation do not fit in a path")
        })?;
        let traits = &operation.traits;
        let (mut body, mut content_type) = (Vec::new(), None);
        if !operation.input.is_unit() {
            body.reserve(128);
            self.format.write(&mut body, input, token)?;
            content_type = Some(self.media_type);
        }
        let mut request = Request::new(body.into());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri;
        let headers = request.headers_mut();
        headers.insert(SMITHY_PROTOCOL, HeaderValue::from_static(self.name));
        let accept = self.media_type_of(traits.output_stream);
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
        if let Some(content_type) = content_type {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        }
        if operation.service.query_compatible {
            headers.insert("x-amzn-query-mode", HeaderValue::from_static("true"));
        }
        Ok(request)
    }

    /// An empty body is taken only for an output without members, or one with a stream of events,
    /// whose first message has the other members.
    fn output(
        &self,
        operation: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        match header(response.headers(), SMITHY_PROTOCOL) {
            Some(name) if name == self.name => {}
            other => {
                let found = match other {
                    Some(_) => "one of another protocol",
                    None => "one without the header smithy-protocol",
                };
                return Err(foreign_body(&format!("an answer in {}", self.name), found, response));
            }
        }
        let may_be_empty =
            operation.output.members.is_empty() || operation.traits.output_stream.is_some();
        match response.body().is_empty() && may_be_empty {
            true => Ok(()),
            false => self.read(response, output),
        }
    }

    /// Also of an answer that does not name the protocol: what is in front of a service may fail
    /// in its stead.
    fn error_metadata(&self, response: &Response) -> ErrorMetadata {
        let body = response.body();
        let mut told = Told::default();
        self.format.for_each_string(body, &mut |key, text| told.take(key, text));
        error_metadata(response, told, self.format.other(body).is_some())
    }

    /// Leaves `error` as it is where the response has no body.
    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError> {
        match response.body().is_empty() {
            true => Ok(()),
            false => self.read(response, error),
        }
    }

    fn initial_messages(&self) -> bool {
        true
    }

    fn write_event(&self, shape: &dyn Shape) -> Result<(Vec<u8>, &'static str), EncodeError> {
        let mut payload = Vec::new();
        self.format.write(&mut payload, shape, None)?;
        Ok((payload, self.media_type))
    }

    fn read_event(&self, payload: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        match payload.is_empty() {
            true => Ok(()),
            false => self.format.read(payload, shape),
        }
    }
}

impl RpcV2 {
    /// The media type of a body where `stream` is the member that is a stream of events.
    fn media_type_of(&self, stream: Option<usize>) -> &'static str {
        match stream {
            Some(_) => EVENT_STREAM,
            None => self.media_type,
        }
    }

    fn read(&self, response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
        match self.format.other(response.body()) {
            None => self.format.read(response.body(), shape),
            Some(found) => Err(foreign_body(self.format.body(), found, response)),
        }
    }
}
