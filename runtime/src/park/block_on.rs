//! A future carried out on the thread that wants it.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Thread};
use std::time::Instant;

use super::{ALARM, Alarm};

/// Carries out a future on this thread, which sleeps while there is nothing to do.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut output = None;
    loop {
        // One copy of the loop serves all types of futures.
        until(&mut |cx| match future.as_mut().poll(cx) {
            Poll::Pending => false,
            Poll::Ready(ready) => {
                output = Some(ready);
                true
            }
        });
        if let Some(output) = output {
            return output;
        }
    }
}

/// Polls until there is nothing left to wait for.
fn until(poll: &mut dyn FnMut(&mut Context<'_>) -> bool) {
    let sleeper = Arc::new(Sleeper { thread: thread::current(), is_woken: AtomicBool::new(false) });
    let waker = Waker::from(sleeper.clone());
    let mut cx = Context::from_waker(&waker);
    loop {
        let alarm = {
            let within = Within::enter();
            if poll(&mut cx) {
                return;
            }
            within.alarm()
        };
        // What was polled may have used up the token of `unpark`, so the flag counts.
        while !sleeper.is_woken.swap(false, Ordering::AcqRel) {
            match alarm.map(|at| at.saturating_duration_since(Instant::now())) {
                None => thread::park(),
                Some(left) if left.is_zero() => break,
                Some(left) => thread::park_timeout(left),
            }
        }
    }
}

/// Wakes a thread.
struct Sleeper {
    thread: Thread,
    is_woken: AtomicBool,
}

impl Wake for Sleeper {
    fn wake(self: Arc<Self>) {
        self.is_woken.store(true, Ordering::Release);
        self.thread.unpark();
    }
}

/// While it lives, timers that are polled on this thread set its alarm.
struct Within {
    before: Option<Alarm>,
}

impl Within {
    fn enter() -> Self {
        Self { before: ALARM.replace(Some(Alarm(None))) }
    }

    fn alarm(&self) -> Option<Instant> {
        ALARM.get().and_then(|Alarm(at)| at)
    }
}

impl Drop for Within {
    fn drop(&mut self) {
        ALARM.set(self.before);
    }
}

#[cfg(test)]
mod tests {
    use std::future::{pending, poll_fn, ready};
    use std::pin::Pin;
    use std::time::Duration;

    use super::*;
    use crate::park::ThreadSleep;
    use crate::time::{AsyncSleep, Elapsed, timeout};

    const MOMENT: Duration = Duration::from_millis(5);

    #[test]
    fn a_future_that_is_ready_takes_no_wait() {
        assert_eq!(block_on(ready(7)), 7);
    }

    #[test]
    fn another_thread_wakes_the_one_that_waits() {
        let mut is_begun = false;
        let woken = poll_fn(|cx| {
            if std::mem::replace(&mut is_begun, true) {
                return Poll::Ready("woken");
            }
            let waker = cx.waker().clone();
            thread::spawn(move || waker.wake());
            Poll::Pending
        });
        assert_eq!(block_on(woken), "woken");
    }

    #[test]
    fn the_earliest_timer_wakes_the_thread() {
        let long = ThreadSleep.sleep(Duration::from_secs(3600));
        let limited = timeout(&ThreadSleep, Some(MOMENT), long);
        let start = Instant::now();
        assert_eq!(block_on(limited), Err(Elapsed));
        assert!((MOMENT..Duration::from_secs(60)).contains(&start.elapsed()));
        assert_eq!(
            block_on(timeout(&ThreadSleep, Some(MOMENT), Box::pin(pending::<()>()))),
            Err(Elapsed)
        );
    }

    #[test]
    fn a_blocking_call_within_another_keeps_both_alarms() {
        block_on(async {
            let mut outer = ThreadSleep.sleep(MOMENT);
            poll_fn(|cx| {
                let _ = Pin::new(&mut outer).poll(cx);
                Poll::Ready(block_on(ready(7)))
            })
            .await;
            outer.await;
        });
    }

    #[tokio::test]
    async fn elsewhere_a_thread_sleeps() {
        let start = Instant::now();
        ThreadSleep.sleep(MOMENT).await;
        assert!(start.elapsed() >= MOMENT);
    }
}
