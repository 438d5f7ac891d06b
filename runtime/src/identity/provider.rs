//! Providers of credentials.

use std::fmt;
use std::sync::Arc;

use super::CredentialsError;
use super::cache::Slot;
use super::{Credentials, future};

/// Something that knows credentials, or knows where to get them.
///
/// Clients cache what it returns, so a provider need not: until some minutes before the expiry (or
/// half of the time left, where that is sooner), and for 15 minutes where there is none;
/// [`IdentityCache`](crate::config::IdentityCache) has the details and changes them. Calls that
/// need credentials at the same time ask once. Where a renewal fails, credentials that have not
/// expired go on being used, and 30 seconds pass before the next try.
pub trait ProvideCredentials: fmt::Debug + Send + Sync {
    /// Gets the credentials.
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a;
}

/// A [`ProvideCredentials`] that clones share, and with it the credentials that clients keep.
#[derive(Clone)]
pub struct SharedCredentialsProvider {
    provider: Arc<dyn ProvideCredentials>,
    pub(super) slot: Arc<Slot<Credentials, CredentialsError>>,
}

impl SharedCredentialsProvider {
    /// Shares a provider.
    pub fn new(provider: impl ProvideCredentials + 'static) -> Self {
        Self::of(Arc::new(provider))
    }

    // What does not depend on the provider's type.
    fn of(provider: Arc<dyn ProvideCredentials>) -> Self {
        Self { provider, slot: Arc::default() }
    }
}

impl fmt::Debug for SharedCredentialsProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SharedCredentialsProvider").field(&self.provider).finish()
    }
}

impl ProvideCredentials for SharedCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.provider.provide_credentials()
    }
}

impl ProvideCredentials for Credentials {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::ready(Ok(self.clone()))
    }
}
