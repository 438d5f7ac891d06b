//! The format and the tables.

use bytes::Bytes;
use proptest::prelude::*;

use super::fixture::*;
use super::*;
use crate::dynamic::Record;
use crate::primitives::{Blob, DateTime};
use crate::protocol::AWS_JSON_1_0;
use crate::shape::{Shape, Value};

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap())
        .collect()
}

fn framed(message: &Message) -> Vec<u8> {
    let mut bytes = Vec::new();
    message.write(&mut bytes).unwrap();
    bytes
}

fn every_type() -> Message {
    Message::new("payload")
        .with("t", HeaderValue::Boolean(true))
        .with("f", HeaderValue::Boolean(false))
        .with("b", HeaderValue::Byte(-1))
        .with("s", HeaderValue::Short(258))
        .with("i", HeaderValue::Integer(-2))
        .with("l", HeaderValue::Long(1 << 40))
        .with("a", HeaderValue::Blob(Bytes::from_static(&[0, 1])))
        .with("x", "ä!".into())
        .with("w", HeaderValue::Timestamp(DateTime::from_millis(-1)))
        .with("u", HeaderValue::Uuid(0x0001_0203_0405_0607_0809_0a0b_0c0d_0e0f))
}

const EVERY_TYPE: &str = "000000650000004ea5944bc3017400016601016202ff0173030102016904fffffffe\
    016c050000010000000000016106000200010178070003c3a421017708ffffffffffffffff0175090001020304050607\
    08090a0b0c0d0e0f7061796c6f61648a5e19be";

fn decoded(bytes: &[u8]) -> Result<Vec<Message>, String> {
    let mut decoder = Decoder::new();
    decoder.push(bytes);
    let mut messages = Vec::new();
    while let Some(message) = decoder.message().map_err(|error| error.to_string())? {
        messages.push(message);
    }
    decoder.finish().map_err(|error| error.to_string())?;
    Ok(messages)
}

#[test]
fn a_message_has_the_published_form() {
    assert_eq!(framed(&Message::default()), unhex("000000100000000005c248eb7d98c8ff"));
    assert_eq!(framed(&every_type()), unhex(EVERY_TYPE));
    assert_eq!(decoded(&unhex(EVERY_TYPE)), Ok(vec![every_type()]));
    assert_eq!(decoded(b""), Ok(vec![]));
}

#[test]
fn a_stream_that_is_cut_short_says_so() {
    let mut bytes = framed(&Message::default());
    bytes.extend(&unhex(EVERY_TYPE)[..100]);
    assert_eq!(
        decoded(&bytes).unwrap_err(),
        "the stream was cut short, 100 bytes into a message (byte 116)"
    );
    assert_eq!(
        decoded(&bytes[..3]).unwrap_err(),
        "the stream was cut short, 3 bytes into a message (byte 3)"
    );
}

/// A message of these bytes with the checksums that belong to it.
fn forged(total: u32, headers: u32, rest: &[u8]) -> Vec<u8> {
    let mut bytes = [total.to_be_bytes(), headers.to_be_bytes()].concat();
    bytes.extend(message::CRC.checksum(&bytes).to_be_bytes());
    bytes.extend(rest);
    bytes.extend(message::CRC.checksum(&bytes).to_be_bytes());
    bytes
}

fn forged_headers(headers: &[u8]) -> String {
    let length = headers.len() as u32;
    decoded(&forged(length + 16, length, headers)).unwrap_err()
}

#[test]
fn a_message_that_is_broken_is_refused_where_it_is() {
    let flipped = |at: usize| {
        let mut bytes = framed(&Message::default());
        bytes.extend(unhex(EVERY_TYPE));
        bytes[16 + at] ^= 1;
        decoded(&bytes).unwrap_err()
    };
    let lengths = "the checksum of a message's lengths is wrong (byte 16)";
    assert_eq!([flipped(0), flipped(7), flipped(8)], [lengths; 3]);
    let message = "the checksum of a message is wrong (byte 16)";
    assert_eq!([flipped(12), flipped(90), flipped(100)], [message; 3]);

    let shorter = "a message shorter than its parts (byte 0)";
    assert_eq!(decoded(&forged(15, 0, b"")).unwrap_err(), shorter);
    assert_eq!(decoded(&forged(16, 1, b"")).unwrap_err(), shorter);
    let longer = "a message, or its headers, longer than allowed (byte 0)";
    assert_eq!(decoded(&forged(u32::MAX, 0, b"")).unwrap_err(), longer);
    assert_eq!(decoded(&forged(24 * 1024 * 1024 + 1, 0, b"")).unwrap_err(), longer);
    assert_eq!(decoded(&forged(1024 * 1024, 128 * 1024 + 1, b"")).unwrap_err(), longer);
}

