//! Bytes that may not be in memory: what members of type streaming blob hold.
//!
//! A program makes a [`ByteStream`] to send it, and gets one to read. The transport reads the one
//! that is sent and makes the one that is got; see [`client`](mod@crate::client).

mod aggregated;
#[cfg(feature = "blocking")]
mod blocking;
mod error;
#[cfg(all(feature = "client", feature = "streaming"))]
mod file;
#[cfg(all(feature = "client", feature = "streaming"))]
mod reader;
mod source;
#[cfg(all(test, feature = "client", feature = "streaming"))]
mod tests;

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

pub use aggregated::AggregatedBytes;
#[cfg(feature = "blocking")]
pub use blocking::BlockingRead;
pub use error::ByteStreamError;
#[cfg(all(feature = "client", feature = "streaming"))]
pub use file::{FsBuilder, Length};
use source::{Parts, Source};

use crate::error::BoxError;

/// The bytes of a streaming blob: what is sent or received without being held in memory whole.
///
/// | made by | length | read again, so that a request can be retried |
/// | --- | --- | --- |
/// | [`new`](Self::new), [`from_static`](Self::from_static), `From` | known | yes |
/// | `from_path`, `read_from` (features `client` and `streaming`) | known | yes, the file is opened again |
/// | [`from_stream`](Self::from_stream), `from_reader` (features `client` and `streaming`), `from_blocking_read` (feature `blocking`) | where it is [told](Self::with_length) | no |
///
/// It is a [`Stream`] of parts; the methods here save the import of an extension trait. It is read
/// once, and ends after an error. Where the length is known, ending too early and going on too long
/// are errors.
///
/// A clone reads from the start. Of a stream that can be read only once, the clones share the one
/// source: the first that is read has it, and the others fail.
///
/// Streams are equal where they hold the same bytes in memory, or name the same part of the same
/// file, or share one source.
#[derive(Clone, Default)]
pub struct ByteStream {
    source: Source,
    reading: Reading,
}

/// How far reading has come.
#[derive(Default)]
enum Reading {
    #[default]
    NotBegun,
    /// The mutex is never locked: it makes what it holds `Sync`.
    Begun(Mutex<Parts>, u64),
    Ended,
}

