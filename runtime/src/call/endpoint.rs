//! The endpoint of a client, taken apart once so that each call only puts it together.

use std::net::{Ipv4Addr, Ipv6Addr};

use ::http::uri::{Authority, PathAndQuery, Scheme};
use ::http::{HeaderName, HeaderValue, Uri};

use super::asking::Asked;
use super::auth::EndpointAuth;
use super::host;
use crate::config::{self, AccountIdEndpointMode, Settings};
use crate::endpoint::{BuiltIns, Endpoint, EndpointError, Params, Value};
use crate::error::{BoxError, Described};
use crate::identity::AccountId;
use crate::jmespath::{self, Found};
use crate::service::{EndpointParam, EndpointValue, Operation, OperationTraits, Service};
use crate::shape::{Shape, View};

/// Where requests go and how they are signed.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    scheme: Scheme,
    authority: Authority,
    /// What stands before each operation's path; empty, or a path without a slash at its end.
    base: String,
    pub(super) host: HeaderValue,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) auth: EndpointAuth,
}

impl Resolved {
    /// Asks the service's rules, for calls of which they need to know nothing.
    pub(super) fn resolve(
        service: &'static Service,
        settings: &Settings,
    ) -> Result<Self, BoxError> {
        Self::by(service, settings, &params(service, &built_ins(settings, None), settings)?)
    }

    /// The endpoint of one call, where it is another than its client's. `account` is that of the
    /// credentials, where they are there and the [rules ask](needs_account) for it.
    pub(super) fn own(
        operation: &'static Operation,
        settings: &Settings,
        input: &dyn Shape,
        account: Option<&AccountId>,
        clients: impl FnOnce() -> Result<Self, BoxError>,
    ) -> Result<Option<Self>, BoxError> {
        let OperationTraits { host_prefix, endpoint_member, endpoint_params, .. } =
            &operation.traits;
        let is_clients = endpoint_params.is_empty() && account.is_none();
        if is_clients && host_prefix.is_none() && endpoint_member.is_none() {
            return Ok(None);
        }
        let resolved = if is_clients {
            clients()?
        } else {
            let built_ins = built_ins(settings, account);
            let params = of_call(operation, &built_ins, settings, input)?;
            Self::by(operation.service, settings, &params)?
        };
        resolved.adapted(operation, input).map(Some)
    }

    /// The endpoint of one call, where a program's resolver gave it.
    pub(super) fn given(
        operation: &'static Operation,
        settings: &Settings,
        input: &dyn Shape,
        endpoint: &Endpoint,
    ) -> Result<Self, BoxError> {
        Self::of(operation.service, endpoint, settings)?.adapted(operation, input)
    }

    /// The same with what the operation makes of any endpoint.
    fn adapted(mut self, operation: &Operation, input: &dyn Shape) -> Result<Self, BoxError> {
        if let Some(index) = operation.traits.endpoint_member {
            if let View::Text(url) = input.member(index).view() {
                self.redirect(url)?;
            }
        }
        if let Some(template) = operation.traits.host_prefix {
            let prefix = host::prefix(operation, template, input)?;
            self.put_before_host(&prefix)?;
        }
        Ok(self)
    }

    fn by(
        service: &'static Service,
        settings: &Settings,
        params: &Params,
    ) -> Result<Self, BoxError> {
        Self::of(service, &service.endpoints.resolve(params)?, settings)
    }

    fn of(service: &Service, endpoint: &Endpoint, settings: &Settings) -> Result<Self, BoxError> {
        let region = settings.region.as_ref().map(AsRef::as_ref).unwrap_or_default();
        let (scheme, authority, base) = parts(endpoint.url())?;
        let mut headers = Vec::new();
        for (name, values) in endpoint.headers() {
            for value in values {
                headers.push((name.parse()?, value.parse()?));
            }
        }
        Ok(Self {
            host: host_header(&authority)?,
            base,
            scheme,
            authority,
            headers,
            auth: EndpointAuth::of(endpoint, service, region),
        })
    }

    /// Sends requests to that URL; headers and signature stay.
    fn redirect(&mut self, url: &str) -> Result<(), BoxError> {
        (self.scheme, self.authority, self.base) = parts(url)?;
        self.host = host_header(&self.authority)?;
        Ok(())
    }

    /// Puts the prefix before the host's name. An address has no name, so it stays as it is.
    fn put_before_host(&mut self, prefix: &str) -> Result<(), BoxError> {
        let host = self.authority.host();
        let inner = host.trim_start_matches('[').trim_end_matches(']');
        if inner.parse::<Ipv4Addr>().is_ok() || inner.parse::<Ipv6Addr>().is_ok() {
            return Ok(());
        }
        let (user, host) = match self.authority.as_str().rsplit_once('@') {
            Some((user, host)) => (format!("{user}@"), host),
            None => (String::new(), self.authority.as_str()),
        };
        self.authority = format!("{user}{prefix}{host}").parse::<Authority>().map_err(|error| {
            Described::over(format!("`{prefix}` cannot stand before the host `{host}`"), error)
        })?;
        self.host = host_header(&self.authority)?;
        Ok(())
    }

