//! The machine with bodies that are streams.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;

use super::fixture::{SERVICE, answer, config};
use super::stream_fixture::{FETCH_TOY, PUT_OPEN_TOY, PUT_SIZED_TOY, PUT_TOY, Toy};
use super::*;
use crate::config::interceptors::BeforeTransmitInterceptorContextMut;
use crate::config::{Builder, Intercept, StalledStreamProtectionConfig, TimeoutConfig};
use crate::error::{BoxError, ConnectorError, TimeoutPhase};
use crate::http::HttpRequest;
use crate::identity::Credentials;
use crate::primitives::ByteStream;
use crate::service::Operation;
use crate::time::{AsyncSleep, SharedAsyncSleep, Sleep};

#[derive(Debug)]
struct Still;

impl AsyncSleep for Still {
    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::pending())
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }
}

/// A stream that can be read once.
fn once(text: &'static str) -> ByteStream {
    struct Once(VecDeque<&'static str>);
    impl Stream for Once {
        type Item = Result<&'static str, Infallible>;
        fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(self.0.pop_front().map(Ok))
        }
    }
    ByteStream::from_stream(Once([text].into()))
}

fn read(stream: ByteStream) -> String {
    let mut collected = Box::pin(stream.collect());
    let mut context = Context::from_waker(std::task::Waker::noop());
    match collected.as_mut().poll(&mut context) {
        Poll::Ready(Ok(bytes)) => String::from_utf8(bytes.to_vec()).unwrap(),
        other => panic!("{other:?}"),
    }
}

fn shared(config: Builder) -> Shared {
    Shared::new(&SERVICE, config.build(), SharedAsyncSleep::new(Still))
}

fn started(call: &mut Call<'_>) -> HttpRequest {
    assert!(matches!(call.next(Event::Start), Step::Identity));
    match call.next(Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", None)))) {
        Step::Send(request) => request,
        other => panic!("{other:?}"),
    }
}

/// The first request of a call with this input, and how it is to be sent.
fn first(config: Builder, operation: &'static Operation, input: &Toy) -> (HttpRequest, Transfer) {
    let (shared, mut output) = (shared(config), Toy::default());
    let mut call = Call::new(&shared, operation, input, &mut output);
    assert!(call.is_streamed());
    (started(&mut call), call.transfer())
}

fn failed(step: Step) -> String {
    match step {
        Step::Done(Err(failure)) => failure.to_string(),
        other => panic!("{other:?}"),
    }
}

fn refused(operation: &'static Operation, input: &Toy) -> String {
    let (shared, mut output) = (shared(config()), Toy::default());
    failed(Call::new(&shared, operation, input, &mut output).next(Event::Start))
}

#[test]
fn a_stream_in_memory_is_a_body_as_any_other() {
    for operation in [&PUT_TOY, &PUT_SIZED_TOY, &PUT_OPEN_TOY] {
        let (request, transfer) = first(config(), operation, &Toy::new("ball"));
        assert_eq!(request.body(), "ball");
        assert_eq!(request.headers()["content-length"], "4");
        assert!(!request.headers().contains_key("x-amz-content-sha256"));
        assert!(transfer.body.is_none() && !transfer.unread);
    }
    let (request, _) = first(config(), &PUT_TOY, &Toy::new(""));
    assert_eq!(request.headers()["content-length"], "0");
    let (request, transfer) = first(config(), &PUT_TOY, &Toy::default());
    assert_eq!(request.headers()["content-length"], "0");
    assert!(transfer.body.is_none());
}

#[test]
fn a_stream_that_is_not_in_memory_goes_beside_the_request_and_is_not_signed() {
    let (request, transfer) = first(config(), &PUT_TOY, &Toy::new(once("ball").with_length(4)));
    assert_eq!(request.body(), "");
    assert_eq!(request.headers()["content-length"], "4");
    assert_eq!(request.headers()["x-amz-content-sha256"], "UNSIGNED-PAYLOAD");
    assert!(request.headers().contains_key("authorization"));
    assert_eq!(read(transfer.body.unwrap()), "ball");
    let (request, _) = first(config(), &PUT_TOY, &Toy::new(once("ball")));
    assert!(!request.headers().contains_key("content-length"));
    assert!(!request.headers().contains_key("transfer-encoding"));
}

