//! Connections: TCP, and TLS over it where the URL says so.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::Uri;
use ::http::uri::Scheme;
use ::hyper_util::client::legacy::connect::HttpConnector;
use ::hyper_util::rt::TokioIo;
use hyper_rustls::{DefaultServerNameResolver, HttpsConnector, MaybeHttpsStream};
use rustls::ClientConfig;
use tokio::net::TcpStream;
use tower_service::Service;

use crate::error::BoxError;

/// Makes connections for hyper's pool.
#[derive(Clone)]
pub(super) struct Connector {
    tcp: HttpConnector,
    /// Made when the first `https` URL is met: the certificates cost time at start-up.
    tls: Arc<OnceLock<Result<Arc<ClientConfig>, String>>>,
    limit: Option<Duration>,
}

/// Connecting took longer than the limit.
#[derive(Debug)]
pub(super) struct ConnectTimedOut {
    pub(super) limit: Duration,
}

impl Connector {
    pub(super) fn new(limit: Option<Duration>) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        Self { tcp, tls: Arc::default(), limit }
    }

    fn connect(&self, uri: Uri) -> Result<Connecting, BoxError> {
        if uri.scheme() == Some(&Scheme::HTTP) {
            let mut tcp = self.tcp.clone();
            let connecting = tcp.call(uri);
            return Ok(Box::pin(async move { Ok(MaybeHttpsStream::Http(connecting.await?)) }));
        }
        let tls = self.tls.get_or_init(|| tls_config().map(Arc::new)).clone()?;
        let names = Arc::new(DefaultServerNameResolver::default());
        Ok(HttpsConnector::new(self.tcp.clone(), tls, true, names).call(uri))
    }
}

type Stream = MaybeHttpsStream<TokioIo<TcpStream>>;
type Connecting = Pin<Box<dyn Future<Output = Result<Stream, BoxError>> + Send>>;

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Connecting;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, uri: Uri) -> Connecting {
        match (self.connect(uri), self.limit) {
            (Ok(connecting), Some(limit)) => Box::pin(async move {
                match tokio::time::timeout(limit, connecting).await {
                    Ok(connected) => connected,
                    Err(_) => Err(ConnectTimedOut { limit }.into()),
                }
            }),
            (Ok(connecting), None) => connecting,
            (Err(error), _) => Box::pin(std::future::ready(Err(error))),
        }
    }
}

fn tls_config() -> Result<ClientConfig, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| format!("TLS cannot be set up: {error}"))?;
    #[allow(unused_mut)]
    let mut config = with_roots(builder)?.with_no_client_auth();
    #[cfg(feature = "http2")]
    {
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    }
    Ok(config)
}

type WithRoots = rustls::ConfigBuilder<ClientConfig, rustls::client::WantsClientCert>;
type WantsRoots = rustls::ConfigBuilder<ClientConfig, rustls::WantsVerifier>;

#[cfg(feature = "native-roots")]
fn with_roots(builder: WantsRoots) -> Result<WithRoots, String> {
    hyper_rustls::ConfigBuilderExt::with_native_roots(builder)
        .map_err(|error| format!("the system's root certificates cannot be loaded: {error}"))
}

#[cfg(all(feature = "webpki-roots", not(feature = "native-roots")))]
fn with_roots(builder: WantsRoots) -> Result<WithRoots, String> {
    Ok(hyper_rustls::ConfigBuilderExt::with_webpki_roots(builder))
}

#[cfg(not(any(feature = "webpki-roots", feature = "native-roots")))]
fn with_roots(_: WantsRoots) -> Result<WithRoots, String> {
    Err("TLS has no root certificates: enable the feature `webpki-roots` or `native-roots`".into())
}

impl fmt::Display for ConnectTimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "connecting took longer than {:?} (connect_timeout)", self.limit)
    }
}

impl std::error::Error for ConnectTimedOut {}
