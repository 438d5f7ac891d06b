//! Services that are none, for tests: what they answer is a list.

use std::collections::VecDeque;
use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use tinsmith_runtime::config::{HttpClient, TimeSource};
use tinsmith_runtime::error::{ConnectorError, DisplayErrorContext};
use tinsmith_runtime::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};

/// Gives one answer after another and keeps the requests. Where none is left, it never answers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fake(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    answers: VecDeque<(u16, String)>,
    requests: Vec<HttpRequest>,
}

impl Fake {
    pub(crate) fn new<const N: usize>(answers: [(u16, &str); N]) -> Self {
        let fake = Self::default();
        let answers = answers.map(|(status, body)| (status, body.to_owned()));
        fake.0.lock().unwrap().answers.extend(answers);
        fake
    }

    /// The requests since this was last called.
    pub(crate) fn requests(&self) -> Vec<HttpRequest> {
        std::mem::take(&mut self.0.lock().unwrap().requests)
    }

    /// The URL and the body of the one request since this was last called.
    pub(crate) fn request(&self) -> (String, String) {
        let requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        let body = String::from_utf8(requests[0].body().to_vec()).unwrap();
        (requests[0].uri().to_string(), body)
    }
}

impl HttpClient for Fake {
    fn send(
        &self,
        request: HttpRequest,
        _limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let mut state = self.0.lock().unwrap();
        state.requests.push(request);
        let answer = state.answers.pop_front();
        Box::pin(async {
            let Some((status, body)) = answer else { return pending().await };
            let answer = http::Response::builder().status(status);
            // Protocols in JSON read the code of an error here.
            let answer = match body.split_once('!') {
                Some((code, _)) if status != 200 => answer.header("x-amzn-errortype", code),
                _ => answer,
            };
            let body = match body.split_once('!') {
                Some((_, body)) if status != 200 => body.to_owned(),
                _ => body,
            };
            Ok(answer.body(Bytes::from(body)).unwrap())
        })
    }
}

/// A clock that stands, until it is set.
#[derive(Debug, Clone)]
pub(crate) struct Clock(Arc<Mutex<SystemTime>>);

impl Clock {
    pub(crate) fn at(seconds: u64) -> Self {
        Self(Arc::new(Mutex::new(UNIX_EPOCH + Duration::from_secs(seconds))))
    }

    pub(crate) fn set(&self, seconds: u64) {
        *self.0.lock().unwrap() = UNIX_EPOCH + Duration::from_secs(seconds);
    }
}

impl TimeSource for Clock {
    fn now(&self) -> SystemTime {
        *self.0.lock().unwrap()
    }
}

/// An error with all its causes, none of which shows a secret. Secrets of tests have `S3CRET` in
/// them.
#[track_caller]
pub(crate) fn told<T>(result: Result<T, impl std::error::Error>) -> String {
    let Err(error) = result else { panic!("it did not fail") };
    let debug = format!("{error:?}");
    let told = DisplayErrorContext(error).to_string();
    assert!(!told.contains("S3CRET"), "{told}");
    assert!(!debug.contains("S3CRET"), "{debug}");
    told
}
