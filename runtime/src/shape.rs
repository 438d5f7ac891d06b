//! Reflection: how behaviour in this crate reads and writes the members of generated types.
//!
//! [`Shape`] is implemented once for each structure and union, by the macros of
//! [`macros`](crate::macros); [`Value`] once for each kind of member, in
//! [`value`](crate::value), and for all shapes together. Both are object safe, so that a codec is compiled once and not once
//! for every shape.

use std::any::Any;
use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use crate::codec::EncodeError;
use crate::error::{BoxError, CallContext, ErrorMetadata};
use crate::primitives::{BigDecimal, BigInteger, Blob, ByteStream, DateTime, Document};
use crate::schema::Schema;
use crate::service::Operation;

/// A structure or union whose members can be reached by index.
pub trait Shape: Send + Sync + 'static {
    /// The table that describes the members.
    fn schema(&self) -> &'static Schema;

    /// The member at `index` of the schema. A union hands out [`ABSENT`] for all variants but
    /// the one it holds; so does an index out of range.
    fn member(&self, index: usize) -> &dyn Value;

    /// The member at `index`, to write to. A union switches to that variant. `None` where the
    /// index is out of range.
    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value>;

    /// Takes what came beside the members: the request id of an output, code and request id of
    /// an error. Other shapes ignore it.
    fn attach(&mut self, _meta: &ErrorMetadata) {}

    /// The shape before anything is written to it.
    fn unset() -> Self
    where
        Self: Sized;
}

/// A member's value.
pub trait Value: Send + Sync + 'static {
    /// What the value holds.
    fn view(&self) -> View<'_>;

    /// A place to write to. Makes an absent value present.
    fn slot(&mut self) -> Slot<'_>;

    /// Makes the value absent where its type can be, and leaves it alone where not.
    fn clear(&mut self) {}

    /// The value before anything is written to it. Not `Default`: an enum has a blank (its
    /// unknown variant, empty) without offering a public default.
    fn blank() -> Self
    where
        Self: Sized;
}

