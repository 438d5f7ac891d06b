use super::*;
use serde_json::json;

/// A rule set with these rules, and parameters of every type.
fn rule_set(rules: Value) -> Value {
    json!({
        "version": "1.0",
        "parameters": {
            "Region": {"type": "String", "builtIn": "AWS::Region", "documentation": "Where."},
            "Fips": {"type": "boolean", "required": true, "default": false},
            "Tags": {"type": "stringArray", "default": ["a"]},
        },
        "rules": rules,
    })
}

fn plan(rules: Value) -> EndpointPlan {
    EndpointPlan::new(&rule_set(rules)).unwrap()
}

fn fault(rule_set: &Value) -> String {
    EndpointPlan::new(rule_set).unwrap_err().to_string()
}

/// The fault of a rule set whose second rule is a tree around an error rule with that condition.
fn condition_fault(condition: Value) -> String {
    fault(&rule_set(json!([
        {"type": "error", "conditions": [], "error": "x"},
        {"type": "tree", "conditions": [], "rules": [
            {"type": "error", "conditions": [condition], "error": "x"},
        ]},
    ])))
}

/// The message of an error rule with that template.
fn message(template: &str) -> Expr {
    plan(json!([{"type": "error", "conditions": [], "error": template}])).errors.remove(0)
}

fn call(name: &'static str, arguments: &[Expr]) -> Expr {
    Expr::Call(Function(name), arguments.to_vec())
}

fn text(text: &str) -> Expr {
    Expr::Str(text.to_owned())
}

#[test]
fn parameters_keep_their_order_and_facts() {
    let plan = plan(json!([{"type": "error", "conditions": [], "error": "x"}]));
    assert_eq!(
        plan.params,
        [
            Param {
                name: "Region".to_owned(),
                kind: Type::String,
                built_in: Some("AWS::Region".to_owned()),
                required: false,
                default: None,
            },
            Param {
                name: "Fips".to_owned(),
                kind: Type::Boolean,
                built_in: None,
                required: true,
                default: Some(Expr::Bool(false)),
            },
            Param {
                name: "Tags".to_owned(),
                kind: Type::StringArray,
                built_in: None,
                required: false,
                default: Some(Expr::List(vec![text("a")])),
            },
        ]
    );
}

#[test]
fn trees_are_flattened_and_what_repeats_is_kept_once() {
    let is_set = json!({"fn": "isSet", "argv": [{"ref": "Region"}]});
    let partition = json!({"fn": "aws.partition", "argv": [{"ref": "Region"}], "assign": "P"});
    let endpoint = json!({"url": "https://{Region}.{P#dnsSuffix}", "headers": {}});
    let plan = plan(json!([
        {"type": "tree", "conditions": [is_set], "rules": [
            {"type": "tree", "conditions": [partition], "rules": [
                {"type": "endpoint", "conditions": [is_set], "endpoint": endpoint},
            ]},
        ]},
        {"type": "endpoint", "conditions": [is_set, partition], "endpoint": endpoint},
        {"type": "error", "conditions": [], "error": "no region"},
    ]));
    assert_eq!(plan.variables, ["P"]);
    assert_eq!(
        plan.conditions,
        [
            Condition::Test(call("IsSet", &[Expr::Ref(0)])),
            Condition::Assign(3, call("AwsPartition", &[Expr::Ref(0)])),
        ]
    );
    assert_eq!(
        plan.targets,
        [Target {
            url: vec![
                text("https://"),
                Expr::Ref(0),
                text("."),
                Expr::Get(Box::new(Expr::Ref(3)), Attr::Field("DnsSuffix")),
            ],
            headers: vec![],
            properties: vec![],
        }]
    );
    assert_eq!(
        plan.rules,
        [
            Rule::Tree(vec![0], 2),
            Rule::Tree(vec![1], 1),
            Rule::Endpoint(vec![0], 0),
            Rule::Endpoint(vec![0, 1], 0),
            Rule::Error(vec![], 0),
        ]
    );
}

