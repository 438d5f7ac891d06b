//! Assuming a role that a program names.

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tinsmith_runtime::config::{BehaviorVersion, Region, SdkConfig, TimeSource as _};
use tinsmith_runtime::error::{BoxError, DisplayErrorContext};
use tinsmith_runtime::http::BoxFuture;
use tinsmith_runtime::identity::{
    Credentials, CredentialsError, ProvideCredentials, SharedCredentialsProvider, future,
};
use tinsmith_sts::Client;
use tinsmith_sts::operation::assume_role::builders::AssumeRoleFluentBuilder;
use tinsmith_sts::types::{PolicyDescriptorType, Tag};

use super::assume_role::{seconds, send};

/// Asks for the code that an MFA device shows.
type AskCode = Arc<dyn Fn() -> BoxFuture<'static, Result<String, BoxError>> + Send + Sync>;

/// Credentials of a role, which is assumed with other credentials through
/// [AssumeRole](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html).
///
/// It calls STS each time it is asked; clients keep what it gives until shortly before it expires.
///
/// ```no_run
/// # async fn example() {
/// use tinsmith_config::sts::AssumeRoleProvider;
///
/// let provider = AssumeRoleProvider::builder("arn:aws:iam::123456789012:role/deploy")
///     .session_name("nightly")
///     .build()
///     .await;
/// # }
/// ```
pub struct AssumeRoleProvider {
    role_arn: String,
    call: Result<AssumeRoleFluentBuilder, String>,
    mfa: Mfa,
}

impl AssumeRoleProvider {
    /// A builder for the role with this ARN.
    pub fn builder(role: impl Into<String>) -> AssumeRoleProviderBuilder {
        AssumeRoleProviderBuilder::new(role)
    }

    async fn assume(&self) -> Result<Credentials, CredentialsError> {
        let call = self.call.clone().map_err(CredentialsError::invalid_configuration)?;
        let call = match &self.mfa {
            Mfa { serial: None, .. } => call,
            Mfa { serial: Some(serial), ask } => {
                let code = self.code(serial, ask.as_ref()).await?;
                call.serial_number(serial).token_code(code)
            }
        };
        send(call, &self.role_arn).await
    }

    async fn code(&self, serial: &str, ask: Option<&AskCode>) -> Result<String, CredentialsError> {
        let role = &self.role_arn;
        let Some(ask) = ask else {
            return Err(CredentialsError::invalid_configuration(format!(
                "the role `{role}` wants a code of the MFA device `{serial}`, and there is nobody \
                 to ask for it: set `mfa_token`"
            )));
        };
        ask().await.map_err(|error| {
            let error = DisplayErrorContext(&*error).to_string();
            CredentialsError::provider_error(format!(
                "the role `{role}` wants a code of the MFA device `{serial}`, which was not \
                 given: {error}"
            ))
        })
    }
}

impl ProvideCredentials for AssumeRoleProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.assume())
    }
}

/// Builds an [`AssumeRoleProvider`].
#[derive(Clone)]
pub struct AssumeRoleProviderBuilder {
    role_arn: String,
    external_id: Option<String>,
    session_name: Option<String>,
    session_length: Option<Duration>,
    policy: Option<String>,
    policy_arns: Option<Vec<PolicyDescriptorType>>,
    tags: Option<Vec<(String, String)>>,
    region: Option<Region>,
    config: Option<SdkConfig>,
    mfa: Mfa,
}

#[derive(Clone, Default)]
struct Mfa {
    serial: Option<String>,
    ask: Option<AskCode>,
}

impl AssumeRoleProviderBuilder {
    /// A builder for the role with this ARN, `arn:aws:iam::ACCOUNT:role/NAME`.
    pub fn new(role: impl Into<String>) -> Self {
        Self {
            role_arn: role.into(),
            external_id: None,
            session_name: None,
            session_length: None,
            policy: None,
            policy_arns: None,
            tags: None,
            region: None,
            config: None,
            mfa: Mfa::default(),
        }
    }

    /// Sets the id that the owner of the role may ask for. None by default.
    pub fn external_id(mut self, id: impl Into<String>) -> Self {
        self.external_id = Some(id.into());
        self
    }

    /// Sets the name of the session, which logs and the user's ARN show. By default
    /// `assume-role-provider-` and the milliseconds since 1970 at which the provider was built.
    pub fn session_name(mut self, name: impl Into<String>) -> Self {
        self.session_name = Some(name.into());
        self
    }

    /// Sets an IAM policy in JSON that narrows what the session may do. None by default.
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Sets the ARNs of managed policies that narrow what the session may do. None by default.
    pub fn policy_arns(mut self, policy_arns: Vec<String>) -> Self {
        let policy = |arn| PolicyDescriptorType::builder().arn(arn).build();
        self.policy_arns = Some(policy_arns.into_iter().map(policy).collect());
        self
    }

