//! What `tracing` is told of a call, with the feature `tracing`: a span a call, an event an
//! attempt, and at `TRACE` what goes over the wire, without secrets. `docs/observing.md` has the
//! fields.

mod wire;

use std::time::Duration;

use tracing::field::Empty;
use tracing::{Level, Span};

use super::Call;
use crate::call::{Failure, FailureKind, Shared};
use crate::error::{ProvideErrorMetadata, RequestId};
use crate::http::{HttpRequest, HttpResponse};
use crate::service::Operation;

/// What is kept to tell of a call.
pub(super) struct Observed {
    span: Span,
    /// When the attempt began, by the call's clock.
    attempt_started: Duration,
}

impl Observed {
    pub(super) fn new(shared: &Shared, operation: &'static Operation) -> Self {
        let (service, name) = (operation.service.id, operation.name);
        let span = tracing::info_span!(
            target: "tinsmith::call",
            "call",
            otel.name = format_args!("{service}.{name}"),
            otel.kind = "client",
            otel.status_code = Empty,
            rpc.system = "aws-api",
            rpc.service = service,
            rpc.method = name,
            cloud.region = shared.config().region().map(AsRef::<str>::as_ref),
            server.address = Empty,
            server.port = Empty,
            http.request.method = Empty,
            http.request.resend_count = Empty,
            http.response.status_code = Empty,
            aws.request_id = Empty,
            aws.extended_request_id = Empty,
            error.type = Empty,
        );
        Self { span, attempt_started: Duration::ZERO }
    }
}

impl Call<'_> {
    /// The span of the call: a driver enters it whenever it works on the call.
    pub fn span(&self) -> &Span {
        &self.observed.span
    }

    /// The request is ready to be sent.
    pub(super) fn observe_request(&mut self, request: &HttpRequest) {
        self.observed.attempt_started = self.elapsed();
        let span = &self.observed.span;
        if let Some(host) = request.uri().host() {
            span.record("server.address", host);
        }
        let usual = if request.uri().scheme_str() == Some("http") { 80 } else { 443 };
        span.record("server.port", request.uri().port_u16().unwrap_or(usual));
        span.record("http.request.method", request.method().as_str());
        if self.attempt > 1 {
            span.record("http.request.resend_count", self.attempt - 1);
        }
        if self.presigning.is_none() {
            wire::request(span, self.operation, self.attempt, self.input, request);
        }
    }

    /// An answer came.
    pub(super) fn observe_response(&self, response: &HttpResponse) {
        let span = &self.observed.span;
        span.record("http.response.status_code", response.status().as_u16());
        if let Some(id) = self.operation.service.protocol.request_id(response) {
            span.record("aws.request_id", &*id);
        }
        let extended = response.headers().get("x-amz-id-2").and_then(|id| id.to_str().ok());
        if let Some(id) = extended {
            span.record("aws.extended_request_id", id);
        }
        wire::response(span, self.operation, self.attempt, response);
    }

    /// The output is filled.
    pub(super) fn observe_output(&self) {
        wire::output(&self.observed.span, self.attempt, self.output);
    }

    /// An attempt has ended; `next` says what follows.
    pub(super) fn observe_attempt(
        &self,
        outcome: Result<&HttpResponse, &Failure>,
        next: &'static str,
        wait: Option<Duration>,
    ) {
        let failure = outcome.err();
        let status = match outcome {
            Ok(response) => Some(response.status().as_u16()),
            Err(failure) => failure.context().status,
        };
        let millis = |time: Duration| time.as_secs_f64() * 1000.0;
        tracing::event!(
            target: "tinsmith::attempt",
            parent: &self.observed.span,
            Level::DEBUG,
            attempt = self.attempt,
            max_attempts = self.shared.retry.max_attempts,
            duration_ms = millis(self.elapsed().saturating_sub(self.observed.attempt_started)),
            http.response.status_code = status,
            aws.request_id = failure.and_then(RequestId::request_id),
            error.type = failure.map(error_type),
            error.message = failure.map(tracing::field::display),
            next,
            wait_ms = wait.map(millis),
            "attempt",
        );
    }

    /// The call has ended.
    pub(super) fn observe_end(&self, outcome: Result<(), &Failure>) {
        if let Err(failure) = outcome {
            self.observed.span.record("error.type", error_type(failure));
            self.observed.span.record("otel.status_code", "ERROR");
        }
    }
}

/// The service's code, and for what never came to one the kind of failure.
fn error_type(failure: &Failure) -> &str {
    match failure.kind() {
        FailureKind::Service(_) => failure.code().unwrap_or(failure.kind_name()),
        _ => failure.kind_name(),
    }
}
