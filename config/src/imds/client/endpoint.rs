//! Where IMDS is.

use std::fmt;
use std::str::FromStr;

use http::Uri;
use tinsmith_runtime::error::BoxError;

use super::error::InvalidEndpointMode;
use crate::provider_config::ProviderConfig;

const ENDPOINT: (&str, &str) =
    ("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint");
const MODE: (&str, &str) =
    ("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode");

/// Which of the service's own endpoints is asked. As text, `IPv4` or `IPv6`, in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EndpointMode {
    /// `http://169.254.169.254`.
    IpV4,
    /// `http://[fd00:ec2::254]`.
    IpV6,
}

impl FromStr for EndpointMode {
    type Err = InvalidEndpointMode;

    fn from_str(text: &str) -> Result<Self, InvalidEndpointMode> {
        match text {
            _ if text.eq_ignore_ascii_case("ipv4") => Ok(Self::IpV4),
            _ if text.eq_ignore_ascii_case("ipv6") => Ok(Self::IpV6),
            _ => Err(InvalidEndpointMode::new(text)),
        }
    }
}

/// The URL in front of all paths, without a slash at its end.
#[derive(Clone)]
pub(super) struct Endpoint(String);

impl Endpoint {
    /// The endpoint set in code, in the environment, in the profile, or else that of the mode.
    pub(super) fn find(
        config: &ProviderConfig,
        endpoint: Option<&Self>,
        mode: Option<EndpointMode>,
    ) -> Result<Self, BoxError> {
        if let Some(endpoint) = endpoint {
            return Ok(endpoint.clone());
        }
        if let Some(found) = config.setting(ENDPOINT.0, ENDPOINT.1) {
            return Self::parse(&found.value)
                .map_err(|error| format!("{}: {error}", found.origin).into());
        }
        let mode = match (mode, config.setting(MODE.0, MODE.1)) {
            (Some(mode), _) => mode,
            (None, Some(found)) => {
                found.value.parse().map_err(|error| format!("{}: {error}", found.origin))?
            }
            (None, None) => EndpointMode::IpV4,
        };
        Ok(Self(match mode {
            EndpointMode::IpV4 => "http://169.254.169.254".to_owned(),
            EndpointMode::IpV6 => "http://[fd00:ec2::254]".to_owned(),
        }))
    }

    pub(super) fn parse(text: &str) -> Result<Self, BoxError> {
        let refused = |why: &dyn fmt::Display| {
            format!(
                "`{text}` is no endpoint of IMDS: {why}; set a URL such as http://169.254.169.254"
            )
        };
        let uri = text.parse::<Uri>().map_err(|error| refused(&error))?;
        if !matches!(uri.scheme_str(), Some("http" | "https")) || uri.authority().is_none() {
            return Err(refused(&"it does not begin with `http://` or `https://`").into());
        }
        if uri.query().is_some() {
            return Err(refused(&"it has a query").into());
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }

    pub(super) fn join(&self, path: &str) -> Result<Uri, BoxError> {
        if !path.starts_with('/') {
            return Err(format!("the path `{path}` does not begin with `/`").into());
        }
        let uri = format!("{}{path}", self.0).parse::<Uri>();
        uri.map_err(|error| format!("`{path}` is no path of a URL: {error}").into())
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
