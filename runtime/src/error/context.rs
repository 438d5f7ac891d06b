//! Which call an error belongs to, and how far it came.

use std::time::Duration;

/// The facts about a call that every [`SdkError`](super::SdkError) carries.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CallContext {
    /// The service's id; empty in an error that a program made itself.
    pub service: &'static str,
    /// The operation's name in the model; empty in an error that a program made itself.
    pub operation: &'static str,
    /// How many requests were sent. 0 where the call failed before the first.
    pub attempts: u32,
    /// From the start of the call to its failure, waiting included.
    pub elapsed: Duration,
    /// The HTTP status of the answer that the call failed with; `None` where it failed without
    /// one, whatever the attempts before had got.
    pub status: Option<u16>,
    /// A retry was due and was left out because the client's retry tokens are spent: too many of
    /// its calls have failed of late.
    pub retry_tokens_spent: bool,
    /// A retry was due and was left out because the request's body is a stream that can be read
    /// only once.
    pub body_spent: bool,
    /// The call ended while the client's rate limit held it back
    /// ([adaptive](crate::config::RetryMode::Adaptive) mode).
    pub rate_limited: bool,
}
