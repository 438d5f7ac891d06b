//! The transport where a program sets none, but the machine needs more than the default one.

use std::path::Path;

use tinsmith_runtime::config::{HttpClient, SharedHttpClient, TimeoutConfig};
use tinsmith_runtime::error::ConnectorError;
use tinsmith_runtime::http::{
    BoxFuture, HttpLimits, HttpRequest, HttpResponse, HyperClient, HyperClientBuilder, ProxyConfig,
};

use crate::profile::locate::expand_home;
use crate::provider_config::ProviderConfig;
use crate::setting::keys;
use crate::trace::Trace;

/// The variables that name proxies, in lower case; capitals will do as well.
const PROXIES: [&str; 3] = ["http_proxy", "https_proxy", "all_proxy"];

/// The transport with the root certificates that `AWS_CA_BUNDLE`, or `ca_bundle` of the profile,
/// names, and by the proxies that variables name. `None` where each client's own will do.
pub(crate) fn find(
    config: &ProviderConfig,
    timeouts: Option<&TimeoutConfig>,
    trace: &mut Trace,
) -> Option<SharedHttpClient> {
    let mut builder = HyperClient::builder();
    if let Some(limit) = timeouts.and_then(TimeoutConfig::connect_timeout) {
        builder = builder.connect_timeout(limit);
    }
    let found = with_ca_bundle((builder, false), config, trace);
    let found = found.and_then(|found| with_proxies(found, config, trace));
    match found {
        Ok((_, false)) => None,
        Ok((builder, true)) => Some(SharedHttpClient::new(builder.build())),
        Err(why) => {
            trace.warnings.push(why.clone());
            Some(SharedHttpClient::new(Refusing { why }))
        }
    }
}

/// A transport to be, and whether it differs from the default one.
type Found = (HyperClientBuilder, bool);

fn with_ca_bundle(
    (builder, differs): Found,
    config: &ProviderConfig,
    trace: &mut Trace,
) -> Result<Found, String> {
    let (variable, key) = (keys::CA_BUNDLE.variable, keys::CA_BUNDLE.key);
    let Some(setting) = config.setting(variable, key) else { return Ok((builder, differs)) };
    let path = Path::new(&setting.value);
    let path = expand_home(config.env(), path).unwrap_or_else(|| path.to_owned());
    let read = config.fs().read(&path).map_err(|error| error.to_string());
    let read = read.and_then(|pem| builder.ca_bundle(pem).map_err(|error| error.to_string()));
    let builder = read.map_err(|error| {
        let (origin, path) = (&setting.origin, path.display());
        format!("nothing is sent, for the file `{path}` that {origin} names is of no use: {error}")
    })?;
    trace.found(keys::CA_BUNDLE.name, &setting.value, setting.origin.to_string());
    Ok((builder, true))
}

fn with_proxies(
    (builder, differs): Found,
    config: &ProviderConfig,
    trace: &mut Trace,
) -> Result<Found, String> {
    let proxies = ProxyConfig::from_env(config.env())
        .map_err(|error| format!("nothing is sent, for {error}"))?;
    if proxies.is_disabled() {
        return Ok((builder, differs));
    }
    for name in PROXIES {
        let found = config.variable(name).or_else(|| config.variable(&name.to_ascii_uppercase()));
        if let Some(found) = found {
            trace.found("proxy", &found.value, found.origin.to_string());
        }
    }
    Ok((builder.proxy_config(proxies), true))
}

/// Sends nothing: whoever wants other certificates or a proxy does not want to go without.
#[derive(Debug)]
struct Refusing {
    why: String,
}

impl HttpClient for Refusing {
    fn send(
        &self,
        _: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(async { Err(ConnectorError::user(self.why.clone())) })
    }
}
