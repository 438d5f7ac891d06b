//! The provider of a base.

use tinsmith_runtime::identity::{
    AccountId, Credentials, EnvironmentVariableCredentialsProvider, SharedCredentialsProvider,
};
use tinsmith_runtime::near::near;

use super::{Base, ProfileFileCredentialsProvider, ProfileFileError};
use crate::ecs::EcsCredentialsProvider;
use crate::imds::credentials::ImdsCredentialsProvider;
use crate::provider_config::ProviderConfig;
use crate::web_identity_token::{StaticConfiguration, WebIdentityTokenCredentialsProvider};

const ENVIRONMENT: &str = "Environment";
const INSTANCE: &str = "Ec2InstanceMetadata";
const CONTAINER: &str = "EcsContainer";

impl Base {
    /// The key that says the base, for errors.
    pub(super) fn key(&self) -> &'static str {
        match self {
            Self::Keys { .. } => "aws_access_key_id",
            Self::Process { .. } => "credential_process",
            Self::WebIdentity { .. } => "web_identity_token_file",
            Self::Sso { session: Some(_), .. } => "sso_session",
            Self::Sso { .. } => "sso_account_id",
            Self::Login { .. } => "login_session",
            Self::Named(_) => "credential_source",
        }
    }
}

impl ProfileFileCredentialsProvider {
    /// The provider of a base, which `origin` says.
    pub(super) fn base(
        &self,
        config: &ProviderConfig,
        base: Base,
        origin: &str,
    ) -> Result<SharedCredentialsProvider, ProfileFileError> {
        match base {
            Base::Keys { access_key_id, secret_access_key, session_token, account_id } => {
                let mut keys = Credentials::builder()
                    .access_key_id(access_key_id)
                    .secret_access_key(secret_access_key)
                    .provider_name("profile");
                keys.set_session_token(session_token)
                    .set_account_id(account_id.map(AccountId::from));
                Ok(SharedCredentialsProvider::new(keys.build()))
            }
            Base::WebIdentity { role_arn, token_file, session_name } => {
                let source = StaticConfiguration {
                    web_identity_token_file: token_file,
                    role_arn,
                    session_name: session_name.unwrap_or_default(),
                };
                Ok(SharedCredentialsProvider::new(
                    WebIdentityTokenCredentialsProvider::builder()
                        .static_configuration(source)
                        .configure(config)
                        .build(),
                ))
            }
            Base::Named(name) => self.named(config, name, origin),
            #[cfg(feature = "credentials-process")]
            Base::Process { command, account_id } => {
                let mut provider = crate::credential_process::CredentialProcessProvider::builder()
                    .configure(config)
                    .command(command);
                if let Some(account_id) = account_id {
                    provider = provider.account_id(account_id);
                }
                Ok(SharedCredentialsProvider::new(provider.build()))
            }
            #[cfg(feature = "sso")]
            Base::Sso { account_id, role_name, start_url, region, session } => {
                let mut provider = crate::sso::SsoCredentialsProvider::builder()
                    .configure(config)
                    .region(crate::Region::new(region))
                    .start_url(start_url);
                provider
                    .set_account_id(account_id)
                    .set_role_name(role_name)
                    .set_session_name(session);
                Ok(SharedCredentialsProvider::new(provider.build()))
            }
            #[cfg(feature = "credentials-login")]
            Base::Login { session } => Ok(SharedCredentialsProvider::new(
                crate::login::LoginCredentialsProvider::builder(session).configure(config).build(),
            )),
            #[cfg(not(feature = "credentials-process"))]
            Base::Process { .. } => Err(lacks(origin, "credentials-process")),
            #[cfg(not(feature = "sso"))]
            Base::Sso { .. } => Err(lacks(origin, "sso")),
            #[cfg(not(feature = "credentials-login"))]
            Base::Login { .. } => Err(lacks(origin, "credentials-login")),
        }
    }

    fn named(
        &self,
        config: &ProviderConfig,
        name: String,
        origin: &str,
    ) -> Result<SharedCredentialsProvider, ProfileFileError> {
        if let Some(provider) = self.custom.get(name.as_str()) {
            return Ok(provider.clone());
        }
        if name.eq_ignore_ascii_case(ENVIRONMENT) {
            let env = config.env().clone();
            let provider = EnvironmentVariableCredentialsProvider::new_with_env(env);
            return Ok(SharedCredentialsProvider::new(provider));
        }
        if name.eq_ignore_ascii_case(INSTANCE) {
            let client = config.imds_client();
            let provider =
                ImdsCredentialsProvider::builder().configure(config).imds_client(client).build();
            return Ok(SharedCredentialsProvider::new(provider));
        }
        if name.eq_ignore_ascii_case(CONTAINER) {
            let provider = EcsCredentialsProvider::builder().configure(config).build();
            return Ok(SharedCredentialsProvider::new(provider));
        }
        let mut known = vec![ENVIRONMENT, INSTANCE, CONTAINER];
        for name in self.custom.keys() {
            let own = known.get(3..).unwrap_or_default();
            known.insert(3 + own.partition_point(|known| *known < name.as_ref()), name);
        }
        let hint = match near(&name, known.iter().copied()).first() {
            Some(near) => format!("; did you mean `{near}`?"),
            None => String::new(),
        };
        let known: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
        let message = format!("{origin} is none of {}{hint}", known.join(", "));
        Err(ProfileFileError::UnknownProvider { name, message })
    }
}

#[cfg(not(all(feature = "credentials-process", feature = "sso", feature = "credentials-login")))]
fn lacks(origin: &str, feature: &'static str) -> ProfileFileError {
    let message =
        format!("{origin} needs the feature `{feature}` of tinsmith-config, which is turned off");
    ProfileFileError::FeatureNotEnabled { feature, message }
}
