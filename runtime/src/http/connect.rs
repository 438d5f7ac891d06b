//! Connections: TCP, by way of a proxy where one is set, and TLS over it where the URL says so.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::Uri;
use ::http::uri::Scheme;
use ::hyper_util::client::legacy::connect::HttpConnector;
use hyper_rustls::{DefaultServerNameResolver, HttpsConnector, MaybeHttpsStream};
use rustls::ClientConfig;
use tokio::time::{Instant, timeout};
use tower_service::Service;

use super::proxy::{Proxy, ProxyConfig};
use super::refusal::ProxyError;
use super::roots::Roots;
use super::tunnel::Wire;
use crate::error::{BoxError, TimeoutPhase};

/// Makes connections for hyper's pool.
#[derive(Clone)]
pub(super) struct Connector {
    dial: Dial,
    limits: Limits,
}

/// Limits of time on making a connection.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// On all of it.
    pub(super) connect: Option<Duration>,
    /// On the TLS handshake with the server.
    pub(super) tls: Option<Duration>,
}

/// Connecting took longer than a limit.
#[derive(Debug)]
pub(super) struct ConnectTimedOut {
    pub(super) phase: TimeoutPhase,
    /// The name of the limit's setting.
    pub(super) setting: &'static str,
    pub(super) limit: Duration,
    /// By way of which proxy.
    pub(super) proxy: Option<String>,
}

impl Connector {
    pub(super) fn new(limits: Limits, roots: Roots, proxies: Arc<ProxyConfig>) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        Self { dial: Dial { tcp, tls: Tls { roots, config: Arc::default() }, proxies }, limits }
    }
}

type Stream = MaybeHttpsStream<Wire>;
type Connecting<T> = Pin<Box<dyn Future<Output = Result<T, BoxError>> + Send>>;

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Connecting<Stream>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Connecting<Stream> {
        Box::pin(connect(self.dial.clone(), self.limits, uri))
    }
}

async fn connect(mut dial: Dial, limits: Limits, uri: Uri) -> Result<Stream, BoxError> {
    let proxy = dial.proxies.of(&uri).map(|proxy| proxy.name.clone());
    let timed_out = |phase, setting, limit| -> BoxError {
        ConnectTimedOut { phase, setting, limit, proxy: proxy.clone() }.into()
    };
    let tls = match uri.scheme() == Some(&Scheme::HTTP) {
        true => None,
        false => Some(dial.tls.config()?),
    };
    let start = Instant::now();
    let dialling = dial.call(uri.clone());
    let wire = match limits.connect {
        None => dialling.await?,
        Some(limit) => timeout(limit, dialling)
            .await
            .map_err(|_| timed_out(TimeoutPhase::Connect, CONNECT_TIMEOUT, limit))??,
    };
    let Some(tls) = tls else { return Ok(MaybeHttpsStream::Http(wire)) };
    let shaking = https(Ready(Some(wire)), tls).call(uri);
    // Whichever ends first, with the time that is left for the handshake.
    let left = limits.connect.map(|limit| (limit.saturating_sub(start.elapsed()), limit));
    let connect = left.map(|(left, limit)| (left, limit, CONNECT_TIMEOUT));
    let own = limits.tls.map(|limit| (limit, limit, TLS_TIMEOUT));
    match connect.into_iter().chain(own).min_by_key(|(left, ..)| *left) {
        None => shaking.await,
        Some((left, limit, setting)) => timeout(left, shaking)
            .await
            .map_err(|_| timed_out(TimeoutPhase::Tls, setting, limit))?,
    }
}

const CONNECT_TIMEOUT: &str = "connect_timeout";
const TLS_TIMEOUT: &str = "tls_timeout";

/// A connection that is there already, for TLS to be laid over it.
struct Ready(Option<Wire>);

impl Service<Uri> for Ready {
    type Response = Wire;
    type Error = BoxError;
    type Future = std::future::Ready<Result<Wire, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        std::future::ready(self.0.take().ok_or_else(|| "the connection is taken".into()))
    }
}

/// What is below TLS with the server: a connection to it, or by way of its proxy.
#[derive(Clone)]
struct Dial {
    tcp: HttpConnector,
    tls: Tls,
    proxies: Arc<ProxyConfig>,
}

impl Service<Uri> for Dial {
    type Response = Wire;
    type Error = BoxError;
    type Future = Connecting<Wire>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Connecting<Wire> {
        match self.proxies.of(&uri).cloned() {
            Some(proxy) => {
                let (tcp, tls) = (self.tcp.clone(), self.tls.clone());
                Box::pin(by_way_of(proxy, tcp, tls, uri))
            }
            None => {
                let connecting = self.tcp.call(uri);
                Box::pin(async move { Ok(Wire::direct(connecting.await?)) })
            }
        }
    }
}

async fn by_way_of(
    proxy: Proxy,
    mut tcp: HttpConnector,
    tls: Tls,
    target: Uri,
) -> Result<Wire, BoxError> {
    let connected = match proxy.uri.scheme() {
        Some(scheme) if *scheme == Scheme::HTTPS => {
            // A proxy speaks HTTP/1.1.
            let mut config = (*tls.config()?).clone();
            config.alpn_protocols.clear();
            https(tcp, Arc::new(config)).call(proxy.uri.clone()).await
        }
        _ => tcp.call(proxy.uri.clone()).await.map(MaybeHttpsStream::Http).map_err(BoxError::from),
    };
    let io = connected.map_err(|error| ProxyError::unreachable(&proxy, error))?;
    if target.scheme() == Some(&Scheme::HTTP) {
        return Ok(Wire::proxied(io));
    }
    Ok(Wire::tunnel(io, &proxy, &target).await?)
}

/// TLS over what `below` connects.
fn https<T>(below: T, tls: Arc<ClientConfig>) -> HttpsConnector<T> {
    HttpsConnector::new(below, tls, true, Arc::new(DefaultServerNameResolver::default()))
}

/// The set-up of TLS, made when the first `https` URL is met: the certificates cost time at
/// start-up.
#[derive(Clone)]
struct Tls {
    roots: Roots,
    config: Arc<OnceLock<Result<Arc<ClientConfig>, String>>>,
}

impl Tls {
    fn config(&self) -> Result<Arc<ClientConfig>, String> {
        let made = || {
            #[allow(unused_mut)]
            let mut config = self.roots.tls()?;
            #[cfg(feature = "http2")]
            {
                config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
            }
            Ok(Arc::new(config))
        };
        self.config.get_or_init(made).clone()
    }
}

impl fmt::Display for ConnectTimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "connecting took longer than {:?} ({})", self.limit, self.setting)
    }
}

impl std::error::Error for ConnectTimedOut {}
