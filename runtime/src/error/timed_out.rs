//! Limits of time that a call ran into.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;
use std::time::Duration;

use crate::call::Failure;

/// The part of a call that has a limit of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum TimeoutPhase {
    /// Making a connection, by way of a proxy where there is one: `connect_timeout`.
    Connect,
    /// The TLS handshake with the server: `tls_timeout`, or what of `connect_timeout` was left
    /// for it.
    Tls,
    /// The wait for the head of an answer, or for the next part of its body: `read_timeout`.
    Read,
    /// A streamed body that stalled on its way: `stalled_stream_protection`.
    Stall,
    /// One request and its answer: `operation_attempt_timeout`.
    Attempt,
    /// The whole call, with its retries and the waits between them: `operation_timeout`.
    Operation,
}

/// A limit of time was reached.
///
/// The source of a [`TimeoutError`](super::TimeoutError), and of the
/// [`DispatchFailure`](super::DispatchFailure)s whose limit the transport keeps.
#[derive(Debug)]
pub struct TimedOut {
    phase: TimeoutPhase,
    /// What happened or did not, up to the limit, and the name of the limit's setting.
    what: Cow<'static, str>,
    setting: &'static str,
    limit: Duration,
    elapsed: Duration,
    last: Option<Failure>,
}

impl TimedOut {
    /// `phase` had not ended after `limit`, `elapsed` after the call had begun; of what the
    /// transport measures, after the attempt had begun.
    pub fn new(phase: TimeoutPhase, limit: Duration, elapsed: Duration) -> Self {
        let (what, setting) = match phase {
            TimeoutPhase::Connect => ("no connection within", "connect_timeout"),
            TimeoutPhase::Tls => ("no TLS within", "tls_timeout"),
            TimeoutPhase::Read => ("no answer within", "read_timeout"),
            TimeoutPhase::Stall => {
                ("a body stalled: less than 1 byte/s for", "stalled_stream_protection")
            }
            TimeoutPhase::Attempt => ("the attempt took longer than", "operation_attempt_timeout"),
            TimeoutPhase::Operation => ("the operation took longer than", "operation_timeout"),
        };
        Self { phase, what: what.into(), setting, limit, elapsed, last: None }
    }

    /// Says what happened or did not, up to the limit.
    #[cfg(any(feature = "client", feature = "blocking"))]
    pub(crate) fn what(mut self, what: impl Into<Cow<'static, str>>) -> Self {
        self.what = what.into();
        self
    }

    /// Names another setting than that of the phase.
    #[cfg(any(feature = "client", feature = "blocking"))]
    pub(crate) fn by(mut self, setting: &'static str) -> Self {
        self.setting = setting;
        self
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

    /// From the start of the call to the moment it was given up; where the transport keeps the
    /// limit, from the start of the attempt.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, setting, limit, .. } = self;
        let elapsed = Duration::from_millis(self.elapsed.as_millis() as u64);
        write!(f, "{what} {limit:?} ({setting}), given up after {elapsed:?}")?;
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
