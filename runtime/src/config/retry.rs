//! Settings of retries.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

pub use crate::retry::{
    AttemptOutcome, ClassifyRetry, RetryAction, RetryKind, RetryPartition, RetryPartitionBuilder,
    RetryReason, SharedRetryClassifier, TokenBucket, TokenBucketBuilder,
};

const MAX_ATTEMPTS: u32 = 3;
const INITIAL_BACKOFF: Duration = Duration::from_secs(1);
const MAX_BACKOFF: Duration = Duration::from_secs(20);

/// How often, and after which waits, a failed request is sent again.
///
/// How failures are told apart is said in [`retry`](crate::retry).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryConfig {
    mode: RetryMode,
    max_attempts: Option<u32>,
    initial_backoff: Option<Duration>,
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
    /// The same, and once a service has throttled the client, a limit on how many requests a
    /// second it sends, which follows what the service takes. Every attempt may have to wait for
    /// that, the first too. It suits a client that works on one resource; where a client works on
    /// several, throttling of one slows down all.
    Adaptive,
}

impl RetryMode {
    fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Adaptive => "adaptive",
        }
    }
}

impl fmt::Display for RetryMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RetryMode {
    type Err = RetryModeParseError;

    /// Reads the mode's name, in any case: `standard` or `adaptive`.
    fn from_str(text: &str) -> Result<Self, RetryModeParseError> {
        [Self::Standard, Self::Adaptive]
            .into_iter()
            .find(|mode| text.trim().eq_ignore_ascii_case(mode.as_str()))
            .ok_or_else(|| RetryModeParseError(text.to_owned()))
    }
}

/// A text is no [`RetryMode`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryModeParseError(String);

impl fmt::Display for RetryModeParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(text) = self;
        write!(
            f,
            "`{text}` is no retry mode that is known here: there are `standard` and `adaptive`"
        )?;
        if text.trim().eq_ignore_ascii_case("legacy") {
            f.write_str("; what other SDKs call legacy is not here, take `standard`")?;
        }
        Ok(())
    }
}

impl std::error::Error for RetryModeParseError {}

impl RetryConfig {
    /// As many attempts as the service's default says, which is three but for few services. The
    /// waits between them are random: at most 1 s, 2 s, 4 s and so on after throttling, and 50 ms,
    /// 100 ms, 200 ms and so on after other failures, up to 20 s.
    pub fn standard() -> Self {
        Self {
            mode: RetryMode::Standard,
            max_attempts: None,
            initial_backoff: None,
            max_backoff: MAX_BACKOFF,
        }
    }

    /// The same in adaptive mode.
    pub fn adaptive() -> Self {
        Self::standard().with_retry_mode(RetryMode::Adaptive)
    }

    /// One attempt, no retry.
    pub fn disabled() -> Self {
        Self::standard().with_max_attempts(1)
    }

    /// Sets the mode.
    pub fn with_retry_mode(mut self, mode: RetryMode) -> Self {
        self.mode = mode;
        self
    }

    /// Sets the number of attempts, the first included. 0 counts as 1.
    pub fn with_max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = Some(max_attempts.max(1));
        self
    }

    /// Sets the longest first wait; each further one may be twice as long. It holds after
    /// throttling and after other failures alike.
    pub fn with_initial_backoff(mut self, initial_backoff: Duration) -> Self {
        self.initial_backoff = Some(initial_backoff);
        self
    }

    /// Sets the bound on all waits. A service that asks for a longer one gets at most
    /// [`MOST_ADDED_BY_REQUEST`](crate::retry::MOST_ADDED_BY_REQUEST) more.
    pub fn with_max_backoff(mut self, max_backoff: Duration) -> Self {
        self.max_backoff = max_backoff;
        self
    }

    /// The mode.
    pub fn mode(&self) -> RetryMode {
        self.mode
    }

    /// The number of attempts, the first included. Where it is not set, 3, which is the default of
    /// nearly all services.
    pub fn max_attempts(&self) -> u32 {
        self.max_attempts.unwrap_or(MAX_ATTEMPTS)
    }

    /// The longest first wait. Where it is not set, 1 s, which is the default after throttling.
    pub fn initial_backoff(&self) -> Duration {
        self.initial_backoff.unwrap_or(INITIAL_BACKOFF)
    }

    /// The bound on all waits.
    pub fn max_backoff(&self) -> Duration {
        self.max_backoff
    }

    /// Whether a failed request may be sent again at all.
    pub fn has_retry(&self) -> bool {
        self.max_attempts() > 1
    }

    pub(crate) fn attempts_set(&self) -> Option<u32> {
        self.max_attempts
    }

    pub(crate) fn backoff_set(&self) -> Option<Duration> {
        self.initial_backoff
    }
}

