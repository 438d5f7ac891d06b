//! The bearer token where a program names no provider.

use tinsmith_runtime::identity::{ProvideToken, future};

use crate::profile::token::ProfileFileTokenProvider;
use crate::provider_config::ProviderConfig;

/// The default chain, as the machine has it.
pub async fn default_provider() -> impl ProvideToken {
    DefaultTokenChain::builder().build().await
}

/// The token of the profile in use, which is the only source of tokens that all AWS SDKs know.
///
/// See [`ProfileFileTokenProvider`].
#[derive(Debug)]
pub struct DefaultTokenChain(ProfileFileTokenProvider);

/// Builds a [`DefaultTokenChain`].
#[derive(Debug, Default)]
pub struct Builder {
    config: ProviderConfig,
}

impl DefaultTokenChain {
    /// A builder; environment and files are the machine's.
    pub fn builder() -> Builder {
        Builder::default()
    }

    pub(crate) fn over(config: &ProviderConfig) -> Self {
        Self(ProfileFileTokenProvider::builder().configure(config).build())
    }
}

impl ProvideToken for DefaultTokenChain {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        self.0.provide_token()
    }
}

impl Builder {
    /// Sets environment, files and what else sources share.
    pub fn configure(mut self, config: ProviderConfig) -> Self {
        self.config = config;
        self
    }

    /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.config = self.config.with_profile_name(name.to_owned());
        self
    }

    /// The chain. Nothing is looked for yet.
    pub async fn build(self) -> DefaultTokenChain {
        DefaultTokenChain::over(&self.config)
    }
}