#[test]
fn a_body_that_need_not_be_signed_is_not_where_tls_protects_it() {
    let https = || config().endpoint_url("https://toys.test");
    let (request, _) = first(https(), &PUT_OPEN_TOY, &Toy::new("ball"));
    assert_eq!(request.headers()["x-amz-content-sha256"], "UNSIGNED-PAYLOAD");
    assert_eq!(request.body(), "ball");
    let (request, _) = first(https(), &PUT_TOY, &Toy::new("ball"));
    assert!(!request.headers().contains_key("x-amz-content-sha256"));
}

#[test]
fn a_stream_that_cannot_be_sent_is_named() {
    let prefix = "the request could not be made: picture: ";
    let unknown = "the service asks for the length of the stream, which is not known: tell it \
                   with `ByteStream::with_length`";
    assert_eq!(
        refused(&PUT_SIZED_TOY, &Toy::new(once("ball"))),
        format!("Toy Box PutSizedToy: {prefix}{unknown}")
    );
    let stream = once("ball");
    read(stream.clone());
    assert_eq!(
        refused(&PUT_TOY, &Toy::new(stream)),
        format!("Toy Box PutToy: {prefix}the stream can be read only once and was read before")
    );
}

#[test]
fn what_can_be_read_once_is_not_sent_again_once_it_was_read() {
    let (shared, mut output) = (shared(config()), Toy::default());
    let input = Toy::new(once("ball"));
    let mut call = Call::new(&shared, &PUT_TOY, &input, &mut output);
    started(&mut call);
    // The connection failed before the body was asked for.
    let step = call.next(Event::Answer(Err(ConnectorError::io("no route"))));
    assert!(matches!(step, Step::Sleep(_)));
    assert!(matches!(call.next(Event::Slept), Step::Send(_)));
    assert_eq!(read(call.transfer().body.unwrap()), "ball");
    assert_eq!(
        failed(call.next(Event::Answer(Ok(answer(503, ""))))),
        "Toy Box PutToy: service error (status 503, request id 1234, 2 attempts, not retried: the \
         request's body can be read only once)"
    );
    drop(call);
    let mut call = Call::new(&shared, &PUT_TOY, &input, &mut output);
    let failure = failed(call.next(Event::Start));
    assert!(failure.contains("was read before"), "{failure}");
}

#[test]
fn a_failure_that_will_not_pass_says_nothing_of_the_body() {
    let (shared, mut output) = (shared(config()), Toy::default());
    let input = Toy::new(once("ball"));
    let mut call = Call::new(&shared, &PUT_TOY, &input, &mut output);
    started(&mut call);
    read(call.transfer().body.unwrap());
    let failure = failed(call.next(Event::Answer(Ok(answer(404, "")))));
    assert_eq!(failure, "Toy Box PutToy: service error (status 404, request id 1234, 1 attempt)");
}

#[test]
fn the_body_of_a_success_becomes_the_outputs_member() {
    let (shared, input) = (shared(config()), Toy::default());
    let mut output = Toy::default();
    let mut call = Call::new(&shared, &FETCH_TOY, &input, &mut output);
    started(&mut call);
    assert!(call.transfer().unread);
    let streamed = answer(200, "").map(|_| once("ball"));
    assert!(matches!(call.next(Event::Streamed(streamed)), Step::Done(Ok(()))));
    drop(call);
    assert_eq!(output.picture.as_ref().unwrap().size_hint(), (0, None));
    assert_eq!(read(output.picture.take().unwrap()), "ball");

    let mut call = Call::new(&shared, &FETCH_TOY, &input, &mut output);
    started(&mut call);
    assert!(matches!(call.next(Event::Answer(Ok(answer(200, "cube")))), Step::Done(Ok(()))));
    drop(call);
    assert_eq!(output.picture, Some(ByteStream::from("cube")));
}

