//! The bearer token where a program names no provider.

use tinsmith_runtime::config::Region;
use tinsmith_runtime::identity::{ProvideToken, Token, TokenError, future};

use crate::provider_config::ProviderConfig;
use crate::sso::SsoTokenProvider;

/// The default chain, as the machine has it.
pub async fn default_provider() -> impl ProvideToken {
    DefaultTokenChain::builder().build().await
}

/// The token of the login (`aws sso login`) that `sso_session` of the profile in use names.
///
/// See <https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html>.
#[derive(Debug)]
pub struct DefaultTokenChain {
    config: ProviderConfig,
    login: tokio::sync::OnceCell<SsoTokenProvider>,
}

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
        Self { config: config.clone(), login: tokio::sync::OnceCell::new() }
    }

    async fn token(&self) -> Result<Token, TokenError> {
        self.login.get_or_try_init(|| self.login()).await?.provide_token().await
    }

    /// The login of the profile in use.
    async fn login(&self) -> Result<SsoTokenProvider, TokenError> {
        let profiles = self.config.profiles().map_err(|error| {
            TokenError::invalid_configuration(format!("profiles cannot be read: {error}"))
        })?;
        let profile = profiles.selected_profile();
        let Some(session) = profiles.get("sso_session") else {
            let text = format!("the profile `{profile}` has no `sso_session`");
            return Err(TokenError::not_loaded(text));
        };
        let Some(section) = profiles.sso_session(session) else {
            return Err(TokenError::invalid_configuration(format!(
                "the profile `{profile}` names the `sso_session` `{session}`, but there is no \
                 section [sso-session {session}]"
            )));
        };
        let mut login =
            SsoTokenProvider::builder().configure_provider(&self.config).session_name(session);
        login
            .set_start_url(section.get("sso_start_url").map(str::to_owned))
            .set_region(section.get("sso_region").map(|region| Region::new(region.to_owned())));
        Ok(login.build().await)
    }
}

impl ProvideToken for DefaultTokenChain {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(self.token())
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
