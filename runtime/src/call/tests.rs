//! The machine, step by step, with a clock in the test's hand.

mod hook_tests;
#[cfg(feature = "tracing")]
mod observe_tests;
mod retry_tests;

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ::http::HeaderValue;

use super::fixture::{GetToyError, OPERATION, SERVICE, Text, answer, config};
use super::*;
use crate::config::{Builder, InvocationId, InvocationIdGenerator, RetryConfig, TimeoutConfig};
use crate::error::{BoxError, ConnectorError, SdkError, TimeoutPhase};
use crate::http::HttpRequest;
use crate::identity::{Credentials, CredentialsError};
use crate::time::{AsyncSleep, SharedAsyncSleep, Sleep};

#[derive(Debug, Clone, Default)]
struct Clock(Arc<Mutex<Duration>>);

impl Clock {
    fn advance(&self, seconds: u64) {
        *self.0.lock().unwrap() += Duration::from_secs(seconds);
    }
}

impl AsyncSleep for Clock {
    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::pending())
    }

    fn monotonic(&self) -> Duration {
        *self.0.lock().unwrap()
    }
}

fn shared(config: Builder) -> (Shared, Clock) {
    let clock = Clock::default();
    (Shared::new(&SERVICE, config.build(), SharedAsyncSleep::new(clock.clone())), clock)
}

fn credentials() -> Event {
    Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", None)))
}

/// Starts a call up to its first request.
fn started(call: &mut Call<'_>) -> HttpRequest {
    assert!(matches!(call.next(Event::Start), Step::Identity));
    sent(call.next(credentials()))
}

fn sent(step: Step) -> HttpRequest {
    match step {
        Step::Send(request) => request,
        other => panic!("{other:?}"),
    }
}

fn slept(step: Step) -> Duration {
    match step {
        Step::Sleep(duration) => duration,
        other => panic!("{other:?}"),
    }
}

fn failed(step: Step) -> Failure {
    match step {
        Step::Done(Err(failure)) => failure,
        other => panic!("{other:?}"),
    }
}

fn header<'a>(request: &'a HttpRequest, name: &str) -> &'a str {
    request.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[test]
fn a_call_loads_credentials_sends_a_signed_request_and_decodes_the_answer() {
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    let request = started(&mut call);
    assert_eq!(request.uri(), "http://toys.test:8080/base/");
    assert_eq!(request.body(), "ball");
    assert_eq!(header(&request, "host"), "toys.test:8080");
    assert_eq!(header(&request, "content-length"), "4");
    assert_eq!(header(&request, "amz-sdk-request"), "attempt=1; max=3");
    assert_eq!(header(&request, "amz-sdk-invocation-id").len(), 36);
    assert!(header(&request, "user-agent").starts_with("tinsmith/"));
    assert!(request.headers().contains_key("authorization"));
    let done = call.next(Event::Answer(Ok(answer(200, "red"))));
    assert!(matches!(done, Step::Done(Ok(()))));
    let expected = Text { text: Some("red".to_owned()), request_id: Some("1234".to_owned()) };
    drop(call);
    assert_eq!(output, expected);
}

#[test]
fn the_request_id_of_an_output_is_where_the_protocol_finds_it() {
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    let mut answer = answer(200, "red");
    answer.headers_mut().insert("toy-id", HeaderValue::from_static("own"));
    assert!(matches!(call.next(Event::Answer(Ok(answer))), Step::Done(Ok(()))));
    drop(call);
    assert_eq!(output.request_id.as_deref(), Some("own"));
}

#[test]
fn a_failure_that_may_pass_is_retried_after_growing_waits_until_attempts_are_used_up() {
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    let first = started(&mut call);
    let wait = call.next(Event::Answer(Ok(answer(503, ""))));
    assert_eq!(slept(wait), Duration::from_millis(50));
    let second = sent(call.next(Event::Slept));
    assert_eq!(header(&second, "amz-sdk-request"), "attempt=2; max=3");
    let id = "amz-sdk-invocation-id";
    assert_eq!(header(&first, id), header(&second, id));
    let wait = call.next(Event::Answer(Err(ConnectorError::io("reset"))));
    assert_eq!(slept(wait), Duration::from_millis(100));
    sent(call.next(Event::Slept));
    let failure = failed(call.next(Event::Answer(Ok(answer(400, "BusyException wait")))));
    assert_eq!(
        failure.to_string(),
        "Toy Box GetToy: BusyException: wait (status 400, request id 1234, 3 attempts)"
    );
    assert_eq!(shared.budget.bucket.tokens(), 500 - 14 - 14);
}

