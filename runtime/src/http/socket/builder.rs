//! What may be set of the transport of the blocking client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::SocketClient;
use crate::config::DEFAULT_CONNECT_TIMEOUT;
use crate::http::ProxyConfig;
use crate::http::roots::{InvalidCaBundle, Roots};

/// How long an unused connection is kept.
const IDLE: Duration = Duration::from_secs(90);

/// How long a connection is used.
const LIFETIME: Duration = Duration::from_secs(10 * 60);

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
    /// Sets the limit on making a connection, that to a proxy and TLS included. By default 3.1
    /// seconds; `None` leaves it to the operating system.
    pub fn connect_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect_timeout = limit.into();
        self
    }

    /// Sets a limit on the TLS handshake with the server, within that on making a connection. By
    /// default there is none of its own: the handshake may take what is left of the other.
    pub fn tls_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.tls_timeout = limit.into();
        self
    }

    /// Sets how long a connection is used, so that a client follows a name that moves to another
    /// address. One that is older when an answer is read is closed, and no request is cut short
    /// for it. By default 10 minutes; `None` is for ever.
    pub fn pool_max_lifetime(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.pool_max_lifetime = limit.into();
        self
    }

    /// Sets how long an unused connection is kept. By default 90 seconds; `None` is for ever.
    pub fn pool_idle_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.pool_idle_timeout = limit.into();
        self
    }

    /// Sets how many unused connections to one host are kept. By default 32. It is no limit on how
    /// many are used at the same time: each call that runs has one.
    pub fn pool_max_idle_per_host(mut self, most: usize) -> Self {
        self.pool_max_idle_per_host = most;
        self
    }

    /// Trusts the root certificates of a file in the format PEM (RFC 7468), and none but those. By
    /// default those that the crate's features choose.
    ///
    /// # Errors
    ///
    /// Where it holds no certificate that can be used, or something that is not PEM.
    pub fn ca_bundle(mut self, pem: impl AsRef<[u8]>) -> Result<Self, InvalidCaBundle> {
        self.roots = Roots::bundle(pem.as_ref())?;
        Ok(self)
    }

    /// Sends requests by way of proxies. By default there are none: the environment is asked by
    /// [`ProxyConfig::from_env`] alone.
    pub fn proxy_config(mut self, proxies: ProxyConfig) -> Self {
        self.proxies = Arc::new(proxies);
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
