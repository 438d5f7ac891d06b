//! The cache on clocks in the tests' hands.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

use super::*;
use crate::config::{IdentityCache, ResolveCachedIdentity, SharedIdentityCache};
use crate::identity::future;
use crate::time::TokioSleep;

/// Takes a second, and then fails where no expiry is left to give.
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
            let asked = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
            tokio::time::sleep(Duration::from_secs(1)).await;
            let expiry = self.expiries.lock().unwrap().pop();
            expiry.ok_or_else(|| CredentialsError::provider_error("down")).map(|expiry| {
                Credentials::new(format!("AKID{asked}"), "secret", None, expiry.map(at), "test")
            })
        })
    }
}

#[derive(Debug, Clone, Default)]
struct Clock(Arc<Mutex<u64>>);

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        at(*self.0.lock().unwrap())
    }
}

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

struct Fixture {
    shared: SharedCredentialsProvider,
    provider: Provider,
    clock: Clock,
    time: SharedTimeSource,
    sleep: SharedAsyncSleep,
    cache: SharedIdentityCache,
    randomness: fn() -> f64,
}

impl Fixture {
    /// The last expiry is given first.
    fn new(expiries: Vec<Option<u64>>) -> Self {
        let (provider, clock) = (Provider::default(), Clock::default());
        *provider.expiries.lock().unwrap() = expiries;
        Self {
            shared: SharedCredentialsProvider::new(provider.clone()),
            provider,
            time: SharedTimeSource::new(clock.clone()),
            clock,
            sleep: SharedAsyncSleep::new(TokioSleep::new()),
            cache: SharedIdentityCache::default(),
            randomness: || 0.0,
        }
    }

    /// The key, or why there is none.
    async fn ask(&self) -> Result<String, String> {
        let Self { time, sleep, randomness, .. } = self;
        let context = IdentityContext { time, sleep, randomness: *randomness };
        let found = self.cache.resolve_credentials(&self.shared, context).await;
        found.map(|it| it.access_key_id().to_owned()).map_err(|error| error.to_string())
    }

    async fn ask_at(&self, seconds: u64) -> Result<String, String> {
        *self.clock.0.lock().unwrap() = seconds;
        self.ask().await
    }

    fn asked(&self) -> u32 {
        self.provider.asked.load(Ordering::SeqCst)
    }
}

fn key(number: u32) -> Result<String, String> {
    Ok(format!("AKID{number}"))
}

const DOWN: &str = "the credentials provider failed";

#[tokio::test(start_paused = true)]
async fn callers_at_once_ask_the_provider_once() {
    let it = Fixture::new(vec![None]);
    assert_eq!(tokio::join!(it.ask(), it.ask(), it.ask()), (key(1), key(1), key(1)));
    assert_eq!(it.ask_at(15 * 60 - 1).await, key(1));
    assert_eq!(it.ask_at(15 * 60).await, Err(DOWN.to_owned()));
    assert_eq!(it.asked(), 2);
}

#[tokio::test(start_paused = true)]
async fn callers_that_waited_for_a_failure_share_it_and_later_ones_try_again() {
    let it = Fixture::new(vec![]);
    let down = || Err(DOWN.to_owned());
    assert_eq!(tokio::join!(it.ask(), it.ask(), it.ask()), (down(), down(), down()));
    assert_eq!(it.asked(), 1);
    it.provider.expiries.lock().unwrap().push(None);
    assert_eq!(it.ask().await, key(2));
}

#[tokio::test(start_paused = true)]
async fn a_caller_that_goes_away_leaves_the_renewal_to_the_next() {
    let it = Fixture::new(vec![None]);
    let impatient = tokio::time::timeout(Duration::from_millis(500), it.ask());
    let (gone, waited) = tokio::join!(impatient, it.ask());
    assert!(gone.is_err());
    assert_eq!(waited, key(2));
}

#[tokio::test(start_paused = true)]
async fn credentials_are_renewed_before_they_expire() {
    let it = Fixture::new(vec![Some(9000), Some(3600)]);
    assert_eq!(it.ask().await, key(1));
    assert_eq!(it.ask_at(3299).await, key(1));
    assert_eq!(it.ask_at(3300).await, key(2));
}

