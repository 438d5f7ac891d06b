//! What sources of settings and credentials have in common.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use tinsmith_runtime::config::{
    AsyncSleep, BehaviorVersion, HttpClient, Region, RetryConfig, SdkConfig, SharedAsyncSleep,
    SharedHttpClient, SharedTimeSource, TimeSource, TimeoutConfig,
};
use tinsmith_runtime::identity::Env;
use tinsmith_runtime::time::TokioSleep;

use crate::default_provider::region::DefaultRegionChain;
use crate::imds;
use crate::os::Fs;
use crate::profile::profile_file::ProfileFiles;
use crate::profile::{ProfileFileLoadError, ProfileSet};
use crate::service_config::ServiceConfig;

/// What sources of settings and credentials have in common: environment, files, clock, transport
/// and region.
///
/// Cheap to clone; clones share the profiles once they are read.
#[derive(Clone)]
pub struct ProviderConfig(Arc<Inner>);

// All providers and their builders hold one, so it is a single pointer to them.
#[derive(Clone)]
struct Inner {
    env: Env,
    fs: Fs,
    time_source: SharedTimeSource,
    sleep_impl: SharedAsyncSleep,
    http_client: Option<SharedHttpClient>,
    /// The transport of services that are not the machine's, where it is another one.
    service_http_client: Option<SharedHttpClient>,
    region: Option<Region>,
    use_fips: Option<bool>,
    use_dual_stack: Option<bool>,
    behavior_version: Option<BehaviorVersion>,
    retry_config: Option<RetryConfig>,
    timeout_config: Option<TimeoutConfig>,
    profile_name: Option<Cow<'static, str>>,
    profile_files: ProfileFiles,
    profiles: Arc<OnceLock<Result<ProfileSet, ProfileFileLoadError>>>,
    /// Shared, so that all learn at once that nobody answers.
    imds: Arc<OnceLock<imds::Client>>,
}

// Much of it is the same for all that hold it, and would be shown for each.
impl fmt::Debug for ProviderConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProviderConfig")
            .field("region", &self.0.region)
            .field("profile_name", &self.0.profile_name)
            .finish_non_exhaustive()
    }
}

impl Default for ProviderConfig {
    fn default() -> Self {
        Self(Arc::new(Inner {
            env: Env::real(),
            fs: Fs::real(),
            time_source: SharedTimeSource::default(),
            sleep_impl: SharedAsyncSleep::new(TokioSleep::new()),
            http_client: None,
            service_http_client: None,
            region: None,
            use_fips: None,
            use_dual_stack: None,
            behavior_version: None,
            retry_config: None,
            timeout_config: None,
            profile_name: None,
            profile_files: ProfileFiles::default(),
            profiles: Arc::default(),
            imds: Arc::default(),
        }))
    }
}

impl ProviderConfig {
    /// The machine's environment, files and clock, and no region.
    pub fn without_region() -> Self {
        Self::default()
    }

    /// The machine's environment, files and clock, and the region that the
    /// [default chain](DefaultRegionChain) finds.
    pub async fn with_default_region() -> Self {
        Self::default().load_default_region().await
    }

    /// No environment and no files.
    pub fn empty() -> Self {
        Self::default().with_env(Env::from_slice(&[])).with_fs(Fs::from_files([]))
    }

    /// The region of services that are asked for credentials.
    pub fn region(&self) -> Option<Region> {
        self.0.region.clone()
    }

    /// The wall clock.
    pub fn time_source(&self) -> SharedTimeSource {
        self.0.time_source.clone()
    }

    /// The timer.
    pub fn sleep_impl(&self) -> SharedAsyncSleep {
        self.0.sleep_impl.clone()
    }

    /// The transport, where one was set.
    pub fn http_client(&self) -> Option<SharedHttpClient> {
        self.0.http_client.clone()
    }

    pub(crate) fn env(&self) -> &Env {
        &self.0.env
    }

    pub(crate) fn fs(&self) -> &Fs {
        &self.0.fs
    }

    /// The profiles, which are read when they are first asked for.
    pub(crate) fn profiles(&self) -> Result<&ProfileSet, &ProfileFileLoadError> {
        self.0
            .profiles
            .get_or_init(|| {
                crate::profile::read(
                    &self.0.fs,
                    &self.0.env,
                    &self.0.profile_files,
                    self.0.profile_name.clone(),
                )
            })
            .as_ref()
    }

    /// The client of IMDS, which clones share.
    pub(crate) fn imds_client(&self) -> imds::Client {
        // What the client works by must not hold the client itself.
        let make = || {
            let mut config = self.clone();
            config.edit().imds = Arc::default();
            imds::Client::builder().configure(&config).build()
        };
        self.0.imds.get_or_init(make).clone()
    }

    /// What a client of a service that is asked for credentials works by, with the endpoints that
    /// environment and profile set. It has no credentials.
    pub(crate) fn client_config(&self) -> SdkConfig {
        let mut config = SdkConfig::builder()
            .behavior_version(self.0.behavior_version.unwrap_or(BehaviorVersion::latest()))
            .region(self.0.region.clone())
            .time_source(self.0.time_source.clone())
            .sleep_impl(self.0.sleep_impl.clone())
            .service_config(ServiceConfig::new(self, &mut Vec::new()));
        let http_client = self.0.service_http_client.as_ref().or(self.0.http_client.as_ref());
        config
            .set_http_client(http_client.cloned())
            .set_use_fips(self.0.use_fips)
            .set_use_dual_stack(self.0.use_dual_stack)
            .set_retry_config(self.0.retry_config.clone())
            .set_timeout_config(self.0.timeout_config.clone());
        config.build()
    }

