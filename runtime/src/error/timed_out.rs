//! Limits of time that a call ran into.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use crate::call::Failure;

/// The part of a call that has a limit of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeoutPhase {
    /// One request and its answer: `operation_attempt_timeout`.
    Attempt,
    /// The whole call, with its retries and the waits between them: `operation_timeout`.
    Operation,
}

/// A limit of time was reached. The source of a [`TimeoutError`](super::TimeoutError).
#[derive(Debug)]
pub struct TimedOut {
    phase: TimeoutPhase,
    limit: Duration,
    elapsed: Duration,
    last: Option<Failure>,
}

impl TimedOut {
    /// `phase` had not ended after `limit`, `elapsed` after the call had begun.
    pub fn new(phase: TimeoutPhase, limit: Duration, elapsed: Duration) -> Self {
        Self { phase, limit, elapsed, last: None }
    }

    /// Adds how the attempt before ended, the cause of the error.
    pub(crate) fn after(mut self, last: Option<Failure>) -> Self {
        self.last = last;
        self
    }

    /// What took too long.
    pub fn phase(&self) -> TimeoutPhase {
        self.phase
    }

    /// The limit.
    pub fn limit(&self) -> Duration {
        self.limit
    }

    /// From the start of the call to the moment it was given up.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, setting) = match self.phase {
            TimeoutPhase::Attempt => ("the attempt", "operation_attempt_timeout"),
            TimeoutPhase::Operation => ("the operation", "operation_timeout"),
        };
        let elapsed = Duration::from_millis(self.elapsed.as_millis() as u64);
        write!(
            f,
            "{what} took longer than {:?} ({setting}), given up after {elapsed:?}",
            self.limit
        )?;
        match &self.last {
            Some(_) => f.write_str("; the attempt before failed"),
            None => Ok(()),
        }
    }
}

impl Error for TimedOut {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.last.as_ref().map(|last| last as _)
    }
}
