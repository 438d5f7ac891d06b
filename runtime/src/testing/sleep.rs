//! A timer whose waits are over at once.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::time::{AsyncSleep, Sleep};

/// A timer that waits for nothing; see [`InstantSleep`].
pub fn no_waits() -> InstantSleep {
    InstantSleep::default()
}

/// A timer on a clock of its own, which each wait moves on by its length and ends at once. Retries
/// and waiters so take no time, and their limits are kept all the same, on that clock. Clones share
/// the clock.
///
/// It is for transports that answer at once or never. With one that goes over a network, each limit
/// would be over before the answer is there.
#[derive(Debug, Clone, Default)]
pub struct InstantSleep(Arc<Mutex<Vec<Duration>>>);

impl InstantSleep {
    /// The waits so far, in their order.
    pub fn waits(&self) -> Vec<Duration> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl AsyncSleep for InstantSleep {
    fn sleep(&self, duration: Duration) -> Sleep {
        let waits = self.0.clone();
        Sleep::new(async move {
            waits.lock().unwrap_or_else(PoisonError::into_inner).push(duration);
        })
    }

    fn monotonic(&self) -> Duration {
        let waits = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waits.iter().fold(Duration::ZERO, |sum, wait| sum.saturating_add(*wait))
    }
}
