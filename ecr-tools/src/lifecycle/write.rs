//! Policies to JSON.

use std::collections::HashMap;

use tinsmith_runtime::primitives::{Document, Number};

use super::{Action, Count, Policy, Rule, StorageClass, Tags};

/// The policy as JSON.
pub(super) fn policy(policy: &Policy) -> Document {
    let rules = policy.rules.iter().map(rule).collect();
    object([("rules", Some(Document::Array(rules)))])
}

fn rule(rule: &Rule) -> Document {
    object([
        ("rulePriority", Some(number(rule.priority))),
        ("description", rule.description.as_deref().map(text)),
        ("selection", Some(selection(rule))),
        ("action", Some(action(rule.action))),
    ])
}

fn selection(rule: &Rule) -> Document {
    let (status, patterns, prefixes) = match &rule.tags {
        Tags::Tagged { patterns, prefixes } => ("tagged", texts(patterns), texts(prefixes)),
        Tags::Untagged => ("untagged", None, None),
        Tags::Any => ("any", None, None),
    };
    let (kind, unit, count) = match rule.count {
        Count::MoreThan(count) => ("imageCountMoreThan", None, count),
        Count::DaysSincePushed(days) => ("sinceImagePushed", Some("days"), days),
        Count::DaysSincePulled(days) => ("sinceImagePulled", Some("days"), days),
        Count::DaysSinceTransitioned(days) => ("sinceImageTransitioned", Some("days"), days),
    };
    let storage_class = rule.storage_class.map(|class| match class {
        StorageClass::Standard => text("standard"),
        StorageClass::Archive => text("archive"),
    });
    object([
        ("tagStatus", Some(text(status))),
        ("tagPatternList", patterns),
        ("tagPrefixList", prefixes),
        ("countType", Some(text(kind))),
        ("countUnit", unit.map(text)),
        ("countNumber", Some(number(count))),
        ("storageClass", storage_class),
    ])
}

fn action(action: Action) -> Document {
    match action {
        Action::Expire => object([("type", Some(text("expire")))]),
        Action::Archive => object([
            ("type", Some(text("transition"))),
            ("targetStorageClass", Some(text("archive"))),
        ]),
    }
}

/// An object of the members that there are.
fn object<const N: usize>(members: [(&str, Option<Document>); N]) -> Document {
    let members = members.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Document::Object(members.collect::<HashMap<_, _>>())
}

fn number(number: u32) -> Document {
    Document::Number(Number::PosInt(number.into()))
}

fn text(text: &str) -> Document {
    Document::String(text.to_owned())
}

fn texts(list: &[String]) -> Option<Document> {
    let texts = || Document::Array(list.iter().map(|element| text(element)).collect());
    (!list.is_empty()).then(texts)
}
