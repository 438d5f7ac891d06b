//! Logins of registries: what `docker login` is given.
//!
//! `GetAuthorizationToken` answers with a user and a password that open the registry's HTTP API
//! for 12 hours. [`PrivateLogins`] and [`PublicLogins`] ask for them, keep them, and ask again
//! [`REFRESH_BEFORE`] they expire. See [registry authentication][docs].
//!
//! [docs]: https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html

use std::collections::HashMap;
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tinsmith_ecr::config::{Region, SharedTimeSource, TimeSource};
use tinsmith_ecr::error::SdkError;
use tinsmith_ecr::operation::get_authorization_token::GetAuthorizationTokenError;
use tinsmith_ecr::primitives::DateTime;
use tinsmith_ecrpublic::operation::get_authorization_token::GetAuthorizationTokenError as PublicError;
use tokio::sync::Mutex;

/// How long before its end a login is replaced: half an hour, so that a long push that begins with
/// it has time.
pub const REFRESH_BEFORE: Duration = Duration::from_secs(30 * 60);
/// The host of ECR Public, whose answer names none.
const PUBLIC_ENDPOINT: &str = "https://public.ecr.aws";
/// The region that logs in to ECR Public, wherever the caller is.
const PUBLIC_REGION: &str = "us-east-1";

/// A user and password of a registry. `Debug` shows no password.
#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    user: String,
    password: String,
    expires_at: SystemTime,
    endpoint: String,
}

impl Login {
    /// The user, which is `AWS`.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The password. Keep it out of logs and command lines.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// When the password ends to be valid.
    pub fn expires_at(&self) -> SystemTime {
        self.expires_at
    }

    /// The URL of the registry, such as `https://123456789012.dkr.ecr.eu-west-1.amazonaws.com`.
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// Reads an answer of the service.
    fn read(
        token: Option<&str>,
        expires_at: Option<DateTime>,
        endpoint: Option<&str>,
    ) -> Result<Self, LoginError> {
        let token = token.ok_or(LoginError::Answer("it has no token"))?;
        let not_base64 = |_| LoginError::Answer("the token is not base64");
        let plain = STANDARD.decode(token).map_err(not_base64)?;
        let plain = String::from_utf8(plain);
        let plain = plain.map_err(|_| LoginError::Answer("the token is not text in UTF-8"))?;
        let (user, password) = match plain.split_once(':') {
            Some((user, password)) if !user.is_empty() && !password.is_empty() => (user, password),
            _ => return Err(LoginError::Answer("the token is not USER:PASSWORD")),
        };
        let expires_at = expires_at.ok_or(LoginError::Answer("it does not say when it expires"))?;
        let expires_at = SystemTime::try_from(expires_at);
        Ok(Self {
            user: user.to_owned(),
            password: password.to_owned(),
            expires_at: expires_at.map_err(|_| LoginError::Answer("it expires out of range"))?,
            endpoint: endpoint.ok_or(LoginError::Answer("it names no endpoint"))?.to_owned(),
        })
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login")
            .field("user", &self.user)
            .field("password", &"** redacted **")
            .field("expires_at", &self.expires_at)
            .field("endpoint", &self.endpoint)
            .finish()
    }
}

/// Why there is no login.
#[derive(Debug)]
#[non_exhaustive]
pub enum LoginError {
    /// The call for a private registry failed.
    Private(Box<SdkError<GetAuthorizationTokenError>>),
    /// The call for ECR Public failed.
    Public(Box<SdkError<PublicError>>),
    /// The answer cannot be used, for this reason.
    Answer(&'static str),
}

impl fmt::Display for LoginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Private(_) => f.write_str("asking for a login of a private registry failed"),
            Self::Public(_) => f.write_str("asking for a login of ECR Public failed"),
            Self::Answer(what) => {
                write!(f, "the answer of GetAuthorizationToken cannot be used: {what}")
            }
        }
    }
}

impl Error for LoginError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Private(error) => Some(error),
            Self::Public(error) => Some(error),
            Self::Answer(_) => None,
        }
    }
}

/// The login of one registry. Whoever comes while it is asked for waits for the lock, and then
/// finds the answer.
#[derive(Debug, Default)]
struct Slot(Mutex<Option<Login>>);

