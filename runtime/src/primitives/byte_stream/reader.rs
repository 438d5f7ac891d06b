//! Streams and tokio's readers, made of each other.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes, BytesMut};
use futures_core::Stream;
use tokio::io::{AsyncBufRead, AsyncRead, ReadBuf};

use super::source::Source;
use super::{ByteStream, ByteStreamError};

/// How much is read at once where nothing is said, in bytes.
pub(super) const BUFFER_SIZE: usize = 64 * 1024;

impl ByteStream {
    /// What `reader` reads, of unknown length. It can be read only once.
    pub fn from_reader(reader: impl AsyncRead + Send + 'static) -> Self {
        let failed = "the stream's reader failed";
        Self::of(Source::once(Parts { reader: Box::pin(reader), buffer_size: BUFFER_SIZE, failed }))
    }

    /// Reads the stream as tokio's readers are read.
    pub fn into_async_read(self) -> impl AsyncBufRead + Send + Sync + Unpin + 'static {
        Reader { stream: self, part: Bytes::new() }
    }
}

/// What a reader reads, in parts.
pub(super) struct Parts<R> {
    pub(super) reader: Pin<Box<R>>,
    pub(super) buffer_size: usize,
    /// What to say where the reader fails.
    pub(super) failed: &'static str,
}

impl<R: AsyncRead> Stream for Parts<R> {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut bytes = BytesMut::zeroed(self.buffer_size);
        let mut buffer = ReadBuf::new(&mut bytes);
        if let Err(error) = ready!(self.reader.as_mut().poll_read(cx, &mut buffer)) {
            return Poll::Ready(Some(Err(ByteStreamError::over(self.failed, error))));
        }
        let read = buffer.filled().len();
        bytes.truncate(read);
        Poll::Ready((read > 0).then(|| Ok(bytes.freeze())))
    }
}

struct Reader {
    stream: ByteStream,
    /// What of the last part is left.
    part: Bytes,
}

impl AsyncBufRead for Reader {
    fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<&[u8]>> {
        let this = self.get_mut();
        while this.part.is_empty() {
            match ready!(Pin::new(&mut this.stream).poll_next(cx)) {
                Some(part) => this.part = part?,
                None => break,
            }
        }
        Poll::Ready(Ok(&this.part))
    }

    fn consume(mut self: Pin<&mut Self>, amount: usize) {
        let amount = amount.min(self.part.len());
        self.part.advance(amount);
    }
}

impl AsyncRead for Reader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let available = ready!(self.as_mut().poll_fill_buf(cx))?;
        let amount = available.len().min(buffer.remaining());
        let (now, _) = available.split_at(amount);
        buffer.put_slice(now);
        self.consume(amount);
        Poll::Ready(Ok(()))
    }
}
