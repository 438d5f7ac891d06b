//! The rule sets of the cases as decision diagrams, which have to resolve alike.
//!
//! No published case is at hand for `smithy.rules#endpointBdd`, so each rule set is written as a
//! diagram here: a node for each condition of each rule, neither ordered nor reduced. A rule's
//! conditions lead on to what it decides, or else to the next rule. A negated condition becomes
//! the condition itself behind a reference with swapped branches.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

const RESULTS: i32 = 100_000_000;

/// The rule set as a diagram.
pub(super) fn diagram(rule_set: &Value) -> Value {
    let mut writer = Writer { nodes: vec![[-1, 1, -1]], ..Writer::default() };
    // A root cannot be swapped, so that this condition comes first.
    let always = json!({"fn": "booleanEquals", "argv": [true, true]});
    let first = writer.condition(&always);
    let rules = writer.numbered(&rule_set["rules"]);
    let first_rule = writer.rules(&rules, RESULTS);
    let root = writer.node(first, first_rule, RESULTS);
    let bytes: Vec<u8> = writer.nodes.iter().flatten().flat_map(|n| n.to_be_bytes()).collect();
    json!({
        "version": "1.1",
        "parameters": rule_set["parameters"],
        "conditions": writer.conditions,
        "results": writer.results,
        "root": root,
        "nodeCount": writer.nodes.len(),
        "nodes": STANDARD.encode(bytes),
    })
}

#[derive(Default)]
struct Writer {
    conditions: Vec<Value>,
    results: Vec<Value>,
    nodes: Vec<[i32; 3]>,
}

/// A rule whose conditions have their indices, each with whether it is negated.
struct Rule {
    conditions: Vec<(i32, bool)>,
    body: Body,
}

enum Body {
    Rules(Vec<Rule>),
    Result(i32),
}

impl Writer {
    /// Gives the conditions their indices in the order of the text, which is that of scopes.
    fn numbered(&mut self, rules: &Value) -> Vec<Rule> {
        items(rules).iter().map(|rule| self.rule(rule)).collect()
    }

    fn rule(&mut self, rule: &Value) -> Rule {
        let conditions = items(&rule["conditions"]).iter().map(|condition| {
            let negated = Some(&condition["argv"][0]);
            let negated = negated.filter(|it| condition["fn"] == "not" && it["fn"].is_string());
            let negated = negated.filter(|_| condition["assign"].is_null());
            (self.condition(negated.unwrap_or(condition)), negated.is_some())
        });
        let conditions = conditions.collect();
        let body = if rule["type"] == "tree" {
            Body::Rules(self.numbered(&rule["rules"]))
        } else {
            let mut result = rule.clone();
            result["conditions"] = json!([]);
            self.results.push(result);
            Body::Result(RESULTS + index(self.results.len()))
        };
        Rule { conditions, body }
    }

    fn condition(&mut self, condition: &Value) -> i32 {
        self.conditions.push(condition.clone());
        index(self.conditions.len()) - 1
    }

    /// The reference to the first of these rules; if none of them is for it, to `otherwise`.
    fn rules(&mut self, rules: &[Rule], otherwise: i32) -> i32 {
        rules.iter().rev().fold(otherwise, |next, rule| {
            let body = match &rule.body {
                Body::Result(result) => *result,
                // One of the rules of a tree that is entered has to decide.
                Body::Rules(rules) => self.rules(rules, RESULTS),
            };
            rule.conditions.iter().rev().fold(body, |yes, (condition, negated)| {
                let node = self.node(*condition, yes, next);
                if *negated { -node } else { node }
            })
        })
    }

    fn node(&mut self, condition: i32, high: i32, low: i32) -> i32 {
        self.nodes.push([condition, high, low]);
        index(self.nodes.len())
    }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn index(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_set_becomes_a_chain_of_nodes() {
        let set = json!({"parameters": {"P": {"type": "string"}}, "rules": [
            {"type": "tree", "conditions": [{"fn": "isSet", "argv": [{"ref": "P"}]}], "rules": [
                {"type": "error", "error": "a", "conditions": [
                    {"fn": "not", "argv": [{"fn": "stringEquals", "argv": ["{P}", "x"]}]}]},
            ]},
            {"type": "error", "error": "b", "conditions": []},
        ]});
        let diagram = diagram(&set);
        assert_eq!(diagram["conditions"][2]["fn"], "stringEquals");
        assert_eq!(diagram["root"], 4);
        let nodes = [[-1, 1, -1], [2, RESULTS + 1, RESULTS], [1, -2, RESULTS + 2], [0, 3, RESULTS]];
        let bytes: Vec<u8> = nodes.iter().flatten().flat_map(|n: &i32| n.to_be_bytes()).collect();
        assert_eq!(diagram["nodes"], STANDARD.encode(bytes));
        let plan = tinsmith_codegen::plan::endpoint::EndpointPlan::of_diagram(&diagram);
        assert_eq!(plan.unwrap().rules.len(), 3);
    }
}
