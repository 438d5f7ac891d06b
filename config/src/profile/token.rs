//! The bearer token of the login that a profile names.

use std::borrow::Cow;

use tinsmith_runtime::config::Region;
use tinsmith_runtime::identity::{ProvideToken, Token, TokenError, future};
use tokio::sync::OnceCell;

use super::profile_file::ProfileFiles;
use crate::provider_config::ProviderConfig;
use crate::sso::SsoTokenProvider;

/// The token of the login (`aws sso login`) that `sso_session` of the profile in use names. See
/// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html>. The files are
/// read when it is first asked.
#[derive(Debug)]
pub struct ProfileFileTokenProvider {
    config: ProviderConfig,
    login: OnceCell<SsoTokenProvider>,
}

impl ProfileFileTokenProvider {
    /// A builder, everything at its default.
    pub fn builder() -> Builder {
        Builder::default()
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

impl ProvideToken for ProfileFileTokenProvider {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(self.token())
    }
}

/// Builds a [`ProfileFileTokenProvider`].
#[derive(Debug, Default)]
pub struct Builder {
    config: Option<ProviderConfig>,
    profile_name: Option<Cow<'static, str>>,
    profile_files: Option<ProfileFiles>,
}

impl Builder {
    /// Takes environment, files, transport, clock and timer from `provider_config`.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = Some(provider_config.clone());
        self
    }

    /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
    pub fn profile_name(mut self, name: impl Into<String>) -> Self {
        self.profile_name = Some(name.into().into());
        self
    }

    /// Sets the files that profiles are read from.
    pub fn profile_files(mut self, files: ProfileFiles) -> Self {
        self.profile_files = Some(files);
        self
    }

    /// The provider. What is wrong with a profile is told when it is asked for a token.
    pub fn build(self) -> ProfileFileTokenProvider {
        let config = self.config.unwrap_or_default();
        let config = config.with_profiles_of(self.profile_name, self.profile_files);
        ProfileFileTokenProvider { config, login: OnceCell::new() }
    }
}
