//! The guard of a download.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::credit::{Credit, is_unseen};
use crate::error::{TimedOut, TimeoutPhase};
use crate::primitives::{ByteStream, ByteStreamError};
use crate::time::{AsyncSleep, SharedAsyncSleep, Sleep};

/// The same stream, which fails where it stalls for longer than `grace`.
pub(super) fn guard(body: ByteStream, sleep: SharedAsyncSleep, grace: Duration) -> ByteStream {
    // What is in memory is there.
    if body.bytes().is_some() {
        return body;
    }
    let length = body.length();
    let credit = Credit::new(grace);
    let start = sleep.monotonic();
    let guarded = ByteStream::from_stream(Download {
        body,
        sleep,
        start,
        grace,
        credit,
        read: 0,
        wait: None,
    });
    match length {
        Some(length) => guarded.with_length(length),
        None => guarded,
    }
}

struct Download {
    body: ByteStream,
    sleep: SharedAsyncSleep,
    start: Duration,
    grace: Duration,
    credit: Credit,
    read: u64,
    /// Since when the next part is asked for, and the timer of the credit.
    wait: Option<Wait>,
}

struct Wait {
    since: Duration,
    due: Duration,
    timer: Sleep,
}

impl Download {
    fn wait(&self) -> Wait {
        let since = self.sleep.monotonic();
        let left = self.credit.left();
        Wait { since, due: since.saturating_add(left), timer: self.sleep.sleep(left) }
    }

    fn came(&mut self, part: &Bytes) {
        if let Some(wait) = self.wait.take() {
            let now = self.sleep.monotonic();
            match is_unseen(wait.due, now) {
                true => self.credit.restore(),
                false => self.credit.waited(now.saturating_sub(wait.since)),
            }
        }
        self.credit.came(part.len());
        self.read = self.read.saturating_add(part.len() as u64);
    }

    fn stalled(&self) -> ByteStreamError {
        let elapsed = self.sleep.monotonic().saturating_sub(self.start);
        let timed_out = TimedOut::new(TimeoutPhase::Stall, self.grace, elapsed);
        let read = self.read;
        let what = format!("the download stalled after {read} bytes: less than 1 byte/s for");
        ByteStreamError::timed_out(timed_out.what(what).to_string())
    }
}

impl Stream for Download {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        if let Poll::Ready(part) = Pin::new(&mut this.body).poll_next(cx) {
            if let Some(Ok(part)) = &part {
                this.came(part);
            }
            return Poll::Ready(part);
        }
        loop {
            let mut wait = this.wait.take().unwrap_or_else(|| this.wait());
            let over = Pin::new(&mut wait.timer).poll(cx);
            let due = this.wait.insert(wait).due;
            ready!(over);
            if !is_unseen(due, this.sleep.monotonic()) {
                return Poll::Ready(Some(Err(this.stalled())));
            }
            // The program was away: what came in the meantime would be here, but it may be that
            // nothing was asked for.
            this.credit.restore();
            this.wait = None;
        }
    }
}
