//! Where a container's agent is, and whether it may be asked there.

use std::fmt;
use std::net::IpAddr;

use http::Uri;
use tinsmith_runtime::error::BoxError;

use crate::provider_config::ProviderConfig;

pub(super) const RELATIVE: &str = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
pub(super) const FULL: &str = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

/// The agent of ECS, where relative URLs go.
const BASE: &str = "http://169.254.170.2";
/// The agents that may be asked without TLS, beside those on the machine itself: ECS, then EKS.
const AGENTS: [&str; 3] = ["169.254.170.2", "169.254.170.23", "fd00:ec2::23"];
/// What hosts may be asked without TLS.
const RULE: &str = "without TLS only 127.0.0.0/8, [::1], localhost, 169.254.170.2, \
                    169.254.170.23 and [fd00:ec2::23] may be asked; use one of them, or https";

/// The URL that the environment says, if any.
pub(super) async fn find(config: &ProviderConfig) -> Result<Option<Uri>, BoxError> {
    if let Some(relative) = config.variable(RELATIVE) {
        return relative_uri(&relative.value).map(Some);
    }
    let Some(full) = config.variable(FULL) else { return Ok(None) };
    let uri = full_uri(&full.value).map_err(InvalidFullUriError)?;
    if uri.scheme_str() == Some("http") {
        let host = uri.host().unwrap_or_default();
        if !is_local(host).await {
            let text = format!("{FULL}: the host `{host}` is not allowed: {RULE}");
            return Err(InvalidFullUriError(text).into());
        }
    }
    Ok(Some(uri))
}

/// What `AWS_CONTAINER_CREDENTIALS_FULL_URI` holds is no URL, or one that may not be asked. It is
/// the source of the provider's error; its text says what is wrong with it.
#[derive(Debug, Clone)]
pub struct InvalidFullUriError(String);

impl fmt::Display for InvalidFullUriError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for InvalidFullUriError {}

/// The URL without its query, for errors.
pub(super) fn shown(uri: &Uri) -> String {
    uri.to_string().split('?').next().unwrap_or_default().to_owned()
}

fn relative_uri(text: &str) -> Result<Uri, BoxError> {
    // Another first character could make what follows a part of the host.
    if !text.starts_with('/') {
        return Err(format!("{RELATIVE}: `{text}` is no path: it does not begin with `/`").into());
    }
    let uri = format!("{BASE}{text}").parse::<Uri>();
    uri.map_err(|error| format!("{RELATIVE}: `{text}` is no path of a URL: {error}").into())
}

fn full_uri(text: &str) -> Result<Uri, String> {
    let refused = |why: &str| format!("{FULL} holds no URL to ask: {why}");
    let uri = text.parse::<Uri>().map_err(|error| refused(&error.to_string()))?;
    let Some(authority) = uri.authority() else {
        return Err(refused("it has no host"));
    };
    if !matches!(uri.scheme_str(), Some("http" | "https")) {
        return Err(refused("it does not begin with `http://` or `https://`"));
    }
    if authority.as_str().contains('@') {
        return Err(refused("it has a user name in front of the host"));
    }
    Ok(uri)
}

async fn is_local(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    if let Ok(address) = bare.parse::<IpAddr>() {
        let is_agent = |agent: &str| agent.parse() == Ok(address);
        return address.is_loopback() || AGENTS.into_iter().any(is_agent);
    }
    bare.eq_ignore_ascii_case("localhost") && is_loopback_by_name(bare).await
}

/// Whether all addresses of a name are the machine's own.
async fn is_loopback_by_name(host: &str) -> bool {
    match tokio::net::lookup_host((host, 0)).await {
        Ok(mut addresses) => addresses.all(|address| address.ip().is_loopback()),
        // Nobody will be found there, which the request tells.
        Err(_) => true,
    }
}
