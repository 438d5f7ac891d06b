//! The transports of tests with a service of one operation.

use std::time::Duration;

use bytes::Bytes;

use super::asked::typed;
use super::scrub::{Body, Scrubber};
use super::*;
use crate::call::fixture::{GetToyError, OPERATION, SERVICE, Text, answer};
use crate::client::{self, Handle, Input};
use crate::dynamic::Record;
use crate::error::{BuildError, ConnectorError, DisplayErrorContext, SdkError};
use crate::http::{HttpLimits, HttpRequest, HttpResponse};
use crate::primitives::DateTime;
use crate::schema::{Http, Kind, Member, Schema, flags};
use crate::service::Operation;
#[cfg(feature = "streaming")]
use crate::shape::{Shape, Value};
use crate::testing_shapes::{Choice, Item, PANTRY, Pantry};
use crate::time::AsyncSleep;

/// What a generated crate stamps out.
struct Toys(Handle);

struct GetToy(Text);

impl Input for Text {
    type Output = Text;
    type Error = GetToyError;
    const OPERATION: &'static Operation = &OPERATION;
}

impl Toys {
    fn get_toy(&self) -> GetToy {
        GetToy(Text::default())
    }

    fn with(transport: &(impl HttpClient + Clone + 'static)) -> Self {
        Self(Handle::new(&SERVICE, config(transport).endpoint_url("http://toys.test").build()))
    }

    async fn get(&self, text: &str) -> Result<Text, SdkError<GetToyError>> {
        client::send(&self.0, &OPERATION, &Text::new(text), None).await
    }
}

impl GetToy {
    fn build(self) -> Result<Text, BuildError> {
        Ok(self.0)
    }
}

fn stub(text: &'static str) -> Rule {
    mock!(Toys::get_toy).then_output(move || Text::new(text))
}

#[tokio::test]
async fn in_order_each_stub_answers_once_and_in_any_order_for_ever() {
    let (one, two) = (stub("one"), stub("two"));
    let toys = Toys::with(&StubClient::with_rules(RuleMode::Sequential, [&one, &two]));
    assert_eq!(toys.get("a").await.unwrap(), Text::new("one"));
    assert_eq!(toys.get("a").await.unwrap(), Text::new("two"));
    toys.get("a").await.unwrap_err();
    let one = stub("one");
    let toys = Toys::with(&StubClient::with_rules(RuleMode::MatchAny, [&one, &two]));
    for _ in 0..3 {
        assert_eq!(toys.get("a").await.unwrap(), Text::new("one"));
    }
    assert_eq!((one.num_calls(), two.num_calls()), (3, 1));
}

#[tokio::test]
async fn in_order_a_request_that_does_not_match_is_an_error_that_is_not_retried() {
    let rule = mock!(Toys::get_toy)
        .match_requests(|input| input.text.as_deref() == Some("car"))
        .then_output(|| Text::new("vroom"));
    let stubs = StubClient::with_rules(RuleMode::Sequential, [&rule]);
    let toys = Toys::with(&stubs);
    let error = toys.get("ball").await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("no stub answers Toy Box GetToy with Text { text: \"ball\" }"), "{text}");
    assert_eq!((rule.num_calls(), stubs.requests().len()), (0, 1));
    assert_eq!(toys.get("car").await.unwrap(), Text::new("vroom"));
    stubs.assert_all_used();
}

#[tokio::test]
async fn an_error_that_the_model_calls_retryable_is_retried() {
    let rule = mock!(Toys::get_toy)
        .sequence()
        .error_code("FlakyException", "again")
        .error_code("BusyException", "later")
        .output(|| Text::new("there"))
        .build();
    let toys = Toys::with(&StubClient::new().rule(&rule));
    assert_eq!(toys.get("a").await.unwrap(), Text::new("there"));
    assert_eq!(rule.num_calls(), 3);
}

