//! What becomes of an answer: an output, an error, or another attempt.

use std::time::{Duration, SystemTime};

use ::http::header;
use bytes::Bytes;

use super::{Call, Step, echo};
use crate::call::{Failure, FailureKind, events, read, stream};
use crate::config::RetryMode;
use crate::error::{BoxError, ConnectorError, ErrorMetadata, ProvideErrorMetadata};
use crate::http::HttpResponse;
use crate::primitives::{ByteStream, DateTime, DateTimeFormat};
use crate::retry::{
    AttemptOutcome, ClassifyRetry, RetryAction, RetryKind, RetryReason, classify_connector,
    classify_response, is_clock_skew, requested_delay,
};
use crate::time::AsyncSleep;

/// What is to be done after a failed attempt.
struct Verdict {
    kind: RetryKind,
    /// The wait that the service asks for.
    requested: Option<Duration>,
    /// The wait that the program wants, exactly.
    exact: Option<Duration>,
}

impl Call<'_> {
    /// `members` says whether a success holds members of the output.
    pub(super) fn answered(
        &mut self,
        outcome: Result<HttpResponse, ConnectorError>,
        members: bool,
    ) -> Step {
        self.in_flight = false;
        let mut response = match outcome {
            Ok(response) => response,
            Err(error) => {
                let failure = self.failure(FailureKind::Dispatch(error), None);
                return self.failed(failure);
            }
        };
        self.observe_response(&response);
        if let Err(error) = self.received(&mut response) {
            return self.misread(error, response, None);
        }
        match self.is_success(&response) {
            true => self.succeeded(response, members),
            false => self.refused(echo::masked(response, self.credentials.as_ref())),
        }
    }

    fn is_success(&self, response: &HttpResponse) -> bool {
        let service = self.operation.service;
        let hides_errors = service.traits.errors_in_success;
        response.status().is_success() && !(hides_errors && service.protocol.is_error(response))
    }

    fn succeeded(&mut self, response: HttpResponse, members: bool) -> Step {
        self.shared.budget.bucket.succeeded(self.cost);
        self.attempt_ended(false);
        let protocol = self.operation.service.protocol;
        let request_id = protocol.request_id(&response);
        let meta = request_id.map(|id| ErrorMetadata::builder().request_id(id).build());
        let outcome = self.output(&response, members, meta.as_ref());
        if let (Ok(()), Some(meta)) = (&outcome, &meta) {
            self.output.attach(meta);
        }
        match outcome.and_then(|()| self.deserialized(&response, None)) {
            Ok(()) => {
                self.after_attempt(Ok(&response));
                self.observe_output();
                self.observe_attempt(Ok(&response), "done", None);
                self.after_execution(Ok(&response));
                self.observe_end(Ok(()));
                Step::Done(Ok(()))
            }
            // Not tried again: the operation has taken place.
            Err(error) => self.misread(error, response, meta),
        }
    }

    /// The answer is of no use, and asking again of none either.
    fn misread(
        &mut self,
        error: BoxError,
        response: HttpResponse,
        meta: Option<ErrorMetadata>,
    ) -> Step {
        let failure = self.failure(FailureKind::Response(error, response), meta);
        self.after_attempt(Err(&failure));
        self.observe_attempt(Err(&failure), "not_retryable", None);
        self.failed_for_good(failure)
    }

    /// Fills the output: with its members where the answer holds any, and with its body, unread
    /// or in memory, where that is a stream.
    fn output(
        &mut self,
        response: &HttpResponse,
        members: bool,
        meta: Option<&ErrorMetadata>,
    ) -> Result<(), BoxError> {
        let unread = self.unread.take().map(|body| *body);
        #[cfg(feature = "checksums")]
        let unread = self.checksums().check(response, unread)?;
        if members {
            read::output(self.operation, response, self.output)?;
        }
        let body = || unread.unwrap_or_else(|| response.body().clone().into());
        if events::is_received(self.operation) {
            let context = self.context(Some(response.status().as_u16()));
            events::fill(self.operation, self.output, context, meta, body());
        } else {
            stream::fill(self.operation, self.output, body);
        }
        Ok(())
    }

    /// As any answer, but for its body: it is put into the output instead of being read. `first` is
    /// what of it was read; `None` where the answer holds no other members.
    pub(super) fn streamed(
        &mut self,
        response: ::http::Response<ByteStream>,
        first: Option<Bytes>,
    ) -> Step {
        let (head, body) = response.into_parts();
        self.unread = Some(Box::new(body));
        let members = first.is_some();
        let response = HttpResponse::from_parts(head, first.unwrap_or_default());
        self.answered(Ok(response), members)
    }

    fn refused(&mut self, response: HttpResponse) -> Step {
        let meta = read::error_metadata(self.operation, &response);
        let failure = self.failure(FailureKind::Service(response), Some(meta));
        let seen = match failure.raw_response() {
            Some(response) => self.deserialized(response, Some(&failure)),
            None => Ok(()),
        };
        match (seen, failure) {
            (Ok(()), failure) => self.failed(failure),
            (Err(error), failure) => match failure.into_response() {
                Some((meta, response)) => self.misread(error, response, Some(meta)),
                None => self.construction(error),
            },
        }
    }

    /// Whether the error came from a wrong clock that is now right. Once a call: a second error
    /// of the kind has another cause.
    fn corrects_clock(&mut self, response: &HttpResponse, meta: &ErrorMetadata) -> bool {
        if self.clock_corrected || !meta.code().is_some_and(is_clock_skew) {
            return false;
        }
        if self.shared.config().disable_clock_skew_correction() == Some(true) {
            return false;
        }
        self.clock_corrected =
            date(response).is_some_and(|date| self.shared.learnt.correct(&self.shared.time, date));
        self.clock_corrected
    }

    /// What follows an attempt that has failed.
    pub(super) fn failed(&mut self, mut failure: Failure) -> Step {
        self.in_flight = false;
        self.after_attempt(Err(&failure));
        let verdict = self.verdict(&failure);
        let throttled = verdict.as_ref().is_some_and(|it| it.kind == RetryKind::Throttling);
        self.attempt_ended(throttled);
        let verdict = match verdict {
            Some(verdict) if self.attempts < self.shared.retry.max_attempts => verdict,
            verdict => {
                let next = if verdict.is_some() { "no_attempts_left" } else { "not_retryable" };
                self.observe_attempt(Err(&failure), next, None);
                return self.failed_for_good(failure);
            }
        };
        if !self.is_repeatable() {
            failure.body_spent();
            self.observe_attempt(Err(&failure), "body_spent", None);
            return self.failed_for_good(failure);
        }
        let retry = self.attempts.saturating_sub(1);
        let backoff = || {
            let random = (self.shared.randomness)();
            self.shared.retry.delay(verdict.kind, retry, random, verdict.requested)
        };
        self.cost = self.shared.budget.bucket.acquire(verdict.kind);
        if self.cost.is_none() {
            failure.retry_tokens_spent();
            if !self.operation.traits.long_poll {
                self.observe_attempt(Err(&failure), "no_retry_tokens", None);
                return self.failed_for_good(failure);
            }
        }
        let wait = verdict.exact.unwrap_or_else(backoff);
        let next = if self.cost.is_some() { "retry" } else { "no_retry_tokens" };
        self.observe_attempt(Err(&failure), next, Some(wait));
        if self.cost.is_none() {
            // A program that polls calls again at once: the wait keeps it from doing so in a
            // loop where it hurts most.
            self.giving_up = Some(failure);
        } else {
            self.last = Some(failure);
        }
        self.limit = self.operation_limit();
        Step::Sleep(wait)
    }

    /// Whether a retry may help: what the program's classifiers say, or else the usual rules.
    fn verdict(&mut self, failure: &Failure) -> Option<Verdict> {
        let (kind, exact) = match self.asked(failure) {
            RetryAction::RetryForbidden => return None,
            RetryAction::RetryIndicated(RetryReason { kind, delay }) => (kind, delay),
            RetryAction::NoActionIndicated => (self.usual(failure)?, None),
        };
        let headers = failure.raw_response().map(HttpResponse::headers);
        Some(Verdict { kind, requested: headers.and_then(requested_delay), exact })
    }

    /// What the last classifier says that has something to say.
    fn asked(&self, failure: &Failure) -> RetryAction {
        let classifiers = self.shared.classifiers();
        if classifiers.is_empty() {
            return RetryAction::NoActionIndicated;
        }
        let response = failure.raw_response();
        let outcome = AttemptOutcome {
            service: self.operation.service.id,
            operation: self.operation.name,
            attempt: self.attempts,
            status: failure.context().status,
            headers: response.map(HttpResponse::headers),
            code: failure.code(),
            message: failure.message(),
            is_timeout: match failure.kind() {
                FailureKind::Timeout(_) => true,
                FailureKind::Dispatch(error) => error.is_timeout(),
                _ => false,
            },
        };
        classifiers
            .iter()
            .rev()
            .map(|classifier| classifier.classify_retry(&outcome))
            .find(|action| *action != RetryAction::NoActionIndicated)
            .unwrap_or_default()
    }

    fn usual(&mut self, failure: &Failure) -> Option<RetryKind> {
        match failure.kind() {
            FailureKind::Timeout(_) => Some(RetryKind::Transient),
            FailureKind::Dispatch(error) => classify_connector(error),
            FailureKind::Service(response) => {
                classify_response(self.operation, response.status(), failure.meta()).or_else(|| {
                    self.corrects_clock(response, failure.meta()).then_some(RetryKind::Transient)
                })
            }
            FailureKind::Construction(_) | FailureKind::Response(..) => None,
        }
    }

    /// Tells the client's rate limit.
    fn attempt_ended(&self, throttled: bool) {
        if self.shared.retry.mode == RetryMode::Adaptive {
            self.shared.budget.limiter.ended(self.shared.sleep.monotonic(), throttled);
        }
    }
}

fn date(response: &HttpResponse) -> Option<SystemTime> {
    let date = response.headers().get(header::DATE)?.to_str().ok()?;
    let date = DateTime::from_str(date, DateTimeFormat::HttpDate).ok()?;
    SystemTime::try_from(date).ok()
}
