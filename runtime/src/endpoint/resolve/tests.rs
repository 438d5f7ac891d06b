use super::*;
use crate::endpoint::table::*;
use crate::endpoint::{AuthScheme, BuiltIns};

/// The shape of a common rule set: a custom endpoint, or one by partition and switches.
static RULES: RuleSet = RuleSet {
    params: &[
        Param::new("Region", ParamType::String).built_in("AWS::Region"),
        Param::new("UseFIPS", ParamType::Boolean)
            .built_in("AWS::UseFIPS")
            .required()
            .default(Bool(false)),
        Param::new("Endpoint", ParamType::String).built_in("SDK::Endpoint"),
    ],
    variables: &["PartitionResult"],
    conditions: &[
        Test(Call(IsSet, &[Ref(2)])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(true)])),
        Test(Call(IsSet, &[Ref(0)])),
        Assign(3, Call(AwsPartition, &[Ref(0)])),
        Test(Call(StringEquals, &[Get(&Ref(3), Name), Str("aws-cn")])),
    ],
    targets: &[
        Target::url(&[Ref(2)]),
        Target::url(&[Str("https://things-fips."), Ref(0), Str("."), Get(&Ref(3), DnsSuffix)]),
        Target::url(&[Str("https://things."), Ref(0), Str("."), Get(&Ref(3), DnsSuffix)])
            .headers(&[("x-region", &[Str("*"), Ref(0)])])
            .properties(&[(
                "authSchemes",
                List(&[Record(&[
                    ("name", Str("sigv4")),
                    ("signingRegion", Get(&Ref(3), ImplicitGlobalRegion)),
                    ("disableDoubleEncoding", Bool(true)),
                    ("priority", Int(1)),
                ])]),
            )]),
    ],
    errors: &[Str("no FIPS with an endpoint"), Join(&[Str("no things in "), Ref(0)]), Ref(0)],
    rules: &[
        Rule::Tree(&[0], 2),
        Rule::Error(&[1], 0),
        Rule::Endpoint(&[], 0),
        Rule::Tree(&[2, 3], 3),
        Rule::Error(&[4], 1),
        Rule::Endpoint(&[1], 1),
        Rule::Endpoint(&[], 2),
        Rule::Error(&[], 0),
    ],
};

fn resolve(built_ins: BuiltIns<'_>) -> Result<Endpoint, EndpointError> {
    RULES.resolve(&RULES.params(&built_ins))
}

fn in_region(region: &str) -> BuiltIns<'_> {
    BuiltIns { region: Some(region), ..BuiltIns::default() }
}

#[test]
fn the_first_rule_whose_conditions_hold_decides() {
    assert_eq!(
        resolve(in_region("us-east-1")).unwrap().url,
        "https://things.us-east-1.amazonaws.com"
    );
    let fips = BuiltIns { use_fips: true, ..in_region("us-east-1") };
    assert_eq!(resolve(fips).unwrap().url, "https://things-fips.us-east-1.amazonaws.com");
}

#[test]
fn headers_and_properties_are_filled_in() {
    let endpoint = resolve(in_region("eu-west-1")).unwrap();
    assert_eq!(
        endpoint.headers,
        [("x-region".to_owned(), vec!["*".to_owned(), "eu-west-1".to_owned()])]
    );
    assert_eq!(
        endpoint.auth_schemes(),
        [AuthScheme {
            name: "sigv4",
            signing_name: None,
            signing_region: Some("us-east-1"),
            signing_region_set: vec![],
            disable_double_encoding: true,
        }]
    );
    let schemes = endpoint.properties["authSchemes"].as_array().unwrap();
    let priority = schemes[0].as_object().unwrap().get("priority");
    assert_eq!(priority, Some(&Number::PosInt(1).into()));
}

#[test]
fn a_custom_endpoint_is_kept_to_the_letter() {
    for url in ["http://localhost:4566/", "https://proxy.example/a//b/", "https://x:1"] {
        let endpoint = resolve(BuiltIns { endpoint: Some(url), ..in_region("us-east-1") });
        assert_eq!(endpoint.unwrap().url, url);
    }
}

#[test]
fn a_message_of_the_rules_is_filled_in() {
    let rejected =
        EndpointError::Rejected { message: "no things in cn-north-1".into(), help: None };
    assert_eq!(resolve(in_region("cn-north-1")), Err(rejected));
}

#[test]
fn without_a_region_the_error_says_how_to_set_one() {
    let error = resolve(BuiltIns::default()).unwrap_err().to_string();
    assert!(error.ends_with("(set a region: in the client's configuration, in AWS_REGION or in the shared config file)"), "{error}");
}

#[test]
fn an_error_about_a_custom_endpoint_does_not_speak_of_the_region() {
    let built_ins = BuiltIns { use_fips: true, endpoint: Some("https://x"), ..BuiltIns::default() };
    let rejected =
        EndpointError::Rejected { message: "no FIPS with an endpoint".into(), help: None };
    assert_eq!(resolve(built_ins), Err(rejected));
}

