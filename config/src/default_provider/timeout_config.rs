//! Limits of time, as the defaults mode sets them.

use tinsmith_runtime::config::TimeoutConfig;

use super::{builder, defaults_mode};
use crate::provider_config::ProviderConfig;
use crate::trace::Trace;

builder!("limits of time");

impl Builder {
    /// The limits that a defaults mode (`AWS_DEFAULTS_MODE`, or `defaults_mode` of the profile)
    /// sets; the others are left to the client, whose defaults are in the table of
    /// [`TimeoutConfig`].
    pub async fn timeout_config(self) -> TimeoutConfig {
        let found = defaults_mode::find(&self.config, &mut Trace::default()).await;
        found.unwrap_or_default()
    }
}
