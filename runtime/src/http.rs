//! HTTP messages and the transport that carries them.
//!
//! The [`call`](crate::call) machine makes an [`HttpRequest`], the [`client`](mod@crate::client)
//! driver hands it to an [`HttpClient`]. The default one is `HyperClient`, or `SocketClient` where
//! the driver blocks; a program or a test can bring its own.

#[cfg(feature = "client")]
mod body;
#[cfg(feature = "client")]
mod builder;
#[cfg(feature = "client")]
mod connect;
#[cfg(feature = "client")]
mod connection;
#[cfg(feature = "client")]
mod hyper;
#[cfg(any(feature = "client", feature = "blocking"))]
mod pool;
#[cfg(all(test, feature = "client"))]
mod pool_tests;
#[cfg(any(feature = "client", feature = "blocking"))]
mod proxy;
#[cfg(all(test, feature = "client"))]
mod proxy_tests;
#[cfg(any(feature = "client", feature = "blocking"))]
mod refusal;
#[cfg(any(feature = "client", feature = "blocking"))]
mod roots;
#[cfg(any(feature = "client", feature = "blocking"))]
mod setters;
#[cfg(feature = "blocking")]
mod socket;
#[cfg(all(feature = "client", feature = "streaming"))]
mod stream;
#[cfg(all(test, feature = "client", feature = "streaming"))]
mod stream_tests;
#[cfg(feature = "client")]
mod tcp;
#[cfg(all(test, feature = "client"))]
mod tests;
#[cfg(feature = "client")]
mod tunnel;
#[cfg(feature = "streaming")]
mod whole;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

#[cfg(feature = "client")]
pub use builder::HyperClientBuilder;
#[cfg(feature = "client")]
pub use hyper::HyperClient;
#[cfg(any(feature = "client", feature = "blocking"))]
pub use proxy::{InvalidProxy, ProxyConfig};
#[cfg(any(feature = "client", feature = "blocking"))]
pub use roots::InvalidCaBundle;
#[cfg(feature = "blocking")]
pub use socket::{SocketClient, SocketClientBuilder};
#[cfg(feature = "streaming")]
pub(crate) use whole::unread;

use ::http::HeaderMap;

use crate::error::ConnectorError;
#[cfg(feature = "streaming")]
use crate::primitives::ByteStream;

/// A request with its whole body in memory.
pub type Request = ::http::Request<bytes::Bytes>;
/// A response with its whole body in memory.
pub type Response = ::http::Response<bytes::Bytes>;
/// The name by which programs know [`Request`].
pub type HttpRequest = Request;
/// The name by which programs know [`Response`].
pub type HttpResponse = Response;

/// A future behind a pointer.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A transport.
pub trait HttpClient: fmt::Debug + Send + Sync {
    /// Sends a request and reads its answer to the end. The URI is absolute; the headers are
    /// complete and signed, so they must go out as they are.
    fn send(
        &self,
        request: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>>;

    /// Sends a request whose body is a stream, and returns when the head of the answer is there;
    /// its body may still be on the way. The stream's length, where it is known, stands in
    /// `content-length`; otherwise the body goes out in chunks. Of `limits`, that on reading
    /// begins for the head when the body is sent.
    ///
    /// What is here by default reads the stream into memory, calls [`send`](Self::send) and hands
    /// out its answer, so that a transport may do without. For large bodies it should not.
    #[cfg(feature = "streaming")]
    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        Box::pin(whole::send_whole(self, request, limits))
    }
}

/// Limits of time that only the transport can keep. `None` is no limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpLimits {
    /// To connect, TLS included. A transport with a pool of connections keeps the limit that it
    /// was made with.
    pub connect: Option<Duration>,
    /// To wait for the head of the answer, and for each next part of its body.
    pub read: Option<Duration>,
    /// For all of it. Whoever calls the transport gives it up then, so that it need not look; but
    /// nobody can give up a transport that blocks its thread, which has to keep this limit itself.
    pub total: Option<Duration>,
}

/// An [`HttpClient`] that clones share, and with it the connections.
#[derive(Debug, Clone)]
pub struct SharedHttpClient(Arc<dyn HttpClient>);

impl SharedHttpClient {
    /// Shares a transport.
    pub fn new(client: impl HttpClient + 'static) -> Self {
        Self(Arc::new(client))
    }
}

impl HttpClient for SharedHttpClient {
    fn send(
        &self,
        request: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        self.0.send(request, limits)
    }

    #[cfg(feature = "streaming")]
    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        self.0.send_stream(request, limits)
    }
}

/// The id that the service gave the request.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    ["x-amzn-requestid", "x-amz-request-id", "x-amzn-request-id"]
        .into_iter()
        .filter_map(|name| Some(headers.get(name)?.to_str().ok()?.trim()))
        .find(|id| !id.is_empty())
}
