//! How often, and after which waits.

use std::time::Duration;

use ::http::HeaderMap;

use super::RetryKind;
use crate::config::{RetryConfig, RetryMode};
use crate::service::RetryDefaults;

/// How much longer than the backoff a wait may become where the service asks for it.
pub const MOST_ADDED_BY_REQUEST: Duration = Duration::from_secs(5);

/// The longest first wait after throttling, where none is set.
const THROTTLING_BASE: Duration = Duration::from_secs(1);

/// The settings of retries, resolved for a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Policy {
    pub(crate) mode: RetryMode,
    /// The number of attempts, the first included.
    pub(crate) max_attempts: u32,
    /// The longest first wait after throttling.
    throttling_base: Duration,
    /// The same after anything else.
    other_base: Duration,
    max_backoff: Duration,
}

impl Policy {
    /// Of what is set, and else of what the service has.
    pub(crate) fn resolve(config: Option<&RetryConfig>, service: &RetryDefaults) -> Self {
        let standard = RetryConfig::standard();
        let config = config.unwrap_or(&standard);
        let other = Duration::from_millis(service.backoff_millis.into());
        Self {
            mode: config.mode(),
            max_attempts: config.attempts_set().unwrap_or(service.max_attempts).max(1),
            throttling_base: config.backoff_set().unwrap_or(THROTTLING_BASE),
            other_base: config.backoff_set().unwrap_or(other),
            max_backoff: config.max_backoff(),
        }
    }

    /// The wait before retry `retry`, the first being 0.
    ///
    /// Without a word from the service it is `random` (in 0..1) times the smaller of
    /// `base * 2^retry` and the longest backoff. A wait that the service asked for is kept where
    /// it is longer, but for no more than [`MOST_ADDED_BY_REQUEST`] beyond that.
    pub(crate) fn delay(
        &self,
        kind: RetryKind,
        retry: u32,
        random: f64,
        requested: Option<Duration>,
    ) -> Duration {
        let base = match kind {
            RetryKind::Throttling => self.throttling_base,
            RetryKind::Transient => self.other_base,
        };
        let doubled = base.saturating_mul(1u32.checked_shl(retry).unwrap_or(u32::MAX));
        let backoff = scaled(doubled.min(self.max_backoff), random);
        let most = backoff.saturating_add(MOST_ADDED_BY_REQUEST);
        requested.map_or(backoff, |requested| requested.clamp(backoff, most))
    }
}

// `Duration::mul_f64` panics on what is not a number and on overflow.
fn scaled(longest: Duration, random: f64) -> Duration {
    let seconds = longest.as_secs_f64() * random.clamp(0.0, 1.0);
    Duration::try_from_secs_f64(seconds).unwrap_or(longest)
}

/// The wait that an answer asks for: `x-amz-retry-after`, in milliseconds. A value that is not a
/// whole number, or below zero, is passed over. `retry-after` is not read: the AWS specification
/// does not know it, and it mostly comes from proxies, which do not know what a call may cost.
pub fn requested_delay(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get("x-amz-retry-after")?.to_str().ok()?;
    text.trim().parse().ok().map(Duration::from_millis)
}

#[cfg(test)]
mod tests {
    use ::http::HeaderValue;

    use super::*;

    const DEFAULTS: RetryDefaults = RetryDefaults::STANDARD;

    fn millis(kind: RetryKind, retry: u32, random: f64, requested: Option<u64>) -> u128 {
        let policy = Policy::resolve(None, &DEFAULTS);
        policy.delay(kind, retry, random, requested.map(Duration::from_millis)).as_millis()
    }

    #[test]
    fn backoff_doubles_up_to_its_bound_with_full_jitter_from_the_base_of_its_kind() {
        let longest =
            |kind| (0..11).map(|retry| millis(kind, retry, 1.0, None)).collect::<Vec<_>>();
        assert_eq!(
            longest(RetryKind::Throttling),
            [1000, 2000, 4000, 8000, 16000, 20000, 20000, 20000, 20000, 20000, 20000]
        );
        assert_eq!(
            longest(RetryKind::Transient),
            [50, 100, 200, 400, 800, 1600, 3200, 6400, 12800, 20000, 20000]
        );
        assert_eq!(millis(RetryKind::Throttling, 40, 1.0, None), 20000);
        assert_eq!(millis(RetryKind::Throttling, 2, 0.25, None), 1000);
        assert_eq!(millis(RetryKind::Throttling, 2, 0.0, None), 0);
    }

    #[test]
    fn settings_and_random_numbers_out_of_range_do_no_harm() {
        let config = RetryConfig::standard()
            .with_initial_backoff(Duration::MAX)
            .with_max_backoff(Duration::MAX);
        let policy = Policy::resolve(Some(&config), &DEFAULTS);
        let far = Some(Duration::MAX);
        assert_eq!(policy.delay(RetryKind::Transient, 9, 1.0, far), Duration::MAX);
        assert_eq!(millis(RetryKind::Throttling, 0, f64::NAN, None), 1000);
        assert_eq!(millis(RetryKind::Throttling, 0, -1.0, None), 0);
    }

    #[test]
    fn a_requested_wait_is_kept_up_to_five_seconds_beyond_the_backoff_and_never_below_it() {
        let throttled = |requested| millis(RetryKind::Throttling, 0, 0.5, Some(requested));
        assert_eq!(throttled(3000), 3000);
        assert_eq!(throttled(200), 500);
        assert_eq!(throttled(5500), 5500);
        assert_eq!(throttled(30_000), 5500);
        assert_eq!(millis(RetryKind::Transient, 0, 0.5, Some(u64::MAX)), 5025);
    }

    #[test]
    fn a_service_has_attempts_and_a_backoff_of_its_own_until_they_are_set() {
        let service = RetryDefaults { max_attempts: 4, backoff_millis: 25 };
        let policy = |config: RetryConfig| Policy::resolve(Some(&config), &service);
        let standard = policy(RetryConfig::standard());
        assert_eq!(standard.max_attempts, 4);
        let longest = |policy: Policy, kind| policy.delay(kind, 0, 1.0, None).as_millis();
        assert_eq!(longest(standard, RetryKind::Transient), 25);
        assert_eq!(longest(standard, RetryKind::Throttling), 1000);
        let backoff = Duration::from_millis(300);
        let set = RetryConfig::standard().with_max_attempts(3).with_initial_backoff(backoff);
        let set = policy(set);
        assert_eq!(set.max_attempts, 3);
        assert_eq!(longest(set, RetryKind::Transient), 300);
        assert_eq!(longest(set, RetryKind::Throttling), 300);
        assert_eq!(policy(RetryConfig::disabled()).max_attempts, 1);
    }

    #[test]
    fn the_one_header_that_asks_for_a_wait_is_read() {
        let mut headers = HeaderMap::new();
        assert_eq!(requested_delay(&headers), None);
        headers.insert("retry-after", HeaderValue::from_static("7"));
        assert_eq!(requested_delay(&headers), None);
        for (value, wait) in [("1500", Some(1500)), ("0", Some(0)), ("soon", None), ("-1", None)] {
            headers.insert("x-amz-retry-after", HeaderValue::from_static(value));
            assert_eq!(requested_delay(&headers), wait.map(Duration::from_millis), "{value}");
        }
    }
}
