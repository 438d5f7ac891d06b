//! The token of a login.

use std::fmt;
use std::time::SystemTime;

use tinsmith_runtime::config::{Region, SdkConfig};
use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::http::BoxFuture;
use tinsmith_runtime::identity::{ProvideToken, Token, TokenError, future};
use tinsmith_runtime::primitives::{DateTime, DateTimeFormat};
use tinsmith_ssooidc::Client;
use tinsmith_ssooidc::operation::create_token::builders::CreateTokenFluentBuilder;

use crate::cache::{self, CacheFile, LastTry};
use crate::json::Object;
use crate::profile::locate::home;
use crate::provider_config::ProviderConfig;

/// The token that `aws sso login` left in a file below `~/.aws/sso/cache`.
///
/// The token of an `sso-session` is renewed by
/// [CreateToken](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_CreateToken.html)
/// where it expires within 5 minutes, not more than once in 30 seconds, and what is new is written
/// back to the file. Where that fails, a token that still holds goes on being used.
#[derive(Debug)]
pub struct SsoTokenProvider(Login);

impl SsoTokenProvider {
    /// A builder.
    pub fn builder() -> Builder {
        Builder::default()
    }
}

impl ProvideToken for SsoTokenProvider {
    fn provide_token<'a>(&'a self) -> future::ProvideToken<'a>
    where
        Self: 'a,
    {
        future::ProvideToken::new(async {
            self.0.settings().map_err(TokenError::invalid_configuration)?;
            self.0.token().await.map_err(TokenError::provider_error)
        })
    }
}

/// Builds an [`SsoTokenProvider`].
#[derive(Default)]
pub struct Builder {
    settings: Settings,
    config: ProviderConfig,
}

impl Builder {
    /// A builder, nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets transport, clock and timer as they are there, and FIPS and dual stack. By default
    /// those of the machine.
    pub fn configure(mut self, config: &SdkConfig) -> Self {
        let mut ours = self
            .config
            .with_use_fips(config.use_fips())
            .with_use_dual_stack(config.use_dual_stack());
        if let Some(time) = config.time_source() {
            ours = ours.with_time_source(time);
        }
        if let Some(sleep) = config.sleep_impl() {
            ours = ours.with_sleep_impl(sleep);
        }
        if let Some(client) = config.http_client() {
            ours = ours.with_http_client(client);
        }
        self.config = ours;
        self
    }

    /// Sets environment, files, transport and clock. By default those of the machine.
    pub fn configure_provider(mut self, config: &ProviderConfig) -> Self {
        self.config = config.clone();
        self
    }

    /// Sets the region of IAM Identity Center, `sso_region` in profiles. Required.
    pub fn region(mut self, region: impl Into<Region>) -> Self {
        self.settings.region = Some(region.into());
        self
    }

    /// See [`region`](Self::region).
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.settings.region = region;
        self
    }

    /// Sets the name of the `sso-session`. Required where there is no
    /// [`start_url`](Self::start_url).
    pub fn session_name(mut self, session_name: impl Into<String>) -> Self {
        self.settings.session_name = Some(session_name.into());
        self
    }

    /// See [`session_name`](Self::session_name).
    pub fn set_session_name(&mut self, session_name: Option<String>) -> &mut Self {
        self.settings.session_name = session_name;
        self
    }

    /// Sets the address of the access portal, `sso_start_url` in profiles.
    pub fn start_url(mut self, start_url: impl Into<String>) -> Self {
        self.settings.start_url = Some(start_url.into());
        self
    }

    /// See [`start_url`](Self::start_url).
    pub fn set_start_url(&mut self, start_url: Option<String>) -> &mut Self {
        self.settings.start_url = start_url;
        self
    }

    /// The provider. A setting that is missing is told when it is asked for the token.
    pub async fn build(self) -> SsoTokenProvider {
        SsoTokenProvider(Login::new(self.config, self.settings))
    }
}

/// Whose login it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Settings {
    pub(super) region: Option<Region>,
    pub(super) start_url: Option<String>,
    pub(super) session_name: Option<String>,
}

/// A login, whose token is in a file.
pub(super) struct Login {
    config: ProviderConfig,
    of: Settings,
    last_try: LastTry,
}

impl Login {
    pub(super) fn new(config: ProviderConfig, of: Settings) -> Self {
        Self { config, of, last_try: LastTry::default() }
    }

    /// What clients of its services work by.
    pub(super) fn settings(&self) -> Result<SdkConfig, BoxError> {
        let Some(region) = self.of.region.clone() else {
            return Err("`sso_region` is not set, and a login of IAM Identity Center needs it: \
                        set it to the region that `aws sso login` uses"
                .into());
        };
        Ok(self.config.client_config().into_builder().region(region).build())
    }

