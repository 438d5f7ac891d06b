//! The cache between clients and a provider: what it gave is kept beside it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use super::future::Provide;
use super::gate::Gate;
use super::{
    Credentials, CredentialsError, ProvideCredentials, ProvideToken, SharedCredentialsProvider,
    SharedTokenProvider, Token, TokenError,
};
use crate::config::LazyCache;
use crate::time::{SharedAsyncSleep, SharedTimeSource, TimeSource, timeout};

/// After a failed renewal, how long an identity that still holds is used before the next try.
const RETRY_AFTER: Duration = Duration::from_secs(30);

/// What a cache needs of a client.
#[derive(Debug, Clone, Copy)]
pub struct IdentityContext<'a> {
    pub(crate) time: &'a SharedTimeSource,
    pub(crate) sleep: &'a SharedAsyncSleep,
    pub(crate) randomness: fn() -> f64,
}

impl<'a> IdentityContext<'a> {
    /// The client's wall clock.
    pub fn time_source(&self) -> &'a SharedTimeSource {
        self.time
    }

    /// The client's timer.
    pub fn sleep_impl(&self) -> &'a SharedAsyncSleep {
        self.sleep
    }
}

/// What is most often there already, and else what [`identity`] comes to.
pub(crate) fn lazily<'a, S: Source>(
    source: &'a S,
    cache: &'a LazyCache,
    context: IdentityContext<'a>,
) -> Provide<'a, S::Identity, S::Error> {
    match source.slot().fresh(context.time.now()) {
        Some(identity) => Provide::ready(Ok(identity)),
        None => Provide::new(identity(source, cache, context)),
    }
}

/// What a provider gave, where it is to be renewed later than now, and else what it gives now. One
/// caller renews it. Others go on with what holds; where nothing does, they wait for it, and where
/// it fails, it fails for all of them. What holds outlives a failed renewal.
async fn identity<S: Source>(
    source: &S,
    cache: &LazyCache,
    context: IdentityContext<'_>,
) -> Result<S::Identity, S::Error> {
    let slot = source.slot();
    let (held, failures) = match slot.look(context.time.now()) {
        Found::Fresh(identity) => return Ok(identity),
        Found::Held(identity, failures) => (Some(identity), failures),
        Found::Nothing(failures) => (None, failures),
    };
    let _one_at_a_time = loop {
        if let Some(turn) = slot.renewing.enter() {
            break turn;
        }
        if let Some(held) = held {
            return Ok(held);
        }
        slot.renewing.left().await;
        if let Some(settled) = slot.settled_since(failures, context.time.now()) {
            return settled;
        }
    };
    if let Some(settled) = slot.settled_since(failures, context.time.now()) {
        return settled;
    }
    let provided = timeout(context.sleep, Some(cache.load_timeout), source.provide())
        .await
        .unwrap_or_else(|_| Err(S::timed_out(cache.load_timeout)));
    let now = context.time.now();
    match provided {
        Ok(identity) => {
            let expiry = S::expiry(&identity);
            let renewal = renewal(expiry, now, cache, context.randomness);
            slot.keep(Kept { identity: identity.clone(), renewal, expiry });
            Ok(identity)
        }
        Err(error) => slot.fail(error, now),
    }
}

/// When to renew what expires then; `None` is never.
fn renewal(
    expiry: Option<SystemTime>,
    now: SystemTime,
    cache: &LazyCache,
    randomness: fn() -> f64,
) -> Option<SystemTime> {
    let Some(expiry) = expiry else { return now.checked_add(cache.default_expiration) };
    let left = expiry.duration_since(now).unwrap_or_default();
    let late = cache.jitter.map_or_else(|| randomness() / 2.0, |jitter| jitter());
    let early = if late.is_finite() { 1.0 - late.clamp(0.0, 1.0) } else { 1.0 };
    now.checked_add(left - cache.buffer_time.min(left / 2).mul_f64(early))
}

/// A provider as the cache sees it.
pub(crate) trait Source: Sync {
    /// What it provides: credentials or a token.
    type Identity: Clone + Send;
    /// Why it has none.
    type Error: Clone + Send;

    fn provide(&self) -> Provide<'_, Self::Identity, Self::Error>;

    /// What it gave before.
    fn slot(&self) -> &Slot<Self::Identity, Self::Error>;

    /// When an identity expires; `None` is never.
    fn expiry(identity: &Self::Identity) -> Option<SystemTime>;

