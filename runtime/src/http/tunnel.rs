//! Connections by way of a proxy.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use ::http::{StatusCode, Uri};
use ::hyper::rt::{Read, ReadBufCursor, Write};
use ::hyper_util::client::legacy::connect::{Connected, Connection};
use ::hyper_util::rt::TokioIo;
use hyper_rustls::MaybeHttpsStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::proxy::Proxy;
use super::refusal::ProxyError;

/// The most that a proxy may say before a tunnel begins.
const LONGEST_HEAD: usize = 16 * 1024;

/// A connection to a server, or to its proxy.
pub(super) struct Wire {
    io: MaybeHttpsStream<TokioIo<TcpStream>>,
    /// Whether the other end is a proxy that wants requests with the whole URL.
    is_proxied: bool,
    made: Made,
}

/// When a connection was made, which hyper's pool hands on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Made(pub(super) Instant);

impl Made {
    fn now() -> Self {
        Self(Instant::now())
    }
}

impl Wire {
    /// To the server itself.
    pub(super) fn direct(tcp: TokioIo<TcpStream>) -> Self {
        Self { io: MaybeHttpsStream::Http(tcp), is_proxied: false, made: Made::now() }
    }

    /// To a proxy that is told the whole URL of each request.
    pub(super) fn proxied(io: MaybeHttpsStream<TokioIo<TcpStream>>) -> Self {
        Self { io, is_proxied: true, made: Made::now() }
    }

    /// Through a proxy, asked for a tunnel to `target`.
    pub(super) async fn tunnel(
        io: MaybeHttpsStream<TokioIo<TcpStream>>,
        proxy: &Proxy,
        target: &Uri,
    ) -> Result<Self, ProxyError> {
        let host = target.host().unwrap_or_default();
        let target = format!("{host}:{}", target.port_u16().unwrap_or(443));
        let mut io = TokioIo::new(io);
        let mut request = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n").into_bytes();
        if let Some(authorization) = &proxy.authorization {
            request.extend_from_slice(b"Proxy-Authorization: ");
            request.extend_from_slice(authorization.as_bytes());
            request.extend_from_slice(b"\r\n");
        }
        request.extend_from_slice(b"\r\n");
        let broken = |error| ProxyError::broken(proxy, target.clone(), error);
        send(&mut io, &request).await.map_err(broken)?;
        let status = answer(&mut io).await.map_err(broken)?;
        if status.is_success() {
            let io = io.into_inner();
            return Ok(Self { io, is_proxied: false, made: Made::now() });
        }
        Err(ProxyError::refused(proxy, status, target))
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

impl Connection for Wire {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.is_proxied).extra(self.made)
    }
}

impl Read for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(cx, buffer)
    }
}

impl Write for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, slices)
    }
}
