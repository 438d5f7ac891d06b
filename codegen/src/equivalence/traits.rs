//! Traits of the same shape or member in two models.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::reason::Reason;
use crate::model::Traits;
use crate::model::traits::ids;

/// Traits that no client needs, or whose absence a client does not notice.
const NOT_OF_THE_CLIENT: &[&str] = &[
    "aws.api#arn",
    "aws.api#arnReference",
    "aws.api#controlPlane",
    "aws.api#data",
    "aws.api#dataPlane",
    "aws.api#tagEnabled",
    "aws.api#taggable",
    "aws.api#resource",
    "smithy.api#cors",
    "smithy.api#idempotent",
    "smithy.api#noReplace",
    "smithy.api#private",
    "smithy.api#readonly",
    "smithy.api#recommended",
    "smithy.api#references",
    "smithy.api#resourceIdentifier",
    "smithy.api#since",
    "smithy.api#suppress",
    "smithy.api#tags",
    "smithy.api#uniqueItems",
    "smithy.api#unstable",
    "smithy.api#xmlNamespace",
    "smithy.rules#endpointTests",
];

/// What differs between the traits `a` and `b`, and why that may be.
pub(super) fn compare(a: &Traits, b: &Traits) -> Vec<(String, Option<Reason>)> {
    let all: BTreeSet<&str> = a.iter().chain(b.iter()).map(|(id, _)| id).collect();
    let mut differences = Vec::new();
    for id in all {
        let (a, b) = (a.get(id), b.get(id));
        let mut parts = Vec::new();
        match whole(id, a, b) {
            _ if a == b => {}
            Some(reason) => {
                differences.push((format!("`{id}`: {} and {}", show(a), show(b)), Some(reason)));
            }
            None => parts_that_differ(a, b, &mut Vec::new(), &mut parts),
        }
        for (path, a, b) in parts {
            let at = if path.is_empty() { String::new() } else { format!(" {}", path.join(".")) };
            let what = format!("`{id}`{at}: {} and {}", show(a), show(b));
            differences.push((what, part(id, &path, a, b)));
        }
    }
    differences
}

fn show(value: Option<&Value>) -> String {
    value.map_or_else(|| "absent".to_owned(), Value::to_string)
}

/// Why a trait may differ as a whole.
fn whole(id: &str, a: Option<&Value>, b: Option<&Value>) -> Option<Reason> {
    let is_one_sided = a.is_none() || b.is_none();
    let (known, reason) = match id {
        ids::DOCUMENTATION | "smithy.api#externalDocumentation" => (true, Reason::Documentation),
        ids::EXAMPLES => (true, Reason::Examples),
        ids::DEFAULT | ids::BOX | "smithy.api#addedDefault" | "smithy.api#clientOptional" => {
            (is_one_sided, Reason::Defaults)
        }
        "smithy.api#input" | "smithy.api#output" | "smithy.api#unitType" => (true, Reason::Ends),
        ids::MEMBER_NAME => (is_one_sided, Reason::EnumNames),
        ids::HTTP_ERROR => (is_one_sided, Reason::HttpErrors),
        ids::AUTH => (is_one_sided, Reason::Auth),
        ids::HTTP => (http(a) == http(b), Reason::Http),
        ids::MAX_ATTEMPTS => (true, Reason::Waiters),
        ids::RESULT_KEYS | ids::NON_AGGREGATE_KEYS | ids::MORE_RESULTS => {
            (is_one_sided, Reason::Paginators)
        }
        ids::LENGTH => (length(a) == length(b), Reason::Bounds),
        // Which versions of HTTP a service takes is for the connection to find out.
        _ if id.starts_with("aws.protocols#awsJson") => (!is_one_sided, Reason::NotOfTheClient),
        _ => {
            let namespaces = ["aws.cloudformation#", "aws.iam#", "aws.test#", "smithy.test#"];
            let known = NOT_OF_THE_CLIENT.contains(&id)
                || namespaces.iter().any(|namespace| id.starts_with(namespace));
            (known, Reason::NotOfTheClient)
        }
    };
    known.then_some(reason)
}

/// Why a part of a trait may differ.
fn part(id: &str, path: &[String], a: Option<&Value>, b: Option<&Value>) -> Option<Reason> {
    let is_one_sided = a.is_none() || b.is_none();
    let is_text = |value: Option<&Value>| value.is_none_or(Value::is_string);
    let last = path.last().map_or("", String::as_str);
    match (id, last) {
        (_, "documentation") if is_text(a) && is_text(b) => Some(Reason::Documentation),
        (ids::DEPRECATED, "message" | "since") => Some(Reason::Documentation),
        (ids::WAITABLE, "maxDelay" | "tags") if path.len() == 2 => Some(Reason::Waiters),
        (ids::PAGINATED, "items") if is_one_sided => Some(Reason::Paginators),
        (
            ids::SERVICE,
            "arnNamespace" | "cloudFormationName" | "cloudTrailEventSource" | "docId",
        ) => Some(Reason::NotOfTheClient),
        _ => None,
    }
}

type Part<'v> = (Vec<String>, Option<&'v Value>, Option<&'v Value>);

/// The innermost parts in which two values differ, with the ways that lead to them.
fn parts_that_differ<'v>(
    a: Option<&'v Value>,
    b: Option<&'v Value>,
    path: &mut Vec<String>,
    parts: &mut Vec<Part<'v>>,
) {
    match (a, b) {
        _ if a == b => {}
        (Some(Value::Object(in_a)), Some(Value::Object(in_b))) => {
            let keys: BTreeSet<&String> = in_a.keys().chain(in_b.keys()).collect();
            for key in keys {
                path.push(key.clone());
                parts_that_differ(in_a.get(key), in_b.get(key), path, parts);
                path.pop();
            }
        }
        (Some(Value::Array(in_a)), Some(Value::Array(in_b))) if in_a.len() == in_b.len() => {
            for (index, (a, b)) in in_a.iter().zip(in_b).enumerate() {
                path.push(index.to_string());
                parts_that_differ(Some(a), Some(b), path, parts);
                path.pop();
            }
        }
        _ => parts.push((path.clone(), a, b)),
    }
}

/// Where a request goes, which without the trait AWS JSON says.
fn http(value: Option<&Value>) -> (Value, Value) {
    let part = |key: &str, default: &str| {
        value.and_then(|value| value.get(key)).cloned().unwrap_or_else(|| json!(default))
    };
    (part("method", "POST"), part("uri", "/"))
}

/// A length without a bound that bounds nothing.
fn length(value: Option<&Value>) -> Map<String, Value> {
    let mut bounds = value.and_then(Value::as_object).cloned().unwrap_or_default();
    bounds.retain(|key, bound| key != "min" || bound.as_u64() != Some(0));
    bounds
}
