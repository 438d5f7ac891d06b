//! What retries are counted by, and who shares it.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use super::{RateLimiter, TokenBucket};

/// What the calls that share it may spend on retries, and how fast they may go.
#[derive(Debug, Default)]
pub(crate) struct Budget {
    pub(crate) bucket: TokenBucket,
    pub(crate) limiter: RateLimiter,
}

/// Clients that share their retry tokens and, in adaptive mode, their rate limit: all in this
/// process whose configuration names the same partition.
///
/// Without one, each client has its own, which its clones and the calls with settings of their own
/// share. That differs from the official SDK, where the clients of a service in a region share
/// without being told: here a client does not suffer for what another does with another account or
/// endpoint. A program that makes clients again and again names a partition, so that what one
/// learnt serves the next.
///
/// What a name stands for is kept until the process ends, so names have to be few.
#[derive(Clone)]
pub struct RetryPartition {
    name: Arc<str>,
    budget: Arc<Budget>,
}

impl RetryPartition {
    /// The partition of that name.
    pub fn new(name: impl Into<String>) -> Self {
        static ALL: Mutex<Option<HashMap<Arc<str>, Arc<Budget>>>> = Mutex::new(None);
        let name: Arc<str> = name.into().into();
        // Nothing under the lock can fail halfway.
        let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
        let all = all.get_or_insert_with(HashMap::new);
        let budget = all.entry(name.clone()).or_default().clone();
        Self { name, budget }
    }

    /// A partition with tokens of a program's own: all clients that have it, or a clone of it,
    /// share them. It is none of those that [`new`](Self::new) finds by their names.
    pub fn custom(name: impl Into<String>) -> RetryPartitionBuilder {
        RetryPartitionBuilder { name: name.into(), token_bucket: None }
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn budget(&self) -> Arc<Budget> {
        self.budget.clone()
    }
}

/// Builds a [`RetryPartition`].
#[derive(Debug)]
pub struct RetryPartitionBuilder {
    name: String,
    token_bucket: Option<TokenBucket>,
}

impl RetryPartitionBuilder {
    /// Sets the tokens that retries cost. By default those of [`TokenBucket::default`].
    pub fn token_bucket(mut self, token_bucket: TokenBucket) -> Self {
        self.token_bucket = Some(token_bucket);
        self
    }

    /// The partition.
    pub fn build(self) -> RetryPartition {
        let bucket = self.token_bucket.unwrap_or_default();
        let budget = Arc::new(Budget { bucket, ..Budget::default() });
        RetryPartition { name: self.name.into(), budget }
    }
}

impl fmt::Debug for RetryPartition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("RetryPartition").field(&self.name()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::retry::RetryKind;

    #[test]
    fn partitions_of_one_name_are_one() {
        let budget = |name: &str| RetryPartition::new(name).budget();
        budget("partition of a test").bucket.acquire(RetryKind::Throttling);
        assert_eq!(budget("partition of a test").bucket.tokens(), 495);
        assert_eq!(budget("another partition of a test").bucket.tokens(), 500);
        let own = RetryPartition::custom("partition of a test");
        let own = own.token_bucket(TokenBucket::new(7)).build();
        assert_eq!((own.name(), own.budget().bucket.tokens()), ("partition of a test", 7));
    }
}
