//! Settings of retries.

use std::time::Duration;

const MAX_ATTEMPTS: u32 = 3;
const INITIAL_BACKOFF: Duration = Duration::from_secs(1);
const MAX_BACKOFF: Duration = Duration::from_secs(20);

/// How often, and after which waits, a failed request is sent again. How failures are told apart
/// is said in [`retry`](crate::retry).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryConfig {
    mode: RetryMode,
    max_attempts: u32,
    initial_backoff: Duration,
    max_backoff: Duration,
}

/// A way to retry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum RetryMode {
    /// Exponential backoff with jitter, and a token bucket that stops retries while most calls
    /// fail.
    #[default]
    Standard,
}

impl RetryConfig {
    /// Three attempts; the waits between them are random, at most 1 s, 2 s, 4 s and so on up to
    /// 20 s.
    pub fn standard() -> Self {
        Self {
            mode: RetryMode::Standard,
            max_attempts: MAX_ATTEMPTS,
            initial_backoff: INITIAL_BACKOFF,
            max_backoff: MAX_BACKOFF,
        }
    }

    /// One attempt, no retry.
    pub fn disabled() -> Self {
        Self::standard().with_max_attempts(1)
    }

    /// Sets the number of attempts, the first included. 0 counts as 1.
    pub fn with_max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = max_attempts.max(1);
        self
    }

    /// Sets the longest first wait; each further one may be twice as long.
    pub fn with_initial_backoff(mut self, initial_backoff: Duration) -> Self {
        self.initial_backoff = initial_backoff;
        self
    }

    /// Sets the bound on all waits, but those that the service asks for, which are kept up to
    /// [`LONGEST_REQUESTED_WAIT`](crate::retry::LONGEST_REQUESTED_WAIT).
    pub fn with_max_backoff(mut self, max_backoff: Duration) -> Self {
        self.max_backoff = max_backoff;
        self
    }

    /// The mode.
    pub fn mode(&self) -> RetryMode {
        self.mode
    }

    /// The number of attempts, the first included.
    pub fn max_attempts(&self) -> u32 {
        self.max_attempts
    }

    /// The longest first wait.
    pub fn initial_backoff(&self) -> Duration {
        self.initial_backoff
    }

    /// The bound on all waits.
    pub fn max_backoff(&self) -> Duration {
        self.max_backoff
    }

    /// Whether a failed request may be sent again at all.
    pub fn has_retry(&self) -> bool {
        self.max_attempts > 1
    }
}

impl Default for RetryConfig {
    fn default() -> Self {
        Self::standard()
    }
}

/// Builds a [`RetryConfig`]; what is not set is as in [`RetryConfig::standard`].
#[derive(Debug, Clone, Default)]
pub struct RetryConfigBuilder(RetryConfig);

impl RetryConfigBuilder {
    /// A builder, nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the mode.
    pub fn mode(mut self, mode: RetryMode) -> Self {
        self.0.mode = mode;
        self
    }

    /// Sets the number of attempts, the first included. 0 counts as 1.
    pub fn max_attempts(self, max_attempts: u32) -> Self {
        Self(self.0.with_max_attempts(max_attempts))
    }

    /// Sets the longest first wait.
    pub fn initial_backoff(self, initial_backoff: Duration) -> Self {
        Self(self.0.with_initial_backoff(initial_backoff))
    }

    /// Sets the bound on all waits.
    pub fn max_backoff(self, max_backoff: Duration) -> Self {
        Self(self.0.with_max_backoff(max_backoff))
    }

    /// The settings.
    pub fn build(self) -> RetryConfig {
        self.0
    }
}
