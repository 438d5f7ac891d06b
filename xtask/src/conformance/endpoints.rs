//! Endpoint rules: each rule set as the generator writes it, resolved with the cases' parameters,
//! as rules and as a decision diagram, and by clients.

mod clients;
mod diagrams;

use std::path::Path;

use anyhow::Context;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Map, Value};
use tinsmith_codegen::emit;
use tinsmith_codegen::load;
use tinsmith_codegen::plan::endpoint::EndpointPlan;

use super::program::Program;
use super::suite::{Case, Suite, differs};
use super::{Wanted, json};

const NAME: &str = "endpoint-rules";
const DIAGRAMS: &str = "endpoint-rules-bdd";
const CLIENTS: &str = "endpoint-rules-clients";
/// The partitions that the cases are true for.
const PARTITIONS: &str = "partitions.json";
const RULE_SET: &str = "smithy.rules#endpointRuleSet";
const TESTS: &str = "smithy.rules#endpointTests";

/// The cases by their parameters, as rules and as diagrams, and those of them that say how a client arrives at these.
pub fn suites(
    folder: &Path,
    wanted: Wanted<'_>,
    program: &mut Program,
) -> anyhow::Result<Vec<Suite>> {
    if ![NAME, DIAGRAMS, CLIENTS].into_iter().any(wanted) {
        return Ok(Vec::new());
    }
    let (mut cases, mut diagrams, mut clients) = (Vec::new(), Vec::new(), Vec::new());
    let (mut modules, mut entries) = (Vec::new(), Vec::new());
    for path in super::json_files(folder)? {
        let short = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
        if short == PARTITIONS {
            continue;
        }
        let service = service(&load::json_file(&path)?)
            .with_context(|| format!("{}: no service with endpoint rules", path.display()))?;
        let tests = service[TESTS]["testCases"].as_array().cloned().unwrap_or_default();
        if wanted(CLIENTS) {
            clients.extend(clients::cases(CLIENTS, &path, &short, &service, &tests, program));
        }
        let rules = EndpointPlan::new(&service[RULE_SET]);
        let diagram = EndpointPlan::of_diagram(&diagrams::diagram(&service[RULE_SET]));
        for (suite, plan, cases) in [(NAME, rules, &mut cases), (DIAGRAMS, diagram, &mut diagrams)]
        {
            let ids = (0..tests.len()).map(|index| format!("{short}[{index}]"));
            let plan = match plan {
                Ok(plan) => plan,
                Err(error) => {
                    cases.extend(ids.map(|id| Case::failed(id, &error)));
                    continue;
                }
            };
            let (rules, module) =
                (emit::endpoint::rule_set(&plan), format_ident!("rules_{}", modules.len()));
            modules.push(quote!(mod #module { #rules }));
            for (id, test) in ids.zip(&tests) {
                let params = test.get("params").cloned().unwrap_or(Value::Object(Map::new()));
                let params = params.to_string();
                entries.push(quote!((#suite, #id, &#module::RULES, #params)));
                let expected = test["expect"].clone();
                cases.push(Case::found(id, move |found| differences(&expected, found)));
            }
        }
    }
    let partitions = emit::partitions::partitions(&load::json_file(&folder.join(PARTITIONS))?)?;
    program.module("endpoint", include_str!("program/endpoint.rs"));
    program.items("endpoint_partitions", &partitions);
    program.items("endpoint_rules", &table(&modules, &entries));
    program.call("endpoint::cases(out)".to_owned());
    let mut suites = vec![
        Suite { name: NAME.to_owned(), cases },
        Suite { name: DIAGRAMS.to_owned(), cases: diagrams },
        Suite { name: CLIENTS.to_owned(), cases: clients },
    ];
    suites.retain(|suite| wanted(&suite.name));
    Ok(suites)
}

fn table(modules: &[TokenStream], entries: &[TokenStream]) -> TokenStream {
    quote! {
        #(#modules)*
        /// The suite, the case, its rules and its parameters.
        pub static CASES: &[(&str, &str, &tinsmith_runtime::endpoint::RuleSet, &str)] =
            &[#(#entries),*];
    }
}

/// The traits of the service that has endpoint rules.
fn service(model: &Value) -> Option<Value> {
    let shapes = model.get("shapes")?.as_object()?;
    let mut traits = shapes.values().filter_map(|shape| shape.get("traits"));
    traits.find(|traits| traits.get(RULE_SET).is_some()).cloned()
}

fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let rejected = found.get("error");
    if let Some(message) = expected.get("error") {
        return match rejected {
            Some(found) if found == message => Vec::new(),
            _ => vec![differs("error", &message.to_string(), &found.to_string())],
        };
    }
    let expected = &expected["endpoint"];
    if rejected.is_some() {
        return vec![differs("endpoint", &expected.to_string(), &found.to_string())];
    }
    let empty = Value::Object(Map::new());
    let part = |part: &str| {
        let expected = expected.get(part).unwrap_or(&empty);
        json::differences(part, expected, &found[part])
    };
    ["url", "headers", "properties"].into_iter().flat_map(part).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_endpoint_is_compared_in_all_its_parts() {
        let expected = json!({"endpoint": {"url": "https://a", "headers": {"x": ["1"]}}});
        let found = json!({"url": "https://a", "headers": {"x": ["1"]}, "properties": {}});
        assert!(differences(&expected, &found).is_empty());
        let found = json!({"url": "https://b", "headers": {}, "properties": {"p": 1}});
        assert_eq!(
            differences(&expected, &found),
            [
                "url\n  expected \"https://a\"\n  found    \"https://b\"",
                "headers.x\n  expected [\"1\"]\n  found    nothing",
                "properties.p\n  expected nothing\n  found    1",
            ]
        );
    }

    #[test]
    fn an_error_is_compared_by_its_message() {
        let expected = json!({"error": "no"});
        assert!(differences(&expected, &json!({"error": "no"})).is_empty());
        assert_eq!(differences(&expected, &json!({"error": "yes"})).len(), 1);
        assert_eq!(differences(&expected, &json!({"url": "https://a"})).len(), 1);
    }
}
