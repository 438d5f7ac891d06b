//! Event streams: frames that come in pieces, and the events in them by a table.

use bytes::Bytes;
use crc::{CRC_32_ISO_HDLC, Crc};
use tinsmith_runtime::dynamic::Record;
use tinsmith_runtime::event_stream::{
    Decoder, HeaderValue, Incoming, Message, read_event, read_members, write_event,
};
use tinsmith_runtime::primitives::DateTime;
use tinsmith_runtime::protocol::{
    AWS_JSON_1_1, Protocol, REST_JSON_1, REST_XML, RPC_V2_CBOR, RPC_V2_JSON,
};
use tinsmith_runtime::shape::Shape;

use crate::tables::{BROKEN, EVENTS};
use crate::tape::Tape;

static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

static PROTOCOLS: [&dyn Protocol; 5] =
    [&AWS_JSON_1_1, &REST_JSON_1, &REST_XML, &RPC_V2_CBOR, &RPC_V2_JSON];

/// Reads the bytes as a stream in pieces, as the headers of a sound frame, and as an event.
pub fn run(data: &[u8]) {
    let mut tape = Tape::new(data);
    let protocol = PROTOCOLS[usize::from(tape.byte()) % PROTOCOLS.len()];
    let pieces: [u8; 4] = tape.array();
    let stream = match tape.byte() % 4 {
        0 => tape.rest().to_vec(),
        1 => forged(&mut tape),
        2 => {
            let mut stream = Vec::new();
            let _ = chosen(&mut tape).write(&mut stream);
            stream.extend_from_slice(tape.rest());
            stream
        }
        _ => {
            let event = tape.record(&EVENTS);
            let Ok(message) = write_event(protocol, &EVENTS, &event) else { return };
            let mut stream = Vec::new();
            let _ = message.write(&mut stream);
            stream
        }
    };
    let (messages, end) = decoded(&stream, &pieces);
    let whole = decoded(&stream, &[]);
    assert!((&messages, &end) == (&whole.0, &whole.1), "the pieces make a difference: {end:?}");
    for message in &messages {
        framed(message);
        event(protocol, message);
    }
}

/// A frame whose checksums are right, with headers and lengths that need not be.
fn forged(tape: &mut Tape<'_>) -> Vec<u8> {
    let [off_total, off_headers] = tape.array();
    let headers = tape.bytes();
    let payload = tape.rest();
    let length = |sum: usize, off: u8| (sum as u32).wrapping_add_signed((off as i8).into());
    // Most lengths are right, so that something is read.
    let off = |by: u8| if by < 200 { 0 } else { by };
    let total = length(headers.len() + payload.len() + 16, off(off_total));
    let mut frame = total.to_be_bytes().to_vec();
    frame.extend(length(headers.len(), off(off_headers)).to_be_bytes());
    frame.extend(CRC.checksum(&frame).to_be_bytes());
    frame.extend_from_slice(headers);
    frame.extend_from_slice(payload);
    frame.extend(CRC.checksum(&frame).to_be_bytes());
    frame
}

/// A message with headers and a payload that the bytes choose.
fn chosen(tape: &mut Tape<'_>) -> Message {
    let member = &EVENTS.members[usize::from(tape.byte()) % EVENTS.members.len()];
    let schema = match member.kind {
        tinsmith_runtime::schema::Kind::Structure(schema) => schema,
        _ => unreachable!("events are structures"),
    };
    let mut message = match tape.byte() % 4 {
        0 => Message::new(Bytes::copy_from_slice(tape.bytes()))
            .with(":message-type", "exception".into())
            .with(":exception-type", member.name.into()),
        1 => Message::new(Bytes::copy_from_slice(tape.bytes()))
            .with(":message-type", "error".into())
            .with(":error-code", value(tape)),
        _ => Message::new(Bytes::copy_from_slice(tape.bytes()))
            .with(":message-type", "event".into())
            .with(":event-type", member.name.into()),
    };
    for _ in 0..tape.byte() % 4 {
        let index = usize::from(tape.byte());
        message = match schema.members.get(index % (schema.members.len() + 1)) {
            Some(member) => message.with(member.name, value(tape)),
            None => message.with(tape.text(), value(tape)),
        };
    }
    message
}

fn value(tape: &mut Tape<'_>) -> HeaderValue {
    match tape.byte() % 9 {
        0 => HeaderValue::Boolean(tape.byte() % 2 == 0),
        1 => HeaderValue::Byte(i8::from_le_bytes(tape.array())),
        2 => HeaderValue::Short(i16::from_le_bytes(tape.array())),
        3 => HeaderValue::Integer(i32::from_le_bytes(tape.array())),
        4 => HeaderValue::Long(i64::from_le_bytes(tape.array())),
        5 => HeaderValue::Blob(Bytes::copy_from_slice(tape.bytes())),
        6 => HeaderValue::String(tape.text()),
        7 => HeaderValue::Timestamp(DateTime::from_millis(i64::from_le_bytes(tape.array()))),
        _ => HeaderValue::Uuid(u128::from_le_bytes(tape.array())),
    }
}

/// The messages of a stream that comes in pieces of these lengths, over and over, or in one; and
/// how it ends.
fn decoded(stream: &[u8], pieces: &[u8]) -> (Vec<Message>, Result<(), String>) {
    let (mut decoder, mut messages, mut rest) = (Decoder::new(), Vec::new(), stream);
    let mut lengths = pieces.iter().cycle();
    loop {
        let length = lengths.next().map_or(usize::MAX, |length| usize::from(*length) + 1);
        let (piece, after) = rest.split_at(length.min(rest.len()));
        decoder.push(piece);
        rest = after;
        loop {
            match decoder.message() {
                Ok(Some(message)) => messages.push(message),
                Ok(None) => break,
                Err(error) => return (messages, Err(error.to_string())),
            }
        }
        if rest.is_empty() {
            return (messages, decoder.finish().map_err(|error| error.to_string()));
        }
    }
}

/// A message that was read is written so that the same is read, unless it has a header longer than
/// one may send.
fn framed(message: &Message) {
    let mut frame = Vec::new();
    match message.write(&mut frame) {
        Ok(()) => assert!(decoded(&frame, &[]) == (vec![message.clone()], Ok(()))),
        Err(_) => assert!(message.headers().iter().any(|header| match header.value() {
            HeaderValue::Blob(bytes) => bytes.len() > 32_767,
            HeaderValue::String(text) => text.len() > 32_767,
            _ => false,
        })),
    }
}

/// An event that was read is written in a form of its own, of which the same is read.
fn event(protocol: &'static dyn Protocol, message: &Message) {
    match Incoming::new(&EVENTS, message) {
        Ok(Incoming::Event { index: Some(index), .. }) => {
            let mut event = Record::new(&EVENTS);
            if read_event(protocol, message, index, &mut event).is_err() {
                return;
            }
            let Ok(written) = write_event(protocol, &EVENTS, &event) else { return };
            let mut again = Record::new(event.schema());
            read_event(protocol, &written, index, &mut again).expect("what is written can be read");
            let rewritten = write_event(protocol, &EVENTS, &again).expect("it was written before");
            assert!(rewritten == written, "{}\n{}", event.to_json(), again.to_json());
        }
        Ok(Incoming::Exception { index: Some(_), .. }) => {
            let _ = read_members(protocol, message, &mut Record::new(&BROKEN));
        }
        _ => {}
    }
}
