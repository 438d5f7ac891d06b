//! The settings that most programs set, how configurations are made, and what of them goes before
//! what.

use std::sync::Arc;

use super::{Builder, Config, SdkConfig, SdkConfigBuilder};
use crate::config::{
    AppName, BehaviorVersion, Intercept, Region, RetryConfig, ServiceConfigKey, Settings,
    SharedInterceptor, StalledStreamProtectionConfig, TimeoutConfig,
};
use crate::http::{HttpClient, SharedHttpClient};
use crate::identity::{ProvideCredentials, SharedCredentialsProvider};
use crate::service::Service;
use crate::time::{AsyncSleep, SharedAsyncSleep, SharedTimeSource, TimeSource};

// The setters that both builders have.
macro_rules! setters {
    () => {
        /// A builder, nothing set.
        pub fn new() -> Self {
            Self::default()
        }

        // Builders are handed about and dropped in many places: one pointer keeps that small.
        #[inline(never)]
        pub(super) fn edit(&mut self) -> &mut Settings {
            Arc::make_mut(&mut self.0)
        }

        /// Pins the defaults to those of a date. Where it is not set, the latest hold.
        pub fn behavior_version(mut self, version: BehaviorVersion) -> Self {
            self.edit().behavior_version = Some(version);
            self
        }

        /// See [`behavior_version`](Self::behavior_version).
        pub fn set_behavior_version(&mut self, version: Option<BehaviorVersion>) -> &mut Self {
            self.edit().behavior_version = version;
            self
        }

        /// Sets the latest defaults.
        pub fn behavior_version_latest(self) -> Self {
            self.behavior_version(BehaviorVersion::latest())
        }

        /// Sets the region, which decides on the endpoint and is part of every signature. There
        /// is no default: without a region every call fails before anything is sent, even where
        /// there is an [`endpoint_url`](Self::endpoint_url).
        pub fn region(mut self, region: impl Into<Option<Region>>) -> Self {
            self.edit().region = region.into();
            self
        }

        /// Sets where credentials come from: a provider, or
        /// [`Credentials`](crate::identity::Credentials) themselves. There is no default: without
        /// it every call fails before anything is sent.
        pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
            self.edit().credentials_provider = Some(SharedCredentialsProvider::new(provider));
            self
        }

        /// See [`credentials_provider`](Self::credentials_provider).
        pub fn set_credentials_provider(
            &mut self,
            provider: Option<SharedCredentialsProvider>,
        ) -> &mut Self {
            self.edit().credentials_provider = provider;
            self
        }

        /// Sends requests to this URL instead of the service's own endpoint: `http` or `https`,
        /// a host, and where wanted a port and a path, which goes before each operation's own.
        /// It is checked by the first call. It goes before what
        /// [`service_config`](Self::service_config) knows of the service. Without both the
        /// service's rules decide.
        pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
            self.edit().endpoint_url = Some(url.into());
            self
        }

        /// See [`endpoint_url`](Self::endpoint_url).
        pub fn set_endpoint_url(&mut self, url: Option<String>) -> &mut Self {
            self.edit().endpoint_url = url;
            self
        }

        /// Sets how failed requests are retried. By default [`RetryConfig::standard`].
        pub fn retry_config(mut self, retry: RetryConfig) -> Self {
            self.edit().retry_config = Some(retry);
            self
        }

        /// See [`retry_config`](Self::retry_config).
        pub fn set_retry_config(&mut self, retry: Option<RetryConfig>) -> &mut Self {
            self.edit().retry_config = retry;
            self
        }

        /// Sets limits of time. The defaults are in the table of [`TimeoutConfig`].
        pub fn timeout_config(mut self, timeouts: TimeoutConfig) -> Self {
            self.edit().timeout_config = Some(timeouts);
            self
        }

        /// See [`timeout_config`](Self::timeout_config).
        pub fn set_timeout_config(&mut self, timeouts: Option<TimeoutConfig>) -> &mut Self {
            self.edit().timeout_config = timeouts;
            self
        }

        /// Sets whether streamed bodies that stall are given up. By default they are, both ways,
        /// after 20 seconds; see [`StalledStreamProtectionConfig`].
        pub fn stalled_stream_protection(
            mut self,
            protection: StalledStreamProtectionConfig,
        ) -> Self {
            self.edit().stalled_stream_protection = Some(protection);
            self
        }

        /// See [`stalled_stream_protection`](Self::stalled_stream_protection).
        pub fn set_stalled_stream_protection(
            &mut self,
            protection: Option<StalledStreamProtectionConfig>,
        ) -> &mut Self {
            self.edit().stalled_stream_protection = protection;
            self
        }

        /// Sets the transport. By default a client has a
        /// `HyperClient` of its own, a blocking one a `SocketClient`.
        pub fn http_client(mut self, client: impl HttpClient + 'static) -> Self {
            self.edit().http_client = Some(SharedHttpClient::new(client));
            self
        }

        /// See [`http_client`](Self::http_client).
        pub fn set_http_client(&mut self, client: Option<SharedHttpClient>) -> &mut Self {
            self.edit().http_client = client;
            self
        }

        /// Names the program in the user agent, as `app/NAME`. By default it is left out.
        pub fn app_name(mut self, name: AppName) -> Self {
            self.edit().app_name = Some(name);
            self
        }

        /// See [`app_name`](Self::app_name).
        pub fn set_app_name(&mut self, name: Option<AppName>) -> &mut Self {
            self.edit().app_name = name;
            self
        }

        /// Asks for an endpoint that meets FIPS 140; where the service's rules have none, calls
        /// fail. By default no.
        pub fn use_fips(mut self, use_fips: impl Into<bool>) -> Self {
            self.edit().use_fips = Some(use_fips.into());
            self
        }

        /// See [`use_fips`](Self::use_fips).
        pub fn set_use_fips(&mut self, use_fips: Option<bool>) -> &mut Self {
            self.edit().use_fips = use_fips;
            self
        }

        /// Asks for an endpoint with IPv6 beside IPv4; where the service's rules have none, calls
        /// fail. By default no.
        pub fn use_dual_stack(mut self, use_dual_stack: impl Into<bool>) -> Self {
            self.edit().use_dual_stack = Some(use_dual_stack.into());
            self
        }

        /// See [`use_dual_stack`](Self::use_dual_stack).
        pub fn set_use_dual_stack(&mut self, use_dual_stack: Option<bool>) -> &mut Self {
            self.edit().use_dual_stack = use_dual_stack;
            self
        }

        /// Sets the timer, which waits between attempts and measures the limits on attempts and
        /// operations; those on connecting and reading are the transport's. By default tokio's.
        pub fn sleep_impl(mut self, sleep: impl AsyncSleep + 'static) -> Self {
            self.edit().sleep_impl = Some(SharedAsyncSleep::new(sleep));
            self
        }

        /// See [`sleep_impl`](Self::sleep_impl).
        pub fn set_sleep_impl(&mut self, sleep: Option<SharedAsyncSleep>) -> &mut Self {
            self.edit().sleep_impl = sleep;
            self
        }

        /// Sets the wall clock. By default the operating system's.
        pub fn time_source(mut self, time: impl TimeSource + 'static) -> Self {
            self.edit().time_source = Some(SharedTimeSource::new(time));
            self
        }

        /// See [`time_source`](Self::time_source).
        pub fn set_time_source(&mut self, time: Option<SharedTimeSource>) -> &mut Self {
            self.edit().time_source = time;
            self
        }

        /// Sets where the waits between attempts get their random numbers from, which are in
        /// 0..1. By default a random generator; a test may want exact waits.
        pub fn randomness(mut self, randomness: fn() -> f64) -> Self {
            self.edit().randomness = Some(randomness);
            self
        }

        /// Adds an interceptor after those added before.
        pub fn interceptor(mut self, interceptor: impl Intercept + 'static) -> Self {
            self.push_interceptor(SharedInterceptor::new(interceptor));
            self
        }

        /// See [`interceptor`](Self::interceptor).
        pub fn push_interceptor(&mut self, interceptor: SharedInterceptor) -> &mut Self {
            self.edit().interceptors.push(interceptor);
            self
        }

        /// Replaces all interceptors.
        pub fn set_interceptors(
            &mut self,
            interceptors: impl IntoIterator<Item = SharedInterceptor>,
        ) -> &mut Self {
            self.edit().interceptors = interceptors.into_iter().collect();
            self
        }
    };
}

