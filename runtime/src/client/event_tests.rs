//! Calls that send and receive events, over a transport that answers by script, on tokio's paused
//! clock.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_core::Stream;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

use super::*;
use crate::call::fixture::config;
use crate::dynamic::Record;
use crate::error::{ConnectorError, DisplayErrorContext, ProvideErrorMetadata, RequestId};
use crate::event_stream::fixture::*;
use crate::event_stream::{Decoder, EventStreamSender, HeaderValue, Message};
use crate::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};
use crate::identity::Credentials;
use crate::primitives::ByteStream;
use crate::sign::EventSigner;

enum Reply {
    /// Fails before it looks at the body.
    Fail(ConnectorError),
    /// Reads the request to its end, then answers.
    Answer(u16, ByteStream),
    /// Answers while it reads the request.
    AtOnce(ByteStream),
}

/// A request, its body read to the end.
struct Seen {
    head: ::http::request::Parts,
    body: Result<Bytes, String>,
}

#[derive(Clone, Default)]
struct Script {
    replies: Arc<Mutex<VecDeque<Reply>>>,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl fmt::Debug for Script {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Script")
    }
}

impl Script {
    async fn read(self, head: ::http::request::Parts, body: ByteStream) -> bool {
        let body = body.collect().await.map(|whole| whole.into_bytes());
        let is_whole = body.is_ok();
        let body = body.map_err(|error| DisplayErrorContext(error).to_string());
        self.seen.lock().unwrap().push(Seen { head, body });
        is_whole
    }
}

impl HttpClient for Script {
    fn send(
        &self,
        _: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        panic!("this is for streams")
    }

