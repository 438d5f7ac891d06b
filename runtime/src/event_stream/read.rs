//! The event, or error, that a message carries, by the tables.

use super::{HeaderValue, Message};
use crate::codec::DecodeError;
use crate::primitives::Blob;
use crate::protocol::Protocol;
use crate::schema::{Event, Kind, Member, Schema};
use crate::shape::{Shape, Slot, Value};

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Incoming<'m> {
    /// An event.
    Event {
        /// Its index among the members of the stream's table; `None` where that does not know it.
        index: Option<usize>,
        /// Its type.
        name: &'m str,
    },
    /// An error that the stream's table declares, or should.
    Exception {
        /// Its index among the members of the stream's table; `None` where that does not know it.
        index: Option<usize>,
        /// Its type.
        name: &'m str,
    },
    /// An error that no model declares.
    Error {
        /// Its code.
        code: Option<&'m str>,
        /// What it says.
        message: Option<&'m str>,
    },
}

impl<'m> Incoming<'m> {
    /// What `message` is, in a stream of `events`.
    ///
    /// # Errors
    ///
    /// Where the headers that say so are missing or not text, or say a kind of message that is
    /// unknown.
    pub fn new(events: &Schema, message: &'m Message) -> Result<Self, DecodeError> {
        match required(message, ":message-type")? {
            "event" => {
                let name = required(message, ":event-type")?;
                Ok(Incoming::Event { index: events.find(name.as_bytes(), 0), name })
            }
            "exception" => {
                let name = required(message, ":exception-type")?;
                // Some services send the code of the error in place of the member's name.
                let index = events.find(name.as_bytes(), 0).or_else(|| {
                    events
                        .members
                        .iter()
                        .position(|it| it.error().is_some_and(|it| it.code == name))
                });
                let error = |index: &usize| events.members.get(*index).and_then(Member::error);
                Ok(Incoming::Exception { index: index.filter(|it| error(it).is_some()), name })
            }
            "error" => Ok(Incoming::Error {
                code: optional(message, ":error-code")?,
                message: optional(message, ":error-message")?,
            }),
            _ => Err(DecodeError::new("a message of an unknown kind").within(":message-type")),
        }
    }
}

fn required<'m>(message: &'m Message, name: &str) -> Result<&'m str, DecodeError> {
    let missing = || DecodeError::new("the header is missing").within(name);
    optional(message, name)?.ok_or_else(missing)
}

fn optional<'m>(message: &'m Message, name: &str) -> Result<Option<&'m str>, DecodeError> {
    match message.header(name) {
        None => Ok(None),
        Some(HeaderValue::String(text)) => Ok(Some(text)),
        Some(other) => Err(unlike("string", other).within(name)),
    }
}

/// Reads the event at `index` of its table into `union`, which should be fresh. A union that has
/// no such variant stays as it is.
///
/// # Errors
///
/// Headers and payloads that do not fit the table.
pub fn read_event(
    protocol: &dyn Protocol,
    message: &Message,
    index: usize,
    union: &mut dyn Shape,
) -> Result<(), DecodeError> {
    let name = union.schema().members.get(index).map_or("", |member| member.name);
    let Some(value) = union.member_mut(index) else { return Ok(()) };
    match value.slot() {
        Slot::Shape(event) => {
            read_members(protocol, message, event).map_err(|error| error.within(name))
        }
        _ => Err(unfit(name)),
    }
}

/// Reads the members of an event or error.
///
/// # Errors
///
/// Headers and payloads that do not fit the table.
pub fn read_members(
    protocol: &dyn Protocol,
    message: &Message,
    event: &mut dyn Shape,
) -> Result<(), DecodeError> {
    let payload = message.payload();
    let members = event.schema().members;
    let mut rest = !payload.is_empty() && members.iter().any(Member::in_body);
    for (index, member) in members.iter().enumerate() {
        let Some(value) = event.member_mut(index) else { continue };
        match member.event() {
            Event::Body => continue,
            Event::Header => match message.header(member.name) {
                Some(header) => read_header(header, value),
                None => Ok(()),
            },
            Event::Payload => {
                rest = false;
                read_payload(protocol, payload, member, value)
            }
        }
        .map_err(|error| error.within(member.name))?;
    }
    if rest { protocol.read_event(payload, event) } else { Ok(()) }
}

fn read_payload(
    protocol: &dyn Protocol,
    payload: &[u8],
    member: &Member,
    value: &mut dyn Value,
) -> Result<(), DecodeError> {
    // What is structured is not there where nothing is; no bytes are bytes too.
    if payload.is_empty() && matches!(member.kind, Kind::Structure(_) | Kind::Union(_)) {
        return Ok(());
    }
    let text =
        || std::str::from_utf8(payload).map_err(|_| DecodeError::new("the text is not UTF-8"));
    match value.slot() {
        Slot::Blob(blob) => *blob = Blob::new(payload),
        Slot::String(string) => text()?.clone_into(string),
        Slot::Enum(value) => value.set(text()?),
        Slot::Shape(shape) => return protocol.read_event(payload, shape),
        _ => return Err(unfit(member.name)),
    }
    Ok(())
}

fn read_header(header: &HeaderValue, value: &mut dyn Value) -> Result<(), DecodeError> {
    let expected = match (value.slot(), header) {
        (Slot::Boolean(place), HeaderValue::Boolean(boolean)) => return put(place, *boolean),
        (Slot::Byte(place), HeaderValue::Byte(number)) => return put(place, *number),
        (Slot::Short(place), HeaderValue::Short(number)) => return put(place, *number),
        (Slot::Integer(place), HeaderValue::Integer(number)) => return put(place, *number),
        (Slot::Long(place), HeaderValue::Long(number)) => return put(place, *number),
        (Slot::Timestamp(place), HeaderValue::Timestamp(time)) => return put(place, *time),
        (Slot::String(place), HeaderValue::String(text)) => return put(place, text.clone()),
        (Slot::Blob(place), HeaderValue::Blob(bytes)) => {
            return put(place, Blob::new(bytes.as_ref()));
        }
        (Slot::Enum(place), HeaderValue::String(text)) => {
            place.set(text);
            return Ok(());
        }
        (Slot::Boolean(_), _) => "boolean",
        (Slot::Byte(_), _) => "byte",
        (Slot::Short(_), _) => "short",
        (Slot::Integer(_), _) => "integer",
        (Slot::Long(_), _) => "long",
        (Slot::Timestamp(_), _) => "timestamp",
        (Slot::String(_) | Slot::Enum(_), _) => "string",
        (Slot::Blob(_), _) => "byte array",
        _ => return Err(DecodeError::new("the table does not fit its type")),
    };
    Err(unlike(expected, header))
}

fn put<T>(place: &mut T, value: T) -> Result<(), DecodeError> {
    *place = value;
    Ok(())
}

#[cold]
fn unlike(expected: &str, found: &HeaderValue) -> DecodeError {
    let found = found.type_name();
    DecodeError::new(format!("expected a header of type {expected}, found one of type {found}"))
}

/// Only hand-written shapes can get here.
#[cold]
fn unfit(name: &str) -> DecodeError {
    DecodeError::new(format!("the table of {name} does not fit its type"))
}
