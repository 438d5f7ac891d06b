//! Protocols: how an operation becomes an HTTP request, and a response an output or an error.
//!
//! One module a protocol. A generated crate names the one its model chose, and nothing else
//! links the others.

mod aws_json;
mod error_metadata;
#[cfg(feature = "http-bindings")]
pub mod http_binding;
#[cfg(feature = "query")]
mod query;
#[cfg(feature = "rest-json")]
mod rest_json;
#[cfg(feature = "rest-xml")]
mod rest_xml;
#[cfg(any(feature = "rpc-v2-cbor", feature = "rpc-v2-json"))]
mod rpc_v2;

pub use aws_json::{AWS_JSON_1_0, AWS_JSON_1_1, AwsJson};
#[cfg(feature = "query")]
pub use query::{AWS_QUERY, EC2_QUERY, Query};
#[cfg(feature = "rest-json")]
pub use rest_json::{REST_JSON_1, RestJson1};
#[cfg(feature = "rest-xml")]
pub use rest_xml::{REST_XML, REST_XML_UNWRAPPED_ERRORS, RestXml};
#[cfg(feature = "rpc-v2-cbor")]
pub use rpc_v2::RPC_V2_CBOR;
#[cfg(feature = "rpc-v2-json")]
pub use rpc_v2::RPC_V2_JSON;
#[cfg(any(feature = "rpc-v2-cbor", feature = "rpc-v2-json"))]
pub use rpc_v2::RpcV2;

use std::borrow::Cow;

use crate::codec::{DecodeError, EncodeError};
use crate::error::ErrorMetadata;
use crate::http::{self, Request, Response};
use crate::service::Operation;
use crate::shape::Shape;

/// The media type of a body that is a stream of events.
#[cfg(any(
    feature = "event-streams",
    feature = "http-bindings",
    feature = "rpc-v2-cbor",
    feature = "rpc-v2-json"
))]
pub(crate) const EVENT_STREAM: &str = "application/vnd.amazon.eventstream";

/// A protocol. Object safe; every method works by the tables.
pub trait Protocol: Send + Sync + 'static {
    /// Writes the request for `input`: method, path and query as the URI (its host is set later
    /// from the endpoint), headers and body. Neither signed nor with a `host` header. `token` is
    /// sent for a member of the input that the model calls an idempotency token and that is
    /// absent.
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Request, EncodeError>;

    /// Reads a successful response into `output`.
    fn output(
        &self,
        operation: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError>;

    /// Finds the id that the service gave the request of a successful response: in the headers,
    /// unless the protocol has another place for it. Never fails.
    fn request_id<'r>(&self, response: &'r Response) -> Option<Cow<'r, str>> {
        http::request_id(response.headers()).map(Cow::Borrowed)
    }

    /// Finds code, message and request id of an error response. Never fails: what is not there
    /// stays unset, so that a retry can be decided whatever the body holds.
    fn error_metadata(&self, response: &Response) -> ErrorMetadata;

    /// Reads the members of a modelled error.
    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError>;

    /// Whether the members beside a stream of events go into a message before the events
    /// (`initial-request`, `initial-response`), as in protocols without HTTP bindings. That message
    /// then carries the body that [`request`](Self::request) writes, and [`output`](Self::output)
    /// is given the body that it carried. By default `false`.
    fn initial_messages(&self) -> bool {
        false
    }

    /// Whether the body of an answer with the status of a success is an error all the same. Asked
    /// only where the service says that this happens.
    fn is_error(&self, _response: &Response) -> bool {
        false
    }

    /// Writes the members of an event that go into its payload together, or a member that is the
    /// whole payload, and says the media type.
    fn write_event(&self, shape: &dyn Shape) -> Result<(Vec<u8>, &'static str), EncodeError> {
        let name = shape.schema().name;
        Err(EncodeError::new(format!("{name}: the service's protocol has no event streams")))
    }

    /// Reads what [`write_event`](Self::write_event) writes.
    fn read_event(&self, payload: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        let (_, name) = (payload, shape.schema().name);
        Err(DecodeError::new(format!("{name}: the service's protocol has no event streams")))
    }
}
