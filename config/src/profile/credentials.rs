//! Credentials that a profile describes.
//!
//! The chain of profiles is planned once, then its providers give the base's credentials, with
//! which the roles are assumed in turn.

mod base;
mod description;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::sync::{Arc, OnceLock};

use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::http::BoxFuture;
use tinsmith_runtime::identity::{
    Credentials, CredentialsError, ProvideCredentials, SharedCredentialsProvider, future,
};

use super::chain::{Base, Plan, RoleStep, plan};
use super::profile_file::ProfileFiles;
use crate::provider_config::ProviderConfig;
use crate::sts;

pub use super::error::ProfileFileError;
#[doc(hidden)]
pub use description::{Step, describe};

/// Asks for the code of an MFA device, by its serial number.
type AskCode = Arc<dyn Fn(String) -> BoxFuture<'static, Result<String, BoxError>> + Send + Sync>;

type Custom = HashMap<Cow<'static, str>, SharedCredentialsProvider>;

/// Credentials that the profile in use describes: keys, a program, a web identity, IAM Identity
/// Center, a login, the machine's own, and roles that are assumed with any of them.
///
/// The files are read when it is first asked, and not again. A profile that says nothing of
/// credentials has none, and so has one called `default` that is not there; any other that is not
/// there is an error.
///
/// ```no_run
/// use tinsmith_config::profile::ProfileFileCredentialsProvider;
///
/// let provider = ProfileFileCredentialsProvider::builder().profile_name("deploy").build();
/// ```
pub struct ProfileFileCredentialsProvider {
    config: ProviderConfig,
    custom: Custom,
    ask: Option<AskCode>,
    made: OnceLock<Result<Made, ProfileFileError>>,
}

/// A plan with what it takes to follow it.
struct Made {
    base: SharedCredentialsProvider,
    /// Where the base is said, for errors.
    origin: String,
    roles: Vec<RoleStep>,
    config: ProviderConfig,
}

impl ProfileFileCredentialsProvider {
    /// A builder, everything at its default.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn provide(&self) -> Result<Credentials, CredentialsError> {
        // What went wrong is kept, as the files are not read again.
        let made = self.made.get_or_init(|| self.make());
        let made = made.as_ref().map_err(ProfileFileError::to_credentials_error)?;
        let mut credentials = made
            .base
            .provide_credentials()
            .await
            .map_err(|error| in_profile(made.origin.clone(), error))?;
        for step in &made.roles {
            let assumed = self.assume(&made.config, credentials, step).await;
            let origin =
                || format!("`role_arn` of the profile `{}` ({})", step.profile, step.location);
            credentials = assumed.map_err(|error| in_profile(origin(), error))?;
        }
        Ok(credentials)
    }

    fn make(&self) -> Result<Made, ProfileFileError> {
        let Plan { base, profile, location, roles, region } = planned(&self.config)?;
        let region = self.config.region().or(region);
        let config = self.config.clone().with_region(region);
        if let Some(step) = roles.iter().find(|step| step.role.mfa_serial.is_some()) {
            if self.ask.is_none() {
                return Err(ProfileFileError::invalid_source(&step.profile, no_code(step)));
            }
        }
        let origin = format!("`{}` of the profile `{profile}` ({location})", base.key());
        let base = self.base(&config, base, &origin)?;
        Ok(Made { base, origin, roles, config })
    }

    async fn assume(
        &self,
        config: &ProviderConfig,
        base: Credentials,
        step: &RoleStep,
    ) -> Result<Credentials, CredentialsError> {
        // A program's region goes first, then the profile's own.
        let role = &sts::Role {
            region: self.config.region().or_else(|| step.role.region.clone()),
            ..step.role.clone()
        };
        let (Some(serial), Some(ask)) = (&role.mfa_serial, &self.ask) else {
            let base = SharedCredentialsProvider::new(base);
            return sts::assume_role::assume(config, base, role).await;
        };
        let (ask, asked) = (ask.clone(), serial.clone());
        let mut provider = sts::AssumeRoleProvider::builder(&role.role_arn)
            .configure(&sts::client_config(config, role.region.as_ref(), &role.role_arn)?)
            .mfa_serial(serial)
            .mfa_token(move || ask(asked.clone()));
        if let Some(id) = &role.external_id {
            provider = provider.external_id(id);
        }
        if let Some(name) = &role.session_name {
            provider = provider.session_name(name);
        }
        if let Some(duration) = role.duration {
            provider = provider.session_length(duration);
        }
        provider.build_from_provider(base).await.provide_credentials().await
    }
}

