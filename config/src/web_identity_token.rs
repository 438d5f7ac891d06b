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

#[cfg(test)]
mod tests {
    use tinsmith_runtime::config::Region;
    use tinsmith_runtime::identity::{AccountId, Env};

    use super::*;
    use crate::fake::{Clock, Fake, told};
    use crate::os::Fs;

    const ROLE: &str = "arn:aws:iam::123456789012:role/pod";

    const ANSWER: &str = "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult>\
        <Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId>\
        <SecretAccessKey>key-S3CRET</SecretAccessKey><SessionToken>token-S3CRET</SessionToken>\
        <Expiration>2030-01-02T03:04:05Z</Expiration></Credentials><AssumedRoleUser>\
        <AssumedRoleId>id</AssumedRoleId><Arn>arn:aws:sts::210987654321:assumed-role/pod/s</Arn>\
        </AssumedRoleUser></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>";

    fn config(sts: &Fake, variables: &[(&str, &str)]) -> ProviderConfig {
        let files = [("/token", "jwt-S3CRET\n"), ("/empty", "\n"), ("/moved", "new-S3CRET")];
        ProviderConfig::empty()
            .with_env(Env::from_slice(variables))
            .with_fs(Fs::from_files(files.map(|(path, text)| (path.into(), text.into()))))
            .with_region(Some(Region::from_static("eu-west-1")))
            .with_time_source(Clock::at(1_629_229_438))
            .with_http_client(sts.clone())
    }

    async fn found(config: &ProviderConfig) -> Result<Credentials, CredentialsError> {
        let provider = WebIdentityTokenCredentialsProvider::builder().configure(config).build();
        provider.provide_credentials().await
    }

    #[tokio::test]
    async fn the_environment_s_token_is_taken_for_the_role_without_a_signature() {
        let sts = Fake::new([(200, ANSWER), (200, ANSWER)]);
        let named = [(TOKEN_FILE, "/token"), (ROLE_ARN, ROLE), (SESSION_NAME, "mine")];
        let credentials = found(&config(&sts, &named)).await.unwrap();
        assert_eq!(credentials.access_key_id(), "ASIAEXAMPLE");
        assert_eq!(credentials.secret_access_key(), "key-S3CRET");
        assert_eq!(credentials.session_token(), Some("token-S3CRET"));
        assert_eq!(credentials.account_id(), Some(&AccountId::from("210987654321")));
        let requests = sts.requests();
        assert_eq!(requests[0].headers().get("authorization"), None);
        assert_eq!(requests[0].uri(), "https://sts.eu-west-1.amazonaws.com/");
        let body = "Action=AssumeRoleWithWebIdentity&Version=2011-06-15\
                    &RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fpod";
        assert_eq!(
            *requests[0].body(),
            format!("{body}&RoleSessionName=mine&WebIdentityToken=jwt-S3CRET")
        );

        found(&config(&sts, &named[..2])).await.unwrap();
        let name = "web-identity-token-1629229438000";
        let expected = format!("{body}&RoleSessionName={name}&WebIdentityToken=jwt-S3CRET");
        assert_eq!(sts.request().1, expected);
    }

    #[tokio::test]
    async fn what_is_set_in_code_goes_before_the_environment() {
        let sts = Fake::new([(200, ANSWER)]);
        let environment = [(TOKEN_FILE, "/token"), (ROLE_ARN, "arn:other")];
        let provider = WebIdentityTokenCredentialsProvider::builder()
            .static_configuration(StaticConfiguration {
                web_identity_token_file: "/moved".into(),
                role_arn: ROLE.to_owned(),
                session_name: String::new(),
            })
            .policy("{}")
            .policy_arns(vec!["arn:p".to_owned()])
            .configure(&config(&sts, &environment))
            .build();
        provider.provide_credentials().await.unwrap();
        assert_eq!(
            sts.request().1,
            "Action=AssumeRoleWithWebIdentity&Version=2011-06-15\
             &RoleArn=arn%3Aaws%3Aiam%3A%3A123456789012%3Arole%2Fpod\
             &RoleSessionName=web-identity-token-profile-1629229438000\
             &WebIdentityToken=new-S3CRET&PolicyArns.member.1.arn=arn%3Ap&Policy=%7B%7D"
        );
    }

    #[tokio::test]
    async fn what_is_missing_is_named() {
        let sts = Fake::default();
        let told_of =
            async |variables: &[(&str, &str)]| told(found(&config(&sts, variables)).await);
        let nothing = found(&config(&sts, &[(ROLE_ARN, ROLE)])).await;
        assert!(matches!(nothing, Err(CredentialsError::CredentialsNotLoaded(_))), "{nothing:?}");
        assert_eq!(
            told(nothing),
            "the provider has no credentials: the environment variable \
             AWS_WEB_IDENTITY_TOKEN_FILE is not set"
        );
        assert_eq!(
            told_of(&[(TOKEN_FILE, "/token")]).await,
            "the credentials provider is set up wrongly: the environment variable \
             AWS_WEB_IDENTITY_TOKEN_FILE is set and AWS_ROLE_ARN is not: set it to the ARN of the \
             role that the token is for"
        );
        assert_eq!(
            told_of(&[(TOKEN_FILE, "/gone"), (ROLE_ARN, ROLE)]).await,
            "the credentials provider failed: failed to read the web identity token in `/gone`: \
             entity not found"
        );
        assert_eq!(
            told_of(&[(TOKEN_FILE, "/empty"), (ROLE_ARN, ROLE)]).await,
            "the credentials provider failed: the web identity token in `/empty` is of no use: \
             the file is empty"
        );
        let nowhere = config(&sts, &[(TOKEN_FILE, "/token"), (ROLE_ARN, ROLE)]).with_region(None);
        let told = told(found(&nowhere).await);
        assert!(told.contains("STS needs a region and none is set"), "{told}");
        assert_eq!(sts.requests().len(), 0);
    }

    #[tokio::test]
    async fn a_refusal_is_told_with_the_role_and_the_code() {
        let refusal = "<ErrorResponse><Error><Code>InvalidIdentityToken</Code><Message>unknown\
                       </Message></Error><RequestId>id-1</RequestId></ErrorResponse>";
        let sts = Fake::new([(400, refusal)]);
        let told = told(found(&config(&sts, &[(TOKEN_FILE, "/token"), (ROLE_ARN, ROLE)])).await);
        assert_eq!(
            told,
            "the credentials provider failed: the role `arn:aws:iam::123456789012:role/pod` was \
             not assumed: STS AssumeRoleWithWebIdentity: InvalidIdentityToken: unknown (status \
             400, request id id-1, 1 attempt)"
        );
    }

    #[test]
    fn debug_hides_what_the_environment_holds() {
        let config = config(&Fake::default(), &[("AWS_SECRET_ACCESS_KEY", "S3CRET")]);
        let builder = WebIdentityTokenCredentialsProvider::builder().configure(&config);
        assert_eq!(format!("{builder:?}"), "Builder { source: None, .. }");
        assert_eq!(
            format!("{:?}", builder.build()),
            "WebIdentityTokenCredentialsProvider { source: None, .. }"
        );
    }
}
