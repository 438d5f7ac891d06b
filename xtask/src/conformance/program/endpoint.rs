//! Resolves endpoints.

use std::collections::HashMap;

use serde_json::{Map, Value, json};
use tinsmith_runtime::endpoint::{self as rules, EndpointError, RuleSet};
use tinsmith_runtime::primitives::{Document, Number};

pub use rules::Partition; // The table of partitions names it by this path.

use crate::endpoint_partitions::PARTITIONS;
use crate::endpoint_rules::CASES;
use crate::output::Output;

pub fn cases(out: &mut Output) {
    for (suite, id, rules, params) in CASES {
        out.case(suite, id, || match resolve(rules, &serde_json::from_str(params).unwrap()) {
            Ok(endpoint) => endpoint,
            Err(EndpointError::Rejected { message, .. }) => json!({ "error": message }),
            Err(other) => json!({ "error": other.to_string() }),
        });
    }
}

fn resolve(rules: &'static RuleSet, given: &Map<String, Value>) -> Result<Value, EndpointError> {
    let mut params = rules.default_params();
    for (name, value) in given {
        let value = match value {
            Value::String(text) => rules::Value::String(text.clone()),
            Value::Bool(flag) => rules::Value::Bool(*flag),
            Value::Array(items) => rules::Value::StringArray(
                items.iter().map(|item| item.as_str().unwrap().to_owned()).collect(),
            ),
            other => panic!("{other} is no parameter's value"),
        };
        params.set(name, value)?;
    }
    let endpoint = rules.resolve_with(&params, PARTITIONS)?;
    let headers = endpoint.headers().map(|(name, values)| (name.to_owned(), values.collect()));
    Ok(json!({
        "url": endpoint.url(),
        "headers": headers.collect::<Map<_, Value>>(),
        "properties": object(endpoint.properties()),
    }))
}

fn object(entries: &HashMap<String, Document>) -> Value {
    Value::Object(entries.iter().map(|(name, value)| (name.clone(), property(value))).collect())
}

fn property(property: &Document) -> Value {
    match property {
        Document::String(text) => json!(text),
        Document::Bool(flag) => json!(flag),
        Document::Number(Number::PosInt(number)) => json!(number),
        Document::Number(Number::NegInt(number)) => json!(number),
        Document::Number(Number::Float(number)) => json!(number),
        Document::Array(items) => items.iter().map(self::property).collect(),
        Document::Object(entries) => object(entries),
        Document::Null => Value::Null,
    }
}
