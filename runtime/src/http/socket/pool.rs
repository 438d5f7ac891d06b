//! Connections that can be used again.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use ::http::Uri;
use ::http::uri::Scheme;

use super::SocketClientBuilder;
use super::wire::Connection;

/// Unused connections by where they lead to.
pub(super) struct Pool {
    idle_timeout: Option<Duration>,
    max_lifetime: Option<Duration>,
    most: usize,
    idle: Mutex<HashMap<Key, Vec<Idle>>>,
}

/// Where a connection leads to: whether by TLS, and host and port.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Key(bool, String);

struct Idle {
    connection: Connection,
    since: Instant,
}

impl Key {
    pub(super) fn of(uri: &Uri) -> Self {
        let is_https = uri.scheme() == Some(&Scheme::HTTPS);
        let host = uri.host().unwrap_or_default().to_ascii_lowercase();
        let port = uri.port_u16().unwrap_or(if is_https { 443 } else { 80 });
        Self(is_https, format!("{host}:{port}"))
    }
}

impl Pool {
    pub(super) fn of(settings: &SocketClientBuilder) -> Self {
        Self {
            idle_timeout: settings.pool_idle_timeout,
            max_lifetime: settings.pool_max_lifetime,
            most: settings.pool_max_idle_per_host,
            idle: Mutex::default(),
        }
    }

    /// The one that was used last and is still open.
    pub(super) fn take(&self, key: &Key) -> Option<Connection> {
        loop {
            let mut idle = self.idle().get_mut(key)?.pop()?;
            if self.is_fresh(&idle) && idle.connection.is_quiet() {
                return Some(idle.connection);
            }
        }
    }

    /// Keeps a connection, unless it is too old or there are enough.
    pub(super) fn put(&self, key: Key, connection: Connection) {
        if self.max_lifetime.is_some_and(|limit| connection.age() >= limit) {
            return;
        }
        let mut all = self.idle();
        // Those of hosts that are asked no more end here, too.
        all.retain(|_, list| {
            list.retain(|idle| self.is_fresh(idle));
            !list.is_empty()
        });
        let list = all.entry(key).or_default();
        if list.len() < self.most {
            list.push(Idle { connection, since: Instant::now() });
        }
    }

    fn is_fresh(&self, idle: &Idle) -> bool {
        self.idle_timeout.is_none_or(|limit| idle.since.elapsed() < limit)
    }

    fn idle(&self) -> MutexGuard<'_, HashMap<Key, Vec<Idle>>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
