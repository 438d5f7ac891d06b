//! How failed requests are retried: `AWS_RETRY_MODE` and `AWS_MAX_ATTEMPTS`, or `retry_mode` and
//! `max_attempts` of the profile.

use tinsmith_runtime::config::RetryConfig;

use super::builder;
use crate::provider_config::ProviderConfig;
use crate::trace::Trace;

builder!("how failed requests are retried");

impl Builder {
    /// The settings; what is not found is as in [`RetryConfig::standard`].
    pub async fn retry_config(self) -> RetryConfig {
        find(&self.config, &mut Trace::default()).unwrap_or_else(RetryConfig::standard)
    }
}

/// The settings, where one of them is found.
pub(crate) fn find(config: &ProviderConfig, trace: &mut Trace) -> Option<RetryConfig> {
    use crate::setting::keys;

    let mode = trace.find(config, &keys::RETRY_MODE);
    let attempts = trace.find(config, &keys::MAX_ATTEMPTS);
    if mode.is_none() && attempts.is_none() {
        return None;
    }
    let retry = match mode.as_deref() {
        Some("adaptive") => RetryConfig::adaptive(),
        Some("legacy") => {
            let text = "there is no retry mode `legacy` here; `standard` holds";
            trace.warnings.push(text.to_owned());
            RetryConfig::standard()
        }
        _ => RetryConfig::standard(),
    };
    Some(match attempts {
        Some(attempts) => retry.with_max_attempts(attempts),
        None => retry,
    })
}
