//! The default transport: hyper on connections that are kept, TLS by rustls with ring.

#[cfg(feature = "streaming")]
use std::error::Error;
use std::fmt;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use ::http::uri::{Authority, Scheme};
use ::http::{Uri, header};
use ::hyper::body::Incoming;
use tokio::task::AbortHandle;
use tokio::time::Instant;

use super::body::{self, Patience};
use super::builder::HyperClientBuilder;
use super::connect::{Connector, Limits};
use super::connection::Connection;
use super::pool::{Key, Pool, Pooled};
use super::refusal::{silent, unless_refused, unless_unknown};
#[cfg(feature = "streaming")]
use super::stream;
use super::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};
use crate::error::{ConnectorError, Described};
#[cfg(feature = "streaming")]
use crate::primitives::{ByteStream, ByteStreamError};

/// The body of a request.
#[cfg(not(feature = "streaming"))]
pub(super) type Outgoing = http_body_util::Full<bytes::Bytes>;
#[cfg(feature = "streaming")]
pub(super) use super::stream::Outgoing;

/// An [`HttpClient`] on hyper and tokio.
///
/// It keeps connections and uses them again, follows no redirect and keeps no cookie, and asks a
/// proxy only where its builder was told one. URLs may be `https` or `http`.
pub struct HyperClient {
    settings: HyperClientBuilder,
    connector: Connector,
    kept: Arc<Kept>,
}

/// The connections that can be used again.
struct Kept {
    pool: Pool<Connection>,
    /// The task that ends those that are unused for too long.
    tender: Mutex<Option<AbortHandle>>,
}

/// A connection whose answer is still to be read, and where it leads to.
struct Busy(Key, Connection);

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
        let limits = Limits { connect: settings.connect_timeout, tls: settings.tls_timeout };
        let connector = Connector::new(limits, settings.roots.clone(), settings.proxies.clone());
        let pool = Pool::new(settings.pool_idle_timeout, settings.pool_max_lifetime);
        let kept = Arc::new(Kept { pool, tender: Mutex::default() });
        Self { settings, connector, kept }
    }

    /// Sends a request by a connection that was used before, or a new one.
    async fn exchange(
        &self,
        mut request: ::http::Request<Outgoing>,
        began: Instant,
    ) -> Result<(::http::Response<Incoming>, Busy), ConnectorError> {
        let uri = request.uri().clone();
        unless_unknown(&uri)?;
        let key = Key::of(&uri);
        // One that sees the request whole, since it goes by no tunnel.
        let proxy = self.settings.proxies.of(&uri).filter(|_| uri.scheme() == Some(&Scheme::HTTP));
        if let Some(authorization) = proxy.and_then(|proxy| proxy.authorization.clone()) {
            request.headers_mut().insert(header::PROXY_AUTHORIZATION, authorization);
        }
        loop {
            let taken = self.kept.pool.take(&key, Instant::now().into_std());
            let is_used = taken.is_some();
            let mut connection = match taken {
                Some(connection) => connection,
                None => self.connected(&uri, &key, began).await?,
            };
            if !connection.is_ready().await && is_used {
                continue;
            }
            match connection.send(request, &uri, proxy.is_some()).await {
                Ok(head) => {
                    let head = unless_refused(head, proxy, uri.authority())?;
                    return Ok((head, Busy(key, connection)));
                }
                // The server had ended it before anything was sent.
                Err(mut error) => match error.take_message().filter(|_| is_used) {
                    Some(unsent) => request = unsent,
                    None => return Err(classify(error.into_error(), uri.authority())),
                },
            }
        }
    }

    async fn connected(
        &self,
        uri: &Uri,
        key: &Key,
        began: Instant,
    ) -> Result<Connection, ConnectorError> {
        // Boxed, since most calls need none of it.
        let connection = Box::pin(self.connector.connect(uri, began)).await?;
        if let Some(connection) = connection.shared() {
            self.kept.put(key.clone(), connection);
        }
        Ok(connection)
    }
}