/// A value to read.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// Not set, or null.
    Absent,
    /// A boolean.
    Boolean(bool),
    /// An integer of any width.
    Integer(i64),
    /// A single-precision number, kept apart from [`Double`](View::Double) so that it prints
    /// with its own shortest digits.
    Float(f32),
    /// A double-precision number.
    Double(f64),
    /// A number of any size, in the syntax of JSON.
    Number(&'a str),
    /// A string or an enum's value on the wire.
    Text(&'a str),
    /// Bytes.
    Blob(&'a [u8]),
    /// A point in time.
    Timestamp(DateTime),
    /// A document.
    Document(&'a Document),
    /// Bytes that may not be in memory.
    Stream(&'a ByteStream),
    /// A stream of events.
    Events(&'a dyn EventsView),
    /// A list.
    List(&'a dyn ListView),
    /// A map.
    Map(&'a dyn MapView),
    /// A structure or union.
    Shape(&'a dyn Shape),
}

/// A place to write a value to.
pub enum Slot<'a> {
    /// A boolean.
    Boolean(&'a mut bool),
    /// An `i8`.
    Byte(&'a mut i8),
    /// An `i16`.
    Short(&'a mut i16),
    /// An `i32`.
    Integer(&'a mut i32),
    /// An `i64`.
    Long(&'a mut i64),
    /// An `f32`.
    Float(&'a mut f32),
    /// An `f64`.
    Double(&'a mut f64),
    /// A whole number of any size.
    BigInteger(&'a mut BigInteger),
    /// A decimal number of any size.
    BigDecimal(&'a mut BigDecimal),
    /// A string.
    String(&'a mut String),
    /// An enum.
    Enum(&'a mut dyn EnumSlot),
    /// Bytes.
    Blob(&'a mut Blob),
    /// A point in time.
    Timestamp(&'a mut DateTime),
    /// A document.
    Document(&'a mut Document),
    /// Bytes that may not be in memory.
    Stream(&'a mut ByteStream),
    /// A stream of events.
    Events(&'a mut dyn EventsSlot),
    /// A list, empty or holding what it already held.
    List(&'a mut dyn ListSlot),
    /// A map, empty or holding what it already held.
    Map(&'a mut dyn MapSlot),
    /// A structure or union.
    Shape(&'a mut dyn Shape),
}

/// A list to read.
pub trait ListView {
    /// The number of elements.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// The element at `index`; `None` past the end.
    fn get(&self, index: usize) -> Option<&dyn Value>;
}

/// A map to read.
pub trait MapView {
    /// The number of entries.
    fn len(&self) -> usize;
    /// Whether there is none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Calls `visit` with each entry, in no particular order, until it returns `false`.
    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a str, &'a dyn Value) -> bool);
    /// The value at `key`.
    fn get(&self, key: &str) -> Option<&dyn Value>;
}

/// A list to write to.
pub trait ListSlot {
    /// Appends a blank element and hands it out.
    fn push(&mut self) -> &mut dyn Value;
    /// Takes the last element away again (a null in a list that is not sparse).
    fn pop(&mut self);
}

/// A map to write to.
pub trait MapSlot {
    /// Sets a blank value at `key` and hands it out.
    fn insert(&mut self, key: &str) -> &mut dyn Value;
}

/// An enum to write to.
pub trait EnumSlot {
    /// Sets the value of that name on the wire; an unknown name is kept as it is.
    fn set(&mut self, value: &str);
}

/// A stream of events as a member of an input. Events that were received have this view too, and
/// none to send.
pub trait EventsView: fmt::Debug {
    /// Takes the events out to be sent. `None` where they were taken before, and where there are
    /// none to send.
    fn take(&self) -> Option<Box<dyn EventSource>>;

    /// The stream itself, which clones share. `None` where there is none.
    fn shared(&self) -> Option<SharedEvents>;
}

/// A stream of events, whatever its type. Two are the same where they are at the same place.
pub type SharedEvents = Arc<dyn Any + Send + Sync>;

/// The events that are sent, one after the other.
pub trait EventSource: Send {
    /// Hands the next event to `write`: a union by the table of the stream, or an error that is a
    /// member of it. `None` after the last, and after an error of the source or of `write`.
    fn poll_write(
        &mut self,
        context: &mut Context<'_>,
        write: &mut dyn FnMut(&dyn Shape) -> Result<(), EncodeError>,
    ) -> Poll<Option<Result<(), BoxError>>>;
}

/// A stream of events as a member of an output. Events to send have this too, and ignore what
/// comes.
pub trait EventsSlot {
    /// Takes the body that the events are read from.
    fn receive(&mut self, body: EventsBody);

    /// Takes the stream of another, of the same type, to share it.
    fn share(&mut self, events: Option<SharedEvents>);
}

/// What a stream of events is read from.
#[derive(Debug)]
pub struct EventsBody {
    /// The bytes.
    pub bytes: ByteStream,
    /// The operation that they answer; its output has the table of the events.
    pub operation: &'static Operation,
    /// How the call went, for errors to say.
    pub context: CallContext,
    /// The id that the service gave the request.
    pub request_id: Option<String>,
}

/// Whether all members are equal; both shapes are of the same type. `PartialEq` of all structures.
pub fn equal(left: &dyn Shape, right: &dyn Shape) -> bool {
    (0..left.schema().members.len())
        .all(|index| same(left.member(index).view(), right.member(index).view()))
}

fn same_events(left: Option<SharedEvents>, right: Option<SharedEvents>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => Arc::ptr_eq(&left, &right),
        (None, None) => true,
        _ => false,
    }
}

fn same(left: View<'_>, right: View<'_>) -> bool {
    match (left, right) {
        (View::Absent, View::Absent) => true,
        (View::Boolean(left), View::Boolean(right)) => left == right,
        (View::Integer(left), View::Integer(right)) => left == right,
        (View::Float(left), View::Float(right)) => left == right,
        (View::Double(left), View::Double(right)) => left == right,
        (View::Number(left), View::Number(right)) | (View::Text(left), View::Text(right)) => {
            left == right
        }
        (View::Blob(left), View::Blob(right)) => left == right,
        (View::Timestamp(left), View::Timestamp(right)) => left == right,
        (View::Document(left), View::Document(right)) => left == right,
        (View::Stream(left), View::Stream(right)) => left == right,
        (View::Events(left), View::Events(right)) => same_events(left.shared(), right.shared()),
        (View::Shape(left), View::Shape(right)) => equal(left, right),
        (View::List(left), View::List(right)) => {
            let values = |index| Some((left.get(index)?.view(), right.get(index)?.view()));
            left.len() == right.len()
                && (0..left.len())
                    .all(|index| values(index).is_some_and(|(left, right)| same(left, right)))
        }
        (View::Map(left), View::Map(right)) => {
            let mut equal = left.len() == right.len();
            left.visit(&mut |key, value| {
                equal &= right.get(key).is_some_and(|other| same(value.view(), other.view()));
                equal
            });
            equal
        }
        _ => false,
    }
}

/// A copy of the members. `Clone` of all structures, which copy what they have beside them.
pub fn copied<T: Shape>(shape: &T) -> T {
    let mut copy = T::unset();
    copy_members(shape, &mut copy);
    copy
}

/// Copies a value into a place of the same type that holds nothing, or what it holds by default.
/// Types that differ (a model would have to be wrong, and the generator checks) copy nothing.
pub(crate) fn copy(from: View<'_>, to: &mut dyn Value) {
    match (from, to.slot()) {
        (View::Number(from), Slot::BigInteger(to)) => *to = from.parse().unwrap_or_default(),
        (View::Number(from), Slot::BigDecimal(to)) => *to = from.parse().unwrap_or_default(),
        (View::Text(from), Slot::String(to)) => from.clone_into(to),
        (View::Text(from), Slot::Enum(to)) => to.set(from),
        (View::Integer(from), Slot::Integer(to)) => *to = i32::try_from(from).unwrap_or(*to),
        (View::Integer(from), Slot::Long(to)) => *to = from,
        (View::Integer(from), Slot::Short(to)) => *to = i16::try_from(from).unwrap_or(*to),
        (View::Integer(from), Slot::Byte(to)) => *to = i8::try_from(from).unwrap_or(*to),
        (View::Boolean(from), Slot::Boolean(to)) => *to = from,
        (View::Double(from), Slot::Double(to)) => *to = from,
        (View::Float(from), Slot::Float(to)) => *to = from,
        (View::Blob(from), Slot::Blob(to)) => *to = from.into(),
        (View::Timestamp(from), Slot::Timestamp(to)) => *to = from,
        (View::Document(from), Slot::Document(to)) => *to = from.clone(),
        (View::Stream(from), Slot::Stream(to)) => *to = from.clone(),
        (View::Events(from), Slot::Events(to)) => to.share(from.shared()),
        (View::Map(from), Slot::Map(to)) => from.visit(&mut |key, value| {
            copy_present(value, to.insert(key));
            true
        }),
        (View::List(from), Slot::List(to)) => {
            for value in (0..from.len()).filter_map(|index| from.get(index)) {
                copy_present(value, to.push());
            }
        }
        (View::Shape(from), Slot::Shape(to)) => copy_members(from, to),
        _ => {}
    }
}

/// Absent members stay as they are in a value that was just made: to reach for the member of a
/// union would make the union that member.
pub(crate) fn copy_members(from: &dyn Shape, to: &mut dyn Shape) {
    for index in 0..from.schema().members.len() {
        let member = from.member(index);
        if matches!(member.view(), View::Absent) {
            continue;
        }
        if let Some(place) = to.member_mut(index) {
            copy_present(member, place);
        }
    }
}

fn copy_present(from: &dyn Value, to: &mut dyn Value) {
    to.clear();
    if !matches!(from.view(), View::Absent) {
        copy(from.view(), to);
    }
}

/// A value that is absent, for [`Shape::member`] to hand out.
pub static ABSENT: Option<bool> = None;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dynamic::Record;
    use crate::testing_shapes::{Choice, PANTRY, Pantry};

    #[test]
    fn a_copy_holds_what_the_shape_holds() {
        for text in [
            "{}",
            r#"{"boolean":true,"integer":1,"double":1.5,"string":"a","color":"PUCE",
                "blob":"AAAA","epoch":7,"document":{"a":[1]},"list":["x","y"],
                "sparseList":[null,2],"map":{"RED":"x","PUCE":"y"},
                "child":{"integer":2,"list":[]},"choice":{"text":"t"}}"#,
            r#"{"list":[],"map":{},"child":{}}"#,
        ] {
            let mut pantry = Pantry::default();
            crate::codec::json::read(text.as_bytes(), &mut pantry).unwrap();
            assert_eq!(copied(&pantry), pantry);
        }
        assert_eq!(copied(&Choice::Unknown), Choice::Unknown);
        assert_eq!(copied(&Choice::Text("t".to_owned())), Choice::Text("t".to_owned()));
    }

    fn equal_texts(left: &str, right: &str) -> bool {
        let read = |text| Record::from_json(&PANTRY, text).unwrap();
        equal(&read(left), &read(right))
    }

    #[test]
    fn shapes_are_equal_member_by_member() {
        let all = r#"{"boolean":true,"integer":1,"double":1.5,"string":"a","blob":"AAAA","epoch":7,
            "document":{"a":[1]},"list":["x","y"],"sparseList":[null,2],"map":{"RED":"x","B":"y"},
            "child":{"integer":2},"choice":{"text":"t"}}"#;
        assert!(equal_texts(all, all));
        assert!(equal_texts("{}", "{}"));
        for (left, right) in [
            ("{}", all),
            (r#"{"integer":1}"#, r#"{"integer":2}"#),
            (r#"{"string":"a"}"#, r#"{"string":"b"}"#),
            (r#"{"blob":"AAAA"}"#, r#"{"blob":"AAAB"}"#),
            (r#"{"epoch":7}"#, r#"{"epoch":8}"#),
            (r#"{"document":[1]}"#, r#"{"document":[2]}"#),
            (r#"{"list":["x","y"]}"#, r#"{"list":["x"]}"#),
            (r#"{"list":["x","y"]}"#, r#"{"list":["x","z"]}"#),
            (r#"{"sparseList":[null]}"#, r#"{"sparseList":[0]}"#),
            (r#"{"map":{"RED":"x"}}"#, r#"{"map":{"RED":"y"}}"#),
            (r#"{"map":{"RED":"x"}}"#, r#"{"map":{"B":"x"}}"#),
            (r#"{"map":{"RED":"x"}}"#, r#"{"map":{"RED":"x","B":"y"}}"#),
            (r#"{"child":{"integer":2}}"#, r#"{"child":{"integer":3}}"#),
            (r#"{"choice":{"text":"t"}}"#, r#"{"choice":{"text":"u"}}"#),
        ] {
            assert!(!equal_texts(left, right), "{left} {right}");
            assert!(!equal_texts(right, left), "{right} {left}");
        }
        // As with any number in Rust, what is not a number equals nothing.
        assert!(!equal_texts(r#"{"double":"NaN"}"#, r#"{"double":"NaN"}"#));
    }
}
