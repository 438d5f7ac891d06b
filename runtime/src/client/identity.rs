//! Who a client is: what its providers of credentials and tokens give, by way of the cache.

use std::time::Duration;

use crate::call::Shared;
use crate::config::{LazyCache, ResolveCachedIdentity};
use crate::http::BoxFuture;
use crate::identity::future::Provide;
use crate::identity::{Credentials, CredentialsError, IdentityContext, Token, TokenError};
use crate::time::timeout;

/// Gets the credentials within `limit`.
pub(super) fn credentials(
    shared: &Shared,
    limit: Option<Duration>,
) -> Getting<'_, Result<Credentials, CredentialsError>> {
    match &shared.config().settings().credentials_provider {
        Some(provider) => {
            let context = context(shared);
            let provided = match &shared.config().settings().identity_cache {
                None => LazyCache::DEFAULT.resolve_credentials(provider, context),
                Some(cache) => cache.resolve_credentials(provider, context),
            };
            get(provided, shared, limit)
        }
        None => Getting::Got(Err(CredentialsError::not_loaded("no provider is set"))),
    }
}

/// Gets the bearer token within `limit`.
pub(super) fn token(
    shared: &Shared,
    limit: Option<Duration>,
) -> Getting<'_, Result<Token, TokenError>> {
    match &shared.config().settings().token_provider {
        Some(provider) => {
            let context = context(shared);
            let provided = match &shared.config().settings().identity_cache {
                None => LazyCache::DEFAULT.resolve_token(provider, context),
                Some(cache) => cache.resolve_token(provider, context),
            };
            get(provided, shared, limit)
        }
        None => Getting::Got(Err(TokenError::not_loaded("no provider is set"))),
    }
}

/// What is most often there already, and then takes no future.
pub(super) enum Getting<'a, T> {
    Got(T),
    Later(BoxFuture<'a, Option<T>>),
}

fn context(shared: &Shared) -> IdentityContext<'_> {
    let Shared { time, sleep, randomness, .. } = shared;
    IdentityContext { time, sleep, randomness: *randomness }
}

fn get<'a, I: Send + 'a, E: Send + 'a>(
    provided: Provide<'a, I, E>,
    shared: &'a Shared,
    limit: Option<Duration>,
) -> Getting<'a, Result<I, E>> {
    match provided.now() {
        Ok(provided) => Getting::Got(provided),
        Err(later) => {
            Getting::Later(Box::pin(async move { timeout(&shared.sleep, limit, later).await.ok() }))
        }
    }
}

impl<T> Getting<'_, T> {
    /// `None` where it was not there within the limit.
    pub(super) async fn got(self) -> Option<T> {
        match self {
            Self::Got(got) => Some(got),
            Self::Later(later) => later.await,
        }
    }
}

#[cfg(all(test, feature = "client"))]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::call::fixture::{SERVICE, config};
    use crate::config::{Config, IdentityCache, SdkConfig, SharedIdentityCache};
    use crate::identity::{ProvideCredentials, SharedCredentialsProvider, future};
    use crate::time::{SharedAsyncSleep, TokioSleep};

    async fn who(config: Config) -> (Option<String>, Option<String>) {
        let shared = Shared::new(&SERVICE, config, SharedAsyncSleep::new(TokioSleep::new()));
        let credentials = credentials(&shared, None).got().await.and_then(Result::ok);
        let token = token(&shared, None).got().await.and_then(Result::ok);
        let key = credentials.map(|credentials| credentials.access_key_id().to_owned());
        (key, token.map(|token| token.token().to_owned()))
    }

    #[tokio::test]
    async fn a_provider_for_one_call_takes_the_place_of_its_kind_alone() {
        let config = config().token_provider(Token::from("one")).build();
        let own = Some("AKID".to_owned());
        assert_eq!(who(config.clone()).await, (own.clone(), Some("one".to_owned())));
        let token = Config::builder().token_provider(Token::from("two"));
        assert_eq!(who(config.overridden(token)).await, (own, Some("two".to_owned())));
        let other = Credentials::from_keys("OTHER", "sesame", None);
        let keys = Config::builder().credentials_provider(other);
        let expected = (Some("OTHER".to_owned()), Some("one".to_owned()));
        assert_eq!(who(config.overridden(keys)).await, expected);
        assert_eq!(who(Config::builder().build()).await, (None, None));
    }

    #[derive(Debug, Default, Clone)]
    struct Counting(Arc<AtomicU32>);

    impl ProvideCredentials for Counting {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
            let key = format!("AKID{number}");
            future::ProvideCredentials::ready(Ok(Credentials::from_keys(key, "sesame", None)))
        }
    }

    #[tokio::test]
    async fn clients_of_one_configuration_ask_the_provider_once() {
        let shared = SdkConfig::builder().credentials_provider(Counting::default()).build();
        for _ in 0..5 {
            assert_eq!(who(Config::new(&shared)).await.0.as_deref(), Some("AKID1"));
        }
        let copy = shared.to_builder().use_fips(true).build();
        assert_eq!(who(Config::new(&copy)).await.0.as_deref(), Some("AKID1"));
    }

    /// Keeps nothing but the number of times it was asked.
    #[derive(Debug, Clone, Default)]
    struct Noting(Arc<AtomicU32>, SharedIdentityCache);

    impl ResolveCachedIdentity for Noting {
        fn resolve_credentials<'a>(
            &'a self,
            provider: &'a SharedCredentialsProvider,
            context: IdentityContext<'a>,
        ) -> future::ProvideCredentials<'a> {
            self.0.fetch_add(1, Ordering::SeqCst);
            self.1.resolve_credentials(provider, context)
        }
    }

    #[tokio::test]
    async fn a_cache_of_the_program_stands_between_client_and_provider() {
        let (provider, cache) = (Counting::default(), Noting::default());
        let config = Config::builder().credentials_provider(provider.clone());
        let config = config.identity_cache(cache.clone()).token_provider(Token::from("one"));
        let config = config.build();
        for _ in 0..3 {
            let expected = (Some("AKID1".to_owned()), Some("one".to_owned()));
            assert_eq!(who(config.clone()).await, expected);
        }
        let asked = |counter: &AtomicU32| counter.load(Ordering::SeqCst);
        assert_eq!((asked(&cache.0), asked(&provider.0)), (3, 1));
    }

    #[tokio::test]
    async fn without_a_cache_each_call_asks_the_provider() {
        let config = Config::builder().credentials_provider(Counting::default());
        let config = config.identity_cache(IdentityCache::no_cache()).build();
        assert_eq!(who(config.clone()).await.0.as_deref(), Some("AKID1"));
        assert_eq!(who(config).await.0.as_deref(), Some("AKID2"));
    }
}
