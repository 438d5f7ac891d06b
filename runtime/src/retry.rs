//! Retries: which failures may pass, how long to wait, and when to stop trying.
//!
//! This is the standard mode that all AWS SDKs share
//! (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>), decided by
//! the [`call`](crate::call) machine after each attempt. What the model says of an error comes
//! first, then the error's code, then the HTTP status.

mod bucket;
mod classify;

pub use bucket::TokenBucket;
pub(crate) use classify::is_clock_skew;
pub use classify::{RetryKind, classify_connector, classify_response};

use std::time::Duration;

use ::http::HeaderMap;

use crate::config::RetryConfig;

/// The longest wait that is granted to a service that asks for one.
pub const LONGEST_REQUESTED_WAIT: Duration = Duration::from_secs(60);

/// The wait before retry `retry`, the first being 0.
///
/// Without a word from the service it is `random` (in 0..1) times the smaller of
/// `initial_backoff * 2^retry` and `max_backoff`. A wait that the service asked for is kept,
/// where it is longer, up to [`LONGEST_REQUESTED_WAIT`].
pub fn delay(
    config: &RetryConfig,
    retry: u32,
    random: f64,
    requested: Option<Duration>,
) -> Duration {
    let doubled =
        config.initial_backoff().saturating_mul(1u32.checked_shl(retry).unwrap_or(u32::MAX));
    let backoff = scaled(doubled.min(config.max_backoff()), random);
    match requested {
        Some(requested) => backoff.max(requested.min(LONGEST_REQUESTED_WAIT)),
        None => backoff,
    }
}

// `Duration::mul_f64` panics on what is not a number and on overflow.
fn scaled(longest: Duration, random: f64) -> Duration {
    let seconds = longest.as_secs_f64() * random.clamp(0.0, 1.0);
    Duration::try_from_secs_f64(seconds).unwrap_or(longest)
}

/// The wait that an answer asks for: `x-amz-retry-after` in milliseconds, or else `retry-after`
/// in seconds. A value that is not a whole number is passed over.
pub fn requested_delay(headers: &HeaderMap) -> Option<Duration> {
    let number = |name: &str| headers.get(name)?.to_str().ok()?.trim().parse::<u64>().ok();
    number("x-amz-retry-after")
        .map(Duration::from_millis)
        .or_else(|| number("retry-after").map(Duration::from_secs))
}

#[cfg(test)]
mod tests {
    use ::http::HeaderValue;

    use super::*;

    fn millis(retry: u32, random: f64, requested: Option<u64>) -> u128 {
        let requested = requested.map(Duration::from_millis);
        delay(&RetryConfig::standard(), retry, random, requested).as_millis()
    }

    #[test]
    fn backoff_doubles_up_to_its_bound_with_full_jitter() {
        let longest: Vec<_> = (0..7).map(|retry| millis(retry, 1.0, None)).collect();
        assert_eq!(longest, [1000, 2000, 4000, 8000, 16000, 20000, 20000]);
        assert_eq!(millis(40, 1.0, None), 20000);
        assert_eq!(millis(2, 0.25, None), 1000);
        assert_eq!(millis(2, 0.0, None), 0);
    }

    #[test]
    fn settings_and_random_numbers_out_of_range_do_no_harm() {
        let config = RetryConfig::standard()
            .with_initial_backoff(Duration::MAX)
            .with_max_backoff(Duration::MAX);
        assert_eq!(delay(&config, 9, 1.0, None), Duration::MAX);
        assert_eq!(millis(0, f64::NAN, None), 1000);
        assert_eq!(millis(0, -1.0, None), 0);
    }

    #[test]
    fn a_requested_wait_is_kept_up_to_a_minute_but_never_below_the_backoff() {
        assert_eq!(millis(0, 0.5, Some(3000)), 3000);
        assert_eq!(millis(0, 0.5, Some(200)), 500);
        assert_eq!(millis(0, 0.5, Some(30_000)), 30_000);
        assert_eq!(millis(0, 0.5, Some(3_600_000)), 60_000);
    }

    #[test]
    fn the_headers_that_ask_for_a_wait_are_read() {
        let mut headers = HeaderMap::new();
        assert_eq!(requested_delay(&headers), None);
        headers.insert("retry-after", HeaderValue::from_static("7"));
        assert_eq!(requested_delay(&headers), Some(Duration::from_secs(7)));
        headers.insert("x-amz-retry-after", HeaderValue::from_static("1500"));
        assert_eq!(requested_delay(&headers), Some(Duration::from_millis(1500)));
        headers.insert("x-amz-retry-after", HeaderValue::from_static("soon"));
        assert_eq!(requested_delay(&headers), Some(Duration::from_secs(7)));
    }
}
