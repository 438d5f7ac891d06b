use serde_json::json;

use super::*;
use crate::load::testing;

const SHAPES: &str = r#"
  "In": {"type": "structure", "members": {"token": {"shape": "Text"}, "size": {"shape": "Number"},
    "key": {"shape": "Things"}, "place": {"shape": "Place"}}},
  "Place": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
  "Text": {"type": "string"},
  "Number": {"type": "integer"},
  "Things": {"type": "list", "member": {"shape": "Text"}},
  "Page": {"type": "structure", "members": {"next": {"shape": "Text"}, "inner": {"shape": "Inner"},
    "place": {"shape": "Place"}}},
  "Inner": {"type": "structure", "members": {"things": {"shape": "Things"}}},"#;

/// The model of [`SHAPES`], whose operation has the trait `id`.
fn model(id: &str, value: Value) -> Model {
    let text = testing::service(SHAPES).replace(
        r#""output": {"shape": "Out"}"#,
        r#""input": {"shape": "In"}, "output": {"shape": "Page"}"#,
    );
    let mut model = testing::model(&text);
    let get = ShapeId::new("com.amazonaws.tinyone", "Get");
    model.shapes.get_mut(&get).unwrap().traits.set(id, value);
    model
}

fn fault(id: &str, value: Value) -> String {
    validate(&model(id, value)).unwrap_err().to_string()
}

fn edited(name: &str, edit: impl FnOnce(&mut Shape)) -> String {
    let mut model = testing::model(&testing::service(SHAPES));
    edit(model.shapes.get_mut(&ShapeId::new("com.amazonaws.tinyone", name)).unwrap());
    validate(&model).unwrap_err().to_string()
}

#[test]
fn a_sound_model_is_valid() {
    let paginated = json!({"inputToken": "token", "outputToken": "next", "pageSize": "size",
        "items": "inner.things"});
    assert_eq!(validate(&model(ids::PAGINATED, paginated)), Ok(()));
    let maps = json!({"inputToken": "place", "outputToken": "place"});
    assert_eq!(validate(&model(ids::PAGINATED, maps)), Ok(()));
}

#[test]
fn a_target_that_is_not_there_is_an_error_at_the_member() {
    let message = edited("Things", |shape| {
        let target = ShapeId::new("com.amazonaws.tinyone", "Texts");
        let traits = Default::default();
        shape.kind = ShapeKind::List(Member { name: "member".into(), target, traits });
    });
    assert_eq!(
        message,
        "com.amazonaws.tinyone#Things$member: refers to `com.amazonaws.tinyone#Texts`, which is \
         not in the model\n  help: did you mean `com.amazonaws.tinyone#Text`?"
    );
}

#[test]
fn the_ends_of_an_operation_must_be_structures() {
    let message = edited("Out", |shape| shape.kind = ShapeKind::Simple(Simple::String));
    assert_eq!(
        message,
        "com.amazonaws.tinyone#Get: `com.amazonaws.tinyone#Out` must be a structure, as output"
    );
}

#[test]
fn an_error_must_have_the_error_trait() {
    let message = edited("Bad", |shape| drop(shape.traits.remove(ids::ERROR)));
    assert_eq!(
        message,
        "com.amazonaws.tinyone#Get: `com.amazonaws.tinyone#Bad` is used as an error but has no \
         `smithy.api#error` trait"
    );
}

#[test]
fn the_service_must_be_there() {
    let mut model = testing::model(&testing::service(""));
    model.shapes.remove(&model.service.clone());
    let message = "com.amazonaws.tinyone#TinyTarget: the service is not in the model";
    assert_eq!(validate(&model).unwrap_err().to_string(), message);
}

#[test]
fn the_key_of_a_map_must_be_a_string() {
    let message = edited("Things", |shape| {
        let member = |name: &str, target| Member {
            name: name.into(),
            target: ShapeId::new("com.amazonaws.tinyone", target),
            traits: Default::default(),
        };
        shape.kind = ShapeKind::Map(member("key", "Number"), member("value", "Text"));
    });
    assert_eq!(message, "com.amazonaws.tinyone#Things$key: the key of a map must be a string");
}

