//! Streams and the readers of the standard library, made of each other, for programs that block.

use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Buf, Bytes};
use futures_core::Stream;

use super::ByteStream;
use crate::park::block_on;

/// How much is read at once.
const PART: usize = 64 * 1024;

impl ByteStream {
    /// What a reader of the standard library yields, such as a file. It can be read only once, so
    /// a request with it is not tried again; its length is unknown until it is
    /// [told](Self::with_length). Reading blocks whoever sends the stream: for the
    /// [blocking client](crate::blocking).
    pub fn from_blocking_read(reader: impl Read + Send + 'static) -> Self {
        Self::from_stream(Parts(Box::new(reader)))
    }

    /// Reads the stream as readers of the standard library are read. For bodies that the
    /// [blocking client](crate::blocking) got; within an async program it would block the executor.
    pub fn into_blocking_read(self) -> BlockingRead {
        BlockingRead { stream: self, part: Bytes::new() }
    }
}

/// A reader of a [`ByteStream`]; see [`ByteStream::into_blocking_read`]. After an error it is at
/// its end.
#[derive(Debug)]
pub struct BlockingRead {
    stream: ByteStream,
    part: Bytes,
}

impl Read for BlockingRead {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.part.is_empty() {
            match block_on(self.stream.try_next())? {
                Some(part) => self.part = part,
                None => return Ok(0),
            }
        }
        let length = self.part.len().min(into.len());
        let (into, _) = into.split_at_mut(length);
        self.part.copy_to_slice(into);
        Ok(length)
    }
}

struct Parts(Box<dyn Read + Send>);

impl Stream for Parts {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut part = vec![0; PART];
        loop {
            return Poll::Ready(match self.0.read(&mut part) {
                Ok(0) => None,
                Ok(read) => {
                    part.truncate(read);
                    Some(Ok(part.into()))
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => Some(Err(error)),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_reader_yields_is_read_again_as_it_was() {
        let text = "ball ".repeat(30_000);
        let stream = ByteStream::from_blocking_read(io::Cursor::new(text.clone()));
        assert!(!stream.is_replayable());
        let mut read = String::new();
        stream.into_blocking_read().read_to_string(&mut read).unwrap();
        assert_eq!(read, text);
    }

    #[test]
    fn a_stream_that_is_shorter_than_it_says_is_an_error() {
        let stream = ByteStream::from_blocking_read(&b"ball"[..]).with_length(9);
        let error = stream.into_blocking_read().read_to_end(&mut Vec::new()).unwrap_err();
        assert_eq!(error.to_string(), "the stream ended after 4 of 9 bytes");
    }
}
