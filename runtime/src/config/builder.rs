//! [`Config`], [`SdkConfig`] and their builders.

// The pages of documentation have the settings in this order.
mod common;

mod frameworks;
mod identities;
mod requests;
mod retries;
mod services;
#[cfg(feature = "testing")]
mod testing;
#[cfg(feature = "validation")]
mod validation;

use std::sync::Arc;

use super::Settings;
use crate::service::Service;

/// The settings of a client. Cheap to clone. `Debug` shows no secret.
#[derive(Debug, Clone, Default)]
pub struct Config(
    Arc<Settings>,
    /// The service, from when a client has it.
    Option<&'static Service>,
);

/// The settings that several clients share, most often loaded from the environment.
///
/// Cheap to clone. `Debug` shows no secret.
#[derive(Debug, Clone, Default)]
pub struct SdkConfig(Arc<Settings>);

/// Builds a [`Config`].
#[derive(Debug, Clone, Default)]
pub struct Builder(Arc<Settings>);

/// Builds an [`SdkConfig`].
#[derive(Debug, Clone, Default)]
pub struct SdkConfigBuilder(Arc<Settings>);

impl From<&SdkConfig> for Config {
    fn from(config: &SdkConfig) -> Self {
        Self::new(config)
    }
}

impl From<&SdkConfig> for Builder {
    fn from(config: &SdkConfig) -> Self {
        Self(config.0.clone())
    }
}

impl From<Config> for Builder {
    fn from(config: Config) -> Self {
        Self(config.0)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::call::fixture::SERVICE;
    use crate::config::{LoadServiceConfig, Region, ServiceConfigKey, TimeoutConfig};
    use crate::identity::Credentials;

    #[test]
    fn debug_of_a_configuration_shows_no_secret() {
        let config = Config::builder()
            .region(Region::new("eu-central-1"))
            .credentials_provider(Credentials::from_keys("AKID", "sesame", Some("open".into())))
            .build();
        let debug = format!("{config:?} {:?}", config.to_builder());
        assert!(debug.contains("eu-central-1") && debug.contains("AKID"));
        assert!(!debug.contains("sesame") && !debug.contains("open"));
    }

    #[test]
    fn an_override_changes_only_what_it_sets() {
        let base = Config::builder()
            .region(Region::new("a"))
            .endpoint_url("http://localhost")
            .timeout_config(TimeoutConfig::builder().connect_timeout(Duration::ZERO).build())
            .build();
        let over = Config::builder().region(Region::new("b")).timeout_config(
            TimeoutConfig::builder().operation_timeout(Duration::from_secs(1)).build(),
        );
        let config = base.overridden(over);
        assert_eq!(config.region(), Some(&Region::new("b")));
        assert_eq!(config.endpoint_url(), Some("http://localhost"));
        let limits = config.timeout_config().cloned().unwrap_or_default();
        assert_eq!(limits.connect_timeout(), Some(Duration::ZERO));
        assert_eq!(limits.operation_timeout(), Some(Duration::from_secs(1)));
    }

    #[derive(Debug)]
    struct Urls;

    impl LoadServiceConfig for Urls {
        fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
            assert_eq!((key.env(), key.profile()), ("AWS_ENDPOINT_URL", "endpoint_url"));
            (key.service_id() == "Toy Box").then(|| "http://toys.test".to_owned())
        }

        fn endpoint_url(&self) -> Option<&str> {
            Some("http://all.test")
        }
    }

    #[test]
    fn a_services_own_endpoint_holds_for_it_alone_and_gives_way_to_one_in_code() {
        let shared = SdkConfig::builder().service_config(Urls).build();
        let url = |config: Config| config.of_service(&SERVICE).endpoint_url().map(str::to_owned);
        assert_eq!(url(Config::new(&shared)).as_deref(), Some("http://toys.test"));
        assert_eq!(shared.endpoint_url(), Some("http://all.test"));
        let in_code = Builder::from(&shared).endpoint_url("http://localhost").build();
        assert_eq!(url(in_code).as_deref(), Some("http://localhost"));
    }

    #[test]
    fn settings_go_from_the_shared_configuration_to_a_clients() {
        let shared = SdkConfig::builder().region(Region::new("a")).use_fips(true).build();
        assert_eq!(Config::from(&shared).region(), Some(&Region::new("a")));
        let config = Builder::from(&shared).use_fips(false).build();
        assert_eq!((config.use_fips(), config.region()), (Some(false), Some(&Region::new("a"))));
    }
}
