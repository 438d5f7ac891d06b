//! What the calls of a client share.

use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

use ::http::HeaderValue;

use super::endpoint::Resolved;
use super::user_agent::user_agent;
use crate::config::{Config, Settings, SharedInterceptor};
use crate::config::{SharedAsyncSleep, SharedTimeSource, Timeouts};
use crate::error::BoxError;
use crate::http::HttpLimits;
use crate::identity::Env;
use crate::retry::{Budget, Policy, SharedRetryClassifier};
use crate::service::Service;
use crate::sign::SigningKeyCache;
use crate::time::TimeSource;

/// What the calls of a client share: its settings, resolved, and what it learnt.
#[derive(Debug)]
pub struct Shared {
    pub(super) service: &'static Service,
    pub(super) config: Config,
    pub(super) retry: Policy,
    /// What retries are counted by: the client's own, or its partition's.
    pub(super) budget: Arc<Budget>,
    pub(super) timeouts: Timeouts,
    pub(super) user_agent: HeaderValue,
    pub(crate) randomness: fn() -> f64,
    pub(crate) sleep: SharedAsyncSleep,
    pub(crate) time: SharedTimeSource,
    endpoint: OnceLock<Resolved>,
    pub(super) learnt: Arc<Learnt>,
}

/// What outlives a change of settings for one call.
#[derive(Debug, Default)]
pub(super) struct Learnt {
    pub(super) keys: SigningKeyCache,
    budget: Arc<Budget>,
    /// How many seconds the services' clock is ahead of ours.
    skew: AtomicI64,
}

impl Shared {
    /// For a new client. `sleep` is the timer where the configuration has none.
    pub fn new(service: &'static Service, config: Config, sleep: SharedAsyncSleep) -> Self {
        Self::with(service, config, sleep, Arc::default())
    }

    /// For calls of the same client with other settings.
    pub fn reconfigured(&self, config: Config) -> Self {
        Self::with(self.service, config, self.sleep.clone(), self.learnt.clone())
    }

    fn with(
        service: &'static Service,
        config: Config,
        sleep: SharedAsyncSleep,
        learnt: Arc<Learnt>,
    ) -> Self {
        let config = config.of_service(service);
        let settings = config.settings();
        let retry = Policy::resolve(settings.retry_config.as_ref(), &service.traits.retry);
        Self {
            service,
            budget: match &settings.retry_partition {
                Some(partition) => partition.budget(),
                None => learnt.budget.clone(),
            },
            timeouts: settings.timeout_config.clone().unwrap_or_default().resolve(),
            user_agent: user_agent(service, settings, retry.mode, &Env::real()),
            retry,
            randomness: settings.randomness.unwrap_or(fastrand::f64),
            sleep: settings.sleep_impl.clone().unwrap_or(sleep),
            time: settings.time_source.clone().unwrap_or_default(),
            endpoint: OnceLock::new(),
            learnt,
            config,
        }
    }

    /// The settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The limits of time that the transport has to keep.
    pub fn http_limits(&self) -> HttpLimits {
        HttpLimits { connect: self.timeouts.connect, read: self.timeouts.read, total: None }
    }

    pub(super) fn interceptors(&self) -> &[SharedInterceptor] {
        &self.settings().interceptors
    }

    pub(super) fn classifiers(&self) -> &[SharedRetryClassifier] {
        &self.settings().retry_classifiers
    }

    pub(super) fn endpoint(&self) -> Result<&Resolved, BoxError> {
        if let Some(endpoint) = self.endpoint.get() {
            return Ok(endpoint);
        }
        let resolved = Resolved::resolve(self.service, self.settings())?;
        Ok(self.endpoint.get_or_init(|| resolved))
    }

    /// A random number from 0 up to 1.
    pub fn random(&self) -> f64 {
        (self.randomness)()
    }

    fn settings(&self) -> &Settings {
        self.config.settings()
    }
}

impl Learnt {
    /// The time by the service's clock.
    pub(super) fn now(&self, time: &dyn TimeSource) -> SystemTime {
        let skew = self.skew.load(Ordering::Relaxed);
        let offset = Duration::from_secs(skew.unsigned_abs());
        let now = time.now();
        let corrected = if skew < 0 { now.checked_sub(offset) } else { now.checked_add(offset) };
        corrected.unwrap_or(now)
    }

    /// Notes the service's clock. `true` where it is more than four minutes away from what was
    /// thought, so that a signature was wrong.
    pub(super) fn correct(&self, time: &dyn TimeSource, service: SystemTime) -> bool {
        const TOLERANCE: u64 = 4 * 60;
        let ahead = seconds_between(time.now(), service);
        if ahead.abs_diff(self.skew.load(Ordering::Relaxed)) <= TOLERANCE {
            return false;
        }
        self.skew.store(ahead, Ordering::Relaxed);
        true
    }
}

fn seconds_between(from: SystemTime, to: SystemTime) -> i64 {
    let seconds = |duration: Duration| i64::try_from(duration.as_secs()).unwrap_or(i64::MAX);
    match to.duration_since(from) {
        Ok(ahead) => seconds(ahead),
        Err(behind) => -seconds(behind.duration()),
    }
}
