//! The machine: what to do next in a call. [`request`] makes what is sent, [`answer`] decides about
//! what comes back, [`hooks`] lets interceptors look at both, and [`echo`] hides what errors must
//! not repeat.

mod answer;
mod echo;
mod hooks;
#[cfg(feature = "tracing")]
mod observe;
#[cfg(not(feature = "tracing"))]
#[path = "machine/no_observe.rs"]
mod observe;
mod request;

use std::time::Duration;

use ::http::HeaderValue;
use bytes::Bytes;

use super::asking::Asking;
use super::endpoint::Resolved;
use super::{Failure, FailureKind, Presigning, Shared, Transfer, events, stream};
use crate::config::RetryMode;
use crate::config::auth::AuthSchemeOption;
use crate::endpoint::Endpoint;
use crate::error::{
    BoxError, CallContext, ConnectorError, Described, ErrorMetadata, TimedOut, TimeoutPhase,
};
use crate::http::{HttpRequest, HttpResponse};
use crate::identity::{Credentials, CredentialsError, Token, TokenError};
use crate::primitives::ByteStream;
use crate::retry::Permit;
use crate::service::{Auth, Operation};
use crate::shape::Shape;
use crate::time::AsyncSleep;

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
    /// What a resolver is being asked.
    asking: Asking<'a>,
    /// What the configuration's resolver says of the endpoint.
    given: Option<Box<Endpoint>>,
    invocation: Option<HeaderValue>,
    auth: Auth,
    /// Whether the request is made.
    is_prepared: bool,
    credentials: Option<Credentials>,
    token: Option<Token>,
    /// The events that are sent.
    events: Option<Box<events::Sending>>,
    /// How many requests were sent.
    attempts: u32,
    /// The number of the attempt that is made ready or was sent; 0 before the first.
    attempt: u32,
    /// Whether a request is on its way.
    in_flight: bool,
    /// Whether the call waits for the client's rate limit.
    held_back: bool,
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
    /// How the call ends after the wait that it is in.
    giving_up: Option<Failure>,
    /// What is kept where there are interceptors.
    hooked: Option<Box<hooks::Hooked>>,
    #[cfg(feature = "tracing")]
    observed: observe::Observed,
}

/// What a driver has to tell.
#[derive(Debug)]
pub enum Event {
    /// The call begins. The first event, and only that.
    Start,
    /// After [`Step::Ask`]: how the call may be authenticated.
    AuthSchemes(Result<Vec<AuthSchemeOption>, BoxError>),
    /// After [`Step::Identity`].
    Identity(Result<Credentials, CredentialsError>),
    /// After [`Step::Token`].
    Token(Result<Token, TokenError>),
    /// After [`Step::Ask`]: the endpoint.
    Endpoint(Result<Endpoint, BoxError>),
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
    /// Wait for what a resolver of the program's own says: for [`Call::asking`].
    Ask,
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
            asking: Asking::default(),
            given: None,
            invocation: None,
            auth: Auth::None,
            is_prepared: false,
            credentials: None,
            token: None,
            events: None,
            attempts: 0,
            attempt: 0,
            in_flight: false,
            held_back: false,
            cost: None,
            clock_corrected: false,
            unread: None,
            limit: None,
            presigning: None,
            last: None,
            giving_up: None,
            hooked: None,
            #[cfg(feature = "tracing")]
            observed: observe::Observed::new(shared, operation),
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
            Event::AuthSchemes(Ok(options)) => self.chosen(Some(&options)),
            Event::AuthSchemes(Err(error)) => self.construction(Described::over(
                "the auth scheme resolver of the configuration gave no way to authenticate",
                error,
            )),
            Event::Identity(Ok(credentials)) => {
                self.credentials = Some(credentials);
                match self.is_prepared {
                    true => self.attempt(),
                    false => self.located(),
                }
            }
            Event::Identity(Err(error)) => {
                self.construction(Described::over("no credentials could be loaded", error))
            }
            Event::Endpoint(Ok(endpoint)) => {
                self.given = Some(Box::new(endpoint));
                self.prepared()
            }
            Event::Endpoint(Err(error)) => self.construction(Described::over(
                "the endpoint resolver of the configuration gave no endpoint",
                error,
            )),
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