static REQUIRED: RuleSet = RuleSet {
    params: &[Param::new("Region", ParamType::String).built_in("AWS::Region").required()],
    variables: &[],
    conditions: &[],
    targets: &[Target::url(&[Str("https://x")])],
    errors: &[],
    rules: &[Rule::Endpoint(&[], 0)],
};

#[test]
fn a_required_parameter_has_to_have_a_value() {
    assert_eq!(
        REQUIRED.resolve(&REQUIRED.default_params()),
        Err(EndpointError::Missing { name: "Region", built_in: Some("AWS::Region") })
    );
}

static EXHAUSTED: RuleSet = RuleSet {
    params: &[],
    variables: &[],
    conditions: &[Test(Bool(true)), Test(Bool(false))],
    targets: &[Target::url(&[Str("https://x")])],
    errors: &[],
    rules: &[Rule::Tree(&[0], 1), Rule::Endpoint(&[1], 0), Rule::Endpoint(&[], 0)],
};

#[test]
fn a_tree_that_is_entered_has_to_decide() {
    assert_eq!(EXHAUSTED.resolve(&EXHAUSTED.default_params()), Err(EndpointError::NoRule));
}

/// A decision diagram: a custom endpoint, else one by partition where there is a region.
static DIAGRAM: RuleSet = RuleSet {
    rules: &[
        Rule::Diagram(
            2,
            &[
                // The branches of the next node are swapped: with an endpoint it takes the second.
                Node(0, -3, 4),
                Node(1, RESULTS + 1, RESULTS + 2),
                Node(2, 5, -1),
                Node(3, RESULTS + 3, RESULTS),
            ],
        ),
        Rule::Error(&[], 0),
        Rule::Endpoint(&[], 0),
        Rule::Endpoint(&[], 2),
    ],
    ..RULES
};

#[test]
fn a_diagram_is_walked_along_swapped_branches_too() {
    let resolve = |built_ins: BuiltIns<'_>| DIAGRAM.resolve(&DIAGRAM.params(&built_ins));
    let custom = BuiltIns { endpoint: Some("https://x"), ..BuiltIns::default() };
    let fips = BuiltIns { use_fips: true, ..custom };
    assert!(matches!(resolve(custom), Err(EndpointError::Rejected { .. })));
    assert_eq!(resolve(fips).unwrap().url, "https://x");
    assert_eq!(
        resolve(in_region("cn-north-1")).unwrap().url,
        "https://things.cn-north-1.amazonaws.com.cn"
    );
}

#[test]
fn a_diagram_may_lead_to_no_result() {
    let resolve = |built_ins: BuiltIns<'_>| DIAGRAM.resolve(&DIAGRAM.params(&built_ins));
    assert_eq!(resolve(BuiltIns::default()), Err(EndpointError::NoRule));
    for (root, nodes) in [
        (0, &[][..]),
        (1, &[]),
        (RESULTS, &[]),
        (RESULTS + 2, &[]),
        (i32::MIN, &[]),
        // Round in circles, and on to a condition that is not there.
        (2, &[Node(0, 2, 2)]),
        (2, &[Node(9, RESULTS + 1, 7)]),
    ] {
        let set = RuleSet { params: &[], ..EXHAUSTED };
        let mut run = Run { set: &set, slots: vec![], partitions: &[] };
        let index = run.walk(root, nodes);
        assert!(index.is_none_or(|index| index == 1), "{root} leads to {index:?}");
    }
}

#[test]
fn a_variable_keeps_what_held() {
    static SET: RuleSet = RuleSet {
        params: &[],
        variables: &["it"],
        conditions: &[Assign(0, Str("https://x")), Assign(0, Call(ParseUrl, &[Str("x")]))],
        targets: &[Target::url(&[Ref(0)])],
        errors: &[],
        rules: &[
            Rule::Diagram(2, &[Node(0, 3, 1), Node(1, 1, RESULTS + 1)]),
            Rule::Endpoint(&[], 0),
        ],
    };
    assert_eq!(SET.resolve(&SET.default_params()).unwrap().url, "https://x");
}

/// A table that no generator would write: every index leads nowhere.
static BROKEN: RuleSet = RuleSet {
    params: &[],
    variables: &[],
    conditions: &[Assign(9, Bool(true)), Test(Call(Not, &[]))],
    targets: &[Target::url(&[Ref(7)])],
    errors: &[],
    rules: &[
        Rule::Endpoint(&[5], 0),
        Rule::Endpoint(&[1], 0),
        Rule::Tree(&[0], 99),
        Rule::Endpoint(&[], 0),
    ],
};

#[test]
fn a_broken_table_is_an_error_and_no_panic() {
    assert_eq!(BROKEN.resolve(&BROKEN.default_params()), Err(EndpointError::Unset { what: "URL" }));
}

