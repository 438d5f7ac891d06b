//! Bodies of responses that are checked while they are read.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use super::{Algorithm, Hasher, mismatch};
use crate::primitives::{ByteStream, ByteStreamError};

/// The same bytes, with an error at the end where they have not that checksum.
pub(crate) fn checked(body: ByteStream, algorithm: Algorithm, expected: String) -> ByteStream {
    let length = body.length();
    let checked =
        ByteStream::from_stream(Checked { body, algorithm, hasher: algorithm.hasher(), expected });
    match length {
        Some(length) => checked.with_length(length),
        None => checked,
    }
}

struct Checked {
    body: ByteStream,
    algorithm: Algorithm,
    hasher: Hasher,
    expected: String,
}

impl Stream for Checked {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        let part = ready!(Pin::new(&mut this.body).poll_next(cx));
        match &part {
            Some(Ok(part)) => this.hasher.update(part),
            Some(Err(_)) => {}
            None => {
                let hasher = mem::replace(&mut this.hasher, this.algorithm.hasher());
                if hasher.finish() != this.expected {
                    let error = ByteStreamError::new(mismatch(this.algorithm));
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
        Poll::Ready(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_error_comes_after_the_bytes_and_ends_the_stream() {
        let body = || ByteStream::from_static(b"123456789");
        let right = checked(body(), Algorithm::Crc32, "y/Q5Jg==".to_owned());
        assert_eq!(right.size_hint(), (9, Some(9)));
        assert_eq!(right.collect().await.unwrap().into_bytes(), "123456789");
        let mut wrong = checked(body(), Algorithm::Crc32, "AAAAAA==".to_owned());
        assert_eq!(wrong.next().await.unwrap().unwrap(), "123456789");
        assert_eq!(
            wrong.next().await.unwrap().unwrap_err().to_string(),
            "the body is not what its checksum `x-amz-checksum-crc32` says: it was changed on its \
             way"
        );
        assert!(wrong.next().await.is_none());
    }
}