#[tokio::test]
async fn a_sequence_that_gives_nothing_never_answers() {
    let rule = mock!(Toys::get_toy).sequence().output(|| Text::new("x")).times(0).build();
    let toys = Toys::with(&StubClient::new().rule(&rule));
    toys.get("a").await.unwrap_err();
    assert_eq!(rule.num_calls(), 0);
}

#[tokio::test]
async fn a_request_of_no_operation_is_refused() {
    let request = HttpRequest::new(Bytes::new());
    let error = StubClient::new().send(request, HttpLimits::default()).await.unwrap_err();
    let source = error.into_source().to_string();
    assert_eq!(source, "GET / is not the request of a client's call");
}

#[tokio::test]
async fn waits_move_the_clock_and_take_no_time() {
    let sleep = no_waits();
    sleep.sleep(Duration::from_secs(3600)).await;
    sleep.clone().sleep(Duration::from_secs(60)).await;
    assert_eq!(sleep.monotonic(), Duration::from_secs(3660));
    assert_eq!(sleep.waits(), [Duration::from_secs(3600), Duration::from_secs(60)]);
}

#[tokio::test]
async fn answers_in_a_list_are_given_in_turn_and_the_requests_compared() {
    let expected = |body: &'static str| {
        ::http::Request::post("http://toys.test/")
            .body(Bytes::from_static(body.as_bytes()))
            .unwrap()
    };
    let events = vec![
        ReplayEvent::new(expected("a"), answer(200, "one")),
        ReplayEvent::new(expected("b"), answer(200, "two")),
    ];
    let list = StaticReplayClient::new(events);
    let toys = Toys::with(&list);
    assert_eq!(toys.get("a").await.unwrap().text.as_deref(), Some("one"));
    let panic = std::panic::catch_unwind(|| list.relaxed_requests_match()).unwrap_err();
    assert!(panic.downcast_ref::<String>().unwrap().contains("the number of requests"));
    assert_eq!(toys.get("b").await.unwrap().text.as_deref(), Some("two"));
    list.relaxed_requests_match();
    list.assert_requests_match(&[]);
    let made = list.actual_requests();
    assert_eq!(made[0].headers()["authorization"], "REDACTED");
    let error = toys.get("c").await.unwrap_err();
    let text = DisplayErrorContext(&error).to_string();
    assert!(text.contains("no answer is left of 2 for POST /"), "{text}");
}

#[test]
fn shapes_of_all_kinds_go_through_a_record_unharmed() {
    let pantry = Pantry {
        integer: Some(-3),
        epoch: Some(DateTime::from_secs(5)),
        sparse_list: Some(vec![Some(1), None]),
        map: Some([("RED".into(), "x".to_owned())].into()),
        child: Some(Box::new(Pantry { byte: Some(1), ..Pantry::default() })),
        choice: Some(Choice::Item(Item { name: Some("n".to_owned()), part: None })),
        ..Pantry::default()
    };
    assert_eq!(typed::<Pantry>(&asked::recorded(&pantry)), pantry);
}

fn record(schema: &'static Schema, json: &str) -> Record {
    Record::from_json(schema, json).unwrap()
}