impl ByteStream {
    /// These bytes, all in memory.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self::of(Source::Memory(bytes.into()))
    }

    /// These bytes, all in memory.
    pub fn from_static(bytes: &'static [u8]) -> Self {
        Self::new(Bytes::from_static(bytes))
    }

    /// What `stream` yields, of unknown length. It can be read only once.
    pub fn from_stream<S, B, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<B, E>> + Send + 'static,
        B: Into<Bytes>,
        E: Into<BoxError>,
    {
        Self::of(Source::once(source::Converted(Box::pin(stream))))
    }

    fn of(source: Source) -> Self {
        Self { source, reading: Reading::NotBegun }
    }

    /// Says how many bytes the stream has, where it does not know that itself. A service may ask
    /// for it, and a request without a length goes out in chunks. Reading fails where it proves
    /// wrong. Of a stream that knows its length, nothing changes.
    pub fn with_length(mut self, length: u64) -> Self {
        if let Source::Once(once) = &mut self.source {
            once.length.get_or_insert(length);
        }
        self
    }

    /// The bytes, where they are in memory.
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Memory(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// How many bytes there are from the start, where it is known.
    pub(crate) fn length(&self) -> Option<u64> {
        self.source.length()
    }

    /// How many bytes are left to read, at least and at most. Where both are the same, the length
    /// is known.
    pub fn size_hint(&self) -> (u64, Option<u64>) {
        let read = match &self.reading {
            Reading::NotBegun => 0,
            Reading::Begun(_, read) => *read,
            Reading::Ended => return (0, Some(0)),
        };
        match self.source.length() {
            Some(length) => {
                let left = length.saturating_sub(read);
                (left, Some(left))
            }
            None => (0, None),
        }
    }

    /// Whether the stream can be read again.
    pub fn is_replayable(&self) -> bool {
        !matches!(self.source, Source::Once(_))
    }

    /// The stream from its start, to be sent again. `None` where it can be read only once and
    /// reading has begun.
    pub fn replay(&self) -> Option<Self> {
        match &self.source {
            Source::Once(once) if once.is_taken() => None,
            _ => Some(self.clone()),
        }
    }

    /// The next part; `None` after the last.
    pub async fn next(&mut self) -> Option<Result<Bytes, ByteStreamError>> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await
    }

    /// The next part, `Ok(None)` after the last.
    ///
    /// # Errors
    ///
    /// What [`ByteStreamError`] says.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>, ByteStreamError> {
        self.next().await.transpose()
    }

    /// Reads all that is left into memory.
    ///
    /// # Errors
    ///
    /// What [`ByteStreamError`] says.
    pub async fn collect(self) -> Result<AggregatedBytes, ByteStreamError> {
        aggregated::collect(self).await
    }

    fn begin(&mut self) -> Result<Option<Bytes>, ByteStreamError> {
        let parts = match &self.source {
            Source::Memory(bytes) => {
                self.reading = Reading::Ended;
                return Ok(Some(bytes.clone()).filter(|bytes| !bytes.is_empty()));
            }
            #[cfg(all(feature = "client", feature = "streaming"))]
            Source::File(file) => file.parts(),
            Source::Once(once) => {
                once.take().ok_or_else(|| ByteStreamError::new("the stream was read before"))?
            }
        };
        self.reading = Reading::Begun(Mutex::new(parts), 0);
        Ok(None)
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if let Reading::NotBegun = this.reading {
            match this.begin() {
                Ok(None) => {}
                Ok(Some(bytes)) => return Poll::Ready(Some(Ok(bytes))),
                Err(error) => {
                    this.reading = Reading::Ended;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
        let Reading::Begun(parts, read) = &mut this.reading else { return Poll::Ready(None) };
        let parts = parts.get_mut().unwrap_or_else(PoisonError::into_inner);
        let part = match parts.as_mut().poll_next(cx) {
            Poll::Pending => return Poll::Pending,
            Poll::Ready(part) => part,
        };
        let item = match part {
            Some(Ok(part)) => {
                *read = read.saturating_add(part.len() as u64);
                match this.source.length() {
                    Some(length) if *read > length => Some(Err(ByteStreamError::longer(length))),
                    _ => Some(Ok(part)),
                }
            }
            None => match this.source.length() {
                Some(length) if *read < length => {
                    Some(Err(ByteStreamError::shorter(*read, length)))
                }
                _ => None,
            },
            error => error,
        };
        if !matches!(item, Some(Ok(_))) {
            this.reading = Reading::Ended;
        }
        Poll::Ready(item)
    }
}

/// A clone reads from the start.
impl Clone for Reading {
    fn clone(&self) -> Self {
        Reading::NotBegun
    }
}

impl PartialEq for ByteStream {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl From<Bytes> for ByteStream {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<Vec<u8>> for ByteStream {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<&'static [u8]> for ByteStream {
    fn from(bytes: &'static [u8]) -> Self {
        Self::from_static(bytes)
    }
}

impl From<&'static str> for ByteStream {
    fn from(text: &'static str) -> Self {
        Self::from_static(text.as_bytes())
    }
}

impl From<String> for ByteStream {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// Shows where the bytes come from and how many they are: they may be private.
impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match &self.source {
            Source::Memory(_) => "",
            #[cfg(all(feature = "client", feature = "streaming"))]
            Source::File(_) => "file, ",
            Source::Once(_) => "stream, ",
        };
        match self.source.length() {
            Some(length) => write!(f, "ByteStream({what}{length} bytes)"),
            None => write!(f, "ByteStream({what}length unknown)"),
        }
    }
}
