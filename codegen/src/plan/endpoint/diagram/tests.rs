use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::load::testing;
use crate::model::Model;
use crate::model::traits::ids;
use crate::plan::endpoint::{Condition, EndpointPlan, Expr, Function, Node, Rule};

const TERMINAL: [i32; 3] = [-1, 1, -1];

/// A diagram of three conditions and two results, with these nodes after the terminal.
fn diagram(nodes: &[[i32; 3]]) -> Value {
    let nodes: Vec<_> = [TERMINAL].iter().chain(nodes).flatten().copied().collect();
    json!({
        "version": "1.1",
        "parameters": {"Region": {"type": "string"}, "Fips": {"type": "boolean"}},
        "conditions": [
            {"fn": "isSet", "argv": [{"ref": "Region"}]},
            {"fn": "uriEncode", "argv": ["{Region}"], "assign": "safe"},
            {"fn": "stringEquals", "argv": [{"ref": "safe"}, "moon"]},
        ],
        "results": [
            {"type": "endpoint", "conditions": [], "endpoint": {"url": "https://{safe}"}},
            {"type": "error", "error": "not on the {safe}"},
        ],
        "root": 2,
        "nodeCount": nodes.len() / 3,
        "nodes": encoded(&nodes),
    })
}

fn encoded(numbers: &[i32]) -> String {
    STANDARD.encode(numbers.iter().flat_map(|number| number.to_be_bytes()).collect::<Vec<u8>>())
}

const NODES: [[i32; 3]; 3] = [[0, 3, -1], [1, -4, 100_000_000], [2, 100_000_001, 100_000_002]];

fn with(key: &str, value: Value) -> Value {
    let mut diagram = diagram(&NODES);
    diagram[key] = value;
    diagram
}

fn fault(diagram: &Value) -> String {
    EndpointPlan::of_diagram(diagram).unwrap_err().to_string()
}

fn condition_fault(condition: Value) -> String {
    let mut diagram = diagram(&NODES);
    diagram["conditions"].as_array_mut().unwrap().push(condition);
    fault(&diagram)
}

#[test]
fn a_diagram_becomes_nodes_over_its_results() {
    let plan = EndpointPlan::of_diagram(&diagram(&NODES)).unwrap();
    assert_eq!(plan.variables, ["safe"]);
    assert_eq!(
        plan.conditions[1],
        Condition::Assign(2, Expr::Call(Function("UriEncode"), vec![Expr::Ref(0)]))
    );
    let node = |condition, high, low| Node { condition, high, low };
    assert_eq!(
        plan.rules,
        [
            Rule::Diagram(
                2,
                vec![node(0, 3, -1), node(1, -4, 100_000_000), node(2, 100_000_001, 100_000_002)]
            ),
            Rule::Endpoint(vec![], 0),
            Rule::Error(vec![], 0),
        ]
    );
}

#[test]
fn a_diagram_without_decisions_is_its_root() {
    let mut only = diagram(&[]);
    for root in [1, 100_000_000, 100_000_002] {
        only["root"] = json!(root);
        let plan = EndpointPlan::of_diagram(&only).unwrap();
        assert_eq!(plan.rules[0], Rule::Diagram(root, vec![]));
    }
}

#[test]
fn conditions_that_are_the_same_are_kept_once() {
    let mut diagram = diagram(&[[3, 100_000_002, 1]]);
    let conditions = diagram["conditions"].as_array_mut().unwrap();
    conditions.push(conditions[1].clone());
    let plan = EndpointPlan::of_diagram(&diagram).unwrap();
    assert_eq!(plan.conditions.len(), 3);
    let node = Node { condition: 1, high: 100_000_002, low: 1 };
    assert_eq!(plan.rules[0], Rule::Diagram(2, vec![node]));
}

#[test]
fn a_variable_may_be_assigned_again_with_its_type_alone() {
    let mut again = diagram(&NODES);
    again["conditions"]
        .as_array_mut()
        .unwrap()
        .push(json!({"fn": "coalesce", "argv": [{"ref": "Region"}, "x"], "assign": "safe"}));
    assert_eq!(EndpointPlan::of_diagram(&again).unwrap().variables, ["safe"]);
    for condition in [
        json!({"fn": "parseURL", "argv": ["{Region}"], "assign": "safe"}),
        json!({"fn": "uriEncode", "argv": ["{Region}"], "assign": "Region"}),
    ] {
        let name = condition["assign"].as_str().unwrap().to_owned();
        let expected = format!("conditions[3]: `{name}` is assigned already");
        assert_eq!(condition_fault(condition).lines().next(), Some(expected.as_str()));
    }
}

