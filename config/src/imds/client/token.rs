//! The session token that every request to IMDS carries.
//!
//! See <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-v2-how-it-works.html>.

use std::time::Duration;

use http::header::{HeaderName, HeaderValue};
use http::{Method, StatusCode};
use tinsmith_runtime::error::{BoxError, ConnectorError, DisplayErrorContext};
use tinsmith_runtime::http::{HttpRequest, HttpResponse};
use tokio::sync::Mutex;

use super::endpoint::Endpoint;
use super::error::{FailedToLoadToken, ImdsError, TokenError, Unexpected};
use crate::local_http::{self, LocalHttp};

/// The header of a token.
pub(super) const HEADER: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token");
/// How long a token is wanted, and in the answer how long it lives, in seconds.
const TTL: HeaderName = HeaderName::from_static("x-aws-ec2-metadata-token-ttl-seconds");
/// A token is renewed so long before it expires, or after half of its life where that is later.
const AHEAD: Duration = Duration::from_secs(120);
/// For so long it is remembered that nobody answered.
const SILENCE: Duration = Duration::from_secs(5);

/// The token of a client.
pub(super) struct Tokens {
    ttl: Duration,
    /// Locked while a token is on the way, so that one request gets it for all.
    state: Mutex<State>,
}

enum State {
    Empty,
    Token { value: HeaderValue, renew_at: Duration },
    Silence { until: Duration, why: String },
}

impl Tokens {
    pub(super) fn new(ttl: Duration) -> Self {
        Self { ttl, state: Mutex::new(State::Empty) }
    }

    /// The token that is there, or a new one.
    pub(super) async fn get(
        &self,
        http: &LocalHttp,
        endpoint: &Endpoint,
    ) -> Result<HeaderValue, ImdsError> {
        let failed = ImdsError::FailedToLoadToken;
        let unexpected = |error| ImdsError::Unexpected(Unexpected::new(error));
        let mut state = self.state.lock().await;
        match &*state {
            State::Token { value, renew_at } if http.monotonic() < *renew_at => {
                return Ok(value.clone());
            }
            State::Silence { until, why } if http.monotonic() < *until => {
                let error = ConnectorError::other(format!("{why} (a moment ago)"));
                return Err(failed(FailedToLoadToken::dispatch(endpoint.to_string(), error)));
            }
            _ => *state = State::Empty,
        }
        let request = self.request(endpoint).map_err(unexpected)?;
        let answer = match http.send(&request).await {
            Ok(answer) => answer,
            Err(error) => {
                let until = http.monotonic().saturating_add(SILENCE);
                *state = State::Silence { until, why: DisplayErrorContext(&error).to_string() };
                return Err(failed(FailedToLoadToken::dispatch(endpoint.to_string(), error)));
            }
        };
        let (value, ttl) = self
            .read(&answer)
            .map_err(|error| failed(FailedToLoadToken::token(endpoint.to_string(), error)))?;
        let life = ttl.saturating_sub(AHEAD).max(ttl / 2);
        *state =
            State::Token { value: value.clone(), renew_at: http.monotonic().saturating_add(life) };
        Ok(value)
    }

    /// Forgets a token that was refused, but not one that has replaced it.
    pub(super) async fn forget(&self, refused: &HeaderValue) {
        let mut state = self.state.lock().await;
        if matches!(&*state, State::Token { value, .. } if value == refused) {
            *state = State::Empty;
        }
    }

    fn request(&self, endpoint: &Endpoint) -> Result<HttpRequest, BoxError> {
        let mut request = local_http::request(Method::PUT, endpoint.join("/latest/api/token")?)?;
        request.headers_mut().insert(TTL, HeaderValue::from(self.ttl.as_secs()));
        Ok(request)
    }

    fn read(&self, answer: &HttpResponse) -> Result<(HeaderValue, Duration), TokenError> {
        match answer.status() {
            StatusCode::OK => {}
            StatusCode::FORBIDDEN => return Err(TokenError::Forbidden),
            StatusCode::BAD_REQUEST => return Err(TokenError::InvalidParameters),
            status => return Err(TokenError::ErrorResponse(status.as_u16())),
        }
        let mut value = HeaderValue::from_bytes(answer.body().trim_ascii())
            .ok()
            .filter(|value| !value.is_empty())
            .ok_or(TokenError::InvalidToken)?;
        value.set_sensitive(true);
        // Where the service does not say, the token lives as long as it was asked to; one that is
        // gone sooner is refused and renewed.
        let ttl = match answer.headers().get(TTL) {
            None => self.ttl,
            Some(ttl) => ttl
                .to_str()
                .ok()
                .and_then(|seconds| seconds.trim().parse().ok())
                .map(Duration::from_secs)
                .ok_or(TokenError::InvalidTtl)?,
        };
        Ok((value, ttl))
    }
}
