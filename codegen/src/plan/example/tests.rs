use serde_json::json;

use super::*;
use crate::load::testing;
use crate::plan::operations;

/// The example of an operation whose trait gives these.
fn example_of(examples: Value) -> Example {
    let mut model = testing::model(&service());
    let id = ShapeId::new(model.service.namespace(), "Forge");
    model.shapes.get_mut(&id).unwrap().traits.set(ids::EXAMPLES, examples);
    let types = Types::new(&model).unwrap();
    operations::operations(&model, &types, &[]).unwrap().remove(0).example
}

fn service() -> String {
    let shape = |name: &str| json!({"shape": name});
    json!({
        "metadata": {
            "apiVersion": "2020-01-01", "endpointPrefix": "tiny", "protocol": "json",
            "jsonVersion": "1.1", "serviceId": "Tiny", "targetPrefix": "Tiny",
            "signatureVersion": "v4"
        },
        "operations": {"Forge": {
            "name": "Forge", "http": {"method": "POST", "requestUri": "/"},
            "input": shape("In"), "output": shape("Out")
        }},
        "shapes": {
            "In": {"type": "structure", "required": ["name"], "members": {
                "name": shape("Text"), "count": shape("Short"), "tags": shape("Tags"),
                "bars": shape("Bars"), "at": shape("Time"), "heat": shape("Heat"),
                "shares": shape("Shares"), "note": shape("Note")
            }},
            "Out": {"type": "structure", "members": {
                "bars": shape("Bars"), "key": shape("Secret"), "text": shape("Text")
            }},
            "Bar": {"type": "structure", "required": ["metal"], "members": {
                "metal": shape("Metal"), "length": shape("Long")
            }},
            "Bars": {"type": "list", "member": shape("Bar")},
            "Tags": {"type": "map", "key": shape("Text"), "value": shape("Text")},
            "Shares": {"type": "map", "key": shape("Text"), "value": shape("Texts")},
            "Texts": {"type": "list", "member": shape("Text")},
            "Metal": {"type": "string", "enum": ["iron", "tin"]},
            "Heat": {"type": "structure", "union": true, "members": {
                "degrees": shape("Double"), "color": shape("Text")
            }},
            "Note": {"type": "blob"}, "Text": {"type": "string"}, "Short": {"type": "short"},
            "Long": {"type": "long"}, "Double": {"type": "double"}, "Time": {"type": "timestamp"},
            "Secret": {"type": "string", "sensitive": true}
        }
    })
    .to_string()
}

#[test]
fn an_example_has_the_values_of_the_first_call_that_succeeds() {
    let example = example_of(json!([
        {"title": "No such metal", "input": {"name": "x"}, "error": {"shapeId": "a#B"}},
        {"title": "To <b>forge</b> a bar", "input": {
            "name": "a \"b\"", "count": 2, "tags": {"c": "d", "e": "f", "g": "h"},
            "bars": [{"metal": "tin", "length": -3}, {}], "at": 1.5e9, "heat": {"color": "red"},
            "shares": {"i": ["j"]}, "note": "k"
        }}
    ]));
    assert_eq!(example.title.lines, ["To **forge** a bar"]);
    let metal = "crate_name::types::Metal::from";
    let bar = "crate_name::types::Bar::builder()";
    assert_eq!(
        example.setters,
        [
            r#"name("a \"b\"")"#.to_owned(),
            "count(2)".to_owned(),
            r#"tags("c", "d")"#.to_owned(),
            r#"tags("e", "f")"#.to_owned(),
            format!("bars({bar}.metal({metal}(\"tin\")).length(-3).build()?)"),
            format!("bars({bar}.metal({metal}(\"iron\")).build()?)"),
            "heat(crate_name::types::Heat::Color(\"red\".to_owned()))".to_owned(),
            "shares(\"i\", vec![\"j\".to_owned()])".to_owned(),
            "note(crate_name::primitives::Blob::new(\"k\"))".to_owned(),
        ]
    );
}

#[test]
fn values_that_do_not_fit_are_left_out_or_replaced() {
    let example = example_of(json!([{"title": "forge-1", "input": {
        "name": 1, "count": 40000, "tags": [], "bars": {"a": 1}, "at": true, "heat": {"no": 1},
        "shares": "x", "note": 2, "unknown": 3
    }}]));
    assert_eq!(example.setters, ["name(\"…\")"]);
    assert_eq!(example.title, Docs::default());
    let long = example_of(json!([{"input": {"name": "x".repeat(100)}}]));
    assert_eq!(long.setters, [format!("name(\"{}…\")", "x".repeat(60))]);
}

#[test]
fn times_are_seconds_or_texts() {
    let time = |value: Value| example_of(json!([{"input": {"at": value}}])).setters[1].clone();
    let prefix = "at(crate_name::primitives::DateTime";
    assert_eq!(time(json!(12)), format!("{prefix}::from_secs(12))"));
    assert_eq!(
        time(json!("2020-01-01T00:00:00Z")),
        format!(
            "{prefix}::from_str(\"2020-01-01T00:00:00Z\", \
             crate_name::primitives::DateTimeFormat::DateTime)?)"
        )
    );
}

#[test]
fn an_answer_is_shown_in_short_and_without_secrets() {
    let example = example_of(json!([{"input": {}, "output": {
        "bars": [{"metal": "tin", "length": 1}, {"metal": "iron"}], "key": "hidden",
        "text": "x".repeat(61), "unknown": 1
    }}]));
    let shown: Value = serde_json::from_str(&example.output.join("\n")).unwrap();
    assert_eq!(
        shown,
        json!({"bars": [{"metal": "tin", "length": 1}], "text": format!("{}…", "x".repeat(60))})
    );
    assert_eq!(example_of(json!([{"input": {}, "output": {"key": "hidden"}}])).output.len(), 0);
}

#[test]
fn an_example_that_is_none_does_no_harm() {
    for examples in [json!({}), json!([]), json!([1]), json!([{"input": 1}])] {
        assert_eq!(example_of(examples).setters, ["name(\"…\")"]);
    }
}
