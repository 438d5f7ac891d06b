//! The default transport: hyper with a pool of connections, TLS by rustls with ring.

use std::error::Error;
use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;

use ::http::uri::Authority;
use ::hyper_util::client::legacy::{self, Client};
use ::hyper_util::rt::{TokioExecutor, TokioTimer};

use super::connect::{ConnectTimedOut, Connector};
#[cfg(feature = "streaming")]
use super::stream::{self, Outgoing};
use super::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse, body};
use crate::error::{ConnectorError, Described};
#[cfg(feature = "streaming")]
use crate::primitives::{ByteStream, ByteStreamError};

/// The body of a request.
#[cfg(not(feature = "streaming"))]
type Outgoing = http_body_util::Full<bytes::Bytes>;

/// How long an unused connection is kept.
const IDLE: Duration = Duration::from_secs(90);

/// An [`HttpClient`] on hyper and tokio. Keeps connections and uses them again; an unused one is
/// closed after 90 seconds. Follows no redirect, keeps no cookie, asks no proxy. URLs may be
/// `https` or `http`.
pub struct HyperClient {
    connect_timeout: Option<Duration>,
    client: OnceLock<Client<Connector, Outgoing>>,
}

impl HyperClient {
    /// A client whose connections take 3.1 seconds at most to make, TLS included.
    pub fn new() -> Self {
        Self::with_connect_timeout(Some(crate::config::DEFAULT_CONNECT_TIMEOUT))
    }

    /// A client with another limit on connecting; `None` leaves it to the operating system.
    pub fn with_connect_timeout(limit: Option<Duration>) -> Self {
        Self { connect_timeout: limit, client: OnceLock::new() }
    }

    fn client(&self) -> &Client<Connector, Outgoing> {
        self.client.get_or_init(|| {
            Client::builder(TokioExecutor::new())
                .pool_idle_timeout(IDLE)
                .pool_timer(TokioTimer::new())
                .set_host(false)
                .build(Connector::new(self.connect_timeout))
        })
    }
}

impl HttpClient for HyperClient {
    fn send(
        &self,
        request: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let authority = request.uri().authority().cloned();
        let sending = self.client().request(request.map(Outgoing::new));
        Box::pin(async move {
            let head = match limits.read {
                None => sending.await,
                Some(limit) => match tokio::time::timeout(limit, sending).await {
                    Ok(head) => head,
                    Err(_) => return Err(silent(limit)),
                },
            };
            let (head, body) = head.map_err(|error| classify(error, authority))?.into_parts();
            Ok(HttpResponse::from_parts(head, body::read(body, limits.read).await?))
        })
    }

    #[cfg(feature = "streaming")]
    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        let authority = request.uri().authority().cloned();
        let (head, body) = request.into_parts();
        let (body, sent) = Outgoing::stream(body);
        let sending = self.client().request(::http::Request::from_parts(head, body));
        Box::pin(async move {
            let Some(head) = stream::answer(sending, sent, limits.read).await else {
                return Err(silent(limits.read.unwrap_or_default()));
            };
            let response = head.map_err(|error| classify(error, authority))?;
            Ok(response.map(|body| stream::incoming(body, limits.read)))
        })
    }
}

fn silent(limit: Duration) -> ConnectorError {
    let text = format!("no answer began within {limit:?} (read_timeout)");
    ConnectorError::timeout(Described::new(text))
}

fn classify(error: legacy::Error, authority: Option<Authority>) -> ConnectorError {
    let authority = authority.as_ref().map_or("the endpoint", Authority::as_str);
    if let Some(timed_out) = find::<ConnectTimedOut>(&error) {
        let text = format!("no connection to {authority} within {:?}", timed_out.limit);
        return ConnectorError::timeout(Described::new(text + " (connect_timeout)"));
    }
    if error.is_connect() {
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
        f.debug_struct("HyperClient")
            .field("connect_timeout", &self.connect_timeout)
            .finish_non_exhaustive()
    }
}
