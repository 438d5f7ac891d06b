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
        self.0.idempotency_token_provider = Some(provider.into());
        self
    }

    /// See [`idempotency_token_provider`](Self::idempotency_token_provider).
    pub fn set_idempotency_token_provider(
        &mut self,
        provider: Option<IdempotencyTokenProvider>,
    ) -> &mut Self {
        self.0.idempotency_token_provider = provider;
        self
    }

    /// Sends requests uncompressed even where the service takes them compressed. By default the
    /// bodies of the operations that the model names are compressed, where they are large enough.
    pub fn disable_request_compression(mut self, disable: impl Into<Option<bool>>) -> Self {
        self.0.disable_request_compression = disable.into();
        self
    }

    /// See [`disable_request_compression`](Self::disable_request_compression).
    pub fn set_disable_request_compression(&mut self, disable: Option<bool>) -> &mut Self {
        self.0.disable_request_compression = disable;
        self
    }

    /// Sets the size, in bytes, from which a body is compressed. By default 10,240.
    pub fn request_min_compression_size_bytes(mut self, bytes: impl Into<Option<u32>>) -> Self {
        self.0.request_min_compression_size_bytes = bytes.into();
        self
    }

    /// See [`request_min_compression_size_bytes`](Self::request_min_compression_size_bytes).
    pub fn set_request_min_compression_size_bytes(&mut self, bytes: Option<u32>) -> &mut Self {
        self.0.request_min_compression_size_bytes = bytes;
        self
    }

    /// Gives a parameter of the service's endpoint rules a value, by its name in the model: a
    /// string, a boolean or a list of strings. It goes before a setting that fills the parameter,
    /// and after what an operation says. A name or type that the rules do not know fails the
    /// first call.
    pub fn endpoint_param(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.endpoint_params.push((name.into(), value.into()));
        self
    }
}

impl Config {
    /// Where idempotency tokens come from.
    pub fn idempotency_token_provider(&self) -> IdempotencyTokenProvider {
        self.0.idempotency_token_provider.clone().unwrap_or_default()
    }

    /// Whether requests are never compressed, where it is set.
    pub fn disable_request_compression(&self) -> Option<bool> {
        self.0.disable_request_compression
    }

    /// The size from which a body is compressed, where it is set.
    pub fn request_min_compression_size_bytes(&self) -> Option<u32> {
        self.0.request_min_compression_size_bytes
    }
}
