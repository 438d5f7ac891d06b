//! Connections that can be used again, of both transports.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ::http::Uri;
use ::http::uri::Scheme;

/// Unused connections by where they lead to.
pub(super) struct Pool<C> {
    pub(super) idle_timeout: Option<Duration>,
    pub(super) max_lifetime: Option<Duration>,
    /// The most that are kept of one host.
    pub(super) most: usize,
    /// A list, since most clients ask one host or two.
    idle: Mutex<Vec<(Key, Vec<Idle<C>>)>>,
}

/// A connection of a transport.
pub(super) trait Pooled: Sized {
    /// Whether a request can go by it.
    fn is_usable(&mut self) -> bool;

    /// When it was made.
    fn made(&self) -> Instant;

    /// The same connection once more, where it takes several requests at a time.
    fn shared(&self) -> Option<Self> {
        None
    }
}

/// Where a connection leads to: whether by TLS, and host and port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    is_https: bool,
    host: String,
    port: u16,
}

struct Idle<C> {
    connection: C,
    since: Instant,
}

impl Key {
    pub(super) fn of(uri: &Uri) -> Self {
        let is_https = uri.scheme() == Some(&Scheme::HTTPS);
        let host = uri.host().unwrap_or_default().to_ascii_lowercase();
        let port = uri.port_u16().unwrap_or(if is_https { 443 } else { 80 });
        Self { is_https, host, port }
    }
}

impl<C: Pooled> Pool<C> {
    /// An empty one.
    pub(super) fn new(idle_timeout: Option<Duration>, max_lifetime: Option<Duration>) -> Self {
        Self { idle_timeout, max_lifetime, most: usize::MAX, idle: Mutex::default() }
    }

    /// The one that was used last and is still open.
    pub(super) fn take(&self, key: &Key, now: Instant) -> Option<C> {
        let mut all = self.idle();
        let (_, list) = all.iter_mut().find(|(of, _)| of == key)?;
        loop {
            let mut idle = list.pop()?;
            if self.is_fresh(&idle, now) && idle.connection.is_usable() {
                if let Some(connection) = idle.connection.shared() {
                    list.push(Idle { connection, since: now });
                }
                return Some(idle.connection);
            }
        }
    }

    /// Keeps a connection, unless it is too old or there are enough.
    pub(super) fn put(&self, key: Key, connection: C, now: Instant) {
        let idle = Idle { connection, since: now };
        if !self.is_fresh(&idle, now) {
            return;
        }
        let mut all = self.idle();
        let at = all.iter().position(|(of, _)| *of == key).unwrap_or_else(|| {
            all.push((key, Vec::new()));
            all.len() - 1
        });
        let Some((_, list)) = all.get_mut(at) else { return };
        if idle.connection.shared().is_some() {
            // One such is enough.
            list.clear();
        }
        if list.len() < self.most {
            list.push(idle);
        }
    }

    /// Closes what is unused for too long, also of hosts that are asked no more. Whether there is
    /// something left.
    pub(super) fn tidy(&self, now: Instant) -> bool {
        let mut all = self.idle();
        all.retain_mut(|(_, list)| {
            list.retain(|idle| self.is_fresh(idle, now));
            !list.is_empty()
        });
        !all.is_empty()
    }

    fn is_fresh(&self, idle: &Idle<C>, now: Instant) -> bool {
        let within = |limit: Option<Duration>, since: Instant| {
            limit.is_none_or(|limit| now.saturating_duration_since(since) < limit)
        };
        within(self.idle_timeout, idle.since) && within(self.max_lifetime, idle.connection.made())
    }

    fn idle(&self) -> MutexGuard<'_, Vec<(Key, Vec<Idle<C>>)>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