impl Default for RetryConfig {
    fn default() -> Self {
        Self::standard()
    }
}

/// Builds a [`RetryConfig`]; what is not set is as in [`RetryConfig::standard`].
#[derive(Debug, Clone, Default)]
pub struct RetryConfigBuilder {
    mode: Option<RetryMode>,
    max_attempts: Option<u32>,
    initial_backoff: Option<Duration>,
    max_backoff: Option<Duration>,
}

macro_rules! setters {
    ($($field:ident: $type:ty, $set:ident, $what:literal;)*) => {$(
        #[doc = concat!("Sets ", $what, ".")]
        pub fn $field(mut self, $field: $type) -> Self {
            self.$field = Some($field);
            self
        }

        #[doc = concat!("Sets ", $what, "; `None` is the default.")]
        pub fn $set(&mut self, $field: Option<$type>) -> &mut Self {
            self.$field = $field;
            self
        }
    )*};
}

impl RetryConfigBuilder {
    /// A builder, nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    setters! {
        mode: RetryMode, set_mode, "the mode";
        max_attempts: u32, set_max_attempts,
            "the number of attempts, the first included; 0 counts as 1";
        initial_backoff: Duration, set_initial_backoff, "the longest first wait";
        max_backoff: Duration, set_max_backoff, "the bound on all waits";
    }

    /// Takes from `other` what is not set here.
    pub fn take_unset_from(self, other: Self) -> Self {
        Self {
            mode: self.mode.or(other.mode),
            max_attempts: self.max_attempts.or(other.max_attempts),
            initial_backoff: self.initial_backoff.or(other.initial_backoff),
            max_backoff: self.max_backoff.or(other.max_backoff),
        }
    }

    /// The settings.
    pub fn build(self) -> RetryConfig {
        let standard = RetryConfig::standard();
        RetryConfig {
            mode: self.mode.unwrap_or(standard.mode),
            max_attempts: self.max_attempts.map(|attempts| attempts.max(1)),
            initial_backoff: self.initial_backoff,
            max_backoff: self.max_backoff.unwrap_or(standard.max_backoff),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_set_is_taken_from_another_builder_and_else_standard() {
        let first = RetryConfigBuilder::new().max_attempts(0);
        let other = RetryConfigBuilder::new().max_attempts(7).max_backoff(Duration::from_secs(2));
        let expected = RetryConfig::disabled().with_max_backoff(Duration::from_secs(2));
        assert_eq!(first.take_unset_from(other).build(), expected);
        assert_eq!(RetryConfigBuilder::new().build(), RetryConfig::standard());
    }

    #[test]
    fn a_mode_is_read_in_any_case() {
        assert_eq!("Standard".parse(), Ok(RetryMode::Standard));
        assert_eq!(" ADAPTIVE".parse(), Ok(RetryMode::Adaptive));
        let error = |text: &str| text.parse::<RetryMode>().unwrap_err().to_string();
        let known = "is no retry mode that is known here: there are `standard` and `adaptive`";
        assert_eq!(error("fast"), format!("`fast` {known}"));
        assert_eq!(
            error("legacy"),
            format!("`legacy` {known}; what other SDKs call legacy is not here, take `standard`")
        );
    }
}
