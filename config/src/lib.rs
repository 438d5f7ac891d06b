//! Finds region, credentials and settings where AWS users keep them: in code, environment
//! variables, the shared config and credentials files, and the services of the machine that a
//! program runs on.

#![forbid(unsafe_code)]

pub mod ecs;
pub mod imds;
mod json;
mod json_credentials;
mod local_http;
mod os;
#[cfg(test)]
mod playback;
pub mod profile;
pub mod provider_config;
mod setting;

pub use tinsmith_runtime::config::{BehaviorVersion, Region, SdkConfig};
