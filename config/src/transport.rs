//! The transport where a program sets none, but the machine needs more than the default one.

use tinsmith_runtime::config::{SharedHttpClient, TimeoutConfig};

use crate::provider_config::ProviderConfig;
use crate::trace::Trace;

/// The transport with the root certificates that `AWS_CA_BUNDLE`, or `ca_bundle` of the profile,
/// names, and by the proxies that variables name. `None` where each client's own will do.
pub(crate) fn find(
    _config: &ProviderConfig,
    _timeouts: &TimeoutConfig,
    _trace: &mut Trace,
) -> Option<SharedHttpClient> {
    None
}