impl Kept {
    fn put(self: &Arc<Self>, key: Key, connection: Connection) {
        self.pool.put(key, connection, Instant::now().into_std());
        let Some(limit) = self.pool.idle_timeout else { return };
        let mut tender = self.tender();
        // One that ran on a runtime that has ended is finished, too.
        if tender.as_ref().is_none_or(AbortHandle::is_finished) {
            *tender = Some(tokio::spawn(tend(Arc::downgrade(self), limit)).abort_handle());
        }
    }

    /// When the answer is read.
    fn done(self: &Arc<Self>, Busy(key, connection): Busy) {
        if connection.shared().is_none() {
            self.put(key, connection);
        }
    }

    fn tender(&self) -> MutexGuard<'_, Option<AbortHandle>> {
        self.tender.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        if let Some(tender) = self.tender().take() {
            tender.abort();
        }
    }
}

/// Ends connections that are unused for too long, until there is none.
async fn tend(kept: Weak<Kept>, limit: Duration) {
    loop {
        tokio::time::sleep(limit).await;
        let Some(kept) = kept.upgrade() else { return };
        // Held while looking, so that whoever keeps a connection meanwhile finds no tender.
        let mut tender = kept.tender();
        if !kept.pool.tidy(Instant::now().into_std()) {
            *tender = None;
            return;
        }
    }
}

impl HttpClient for HyperClient {
    fn send(
        &self,
        request: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(async move {
            within_tokio()?;
            let (limit, since) = (limits.read, Instant::now());
            // As what it is either way, so that it is compiled once.
            let sending: Pin<&mut (dyn Future<Output = _> + Send)> =
                pin!(self.exchange(request.map(Outgoing::new), since));
            let head = match limit {
                None => sending.await,
                Some(limit) => match tokio::time::timeout(limit, sending).await {
                    Ok(head) => head,
                    Err(_) => return Err(silent(limit, since.elapsed())),
                },
            };
            let (head, busy) = head?;
            let (head, body) = head.into_parts();
            let body = body::read(body, Patience { limit, since }).await?;
            self.kept.done(busy);
            Ok(HttpResponse::from_parts(head, body))
        })
    }

    #[cfg(feature = "streaming")]
    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        Box::pin(async move {
            within_tokio()?;
            let (limit, since) = (limits.read, Instant::now());
            let (head, body) = request.into_parts();
            let (body, sent) = Outgoing::stream(body);
            let sending = self.exchange(::http::Request::from_parts(head, body), since);
            let Some(head) = stream::answer(sending, sent, limit).await else {
                return Err(silent(limit.unwrap_or_default(), since.elapsed()));
            };
            let (head, mut busy) = head?;
            let kept = self.kept.clone();
            tokio::spawn(async move {
                // When the body is read to its end; where it is dropped before, the connection ends.
                if busy.1.is_ready().await {
                    kept.done(busy);
                }
            });
            Ok(head.map(|body| stream::incoming(body, Patience { limit, since })))
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

fn classify(error: ::hyper::Error, authority: Option<&Authority>) -> ConnectorError {
    let authority = authority.map_or("the endpoint", Authority::as_str);
    #[cfg(feature = "streaming")]
    if find::<ByteStreamError>(&error).is_some() {
        return ConnectorError::user(Described::over("the body could not be read", error));
    }
    if error.is_user() {
        return ConnectorError::user(error);
    }
    if error.is_parse() {
        let text = format!("{authority} answered with something other than HTTP");
        return ConnectorError::other(Described::over(text, error));
    }
    if error.is_incomplete_message() {
        let text = format!("{authority} closed the connection before it answered");
        return ConnectorError::io(Described::new(text));
    }
    ConnectorError::io(Described::over(format!("the connection to {authority} broke"), error))
}

#[cfg(feature = "streaming")]
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
