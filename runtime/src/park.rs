//! Waiting without a reactor: a timer, and a future carried out on the thread that wants it.

#[cfg(feature = "blocking")]
mod block_on;

use std::cell::Cell;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

#[cfg(feature = "blocking")]
pub(crate) use block_on::block_on;

use crate::time::{AsyncSleep, Sleep};

/// When a thread within `block_on` has to look again by itself.
#[derive(Clone, Copy)]
struct Alarm(Option<Instant>);

thread_local! {
    /// `None` where the thread is not within `block_on`.
    static ALARM: Cell<Option<Alarm>> = const { Cell::new(None) };
}

/// The timer of clients without tokio: the thread of a blocking call sleeps itself, elsewhere a
/// thread of its own sleeps for each wait.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ThreadSleep;

impl AsyncSleep for ThreadSleep {
    fn sleep(&self, duration: Duration) -> Sleep {
        Sleep::new(Until { end: Instant::now().checked_add(duration), waker: None })
    }
}

struct Until {
    /// `None` is later than clocks can tell.
    end: Option<Instant>,
    /// Whom a thread is going to wake.
    waker: Option<Waker>,
}

impl Future for Until {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let Some(end) = self.end else { return Poll::Pending };
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Poll::Ready(());
        }
        match ALARM.get() {
            Some(Alarm(at)) => {
                ALARM.set(Some(Alarm(Some(at.map_or(end, |at| at.min(end))))));
            }
            None if self.waker.as_ref().is_some_and(|waker| waker.will_wake(cx.waker())) => {}
            None => {
                let waker = cx.waker().clone();
                self.waker = Some(waker.clone());
                thread::spawn(move || {
                    thread::sleep(left);
                    waker.wake();
                });
            }
        }
        Poll::Pending
    }
}