#[test]
fn faults_name_their_place() {
    let nodes = |nodes: &[[i32; 3]]| diagram(nodes);
    let lost = |reference: i32| {
        format!("nodes[1]: the reference {reference} leads to no node and no result")
    };
    let faults = [
        (json!([]), "a decision diagram of endpoints has to be a JSON object".to_owned()),
        (with("version", json!("1.0")), "version: `1.0` is not a version 1.1 or later".to_owned()),
        (with("version", json!("2.0")), "version: `2.0` is not a version 1.1 or later".to_owned()),
        (with("conditions", json!({})), "conditions: has to be an array".to_owned()),
        (
            with("conditions", json!([])),
            "results[0].endpoint.url: nothing called `safe` is in scope".to_owned(),
        ),
        (
            with("results", json!([{"type": "tree", "rules": []}])),
            "results[0]: a result cannot be a `tree`".to_owned(),
        ),
        (
            with("results", json!([{"type": "error", "error": "x", "conditions": [1]}])),
            "results[0].conditions: a result has no conditions of its own".to_owned(),
        ),
        (with("root", json!(-2)), "root: has to be a reference of 0 or more".to_owned()),
        (with("root", json!("2")), "root: has to be a whole number".to_owned()),
        (with("root", json!(0)), "root: the reference 0 leads to no node and no result".to_owned()),
        (with("root", json!(5)), "root: the reference 5 leads to no node and no result".to_owned()),
        (with("nodeCount", json!(5)), "nodes: 48 bytes are not 5 nodes of 12".to_owned()),
        (with("nodeCount", json!(-4)), "nodes: 48 bytes are not -4 nodes of 12".to_owned()),
        (with("nodes", json!("_")), "nodes: not base64: Invalid symbol 95, offset 0.".to_owned()),
        (with("nodes", json!(1)), "nodes: has to be a string".to_owned()),
        (
            json!({"version": "1.1", "conditions": [], "results": [], "root": 1, "nodes": ""}),
            "the endpoint rule set is not complete: `nodeCount` is missing".to_owned(),
        ),
        (
            json!({"version": "1.1", "conditions": [], "results": [], "root": 1, "nodes": "",
                   "nodeCount": 0}),
            "nodes[0]: has to be the terminal, [-1, 1, -1]".to_owned(),
        ),
        (nodes(&[[3, 1, 1]]), "nodes[1]: there is no condition 3".to_owned()),
        (nodes(&[[-1, 1, 1]]), "nodes[1]: there is no condition -1".to_owned()),
        (nodes(&[[0, 0, 1]]), lost(0)),
        (nodes(&[[0, 1, -3]]), lost(-3)),
        (nodes(&[[0, 100_000_003, 1]]), lost(100_000_003)),
        (nodes(&[[0, 1, -100_000_001]]), lost(-100_000_001)),
        (nodes(&[[0, 1, i32::MIN]]), lost(i32::MIN)),
        (nodes(&[[0, 2, 1]]), "nodes[1]: leads back to nodes[1]".to_owned()),
        (nodes(&[[0, 3, 4], [1, 4, 4], [2, 1, -3]]), "nodes[2]: leads back to nodes[3]".to_owned()),
    ];
    for (diagram, expected) in faults {
        assert_eq!(fault(&diagram).lines().next(), Some(expected.as_str()));
    }
}

#[test]
fn a_variable_is_not_in_scope_before_its_condition() {
    let early = json!([
        {"fn": "stringEquals", "argv": [{"ref": "safe"}, "moon"]},
        {"fn": "uriEncode", "argv": ["{Region}"], "assign": "safe"},
    ]);
    let fault = fault(&with("conditions", early));
    assert!(fault.starts_with("conditions[0].argv[0]: nothing called `safe` is in"), "{fault}");
}

#[test]
fn nodes_that_share_what_follows_are_no_cycle() {
    // A ladder: each node leads to the next by both branches.
    let ladder = |last: i32| -> Vec<_> {
        (0..200)
            .map(|step| if step == 199 { [0, last, 1] } else { [0, step + 3, -step - 3] })
            .collect()
    };
    assert!(EndpointPlan::of_diagram(&diagram(&ladder(100_000_001))).is_ok());
    let fault = fault(&diagram(&ladder(-2)));
    assert_eq!(fault.lines().next(), Some("nodes[200]: leads back to nodes[1]"));
}

/// A model whose service has these traits.
fn model(traits: &[(&str, Value)]) -> Model {
    let mut model = testing::model(&testing::service(""));
    let service = model.service.clone();
    for (id, value) in traits {
        model.shapes.get_mut(&service).unwrap().traits.set(id, value.clone());
    }
    model
}

#[test]
fn a_model_with_a_diagram_alone_is_planned_by_it() {
    let plan = crate::plan::endpoints(&model(&[(ids::ENDPOINT_BDD, diagram(&NODES))])).unwrap();
    assert!(matches!(plan.rules[0], Rule::Diagram(2, _)));
}

#[test]
fn a_model_with_both_is_planned_by_its_rule_set() {
    let rules = json!({"version": "1.0", "parameters": {},
        "rules": [{"conditions": [], "error": "none", "type": "error"}]});
    let traits = [(ids::ENDPOINT_RULE_SET, rules), (ids::ENDPOINT_BDD, diagram(&NODES))];
    let plan = crate::plan::endpoints(&model(&traits)).unwrap();
    assert_eq!(plan.rules, [Rule::Error(vec![], 0)]);
}

#[test]
fn a_fault_in_a_model_names_the_service_and_the_node() {
    let fault = crate::plan::endpoints(&model(&[(ids::ENDPOINT_BDD, diagram(&[[0, 2, 1]]))]));
    assert_eq!(
        fault.unwrap_err().to_string().lines().next(),
        Some("com.amazonaws.tinyone#TinyTarget: endpoint rules: nodes[1]: leads back to nodes[1]")
    );
}
