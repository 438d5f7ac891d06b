use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::*;

fn text(rule_set: &Value) -> Result<String, String> {
    let plan = EndpointPlan::new(rule_set).map_err(|fault| fault.to_string())?;
    let file = syn::parse2(super::rule_set(&plan)).map_err(|fault| fault.to_string())?;
    Ok(prettyplease::unparse(&file))
}

#[test]
fn a_rule_set_takes_a_line_for_each_part() {
    let rule_set = json!({
        "version": "1.0",
        "parameters": {
            "Region": {"type": "string", "builtIn": "AWS::Region", "required": true},
            "Tags": {"type": "stringArray", "default": ["a"]},
        },
        "rules": [{
            "type": "tree",
            "conditions": [
                {"fn": "aws.partition", "argv": [{"ref": "Region"}], "assign": "P"},
                {"fn": "not", "argv": [{"fn": "isSet", "argv": [{"ref": "Tags"}]}]},
            ],
            "rules": [
                {
                    "type": "endpoint",
                    "conditions": [
                        {"fn": "substring", "argv": ["{P#name}", 0, 3, false], "assign": "S"},
                    ],
                    "endpoint": {
                        "url": "https://{S}.{Region}",
                        "headers": {"x": ["{Tags#[-1]}"]},
                        "properties": {"authSchemes": [{"name": "sigv4", "one": true}]},
                    },
                },
                {"type": "error", "conditions": [], "error": "not in {Region}"},
            ],
        }],
    });
    let expected = r#"use ::tinsmith_runtime::endpoint::table::*;
pub(crate) static RULES: RuleSet = RuleSet {
    params: &[
        Param::new("Region", ParamType::String).built_in("AWS::Region").required(),
        Param::new("Tags", ParamType::StringArray).default(List(&[Str("a")])),
    ],
    variables: &["P", "S"],
    conditions: &[
        Assign(2, Call(AwsPartition, &[Ref(0)])),
        Test(Call(Not, &[Call(IsSet, &[Ref(1)])])),
        Assign(3, Call(Substring, &[Get(&Ref(2), Name), Int(0), Int(3), Bool(false)])),
    ],
    targets: &[
        Target::url(&[Str("https://"), Ref(3), Str("."), Ref(0)])
            .headers(&[("x", &[Get(&Ref(1), Index(-1))])])
            .properties(
                &[
                    (
                        "authSchemes",
                        List(&[Record(&[("name", Str("sigv4")), ("one", Bool(true))])]),
                    ),
                ],
            ),
    ],
    errors: &[Join(&[Str("not in "), Ref(0)])],
    rules: &[Rule::Tree(&[0, 1], 2), Rule::Endpoint(&[2], 0), Rule::Error(&[], 0)],
};
"#;
    assert_eq!(text(&rule_set).unwrap(), expected);
}

#[test]
fn a_diagram_stands_before_its_results() {
    let diagram = json!({
        "version": "1.1",
        "parameters": {"Far": {"type": "boolean"}},
        "conditions": [{"fn": "ite", "argv": [{"ref": "Far"}, "-far", ""], "assign": "end"}],
        "results": [{"type": "endpoint", "endpoint": {"url": "https://moon{end}"}}],
        "root": 2,
        "nodeCount": 2,
        "nodes": "/////wAAAAH/////AAAAAAX14QEF9eEA",
    });
    let plan = EndpointPlan::of_diagram(&diagram).unwrap();
    let file = syn::parse2(rule_set(&plan)).unwrap();
    let text = prettyplease::unparse(&file);
    let expected =
        "rules: &[Rule::Diagram(2, &[Node(0, 100000001, 100000000)]), Rule::Endpoint(&[], 0)],";
    assert!(text.contains(expected), "{text}");
}

/// Every published rule set, where the folder of conformance data stands beside the repository.
#[test]
fn published_rule_sets_plan_and_emit() {
    let root =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/conformance/endpoint-rules");
    let mut seen = 0;
    for folder in ["aws-endpoints", "rules-engine", "rules-engine-tests"] {
        let Ok(files) = fs::read_dir(root.join(folder)) else { return };
        for file in files {
            let path = file.unwrap().path();
            let model: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            for shape in model["shapes"].as_object().unwrap().values() {
                let Some(rule_set) = shape["traits"].get("smithy.rules#endpointRuleSet") else {
                    continue;
                };
                seen += 1;
                if let Err(fault) = text(rule_set) {
                    panic!("{}: {fault}", path.display());
                }
            }
        }
    }
    assert!(seen > 0, "no rule set in {}", root.display());
}
