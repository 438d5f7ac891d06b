//! The region that the instance is in.

use tinsmith_runtime::config::Region;

use super::client::ImdsError;
use super::{Client, is_disabled};
use crate::provider_config::ProviderConfig;

const PATH: &str = "/latest/meta-data/placement/region";

/// Knows from IMDS which region the instance is in.
///
/// Has none where `AWS_EC2_METADATA_DISABLED` is `true`, and where IMDS does not answer.
#[derive(Debug)]
pub struct ImdsRegionProvider {
    client: Client,
    config: ProviderConfig,
}

impl ImdsRegionProvider {
    /// A builder, everything at its default.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The region, where IMDS knows it.
    pub async fn region(&self) -> Option<Region> {
        self.load().await.ok().flatten()
    }

    /// The region, or why there is none. `None` where IMDS is not to be asked.
    pub(crate) async fn load(&self) -> Result<Option<Region>, ImdsError> {
        if is_disabled(&self.config) {
            return Ok(None);
        }
        let region = self.client.get(PATH).await?;
        let region = region.as_ref().trim();
        Ok((!region.is_empty()).then(|| Region::new(region.to_owned())))
    }
}

/// Builds an [`ImdsRegionProvider`].
#[derive(Debug, Default)]
pub struct Builder {
    client: Option<Client>,
    config: Option<ProviderConfig>,
}

impl Builder {
    /// Takes environment, profile, transport and timer from `provider_config`.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = Some(provider_config.clone());
        self
    }

    /// Sets the client, which otherwise is made with its defaults.
    pub fn imds_client(mut self, client: Client) -> Self {
        self.client = Some(client);
        self
    }

    /// The provider.
    pub fn build(self) -> ImdsRegionProvider {
        let config = self.config.unwrap_or_default();
        let client = self.client.unwrap_or_else(|| Client::builder().configure(&config).build());
        ImdsRegionProvider { client, config }
    }
}

#[cfg(test)]
mod tests {
    use tinsmith_runtime::identity::Env;

    use super::*;
    use crate::playback::Playback;
    use crate::playback::Reply::Answer;

    const PUT: &str = "PUT http://169.254.169.254/latest/api/token, \
                       x-aws-ec2-metadata-token-ttl-seconds: 21600";
    const GET: &str = "GET http://169.254.169.254/latest/meta-data/placement/region, \
                       x-aws-ec2-metadata-token: token";

    #[tokio::test(start_paused = true)]
    async fn the_region_is_what_imds_says() {
        for (answer, expected) in [
            (Answer(200, "eu-west-1\n"), Some(Region::new("eu-west-1"))),
            (Answer(200, ""), None),
            (Answer(404, ""), None),
        ] {
            let playback = Playback::new([(PUT, Answer(200, "token")), (GET, answer)]);
            let config = ProviderConfig::empty().with_http_client(playback.clone());
            let provider = ImdsRegionProvider::builder().configure(&config).build();
            assert_eq!(provider.region().await, expected);
            playback.ends();
        }
    }

    #[tokio::test(start_paused = true)]
    async fn where_imds_is_disabled_nobody_is_asked() {
        let env = Env::from_slice(&[("AWS_EC2_METADATA_DISABLED", "true")]);
        let playback = Playback::new([]);
        let config = ProviderConfig::empty().with_http_client(playback).with_env(env);
        let provider = ImdsRegionProvider::builder().configure(&config).build();
        assert_eq!(provider.region().await, None);
    }
}