#[test]
fn lists_and_maps_alone_may_not_hold_themselves() {
    let shapes = r#"
      "Rows": {"type": "list", "member": {"shape": "Row"}},
      "Row": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Rows"}},"#;
    let model = testing::model(&testing::service(&format!("{SHAPES}{shapes}")));
    assert_eq!(
        validate(&model).unwrap_err().to_string(),
        "com.amazonaws.tinyone#Row$value: leads back to itself through lists and maps alone\n  \
         help: a structure or union has to lie between"
    );
    let shapes = shapes.replace(r#""shape": "Rows""#, r#""shape": "Tree""#)
        + r#""Tree": {"type": "structure", "members": {"rows": {"shape": "Rows"}}},"#;
    let model = testing::model(&testing::service(&format!("{SHAPES}{shapes}")));
    assert_eq!(validate(&model), Ok(()));
}

#[test]
fn the_paths_of_a_paginator_must_be_there() {
    assert_eq!(
        fault(ids::PAGINATED, json!({"items": "inner.thing"})),
        "com.amazonaws.tinyone#Get: paginator: the items `inner.thing` is not there: \
         `com.amazonaws.tinyone#Inner` has no `thing`\n  help: did you mean `things`?"
    );
    assert_eq!(
        fault(ids::PAGINATED, json!({"pageSize": "xyz"})),
        "com.amazonaws.tinyone#Get: paginator: the page size `xyz` is not there: \
         `com.amazonaws.tinyone#In` has no `xyz`\n  help: correct the trait in an overlay"
    );
    assert_eq!(
        fault(ids::PAGINATED, json!({"outputToken": "inner.things[-1]"})),
        "com.amazonaws.tinyone#Get: paginator: the output token `inner.things[-1]` is more than \
         names with dots between them"
    );
}

#[test]
fn result_keys_and_flags_are_checked_beside_the_paginator() {
    let mut model = model(ids::PAGINATED, json!({}));
    let get = ShapeId::new("com.amazonaws.tinyone", "Get");
    let mut check = |id: &str, value: Value| {
        let traits = &mut model.shapes.get_mut(&get).unwrap().traits;
        traits.set(id, value);
        let result = validate(&model).map_err(|error| error.to_string());
        model.shapes.get_mut(&get).unwrap().traits.remove(id);
        result.unwrap_err()
    };
    assert_eq!(
        check(ids::RESULT_KEYS, json!(["inner", "outer"])),
        "com.amazonaws.tinyone#Get: paginator: the result key `outer` is not there: \
         `com.amazonaws.tinyone#Page` has no `outer`\n  help: correct the trait in an overlay"
    );
    assert_eq!(
        check(ids::MORE_RESULTS, json!("next")),
        "com.amazonaws.tinyone#Get: paginator: the flag for more results `next` must be a boolean"
    );
    assert_eq!(
        check(ids::TOKENS, json!({"input": ["token", "key"]})),
        "com.amazonaws.tinyone#Get: paginator: the input token `key` must be a string, a number \
         or a map, and `com.amazonaws.tinyone#Things` is none\n  \
         help: take the paginator away: set `smithy.api#paginated` to null in an overlay"
    );
}

#[test]
fn the_documentation_of_paginators_and_waiters_must_have_some_to_go_with() {
    let (paginator, waiters) = (ids::PAGINATOR_DOCUMENTATION, ids::WAITER_DOCUMENTATION);
    let cases = [
        (paginator, json!("Pages."), "is there, and no paginator"),
        (paginator, json!({}), "must be a text"),
        (waiters, json!({"Up": "Waits."}), "names `Up`, and there is no such waiter"),
        (waiters, json!({"Up": 1}), "must be an object of texts"),
        (waiters, json!("Waits."), "must be an object of texts"),
    ];
    for (id, value, message) in cases {
        assert_eq!(
            fault(id, value),
            format!(
                "com.amazonaws.tinyone#Get: `{id}` {message}\n  \
                 help: correct the trait in an overlay"
            )
        );
    }
}

#[test]
fn the_paths_of_a_paginator_must_have_the_right_types() {
    assert_eq!(
        fault(ids::PAGINATED, json!({"inputToken": "key"})),
        "com.amazonaws.tinyone#Get: paginator: the input token `key` must be a string, a number \
         or a map, and `com.amazonaws.tinyone#Things` is none\n  \
         help: take the paginator away: set `smithy.api#paginated` to null in an overlay"
    );
    assert_eq!(
        fault(ids::PAGINATED, json!({"inputToken": "place", "outputToken": "next"})),
        "com.amazonaws.tinyone#Get: paginator: the tokens `place` and `next` must be of the same \
         type\n  help: take the paginator away: set `smithy.api#paginated` to null in an overlay"
    );
    assert_eq!(
        fault(ids::PAGINATED, json!({"items": "inner"})),
        "com.amazonaws.tinyone#Get: paginator: the items `inner` must be a list or a map"
    );
    assert_eq!(
        fault(ids::PAGINATED, json!({"items": 3})),
        "com.amazonaws.tinyone#Get: paginator: `items` must be a string"
    );
}

#[test]
fn a_waiter_must_have_known_matchers_and_succeed() {
    let waiter = |acceptors: Value| fault(ids::WAITABLE, json!({"W": {"acceptors": acceptors}}));
    assert_eq!(
        waiter(json!([{"state": "retry", "matcher": {"moon": "full"}}])),
        "com.amazonaws.tinyone#Get: waiter `W`: the matcher `moon` is not known\n  \
         help: known are output, inputOutput, errorType and success"
    );
    assert_eq!(
        waiter(json!([{"state": "retry", "matcher": {"success": "yes"}}])),
        "com.amazonaws.tinyone#Get: waiter `W`: the matcher `success` has a value of another type"
    );
    assert_eq!(
        waiter(json!([{"state": "failure", "matcher": {"errorType": "Bad"}}])),
        "com.amazonaws.tinyone#Get: waiter `W`: no acceptor lets it succeed"
    );
    let sound = json!({"W": {"acceptors": [{"state": "success", "matcher": {"success": true}}]}});
    assert_eq!(validate(&model(ids::WAITABLE, sound)), Ok(()));
}

#[test]
fn a_label_of_the_uri_that_no_member_is_bound_to_is_an_error() {
    let mut model = testing::model(&testing::service(""));
    let id = ShapeId::new(model.service.namespace(), "Get");
    let http = json!({"method": "GET", "uri": "/a/{b+}/c"});
    model.shapes.get_mut(&id).unwrap().traits.set(ids::HTTP, http);
    assert!(validate(&model).unwrap_err().to_string().contains("the URI has the label `b`"));
}