// The getters that both configurations have.
macro_rules! getters {
    () => {
        /// The version of the defaults, where it is pinned.
        pub fn behavior_version(&self) -> Option<BehaviorVersion> {
            self.0.behavior_version
        }

        /// The region.
        pub fn region(&self) -> Option<&Region> {
            self.0.region.as_ref()
        }

        /// Where credentials come from.
        pub fn credentials_provider(&self) -> Option<SharedCredentialsProvider> {
            self.0.credentials_provider.clone()
        }

        /// The URL that takes the place of the service's endpoint: that which was set, or else that
        /// which [`LoadServiceConfig`](crate::config::LoadServiceConfig) knows for all services.
        pub fn endpoint_url(&self) -> Option<&str> {
            let of_all = || self.0.service_config.as_ref()?.0.endpoint_url();
            self.0.endpoint_url.as_deref().or_else(of_all)
        }

        /// How failed requests are retried, where it is set.
        pub fn retry_config(&self) -> Option<&RetryConfig> {
            self.0.retry_config.as_ref()
        }

        /// The limits of time, where any is set.
        pub fn timeout_config(&self) -> Option<&TimeoutConfig> {
            self.0.timeout_config.as_ref()
        }

        /// Whether streamed bodies that stall are given up, where it is set.
        pub fn stalled_stream_protection(&self) -> Option<&StalledStreamProtectionConfig> {
            self.0.stalled_stream_protection.as_ref()
        }

        /// The transport, where it is set.
        pub fn http_client(&self) -> Option<SharedHttpClient> {
            self.0.http_client.clone()
        }

        /// The program's name.
        pub fn app_name(&self) -> Option<&AppName> {
            self.0.app_name.as_ref()
        }

        /// Whether the endpoint must meet FIPS 140, where it is set.
        pub fn use_fips(&self) -> Option<bool> {
            self.0.use_fips
        }

        /// Whether the endpoint must have IPv6, where it is set.
        pub fn use_dual_stack(&self) -> Option<bool> {
            self.0.use_dual_stack
        }

        /// The timer, where it is set.
        pub fn sleep_impl(&self) -> Option<SharedAsyncSleep> {
            self.0.sleep_impl.clone()
        }

        /// The wall clock, where it is set.
        pub fn time_source(&self) -> Option<SharedTimeSource> {
            self.0.time_source.clone()
        }

        /// The interceptors, in the order in which they are called.
        pub fn interceptors(&self) -> impl Iterator<Item = SharedInterceptor> + '_ {
            self.0.interceptors.iter().cloned()
        }
    };
}