/// Counts the calls; the third has none, and the fourth one that fits no header.
#[derive(Debug, Default)]
struct Counted(AtomicU32);

impl InvocationIdGenerator for Counted {
    fn generate(&self) -> Result<Option<InvocationId>, BoxError> {
        let id = |id: String| Ok(Some(InvocationId::new(id)));
        match self.0.fetch_add(1, Ordering::Relaxed) {
            2 => Ok(None),
            3 => id("a\nb".to_owned()),
            number => id(format!("call {number}")),
        }
    }
}

#[test]
fn a_program_may_say_by_which_id_a_call_is_known() {
    let (shared, _) = shared(config().invocation_id_generator(Counted::default()));
    let (input, mut output) = (Text::new("ball"), Text::default());
    let id = "amz-sdk-invocation-id";
    for number in 0..2 {
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        assert_eq!(header(&started(&mut call), id), format!("call {number}"));
        slept(call.next(Event::Answer(Ok(answer(503, "")))));
        assert_eq!(header(&sent(call.next(Event::Slept)), id), format!("call {number}"));
    }
    let request = started(&mut Call::new(&shared, &OPERATION, &input, &mut output));
    assert!(!request.headers().contains_key(id));
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    let failure = failed(call.next(Event::Start));
    assert!(failure.to_string().ends_with("no HTTP header can carry the invocation id"));
}

#[test]
fn a_success_gives_back_what_its_last_retry_cost() {
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    slept(call.next(Event::Answer(Err(ConnectorError::io("reset")))));
    assert_eq!(shared.budget.bucket.tokens(), 486);
    sent(call.next(Event::Slept));
    assert!(matches!(call.next(Event::Answer(Ok(answer(200, "red")))), Step::Done(Ok(()))));
    assert_eq!(shared.budget.bucket.tokens(), 500);
}

#[test]
fn without_tokens_nothing_is_retried_and_the_error_says_so() {
    let (shared, _) = shared(config());
    while shared.budget.bucket.acquire(crate::retry::RetryKind::Transient).is_some() {}
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    let failure = failed(call.next(Event::Answer(Ok(answer(500, "")))));
    assert_eq!(
        failure.to_string(),
        "Toy Box GetToy: service error (status 500, request id 1234, 1 attempt, not retried: the \
         client's retry tokens are spent)"
    );
}

#[test]
fn what_will_not_pass_is_not_retried() {
    let answers = [(400, "NoSuchToyException gone", 0), (503, "QuotaException full", 3)];
    for (status, body, index) in answers {
        let (shared, _) = shared(config());
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        started(&mut call);
        let failure = failed(call.next(Event::Answer(Ok(answer(status, body)))));
        assert_eq!(failure.context().attempts, 1);
        let error = failure.typed::<GetToyError>(&OPERATION).into_service_error();
        assert!(matches!(error, GetToyError::Modeled(found, _) if found == index));
    }
}

#[test]
fn an_answer_that_cannot_be_read_is_an_error_and_not_retried() {
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    let mut garbled = answer(200, "");
    *garbled.body_mut() = bytes::Bytes::from_static(b"\xff");
    let failure = failed(call.next(Event::Answer(Ok(garbled))));
    assert_eq!(
        failure.to_string(),
        "Toy Box GetToy: the response could not be read: text: not a word (status 200, request \
         id 1234, 1 attempt)"
    );
    assert!(matches!(failure.typed::<GetToyError>(&OPERATION), SdkError::ResponseError(_)));
}

fn first_failure(config: Builder, input: &Text) -> String {
    let (shared, _) = shared(config);
    let mut output = Text::default();
    let failure = failed(Call::new(&shared, &OPERATION, input, &mut output).next(Event::Start));
    assert_eq!(failure.context().attempts, 0);
    failure.to_string()
}

