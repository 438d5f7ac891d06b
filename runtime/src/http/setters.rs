//! What both transports can be told in the same words: the setters of their builders.

use std::time::Duration;

/// How long an unused connection is kept.
pub(super) const IDLE: Duration = Duration::from_secs(90);
/// How long a connection is used.
pub(super) const LIFETIME: Duration = Duration::from_secs(10 * 60);

// The setters that both builders have.
macro_rules! setters {
    () => {
        /// Sets the limit on making a connection, that to a proxy and TLS included. By default 3.1
        /// seconds; `None` leaves it to the operating system.
        pub fn connect_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
            self.connect_timeout = limit.into();
            self
        }

        /// Sets a limit on the TLS handshake with the server, within that on making a connection.
        /// By default there is none of its own: the handshake may take what is left of the other.
        pub fn tls_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
            self.tls_timeout = limit.into();
            self
        }

        /// Sets how long a connection is used, so that a client follows a name that moves to
        /// another address. One that is older when an answer comes is closed after that answer, and
        /// no request is cut short for it. By default 10 minutes; `None` is for ever.
        pub fn pool_max_lifetime(mut self, limit: impl Into<Option<Duration>>) -> Self {
            self.pool_max_lifetime = limit.into();
            self
        }

        /// Sets how long an unused connection is kept. By default 90 seconds; `None` is for ever.
        pub fn pool_idle_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
            self.pool_idle_timeout = limit.into();
            self
        }

        /// Trusts the root certificates of a file in the format PEM (RFC 7468), and none but those.
        /// By default those that the crate's features choose.
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
    };
}

pub(super) use setters;
