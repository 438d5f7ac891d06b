//! Retries: waits, tokens, the rate limit, clocks, and what programs say of them.

use ::http::StatusCode;

use super::*;
use crate::call::fixture::SERVICE;
use crate::config::retry::{
    AttemptOutcome, ClassifyRetry, RetryAction, RetryKind, RetryMode, RetryPartition,
};
use crate::http::HttpResponse;
use crate::service::{Operation, OperationTraits, RetryDefaults, Service, ServiceTraits};

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn done(step: Step) {
    assert!(matches!(step, Step::Done(Ok(()))), "{step:?}");
}

#[test]
fn a_wait_that_the_service_asks_for_is_kept_within_bounds() {
    let (shared, _) = shared(config().randomness(|| 0.0));
    for (header, value, wait) in [
        ("x-amz-retry-after", "1500", 1500),
        ("x-amz-retry-after", "60000", 5000),
        ("x-amz-retry-after", "soon", 0),
        ("retry-after", "7", 0),
    ] {
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        started(&mut call);
        let mut busy = answer(429, "");
        busy.headers_mut().insert(header, HeaderValue::from_static(value));
        assert_eq!(slept(call.next(Event::Answer(Ok(busy)))), millis(wait), "{header}: {value}");
    }
}

#[test]
fn throttling_waits_longer_and_costs_less_than_other_failures() {
    let (shared, _) = shared(config());
    let answers = [
        ("ThrottlingException slow", 400, 1000, 5),
        ("Odd busy", 429, 1000, 5),
        ("RequestTimeout late", 400, 50, 14),
        ("Odd down", 502, 50, 14),
    ];
    let mut tokens = 500;
    for (body, status, wait, cost) in answers {
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        started(&mut call);
        assert_eq!(
            slept(call.next(Event::Answer(Ok(answer(status, body))))),
            millis(wait),
            "{body}"
        );
        tokens -= cost;
        assert_eq!(shared.budget.bucket.tokens(), tokens, "{body}");
    }
}

static LIVELY: Service = Service {
    traits: ServiceTraits {
        retry: RetryDefaults { max_attempts: 4, backoff_millis: 25 },
        ..ServiceTraits::NONE
    },
    ..Service {
        id: "Toy Box",
        shape: "ToyBox",
        version: "2020-01-02",
        signing_name: "toys",
        protocol: SERVICE.protocol,
        query_compatible: false,
        endpoints: SERVICE.endpoints,
        traits: ServiceTraits::NONE,
    }
};

#[test]
fn a_service_may_have_attempts_and_waits_of_its_own() {
    let own = |config: Builder| {
        let sleep = SharedAsyncSleep::new(Clock::default());
        let shared = Shared::new(&LIVELY, config.build(), sleep);
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        let request = started(&mut call);
        let wait = slept(call.next(Event::Answer(Ok(answer(500, "")))));
        (header(&request, "amz-sdk-request").to_owned(), wait)
    };
    assert_eq!(own(config()), ("attempt=1; max=4".to_owned(), millis(25)));
    let set = RetryConfig::standard().with_max_attempts(2).with_initial_backoff(millis(300));
    let expected = ("attempt=1; max=2".to_owned(), millis(300));
    assert_eq!(own(config().retry_config(set)), expected);
}

#[test]
fn one_call_may_have_attempts_and_waits_of_its_own_and_shares_the_tokens() {
    let (shared, _) = shared(config());
    let retry = RetryConfig::standard().with_max_attempts(5).with_initial_backoff(millis(7));
    let over = shared.config().overridden(crate::config::Config::builder().retry_config(retry));
    let over = shared.reconfigured(over);
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&over, &OPERATION, &input, &mut output);
    let request = started(&mut call);
    assert_eq!(header(&request, "amz-sdk-request"), "attempt=1; max=5");
    assert_eq!(slept(call.next(Event::Answer(Ok(answer(500, ""))))), millis(7));
    assert_eq!(shared.budget.bucket.tokens(), 486);
}

static POLLING: Operation = Operation {
    name: "GetToy",
    service: &SERVICE,
    method: "POST",
    uri: "/",
    input: OPERATION.input,
    output: OPERATION.output,
    errors: &[],
    traits: OperationTraits { long_poll: true, ..OperationTraits::NONE },
};

fn emptied(shared: &Shared) {
    while shared.budget.bucket.acquire(RetryKind::Throttling).is_some() {}
}

