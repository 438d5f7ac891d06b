//! Bodies whose checksum comes after them: the content encoding `aws-chunked` with a trailer.
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html>
//!
//! Chunks are not signed, so that a body of known length is one chunk, whatever its parts; that of
//! another is collected into chunks of a size that services take.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};

use super::{Algorithm, Hasher};
use crate::error::BoxError;
use crate::http::HttpRequest;
use crate::primitives::{ByteStream, ByteStreamError};

const TRAILER: HeaderName = HeaderName::from_static("x-amz-trailer");
const DECODED_LENGTH: HeaderName = HeaderName::from_static("x-amz-decoded-content-length");
const CONTENT_SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// How much a chunk holds at least, but for the last, in bytes. Services want 8 KiB.
const CHUNK: usize = 64 * 1024;
const END: &[u8] = b"\r\n";

/// Says in the head of a request that its checksum comes after its body.
pub(crate) fn announce(request: &mut HttpRequest, algorithm: Algorithm) -> Result<(), BoxError> {
    let headers = request.headers_mut();
    let encoding = match headers.get(CONTENT_ENCODING) {
        Some(before) => HeaderValue::from_bytes(&[before.as_bytes(), b", aws-chunked"].concat())?,
        None => HeaderValue::from_static("aws-chunked"),
    };
    headers.insert(CONTENT_ENCODING, encoding);
    headers.insert(TRAILER, HeaderValue::from_str(algorithm.header().as_str())?);
    headers.insert(CONTENT_SHA256, HeaderValue::from_static("STREAMING-UNSIGNED-PAYLOAD-TRAILER"));
    Ok(())
}

/// Says the length of the body, which stands in the head of an announced request without its
/// encoding, where it is known.
pub(crate) fn declare_length(request: &mut HttpRequest) {
    let headers = request.headers_mut();
    let (Some(algorithm), Some(length)) = (announced(headers), length(headers)) else { return };
    headers.insert(DECODED_LENGTH, HeaderValue::from(length));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(encoded_length(length, algorithm)));
}

/// The body as it goes out under that head: encoded where that was announced.
pub(crate) fn encode(headers: &HeaderMap, mut body: ByteStream) -> ByteStream {
    let Some(algorithm) = announced(headers) else { return body };
    if let Some(length) = length(headers) {
        body = body.with_length(length);
    }
    let length = body.length();
    let encoded = ByteStream::from_stream(Encoded {
        body,
        algorithm,
        hasher: algorithm.hasher(),
        state: State::Begin(length),
    });
    match length {
        Some(length) => encoded.with_length(encoded_length(length, algorithm)),
        None => encoded,
    }
}

fn announced(headers: &HeaderMap) -> Option<Algorithm> {
    let trailer = headers.get(TRAILER)?;
    Algorithm::ALL.into_iter().find(|algorithm| trailer == algorithm.header().as_str())
}

fn length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The length of a body of `length` bytes, in one chunk, with what goes before and after it.
fn encoded_length(length: u64, algorithm: Algorithm) -> u64 {
    let chunk = match length {
        0 => 0,
        length => (chunk_head(length).len() + END.len()) as u64,
    };
    let after = trailer(algorithm, "").len() as u64 + algorithm.length();
    length.saturating_add(chunk + after)
}

fn chunk_head(length: u64) -> String {
    format!("{length:x}\r\n")
}

/// The last chunk, which is empty, and the trailer.
fn trailer(algorithm: Algorithm, checksum: &str) -> String {
    format!("0\r\n{}:{checksum}\r\n\r\n", algorithm.header())
}

struct Encoded {
    body: ByteStream,
    algorithm: Algorithm,
    hasher: Hasher,
    state: State,
}

enum State {
    /// With the length, where it is known.
    Begin(Option<u64>),
    /// Within the one chunk.
    InChunk,
    /// What was collected for the next chunk.
    Collecting(BytesMut),
    Ended,
}

impl Encoded {
    fn trailer(&mut self) -> String {
        let hasher = mem::replace(&mut self.hasher, self.algorithm.hasher());
        trailer(self.algorithm, &hasher.finish())
    }

    /// The next part of the body, counted in.
    fn poll_body(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, ByteStreamError>>> {
        let part = ready!(Pin::new(&mut self.body).poll_next(cx));
        if let Some(Ok(part)) = &part {
            self.hasher.update(part);
        }
        Poll::Ready(part)
    }
}

impl Stream for Encoded {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        match &this.state {
            State::Begin(Some(0)) | State::Ended => {}
            State::Begin(Some(length)) => {
                let head = chunk_head(*length);
                this.state = State::InChunk;
                return Poll::Ready(Some(Ok(head.into())));
            }
            State::Begin(None) => this.state = State::Collecting(BytesMut::new()),
            State::InChunk | State::Collecting(_) => {}
        }
        let mut out = BytesMut::new();
        while !matches!(this.state, State::Ended) {
            match ready!(this.poll_body(cx)) {
                None => {
                    match mem::replace(&mut this.state, State::Ended) {
                        State::InChunk => out.extend_from_slice(END),
                        State::Collecting(collected) => push_chunk(&mut out, &collected),
                        State::Begin(_) | State::Ended => {}
                    }
                    out.extend_from_slice(this.trailer().as_bytes());
                    return Poll::Ready(Some(Ok(out.freeze())));
                }
                Some(Err(error)) => {
                    this.state = State::Ended;
                    return Poll::Ready(Some(Err(error)));
                }
                Some(Ok(part)) => match &mut this.state {
                    State::Collecting(collected) => {
                        collected.extend_from_slice(&part);
                        if collected.len() >= CHUNK {
                            push_chunk(&mut out, collected);
                            collected.clear();
                            return Poll::Ready(Some(Ok(out.freeze())));
                        }
                    }
                    _ => return Poll::Ready(Some(Ok(part))),
                },
            }
        }
        Poll::Ready(None)
    }
}

