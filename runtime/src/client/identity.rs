//! Who a client is: what its providers of credentials and tokens give, by way of the cache.

use std::time::Duration;

use crate::call::Shared;
use crate::config::LazyCache;
use crate::http::BoxFuture;
use crate::identity::{Credentials, CredentialsError, Source, Token, TokenError, World, identity};
use crate::time::{TimeSource, timeout};

/// Gets the credentials within `limit`.
pub(super) fn credentials(
    shared: &Shared,
    limit: Option<Duration>,
) -> Getting<'_, Result<Credentials, CredentialsError>> {
    match &shared.config().settings().credentials_provider {
        Some(provider) => get(provider, shared, limit),
        None => Getting::Got(Err(CredentialsError::not_loaded("no provider is set"))),
    }
}

/// Gets the bearer token within `limit`.
pub(super) fn token(
    shared: &Shared,
    limit: Option<Duration>,
) -> Getting<'_, Result<Token, TokenError>> {
    match &shared.config().settings().token_provider {
        Some(provider) => get(provider, shared, limit),
        None => Getting::Got(Err(TokenError::not_loaded("no provider is set"))),
    }
}

/// What is most often there already, and then takes no future.
pub(super) enum Getting<'a, T> {
    Got(T),
    Later(BoxFuture<'a, Option<T>>),
}

fn get<'a, S: Source>(
    source: &'a S,
    shared: &'a Shared,
    limit: Option<Duration>,
) -> Getting<'a, Result<S::Identity, S::Error>> {
    let Shared { time, sleep, randomness, .. } = shared;
    let cache = match &shared.config().settings().identity_cache {
        Some(cache) => cache.lazy(),
        None => Some(&LazyCache::DEFAULT),
    };
    let loading: BoxFuture<'a, _> = match cache {
        None => Box::pin(source.provide()),
        Some(cache) => match source.slot().fresh(time.now()) {
            Some(identity) => return Getting::Got(Ok(identity)),
            None => {
                let world = World { time, sleep, randomness: *randomness };
                Box::pin(identity(source, cache, world))
            }
        },
    };
    Getting::Later(Box::pin(async move { timeout(sleep, limit, loading).await.ok() }))
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
    use crate::config::{Config, IdentityCache, SdkConfig};
    use crate::identity::{ProvideCredentials, future};
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

    #[tokio::test]
    async fn without_a_cache_each_call_asks_the_provider() {
        let config = Config::builder().credentials_provider(Counting::default());
        let config = config.identity_cache(IdentityCache::no_cache()).build();
        assert_eq!(who(config.clone()).await.0.as_deref(), Some("AKID1"));
        assert_eq!(who(config).await.0.as_deref(), Some("AKID2"));
    }
}
