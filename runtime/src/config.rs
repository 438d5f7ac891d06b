//! Configuration: what a program sets on a client.
//!
//! [`Config`] is a client's, [`SdkConfig`] what several clients share; both hold the same
//! settings. A setting left out has the default that its setter names. The
//! [`client`](mod@crate::client) resolves the settings once; the
//! [`call`](crate::call) machine works by the result.

mod account;
mod app_name;
pub mod auth;
mod auth_scheme;
mod behavior_version;
mod builder;
mod checksum;
pub mod endpoint;
mod framework_metadata;
mod idempotency;
mod identity_cache;
pub mod interceptors;
mod invocation_id;
mod region;
pub mod retry;
mod service_config;
mod settings;
mod stalled_stream;
pub mod timeout;

pub use account::{AccountIdEndpointMode, AccountIdEndpointModeParseError};
pub use app_name::{AppName, InvalidAppName};
pub use auth_scheme::{AuthSchemeId, AuthSchemePreference};
pub use behavior_version::BehaviorVersion;
pub use builder::{Builder, Config, SdkConfig, SdkConfigBuilder};
pub use checksum::{RequestChecksumCalculation, ResponseChecksumValidation};
pub use framework_metadata::{FrameworkMetadata, InvalidFrameworkMetadata};
pub use idempotency::IdempotencyTokenProvider;
pub use identity_cache::{
    IdentityCache, LazyCacheBuilder, ResolveCachedIdentity, SharedIdentityCache,
};
pub use interceptors::{Intercept, SharedInterceptor};
pub use invocation_id::{InvocationId, InvocationIdGenerator, SharedInvocationIdGenerator};
pub use region::Region;
pub use retry::{
    ClassifyRetry, RetryConfig, RetryConfigBuilder, RetryMode, RetryModeParseError, RetryPartition,
    SharedRetryClassifier,
};
pub use service_config::{
    LoadServiceConfig, ServiceConfigKey, ServiceConfigKeyBuilder, ServiceConfigKeyError,
};
pub use stalled_stream::{
    DEFAULT_GRACE_PERIOD, StalledStreamProtectionConfig, StalledStreamProtectionConfigBuilder,
};
pub use timeout::{
    DEFAULT_CONNECT_TIMEOUT, DEFAULT_EVENTS_READ_TIMEOUT, DEFAULT_OPERATION_ATTEMPT_TIMEOUT,
    DEFAULT_OPERATION_TIMEOUT, DEFAULT_READ_TIMEOUT, TimeoutConfig, TimeoutConfigBuilder,
};

pub use crate::http::{HttpClient, SharedHttpClient};
pub use crate::identity::{
    Credentials, ProvideCredentials, ProvideToken, SharedCredentialsProvider, SharedTokenProvider,
    Token,
};
pub use crate::time::{AsyncSleep, SharedAsyncSleep, SharedTimeSource, Sleep, TimeSource};

pub(crate) use app_name::is_token;
pub(crate) use identity_cache::LazyCache;
pub(crate) use settings::Settings;
pub(crate) use timeout::Timeouts;
