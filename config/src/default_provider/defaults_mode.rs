//! Defaults modes: limits of time that suit where a program runs.
//!
//! The values are those that AWS publishes for all SDKs, see
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-smart-config-defaults.html>. All modes
//! retry in standard mode, which is the client's default anyway.

use std::time::Duration;

use tinsmith_runtime::config::{Region, TimeoutConfig};

use super::region::from_imds;
use crate::provider_config::ProviderConfig;
use crate::setting::keys;
use crate::trace::Trace;

/// The limits of the mode that is set, where one is. The region of `config` is the client's.
pub(crate) async fn find(config: &ProviderConfig, trace: &mut Trace) -> Option<TimeoutConfig> {
    let mode = trace.find(config, &keys::DEFAULTS_MODE)?;
    let mode = match mode.as_str() {
        "auto" => auto(config).await,
        mode => mode,
    };
    let limit = connect_timeout(mode)?;
    Some(TimeoutConfig::builder().connect_timeout(limit).build())
}

fn connect_timeout(mode: &str) -> Option<Duration> {
    match mode {
        "standard" | "cross-region" => Some(Duration::from_millis(3_100)),
        "in-region" => Some(Duration::from_millis(1_100)),
        "mobile" => Some(Duration::from_secs(30)),
        // `legacy` is what held before there were modes: the client's defaults.
        _ => None,
    }
}

/// Whether the program runs in the region that it calls, another one, or it cannot be known.
async fn auto(config: &ProviderConfig) -> &'static str {
    let region = match config.variable("AWS_EXECUTION_ENV") {
        Some(_) => Region::from_variables(config.env()),
        None => None,
    };
    let region = match region {
        Some(region) => Some(region),
        None => from_imds(config).await.ok(),
    };
    match region {
        Some(region) if config.region().as_ref() == Some(&region) => "in-region",
        Some(_) => "cross-region",
        None => "standard",
    }
}
