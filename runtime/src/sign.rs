//! AWS Signature Version 4: proof that a request comes from the holder of a secret key.
//!
//! The [`call`](crate::call) machine signs each attempt, after the endpoint and the identity are
//! known and before the request is sent. Signing is a chain of stages, each a type of its own
//! that depends on nothing but its input; time is a parameter:
//!
//! 1. `canonical`: the request in the one spelling that both sides agree on,
//! 2. `signature`: the string to sign (time, scope and hash of the first), and its signature,
//!    with the key that `key` derives from the secret,
//! 3. here, [`sign`]: the signature in the `authorization` header; or [`presign`]: in the query.
//!
//! The specification:
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>.

mod canonical;
mod error;
#[cfg(feature = "event-streams")]
mod events;
mod key;
mod presign;
mod signature;
mod uri;
#[cfg(test)]
mod vectors;

use std::borrow::Cow;
use std::fmt;
use std::time::SystemTime;

use ::http::header::{AUTHORIZATION, HOST, HeaderMap, HeaderName, HeaderValue};
use ::http::uri::Scheme;
use ring::digest;

pub use error::SigningError;
#[cfg(feature = "event-streams")]
pub use events::EventSigner;
pub use key::SigningKeyCache;
pub use presign::presign;
pub(crate) use uri::push_encoded;

use crate::http::Request;
use crate::primitives::BasicTime;
use canonical::CanonicalRequest;
use signature::{Signature, StringToSign, push_scope};
pub(crate) use signature::{hex, push_hex};

const ALGORITHM: &str = "AWS4-HMAC-SHA256";
const X_AMZ_DATE: HeaderName = HeaderName::from_static("x-amz-date");
const X_AMZ_SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");
const X_AMZ_CONTENT_SHA256: HeaderName = HeaderName::from_static("x-amz-content-sha256");

/// Who signs, for which service, and when. `Debug` shows neither secret nor token.
#[derive(Clone, Copy)]
pub struct SigningParams<'a> {
    /// The access key's id; sent in the clear.
    pub access_key_id: &'a str,
    /// The access key's secret; never sent.
    pub secret_access_key: &'a str,
    /// The token of temporary credentials; sent in the clear.
    pub session_token: Option<&'a str>,
    /// The region of the credential scope, such as `us-east-1`.
    pub region: &'a str,
    /// The service of the credential scope, its signing name in the model.
    pub service: &'a str,
    /// The time of the signature. Services refuse one that is minutes off.
    pub time: SystemTime,
    /// What differs between services.
    pub settings: SigningSettings<'a>,
}

/// What differs between services. The default is right for nearly all of them.
#[derive(Debug, Clone, Copy)]
pub struct SigningSettings<'a> {
    /// Whether the path, already percent-encoded in the URI, is encoded once more to be signed.
    /// Default: `true`. S3 wants `false`.
    pub double_encode_path: bool,
    /// Whether empty, `.` and `..` segments of the path are resolved to be signed. The URI
    /// itself stays as it is. Default: `true`. S3 wants `false`.
    pub normalize_path: bool,
    /// How the body is signed. Default: [`Payload::Body`].
    pub payload: Payload<'a>,
    /// Whether [`sign`] adds the header `x-amz-content-sha256`. Default: `false`. S3 wants
    /// `true`. [`presign`] has no use for it.
    pub content_sha256_header: bool,
    /// Whether the session token is sent but left out of the signature. Default: `false`.
    pub omit_session_token: bool,
}

/// How the body is signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payload<'a> {
    /// By the SHA-256 of the request's body.
    Body,
    /// Not at all: `UNSIGNED-PAYLOAD`. Only some services take that.
    Unsigned,
    /// By the signatures of the events that it holds: `STREAMING-AWS4-HMAC-SHA256-EVENTS`.
    Events,
    /// By the SHA-256 given, in lower-case hex, or another of the specification's markers.
    Precomputed(&'a str),
}

