//! The machine: what to do next in a call.

use std::time::{Duration, SystemTime};

use ::http::{HeaderMap, HeaderValue, header};
use bytes::Bytes;

use super::auth::{self, Signer};
use super::endpoint::Resolved;
use super::headers::{self, INVOCATION_ID, SDK_REQUEST, invocation_id, sdk_request};
use super::{
    Failure, FailureKind, Presigning, Shared, Transfer, events, presign, stream, token, tree_hash,
};
use crate::config::Intercept;
use crate::error::{
    BoxError, CallContext, ConnectorError, Described, ErrorMetadata, TimedOut, TimeoutPhase,
};
use crate::http::{HttpRequest, HttpResponse};
use crate::identity::{Credentials, CredentialsError, Token, TokenError};
use crate::primitives::{ByteStream, DateTime, DateTimeFormat};
use crate::retry::{
    RetryKind, classify_connector, classify_response, delay, is_clock_skew, requested_delay,
};
use crate::service::{Auth, Operation};
use crate::shape::Shape;
use crate::time::AsyncSleep;
use crate::validate::missing_required;

/// One call of an operation.
pub struct Call<'a> {
    shared: &'a Shared,
    operation: &'static Operation,
    input: &'a dyn Shape,
    output: &'a mut dyn Shape,
    started: Duration,
    /// The request as the protocol made it, under its full URI: the same for every attempt.
    base: HttpRequest,
    /// The endpoint, where it is not the client's.
    endpoint: Option<Box<Resolved>>,
    invocation: HeaderValue,
    auth: Auth,
    credentials: Option<Credentials>,
    token: Option<Token>,
    /// The events that are sent.
    events: Option<Box<events::Sending>>,
    attempts: u32,
    /// What the last retry cost.
    cost: Option<u32>,
    clock_corrected: bool,
    /// The body of the answer, where it is not to be read.
    unread: Option<Box<ByteStream>>,
    limit: Option<Limit>,
    /// How the request is to be presigned, where it is not to be sent.
    presigning: Option<&'a Presigning>,
    /// How the attempt before ended.
    last: Option<Failure>,
}

/// What a driver has to tell.
#[derive(Debug)]
pub enum Event {
    /// The call begins. The first event, and only that.
    Start,
    /// After [`Step::Identity`].
    Identity(Result<Credentials, CredentialsError>),
    /// After [`Step::Token`].
    Token(Result<Token, TokenError>),
    /// After [`Step::Send`]: the answer, or why there is none.
    Answer(Result<HttpResponse, ConnectorError>),
    /// After [`Step::Send`], where [`Call::transfer`] asks for it: the head of a success, with the
    /// body still to be read.
    Streamed(::http::Response<ByteStream>),
    /// The same where [`Transfer::initial`] asks for it: with the payload of the message that goes
    /// before the events, where there is one, taken out of the body.
    Initial(::http::Response<ByteStream>, Option<Bytes>),
    /// After [`Step::Sleep`].
    Slept,
    /// After any step: it had not ended at its [`Limit`].
    Expired,
}

/// What a driver has to do, within [`Call::limit`].
#[derive(Debug)]
// A step lives for a moment and is moved once; a box for the request would cost more.
#[allow(clippy::large_enum_variant)]
pub enum Step {
    /// Get the credentials.
    Identity,
    /// Get the bearer token.
    Token,
    /// Send the request and read the answer.
    Send(HttpRequest),
    /// Wait.
    Sleep(Duration),
    /// Nothing: the call has ended. After a success the output is filled.
    Done(Result<(), Failure>),
}

/// How long a step may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Which setting is the limit's.
    pub phase: TimeoutPhase,
    /// What it is set to.
    pub set: Duration,
    /// What of it is left for the step.
    pub left: Duration,
}

