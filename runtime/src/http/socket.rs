//! The transport of the blocking client: HTTP/1.1 on the sockets of the standard library, TLS by
//! rustls with ring.
//!
//! [`dial`] makes connections, [`wire`] is one, [`message`] writes requests and reads answers,
//! [`exchange`] puts them together, [`pool`] keeps connections that can be used again.

mod builder;
mod dial;
mod exchange;
mod message;
#[cfg(feature = "streaming")]
mod stream;
#[cfg(test)]
mod tests;
mod wire;

use std::fmt;
use std::sync::{Arc, OnceLock};

use rustls::ClientConfig;

pub use builder::SocketClientBuilder;

use self::wire::Connection;
use super::pool::Pool;
use super::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};
use crate::error::ConnectorError;
#[cfg(feature = "streaming")]
use crate::primitives::ByteStream;

/// An [`HttpClient`] on the sockets of the standard library, for the [blocking](crate::blocking)
/// client.
///
/// Its futures block the thread that polls them, which would stop an async program. It keeps
/// connections and uses them again, follows no redirect and keeps no cookie, and asks a proxy only
/// where its builder was told one. URLs may be `https` or `http`.
#[derive(Clone)]
pub struct SocketClient(Arc<Inner>);

struct Inner {
    settings: SocketClientBuilder,
    /// Made when the first `https` URL is met: the certificates cost time at start-up.
    tls: OnceLock<Result<Arc<ClientConfig>, String>>,
    pool: Pool<Connection>,
}

impl SocketClient {
    /// A client whose connections take 3.1 seconds at most to make, TLS included.
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// A builder, nothing set.
    pub fn builder() -> SocketClientBuilder {
        SocketClientBuilder::default()
    }

    fn of(settings: SocketClientBuilder) -> Self {
        let mut pool = Pool::new(settings.pool_idle_timeout, settings.pool_max_lifetime);
        pool.most = settings.pool_max_idle_per_host;
        Self(Arc::new(Inner { settings, tls: OnceLock::new(), pool }))
    }
}

impl HttpClient for SocketClient {
    fn send(
        &self,
        request: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(async move { exchange::whole(&self.0, &request, limits) })
    }

    #[cfg(feature = "streaming")]
    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        Box::pin(stream::streamed(&self.0, request, limits))
    }
}

impl Default for SocketClient {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for SocketClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SocketClient").field("settings", &self.0.settings).finish_non_exhaustive()
    }
}
