//! Credentials of the role that is attached to the instance.

#[cfg(test)]
mod tests;

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use tinsmith_runtime::config::TimeSource;
use tinsmith_runtime::identity::{Credentials, CredentialsError, ProvideCredentials, future};

use super::client::ImdsError;
use super::{Client, DISABLED, is_disabled};
use crate::json_credentials::Answer;
use crate::local_http::is_transient;
use crate::provider_config::ProviderConfig;

const NAME: &str = "IMDS";
const ROLES: &str = "/latest/meta-data/iam/security-credentials/";
/// What IMDS says of a role that the instance may not take.
const UNAUTHORIZED: &str = "AssumeRoleUnauthorizedAccess";
/// How much longer credentials are used that could not be renewed: between these, in seconds.
const EXTENSION: std::ops::RangeInclusive<u64> = 300..=600;

/// Gets from IMDS the credentials of the role that is attached to the instance.
///
/// Has none where `AWS_EC2_METADATA_DISABLED` is `true`, where nobody answers, and where no role
/// is attached. Credentials that IMDS cannot renew, or gives out expired, are used 5 to 10 minutes
/// longer, as often as need be: a service may still take them, and another try comes soon. See
/// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-static-credentials.html>.
#[derive(Debug)]
pub struct ImdsCredentialsProvider {
    client: Client,
    config: ProviderConfig,
    role: Option<String>,
    last: Mutex<Option<Credentials>>,
}

/// Why there are no new credentials.
enum Failure {
    /// There are none to be had: old ones are no better.
    Final(CredentialsError),
    /// It may pass: old ones may serve meanwhile.
    Passing(CredentialsError),
}

impl ImdsCredentialsProvider {
    /// A builder, everything at its default.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn provide(&self) -> Result<Credentials, CredentialsError> {
        let loaded = self.load().await;
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match loaded {
            Ok(credentials) => {
                *last = Some(credentials.clone());
                Ok(self.extended(credentials))
            }
            Err(Failure::Final(error)) => Err(error),
            Err(Failure::Passing(error)) => match &*last {
                Some(credentials) => Ok(self.extended(credentials.clone())),
                None => Err(error),
            },
        }
    }

    async fn load(&self) -> Result<Credentials, Failure> {
        if is_disabled(&self.config) {
            let text = format!("IMDS is not asked: {DISABLED} is `true`");
            return Err(Failure::Final(CredentialsError::not_loaded(text)));
        }
        let role = match &self.role {
            Some(role) => role.clone(),
            None => self.role().await?,
        };
        let path = format!("{ROLES}{role}");
        let document = self.client.get(&path).await.map_err(failure)?;
        match Answer::read(document.as_ref().as_bytes(), NAME) {
            Ok(Answer::Credentials(credentials)) => Ok(credentials),
            Ok(Answer::Refusal(refusal)) if refusal.code() == UNAUTHORIZED => {
                let text = format!(
                    "IMDS has no credentials of the role `{role}`: {refusal}; the role must trust \
                     ec2.amazonaws.com"
                );
                Err(Failure::Final(CredentialsError::invalid_configuration(text)))
            }
            Ok(Answer::Refusal(refusal)) => {
                let text = format!("IMDS has no credentials of the role `{role}`: {refusal}");
                Err(Failure::Passing(CredentialsError::provider_error(text)))
            }
            Err(error) => {
                let text = format!("what IMDS gave for {path} cannot be read: {error}");
                Err(Failure::Passing(CredentialsError::unhandled(text)))
            }
        }
    }

    async fn role(&self) -> Result<String, Failure> {
        let none = || {
            let text = format!("no role is attached to this instance (IMDS has none at {ROLES})");
            Failure::Final(CredentialsError::not_loaded(text))
        };
        match self.client.get(ROLES).await {
            Ok(roles) => {
                let first = roles.as_ref().lines().map(str::trim).find(|role| !role.is_empty());
                first.map(str::to_owned).ok_or_else(none)
            }
            Err(ImdsError::ErrorResponse(answer)) if answer.response().status() == 404 => {
                Err(none())
            }
            Err(error) => Err(failure(error)),
        }
    }

    /// Expired credentials with a new expiry, others as they are.
    fn extended(&self, credentials: Credentials) -> Credentials {
        let now = self.config.time_source().now();
        let Some(expiry) = credentials.expiry().filter(|expiry| *expiry <= now) else {
            return credentials;
        };
        let longer = Duration::from_secs(fastrand::u64(EXTENSION));
        with_expiry(&credentials, now.checked_add(longer).unwrap_or(expiry))
    }
}

fn with_expiry(credentials: &Credentials, expiry: SystemTime) -> Credentials {
    let mut extended = Credentials::builder()
        .access_key_id(credentials.access_key_id())
        .secret_access_key(credentials.secret_access_key())
        .provider_name(credentials.provider_name())
        .expiry(expiry);
    extended
        .set_session_token(credentials.session_token().map(str::to_owned))
        .set_account_id(credentials.account_id().cloned());
    extended.build()
}

fn failure(error: ImdsError) -> Failure {
    match &error {
        ImdsError::FailedToLoadToken(failed) if failed.is_dispatch_failure() => {
            Failure::Passing(CredentialsError::not_loaded(error))
        }
        ImdsError::ErrorResponse(answer) if !is_transient(answer.response().status()) => {
            Failure::Final(CredentialsError::provider_error(error))
        }
        ImdsError::Unexpected(_) => Failure::Final(CredentialsError::invalid_configuration(error)),
        _ => Failure::Passing(CredentialsError::provider_error(error)),
    }
}

impl ProvideCredentials for ImdsCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.provide())
    }
}

/// Builds an [`ImdsCredentialsProvider`].
#[derive(Debug, Default)]
pub struct Builder {
    client: Option<Client>,
    config: Option<ProviderConfig>,
    role: Option<String>,
}

impl Builder {
    /// Takes environment, profile, clock, transport and timer from `provider_config`.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = Some(provider_config.clone());
        self
    }

    /// Sets the name of the instance profile's role, which IMDS is otherwise asked for.
    pub fn profile(mut self, profile: impl Into<String>) -> Self {
        self.role = Some(profile.into());
        self
    }

    /// Sets the client, which otherwise is made with its defaults.
    pub fn imds_client(mut self, client: Client) -> Self {
        self.client = Some(client);
        self
    }

    /// The provider.
    pub fn build(self) -> ImdsCredentialsProvider {
        let config = self.config.unwrap_or_default();
        let client = self.client.unwrap_or_else(|| Client::builder().configure(&config).build());
        ImdsCredentialsProvider { client, config, role: self.role, last: Mutex::default() }
    }
}