    /// That it had given nothing after `limit`.
    fn timed_out(limit: Duration) -> Self::Error;
}

impl Source for SharedCredentialsProvider {
    type Identity = Credentials;
    type Error = CredentialsError;

    fn provide(&self) -> Provide<'_, Credentials, CredentialsError> {
        self.provide_credentials()
    }

    fn slot(&self) -> &Slot<Credentials, CredentialsError> {
        &self.slot
    }

    fn expiry(identity: &Credentials) -> Option<SystemTime> {
        identity.expiry()
    }

    fn timed_out(limit: Duration) -> CredentialsError {
        CredentialsError::provider_timed_out(limit)
    }
}

impl Source for SharedTokenProvider {
    type Identity = Token;
    type Error = TokenError;

    fn provide(&self) -> Provide<'_, Token, TokenError> {
        self.provide_token()
    }

    fn slot(&self) -> &Slot<Token, TokenError> {
        &self.slot
    }

    fn expiry(identity: &Token) -> Option<SystemTime> {
        identity.expiration()
    }

    fn timed_out(limit: Duration) -> TokenError {
        TokenError::provider_timed_out(limit)
    }
}

/// What a provider gave, and how it last failed.
#[derive(Debug)]
pub(crate) struct Slot<I, E> {
    state: Mutex<State<I, E>>,
    renewing: Gate,
}

#[derive(Debug)]
struct State<I, E> {
    kept: Option<Kept<I>>,
    /// How often it failed, and how the last time.
    failures: u64,
    failure: Option<E>,
}

#[derive(Debug)]
struct Kept<I> {
    identity: I,
    renewal: Option<SystemTime>,
    expiry: Option<SystemTime>,
}

/// What is in a slot.
enum Found<I> {
    /// What needs no renewal.
    Fresh(I),
    /// What is to be renewed and still holds, with the number of failures so far.
    Held(I, u64),
    /// Nothing that holds, likewise.
    Nothing(u64),
}

impl<I: Clone, E: Clone> Slot<I, E> {
    /// What needs no renewal.
    pub(crate) fn fresh(&self, now: SystemTime) -> Option<I> {
        let state = self.state();
        state.kept.as_ref().filter(|kept| kept.is_fresh(now)).map(|kept| kept.identity.clone())
    }

    fn look(&self, now: SystemTime) -> Found<I> {
        let state = self.state();
        match &state.kept {
            Some(kept) if kept.is_fresh(now) => Found::Fresh(kept.identity.clone()),
            Some(kept) if kept.holds(now) => Found::Held(kept.identity.clone(), state.failures),
            _ => Found::Nothing(state.failures),
        }
    }

    /// What the renewal ended with that took place meanwhile, where one did.
    fn settled_since(&self, failures: u64, now: SystemTime) -> Option<Result<I, E>> {
        let state = self.state();
        match &state.kept {
            Some(kept) if kept.is_fresh(now) => Some(Ok(kept.identity.clone())),
            _ if state.failures != failures => state.failure.clone().map(Err),
            _ => None,
        }
    }

    fn keep(&self, kept: Kept<I>) {
        let mut state = self.state();
        state.kept = Some(kept);
        state.failure = None;
    }

    /// Notes a failure. What still holds is used instead, for a while.
    fn fail(&self, error: E, now: SystemTime) -> Result<I, E> {
        let mut state = self.state();
        if let Some(kept) = state.kept.as_mut().filter(|kept| kept.holds(now)) {
            kept.renewal = now.checked_add(RETRY_AFTER).min(kept.expiry);
            return Ok(kept.identity.clone());
        }
        state.failures = state.failures.wrapping_add(1);
        state.failure = Some(error.clone());
        Err(error)
    }

    fn state(&self) -> MutexGuard<'_, State<I, E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<I, E> Default for Slot<I, E> {
    fn default() -> Self {
        let state = State { kept: None, failures: 0, failure: None };
        Self { state: Mutex::new(state), renewing: Gate::default() }
    }
}

impl<I> Kept<I> {
    fn is_fresh(&self, now: SystemTime) -> bool {
        self.renewal.is_none_or(|renewal| now < renewal)
    }

    /// Whether it has not expired. What says nothing of that is not trusted beyond its renewal.
    fn holds(&self, now: SystemTime) -> bool {
        self.expiry.is_some_and(|expiry| now < expiry)
    }
}

#[cfg(all(test, feature = "client"))]
mod tests;
