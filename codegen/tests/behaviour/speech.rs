//! A service that listens and speaks: events both ways over HTTP/1.1, where what is sent goes out
//! before anything comes in.

use fixture_speech::Client;
use fixture_speech::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use fixture_speech::operation::converse::ConverseOutput;
use fixture_speech::primitives::Blob;
use fixture_speech::types::error::{HeardError, SaidError};
use fixture_speech::types::{Heard, Noise, Pause, Said};

use crate::Once;
use crate::frames::Frame;
use crate::server::Server;
use crate::signature::{hex, scope, sha256, sign};

fn noise() -> Heard {
    Heard::Noise(Noise::builder().bytes(Blob::new("ah")).microphone(2).build())
}

fn word(text: &str) -> Vec<u8> {
    let headers = [(":message-type", "event"), (":event-type", "Word"), ("Speaker", "it")];
    Frame::new(&headers, format!("{{\"Text\":\"{text}\",\"New\":[]}}").as_bytes()).bytes()
}

const EVENTS: &str = "content-type: application/vnd.amazon.eventstream\r\nx-session: 1\r\n";

/// The answer to events that is `body`, with the server that gave it.
async fn converse(body: &[u8]) -> (ConverseOutput, Server) {
    let server = Server::start(&[(200, EVENTS, body)]);
    let client = Client::from_conf(server.config());
    let heard = Once::new([noise(), Heard::Pause(Pause::builder().seconds(3).build())]);
    let call = client.converse().room("blue room").language("en").heard(heard.into());
    (call.send().await.unwrap(), server)
}

#[tokio::test]
async fn events_are_sent_and_then_received() {
    let unknown = Frame::new(&[(":message-type", "event"), (":event-type", "Sigh")], b"{}");
    let (mut output, server) =
        converse(&[word("hello"), unknown.bytes(), word("you")].concat()).await;
    assert_eq!(output.session(), Some("1"));
    let mut said = Vec::new();
    while let Some(event) = output.said.recv().await.unwrap() {
        said.push(match event {
            Said::Word(word) => (word.speaker, word.text),
            _ => (None, None),
        });
    }
    let it = |text: &str| (Some("it".to_owned()), Some(text.to_owned()));
    assert_eq!(said, [it("hello"), (None, None), it("you")]);
    assert_eq!(output.said.recv().await.unwrap(), None);

    let request = server.request();
    assert_eq!(request.line, "POST /rooms/blue%20room/talk");
    assert_eq!(request.header("x-language"), Some("en"));
    assert_eq!(request.header("content-type"), Some("application/vnd.amazon.eventstream"));
    assert_eq!(request.header("transfer-encoding"), Some("chunked"));
    let payload = "STREAMING-AWS4-HMAC-SHA256-EVENTS";
    assert_eq!(request.header("x-amz-content-sha256"), Some(payload));
}

#[tokio::test]
async fn each_event_is_signed_after_the_one_before() {
    let (_, server) = converse(b"").await;
    let request = server.request();
    let authorization = request.header("authorization").unwrap();
    let mut prior = authorization.rsplit_once("Signature=").unwrap().1.to_owned();
    let mut sent = Vec::new();
    for frame in Frame::all(&request.body) {
        // `:date`, a time of 8 bytes, and `:chunk-signature`, 32 bytes.
        let (date, signature) = frame.headers.split_at(15);
        assert_eq!(date[..7], *b"\x05:date\x08");
        assert_eq!(signature[..20], *b"\x10:chunk-signature\x06\x00\x20");
        let millis = i64::from_be_bytes(date[7..].try_into().unwrap());
        let stamp = stamp(millis / 1000);
        let text = format!(
            "AWS4-HMAC-SHA256-PAYLOAD\n{stamp}\n{}\n{prior}\n{}\n{}",
            scope(&stamp, "speech"),
            sha256(date),
            sha256(&frame.payload)
        );
        prior = hex(&signature[20..]);
        assert_eq!(prior, sign(&stamp, "speech", &text));
        sent.push(frame.payload);
    }
    let headers = [
        (":message-type", "event"),
        (":event-type", "Noise"),
        (":content-type", "application/octet-stream"),
    ];
    let noise = Frame::new(&headers, b"ah").with("Microphone", 2);
    let headers = [
        (":message-type", "event"),
        (":event-type", "Pause"),
        (":content-type", "application/json"),
    ];
    let pause = Frame::new(&headers, br#"{"Seconds":3}"#);
    assert_eq!(sent, [noise.bytes(), pause.bytes(), Vec::new()]);
}

/// Such a time as signatures have it.
fn stamp(seconds: i64) -> String {
    use fixture_speech::primitives::{DateTime, DateTimeFormat};
    let time = DateTime::from_secs(seconds).fmt(DateTimeFormat::DateTime).unwrap();
    time.replace(['-', ':'], "")
}

#[tokio::test]
async fn an_error_in_the_place_of_an_event_is_typed_and_the_last() {
    let headers = [(":message-type", "exception"), (":exception-type", "TooLoud")];
    let loud = Frame::new(&headers, br#"{"Decibels":120,"Message":"hush"}"#).bytes();
    let (mut output, server) = converse(&[word("a"), loud, word("b")].concat()).await;
    assert!(output.said.recv().await.unwrap().is_some());
    let error = output.said.recv().await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("TooLoud"), Some("hush")));
    assert_eq!(error.to_string(), "Speech Converse: TooLoud: hush (status 200, 1 attempt)");
    let SaidError::TooLoud(error) = error.into_service_error() else { panic!() };
    assert_eq!(error.decibels(), Some(120));
    assert_eq!(output.said.recv().await.unwrap(), None);
    server.request();
}

