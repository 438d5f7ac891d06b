//! What programs have to say about retries themselves.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use ::http::HeaderMap;

use super::RetryKind;

/// Says of failed attempts whether they are worth a retry, before the rules that all AWS SDKs share
/// do.
///
/// Set with `Config::builder().retry_classifier(…)`. Attempts that succeeded are not asked about;
/// the number of attempts, the retry tokens and bodies that can be read only once limit what is
/// said here too.
pub trait ClassifyRetry: fmt::Debug + Send + Sync {
    /// What to do after the attempt. Of several classifiers the one that was added last and has
    /// something to say decides.
    fn classify_retry(&self, outcome: &AttemptOutcome<'_>) -> RetryAction;
}

/// A failed attempt, as a [`ClassifyRetry`] sees it.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct AttemptOutcome<'a> {
    /// The service's id.
    pub service: &'static str,
    /// The operation's name in the model.
    pub operation: &'static str,
    /// The number of the attempt, the first being 1.
    pub attempt: u32,
    /// The HTTP status; `None` where no answer came.
    pub status: Option<u16>,
    /// The headers of the answer; `None` where none came.
    pub headers: Option<&'a HeaderMap>,
    /// The code of the service's error.
    pub code: Option<&'a str>,
    /// The message of the service's error.
    pub message: Option<&'a str>,
    /// Whether the attempt ended because something took too long.
    pub is_timeout: bool,
}

/// Leaves the headers out, which may hold secrets.
impl fmt::Debug for AttemptOutcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AttemptOutcome")
            .field("service", &self.service)
            .field("operation", &self.operation)
            .field("attempt", &self.attempt)
            .field("status", &self.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("is_timeout", &self.is_timeout)
            .finish_non_exhaustive()
    }
}

/// What a [`ClassifyRetry`] says of a failed attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum RetryAction {
    /// Nothing: another classifier or the usual rules decide.
    #[default]
    NoActionIndicated,
    /// It is worth a retry.
    RetryIndicated(RetryReason),
    /// No retry, whatever others say.
    RetryForbidden,
}

/// Why and when an attempt is worth a retry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RetryReason {
    /// How the failure counts: this decides about the wait and the cost.
    pub kind: RetryKind,
    /// The wait, exactly, in the place of the backoff.
    pub delay: Option<Duration>,
}

impl RetryAction {
    /// A retry as after a problem of the service.
    pub fn transient_error() -> Self {
        Self::RetryIndicated(RetryReason { kind: RetryKind::Transient, delay: None })
    }

    /// A retry as after an error of the server; the same as a transient one here.
    pub fn server_error() -> Self {
        Self::transient_error()
    }

    /// A retry as after throttling.
    pub fn throttling_error() -> Self {
        Self::RetryIndicated(RetryReason { kind: RetryKind::Throttling, delay: None })
    }

    /// A retry after exactly that wait.
    pub fn retryable_error_with_explicit_delay(kind: RetryKind, delay: Duration) -> Self {
        Self::RetryIndicated(RetryReason { kind, delay: Some(delay) })
    }
}

/// A [`ClassifyRetry`] that clones share.
#[derive(Debug, Clone)]
pub struct SharedRetryClassifier(Arc<dyn ClassifyRetry>);

impl SharedRetryClassifier {
    /// Shares a classifier.
    pub fn new(classifier: impl ClassifyRetry + 'static) -> Self {
        Self(Arc::new(classifier))
    }
}

impl ClassifyRetry for SharedRetryClassifier {
    fn classify_retry(&self, outcome: &AttemptOutcome<'_>) -> RetryAction {
        self.0.classify_retry(outcome)
    }
}
