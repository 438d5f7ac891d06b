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
    /// These settings over `base`: what is set here wins, limits of time one by one, and the
    /// interceptors and classifiers here come after those of `base`.
    pub(super) fn over(self, base: &Self) -> Self {
        let timeout_config = match (self.timeout_config, base.timeout_config.clone()) {
            (Some(over), Some(base)) => {
                Some(TimeoutConfigBuilder::from(over).take_unset_from(base.into()).build())
            }
            (over, base) => over.or(base),
        };
        let mut interceptors = base.interceptors.clone();
        interceptors.extend(self.interceptors);
        let mut retry_classifiers = base.retry_classifiers.clone();
        retry_classifiers.extend(self.retry_classifiers);
        let mut frameworks = base.frameworks.clone();
        frameworks.extend(self.frameworks);
        let mut endpoint_params = base.endpoint_params.clone();
        endpoint_params.extend(self.endpoint_params);
        Self {
            behavior_version: self.behavior_version.or(base.behavior_version),
            region: self.region.or_else(|| base.region.clone()),
            credentials_provider: self
                .credentials_provider
                .or_else(|| base.credentials_provider.clone()),
            token_provider: self.token_provider.or_else(|| base.token_provider.clone()),
            identity_cache: self.identity_cache.or_else(|| base.identity_cache.clone()),
            auth_scheme_preference: self
                .auth_scheme_preference
                .or_else(|| base.auth_scheme_preference.clone()),
            auth_scheme_resolver: self
                .auth_scheme_resolver
                .or_else(|| base.auth_scheme_resolver.clone()),
            allow_no_auth: self.allow_no_auth || base.allow_no_auth,
            endpoint_url: self.endpoint_url.or_else(|| base.endpoint_url.clone()),
            endpoint_resolver: self.endpoint_resolver.or_else(|| base.endpoint_resolver.clone()),
            service_config: self.service_config.or_else(|| base.service_config.clone()),
            account_id_endpoint_mode: self
                .account_id_endpoint_mode
                .or(base.account_id_endpoint_mode),
            retry_config: self.retry_config.or_else(|| base.retry_config.clone()),
            retry_partition: self.retry_partition.or_else(|| base.retry_partition.clone()),
            retry_classifiers,
            timeout_config,
            stalled_stream_protection: self
                .stalled_stream_protection
                .or_else(|| base.stalled_stream_protection.clone()),
            http_client: self.http_client.or_else(|| base.http_client.clone()),
            app_name: self.app_name.or_else(|| base.app_name.clone()),
            frameworks,
            use_fips: self.use_fips.or(base.use_fips),
            use_dual_stack: self.use_dual_stack.or(base.use_dual_stack),
            sleep_impl: self.sleep_impl.or_else(|| base.sleep_impl.clone()),
            time_source: self.time_source.or_else(|| base.time_source.clone()),
            randomness: self.randomness.or(base.randomness),
            idempotency_token_provider: self
                .idempotency_token_provider
                .or_else(|| base.idempotency_token_provider.clone()),
            invocation_id_generator: self
                .invocation_id_generator
                .or_else(|| base.invocation_id_generator.clone()),
            disable_clock_skew_correction: self
                .disable_clock_skew_correction
                .or(base.disable_clock_skew_correction),
            disable_request_compression: self
                .disable_request_compression
                .or(base.disable_request_compression),
            request_min_compression_size_bytes: self
                .request_min_compression_size_bytes
                .or(base.request_min_compression_size_bytes),
            request_checksum_calculation: self
                .request_checksum_calculation
                .or(base.request_checksum_calculation),
            response_checksum_validation: self
                .response_checksum_validation
                .or(base.response_checksum_validation),
            #[cfg(feature = "validation")]
            validate_params: self.validate_params.or(base.validate_params),
            endpoint_params,
            interceptors,
        }
    }
}
