//! HTTP over a connection.

use std::future::Future;

use ::http::uri::PathAndQuery;
use ::http::{Request, Response, Uri};
use ::hyper::body::Incoming;
use ::hyper::client::conn::{TrySendError, http1};
use ::hyper_util::rt::TokioIo;
use tokio::time::Instant;

use super::hyper::Outgoing;
use super::pool::Pooled;
use super::refusal::Obstacle;
use super::tunnel::Wire;

/// A connection that takes requests. What goes over it is read and written by a task of its own,
/// which ends when this is dropped.
pub(super) struct Connection {
    sender: Sender,
    made: Instant,
}

enum Sender {
    Http1(http1::SendRequest<Outgoing>),
    #[cfg(feature = "http2")]
    Http2(::hyper::client::conn::http2::SendRequest<Outgoing>),
}

impl Connection {
    #[cfg_attr(not(feature = "http2"), allow(unused_variables))]
    pub(super) async fn over(wire: Wire, is_http2: bool) -> Result<Self, Obstacle> {
        let wire = TokioIo::new(wire);
        let broke = |error: ::hyper::Error| Obstacle::Tcp(error.into());
        #[cfg(feature = "http2")]
        if is_http2 {
            let executor = ::hyper_util::rt::TokioExecutor::new();
            let hands = ::hyper::client::conn::http2::handshake(executor, wire);
            let (sender, connection) = hands.await.map_err(broke)?;
            return Ok(Self::of(Sender::Http2(sender), connection));
        }
        let (sender, connection) = http1::handshake(wire).await.map_err(broke)?;
        Ok(Self::of(Sender::Http1(sender), connection))
    }

    fn of<F>(sender: Sender, connection: F) -> Self
    where
        F: Future<Output = ::hyper::Result<()>> + Send + 'static,
    {
        // Whoever waits for an answer is told the error, too.
        tokio::spawn(async move { drop(connection.await) });
        Self { sender, made: Instant::now() }
    }

    /// Waits until a request can go. False where none will.
    pub(super) async fn is_ready(&mut self) -> bool {
        match &mut self.sender {
            Sender::Http1(sender) => sender.is_ready() || sender.ready().await.is_ok(),
            #[cfg(feature = "http2")]
            Sender::Http2(sender) => sender.ready().await.is_ok(),
        }
    }

    /// Sends a request to `uri`, which stands in it whole where the other end is a proxy. It comes
    /// back where none of it was sent.
    pub(super) async fn send(
        &mut self,
        mut request: Request<Outgoing>,
        uri: &Uri,
        is_proxied: bool,
    ) -> Result<Response<Incoming>, TrySendError<Request<Outgoing>>> {
        match &mut self.sender {
            Sender::Http1(sender) => {
                if !is_proxied {
                    let path = uri.path_and_query().cloned();
                    let path = path.unwrap_or_else(|| PathAndQuery::from_static("/"));
                    *request.uri_mut() = path.into();
                }
                sender.try_send_request(request).await
            }
            #[cfg(feature = "http2")]
            Sender::Http2(sender) => {
                *request.uri_mut() = uri.clone();
                sender.try_send_request(request).await
            }
        }
    }
}

impl Pooled for Connection {
    fn is_usable(&mut self) -> bool {
        match &self.sender {
            Sender::Http1(sender) => !sender.is_closed(),
            #[cfg(feature = "http2")]
            Sender::Http2(sender) => !sender.is_closed(),
        }
    }

    fn made(&self) -> std::time::Instant {
        self.made.into_std()
    }

    fn shared(&self) -> Option<Self> {
        match &self.sender {
            Sender::Http1(_) => None,
            #[cfg(feature = "http2")]
            Sender::Http2(sender) => {
                Some(Self { sender: Sender::Http2(sender.clone()), made: self.made })
            }
        }
    }
}
