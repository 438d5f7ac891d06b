//! How a request is authenticated: which scheme, with what, and the headers of it.

use std::borrow::Cow;
use std::net::IpAddr;

use ::http::uri::Scheme;
use ::http::{HeaderName, HeaderValue, Uri, header};

use super::endpoint::Resolved;
use super::{Shared, events, stream};
use crate::config::Settings;
use crate::config::auth::AuthSchemeOption;
use crate::endpoint::{AuthScheme, Endpoint};
use crate::error::{BoxError, MissingSetting};
use crate::http::HttpRequest;
use crate::identity::{Credentials, Token};
use crate::service::{Auth, Operation, Service};
use crate::shape::Shape;
use crate::sign::{Payload, SigningParams, sign};

pub(super) const CONTENT_SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// How requests to an endpoint are signed.
#[derive(Debug, Clone)]
pub(super) enum EndpointAuth {
    /// With a signature for this scope.
    SigV4(Scope),
    /// Not at all.
    None,
    /// By the scheme of that name alone, which we do not know.
    Unknown(String),
}

/// What a signature is for, and how its path is spelled.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    service: String,
    region: String,
    double_encode_path: bool,
}

impl EndpointAuth {
    /// By the first of the endpoint's schemes that we know; where it has none, with the service's
    /// name for `region`. <https://smithy.io/2.0/aws/rules-engine/auth-schemes.html>
    pub(super) fn of(endpoint: &Endpoint, service: &Service, region: &str) -> Self {
        let schemes = endpoint.auth_schemes();
        let known = schemes.iter().find_map(|scheme| match scheme.name {
            "sigv4" => Some(Self::SigV4(Scope::new(Some(scheme), service, region))),
            "none" | "smithy.api#noAuth" => Some(Self::None),
            _ => None,
        });
        // Other schemes are for the makers of a service, and passed over.
        let unknown = || schemes.iter().find(|it| matches!(it.name, "sigv4a" | "sigv4-s3express"));
        known.unwrap_or_else(|| match unknown() {
            Some(scheme) => Self::Unknown(scheme.name.to_owned()),
            None => Self::SigV4(Scope::new(None, service, region)),
        })
    }
}

impl Scope {
    fn new(scheme: Option<&AuthScheme<'_>>, service: &Service, region: &str) -> Self {
        let name = scheme.and_then(|scheme| scheme.signing_name);
        let signing_region = scheme.and_then(|scheme| scheme.signing_region);
        Self {
            service: name.unwrap_or(service.signing_name).to_owned(),
            region: signing_region.unwrap_or(region).to_owned(),
            double_encode_path: !scheme.is_some_and(|scheme| scheme.disable_double_encoding),
        }
    }
}

/// The first of the schemes, those that are preferred before the others, for which there is what
/// it takes; where there is none, the first that we know, which then says what is missing. The
/// schemes are the operation's, or those that a resolver of the program gave.
pub(super) fn choose(
    operation: &Operation,
    settings: &Settings,
    given: Option<&[AuthSchemeOption]>,
) -> Result<Auth, BoxError> {
    let schemes = match given {
        None => Cow::Borrowed(operation.traits.auth),
        Some(given) => Cow::Owned(known(given)?),
    };
    let preference = settings.auth_scheme_preference.as_ref();
    // Of those of a rank the first counts.
    let first = |fits: &dyn Fn(Auth) -> bool| {
        let fitting = schemes.iter().copied().filter(|&auth| fits(auth));
        fitting.min_by_key(|&auth| preference.map_or(0, |preference| preference.rank(auth)))
    };
    let usable = |auth| match auth {
        Auth::SigV4 => settings.credentials_provider.is_some(),
        Auth::Bearer => settings.token_provider.is_some(),
        Auth::None => true,
        Auth::SigV4a => false,
    };
    match first(&usable) {
        None if settings.allow_no_auth || schemes.is_empty() => Ok(Auth::None),
        found => match found.or_else(|| first(&|auth| auth != Auth::SigV4a)) {
            Some(Auth::SigV4) if settings.region.is_none() => Err(MissingSetting::Region.into()),
            Some(auth) => Ok(auth),
            None => Err(ONLY_SIGV4A.into()),
        },
    }
}

/// Those of a resolver's schemes that we know, of which there has to be one.
fn known(given: &[AuthSchemeOption]) -> Result<Vec<Auth>, BoxError> {
    let known: Vec<Auth> = given.iter().filter_map(|option| option.scheme_id().auth()).collect();
    if !known.is_empty() {
        return Ok(known);
    }
    let names: Vec<&str> = given.iter().map(|option| option.scheme_id().inner()).collect();
    Err(format!(
        "the auth scheme resolver of the configuration names no way to authenticate that this \
         client knows (it names [{}]): let it name `sigv4`, `httpBearerAuth` or `noAuth`",
        names.join(", ")
    )
    .into())
}

