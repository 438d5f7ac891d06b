//! The cache between a client and a provider of its.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::future::Provide;
use super::{
    Credentials, CredentialsError, ProvideCredentials, ProvideToken, SharedCredentialsProvider,
    SharedTokenProvider, Token, TokenError,
};
use crate::time::TimeSource;

/// How long an identity without an expiry are kept, so that changed files and variables are
/// noticed in the end.
const UNDATED: Duration = Duration::from_secs(15 * 60);

/// An identity is renewed this long before it expires, or at half of its remaining life where that
/// is shorter.
const AHEAD: Duration = Duration::from_secs(5 * 60);

/// After a failed renewal, how long an identity that still holds is used before the next try.
const RETRY_AFTER: Duration = Duration::from_secs(30);

/// A provider as the cache sees it.
pub(crate) trait Source {
    /// What it provides: credentials or a token.
    type Identity: Clone;
    /// Why it has none.
    type Error;

    fn provide(&self) -> Provide<'_, Self::Identity, Self::Error>;

    /// When an identity expires; `None` is never.
    fn expiry(identity: &Self::Identity) -> Option<SystemTime>;
}

impl Source for SharedCredentialsProvider {
    type Identity = Credentials;
    type Error = CredentialsError;

    fn provide(&self) -> Provide<'_, Credentials, CredentialsError> {
        self.provide_credentials()
    }

    fn expiry(identity: &Credentials) -> Option<SystemTime> {
        identity.expiry()
    }
}

impl Source for SharedTokenProvider {
    type Identity = Token;
    type Error = TokenError;

    fn provide(&self) -> Provide<'_, Token, TokenError> {
        self.provide_token()
    }

    fn expiry(identity: &Token) -> Option<SystemTime> {
        identity.expiration()
    }
}

/// Keeps what a provider gave until shortly before it expires. One caller renews it; the others
/// wait for it. Where a renewal fails, what still holds goes on being used.
#[derive(Debug)]
pub(crate) struct IdentityCache<S: Source> {
    provider: S,
    kept: Mutex<Option<Kept<S::Identity>>>,
    renewing: tokio::sync::Mutex<()>,
}

#[derive(Debug, Clone)]
struct Kept<I> {
    identity: I,
    until: SystemTime,
}

impl<S: Source> IdentityCache<S> {
    pub(crate) fn new(provider: S) -> Self {
        Self { provider, kept: Mutex::new(None), renewing: tokio::sync::Mutex::new(()) }
    }

    /// What is in the cache, where it needs no renewal.
    pub(crate) fn fresh(&self, now: SystemTime) -> Option<S::Identity> {
        self.kept().as_ref().filter(|kept| now < kept.until).map(|kept| kept.identity.clone())
    }

    /// What is in the cache, or else the provider's.
    pub(crate) async fn load(&self, time: &dyn TimeSource) -> Result<S::Identity, S::Error> {
        let _one_at_a_time = self.renewing.lock().await;
        if let Some(identity) = self.fresh(time.now()) {
            return Ok(identity);
        }
        let provided = self.provider.provide().await;
        let now = time.now();
        let mut kept = self.kept();
        match provided {
            Ok(identity) => {
                let until = now + lifetime(S::expiry(&identity), now);
                *kept = Some(Kept { identity: identity.clone(), until });
                Ok(identity)
            }
            Err(error) => {
                match kept.as_mut().filter(|kept| holds(S::expiry(&kept.identity), now)) {
                    Some(kept) => {
                        kept.until = now + RETRY_AFTER;
                        Ok(kept.identity.clone())
                    }
                    None => Err(error),
                }
            }
        }
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept<S::Identity>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn lifetime(expiry: Option<SystemTime>, now: SystemTime) -> Duration {
    match expiry {
        None => UNDATED,
        Some(expiry) => {
            let left = expiry.duration_since(now).unwrap_or_default();
            left - AHEAD.min(left / 2)
        }
    }
}

fn holds(expiry: Option<SystemTime>, now: SystemTime) -> bool {
    expiry.is_some_and(|expiry| now < expiry)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::sync::{Arc, Mutex};
    use std::time::UNIX_EPOCH;

    use super::*;
    use crate::identity::future;

    #[derive(Debug, Clone, Default)]
    struct Provider {
        asked: Arc<AtomicU32>,
        expiries: Arc<Mutex<Vec<Option<u64>>>>,
    }

    impl ProvideCredentials for Provider {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::new(async {
                tokio::time::sleep(Duration::from_secs(1)).await;
                self.asked.fetch_add(1, Ordering::SeqCst);
                let expiry = self.expiries.lock().unwrap().pop();
                expiry.ok_or_else(|| CredentialsError::provider_error("down")).map(|expiry| {
                    let expiry = expiry.map(at);
                    Credentials::new("AKID", "secret", None, expiry, "test")
                })
            })
        }
    }

    #[derive(Debug, Default)]
    struct Clock(Mutex<u64>);

    impl TimeSource for Clock {
        fn now(&self) -> SystemTime {
            at(*self.0.lock().unwrap())
        }
    }

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    fn cache(
        expiries: Vec<Option<u64>>,
    ) -> (IdentityCache<SharedCredentialsProvider>, Provider, Clock) {
        let provider = Provider::default();
        *provider.expiries.lock().unwrap() = expiries;
        let cache = IdentityCache::new(SharedCredentialsProvider::new(provider.clone()));
        (cache, provider, Clock::default())
    }

    #[tokio::test(start_paused = true)]
    async fn callers_at_once_ask_the_provider_once() {
        let (cache, provider, clock) = cache(vec![None]);
        let (one, two) = tokio::join!(cache.load(&clock), cache.load(&clock));
        assert_eq!(one.unwrap(), two.unwrap());
        assert_eq!(provider.asked.load(Ordering::SeqCst), 1);
        *clock.0.lock().unwrap() = 15 * 60 - 1;
        assert!(cache.fresh(clock.now()).is_some());
        *clock.0.lock().unwrap() = 15 * 60;
        assert!(cache.fresh(clock.now()).is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn credentials_are_renewed_before_they_expire() {
        let (cache, _, clock) = cache(vec![Some(3600)]);
        cache.load(&clock).await.unwrap();
        assert!(cache.fresh(at(3299)).is_some());
        assert!(cache.fresh(at(3300)).is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn credentials_that_hold_outlive_a_failed_renewal() {
        let (cache, _, clock) = cache(vec![Some(3600)]);
        cache.load(&clock).await.unwrap();
        *clock.0.lock().unwrap() = 3400;
        assert!(cache.load(&clock).await.is_ok());
        assert!(cache.fresh(at(3429)).is_some());
        *clock.0.lock().unwrap() = 3600;
        assert!(cache.load(&clock).await.is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn a_token_is_kept_as_credentials_are() {
        let token = Token::new("sesame", Some(at(3600)));
        let cache = IdentityCache::new(SharedTokenProvider::new(token.clone()));
        assert_eq!(cache.load(&Clock::default()).await.unwrap(), token);
        assert_eq!(cache.fresh(at(3299)), Some(token));
        assert_eq!(cache.fresh(at(3300)), None);
    }
}