#[test]
fn the_default_limits_leave_out_the_transfer_and_those_that_are_set_do_not() {
    let seconds = Duration::from_secs;
    let limits = |config: Builder| {
        let (shared, input, mut output) = (shared(config), Toy::new("ball"), Toy::default());
        let mut call = Call::new(&shared, &PUT_TOY, &input, &mut output);
        call.next(Event::Start);
        let before = call.limit().map(|limit| limit.set);
        call.next(Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", None))));
        let limit = call.limit().map(|limit| (limit.phase, limit.set));
        (before, limit, call.transfer().silence)
    };
    assert_eq!(limits(config()), (Some(seconds(300)), None, Some(seconds(60))));
    let set = TimeoutConfig::builder().operation_timeout(seconds(900)).build();
    let operation = Some((TimeoutPhase::Operation, seconds(900)));
    assert_eq!(
        limits(config().timeout_config(set)),
        (Some(seconds(900)), operation, Some(seconds(60)))
    );
    let set = TimeoutConfig::builder().operation_attempt_timeout(seconds(90)).build();
    let attempt = Some((TimeoutPhase::Attempt, seconds(90)));
    assert_eq!(limits(config().timeout_config(set)), (Some(seconds(300)), attempt, None));
    let none = config().timeout_config(TimeoutConfig::disabled());
    assert_eq!(limits(none), (None, None, None));
}

#[test]
fn each_way_is_guarded_where_it_is_streamed_and_not_switched_off() {
    let graces = |config, operation| {
        let (_, transfer) = first(config, operation, &Toy::new("ball"));
        (transfer.upload_grace, transfer.download_grace)
    };
    let twenty = Some(Duration::from_secs(20));
    assert_eq!(graces(config(), &PUT_TOY), (twenty, None));
    assert_eq!(graces(config(), &FETCH_TOY), (None, twenty));
    let off = StalledStreamProtectionConfig::disabled();
    assert_eq!(graces(config().stalled_stream_protection(off.clone()), &FETCH_TOY), (None, None));
    let uploads = StalledStreamProtectionConfig::enabled().download_enabled(false).build();
    let over = config().stalled_stream_protection(off).build();
    let over = over.overridden(Builder::new().stalled_stream_protection(uploads));
    assert_eq!(graces(over.into(), &PUT_TOY), (twenty, None));
}

#[test]
fn reading_what_is_streamed_has_a_limit_by_default() {
    let read = |operation: &'static Operation, config: Builder| {
        let (shared, mut output) = (shared(config), Toy::default());
        let input = Toy::new(once("ball"));
        let mut call = Call::new(&shared, operation, &input, &mut output);
        started(&mut call);
        call.transfer().limits.read
    };
    let minute = Some(Duration::from_secs(60));
    assert_eq!((read(&PUT_TOY, config()), read(&FETCH_TOY, config())), (minute, minute));
    let set = TimeoutConfig::builder().read_timeout(Duration::from_secs(5)).build();
    assert_eq!(read(&FETCH_TOY, config().timeout_config(set)), Some(Duration::from_secs(5)));
    assert_eq!(read(&FETCH_TOY, config().timeout_config(TimeoutConfig::disabled())), None);
}

#[test]
fn an_interceptor_cannot_put_a_body_in_the_place_of_a_stream() {
    #[derive(Debug)]
    struct Replaces;
    impl Intercept for Replaces {
        fn modify_before_signing(
            &self,
            context: &mut BeforeTransmitInterceptorContextMut<'_>,
        ) -> Result<(), BoxError> {
            *context.request_mut().body_mut() = bytes::Bytes::from_static(b"doll");
            Ok(())
        }
    }
    let (shared, mut output) = (shared(config().interceptor(Replaces)), Toy::default());
    let input = Toy::new(once("ball"));
    let mut call = Call::new(&shared, &PUT_TOY, &input, &mut output);
    call.next(Event::Start);
    let credentials = Credentials::from_keys("AKID", "sesame", None);
    assert_eq!(
        failed(call.next(Event::Identity(Ok(credentials)))),
        "Toy Box PutToy: the request could not be made: an interceptor gave a body to a request \
         whose body is a stream"
    );
    drop(call);
    // One in memory is a body as any other.
    let input = Toy::new(ByteStream::from_static(b"ball"));
    let mut call = Call::new(&shared, &PUT_TOY, &input, &mut output);
    let request = started(&mut call);
    assert_eq!(
        (&request.body()[..], &request.headers()["content-length"]),
        (&b"doll"[..], &"4".parse().unwrap())
    );
}