#[test]
fn variables_of_one_name_but_two_types_have_two_slots() {
    let plan = plan(json!([
        {"type": "error", "error": "x", "conditions": [
            {"fn": "parseURL", "argv": ["{Region}"], "assign": "it"}]},
        {"type": "error", "error": "x", "conditions": [
            {"fn": "uriEncode", "argv": ["{Region}"], "assign": "it"}]},
    ]));
    assert_eq!(plan.variables, ["it", "it"]);
    assert_eq!(plan.conditions[1], Condition::Assign(4, call("UriEncode", &[Expr::Ref(0)])));
}

#[test]
fn headers_and_properties_are_planned() {
    let plan = plan(json!([{"type": "endpoint", "conditions": [], "endpoint": {
        "url": {"ref": "Region"},
        "headers": {"x-a": ["*", {"fn": "getAttr", "argv": [{"ref": "Tags"}, "[0]"]}]},
        "properties": {"authSchemes": [{"name": "sigv4", "signingRegion": "{Region}", "n": 1}]},
    }}]));
    let first = Expr::Get(Box::new(Expr::Ref(2)), Attr::Index(0));
    let scheme = vec![
        ("name".to_owned(), text("sigv4")),
        ("signingRegion".to_owned(), Expr::Ref(0)),
        ("n".to_owned(), Expr::Int(1)),
    ];
    assert_eq!(
        plan.targets,
        [Target {
            url: vec![Expr::Ref(0)],
            headers: vec![("x-a".to_owned(), vec![text("*"), first])],
            properties: vec![("authSchemes".to_owned(), Expr::List(vec![Expr::Record(scheme)]))],
        }]
    );
}

#[test]
fn templates_become_parts() {
    assert_eq!(message("plain"), text("plain"));
    assert_eq!(message(""), text(""));
    assert_eq!(message("{Region}"), Expr::Ref(0));
    assert_eq!(message("{{{Region}}}"), Expr::Join(vec![text("{"), Expr::Ref(0), text("}")]));
    assert_eq!(message("a{{b}}c"), text("a{b}c"));
    assert_eq!(message("{Tags#[-1]}"), Expr::Get(Box::new(Expr::Ref(2)), Attr::Index(-1)));
}

#[test]
fn a_path_may_have_several_steps() {
    let path = json!([{"type": "error", "error": "{id}", "conditions": [
        {"fn": "getAttr", "assign": "id", "argv": [
            {"fn": "aws.parseArn", "argv": ["{Region}"]}, "resourceId[1]"]}]}]);
    let arn = call("AwsParseArn", &[Expr::Ref(0)]);
    let list = Expr::Get(Box::new(arn), Attr::Field("ResourceId"));
    let element = Expr::Get(Box::new(list), Attr::Index(1));
    assert_eq!(plan(path).conditions, [Condition::Assign(3, element)]);
}

