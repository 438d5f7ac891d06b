//! [`StubClient`]: the transport that stubs answer for.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::asked::{Asked, typed};
use super::rule::{Reply, Rule, blank};
use super::scrub;
use crate::dynamic::Record;
use crate::error::ConnectorError;
use crate::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};
use crate::primitives::ByteStream;
use crate::service::Operation;
use crate::shape::Shape;

/// Which stub answers a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleMode {
    /// The stubs answer in the order in which they were given, each until it has no more answers; a
    /// `then_…` stub has one. A request that the one whose turn it is does not match is an error.
    Sequential,
    /// The first stub that matches and has answers left.
    MatchAny,
}

/// A transport that goes nowhere: stubs answer by operation. Clones share stubs and requests.
///
/// A request that no stub answers fails, without a retry, with an error that says what was asked and
/// which stubs there are.
#[derive(Clone)]
pub struct StubClient(Arc<Mutex<State>>);

struct State {
    mode: RuleMode,
    rules: Vec<Rule>,
    answers_all: bool,
    requests: Vec<StubRequest>,
}

impl Default for StubClient {
    fn default() -> Self {
        Self::new()
    }
}

impl StubClient {
    /// A client without stubs, in [`RuleMode::MatchAny`].
    pub fn new() -> Self {
        Self::with_rules(RuleMode::MatchAny, [])
    }

    /// A client with these stubs.
    pub fn with_rules<'r>(mode: RuleMode, rules: impl IntoIterator<Item = &'r Rule>) -> Self {
        let rules = rules.into_iter().cloned().collect();
        let state = State { mode, rules, answers_all: false, requests: Vec::new() };
        Self(Arc::new(Mutex::new(state)))
    }

    /// Adds a stub after the others.
    pub fn rule(self, rule: &Rule) -> Self {
        self.state().rules.push(rule.clone());
        self
    }

    /// Answers what no stub answers with a blank output: nothing in it but the model's defaults.
    pub fn stub_all(self) -> Self {
        self.state().answers_all = true;
        self
    }

    /// All requests so far, also those that no stub answered, in the order in which they came. Each
    /// attempt of a call is one.
    pub fn requests(&self) -> Vec<StubRequest> {
        self.state().requests.clone()
    }

    /// The stubs that were never asked or have answers left, in words.
    pub fn unused(&self) -> Vec<String> {
        let state = self.state();
        let in_order = state.mode == RuleMode::Sequential;
        let tell = |(at, rule): (usize, &Rule)| {
            Some(format!("stub {} of {}", at + 1, rule.unused(in_order)?))
        };
        state.rules.iter().enumerate().filter_map(tell).collect()
    }

    /// Checks that each stub gave all its answers; one that has no last answer, that it was asked.
    ///
    /// # Panics
    ///
    /// Where one did not; the text lists them.
    #[track_caller]
    pub fn assert_all_used(&self) {
        let unused = self.unused();
        if !unused.is_empty() {
            panic!("stubs are left over:\n  {}", unused.join("\n  "));
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reply(&self, request: HttpRequest) -> Reply {
        let Some(asked) = request.extensions().get::<Asked>().cloned() else {
            let (method, path) = (request.method(), request.uri().path());
            return refused(format!("{method} {path} is not the request of a client's call"));
        };
        let mut state = self.state();
        state.requests.push(StubRequest::new(&asked, request));
        let rule = match state.find(&asked) {
            Ok(rule) => rule.clone(),
            Err(_) if state.answers_all => return blank(asked.operation),
            Err(text) => return refused(text),
        };
        // What answers may itself call the client, so not while the state is locked.
        let place = rule.claim();
        drop(state);
        rule.answer(place, &asked)
    }
}

impl State {
    fn find(&self, asked: &Asked) -> Result<&Rule, String> {
        let in_order = self.mode == RuleMode::Sequential;
        let mut left = self.rules.iter().filter(|rule| !rule.is_spent(in_order));
        let found = match in_order {
            true => left.next().filter(|rule| rule.is_for(asked)),
            false => left.find(|rule| rule.is_for(asked)),
        };
        found.ok_or_else(|| self.missing(asked))
    }

    fn missing(&self, asked: &Asked) -> String {
        let in_order = self.mode == RuleMode::Sequential;
        let name = asked.name();
        let stubs: Vec<String> = self
            .rules
            .iter()
            .map(|rule| match rule.is_spent(in_order) {
                true => format!("{} (used up)", rule.operation()),
                false => rule.operation().to_owned(),
            })
            .collect();
        let stubs = match stubs.as_slice() {
            [] => "there are no stubs".to_owned(),
            stubs => {
                let order = if in_order { " in this order" } else { "" };
                format!("the stubs are{order}: {}", stubs.join(", "))
            }
        };
        format!(
            "no stub answers {name} with {:?}; {stubs}. Give one with `mock!(Client::method)`, or \
             answer all with `StubClient::stub_all`",
            asked.input
        )
    }
}

fn refused(text: String) -> Reply {
    Reply::Failure(ConnectorError::other(text))
}

impl HttpClient for StubClient {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(async move {
            let (head, body) = answered(self.reply(request)).await?.into_parts();
            let body = body.collect().await.map_err(ConnectorError::io)?.into_bytes();
            Ok(HttpResponse::from_parts(head, body))
        })
    }

    #[cfg(feature = "streaming")]
    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let body = body.collect().await.map_err(ConnectorError::user)?.into_bytes();
            answered(self.reply(HttpRequest::from_parts(head, body))).await
        })
    }
}

async fn answered(reply: Reply) -> Result<::http::Response<ByteStream>, ConnectorError> {
    match reply {
        Reply::Response(response) => Ok(response),
        Reply::Failure(error) => Err(error),
        Reply::Nothing => std::future::pending().await,
    }
}

impl fmt::Debug for StubClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("StubClient")
            .field("mode", &state.mode)
            .field("rules", &state.rules)
            .field("requests", &state.requests.len())
            .finish()
    }
}

/// A request that a [`StubClient`] got.
#[derive(Clone)]
pub struct StubRequest {
    operation: &'static Operation,
    input: Arc<Record>,
    http: HttpRequest,
}

impl StubRequest {
    fn new(asked: &Asked, mut http: HttpRequest) -> Self {
        http.extensions_mut().clear();
        scrub::hide_headers(http.headers_mut());
        Self { operation: asked.operation, input: asked.input.clone(), http }
    }

    /// The operation's name in the model.
    pub fn operation(&self) -> &'static str {
        self.operation.name
    }

    /// The service's id in the model.
    pub fn service(&self) -> &'static str {
        self.operation.service.id
    }

    /// The input as it was given, as a JSON object in wire names. Sensitive members are in it.
    pub fn input_json(&self) -> String {
        self.input.to_json()
    }

    /// The input; `None` where it is of another type.
    pub fn input<I: Shape>(&self) -> Option<I> {
        let is_same = std::ptr::eq(I::unset().schema(), self.input.schema());
        is_same.then(|| typed(&self.input))
    }

    /// The request as it would have gone out, but for headers that carry a signature, a token or a
    /// session: their value is `REDACTED`.
    pub fn http(&self) -> &HttpRequest {
        &self.http
    }
}

/// The body is left out, and of the input what the model calls sensitive.
impl fmt::Debug for StubRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StubRequest")
            .field("operation", &self.operation)
            .field("input", &self.input)
            .field("method", self.http.method())
            .field("path", &self.http.uri().path())
            .finish_non_exhaustive()
    }
}