    /// Sets the region.
    pub fn with_region(mut self, region: Option<Region>) -> Self {
        self.edit().region = region;
        self
    }

    /// Sets the region that the [default chain](DefaultRegionChain) finds.
    pub async fn load_default_region(self) -> Self {
        let region = DefaultRegionChain::builder().configure(&self).build().region().await;
        self.with_region(region)
    }

    /// Sets the date whose defaults hold for services that are asked for credentials. By default
    /// the latest hold.
    pub fn with_behavior_version(mut self, version: Option<BehaviorVersion>) -> Self {
        self.edit().behavior_version = version;
        self
    }

    /// Sets how failed requests to services that are asked for credentials are retried; those to
    /// services of the machine have rules of their own. By default [`RetryConfig::standard`].
    pub fn with_retry_config(mut self, retry: RetryConfig) -> Self {
        self.edit().retry_config = Some(retry);
        self
    }

    /// Sets limits of time for services that are asked for credentials; services of the machine
    /// have limits of their own. The defaults are in the table of [`TimeoutConfig`].
    pub fn with_timeout_config(mut self, timeouts: TimeoutConfig) -> Self {
        self.edit().timeout_config = Some(timeouts);
        self
    }

    /// Sets the transport.
    pub fn with_http_client(mut self, client: impl HttpClient + 'static) -> Self {
        let client = SharedHttpClient::new(client);
        let inner = self.edit();
        inner.http_client = Some(client);
        inner.imds = Arc::default();
        self
    }

    /// Sets the transport of services that are not the machine's.
    pub(crate) fn with_service_http_client(mut self, client: Option<SharedHttpClient>) -> Self {
        self.edit().service_http_client = client;
        self
    }

    /// Sets the wall clock.
    pub fn with_time_source(mut self, time: impl TimeSource + 'static) -> Self {
        self.edit().time_source = SharedTimeSource::new(time);
        self
    }

    /// Sets the timer.
    pub fn with_sleep_impl(mut self, sleep: impl AsyncSleep + 'static) -> Self {
        let sleep = SharedAsyncSleep::new(sleep);
        let inner = self.edit();
        inner.sleep_impl = sleep;
        inner.imds = Arc::default();
        self
    }

    /// Sets the environment variables, for tests.
    pub fn with_env(mut self, env: Env) -> Self {
        let inner = self.edit();
        inner.env = env;
        inner.forget();
        self
    }

    /// Sets the files, for tests.
    pub fn with_fs(mut self, fs: Fs) -> Self {
        let inner = self.edit();
        inner.fs = fs;
        inner.forget();
        self
    }

    /// Sets whether endpoints must meet FIPS 140.
    pub fn with_use_fips(mut self, use_fips: Option<bool>) -> Self {
        self.edit().use_fips = use_fips;
        self
    }

    /// Sets whether endpoints must have IPv6.
    pub fn with_use_dual_stack(mut self, use_dual_stack: Option<bool>) -> Self {
        self.edit().use_dual_stack = use_dual_stack;
        self
    }

    /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
    pub fn with_profile_name(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        let name = name.into();
        let inner = self.edit();
        inner.profile_name = Some(name);
        inner.forget();
        self
    }

    /// Sets the files that profiles are read from.
    pub fn with_profile_files(mut self, files: ProfileFiles) -> Self {
        let inner = self.edit();
        inner.profile_files = files;
        inner.forget();
        self
    }

    /// Sets what a builder of a provider was given of the two.
    pub(crate) fn with_profiles_of(
        mut self,
        name: Option<Cow<'static, str>>,
        files: Option<ProfileFiles>,
    ) -> Self {
        if let Some(name) = name {
            self = self.with_profile_name(name);
        }
        match files {
            Some(files) => self.with_profile_files(files),
            None => self,
        }
    }

    /// What can be changed without that clones see it.
    fn edit(&mut self) -> &mut Inner {
        Arc::make_mut(&mut self.0)
    }
}

impl Inner {
    /// Drops what was found by other settings.
    fn forget(&mut self) {
        self.profiles = Arc::default();
        self.imds = Arc::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn clients_of_services_that_are_asked_work_by_what_is_set() {
        let limits = TimeoutConfig::disabled();
        let config = ProviderConfig::empty()
            .with_env(Env::from_slice(&[("AWS_REGION", "here")]))
            .with_retry_config(RetryConfig::disabled())
            .with_timeout_config(limits.clone())
            .with_behavior_version(Some(BehaviorVersion::latest()))
            .load_default_region()
            .await
            .client_config();
        assert_eq!(config.region(), Some(&Region::new("here")));
        assert_eq!(config.retry_config(), Some(&RetryConfig::disabled()));
        assert_eq!(config.timeout_config(), Some(&limits));
        let config = ProviderConfig::empty().client_config();
        assert_eq!((config.retry_config(), config.timeout_config()), (None, None));
    }
}
