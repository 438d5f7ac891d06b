//! What an expression's value can be.

use std::fmt;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::model::{Model, ShapeId, ShapeKind, Simple};

/// The type of a value. That a value may be null is not part of it: any may.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// Not known: a document, or values of several types.
    Any,
    /// Null and nothing else.
    Null,
    /// A boolean.
    Boolean,
    /// A number.
    Number,
    /// A string or an enum.
    String,
    /// Bytes. Equal to bytes, and of no use to any function.
    Blob,
    /// A point in time. Comparable with its like.
    Timestamp,
    /// A list and its elements.
    List(Box<Type>),
    /// A map and its values.
    Map(Box<Type>),
    /// A structure or union of the model.
    Structure(ShapeId),
    /// An object with these members: the root of a matcher that sees `input` and `output`, or
    /// what `{a: b}` makes.
    Object(Vec<(String, Type)>),
}

impl Type {
    /// A list of `element`.
    pub fn list(element: Type) -> Self {
        Type::List(Box::new(element))
    }

    /// The type of a shape. Fails where the model lacks the shape.
    pub fn of_shape(model: &Model, id: &ShapeId) -> Result<Self> {
        Self::nested(model, id, 0)
    }

    /// A structure is its id and no more, so that recursion ends there. Lists and maps that
    /// contain each other with no structure between are against Smithy's rules.
    fn nested(model: &Model, id: &ShapeId, depth: usize) -> Result<Self> {
        if depth > 32 {
            return Err(Error::at(id, "is a list or map that contains itself"));
        }
        let Some(shape) = model.shape(id) else { return prelude(id) };
        let inner = |target| Self::nested(model, target, depth + 1);
        Ok(match &shape.kind {
            ShapeKind::Simple(simple) => Type::of_simple(*simple),
            ShapeKind::Enum(_) => Type::String,
            ShapeKind::IntEnum(_) => Type::Number,
            ShapeKind::List(member) => Type::list(inner(&member.target)?),
            ShapeKind::Map(_, value) => Type::Map(Box::new(inner(&value.target)?)),
            ShapeKind::Structure(_) | ShapeKind::Union(_) => Type::Structure(id.clone()),
            ShapeKind::Operation(_) | ShapeKind::Service(_) => {
                return Err(Error::at(id, "is no type of a value"));
            }
        })
    }

    /// The type of a literal.
    pub(super) fn of_json(value: &Value) -> Self {
        match value {
            Value::Null => Type::Null,
            Value::Bool(_) => Type::Boolean,
            Value::Number(_) => Type::Number,
            Value::String(_) => Type::String,
            Value::Array(items) => Type::list(Type::join(items.iter().map(Type::of_json))),
            Value::Object(entries) => Type::Object(
                entries.iter().map(|(name, value)| (name.clone(), Type::of_json(value))).collect(),
            ),
        }
    }

    fn of_simple(simple: Simple) -> Self {
        match simple {
            Simple::Boolean => Type::Boolean,
            Simple::Byte
            | Simple::Short
            | Simple::Integer
            | Simple::Long
            | Simple::Float
            | Simple::Double
            | Simple::BigInteger
            | Simple::BigDecimal => Type::Number,
            Simple::String => Type::String,
            Simple::Blob => Type::Blob,
            Simple::Timestamp => Type::Timestamp,
            Simple::Document => Type::Any,
        }
    }

    /// Whether a value of this type can be one of `other`: the same, or one of them unknown.
    pub fn may_be(&self, other: &Type) -> bool {
        match (self, other) {
            (Type::Any | Type::Null, _) | (_, Type::Any | Type::Null) => true,
            (Type::List(left), Type::List(right)) => left.may_be(right),
            (left, right) if left.is_object() => right.is_object(),
            (left, right) => left == right,
        }
    }

    /// Whether it is an object of any sort.
    pub(super) fn is_object(&self) -> bool {
        matches!(self, Type::Map(_) | Type::Structure(_) | Type::Object(_))
    }

    /// The one type of several values, nulls aside; [`Any`](Type::Any) where they differ.
    pub(super) fn join(types: impl IntoIterator<Item = Type>) -> Self {
        let mut joined = None;
        for next in types.into_iter().filter(|next| *next != Type::Null) {
            match &joined {
                None => joined = Some(next),
                Some(known) if *known == next => {}
                Some(_) => return Type::Any,
            }
        }
        joined.unwrap_or(Type::Any)
    }
}

/// A shape of the prelude, which models need not repeat.
fn prelude(id: &ShapeId) -> Result<Type> {
    let simple = match id.name() {
        _ if id.namespace() != "smithy.api" => None,
        "Unit" => return Ok(Type::Structure(id.clone())),
        "Boolean" | "PrimitiveBoolean" => Some(Simple::Boolean),
        "Byte" | "PrimitiveByte" | "Short" | "PrimitiveShort" | "Integer" | "PrimitiveInteger"
        | "Long" | "PrimitiveLong" | "Float" | "PrimitiveFloat" | "Double" | "PrimitiveDouble"
        | "BigInteger" | "BigDecimal" => Some(Simple::Double),
        "String" => Some(Simple::String),
        "Blob" => Some(Simple::Blob),
        "Timestamp" => Some(Simple::Timestamp),
        "Document" => Some(Simple::Document),
        _ => None,
    };
    simple.map(Type::of_simple).ok_or_else(|| Error::at(id, "the model has no such shape"))
}

/// As a noun for error texts: `a list of strings` is written `a list (of a string)`.
impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Type::Any => f.write_str("a value of unknown type"),
            Type::Null => f.write_str("null"),
            Type::Boolean => f.write_str("a boolean"),
            Type::Number => f.write_str("a number"),
            Type::String => f.write_str("a string"),
            Type::Blob => f.write_str("a blob"),
            Type::Timestamp => f.write_str("a timestamp"),
            Type::List(element) => write!(f, "a list (each {element})"),
            Type::Map(value) => write!(f, "a map (each value {value})"),
            Type::Structure(id) => write!(f, "the structure {}", id.name()),
            Type::Object(_) => f.write_str("an object"),
        }
    }
}
