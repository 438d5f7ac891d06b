//! Documents: values of a shape that the model leaves open.

use std::collections::HashMap;

/// A number of a document, kept as it was written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// An integer that is not negative.
    PosInt(u64),
    /// A negative integer.
    NegInt(i64),
    /// Any other number.
    Float(f64),
}

/// An untyped value, the target of `smithy.api#Document`.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Document {
    /// An object.
    Object(HashMap<String, Document>),
    /// An array.
    Array(Vec<Document>),
    /// A number.
    Number(Number),
    /// A string.
    String(String),
    /// A boolean.
    Bool(bool),
    /// Null.
    #[default]
    Null,
}