#[test]
fn a_header_that_is_broken_is_refused_where_it_is() {
    let cut = "a header that goes beyond the headers' end";
    assert_eq!(forged_headers(b"\x03ab"), format!("{cut} (byte 12)"));
    assert_eq!(forged_headers(b"\x01a"), format!("{cut} (byte 12)"));
    assert_eq!(forged_headers(b"\x01a\x00\x01b\x05123"), format!("{cut} (byte 15)"));
    assert_eq!(forged_headers(b"\x01a\x07\x00\x02x"), format!("{cut} (byte 12)"));
    assert_eq!(forged_headers(b"\x00\x00"), "a header without a name (byte 12)");
    assert_eq!(forged_headers(b"\x01a\x0a"), "a header of an unknown type (byte 12)");
    assert_eq!(forged_headers(b"\x01\xff\x00"), "a header's text is not UTF-8 (byte 12)");
    assert_eq!(forged_headers(b"\x01a\x07\x00\x01\xff"), "a header's text is not UTF-8 (byte 12)");
}

#[test]
fn after_a_broken_message_there_is_none() {
    let mut decoder = Decoder::new();
    decoder.push(&[0; 12]);
    let error = decoder.message().unwrap_err();
    decoder.push(&framed(&Message::default()));
    assert_eq!(decoder.message(), Err(error.clone()));
    assert_eq!(decoder.finish(), Err(error));
}

#[test]
fn a_length_that_is_claimed_sets_nothing_aside() {
    let mut decoder = Decoder::new();
    decoder.push(&forged(24 * 1024 * 1024, 0, b"")[..12]);
    assert_eq!(decoder.message(), Ok(None));
    assert_eq!(format!("{decoder:?}"), "Decoder(at byte 0, 12 bytes held)");
}

#[test]
fn what_exceeds_the_limits_is_not_written() {
    let mut out = b"before".to_vec();
    let mut refused = |message: Message| {
        let error = message.write(&mut out).unwrap_err().to_string();
        assert_eq!(out, b"before");
        error
    };
    let empty = Message::default();
    let name = "a header's name has 1 to 255 bytes";
    assert_eq!(refused(empty.clone().with("", "x".into())), name);
    let long = "n".repeat(256);
    assert_eq!(refused(empty.clone().with(long.clone(), "x".into())), format!("{long}: {name}"));
    assert_eq!(
        refused(empty.clone().with("h", HeaderValue::String("v".repeat(32_768)))),
        "h: a header of 32768 bytes, the most are 32767"
    );
    let late = DateTime::from_secs(i64::MAX);
    assert_eq!(
        refused(empty.clone().with("h", HeaderValue::Timestamp(late))),
        "h: time: its milliseconds exceed 64 bits"
    );
    let many = (0..5)
        .fold(empty, |message, _| message.with("h", HeaderValue::Blob(vec![0; 30_000].into())));
    assert_eq!(refused(many), "150025 bytes of headers, the most are 131072");
    assert_eq!(
        refused(Message::new(vec![0; MAX_MESSAGE - 15])),
        "a message of 25165825 bytes, the most are 25165824"
    );
}

#[test]
fn nothing_of_a_message_is_shown() {
    assert_eq!(format!("{:?}", every_type()), "Message(10 headers, 7 bytes)");
    assert_eq!(
        format!("{:?}", Message::default().with("x", "secret".into()).headers()),
        r#"[Header("x", string)]"#
    );
    assert_eq!(format!("{:?}", HeaderValue::Byte(3)), "HeaderValue(byte)");
    assert_eq!(
        format!("{:?}", RawMessage::Decoded(every_type())),
        "Decoded(Message(10 headers, 7 bytes))"
    );
    let bytes = RawMessage::Invalid(Some(Bytes::from_static(b"secret")));
    assert_eq!(format!("{bytes:?} {:?}", RawMessage::Invalid(None)), "Invalid(6 bytes) Invalid");
}

fn header_value() -> impl Strategy<Value = HeaderValue> {
    prop_oneof![
        any::<bool>().prop_map(HeaderValue::Boolean),
        any::<i8>().prop_map(HeaderValue::Byte),
        any::<i16>().prop_map(HeaderValue::Short),
        any::<i32>().prop_map(HeaderValue::Integer),
        any::<i64>().prop_map(HeaderValue::Long),
        any::<Vec<u8>>().prop_map(|bytes| HeaderValue::Blob(bytes.into())),
        any::<String>().prop_map(HeaderValue::String),
        any::<i64>().prop_map(|millis| HeaderValue::Timestamp(DateTime::from_millis(millis))),
        any::<u128>().prop_map(HeaderValue::Uuid),
    ]
}

