//! A value whose type a table says.

use std::collections::BTreeMap;

use super::record::Record;
use crate::primitives::{BigDecimal, BigInteger, Blob, ByteStream, DateTime, Document};
use crate::schema::{Kind, Member};
use crate::shape::{EnumSlot, ListSlot, ListView, MapSlot, MapView, Slot, Value, View};

/// A member of a [`Record`], an element of a list or a value of a map.
#[derive(Clone)]
pub(super) struct Field {
    kind: &'static Kind,
    /// `None` where absent. Otherwise of the variant that belongs to `kind`.
    data: Option<Data>,
}

#[derive(Clone, PartialEq)]
enum Data {
    Boolean(bool),
    Byte(i8),
    Short(i16),
    Integer(i32),
    Long(i64),
    Float(f32),
    Double(f64),
    BigInteger(BigInteger),
    BigDecimal(BigDecimal),
    String(String),
    Enum(Text),
    Blob(Blob),
    Timestamp(DateTime),
    Document(Document),
    Stream(ByteStream),
    List(Items),
    Map(Entries),
    Record(Record),
}

/// An enum's value, which may be unknown.
#[derive(Clone, PartialEq)]
struct Text(String);

#[derive(Clone)]
struct Items {
    member: &'static Member,
    items: Vec<Field>,
}

#[derive(Clone)]
struct Entries {
    value: &'static Member,
    entries: BTreeMap<String, Field>,
}

impl Field {
    /// A value of that kind, absent.
    pub fn new(kind: &'static Kind) -> Self {
        Self { kind, data: None }
    }
}

impl Data {
    fn new(kind: &'static Kind) -> Self {
        match kind {
            Kind::Boolean => Data::Boolean(false),
            Kind::Byte => Data::Byte(0),
            Kind::Short => Data::Short(0),
            Kind::Integer => Data::Integer(0),
            Kind::Long => Data::Long(0),
            Kind::Float => Data::Float(0.0),
            Kind::Double => Data::Double(0.0),
            Kind::BigInteger => Data::BigInteger(BigInteger::default()),
            Kind::BigDecimal => Data::BigDecimal(BigDecimal::default()),
            Kind::String => Data::String(String::new()),
            Kind::Enum(_) => Data::Enum(Text(String::new())),
            Kind::Blob => Data::Blob(Blob::default()),
            Kind::Timestamp => Data::Timestamp(DateTime::from_secs(0)),
            Kind::Document => Data::Document(Document::Null),
            Kind::Stream => Data::Stream(ByteStream::default()),
            Kind::List(list) => Data::List(Items { member: &list.member, items: Vec::new() }),
            Kind::Map(map) => Data::Map(Entries { value: &map.value, entries: BTreeMap::new() }),
            Kind::Structure(schema) | Kind::Union(schema) | Kind::Events(schema) => {
                Data::Record(Record::new(schema))
            }
        }
    }
}

impl Value for Field {
    fn view(&self) -> View<'_> {
        match &self.data {
            None => View::Absent,
            Some(Data::Boolean(value)) => View::Boolean(*value),
            Some(Data::Byte(value)) => View::Integer((*value).into()),
            Some(Data::Short(value)) => View::Integer((*value).into()),
            Some(Data::Integer(value)) => View::Integer((*value).into()),
            Some(Data::Long(value)) => View::Integer(*value),
            Some(Data::Float(value)) => View::Float(*value),
            Some(Data::Double(value)) => View::Double(*value),
            Some(Data::BigInteger(value)) => View::Number(value.as_ref()),
            Some(Data::BigDecimal(value)) => View::Number(value.as_ref()),
            Some(Data::String(value) | Data::Enum(Text(value))) => View::Text(value),
            Some(Data::Blob(value)) => View::Blob(value.as_ref()),
            Some(Data::Timestamp(value)) => View::Timestamp(*value),
            Some(Data::Document(value)) => View::Document(value),
            Some(Data::Stream(value)) => View::Stream(value),
            Some(Data::List(value)) => View::List(value),
            Some(Data::Map(value)) => View::Map(value),
            Some(Data::Record(value)) => View::Shape(value),
        }
    }

    fn slot(&mut self) -> Slot<'_> {
        let kind = self.kind;
        match self.data.get_or_insert_with(|| Data::new(kind)) {
            Data::Boolean(value) => Slot::Boolean(value),
            Data::Byte(value) => Slot::Byte(value),
            Data::Short(value) => Slot::Short(value),
            Data::Integer(value) => Slot::Integer(value),
            Data::Long(value) => Slot::Long(value),
            Data::Float(value) => Slot::Float(value),
            Data::Double(value) => Slot::Double(value),
            Data::BigInteger(value) => Slot::BigInteger(value),
            Data::BigDecimal(value) => Slot::BigDecimal(value),
            Data::String(value) => Slot::String(value),
            Data::Enum(value) => Slot::Enum(value),
            Data::Blob(value) => Slot::Blob(value),
            Data::Timestamp(value) => Slot::Timestamp(value),
            Data::Document(value) => Slot::Document(value),
            Data::Stream(value) => Slot::Stream(value),
            Data::List(value) => Slot::List(value),
            Data::Map(value) => Slot::Map(value),
            Data::Record(value) => Slot::Shape(value),
        }
    }

    fn clear(&mut self) {
        self.data = None;
    }

    /// Nothing calls this: fields are made by what holds them, which knows their kind.
    fn blank() -> Self {
        Self::new(&Kind::Document)
    }
}

/// The kind follows from where the field is, so that only the data can differ.
impl PartialEq for Field {
    fn eq(&self, other: &Self) -> bool {
        self.data == other.data
    }
}

impl PartialEq for Items {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Self) -> bool {
        self.entries == other.entries
    }
}

impl EnumSlot for Text {
    fn set(&mut self, value: &str) {
        value.clone_into(&mut self.0);
    }
}

impl ListView for Items {
    fn len(&self) -> usize {
        self.items.len()
    }

    fn get(&self, index: usize) -> Option<&dyn Value> {
        self.items.get(index).map(|item| item as &dyn Value)
    }
}

impl ListSlot for Items {
    fn push(&mut self) -> &mut dyn Value {
        let index = self.items.len();
        self.items.push(Field::new(&self.member.kind));
        &mut self.items[index]
    }

    fn pop(&mut self) {
        self.items.pop();
    }
}

impl MapView for Entries {
    fn len(&self) -> usize {
        self.entries.len()
    }

    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a str, &'a dyn Value) -> bool) {
        for (key, value) in &self.entries {
            if !visit(key, value) {
                break;
            }
        }
    }

    fn get(&self, key: &str) -> Option<&dyn Value> {
        self.entries.get(key).map(|value| value as &dyn Value)
    }
}

impl MapSlot for Entries {
    fn insert(&mut self, key: &str) -> &mut dyn Value {
        let field = Field::new(&self.value.kind);
        let entry = self.entries.entry(key.to_owned()).or_insert_with(|| field.clone());
        *entry = field;
        entry
    }
}
