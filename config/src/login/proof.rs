//! The proof that a request comes from who holds the key of a login: the header `DPoP` of
//! [RFC 9449](https://www.rfc-editor.org/rfc/rfc9449).

use std::fmt;
use std::time::UNIX_EPOCH;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderValue;
use tinsmith_runtime::codec::json::write_document;
use tinsmith_runtime::config::interceptors::BeforeTransmitInterceptorContextMut;
use tinsmith_runtime::config::{Intercept, SharedTimeSource, TimeSource as _};
use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::http::HttpRequest;
use tinsmith_runtime::primitives::{Document, Number};

use super::key::Key;

/// Adds a proof to each request, a new one to each attempt.
pub(super) struct Proof {
    key: Key,
    time: SharedTimeSource,
}

impl Proof {
    pub(super) fn new(key: Key, time: SharedTimeSource) -> Self {
        Self { key, time }
    }

    /// A JWT of who asks, of this request.
    fn of(&self, request: &HttpRequest) -> Result<String, BoxError> {
        let (x, y) = self.key.point();
        let key = object([
            ("kty", text("EC")),
            ("crv", text("P-256")),
            ("x", text(URL_SAFE_NO_PAD.encode(x))),
            ("y", text(URL_SAFE_NO_PAD.encode(y))),
        ]);
        let head = object([("typ", text("dpop+jwt")), ("alg", text("ES256")), ("jwk", key)]);
        let since = self.time.now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let uri = request.uri().to_string();
        let without_query = uri.split('?').next().unwrap_or_default();
        let claims = object([
            ("htm", text(request.method().as_str())),
            ("htu", text(without_query)),
            ("iat", Document::Number(Number::PosInt(since.as_secs()))),
            ("jti", text(unique_id())),
        ]);
        let mut token = encode(&head)?;
        token.push('.');
        token.push_str(&encode(&claims)?);
        let signature = self.key.sign(token.as_bytes())?;
        token.push('.');
        URL_SAFE_NO_PAD.encode_string(signature, &mut token);
        Ok(token)
    }
}

impl Intercept for Proof {
    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Result<(), BoxError> {
        let proof = HeaderValue::try_from(self.of(context.request())?)?;
        context.request_mut().headers_mut().insert("dpop", proof);
        Ok(())
    }
}

impl fmt::Debug for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Proof")
    }
}

/// A UUID of random bits, version 4 of RFC 9562.
fn unique_id() -> String {
    let bits = fastrand::u128(..) & !(0xf << 76) & !(0b11 << 62) | 0x4 << 76 | 0b10 << 62;
    let hex = format!("{bits:032x}");
    [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| hex.get(part).unwrap_or_default()).join("-")
}

fn object<const N: usize>(members: [(&str, Document); N]) -> Document {
    Document::Object(members.map(|(name, value)| (name.to_owned(), value)).into())
}

fn text(text: impl Into<String>) -> Document {
    Document::String(text.into())
}

fn encode(document: &Document) -> Result<String, BoxError> {
    let mut text = Vec::new();
    write_document(&mut text, document)?;
    Ok(URL_SAFE_NO_PAD.encode(text))
}