fn text(body: Body) -> String {
    match body {
        Body::Text(text) => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn json_is_masked_by_the_table_and_otherwise_left_as_it_is() {
    let scrubber = Scrubber::of(&record(&PANTRY, r#"{"secret":"s","child":{"secret":"t"}}"#));
    let body = br#"{"secret":"s","string":"s","child":{"secret":"t"},"children":[{"secret":"u"}]}"#;
    assert_eq!(
        text(scrubber.body(body)),
        r#"{"child":{"secret":"REDACTED"},"children":[{"secret":"REDACTED"}],"secret":"REDACTED","string":"s"}"#
    );
    let plain = "{ \"string\" : \"s\" }";
    assert_eq!(text(scrubber.body(plain.as_bytes())), plain);
}

#[test]
fn other_text_is_masked_where_the_value_stands_alone() {
    let scrubber = Scrubber::of(&record(&PANTRY, r#"{"secret":"a&b c"}"#));
    assert_eq!(
        text(scrubber.body(b"<s>a&amp;b c</s><t>xa&amp;b c</t>")),
        "<s>REDACTED</s><t>xa&amp;b c</t>"
    );
    assert_eq!(text(scrubber.body(b"S=a%26b%20c&T=a%26b+c&U=b")), "S=REDACTED&T=REDACTED&U=b");
    let uri = "http://h/p/a%26b%20c?x=1&X-Amz-Signature=abc&X-Amz-Credential=c".parse().unwrap();
    assert_eq!(
        scrubber.uri(&uri),
        "/p/REDACTED?x=1&X-Amz-Signature=REDACTED&X-Amz-Credential=REDACTED"
    );
}

#[test]
fn what_cannot_be_masked_is_withheld() {
    let secrets = Scrubber::of(&record(&PANTRY, r#"{"secret":"s"}"#));
    assert_eq!(secrets.body(b"\xff\x00"), Body::Withheld);
    let none = Scrubber::of(&record(&PANTRY, "{}"));
    assert_eq!(none.body(b"\xff\x00"), Body::Binary(vec![0xff, 0]));
    assert_eq!(Scrubber::unread(&PANTRY).body(b"<broken"), Body::Withheld);
    static EVENTS: Schema = Schema::structure("Out", &[Member::new("e", Kind::Events(&PANTRY))]);
    assert_eq!(Scrubber::of(&Record::new(&EVENTS)).body(b"{}"), Body::Withheld);
    static STREAM: Schema =
        Schema::structure("Out", &[Member::new("s", Kind::Stream).with(flags::SENSITIVE)]);
    assert_eq!(Scrubber::of(&Record::new(&STREAM)).body(b"{\"a\":1}"), Body::Withheld);
    let blind = Scrubber::blind();
    assert_eq!(blind.body(b"a token, say"), Body::Withheld);
    assert_eq!(
        text(blind.body(br#"{"AccessKeyId":"A","SecretAccessKey":"s","list":[{"Token":1}]}"#)),
        r#"{"AccessKeyId":"A","SecretAccessKey":"REDACTED","list":[{"Token":0}]}"#
    );
}

#[test]
fn idempotency_tokens_that_were_made_do_not_count() {
    const IN_QUERY: crate::schema::Extras =
        crate::schema::Extras { http: Http::Query("tok"), ..crate::schema::Extras::NONE };
    static INPUT: Schema = Schema::structure(
        "Input",
        &[
            Member::new("clientToken", Kind::String).with(flags::IDEMPOTENCY_TOKEN),
            Member::new("inQuery", Kind::String).with(flags::IDEMPOTENCY_TOKEN).extra(&IN_QUERY),
        ],
    );
    let input = record(&INPUT, "{}");
    let made = Scrubber::of(&input).with_tokens(&input);
    assert_eq!(text(made.body(br#"{"clientToken":"u"}"#)), r#"{"clientToken":"REDACTED"}"#);
    assert_eq!(text(made.body(b"A=1&ClientToken=u")), "A=1&ClientToken=REDACTED");
    assert_eq!(made.uri(&"http://h/?tok=u".parse().unwrap()), "/?tok=REDACTED");
    let input = record(&INPUT, r#"{"clientToken":"mine"}"#);
    let given = Scrubber::of(&input).with_tokens(&input);
    assert_eq!(text(given.body(br#"{"clientToken":"u"}"#)), r#"{"clientToken":"u"}"#);
}

#[tokio::test]
async fn a_recording_keeps_bytes_and_withholds_what_it_cannot_mask() {
    let bytes: HttpResponse = HttpResponse::new(Bytes::from_static(b"\xff\xfe"));
    let events = vec![ReplayEvent::new(HttpRequest::default(), bytes)];
    let recorder = RecordingClient::new(StaticReplayClient::new(events));
    let toys = Toys::with(&recorder);
    assert!(matches!(toys.get("a").await, Err(SdkError::ResponseError(_))));
    assert!(recorder.to_json().contains(r#""body":{"base64":"//4="}"#), "{}", recorder.to_json());
    let toys = Toys::with(&ReplayingClient::from_json(&recorder.to_json()).unwrap());
    assert!(matches!(toys.get("a").await, Err(SdkError::ResponseError(_))));

    let mut request = HttpRequest::new(Bytes::from_static(b"token"));
    *request.method_mut() = ::http::Method::PUT;
    let events = vec![ReplayEvent::new(HttpRequest::default(), answer(200, "a token"))];
    let recorder = RecordingClient::new(StaticReplayClient::new(events));
    recorder.send(request.clone(), HttpLimits::default()).await.unwrap();
    let player = ReplayingClient::from_json(&recorder.to_json()).unwrap();
    let error = player.send(request, HttpLimits::default()).await.unwrap_err();
    assert!(error.into_source().to_string().contains("held secrets"));
}

#[tokio::test]
async fn each_kind_of_failure_is_played_again() {
    let kinds = [
        ConnectorError::timeout("t"),
        ConnectorError::io("i"),
        ConnectorError::user("u"),
        ConnectorError::other("o"),
    ];
    let is = |it: &ConnectorError| (it.is_timeout(), it.is_io(), it.is_user(), it.is_other());
    for error in kinds {
        let got = exchange::Got::of(None, &Err(error));
        let again = got.replayed().unwrap_err();
        let text = again.to_string();
        let kind = is(&again);
        assert_eq!([kind.0, kind.1, kind.2, kind.3].iter().filter(|it| **it).count(), 1, "{text}");
        assert!(again.into_source().to_string().starts_with(&text));
    }
}

/// A stream that is read once, both ways.
#[cfg(feature = "streaming")]
#[tokio::test]
async fn streams_of_bytes_are_sent_to_stubs_and_answered_by_them() {
    use crate::call::stream_fixture::{FETCH_TOY, PUT_TOY, Toy};
    use crate::primitives::ByteStream;

    struct Fetch(Toy);
    impl Shape for Fetch {
        fn schema(&self) -> &'static Schema {
            self.0.schema()
        }
        fn member(&self, index: usize) -> &dyn Value {
            self.0.member(index)
        }
        fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
            self.0.member_mut(index)
        }
        fn unset() -> Self {
            Self(Toy::default())
        }
    }
    impl Input for Fetch {
        type Output = Toy;
        type Error = GetToyError;
        const OPERATION: &'static Operation = &FETCH_TOY;
    }
    struct Call<I>(I);
    impl<I: Input> Call<I> {
        fn build(self) -> Result<I, BuildError> {
            Ok(self.0)
        }
    }
    // Of a reader, so that the bytes are not in memory and are read once.
    let parts = |text: &'static str| ByteStream::from_reader(text.as_bytes());
    let rule = mock!(|_: &Toys| Call(Fetch(Toy::default()))).then_output(move || Toy {
        name: Some("car".to_owned()),
        ..Toy::new(parts("a picture in parts"))
    });
    let stubs = StubClient::new().rule(&rule).stub_all();
    let toys = Toys::with(&stubs);
    let asked = Toy::default();
    let call = client::send::<Toy, GetToyError>(&toys.0, &FETCH_TOY, &asked, None);
    let toy = call.await.unwrap();
    assert_eq!(toy.name.as_deref(), Some("car"));
    let picture = toy.picture.unwrap().collect().await.unwrap().into_bytes();
    assert_eq!(&picture[..], b"a picture in parts");

    let input = Toy::new(parts("sent in parts"));
    client::send::<Toy, GetToyError>(&toys.0, &PUT_TOY, &input, None).await.unwrap();
    assert_eq!(&stubs.requests()[1].http().body()[..], b"sent in parts");
}
