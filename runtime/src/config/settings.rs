//! What may be set, for a client or for several.

use super::SharedIdentityCache;
use super::auth::SharedAuthSchemeOptionResolver;
use super::endpoint::SharedEndpointResolver;
use super::service_config::SharedServiceConfig;
use super::{
    AccountIdEndpointMode, AppName, AuthSchemePreference, BehaviorVersion, FrameworkMetadata,
    IdempotencyTokenProvider, Region, RequestChecksumCalculation, ResponseChecksumValidation,
    RetryConfig, RetryPartition, SharedInterceptor, SharedInvocationIdGenerator,
    SharedRetryClassifier, StalledStreamProtectionConfig, TimeoutConfig, TimeoutConfigBuilder,
};
use crate::endpoint::Value;
use crate::http::SharedHttpClient;
use crate::identity::{SharedCredentialsProvider, SharedTokenProvider};
use crate::time::{SharedAsyncSleep, SharedTimeSource};

/// What may be set.
#[derive(Debug, Clone, Default)]
pub(crate) struct Settings {
    pub(crate) behavior_version: Option<BehaviorVersion>,
    pub(crate) region: Option<Region>,
    pub(crate) credentials_provider: Option<SharedCredentialsProvider>,
    pub(crate) token_provider: Option<SharedTokenProvider>,
    pub(crate) identity_cache: Option<SharedIdentityCache>,
    pub(crate) auth_scheme_preference: Option<AuthSchemePreference>,
    pub(crate) auth_scheme_resolver: Option<SharedAuthSchemeOptionResolver>,
    pub(crate) allow_no_auth: bool,
    /// As it was set in code.
    pub(crate) endpoint_url: Option<String>,
    pub(crate) endpoint_resolver: Option<SharedEndpointResolver>,
    pub(crate) service_config: Option<SharedServiceConfig>,
    pub(crate) account_id_endpoint_mode: Option<AccountIdEndpointMode>,
    pub(crate) retry_config: Option<RetryConfig>,
    pub(crate) retry_partition: Option<RetryPartition>,
    pub(crate) retry_classifiers: Vec<SharedRetryClassifier>,
    pub(crate) timeout_config: Option<TimeoutConfig>,
    pub(crate) stalled_stream_protection: Option<StalledStreamProtectionConfig>,
    pub(crate) http_client: Option<SharedHttpClient>,
    pub(crate) app_name: Option<AppName>,
    pub(crate) frameworks: Vec<FrameworkMetadata>,
    pub(crate) use_fips: Option<bool>,
    pub(crate) use_dual_stack: Option<bool>,
    pub(crate) sleep_impl: Option<SharedAsyncSleep>,
    pub(crate) time_source: Option<SharedTimeSource>,
    pub(crate) randomness: Option<fn() -> f64>,
    pub(crate) idempotency_token_provider: Option<IdempotencyTokenProvider>,
    pub(crate) invocation_id_generator: Option<SharedInvocationIdGenerator>,
    pub(crate) disable_clock_skew_correction: Option<bool>,
    pub(crate) disable_request_compression: Option<bool>,
    pub(crate) request_min_compression_size_bytes: Option<u32>,
    pub(crate) request_checksum_calculation: Option<RequestChecksumCalculation>,
    pub(crate) response_checksum_validation: Option<ResponseChecksumValidation>,
    #[cfg(feature = "validation")]
    pub(crate) validate_params: Option<bool>,
    /// Values for parameters of the endpoint rules, by name; of two the later one counts.
    pub(crate) endpoint_params: Vec<(String, Value)>,
    pub(crate) interceptors: Vec<SharedInterceptor>,
}

impl Settings {
    /// Lays these settings over `base`: what is set here wins, limits of time one by one, and the
    /// interceptors and classifiers here come after those of `base`.
    pub(super) fn lay_over(&mut self, base: &Self) {
        if let (Some(over), Some(base)) = (&self.timeout_config, &base.timeout_config) {
            let over = TimeoutConfigBuilder::from(over.clone());
            self.timeout_config = Some(over.take_unset_from(base.clone().into()).build());
        }
        fill(&mut self.behavior_version, &base.behavior_version);
        fill(&mut self.region, &base.region);
        fill(&mut self.credentials_provider, &base.credentials_provider);
        fill(&mut self.token_provider, &base.token_provider);
        fill(&mut self.identity_cache, &base.identity_cache);
        fill(&mut self.auth_scheme_preference, &base.auth_scheme_preference);
        fill(&mut self.auth_scheme_resolver, &base.auth_scheme_resolver);
        self.allow_no_auth |= base.allow_no_auth;
        fill(&mut self.endpoint_url, &base.endpoint_url);
        fill(&mut self.endpoint_resolver, &base.endpoint_resolver);
        fill(&mut self.service_config, &base.service_config);
        fill(&mut self.account_id_endpoint_mode, &base.account_id_endpoint_mode);
        fill(&mut self.retry_config, &base.retry_config);
        fill(&mut self.retry_partition, &base.retry_partition);
        prepend(&mut self.retry_classifiers, &base.retry_classifiers);
        fill(&mut self.timeout_config, &base.timeout_config);
        fill(&mut self.stalled_stream_protection, &base.stalled_stream_protection);
        fill(&mut self.http_client, &base.http_client);
        fill(&mut self.app_name, &base.app_name);
        prepend(&mut self.frameworks, &base.frameworks);
        fill(&mut self.use_fips, &base.use_fips);
        fill(&mut self.use_dual_stack, &base.use_dual_stack);
        fill(&mut self.sleep_impl, &base.sleep_impl);
        fill(&mut self.time_source, &base.time_source);
        fill(&mut self.randomness, &base.randomness);
        fill(&mut self.idempotency_token_provider, &base.idempotency_token_provider);
        fill(&mut self.invocation_id_generator, &base.invocation_id_generator);
        fill(&mut self.disable_clock_skew_correction, &base.disable_clock_skew_correction);
        fill(&mut self.disable_request_compression, &base.disable_request_compression);
        let bytes = &base.request_min_compression_size_bytes;
        fill(&mut self.request_min_compression_size_bytes, bytes);
        fill(&mut self.request_checksum_calculation, &base.request_checksum_calculation);
        fill(&mut self.response_checksum_validation, &base.response_checksum_validation);
        #[cfg(feature = "validation")]
        fill(&mut self.validate_params, &base.validate_params);
        prepend(&mut self.endpoint_params, &base.endpoint_params);
        prepend(&mut self.interceptors, &base.interceptors);
    }
}

fn fill<T: Clone>(over: &mut Option<T>, base: &Option<T>) {
    if over.is_none() {
        over.clone_from(base);
    }
}

fn prepend<T: Clone>(over: &mut Vec<T>, base: &[T]) {
    let mut all = base.to_vec();
    all.append(over);
    *over = all;
}
