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

use tinsmith_runtime::config::TimeSource as _;
use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::identity::{Credentials, CredentialsError, ProvideCredentials, future};
use tinsmith_signin::Client;
use tinsmith_signin::operation::create_o_auth2_token::CreateOAuth2TokenError;
use tinsmith_signin::types::{CreateOAuth2TokenRequestBody, OAuth2ErrorCode};
use tokio::sync::Mutex;

use crate::cache::{self, CacheFile, Next, Pace};
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
    // Held while they are read and renewed, so that callers do not renew them twice.
    pace: Mutex<Pace>,
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
            pace: Mutex::default(),
        }
    }
}

impl LoginCredentialsProvider {
    /// A builder for the session with this ARN, `login_session` in profiles.
    pub fn builder(session_arn: impl Into<String>) -> Builder {
        Builder { session_arn: session_arn.into(), config: None }
    }

    async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        let file = self.file()?;
        self.kept_or_renewed(&file).await.map_err(|error| {
            let session = self.session_arn.trim();
            CredentialsError::provider_error(format!("the login of `{session}`: {error}"))
        })
    }

    async fn kept_or_renewed(&self, file: &CacheFile) -> Result<Credentials, BoxError> {
        let mut pace = self.pace.lock().await;
        let wrong = |error: BoxError| format!("`{}` is of no use: {error}; {LOG_IN}", file.path());
        let kept = file.read().map_err(|error| format!("{error}; {LOG_IN}"))?;
        let credentials = read(&kept).map_err(wrong)?;
        let now = self.config.time_source().now();
        let next = pace.next(now, credentials.expiry().unwrap_or(now));
        match next {
            Next::Use => return Ok(credentials),
            Next::Wait => {
                return Err(format!("it has expired, and to renew it just failed; {LOG_IN}").into());
            }
            Next::TryRenew | Next::Renew => {}
        }
        pace.try_at(now);
        let renewed = self.renew(kept, now).await;
        match renewed.and_then(|new| Ok((read(&new).map_err(wrong)?, new))) {
            Ok((credentials, new)) => {
                // They are good where they cannot be kept, too; the next ones are renewed again.
                if file.write(new).is_err() {
                    *pace = Pace::default();
                }
                Ok(credentials)
            }
            Err(_) if next == Next::TryRenew => Ok(credentials),
            Err(error) => Err(format!("it has expired and was not renewed: {error}").into()),
        }
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

    async fn renew(&self, mut kept: Object, now: SystemTime) -> Result<Object, BoxError> {
        if self.config.region().is_none() {
            return Err("Sign-in needs a region and none is set: set AWS_REGION, or `region` in \
                        the profile"
                .into());
        }
        let key = Key::read(kept.required("dpopKey")?)
            .map_err(|error| format!("its `dpopKey` is of no use: {error}; {LOG_IN}"))?;
        let body = CreateOAuth2TokenRequestBody::builder()
            .client_id(kept.required("clientId")?)
            .refresh_token(kept.required("refreshToken")?)
            .grant_type("refresh_token")
            .build()?;
        let client = Client::new(&self.config.client_config());
        let call = client.create_o_auth2_token().token_input(body).customize();
        let proof = Proof::new(key, self.config.time_source());
        // The text stands for the error: what hangs on it may hold the answer.
        let output = call.interceptor(proof).send().await.map_err(|error| {
            let advice = advice(error.as_service_error());
            format!("{error}{advice}")
        })?;
        let output = output.token_output().ok_or("the answer of Sign-in is empty")?;
        let given = output.access_token().ok_or("the answer of Sign-in has no `accessToken`")?;
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

/// What the user can do.
const LOG_IN: &str = "run `aws login`";

/// What the user can do about a refusal.
fn advice(error: Option<&CreateOAuth2TokenError>) -> String {
    let Some(CreateOAuth2TokenError::AccessDeniedException(error)) = error else {
        return String::new();
    };
    match error.error() {
        Some(OAuth2ErrorCode::TokenExpired) => {
            format!("; the session is over: {LOG_IN}")
        }
        Some(OAuth2ErrorCode::UserCredentialsChanged) => {
            format!("; the user's password has changed: {LOG_IN}")
        }
        Some(OAuth2ErrorCode::InsufficientPermissions) => format!(
            "; the user may not renew a session: have the action signin:CreateOAuth2Token \
             allowed, then {LOG_IN}"
        ),
        _ => format!("; {LOG_IN}"),
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
