//! The cache between a client and its provider.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::{Credentials, CredentialsError, ProvideCredentials, SharedCredentialsProvider};
use crate::time::TimeSource;

/// How long credentials without an expiry are kept, so that changed files and variables are
/// noticed in the end.
const UNDATED: Duration = Duration::from_secs(15 * 60);

/// Credentials are renewed this long before they expire, or at half of their remaining life
/// where that is shorter.
const AHEAD: Duration = Duration::from_secs(5 * 60);

/// After a failed renewal, how long credentials that still hold are used before the next try.
const RETRY_AFTER: Duration = Duration::from_secs(30);

/// Keeps a provider's credentials until shortly before they expire. One caller renews them; the
/// others wait for it. Where a renewal fails, credentials that still hold go on being used.
#[derive(Debug)]
pub(crate) struct IdentityCache {
    provider: SharedCredentialsProvider,
    kept: Mutex<Option<Kept>>,
    renewing: tokio::sync::Mutex<()>,
}

#[derive(Debug, Clone)]
struct Kept {
    credentials: Credentials,
    until: SystemTime,
}

impl IdentityCache {
    pub(crate) fn new(provider: SharedCredentialsProvider) -> Self {
        Self { provider, kept: Mutex::new(None), renewing: tokio::sync::Mutex::new(()) }
    }

    /// The credentials in the cache, where they need no renewal.
    pub(crate) fn fresh(&self, now: SystemTime) -> Option<Credentials> {
        self.kept().as_ref().filter(|kept| now < kept.until).map(|kept| kept.credentials.clone())
    }

    /// The credentials in the cache, or else the provider's.
    pub(crate) async fn load(
        &self,
        time: &dyn TimeSource,
    ) -> Result<Credentials, CredentialsError> {
        let _one_at_a_time = self.renewing.lock().await;
        if let Some(credentials) = self.fresh(time.now()) {
            return Ok(credentials);
        }
        let provided = self.provider.provide_credentials().await;
        let now = time.now();
        let mut kept = self.kept();
        match provided {
            Ok(credentials) => {
                let until = now + lifetime(&credentials, now);
                *kept = Some(Kept { credentials: credentials.clone(), until });
                Ok(credentials)
            }
            Err(error) => match kept.as_mut().filter(|kept| holds(&kept.credentials, now)) {
                Some(kept) => {
                    kept.until = now + RETRY_AFTER;
                    Ok(kept.credentials.clone())
                }
                None => Err(error),
            },
        }
    }

    fn kept(&self) -> MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn lifetime(credentials: &Credentials, now: SystemTime) -> Duration {
    match credentials.expiry() {
        None => UNDATED,
        Some(expiry) => {
            let left = expiry.duration_since(now).unwrap_or_default();
            left - AHEAD.min(left / 2)
        }
    }
}

fn holds(credentials: &Credentials, now: SystemTime) -> bool {
    credentials.expiry().is_some_and(|expiry| now < expiry)
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

    fn cache(expiries: Vec<Option<u64>>) -> (IdentityCache, Provider, Clock) {
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
}
