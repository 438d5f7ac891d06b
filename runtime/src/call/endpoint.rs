//! The endpoint of a client, taken apart once so that each call only puts it together.

use ::http::uri::{Authority, PathAndQuery, Scheme};
use ::http::{HeaderName, HeaderValue, Uri};

use crate::config::Settings;
use crate::endpoint::{BuiltIns, Endpoint};
use crate::error::{BoxError, Described};
use crate::service::Service;

/// Where requests go and how they are signed.
#[derive(Debug)]
pub(super) struct Resolved {
    scheme: Scheme,
    authority: Authority,
    /// What stands before each operation's path; empty, or a path without a slash at its end.
    base: String,
    pub(super) host: HeaderValue,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) signing_name: String,
    pub(super) signing_region: String,
}

impl Resolved {
    /// Asks the service's rules.
    pub(super) fn resolve(
        service: &'static Service,
        settings: &Settings,
    ) -> Result<Self, BoxError> {
        let region = settings.region.as_ref().map(AsRef::as_ref);
        if region.is_none() {
            return Err(MISSING_REGION.into());
        }
        let params = service.endpoints.params(&BuiltIns {
            region,
            use_fips: settings.use_fips.unwrap_or_default(),
            use_dual_stack: settings.use_dual_stack.unwrap_or_default(),
            endpoint: settings.endpoint_url.as_deref(),
        });
        let endpoint = service.endpoints.resolve(&params)?;
        Self::of(service, &endpoint, region.unwrap_or_default())
    }

    fn of(service: &Service, endpoint: &Endpoint, region: &str) -> Result<Self, BoxError> {
        let invalid = |why: BoxError| {
            Described::over(format!("the endpoint `{}` is not a usable URL", endpoint.url), why)
        };
        let parts =
            endpoint.url.parse::<Uri>().map_err(|error| invalid(error.into()))?.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err(invalid("it has no scheme or no host".into()).into());
        };
        if scheme != Scheme::HTTPS && scheme != Scheme::HTTP {
            return Err(invalid("its scheme is neither https nor http".into()).into());
        }
        // Credentials in a URL are none of the `host` header's.
        let host = authority.as_str().rsplit('@').next().unwrap_or_default();
        let mut headers = Vec::new();
        for (name, values) in &endpoint.headers {
            for value in values {
                headers.push((name.parse()?, value.parse()?));
            }
        }
        let scheme_of = endpoint.auth_schemes().into_iter().find(|auth| auth.name == "sigv4");
        let (name, signing_region) = match scheme_of {
            Some(auth) => (auth.signing_name, auth.signing_region),
            None => (None, None),
        };
        Ok(Self {
            host: HeaderValue::from_str(host)?,
            base: parts
                .path_and_query
                .map(|path| path.path().trim_end_matches('/').to_owned())
                .unwrap_or_default(),
            scheme,
            authority,
            headers,
            signing_name: name.unwrap_or(service.signing_name).to_owned(),
            signing_region: signing_region.unwrap_or(region).to_owned(),
        })
    }

    /// The URI of a request whose own URI has a path and a query only.
    pub(super) fn uri(&self, own: &Uri) -> Result<Uri, BoxError> {
        let path = match own.path_and_query() {
            Some(path) if self.base.is_empty() => path.clone(),
            Some(path) => PathAndQuery::from_maybe_shared(bytes::Bytes::from(
                self.base.clone() + path.as_str(),
            ))?,
            None => PathAndQuery::from_static("/"),
        };
        let mut parts = ::http::uri::Parts::default();
        parts.scheme = Some(self.scheme.clone());
        parts.authority = Some(self.authority.clone());
        parts.path_and_query = Some(path);
        Ok(Uri::from_parts(parts)?)
    }
}

const MISSING_REGION: &str = "no region is set: give one with \
    `Config::builder().region(Region::new(\"…\"))`, or load it with the environment variable \
    AWS_REGION";
