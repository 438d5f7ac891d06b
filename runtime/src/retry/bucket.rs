//! The token bucket, which stops a client's retries while most of its calls fail.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use super::RetryKind;

const CAPACITY: u32 = 500;
const COST_OF_THROTTLING: u32 = 5;
const COST: u32 = 14;
const REWARD: u32 = 1;

/// Tokens that retries cost, shared by all calls of a client or of a
/// [partition](super::RetryPartition). Full it holds 500. A retry after throttling costs 5, one
/// after anything else 14; a success gives back what its last retry cost, or 1 where it needed
/// none. A [builder](Self::builder) makes one of other numbers. Clones are the same bucket.
#[derive(Debug, Clone)]
pub struct TokenBucket(Arc<Bucket>);

#[derive(Debug)]
struct Bucket {
    tokens: AtomicU32,
    capacity: u32,
    cost: u32,
    cost_of_throttling: u32,
}

impl TokenBucket {
    /// A full bucket that holds so many tokens.
    pub fn new(capacity: usize) -> Self {
        Self::builder().capacity(capacity).build()
    }

    /// A bucket of which retries take nothing, so that they never end for want of tokens.
    pub fn unlimited() -> Self {
        Self::builder().retry_cost(0).throttling_retry_cost(0).build()
    }

    /// A builder, nothing set.
    pub fn builder() -> TokenBucketBuilder {
        TokenBucketBuilder::default()
    }

    /// Takes the tokens for a retry and says how many those are; `None` where there are too few.
    pub fn acquire(&self, kind: RetryKind) -> Option<u32> {
        let cost = match kind {
            RetryKind::Throttling => self.0.cost_of_throttling,
            RetryKind::Transient => self.0.cost,
        };
        let take = |tokens: u32| tokens.checked_sub(cost);
        self.0.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).ok().map(|_| cost)
    }

    /// Notes a success, whose last retry had cost `cost`.
    pub fn succeeded(&self, cost: Option<u32>) {
        let Bucket { tokens, capacity, .. } = &*self.0;
        // Nearly always the bucket is full and there is nothing to write.
        if tokens.load(Ordering::Relaxed) < *capacity {
            let give = |left: u32| Some(left.saturating_add(cost.unwrap_or(REWARD)).min(*capacity));
            let _ = tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
        }
    }

    /// The number of tokens left.
    pub fn tokens(&self) -> u32 {
        self.0.tokens.load(Ordering::Relaxed)
    }
}

impl Default for TokenBucket {
    fn default() -> Self {
        Self::builder().build()
    }
}

/// Builds a [`TokenBucket`].
#[derive(Debug, Clone, Default)]
pub struct TokenBucketBuilder {
    capacity: Option<usize>,
    retry_cost: Option<u32>,
    throttling_retry_cost: Option<u32>,
}

impl TokenBucketBuilder {
    /// A builder, nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets how many tokens the bucket holds where it is full. By default 500.
    pub fn capacity(mut self, capacity: usize) -> Self {
        self.capacity = Some(capacity);
        self
    }

    /// Sets what a retry costs after failures other than throttling. By default 14.
    pub fn retry_cost(mut self, retry_cost: u32) -> Self {
        self.retry_cost = Some(retry_cost);
        self
    }

    /// Sets what a retry after throttling costs. By default 5.
    pub fn throttling_retry_cost(mut self, throttling_retry_cost: u32) -> Self {
        self.throttling_retry_cost = Some(throttling_retry_cost);
        self
    }

    /// The bucket, full.
    pub fn build(self) -> TokenBucket {
        let capacity = self.capacity.map(|capacity| u32::try_from(capacity).unwrap_or(u32::MAX));
        let capacity = capacity.unwrap_or(CAPACITY);
        TokenBucket(Arc::new(Bucket {
            tokens: AtomicU32::new(capacity),
            capacity,
            cost: self.retry_cost.unwrap_or(COST),
            cost_of_throttling: self.throttling_retry_cost.unwrap_or(COST_OF_THROTTLING),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retries_cost_tokens_and_successes_give_them_back() {
        let bucket = TokenBucket::default();
        assert_eq!(bucket.acquire(RetryKind::Throttling), Some(5));
        assert_eq!(bucket.acquire(RetryKind::Transient), Some(14));
        assert_eq!(bucket.tokens(), 481);
        bucket.succeeded(Some(14));
        bucket.succeeded(None);
        assert_eq!(bucket.tokens(), 496);
        bucket.succeeded(Some(14));
        assert_eq!(bucket.tokens(), 500);
    }

    #[test]
    fn an_empty_bucket_refuses() {
        let bucket = TokenBucket::default();
        for _ in 0..35 {
            assert_eq!(bucket.acquire(RetryKind::Transient), Some(14));
        }
        assert_eq!(bucket.tokens(), 10);
        assert_eq!(bucket.acquire(RetryKind::Transient), None);
        assert_eq!(bucket.acquire(RetryKind::Throttling), Some(5));
        assert_eq!(bucket.acquire(RetryKind::Throttling), Some(5));
        assert_eq!(bucket.acquire(RetryKind::Throttling), None);
        assert_eq!(bucket.tokens(), 0);
    }

    #[test]
    fn a_bucket_of_other_numbers_holds_and_costs_those() {
        let bucket = TokenBucket::builder().capacity(10).retry_cost(4).build();
        assert_eq!(bucket.acquire(RetryKind::Transient), Some(4));
        assert_eq!(bucket.clone().acquire(RetryKind::Throttling), Some(5));
        assert_eq!(bucket.acquire(RetryKind::Transient), None);
        bucket.succeeded(Some(u32::MAX));
        assert_eq!((bucket.tokens(), TokenBucket::new(7).tokens()), (10, 7));
        let unlimited = TokenBucket::unlimited();
        assert!((0..1000).all(|_| unlimited.acquire(RetryKind::Transient) == Some(0)));
    }
}