/// What an expression is worth with `a:b` in slot 0, nothing in slot 1 and a list in slot 2.
fn value(expr: &'static Expr) -> Option<Datum<'static>> {
    let list = Cow::Owned(vec!["x".to_owned(), "y".to_owned()]);
    let slots = vec![Some(text("a:b")), None, Some(Datum::Texts(list))];
    Run { set: &RULES, slots, partitions: partition::all() }.eval(expr)
}

fn text(text: &'static str) -> Datum<'static> {
    Datum::Text(Cow::Borrowed(text))
}

#[test]
fn is_set_and_not_accept_what_is_not_there() {
    assert_eq!(value(&Call(IsSet, &[Ref(0)])), Some(Datum::Flag(true)));
    assert_eq!(value(&Call(IsSet, &[Ref(1)])), Some(Datum::Flag(false)));
    assert_eq!(value(&Call(Not, &[Bool(true)])), Some(Datum::Flag(false)));
    assert_eq!(value(&Call(Not, &[Bool(false)])), Some(Datum::Flag(true)));
}

#[test]
fn equality_needs_both_sides() {
    assert_eq!(value(&Call(StringEquals, &[Ref(0), Str("a:b")])), Some(Datum::Flag(true)));
    assert_eq!(value(&Call(StringEquals, &[Ref(0), Str("a")])), Some(Datum::Flag(false)));
    assert_eq!(value(&Call(StringEquals, &[Ref(1), Str("a")])), None);
    assert_eq!(value(&Call(BooleanEquals, &[Bool(false), Bool(false)])), Some(Datum::Flag(true)));
}

#[test]
fn coalesce_takes_the_first_that_is_there() {
    assert_eq!(value(&Call(Coalesce, &[Ref(1), Ref(0), Str("z")])), Some(text("a:b")));
    assert_eq!(value(&Call(Coalesce, &[Ref(1), Ref(1)])), None);
}

#[test]
fn ite_takes_one_of_two() {
    assert_eq!(value(&Call(Ite, &[Bool(true), Str("y"), Str("n")])), Some(text("y")));
    assert_eq!(value(&Call(Ite, &[Bool(false), Str("y"), Str("n")])), Some(text("n")));
    assert_eq!(value(&Call(Ite, &[Ref(1), Str("y"), Str("n")])), None);
}

#[test]
fn list_elements_count_from_either_end() {
    assert_eq!(value(&Get(&Ref(2), Index(0))), Some(text("x")));
    assert_eq!(value(&Get(&Ref(2), Index(-1))), Some(text("y")));
    assert_eq!(value(&Get(&Ref(2), Index(2))), None);
    assert_eq!(value(&Get(&Ref(2), Index(-3))), None);
    assert_eq!(value(&Get(&Ref(2), Index(i32::MIN))), None);
    assert_eq!(value(&Get(&Ref(2), Name)), None);
}

#[test]
fn string_functions_are_wired_to_their_arguments() {
    assert_eq!(value(&Call(UriEncode, &[Ref(0)])), Some(text("a%3Ab")));
    let part = value(&Call(Substring, &[Str("abcdef"), Int(1), Int(3), Bool(true)]));
    assert_eq!(part, Some(text("de")));
    let pieces = Datum::Texts(Cow::Owned(vec!["a".to_owned(), "b".to_owned()]));
    assert_eq!(value(&Call(Split, &[Ref(0), Str(":"), Int(0)])), Some(pieces));
    assert_eq!(value(&Call(IsValidHostLabel, &[Ref(0), Bool(false)])), Some(Datum::Flag(false)));
    assert_eq!(
        value(&Call(AwsIsVirtualHostableS3Bucket, &[Str("a.bucket"), Bool(true)])),
        Some(Datum::Flag(true))
    );
}

#[test]
fn parts_of_urls_arns_and_partitions_can_be_taken() {
    assert_eq!(value(&Get(&Call(ParseUrl, &[Str("http://h:1/p")]), Authority)), Some(text("h:1")));
    assert_eq!(
        value(&Get(&Call(ParseUrl, &[Str("http://h:1/p")]), NormalizedPath)),
        Some(text("/p/"))
    );
    assert_eq!(value(&Call(ParseUrl, &[Str("h")])), None);
    assert_eq!(
        value(&Get(&Get(&Call(AwsParseArn, &[Str("arn:p:s:r:a:b/c")]), ResourceId), Index(1))),
        Some(text("c"))
    );
    assert_eq!(
        value(&Get(&Call(AwsPartition, &[Str("cn-north-1")]), DualStackDnsSuffix)),
        Some(text("api.amazonwebservices.com.cn"))
    );
    assert_eq!(
        value(&Get(&Call(AwsPartition, &[Str("cn-north-1")]), SupportsFips)),
        Some(Datum::Flag(true))
    );
}
