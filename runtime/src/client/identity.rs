//! Who a client is: its providers of credentials and tokens, each behind a cache.

use std::sync::Arc;
use std::time::Duration;

use crate::call::{Event, Shared};
use crate::config::{Builder, Config};
use crate::identity::{
    CredentialsError, IdentityCache, SharedCredentialsProvider, SharedTokenProvider, TokenError,
};
use crate::time::{TimeSource, timeout};

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

    /// Gets the credentials within `limit`.
    pub(super) async fn credentials(&self, shared: &Shared, limit: Option<Duration>) -> Event {
        let time = &shared.time;
        let Some(cache) = &self.credentials else {
            return Event::Identity(Err(CredentialsError::not_loaded("no provider is set")));
        };
        match cache.fresh(time.now()) {
            Some(credentials) => Event::Identity(Ok(credentials)),
            None => timeout(&shared.sleep, limit, Box::pin(cache.load(time)))
                .await
                .map_or(Event::Expired, Event::Identity),
        }
    }

    /// Gets the bearer token within `limit`.
    pub(super) async fn token(&self, shared: &Shared, limit: Option<Duration>) -> Event {
        let time = &shared.time;
        let Some(cache) = &self.tokens else {
            return Event::Token(Err(TokenError::not_loaded("no provider is set")));
        };
        match cache.fresh(time.now()) {
            Some(token) => Event::Token(Ok(token)),
            None => timeout(&shared.sleep, limit, Box::pin(cache.load(time)))
                .await
                .map_or(Event::Expired, Event::Token),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::fixture::{SERVICE, config};
    use crate::identity::{Credentials, Token};
    use crate::time::{SharedAsyncSleep, TokioSleep};

    async fn who(identities: &Identities, config: Config) -> (Option<String>, Option<String>) {
        let shared = Shared::new(&SERVICE, config, SharedAsyncSleep::new(TokioSleep::new()));
        let credentials = match identities.credentials(&shared, None).await {
            Event::Identity(credentials) => credentials.ok(),
            other => panic!("{other:?}"),
        };
        let token = match identities.token(&shared, None).await {
            Event::Token(token) => token.ok(),
            other => panic!("{other:?}"),
        };
        let key = credentials.map(|credentials| credentials.access_key_id().to_owned());
        (key, token.map(|token| token.token().to_owned()))
    }

    #[tokio::test]
    async fn a_provider_for_one_call_takes_the_place_of_its_kind_alone() {
        let config = config().token_provider(Token::from("one")).build();
        let identities = Identities::new(&config);
        let own = Some("AKID".to_owned());
        assert_eq!(who(&identities, config.clone()).await, (own.clone(), Some("one".to_owned())));
        let token = identities.overridden(&Config::builder().token_provider(Token::from("two")));
        assert_eq!(who(&token, config.clone()).await, (own, Some("two".to_owned())));
        let other = Credentials::from_keys("OTHER", "sesame", None);
        let keys = identities.overridden(&Config::builder().credentials_provider(other));
        let expected = (Some("OTHER".to_owned()), Some("one".to_owned()));
        assert_eq!(who(&keys, config.clone()).await, expected);
        let nobody = Identities::new(&Config::builder().build());
        assert_eq!(who(&nobody, config).await, (None, None));
    }
}
