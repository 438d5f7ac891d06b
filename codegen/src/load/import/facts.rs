//! Takes the prose out of botocore's files.

use std::path::Path;

use serde_json::{Map, Value};

/// Leaves in `value` what is fact, by the name of the file that it goes to.
pub(super) fn keep(file: &Path, value: &mut Value) {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if name.starts_with("examples-1") {
        examples(value);
    } else if name.starts_with("service-2") {
        remove_texts(value, &["documentation", "deprecatedMessage"]);
    } else {
        remove_texts(value, &["documentation", "description"]);
    }
}

/// Removes the keys whose value is a text. A member or parameter of such a name stays, as its
/// value is an object.
fn remove_texts(value: &mut Value, keys: &[&str]) {
    match value {
        Value::Object(object) => {
            object.retain(|key, value| !(value.is_string() && keys.contains(&key.as_str())));
            object.values_mut().for_each(|value| remove_texts(value, keys));
        }
        Value::Array(array) => array.iter_mut().for_each(|value| remove_texts(value, keys)),
        _ => {}
    }
}

/// Removes what is said about an example. Its input and output are data, whatever they hold.
fn examples(value: &mut Value) {
    let Some(operations) = value.get_mut("examples").and_then(Value::as_object_mut) else { return };
    for examples in operations.values_mut().filter_map(Value::as_array_mut) {
        for example in examples.iter_mut().filter_map(Value::as_object_mut) {
            remove(example, &["title", "description", "comments"]);
        }
    }
}

fn remove(object: &mut Map<String, Value>, keys: &[&str]) {
    object.retain(|key, _| !keys.contains(&key.as_str()));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn kept(name: &str, mut value: Value) -> Value {
        keep(Path::new(name), &mut value);
        value
    }

    #[test]
    fn a_service_loses_its_documentation_and_keeps_members_of_that_name() {
        let value = json!({"documentation": "a", "shapes": {"S": {
            "members": {"documentation": {"shape": "T", "documentation": "b"}},
            "deprecated": true, "deprecatedMessage": "c"}}});
        let facts = json!({"shapes": {"S": {
            "members": {"documentation": {"shape": "T"}}, "deprecated": true}}});
        assert_eq!(kept("x/service-2.json", value), facts);
    }

    #[test]
    fn waiters_rules_and_partitions_lose_their_descriptions() {
        let value = json!({"waiters": {"W": {"description": "a", "delay": 1}}});
        assert_eq!(kept("waiters-2.json", value), json!({"waiters": {"W": {"delay": 1}}}));
        let value = json!({"parameters": {"P": {"documentation": "a", "type": "string"}},
            "rules": [{"error": "no", "documentation": "b"}]});
        let facts = json!({"parameters": {"P": {"type": "string"}}, "rules": [{"error": "no"}]});
        assert_eq!(kept("endpoint-rule-set-1.json", value), facts);
        let value = json!({"partitions": [{"regions": {"r": {"description": "a"}}}]});
        assert_eq!(kept("partitions.json", value), json!({"partitions": [{"regions": {"r": {}}}]}));
    }

    #[test]
    fn examples_keep_their_data_and_ids() {
        let value = json!({"version": "1.0", "examples": {"Get": [{"title": "a",
            "description": "b", "comments": {"input": {}}, "id": "i",
            "input": {"description": "c", "title": "d"}}]}});
        let facts = json!({"version": "1.0", "examples": {"Get": [{"id": "i",
            "input": {"description": "c", "title": "d"}}]}});
        assert_eq!(kept("examples-1.json", value), facts);
    }
}