#[test]
fn a_call_that_polls_waits_before_it_gives_up_for_want_of_tokens() {
    let (shared, _) = shared(config());
    emptied(&shared);
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &POLLING, &input, &mut output);
    started(&mut call);
    assert_eq!(slept(call.next(Event::Answer(Ok(answer(500, ""))))), millis(50));
    let told = failed(call.next(Event::Slept)).to_string();
    assert_eq!(
        told,
        "Toy Box GetToy: service error (status 500, request id 1234, 1 attempt, not retried: the \
         client's retry tokens are spent)"
    );
    // A call whose time ends meanwhile ends with its error and not with the limit.
    let mut output = Text::default();
    let mut call = Call::new(&shared, &POLLING, &input, &mut output);
    started(&mut call);
    slept(call.next(Event::Answer(Ok(answer(500, "")))));
    assert_eq!(failed(call.next(Event::Expired)).to_string(), told);
}

#[test]
fn clients_of_a_partition_share_tokens_and_others_do_not() {
    let partition = || RetryPartition::new("the partition of this test");
    let (one, _) = shared(config().retry_partition(partition()));
    let (two, _) = shared(config().retry_partition(partition()));
    let (other, _) = shared(config());
    emptied(&one);
    let tokens = |shared: &Shared| shared.budget.bucket.tokens();
    assert_eq!((tokens(&two), tokens(&other)), (0, 500));
    // Clones and calls with other settings are one client.
    let over = other.reconfigured(other.config().clone());
    emptied(&other);
    assert_eq!(tokens(&over), 0);
    let apart =
        one.reconfigured(one.config().overridden(
            crate::config::Config::builder().retry_partition(RetryPartition::new("own")),
        ));
    assert_eq!(tokens(&apart), 500);
}

fn adaptive() -> Builder {
    config().retry_config(RetryConfig::adaptive())
}

#[test]
fn in_adaptive_mode_every_attempt_waits_for_the_rate_limit_once_there_was_throttling() {
    let (shared, clock) = shared(adaptive());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    let wait = slept(call.next(Event::Answer(Ok(answer(400, "ThrottlingException slow")))));
    assert_eq!(wait, millis(1000));
    assert_eq!(shared.budget.limiter.rate(), Some(0.5));
    clock.advance(1);
    // Half a token came in since.
    assert_eq!(slept(call.next(Event::Slept)), millis(1000));
    clock.advance(1);
    let second = sent(call.next(Event::Slept));
    assert_eq!(header(&second, "amz-sdk-request"), "attempt=2; max=3");
    done(call.next(Event::Answer(Ok(answer(200, "red")))));

    // The first attempt of another call waits too.
    let mut output = Text::default();
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    assert!(matches!(call.next(Event::Start), Step::Identity));
    // Of 1.6 tokens a second, which is twice what was measured, none is left.
    assert_eq!(slept(call.next(credentials())), millis(625));
    assert_eq!(call.limit().map(|limit| limit.phase), Some(TimeoutPhase::Operation));
    clock.advance(300);
    assert_eq!(
        failed(call.next(Event::Expired)).to_string(),
        "Toy Box GetToy: the operation took longer than 300s (operation_timeout), given up after \
         300s (held back by the client's rate limit)"
    );
}

#[test]
fn in_standard_mode_there_is_no_rate_limit() {
    let (shared, clock) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    slept(call.next(Event::Answer(Ok(answer(400, "ThrottlingException slow")))));
    clock.advance(1);
    sent(call.next(Event::Slept));
    assert_eq!(shared.budget.limiter.rate(), None);
    assert_eq!(shared.retry.mode, RetryMode::Standard);
}

