//! Who a client is: its providers of credentials and tokens, each behind a cache.

use std::sync::Arc;

use crate::config::{Builder, Config};
use crate::identity::{
    Credentials, CredentialsError, IdentityCache, SharedCredentialsProvider, SharedTokenProvider,
    Token, TokenError,
};
use crate::time::TimeSource;

/// The caches of a client. Cheap to clone; clones share them.
#[derive(Debug, Clone)]
pub(super) struct Identities {
    credentials: Option<Arc<IdentityCache<SharedCredentialsProvider>>>,
    tokens: Option<Arc<IdentityCache<SharedTokenProvider>>>,
}

impl Identities {
    /// Of the providers of `config`.
    pub(super) fn new(config: &Config) -> Self {
        Self {
            credentials: config.credentials_provider().map(IdentityCache::new).map(Arc::new),
            tokens: config.token_provider().map(IdentityCache::new).map(Arc::new),
        }
    }

    /// With caches of their own for the providers that `over` brings.
    pub(super) fn overridden(&self, over: &Builder) -> Self {
        let settings = over.settings();
        let credentials = settings.credentials_provider.clone().map(IdentityCache::new);
        let tokens = settings.token_provider.clone().map(IdentityCache::new);
        Self {
            credentials: credentials.map(Arc::new).or_else(|| self.credentials.clone()),
            tokens: tokens.map(Arc::new).or_else(|| self.tokens.clone()),
        }
    }

    /// The credentials, where they are at hand.
    pub(super) fn fresh(&self, time: &dyn TimeSource) -> Option<Credentials> {
        self.credentials.as_ref()?.fresh(time.now())
    }

    /// The credentials.
    pub(super) async fn load(
        &self,
        time: &dyn TimeSource,
    ) -> Result<Credentials, CredentialsError> {
        match &self.credentials {
            Some(cache) => cache.load(time).await,
            None => Err(CredentialsError::not_loaded("no provider is set")),
        }
    }

    /// The token.
    pub(super) async fn token(&self, time: &dyn TimeSource) -> Result<Token, TokenError> {
        let Some(cache) = &self.tokens else {
            return Err(TokenError::not_loaded("no provider is set"));
        };
        match cache.fresh(time.now()) {
            Some(token) => Ok(token),
            None => cache.load(time).await,
        }
    }
}
