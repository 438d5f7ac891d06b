//! The instance metadata service of EC2 (IMDS), version 2: metadata, credentials and region of the
//! instance that a program runs on.
//!
//! The last source of the default chain. Version 1, which needs no session token, is never used.
//! See <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-instance-metadata.html>.

pub mod client;
pub mod credentials;
pub mod region;

pub use client::Client;

use crate::provider_config::ProviderConfig;

const DISABLED: &str = "AWS_EC2_METADATA_DISABLED";

/// Whether the environment says that IMDS is not to be asked for credentials and region.
fn is_disabled(config: &ProviderConfig) -> bool {
    config.variable(DISABLED).is_some_and(|setting| setting.value.eq_ignore_ascii_case("true"))
}