impl Config {
    /// A builder, nothing set.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The settings that clients share, as one client's.
    pub fn new(config: &SdkConfig) -> Self {
        Self(config.0.clone(), None)
    }

    /// The same settings, to build on.
    pub fn to_builder(&self) -> Builder {
        Builder(self.0.clone())
    }

    getters! {}

    pub(crate) fn settings(&self) -> &Settings {
        &self.0
    }

    pub(crate) fn service(&self) -> Option<&'static Service> {
        self.1
    }

    /// The same for a client of that service: with the URL of its endpoint, where it is set for the
    /// service alone.
    pub(crate) fn of_service(self, service: &'static Service) -> Self {
        let of_it = Self(self.0, Some(service));
        let Some(shared) = &of_it.0.service_config else { return of_it };
        if of_it.0.endpoint_url.is_some() {
            return of_it;
        }
        match shared.0.load_config(ServiceConfigKey::endpoint_url(service.id)) {
            None => of_it,
            url => {
                let mut config = of_it.to_builder();
                config.set_endpoint_url(url);
                Self(config.0, Some(service))
            }
        }
    }

    /// The settings of `over` above these: what is set there wins, limits of time one by one;
    /// its interceptors come after those here.
    pub fn overridden(&self, mut over: Builder) -> Self {
        over.edit().lay_over(&self.0);
        Self(over.0, self.1)
    }
}

impl SdkConfig {
    /// A builder, nothing set.
    pub fn builder() -> SdkConfigBuilder {
        SdkConfigBuilder::default()
    }

    /// The same settings, to build on.
    pub fn to_builder(&self) -> SdkConfigBuilder {
        SdkConfigBuilder(self.0.clone())
    }

    /// The same settings, to build on.
    pub fn into_builder(self) -> SdkConfigBuilder {
        SdkConfigBuilder(self.0)
    }

    getters! {}
}

impl Builder {
    setters! {}

    /// See [`region`](Self::region).
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.edit().region = region;
        self
    }

    /// The configuration. What is missing is told by the first call that needs it.
    pub fn build(self) -> Config {
        Config(self.0, None)
    }
}

impl SdkConfigBuilder {
    setters! {}

    /// See [`region`](Self::region).
    pub fn set_region(&mut self, region: impl Into<Option<Region>>) -> &mut Self {
        self.edit().region = region.into();
        self
    }

    /// The configuration. What is missing is told by the first call that needs it.
    pub fn build(self) -> SdkConfig {
        SdkConfig(self.0)
    }
}
