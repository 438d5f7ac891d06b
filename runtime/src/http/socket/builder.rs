//! What may be set of the transport of the blocking client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::SocketClient;
use crate::config::DEFAULT_CONNECT_TIMEOUT;
use crate::http::ProxyConfig;
use crate::http::roots::{InvalidCaBundle, Roots};
use crate::http::setters::{IDLE, LIFETIME, setters};

/// How many unused connections to a host are kept.
const MAX_IDLE: usize = 32;

/// Builds a [`SocketClient`].
#[derive(Clone)]
pub struct SocketClientBuilder {
    pub(super) connect_timeout: Option<Duration>,
    pub(super) tls_timeout: Option<Duration>,
    pub(super) pool_idle_timeout: Option<Duration>,
    pub(super) pool_max_lifetime: Option<Duration>,
    pub(super) pool_max_idle_per_host: usize,
    pub(super) roots: Roots,
    pub(super) proxies: Arc<ProxyConfig>,
}

impl Default for SocketClientBuilder {
    fn default() -> Self {
        Self {
            connect_timeout: Some(DEFAULT_CONNECT_TIMEOUT),
            tls_timeout: None,
            pool_idle_timeout: Some(IDLE),
            pool_max_lifetime: Some(LIFETIME),
            pool_max_idle_per_host: MAX_IDLE,
            roots: Roots::default(),
            proxies: Arc::default(),
        }
    }
}

impl SocketClientBuilder {
    setters! {}

    /// Sets how many unused connections to one host are kept. By default 32. It is no limit on how
    /// many are used at the same time: each call that runs has one.
    pub fn pool_max_idle_per_host(mut self, most: usize) -> Self {
        self.pool_max_idle_per_host = most;
        self
    }

    /// The client. Connects to nothing yet.
    pub fn build(self) -> SocketClient {
        SocketClient::of(self)
    }
}

impl fmt::Debug for SocketClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SocketClientBuilder")
            .field("connect_timeout", &self.connect_timeout)
            .field("tls_timeout", &self.tls_timeout)
            .field("pool_idle_timeout", &self.pool_idle_timeout)
            .field("pool_max_lifetime", &self.pool_max_lifetime)
            .field("pool_max_idle_per_host", &self.pool_max_idle_per_host)
            .field("has_ca_bundle", &matches!(self.roots, Roots::Bundle(_)))
            .field("proxies", &self.proxies)
            .finish()
    }
}
