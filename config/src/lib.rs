//! Finds region, credentials and settings where AWS users keep them: in code, environment
//! variables, the shared config and credentials files, and the services of the machine that a
//! program runs on.

#![forbid(unsafe_code)]

#[cfg(any(feature = "credentials-login", feature = "sso"))]
mod cache;
#[cfg(feature = "credentials-process")]
pub mod credential_process;
pub mod ecs;
#[cfg(test)]
mod fake;
pub mod imds;
mod json;
mod json_credentials;
mod local_http;
#[cfg(feature = "credentials-login")]
pub mod login;
mod os;
#[cfg(test)]
mod playback;
pub mod profile;
pub mod provider_config;
mod services;
mod setting;
#[cfg(feature = "sso")]
pub mod sso;
pub mod sts;
pub mod web_identity_token;

pub use tinsmith_runtime::config::{BehaviorVersion, Region, SdkConfig};
