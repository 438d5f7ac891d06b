//! How long credentials and tokens are kept.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::identity::{
    IdentityContext, ProvideCredentials, ProvideToken, SharedCredentialsProvider,
    SharedTokenProvider, future, lazily,
};

const LOAD_TIMEOUT: Duration = Duration::from_secs(5);
const BUFFER_TIME: Duration = Duration::from_secs(5 * 60);
const DEFAULT_EXPIRATION: Duration = Duration::from_secs(15 * 60);

/// Makes the cache between clients and their providers of credentials and tokens.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct IdentityCache;

impl IdentityCache {
    /// A cache that asks a provider when a call needs what it gives, and keeps that until shortly
    /// before it expires. The default.
    pub fn lazy() -> LazyCacheBuilder {
        LazyCacheBuilder::default()
    }

    /// No cache: each call asks the provider, without a limit of time but its own.
    pub fn no_cache() -> SharedIdentityCache {
        SharedIdentityCache::new(NoCache)
    }
}

/// Keeps what providers of credentials and tokens give, between a client and them.
///
/// A client asks it each time that a call needs credentials or a token, with the provider of its
/// configuration. Where a program's own cache is in front of one of [`IdentityCache`], it hands on
/// what it was given.
pub trait ResolveCachedIdentity: fmt::Debug + Send + Sync {
    /// Credentials of that provider, kept or new.
    fn resolve_credentials<'a>(
        &'a self,
        provider: &'a SharedCredentialsProvider,
        context: IdentityContext<'a>,
    ) -> future::ProvideCredentials<'a>;

    /// A token of that provider, kept or new. By default the provider is asked each time.
    fn resolve_token<'a>(
        &'a self,
        provider: &'a SharedTokenProvider,
        _context: IdentityContext<'a>,
    ) -> future::ProvideToken<'a> {
        provider.provide_token()
    }

    /// Shares the cache.
    fn into_shared_cache(self) -> SharedIdentityCache
    where
        Self: Sized + 'static,
    {
        SharedIdentityCache::new(self)
    }
}

/// How what providers give is kept: a [`ResolveCachedIdentity`] that clones share.
///
/// What a cache of [`IdentityCache`] keeps lies with the provider: all clients that have clones of one
/// [`SharedCredentialsProvider`](super::SharedCredentialsProvider) or
/// [`SharedTokenProvider`](super::SharedTokenProvider), such as clients made from one
/// [`SdkConfig`](super::SdkConfig), use the same credentials and renew them once.
#[derive(Debug, Clone)]
pub struct SharedIdentityCache(Arc<dyn ResolveCachedIdentity>);

#[derive(Debug)]
struct NoCache;

impl ResolveCachedIdentity for NoCache {
    fn resolve_credentials<'a>(
        &'a self,
        provider: &'a SharedCredentialsProvider,
        _: IdentityContext<'a>,
    ) -> future::ProvideCredentials<'a> {
        provider.provide_credentials()
    }
}

/// When what is kept is renewed.
#[derive(Debug, Clone)]
pub(crate) struct LazyCache {
    pub(crate) load_timeout: Duration,
    pub(crate) buffer_time: Duration,
    /// Which part of the buffer is left out, from 0 up to 1; by default up to a half of it.
    pub(crate) jitter: Option<fn() -> f64>,
    pub(crate) default_expiration: Duration,
}

impl LazyCache {
    pub(crate) const DEFAULT: Self = Self {
        load_timeout: LOAD_TIMEOUT,
        buffer_time: BUFFER_TIME,
        jitter: None,
        default_expiration: DEFAULT_EXPIRATION,
    };
}

impl ResolveCachedIdentity for LazyCache {
    fn resolve_credentials<'a>(
        &'a self,
        provider: &'a SharedCredentialsProvider,
        context: IdentityContext<'a>,
    ) -> future::ProvideCredentials<'a> {
        lazily(provider, self, context)
    }

    fn resolve_token<'a>(
        &'a self,
        provider: &'a SharedTokenProvider,
        context: IdentityContext<'a>,
    ) -> future::ProvideToken<'a> {
        lazily(provider, self, context)
    }
}

