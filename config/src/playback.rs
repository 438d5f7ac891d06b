//! A transport for tests: it expects requests in order and plays back their answers.

use std::collections::VecDeque;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex};

use http::header::{HOST, USER_AGENT};
use tinsmith_runtime::config::HttpClient;
use tinsmith_runtime::error::ConnectorError;
use tinsmith_runtime::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};

/// What happens to a request.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reply {
    /// An answer: its status and its body.
    Answer(u16, &'static str),
    /// An answer with one header.
    With(u16, (&'static str, &'static str), &'static str),
    /// No answer, ever.
    Silence,
    /// No connection.
    Refused,
    /// A connection that breaks.
    Broken,
}

/// Plays back answers. Clones share what is left to play.
#[derive(Clone)]
pub(crate) struct Playback(Arc<Mutex<VecDeque<(&'static str, Reply)>>>);

impl Playback {
    /// Expects these requests, written `METHOD URL` and then `, NAME: VALUE` for each header but
    /// `host` and `user-agent`, in the order of their names.
    pub(crate) fn new(steps: impl IntoIterator<Item = (&'static str, Reply)>) -> Self {
        Self(Arc::new(Mutex::new(steps.into_iter().collect())))
    }

    /// Checks that everything has been asked for.
    #[track_caller]
    pub(crate) fn ends(&self) {
        let left: Vec<_> = self.0.lock().unwrap().iter().map(|(expected, _)| *expected).collect();
        assert_eq!(left, Vec::<&str>::new(), "these were not asked for");
    }
}

impl HttpClient for Playback {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let actual = told(&request);
        let (expected, reply) = match self.0.lock().unwrap().pop_front() {
            Some(step) => step,
            None => panic!("no more requests were expected, but {actual}"),
        };
        assert_eq!(actual, expected);
        let answer = |status: u16| {
            let mut answer = HttpResponse::default();
            *answer.status_mut() = status.try_into().unwrap();
            answer
        };
        let kind = match reply {
            Reply::Answer(status, body) => {
                let answer = answer(status).map(|_| body.into());
                return Box::pin(async move { Ok(answer) });
            }
            Reply::With(status, (name, value), body) => {
                let mut answer = answer(status).map(|_| body.into());
                answer.headers_mut().insert(name, value.parse().unwrap());
                return Box::pin(async move { Ok(answer) });
            }
            Reply::Silence => return Box::pin(std::future::pending()),
            Reply::Refused => io::ErrorKind::ConnectionRefused,
            Reply::Broken => io::ErrorKind::ConnectionReset,
        };
        Box::pin(async move { Err(ConnectorError::io(io::Error::from(kind))) })
    }
}

fn told(request: &HttpRequest) -> String {
    let authority = request.uri().authority().unwrap().as_str();
    assert_eq!(request.headers().get(HOST).unwrap(), authority);
    let mut headers: Vec<_> = request
        .headers()
        .iter()
        .filter(|(name, _)| *name != HOST && *name != USER_AGENT)
        .map(|(name, value)| format!(", {name}: {}", value.to_str().unwrap()))
        .collect();
    headers.sort();
    format!("{} {}{}", request.method(), request.uri(), headers.concat())
}

impl fmt::Debug for Playback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Playback")
    }
}