    /// The token, renewed where it expires soon. Boxed, so that it is compiled once.
    pub(super) fn token(&self) -> BoxFuture<'_, Result<Token, BoxError>> {
        Box::pin(self.kept_or_new())
    }

    async fn kept_or_new(&self) -> Result<Token, BoxError> {
        let time = self.config.time_source();
        let end = |kept: &Object| Ok(read(kept)?.1);
        let file = self.file()?;
        let renew = |kept, now| -> BoxFuture<'_, _> { Box::pin(self.renew(kept, now)) };
        let kept = file.current(&self.last_try, &time, end, &renew).await;
        let kept = kept.map_err(|error| format!("{error}; {}", self.advice()))?;
        let (token, end) = read(&kept)?;
        Ok(Token::new(token, Some(end)))
    }

    /// What the user can do.
    pub(super) fn advice(&self) -> String {
        match (&self.of.session_name, &self.of.start_url) {
            (Some(name), _) => format!("run `aws sso login --sso-session {name}`"),
            (None, url) => format!(
                "run `aws sso login --profile NAME`, where NAME is a profile whose \
                 `sso_start_url` is `{}`",
                url.as_deref().unwrap_or_default()
            ),
        }
    }

    fn file(&self) -> Result<CacheFile, BoxError> {
        let key = self.of.session_name.as_ref().or(self.of.start_url.as_ref());
        let key = key.ok_or(
            "neither `sso_session` nor `sso_start_url` is set, and a login of IAM Identity Center \
             needs one of them",
        )?;
        let folder = home(self.config.env()).ok_or(
            "the token of `aws sso login` is in the user's folder, which is not known: set HOME",
        )?;
        let folder = folder.join(".aws").join("sso").join("cache");
        let hash = &ring::digest::SHA1_FOR_LEGACY_USE_ONLY;
        Ok(CacheFile::new(self.config.fs(), &folder, hash, key))
    }

    /// What is in the file with a new token. The error goes on after that it has expired.
    async fn renew(&self, mut kept: Object, now: SystemTime) -> Result<Object, BoxError> {
        // The text stands for the error: what hangs on it may hold the answer.
        let output = self.renewal(&kept, now)?.send().await;
        let output = output.map_err(|error| format!("and was not renewed: {error}"))?;
        let token = output
            .access_token()
            .filter(|token| !token.is_empty())
            .ok_or("and was not renewed: the answer of IAM Identity Center has no `accessToken`")?;
        kept.set("accessToken", token);
        kept.set("expiresAt", cache::expiry(now, output.expires_in())?);
        if let Some(refresh) = output.refresh_token() {
            kept.set("refreshToken", refresh);
        }
        Ok(kept)
    }

    /// The call that renews the token.
    fn renewal(
        &self,
        kept: &Object,
        now: SystemTime,
    ) -> Result<CreateTokenFluentBuilder, BoxError> {
        if self.of.session_name.is_none() {
            return Err("and is not renewed, as that of an `sso_session` would be".into());
        }
        let needed = |name| {
            kept.text(name)
                .ok_or_else(|| format!("and is not renewed, for the file has no `{name}`"))
        };
        let call = Client::new(&self.settings()?)
            .create_token()
            .client_id(needed("clientId")?)
            .client_secret(needed("clientSecret")?)
            .grant_type("refresh_token")
            .refresh_token(needed("refreshToken")?);
        match moment(kept, "registrationExpiresAt") {
            Ok(Some(end)) if now < end => Ok(call),
            Ok(Some(_)) => Err("and is not renewed, for `registrationExpiresAt` is over".into()),
            _ => Err("and is not renewed, for the file has no good `registrationExpiresAt`".into()),
        }
    }
}

/// The token in the file and when it expires.
fn read(kept: &Object) -> Result<(&str, SystemTime), BoxError> {
    let token = kept.required("accessToken")?;
    Ok((token, moment(kept, "expiresAt")?.ok_or("it has no `expiresAt`")?))
}

/// A moment. Old versions of the AWS CLI wrote `UTC` for `Z`.
fn moment(kept: &Object, name: &str) -> Result<Option<SystemTime>, BoxError> {
    match kept.text(name).and_then(|text| text.strip_suffix("UTC")) {
        None => kept.moment(name),
        Some(text) => {
            let moment = DateTime::from_str(&format!("{text}Z"), DateTimeFormat::DateTime)
                .map_err(|_| format!("its `{name}` is no moment"))?;
            Ok(SystemTime::try_from(moment).ok())
        }
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.of.fmt(f)
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("settings", &self.settings).finish_non_exhaustive()
    }
}
