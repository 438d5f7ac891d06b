//! Retries: which failures may pass, how long to wait, and when to stop trying.
//!
//! These are the standard and the adaptive mode that all AWS SDKs share
//! (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html>), decided by
//! the [`call`](crate::call) machine after each attempt. A [`ClassifyRetry`] of the program is
//! asked first; then counts what the model says of an error, then the error's code, then the HTTP
//! status. `docs/retries.md` has it all as a table.

mod backoff;
mod bucket;
mod classify;
mod custom;
mod limiter;
mod partition;

pub(crate) use backoff::Policy;
pub use backoff::{MOST_ADDED_BY_REQUEST, requested_delay};
pub use bucket::{TokenBucket, TokenBucketBuilder};
pub(crate) use classify::is_clock_skew;
pub use classify::{RetryKind, classify_connector, classify_response};
pub use custom::{AttemptOutcome, ClassifyRetry, RetryAction, RetryReason, SharedRetryClassifier};
pub(crate) use limiter::Permit;
pub use limiter::RateLimiter;
pub(crate) use partition::Budget;
pub use partition::{RetryPartition, RetryPartitionBuilder};