/// Signs the request by headers: adds `x-amz-date`, `authorization`, `x-amz-security-token` where
/// there is a session token, `x-amz-content-sha256` where the settings say so, and `host` where
/// it is absent. The URI must be absolute.
///
/// All other headers are signed as they stand, but for those that proxies and HTTP clients
/// change on the way. Signing anew, say for a retry, replaces what signing added before.
///
/// Returns what the signature was made of.
///
/// # Errors
///
/// A URI without a host where there is no `host` header either, header values that are not UTF-8,
/// credentials or names that no header can carry, and a time outside of the years 1 to 9999.
pub fn sign(
    request: &mut Request,
    params: &SigningParams<'_>,
    keys: &SigningKeyCache,
) -> Result<Stages, SigningError> {
    let time = BasicTime::new(params.time.into())?;
    let payload = params.settings.payload.hash(request.body());
    let token = params.session_token.map(|token| secret_header(token.to_owned(), "session token"));
    let token = token.transpose()?;

    add_host(request)?;
    remove_signature(request.headers_mut());
    let headers = request.headers_mut();
    headers.insert(X_AMZ_DATE, header(time.as_str(), "signing time")?);
    if params.settings.content_sha256_header {
        headers.insert(X_AMZ_CONTENT_SHA256, header(&payload, "payload hash")?);
    }
    let (signed_token, unsigned_token) =
        if params.settings.omit_session_token { (None, token) } else { (token, None) };
    if let Some(token) = signed_token {
        headers.insert(X_AMZ_SECURITY_TOKEN, token);
    }

    let query = request.uri().query().unwrap_or_default();
    let stages = Stages::new(request, query, &payload, &time, params, keys)?;
    let authorization = stages.authorization(params)?;
    let headers = request.headers_mut();
    if let Some(token) = unsigned_token {
        headers.insert(X_AMZ_SECURITY_TOKEN, token);
    }
    headers.insert(AUTHORIZATION, authorization);
    Ok(stages)
}

/// What a signature was made of, to hold beside what a service says that it expected. `Debug`
/// shows the signature alone: the canonical request holds the session token.
pub struct Stages {
    canonical: CanonicalRequest,
    to_sign: StringToSign,
    signature: Signature,
}

impl Stages {
    /// The request in the spelling that was signed. It holds the session token where that is
    /// signed.
    pub fn canonical_request(&self) -> &str {
        self.canonical.as_str()
    }

    /// Algorithm, time, scope and the hash of the canonical request.
    pub fn string_to_sign(&self) -> &str {
        self.to_sign.as_str()
    }

    /// The signature, in lower-case hex.
    pub fn signature(&self) -> &str {
        self.signature.as_str()
    }

    /// Signs `request`, with `query` in place of its own, at `time`. No header is added here.
    fn new(
        request: &Request,
        query: &str,
        payload: &str,
        time: &BasicTime,
        params: &SigningParams<'_>,
        keys: &SigningKeyCache,
    ) -> Result<Self, SigningError> {
        let canonical = CanonicalRequest::new(request, query, payload, &params.settings)?;
        let to_sign = StringToSign::new(&canonical, time, params);
        let signature = to_sign.sign(&keys.key(to_sign.scope(), time.date(), params));
        Ok(Self { canonical, to_sign, signature })
    }

    fn authorization(&self, params: &SigningParams<'_>) -> Result<HeaderValue, SigningError> {
        let parts = [
            ALGORITHM,
            " Credential=",
            params.access_key_id,
            "/",
            self.to_sign.scope(),
            ", SignedHeaders=",
            self.canonical.signed_headers(),
            ", Signature=",
            self.signature.as_str(),
        ];
        secret_header(parts.concat(), "access key id, region or service")
    }
}

