use serde_json::json;
use tinsmith_codegen::load;
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource, plan};

use super::*;

const NAMESPACE: &str = "com.example";

/// The plan of a service with one operation, whose input and output is this structure.
fn plan_of(members: Value, shapes: Value) -> Plan {
    let id = |name: &str| format!("{NAMESPACE}#{name}");
    let mut all = Map::new();
    all.insert(
        id("Service"),
        json!({
            "type": "service", "version": "1", "operations": [{"target": id("Do")}],
            "traits": {
                "aws.api#service": {"sdkId": "Things"}, "aws.auth#sigv4": {"name": "things"},
                "aws.protocols#awsJson1_0": {},
                "smithy.rules#endpointRuleSet": {
                    "version": "1.0", "parameters": {},
                    "rules": [{"conditions": [], "error": "none", "type": "error"}]
                }
            }
        }),
    );
    let end = json!({"target": id("End")});
    all.insert(id("Do"), json!({"type": "operation", "input": end, "output": end}));
    all.insert(id("End"), json!({"type": "structure", "members": members}));
    for (name, shape) in shapes.as_object().unwrap() {
        all.insert(id(name), shape.clone());
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("model.json");
    std::fs::write(&file, json!({"smithy": "2.0", "shapes": all}).to_string()).unwrap();
    let model = load::smithy_files(&[file], None).unwrap();
    let settings = CrateSettings {
        name: "a-things".to_owned(),
        command: "a test".to_owned(),
        runtime: RuntimeSource::Path("../runtime".to_owned()),
        own_workspace: false,
    };
    plan(&model, settings).unwrap()
}

fn member(target: &str) -> Value {
    match target.split_once('#') {
        Some(_) => json!({ "target": target }),
        None => json!({ "target": format!("{NAMESPACE}#{target}") }),
    }
}

/// What is written for an input of one member.
fn written(target: &str, shapes: Value, params: Value) -> Result<String> {
    let plan = plan_of(json!({ "m": member(target) }), shapes);
    let rust = Instantiator::new(&plan);
    let tokens = rust.input(&plan.operations[0], &json!({ "m": params }), false)?;
    let text = tokens.to_string().replace(' ', "").replace("tinsmith_runtime::", "");
    Ok(text.strip_prefix(".set_m(Some(").unwrap().strip_suffix("))").unwrap().to_owned())
}

fn simple(kind: &str, params: Value) -> String {
    written(&format!("smithy.api#{kind}"), json!({}), params).unwrap()
}

#[test]
fn simple_values_are_literals() {
    assert_eq!(simple("String", json!("a\"b")), r#"String::from("a\"b")"#);
    assert_eq!(simple("Boolean", json!(true)), "true");
    assert_eq!(simple("Integer", json!(-3)), "-3");
    assert_eq!(simple("Long", json!(1e3)), "1000");
    assert_eq!(simple("Double", json!(1.5)), "1.5");
    assert_eq!(simple("Blob", json!("abc")), "primitives::Blob::new(\"abc\")");
    assert_eq!(
        simple("Document", json!({"a": null})),
        r#"crate::documents::parse("{\"a\":null}")"#
    );
}

#[test]
fn floats_without_digits_are_strings_in_the_case() {
    assert_eq!(simple("Float", json!("NaN")), "f32::NAN");
    assert_eq!(simple("Double", json!("Infinity")), "f64::INFINITY");
    assert_eq!(simple("Double", json!("-Infinity")), "f64::NEG_INFINITY");
    assert!(has_nan(&json!({"a": ["NaN"]})));
    assert!(!has_nan(&json!({"a": ["Infinity"]})));
}

#[test]
fn timestamps_keep_their_fraction() {
    let at = |text: &str| format!("primitives::DateTime::from_secs_and_nanos({text})");
    assert_eq!(simple("Timestamp", json!(946845296)), at("946845296,0"));
    assert_eq!(simple("Timestamp", json!(946845296.123)), at("946845296,123000000"));
    assert_eq!(simple("Timestamp", json!(-1.25)), at("-2,750000000"));
    assert_eq!(
        simple("Timestamp", json!("2024-10-31T14:15:14Z")),
        "primitives::DateTime::from_str(\"2024-10-31T14:15:14Z\",\
         primitives::DateTimeFormat::DateTime,).unwrap()"
    );
}

#[test]
fn collections_hold_nulls_where_they_are_sparse() {
    let list = json!({"List": {"type": "list", "member": member("smithy.api#Integer")}});
    assert_eq!(written("List", list, json!([1, 2])).unwrap(), "Vec::from([1,2])");
    let sparse = json!({
        "List": {
            "type": "list", "member": member("smithy.api#Integer"),
            "traits": {"smithy.api#sparse": {}}
        }
    });
    assert_eq!(written("List", sparse, json!([1, null])).unwrap(), "Vec::from([Some(1),None])");
    let map = json!({
        "Map": {
            "type": "map", "key": member("smithy.api#String"),
            "value": member("smithy.api#Boolean")
        }
    });
    assert_eq!(
        written("Map", map, json!({"a": true})).unwrap(),
        "std::collections::HashMap::from([(String::from(\"a\"),true)])"
    );
}

#[test]
fn enums_are_made_of_their_value() {
    let suit =
        json!({"Suit": {"type": "enum", "members": {"CLUB": {"target": "smithy.api#Unit"}}}});
    assert_eq!(
        written("Suit", suit, json!("CLUB")).unwrap(),
        "a_things::types::Suit::from(\"CLUB\")"
    );
}

#[test]
fn a_union_is_the_variant_of_the_member_that_is_set() {
    let choice = || {
        json!({
            "Choice": {"type": "union", "members": {
                "text": member("smithy.api#String"), "again": member("Choice")
            }}
        })
    };
    assert_eq!(
        written("Choice", choice(), json!({"text": null, "again": {"text": "a"}})).unwrap(),
        "a_things::types::Choice::Again(Box::new(a_things::types::Choice::Text(String::from(\"a\"))))"
    );
    let error = written("Choice", choice(), json!({})).unwrap_err();
    assert_eq!(format!("{error:#}"), "m: {} does not set one member of the union Choice");
}

#[test]
fn structures_are_built_and_checked_where_members_are_required() {
    let pair = json!({
        "Pair": {"type": "structure", "members": {
            "type": {"target": "smithy.api#String", "traits": {"smithy.api#required": {}}},
            "next": member("Pair")
        }}
    });
    assert_eq!(
        written("Pair", pair, json!({"type": "a", "next": {"type": "b"}})).unwrap(),
        "a_things::types::Pair::builder()\
         .set_type(Some(String::from(\"a\")))\
         .set_next(Some(Box::new(a_things::types::Pair::builder()\
         .set_type(Some(String::from(\"b\"))).build().unwrap()))).build().unwrap()"
    );
}

#[test]
fn what_the_model_has_not_is_an_error() {
    let plan = plan_of(json!({ "m": member("smithy.api#Integer") }), json!({}));
    let rust = Instantiator::new(&plan);
    let input = |params: Value| rust.input(&plan.operations[0], &params, false).map(|_| ());
    let error = |params| format!("{:#}", input(params).unwrap_err());
    assert_eq!(error(json!({"n": 1})), "DoInput has no member `n`");
    assert_eq!(error(json!({"m": "x"})), "m: \"x\" is no value of the type Integer");
}

#[test]
fn required_members_that_a_case_leaves_out_can_be_made_up() {
    let required = json!({"target": "smithy.api#String", "traits": {"smithy.api#required": {}}});
    let plan = plan_of(json!({ "a": required, "b": member("smithy.api#String") }), json!({}));
    let rust = Instantiator::new(&plan);
    let input = rust.input(&plan.operations[0], &json!({}), true).unwrap();
    assert_eq!(input.to_string().replace(' ', ""), ".set_a(Some(String::from(\"x\")))");
}

/// The plan of a service whose operation has a stream of events.
fn plan_of_events() -> Plan {
    let structure = |traits| {
        json!({"type": "structure", "members": {
        "text": member("smithy.api#String")
    }, "traits": traits})
    };
    plan_of(
        json!({ "m": member("Events") }),
        json!({
            "Events": {
                "type": "union", "traits": {"smithy.api#streaming": {}},
                "members": {"oops": member("Fault"), "said": member("Said")}
            },
            "Said": structure(json!({})),
            "Fault": structure(json!({"smithy.api#error": "client"}))
        }),
    )
}

#[test]
fn an_event_is_a_value_of_the_union_or_an_error() {
    let plan = plan_of_events();
    let rust = Instantiator::new(&plan);
    let path = "crate::types::Events";
    let text = |tokens: TokenStream| tokens.to_string().replace(' ', "");
    assert_eq!(text(rust.stream_error(path).unwrap()), "a_things::types::error::EventsError");
    match rust.event(path, &json!({"said": {"text": "a"}})).unwrap() {
        Event::Value(value) => assert_eq!(
            text(value),
            "a_things::types::Events::Said(\
             a_things::types::Said::builder().set_text(Some(String::from(\"a\"))).build())"
        ),
        Event::Error { name, .. } => panic!("{name}"),
    }
    match rust.event(path, &json!({"oops": {"text": "b"}})).unwrap() {
        Event::Error { name, variant, builder } => {
            assert_eq!(name, "Fault");
            assert_eq!(text(variant), "a_things::types::error::EventsError::Fault");
            assert_eq!(
                text(builder),
                "a_things::types::error::Fault::builder().set_text(Some(String::from(\"b\")))"
            );
        }
        Event::Value(value) => panic!("{value}"),
    }
}

#[test]
fn a_stream_of_bytes_is_made_of_text() {
    let stream = json!({"Bytes": {"type": "blob", "traits": {"smithy.api#streaming": {}}}});
    assert_eq!(
        written("Bytes", stream, json!("abc")).unwrap(),
        "primitives::ByteStream::from(Vec::from(\"abc\"))"
    );
}
