//! What becomes of an answer: an output, an error, or another attempt.

use std::time::{Duration, SystemTime};

use ::http::header;
use bytes::Bytes;

use super::{Call, Step};
use crate::call::{Failure, FailureKind, events, read, stream};
use crate::config::Intercept;
use crate::error::{BoxError, ConnectorError, ErrorMetadata};
use crate::http::HttpResponse;
use crate::primitives::{ByteStream, DateTime, DateTimeFormat};
use crate::retry::{
    RetryKind, classify_connector, classify_response, delay, is_clock_skew, requested_delay,
};

impl Call<'_> {
    /// `members` says whether a success holds members of the output.
    pub(super) fn answered(
        &mut self,
        outcome: Result<HttpResponse, ConnectorError>,
        members: bool,
    ) -> Step {
        for interceptor in self.shared.interceptors() {
            interceptor.read_after_attempt(outcome.as_ref());
        }
        match outcome {
            Ok(response) if self.is_success(&response) => self.succeeded(response, members),
            Ok(response) => self.refused(response),
            Err(error) => {
                let kind = classify_connector(&error);
                let failure = self.failure(FailureKind::Dispatch(error), None);
                self.failed(kind, None, failure)
            }
        }
    }

    fn is_success(&self, response: &HttpResponse) -> bool {
        let service = self.operation.service;
        let hides_errors = service.traits.errors_in_success;
        response.status().is_success() && !(hides_errors && service.protocol.is_error(response))
    }

    fn succeeded(&mut self, response: HttpResponse, members: bool) -> Step {
        self.shared.learnt.bucket.succeeded(self.cost);
        let protocol = self.operation.service.protocol;
        let request_id = protocol.request_id(&response);
        let meta = request_id.map(|id| ErrorMetadata::builder().request_id(id).build());
        match self.output(&response, members, meta.as_ref()) {
            Ok(()) => {
                if let Some(meta) = &meta {
                    self.output.attach(meta);
                }
                Step::Done(Ok(()))
            }
            // Not tried again: the operation has taken place.
            Err(error) => {
                let kind = FailureKind::Response(error, response);
                Step::Done(Err(self.failure(kind, meta)))
            }
        }
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
        let requested = requested_delay(response.headers());
        let mut kind = classify_response(self.operation, response.status(), &meta);
        if kind.is_none() && self.corrects_clock(&response, &meta) {
            kind = Some(RetryKind::Transient);
        }
        let failure = self.failure(FailureKind::Service(response), Some(meta));
        self.failed(kind, requested, failure)
    }

    /// Whether the error came from a wrong clock that is now right. Once a call: a second error
    /// of the kind has another cause.
    fn corrects_clock(&mut self, response: &HttpResponse, meta: &ErrorMetadata) -> bool {
        if self.clock_corrected || !meta.code().is_some_and(is_clock_skew) {
            return false;
        }
        self.clock_corrected =
            date(response).is_some_and(|date| self.shared.learnt.correct(&self.shared.time, date));
        self.clock_corrected
    }

    pub(super) fn failed(
        &mut self,
        kind: Option<RetryKind>,
        requested: Option<Duration>,
        mut failure: Failure,
    ) -> Step {
        let retry = self.attempts.saturating_sub(1);
        let kind = match kind {
            Some(kind) if self.attempts < self.shared.retry.max_attempts() => kind,
            _ => return Step::Done(Err(failure)),
        };
        if !self.is_repeatable() {
            failure.body_spent();
            return Step::Done(Err(failure));
        }
        self.cost = self.shared.learnt.bucket.acquire(kind);
        if self.cost.is_none() {
            failure.retry_tokens_spent();
            return Step::Done(Err(failure));
        }
        self.last = Some(failure);
        let random = (self.shared.randomness)();
        self.limit = self.operation_limit();
        Step::Sleep(delay(&self.shared.retry, retry, random, requested))
    }
}

fn date(response: &HttpResponse) -> Option<SystemTime> {
    let date = response.headers().get(header::DATE)?.to_str().ok()?;
    let date = DateTime::from_str(date, DateTimeFormat::HttpDate).ok()?;
    SystemTime::try_from(date).ok()
}
