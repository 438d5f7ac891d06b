//! The message that carries an event, by the tables.

use bytes::Bytes;

use super::{HeaderValue, Message};
use crate::codec::EncodeError;
use crate::protocol::{EVENT_STREAM, Protocol};
use crate::schema::{Event, Kind, Member, Schema};
use crate::shape::{Shape, View};

/// The media type of a body that is a stream of events.
pub const CONTENT_TYPE: &str = EVENT_STREAM;

/// The type of the first message of an input, for protocols that have one: it carries the members
/// beside the events.
pub const INITIAL_REQUEST: &str = "initial-request";

/// The same of an output.
pub const INITIAL_RESPONSE: &str = "initial-response";

/// The message of an event. `event` is what the stream's union holds, or an error that is a member
/// of `events`, the stream's table.
///
/// # Errors
///
/// A union without a known variant, an error that is no member of the stream, and members that
/// cannot be written.
pub fn write_event(
    protocol: &dyn Protocol,
    events: &Schema,
    event: &dyn Shape,
) -> Result<Message, EncodeError> {
    if let Some(index) = variant(event) {
        let Some(member) = event.schema().members.get(index) else { return Err(unknown(events)) };
        return match event.member(index).view() {
            View::Shape(shape) => write_member(protocol, member, shape),
            _ => Err(unfit(member)),
        };
    }
    match events.members.iter().find(|member| targets(member, event.schema())) {
        Some(member) => write_member(protocol, member, event),
        None => Err(unknown(events)),
    }
}

/// The first message, which carries what beside the events is in an input.
pub fn write_initial(payload: Bytes, content_type: &str) -> Message {
    Message::new(payload)
        .with(":message-type", "event".into())
        .with(":event-type", INITIAL_REQUEST.into())
        .with(":content-type", content_type.into())
}

/// The index of the member that a union holds.
fn variant(event: &dyn Shape) -> Option<usize> {
    let schema = event.schema();
    let held = |index: &usize| !matches!(event.member(*index).view(), View::Absent);
    if schema.is_union() { (0..schema.members.len()).find(held) } else { None }
}

fn targets(member: &Member, schema: &'static Schema) -> bool {
    matches!(member.kind, Kind::Structure(target) if std::ptr::eq(target, schema))
}

fn write_member(
    protocol: &dyn Protocol,
    member: &Member,
    event: &dyn Shape,
) -> Result<Message, EncodeError> {
    let (payload, content_type) =
        write_payload(protocol, event).map_err(|error| error.within(member.name))?;
    let (kind, name) = match event.schema().error {
        None => ("event", ":event-type"),
        Some(_) => ("exception", ":exception-type"),
    };
    let mut message =
        Message::new(payload).with(":message-type", kind.into()).with(name, member.name.into());
    if let Some(content_type) = content_type {
        message = message.with(":content-type", content_type.into());
    }
    for (index, header) in event.schema().members.iter().enumerate() {
        if header.event() == Event::Header {
            if let Some(value) = write_header(header, event.member(index).view())
                .map_err(|error| error.within(header.name).within(member.name))?
            {
                message = message.with(header.name, value);
            }
        }
    }
    Ok(message)
}

/// The payload and its media type; neither where the event has members for headers alone.
fn write_payload(
    protocol: &dyn Protocol,
    event: &dyn Shape,
) -> Result<(Vec<u8>, Option<&'static str>), EncodeError> {
    let members = event.schema().members;
    if let Some(index) = members.iter().position(|member| member.event() == Event::Payload) {
        return match event.member(index).view() {
            View::Absent => Ok((Vec::new(), None)),
            View::Blob(bytes) => Ok((bytes.to_vec(), Some("application/octet-stream"))),
            View::Text(text) => Ok((text.as_bytes().to_vec(), Some("text/plain"))),
            View::Shape(shape) => written(protocol, shape),
            _ => Err(unfit(&members[index])),
        }
        .map_err(|error| error.within(members[index].name));
    }
    match members.iter().any(Member::in_body) {
        true => written(protocol, event),
        false => Ok((Vec::new(), None)),
    }
}

fn written(
    protocol: &dyn Protocol,
    shape: &dyn Shape,
) -> Result<(Vec<u8>, Option<&'static str>), EncodeError> {
    protocol.write_event(shape).map(|(payload, content_type)| (payload, Some(content_type)))
}

fn write_header(member: &Member, view: View<'_>) -> Result<Option<HeaderValue>, EncodeError> {
    let misfit = || EncodeError::new("does not fit the type of the header");
    Ok(Some(match (view, &member.kind) {
        (View::Absent, _) => return Ok(None),
        (View::Boolean(boolean), _) => HeaderValue::Boolean(boolean),
        (View::Integer(number), Kind::Byte) => {
            HeaderValue::Byte(number.try_into().map_err(|_| misfit())?)
        }
        (View::Integer(number), Kind::Short) => {
            HeaderValue::Short(number.try_into().map_err(|_| misfit())?)
        }
        (View::Integer(number), Kind::Integer) => {
            HeaderValue::Integer(number.try_into().map_err(|_| misfit())?)
        }
        (View::Integer(number), _) => HeaderValue::Long(number),
        (View::Text(text), _) => text.into(),
        (View::Blob(bytes), _) => HeaderValue::Blob(Bytes::copy_from_slice(bytes)),
        (View::Timestamp(time), _) => HeaderValue::Timestamp(time),
        _ => return Err(misfit()),
    }))
}

#[cold]
fn unknown(events: &Schema) -> EncodeError {
    EncodeError::new(format!("the event holds no variant of {} that can be sent", events.name))
}

/// Only hand-written shapes can get here.
#[cold]
fn unfit(member: &Member) -> EncodeError {
    EncodeError::new(format!("the table of {} does not fit its type", member.name))
}