#[test]
fn what_is_missing_is_named_before_anything_is_sent() {
    let prefix = "Toy Box GetToy: the request could not be made: ";
    assert_eq!(
        first_failure(config(), &Text::default()),
        format!("{prefix}the input lacks what it requires: text")
    );
    assert_eq!(
        first_failure(config(), &Text::new("unwritable")),
        format!("{prefix}text: no such word")
    );
    let mut without = config();
    without.set_region(None);
    assert_eq!(
        first_failure(without, &Text::new("ball")),
        format!(
            "{prefix}no region is set: give one with \
             `Config::builder().region(Region::new(\"…\"))`, or load it with the environment \
             variable AWS_REGION"
        )
    );
    let mut without = config();
    without.set_credentials_provider(None);
    assert_eq!(
        first_failure(without, &Text::new("ball")),
        format!(
            "{prefix}no credentials are set: give a provider, or `Credentials`, with \
             `Config::builder().credentials_provider(…)`"
        )
    );
}

#[test]
fn an_endpoint_that_is_no_url_is_named() {
    let prefix = "Toy Box GetToy: the request could not be made: the endpoint ";
    let of = |url: &str| first_failure(config().endpoint_url(url), &Text::new("ball"));
    assert_eq!(
        of("ftp://x"),
        format!("{prefix}`ftp://x` is not a usable URL: its scheme is neither https nor http")
    );
    assert_eq!(
        of("toys"),
        format!("{prefix}`toys` is not a usable URL: it has no scheme or no host")
    );
}

#[test]
fn credentials_that_cannot_be_loaded_end_the_call() {
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    call.next(Event::Start);
    let failure = failed(call.next(Event::Identity(Err(CredentialsError::not_loaded("no file")))));
    assert_eq!(
        failure.to_string(),
        "Toy Box GetToy: the request could not be made: no credentials could be loaded: the \
         provider has no credentials: no file"
    );
}

#[test]
fn each_step_has_the_limit_that_ends_first() {
    let (shared, clock) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    let seconds = Duration::from_secs;
    let operation = |left| {
        Some(Limit { phase: TimeoutPhase::Operation, set: seconds(300), left: seconds(left) })
    };
    let attempt = Limit { phase: TimeoutPhase::Attempt, set: seconds(60), left: seconds(60) };
    call.next(Event::Start);
    assert_eq!(call.limit(), operation(300));
    call.next(credentials());
    assert_eq!(call.limit(), Some(attempt));
    clock.advance(250);
    slept(call.next(Event::Answer(Ok(answer(500, "")))));
    assert_eq!(call.limit(), operation(50));
    sent(call.next(Event::Slept));
    assert_eq!(call.limit(), operation(50));
    clock.advance(50);
    let failure = failed(call.next(Event::Expired));
    assert_eq!(
        failure.to_string(),
        "Toy Box GetToy: the operation took longer than 300s (operation_timeout), given up after \
         300s; the attempt before failed: Toy Box GetToy: service error (status 500, request id \
         1234, 1 attempt) (2 attempts)"
    );
}

#[test]
fn an_attempt_that_takes_too_long_is_retried() {
    let limits = TimeoutConfig::builder().operation_attempt_timeout(Duration::from_secs(5)).build();
    let retry = RetryConfig::standard().with_max_attempts(2);
    let (shared, clock) = shared(config().timeout_config(limits).retry_config(retry));
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    clock.advance(5);
    slept(call.next(Event::Expired));
    clock.advance(1);
    sent(call.next(Event::Slept));
    clock.advance(5);
    let failure = failed(call.next(Event::Expired));
    assert_eq!(
        failure.to_string(),
        "Toy Box GetToy: the attempt took longer than 5s (operation_attempt_timeout), given up \
         after 11s (2 attempts)"
    );
    assert_eq!(shared.budget.bucket.tokens(), 486);
}

#[test]
fn debug_of_a_failure_shows_neither_the_answer_nor_a_secret() {
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    let mut garbled = answer(200, "");
    *garbled.body_mut() = bytes::Bytes::from_static(b"password\xff");
    let failure = failed(call.next(Event::Answer(Ok(garbled))));
    let debug = format!("{failure:?} {shared:?}");
    assert!(!debug.contains("password") && !debug.contains("sesame"), "{debug}");
    let error = failure.typed::<GetToyError>(&OPERATION);
    assert!(!format!("{error:?}").contains("password"));
}