fn any_message() -> impl Strategy<Value = Message> {
    let headers = proptest::collection::vec(("[a-z:]{1,40}", header_value()), 0..6);
    (headers, any::<Vec<u8>>()).prop_map(|(headers, payload)| {
        let message = Message::new(payload);
        headers.into_iter().fold(message, |message, (name, value)| message.with(name, value))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_however_it_is_cut(
        messages in proptest::collection::vec(any_message(), 0..5),
        cuts in proptest::collection::vec(1_usize..60, 1..20),
    ) {
        let bytes = wire(&messages);
        prop_assert_eq!(decoded(&bytes), Ok(messages.clone()));
        let (mut decoder, mut read, mut rest) = (Decoder::new(), Vec::new(), &bytes[..]);
        for cut in cuts.into_iter().cycle() {
            let (piece, after) = rest.split_at(cut.min(rest.len()));
            decoder.push(piece);
            while let Some(message) = decoder.message().unwrap() {
                read.push(message);
            }
            rest = after;
            if rest.is_empty() {
                break;
            }
        }
        prop_assert_eq!(decoder.finish(), Ok(()));
        prop_assert_eq!(read, messages);
    }

    #[test]
    fn hostile_bytes_are_an_error_or_messages(bytes in any::<Vec<u8>>()) {
        let _ = decoded(&bytes);
        let _ = decoded(&forged(bytes.len() as u32 + 16, bytes.len() as u32, &bytes));
    }

    #[test]
    fn hostile_messages_are_an_error_or_an_event(
        name in prop_oneof![Just("reading"), Just("note"), Just("report"), Just("mixed")],
        header in prop_oneof![Just("on"), Just("text"), Just("page"), Just("label")],
        value in header_value(),
        payload in any::<Vec<u8>>(),
    ) {
        let message = event(name, payload).with(header, value);
        let _ = read(&message);
    }
}

fn event(name: &str, payload: impl Into<Bytes>) -> Message {
    Message::new(payload).with(":message-type", "event".into()).with(":event-type", name.into())
}

/// What the message is in a stream of signals.
fn read(message: &Message) -> Result<Signals, String> {
    let incoming = Incoming::new(&SIGNALS, message).map_err(|error| error.to_string())?;
    let Incoming::Event { index, .. } = incoming else { return Err(format!("{incoming:?}")) };
    let mut signal = Signals::blank();
    if let Some(index) = index {
        read_event(&AWS_JSON_1_0, message, index, &mut signal)
            .map_err(|error| error.to_string())?;
    }
    Ok(signal)
}

fn written(event: &dyn Shape) -> Message {
    write_event(&AWS_JSON_1_0, &SIGNALS, event).unwrap()
}

#[test]
fn an_event_of_headers_has_neither_payload_nor_content_type() {
    let reading = Reading::builder()
        .on(true)
        .tiny(-1)
        .small(2)
        .middle(3)
        .large(4_294_967_294)
        .bytes(Blob::new("foo"))
        .text("bar")
        .time(DateTime::from_secs(1_730_384_114))
        .build();
    let message = event("reading", "")
        .with("on", HeaderValue::Boolean(true))
        .with("tiny", HeaderValue::Byte(-1))
        .with("small", HeaderValue::Short(2))
        .with("middle", HeaderValue::Integer(3))
        .with("large", HeaderValue::Long(4_294_967_294))
        .with("bytes", HeaderValue::Blob("foo".into()))
        .with("text", "bar".into())
        .with("time", HeaderValue::Timestamp(DateTime::from_secs(1_730_384_114)));
    assert_eq!(written(&Signals::Reading(reading.clone())), message);
    assert_eq!(read(&message), Ok(Signals::Reading(reading)));
    assert_eq!(written(&Signals::Tick(Tick::default())), event("tick", ""));
    assert_eq!(read(&event("tick", "")), Ok(Signals::Tick(Tick::default())));
}

#[test]
fn a_payload_is_text_or_bytes_or_a_structure_of_the_protocol() {
    let note = Signals::Note(Note::builder().text("foo").build());
    let message = event("note", "foo").with(":content-type", "text/plain".into());
    assert_eq!((written(&note), read(&message)), (message, Ok(note)));

    let picture = Signals::Picture(Picture::builder().bytes(Blob::new("bar")).build());
    let message = event("picture", "bar").with(":content-type", "application/octet-stream".into());
    assert_eq!((written(&picture), read(&message)), (message, Ok(picture)));

    let detail = Detail::builder().word("w").build();
    let report = Signals::Report(Report::builder().page(7).detail(detail).build());
    let message = event("report", r#"{"word":"w"}"#)
        .with(":content-type", "application/x-amz-json-1.0".into())
        .with("page", HeaderValue::Integer(7));
    assert_eq!((written(&report), read(&message)), (message, Ok(report)));
}

#[test]
fn what_is_left_of_an_event_goes_into_the_payload_together() {
    let mixed = Signals::Mixed(Mixed::builder().label("l").count(3).build());
    let message = event("mixed", r#"{"count":3}"#)
        .with(":content-type", "application/x-amz-json-1.0".into())
        .with("label", "l".into());
    assert_eq!((written(&mixed), read(&message)), (message, Ok(mixed)));
    let empty = Signals::Mixed(Mixed::default());
    let message = event("mixed", "{}").with(":content-type", "application/x-amz-json-1.0".into());
    assert_eq!((written(&empty), read(&message)), (message, Ok(empty)));
}

#[test]
fn no_payload_is_empty_text_and_no_structure() {
    let note = Signals::Note(Note::builder().text("").build());
    assert_eq!(read(&event("note", "")), Ok(note));
    let picture = Signals::Picture(Picture::builder().bytes(Blob::default()).build());
    assert_eq!(read(&event("picture", "")), Ok(picture));
    assert_eq!(read(&event("report", "")), Ok(Signals::Report(Report::default())));
    assert_eq!(read(&event("mixed", "")), Ok(Signals::Mixed(Mixed::default())));
}

#[test]
fn an_event_that_the_table_does_not_know_is_the_unknown_variant() {
    assert_eq!(read(&event("newer", "{")), Ok(Signals::Unknown));
    assert_eq!(read(&event("broken", "{}")), Ok(Signals::Unknown));
}

#[test]
fn a_message_has_to_say_what_it_is() {
    let message = Message::default().with(":event-type", "note".into());
    assert_eq!(read(&message).unwrap_err(), ":message-type: the header is missing");
    let message = Message::default().with(":message-type", HeaderValue::Blob("event".into()));
    assert_eq!(
        read(&message).unwrap_err(),
        ":message-type: expected a header of type string, found one of type byte array"
    );
    let message = Message::default().with(":message-type", "greeting".into());
    assert_eq!(read(&message).unwrap_err(), ":message-type: a message of an unknown kind");
    let message = Message::default().with(":message-type", "event".into());
    assert_eq!(read(&message).unwrap_err(), ":event-type: the header is missing");
    let message = Message::default().with(":message-type", "exception".into());
    assert_eq!(read(&message).unwrap_err(), ":exception-type: the header is missing");
}

#[test]
fn what_does_not_fit_the_table_is_named_by_its_path() {
    let message = event("reading", "").with("tiny", HeaderValue::Integer(1));
    assert_eq!(
        read(&message).unwrap_err(),
        "reading.tiny: expected a header of type byte, found one of type integer"
    );
    assert_eq!(read(&event("note", &b"\xff"[..])).unwrap_err(), "note.text: the text is not UTF-8");
    assert_eq!(
        read(&event("report", r#"{"word":1}"#)).unwrap_err(),
        "report.detail.word: expected a string, found a number (byte 8)"
    );
    assert_eq!(
        read(&event("mixed", r#"{"count":"x"}"#)).unwrap_err(),
        "mixed.count: expected a 32-bit integer, found a string (byte 9)"
    );
}

#[test]
fn an_error_is_an_exception_by_its_members_name_or_its_code() {
    let exception = |name: &str| {
        Message::default()
            .with(":message-type", "exception".into())
            .with(":exception-type", name.into())
    };
    let kind = |name: &str| match Incoming::new(&SIGNALS, &exception(name)) {
        Ok(Incoming::Exception { index, .. }) => index,
        other => panic!("{other:?}"),
    };
    assert_eq!(kind("broken"), Some(6));
    assert_eq!(kind("worn"), Some(7));
    assert_eq!(kind("WornOut"), Some(7));
    assert_eq!(kind("note"), None);
    assert_eq!(kind("Newer"), None);
}

#[test]
fn an_error_of_the_stream_is_written_as_an_exception() {
    let error = WornException::builder().part("axle").percent(90).build();
    let message = Message::new(r#"{"part":"axle"}"#)
        .with(":message-type", "exception".into())
        .with(":exception-type", "worn".into())
        .with(":content-type", "application/x-amz-json-1.0".into())
        .with("percent", HeaderValue::Integer(90));
    assert_eq!(written(&error), message);
    let record = Record::from_json(&SIGNALS, r#"{"worn":{"part":"axle","percent":90}}"#).unwrap();
    assert_eq!(written(&record), message);
}

#[test]
fn what_is_no_event_of_the_stream_is_not_written() {
    let refused =
        |event: &dyn Shape| write_event(&AWS_JSON_1_0, &SIGNALS, event).unwrap_err().to_string();
    let text = "the event holds no variant of Signals that can be sent";
    assert_eq!(refused(&Signals::Unknown), text);
    assert_eq!(refused(&Detail::default()), text);
}