impl<'a> Call<'a> {
    /// A call that has not begun. `input` and `output` are of the operation's shapes.
    pub fn new(
        shared: &'a Shared,
        operation: &'static Operation,
        input: &'a dyn Shape,
        output: &'a mut dyn Shape,
    ) -> Self {
        Self {
            shared,
            operation,
            input,
            output,
            started: shared.sleep.monotonic(),
            base: HttpRequest::default(),
            endpoint: None,
            invocation: HeaderValue::from_static(""),
            auth: Auth::None,
            credentials: None,
            token: None,
            events: None,
            attempts: 0,
            cost: None,
            clock_corrected: false,
            unread: None,
            limit: None,
            presigning: None,
            last: None,
        }
    }

    /// Instead of a call, its request: that of the first [`Step::Send`] is not to be sent but to
    /// be handed out. It is signed by its query and has no `host` header; where its body is
    /// streamed and not signed, it has none. No other event may follow.
    pub fn presigning(mut self, presigning: &'a Presigning) -> Self {
        self.presigning = Some(presigning);
        self
    }

    /// What follows an event.
    pub fn next(&mut self, event: Event) -> Step {
        match event {
            Event::Start => self.start(),
            Event::Identity(Ok(credentials)) => {
                self.credentials = Some(credentials);
                self.attempt()
            }
            Event::Identity(Err(error)) => {
                self.construction(Described::over("no credentials could be loaded", error))
            }
            Event::Token(Ok(token)) => {
                self.token = Some(token);
                self.attempt()
            }
            Event::Token(Err(error)) => {
                self.construction(Described::over("no bearer token could be loaded", error))
            }
            Event::Answer(outcome) => self.answered(outcome, true),
            Event::Streamed(response) => self.streamed(response, Some(Bytes::new())),
            Event::Initial(response, payload) => self.streamed(response, payload),
            Event::Slept => self.attempt(),
            Event::Expired => self.expired(),
        }
    }

    /// How long the step that was last handed out may take; `None` is no limit.
    pub fn limit(&self) -> Option<Limit> {
        self.limit
    }

    /// Whether a request of this operation, or its answer, has a body that is a stream.
    pub fn is_streamed(&self) -> bool {
        stream::is_streamed(self.operation)
    }

    /// How the request of a [`Step::Send`] and its answer are to go over the wire, where the
    /// operation [is streamed](Self::is_streamed).
    pub fn transfer(&self) -> Transfer {
        let mut transfer = Transfer::of(self.shared, self.operation, self.input);
        if let Some(events) = &self.events {
            transfer.body = Some(events.body(self.shared, self.operation));
        }
        #[cfg(feature = "checksums")]
        let transfer = transfer.encoded(self.base.headers());
        transfer
    }

    fn start(&mut self) -> Step {
        if let Err(error) = self.prepare().and_then(|()| self.add_checksums()) {
            return self.construction(error);
        }
        self.limit = self.operation_limit();
        match self.auth {
            Auth::SigV4 => Step::Identity,
            Auth::Bearer => Step::Token,
            Auth::None | Auth::SigV4a => self.attempt(),
        }
    }

    fn prepare(&mut self) -> Result<(), BoxError> {
        let missing = missing_required(self.input);
        if !missing.is_empty() {
            let paths = missing.join(", ");
            return Err(format!("the input lacks what it requires: {paths}").into());
        }
        let settings = self.shared.config.settings();
        let auth = auth::choose(self.operation, settings)?;
        let clients = || self.shared.endpoint().cloned();
        self.endpoint = Resolved::own(self.operation, settings, self.input, clients)?.map(Box::new);
        let endpoint = self.endpoint()?;
        let auth = auth::at(endpoint, auth, settings)?;
        let token = token::missing(self.shared, self.operation, self.input);
        let protocol = self.operation.service.protocol;
        let mut base = protocol.request(self.operation, self.input, token.as_deref())?;
        *base.uri_mut() = endpoint.uri(base.uri())?;
        stream::prepare(self.operation, self.input, &mut base)?;
        let events = events::prepare(self.operation, self.input, self.output, &mut base)?;
        #[cfg(feature = "compression")]
        if self.operation.traits.gzip && stream::unbuffered(self.operation, self.input).is_none() {
            super::compress::compress(&mut base, settings)?;
        }
        headers::add_service(base.headers_mut(), self.operation.service)?;
        tree_hash::add(&mut base, self.operation, self.input)?;
        self.base = base;
        self.auth = auth;
        self.events = events.map(Box::new);
        self.invocation = invocation_id();
        Ok(())
    }

