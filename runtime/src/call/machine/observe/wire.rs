//! The log of the wire. Of headers and queries it shows what is known to be no secret; of bodies
//! never the bytes, but inputs and outputs as `Debug` shows them, and the length.

use std::fmt;

use ::http::{HeaderMap, HeaderName, Uri};
use tracing::{Level, Span};

use crate::http::{HttpRequest, HttpResponse};
use crate::redact;
use crate::schema::{Http, Schema};
use crate::service::Operation;
use crate::shape::Shape;

const TARGET: &str = "tinsmith::wire";

/// Stands in for what is not shown.
const MASK: &str = "*** redacted ***";

/// A header or parameter whose name holds one of these is not shown.
const SECRET: [&str; 11] = [
    "amz-sdk-",
    "api-key",
    "authorization",
    "cookie",
    "credential",
    "customer-key",
    "password",
    "secret",
    "session",
    "signature",
    "token",
];

pub(super) fn request(
    span: &Span,
    operation: &Operation,
    attempt: u32,
    input: &dyn Shape,
    request: &HttpRequest,
) {
    tracing::event!(
        target: TARGET,
        parent: span,
        Level::TRACE,
        attempt,
        http.request.method = request.method().as_str(),
        url.full = %Url { uri: request.uri(), operation },
        http.request.headers = ?Headers { headers: request.headers(), schema: operation.input },
        http.request.body.size = request.body().len(),
        input = ?Shown(input),
        "request",
    );
}

pub(super) fn response(span: &Span, operation: &Operation, attempt: u32, response: &HttpResponse) {
    tracing::event!(
        target: TARGET,
        parent: span,
        Level::TRACE,
        attempt,
        http.response.status_code = response.status().as_u16(),
        http.response.headers = ?Headers { headers: response.headers(), schema: operation.output },
        http.response.body.size = response.body().len(),
        "response",
    );
}

pub(super) fn output(span: &Span, attempt: u32, output: &dyn Shape) {
    tracing::event!(
        target: TARGET,
        parent: span,
        Level::TRACE,
        attempt,
        output = ?Shown(output),
        "output",
    );
}

struct Shown<'a>(&'a dyn Shape);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        redact::debug(self.0, f)
    }
}

/// Headers, those with secrets masked.
struct Headers<'a> {
    headers: &'a HeaderMap,
    /// Whose members some of them are.
    schema: &'static Schema,
}

impl fmt::Debug for Headers<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = self.headers.iter().map(|(name, value)| {
            let is_hidden = value.is_sensitive() || self.hides(name);
            (name.as_str(), if is_hidden { MASK } else { value.to_str().unwrap_or("(not text)") })
        });
        f.debug_map().entries(shown).finish()
    }
}

impl Headers<'_> {
    fn hides(&self, name: &HeaderName) -> bool {
        let name = name.as_str();
        is_secret(name)
            || sensitive(self.schema).any(|http| match http {
                Http::Header(header) => header.eq_ignore_ascii_case(name),
                Http::PrefixHeaders(prefix) => name.starts_with(&prefix.to_ascii_lowercase()),
                _ => false,
            })
    }
}

/// A URL without what identifies a user, and with secrets in its path and query masked.
struct Url<'a> {
    uri: &'a Uri,
    operation: &'a Operation,
}

impl fmt::Display for Url<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { uri, operation } = self;
        write!(f, "{}://{}", uri.scheme_str().unwrap_or("http"), uri.host().unwrap_or_default())?;
        if let Some(port) = uri.port_u16() {
            write!(f, ":{port}")?;
        }
        if sensitive(operation.input).any(|http| http == Http::Label) {
            let pattern = operation.uri.split('?').next().unwrap_or_default();
            f.write_str(pattern)?;
        } else {
            f.write_str(uri.path())?;
        }
        let pairs = uri.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty());
        for (index, pair) in pairs.enumerate() {
            f.write_str(if index == 0 { "?" } else { "&" })?;
            match pair.split_once('=') {
                Some((name, _)) if self.hides(name) => write!(f, "{name}={MASK}")?,
                _ => f.write_str(pair)?,
            }
        }
        Ok(())
    }
}

