//! Evaluates expressions over documents.

use serde_json::{Map, Value, json};
use tinsmith_runtime::jmespath::{Found, search};
use tinsmith_runtime::shape::View;

use crate::documents::document;
use crate::jmespath_cases::{CASES, GIVEN};
use crate::output::Output;

pub fn cases(out: &mut Output) {
    let parse = |text: &&str| document(&serde_json::from_str(text).unwrap());
    let given: Vec<_> = GIVEN.iter().map(parse).collect();
    for (suite, id, index, expr) in CASES {
        out.case(suite, id, || match search(expr, View::Document(&given[*index])) {
            Ok(found) => json!({ "result": value(&found) }),
            Err(error) => json!({ "error": error.to_string() }),
        });
    }
}

fn value(found: &Found<'_>) -> Value {
    if let Some(text) = found.as_str() {
        return json!(text);
    }
    if let Some(elements) = found.elements() {
        return elements.iter().map(value).collect();
    }
    if let Some(entries) = found.entries() {
        let entries = entries.iter().map(|(name, found)| ((*name).to_owned(), value(found)));
        return Value::Object(entries.collect::<Map<_, _>>());
    }
    match found {
        Found::View(View::Boolean(value)) => json!(value),
        Found::View(View::Integer(value)) => json!(value),
        Found::View(View::Double(value)) => json!(value),
        Found::View(View::Absent) => Value::Null,
        other => panic!("a {} without a JSON form", other.type_name()),
    }
}
