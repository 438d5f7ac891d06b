//! The driver with a transport that answers by script, on tokio's paused clock.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::*;
use crate::call::fixture::{GetToyError, OPERATION, SERVICE, Text, answer, config};
use crate::config::{LoadServiceConfig, RetryConfig, ServiceConfigKey, TimeoutConfig};
use crate::error::{
    ConnectorError, DisplayErrorContext, ProvideErrorMetadata, RequestId, TimeoutPhase,
};
use crate::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};
use crate::identity::{ProvideCredentials, future};

enum Reply {
    Answer(u16, &'static str),
    Fail(ConnectorError),
    Silence,
}

#[derive(Clone, Default)]
struct Script {
    replies: Arc<Mutex<VecDeque<Reply>>>,
    requests: Arc<Mutex<Vec<HttpRequest>>>,
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Script")
    }
}

impl HttpClient for Script {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        self.requests.lock().unwrap().push(request);
        let reply = self.replies.lock().unwrap().pop_front();
        Box::pin(async move {
            match reply {
                Some(Reply::Answer(status, body)) => Ok(answer(status, body)),
                Some(Reply::Fail(error)) => Err(error),
                Some(Reply::Silence) => std::future::pending().await,
                None => Err(ConnectorError::other("the script is at its end")),
            }
        })
    }
}

fn client(config: Builder, replies: impl IntoIterator<Item = Reply>) -> (Handle, Script) {
    let script = Script::default();
    script.replies.lock().unwrap().extend(replies);
    (Handle::new(&SERVICE, config.http_client(script.clone()).build()), script)
}

async fn get(handle: &Handle) -> Result<Text, SdkError<GetToyError>> {
    send(handle, &OPERATION, &Text::new("ball"), None).await
}

fn limits(attempt: u64, operation: u64) -> TimeoutConfig {
    TimeoutConfig::builder()
        .operation_attempt_timeout(Duration::from_secs(attempt))
        .operation_timeout(Duration::from_secs(operation))
        .build()
}

#[tokio::test(start_paused = true)]
async fn a_call_waits_between_its_attempts_and_returns_the_output() {
    let failures = [Reply::Answer(503, ""), Reply::Fail(ConnectorError::io("reset"))];
    let (client, script) = client(config(), failures);
    script.replies.lock().unwrap().push_back(Reply::Answer(200, "red"));
    let start = tokio::time::Instant::now();
    let output = get(&client).await.unwrap();
    assert_eq!(output.text.as_deref(), Some("red"));
    assert_eq!(output.request_id.as_deref(), Some("1234"));
    assert_eq!(start.elapsed(), Duration::from_millis(50 + 100));
    assert_eq!(script.requests.lock().unwrap().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_silent_service_is_given_up_after_every_attempts_limit() {
    let config = config().timeout_config(limits(5, 300));
    let (client, _) = client(config, [Reply::Silence, Reply::Silence, Reply::Silence]);
    let error = get(&client).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Toy Box GetToy: the attempt took longer than 5s (operation_attempt_timeout), given up \
         after 15.15s (3 attempts)"
    );
    let SdkError::TimeoutError(error) = error else { panic!("{error:?}") };
    let timed_out = error.timed_out().unwrap();
    assert_eq!(timed_out.phase(), TimeoutPhase::Attempt);
    assert_eq!((timed_out.limit(), timed_out.elapsed().as_secs()), (Duration::from_secs(5), 15));
}

#[tokio::test(start_paused = true)]
async fn the_operations_limit_holds_over_attempts_and_waits() {
    let retry = RetryConfig::standard().with_initial_backoff(Duration::from_secs(1));
    let config = config().timeout_config(limits(60, 2)).retry_config(retry);
    let (client, _) = client(config, [Reply::Answer(503, ""), Reply::Answer(503, "")]);
    let start = tokio::time::Instant::now();
    let error = get(&client).await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::from_secs(2));
    assert!(matches!(error, SdkError::TimeoutError(_)));
    assert_eq!(
        error.to_string(),
        "Toy Box GetToy: the operation took longer than 2s (operation_timeout), given up after \
         2s; the attempt before failed: Toy Box GetToy: service error (status 503, request id \
         1234, 2 attempts)"
            .to_owned()
            + " (2 attempts)"
    );
}

#[derive(Debug)]
struct NeverReady;