impl Url<'_> {
    fn hides(&self, name: &str) -> bool {
        is_secret(name)
            || sensitive(self.operation.input).any(|http| match http {
                Http::Query(query) => query == name,
                Http::QueryParams => true,
                _ => false,
            })
    }
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    SECRET.iter().any(|secret| name.contains(secret))
}

/// Where the sensitive members go.
fn sensitive(schema: &'static Schema) -> impl Iterator<Item = Http> {
    let sensitive = schema.members.iter().filter(|member| redact::is_sensitive(member));
    sensitive.map(|member| member.extras.map_or(Http::Body, |extras| extras.http))
}

#[cfg(test)]
mod tests {
    use ::http::HeaderValue;

    use super::*;
    use crate::call::fixture;
    use crate::schema::{Extras, Kind, Map, Member, flags};

    static PAIRS: Map = Map {
        name: "Pairs",
        key: Member::new("key", Kind::String),
        value: Member::new("value", Kind::String),
    };

    static INPUT: Schema = Schema::structure(
        "Input",
        &[
            Member::new("pin", Kind::String)
                .with(flags::SENSITIVE)
                .extra(&Extras { http: Http::Header("X-Pin"), ..Extras::NONE }),
            Member::new("pins", Kind::Map(&PAIRS))
                .with(flags::SENSITIVE)
                .extra(&Extras { http: Http::PrefixHeaders("X-Pins-"), ..Extras::NONE }),
            Member::new("q", Kind::String)
                .with(flags::SENSITIVE)
                .extra(&Extras { http: Http::Query("q"), ..Extras::NONE }),
            Member::new("open", Kind::String)
                .extra(&Extras { http: Http::Query("open"), ..Extras::NONE }),
        ],
    );

    static LABELLED: Schema = Schema::structure(
        "Labelled",
        &[Member::new("id", Kind::String)
            .with(flags::SENSITIVE)
            .extra(&Extras { http: Http::Label, ..Extras::NONE })],
    );

    fn url(input: &'static Schema, url: &str) -> String {
        let operation = Operation { input, uri: "/doors/{id}?list", ..copy() };
        Url { uri: &url.parse().unwrap(), operation: &operation }.to_string()
    }

    fn copy() -> Operation {
        let Operation { name, service, method, uri, output, .. } = fixture::OPERATION;
        let traits = crate::service::OperationTraits::NONE;
        Operation { name, service, method, uri, input: &INPUT, output, errors: &[], traits }
    }

    #[test]
    fn headers_of_sensitive_members_and_with_secrets_by_their_name_are_masked() {
        let mut headers = HeaderMap::new();
        let mut signed = HeaderValue::from_static("s");
        signed.set_sensitive(true);
        headers.insert("x-marked", signed);
        for name in ["x-pin", "x-pins-a", "x-api-key", "x-amz-sso_bearer_token", "x-amz-date"] {
            headers.insert(name, HeaderValue::from_static("v"));
        }
        let shown = format!("{:?}", Headers { headers: &headers, schema: &INPUT });
        let masked = |name: &str| shown.contains(&format!("{name:?}: \"{MASK}\""));
        for name in ["x-marked", "x-pin", "x-pins-a", "x-api-key", "x-amz-sso_bearer_token"] {
            assert!(masked(name), "{name} in {shown}");
        }
        assert!(shown.contains("\"x-amz-date\": \"v\""), "{shown}");
    }

    #[test]
    fn secrets_in_urls_are_masked_and_users_left_out() {
        assert_eq!(
            url(&INPUT, "http://me:pass@a.test:81/x?q=1&open=2&X-Amz-Credential=3&flag"),
            format!("http://a.test:81/x?q={MASK}&open=2&X-Amz-Credential={MASK}&flag")
        );
        assert_eq!(url(&LABELLED, "https://a.test/doors/7?list"), "https://a.test/doors/{id}?list");
    }
}