impl SharedIdentityCache {
    /// Shares a cache.
    pub fn new(cache: impl ResolveCachedIdentity + 'static) -> Self {
        Self(Arc::new(cache))
    }
}

impl ResolveCachedIdentity for SharedIdentityCache {
    fn resolve_credentials<'a>(
        &'a self,
        provider: &'a SharedCredentialsProvider,
        context: IdentityContext<'a>,
    ) -> future::ProvideCredentials<'a> {
        self.0.resolve_credentials(provider, context)
    }

    fn resolve_token<'a>(
        &'a self,
        provider: &'a SharedTokenProvider,
        context: IdentityContext<'a>,
    ) -> future::ProvideToken<'a> {
        self.0.resolve_token(provider, context)
    }

    fn into_shared_cache(self) -> SharedIdentityCache {
        self
    }
}

impl Default for SharedIdentityCache {
    fn default() -> Self {
        IdentityCache::lazy().build()
    }
}

/// Builds a cache; see [`IdentityCache::lazy`].
#[derive(Debug, Clone)]
pub struct LazyCacheBuilder(LazyCache);

impl Default for LazyCacheBuilder {
    fn default() -> Self {
        Self(LazyCache::DEFAULT)
    }
}

impl LazyCacheBuilder {
    /// Sets how long a provider may take, all of a chain together. By default 5 seconds, of which
    /// the default chain takes less than half where it finds nothing; a process of
    /// `credential_process` that asks a person may need more. After it a call fails with
    /// [`ProviderTimedOut`](crate::identity::CredentialsError::ProviderTimedOut), or goes on with
    /// what still holds.
    pub fn load_timeout(mut self, limit: Duration) -> Self {
        self.0.load_timeout = limit;
        self
    }

    /// See [`load_timeout`](Self::load_timeout). `None` is the default.
    pub fn set_load_timeout(&mut self, limit: Option<Duration>) -> &mut Self {
        self.0.load_timeout = limit.unwrap_or(LOAD_TIMEOUT);
        self
    }

    /// Sets how long before they expire credentials are renewed, at the earliest; where that is
    /// more than half of the time that they have left when they are loaded, at half of it. By
    /// default 5 minutes. While one call renews them, others use those that still hold.
    pub fn buffer_time(mut self, buffer: Duration) -> Self {
        self.0.buffer_time = buffer;
        self
    }

    /// See [`buffer_time`](Self::buffer_time). `None` is the default.
    pub fn set_buffer_time(&mut self, buffer: Option<Duration>) -> &mut Self {
        self.0.buffer_time = buffer.unwrap_or(BUFFER_TIME);
        self
    }

    /// Sets where the part of the buffer comes from by which credentials are renewed later, from 0
    /// to 1, so that programs that started together do not all renew them together. It is asked
    /// each time that credentials are loaded. By default a random part up to a half, by
    /// [`randomness`](super::Builder::randomness) of the client.
    pub fn buffer_time_jitter_fraction(mut self, fraction: fn() -> f64) -> Self {
        self.0.jitter = Some(fraction);
        self
    }

    /// See [`buffer_time_jitter_fraction`](Self::buffer_time_jitter_fraction).
    pub fn set_buffer_time_jitter_fraction(&mut self, fraction: Option<fn() -> f64>) -> &mut Self {
        self.0.jitter = fraction;
        self
    }

    /// Sets how long credentials are kept that say nothing of when they expire, so that changed
    /// files and variables are noticed in the end. By default 15 minutes.
    pub fn default_expiration(mut self, expiration: Duration) -> Self {
        self.0.default_expiration = expiration;
        self
    }

    /// See [`default_expiration`](Self::default_expiration). `None` is the default.
    pub fn set_default_expiration(&mut self, expiration: Option<Duration>) -> &mut Self {
        self.0.default_expiration = expiration.unwrap_or(DEFAULT_EXPIRATION);
        self
    }

    /// The cache.
    pub fn build(self) -> SharedIdentityCache {
        SharedIdentityCache::new(self.0)
    }
}
