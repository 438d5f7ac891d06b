//! The rate limit of adaptive mode: how fast a client may send once a service has throttled it.
//!
//! The rate follows CUBIC, as TCP does: it falls at once when the service throttles, comes back
//! quickly to near where it was, and then feels its way up slowly. All times are on the client's
//! steady clock.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// What of the rate is left after throttling.
const BETA: f64 = 0.7;
/// How fast the rate comes back.
const SCALE: f64 = 0.4;
/// The weight of the newest measurement.
const SMOOTHING: f64 = 0.8;
/// Measurements are made over this many seconds.
const WINDOW: f64 = 0.5;
/// The slowest rate, in requests a second.
const SLOWEST: f64 = 0.5;
/// The fewest tokens that the bucket can hold.
const FEWEST: f64 = 1.0;
/// How much faster than measured the rate may become.
const HEADROOM: f64 = 2.0;

/// Limits how many requests a second are sent, once a service has throttled: each takes a token
/// from a bucket that is filled at the rate that the answers allow. Until the first throttling
/// error it lets everything pass.
#[derive(Debug, Default)]
pub struct RateLimiter(Mutex<State>);

/// Whether a request may go out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Permit {
    /// Now.
    Now,
    /// After this wait it may ask again.
    After(Duration),
}

#[derive(Debug)]
struct State {
    enabled: bool,
    // The bucket.
    tokens: f64,
    capacity: f64,
    fill_rate: f64,
    filled: f64,
    // What is measured.
    measured: f64,
    /// Where the newest window begins; `None` before the first attempt.
    window: Option<f64>,
    count: f64,
    // The curve.
    w_max: f64,
    k: f64,
    throttled: f64,
}

impl Default for State {
    fn default() -> Self {
        Self {
            enabled: false,
            tokens: 0.0,
            capacity: FEWEST,
            fill_rate: SLOWEST,
            filled: 0.0,
            measured: 0.0,
            window: None,
            count: 0.0,
            w_max: 0.0,
            k: 0.0,
            throttled: 0.0,
        }
    }
}

impl RateLimiter {
    /// Takes a token at the time `now`, or says when to come back. Who waits has taken nothing: a
    /// call that gives up leaves no gap, and a rate that rises meanwhile is of use to all.
    pub(crate) fn acquire(&self, now: Duration) -> Permit {
        self.with(|state| {
            let now = now.as_secs_f64();
            state.begin(now);
            if !state.enabled {
                return Permit::Now;
            }
            state.refill(now);
            if state.tokens >= 1.0 {
                state.tokens -= 1.0;
                return Permit::Now;
            }
            let seconds = (1.0 - state.tokens) / state.fill_rate;
            // Whole milliseconds, rounded up: after the wait the token is there.
            Permit::After(Duration::from_millis((seconds * 1000.0).ceil() as u64))
        })
    }

    /// Notes that an attempt ended at the time `now`.
    pub(crate) fn ended(&self, now: Duration, throttled: bool) {
        self.with(|state| state.ended(now.as_secs_f64(), throttled));
    }

    /// The requests a second that are let through; `None` where there is no limit yet.
    pub fn rate(&self) -> Option<f64> {
        self.with(|state| state.enabled.then_some(state.fill_rate))
    }

    fn with<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        // The numbers are sound at any point, so a panic elsewhere does them no harm.
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl State {
    fn ended(&mut self, now: f64, throttled: bool) {
        self.measure(now);
        let rate = if throttled {
            let last = if self.enabled { self.measured.min(self.fill_rate) } else { self.measured };
            self.w_max = last;
            self.k = (last * (1.0 - BETA) / SCALE).cbrt();
            self.throttled = now;
            self.enabled = true;
            last * BETA
        } else {
            SCALE * (now - self.throttled - self.k).powi(3) + self.w_max
        };
        self.set_rate(now, rate.min(HEADROOM * self.measured));
    }

    fn begin(&mut self, now: f64) -> f64 {
        if self.window.is_none() {
            (self.throttled, self.filled) = (now, now);
        }
        *self.window.get_or_insert(now.floor())
    }

    fn measure(&mut self, now: f64) {
        let last = self.begin(now);
        self.count += 1.0;
        let window = (now / WINDOW).floor() * WINDOW;
        if window > last {
            let rate = self.count / (window - last);
            self.measured = rate * SMOOTHING + self.measured * (1.0 - SMOOTHING);
            self.count = 0.0;
            self.window = Some(window);
        }
    }

    fn set_rate(&mut self, now: f64, rate: f64) {
        // What came in until now came at the old rate.
        self.refill(now);
        self.fill_rate = rate.max(SLOWEST);
        self.capacity = rate.max(FEWEST);
        self.tokens = self.tokens.min(self.capacity);
    }

    fn refill(&mut self, now: f64) {
        // Clocks of several clients may be a little apart.
        let passed = (now - self.filled).max(0.0);
        self.tokens = (self.tokens + passed * self.fill_rate).min(self.capacity);
        self.filled = self.filled.max(now);
    }
}

#[cfg(test)]
mod tests;