impl Slot {
    async fn get(
        &self,
        clock: &SharedTimeSource,
        ask: impl Future<Output = Result<Login, LoginError>>,
    ) -> Result<Login, LoginError> {
        let mut kept = self.0.lock().await;
        let valid = |login: &Login, time| login.expires_at.duration_since(time).is_ok();
        let now = clock.now();
        if let Some(login) = &*kept {
            if now.checked_add(REFRESH_BEFORE).is_some_and(|later| valid(login, later)) {
                return Ok(login.clone());
            }
        }
        match (ask.await, &*kept) {
            (Ok(login), _) => {
                *kept = Some(login.clone());
                Ok(login)
            }
            // What is there still works, and the next caller asks again.
            (Err(_), Some(login)) if valid(login, clock.now()) => Ok(login.clone()),
            (Err(error), _) => Err(error),
        }
    }
}

/// Logins of private registries, one for each account, in the region of the client.
///
/// Many callers at a time make one call. Where it fails while the last login is still valid, they
/// get that one.
#[derive(Debug)]
pub struct PrivateLogins {
    client: tinsmith_ecr::Client,
    clock: SharedTimeSource,
    slots: std::sync::Mutex<HashMap<Option<String>, Arc<Slot>>>,
}

impl PrivateLogins {
    /// Asks with `client`; nothing is sent before the first [`get`](Self::get).
    pub fn new(client: tinsmith_ecr::Client) -> Self {
        Self { client, clock: SharedTimeSource::default(), slots: Default::default() }
    }

    /// Tells by another clock what has expired.
    #[must_use]
    pub fn with_time_source(mut self, clock: impl TimeSource + 'static) -> Self {
        self.clock = SharedTimeSource::new(clock);
        self
    }

    /// The login of the registry of an account, by its 12-digit id, or of the caller's own.
    ///
    /// # Errors
    ///
    /// A call that failed, and an answer that has not what is needed.
    pub async fn get(&self, registry_id: Option<&str>) -> Result<Login, LoginError> {
        let key = registry_id.map(str::to_owned);
        let slot = {
            let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
            slots.entry(key.clone()).or_default().clone()
        };
        slot.get(&self.clock, self.ask(key)).await
    }

    async fn ask(&self, registry_id: Option<String>) -> Result<Login, LoginError> {
        let request = self.client.get_authorization_token();
        // The model calls the member deprecated, and there is no other way to get the endpoint of
        // another account's registry.
        #[allow(deprecated)]
        let request = request.set_registry_ids(registry_id.map(|id| vec![id]));
        let output = request.send().await.map_err(|error| LoginError::Private(Box::new(error)))?;
        let data = output.authorization_data().first();
        let data = data.ok_or(LoginError::Answer("it has no authorization data"))?;
        let expires_at = data.expires_at().copied();
        Login::read(data.authorization_token(), expires_at, data.proxy_endpoint())
    }
}

/// The login of ECR Public, which is asked for in us-east-1, whatever the client's region.
///
/// Many callers at a time make one call. Where it fails while the last login is still valid, they
/// get that one.
#[derive(Debug)]
pub struct PublicLogins {
    client: tinsmith_ecrpublic::Client,
    clock: SharedTimeSource,
    slot: Slot,
}

impl PublicLogins {
    /// Asks with `client`; nothing is sent before the first [`get`](Self::get).
    pub fn new(client: tinsmith_ecrpublic::Client) -> Self {
        Self { client, clock: SharedTimeSource::default(), slot: Slot::default() }
    }

    /// Tells by another clock what has expired.
    #[must_use]
    pub fn with_time_source(mut self, clock: impl TimeSource + 'static) -> Self {
        self.clock = SharedTimeSource::new(clock);
        self
    }

    /// The login.
    ///
    /// # Errors
    ///
    /// A call that failed, and an answer that has not what is needed.
    pub async fn get(&self) -> Result<Login, LoginError> {
        self.slot.get(&self.clock, self.ask()).await
    }

    async fn ask(&self) -> Result<Login, LoginError> {
        let region = tinsmith_ecrpublic::Config::builder().region(Region::new(PUBLIC_REGION));
        let call = self.client.get_authorization_token().customize().config_override(region);
        let output = call.send().await.map_err(|error| LoginError::Public(Box::new(error)))?;
        let data = output.authorization_data();
        let data = data.ok_or(LoginError::Answer("it has no authorization data"))?;
        let expires_at = data.expires_at().copied();
        Login::read(data.authorization_token(), expires_at, Some(PUBLIC_ENDPOINT))
    }
}

#[cfg(test)]
mod tests;
