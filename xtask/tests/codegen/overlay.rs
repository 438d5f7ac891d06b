//! Overlays that no longer apply, and faults that overlays bring in.

use crate::repository::{self, Repository};

const FIXES: &str = "models/tiny/overlay/fixes.json";
const NAME: &str = "com.amazonaws.tiny#Thing$name";

/// The error after an edit of the fixes, in the line that has `at`.
fn fault(from: &str, to: &str, at: &str) -> String {
    repository::fault(FIXES, from, to, at)
}

#[test]
fn a_statement_about_a_shape_or_member_that_is_gone() {
    assert_eq!(
        fault("#Thing$name", "#Thign$name", "#Thign$name"),
        "com.amazonaws.tiny#Thign$name: there is no such shape in the model\n  \
         help: did you mean `com.amazonaws.tiny#Thing` or `com.amazonaws.tiny#Things` or \
         `com.amazonaws.tiny#GetThing`?"
    );
    assert_eq!(
        fault("#Thing$name", "#Thing$title", "#Thing$title"),
        "com.amazonaws.tiny#Thing$title: there is no such member in the model\n  \
         help: if it is gone from the model, remove the statement from the overlay"
    );
}

#[test]
fn a_statement_that_changes_nothing() {
    let repository = Repository::new();
    let member = "\"name\": {\"shape\": \"Name\"},";
    let sensitive = "\"name\": {\"shape\": \"Name\", \"sensitive\": true},";
    repository.edit("models/tiny/service-2.json", member, sensitive);
    assert_eq!(
        repository.fault(),
        format!(
            "{FIXES}:7: {NAME}: `smithy.api#sensitive` already has this value\n  \
             help: the model says so itself: remove this line from the overlay"
        )
    );
    assert_eq!(
        fault("\"smithy.api#sensitive\": {}", "\"smithy.api#sensitive\": null", "sensitive"),
        format!(
            "{NAME}: there is no `smithy.api#sensitive` to take away\n  \
             help: the model has changed: remove this line from the overlay"
        )
    );
}

#[test]
fn a_fix_without_a_reason() {
    assert_eq!(
        fault("Names are nobody's business.", " ", "\"traits\""),
        format!(
            "{NAME}: a statement of fixes.json must say why it is there\n  \
             help: give the reason in `tinsmith.traits#because`"
        )
    );
}

#[test]
fn a_fault_that_an_overlay_brings_in_is_found_there() {
    let with = |traits: &str, at: &str| {
        let statement = format!(
            "\"shapes\": {{\n    \"com.amazonaws.tiny#GetThing\": {{\n      \"type\": \"apply\",\n      \
             \"traits\": {{\n        {traits},\n        \"tinsmith.traits#because\": \"So.\"\n      }}\n    }},"
        );
        fault("\"shapes\": {", &statement, at)
    };
    assert_eq!(
        with(
            "\"smithy.api#paginated\": {\n          \"inputToken\": \"name\",\n          \
             \"outputToken\": \"nmae\"}",
            "nmae"
        ),
        "com.amazonaws.tiny#GetThing: paginator: the output token `nmae` is not there: \
         `com.amazonaws.tiny#Thing` has no `nmae`\n  help: did you mean `name`?"
    );
    assert_eq!(
        with(
            "\"smithy.waiters#waitable\": {\"W\": {\"acceptors\": [\n          {\"state\": \
             \"success\", \"matcher\": {\"output\": {\"path\": \"count\", \"expected\": \"1\", \
             \"comparator\": \"stringsEqual\"}}}]}}",
            "stringsEqual"
        ),
        "com.amazonaws.tiny#GetThing: waiter `W`: unknown comparator `stringsEqual`\n  \
         help: known are stringEquals, booleanEquals, allStringEquals and anyStringEquals"
    );
}
