//! Calls over a transport that keeps what is sent and plays an answer.

use std::fmt::{Debug, Display};
use std::future::Future;
use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde_json::{Map, Value, json};
use tinsmith_runtime::config::{Builder, Config, Region, RetryConfig};
use tinsmith_runtime::error::{ConnectorError, ErrorMetadata, ProvideErrorMetadata, RequestId, SdkError};
use tinsmith_runtime::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};
use tinsmith_runtime::identity::Credentials;
use tinsmith_runtime::primitives::ByteStream;
use tinsmith_runtime::shape::Shape;

use crate::output::Output;

/// The transport.
#[derive(Debug, Clone)]
struct Recorder {
    answer: HttpResponse,
    sent: Arc<Mutex<Vec<HttpRequest>>>,
}

impl HttpClient for Recorder {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        self.sent.lock().unwrap().push(request);
        let answer = self.answer.clone();
        Box::pin(async { Ok(answer) })
    }
}

/// Makes a call of a client with some settings, and prints the request that it sent.
pub fn request<F: Future<Output = Option<String>>>(
    out: &mut Output,
    suite: &str,
    case: &str,
    configure: impl FnOnce(Builder) -> Builder,
    call: impl FnOnce(Config) -> F,
) {
    out.case(suite, case, || {
        let recorder = Recorder { answer: answer(200, &[], b"{}"), sent: Arc::default() };
        let error = wait(call(configure(config(&recorder)).build()));
        let sent = recorder.sent.lock().unwrap();
        match &**sent {
            [request] => described(request),
            [] => json!({ "error": error }),
            more => panic!("{} requests were sent", more.len()),
        }
    });
}

/// Makes a call that is answered so, and prints what came of it.
pub fn response<F: Future<Output = Value>>(
    out: &mut Output,
    suite: &str,
    case: &str,
    status: u16,
    headers: &[(&str, &str)],
    body: &'static [u8],
    call: impl FnOnce(Config) -> F,
) {
    out.case(suite, case, || {
        let recorder = Recorder { answer: answer(status, headers, body), sent: Arc::default() };
        wait(call(config(&recorder).endpoint_url("https://example.com").build()))
    });
}

/// The error of a call whose outcome does not matter.
pub fn sent<T, E: Display>(found: Result<T, E>) -> Option<String> {
    found.err().map(|error| error.to_string())
}

/// Reads a stream into memory.
pub async fn read(stream: &mut ByteStream) {
    let all = std::mem::take(stream).collect().await.unwrap();
    *stream = ByteStream::from(all.into_bytes());
}

/// Compares an output. One that holds a NaN is not equal to itself, so its text is compared.
pub fn output<T: PartialEq + Debug + RequestId + Shape, E: Debug>(
    found: Result<T, SdkError<E>>,
    mut expected: T,
    nan: bool,
) -> Value {
    // The request's id is no member, so the case says nothing of it.
    if let Some(id) = found.as_ref().ok().and_then(RequestId::request_id) {
        expected.attach(&ErrorMetadata::builder().request_id(id).build());
    }
    match found {
        Ok(found) if nan => compared(format!("{found:?}") == format!("{expected:?}"), &found, &expected),
        Ok(found) => compared(found == expected, &found, &expected),
        Err(error) => json!({ "error": format!("{error:?}") }),
    }
}

/// Compares an error, which `pick` takes out of the operation's.
pub fn error<T: Debug, E: Debug, R: Debug, X: PartialEq + Debug + ProvideErrorMetadata>(
    found: Result<T, SdkError<E, R>>,
    pick: impl FnOnce(E) -> Option<X>,
    expected: impl FnOnce(ErrorMetadata) -> X,
) -> Value {
    let found = match picked(found, pick) {
        Ok(found) => found,
        Err(other) => return other,
    };
    let meta = found.meta().clone();
    let (code, kind) = (meta.code().map(str::to_owned), meta.extra("type").map(str::to_owned));
    let expected = expected(meta);
    let mut value = compared(found == expected, &found, &expected);
    value["code"] = json!(code);
    value["type"] = json!(kind);
    value
}

/// Says whether there is an error that `pick` takes out of the operation's.
pub fn is_error<T: Debug, E: Debug, R: Debug, X>(
    found: Result<T, SdkError<E, R>>,
    pick: impl FnOnce(E) -> Option<X>,
) -> Value {
    picked(found, pick).map_or_else(|other| other, |_| json!({ "same": true }))
}

fn picked<T: Debug, E: Debug, R: Debug, X>(
    found: Result<T, SdkError<E, R>>,
    pick: impl FnOnce(E) -> Option<X>,
) -> Result<X, Value> {
    let error = match found {
        Ok(found) => return Err(json!({ "error": format!("a success: {found:?}") })),
        Err(SdkError::ServiceError(error)) => error,
        Err(other) => return Err(json!({ "error": format!("{other:?}") })),
    };
    let shown = format!("{error:?}");
    pick(error.into_err()).ok_or_else(|| json!({ "error": shown }))
}

/// Says whether there is any error.
pub fn any_error<T: Debug, E>(found: Result<T, E>) -> Value {
    match found {
        Ok(found) => json!({ "error": format!("a success: {found:?}") }),
        Err(_) => json!({ "same": true }),
    }
}

/// Says whether there is any output.
pub fn any<T, E: Debug>(found: Result<T, E>) -> Value {
    match found {
        Ok(_) => json!({ "same": true }),
        Err(error) => json!({ "error": format!("{error:?}") }),
    }
}

/// Shows two values, and whether they are the same.
pub fn compared<T: Debug>(same: bool, found: &T, expected: &T) -> Value {
    json!({ "same": same, "found": format!("{found:?}"), "expected": format!("{expected:?}") })
}

fn config(recorder: &Recorder) -> Builder {
    Config::builder()
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::from_keys("AKIDEXAMPLE", "secret", None))
        .idempotency_token_provider("00000000-0000-4000-8000-000000000000")
        .retry_config(RetryConfig::disabled())
        .http_client(recorder.clone())
}

fn answer(status: u16, headers: &[(&str, &str)], body: &'static [u8]) -> HttpResponse {
    let mut answer = http::Response::builder().status(status);
    for (name, value) in headers {
        answer = answer.header(*name, *value);
    }
    answer.body(Bytes::from_static(body)).unwrap()
}

pub fn described(request: &HttpRequest) -> Value {
    let mut headers = Map::new();
    for name in request.headers().keys() {
        let values = request.headers().get_all(name).iter();
        let values: Vec<_> = values.map(|it| String::from_utf8_lossy(it.as_bytes())).collect();
        headers.insert(name.to_string(), json!(values.join(", ")));
    }
    let uri = request.uri();
    let authority = uri.authority().map(|authority| authority.as_str()).unwrap_or_default();
    json!({
        "method": request.method().as_str(),
        "url": format!("{}://{authority}{}", uri.scheme_str().unwrap_or_default(), uri.path()),
        "host": authority,
        "path": uri.path(),
        "query": uri.query().unwrap_or_default(),
        "headers": headers,
        "body": STANDARD.encode(request.body()),
    })
}

pub fn wait<T>(future: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    runtime.block_on(future)
}
