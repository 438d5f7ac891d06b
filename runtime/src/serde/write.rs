//! Writing: what a value shows goes to a serializer.

use ::serde::ser::{SerializeMap as _, SerializeSeq as _};
use ::serde::{Serialize, Serializer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::codec::json::MAX_DEPTH;
use crate::primitives::{DateTime, Document, Number};
use crate::schema::{Kind, List, Map, Member, flags};
use crate::shape::{ListView, MapView, Shape, Value, View};
use crate::sorted;

/// A value to write.
pub(super) struct Held<'a> {
    view: View<'a>,
    /// What the table says of it; `None` at the top, where there is no table but that of a shape.
    kind: Option<&'a Kind>,
    /// Whether it is written as an option: it stands where there may be none.
    optional: bool,
    /// The lists and maps around it.
    depth: usize,
}

impl<'a> Held<'a> {
    /// The value that is the whole.
    pub fn top(view: View<'a>) -> Self {
        Self { view, kind: None, optional: false, depth: 0 }
    }

    fn element(member: &'a Member, view: View<'a>, depth: usize) -> Self {
        Self { view, kind: Some(&member.kind), optional: member.has(flags::SPARSE), depth }
    }
}

impl Serialize for Held<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.optional && !matches!(self.view, View::Absent) {
            return serializer.serialize_some(&Held { optional: false, ..*self });
        }
        match self.view {
            View::Absent => serializer.serialize_none(),
            View::Boolean(boolean) => serializer.serialize_bool(boolean),
            View::Integer(number) => integer(self.kind, number, serializer),
            View::Float(number) if number.is_finite() => serializer.serialize_f32(number),
            View::Float(number) if !serializer.is_human_readable() => {
                serializer.serialize_f32(number)
            }
            View::Float(number) => double(number.into(), serializer),
            View::Double(number) => double(number, serializer),
            View::Number(text) | View::Text(text) => serializer.serialize_str(text),
            View::Blob(bytes) if serializer.is_human_readable() => {
                serializer.serialize_str(&STANDARD.encode(bytes))
            }
            View::Blob(bytes) => serializer.serialize_bytes(bytes),
            View::Timestamp(time) => timestamp(time, serializer),
            View::Document(document) => Open { document, depth: self.depth }.serialize(serializer),
            View::Shape(shape) => structure(shape, self.depth, serializer),
            View::List(view) => match self.kind {
                Some(Kind::List(table)) => list(table, view, self.depth, serializer),
                _ => Err(inconsistent()),
            },
            View::Map(view) => match self.kind {
                Some(Kind::Map(table)) => map(table, view, self.depth, serializer),
                _ => Err(inconsistent()),
            },
            // Members that are streams are left out before it comes to their value.
            View::Stream(_) | View::Events(_) => serializer.serialize_none(),
        }
    }
}

fn structure<S: Serializer>(
    shape: &dyn Shape,
    depth: usize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let depth = deeper(depth)?;
    let members = || {
        let members = shape.schema().members.iter().enumerate();
        members.filter_map(|(index, member)| match shape.member(index).view() {
            View::Absent | View::Stream(_) | View::Events(_) => None,
            view => Some((member, view)),
        })
    };
    let mut out = serializer.serialize_map(Some(members().count()))?;
    for (member, view) in members() {
        let value = Held { optional: true, ..Held::element(member, view, depth) };
        out.serialize_entry(member.json_name(), &value)?;
    }
    out.end()
}

fn list<S: Serializer>(
    table: &List,
    list: &dyn ListView,
    depth: usize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let depth = deeper(depth)?;
    let elements = || {
        let views = (0..list.len()).map(|index| list.get(index).map_or(View::Absent, Value::view));
        views.filter(|view| is_kept(&table.member, view))
    };
    let mut out = serializer.serialize_seq(Some(elements().count()))?;
    for view in elements() {
        out.serialize_element(&Held::element(&table.member, view, depth))?;
    }
    out.end()
}

fn map<S: Serializer>(
    table: &Map,
    map: &dyn MapView,
    depth: usize,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let depth = deeper(depth)?;
    let mut entries = sorted::entries(map);
    entries.retain(|(_, value)| is_kept(&table.value, &value.view()));
    let mut out = serializer.serialize_map(Some(entries.len()))?;
    for (key, value) in entries {
        out.serialize_entry(key, &Held::element(&table.value, value.view(), depth))?;
    }
    out.end()
}

/// Whether an element is written: one that is absent only where the table allows it.
fn is_kept(element: &Member, view: &View<'_>) -> bool {
    element.has(flags::SPARSE) || !matches!(view, View::Absent)
}

/// An integer in the width of its type, which is a different thing to some formats.
fn integer<S: Serializer>(
    kind: Option<&Kind>,
    number: i64,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match kind {
        Some(Kind::Byte) => match i8::try_from(number) {
            Ok(number) => serializer.serialize_i8(number),
            Err(_) => Err(inconsistent()),
        },
        Some(Kind::Short) => match i16::try_from(number) {
            Ok(number) => serializer.serialize_i16(number),
            Err(_) => Err(inconsistent()),
        },
        Some(Kind::Integer) => match i32::try_from(number) {
            Ok(number) => serializer.serialize_i32(number),
            Err(_) => Err(inconsistent()),
        },
        _ => serializer.serialize_i64(number),
    }
}

fn double<S: Serializer>(number: f64, serializer: S) -> Result<S::Ok, S::Error> {
    if number.is_finite() || !serializer.is_human_readable() {
        return serializer.serialize_f64(number);
    }
    serializer.serialize_str(match number {
        f64::INFINITY => "Infinity",
        f64::NEG_INFINITY => "-Infinity",
        _ => "NaN",
    })
}

fn timestamp<S: Serializer>(time: DateTime, serializer: S) -> Result<S::Ok, S::Error> {
    match serializer.is_human_readable() {
        true => serializer.collect_str(&time),
        false => (time.secs(), time.subsec_nanos()).serialize(serializer),
    }
}

/// A document, or what is in one.
struct Open<'a> {
    document: &'a Document,
    depth: usize,
}

impl Serialize for Open<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.document {
            Document::Null => serializer.serialize_unit(),
            Document::Bool(boolean) => serializer.serialize_bool(*boolean),
            Document::Number(Number::PosInt(number)) => serializer.serialize_u64(*number),
            Document::Number(Number::NegInt(number)) => serializer.serialize_i64(*number),
            Document::Number(Number::Float(number)) => double(*number, serializer),
            Document::String(text) => serializer.serialize_str(text),
            Document::Array(elements) => {
                let depth = deeper(self.depth)?;
                serializer.collect_seq(elements.iter().map(|document| Open { document, depth }))
            }
            Document::Object(entries) => {
                let depth = deeper(self.depth)?;
                let fields = sorted::fields(entries).into_iter();
                serializer
                    .collect_map(fields.map(|(key, document)| (key, Open { document, depth })))
            }
        }
    }
}

fn deeper<E: ::serde::ser::Error>(depth: usize) -> Result<usize, E> {
    match depth < MAX_DEPTH {
        true => Ok(depth + 1),
        false => Err(E::custom(format_args!("nested deeper than {MAX_DEPTH} levels"))),
    }
}

/// Only hand-written shapes, and values that are no shapes, can get here.
#[cold]
fn inconsistent<E: ::serde::ser::Error>() -> E {
    E::custom("a value has no table, or one that does not fit its type")
}
