//! What a program left open, found in environment, profile and the services of the machine.

#[cfg(feature = "sso")]
use tinsmith_runtime::config::SharedTokenProvider;
use tinsmith_runtime::config::{
    SdkConfig, SdkConfigBuilder, SharedCredentialsProvider, TimeoutConfigBuilder,
};
use tinsmith_runtime::http::BoxFuture;

use super::ConfigLoader;
use crate::attempt::Attempt;
use crate::default_provider::credentials::DefaultCredentialsChain;
use crate::default_provider::region::DefaultRegionChain;
#[cfg(feature = "sso")]
use crate::default_provider::token::DefaultTokenChain;
use crate::default_provider::{defaults_mode, retry_config};
use crate::provider_config::ProviderConfig;
use crate::service_config::ServiceConfig;
use crate::setting::keys;
use crate::trace::{PROGRAM, Trace, without_user};
use crate::transport;

/// What was found.
pub(super) struct Found {
    pub(super) config: SdkConfig,
    /// What the sources of credentials share.
    pub(super) provider: ProviderConfig,
    /// Where credentials come from, if the program does not say.
    pub(super) chain: Option<DefaultCredentialsChain>,
    pub(super) region_attempts: Vec<Attempt>,
    pub(super) endpoint_attempts: Vec<Attempt>,
    pub(super) trace: Trace,
}

impl ConfigLoader {
    /// Boxed, so that it is compiled here and not into the program.
    pub(super) fn find(self) -> BoxFuture<'static, Found> {
        Box::pin(self.found())
    }

    async fn found(self) -> Found {
        let mut trace = Trace::default();
        let set = self.set.build();
        let mut provider = self.config;
        let mut config = set.to_builder();

        let use_fips = trace.set_or_find(set.use_fips(), &provider, &keys::USE_FIPS);
        let use_dual_stack =
            trace.set_or_find(set.use_dual_stack(), &provider, &keys::USE_DUAL_STACK);
        provider = provider.with_use_fips(use_fips).with_use_dual_stack(use_dual_stack);
        config.set_use_fips(use_fips).set_use_dual_stack(use_dual_stack);

        let mut region_attempts = Vec::new();
        let region = match &self.region {
            Some(set) => {
                let region = set.region().await;
                region_attempts.push(match &region {
                    Some(region) => Attempt::gave(PROGRAM, region.as_ref()),
                    None => Attempt::nothing(PROGRAM, "its source knows none"),
                });
                region
            }
            None => {
                let chain = DefaultRegionChain::builder().configure(&provider).build();
                chain.search(&mut region_attempts).await
            }
        };
        provider = provider.with_region(region.clone());
        config.set_region(region);

        let timeouts = match defaults_mode::find(&provider, &mut trace).await {
            None => set.timeout_config().cloned(),
            Some(found) => {
                let set = set.timeout_config().cloned().unwrap_or_default();
                Some(TimeoutConfigBuilder::from(set).take_unset_from(found.into()).build())
            }
        };
        if set.http_client().is_none() {
            let client = transport::find(&provider, timeouts.as_ref(), &mut trace);
            config.set_http_client(client.clone());
            provider = provider.with_service_http_client(client);
        }
        config.set_timeout_config(timeouts);
        if set.retry_config().is_none() {
            config.set_retry_config(retry_config::find(&provider, &mut trace));
        }
        others(&set, &provider, &mut config, &mut trace);

        let mut endpoint_attempts = Vec::new();
        // What it says is told among the endpoint's sources; here it is for the explanation alone.
        trace.find(&provider, &keys::IGNORE_ENDPOINT_URLS);
        let services = ServiceConfig::new(&provider, &mut endpoint_attempts);
        if let Some(url) = set.endpoint_url() {
            endpoint_attempts = vec![Attempt::gave(PROGRAM, without_user(url))];
        }
        config.set_service_config(Some(services));

        let chain = match set.credentials_provider() {
            None if !self.no_credentials => Some(DefaultCredentialsChain::over(&provider)),
            _ => None,
        };
        if let Some(chain) = &chain {
            let shared = SharedCredentialsProvider::new(chain.clone());
            config.set_credentials_provider(Some(shared));
        }
        #[cfg(feature = "sso")]
        if set.token_provider().is_none() && provider.profile_setting("sso_session").is_some() {
            config.set_token_provider(Some(SharedTokenProvider::new(DefaultTokenChain::over(
                &provider,
            ))));
        }
        let config = config.build();
        Found { config, provider, chain, region_attempts, endpoint_attempts, trace }
    }
}

/// The settings that have no other sources than program, environment and profile.
fn others(
    set: &SdkConfig,
    provider: &ProviderConfig,
    config: &mut SdkConfigBuilder,
    trace: &mut Trace,
) {
    let app_name = set.app_name().cloned();
    config.set_app_name(trace.set_or_find(app_name, provider, &keys::APP_NAME));
    config.set_disable_clock_skew_correction(trace.set_or_find(
        set.disable_clock_skew_correction(),
        provider,
        &keys::DISABLE_CLOCK_SKEW_CORRECTION,
    ));
    config.set_disable_request_compression(trace.set_or_find(
        set.disable_request_compression(),
        provider,
        &keys::DISABLE_REQUEST_COMPRESSION,
    ));
    config.set_request_min_compression_size_bytes(trace.set_or_find(
        set.request_min_compression_size_bytes(),
        provider,
        &keys::REQUEST_MIN_COMPRESSION_SIZE_BYTES,
    ));
    config.set_request_checksum_calculation(trace.set_or_find(
        set.request_checksum_calculation(),
        provider,
        &keys::REQUEST_CHECKSUM_CALCULATION,
    ));
    config.set_response_checksum_validation(trace.set_or_find(
        set.response_checksum_validation(),
        provider,
        &keys::RESPONSE_CHECKSUM_VALIDATION,
    ));
    config.set_account_id_endpoint_mode(trace.set_or_find(
        set.account_id_endpoint_mode().copied(),
        provider,
        &keys::ACCOUNT_ID_ENDPOINT_MODE,
    ));
    let preference = set.auth_scheme_preference().cloned();
    config.set_auth_scheme_preference(trace.set_or_find(
        preference,
        provider,
        &keys::AUTH_SCHEME_PREFERENCE,
    ));
}