/// What the endpoint makes of the scheme that was chosen, and whether there is what it takes.
pub(super) fn at(endpoint: &Resolved, chosen: Auth, settings: &Settings) -> Result<Auth, BoxError> {
    let auth = match (chosen, &endpoint.auth) {
        (Auth::SigV4, EndpointAuth::None) => Auth::None,
        (Auth::SigV4, EndpointAuth::Unknown(name)) => return Err(unknown(name).into()),
        (chosen, _) => chosen,
    };
    match auth {
        Auth::SigV4 if settings.credentials_provider.is_none() => {
            Err(MissingSetting::Credentials.into())
        }
        Auth::Bearer if settings.token_provider.is_none() => Err(MissingSetting::Token.into()),
        auth => Ok(auth),
    }
}

/// Who signs what.
pub(super) struct Signer<'a> {
    pub(super) shared: &'a Shared,
    pub(super) operation: &'static Operation,
    pub(super) input: &'a dyn Shape,
    pub(super) endpoint: &'a Resolved,
    pub(super) credentials: Option<&'a Credentials>,
    /// Whether what is sent is a stream of events, which have signatures of their own.
    pub(super) sends_events: bool,
}

impl Signer<'_> {
    /// Signs a request that is complete but for that. A hash of the body that stands in it already
    /// is taken for right. What the signatures of events follow from, where it sends any.
    pub(super) fn sign(&self, request: &mut HttpRequest) -> Result<Option<events::Seed>, BoxError> {
        let given = content_sha256(request)?;
        let mut params = self.params(request)?;
        if self.sends_events {
            params.settings.payload = events::PAYLOAD;
            params.settings.content_sha256_header = true;
        } else if let Some(given) = &given {
            params.settings.payload = Payload::Precomputed(given);
            params.settings.content_sha256_header = true;
        }
        let stages = sign(request, &params, &self.shared.learnt.keys)?;
        let credentials = self.credentials.filter(|_| self.sends_events);
        Ok(credentials.map(|it| events::Seed::new(it, params.region, params.service, &stages)))
    }

    /// What the signature is made with.
    pub(super) fn params(&self, request: &HttpRequest) -> Result<SigningParams<'_>, BoxError> {
        let credentials = self.credentials.ok_or(MissingSetting::Credentials)?;
        let scope = match &self.endpoint.auth {
            EndpointAuth::SigV4(scope) => scope,
            EndpointAuth::None => return Err("the endpoint takes no signature".into()),
            EndpointAuth::Unknown(name) => return Err(unknown(name).into()),
        };
        let mut settings = stream::signing(self.operation, self.input, request);
        settings.double_encode_path = scope.double_encode_path;
        settings.normalize_path = scope.double_encode_path;
        settings.content_sha256_header |= self.operation.service.traits.content_sha256;
        Ok(SigningParams {
            access_key_id: credentials.access_key_id(),
            secret_access_key: credentials.secret_access_key(),
            session_token: credentials.session_token(),
            region: &scope.region,
            service: &scope.service,
            time: self.shared.learnt.now(&self.shared.time),
            settings,
        })
    }
}

/// The hash of the body, or what stands in for it, that the request says already.
pub(super) fn content_sha256(request: &HttpRequest) -> Result<Option<String>, BoxError> {
    let given = request.headers().get(CONTENT_SHA256).map(HeaderValue::to_str).transpose()?;
    Ok(given.map(str::to_owned))
}

/// Puts the token into the request: <https://www.rfc-editor.org/rfc/rfc6750#section-2.1>. Over
/// plain HTTP anybody on the way could read it, so that it is refused but to this machine itself.
pub(super) fn bear(request: &mut HttpRequest, token: Option<&Token>) -> Result<(), BoxError> {
    let token = token.ok_or(MissingSetting::Token)?;
    if request.uri().scheme() != Some(&Scheme::HTTPS) && !is_loopback(request.uri()) {
        let host = request.uri().host().unwrap_or_default();
        return Err(format!(
            "a bearer token is a secret and the endpoint at `{host}` is not reached by https: \
             give an `endpoint_url` that begins with https://"
        )
        .into());
    }
    let mut value = HeaderValue::try_from(["Bearer ", token.token()].concat())
        .map_err(|_| "the bearer token holds characters that no HTTP header can carry")?;
    value.set_sensitive(true);
    request.headers_mut().insert(header::AUTHORIZATION, value);
    Ok(())
}

fn is_loopback(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    address.map_or(host.eq_ignore_ascii_case("localhost"), |address| address.is_loopback())
}

fn unknown(name: &str) -> String {
    format!(
        "the endpoint wants requests authenticated by `{name}` alone, which this client does not \
         know: choose another resource, an `endpoint_url`, or with `endpoint_param` parameters of \
         the endpoint rules under which `sigv4` will do"
    )
}

const ONLY_SIGV4A: &str = "the operation takes no signature but those for several regions \
    (`aws.auth#sigv4a`), which this client does not know: call it with another SDK";

#[cfg(test)]
mod tests;
