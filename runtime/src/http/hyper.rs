//! The default transport: hyper with a pool of connections, TLS by rustls with ring.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::sync::OnceLock;
use std::time::Duration;

use ::http::uri::{Authority, Scheme};
use ::http::{Extensions, header};
use ::hyper::body::Incoming;
use ::hyper_util::client::legacy::connect::capture_connection;
use ::hyper_util::client::legacy::{self, Client};
use ::hyper_util::rt::{TokioExecutor, TokioTimer};

use tokio::time::Instant;

use super::body::Patience;
use super::builder::HyperClientBuilder;
use super::connect::{ConnectTimedOut, Connector, Limits};
use super::proxy::Proxy;
use super::refusal::{ProxyError, silent, unless_refused};
#[cfg(feature = "streaming")]
use super::stream::{self, Outgoing};
use super::tunnel::Made;
use super::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse, body};
use crate::error::{ConnectorError, Described, TimedOut, TimeoutPhase};
#[cfg(feature = "streaming")]
use crate::primitives::{ByteStream, ByteStreamError};

/// The body of a request.
#[cfg(not(feature = "streaming"))]
type Outgoing = http_body_util::Full<bytes::Bytes>;

/// An [`HttpClient`] on hyper and tokio.
///
/// It keeps connections and uses them again, follows no redirect and keeps no cookie, and asks a
/// proxy only where its builder was told one. URLs may be `https` or `http`.
pub struct HyperClient {
    settings: HyperClientBuilder,
    client: OnceLock<Client<Connector, Outgoing>>,
}

impl HyperClient {
    /// A client whose connections take 3.1 seconds at most to make, TLS included.
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// A client with another limit on connecting; `None` leaves it to the operating system.
    pub fn with_connect_timeout(limit: Option<Duration>) -> Self {
        Self::builder().connect_timeout(limit).build()
    }

    /// A builder, nothing set.
    pub fn builder() -> HyperClientBuilder {
        HyperClientBuilder::default()
    }

    pub(super) fn of(settings: HyperClientBuilder) -> Self {
        Self { settings, client: OnceLock::new() }
    }

    fn client(&self) -> &Client<Connector, Outgoing> {
        self.client.get_or_init(|| {
            let HyperClientBuilder { roots, proxies, .. } = &self.settings;
            let limits =
                Limits { connect: self.settings.connect_timeout, tls: self.settings.tls_timeout };
            Client::builder(TokioExecutor::new())
                .pool_idle_timeout(self.settings.pool_idle_timeout)
                .pool_timer(TokioTimer::new())
                .set_host(false)
                .build(Connector::new(limits, roots.clone(), proxies.clone()))
        })
    }

    /// Sends a request. Its connection is used no more after the answer where it is too old.
    fn exchange(
        &self,
        mut request: ::http::Request<Outgoing>,
    ) -> impl Future<Output = Result<::http::Response<Incoming>, legacy::Error>> + use<> {
        let old = self.settings.pool_max_lifetime;
        let old = old.map(|limit| (limit, capture_connection(&mut request)));
        let sending = self.client().request(request);
        async move {
            let response = sending.await;
            if let Some((limit, captured)) = old {
                if let Some(connection) = &*captured.connection_metadata() {
                    let mut extras = Extensions::new();
                    connection.get_extras(&mut extras);
                    if extras.get::<Made>().is_some_and(|made| made.0.elapsed() >= limit) {
                        connection.poison();
                    }
                }
            }
            response
        }
    }

    /// The proxy that sees a request whole, since it goes by no tunnel.
    fn plain_proxy<B>(&self, request: &::http::Request<B>) -> Option<Proxy> {
        let is_plain = request.uri().scheme() == Some(&Scheme::HTTP);
        self.settings.proxies.of(request.uri()).filter(|_| is_plain).cloned()
    }
}

impl HttpClient for HyperClient {
    fn send(
        &self,
        request: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let authority = request.uri().authority().cloned();
        let proxy = self.plain_proxy(&request);
        let request = authorized(request.map(Outgoing::new), proxy.as_ref());
        let sending = self.exchange(request);
        let (limit, since) = (limits.read, Instant::now());
        Box::pin(async move {
            within_tokio()?;
            let head = match limit {
                None => sending.await,
                Some(limit) => match tokio::time::timeout(limit, sending).await {
                    Ok(head) => head,
                    Err(_) => return Err(silent(limit, since.elapsed())),
                },
            };
            let (head, body) = head
                .map_err(|error| classify(error, authority.as_ref(), since))
                .and_then(|head| unless_refused(head, proxy, authority.as_ref()))?
                .into_parts();
            Ok(HttpResponse::from_parts(head, body::read(body, Patience { limit, since }).await?))
        })
    }

