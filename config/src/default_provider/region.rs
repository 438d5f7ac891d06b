//! The region where a program names none.

use tinsmith_runtime::config::Region;
use tinsmith_runtime::error::DisplayErrorContext;
use tinsmith_runtime::http::BoxFuture;

use crate::attempt::Attempt;
use crate::imds::region::ImdsRegionProvider;
use crate::meta::region::{ProvideRegion, future};
use crate::profile::ProfileFileRegionProvider;
use crate::provider_config::ProviderConfig;

/// The default chain, as the machine has it.
pub fn default_provider() -> impl ProvideRegion {
    DefaultRegionChain::builder().build()
}

/// Asks, in order, the environment (`AWS_REGION`, then `AWS_DEFAULT_REGION`), the profile in use
/// (`region`), and the metadata service of EC2, which is given up where nobody answers.
#[derive(Debug)]
pub struct DefaultRegionChain {
    config: ProviderConfig,
}

/// Builds a [`DefaultRegionChain`].
#[derive(Debug, Default)]
pub struct Builder {
    config: ProviderConfig,
}

impl DefaultRegionChain {
    /// A builder; environment and files are the machine's.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The region of the first source that knows one.
    pub async fn region(&self) -> Option<Region> {
        self.search(&mut Vec::new()).await
    }

    /// The same, with what came of each source. Boxed, so that it is compiled once and not into
    /// all who ask.
    pub(crate) fn search<'a>(
        &'a self,
        attempts: &'a mut Vec<Attempt>,
    ) -> BoxFuture<'a, Option<Region>> {
        Box::pin(self.searched(attempts))
    }

    async fn searched(&self, attempts: &mut Vec<Attempt>) -> Option<Region> {
        let variables = ["AWS_REGION", "AWS_DEFAULT_REGION"];
        if let Some(found) = variables.iter().find_map(|name| self.config.variable(name)) {
            let what = format!("{}, from {}", found.value, found.origin);
            attempts.push(Attempt::gave("Environment", what));
            return Some(Region::new(found.value));
        }
        let unset = "neither AWS_REGION nor AWS_DEFAULT_REGION is set";
        attempts.push(Attempt::nothing("Environment", unset));
        let profile = ProfileFileRegionProvider::builder().configure(&self.config).build();
        if let Some(region) = profile.region().await {
            let what = match self.config.profile_setting("region") {
                Some(found) => format!("{region}, from {}", found.origin),
                None => format!("{region}, from a `source_profile`"),
            };
            attempts.push(Attempt::gave("Profile", what));
            return Some(region);
        }
        attempts.push(match self.config.profiles() {
            Ok(profiles) => {
                let name = profiles.selected_profile();
                Attempt::nothing("Profile", format!("the profile `{name}` has no `region`"))
            }
            Err(error) => Attempt::nothing("Profile", error.to_string()),
        });
        match from_imds(&self.config).await {
            Ok(region) => {
                attempts.push(Attempt::gave("Ec2InstanceMetadata", region.as_ref()));
                Some(region)
            }
            Err(why) => {
                attempts.push(Attempt::nothing("Ec2InstanceMetadata", why));
                None
            }
        }
    }
}

/// The region of the machine, or why it is not known.
pub(crate) async fn from_imds(config: &ProviderConfig) -> Result<Region, String> {
    let client = config.imds_client();
    let provider = ImdsRegionProvider::builder().configure(config).imds_client(client).build();
    match provider.load().await {
        Ok(Some(region)) => Ok(region),
        Ok(None) => Err("it is not asked: AWS_EC2_METADATA_DISABLED is `true`".to_owned()),
        Err(error) => Err(DisplayErrorContext(error).to_string()),
    }
}

impl ProvideRegion for DefaultRegionChain {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::new(Self::region(self))
    }
}

impl Builder {
    /// Sets environment, files and what else sources share.
    pub fn configure(mut self, config: &ProviderConfig) -> Self {
        self.config = config.clone();
        self
    }

    /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
    pub fn profile_name(mut self, name: &str) -> Self {
        self.config = self.config.with_profile_name(name.to_owned());
        self
    }

    /// The chain.
    pub fn build(self) -> DefaultRegionChain {
        DefaultRegionChain { config: self.config }
    }
}
