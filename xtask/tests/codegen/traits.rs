//! Faults of paginators and waiters.

use crate::repository::fault;

const PAGINATORS: &str = "models/tiny/paginators-1.json";
const WAITERS: &str = "models/tiny/waiters-2.json";

#[test]
fn a_paginator_whose_paths_are_not_there() {
    for (key, value, what, shape, help) in [
        (
            "input_token",
            "nextToken",
            "input token",
            "ListThingsRequest",
            "did you mean `nextToken`?",
        ),
        (
            "output_token",
            "nextToken",
            "output token",
            "ListThingsResponse",
            "did you mean `nextToken`?",
        ),
        ("limit_key", "maxResults", "page size", "ListThingsRequest", "did you mean `maxResults`?"),
        ("result_key", "things", "items", "ListThingsResponse", "did you mean `things`?"),
    ] {
        let (from, to) = (format!("\"{key}\": \"{value}"), format!("\"{key}\": \"{value}X"));
        assert_eq!(
            fault(PAGINATORS, &from, &to, &to),
            format!(
                "com.amazonaws.tiny#ListThings: paginator: the {what} `{value}X` is not there: \
                 `com.amazonaws.tiny#{shape}` has no `{value}X`\n  help: {help}"
            )
        );
    }
}

#[test]
fn a_paginator_whose_paths_have_other_types() {
    assert_eq!(
        fault(
            PAGINATORS,
            "\"output_token\": \"nextToken\"",
            "\"output_token\": \"things\"",
            "output_token"
        ),
        "com.amazonaws.tiny#ListThings: paginator: the output token `things` must be a string, a \
         number or a map, and `com.amazonaws.tiny#Things` is none\n  \
         help: take the paginator away: set `smithy.api#paginated` to null in an overlay"
    );
}

#[test]
fn a_paginator_for_an_unknown_operation() {
    assert_eq!(
        fault(PAGINATORS, "\"ListThings\"", "\"ListThing\"", "\"ListThing\""),
        "com.amazonaws.tiny#ListThing: the paginator is for an operation that is not in the \
         model\n  help: did you mean `ListThings` or `GetThing`?"
    );
}

#[test]
fn a_waiter_for_an_unknown_operation() {
    assert_eq!(
        fault(WAITERS, "\"GetThing\"", "\"GetThings\"", "\"GetThings\""),
        "com.amazonaws.tiny#GetThings: the waiter is for an operation that is not in the \
         model\n  help: did you mean `GetThing` or `ListThings`?"
    );
}

#[test]
fn a_waiter_whose_expression_does_not_parse() {
    let message = fault(WAITERS, "\"argument\": \"name\"", "\"argument\": \"name.[\"", "        {");
    let start = "com.amazonaws.tiny#GetThing: waiter `ThingNamed`: not a JMESPath expression: at \
                 byte 6 of `name.[`: ";
    assert!(message.starts_with(start), "{message}");
    assert!(message.ends_with("\n  help: give the waiter anew in an overlay"), "{message}");
}

#[test]
fn a_waiter_whose_expression_names_what_is_not_there() {
    assert_eq!(
        fault(WAITERS, "\"argument\": \"name\"", "\"argument\": \"naem\"", "        {"),
        "com.amazonaws.tiny#GetThing: waiter `ThingNamed`: `naem`: com.amazonaws.tiny#Thing: has \
         no member `naem`\n  help: near it: `name`"
    );
}

#[test]
fn a_waiter_that_compares_a_number_as_a_string() {
    assert_eq!(
        fault(WAITERS, "\"argument\": \"name\"", "\"argument\": \"count\"", "        {"),
        "com.amazonaws.tiny#GetThing: waiter `ThingNamed`: `count` is a number, but `stringEquals` \
         compares a string\n  \
         help: give the waiter anew in an overlay, with a path that makes what is compared"
    );
    assert_eq!(
        fault(WAITERS, "\"expected\": \"here\"", "\"expected\": 3", "\"expected\": 3"),
        "waiters.ThingNamed.acceptors.0.expected: must be a string or a boolean"
    );
}

#[test]
fn a_waiter_with_an_unknown_state_or_matcher() {
    assert_eq!(
        fault(WAITERS, "\"state\": \"success\"", "\"state\": \"done\"", "\"done\""),
        "waiters.ThingNamed.acceptors.0.state: unknown state `done`\n  \
         help: known are success, failure and retry"
    );
    assert_eq!(
        fault(WAITERS, "\"matcher\": \"path\"", "\"matcher\": \"pathNone\"", "pathNone"),
        "waiters.ThingNamed.acceptors.0.matcher: unknown matcher `pathNone`\n  \
         help: known are path, pathAll, pathAny, status and error"
    );
}

#[test]
fn a_waiter_that_can_never_succeed() {
    assert_eq!(
        fault(WAITERS, "\"state\": \"success\"", "\"state\": \"retry\"", "\"ThingNamed\""),
        "com.amazonaws.tiny#GetThing: waiter `ThingNamed`: no acceptor lets it succeed"
    );
}
