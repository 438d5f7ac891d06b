//! Resolves endpoints.

use serde_json::{Map, Value, json};
use tinsmith_runtime::endpoint::{self as rules, EndpointError, Property, RuleSet};

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
    Ok(json!({
        "url": endpoint.url,
        "headers": endpoint.headers.into_iter().map(|(name, values)| (name, json!(values))).collect::<Map<_, _>>(),
        "properties": object(&endpoint.properties),
    }))
}

fn object(entries: &[(String, Property)]) -> Value {
    Value::Object(entries.iter().map(|(name, value)| (name.clone(), property(value))).collect())
}

fn property(property: &Property) -> Value {
    match property {
        Property::String(text) => json!(text),
        Property::Bool(flag) => json!(flag),
        Property::Int(number) => json!(number),
        Property::List(items) => items.iter().map(self::property).collect(),
        Property::Record(entries) => object(entries),
    }
}
