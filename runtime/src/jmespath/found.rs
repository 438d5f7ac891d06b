//! What an expression finds, and how to look into it.

use std::cmp::Ordering;
use std::fmt;

use crate::primitives::{Document, Number};
use crate::shape::View;
use crate::sorted;

/// What an expression found: borrowed from the shape where it is part of it, else made.
#[derive(Clone)]
pub enum Found<'a> {
    /// A part of the shape, or a constant. Null is [`View::Absent`]; scalars of documents are
    /// the views of their kind, and single-precision numbers doubles of the same digits.
    View(View<'a>),
    /// A string that was made.
    Text(String),
    /// A list that was made.
    List(Vec<Found<'a>>),
    /// An object that was made. No name occurs twice.
    Object(Vec<(&'a str, Found<'a>)>),
}

impl<'a> Found<'a> {
    pub(super) const NULL: Self = Found::View(View::Absent);

    /// The value behind a view.
    pub(super) fn of(view: View<'a>) -> Self {
        Found::View(match view {
            View::Document(Document::Null) => View::Absent,
            View::Document(Document::Bool(value)) => View::Boolean(*value),
            View::Document(Document::String(text)) => View::Text(text),
            View::Document(Document::Number(number)) => match *number {
                Number::PosInt(value) => {
                    i64::try_from(value).map_or(View::Double(value as f64), View::Integer)
                }
                Number::NegInt(value) => View::Integer(value),
                Number::Float(value) => View::Double(value),
            },
            // Widening alone would turn 0.1 into 0.10000000149.
            View::Float(value) => View::Double(value.to_string().parse().unwrap_or(value.into())),
            other => other,
        })
    }

    /// Whether it is null: not set, not there, or without sense.
    pub fn is_null(&self) -> bool {
        matches!(self, Found::View(View::Absent))
    }

    /// The string, where it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Found::View(View::Text(text)) => Some(text),
            Found::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The elements, where it is a list.
    pub fn elements(&self) -> Option<Vec<Found<'a>>> {
        Some(match self {
            Found::View(View::List(list)) => {
                (0..list.len()).filter_map(|i| list.get(i)).map(|it| Found::of(it.view())).collect()
            }
            Found::View(View::Document(Document::Array(items))) => {
                items.iter().map(|item| Found::of(View::Document(item))).collect()
            }
            Found::List(items) => items.clone(),
            _ => return None,
        })
    }

    /// Names and values, where it is an object: members that are set, in the model's order, or
    /// entries ordered by key.
    pub fn entries(&self) -> Option<Vec<(&'a str, Found<'a>)>> {
        let mut entries = Vec::new();
        match self {
            Found::View(View::Shape(shape)) => {
                for (i, member) in shape.schema().members.iter().enumerate() {
                    let value = Found::of(shape.member(i).view());
                    if !value.is_null() {
                        entries.push((member.name, value));
                    }
                }
            }
            Found::View(View::Map(map)) => {
                for (key, value) in sorted::entries(*map) {
                    entries.push((key, Found::of(value.view())));
                }
            }
            Found::View(View::Document(Document::Object(object))) => {
                for (key, value) in sorted::fields(object) {
                    entries.push((key, Found::of(View::Document(value))));
                }
            }
            Found::Object(entries) => return Some(entries.clone()),
            _ => return None,
        }
        Some(entries)
    }

    /// The member of that name; null where there is none.
    pub(super) fn field(&self, name: &str) -> Self {
        let found = match self {
            Found::View(View::Shape(shape)) => shape
                .schema()
                .find(name.as_bytes(), 0)
                .map(|index| Found::of(shape.member(index).view())),
            Found::View(View::Map(map)) => map.get(name).map(|value| Found::of(value.view())),
            Found::View(View::Document(Document::Object(map))) => {
                map.get(name).map(|value| Found::of(View::Document(value)))
            }
            Found::Object(entries) => {
                entries.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone())
            }
            _ => None,
        };
        found.unwrap_or(Found::NULL)
    }

    /// The number of elements, entries or characters, where it has any such.
    pub(super) fn len(&self) -> Option<usize> {
        match self {
            Found::View(View::List(list)) => Some(list.len()),
            Found::View(View::Map(map)) => Some(map.len()),
            _ => match self.as_str() {
                Some(text) => Some(text.chars().count()),
                None => self
                    .elements()
                    .map(|list| list.len())
                    .or_else(|| self.entries().map(|entries| entries.len())),
            },
        }
    }

    /// Whether it counts as true: neither false nor null nor empty.
    pub(super) fn is_true(&self) -> bool {
        match self {
            Found::View(View::Boolean(value)) => *value,
            _ => !self.is_null() && self.len() != Some(0),
        }
    }

    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Found::View(View::Integer(value)) => Some(*value as f64),
            Found::View(View::Double(value)) => Some(*value),
            Found::View(View::Number(text)) => text.parse().ok(),
            _ => None,
        }
    }

    /// The order of numbers by value, and of points in time.
    pub(super) fn order(&self, other: &Found<'_>) -> Option<Ordering> {
        match (self, other) {
            (Found::View(View::Integer(left)), Found::View(View::Integer(right))) => {
                Some(left.cmp(right))
            }
            (Found::View(View::Timestamp(left)), Found::View(View::Timestamp(right))) => {
                Some(left.cmp(right))
            }
            _ => self.number()?.partial_cmp(&other.number()?),
        }
    }

    /// Equality by content: of lists in their order, of objects in any.
    pub(super) fn equals(&self, other: &Found<'_>) -> bool {
        if let (Some(left), Some(right)) = (self.as_str(), other.as_str()) {
            return left == right;
        }
        if let (Some(left), Some(right)) = (self.elements(), other.elements()) {
            return left.len() == right.len()
                && left.iter().zip(&right).all(|(left, right)| left.equals(right));
        }
        if let (Some(left), Some(right)) = (self.entries(), other.entries()) {
            return left.len() == right.len()
                && left.iter().all(|(name, left)| {
                    right.iter().any(|(other, right)| name == other && left.equals(right))
                });
        }
        match (self, other) {
            (Found::View(View::Absent), Found::View(View::Absent)) => true,
            (Found::View(View::Boolean(left)), Found::View(View::Boolean(right))) => left == right,
            (Found::View(View::Blob(left)), Found::View(View::Blob(right))) => left == right,
            _ => self.order(other).is_some_and(Ordering::is_eq),
        }
    }

    /// The type's name in JMESPath, where bytes are strings and points in time numbers, as they
    /// are in JSON.
    pub fn type_name(&self) -> &'static str {
        match self {
            Found::View(view) => match view {
                View::Absent | View::Document(Document::Null) => "null",
                View::Boolean(_) | View::Document(Document::Bool(_)) => "boolean",
                View::Text(_)
                | View::Blob(_)
                | View::Stream(_)
                | View::Document(Document::String(_)) => "string",
                View::List(_) | View::Events(_) | View::Document(Document::Array(_)) => "array",
                View::Map(_) | View::Shape(_) | View::Document(Document::Object(_)) => "object",
                View::Integer(_)
                | View::Float(_)
                | View::Double(_)
                | View::Number(_)
                | View::Timestamp(_)
                | View::Document(Document::Number(_)) => "number",
            },
            Found::Text(_) => "string",
            Found::List(_) => "array",
            Found::Object(_) => "object",
        }
    }
}

/// Its type alone: the content may be secret.
impl fmt::Debug for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Found({})", self.type_name())
    }
}
