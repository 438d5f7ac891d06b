//! Faults of the service's model and of its endpoint rules.

use crate::repository::fault;

const SERVICE: &str = "models/tiny/service-2.json";
const RULES: &str = "models/tiny/endpoint-rule-set-1.json";

#[test]
fn a_member_whose_shape_is_not_there() {
    let edit = ("\"count\": {\"shape\": \"Number\"}", "\"count\": {\"shape\": \"Numbr\"}");
    assert_eq!(
        fault(SERVICE, edit.0, edit.1, edit.1),
        "com.amazonaws.tiny#Thing$count: refers to the shape `Numbr`, which is not in the model\n  \
         help: did you mean `Number`?"
    );
    assert_eq!(
        fault(
            SERVICE,
            "\"member\": {\"shape\": \"Thing\"}",
            "\"member\": {\"shape\": \"Xyz\"}",
            "Xyz"
        ),
        "com.amazonaws.tiny#Things$member: refers to the shape `Xyz`, which is not in the model\n  \
         help: the shapes stand under `shapes`"
    );
}

#[test]
fn an_operation_whose_shapes_are_not_there() {
    for (from, to, member) in [
        ("\"output\": {\"shape\": \"Thing\"}", "\"output\": {\"shape\": \"Gone\"}", "output"),
        (
            "\"input\": {\"shape\": \"GetThingRequest\"}",
            "\"input\": {\"shape\": \"Gone\"}",
            "input",
        ),
        ("{\"shape\": \"GoneException\"}", "{\"shape\": \"Gone\"}", "errors"),
    ] {
        let message = fault(SERVICE, from, to, to);
        let start = format!(
            "com.amazonaws.tiny#GetThing${member}: refers to the shape `Gone`, which is not in the \
             model\n  help: "
        );
        assert!(message.starts_with(&start), "{message}");
    }
}

#[test]
fn a_required_member_that_is_not_there() {
    assert_eq!(
        fault(SERVICE, "[\"name\"]", "[\"nam\"]", "\"nam\""),
        "com.amazonaws.tiny#GetThingRequest$nam: the structure has no such member\n  \
         help: did you mean `name`?"
    );
}

#[test]
fn an_output_that_is_no_structure() {
    assert_eq!(
        fault(
            SERVICE,
            "\"output\": {\"shape\": \"Thing\"}",
            "\"output\": {\"shape\": \"Name\"}",
            "\"GetThing\": {"
        ),
        "com.amazonaws.tiny#GetThing: `com.amazonaws.tiny#Name` must be a structure, as output"
    );
}

#[test]
fn a_list_of_itself() {
    assert_eq!(
        fault(
            SERVICE,
            "\"member\": {\"shape\": \"Thing\"}",
            "\"member\": {\"shape\": \"Things\"}",
            "\"member\""
        ),
        "com.amazonaws.tiny#Things$member: leads back to itself through lists and maps alone\n  \
         help: a structure or union has to lie between"
    );
}

#[test]
fn a_protocol_that_nobody_knows() {
    assert_eq!(
        fault(SERVICE, "\"protocol\": \"json\"", "\"protocol\": \"soap\"", "\"protocol\""),
        "metadata.protocol: unknown protocol `soap`\n  \
         help: known are json, rest-json, rest-xml, query, ec2, smithy-rpc-v2-cbor"
    );
}

#[test]
fn a_key_that_is_missing_or_of_another_type() {
    assert_eq!(
        fault(SERVICE, "\"serviceId\": \"Tiny\",", "", "\"metadata\""),
        "metadata: `serviceId` is missing"
    );
    assert_eq!(
        fault(SERVICE, "\"members\": {},", "\"members\": 7,", "\"members\": 7"),
        "shapes.GoneException.members: must be an object"
    );
}

#[test]
fn an_endpoint_rule_with_an_unknown_function() {
    assert_eq!(
        fault(RULES, "isSet", "isThere", "isThere"),
        "com.amazonaws.tiny#TinyTarget: endpoint rules: rules[0].conditions[0]: unknown function \
         `isThere`\n  help: the rule set may be newer than this generator"
    );
}

#[test]
fn an_endpoint_rule_with_an_unknown_reference() {
    let help = "help: a reference names a parameter, or a variable that an earlier condition on \
                the way to it assigns";
    assert_eq!(
        fault(RULES, "\"ref\": \"Region\"", "\"ref\": \"Regio\"", "Regio\""),
        format!(
            "com.amazonaws.tiny#TinyTarget: endpoint rules: rules[0].conditions[0].argv[0]: \
             nothing called `Regio` is in scope\n  {help}"
        )
    );
    assert_eq!(
        fault(RULES, "{Region}", "{Regio}", "\"url\""),
        format!(
            "com.amazonaws.tiny#TinyTarget: endpoint rules: rules[0].endpoint.url: nothing called \
             `Regio` is in scope\n  {help}"
        )
    );
}