#[test]
fn every_function_can_be_called() {
    let calls = [
        (json!({"fn": "not", "argv": [{"ref": "Fips"}]}), "Not"),
        (json!({"fn": "booleanEquals", "argv": [{"ref": "Fips"}, true]}), "BooleanEquals"),
        (json!({"fn": "stringEquals", "argv": ["a", "b"]}), "StringEquals"),
        (json!({"fn": "parseURL", "argv": ["a"]}), "ParseUrl"),
        (json!({"fn": "substring", "argv": ["a", 0, 1, true]}), "Substring"),
        (json!({"fn": "uriEncode", "argv": ["a"]}), "UriEncode"),
        (json!({"fn": "isValidHostLabel", "argv": ["a", true]}), "IsValidHostLabel"),
        (json!({"fn": "coalesce", "argv": [{"ref": "Region"}, "a"]}), "Coalesce"),
        (json!({"fn": "ite", "argv": [{"ref": "Fips"}, "a", "b"]}), "Ite"),
        (json!({"fn": "split", "argv": ["a", "-", 0]}), "Split"),
        (json!({"fn": "aws.partition", "argv": ["a"]}), "AwsPartition"),
        (json!({"fn": "aws.parseArn", "argv": ["a"]}), "AwsParseArn"),
        (
            json!({"fn": "aws.isVirtualHostableS3Bucket", "argv": ["a", true]}),
            "AwsIsVirtualHostableS3Bucket",
        ),
    ];
    for (condition, expected) in calls {
        let rule = json!([{"type": "error", "conditions": [condition], "error": "x"}]);
        match &plan(rule).conditions[0] {
            Condition::Test(Expr::Call(Function(name), _)) => assert_eq!(*name, expected),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn faults_in_conditions_name_their_place() {
    let at = "rules[1].rules[0].conditions[0]";
    let faults = [
        (json!({"fn": "isNice", "argv": []}), format!("{at}: unknown function `isNice`")),
        (
            json!({"fn": "isSet", "argv": [{"ref": "Nope"}]}),
            format!("{at}.argv[0]: nothing called `Nope` is in scope"),
        ),
        (json!({"fn": "isSet", "argv": []}), format!("{at}: `isSet` has 0 arguments instead of 1")),
        (
            json!({"fn": "coalesce", "argv": ["a"]}),
            format!("{at}: `coalesce` has 1 arguments instead of 2 or more"),
        ),
        (json!({"fn": "ite", "argv": [true]}), format!("{at}: `ite` has 1 arguments instead of 3")),
        (
            json!({"fn": "not", "argv": [{"ref": "Region"}]}),
            format!("{at}.argv[0]: argument 1 of `not` is a string where a boolean is wanted"),
        ),
        (
            json!({"fn": "coalesce", "argv": ["a", true]}),
            format!("{at}.argv[1]: this alternative is a boolean where a string is wanted"),
        ),
        (
            json!({"fn": "getAttr", "argv": [{"ref": "Region"}, "name"]}),
            format!("{at}: `name` of the path `name` is no part of a string"),
        ),
        (
            json!({"fn": "getAttr", "argv": [{"ref": "Tags"}, "[x]"]}),
            format!("{at}: `[x]` of the path `[x]` is no part of a list of strings"),
        ),
        (
            json!({"fn": "getAttr", "argv": [{"ref": "Region"}, "[0]"]}),
            format!("{at}: `[0]` of the path `[0]` is no part of a string"),
        ),
        (
            json!({"fn": "getAttr", "argv": [{"ref": "Region"}]}),
            format!("{at}: `getAttr` takes a value and a path, which is a plain string"),
        ),
        (
            json!({"fn": "uriEncode", "argv": ["{Region"]}),
            format!("{at}.argv[0]: `{{Region` has a brace without its pair"),
        ),
        (
            json!({"fn": "uriEncode", "argv": ["{Fips}"]}),
            format!("{at}.argv[0]: `{{Fips}}` is a boolean where a string is wanted"),
        ),
        (
            json!({"fn": "substring", "argv": ["a", 0.5, 1, true]}),
            format!("{at}.argv[1]: `0.5` is not a whole number of at most 32 bits"),
        ),
        (json!({"fn": "uriEncode", "argv": [null]}), format!("{at}.argv[0]: not an expression")),
        (json!({"fn": "uriEncode"}), format!("{at}: `argv` is missing")),
        (json!({"ref": "Region"}), format!("{at}: a condition has to be a function call")),
        (
            json!({"fn": "uriEncode", "argv": ["a"], "assign": "Region"}),
            format!("{at}: `Region` is assigned already"),
        ),
    ];
    for (condition, expected) in faults {
        let fault = condition_fault(condition);
        assert_eq!(fault.lines().next(), Some(expected.as_str()));
    }
}

#[test]
fn a_variable_is_out_of_scope_after_its_rule() {
    let fault = fault(&rule_set(json!([
        {"type": "error", "error": "{it}", "conditions": [
            {"fn": "uriEncode", "argv": ["{Region}"], "assign": "it"}]},
        {"type": "error", "conditions": [], "error": "{it}"},
    ])));
    assert!(fault.starts_with("rules[1].error: nothing called `it` is in scope"), "{fault}");
}

#[test]
fn faults_in_rules_name_their_place() {
    let endpoint = |endpoint: Value| json!({"type": "endpoint", "endpoint": endpoint});
    let faults = [
        (json!(1), "rules[0]: a rule has to be an object"),
        (json!({"conditions": []}), "rules[0]: `type` is missing"),
        (json!({"type": "leaf"}), "rules[0]: unknown rule type `leaf`"),
        (json!({"type": "tree"}), "rules[0]: `rules` is missing"),
        (json!({"type": "tree", "rules": []}), "rules[0].rules: there are no rules"),
        (json!({"type": "error"}), "rules[0]: `error` is missing"),
        (
            json!({"type": "error", "error": true}),
            "rules[0].error: this is a boolean where a string is wanted",
        ),
        (
            json!({"type": "error", "error": "x", "conditions": {}}),
            "rules[0].conditions: has to be an array",
        ),
        (json!({"type": "endpoint"}), "rules[0].endpoint: has to be there and to be an object"),
        (endpoint(json!({})), "rules[0].endpoint: `url` is missing"),
        (
            endpoint(json!({"url": "x", "headers": {"a": "b"}})),
            "rules[0].endpoint.headers.a: has to be an array",
        ),
        (
            endpoint(json!({"url": "x", "properties": {"a": [{"b": null}]}})),
            "rules[0].endpoint.properties.a[0].b: a property cannot be null",
        ),
    ];
    for (rule, expected) in faults {
        let fault = fault(&rule_set(json!([rule])));
        assert_eq!(fault.lines().next(), Some(expected));
    }
}

#[test]
fn what_is_nested_too_deep_is_refused() {
    let nested = |levels: usize| (0..levels).fold(json!("x"), |inner, _| json!([inner]));
    let rules = |levels| {
        let endpoint = json!({"url": "x", "properties": {"a": nested(levels)}});
        rule_set(json!([{"type": "endpoint", "endpoint": endpoint}]))
    };
    assert!(EndpointPlan::new(&rules(30)).is_ok());
    let expected = "rules[0].endpoint: nested more than 32 lists and objects deep";
    assert_eq!(fault(&rules(40)), expected);
    let not = |levels| (0..levels).fold(json!(true), |of, _| json!({"fn": "not", "argv": [of]}));
    assert_eq!(
        condition_fault(not(20)),
        "rules[1].rules[0].conditions[0]: nested more than 32 lists and objects deep"
    );
}

#[test]
fn faults_outside_the_rules_are_named() {
    let with_param =
        |param: Value| json!({"version": "1.0", "parameters": {"P": param}, "rules": []});
    let faults = [
        (json!([]), "an endpoint rule set has to be a JSON object"),
        (json!({"version": "2.0"}), "version: `2.0` is not a version 1.x"),
        (json!({"version": "1.0"}), "the endpoint rule set is not complete: `rules` is missing"),
        (json!({"version": "1.0", "rules": []}), "rules: there are no rules"),
        (with_param(json!("x")), "parameters.P: a parameter has to be an object"),
        (with_param(json!({"type": "int"})), "parameters.P.type: unknown type `int`"),
        (
            with_param(json!({"type": "string", "required": 1})),
            "parameters.P.required: has to be a boolean",
        ),
        (
            with_param(json!({"type": "string", "default": true})),
            "parameters.P.default: has to be a string, as the parameter is",
        ),
    ];
    for (rule_set, expected) in faults {
        assert_eq!(fault(&rule_set).lines().next(), Some(expected));
    }
}
