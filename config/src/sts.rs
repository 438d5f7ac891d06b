//! Credentials from the Security Token Service: of a role that other credentials may assume.
//!
//! A profile with `role_arn` gets here by way of the profile chain, a program by
//! [`AssumeRoleProvider`]. The role of a web identity has a
//! [provider of its own](crate::web_identity_token).

pub(crate) mod assume_role;
mod provider;
#[cfg(test)]
mod tests;

pub use provider::{AssumeRoleProvider, AssumeRoleProviderBuilder};

pub(crate) use assume_role::Role;

use std::error::Error;
use std::time::{SystemTime, UNIX_EPOCH};

use tinsmith_runtime::config::{Region, SdkConfig};
use tinsmith_runtime::identity::{Credentials, CredentialsError};
use tinsmith_sts::types::AssumedRoleUser;

use crate::provider_config::ProviderConfig;

/// What a client of STS works by, in `region` or that of the configuration.
pub(crate) fn client_config(
    config: &ProviderConfig,
    region: Option<&Region>,
    role_arn: &str,
) -> Result<SdkConfig, CredentialsError> {
    let Some(region) = region.cloned().or_else(|| config.region()) else {
        return Err(CredentialsError::invalid_configuration(format!(
            "the role `{role_arn}` is not assumed, for STS needs a region and none is set: set \
             AWS_REGION, or `region` in the profile"
        )));
    };
    let settings = config.client_config();
    Ok(settings.into_builder().region(region).build())
}

/// A session's name where none is set.
pub(crate) fn default_session_name(prefix: &str, now: SystemTime) -> String {
    let since = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{prefix}-{}", since.as_millis())
}

/// The credentials in an answer of STS.
pub(crate) fn into_credentials(
    given: Option<tinsmith_sts::types::Credentials>,
    user: Option<&AssumedRoleUser>,
    role_arn: &str,
    provider_name: &'static str,
) -> Result<Credentials, CredentialsError> {
    let given = given.ok_or_else(|| {
        failed(role_arn, "the answer of STS has no credentials; is it STS that answers?")
    })?;
    let expiry = SystemTime::try_from(*given.expiration())
        .map_err(|_| failed(role_arn, "STS gave credentials whose expiry is no moment"))?;
    let mut credentials = Credentials::builder()
        .access_key_id(given.access_key_id())
        .secret_access_key(given.secret_access_key())
        .session_token(given.session_token())
        .expiry(expiry)
        .provider_name(provider_name);
    credentials.set_account_id(user.and_then(|user| account_id(user.arn())).map(Into::into));
    Ok(credentials.build())
}

/// The account in an ARN: `arn:aws:sts::123456789012:assumed-role/…`.
fn account_id(arn: &str) -> Option<&str> {
    arn.split(':').nth(4).filter(|id| !id.is_empty())
}

/// The error of a call. Its text stands for it: what hangs on it may hold the answer.
pub(crate) fn refused(
    role_arn: &str,
    error: impl Error,
    is_configuration: bool,
) -> CredentialsError {
    let told = format!("the role `{role_arn}` was not assumed: {error}");
    match is_configuration {
        true => CredentialsError::invalid_configuration(told),
        false => CredentialsError::provider_error(told),
    }
}

fn failed(role_arn: &str, why: &str) -> CredentialsError {
    CredentialsError::provider_error(format!("the role `{role_arn}` was not assumed: {why}"))
}
