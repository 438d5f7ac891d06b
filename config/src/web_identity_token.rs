//! Credentials for a web identity: a file holds a token that some identity provider signed, as
//! Kubernetes gives one to each pod of a service account, and STS takes it for a role.
//!
//! <https://docs.aws.amazon.com/sdkref/latest/guide/access-assume-role-web.html>

use std::fmt;
use std::path::PathBuf;

use tinsmith_runtime::config::TimeSource as _;
use tinsmith_runtime::identity::{Credentials, CredentialsError, ProvideCredentials, future};
use tinsmith_sts::Client;
use tinsmith_sts::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError;
use tinsmith_sts::types::PolicyDescriptorType;

use crate::provider_config::ProviderConfig;
use crate::sts;

const TOKEN_FILE: &str = "AWS_WEB_IDENTITY_TOKEN_FILE";
const ROLE_ARN: &str = "AWS_ROLE_ARN";
const SESSION_NAME: &str = "AWS_ROLE_SESSION_NAME";

/// Credentials of a role that a token in a file is taken for, by
/// [AssumeRoleWithWebIdentity](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html).
///
/// File and role are set by [`static_configuration`](Builder::static_configuration), or else by
/// the environment variables `AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN` and, if wanted,
/// `AWS_ROLE_SESSION_NAME`. The file is read each time, since its token is replaced before it
/// expires.
pub struct WebIdentityTokenCredentialsProvider {
    source: Option<StaticConfiguration>,
    policy: Option<String>,
    policy_arns: Option<Vec<PolicyDescriptorType>>,
    config: ProviderConfig,
}

/// File and role, where they do not come from the environment.
#[derive(Debug, Clone)]
pub struct StaticConfiguration {
    /// The file with the token.
    pub web_identity_token_file: PathBuf,
    /// The ARN of the role.
    pub role_arn: String,
    /// The name of the session, which logs and the user's ARN show. Where it is empty, the
    /// provider makes one.
    pub session_name: String,
}

/// Builds a [`WebIdentityTokenCredentialsProvider`].
#[derive(Default)]
pub struct Builder {
    source: Option<StaticConfiguration>,
    policy: Option<String>,
    policy_arns: Option<Vec<PolicyDescriptorType>>,
    config: Option<ProviderConfig>,
}

impl Builder {
    /// Sets environment, files, region, transport and clock. By default those of the machine, and
    /// no region.
    pub fn configure(mut self, config: &ProviderConfig) -> Self {
        self.config = Some(config.clone());
        self
    }

    /// Sets file and role, so that the environment is not looked at.
    pub fn static_configuration(mut self, source: StaticConfiguration) -> Self {
        self.source = Some(source);
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

    /// The provider.
    pub fn build(self) -> WebIdentityTokenCredentialsProvider {
        WebIdentityTokenCredentialsProvider {
            source: self.source,
            policy: self.policy,
            policy_arns: self.policy_arns,
            config: self.config.unwrap_or_default(),
        }
    }
}

impl WebIdentityTokenCredentialsProvider {
    /// A builder.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn credentials(&self) -> Result<Credentials, CredentialsError> {
        let source = self.source()?;
        let role = source.role_arn;
        let token = self.token(&source.web_identity_token_file)?;
        let settings = sts::client_config(&self.config, None, &role)?;
        let call = Client::new(&settings)
            .assume_role_with_web_identity()
            .role_arn(&role)
            .role_session_name(source.session_name)
            .web_identity_token(token)
            .set_policy(self.policy.clone())
            .set_policy_arns(self.policy_arns.clone());
        match call.send().await {
            Ok(output) => sts::into_credentials(
                output.credentials().cloned(),
                output.assumed_role_user(),
                &role,
                "web identity token",
            ),
            Err(error) => {
                let is_configuration = matches!(
                    error.as_service_error(),
                    Some(
                        AssumeRoleWithWebIdentityError::RegionDisabledException(_)
                            | AssumeRoleWithWebIdentityError::MalformedPolicyDocumentException(_)
                    )
                );
                Err(sts::refused(&role, error, is_configuration))
            }
        }
    }

    fn source(&self) -> Result<StaticConfiguration, CredentialsError> {
        let name = |prefix| sts::default_session_name(prefix, self.config.time_source().now());
        if let Some(source) = &self.source {
            let mut source = source.clone();
            if source.session_name.is_empty() {
                source.session_name = name("web-identity-token-profile");
            }
            return Ok(source);
        }
        let variable = |variable| self.config.variable(variable).map(|setting| setting.value);
        let file = variable(TOKEN_FILE).ok_or_else(|| {
            CredentialsError::not_loaded(format!(
                "the environment variable {TOKEN_FILE} is not set"
            ))
        })?;
        let role_arn = variable(ROLE_ARN).ok_or_else(|| {
            CredentialsError::invalid_configuration(format!(
                "the environment variable {TOKEN_FILE} is set and {ROLE_ARN} is not: set it to the \
                 ARN of the role that the token is for"
            ))
        })?;
        Ok(StaticConfiguration {
            web_identity_token_file: file.into(),
            role_arn,
            session_name: variable(SESSION_NAME).unwrap_or_else(|| name("web-identity-token")),
        })
    }

    /// The token. Editors end a file with a line break, which is no part of it.
    fn token(&self, path: &std::path::Path) -> Result<String, CredentialsError> {
        let wrong = |why: &str| {
            CredentialsError::provider_error(format!(
                "the web identity token in `{}` is of no use: {why}",
                path.display()
            ))
        };
        let content = self.config.fs().read(path).map_err(|error| {
            CredentialsError::provider_error(format!(
                "failed to read the web identity token in `{}`: {error}",
                path.display()
            ))
        })?;
        let text = std::str::from_utf8(&content).map_err(|_| wrong("it is not UTF-8"))?;
        match text.trim() {
            "" => Err(wrong("the file is empty")),
            token => Ok(token.to_owned()),
        }
    }
}

impl ProvideCredentials for WebIdentityTokenCredentialsProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.credentials())
    }
}

impl fmt::Debug for WebIdentityTokenCredentialsProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("WebIdentityTokenCredentialsProvider")
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("source", &self.source).finish_non_exhaustive()
    }
}