    fn send_stream(
        &self,
        request: ::http::Request<ByteStream>,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<::http::Response<ByteStream>, ConnectorError>> {
        let reply = self.replies.lock().unwrap().pop_front().expect("the script is at its end");
        let (head, body) = request.into_parts();
        Box::pin(async move {
            let reading = self.clone().read(head, body);
            let (status, body) = match reply {
                Reply::Fail(error) => return Err(error),
                Reply::Answer(status, answer) => match reading.await {
                    true => (status, answer),
                    false => return Err(ConnectorError::user("the body broke")),
                },
                Reply::AtOnce(answer) => {
                    tokio::spawn(reading);
                    (200, answer)
                }
            };
            let response = ::http::Response::builder()
                .status(status)
                .header("x-amzn-requestid", "1234")
                .header("session", "by header");
            Ok(response.body(body).unwrap())
        })
    }
}

fn client(config: Builder, replies: impl IntoIterator<Item = Reply>) -> (Handle, Script) {
    let script = Script::default();
    script.replies.lock().unwrap().extend(replies);
    (Handle::new(&SERVICE, config.http_client(script.clone()).build()), script)
}

type Watched = Result<WatchOutput, SdkError<WatchError>>;

async fn watch(handle: &Handle, input: &WatchInput) -> Watched {
    send(handle, &WATCH, input, None).await
}

fn note(text: &str) -> Signals {
    Signals::Note(Note::builder().text(text).build())
}

fn notes(texts: &[&str]) -> EventStreamSender<Signals> {
    given(texts.iter().map(|text| Ok::<_, Infallible>(note(text))).collect::<Vec<_>>()).into()
}

fn input(events: EventStreamSender<Signals>) -> WatchInput {
    WatchInput::builder().place("here").signals(events).build()
}

fn event(name: &'static str, payload: &'static str) -> Message {
    Message::new(payload).with(":message-type", "event".into()).with(":event-type", name.into())
}

fn text(payload: &'static str) -> Message {
    event("note", payload).with(":content-type", "text/plain".into())
}

fn initial(name: &'static str, payload: &'static str) -> Message {
    event(name, payload).with(":content-type", "application/x-amz-json-1.0".into())
}

fn answer(messages: &[Message]) -> ByteStream {
    wire(messages).into()
}

fn messages(bytes: &[u8]) -> Vec<Message> {
    let mut decoder = Decoder::new();
    decoder.push(bytes);
    let messages = std::iter::from_fn(|| decoder.message().unwrap()).collect();
    decoder.finish().unwrap();
    messages
}

/// The body that sends these messages signed, after the request of that head.
fn signed(head: &::http::request::Parts, inner: &[Message]) -> Bytes {
    let authorization = head.headers["authorization"].to_str().unwrap();
    let (_, seed) = authorization.split_once("Signature=").unwrap();
    let credentials = Credentials::from_keys("AKID", "sesame", Some("opensesame".into()));
    let mut signer = EventSigner::new(credentials, "here", "lookout", seed);
    let mut sign = |payload| signer.sign(payload, SystemTime::UNIX_EPOCH).unwrap();
    let mut outer: Vec<_> = inner.iter().map(|it| sign(wire(std::slice::from_ref(it)))).collect();
    outer.push(sign(Bytes::new()));
    wire(&outer)
}

#[tokio::test(start_paused = true)]
async fn events_go_both_ways_signed_after_the_request() {
    let first = initial("initial-response", r#"{"session":"s"}"#);
    let reply = answer(&[first, event("note", "three"), event("note", "four")]);
    let (client, script) = client(config(), [Reply::Answer(200, reply)]);
    let mut output = watch(&client, &input(notes(&["one", "two"]))).await.unwrap();
    assert_eq!((output.session(), output.request_id()), (Some("s"), Some("1234")));
    assert_eq!(output.signals.recv().await.unwrap(), Some(note("three")));
    assert_eq!(output.signals.recv().await.unwrap(), Some(note("four")));
    assert_eq!(output.signals.recv().await.unwrap(), None);

    let seen = script.seen.lock().unwrap();
    let head = &seen[0].head;
    assert_eq!(head.headers["content-type"], "application/vnd.amazon.eventstream");
    let hash = "STREAMING-AWS4-HMAC-SHA256-EVENTS";
    assert_eq!(head.headers["x-amz-content-sha256"], hash);
    assert_eq!(head.headers["x-amz-target"], "Lookout_V1.Watch");
    assert!(!head.headers.contains_key("content-length"));
    let inner = [initial("initial-request", r#"{"place":"here"}"#), text("one"), text("two")];
    assert_eq!(seen[0].body.as_ref().unwrap(), &signed(head, &inner));
}

#[tokio::test(start_paused = true)]
async fn a_protocol_with_http_bindings_has_no_first_message() {
    let first = event("initial-response", "{}");
    let reply = answer(&[first, event("note", "two")]);
    let (client, script) = client(config(), [Reply::Answer(200, reply)]);
    let input = input(notes(&["one"]));
    let output: Watched = send(&client, &WATCH_BOUND, &input, None).await;
    let mut output = output.unwrap();
    assert_eq!(output.session(), Some("by header"));
    assert_eq!(output.signals.recv().await.unwrap(), Some(note("two")));

    let seen = script.seen.lock().unwrap();
    let headers = &seen[0].head.headers;
    let media_type = "application/vnd.amazon.eventstream";
    assert_eq!(headers["content-type"], media_type);
    assert_eq!(headers["accept"], media_type);
    assert!(!headers.contains_key("authorization"));
    assert!(!headers.contains_key("x-amz-content-sha256"));
    assert_eq!(messages(seen[0].body.as_ref().unwrap()), [text("one")]);
}

#[tokio::test(start_paused = true)]
async fn an_answer_without_a_first_message_has_its_events_alone() {
    let reply = answer(&[event("note", "one")]);
    let (client, script) = client(config(), [Reply::Answer(200, reply)]);
    let input = WatchInput::builder().place("here").build();
    let mut output = watch(&client, &input).await.unwrap();
    assert_eq!((output.session(), output.request_id()), (None, Some("1234")));
    assert_eq!(output.signals.recv().await.unwrap(), Some(note("one")));
    // No events to send are no error either.
    let seen = script.seen.lock().unwrap();
    let inner = [initial("initial-request", r#"{"place":"here"}"#)];
    assert_eq!(seen[0].body.as_ref().unwrap(), &signed(&seen[0].head, &inner));
}

#[tokio::test(start_paused = true)]
async fn events_are_received_while_others_are_sent() {
    let (reply, arrived) = unbounded_channel();
    let (events, to_send) = unbounded_channel();
    let body = ByteStream::from_stream(Arriving(arrived));
    let (client, script) = client(config(), [Reply::AtOnce(body)]);
    let send = |message: Message| reply.send(Ok::<_, &str>(wire(&[message]))).unwrap();
    send(initial("initial-response", r#"{"session":"s"}"#));
    let mut output = watch(&client, &input(Arriving(to_send).into())).await.unwrap();
    send(event("note", "hello"));
    assert_eq!(output.signals.recv().await.unwrap(), Some(note("hello")));
    events.send(Ok::<_, Infallible>(note("hello yourself"))).unwrap();
    drop(events);
    drop(reply);
    assert_eq!(output.signals.recv().await.unwrap(), None);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let seen = script.seen.lock().unwrap();
    let first = initial("initial-request", r#"{"place":"here"}"#);
    let inner = [first, text("hello yourself")];
    assert_eq!(seen[0].body.as_ref().unwrap(), &signed(&seen[0].head, &inner));
}

struct Arriving<T>(UnboundedReceiver<T>);

impl<T> Stream for Arriving<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        self.0.poll_recv(context)
    }
}

#[tokio::test(start_paused = true)]
async fn an_attempt_that_sent_no_event_is_followed_by_another() {
    let replies = [
        Reply::Fail(ConnectorError::io("no route")),
        Reply::Answer(200, answer(&[initial("initial-response", "{}")])),
    ];
    let (client, script) = client(config(), replies);
    watch(&client, &input(notes(&["one"]))).await.unwrap();
    let seen = script.seen.lock().unwrap();
    let inner = [initial("initial-request", r#"{"place":"here"}"#), text("one")];
    assert_eq!(seen[0].head.headers["amz-sdk-request"], "attempt=2; max=3");
    assert_eq!(seen[0].body.as_ref().unwrap(), &signed(&seen[0].head, &inner));
}

#[tokio::test(start_paused = true)]
async fn events_that_were_sent_are_not_sent_again() {
    let (client, _) = client(config(), [Reply::Answer(503, ByteStream::default())]);
    let input = input(notes(&["one"]));
    assert_eq!(
        watch(&client, &input).await.unwrap_err().to_string(),
        "Lookout Watch: service error (status 503, request id 1234, 1 attempt, not retried: the \
         request's body can be read only once)"
    );
    assert_eq!(
        watch(&client, &input.clone()).await.unwrap_err().to_string(),
        "Lookout Watch: the request could not be made: signals: the events can be sent only once \
         and were sent before"
    );
}

#[tokio::test(start_paused = true)]
async fn an_error_in_place_of_events_is_that_of_the_operation() {
    let body = ByteStream::from_static(br#"{"__type":"BrokenException","message":"split"}"#);
    let (client, _) = client(config(), [Reply::Answer(400, body)]);
    let error = watch(&client, &input(notes(&["one"]))).await.unwrap_err();
    assert_eq!(error.message(), Some("split"));
    assert!(matches!(error.into_service_error(), WatchError::BrokenException(_)));
}

#[tokio::test(start_paused = true)]
async fn an_error_of_the_programs_events_ends_the_request() {
    let (client, script) = client(config(), [Reply::Answer(200, ByteStream::default())]);
    let events = given([Ok(note("one")), Err("out of paper")]);
    let error = watch(&client, &input(events.into())).await.unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error}");
    let told = script.seen.lock().unwrap()[0].body.clone().unwrap_err();
    assert_eq!(told, "the stream failed: out of paper");
}

#[tokio::test(start_paused = true)]
async fn a_first_message_that_does_not_come_is_not_waited_for_without_end() {
    let (_reply, arrived) = unbounded_channel::<Result<Bytes, &str>>();
    let limits =
        crate::config::TimeoutConfig::builder().operation_timeout(Duration::from_secs(7)).build();
    let body = ByteStream::from_stream(Arriving(arrived));
    let (client, _) = client(config().timeout_config(limits), [Reply::AtOnce(body)]);
    let error = watch(&client, &input(notes(&[]))).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Lookout Watch: the operation took longer than 7s (operation_timeout), given up after 7s \
         (1 attempt)"
    );
}

#[tokio::test(start_paused = true)]
async fn an_event_may_be_long_in_coming() {
    let (reply, arrived) = unbounded_channel::<Result<Bytes, &str>>();
    reply.send(Ok(wire(&[initial("initial-response", "{}")]))).unwrap();
    let body = ByteStream::from_stream(Arriving(arrived));
    let (client, _) = client(config(), [Reply::AtOnce(body)]);
    let mut output = watch(&client, &input(notes(&[]))).await.unwrap();
    let late = tokio::spawn(async move {
        tokio::time::sleep(Duration::from_secs(24 * 60 * 60)).await;
        reply.send(Ok(wire(&[event("note", "late")]))).unwrap();
    });
    assert_eq!(output.signals.recv().await.unwrap(), Some(note("late")));
    late.await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_call_by_name_has_no_place_for_events() {
    let (client, _) = client(config(), []);
    let input = Record::from_json(WATCH.input, r#"{"place":"here"}"#).unwrap();
    let mut output = Record::new(WATCH.output);
    let failure = call(&client, &WATCH, &input, &mut output, None).await.unwrap_err();
    assert_eq!(
        failure.to_string(),
        "Lookout Watch: the request could not be made: signals: events can be sent and received \
         by typed calls alone"
    );
}

#[test]
fn headers_of_signed_events_are_date_and_signature() {
    let head = ::http::Request::builder().header("authorization", "Signature=00").body(()).unwrap();
    let outer = messages(&signed(&head.into_parts().0, &[text("one")]));
    let names: Vec<_> = outer[0].headers().iter().map(|header| header.name()).collect();
    assert_eq!(names, [":date", ":chunk-signature"]);
    assert!(matches!(outer[0].header(":date"), Some(HeaderValue::Timestamp(_))));
    assert_eq!(messages(outer[0].payload()), [text("one")]);
    assert_eq!(outer[1].payload(), "");
}
