//! Interceptors: what they see, in which order, and what they may change.

use super::*;
use crate::config::Intercept;
use crate::config::interceptors::*;
use crate::error::BoxError;
use crate::http::HttpResponse;
use crate::shape::View;

type Outcome = Result<(), BoxError>;

/// Notes each point with what is to be seen there.
#[derive(Debug, Default)]
struct Witness(Mutex<Vec<String>>);

impl Witness {
    fn note(&self, point: &str, attempt: u32, rest: impl std::fmt::Display) {
        self.0.lock().unwrap().push(format!("{point} {attempt}{rest}"));
    }

    fn request(&self, point: &str, attempt: u32, request: &HttpRequest) -> Outcome {
        let signed = request.headers().contains_key("authorization");
        self.note(point, attempt, if signed { " signed" } else { "" });
        Ok(())
    }

    fn finally(&self, point: &str, context: &FinalizerInterceptorContextRef<'_>) {
        let status = context.response().map_or(0, |response| response.status().as_u16());
        let rest = match context.output_or_error() {
            Ok(output) => match output.member(0).view() {
                View::Text(text) => format!(" {status} {text}"),
                _ => format!(" {status}"),
            },
            Err(failure) => format!(" {status} {}", failure.kind_name()),
        };
        self.note(point, context.attempt(), rest);
    }
}

macro_rules! noted {
    ($($name:ident($context:ident) $note:ident;)*) => {$(
        fn $name(&self, context: &$context<'_>) -> Outcome {
            noted!($note, self, stringify!($name), context)
        }
    )*};
    (plain, $self:ident, $name:expr, $context:ident) => {{
        $self.note($name, $context.attempt(), "");
        Ok(())
    }};
    (request, $self:ident, $name:expr, $context:ident) => {
        $self.request($name, $context.attempt(), $context.request())
    };
}