#[derive(Debug)]
struct Says(&'static str, RetryAction);

impl ClassifyRetry for Says {
    fn classify_retry(&self, outcome: &AttemptOutcome<'_>) -> RetryAction {
        assert_eq!((outcome.service, outcome.operation, outcome.attempt), ("Toy Box", "GetToy", 1));
        match outcome.code == Some(self.0) || outcome.status.is_none() && self.0.is_empty() {
            true => self.1,
            false => RetryAction::NoActionIndicated,
        }
    }
}

#[test]
fn a_program_may_classify_failures_itself_and_the_last_word_counts() {
    let exactly = RetryAction::retryable_error_with_explicit_delay(RetryKind::Transient, millis(9));
    let (shared, _) = shared(
        config()
            .retry_classifier(Says("Stale", RetryAction::RetryForbidden))
            .retry_classifier(Says("Stale", RetryAction::throttling_error()))
            .retry_classifier(Says("Slow", exactly))
            .retry_classifier(Says("ThrottlingException", RetryAction::RetryForbidden))
            .retry_classifier(Says("", RetryAction::RetryForbidden)),
    );
    let step = |outcome: Result<&'static str, ConnectorError>| {
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        started(&mut call);
        call.next(Event::Answer(outcome.map(|body| answer(400, body))))
    };
    assert_eq!(slept(step(Ok("Stale x"))), millis(1000));
    assert_eq!(slept(step(Ok("Slow x"))), millis(9));
    failed(step(Ok("ThrottlingException x")));
    failed(step(Err(ConnectorError::io("reset"))));
    // Of the rest the usual rules decide.
    failed(step(Ok("Unknown x")));
    assert_eq!(slept(step(Ok("BusyException x"))), millis(1000));
}

const AN_HOUR: &str = "Thu, 01 Jan 1970 01:00:00 GMT";

fn dated(status: u16, body: &'static str, date: &'static str) -> HttpResponse {
    let mut answer = answer(status, body);
    answer.headers_mut().insert("date", HeaderValue::from_static(date));
    answer
}

#[test]
fn a_wrong_clock_is_corrected_once_by_the_services_date_and_that_is_remembered() {
    for code in [
        "RequestTimeTooSkewed",
        "RequestExpired",
        "RequestInTheFuture",
        "InvalidSignatureException",
        "SignatureDoesNotMatch",
        "AuthFailure",
    ] {
        let body: &'static str = Box::leak(format!("{code} clock").into_boxed_str());
        let (shared, _) = shared(config());
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        let before = started(&mut call);
        let skewed = dated(403, body, AN_HOUR);
        assert_eq!(slept(call.next(Event::Answer(Ok(skewed.clone())))), millis(50), "{code}");
        let after = sent(call.next(Event::Slept));
        assert_eq!(header(&before, "x-amz-date"), "19700101T000000Z");
        assert_eq!(header(&after, "x-amz-date"), "19700101T010000Z");
        let failure = failed(call.next(Event::Answer(Ok(skewed))));
        assert_eq!(failure.context().attempts, 2, "{code}");
        // The next call of the client knows.
        let mut output = Text::default();
        let request = started(&mut Call::new(&shared, &OPERATION, &input, &mut output));
        assert_eq!(header(&request, "x-amz-date"), "19700101T010000Z");
    }
}

#[test]
fn a_clock_that_must_not_be_corrected_stays_as_it_is() {
    let (shared, _) = shared(config().disable_clock_skew_correction(true));
    for _ in 0..2 {
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        let request = started(&mut call);
        assert_eq!(header(&request, "x-amz-date"), "19700101T000000Z");
        let skewed = dated(403, "RequestTimeTooSkewed clock", AN_HOUR);
        assert_eq!(failed(call.next(Event::Answer(Ok(skewed)))).context().attempts, 1);
    }
}

#[test]
fn a_signature_that_is_wrong_though_the_clocks_agree_is_not_retried() {
    let near = "Thu, 01 Jan 1970 00:04:00 GMT";
    for body in ["InvalidSignatureException wrong key", "SignatureDoesNotMatch wrong key"] {
        for refusal in [dated(403, body, near), dated(403, body, "yesterday"), answer(403, body)] {
            let (shared, _) = shared(config());
            let (input, mut output) = (Text::new("ball"), Text::default());
            let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
            started(&mut call);
            assert_eq!(failed(call.next(Event::Answer(Ok(refusal)))).context().attempts, 1);
        }
    }
    // Nor is another refusal of a service with another clock.
    let (shared, _) = shared(config());
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    failed(call.next(Event::Answer(Ok(dated(403, "AccessDenied no", AN_HOUR)))));
}

#[test]
fn a_redirect_and_a_status_that_nobody_knows_are_no_reason_to_ask_again() {
    for status in [301, 400, 404, 409, 501] {
        let (shared, _) = shared(config());
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        started(&mut call);
        let failure = failed(call.next(Event::Answer(Ok(answer(status, "Odd m")))));
        let status = StatusCode::from_u16(status).unwrap();
        assert_eq!(failure.raw_response().unwrap().status(), status);
    }
}
