//! Credentials of a role for the token of a login.

use std::fmt;
use std::time::{Duration, SystemTime};

use tinsmith_runtime::config::Region;
use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::identity::{Credentials, CredentialsError, ProvideCredentials, future};
use tinsmith_sso::Client;
use tinsmith_sso::types::RoleCredentials;

use super::token::Login;
use crate::provider_config::ProviderConfig;

/// Credentials of a role in an account, which IAM Identity Center gives for the token of a login,
/// by [GetRoleCredentials](https://docs.aws.amazon.com/singlesignon/latest/PortalAPIReference/API_GetRoleCredentials.html).
///
/// It calls the service each time it is asked; clients keep what it gives until shortly before it
/// expires.
pub struct SsoCredentialsProvider {
    login: Login,
    account_id: String,
    role_name: String,
}

impl SsoCredentialsProvider {
    /// A builder.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        for (setting, value) in
            [("sso_account_id", &self.account_id), ("sso_role_name", &self.role_name)]
        {
            if value.is_empty() {
                return Err(CredentialsError::invalid_configuration(format!(
                    "`{setting}` is not set, and credentials of IAM Identity Center need it"
                )));
            }
        }
        let settings = self.login.settings().map_err(CredentialsError::invalid_configuration)?;
        let token = self.login.token().await.map_err(CredentialsError::provider_error)?;
        let call = Client::new(&settings)
            .get_role_credentials()
            .account_id(&self.account_id)
            .role_name(&self.role_name)
            .access_token(token.token());
        let (role, account) = (&self.role_name, &self.account_id);
        let given = match call.send().await {
            Ok(output) => output.role_credentials().cloned(),
            Err(error) => {
                let hint = match error.as_service_error() {
                    Some(error) if error.is_unauthorized_exception() => {
                        format!("; {}", self.login.advice())
                    }
                    _ => String::new(),
                };
                // The text stands for the error: what hangs on it may hold the answer.
                return Err(CredentialsError::provider_error(format!(
                    "no credentials of the role `{role}` in the account `{account}`: \
                     {error}{hint}"
                )));
            }
        };
        given
            .ok_or_else(|| "there are none in it".into())
            .and_then(|given| self.read(&given))
            .map_err(|error| {
                CredentialsError::provider_error(format!(
                    "no credentials of the role `{role}` in the account `{account}` in the answer \
                     of IAM Identity Center: {error}"
                ))
            })
    }

    fn read(&self, given: &RoleCredentials) -> Result<Credentials, BoxError> {
        let access_key = given.access_key_id().ok_or("it has no `accessKeyId`")?;
        let secret = given.secret_access_key().ok_or("it has no `secretAccessKey`")?;
        let token = given.session_token().ok_or("it has no `sessionToken`")?;
        let expiry = given
            .expiration()
            .and_then(|millis| u64::try_from(millis).ok())
            .and_then(|millis| SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(millis)))
            .ok_or("its `expiration` is no moment")?;
        Ok(Credentials::builder()
            .access_key_id(access_key)
            .secret_access_key(secret)
            .session_token(token)
            .expiry(expiry)
            .account_id(self.account_id.as_str())
            .provider_name("SSO")
            .build())
    }
}

impl ProvideCredentials for SsoCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

/// Builds an [`SsoCredentialsProvider`].
#[derive(Debug, Clone, Default)]
pub struct Builder {
    account_id: Option<String>,
    role_name: Option<String>,
    login: super::token::Settings,
    config: Option<Config>,
}

/// `Debug` is left out, since it would show the environment.
#[derive(Clone)]
struct Config(ProviderConfig);

impl Builder {
    /// A builder, nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets environment, files, transport and clock. By default those of the machine.
    pub fn configure(mut self, config: &ProviderConfig) -> Self {
        self.config = Some(Config(config.clone()));
        self
    }

    /// Sets the account, `sso_account_id` in profiles. Required.
    pub fn account_id(mut self, account_id: impl Into<String>) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

    /// See [`account_id`](Self::account_id).
    pub fn set_account_id(&mut self, account_id: Option<String>) -> &mut Self {
        self.account_id = account_id;
        self
    }

    /// Sets the region of IAM Identity Center, `sso_region` in profiles. Required.
    pub fn region(mut self, region: Region) -> Self {
        self.login.region = Some(region);
        self
    }

    /// See [`region`](Self::region).
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.login.region = region;
        self
    }

    /// Sets the role, `sso_role_name` in profiles. Required.
    pub fn role_name(mut self, role_name: impl Into<String>) -> Self {
        self.role_name = Some(role_name.into());
        self
    }

    /// See [`role_name`](Self::role_name).
    pub fn set_role_name(&mut self, role_name: Option<String>) -> &mut Self {
        self.role_name = role_name;
        self
    }

    /// Sets the address of the access portal, `sso_start_url` in profiles. Required where there is
    /// no [`session_name`](Self::session_name).
    pub fn start_url(mut self, start_url: impl Into<String>) -> Self {
        self.login.start_url = Some(start_url.into());
        self
    }

    /// See [`start_url`](Self::start_url).
    pub fn set_start_url(&mut self, start_url: Option<String>) -> &mut Self {
        self.login.start_url = start_url;
        self
    }

    /// Sets the name of the `sso-session` that the login belongs to. Without one, the login is
    /// that of the start URL, which is not renewed.
    pub fn session_name(mut self, session_name: impl Into<String>) -> Self {
        self.login.session_name = Some(session_name.into());
        self
    }

    /// See [`session_name`](Self::session_name).
    pub fn set_session_name(&mut self, session_name: Option<String>) -> &mut Self {
        self.login.session_name = session_name;
        self
    }

    /// The provider. A setting that is missing is told when it is asked for credentials.
    pub fn build(self) -> SsoCredentialsProvider {
        let config = self.config.map(|config| config.0).unwrap_or_default();
        SsoCredentialsProvider {
            login: Login::new(config, self.login),
            account_id: self.account_id.unwrap_or_default(),
            role_name: self.role_name.unwrap_or_default(),
        }
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProviderConfig")
    }
}

impl fmt::Debug for SsoCredentialsProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SsoCredentialsProvider")
            .field("account_id", &self.account_id)
            .field("role_name", &self.role_name)
            .field("login", &self.login)
            .finish()
    }
}