impl Intercept for Arc<Witness> {
    noted! {
        read_before_execution(BeforeSerializationInterceptorContextRef) plain;
        read_before_serialization(BeforeSerializationInterceptorContextRef) plain;
        read_after_serialization(BeforeTransmitInterceptorContextRef) request;
        read_before_attempt(BeforeTransmitInterceptorContextRef) request;
        read_before_signing(BeforeTransmitInterceptorContextRef) request;
        read_after_signing(BeforeTransmitInterceptorContextRef) request;
        read_before_transmit(BeforeTransmitInterceptorContextRef) request;
        read_after_transmit(BeforeDeserializationInterceptorContextRef) plain;
        read_before_deserialization(BeforeDeserializationInterceptorContextRef) plain;
        read_after_deserialization(AfterDeserializationInterceptorContextRef) plain;
    }

    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Outcome {
        self.request("modify_before_retry_loop", context.attempt(), context.request())
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Outcome {
        self.request("modify_before_signing", context.attempt(), context.request())
    }

    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Outcome {
        self.request("modify_before_transmit", context.attempt(), context.request())
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
    ) -> Outcome {
        self.note("modify_before_deserialization", context.attempt(), "");
        Ok(())
    }

    fn read_after_attempt(&self, context: &FinalizerInterceptorContextRef<'_>) {
        self.finally("read_after_attempt", context);
    }

    fn read_after_execution(&self, context: &FinalizerInterceptorContextRef<'_>) {
        self.finally("read_after_execution", context);
    }
}

#[test]
fn interceptors_are_called_at_each_point_of_a_call_with_what_is_there() {
    let witness = Arc::new(Witness::default());
    let (shared, _) = shared(config().interceptor(witness.clone()));
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    slept(call.next(Event::Answer(Err(ConnectorError::io("reset")))));
    sent(call.next(Event::Slept));
    call.next(Event::Answer(Ok(answer(200, "red"))));
    let seen = [
        "read_before_execution 0",
        "read_before_serialization 0",
        "read_after_serialization 0",
        "modify_before_retry_loop 0",
        "read_before_attempt 1",
        "modify_before_signing 1",
        "read_before_signing 1",
        "read_after_signing 1 signed",
        "modify_before_transmit 1 signed",
        "read_before_transmit 1 signed",
        "read_after_attempt 1 0 DispatchFailure",
        "read_before_attempt 2",
        "modify_before_signing 2",
        "read_before_signing 2",
        "read_after_signing 2 signed",
        "modify_before_transmit 2 signed",
        "read_before_transmit 2 signed",
        "read_after_transmit 2",
        "modify_before_deserialization 2",
        "read_before_deserialization 2",
        "read_after_deserialization 2",
        "read_after_attempt 2 200 red",
        "read_after_execution 2 200 red",
    ];
    assert_eq!(*witness.0.lock().unwrap(), seen);
}

fn last(witness: &Witness, count: usize) -> Vec<String> {
    let seen = witness.0.lock().unwrap();
    seen[seen.len().saturating_sub(count)..].to_vec()
}

#[test]
fn the_end_of_a_call_is_told_however_it_ends() {
    let witness = Arc::new(Witness::default());
    let (shared, clock) = shared(config().interceptor(witness.clone()));
    // Nothing was sent.
    let (input, mut output) = (Text::default(), Text::default());
    failed(Call::new(&shared, &OPERATION, &input, &mut output).next(Event::Start));
    let seen = ["read_before_execution 0", "read_after_execution 0 0 ConstructionFailure"];
    assert_eq!(last(&witness, 9), seen);

    let input = Text::new("ball");
    let outcome = |event: Event| {
        let mut output = Text::default();
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        started(&mut call);
        clock.advance(300);
        let step = call.next(event);
        if matches!(step, Step::Sleep(_)) {
            failed(call.next(Event::Expired));
        }
        last(&witness, 2)
    };
    assert_eq!(
        outcome(Event::Answer(Ok(answer(400, "NoSuchToyException gone")))),
        ["read_after_attempt 1 400 ServiceError", "read_after_execution 1 400 ServiceError"]
    );
    assert_eq!(
        outcome(Event::Expired),
        ["read_after_attempt 1 0 TimeoutError", "read_after_execution 1 0 TimeoutError"]
    );
    let mut garbled = answer(200, "");
    *garbled.body_mut() = bytes::Bytes::from_static(b"\xff");
    assert_eq!(
        outcome(Event::Answer(Ok(garbled))),
        ["read_after_attempt 1 200 ResponseError", "read_after_execution 1 200 ResponseError"]
    );
}

#[derive(Debug)]
struct Sends(fn(&mut BeforeTransmitInterceptorContextMut<'_>));

impl Intercept for Sends {
    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Outcome {
        (self.0)(context);
        Ok(())
    }
}

fn first(config: Builder) -> HttpRequest {
    let (shared, _) = shared(config);
    let (input, mut output) = (Text::new("ball"), Text::default());
    started(&mut Call::new(&shared, &OPERATION, &input, &mut output))
}

#[test]
fn a_request_that_is_changed_before_it_is_signed_keeps_its_length_and_host_right() {
    let request = first(config().interceptor(Sends(|context| {
        let request = context.request_mut();
        *request.body_mut() = bytes::Bytes::from_static(b"larger ball");
        *request.uri_mut() = ::http::Uri::from_static("http://elsewhere.test/");
    })));
    assert_eq!(header(&request, "content-length"), "11");
    assert_eq!(header(&request, "host"), "elsewhere.test");
}

#[test]
fn a_header_can_be_signed_or_left_out() {
    let request = first(config().interceptor(Sends(|context| {
        let headers = context.request_mut().headers_mut();
        headers.insert("x-inside", HeaderValue::from_static("1"));
        headers.append("x-outside", HeaderValue::from_static("2"));
        headers.append("x-outside", HeaderValue::from_static("3"));
        context.exclude_header_from_signing(::http::HeaderName::from_static("x-outside"));
        context.exclude_header_from_signing(::http::HeaderName::from_static("x-absent"));
    })));
    let authorization = header(&request, "authorization");
    assert!(authorization.contains("x-inside") && !authorization.contains("x-outside"));
    let outside: Vec<_> = request.headers().get_all("x-outside").iter().collect();
    assert_eq!(outside, ["2", "3"]);
}

#[derive(Debug)]
struct Everywhere;

impl Intercept for Everywhere {
    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Outcome {
        let request = context.request_mut();
        *request.body_mut() = bytes::Bytes::from_static(b"doll");
        *request.uri_mut() = ::http::Uri::from_static("http://elsewhere.test/");
        request.headers_mut().insert("x-team", HeaderValue::from_static("toys"));
        Ok(())
    }
}

#[test]
fn what_is_changed_before_the_first_attempt_is_in_all_of_them() {
    let (shared, _) = shared(config().interceptor(Everywhere));
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    let one = started(&mut call);
    slept(call.next(Event::Answer(Ok(answer(500, "")))));
    let two = sent(call.next(Event::Slept));
    for request in [one, two] {
        assert_eq!(request.body(), "doll");
        assert_eq!(header(&request, "host"), "elsewhere.test");
        assert_eq!(header(&request, "x-team"), "toys");
        assert!(header(&request, "authorization").contains("x-team"));
    }
}

#[derive(Debug)]
struct Late;

impl Intercept for Late {
    fn modify_before_transmit(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
    ) -> Outcome {
        *context.request_mut().body_mut() = bytes::Bytes::from_static(b"doll");
        Ok(())
    }
}

#[test]
fn a_body_that_is_changed_after_it_was_signed_is_an_error() {
    let (shared, _) = shared(config().interceptor(Late));
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    call.next(Event::Start);
    let failure = failed(call.next(credentials()));
    assert_eq!(failure.context().attempts, 0);
    assert_eq!(
        failure.to_string(),
        "Toy Box GetToy: the request could not be made: an interceptor changed the body in \
         `modify_before_transmit`, after its length, checksums and signature were made: change it \
         in `modify_before_signing`"
    );
}

#[derive(Debug)]
struct Mender;

impl Intercept for Mender {
    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
    ) -> Outcome {
        let mut response: HttpResponse = answer(200, "mended");
        std::mem::swap(context.response_mut(), &mut response);
        Ok(())
    }
}

#[test]
fn an_answer_may_be_changed_before_it_is_read() {
    let (shared, _) = shared(config().interceptor(Mender));
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
    started(&mut call);
    let step = call.next(Event::Answer(Ok(answer(500, ""))));
    assert!(matches!(step, Step::Done(Ok(()))), "{step:?}");
    drop(call);
    assert_eq!(output.text.as_deref(), Some("mended"));
}

#[derive(Debug)]
struct Fails(bool);

impl Intercept for Fails {
    fn name(&self) -> &'static str {
        "Fails"
    }

    fn read_before_attempt(&self, _: &BeforeTransmitInterceptorContextRef<'_>) -> Outcome {
        if self.0 { Err("not today".into()) } else { Ok(()) }
    }

    fn read_after_transmit(&self, _: &BeforeDeserializationInterceptorContextRef<'_>) -> Outcome {
        Err("not today".into())
    }
}

#[test]
fn an_interceptor_that_fails_ends_the_call_and_is_named() {
    let (shared_early, _) = shared(config().interceptor(Fails(true)));
    let (input, mut output) = (Text::new("ball"), Text::default());
    let mut call = Call::new(&shared_early, &OPERATION, &input, &mut output);
    call.next(Event::Start);
    assert_eq!(
        failed(call.next(credentials())).to_string(),
        "Toy Box GetToy: the request could not be made: the interceptor Fails failed in \
         `read_before_attempt`: not today"
    );
    let (shared_late, _) = shared(config().interceptor(Fails(false)));
    let mut output = Text::default();
    let mut call = Call::new(&shared_late, &OPERATION, &input, &mut output);
    started(&mut call);
    assert_eq!(
        failed(call.next(Event::Answer(Ok(answer(503, ""))))).to_string(),
        "Toy Box GetToy: the response could not be read: the interceptor Fails failed in \
         `read_after_transmit`: not today (status 503, 1 attempt)"
    );
}

#[test]
fn debug_of_what_interceptors_see_shows_no_secret() {
    #[derive(Debug, Default)]
    struct Shows(Mutex<String>);
    impl Intercept for Arc<Shows> {
        fn read_before_transmit(&self, it: &BeforeTransmitInterceptorContextRef<'_>) -> Outcome {
            *self.0.lock().unwrap() = format!("{it:?}");
            Ok(())
        }
    }
    let shows = Arc::new(Shows::default());
    let (shared, _) = shared(config().interceptor(shows.clone()));
    let (input, mut output) = (Text::new("ball"), Text::default());
    started(&mut Call::new(&shared, &OPERATION, &input, &mut output));
    let shown = shows.0.lock().unwrap();
    assert!(shown.contains("GetToy") && !shown.contains("opensesame"), "{shown}");
    assert!(!shown.contains("Signature"), "{shown}");
}
