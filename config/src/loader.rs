//! The loader: what a program set, and what is found for the rest.

mod find;

use std::borrow::Cow;
use std::fmt;

use tinsmith_runtime::config::{
    AccountIdEndpointMode, AppName, AsyncSleep, AuthSchemePreference, BehaviorVersion, Credentials,
    FrameworkMetadata, HttpClient, ProvideCredentials, ProvideToken, RequestChecksumCalculation,
    ResolveCachedIdentity, ResponseChecksumValidation, RetryConfig, SdkConfig, SdkConfigBuilder,
    StalledStreamProtectionConfig, TimeSource, TimeoutConfig,
};
use tinsmith_runtime::identity::Env;

use crate::attempt::Attempt;
use crate::explain::Explanation;
use crate::meta::region::ProvideRegion;
use crate::os::Fs;
use crate::profile::SelectedBy;
use crate::profile::profile_file::ProfileFiles;
use crate::provider_config::ProviderConfig;
use crate::trace::{PROGRAM, Trace, without_user};

/// A loader with the defaults of a date. See [`ConfigLoader`].
pub fn defaults(version: BehaviorVersion) -> ConfigLoader {
    ConfigLoader::default().behavior_version(version)
}

/// What `defaults(version).load().await` gives.
pub async fn load_defaults(version: BehaviorVersion) -> SdkConfig {
    defaults(version).load().await
}

/// A loader with the latest defaults.
///
/// Programs that should behave the same after an update say [`defaults`] with a date.
pub fn from_env() -> ConfigLoader {
    defaults(BehaviorVersion::latest())
}

/// What `from_env().load().await` gives.
pub async fn load_from_env() -> SdkConfig {
    from_env().load().await
}

/// Finds the settings that clients share: what a program sets here, else environment variables,
/// else the profile in use, and for region and credentials the services of the machine.
///
/// [`load`](Self::load) reads files and, where neither program nor files name a region, asks the
/// metadata service of EC2, which is given up where nobody answers. Credentials are looked for by
/// the first call that needs them. Nothing here fails: what is missing is told by the call that
/// needs it, and by [`explain`](Self::explain) before.
///
/// ```no_run
/// # async fn load() {
/// use tinsmith_config::BehaviorVersion;
/// use tinsmith_config::meta::region::RegionProviderChain;
///
/// let config = tinsmith_config::defaults(BehaviorVersion::latest())
///     .region(RegionProviderChain::default_provider().or_else("eu-central-1"))
///     .load()
///     .await;
/// let client = tinsmith_sts::Client::new(&config);
/// # }
/// ```
#[derive(Default)]
pub struct ConfigLoader {
    set: SdkConfigBuilder,
    config: ProviderConfig,
    region: Option<Box<dyn ProvideRegion>>,
    no_credentials: bool,
}

