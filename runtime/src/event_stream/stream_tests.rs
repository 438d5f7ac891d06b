//! What programs send and receive.

use std::convert::Infallible;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_core::Stream;

use super::fixture::*;
use super::*;
use crate::error::{
    BoxError, CallContext, DisplayErrorContext, ProvideErrorMetadata, RequestId, SdkError,
};
use crate::identity::Credentials;
use crate::primitives::ByteStream;
use crate::shape::{EventsBody, EventsView, Slot, Value, View};
use crate::sign::EventSigner;

type Receiver = EventReceiver<Signals, SignalsError>;

fn receiver(bytes: Bytes) -> Receiver {
    receiver_of(bytes.into())
}

fn receiver_of(bytes: ByteStream) -> Receiver {
    let mut receiver = Receiver::blank();
    let Slot::Events(slot) = receiver.slot() else { panic!("no slot for events") };
    let context = CallContext {
        service: "Lookout",
        operation: "Watch",
        attempts: 1,
        status: Some(200),
        ..CallContext::default()
    };
    let request_id = Some("1234".to_owned());
    slot.receive(EventsBody { bytes, operation: &WATCH, context, request_id });
    receiver
}

fn message(kind: &'static str, name: &'static str, payload: &'static str) -> Message {
    let names = match kind {
        "exception" => ":exception-type",
        _ => ":event-type",
    };
    Message::new(payload).with(":message-type", kind.into()).with(names, name.into())
}

fn note(text: &str) -> Signals {
    Signals::Note(Note::builder().text(text).build())
}

#[tokio::test]
async fn events_are_received_one_after_the_other() {
    let mut receiver = receiver(wire(&[
        message("event", "note", "one"),
        message("event", "newer", "?"),
        message("event", "note", "two"),
    ]));
    assert_eq!(receiver.recv().await.unwrap(), Some(note("one")));
    assert_eq!(receiver.recv().await.unwrap(), Some(Signals::Unknown));
    let next = poll_fn(|context| Pin::new(&mut receiver).poll_next(context)).await;
    assert_eq!(next.unwrap().unwrap(), note("two"));
    assert_eq!(receiver.recv().await.unwrap(), None);
    assert_eq!(receiver.recv().await.unwrap(), None);
}

#[tokio::test(start_paused = true)]
async fn an_event_may_come_in_pieces_and_is_not_lost_where_nobody_waits_for_its_end() {
    let (pieces, arrived) = tokio::sync::mpsc::unbounded_channel();
    let mut receiver = receiver_of(ByteStream::from_stream(Arriving(arrived)));
    let bytes = wire(&[message("event", "note", "one"), message("event", "note", "two")]);
    for at in 0..20 {
        pieces.send(Ok(bytes.slice(at..at + 1))).unwrap();
    }
    let patience = Duration::from_secs(1);
    assert!(tokio::time::timeout(patience, receiver.recv()).await.is_err());
    pieces.send(Ok(bytes.slice(20..))).unwrap();
    assert_eq!(receiver.recv().await.unwrap(), Some(note("one")));
    pieces.send(Err("reset")).unwrap();
    assert_eq!(receiver.recv().await.unwrap(), Some(note("two")));
    let failure = receiver.recv().await.unwrap_err();
    assert!(matches!(failure, SdkError::DispatchFailure(_)));
    assert_eq!(
        failure.to_string(),
        "Lookout Watch: no complete answer: the stream failed: reset (status 200, 1 attempt)"
    );
    assert_eq!(receiver.recv().await.unwrap(), None);
}

