//! Requests to services of the machine, which answer at once or are not there.
//!
//! [`imds`](crate::imds) and [`ecs`](crate::ecs) ask through this. Many programs run where nobody
//! answers, and it must not take them long to find that out: an answer that asks for patience is
//! worth several attempts, silence is worth two, and a refused connection one.

use std::error::Error;
use std::io;
use std::time::Duration;

use bytes::Bytes;
use http::header::{HOST, HeaderValue, USER_AGENT};
use http::{Method, StatusCode, Uri};
use tinsmith_runtime::config::{AsyncSleep, HttpClient, SharedAsyncSleep, SharedHttpClient};
use tinsmith_runtime::error::{BoxError, ConnectorError};
use tinsmith_runtime::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse, HyperClient};
use tinsmith_runtime::time::timeout;

use crate::provider_config::ProviderConfig;

/// The longest first wait before another attempt. Each further one is twice as long.
const FIRST_WAIT: Duration = Duration::from_millis(100);
/// No wait is longer.
const LONGEST_WAIT: Duration = Duration::from_millis(400);
/// How many attempts may find nobody.
const SILENT_ATTEMPTS: u32 = 2;

/// Sends requests to a service of the machine.
#[derive(Debug)]
pub(crate) struct LocalHttp {
    http: SharedHttpClient,
    sleep: SharedAsyncSleep,
    limits: HttpLimits,
    max_attempts: u32,
}

impl LocalHttp {
    /// Sends by the transport of `config`, or by one of its own, which asks no proxy. An attempt
    /// ends after the longer of both limits, all told.
    pub(crate) fn new(
        config: &ProviderConfig,
        connect: Duration,
        read: Duration,
        max_attempts: u32,
    ) -> Self {
        let mut limits = HttpLimits::default();
        limits.connect = Some(connect);
        // A transport counts connecting into the wait for the head of the answer.
        limits.read = Some(read.max(connect));
        let http = config.http_client().unwrap_or_else(|| {
            SharedHttpClient::new(HyperClient::with_connect_timeout(Some(connect)))
        });
        Self { http, sleep: config.sleep_impl(), limits, max_attempts: max_attempts.max(1) }
    }

    /// The time since some moment in the past, on the clock by which waits are measured.
    pub(crate) fn monotonic(&self) -> Duration {
        self.sleep.monotonic()
    }

    /// Sends a request, again where that may help, and returns the last answer. Boxed, so that it
    /// is compiled once and not into all who ask.
    pub(crate) fn send<'a>(
        &'a self,
        request: &'a HttpRequest,
    ) -> BoxFuture<'a, Result<HttpResponse, ConnectorError>> {
        Box::pin(self.attempts(request))
    }

    async fn attempts(&self, request: &HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let mut silent = 0;
        let mut attempt = 1;
        loop {
            let outcome = self.once(request).await;
            let wait = match &outcome {
                Ok(answer) if is_transient(answer.status()) => backoff(attempt),
                Ok(_) => return outcome,
                Err(error) => {
                    silent += 1;
                    if silent >= SILENT_ATTEMPTS || is_nobody(error) || !may_pass(error) {
                        return outcome;
                    }
                    // A limit that was reached was a wait already.
                    if error.is_timeout() { Duration::ZERO } else { backoff(attempt) }
                }
            };
            if attempt >= self.max_attempts {
                return outcome;
            }
            self.sleep.sleep(wait).await;
            attempt += 1;
        }
    }

    async fn once(&self, request: &HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let sending = self.http.send(request.clone(), self.limits);
        match timeout(&self.sleep, self.limits.read, sending).await {
            Ok(outcome) => outcome,
            Err(_) => {
                let limit = self.limits.read.unwrap_or_default();
                Err(ConnectorError::timeout(format!("no answer within {limit:?}")))
            }
        }
    }
}

/// A request without a body, with the headers that every one has.
pub(crate) fn request(method: Method, uri: Uri) -> Result<HttpRequest, BoxError> {
    let authority = uri.authority().ok_or("the URL has no host")?;
    let host = HeaderValue::from_str(authority.as_str())?;
    let mut request = HttpRequest::new(Bytes::new());
    *request.method_mut() = method;
    *request.uri_mut() = uri;
    let agent = concat!("tinsmith-config/", env!("CARGO_PKG_VERSION"));
    request.headers_mut().insert(HOST, host);
    request.headers_mut().insert(USER_AGENT, HeaderValue::from_static(agent));
    Ok(request)
}

/// Whether the same request may fare better in a moment.
pub(crate) fn is_transient(status: StatusCode) -> bool {
    status.is_server_error()
        || status == StatusCode::REQUEST_TIMEOUT
        || status == StatusCode::TOO_MANY_REQUESTS
}

fn may_pass(error: &ConnectorError) -> bool {
    error.is_timeout() || error.is_io()
}

/// Whether the operating system says for certain that nobody is there.
fn is_nobody(error: &ConnectorError) -> bool {
    let mut next: Option<&(dyn Error + 'static)> = Some(error);
    while let Some(error) = next {
        if let Some(error) = error.downcast_ref::<io::Error>() {
            if matches!(
                error.kind(),
                io::ErrorKind::ConnectionRefused
                    | io::ErrorKind::HostUnreachable
                    | io::ErrorKind::NetworkUnreachable
                    | io::ErrorKind::NetworkDown
                    | io::ErrorKind::AddrNotAvailable
            ) {
                return true;
            }
        }
        next = error.source();
    }
    false
}

fn backoff(attempt: u32) -> Duration {
    let most = FIRST_WAIT.saturating_mul(1 << (attempt - 1).min(8)).min(LONGEST_WAIT);
    most.mul_f64(fastrand::f64())
}
