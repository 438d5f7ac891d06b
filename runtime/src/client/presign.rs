//! Requests to hand to somebody who has no credentials: `client.operation().presigned(…)`.
//!
//! A presigned request is signed by its query for a limited time
//! (<https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html>).
//! Any operation that is signed with SigV4 can be presigned; whether the service takes that, only
//! the service knows.

use std::fmt;
use std::time::{Duration, SystemTime};

use bytes::Bytes;

use super::{Handle, Input, Sending, identity};
use crate::call::{Call, Event, Failure, Limit, Presigning, Step};
use crate::dynamic::Record;
use crate::error::{ModeledError, SdkError};
use crate::http::HttpRequest;
use crate::service::Operation;
use crate::shape::Shape;
use crate::time::timeout;

/// The longest time for which a presigned request can be sent: 7 days.
const MOST: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// For how long a presigned request can be sent. The credentials that sign it may expire before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresigningConfig {
    start_time: Option<SystemTime>,
    expires_in: Duration,
}

impl PresigningConfig {
    /// From now on for that time, from 1 second to 7 days, in whole seconds.
    ///
    /// # Errors
    ///
    /// Where the time is out of that range.
    pub fn expires_in(expires_in: Duration) -> Result<Self, PresigningConfigError> {
        Self::builder().expires_in(expires_in).build()
    }

    /// A builder, nothing set.
    pub fn builder() -> PresigningConfigBuilder {
        PresigningConfigBuilder::default()
    }

    /// From when on the request can be sent; `None` is from when it is made, by the client's
    /// clock.
    pub fn start_time(&self) -> Option<SystemTime> {
        self.start_time
    }

    /// For how long.
    pub fn expires(&self) -> Duration {
        self.expires_in
    }
}

/// Builds a [`PresigningConfig`].
#[derive(Debug, Clone, Default)]
pub struct PresigningConfigBuilder {
    start_time: Option<SystemTime>,
    expires_in: Option<Duration>,
}

impl PresigningConfigBuilder {
    /// Sets from when on the request can be sent. By default from when it is made.
    pub fn start_time(mut self, start_time: SystemTime) -> Self {
        self.start_time = Some(start_time);
        self
    }

    /// See [`start_time`](Self::start_time).
    pub fn set_start_time(&mut self, start_time: Option<SystemTime>) -> &mut Self {
        self.start_time = start_time;
        self
    }

    /// Sets for how long the request can be sent, from 1 second to 7 days, in whole seconds. There
    /// is no default.
    pub fn expires_in(mut self, expires_in: Duration) -> Self {
        self.expires_in = Some(expires_in);
        self
    }

    /// See [`expires_in`](Self::expires_in).
    pub fn set_expires_in(&mut self, expires_in: Option<Duration>) -> &mut Self {
        self.expires_in = expires_in;
        self
    }

    /// The configuration.
    ///
    /// # Errors
    ///
    /// Where `expires_in` is not set or out of its range.
    pub fn build(self) -> Result<PresigningConfig, PresigningConfigError> {
        match self.expires_in {
            None => Err(PresigningConfigError("`expires_in` is not set")),
            Some(expires_in) if expires_in < Duration::from_secs(1) || expires_in > MOST => {
                Err(PresigningConfigError("`expires_in` must be from 1 second to 7 days"))
            }
            Some(expires_in) => Ok(PresigningConfig { start_time: self.start_time, expires_in }),
        }
    }
}

/// A request cannot be presigned for such a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresigningConfigError(&'static str);

impl fmt::Display for PresigningConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "presigning: {}", self.0)
    }
}

impl std::error::Error for PresigningConfigError {}

/// A request that whoever has it can send until it expires.
///
/// `Debug` leaves out the query, which holds the signature, and the body.
#[derive(Clone)]
pub struct PresignedRequest {
    request: HttpRequest,
    uri: String,
}

impl PresignedRequest {
    fn new(request: HttpRequest) -> Self {
        Self { uri: request.uri().to_string(), request }
    }

    /// The HTTP method, such as `GET`.
    pub fn method(&self) -> &str {
        self.request.method().as_str()
    }

    /// The URI with the signature in it. A secret until it expires.
    pub fn uri(&self) -> &str {
        &self.uri
    }

    /// The headers that have to be sent with it, as they are. `host` is not among them, since every
    /// HTTP client sends it.
    pub fn headers(&self) -> impl Iterator<Item = (&str, &str)> {
        self.request.headers().iter().filter_map(|(name, value)| {
            // What is not UTF-8 cannot be signed.
            Some((name.as_str(), std::str::from_utf8(value.as_bytes()).ok()?))
        })
    }

    /// The body that has to be sent with it, which the signature may cover. Where the operation
    /// streams its body and leaves it unsigned, this is empty and the body is the sender's.
    pub fn body(&self) -> &Bytes {
        self.request.body()
    }

    /// The request with that body.
    pub fn make_http_1x_request<B>(&self, body: B) -> ::http::Request<B> {
        self.clone().into_http_1x_request(body)
    }

    /// The request with that body.
    pub fn into_http_1x_request<B>(self, body: B) -> ::http::Request<B> {
        self.request.map(|_| body)
    }
}

impl fmt::Debug for PresignedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let uri = self.request.uri();
        f.debug_struct("PresignedRequest")
            .field("method", self.request.method())
            .field("host", &uri.host().unwrap_or_default())
            .field("path", &uri.path())
            .finish_non_exhaustive()
    }
}

/// Makes and presigns a request of an operation with types.
pub async fn presign<E: ModeledError>(
    handle: &Handle,
    operation: &'static Operation,
    input: &dyn Shape,
    config: PresigningConfig,
) -> Result<PresignedRequest, SdkError<E>> {
    let presigned = drive(handle, operation, input, config).await;
    presigned.map(PresignedRequest::new).map_err(|failure| failure.typed(operation))
}

/// The same with the client and the input as its own, which is what builders hold.
pub fn presigning<I: Input>(
    handle: Handle,
    input: I,
    config: PresigningConfig,
) -> Sending<PresignedRequest, I::Error> {
    Sending(Box::pin(async move { presign(&handle, I::OPERATION, &input, config).await }))
}

/// Carries out a call up to where its request would be sent.
async fn drive(
    handle: &Handle,
    operation: &'static Operation,
    input: &dyn Shape,
    config: PresigningConfig,
) -> Result<HttpRequest, Failure> {
    let PresigningConfig { start_time, expires_in } = config;
    let shared = &handle.0.shared;
    let mut output = Record::new(operation.output);
    let presigning = Presigning { start_time, expires_in };
    let mut call = Call::new(shared, operation, input, &mut output).presigning(&presigning);
    let mut event = Event::Start;
    loop {
        let step = call.next(event);
        let limit = call.limit().map(|Limit { left, .. }| left);
        event = match step {
            Step::Ask => {
                timeout(&shared.sleep, limit, call.asking()).await.unwrap_or(Event::Expired)
            }
            Step::Identity => {
                let got = identity::credentials(shared, limit).got().await;
                got.map_or(Event::Expired, Event::Identity)
            }
            Step::Send(request) => return Ok(request),
            Step::Done(Err(failure)) => return Err(failure),
            // What is not sent is neither retried nor answered, and bears no token.
            Step::Token | Step::Sleep(_) | Step::Done(Ok(())) => {
                return Err(Failure::construction(operation, "the request cannot be presigned"));
            }
        };
    }
}

#[cfg(test)]
mod tests;