#[tokio::test]
async fn an_error_that_no_model_knows_has_its_code_and_message() {
    let headers =
        [(":message-type", "error"), (":error-code", "Torn"), (":error-message", "no more")];
    let (mut output, server) = converse(&Frame::new(&headers, b"").bytes()).await;
    let error = output.said.recv().await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("Torn"), Some("no more")));
    assert!(matches!(error.as_service_error(), Some(SaidError::Unhandled(_))), "{error:?}");
    server.request();
}

#[tokio::test]
async fn a_stream_that_breaks_off_within_an_event_is_no_whole_one() {
    let whole = [word("a"), word("S3CRET")].concat();
    let (mut output, server) = converse(&whole[..whole.len() - 5]).await;
    assert!(output.said.recv().await.unwrap().is_some());
    let error = output.said.recv().await.unwrap_err();
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    assert_eq!(
        DisplayErrorContext(&error).to_string(),
        "Speech Converse: the response could not be read: the stream was cut short, 91 bytes into \
         a message (byte 182) (status 200, 1 attempt)"
    );
    assert!(!format!("{error:?}").contains("S3CRET"), "{error:?}");
    assert_eq!(output.said.recv().await.unwrap(), None);
    server.request();
}

#[tokio::test]
async fn an_event_that_was_changed_on_the_way_is_refused() {
    let mut changed = word("a");
    let at = changed.len() - 6;
    changed[at] ^= 1;
    let (mut output, server) = converse(&changed).await;
    let error = output.said.recv().await.unwrap_err();
    assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
    assert_eq!(
        DisplayErrorContext(&error).to_string(),
        "Speech Converse: the response could not be read: the checksum of a message is wrong \
         (byte 0) (status 200, 1 attempt)"
    );
    server.request();
}

#[tokio::test]
async fn a_refusal_before_the_events_is_the_operation_s() {
    let headers = "x-amzn-errortype: NoSuchRoom\r\ncontent-type: application/json\r\n";
    let server = Server::start(&[(404, headers, r#"{"Message":"no such room"}"#)]);
    let client = Client::from_conf(server.config());
    let call = client.converse().room("r").heard(Once::new([noise()]).into());
    let error = call.send().await.unwrap_err();
    assert!(error.as_service_error().unwrap().is_no_such_room(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "Speech Converse: NoSuchRoom: no such room (status 404, 1 attempt)"
    );
    server.request();
}

#[tokio::test]
async fn events_that_were_sent_are_not_sent_again() {
    let server = Server::start(&[(503, "", "")]);
    let client = Client::from_conf(server.hasty());
    let call = client.converse().room("r").heard(Once::new([noise()]).into());
    let error = call.clone().send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Speech Converse: service error (status 503, 1 attempt, not retried: the request's body \
         can be read only once)"
    );
    let error = call.send().await.unwrap_err();
    assert_eq!(
        DisplayErrorContext(&error).to_string(),
        "Speech Converse: the request could not be made: Heard: the events can be sent only once \
         and were sent before"
    );
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn an_error_of_the_program_s_stream_ends_the_request() {
    let server = Server::start(&[(200, EVENTS, "")]);
    let client = Client::from_conf(server.hasty());
    let heard = Once::of([Ok(noise()), Err(HeardError::unhandled("the microphone fell"))]);
    let error = client.converse().room("r").heard(heard.into()).send().await.unwrap_err();
    assert!(matches!(error, SdkError::DispatchFailure(_)), "{error:?}");
    let told = DisplayErrorContext(&error).to_string();
    assert!(told.starts_with("Speech Converse: the request cannot be sent: "), "{told}");
    assert!(told.ends_with(": the microphone fell (1 attempt)"), "{told}");
}
