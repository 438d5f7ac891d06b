//! A property: whatever a model holds, generating from it gives a result and no panic.

use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::Document;
use crate::load::mutations::{Change, changes, generated, mutate};
use crate::model::validate;

/// A model in which every kind of shape and statement occurs.
fn model() -> Value {
    json!({"smithy": "2.0", "metadata": {"a": [1]}, "shapes": {
        "x#S": {"type": "service", "version": "1", "operations": [{"target": "x#List"}],
            "resources": [{"target": "x#R"}], "errors": [{"target": "x#Bad"}],
            "rename": {"y#Thing": "Other"}, "mixins": [{"target": "x#MS"}],
            "traits": {"aws.protocols#awsJson1_0": {}, "aws.auth#sigv4": {"name": "x"},
                "smithy.api#paginated": {"inputToken": "next", "outputToken": "next"},
                "smithy.rules#endpointRuleSet": {"version": "1.0", "parameters": {},
                    "rules": [{"conditions": [], "type": "error", "error": "none"}]}}},
        "x#MS": {"type": "service", "version": "2", "traits": {"smithy.api#mixin": {}}},
        "x#R": {"type": "resource", "read": {"target": "x#Get"},
            "resources": [{"target": "x#R2"}]},
        "x#R2": {"type": "resource", "operations": [{"target": "x#Get"}]},
        "x#List": {"type": "operation", "input": {"target": "x#In"}, "output": {"target": "x#Out"},
            "errors": [{"target": "x#Bad"}], "traits": {
                "smithy.api#paginated": {"items": "things", "pageSize": "size"},
                "smithy.api#examples": [{"title": "t", "input": {"size": 1}, "output": {}}],
                "smithy.waiters#waitable": {"Done": {"acceptors": [{"state": "success",
                    "matcher": {"output": {"path": "next", "expected": "a",
                                           "comparator": "stringEquals"}}}]}}}},
        "x#Get": {"type": "operation"},
        "x#Bad": {"type": "structure", "members": {"message": {"target": "smithy.api#String"}},
            "traits": {"smithy.api#error": "client", "smithy.api#httpError": 404}},
        "x#In": {"type": "structure", "mixins": [{"target": "x#M"}], "members": {
            "next": {"target": "smithy.api#String"},
            "size": {"target": "smithy.api#Integer", "traits": {"smithy.api#default": 3}},
            "e": {"target": "x#E"}, "i": {"target": "x#I"}, "u": {"target": "x#U"}}},
        "x#M": {"type": "structure", "members": {"m": {"target": "smithy.api#Timestamp",
            "traits": {"smithy.api#timestampFormat": "date-time"}}},
            "traits": {"smithy.api#mixin": {"localTraits": []}}},
        "x#In$m": {"type": "apply", "traits": {"smithy.api#required": {}}},
        "x#Out": {"type": "structure", "members": {"next": {"target": "smithy.api#String"},
            "things": {"target": "x#Things"}, "map": {"target": "x#Map"}}},
        "x#Things": {"type": "list", "member": {"target": "y#Thing"},
            "traits": {"smithy.api#sparse": {}}},
        "x#Map": {"type": "map", "key": {"target": "x#E"}, "value": {"target": "x#Things"}},
        "y#Thing": {"type": "structure", "members": {
            "self": {"target": "y#Thing"},
            "doc": {"target": "smithy.api#Document", "traits": {"smithy.api#default": {}}},
            "blob": {"target": "smithy.api#Blob", "traits": {"smithy.api#default": "YQ=="}},
            "big": {"target": "smithy.api#Long", "traits": {"smithy.api#default": 0}}}},
        "x#E": {"type": "enum", "members": {"A": {"target": "smithy.api#Unit",
            "traits": {"smithy.api#enumValue": "a"}}}},
        "x#I": {"type": "intEnum", "members": {"A": {"target": "smithy.api#Unit",
            "traits": {"smithy.api#enumValue": 1}}}},
        "x#Old": {"type": "string", "traits": {"smithy.api#enum": [{"value": "v", "name": "n"}]}},
        "x#U": {"type": "union", "members": {"a": {"target": "x#Old"}, "b": {"target": "x#U"},
            "c": {"target": "smithy.api#Unit"}}}}})
}

fn mutations() -> impl Strategy<Value = Vec<(usize, Change)>> {
    let values = vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5),
        json!(1e300),
        json!(u64::MAX),
        json!(""),
        json!("1.0"),
        json!("$#{"),
        json!("x#In"),
        json!("structure"),
        json!("list"),
        json!("map"),
        json!("resource"),
        json!("smithy.api#Document"),
        json!("date-time"),
        json!([]),
        json!({}),
        json!([{"target": "x#In"}]),
        json!({"target": "x#Things"}),
        json!({"target": "x#U", "traits": {"smithy.api#required": {}}}),
    ];
    let names =
        &["type", "members", "member", "", "x#In", "x#S", "smithy.api#default", "$", "self"];
    changes(values, names)
}

/// The error's text where the model has no crate.
fn crate_of(model: &Value) -> Result<(), String> {
    let document =
        Document::parse(Path::new("m.json"), format!("{model:#}")).map_err(|e| e.to_string())?;
    let documents = [document];
    super::lower(&documents, None)
        .and_then(|model| validate(&model).map(|()| model))
        .and_then(|model| generated(&model))
        .map_err(|error| super::locate::locate(error, &documents).to_string())
}

#[test]
fn the_model_that_is_mutated_has_a_crate() {
    crate_of(&model()).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn a_mutated_model_has_a_crate_or_an_error_and_never_a_panic(changes in mutations()) {
        let mut model = model();
        mutate(&mut model, changes);
        if let Err(error) = crate_of(&model) {
            prop_assert!(!error.contains("fault of the generator"), "{error}");
        }
    }
}
