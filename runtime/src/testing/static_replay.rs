//! [`StaticReplayClient`]: a transport with a list of answers.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::scrub;
use crate::codec::json;
use crate::error::ConnectorError;
use crate::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};

/// A request that is expected, and its answer.
#[derive(Debug, Clone)]
pub struct ReplayEvent {
    request: HttpRequest,
    response: HttpResponse,
}

impl ReplayEvent {
    /// That request and its answer.
    pub fn new(request: HttpRequest, response: HttpResponse) -> Self {
        Self { request, response }
    }

    /// The request that is expected.
    pub fn request(&self) -> &HttpRequest {
        &self.request
    }

    /// The answer.
    pub fn response(&self) -> &HttpResponse {
        &self.response
    }
}

/// A transport that gives its answers one after the other, whatever the requests are, and compares
/// them afterwards. Clones share how far it has come.
#[derive(Clone)]
pub struct StaticReplayClient(Arc<Mutex<State>>);

struct State {
    events: Vec<ReplayEvent>,
    made: Vec<HttpRequest>,
}

impl StaticReplayClient {
    /// With these answers.
    pub fn new(events: Vec<ReplayEvent>) -> Self {
        Self(Arc::new(Mutex::new(State { events, made: Vec::new() })))
    }

    /// The requests that were made so far. The values of headers that carry a signature, a token or
    /// a session are `REDACTED`.
    pub fn actual_requests(&self) -> Vec<HttpRequest> {
        self.state().made.clone()
    }

    /// Checks that as many requests were made as are expected, and that each has the method, URI and
    /// body of the one at its place, and its headers, those in `ignored` left out. Headers that no
    /// request is expected to have do not count, and bodies of JSON are compared by their meaning.
    ///
    /// # Panics
    ///
    /// At the first difference.
    #[track_caller]
    pub fn assert_requests_match(&self, ignored: &[&str]) {
        self.compare(|name| !ignored.iter().any(|other| name.eq_ignore_ascii_case(other)));
    }

    /// The same without a look at the headers that change from one call to the next: signatures,
    /// tokens, times, ids and user agents.
    ///
    /// # Panics
    ///
    /// At the first difference.
    #[track_caller]
    pub fn relaxed_requests_match(&self) {
        const CHANGING: [&str; 5] = [
            "amz-sdk-invocation-id",
            "amz-sdk-request",
            "user-agent",
            "x-amz-date",
            "x-amz-user-agent",
        ];
        self.compare(|name| !CHANGING.contains(&name) && !scrub::is_secret_header(name));
    }

    #[track_caller]
    fn compare(&self, counts: impl Fn(&str) -> bool) {
        let state = self.state();
        for (at, (made, event)) in state.made.iter().zip(&state.events).enumerate() {
            let (at, expected) = (at + 1, &event.request);
            assert_eq!(made.method(), expected.method(), "the method of request {at}");
            assert_eq!(made.uri(), expected.uri(), "the URI of request {at}");
            for (name, value) in expected.headers() {
                if counts(name.as_str()) {
                    let found = made.headers().get(name);
                    assert_eq!(found, Some(value), "the header {name} of request {at}");
                }
            }
            let (found, expected) = (made.body(), expected.body());
            let read = |body: &[u8]| json::read_document(body).ok();
            match (read(found), read(expected)) {
                (Some(found), Some(expected)) => {
                    assert_eq!(found, expected, "the body of request {at}");
                }
                _ => assert_eq!(found, expected, "the body of request {at}"),
            }
        }
        assert_eq!(state.made.len(), state.events.len(), "the number of requests");
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer(&self, mut request: HttpRequest) -> Result<HttpResponse, ConnectorError> {
        request.extensions_mut().clear();
        scrub::hide_headers(request.headers_mut());
        let mut state = self.state();
        let event = state.events.get(state.made.len()).map(|event| event.response.clone());
        let (method, uri) = (request.method().clone(), request.uri().clone());
        state.made.push(request);
        let total = state.events.len();
        event.ok_or_else(|| {
            let path = uri.path();
            ConnectorError::other(format!("no answer is left of {total} for {method} {path}"))
        })
    }
}

impl HttpClient for StaticReplayClient {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(std::future::ready(self.answer(request)))
    }
}

impl fmt::Debug for StaticReplayClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("StaticReplayClient")
            .field("made", &state.made.len())
            .field("events", &state.events.len())
            .finish()
    }
}