impl<'a> Payload<'a> {
    fn hash(&self, body: &[u8]) -> Cow<'a, str> {
        match *self {
            Payload::Body => {
                let mut hash = String::with_capacity(64);
                push_hex(&mut hash, digest::digest(&digest::SHA256, body).as_ref());
                Cow::Owned(hash)
            }
            Payload::Unsigned => Cow::Borrowed("UNSIGNED-PAYLOAD"),
            Payload::Events => Cow::Borrowed("STREAMING-AWS4-HMAC-SHA256-EVENTS"),
            Payload::Precomputed(hash) => Cow::Borrowed(hash),
        }
    }
}

/// Adds the `host` header from the URI, where there is none.
fn add_host(request: &mut Request) -> Result<(), SigningError> {
    if request.headers().contains_key(HOST) {
        return Ok(());
    }
    let uri = request.uri();
    let host = uri.host().filter(|host| !host.is_empty()).ok_or(SigningError::NoHost)?;
    let default_port = match uri.scheme() {
        Some(scheme) if *scheme == Scheme::HTTPS => Some(443),
        Some(scheme) if *scheme == Scheme::HTTP => Some(80),
        _ => None,
    };
    let value = match uri.port_u16().filter(|port| Some(*port) != default_port) {
        Some(port) => header(&format!("{host}:{port}"), "host")?,
        None => header(host, "host")?,
    };
    request.headers_mut().insert(HOST, value);
    Ok(())
}

/// Takes away what an earlier signing added, which may have been by other credentials.
fn remove_signature(headers: &mut HeaderMap) {
    headers.remove(AUTHORIZATION);
    headers.remove(X_AMZ_DATE);
    headers.remove(X_AMZ_SECURITY_TOKEN);
}

fn header(value: &str, what: &'static str) -> Result<HeaderValue, SigningError> {
    HeaderValue::from_str(value).map_err(|_| SigningError::NotAHeader(what))
}

/// A header whose value `Debug` does not show.
fn secret_header(value: String, what: &'static str) -> Result<HeaderValue, SigningError> {
    let mut value = HeaderValue::try_from(value).map_err(|_| SigningError::NotAHeader(what))?;
    value.set_sensitive(true);
    Ok(value)
}

impl Default for SigningSettings<'_> {
    fn default() -> Self {
        Self {
            double_encode_path: true,
            normalize_path: true,
            payload: Payload::Body,
            content_sha256_header: false,
            omit_session_token: false,
        }
    }
}