    /// What a [`Step::Ask`] waits for, once.
    pub fn asking(&mut self) -> Asking<'a> {
        std::mem::take(&mut self.asking)
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
        self.limit = self.operation_limit();
        if let Err(error) = self.begin() {
            return self.construction(error);
        }
        match &self.shared.config.settings().auth_scheme_resolver {
            Some(resolver) => {
                self.asking = resolver.ask(self.operation);
                Step::Ask
            }
            None => self.chosen(None),
        }
    }

    /// What follows when it is known how the call may be authenticated.
    fn chosen(&mut self, given: Option<&[AuthSchemeOption]>) -> Step {
        self.limit = self.operation_limit();
        match self.choose(given) {
            Ok(true) => Step::Identity,
            Ok(false) => self.located(),
            Err(error) => self.construction(error),
        }
    }

    /// What follows when it is known who calls, where the endpoint depends on that.
    fn located(&mut self) -> Step {
        self.limit = self.operation_limit();
        match self.ask_for_endpoint() {
            None => self.prepared(),
            Some(Ok(asking)) => {
                self.asking = asking;
                Step::Ask
            }
            Some(Err(error)) => self.construction(error),
        }
    }

    /// What follows when all is known that the request is made of.
    fn prepared(&mut self) -> Step {
        if let Err(error) = self.prepare().and_then(|()| self.add_hashes()) {
            return self.construction(error);
        }
        self.is_prepared = true;
        self.limit = self.operation_limit();
        match self.auth {
            Auth::SigV4 if self.credentials.is_none() => Step::Identity,
            Auth::Bearer => Step::Token,
            Auth::SigV4 | Auth::None | Auth::SigV4a => self.attempt(),
        }
    }

    fn attempt(&mut self) -> Step {
        if let Some(failure) = self.giving_up.take() {
            return self.failed_for_good(failure);
        }
        if let Some(wait) = self.rate_limit() {
            self.limit = self.operation_limit();
            return Step::Sleep(wait);
        }
        self.attempt = self.attempts + 1;
        match self.request() {
            Ok(request) => {
                self.attempts = self.attempt;
                self.in_flight = true;
                self.limit = self.attempt_limit();
                self.observe_request(&request);
                Step::Send(request)
            }
            Err(error) => self.construction(error),
        }
    }

    /// How long the client's rate limit holds the next request back.
    fn rate_limit(&mut self) -> Option<Duration> {
        self.held_back = false;
        if self.shared.retry.mode != RetryMode::Adaptive || self.presigning.is_some() {
            return None;
        }
        match self.shared.budget.limiter.acquire(self.shared.sleep.monotonic()) {
            Permit::Now => None,
            Permit::After(wait) => {
                self.held_back = true;
                Some(wait)
            }
        }
    }

    fn is_repeatable(&self) -> bool {
        let events = self.events.as_ref().is_none_or(|events| events.is_repeatable());
        events && stream::is_repeatable(self.operation, self.input)
    }

    fn expired(&mut self) -> Step {
        let Some(limit) = self.limit else {
            return self.construction("a step without a limit cannot expire");
        };
        if let Some(failure) = self.giving_up.take() {
            return self.failed_for_good(failure);
        }
        let timed_out = TimedOut::new(limit.phase, limit.set, self.elapsed());
        if limit.phase == TimeoutPhase::Attempt {
            let failure = self.failure(FailureKind::Timeout(timed_out), None);
            return self.failed(failure);
        }
        let timed_out = timed_out.after(self.last.take());
        let failure = self.failure(FailureKind::Timeout(timed_out), None);
        if std::mem::take(&mut self.in_flight) {
            self.after_attempt(Err(&failure));
            self.observe_attempt(Err(&failure), "no_time_left", None);
        }
        self.failed_for_good(failure)
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
        self.failed_for_good(self.failure(FailureKind::Construction(error.into()), None))
    }

    fn failed_for_good(&self, failure: Failure) -> Step {
        self.after_execution(Err(&failure));
        self.observe_end(Err(&failure));
        Step::Done(Err(failure))
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
            rate_limited: self.held_back,
        }
    }
}
