//! Connections: TCP, by way of a proxy where one is set, TLS over it where the URL says so, and
//! HTTP over that.

use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use ::http::Uri;
use ::http::uri::{Authority, Scheme};
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::time::{Instant, timeout};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::connection::Connection;
use super::proxy::{Proxy, ProxyConfig};
use super::refusal::{Obstacle, ProxyError};
use super::roots::Roots;
use super::tcp::tcp;
use super::tunnel::{Wire, tunnel};
use crate::error::{BoxError, ConnectorError, TimeoutPhase};

/// Makes connections.
pub(super) struct Connector {
    pub(super) limits: Limits,
    pub(super) roots: Roots,
    pub(super) proxies: Arc<ProxyConfig>,
    /// Made when the first `https` URL is met: the certificates cost time at start-up.
    tls: OnceLock<Result<Arc<ClientConfig>, String>>,
}

/// Limits of time on making a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// On all of it.
    pub(super) connect: Option<Duration>,
    /// On the TLS handshake with the server.
    pub(super) tls: Option<Duration>,
}

/// A limit: what is left of it, what it is set to, and the name of its setting.
type Limit = (Duration, Duration, &'static str);

impl Connector {
    pub(super) fn new(limits: Limits, roots: Roots, proxies: Arc<ProxyConfig>) -> Self {
        Self { limits, roots, proxies, tls: OnceLock::new() }
    }

    /// Connects to the server of a URL, for a request that began then.
    pub(super) async fn connect(
        &self,
        uri: &Uri,
        began: Instant,
    ) -> Result<Connection, ConnectorError> {
        let proxy = self.proxies.of(uri);
        self.connected(uri, proxy).await.map_err(|obstacle| {
            let authority = uri.authority().map_or("the endpoint", Authority::as_str);
            obstacle.told(authority, proxy, began.elapsed())
        })
    }

    async fn connected(&self, uri: &Uri, proxy: Option<&Proxy>) -> Result<Connection, Obstacle> {
        let tls = match uri.scheme() == Some(&Scheme::HTTPS) {
            true => Some(self.tls().map_err(|error| Obstacle::Tls(error.into()))?),
            false => None,
        };
        let start = Instant::now();
        let connect = self.limits.connect.map(|limit| (limit, limit, "connect_timeout"));
        let wire = within(connect, TimeoutPhase::Connect, self.dial(uri, proxy)).await?;
        let Some(tls) = tls else { return Connection::over(wire, false).await };
        // Whichever ends first, with the time that is left for the handshake.
        let connect = connect
            .map(|(_, limit, setting)| (limit.saturating_sub(start.elapsed()), limit, setting));
        let own = self.limits.tls.map(|limit| (limit, limit, "tls_timeout"));
        let limit = connect.into_iter().chain(own).min_by_key(|(left, ..)| *left);
        let shaking = async { secured(tls, wire, uri).await.map_err(Obstacle::Tls) };
        let stream = within(limit, TimeoutPhase::Tls, shaking).await?;
        let is_http2 = stream.get_ref().1.alpn_protocol() == Some(b"h2");
        Connection::over(stream, is_http2).await
    }

    /// What is below TLS with the server: a connection to it, or by way of its proxy.
    async fn dial(&self, uri: &Uri, proxy: Option<&Proxy>) -> Result<Wire, Obstacle> {
        let stream = tcp(proxy.map_or(uri, |proxy| &proxy.uri)).await;
        let Some(proxy) = proxy else { return Ok(Box::new(stream.map_err(Obstacle::Tcp)?)) };
        let unreachable = |error| Obstacle::Proxy(ProxyError::unreachable(proxy, error));
        let mut wire: Wire = Box::new(stream.map_err(unreachable)?);
        if proxy.uri.scheme() == Some(&Scheme::HTTPS) {
            let tls = self.tls().map_err(|error| unreachable(error.into()))?;
            // A proxy speaks HTTP/1.1.
            let mut tls = (*tls).clone();
            tls.alpn_protocols.clear();
            let secured = secured(Arc::new(tls), wire, &proxy.uri).await;
            wire = secured.map_err(unreachable)?;
        }
        match uri.scheme() == Some(&Scheme::HTTPS) {
            true => tunnel(wire, proxy, uri).await.map_err(Obstacle::Proxy),
            false => Ok(wire),
        }
    }

    fn tls(&self) -> Result<Arc<ClientConfig>, String> {
        let made = || {
            #[allow(unused_mut)]
            let mut config = self.roots.tls()?;
            #[cfg(feature = "http2")]
            {
                config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
            }
            Ok(Arc::new(config))
        };
        self.tls.get_or_init(made).clone()
    }
}

/// TLS with the server of a URL.
async fn secured(
    tls: Arc<ClientConfig>,
    wire: Wire,
    uri: &Uri,
) -> Result<Box<TlsStream<Wire>>, BoxError> {
    let host = uri.host().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let connecting = TlsConnector::from(tls).connect(ServerName::try_from(host)?, wire);
    Ok(Box::new(connecting.await?))
}

async fn within<T>(
    limit: Option<Limit>,
    phase: TimeoutPhase,
    future: impl Future<Output = Result<T, Obstacle>> + Send,
) -> Result<T, Obstacle> {
    // As what it is either way, so that it is compiled once.
    let future: Pin<&mut (dyn Future<Output = _> + Send)> = pin!(future);
    match limit {
        None => future.await,
        Some((left, limit, setting)) => {
            timeout(left, future).await.unwrap_or(Err(Obstacle::Late { phase, limit, setting }))
        }
    }
}
