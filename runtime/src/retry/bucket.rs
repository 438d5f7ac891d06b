//! The token bucket, which stops a client's retries while most of its calls fail.

use std::sync::atomic::{AtomicU32, Ordering};

use super::RetryKind;

const CAPACITY: u32 = 500;
const COST_OF_THROTTLING: u32 = 5;
const COST: u32 = 14;
const REWARD: u32 = 1;

/// Tokens that retries cost, shared by all calls of a client or of a
/// [partition](super::RetryPartition). Full it holds 500. A retry after throttling costs 5, one
/// after anything else 14; a success gives back what its last retry cost, or 1 where it needed
/// none.
#[derive(Debug)]
pub struct TokenBucket(AtomicU32);

impl TokenBucket {
    /// A full bucket.
    pub fn new() -> Self {
        Self(AtomicU32::new(CAPACITY))
    }

    /// Takes the tokens for a retry and says how many those are; `None` where there are too few.
    pub fn acquire(&self, kind: RetryKind) -> Option<u32> {
        let cost = match kind {
            RetryKind::Throttling => COST_OF_THROTTLING,
            RetryKind::Transient => COST,
        };
        let take = |tokens: u32| tokens.checked_sub(cost);
        self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).ok().map(|_| cost)
    }

    /// Notes a success, whose last retry had cost `cost`.
    pub fn succeeded(&self, cost: Option<u32>) {
        // Nearly always the bucket is full and there is nothing to write.
        if self.0.load(Ordering::Relaxed) < CAPACITY {
            let give = |tokens: u32| Some((tokens + cost.unwrap_or(REWARD)).min(CAPACITY));
            let _ = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, give);
        }
    }

    /// The number of tokens left.
    pub fn tokens(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}

impl Default for TokenBucket {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retries_cost_tokens_and_successes_give_them_back() {
        let bucket = TokenBucket::new();
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
        let bucket = TokenBucket::new();
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
}