    /// Once a call: the body is the same for every attempt.
    fn add_checksums(&mut self) -> Result<(), BoxError> {
        if self.presigning.is_some() {
            let (operation, input) = (self.operation, self.input);
            if presign::prepare(&mut self.base, operation, input, self.auth)? {
                return Ok(());
            }
        }
        #[cfg(feature = "checksums")]
        {
            let checksums = self.checksums();
            checksums.add(&mut self.base)?;
            // Whoever sends a presigned request would have to send that header too.
            if self.presigning.is_none() {
                checksums.ask(&mut self.base)?;
            }
        }
        Ok(())
    }

    #[cfg(feature = "checksums")]
    fn checksums(&self) -> super::checksum::Checksums<'a> {
        super::checksum::Checksums::new(self.operation, self.input, self.shared.config.settings())
    }

    fn endpoint(&self) -> Result<&Resolved, BoxError> {
        match &self.endpoint {
            Some(endpoint) => Ok(endpoint),
            None => self.shared.endpoint(),
        }
    }

    fn attempt(&mut self) -> Step {
        match self.request() {
            Ok(request) => {
                self.attempts += 1;
                self.limit = self.attempt_limit();
                Step::Send(request)
            }
            Err(error) => self.construction(error),
        }
    }

    /// The request of the next attempt, complete and signed.
    fn request(&mut self) -> Result<HttpRequest, BoxError> {
        let endpoint = self.endpoint()?;
        let mut request = self.unsigned(endpoint);
        let interceptors = self.shared.interceptors();
        if !interceptors.is_empty() {
            let before = request.uri().authority().cloned();
            for interceptor in interceptors {
                interceptor.modify_before_signing(&mut request)?;
            }
            let after = request.uri().authority();
            if let (Some(after), true) = (after, after != before.as_ref()) {
                let host = HeaderValue::from_str(after.as_str())?;
                request.headers_mut().insert(header::HOST, host);
            }
        }
        if let Some(presigning) = self.presigning {
            presign::sign(&mut request, &self.signer(endpoint), presigning)?;
            return Ok(request);
        }
        stream::declare_length(self.operation, self.input, &mut request);
        #[cfg(feature = "checksums")]
        crate::checksum::declare_length(&mut request);
        match self.auth {
            Auth::SigV4 => {
                let seed = self.signer(endpoint).sign(&mut request)?;
                if let Some(events) = &mut self.events {
                    events.signed(seed);
                }
            }
            Auth::Bearer => auth::bear(&mut request, self.token.as_ref())?,
            Auth::None | Auth::SigV4a => {}
        }
        for interceptor in interceptors {
            interceptor.modify_before_transmit(&mut request)?;
        }
        Ok(request)
    }

    fn unsigned(&self, endpoint: &Resolved) -> HttpRequest {
        // Room for all headers from the start: a map that grows is made anew each time.
        let mut headers = HeaderMap::with_capacity(16);
        for (name, value) in self.base.headers() {
            headers.append(name.clone(), value.clone());
        }
        for (name, value) in &endpoint.headers {
            headers.append(name.clone(), value.clone());
        }
        headers.insert(header::HOST, endpoint.host.clone());
        headers.insert(header::USER_AGENT, self.shared.user_agent.clone());
        headers.insert(INVOCATION_ID, self.invocation.clone());
        let max = self.shared.retry.max_attempts();
        headers.insert(SDK_REQUEST, sdk_request(self.attempts + 1, max));
        let mut request = HttpRequest::new(self.base.body().clone());
        *request.method_mut() = self.base.method().clone();
        *request.uri_mut() = self.base.uri().clone();
        *request.headers_mut() = headers;
        request
    }

    fn signer<'s>(&'s self, endpoint: &'s Resolved) -> Signer<'s> {
        Signer {
            shared: self.shared,
            operation: self.operation,
            input: self.input,
            endpoint,
            credentials: self.credentials.as_ref(),
            sends_events: self.events.is_some(),
        }
    }

    /// `members` says whether a success holds members of the output.
    fn answered(&mut self, outcome: Result<HttpResponse, ConnectorError>, members: bool) -> Step {
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
            self.operation.service.protocol.output(self.operation, response, self.output)?;
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
    fn streamed(&mut self, response: ::http::Response<ByteStream>, first: Option<Bytes>) -> Step {
        let (head, body) = response.into_parts();
        self.unread = Some(Box::new(body));
        let members = first.is_some();
        let response = HttpResponse::from_parts(head, first.unwrap_or_default());
        self.answered(Ok(response), members)
    }

    fn refused(&mut self, response: HttpResponse) -> Step {
        let meta = self.operation.service.protocol.error_metadata(&response);
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

    fn failed(
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

    fn is_repeatable(&self) -> bool {
        let events = self.events.as_ref().is_none_or(|events| events.is_repeatable());
        events && stream::is_repeatable(self.operation, self.input)
    }

    fn expired(&mut self) -> Step {
        let Some(limit) = self.limit else {
            return self.construction("a step without a limit cannot expire");
        };
        let timed_out = TimedOut::new(limit.phase, limit.set, self.elapsed());
        match limit.phase {
            TimeoutPhase::Attempt => {
                let failure = self.failure(FailureKind::Timeout(timed_out), None);
                self.failed(Some(RetryKind::NoAnswer), None, failure)
            }
            TimeoutPhase::Operation => {
                let timed_out = timed_out.after(self.last.take());
                Step::Done(Err(self.failure(FailureKind::Timeout(timed_out), None)))
            }
        }
    }

    fn operation_limit(&self) -> Option<Limit> {
        let set = stream::timeouts(self.shared, self.operation, self.attempts).operation?;
        let left = set.saturating_sub(self.elapsed());
        Some(Limit { phase: TimeoutPhase::Operation, set, left })
    }

    /// The attempt's limit or what is left of the operation's, whichever ends first.
    fn attempt_limit(&self) -> Option<Limit> {
        let timeouts = stream::timeouts(self.shared, self.operation, self.attempts);
        let attempt =
            timeouts.attempt.map(|set| Limit { phase: TimeoutPhase::Attempt, set, left: set });
        match (attempt, self.operation_limit()) {
            (Some(attempt), Some(operation)) if operation.left < attempt.left => Some(operation),
            (attempt, operation) => attempt.or(operation),
        }
    }

    fn elapsed(&self) -> Duration {
        self.shared.sleep.monotonic().saturating_sub(self.started)
    }

    fn construction(&self, error: impl Into<BoxError>) -> Step {
        Step::Done(Err(self.failure(FailureKind::Construction(error.into()), None)))
    }

    fn failure(&self, kind: FailureKind, meta: Option<ErrorMetadata>) -> Failure {
        let status = match &kind {
            FailureKind::Response(_, response) | FailureKind::Service(response) => {
                Some(response.status().as_u16())
            }
            _ => None,
        };
        let context = self.context(status);
        Failure::new(context, meta.unwrap_or_default(), kind)
    }

    fn context(&self, status: Option<u16>) -> CallContext {
        CallContext {
            service: self.operation.service.id,
            operation: self.operation.name,
            attempts: self.attempts,
            elapsed: self.elapsed(),
            status,
            retry_tokens_spent: false,
            body_spent: false,
        }
    }
}

fn date(response: &HttpResponse) -> Option<SystemTime> {
    let date = response.headers().get(header::DATE)?.to_str().ok()?;
    let date = DateTime::from_str(date, DateTimeFormat::HttpDate).ok()?;
    SystemTime::try_from(date).ok()
}