impl fmt::Debug for SigningParams<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningParams")
            .field("access_key_id", &self.access_key_id)
            .field("region", &self.region)
            .field("service", &self.service)
            .field("time", &self.time)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Stages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stages").field("signature", &self.signature()).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;

    use super::*;

    fn params() -> SigningParams<'static> {
        SigningParams {
            access_key_id: "AKIDEXAMPLE",
            secret_access_key: "the-secret",
            session_token: Some("the-token"),
            region: "us-east-1",
            service: "service",
            time: SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160),
            settings: SigningSettings::default(),
        }
    }

    fn request(uri: &str) -> Request {
        ::http::Request::post(uri).body(Bytes::from_static(b"{}")).unwrap()
    }

    fn host(uri: &str) -> String {
        let mut request = request(uri);
        sign(&mut request, &params(), &SigningKeyCache::new()).unwrap();
        request.headers()["host"].to_str().unwrap().to_owned()
    }

    #[test]
    fn the_host_carries_the_port_where_it_is_not_the_default_one() {
        assert_eq!(host("https://example.com/"), "example.com");
        assert_eq!(host("https://example.com:443/"), "example.com");
        assert_eq!(host("https://example.com:80/"), "example.com:80");
        assert_eq!(host("http://example.com:80/"), "example.com");
        assert_eq!(host("http://127.0.0.1:8080/"), "127.0.0.1:8080");
        assert_eq!(host("http://user@[::1]:8080/"), "[::1]:8080");
    }

    #[test]
    fn a_host_header_stays_as_it_is() {
        let mut request = request("https://example.com/");
        request.headers_mut().insert(HOST, HeaderValue::from_static("other.example.com"));
        sign(&mut request, &params(), &SigningKeyCache::new()).unwrap();
        assert_eq!(request.headers()["host"], "other.example.com");
    }

    #[test]
    fn a_uri_without_a_host_is_an_error() {
        let error = sign(&mut request("/path"), &params(), &SigningKeyCache::new()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "signing: the request's URI has no host; set an absolute URI before signing"
        );
    }

    #[test]
    fn headers_that_change_on_the_way_are_not_signed() {
        let mut request = request("https://example.com/");
        for name in [
            "user-agent",
            "expect",
            "connection",
            "transfer-encoding",
            "x-amzn-trace-id",
            "x-amz-user-agent",
            "content-type",
        ] {
            request.headers_mut().insert(name, HeaderValue::from_static("value"));
        }
        sign(&mut request, &params(), &SigningKeyCache::new()).unwrap();
        let authorization = request.headers()["authorization"].to_str().unwrap();
        assert!(
            authorization.contains(
                "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;\
                 x-amz-user-agent, "
            ),
            "{authorization}"
        );
    }

    #[test]
    fn signing_anew_replaces_what_signing_added() {
        let keys = SigningKeyCache::new();
        let mut once = request("https://example.com/");
        let fresh = SigningParams { session_token: None, ..params() };
        sign(&mut once, &fresh, &keys).unwrap();

        let mut again = request("https://example.com/");
        let stale = SigningParams { time: SystemTime::UNIX_EPOCH, ..params() };
        sign(&mut again, &stale, &keys).unwrap();
        sign(&mut again, &fresh, &keys).unwrap();
        assert_eq!(once.headers(), again.headers());
    }

    #[test]
    fn the_payload_is_hashed_or_marked() {
        let header = |payload| {
            let settings =
                SigningSettings { payload, content_sha256_header: true, ..Default::default() };
            let mut request = request("https://example.com/");
            let params = SigningParams { settings, ..params() };
            sign(&mut request, &params, &SigningKeyCache::new()).unwrap();
            request.headers()["x-amz-content-sha256"].to_str().unwrap().to_owned()
        };
        assert_eq!(
            header(Payload::Body),
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
        );
        assert_eq!(header(Payload::Unsigned), "UNSIGNED-PAYLOAD");
        assert_eq!(header(Payload::Events), "STREAMING-AWS4-HMAC-SHA256-EVENTS");
        assert_eq!(header(Payload::Precomputed("abc")), "abc");
    }

    #[test]
    fn nothing_secret_is_shown() {
        let keys = SigningKeyCache::new();
        let mut request = request("https://example.com/");
        let stages = sign(&mut request, &params(), &keys).unwrap();
        let shown = format!("{:?} {stages:?} {:?} {:?}", params(), keys, request.headers());
        assert!(!shown.contains("the-secret"), "{shown}");
        assert!(!shown.contains("the-token"), "{shown}");
        assert!(!shown.contains("Signature="), "{shown}");
    }

    #[test]
    fn what_no_header_can_carry_is_an_error_that_does_not_repeat_it() {
        let bad_token = SigningParams { session_token: Some("a\nb"), ..params() };
        let bad_key = SigningParams { access_key_id: "a\nb", ..params() };
        let error = |params| {
            let mut request = request("https://example.com/");
            sign(&mut request, &params, &SigningKeyCache::new()).unwrap_err().to_string()
        };
        assert_eq!(
            error(bad_token),
            "signing: the session token holds characters that no HTTP header can carry"
        );
        assert_eq!(
            error(bad_key),
            "signing: the access key id, region or service holds characters that no HTTP header \
             can carry"
        );
    }

    #[test]
    fn a_header_that_is_not_text_is_an_error() {
        let mut request = request("https://example.com/");
        request.headers_mut().insert("x-bytes", HeaderValue::from_bytes(b"\xff").unwrap());
        let error = sign(&mut request, &params(), &SigningKeyCache::new()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "signing: the value of header `x-bytes` is not UTF-8, which a signature requires"
        );
    }
}