/// What is put into a channel.
struct Arriving(tokio::sync::mpsc::UnboundedReceiver<Result<Bytes, &'static str>>);

impl Stream for Arriving {
    type Item = Result<Bytes, &'static str>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}

#[tokio::test]
async fn the_first_message_of_an_output_is_no_event() {
    let first = message("event", "initial-response", "{}");
    let mut receiver = receiver(wire(&[first, message("event", "note", "one")]));
    assert_eq!(receiver.recv().await.unwrap(), Some(note("one")));
}

#[tokio::test]
async fn a_modelled_error_is_typed_and_ends_the_stream() {
    let error = message("exception", "worn", r#"{"message":"no grease","part":"axle"}"#)
        .with("percent", HeaderValue::Integer(90));
    let mut receiver = receiver(wire(&[error.clone(), message("event", "note", "late")]));
    let failure = receiver.recv().await.unwrap_err();
    let text = "Lookout Watch: WornOut: no grease (status 200, request id 1234, 1 attempt)";
    assert_eq!(failure.to_string(), text);
    assert_eq!(failure.request_id(), Some("1234"));
    assert_eq!(failure.raw_response(), Some(&RawMessage::Decoded(error)));
    let SignalsError::WornException(worn) = failure.into_service_error() else {
        panic!("another error")
    };
    assert_eq!((worn.part(), worn.percent()), (Some("axle"), Some(90)));
    assert_eq!((worn.meta().code(), worn.meta().message()), (Some("WornOut"), Some("no grease")));
    assert_eq!(receiver.recv().await.unwrap(), None);
}

#[tokio::test]
async fn a_modelled_error_whose_members_are_broken_keeps_its_kind() {
    let error = message("exception", "broken", r#"{"message":"split"#);
    let failure = receiver(wire(&[error])).recv().await.unwrap_err();
    assert_eq!(failure.code(), Some("BrokenException"));
    assert!(matches!(failure.into_service_error(), SignalsError::BrokenException(_)));
}

#[tokio::test]
async fn a_message_is_found_however_the_service_capitalizes_it() {
    let error = message("exception", "BrokenException", r#"{"message":"split"}"#);
    let failure = receiver(wire(&[error])).recv().await.unwrap_err();
    let SignalsError::BrokenException(broken) = failure.into_service_error() else {
        panic!("another error")
    };
    assert_eq!(broken.message(), Some("split"));
}

#[tokio::test]
async fn an_error_that_no_model_knows_keeps_code_and_message() {
    let error = Message::default()
        .with(":message-type", "error".into())
        .with(":error-code", "InternalError".into())
        .with(":error-message", "sorry".into());
    let failure = receiver(wire(&[error])).recv().await.unwrap_err();
    assert_eq!((failure.code(), failure.message()), (Some("InternalError"), Some("sorry")));
    assert!(matches!(failure.into_service_error(), SignalsError::Unhandled(_)));

    let error = message("exception", "Newer", r#"{"message":"what"}"#);
    let failure = receiver(wire(&[error])).recv().await.unwrap_err();
    assert_eq!((failure.code(), failure.message()), (Some("Newer"), Some("what")));
    assert!(matches!(failure.into_service_error(), SignalsError::Unhandled(_)));
}

#[tokio::test]
async fn a_stream_that_cannot_be_understood_ends_with_an_error() {
    let bytes = wire(&[message("event", "note", "one")]);
    let mut cut = receiver(bytes.slice(..50));
    let failure = cut.recv().await.unwrap_err();
    assert_eq!(
        DisplayErrorContext(&failure).to_string(),
        "Lookout Watch: the response could not be read: the stream was cut short, 50 bytes into a \
         message (byte 50) (status 200, request id 1234, 1 attempt)"
    );
    assert!(matches!(failure, SdkError::ResponseError(_)));
    assert_eq!(cut.recv().await.unwrap(), None);

    let misfit = message("event", "report", r#"{"word":1}"#);
    let failure = receiver(wire(std::slice::from_ref(&misfit))).recv().await.unwrap_err();
    assert_eq!(failure.raw_response(), Some(&RawMessage::Decoded(misfit)));
    assert_eq!(
        failure.to_string(),
        "Lookout Watch: the response could not be read: report.detail.word: expected a string, \
         found a number (byte 8) (status 200, request id 1234, 1 attempt)"
    );
}

#[tokio::test]
async fn clones_share_the_stream_and_are_equal() {
    let bytes = wire(&[message("event", "note", "one"), message("event", "note", "two")]);
    let mut one = receiver(bytes.clone());
    let mut other = one.clone();
    assert_eq!(one.recv().await.unwrap(), Some(note("one")));
    assert_eq!(other.recv().await.unwrap(), Some(note("two")));
    assert!(one == other && one != receiver(bytes) && one != Receiver::blank());
    assert!(Receiver::blank() == Receiver::blank());
    assert_eq!(format!("{one:?}"), "EventReceiver");
    assert_eq!(Receiver::blank().recv().await.unwrap(), None);
    assert!(one.take().is_none());
}

#[test]
fn both_ends_can_go_from_thread_to_thread() {
    fn is_sync<T: Clone + PartialEq + Send + Sync + 'static>(_: &T) {}
    is_sync(&Receiver::blank());
    is_sync(&EventStreamSender::<Signals>::blank());
    fn is_send(_: &impl Send) {}
    is_send(&Receiver::blank().recv());
}

fn encoder(events: &EventStreamSender<Signals>) -> Encoder {
    let View::Events(view) = events.view() else { panic!("no view of events") };
    Encoder::new(view.take().unwrap(), WATCH.service.protocol, &SIGNALS)
}

async fn all(mut encoder: Encoder) -> (Vec<Bytes>, Option<BoxError>) {
    let mut pieces = Vec::new();
    loop {
        match poll_fn(|context| Pin::new(&mut encoder).poll_next(context)).await {
            Some(Ok(piece)) => pieces.push(piece),
            Some(Err(error)) => {
                let next = poll_fn(|context| Pin::new(&mut encoder).poll_next(context)).await;
                assert!(next.is_none());
                return (pieces, Some(error));
            }
            None => return (pieces, None),
        }
    }
}

fn text(payload: &'static str) -> Message {
    message("event", "note", payload).with(":content-type", "text/plain".into())
}

#[tokio::test]
async fn events_are_sent_a_message_each() {
    let events = [Ok::<_, Infallible>(note("one")), Ok(note("two"))];
    let sender = EventStreamSender::from(given(events));
    let (pieces, error) = all(encoder(&sender)).await;
    assert_eq!(pieces, [wire(&[text("one")]), wire(&[text("two")])]);
    assert!(error.is_none());
}

#[tokio::test]
async fn what_goes_before_the_events_is_the_first_message() {
    let sender = EventStreamSender::from(given([Ok::<_, Infallible>(note("one"))]));
    let initial = write_initial("{}".into(), "application/x-amz-json-1.0");
    let (pieces, _) = all(encoder(&sender).initial(initial)).await;
    let first = message("event", "initial-request", "{}")
        .with(":content-type", "application/x-amz-json-1.0".into());
    assert_eq!(pieces, [wire(&[first]), wire(&[text("one")])]);
}

#[tokio::test]
async fn events_can_be_sent_once() {
    let sender = EventStreamSender::from(given([Ok::<_, Infallible>(note("one"))]));
    let clone = sender.clone();
    assert!(sender == clone && sender != EventStreamSender::blank());
    assert_eq!(format!("{sender:?}"), "EventStreamSender");
    assert!(clone.take().is_some());
    assert!(sender.take().is_none());
    let (pieces, error) = all(encoder(&EventStreamSender::blank())).await;
    assert_eq!((pieces, error.is_none()), (Vec::new(), true));
}

#[tokio::test]
async fn an_error_of_the_program_ends_the_request() {
    let events = [Ok(note("one")), Err("out of paper"), Ok(note("two"))];
    let (pieces, error) = all(encoder(&EventStreamSender::from(given(events)))).await;
    assert_eq!(pieces, [wire(&[text("one")])]);
    assert_eq!(error.unwrap().to_string(), "out of paper");

    let events = [Ok::<_, Infallible>(Signals::Unknown), Ok(note("two"))];
    let (pieces, error) = all(encoder(&EventStreamSender::from(given(events)))).await;
    assert_eq!(pieces, [] as [Bytes; 0]);
    assert_eq!(
        error.unwrap().to_string(),
        "the event holds no variant of Signals that can be sent"
    );
}

#[tokio::test]
async fn an_error_of_the_model_is_the_last_that_is_sent() {
    let worn = WornException::builder().part("axle").build();
    let events = [Ok(note("one")), Err(SignalsError::WornException(worn)), Ok(note("two"))];
    let (pieces, error) = all(encoder(&EventStreamSender::with_errors(given(events)))).await;
    let last = message("exception", "worn", r#"{"part":"axle"}"#)
        .with(":content-type", "application/x-amz-json-1.0".into());
    assert_eq!(pieces, [wire(&[text("one")]), wire(&[last])]);
    assert!(error.is_none());

    let events = [Err(SignalsError::unhandled("out of paper"))];
    let (pieces, error) = all(encoder(&EventStreamSender::with_errors(given(events)))).await;
    assert_eq!(pieces, [] as [Bytes; 0]);
    assert_eq!(error.unwrap().to_string(), "out of paper");
}

#[tokio::test]
async fn signed_events_are_wrapped_and_end_with_a_signature_of_nothing() {
    let signer = || {
        let credentials = Credentials::from_keys("AKID", "secret", None);
        EventSigner::new(credentials, "here", "lookout", &"0f".repeat(32))
    };
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160);
    let sender = EventStreamSender::from(given([Ok::<_, Infallible>(note("one"))]));
    let (pieces, _) = all(encoder(&sender).signed(signer(), move || now)).await;
    let mut by_hand = signer();
    let event = by_hand.sign(wire(&[text("one")]), now).unwrap();
    let end = by_hand.sign(Bytes::new(), now).unwrap();
    assert_eq!(pieces, [wire(&[event]), wire(&[end])]);
}
