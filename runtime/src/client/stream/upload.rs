//! The guard of an upload: notes what the transport does with the body, and gives the exchange up
//! where nothing happens for too long.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::credit::{Credit, is_unseen};
use crate::error::{ConnectorError, TimedOut, TimeoutPhase};
use crate::primitives::{ByteStream, ByteStreamError};
use crate::time::{AsyncSleep, SharedAsyncSleep, Sleep};

/// The most that is handed to the transport at once, in bytes. In larger parts it would not be
/// seen whether they get through.
const PART: usize = 64 * 1024;

/// An upload under watch.
pub(super) struct Upload {
    sleep: SharedAsyncSleep,
    silence: Option<Duration>,
    grace: Option<Duration>,
    start: Duration,
    state: Arc<Mutex<State>>,
}

struct State {
    phase: Phase,
    /// Since when it is in that phase.
    since: Duration,
    credit: Credit,
    sent: u64,
}

#[derive(Clone, Copy, PartialEq)]
enum Phase {
    /// The transport has not asked for the body, as while it connects.
    NotBegun,
    /// The transport has asked for a part, which the program's stream has not ready.
    Asked,
    /// The transport has a part, and asks for no other.
    Taken,
    /// The transport has all.
    Sent,
    /// The head of the answer is there.
    Answered,
}

/// What there is a limit on.
#[derive(Clone, Copy)]
enum Wait {
    Silence(Duration),
    Stall(Duration),
}

impl Upload {
    /// `silence` is the limit on the time before the body and after it, `grace` that on stalls.
    pub(super) fn new(
        sleep: SharedAsyncSleep,
        silence: Option<Duration>,
        grace: Option<Duration>,
    ) -> Self {
        let credit = Credit::new(grace.unwrap_or_default());
        let start = sleep.monotonic();
        let state = State { phase: Phase::NotBegun, since: start, credit, sent: 0 };
        Self { sleep, silence, grace, start, state: Arc::new(Mutex::new(state)) }
    }

    /// The body under watch. One that goes out in one part is handed on as it is.
    pub(super) fn body(&self, body: ByteStream) -> ByteStream {
        let is_small = body.bytes().is_some_and(|bytes| bytes.len() <= PART);
        if is_small || (self.silence.is_none() && self.grace.is_none()) {
            return body;
        }
        let length = body.length();
        let (sleep, state) = (self.sleep.clone(), self.state.clone());
        let watched = ByteStream::from_stream(Watched { body, part: Bytes::new(), sleep, state });
        match length {
            Some(length) => watched.with_length(length),
            None => watched,
        }
    }

    /// The head of the answer is there.
    pub(super) fn answered(&self) {
        lock(&self.state).turn(Phase::Answered, self.sleep.monotonic());
    }

    /// Waits for `exchange`, while the upload does not stall.
    pub(super) async fn watch<T>(
        &self,
        mut exchange: Pin<Box<dyn Future<Output = Result<T, ConnectorError>> + Send + '_>>,
    ) -> Result<T, ConnectorError> {
        let mut timer = None;
        poll_fn(|cx| match exchange.as_mut().poll(cx) {
            Poll::Ready(outcome) => Poll::Ready(outcome),
            Poll::Pending => self.poll_over(&mut timer, cx).map(Err),
        })
        .await
    }

    /// Resolves when a limit is reached. `timer` is the one that runs, with when it is due: at the
    /// limit of the phase, or where that has none, after the shortest time that a limit could
    /// take, so that no phase can begin and reach its limit between two looks.
    fn poll_over(
        &self,
        timer: &mut Option<(Duration, Sleep)>,
        cx: &mut Context<'_>,
    ) -> Poll<ConnectorError> {
        let Some(shortest) = self.silence.into_iter().chain(self.grace).min() else {
            return Poll::Pending;
        };
        loop {
            let due = match timer {
                None => None,
                Some((due, sleep)) => match Pin::new(sleep).poll(cx) {
                    Poll::Pending => return Poll::Pending,
                    Poll::Ready(()) => Some(*due),
                },
            };
            let now = self.sleep.monotonic();
            let mut state = lock(&self.state);
            if due.is_some_and(|due| is_unseen(due, now)) {
                state.since = now;
                state.credit.restore();
            }
            let next = match self.limit(&state) {
                None => now.saturating_add(shortest),
                Some((_, end)) if end > now => end.min(now.saturating_add(shortest)),
                Some((wait, _)) => {
                    let elapsed = now.saturating_sub(self.start);
                    return Poll::Ready(over(wait, state.sent, elapsed));
                }
            };
            *timer = Some((next, self.sleep.sleep(next.saturating_sub(now))));
        }
    }

    /// What is waited for, and when that is over.
    fn limit(&self, state: &State) -> Option<(Wait, Duration)> {
        let (wait, left) = match state.phase {
            Phase::Asked => return None,
            Phase::Taken => (Wait::Stall(self.grace?), state.credit.left()),
            Phase::NotBegun | Phase::Sent | Phase::Answered => {
                let silence = self.silence?;
                (Wait::Silence(silence), silence)
            }
        };
        Some((wait, state.since.saturating_add(left)))
    }
}

fn over(wait: Wait, sent: u64, elapsed: Duration) -> ConnectorError {
    ConnectorError::timeout(match wait {
        Wait::Silence(limit) => TimedOut::new(TimeoutPhase::Attempt, limit, elapsed)
            .what("no answer, the time to send the body left out, within"),
        Wait::Stall(grace) => TimedOut::new(TimeoutPhase::Stall, grace, elapsed)
            .what(format!("the upload stalled after {sent} bytes: less than 1 byte/s for")),
    })
}

impl State {
    fn turn(&mut self, phase: Phase, now: Duration) {
        if self.phase == Phase::Answered {
            return;
        }
        if self.phase == Phase::Taken {
            self.credit.waited(now.saturating_sub(self.since));
        }
        (self.phase, self.since) = (phase, now);
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A body that notes how it is read.
struct Watched {
    body: ByteStream,
    /// What of the last part is left.
    part: Bytes,
    sleep: SharedAsyncSleep,
    state: Arc<Mutex<State>>,
}

impl Watched {
    fn next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, ByteStreamError>>> {
        if self.part.is_empty() {
            match Pin::new(&mut self.body).poll_next(cx) {
                Poll::Ready(Some(Ok(part))) => self.part = part,
                other => return other,
            }
        }
        let length = self.part.len().min(PART);
        Poll::Ready(Some(Ok(self.part.split_to(length))))
    }

    fn turn(&self, phase: Phase) {
        lock(&self.state).turn(phase, self.sleep.monotonic());
    }
}

impl Stream for Watched {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.turn(Phase::Asked);
        let part = self.next(cx);
        match &part {
            Poll::Pending => {}
            Poll::Ready(Some(Ok(part))) => {
                let mut state = lock(&self.state);
                state.credit.came(part.len());
                state.sent = state.sent.saturating_add(part.len() as u64);
                // A transport that knows the length does not ask for what comes after the end.
                let is_last = self.part.is_empty() && self.body.size_hint() == (0, Some(0));
                let phase = if is_last { Phase::Sent } else { Phase::Taken };
                state.turn(phase, self.sleep.monotonic());
            }
            Poll::Ready(_) => self.turn(Phase::Sent),
        }
        part
    }
}

/// Also where the transport gives the body up.
impl Drop for Watched {
    fn drop(&mut self) {
        let mut state = lock(&self.state);
        if state.phase != Phase::Sent {
            state.turn(Phase::Sent, self.sleep.monotonic());
        }
    }
}
