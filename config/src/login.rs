//! Credentials of `aws login`, which signs the user in to the console and leaves credentials for
//! a few minutes in a file, with what renews them for some hours.
//!
//! A profile with `login_session` gets here by way of the profile chain.
//!
//! <https://docs.aws.amazon.com/sdkref/latest/guide/access-login.html>

mod key;
mod proof;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::PathBuf;
use std::time::SystemTime;

use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::http::BoxFuture;
use tinsmith_runtime::identity::{Credentials, CredentialsError, ProvideCredentials, future};
use tinsmith_signin::Client;
use tinsmith_signin::operation::create_o_auth2_token::CreateOAuth2TokenError;
use tinsmith_signin::types::{CreateOAuth2TokenRequestBody, OAuth2ErrorCode};

use crate::cache::{self, CacheFile, LastTry};
use crate::json::Object;
use crate::profile::locate::home;
use crate::provider_config::ProviderConfig;
use key::Key;
use proof::Proof;

/// Where the files are, if not below the user's folder.
const FOLDER: &str = "AWS_LOGIN_CACHE_DIRECTORY";

/// The credentials that `aws login` left in a file below `~/.aws/login/cache`, or below the folder
/// that the environment variable `AWS_LOGIN_CACHE_DIRECTORY` names.
///
/// They are renewed where they expire within 5 minutes, not more than once in 30 seconds, and what
/// is new is written back to the file. Where that fails, those that still hold go on being used.
/// Each request proves that the key in the file is there, as
/// [RFC 9449](https://www.rfc-editor.org/rfc/rfc9449) says.
pub struct LoginCredentialsProvider {
    session_arn: String,
    config: ProviderConfig,
    last_try: LastTry,
}

/// Builds a [`LoginCredentialsProvider`].
pub struct Builder {
    session_arn: String,
    config: Option<ProviderConfig>,
}

impl Builder {
    /// Sets environment, files, region, transport and clock. By default those of the machine, and
    /// no region.
    pub fn configure(mut self, config: &ProviderConfig) -> Self {
        self.config = Some(config.clone());
        self
    }

    /// The provider.
    pub fn build(self) -> LoginCredentialsProvider {
        LoginCredentialsProvider {
            session_arn: self.session_arn,
            config: self.config.unwrap_or_default(),
            last_try: LastTry::default(),
        }
    }
}

impl LoginCredentialsProvider {
    /// A builder for the session with this ARN, `login_session` in profiles.
    pub fn builder(session_arn: impl Into<String>) -> Builder {
        Builder { session_arn: session_arn.into(), config: None }
    }

    async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        let time = self.config.time_source();
        let end = |kept: &Object| Ok(read(kept)?.expiry().unwrap_or(SystemTime::UNIX_EPOCH));
        let file = self.file()?;
        let renew = |kept, now| -> BoxFuture<'_, _> { Box::pin(self.renew(kept, now)) };
        let kept = file.current(&self.last_try, &time, end, &renew).await;
        kept.and_then(|kept| read(&kept)).map_err(|error| {
            let session = self.session_arn.trim();
            CredentialsError::provider_error(format!(
                "the login of `{session}`: {error}; run `aws login`"
            ))
        })
    }

    fn file(&self) -> Result<CacheFile, CredentialsError> {
        let env = self.config.env();
        let folder = env
            .get(FOLDER)
            .map(PathBuf::from)
            .or_else(|| Some(home(env)?.join(".aws").join("login").join("cache")));
        let folder = folder.ok_or_else(|| {
            CredentialsError::invalid_configuration(format!(
                "the credentials of `aws login` are in the user's folder, which is not known: set \
                 HOME or {FOLDER}"
            ))
        })?;
        let session = self.session_arn.trim();
        Ok(CacheFile::new(self.config.fs(), &folder, &ring::digest::SHA256, session))
    }

    /// What is in the file with new credentials. The error goes on after that it has expired.
    async fn renew(&self, mut kept: Object, now: SystemTime) -> Result<Object, BoxError> {
        if self.config.region().is_none() {
            return Err("and is not renewed, for Sign-in needs a region and none is set: set \
                        AWS_REGION, or `region` in the profile"
                .into());
        }
        let key = Key::read(kept.required("dpopKey")?).map_err(|error| {
            format!("and is not renewed, for its `dpopKey` is of no use: {error}")
        })?;
        let body = CreateOAuth2TokenRequestBody::builder()
            .client_id(kept.required("clientId")?)
            .refresh_token(kept.required("refreshToken")?)
            .grant_type("refresh_token")
            .build()?;
        let client = Client::new(&self.config.client_config());
        let call = client.create_o_auth2_token().token_input(body).customize();
        let output = call.interceptor(Proof::new(key, self.config.time_source())).send().await;
        // The text stands for the error: what hangs on it may hold the answer.
        let output = output.map_err(|error| {
            let reason = reason(error.as_service_error());
            format!("and was not renewed: {error}{reason}")
        })?;
        let (output, given) = output
            .token_output()
            .and_then(|output| Some((output, output.access_token()?)))
            .ok_or("and was not renewed: the answer of Sign-in has no `accessToken`")?;
        let mut token = kept.object("accessToken").ok_or("it has no `accessToken`")?;
        token.set("accessKeyId", given.access_key_id());
        token.set("secretAccessKey", given.secret_access_key());
        token.set("sessionToken", given.session_token());
        token.set("expiresAt", cache::expiry(now, Some(output.expires_in()))?);
        kept.set_object("accessToken", token);
        kept.set("refreshToken", output.refresh_token());
        if let Some(id) = output.id_token() {
            kept.set("idToken", id);
        }
        Ok(kept)
    }
}

/// What a refusal means for the user.
fn reason(error: Option<&CreateOAuth2TokenError>) -> &'static str {
    let Some(CreateOAuth2TokenError::AccessDeniedException(error)) = error else { return "" };
    match error.error() {
        Some(OAuth2ErrorCode::TokenExpired) => "; the session is over",
        Some(OAuth2ErrorCode::UserCredentialsChanged) => "; the user's password has changed",
        Some(OAuth2ErrorCode::InsufficientPermissions) => {
            "; the user may not renew a session: have the action signin:CreateOAuth2Token allowed"
        }
        _ => "",
    }
}

/// The credentials in the file. All is there that renews them, or the file is of no use.
fn read(kept: &Object) -> Result<Credentials, BoxError> {
    let token = kept.object("accessToken").ok_or("it has no `accessToken`")?;
    for name in ["clientId", "refreshToken", "dpopKey"] {
        kept.required(name)?;
    }
    let expiry = token.moment("expiresAt")?.ok_or("it has no `expiresAt`")?;
    Ok(Credentials::builder()
        .access_key_id(token.required("accessKeyId")?)
        .secret_access_key(token.required("secretAccessKey")?)
        .session_token(token.required("sessionToken")?)
        .account_id(token.required("accountId")?)
        .expiry(expiry)
        .provider_name("login")
        .build())
}

impl ProvideCredentials for LoginCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

impl fmt::Debug for LoginCredentialsProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginCredentialsProvider")
            .field("session_arn", &self.session_arn)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("session_arn", &self.session_arn).finish_non_exhaustive()
    }
}