impl ProvideCredentials for NeverReady {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn the_operations_limit_holds_over_loading_credentials() {
    let config = config().credentials_provider(NeverReady).timeout_config(limits(60, 4));
    let (client, script) = client(config, []);
    let error = get(&client).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Toy Box GetToy: the operation took longer than 4s (operation_timeout), given up after 4s"
    );
    assert_eq!(script.requests.lock().unwrap().len(), 0);
}

#[tokio::test(start_paused = true)]
async fn a_modelled_error_is_typed_and_told_in_one_line() {
    let (client, _) = client(config(), [Reply::Answer(400, "NoSuchToyException gone for good")]);
    let error = get(&client).await.unwrap_err();
    let text = "Toy Box GetToy: NoSuchToyException: gone for good (status 400, request id 1234, 1 \
                attempt)";
    assert_eq!(error.to_string(), text);
    assert_eq!(DisplayErrorContext(&error).to_string(), text);
    assert_eq!(
        (error.code(), error.message()),
        (Some("NoSuchToyException"), Some("gone for good"))
    );
    assert_eq!(error.request_id(), Some("1234"));
    assert_eq!(error.raw_response().unwrap().status(), 400);
    assert!(matches!(error.as_service_error(), Some(GetToyError::Modeled(0, problem))
        if problem.message.as_deref() == Some("gone for good")));
    assert!(matches!(error.into_service_error(), GetToyError::Modeled(0, _)));
}

#[tokio::test(start_paused = true)]
async fn an_error_that_the_model_does_not_know_keeps_code_and_message() {
    let (client, _) = client(config(), [Reply::Answer(403, "AccessDenied not yours")]);
    let error = get(&client).await.unwrap_err().into_service_error();
    assert!(matches!(error, GetToyError::Unhandled(_)));
    assert_eq!((error.code(), error.message()), (Some("AccessDenied"), Some("not yours")));
    assert_eq!(error.to_string(), "AccessDenied: not yours");
}

#[tokio::test(start_paused = true)]
async fn a_transport_that_fails_is_told_with_its_cause() {
    let config = config().retry_config(RetryConfig::disabled());
    let (client, _) = client(config, [Reply::Fail(ConnectorError::io("the cable is cut"))]);
    let error = get(&client).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Toy Box GetToy: no complete answer: the cable is cut (1 attempt)"
    );
    let SdkError::DispatchFailure(failure) = &error else { panic!("{error:?}") };
    assert!(failure.is_io() && !failure.is_timeout() && !failure.is_user());
    let unhandled = error.into_service_error();
    assert_eq!(
        unhandled.to_string(),
        "Toy Box GetToy: no complete answer: the cable is cut (1 attempt)"
    );
}

#[tokio::test(start_paused = true)]
async fn settings_of_one_call_lie_over_the_clients() {
    let (client, script) = client(config(), [Reply::Answer(500, ""), Reply::Answer(200, "red")]);
    let over = Config::builder()
        .endpoint_url("https://elsewhere.test")
        .retry_config(RetryConfig::disabled());
    let mut output = Text::default();
    let input = Text::new("ball");
    let failure = call(&client, &OPERATION, &input, &mut output, Some(&over)).await.unwrap_err();
    assert_eq!(failure.context().attempts, 1);
    get(&client).await.unwrap();
    let requests = script.requests.lock().unwrap();
    assert_eq!(requests[0].uri(), "https://elsewhere.test/");
    assert_eq!(requests[1].uri(), "http://toys.test:8080/base/");
}

#[tokio::test(start_paused = true)]
async fn one_call_can_be_customized() {
    let (client, script) = client(config(), [Reply::Answer(200, "red")]);
    let operation =
        CustomizableOperation::<Text, GetToyError, ()>::new(client, &OPERATION, Text::new("ball"));
    let output = operation
        .mutate_request(|request| {
            request.headers_mut().insert("x-extra", ::http::HeaderValue::from_static("1"));
        })
        .map_request(|mut request| {
            *request.body_mut() = bytes::Bytes::from_static(b"cube");
            Ok::<_, std::convert::Infallible>(request)
        })
        .config_override(Config::builder().retry_config(RetryConfig::disabled()))
        .send()
        .await
        .unwrap();
    assert_eq!(output.text.as_deref(), Some("red"));
    let requests = script.requests.lock().unwrap();
    assert_eq!(requests[0].headers()["x-extra"], "1");
    assert_eq!(requests[0].headers()["amz-sdk-request"], "attempt=1; max=1");
    assert_eq!(requests[0].body(), "cube");
}

