//! TCP to a host by one of its addresses, of either family.

use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use ::http::Uri;
use ::http::uri::Scheme;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::sleep;

use crate::error::{BoxError, UnknownHost};

/// How long an address has before the next one is tried beside it (RFC 8305, section 8).
const HEAD_START: Duration = Duration::from_millis(250);

type Attempt = Pin<Box<dyn Future<Output = io::Result<TcpStream>> + Send>>;

/// Connects to the host of a URL.
pub(super) async fn tcp(uri: &Uri) -> Result<TcpStream, BoxError> {
    let host = uri.host().unwrap_or_default();
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let default = if uri.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    let port = uri.port_u16().unwrap_or(default);
    let stream = match host.parse::<IpAddr>() {
        Ok(address) => TcpStream::connect((address, port)).await?,
        Err(_) => {
            let found = lookup_host((host, port)).await;
            first(alternating(found.map_err(|error| UnknownHost::new(host, error))?)).await?
        }
    };
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// The addresses in their order, but the families by turns (RFC 8305, section 4).
fn alternating(addresses: impl Iterator<Item = SocketAddr>) -> VecDeque<SocketAddr> {
    let (mut next, mut other) = (VecDeque::new(), VecDeque::new());
    let mut leads = None;
    for address in addresses {
        let is_leading = address.is_ipv4() == *leads.get_or_insert(address.is_ipv4());
        if is_leading { next.push_back(address) } else { other.push_back(address) }
    }
    let mut all = VecDeque::with_capacity(next.len() + other.len());
    while let Some(address) = next.pop_front() {
        all.push_back(address);
        if !other.is_empty() {
            std::mem::swap(&mut next, &mut other);
        }
    }
    all
}

/// The first connection that is made. An address that fails, or does not answer at once, has the
/// next one tried beside it.
async fn first(mut addresses: VecDeque<SocketAddr>) -> io::Result<TcpStream> {
    let mut attempts: Vec<Attempt> = Vec::new();
    let mut last = io::Error::other("the name has no address");
    loop {
        if let Some(address) = addresses.pop_front() {
            attempts.push(Box::pin(TcpStream::connect(address)));
        }
        if attempts.is_empty() {
            return Err(last);
        }
        let mut wait = (!addresses.is_empty()).then(|| Box::pin(sleep(HEAD_START)));
        let ended = poll_fn(|cx| {
            for index in 0..attempts.len() {
                let Some(attempt) = attempts.get_mut(index) else { break };
                if let Poll::Ready(ended) = attempt.as_mut().poll(cx) {
                    drop(attempts.swap_remove(index));
                    return Poll::Ready(Some(ended));
                }
            }
            match &mut wait {
                Some(wait) => wait.as_mut().poll(cx).map(|()| None),
                None => Poll::Pending,
            }
        });
        match ended.await {
            Some(Ok(stream)) => return Ok(stream),
            Some(Err(error)) => last = error,
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::net::TcpListener;

    fn addresses(all: &[&str]) -> Vec<SocketAddr> {
        all.iter().map(|address| address.parse().unwrap()).collect()
    }

    #[test]
    fn the_families_of_addresses_take_turns() {
        let order = |all: &[&str]| Vec::from(alternating(addresses(all).into_iter()));
        assert_eq!(
            order(&["[::1]:1", "[::2]:1", "[::3]:1", "1.0.0.1:1", "1.0.0.2:1"]),
            addresses(&["[::1]:1", "1.0.0.1:1", "[::2]:1", "1.0.0.2:1", "[::3]:1"])
        );
        assert_eq!(
            order(&["1.0.0.1:1", "1.0.0.2:1", "[::1]:1"]),
            addresses(&["1.0.0.1:1", "[::1]:1", "1.0.0.2:1"])
        );
        assert_eq!(order(&["1.0.0.1:1", "1.0.0.2:1"]), addresses(&["1.0.0.1:1", "1.0.0.2:1"]));
        assert!(order(&[]).is_empty());
    }

    #[tokio::test]
    async fn an_address_that_refuses_leaves_its_turn_to_the_next() {
        let closed = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let refusing = closed.local_addr().unwrap();
        drop(closed);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let open = listener.local_addr().unwrap();
        let stream = first([refusing, open].into()).await.unwrap();
        assert_eq!(stream.peer_addr().unwrap(), open);
        let error = first([refusing, refusing].into()).await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::ConnectionRefused);
        let error = first(VecDeque::new()).await.unwrap_err();
        assert_eq!(error.to_string(), "the name has no address");
    }
}
