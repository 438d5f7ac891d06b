//! Settings of one client alone: what its requests hold, and what its endpoint rules are told.

use super::{Builder, Config};
use crate::config::IdempotencyTokenProvider;
use crate::endpoint::Value;

impl Builder {
    /// Sets where idempotency tokens come from that a call needs and was not given. By default
    /// they are random UUIDs.
    pub fn idempotency_token_provider(
        mut self,
        provider: impl Into<IdempotencyTokenProvider>,
    ) -> Self {
        self.edit().idempotency_token_provider = Some(provider.into());
        self
    }

    /// See [`idempotency_token_provider`](Self::idempotency_token_provider).
    pub fn set_idempotency_token_provider(
        &mut self,
        provider: Option<IdempotencyTokenProvider>,
    ) -> &mut Self {
        self.edit().idempotency_token_provider = provider;
        self
    }

    /// Gives a parameter of the service's endpoint rules a value, by its name in the model: a
    /// string, a boolean or a list of strings. It goes before a setting that fills the parameter,
    /// and after what an operation says. A name or type that the rules do not know fails the
    /// first call.
    pub fn endpoint_param(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.edit().endpoint_params.push((name.into(), value.into()));
        self
    }
}

impl Config {
    /// Where idempotency tokens come from.
    pub fn idempotency_token_provider(&self) -> IdempotencyTokenProvider {
        self.0.idempotency_token_provider.clone().unwrap_or_default()
    }
}