#[tokio::test(start_paused = true)]
async fn renewals_are_spread_over_a_half_of_the_buffer() {
    let mut it = Fixture::new(vec![Some(9000), Some(3600)]);
    it.randomness = || 0.5;
    assert_eq!(it.ask().await, key(1));
    assert_eq!(it.ask_at(3600 - 225 - 1).await, key(1));
    assert_eq!(it.ask_at(3600 - 225).await, key(2));
}

#[tokio::test(start_paused = true)]
async fn buffer_jitter_and_what_never_expires_can_be_set() {
    let mut it = Fixture::new(vec![None, Some(9000), Some(3600)]);
    it.cache = IdentityCache::lazy()
        .buffer_time(Duration::from_secs(10))
        .buffer_time_jitter_fraction(|| 0.2)
        .default_expiration(Duration::MAX)
        .build();
    assert_eq!(it.ask().await, key(1));
    assert_eq!(it.ask_at(3600 - 9).await, key(1));
    assert_eq!(it.ask_at(3600 - 8).await, key(2));
    assert_eq!(it.ask_at(9000).await, key(3));
    assert_eq!(it.ask_at(u64::from(u32::MAX)).await, key(3));
}

#[test]
fn a_fraction_that_makes_no_sense_does_no_harm() {
    let renewed = |jitter| {
        let cache = LazyCache { jitter: Some(jitter), ..LazyCache::DEFAULT };
        renewal(Some(at(3600)), at(0), &cache, || 0.0)
    };
    assert_eq!(renewed(|| f64::NAN), Some(at(3300)));
    assert_eq!(renewed(|| -1.0), Some(at(3300)));
    assert_eq!(renewed(|| 7.0), Some(at(3600)));
}

#[tokio::test(start_paused = true)]
async fn while_one_caller_renews_what_still_holds_others_use_it() {
    let it = Fixture::new(vec![Some(9000), Some(3600)]);
    assert_eq!(it.ask().await, key(1));
    let begun = tokio::time::Instant::now();
    let hasty = async {
        tokio::time::sleep(Duration::from_millis(1)).await;
        (it.ask().await, begun.elapsed())
    };
    let (renewed, (held, waited)) = tokio::join!(it.ask_at(3400), hasty);
    assert_eq!((renewed, held), (key(2), key(1)));
    assert!(waited < Duration::from_secs(1), "{waited:?}");
}

#[tokio::test(start_paused = true)]
async fn credentials_that_hold_outlive_a_failed_renewal() {
    let it = Fixture::new(vec![Some(3600)]);
    assert_eq!(it.ask().await, key(1));
    assert_eq!(it.ask_at(3400).await, key(1));
    assert_eq!((it.ask_at(3429).await, it.asked()), (key(1), 2));
    assert_eq!((it.ask_at(3590).await, it.asked()), (key(1), 3));
    assert_eq!(it.ask_at(3600).await, Err(DOWN.to_owned()));
}

#[tokio::test(start_paused = true)]
async fn a_provider_that_hangs_is_given_up_after_the_limit() {
    let mut it = Fixture::new(vec![Some(3600)]);
    it.cache = IdentityCache::lazy().load_timeout(Duration::from_millis(900)).build();
    let late = "the credentials provider did not answer within 900ms (`load_timeout` of the \
                identity cache, where the provider has no limit of its own)";
    assert_eq!(it.ask().await, Err(late.to_owned()));
}

#[tokio::test(start_paused = true)]
async fn a_token_is_kept_as_credentials_are() {
    let token = Token::new("sesame", Some(at(3600)));
    let shared = SharedTokenProvider::new(token.clone());
    let it = Fixture::new(vec![]);
    let context = IdentityContext { time: &it.time, sleep: &it.sleep, randomness: || 0.0 };
    assert_eq!(identity(&shared, &LazyCache::DEFAULT, context).await.unwrap(), token);
    assert!(matches!(shared.slot.look(at(3299)), Found::Fresh(kept) if kept == token));
    assert!(matches!(shared.slot.look(at(3300)), Found::Held(kept, 0) if kept == token));
    assert!(matches!(shared.slot.look(at(3600)), Found::Nothing(0)));
}
