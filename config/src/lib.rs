//! Finds region, credentials and settings where AWS users keep them: in code, environment
//! variables, the shared config and credentials files, and the services of the machine that a
//! program runs on.
//!
//! It is to the crates that tinsmith makes what `aws-config` is to the official SDK, with the same
//! names: a program switches by its `Cargo.toml` alone, `aws-config = { package =
//! "tinsmith-config", … }`.
//!
//! ```no_run
//! use tinsmith_config::BehaviorVersion;
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), tinsmith_ecr::Error> {
//!     let config = tinsmith_config::load_defaults(BehaviorVersion::latest()).await;
//!     let client = tinsmith_ecr::Client::new(&config);
//!     for repository in client.describe_repositories().send().await?.repositories() {
//!         println!("{}", repository.repository_name().unwrap_or_default());
//!     }
//!     Ok(())
//! }
//! ```
//!
//! [`defaults`] gives a [`ConfigLoader`], whose setters go before what is found. Where something
//! is not found that should be, its [`explain`](ConfigLoader::explain) says what was looked at,
//! in order, and what came of it:
//!
//! ```no_run
//! # async fn explain() {
//! let loader = tinsmith_config::defaults(tinsmith_config::BehaviorVersion::latest());
//! println!("{}", loader.explain().await);
//! # }
//! ```
//!
//! The sources of credentials and their order are those of
//! [`DefaultCredentialsChain`](default_provider::credentials::DefaultCredentialsChain), those of
//! the region of [`DefaultRegionChain`](default_provider::region::DefaultRegionChain). A source
//! that is not set up is passed over; one that is set up but broken ends the search. Where nobody
//! answers, the whole chain has found nothing within 2.5 seconds.

#![forbid(unsafe_code)]

mod attempt;
#[cfg(any(feature = "credentials-login", feature = "sso"))]
mod cache;
#[cfg(feature = "credentials-process")]
pub mod credential_process;
pub mod default_provider;
pub mod ecs;
pub mod environment;
pub mod explain;
#[cfg(test)]
mod fake;
pub mod imds;
mod json;
mod json_credentials;
mod loader;
mod local_http;
#[cfg(feature = "credentials-login")]
pub mod login;
pub mod meta;
pub mod os;
#[cfg(test)]
mod playback;
pub mod profile;
pub mod provider_config;
mod service_config;
mod setting;
#[cfg(feature = "sso")]
pub mod sso;
pub mod sts;
mod trace;
mod transport;
pub mod web_identity_token;

pub use explain::Explanation;
pub use loader::{ConfigLoader, defaults, from_env, load_defaults, load_from_env};
pub use tinsmith_runtime::config::{
    AppName, BehaviorVersion, FrameworkMetadata, InvalidAppName, InvalidFrameworkMetadata, Region,
    SdkConfig,
};

/// How failed requests are retried.
pub mod retry {
    pub use tinsmith_runtime::config::{
        RetryConfig, RetryConfigBuilder, RetryMode, RetryModeParseError,
    };

    /// What is no mode of retries.
    pub mod error {
        #[doc(no_inline)]
        pub use tinsmith_runtime::config::RetryModeParseError;
    }
}

/// Limits of time.
pub mod timeout {
    pub use tinsmith_runtime::config::{TimeoutConfig, TimeoutConfigBuilder};
}

/// The guard against streamed bodies that stall.
pub mod stalled_stream_protection {
    pub use tinsmith_runtime::config::{
        StalledStreamProtectionConfig, StalledStreamProtectionConfigBuilder,
    };
}

/// How long credentials and tokens are kept.
pub mod identity {
    pub use tinsmith_runtime::config::{
        IdentityCache, LazyCacheBuilder, ResolveCachedIdentity, SharedIdentityCache,
    };
}
