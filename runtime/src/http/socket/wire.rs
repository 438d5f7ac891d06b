//! A connection: a socket with a limit of time, and TLS over it.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::BytesMut;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};

use crate::http::pool::Pooled;

/// How much is read at once.
const PART: usize = 16 * 1024;

/// A socket, no operation of which lasts longer than until then.
pub(super) struct Socket {
    tcp: TcpStream,
    until: Option<Instant>,
}

/// What is spoken over.
pub(super) enum Wire {
    Plain(Socket),
    Tls(Box<StreamOwned<ClientConnection, Wire>>),
}

/// A connection, with what came and was not read yet.
pub(super) struct Connection {
    wire: Wire,
    made: Instant,
    pub(super) unread: BytesMut,
}

impl Connection {
    pub(super) fn new(wire: Wire) -> Self {
        Self { wire, made: Instant::now(), unread: BytesMut::new() }
    }

    pub(super) fn into_wire(self) -> Wire {
        self.wire
    }

    /// Sets until when what follows may last; what lasts longer fails with `TimedOut`.
    pub(super) fn until(&mut self, until: Option<Instant>) {
        self.wire.until(until);
    }

    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.wire.write_all(bytes)?;
        self.wire.flush()
    }

    /// Reads some more. False where there is no more.
    pub(super) fn fill(&mut self) -> io::Result<bool> {
        let before = self.unread.len();
        self.unread.resize(before + PART, 0);
        let read = self.wire.read(self.unread.get_mut(before..).unwrap_or_default());
        self.unread.truncate(before + read.as_ref().map_or(0, |read| *read));
        read.map(|read| read > 0)
    }
}

impl Pooled for Connection {
    /// Whether it is open, and the other side has said nothing that nobody asked for.
    fn is_usable(&mut self) -> bool {
        self.unread.is_empty() && self.wire.is_quiet().unwrap_or(false)
    }

    fn made(&self) -> Instant {
        self.made
    }
}

impl Wire {
    pub(super) fn plain(tcp: TcpStream, until: Option<Instant>) -> Self {
        Self::Plain(Socket { tcp, until })
    }

    /// TLS over this, with a server of that name.
    pub(super) fn secured(mut self, tls: Arc<ClientConfig>, host: &str) -> io::Result<Self> {
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let name = ServerName::try_from(host).map_err(io::Error::other)?;
        let mut tls = ClientConnection::new(tls, name).map_err(io::Error::other)?;
        while tls.is_handshaking() {
            tls.complete_io(&mut self)?;
        }
        Ok(Self::Tls(Box::new(StreamOwned::new(tls, self))))
    }

    /// Sets until when what follows may last.
    pub(super) fn until(&mut self, until: Option<Instant>) {
        self.socket_mut().until = until;
    }

    fn socket(&self) -> &Socket {
        match self {
            Self::Plain(socket) => socket,
            Self::Tls(tls) => tls.sock.socket(),
        }
    }

    fn socket_mut(&mut self) -> &mut Socket {
        match self {
            Self::Plain(socket) => socket,
            Self::Tls(tls) => tls.sock.socket_mut(),
        }
    }

    fn is_quiet(&mut self) -> io::Result<bool> {
        if self.socket().is_silent()? {
            return Ok(true);
        }
        // TLS may say something for itself, such as a ticket to resume by.
        let Self::Tls(tls) = self else { return Ok(false) };
        let Wire::Plain(socket) = &mut tls.sock else { return Ok(false) };
        socket.until = Some(Instant::now());
        while !socket.is_silent()? {
            socket.until = Instant::now().checked_add(Duration::from_millis(1));
            if tls.conn.read_tls(socket)? == 0 {
                return Ok(false);
            }
            let state = tls.conn.process_new_packets().map_err(io::Error::other)?;
            if state.plaintext_bytes_to_read() > 0 || state.peer_has_closed() {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

impl Socket {
    /// Whether there is nothing to read, not even an end.
    fn is_silent(&self) -> io::Result<bool> {
        self.tcp.set_nonblocking(true)?;
        let peeked = self.tcp.peek(&mut [0]);
        self.tcp.set_nonblocking(false)?;
        match peeked {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(true),
            Err(error) => Err(error),
            Ok(_) => Ok(false),
        }
    }

    /// Does something, again where a signal came between, within what is left of the time.
    fn limited<T>(
        &self,
        set: fn(&TcpStream, Option<Duration>) -> io::Result<()>,
        mut act: impl FnMut(&TcpStream) -> io::Result<T>,
    ) -> io::Result<T> {
        loop {
            let left = self.until.map(|until| until.saturating_duration_since(Instant::now()));
            if left.is_some_and(|left| left.is_zero()) {
                return Err(io::ErrorKind::TimedOut.into());
            }
            set(&self.tcp, left)?;
            match act(&self.tcp) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // What a socket says whose time is over depends on the system.
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                    return Err(io::ErrorKind::TimedOut.into());
                }
                done => return done,
            }
        }
    }
}

impl Read for Socket {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.limited(TcpStream::set_read_timeout, |mut tcp| tcp.read(into))
    }
}

impl Write for Socket {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.limited(TcpStream::set_write_timeout, |mut tcp| tcp.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Wire {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.read(into),
            Self::Tls(tls) => tls.read(into),
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(socket) => socket.write(bytes),
            Self::Tls(tls) => tls.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(socket) => socket.flush(),
            Self::Tls(tls) => tls.flush(),
        }
    }
}
