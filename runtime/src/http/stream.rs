//! Bodies that are streams, to hyper and from it.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use ::hyper::body::{Body, Frame, Incoming, SizeHint};
use bytes::Bytes;
use futures_core::Stream;
use http_body_util::Full;
use tokio::sync::oneshot;
use tokio::time::Sleep;

use super::body::{Patience, cut_short};
use super::refusal::stalled;
use crate::error::ConnectorError;
use crate::primitives::{ByteStream, ByteStreamError};

/// The body of a request: one type for both, so that hyper is compiled once.
pub(super) enum Outgoing {
    Whole(Full<Bytes>),
    Stream(Box<Parts>),
}

/// A stream, and what tells of its end by being dropped.
pub(super) struct Parts {
    stream: ByteStream,
    _sent: oneshot::Sender<()>,
}

/// Resolves when a stream is sent, or sending it was given up.
pub(super) type Sent = oneshot::Receiver<()>;

impl Outgoing {
    /// A body in memory.
    pub(super) fn new(body: Bytes) -> Self {
        Self::Whole(Full::new(body))
    }

    /// A stream.
    pub(super) fn stream(stream: ByteStream) -> (Self, Sent) {
        let (sender, sent) = oneshot::channel();
        (Self::Stream(Box::new(Parts { stream, _sent: sender })), sent)
    }
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = ByteStreamError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, ByteStreamError>>> {
        match &mut *self {
            Self::Whole(body) => match Pin::new(body).poll_frame(cx) {
                Poll::Ready(Some(Err(never))) => match never {},
                Poll::Ready(Some(Ok(frame))) => Poll::Ready(Some(Ok(frame))),
                Poll::Ready(None) => Poll::Ready(None),
                Poll::Pending => Poll::Pending,
            },
            Self::Stream(parts) => {
                let part = ready!(Pin::new(&mut parts.stream).poll_next(cx));
                Poll::Ready(part.map(|part| part.map(Frame::data)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        match self {
            Self::Whole(body) => body.is_end_stream(),
            Self::Stream(parts) => parts.stream.size_hint() == (0, Some(0)),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(body) => body.size_hint(),
            Self::Stream(parts) => match parts.stream.size_hint() {
                (least, Some(most)) if least == most => SizeHint::with_exact(most),
                _ => SizeHint::default(),
            },
        }
    }
}

/// The answer to a streamed request. `limit` is the longest wait for its head, from the moment
/// that the stream is sent; an answer that comes earlier is taken. `None` where it was reached.
pub(super) async fn answer<T>(
    sending: impl Future<Output = T>,
    mut sent: Sent,
    limit: Option<Duration>,
) -> Option<T> {
    let Some(limit) = limit else { return Some(sending.await) };
    let mut sending = pin!(sending);
    let early = poll_fn(|cx| match sending.as_mut().poll(cx) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending => Pin::new(&mut sent).poll(cx).map(|_| None),
    });
    match early.await {
        Some(answer) => Some(answer),
        None => tokio::time::timeout(limit, sending).await.ok(),
    }
}

/// The body of an answer as a stream.
pub(super) fn incoming(body: Incoming, patience: Patience) -> ByteStream {
    let expected = body.size_hint().exact();
    let stream = ByteStream::from_stream(Frames { body, patience, wait: None, read: 0, expected });
    match expected {
        Some(length) => stream.with_length(length),
        None => stream,
    }
}

struct Frames {
    body: Incoming,
    patience: Patience,
    /// Runs while the next part is asked for and not there.
    wait: Option<Pin<Box<Sleep>>>,
    read: usize,
    expected: Option<u64>,
}

impl Stream for Frames {
    type Item = Result<Bytes, ConnectorError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            let frame = match Pin::new(&mut this.body).poll_frame(cx) {
                Poll::Ready(frame) => frame,
                Poll::Pending => {
                    let Patience { limit, since } = this.patience;
                    let Some(limit) = limit else { return Poll::Pending };
                    let start = || Box::pin(tokio::time::sleep(limit));
                    ready!(this.wait.get_or_insert_with(start).as_mut().poll(cx));
                    return Poll::Ready(Some(Err(stalled(
                        limit,
                        since.elapsed(),
                        this.read,
                        this.expected,
                    ))));
                }
            };
            this.wait = None;
            match frame {
                None => return Poll::Ready(None),
                Some(Err(error)) => {
                    return Poll::Ready(Some(Err(cut_short(error, this.read, this.expected))));
                }
                // Trailers are of no interest.
                Some(Ok(frame)) => {
                    if let Ok(part) = frame.into_data() {
                        this.read = this.read.saturating_add(part.len());
                        return Poll::Ready(Some(Ok(part)));
                    }
                }
            }
        }
    }
}