    /// Sets how long the session lasts: from 15 minutes to what the role allows, 12 hours at
    /// most, in whole seconds. STS gives an hour where it is not set.
    pub fn session_length(mut self, length: Duration) -> Self {
        self.session_length = Some(length);
        self
    }

    /// Sets the region whose STS is asked. By default that of the configuration.
    pub fn region(mut self, region: Region) -> Self {
        self.region = Some(region);
        self
    }

    /// Sets the tags of the session, by key. None by default.
    pub fn tags<K, V>(mut self, tags: impl IntoIterator<Item = (K, V)>) -> Self
    where
        K: Into<String>,
        V: Into<String>,
    {
        let own = |(key, value): (K, V)| (key.into(), value.into());
        self.tags = Some(tags.into_iter().map(own).collect());
        self
    }

    /// Sets the MFA device, by its serial number or ARN, whose code the role wants.
    /// [`mfa_token`](Self::mfa_token) gives the code. None by default.
    pub fn mfa_serial(mut self, serial: impl Into<String>) -> Self {
        self.mfa.serial = Some(serial.into());
        self
    }

    /// Sets what asks for the six digits that the MFA device shows, each time the role is
    /// assumed. An error ends the attempt and is told. Clients wait 5 seconds for credentials,
    /// too short for a person: raise the `load_timeout` of their
    /// [`IdentityCache`](crate::identity::IdentityCache).
    pub fn mfa_token<F, Code>(mut self, ask: F) -> Self
    where
        F: Fn() -> Code + Send + Sync + 'static,
        Code: Future<Output = Result<String, BoxError>> + Send + 'static,
    {
        self.mfa.ask = Some(Arc::new(move || Box::pin(ask())));
        self
    }

    /// Sets what STS is called with: region, credentials, transport, clock. By default what
    /// [`load_defaults`](crate::load_defaults) finds.
    pub fn configure(mut self, config: &SdkConfig) -> Self {
        self.config = Some(config.clone());
        self
    }

    /// The provider, which assumes the role with the credentials of the configuration. What is
    /// wrong with its settings is told when it is asked for credentials.
    pub async fn build(self) -> AssumeRoleProvider {
        let config = self.base().await;
        self.finish(config)
    }

    /// The provider, which assumes the role with the credentials of `provider`.
    pub async fn build_from_provider(
        self,
        provider: impl ProvideCredentials + 'static,
    ) -> AssumeRoleProvider {
        let config = self.base().await;
        let provider = SharedCredentialsProvider::new(provider);
        self.finish(config.into_builder().credentials_provider(provider).build())
    }

    async fn base(&self) -> SdkConfig {
        match &self.config {
            Some(config) => config.clone(),
            None => crate::load_defaults(BehaviorVersion::latest()).await,
        }
    }

    fn finish(self, config: SdkConfig) -> AssumeRoleProvider {
        let mut config = config.into_builder();
        if let Some(region) = self.region.clone() {
            config.set_region(region);
        }
        let config = config.build();
        AssumeRoleProvider {
            role_arn: self.role_arn.clone(),
            mfa: self.mfa.clone(),
            call: self.call(&config),
        }
    }

    fn call(self, config: &SdkConfig) -> Result<AssumeRoleFluentBuilder, String> {
        let role = self.role_arn;
        if config.region().is_none() {
            return Err(format!(
                "the role `{role}` is not assumed, for STS needs a region and none is set: set \
                 `region` of the provider, or AWS_REGION"
            ));
        }
        let tag = |(key, value)| Tag::builder().key(key).value(value).build();
        let tags = self.tags.map(|tags| tags.into_iter().map(tag).collect());
        let tags: Option<Vec<Tag>> = tags
            .transpose()
            .map_err(|error| format!("the role `{role}` is not assumed with such tags: {error}"))?;
        let session = self.session_name.unwrap_or_else(|| {
            let now = config.time_source().unwrap_or_default().now();
            super::default_session_name("assume-role-provider", now)
        });
        Ok(Client::new(config)
            .assume_role()
            .role_arn(role)
            .role_session_name(session)
            .set_external_id(self.external_id)
            .set_policy(self.policy)
            .set_policy_arns(self.policy_arns)
            .set_duration_seconds(self.session_length.map(seconds))
            .set_tags(tags))
    }
}

impl fmt::Debug for AssumeRoleProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssumeRoleProvider")
            .field("role_arn", &self.role_arn)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for AssumeRoleProviderBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AssumeRoleProviderBuilder")
            .field("role_arn", &self.role_arn)
            .field("session_name", &self.session_name)
            .finish_non_exhaustive()
    }
}
