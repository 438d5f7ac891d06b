//! Under the paths of `aws-types`, the types of `tinsmith-runtime` that stand for it.
//!
//! Settings that are not of one service alone. A program takes it by
//! `aws-types = { package = "tinsmith-types", … }` in its `Cargo.toml`.
//! What is not here, and why, is in `docs/compatibility.md`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub use tinsmith_runtime::config::SdkConfig;

/// The region.
pub mod region {
    pub use tinsmith_runtime::config::Region;
}

/// The program's name in the user agent.
pub mod app_name {
    pub use tinsmith_runtime::config::{AppName, InvalidAppName};
}

/// Whether endpoints name the account.
pub mod endpoint_config {
    pub use tinsmith_runtime::config::{AccountIdEndpointMode, AccountIdEndpointModeParseError};
}

/// Environment variables, as the process or a test has them.
pub mod os_shim_internal {
    pub use tinsmith_runtime::identity::Env;
}

/// Settings of single services.
pub mod service_config {
    pub use tinsmith_runtime::config::{LoadServiceConfig, ServiceConfigKey};

    /// Keys of such settings.
    pub mod builder {
        pub use tinsmith_runtime::config::ServiceConfigKeyBuilder as Builder;
        pub use tinsmith_runtime::config::ServiceConfigKeyError as Error;
    }
}

/// The settings that several clients share.
pub mod sdk_config {
    pub use tinsmith_runtime::config::SdkConfigBuilder as Builder;
    pub use tinsmith_runtime::config::{
        RequestChecksumCalculation, ResponseChecksumValidation, RetryConfig, SdkConfig,
        SharedAsyncSleep, SharedCredentialsProvider, SharedHttpClient, SharedIdentityCache,
        SharedTimeSource, StalledStreamProtectionConfig, TimeSource, TimeoutConfig,
    };
}

/// What the user agent says.
pub mod sdk_ua_metadata {
    pub use tinsmith_runtime::config::{FrameworkMetadata, InvalidFrameworkMetadata};
}

/// The id that the service gave to a request.
pub mod request_id {
    pub use tinsmith_runtime::error::RequestId;
}