    /// The URI of a request whose own URI has a path and a query only.
    pub(super) fn uri(&self, own: &Uri) -> Result<Uri, BoxError> {
        let path = match own.path_and_query() {
            Some(path) if self.base.is_empty() && path.as_str().starts_with('/') => path.clone(),
            Some(path) if self.base.is_empty() => {
                PathAndQuery::try_from(["/", path.as_str()].concat())?
            }
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

/// Whether the rules have to be told the account of the credentials.
pub(super) fn needs_account(service: &Service, settings: &Settings) -> bool {
    mode(settings) != AccountIdEndpointMode::Disabled && service.endpoints.asks_for_account()
}

fn mode(settings: &Settings) -> AccountIdEndpointMode {
    settings.account_id_endpoint_mode.unwrap_or_default()
}

/// What a resolver of a program's own is told.
pub(super) fn told(asked: Asked<'_>) -> Result<config::endpoint::Params, BoxError> {
    let Asked { operation, settings, input, account } = asked;
    let built_ins = built_ins(settings, account);
    let params = of_call(operation, &built_ins, settings, input)?;
    Ok(config::endpoint::Params::of_call(operation.service.endpoints, &built_ins, &params))
}

fn built_ins<'s>(settings: &'s Settings, account: Option<&'s AccountId>) -> BuiltIns<'s> {
    BuiltIns {
        region: settings.region.as_ref().map(AsRef::as_ref),
        use_fips: settings.use_fips.unwrap_or_default(),
        use_dual_stack: settings.use_dual_stack.unwrap_or_default(),
        endpoint: settings.endpoint_url.as_deref(),
        account_id: account.map(AccountId::as_str),
        account_id_endpoint_mode: Some(mode(settings).as_str()),
    }
}

/// The values that the client gives to the rules.
fn params(
    service: &'static Service,
    built_ins: &BuiltIns<'_>,
    settings: &Settings,
) -> Result<Params, BoxError> {
    let mut params = service.endpoints.params(built_ins);
    for (name, value) in &settings.endpoint_params {
        params.set(name, value.clone())?;
    }
    Ok(params)
}

/// The same with what the operation says.
fn of_call(
    operation: &'static Operation,
    built_ins: &BuiltIns<'_>,
    settings: &Settings,
    input: &dyn Shape,
) -> Result<Params, BoxError> {
    let mut params = params(operation.service, built_ins, settings)?;
    let given = operation.traits.endpoint_params;
    given.iter().try_for_each(|param| give(&mut params, param, input))?;
    Ok(params)
}

/// Gives a parameter the operation's value. A value of the input that is not there, or of a type
/// that the rules do not take, leaves it as it is.
fn give(params: &mut Params, param: &EndpointParam, input: &dyn Shape) -> Result<(), BoxError> {
    let value = match param.value {
        EndpointValue::Text(text) => Value::from(text),
        EndpointValue::Flag(flag) => Value::from(flag),
        EndpointValue::Texts(texts) => {
            Value::StringArray(texts.iter().map(|&text| text.to_owned()).collect())
        }
        EndpointValue::Member(name) => {
            let index = input.schema().find(name.as_bytes(), 0);
            let view = index.map_or(View::Absent, |index| input.member(index).view());
            return give_found(params, param, &Found::View(view));
        }
        EndpointValue::Input(expr) => {
            return match jmespath::search(expr, View::Shape(input)) {
                Ok(found) => give_found(params, param, &found),
                // A function met a member that is not set.
                Err(_) => Ok(()),
            };
        }
    };
    params.set(param.name, value)?;
    Ok(())
}

fn give_found(
    params: &mut Params,
    param: &EndpointParam,
    found: &Found<'_>,
) -> Result<(), BoxError> {
    match of_input(found).map(|value| params.set(param.name, value)) {
        None | Some(Ok(()) | Err(EndpointError::WrongType { .. })) => Ok(()),
        Some(Err(error)) => Err(error.into()),
    }
}

fn of_input(found: &Found<'_>) -> Option<Value> {
    if let Found::View(View::Boolean(flag)) = found {
        return Some(Value::from(*flag));
    }
    if let Some(text) = found.as_str() {
        return Some(Value::from(text));
    }
    let texts = found.elements()?;
    let texts = texts.iter().map(|text| text.as_str().map(str::to_owned));
    texts.collect::<Option<_>>().map(Value::StringArray)
}

/// A URL as errors may show it: what stands before an `@` may be a password.
fn without_user(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    match rest.rsplit_once('@') {
        Some((_, host)) if scheme.is_empty() => format!("***@{host}"),
        Some((_, host)) => format!("{scheme}://***@{host}"),
        None => url.to_owned(),
    }
}

/// Scheme, authority and path of a URL, the path without a slash at its end.
fn parts(url: &str) -> Result<(Scheme, Authority, String), BoxError> {
    let shown = without_user(url);
    let invalid =
        |why: BoxError| Described::over(format!("the endpoint `{shown}` is not a usable URL"), why);
    let parts = url.parse::<Uri>().map_err(|error| invalid(error.into()))?.into_parts();
    let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
        return Err(invalid("it has no scheme or no host".into()).into());
    };
    if scheme != Scheme::HTTPS && scheme != Scheme::HTTP {
        return Err(invalid("its scheme is neither https nor http".into()).into());
    }
    let base = parts.path_and_query.map(|path| path.path().trim_end_matches('/').to_owned());
    Ok((scheme, authority, base.unwrap_or_default()))
}

/// Credentials in a URL are none of the `host` header's.
fn host_header(authority: &Authority) -> Result<HeaderValue, BoxError> {
    let host = authority.as_str().rsplit('@').next().unwrap_or_default();
    Ok(HeaderValue::from_str(host)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_shown_without_user_and_password() {
        assert_eq!(without_user("ftp://me:secret@host/a"), "ftp://***@host/a");
        assert_eq!(without_user("me:secret@host"), "***@host");
        assert_eq!(without_user("ftp://host/a"), "ftp://host/a");
        let error = parts("ftp://me:secret@host/").unwrap_err().to_string();
        assert!(!error.contains("secret"), "{error}");
    }
}
