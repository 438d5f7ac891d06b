//! What a program implements itself: providers, timers and clocks.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
use aws_sdk_ecr::config::{Builder, SharedAsyncSleep};
use aws_smithy_async::rt::sleep::{AsyncSleep, Sleep};
use aws_smithy_async::time::{SharedTimeSource, TimeSource};

/// Credentials from somewhere.
#[derive(Debug)]
pub struct Vault {
    /// Whether there are any.
    pub is_open: bool,
}

impl Vault {
    async fn load(&self) -> Result<Credentials, CredentialsError> {
        if !self.is_open {
            return Err(CredentialsError::not_loaded("the vault is closed"));
        }
        let expiry = SystemTime::now() + Duration::from_secs(900);
        let token = Some("a token".to_owned());
        Ok(Credentials::new("an id", "a secret", token, Some(expiry), "vault"))
    }
}

impl ProvideCredentials for Vault {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// A timer that never waits.
#[derive(Debug)]
pub struct AtOnce;

impl AsyncSleep for AtOnce {
    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::ready(()))
    }
}

/// A clock that stands still.
#[derive(Debug)]
pub struct Still;

impl TimeSource for Still {
    fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }
}

/// All of them together.
pub fn configured(mut builder: Builder) -> Builder {
    builder.set_credentials_provider(Some(SharedCredentialsProvider::new(Vault { is_open: true })));
    builder.set_sleep_impl(Some(SharedAsyncSleep::new(AtOnce)));
    builder.set_time_source(Some(SharedTimeSource::new(Still)));
    builder.credentials_provider(Vault { is_open: false }).sleep_impl(AtOnce).time_source(Still)
}

/// Credentials that a program looks into.
pub async fn looked_into(provider: &SharedCredentialsProvider) -> Result<String, CredentialsError> {
    let credentials = provider.provide_credentials().await?;
    let _ = (credentials.session_token(), credentials.expiry(), credentials.secret_access_key());
    Ok(credentials.access_key_id().to_owned())
}

/// A function as a provider.
pub fn of_a_function() -> SharedCredentialsProvider {
    let load = || async { Ok(Credentials::new("an id", "a secret", None, None, "function")) };
    SharedCredentialsProvider::new(aws_credential_types::credential_fn::provide_credentials_fn(
        load,
    ))
}
