//! Documents: values of a shape that the model leaves open.

use std::borrow::Cow;
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

impl Document {
    /// The object, where it is one.
    pub fn as_object(&self) -> Option<&HashMap<String, Document>> {
        if let Self::Object(entries) = self { Some(entries) } else { None }
    }

    /// The object, to change it, where it is one.
    pub fn as_object_mut(&mut self) -> Option<&mut HashMap<String, Document>> {
        if let Self::Object(entries) = self { Some(entries) } else { None }
    }

    /// The array, where it is one.
    pub fn as_array(&self) -> Option<&Vec<Document>> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// The array, to change it, where it is one.
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Document>> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// The number, where it is one.
    pub fn as_number(&self) -> Option<&Number> {
        if let Self::Number(number) = self { Some(number) } else { None }
    }

    /// The string, where it is one.
    pub fn as_string(&self) -> Option<&str> {
        if let Self::String(text) = self { Some(text) } else { None }
    }

    /// The boolean, where it is one.
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Bool(flag) = self { Some(*flag) } else { None }
    }

    /// Null, where it is that.
    pub fn as_null(&self) -> Option<()> {
        self.is_null().then_some(())
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// Whether it is an array.
    pub fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// Whether it is a string.
    pub fn is_string(&self) -> bool {
        matches!(self, Self::String(_))
    }

    /// Whether it is a boolean.
    pub fn is_bool(&self) -> bool {
        matches!(self, Self::Bool(_))
    }

    /// Whether it is null.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }
}

macro_rules! documents {
    ($($from:ty: $value:ident => $document:expr;)*) => {
        $(
            impl From<$from> for Document {
                fn from($value: $from) -> Self {
                    $document
                }
            }
        )*
    };
}

documents! {
    HashMap<String, Document>: entries => Self::Object(entries);
    Vec<Document>: items => Self::Array(items);
    Number: number => Self::Number(number);
    String: text => Self::String(text);
    &str: text => Self::String(text.to_owned());
    Cow<'_, str>: text => Self::String(text.into_owned());
    bool: flag => Self::Bool(flag);
    u64: number => Self::Number(Number::PosInt(number));
    i32: number => Self::Number(i64::from(number).into());
    i64: number => Self::Number(number.into());
    f64: number => Self::Number(Number::Float(number));
}

impl<T: Into<Document>> From<Option<T>> for Document {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        u64::try_from(number).map_or(Self::NegInt(number), Self::PosInt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_made_of_what_it_holds_and_is_that_alone() {
        let object = Document::from(HashMap::from([("a".to_owned(), Document::from(-1))]));
        assert!(object.is_object() && !object.is_array());
        let number = object.as_object().and_then(|entries| entries["a"].as_number());
        assert_eq!(number, Some(&Number::NegInt(-1)));
        assert_eq!(Document::from("a").as_string(), Some("a"));
        assert_eq!(Document::from(true).as_string(), None);
        assert_eq!(Document::from(7_i64), Document::from(7_u64));
        assert_eq!(Document::from(None::<bool>).as_null(), Some(()));
    }
}
