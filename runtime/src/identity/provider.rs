//! Providers of credentials.

use std::fmt;
use std::sync::Arc;

use super::{Credentials, future};

/// Something that knows credentials, or knows where to get them.
///
/// The client caches what it returns, so a provider need not: until 5 minutes before the expiry
/// (or half of the time left, where that is sooner), and for 15 minutes where there is none. Calls
/// that need credentials at the same time ask once. Where a renewal fails, credentials that have
/// not expired go on being used, and 30 seconds pass before the next try.
pub trait ProvideCredentials: fmt::Debug + Send + Sync {
    /// Gets the credentials.
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a;
}

/// A [`ProvideCredentials`] that clones share.
#[derive(Debug, Clone)]
pub struct SharedCredentialsProvider(Arc<dyn ProvideCredentials>);

impl SharedCredentialsProvider {
    /// Shares a provider.
    pub fn new(provider: impl ProvideCredentials + 'static) -> Self {
        Self(Arc::new(provider))
    }
}

impl ProvideCredentials for SharedCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.0.provide_credentials()
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