/// Appends a chunk; where it is empty, nothing, for that would be the last.
fn push_chunk(out: &mut BytesMut, bytes: &[u8]) {
    if !bytes.is_empty() {
        out.extend_from_slice(chunk_head(bytes.len() as u64).as_bytes());
        out.extend_from_slice(bytes);
        out.extend_from_slice(END);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Parts(Vec<Result<Bytes, ByteStreamError>>);

    impl Stream for Parts {
        type Item = Result<Bytes, ByteStreamError>;

        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(self.0.pop())
        }
    }

    fn stream(parts: &[&[u8]]) -> ByteStream {
        let parts = parts.iter().rev().map(|part| Ok(Bytes::copy_from_slice(part)));
        ByteStream::from_stream(Parts(parts.collect()))
    }

    fn announced_request(length: Option<u64>) -> HttpRequest {
        let mut request = HttpRequest::default();
        if let Some(length) = length {
            request.headers_mut().insert(CONTENT_LENGTH, length.into());
        }
        announce(&mut request, Algorithm::Crc32).unwrap();
        request
    }

    async fn encoded(body: ByteStream, length: Option<u64>) -> Result<Bytes, ByteStreamError> {
        let request = announced_request(length);
        Ok(encode(request.headers(), body).collect().await?.into_bytes())
    }

    #[test]
    fn the_head_says_encoding_trailer_and_both_lengths() {
        let mut request = HttpRequest::default();
        request.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(9));
        announce(&mut request, Algorithm::Sha1).unwrap();
        declare_length(&mut request);
        let header = |name: &str| request.headers()[name].to_str().unwrap();
        assert_eq!(header("content-encoding"), "gzip, aws-chunked");
        assert_eq!(header("x-amz-trailer"), "x-amz-checksum-sha1");
        assert_eq!(header("x-amz-content-sha256"), "STREAMING-UNSIGNED-PAYLOAD-TRAILER");
        assert_eq!(header("x-amz-decoded-content-length"), "9");
        assert_eq!(header("content-length"), "69");
        assert_eq!(announced_request(None).headers()["content-encoding"], "aws-chunked");
    }

    #[test]
    fn without_an_announcement_nothing_changes() {
        let mut request = HttpRequest::default();
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(9));
        declare_length(&mut request);
        assert_eq!(request.headers()["content-length"], "9");
        let body = ByteStream::from_static(b"123456789");
        assert_eq!(encode(request.headers(), body.clone()), body);
    }

    #[tokio::test]
    async fn a_body_of_known_length_is_one_chunk_and_as_long_as_is_said() {
        let expected = "9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n";
        let body = || stream(&[b"1234", b"56789"]);
        assert_eq!(encoded(body().with_length(9), None).await.unwrap(), expected);
        assert_eq!(encoded(body(), Some(9)).await.unwrap(), expected);
        assert_eq!(encoded_length(9, Algorithm::Crc32), expected.len() as u64);
        let expected = "0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n";
        assert_eq!(encoded(stream(&[]), Some(0)).await.unwrap(), expected);
        assert_eq!(encoded_length(0, Algorithm::Crc32), expected.len() as u64);
    }

    #[tokio::test]
    async fn a_body_of_unknown_length_is_collected_into_chunks() {
        let (small, large) = ([b'a'; 1000], [b'b'; CHUNK]);
        let body = stream(&[&small, &large, &small, b""]);
        let encoded = encoded(body, None).await.unwrap();
        let first = [b"103e8\r\n".as_slice(), &small, &large, b"\r\n"].concat();
        let second = [b"3e8\r\n".as_slice(), &small, b"\r\n0\r\nx-amz-checksum-crc32:"].concat();
        assert_eq!(encoded[..first.len()], first);
        assert_eq!(encoded[first.len()..first.len() + second.len()], second);
        let checksum = Algorithm::Crc32.checksum(&[&small, &large[..], &small].concat());
        assert_eq!(
            encoded[first.len() + second.len()..],
            *format!("{checksum}\r\n\r\n").as_bytes()
        );
    }

    #[tokio::test]
    async fn a_body_that_fails_or_has_another_length_fails_the_request() {
        let failing = vec![Err(ByteStreamError::new("broken")), Ok(Bytes::from_static(b"12"))];
        let error = encoded(ByteStream::from_stream(Parts(failing)), None).await.unwrap_err();
        assert_eq!(error.to_string(), "broken");
        let error = encoded(stream(&[b"12"]), Some(3)).await.unwrap_err();
        assert_eq!(error.to_string(), "the stream ended after 2 of 3 bytes");
    }
}
