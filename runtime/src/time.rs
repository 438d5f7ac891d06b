//! Time as the runtime sees it: a wall clock, a steady clock and a way to wait, all injected.
//!
//! The wall clock ([`TimeSource`]) dates signatures and credentials. Waits and limits are
//! measured on the steady clock that belongs to the timer ([`AsyncSleep`]), so that a test that
//! controls the timer controls both.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A timer.
pub trait AsyncSleep: fmt::Debug + Send + Sync {
    /// A future that ends after `duration`.
    fn sleep(&self, duration: Duration) -> Sleep;

    /// The time since some moment in the past, the same for every call, on the clock by which
    /// [`sleep`](Self::sleep) waits.
    fn monotonic(&self) -> Duration {
        start().elapsed()
    }
}

/// From when on steady time is counted: one moment for all clients of the process, as clients of
/// one retry partition compare times. It lies before the first question: a clock that a test has
/// paused is a little behind.
fn start() -> Instant {
    static START: OnceLock<Instant> = OnceLock::new();
    *START.get_or_init(|| {
        let now = Instant::now();
        now.checked_sub(Duration::from_secs(60)).unwrap_or(now)
    })
}

/// The future of an [`AsyncSleep`].
pub struct Sleep(Pin<Box<dyn Future<Output = ()> + Send>>);

impl Sleep {
    /// Wraps a future that ends when the wait is over.
    pub fn new(future: impl Future<Output = ()> + Send + 'static) -> Self {
        Self(Box::pin(future))
    }
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        self.0.as_mut().poll(cx)
    }
}

impl fmt::Debug for Sleep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sleep")
    }
}

/// An [`AsyncSleep`] that clones share.
#[derive(Debug, Clone)]
pub struct SharedAsyncSleep(Arc<dyn AsyncSleep>);

impl SharedAsyncSleep {
    /// Shares a timer.
    pub fn new(sleep: impl AsyncSleep + 'static) -> Self {
        Self(Arc::new(sleep))
    }
}

impl AsyncSleep for SharedAsyncSleep {
    fn sleep(&self, duration: Duration) -> Sleep {
        self.0.sleep(duration)
    }

    fn monotonic(&self) -> Duration {
        self.0.monotonic()
    }
}

/// The timer of tokio. Follows tokio's clock when a test pauses it. With the feature `blocking` it
/// serves blocking clients, too, which have no runtime of tokio: the thread sleeps itself there.
#[cfg(feature = "client")]
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct TokioSleep;

#[cfg(feature = "client")]
impl TokioSleep {
    /// The timer of the runtime in which it is used.
    pub fn new() -> Self {
        Self
    }
}

#[cfg(feature = "client")]
impl AsyncSleep for TokioSleep {
    fn sleep(&self, duration: Duration) -> Sleep {
        #[cfg(feature = "blocking")]
        if tokio::runtime::Handle::try_current().is_err() {
            return crate::park::ThreadSleep.sleep(duration);
        }
        Sleep::new(tokio::time::sleep(duration))
    }

    fn monotonic(&self) -> Duration {
        tokio::time::Instant::now().into_std().saturating_duration_since(start())
    }
}

/// A wall clock.
pub trait TimeSource: fmt::Debug + Send + Sync {
    /// What time it is.
    fn now(&self) -> SystemTime;
}

/// A [`TimeSource`] that clones share.
#[derive(Debug, Clone)]
pub struct SharedTimeSource(Arc<dyn TimeSource>);

impl SharedTimeSource {
    /// Shares a clock.
    pub fn new(source: impl TimeSource + 'static) -> Self {
        Self(Arc::new(source))
    }
}

impl Default for SharedTimeSource {
    fn default() -> Self {
        Self::new(SystemTimeSource::new())
    }
}

impl TimeSource for SharedTimeSource {
    fn now(&self) -> SystemTime {
        self.0.now()
    }
}

/// The operating system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemTimeSource;

impl SystemTimeSource {
    /// The operating system's clock.
    pub fn new() -> Self {
        Self
    }
}

impl TimeSource for SystemTimeSource {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

/// A clock that stands still, for tests.
#[derive(Debug, Clone, Copy)]
pub struct StaticTimeSource(SystemTime);

impl StaticTimeSource {
    /// Stands at `time`.
    pub fn new(time: SystemTime) -> Self {
        Self(time)
    }

    /// Stands at that many seconds after 1970.
    pub fn from_secs(seconds: u64) -> Self {
        Self(UNIX_EPOCH + Duration::from_secs(seconds))
    }
}

impl TimeSource for StaticTimeSource {
    fn now(&self) -> SystemTime {
        self.0
    }
}

/// A limit was reached before a future ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elapsed;

/// Waits for `future`, but no longer than `limit`. The timer is started only when the future
/// does not end at once.
pub async fn timeout<F: Future + Unpin>(
    sleep: &dyn AsyncSleep,
    limit: Option<Duration>,
    mut future: F,
) -> Result<F::Output, Elapsed> {
    let mut timer = None;
    poll_fn(|cx| {
        if let Poll::Ready(output) = Pin::new(&mut future).poll(cx) {
            return Poll::Ready(Ok(output));
        }
        match limit {
            Some(limit) => {
                let timer = timer.get_or_insert_with(|| sleep.sleep(limit));
                Pin::new(timer).poll(cx).map(|()| Err(Elapsed))
            }
            None => Poll::Pending,
        }
    })
    .await
}

#[cfg(all(test, feature = "client"))]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_limit_ends_a_wait_on_the_virtual_clock() {
        let sleep = TokioSleep::new();
        let forever = Box::pin(std::future::pending::<()>());
        let limit = Duration::from_secs(3600);
        let begun = sleep.monotonic();
        assert_eq!(timeout(&sleep, Some(limit), forever).await, Err(Elapsed));
        assert_eq!(sleep.monotonic() - begun, limit);
    }

    #[cfg(feature = "blocking")]
    #[test]
    fn without_a_runtime_the_thread_sleeps() {
        let moment = Duration::from_millis(5);
        let start = Instant::now();
        crate::park::block_on(TokioSleep::new().sleep(moment));
        assert!(start.elapsed() >= moment);
    }

    #[tokio::test(start_paused = true)]
    async fn what_ends_in_time_is_handed_on() {
        let sleep = TokioSleep::new();
        let begun = sleep.monotonic();
        let short = sleep.sleep(Duration::from_secs(1));
        assert_eq!(timeout(&sleep, Some(Duration::from_secs(2)), short).await, Ok(()));
        assert_eq!(timeout(&sleep, None, std::future::ready(7)).await, Ok(7));
        assert_eq!(sleep.monotonic() - begun, Duration::from_secs(1));
    }
}
