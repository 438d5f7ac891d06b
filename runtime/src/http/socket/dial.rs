//! Makes connections: names, addresses, proxies and TLS, all within one limit.

use std::io;
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use ::http::uri::Scheme;
use ::http::{Method, Uri};
use rustls::ClientConfig;

use super::Inner;
use super::exchange::Clock;
use super::message::{Problem, read_head};
use super::wire::{Connection, Wire};
use crate::error::{BoxError, ConnectorError, TimeoutPhase, UnknownHost};
use crate::http::proxy::Proxy;
use crate::http::refusal::{Obstacle, ProxyError};

/// The shortest limit that sockets take.
const SHORTEST: Duration = Duration::from_millis(1);

/// Connects to the server of a URL.
pub(super) fn connect(
    client: &Inner,
    uri: &Uri,
    clock: &Clock,
) -> Result<Connection, ConnectorError> {
    let authority = uri.authority().map_or("the endpoint", |authority| authority.as_str());
    let proxy = client.settings.proxies.of(uri);
    let connect = client.settings.connect_timeout.map(|limit| (limit, "connect_timeout"));
    let until = clock.within(client.settings.connect_timeout);
    let wire = below_tls(client, uri, proxy, until);
    let (wire, phase, limit, until) = match (wire, uri.scheme() == Some(&Scheme::HTTPS)) {
        (Ok(mut wire), true) => {
            let own = clock.within(client.settings.tls_timeout);
            let own = own.filter(|own| until.is_none_or(|until| *own < until));
            let (limit, until) = match own {
                Some(own) => {
                    (client.settings.tls_timeout.map(|limit| (limit, "tls_timeout")), Some(own))
                }
                None => (connect, until),
            };
            wire.until(until);
            let secured = secured(client, wire, uri).map_err(Obstacle::Tls);
            (secured, TimeoutPhase::Tls, limit, until)
        }
        (wire, _) => (wire, TimeoutPhase::Connect, connect, until),
    };
    wire.map(Connection::new).map_err(|obstacle| {
        if clock.is_over() {
            return ConnectorError::expired();
        }
        let obstacle = match (is_over(until), limit) {
            (true, Some((limit, setting))) => Obstacle::Late { phase, limit, setting },
            _ => obstacle,
        };
        obstacle.told(authority, proxy, clock.elapsed())
    })
}

/// A connection to the server, or by way of its proxy.
fn below_tls(
    client: &Inner,
    uri: &Uri,
    proxy: Option<&Proxy>,
    until: Option<Instant>,
) -> Result<Wire, Obstacle> {
    let Some(proxy) = proxy else { return tcp(uri, until).map_err(Obstacle::Tcp) };
    let unreachable = |error| Obstacle::Proxy(ProxyError::unreachable(proxy, error));
    let mut wire = tcp(&proxy.uri, until).map_err(unreachable)?;
    if proxy.uri.scheme() == Some(&Scheme::HTTPS) {
        wire = secured(client, wire, &proxy.uri).map_err(unreachable)?;
    }
    match uri.scheme() == Some(&Scheme::HTTPS) {
        true => tunnel(wire, proxy, uri).map_err(Obstacle::Proxy),
        false => Ok(wire),
    }
}

fn secured(client: &Inner, wire: Wire, uri: &Uri) -> Result<Wire, BoxError> {
    Ok(wire.secured(tls(client)?, uri.host().unwrap_or_default())?)
}

fn tls(client: &Inner) -> Result<Arc<ClientConfig>, String> {
    client.tls.get_or_init(|| client.settings.roots.tls().map(Arc::new)).clone()
}

/// Connects to one of the addresses. The time is shared out among those that are left, so that
/// one that does not answer leaves some to the others.
fn tcp(uri: &Uri, until: Option<Instant>) -> Result<Wire, BoxError> {
    let port = if uri.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    let host = uri.host().unwrap_or_default();
    let addresses = addresses(host, uri.port_u16().unwrap_or(port), until)
        .map_err(|error| UnknownHost::new(host, error))?;
    let mut left = addresses.len() as u32;
    let mut last = io::Error::other("the name has no address");
    for address in addresses {
        let connected = match until {
            None => TcpStream::connect(address),
            Some(until) => {
                let share = until.saturating_duration_since(Instant::now()) / left.max(1);
                TcpStream::connect_timeout(&address, share.max(SHORTEST))
            }
        };
        left -= 1;
        match connected {
            Ok(tcp) => {
                tcp.set_nodelay(true)?;
                return Ok(Wire::plain(tcp, until));
            }
            Err(error) => last = error,
        }
    }
    Err(last.into())
}

/// The addresses of a host. The system's resolver takes no limit: it is asked by another thread,
/// which is left behind where it takes too long.
fn addresses(host: &str, port: u16, until: Option<Instant>) -> io::Result<Vec<SocketAddr>> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = host.parse::<IpAddr>() {
        return Ok(vec![SocketAddr::new(address, port)]);
    }
    let Some(until) = until else { return Ok((host, port).to_socket_addrs()?.collect()) };
    let (sender, receiver) = mpsc::channel();
    let host = host.to_owned();
    thread::Builder::new().name("resolver".to_owned()).spawn(move || {
        let found = (host.as_str(), port).to_socket_addrs().map(Iterator::collect);
        // Nobody listens any more where the time is over.
        let _ = sender.send(found);
    })?;
    match receiver.recv_timeout(until.saturating_duration_since(Instant::now())) {
        Ok(found) => found,
        Err(_) => Err(io::ErrorKind::TimedOut.into()),
    }
}

/// Asks a proxy for a tunnel to the server of a URL.
fn tunnel(wire: Wire, proxy: &Proxy, uri: &Uri) -> Result<Wire, ProxyError> {
    let target = Proxy::target(uri);
    let mut connection = Connection::new(wire);
    let broken = |error| ProxyError::broken(proxy, target.clone(), error);
    connection.write(&proxy.ask_for(&target)).map_err(broken)?;
    let head = read_head(&mut connection, &Method::CONNECT).map_err(|problem| {
        broken(match problem {
            Problem::Io(error) => error,
            Problem::Closed => io::Error::other("it closed the connection"),
            Problem::NotHttp(_) => io::Error::other("it answered with something other than HTTP"),
        })
    })?;
    if !head.response.status().is_success() {
        return Err(ProxyError::refused(proxy, head.response.status(), target));
    }
    if !connection.unread.is_empty() {
        return Err(broken(io::Error::other("it sent something before the tunnel began")));
    }
    Ok(connection.into_wire())
}

fn is_over(until: Option<Instant>) -> bool {
    until.is_some_and(|until| Instant::now() >= until)
}
