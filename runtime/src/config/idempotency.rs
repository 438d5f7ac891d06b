//! Where idempotency tokens come from.

use std::sync::Arc;

use crate::call::uuid;

/// Makes the tokens by which a service knows that two requests are one.
///
/// A call whose input has such a token (`smithy.api#idempotencyToken`) and was given none takes one
/// from here, the same for all its attempts.
#[derive(Debug, Clone)]
pub struct IdempotencyTokenProvider(Source);

#[derive(Debug, Clone)]
enum Source {
    Fixed(&'static str),
    Random(Arc<std::sync::Mutex<fastrand::Rng>>),
    System,
}

impl IdempotencyTokenProvider {
    /// A provider of always the same token, for tests.
    pub fn fixed(token: &'static str) -> Self {
        Self(Source::Fixed(token))
    }

    /// A provider of random UUIDs (RFC 9562, version 4). The default.
    pub fn random() -> Self {
        Self(Source::System)
    }

    /// A provider of UUIDs that follow from `seed`: the same seed makes the same row of them.
    pub fn with_seed(seed: u64) -> Self {
        Self(Source::Random(Arc::new(std::sync::Mutex::new(fastrand::Rng::with_seed(seed)))))
    }

    /// The next token.
    pub fn make_idempotency_token(&self) -> String {
        let random = match &self.0 {
            Source::Fixed(token) => return (*token).to_owned(),
            Source::System => fastrand::u128(..),
            // A generator is in order whatever panicked beside it.
            Source::Random(rng) => rng.lock().unwrap_or_else(|rng| rng.into_inner()).u128(..),
        };
        uuid(random).into_iter().map(char::from).collect()
    }
}

impl Default for IdempotencyTokenProvider {
    fn default() -> Self {
        Self::random()
    }
}

impl From<&'static str> for IdempotencyTokenProvider {
    fn from(token: &'static str) -> Self {
        Self::fixed(token)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_uuids_that_differ() {
        let provider = IdempotencyTokenProvider::random();
        let token = provider.make_idempotency_token();
        assert_eq!((token.len(), token.as_bytes()[14]), (36, b'4'));
        assert_ne!(token, provider.make_idempotency_token());
    }

    #[test]
    fn a_seed_makes_the_same_tokens_again() {
        let [one, two] = [7, 7].map(IdempotencyTokenProvider::with_seed);
        let first = one.make_idempotency_token();
        assert_eq!(first, two.make_idempotency_token());
        assert_ne!(first, one.make_idempotency_token());
    }

    #[test]
    fn a_fixed_token_stays() {
        assert_eq!(IdempotencyTokenProvider::from("t").make_idempotency_token(), "t");
    }
}
