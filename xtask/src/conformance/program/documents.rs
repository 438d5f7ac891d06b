//! Documents of JSON.

use serde_json::Value;
use tinsmith_runtime::primitives::{Document, Number};

/// A document that says the same.
pub fn document(value: &Value) -> Document {
    match value {
        Value::Null => Document::Null,
        Value::Bool(value) => Document::Bool(*value),
        Value::Number(number) => Document::Number(match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => Number::PosInt(number),
            (None, Some(number)) => Number::NegInt(number),
            (None, None) => Number::Float(number.as_f64().unwrap()),
        }),
        Value::String(text) => Document::String(text.clone()),
        Value::Array(items) => Document::Array(items.iter().map(document).collect()),
        Value::Object(entries) => Document::Object(
            entries.iter().map(|(name, value)| (name.clone(), document(value))).collect(),
        ),
    }
}

/// The document of a JSON text.
pub fn parse(text: &str) -> Document {
    document(&serde_json::from_str(text).unwrap())
}