macro_rules! setters {
    ($($(#[doc = $doc:literal])+ $name:ident: $type:ty;)*) => {$(
        $(#[doc = $doc])+
        pub fn $name(mut self, $name: $type) -> Self {
            self.set = self.set.$name($name);
            self
        }
    )*};
}

impl ConfigLoader {
    setters! {
        /// Pins the defaults to those of a date.
        behavior_version: BehaviorVersion;
        /// Sets how failed requests are retried. By default `AWS_RETRY_MODE` and
        /// `AWS_MAX_ATTEMPTS`, or `retry_mode` and `max_attempts` of the profile, or else
        /// [`RetryConfig::standard`].
        retry_config: RetryConfig;
        /// Sets limits of time; those that are not set here are as `AWS_DEFAULTS_MODE`, or
        /// `defaults_mode` of the profile, has them, or else as the table of [`TimeoutConfig`].
        timeout_config: TimeoutConfig;
        /// Names the program in the user agent. By default `AWS_SDK_UA_APP_ID`, or `sdk_ua_app_id`
        /// of the profile, or else nothing.
        app_name: AppName;
        /// Names a framework in the user agent, after those named before. By default there is none.
        framework_metadata: FrameworkMetadata;
        /// Sets whether streamed bodies that stall are given up. By default they are.
        stalled_stream_protection: StalledStreamProtectionConfig;
        /// Asks for endpoints that meet FIPS 140. By default `AWS_USE_FIPS_ENDPOINT`, or
        /// `use_fips_endpoint` of the profile, or else no.
        use_fips: bool;
        /// Asks for endpoints with IPv6. By default `AWS_USE_DUALSTACK_ENDPOINT`, or
        /// `use_dualstack_endpoint` of the profile, or else no.
        use_dual_stack: bool;
        /// Sets whether clients keep to their own clock where a service says that it is wrong. By
        /// default `AWS_DISABLE_CLOCK_SKEW_CORRECTION`, or `disable_clock_skew_correction` of the
        /// profile, or else no.
        disable_clock_skew_correction: bool;
        /// Sends requests uncompressed. By default `AWS_DISABLE_REQUEST_COMPRESSION`, or
        /// `disable_request_compression` of the profile, or else no.
        disable_request_compression: bool;
        /// Sets the size, in bytes, from which a body is compressed. By default
        /// `AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES`, or `request_min_compression_size_bytes` of the
        /// profile, or else 10,240.
        request_min_compression_size_bytes: u32;
        /// Sets when requests get a checksum. By default `AWS_REQUEST_CHECKSUM_CALCULATION`, or
        /// `request_checksum_calculation` of the profile, or else where the operation knows them.
        request_checksum_calculation: RequestChecksumCalculation;
        /// Sets when responses are checked by their checksum. By default
        /// `AWS_RESPONSE_CHECKSUM_VALIDATION`, or `response_checksum_validation` of the profile, or
        /// else where the operation knows them.
        response_checksum_validation: ResponseChecksumValidation;
        /// Sets whether endpoints name the account. By default `AWS_ACCOUNT_ID_ENDPOINT_MODE`, or
        /// `account_id_endpoint_mode` of the profile, or else where it is known.
        account_id_endpoint_mode: AccountIdEndpointMode;
        /// Sets which ways to authenticate go before others. By default
        /// `AWS_AUTH_SCHEME_PREFERENCE`, or `auth_scheme_preference` of the profile, or else as the
        /// service's model has it.
        auth_scheme_preference: impl Into<AuthSchemePreference>;
        /// Sends the requests of all clients to this URL. By default `AWS_ENDPOINT_URL_…` with the
        /// service's name, `AWS_ENDPOINT_URL`, `endpoint_url` in the profile's `services` and that
        /// of the profile, or else the service's own endpoint.
        endpoint_url: impl Into<String>;
        /// Sets where bearer tokens come from. By default, with the feature `sso`, from the
        /// `sso_session` of the profile.
        token_provider: impl ProvideToken + 'static;
    }

    /// Sets where the region comes from: a [`Region`](crate::Region), its name, or a
    /// [chain](crate::meta::region::RegionProviderChain). By default the [`DefaultRegionChain`](crate::default_provider::region::DefaultRegionChain).
    pub fn region(mut self, region: impl ProvideRegion + 'static) -> Self {
        self.region = Some(Box::new(region));
        self
    }

    /// Sets where credentials come from. By default the [`DefaultCredentialsChain`](crate::default_provider::credentials::DefaultCredentialsChain).
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
        self.set = self.set.credentials_provider(provider);
        self.no_credentials = false;
        self
    }

    /// Sets no credentials: only operations that need none can be called.
    pub fn no_credentials(mut self) -> Self {
        self.set.set_credentials_provider(None);
        self.no_credentials = true;
        self
    }

    /// Sets credentials that no service knows, for tests.
    pub fn test_credentials(self) -> Self {
        self.credentials_provider(Credentials::new(
            "ANOTREAL",
            "notrealrnrELgWzOk3IfjzDKtFBhDby",
            None,
            None,
            "test",
        ))
    }

    /// Sets how credentials and tokens are kept. By default
    /// [`IdentityCache::lazy`](crate::identity::IdentityCache::lazy).
    pub fn identity_cache(mut self, cache: impl ResolveCachedIdentity + 'static) -> Self {
        self.set = self.set.identity_cache(cache);
        self
    }

    /// Sets the profile, which otherwise `AWS_PROFILE` names, and else is `default`.
    pub fn profile_name(mut self, name: impl Into<String>) -> Self {
        self.config = self.config.with_profile_name(Cow::Owned(name.into()));
        self
    }

    /// Sets the files that profiles are read from. By default those of the AWS tools.
    pub fn profile_files(mut self, files: ProfileFiles) -> Self {
        self.config = self.config.with_profile_files(files);
        self
    }

    /// Sets the transport, of clients and of sources of credentials. By default each has a
    /// [`HyperClient`](tinsmith_runtime::http::HyperClient) of its own, with `AWS_CA_BUNDLE` (or
    /// `ca_bundle` of the profile) and the variables that name proxies.
    pub fn http_client(mut self, client: impl HttpClient + 'static) -> Self {
        self.config = self.config.with_http_client(client);
        self.set.set_http_client(self.config.http_client());
        self
    }

    /// Sets the timer. By default tokio's.
    pub fn sleep_impl(mut self, sleep: impl AsyncSleep + 'static) -> Self {
        self.config = self.config.with_sleep_impl(sleep);
        self.set.set_sleep_impl(Some(self.config.sleep_impl()));
        self
    }

    /// Sets the wall clock. By default the operating system's.
    pub fn time_source(mut self, time: impl TimeSource + 'static) -> Self {
        self.config = self.config.with_time_source(time);
        self.set.set_time_source(Some(self.config.time_source()));
        self
    }

    /// Sets environment, files and what else sources share, all at once.
    pub fn configure(mut self, config: ProviderConfig) -> Self {
        self.set.set_time_source(Some(config.time_source()));
        self.set.set_sleep_impl(Some(config.sleep_impl()));
        self.set.set_http_client(config.http_client());
        self.config = config;
        self
    }

    /// Sets the environment variables, for tests. By default the process's.
    pub fn env(mut self, env: Env) -> Self {
        self.config = self.config.with_env(env);
        self
    }

    /// Sets the files, for tests. By default the machine's.
    pub fn fs(mut self, fs: Fs) -> Self {
        self.config = self.config.with_fs(fs);
        self
    }

    /// Sets no environment variables and no files, for tests.
    pub fn empty_test_environment(self) -> Self {
        self.env(Env::from_slice(&[])).fs(Fs::from_files([]))
    }

    /// Finds the settings.
    pub async fn load(self) -> SdkConfig {
        self.find().await.config
    }

    /// Finds the settings and credentials, and says what was found where, and why the rest was
    /// not. It does what [`load`](Self::load) and the first call after it do, so it may call
    /// services.
    pub async fn explain(self) -> Explanation {
        let no_credentials = self.no_credentials;
        let found = self.find().await;
        let (credentials, credentials_attempts) =
            match (&found.chain, found.config.credentials_provider()) {
                (Some(chain), _) => {
                    let search = chain.search().await;
                    (search.provided.ok(), search.attempts)
                }
                (None, Some(provider)) => {
                    let provided = provider.provide_credentials().await;
                    let attempt = Attempt::credentials(Cow::Borrowed(PROGRAM), &provided);
                    (provided.ok(), vec![attempt])
                }
                (None, None) => (None, Vec::new()),
            };
        let Trace { settings, mut warnings } = found.trace;
        let (profile, selected_by, files) = match found.provider.profiles() {
            Ok(profiles) => {
                warnings.extend(profiles.warnings().iter().map(ToString::to_string));
                let by = match profiles.selected_by() {
                    SelectedBy::Program => PROGRAM,
                    SelectedBy::Environment => "AWS_PROFILE",
                    SelectedBy::Default => "by default",
                };
                (
                    profiles.selected_profile().to_owned(),
                    Some(by),
                    profiles.files().map(str::to_owned).collect(),
                )
            }
            Err(error) => {
                warnings.push(format!("profiles cannot be read: {error}"));
                (String::new(), None, Vec::new())
            }
        };
        Explanation {
            profile,
            selected_by,
            files,
            region: found.config.region().cloned(),
            region_attempts: found.region_attempts,
            credentials,
            credentials_attempts: match no_credentials {
                true => vec![Attempt::nothing(PROGRAM, "it wants no credentials")],
                false => credentials_attempts,
            },
            endpoint_url: found.config.endpoint_url().map(without_user),
            endpoint_attempts: found.endpoint_attempts,
            settings,
            warnings,
        }
    }
}

impl fmt::Debug for ConfigLoader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ConfigLoader")
            .field("set", &self.set)
            .field("region", &self.region)
            .field("no_credentials", &self.no_credentials)
            .finish_non_exhaustive()
    }
}