#[derive(Debug)]
struct Urls;

impl LoadServiceConfig for Urls {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        Some(format!("http://{}.test", key.service_id().replace(' ', "-")))
    }
}

#[tokio::test]
async fn a_services_own_endpoint_is_called_and_gives_way_to_one_for_a_call() {
    let mut config = config().service_config(Urls);
    config.set_endpoint_url(None);
    let (client, script) = client(config, [Reply::Answer(200, ""), Reply::Answer(200, "")]);
    get(&client).await.unwrap();
    let other = Config::builder().endpoint_url("http://localhost");
    send::<Text, GetToyError>(&client, &OPERATION, &Text::new("ball"), Some(&other)).await.unwrap();
    let requests = script.requests.lock().unwrap();
    let hosts: Vec<_> = requests.iter().map(|request| &request.headers()["host"]).collect();
    assert_eq!(hosts, ["Toy-Box.test", "localhost"]);
}

#[test]
fn errors_and_futures_stay_small() {
    assert!(size_of::<SdkError<[u8; 64]>>() <= 80);
    assert_eq!(size_of::<Failure>(), size_of::<usize>());
    let (client, _) = client(config(), []);
    let future = get(&client);
    assert!(size_of_val(&future) < 2048, "{}", size_of_val(&future));
    fn is_send(_: &impl Send) {}
    is_send(&future);
}

/// Takes so many requests a second and throttles the rest.
#[derive(Debug)]
struct Narrow {
    rate: u32,
    start: tokio::time::Instant,
    second: Mutex<(u64, u32)>,
    throttled: Arc<AtomicU32>,
}

impl HttpClient for Narrow {
    fn send(
        &self,
        _: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let now = self.start.elapsed().as_secs();
        let mut second = self.second.lock().unwrap();
        if second.0 != now {
            *second = (now, 0);
        }
        second.1 += 1;
        let answer = match second.1 > self.rate {
            true => {
                self.throttled.fetch_add(1, Ordering::Relaxed);
                answer(400, "ThrottlingException slow down")
            }
            false => answer(200, "red"),
        };
        Box::pin(std::future::ready(Ok(answer)))
    }
}

#[tokio::test(start_paused = true)]
async fn in_adaptive_mode_many_calls_get_through_a_narrow_service() {
    let through = async |retry: RetryConfig| {
        let throttled = Arc::new(AtomicU32::new(0));
        let start = tokio::time::Instant::now();
        let second = Mutex::default();
        let narrow = Narrow { rate: 5, start, second, throttled: throttled.clone() };
        let config = config().http_client(narrow).retry_config(retry.with_max_attempts(20));
        let client = Handle::new(&SERVICE, config.build());
        let calls: Vec<_> = (0..24)
            .map(|_| {
                let client = client.clone();
                tokio::spawn(async move { get(&client).await.is_ok() })
            })
            .collect();
        for call in calls {
            assert!(call.await.unwrap());
        }
        throttled.load(Ordering::Relaxed)
    };
    // All waits are as long as may be here, so that those who were refused come back together.
    assert_eq!(through(RetryConfig::standard()).await, 19 + 14 + 9 + 4);
    // Most wait before they are refused. How many, depends on when a measurement begins.
    let throttled = through(RetryConfig::adaptive()).await;
    assert!((1..10).contains(&throttled), "{throttled}");
}

#[cfg(feature = "tracing")]
#[tokio::test(start_paused = true)]
async fn the_transport_works_within_the_span_of_its_call() {
    #[derive(Debug, Clone, Default)]
    struct Where(Arc<Mutex<Vec<&'static str>>>);
    impl Where {
        fn note(&self) {
            let span = tracing::Span::current();
            self.0.lock().unwrap().push(span.metadata().map_or("none", |span| span.name()));
        }
    }
    impl HttpClient for Where {
        fn send(
            &self,
            _: HttpRequest,
            _: HttpLimits,
        ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
            Box::pin(async {
                self.note();
                tokio::task::yield_now().await;
                self.note();
                Ok(answer(200, "red"))
            })
        }
    }
    let _guard = tracing::subscriber::set_default(tracing_subscriber::registry());
    let found = Where::default();
    let client = Handle::new(&SERVICE, config().http_client(found.clone()).build());
    let call = get(&client);
    found.note();
    call.await.unwrap();
    found.note();
    assert_eq!(*found.0.lock().unwrap(), ["none", "call", "call", "none"]);
}