fn planned(config: &ProviderConfig) -> Result<Plan, ProfileFileError> {
    plan(config.profiles().map_err(|error| ProfileFileError::InvalidProfile(error.clone()))?)
}

fn no_code(step: &RoleStep) -> String {
    let serial = step.role.mfa_serial.as_deref().unwrap_or_default();
    format!(
        "the role of the profile `{}` ({}) wants a code of the MFA device `{serial}`, and there is \
         nobody to ask for it: give the provider an `mfa_token_provider`, or take the credentials \
         that `aws configure export-credentials --profile {} --format env` prints",
        step.profile, step.location, step.profile
    )
}

/// What was asked for by a profile and is not there is an error: nothing else may stand in for it.
fn in_profile(origin: String, error: CredentialsError) -> CredentialsError {
    let is_configuration = matches!(error, CredentialsError::InvalidConfiguration(_));
    let error = InProfile { origin, error };
    match is_configuration {
        true => CredentialsError::invalid_configuration(error),
        false => CredentialsError::provider_error(error),
    }
}

#[derive(Debug)]
struct InProfile {
    origin: String,
    error: CredentialsError,
}

impl fmt::Display for InProfile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.origin)
    }
}

impl std::error::Error for InProfile {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

impl ProvideCredentials for ProfileFileCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.provide())
    }
}

impl fmt::Debug for ProfileFileCredentialsProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProfileFileCredentialsProvider").finish_non_exhaustive()
    }
}

/// Builds a [`ProfileFileCredentialsProvider`].
#[derive(Default)]
pub struct Builder {
    config: Option<ProviderConfig>,
    profile_name: Option<Cow<'static, str>>,
    profile_files: Option<ProfileFiles>,
    custom: Custom,
    ask: Option<AskCode>,
}

impl Builder {
    /// Takes environment, files, region, transport, clock and timer from `provider_config`.
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

    /// Sets whose credentials `credential_source = NAME` means, beside or instead of
    /// `Environment`, `Ec2InstanceMetadata` and `EcsContainer`.
    pub fn with_custom_provider(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.custom.insert(name.into(), SharedCredentialsProvider::new(provider));
        self
    }

    /// Sets what asks for the digits that an MFA device shows, each time that a role with
    /// `mfa_serial` is assumed. It is given the serial number. None by default: such roles are
    /// then an error.
    pub fn mfa_token_provider<F, Code>(mut self, ask: F) -> Self
    where
        F: Fn(String) -> Code + Send + Sync + 'static,
        Code: Future<Output = Result<String, BoxError>> + Send + 'static,
    {
        self.ask = Some(Arc::new(move |serial| Box::pin(ask(serial))));
        self
    }

    /// The provider. What is wrong with a profile is told when it is asked for credentials.
    pub fn build(self) -> ProfileFileCredentialsProvider {
        let config = self.config.unwrap_or_default();
        ProfileFileCredentialsProvider {
            config: config.with_profiles_of(self.profile_name, self.profile_files),
            custom: self.custom,
            ask: self.ask,
            made: OnceLock::new(),
        }
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("profile_name", &self.profile_name)
            .field("profile_files", &self.profile_files)
            .finish_non_exhaustive()
    }
}
