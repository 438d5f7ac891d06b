use super::*;

fn at(seconds: f64) -> Duration {
    Duration::from_secs_f64(seconds)
}

/// A limiter whose client began at 0.
fn limiter() -> RateLimiter {
    let limiter = RateLimiter::default();
    assert_eq!(limiter.acquire(at(0.0)), Permit::Now);
    limiter
}

fn rate(limiter: &RateLimiter) -> f64 {
    limiter.with(|state| state.fill_rate)
}

fn measured(limiter: &RateLimiter) -> f64 {
    limiter.with(|state| state.measured)
}

#[track_caller]
fn about(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-5, "{found} instead of {expected}");
}

/// The time of an answer, whether it was throttled, the rate measured, and the rate allowed: the
/// sequence by which SDKs check each other.
const PUBLISHED: [(f64, bool, f64, f64); 19] = [
    (0.2, false, 0.0, 0.5),
    (0.4, false, 0.0, 0.5),
    (0.6, false, 4.8, 0.5),
    (0.8, false, 4.8, 0.5),
    (1.0, false, 4.16, 0.5),
    (1.2, false, 4.16, 0.6912),
    (1.4, false, 4.16, 1.0976),
    (1.6, false, 5.632, 1.6384),
    (1.8, false, 5.632, 2.3328),
    (2.0, true, 4.3264, 3.02848),
    (2.2, false, 4.3264, 3.486639),
    (2.4, false, 4.3264, 3.821874),
    (2.6, false, 5.66528, 4.053386),
    (2.8, false, 5.66528, 4.200373),
    (3.0, false, 4.333056, 4.282037),
    (3.2, true, 4.333056, 2.997426),
    (3.4, false, 4.333056, 3.452226),
    (3.6, false, 5.666611, 3.784591),
    (3.8, false, 5.666611, 4.013719),
];

#[test]
fn the_rate_follows_the_published_sequence() {
    let limiter = limiter();
    for (time, throttled, measurement, allowed) in PUBLISHED {
        limiter.ended(at(time), throttled);
        about(measured(&limiter), measurement);
        about(rate(&limiter), allowed);
        assert_eq!(limiter.rate().is_some(), time >= 2.0, "{time}");
    }
}

#[test]
fn nothing_is_limited_before_the_first_throttling_error() {
    let limiter = limiter();
    for _ in 0..1000 {
        assert_eq!(limiter.acquire(at(0.1)), Permit::Now);
        limiter.ended(at(0.1), false);
    }
    assert_eq!(limiter.rate(), None);
}

#[test]
fn a_limited_client_waits_until_a_token_is_there_and_one_wait_is_enough() {
    let limiter = limiter();
    limiter.ended(at(0.1), true);
    assert_eq!(limiter.rate(), Some(0.5));
    // 0.05 tokens came in since the beginning, at half a token a second.
    let Permit::After(wait) = limiter.acquire(at(0.1)) else { panic!("no wait") };
    assert_eq!(wait, Duration::from_millis(1900));
    assert!(matches!(limiter.acquire(at(1.9)), Permit::After(_)));
    assert_eq!(limiter.acquire(at(0.1) + wait), Permit::Now);
    assert_eq!(limiter.acquire(at(2.0)), Permit::After(Duration::from_secs(2)));
}

#[test]
fn a_client_that_was_idle_has_no_more_tokens_than_its_rate() {
    let limiter = limiter();
    limiter.ended(at(0.1), true);
    assert_eq!(limiter.acquire(at(3600.0)), Permit::Now);
    assert_eq!(limiter.acquire(at(3600.0)), Permit::After(Duration::from_secs(2)));
}

#[test]
fn a_clock_that_goes_back_does_no_harm() {
    let limiter = limiter();
    limiter.ended(at(10.0), true);
    limiter.ended(at(3.0), false);
    assert!(matches!(limiter.acquire(at(2.0)), Permit::Now | Permit::After(_)));
    assert!(rate(&limiter) >= 0.5);
}
