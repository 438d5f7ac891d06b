//! Connections by way of a proxy.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;

use ::http::{StatusCode, Uri};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::proxy::Proxy;
use super::refusal::ProxyError;

/// The most that a proxy may say before a tunnel begins.
const LONGEST_HEAD: usize = 16 * 1024;

/// What bytes go over.
pub(super) type Wire = Box<dyn Io>;

/// A stream of bytes both ways.
pub(super) trait Io: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Io for T {}

/// Asks a proxy for a tunnel to the server of a URL.
pub(super) async fn tunnel(mut wire: Wire, proxy: &Proxy, uri: &Uri) -> Result<Wire, ProxyError> {
    let target = Proxy::target(uri);
    let broken = |error| ProxyError::broken(proxy, target.clone(), error);
    send(&mut wire, &proxy.ask_for(&target)).await.map_err(broken)?;
    let status = answer(&mut wire).await.map_err(broken)?;
    match status.is_success() {
        true => Ok(wire),
        false => Err(ProxyError::refused(proxy, status, target)),
    }
}

async fn send(io: &mut (impl AsyncWrite + Unpin), mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match poll_fn(|cx| Pin::new(&mut *io).poll_write(cx, bytes)).await? {
            0 => return Err(io::ErrorKind::WriteZero.into()),
            written => bytes = bytes.get(written..).unwrap_or_default(),
        }
    }
    poll_fn(|cx| Pin::new(&mut *io).poll_flush(cx)).await
}

/// Reads the head of an answer. After that of a success nothing may have come yet: in a tunnel of
/// TLS it is the client who begins.
async fn answer(io: &mut (impl AsyncRead + Unpin)) -> io::Result<StatusCode> {
    const NOT_HTTP: &str = "it answered with something other than HTTP";
    let mut head = Vec::new();
    let end = loop {
        let mut chunk = [0; 1024];
        let mut buffer = ReadBuf::new(&mut chunk);
        poll_fn(|cx| Pin::new(&mut *io).poll_read(cx, &mut buffer)).await?;
        if buffer.filled().is_empty() {
            return Err(io::Error::other("it closed the connection"));
        }
        head.extend_from_slice(buffer.filled());
        if let Some(end) = head.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        if head.len() > LONGEST_HEAD || !b"HTTP/1.".iter().zip(&head).all(|(a, b)| a == b) {
            return Err(io::Error::other(NOT_HTTP));
        }
    };
    let status = head.strip_prefix(b"HTTP/1.").and_then(|rest| rest.get(2..5));
    let status = status.and_then(|digits| StatusCode::from_bytes(digits).ok());
    let status = status.ok_or_else(|| io::Error::other(NOT_HTTP))?;
    if status.is_success() && head.len() > end {
        return Err(io::Error::other("it sent something before the tunnel began"));
    }
    Ok(status)
}
