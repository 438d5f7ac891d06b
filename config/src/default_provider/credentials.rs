//! The credentials where a program names no provider.

use std::borrow::Cow;
use std::sync::Arc;

use tinsmith_runtime::identity::{ProvideCredentials, SharedCredentialsProvider, future};

use super::region::DefaultRegionChain;
use crate::ecs::EcsCredentialsProvider;
use crate::environment::EnvironmentVariableCredentialsProvider;
use crate::imds;
use crate::imds::credentials::ImdsCredentialsProvider;
use crate::meta::credentials::{CredentialsProviderChain, Search};
use crate::meta::region::ProvideRegion;
use crate::profile::ProfileFileCredentialsProvider;
use crate::provider_config::ProviderConfig;
use crate::web_identity_token::WebIdentityTokenCredentialsProvider;

/// The default chain, as the machine has it.
pub async fn default_provider() -> impl ProvideCredentials {
    DefaultCredentialsChain::builder().build().await
}

/// Asks these sources in order, the same as other AWS SDKs do, until one has credentials:
///
/// | source | set up by |
/// | --- | --- |
/// | `Environment` | `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` |
/// | `Profile` | the profile in use: keys, roles, IAM Identity Center, `aws login`, a program |
/// | `WebIdentityToken` | `AWS_WEB_IDENTITY_TOKEN_FILE`, `AWS_ROLE_ARN` |
/// | `EcsContainer` | `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` or `AWS_CONTAINER_CREDENTIALS_FULL_URI` |
/// | `Ec2InstanceMetadata` | the machine, where it runs on EC2 and `AWS_EC2_METADATA_DISABLED` is not `true` |
///
/// How it goes on, and what errors say, is told at [`CredentialsProviderChain`].
#[derive(Debug, Clone)]
pub struct DefaultCredentialsChain(Arc<CredentialsProviderChain>);

/// Builds a [`DefaultCredentialsChain`].
#[derive(Debug, Default)]
pub struct Builder {
    config: ProviderConfig,
    region: Option<Box<dyn ProvideRegion>>,
    imds: Option<imds::Client>,
    custom: Vec<(Cow<'static, str>, SharedCredentialsProvider)>,
}

impl DefaultCredentialsChain {
    /// A builder; environment and files are the machine's.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Asks the sources, and says what came of each.
    pub(crate) async fn search(&self) -> Search {
        self.0.search().await
    }
}

impl ProvideCredentials for DefaultCredentialsChain {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.0.provide_credentials()
    }
}

impl Builder {
    /// Sets environment, files and what else sources share.
    pub fn configure(mut self, config: ProviderConfig) -> Self {
        self.config = config;
        self
    }

    /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.config = self.config.with_profile_name(name.to_owned());
        self
    }

    /// Sets the region of services that are asked for credentials. By default the
    /// [`DefaultRegionChain`] says it.
    pub fn region(mut self, region: impl ProvideRegion + 'static) -> Self {
        self.set_region(Some(region));
        self
    }

    /// See [`region`](Self::region).
    pub fn set_region(&mut self, region: Option<impl ProvideRegion + 'static>) -> &mut Self {
        self.region = region.map(|region| Box::new(region) as _);
        self
    }

    /// Sets the client of IMDS. By default that which region and credentials share.
    pub fn imds_client(mut self, client: imds::Client) -> Self {
        self.imds = Some(client);
        self
    }

    /// Sets whose credentials `credential_source = NAME` of a profile means, beside or instead of
    /// `Environment`, `Ec2InstanceMetadata` and `EcsContainer`.
    pub fn with_custom_credential_source(
        mut self,
        name: impl Into<Cow<'static, str>>,
        provider: impl ProvideCredentials + 'static,
    ) -> Self {
        self.custom.push((name.into(), SharedCredentialsProvider::new(provider)));
        self
    }

    /// The chain. Nothing but the region is looked for yet.
    pub async fn build(self) -> DefaultCredentialsChain {
        let region = match (&self.region, self.config.region()) {
            (Some(region), _) => region.region().await,
            (None, Some(region)) => Some(region),
            (None, None) => {
                DefaultRegionChain::builder().configure(&self.config).build().region().await
            }
        };
        DefaultCredentialsChain::of(&self.config.with_region(region), self.imds, self.custom)
    }
}

impl DefaultCredentialsChain {
    /// The chain in the region of `config`.
    pub(crate) fn over(config: &ProviderConfig) -> Self {
        Self::of(config, None, Vec::new())
    }

    fn of(
        config: &ProviderConfig,
        imds: Option<imds::Client>,
        custom: Vec<(Cow<'static, str>, SharedCredentialsProvider)>,
    ) -> Self {
        let environment =
            EnvironmentVariableCredentialsProvider::new_with_env(config.env().clone());
        let mut profile = ProfileFileCredentialsProvider::builder().configure(config);
        for (name, provider) in custom {
            profile = profile.with_custom_provider(name, provider);
        }
        let web_identity = WebIdentityTokenCredentialsProvider::builder().configure(config).build();
        let ecs = EcsCredentialsProvider::builder().configure(config).build();
        let client = imds.unwrap_or_else(|| config.imds_client());
        let imds = ImdsCredentialsProvider::builder().configure(config).imds_client(client).build();
        let chain = CredentialsProviderChain::first_try("Environment", environment)
            .or_else("Profile", profile.build())
            .or_else("WebIdentityToken", web_identity)
            .or_else("EcsContainer", ecs)
            .or_else("Ec2InstanceMetadata", imds);
        Self(Arc::new(chain))
    }
}