    #[cfg(feature = "streaming")]
    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        let authority = request.uri().authority().cloned();
        let proxy = self.plain_proxy(&request);
        let (head, body) = request.into_parts();
        let (body, sent) = Outgoing::stream(body);
        let request = authorized(::http::Request::from_parts(head, body), proxy.as_ref());
        let sending = self.exchange(request);
        let (limit, since) = (limits.read, Instant::now());
        Box::pin(async move {
            within_tokio()?;
            let Some(head) = stream::answer(sending, sent, limit).await else {
                return Err(silent(limit.unwrap_or_default(), since.elapsed()));
            };
            let response = head
                .map_err(|error| classify(error, authority.as_ref(), since))
                .and_then(|head| unless_refused(head, proxy, authority.as_ref()))?;
            Ok(response.map(|body| stream::incoming(body, Patience { limit, since })))
        })
    }
}

/// Sockets and timers of tokio work within its runtime alone, and panic elsewhere.
fn within_tokio() -> Result<(), ConnectorError> {
    tokio::runtime::Handle::try_current().map(|_| ()).map_err(|error| {
        let text = "HyperClient works within a runtime of tokio alone; a blocking client has \
                    another transport where none is set";
        ConnectorError::user(Described::over(text, error))
    })
}

/// Tells the proxy who asks.
fn authorized<B>(mut request: ::http::Request<B>, proxy: Option<&Proxy>) -> ::http::Request<B> {
    if let Some(authorization) = proxy.and_then(|proxy| proxy.authorization.clone()) {
        request.headers_mut().insert(header::PROXY_AUTHORIZATION, authorization);
    }
    request
}

fn classify(error: legacy::Error, authority: Option<&Authority>, since: Instant) -> ConnectorError {
    let authority = authority.map_or("the endpoint", Authority::as_str);
    if let Some(it) = find::<ConnectTimedOut>(&error) {
        let way = it.proxy.as_ref().map(|proxy| format!(" by way of the proxy {proxy}"));
        let way = way.unwrap_or_default();
        let what = match it.phase {
            TimeoutPhase::Tls => "no TLS with",
            _ => "no connection to",
        };
        let timed_out = TimedOut::new(it.phase, it.limit, since.elapsed()).by(it.setting);
        return ConnectorError::timeout(timed_out.what(format!("{what} {authority}{way} within")));
    }
    if error.is_connect() {
        if let Some(proxy) = find::<ProxyError>(&error) {
            if !proxy.may_pass() {
                return ConnectorError::other(Described::new(proxy.to_string()));
            }
            return ConnectorError::io(Described::over(
                format!("no connection to {authority}"),
                error,
            ));
        }
        let what = if is_tls(&error) { "no TLS with" } else { "could not connect to" };
        return ConnectorError::io(Described::over(format!("{what} {authority}"), error));
    }
    #[cfg(feature = "streaming")]
    if find::<ByteStreamError>(&error).is_some() {
        return ConnectorError::user(Described::over("the body could not be read", error));
    }
    match find::<::hyper::Error>(&error) {
        Some(cause) if cause.is_user() => ConnectorError::user(error),
        Some(cause) if cause.is_parse() => {
            let text = format!("{authority} answered with something other than HTTP");
            ConnectorError::other(Described::over(text, error))
        }
        Some(cause) if cause.is_incomplete_message() => {
            let text = format!("{authority} closed the connection before it answered");
            ConnectorError::io(Described::new(text))
        }
        _ => ConnectorError::io(Described::over(
            format!("the connection to {authority} broke"),
            error,
        )),
    }
}

fn find<'a, T: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a T> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        next = error.source();
    }
    None
}

/// Whether rustls is the cause, which hides inside I/O errors.
fn is_tls(error: &(dyn Error + 'static)) -> bool {
    let mut next = Some(error);
    while let Some(error) = next {
        if error.is::<rustls::Error>() {
            return true;
        }
        next = match error.downcast_ref::<std::io::Error>().and_then(|io| io.get_ref()) {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    false
}

impl Default for HyperClient {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for HyperClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperClient").field("settings", &self.settings).finish_non_exhaustive()
    }
}
