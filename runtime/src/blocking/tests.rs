//! The blocking driver with transports and timers of the tests' own: no clock runs.

use std::collections::VecDeque;
use std::future::pending;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Instant;

use super::*;
use crate::call::fixture::{GetToyError, OPERATION, SERVICE, Text, answer, config};
use crate::client::CustomizableOperation;
use crate::config::{Builder, RetryConfig, TimeoutConfig};
use crate::error::ConnectorError;
use crate::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};
use crate::identity::{Credentials, ProvideCredentials, future};
use crate::time::{AsyncSleep, Sleep};

/// Answers by script, at once or, where a part is at its end, never.
#[derive(Debug, Default)]
struct Script {
    replies: Mutex<VecDeque<Result<HttpResponse, ConnectorError>>>,
    limits: Mutex<Vec<HttpLimits>>,
}

impl HttpClient for Arc<Script> {
    fn send(
        &self,
        _: HttpRequest,
        limits: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        self.limits.lock().unwrap().push(limits);
        let reply = self.replies.lock().unwrap().pop_front();
        Box::pin(async {
            match reply {
                Some(reply) => reply,
                None => pending().await,
            }
        })
    }
}

/// A timer whose waits are over at once, and move its time.
#[derive(Debug, Clone, Default)]
struct Clock(Arc<Mutex<Duration>>);

impl AsyncSleep for Clock {
    fn sleep(&self, duration: Duration) -> Sleep {
        *self.0.lock().unwrap() += duration;
        Sleep::new(async {})
    }

    fn monotonic(&self) -> Duration {
        *self.0.lock().unwrap()
    }
}

fn client(
    config: Builder,
    replies: impl IntoIterator<Item = Result<HttpResponse, ConnectorError>>,
) -> (Handle, Arc<Script>, Clock) {
    let (script, clock) = (Arc::new(Script::default()), Clock::default());
    script.replies.lock().unwrap().extend(replies);
    let config = config.http_client(script.clone()).sleep_impl(clock.clone());
    (Handle::new(&SERVICE, config.build()), script, clock)
}

fn get(handle: &Handle) -> Result<Text, SdkError<GetToyError>> {
    send(handle, &OPERATION, &Text::new("ball"), None)
}

fn attempt_limit(limit: Duration) -> TimeoutConfig {
    TimeoutConfig::builder().operation_attempt_timeout(limit).build()
}

#[test]
fn a_call_waits_between_its_attempts_and_returns_the_output() {
    let replies = [Ok(answer(503, "")), Err(ConnectorError::io("reset")), Ok(answer(200, "red"))];
    let (client, script, clock) = client(config(), replies);
    assert_eq!(get(&client).unwrap().text.as_deref(), Some("red"));
    assert_eq!(clock.monotonic(), Duration::from_millis(150));
    assert_eq!(script.limits.lock().unwrap().len(), 3);
}

#[test]
fn a_modelled_error_is_typed() {
    let (client, ..) = client(config(), [Ok(answer(400, "NoSuchToyException gone"))]);
    let error = get(&client).unwrap_err();
    assert!(matches!(error.as_service_error(), Some(GetToyError::Modeled(0, _))), "{error:?}");
}

#[test]
fn a_transport_that_never_answers_is_given_up() {
    let config = config()
        .retry_config(RetryConfig::disabled())
        .timeout_config(attempt_limit(Duration::from_secs(5)));
    let (client, ..) = client(config, []);
    assert_eq!(
        get(&client).unwrap_err().to_string(),
        "Toy Box GetToy: the attempt took longer than 5s (operation_attempt_timeout), given up \
         after 5s (1 attempt)"
    );
}

#[test]
fn a_transport_that_blocks_is_told_the_limit_and_may_say_that_it_was_reached() {
    let limit = Duration::from_secs(5);
    let config =
        config().retry_config(RetryConfig::disabled()).timeout_config(attempt_limit(limit));
    let (client, script, _) = client(config, [Err(ConnectorError::expired())]);
    let error = get(&client).unwrap_err();
    assert!(matches!(error, SdkError::TimeoutError(_)), "{error:?}");
    let text = error.to_string();
    assert!(text.contains("the attempt took longer than 5s (operation_attempt_timeout)"), "{text}");
    assert_eq!(script.limits.lock().unwrap()[0].total, Some(limit));
}

#[test]
fn without_a_timer_of_its_own_a_call_is_given_up_by_the_clock() {
    let config = config()
        .retry_config(RetryConfig::disabled())
        .timeout_config(attempt_limit(Duration::from_millis(20)))
        .http_client(Arc::new(Script::default()));
    let start = Instant::now();
    let error = get(&Handle::new(&SERVICE, config.build())).unwrap_err();
    assert!(error.to_string().contains("longer than 20ms"), "{error}");
    assert!((20..10_000).contains(&start.elapsed().as_millis()));
}

/// Works on a thread of its own, as providers do that bring a runtime.
#[derive(Debug, Default)]
struct Elsewhere(AtomicU32);

impl ProvideCredentials for Elsewhere {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        self.0.fetch_add(1, Ordering::SeqCst);
        let mut worker = None;
        future::ProvideCredentials::new(std::future::poll_fn(move |cx| {
            use std::task::Poll;
            if worker.is_some() {
                return Poll::Ready(Ok(Credentials::from_keys("AKID", "sesame", None)));
            }
            let waker = cx.waker().clone();
            worker = Some(thread::spawn(move || waker.wake()));
            Poll::Pending
        }))
    }
}

#[test]
fn threads_that_need_credentials_at_once_get_them_by_one_request() {
    let provider = Arc::new(Elsewhere::default());
    #[derive(Debug)]
    struct Shared(Arc<Elsewhere>);
    impl ProvideCredentials for Shared {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            self.0.provide_credentials()
        }
    }
    let replies = (0..16).map(|_| Ok(answer(200, "red")));
    let script = Arc::new(Script::default());
    script.replies.lock().unwrap().extend(replies);
    let config =
        config().http_client(script).credentials_provider(Shared(provider.clone())).build();
    let client = Handle::new(&SERVICE, config);
    thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| get(&client).unwrap());
        }
    });
    assert_eq!(provider.0.load(Ordering::SeqCst), 1);
}

#[test]
fn one_call_can_be_customized() {
    let (client, ..) = client(config(), [Ok(answer(500, "")), Ok(answer(200, "red"))]);
    let operation = || {
        let input = Text::new("ball");
        CustomizableOperation::<Text, GetToyError, (), _>::new(client.clone(), &OPERATION, input)
    };
    let once = Config::builder().retry_config(RetryConfig::disabled());
    operation().config_override(once).send().unwrap_err();
    assert_eq!(operation().send().unwrap().text.as_deref(), Some("red"));
}
