//! What may be set of the default transport.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::roots::{InvalidCaBundle, Roots};
use super::setters::{IDLE, LIFETIME, setters};
use super::{HyperClient, ProxyConfig};
use crate::config::DEFAULT_CONNECT_TIMEOUT;

/// Builds a [`HyperClient`].
#[derive(Clone)]
pub struct HyperClientBuilder {
    pub(super) connect_timeout: Option<Duration>,
    pub(super) tls_timeout: Option<Duration>,
    pub(super) pool_idle_timeout: Option<Duration>,
    pub(super) pool_max_lifetime: Option<Duration>,
    pub(super) roots: Roots,
    pub(super) proxies: Arc<ProxyConfig>,
}

impl Default for HyperClientBuilder {
    fn default() -> Self {
        Self {
            connect_timeout: Some(DEFAULT_CONNECT_TIMEOUT),
            tls_timeout: None,
            pool_idle_timeout: Some(IDLE),
            pool_max_lifetime: Some(LIFETIME),
            roots: Roots::default(),
            proxies: Arc::default(),
        }
    }
}

impl HyperClientBuilder {
    setters! {}

    /// The client. Connects to nothing yet.
    pub fn build(self) -> HyperClient {
        HyperClient::of(self)
    }
}

impl fmt::Debug for HyperClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperClientBuilder")
            .field("connect_timeout", &self.connect_timeout)
            .field("tls_timeout", &self.tls_timeout)
            .field("pool_idle_timeout", &self.pool_idle_timeout)
            .field("pool_max_lifetime", &self.pool_max_lifetime)
            .field("has_ca_bundle", &matches!(self.roots, Roots::Bundle(_)))
            .field("proxies", &self.proxies)
            .finish()
    }
}
