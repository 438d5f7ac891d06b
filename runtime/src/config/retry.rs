//! Settings of retries.

use std::fmt;
use std::str::FromStr;
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

impl RetryMode {
    fn as_str(self) -> &'static str {
        match self {
            Self::Standard => "standard",
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

    /// Reads the mode's name, in any case: `standard`.
    fn from_str(text: &str) -> Result<Self, RetryModeParseError> {
        let standard = text.trim().eq_ignore_ascii_case(Self::Standard.as_str());
        standard.then_some(Self::Standard).ok_or_else(|| RetryModeParseError(text.to_owned()))
    }
}

/// A text is no [`RetryMode`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryModeParseError(String);

impl fmt::Display for RetryModeParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no retry mode that is known here: there is `standard`", self.0)
    }
}

impl std::error::Error for RetryModeParseError {}

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

    /// Sets the mode.
    pub fn with_retry_mode(mut self, mode: RetryMode) -> Self {
        self.mode = mode;
        self
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
            max_attempts: self.max_attempts.unwrap_or(standard.max_attempts).max(1),
            initial_backoff: self.initial_backoff.unwrap_or(standard.initial_backoff),
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
        let error = "legacy".parse::<RetryMode>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "`legacy` is no retry mode that is known here: there is `standard`"
        );
    }
}
