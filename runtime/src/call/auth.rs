//! How a request is authenticated: which scheme, with what, and the headers of it.

use std::net::IpAddr;

use ::http::uri::Scheme;
use ::http::{HeaderName, HeaderValue, Uri, header};

use super::Shared;
use super::endpoint::{MISSING_REGION, Resolved};
use crate::config::Settings;
use crate::endpoint::{AuthScheme, Endpoint};
use crate::error::BoxError;
use crate::http::HttpRequest;
use crate::identity::{Credentials, Token};
use crate::service::{Auth, Operation, Service};
use crate::sign::{Payload, SigningParams, SigningSettings, sign};

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

/// The first of the operation's schemes for which there is what it takes; where there is none,
/// the first that we know, which then says what is missing.
pub(super) fn choose(operation: &Operation, settings: &Settings) -> Result<Auth, BoxError> {
    let schemes = operation.traits.auth;
    let usable = |auth: &&Auth| match auth {
        Auth::SigV4 => settings.credentials_provider.is_some(),
        Auth::Bearer => settings.token_provider.is_some(),
        Auth::None => true,
        Auth::SigV4a => false,
    };
    let known = |auth: &&Auth| **auth != Auth::SigV4a;
    match schemes.iter().find(usable).or_else(|| schemes.iter().find(known)) {
        Some(Auth::SigV4) if settings.region.is_none() => Err(MISSING_REGION.into()),
        Some(auth) => Ok(*auth),
        None if schemes.is_empty() => Ok(Auth::None),
        None => Err(ONLY_SIGV4A.into()),
    }
}

/// What the endpoint makes of the scheme that was chosen, and whether there is what it takes.
pub(super) fn at(endpoint: &Resolved, chosen: Auth, settings: &Settings) -> Result<Auth, BoxError> {
    let auth = match (chosen, &endpoint.auth) {
        (Auth::SigV4, EndpointAuth::None) => Auth::None,
        (Auth::SigV4, EndpointAuth::Unknown(name)) => return Err(unknown(name).into()),
        (chosen, _) => chosen,
    };
    match auth {
        Auth::SigV4 if settings.credentials_provider.is_none() => Err(MISSING_CREDENTIALS.into()),
        Auth::Bearer if settings.token_provider.is_none() => Err(MISSING_TOKEN.into()),
        auth => Ok(auth),
    }
}

/// Signs a request that is complete but for that.
pub(super) fn sign_request(
    request: &mut HttpRequest,
    shared: &Shared,
    operation: &Operation,
    endpoint: &Resolved,
    credentials: Option<&Credentials>,
) -> Result<(), BoxError> {
    let credentials = credentials.ok_or(MISSING_CREDENTIALS)?;
    let given = request.headers().get(CONTENT_SHA256).map(HeaderValue::to_str).transpose()?;
    let given = given.map(str::to_owned);
    let mut params = params(request, shared, operation, endpoint, credentials)?;
    if let Some(given) = &given {
        params.settings.payload = Payload::Precomputed(given);
        params.settings.content_sha256_header = true;
    }
    sign(request, &params, &shared.learnt.keys)?;
    Ok(())
}

/// What a signature of the operation's requests is made with.
pub(super) fn params<'a>(
    request: &HttpRequest,
    shared: &Shared,
    operation: &Operation,
    endpoint: &'a Resolved,
    credentials: &'a Credentials,
) -> Result<SigningParams<'a>, BoxError> {
    let scope = match &endpoint.auth {
        EndpointAuth::SigV4(scope) => scope,
        EndpointAuth::None => return Err("the endpoint takes no signature".into()),
        EndpointAuth::Unknown(name) => return Err(unknown(name).into()),
    };
    // Only TLS keeps a payload as it is that the signature leaves out.
    let unsigned = operation.traits.unsigned_payload && is_tls(request);
    Ok(SigningParams {
        access_key_id: credentials.access_key_id(),
        secret_access_key: credentials.secret_access_key(),
        session_token: credentials.session_token(),
        region: &scope.region,
        service: &scope.service,
        time: shared.learnt.now(&shared.time),
        settings: SigningSettings {
            double_encode_path: scope.double_encode_path,
            normalize_path: scope.double_encode_path,
            payload: if unsigned { Payload::Unsigned } else { Payload::Body },
            content_sha256_header: unsigned || operation.service.traits.content_sha256,
            omit_session_token: false,
        },
    })
}

/// Puts the token into the request: <https://www.rfc-editor.org/rfc/rfc6750#section-2.1>. Over
/// plain HTTP anybody on the way could read it, so that it is refused but to this machine itself.
pub(super) fn bear(request: &mut HttpRequest, token: Option<&Token>) -> Result<(), BoxError> {
    let token = token.ok_or(MISSING_TOKEN)?;
    if !is_tls(request) && !is_loopback(request.uri()) {
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

fn is_tls(request: &HttpRequest) -> bool {
    request.uri().scheme() == Some(&Scheme::HTTPS)
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

const MISSING_CREDENTIALS: &str = "no credentials are set: give a provider, or `Credentials`, with \
    `Config::builder().credentials_provider(…)`";

const MISSING_TOKEN: &str = "no bearer token is set: give a provider, or a `Token`, with \
    `Config::builder().token_provider(…)`";

#[cfg(test)]
mod tests;
