//! Policies from JSON.

use std::collections::HashMap;

use tinsmith_runtime::near::near;
use tinsmith_runtime::primitives::{Document, Number};

use super::{Action, Count, Policy, PolicyError, Rule, StorageClass, Tags};

/// The keys of a policy, of a rule, and of what is in a rule.
const POLICY: [&str; 1] = ["rules"];
const RULE: [&str; 4] = ["rulePriority", "description", "selection", "action"];
const SELECTION: [&str; 7] = [
    "tagStatus",
    "tagPatternList",
    "tagPrefixList",
    "storageClass",
    "countType",
    "countUnit",
    "countNumber",
];
const ACTION: [&str; 2] = ["type", "targetStorageClass"];

/// Reads a policy.
pub(super) fn policy(document: Document) -> Result<Policy, PolicyError> {
    let mut top = Object::of(document, None, "", &POLICY)?;
    let rules = match top.need("rules")? {
        Document::Array(rules) => rules,
        _ => return Err(top.wrong("rules", "it is not a list")),
    };
    let rules = rules.into_iter().enumerate().map(|(index, document)| rule(document, index));
    Ok(Policy { rules: rules.collect::<Result<_, _>>()? })
}

fn rule(document: Document, index: usize) -> Result<Rule, PolicyError> {
    let mut rule = Object::of(document, Some(index), "", &RULE)?;
    let priority = rule.number("rulePriority")?;
    let description = rule.maybe_text("description")?;
    let selection = Object::of(rule.need("selection")?, Some(index), "selection", &SELECTION)?;
    let action = Object::of(rule.need("action")?, Some(index), "action", &ACTION)?;
    let (tags, count, storage_class) = self::selection(selection)?;
    let action = self::action(action)?;
    Ok(Rule { priority, description, tags, count, storage_class, action })
}

fn selection(mut selection: Object) -> Result<(Tags, Count, Option<StorageClass>), PolicyError> {
    let status = selection.text("tagStatus")?;
    let patterns = selection.texts("tagPatternList")?;
    let prefixes = selection.texts("tagPrefixList")?;
    let tags = match status.as_str() {
        "tagged" => Tags::Tagged {
            patterns: patterns.unwrap_or_default(),
            prefixes: prefixes.unwrap_or_default(),
        },
        "untagged" | "any" => {
            for (key, list) in [("tagPatternList", &patterns), ("tagPrefixList", &prefixes)] {
                if list.is_some() {
                    return Err(selection.wrong(key, "it is for the tagStatus `tagged` alone"));
                }
            }
            if status == "any" { Tags::Any } else { Tags::Untagged }
        }
        _ => return Err(selection.wrong("tagStatus", "it is `tagged`, `untagged` or `any`")),
    };
    let kind = selection.text("countType")?;
    let number = selection.number("countNumber")?;
    let count = match kind.as_str() {
        "imageCountMoreThan" => Count::MoreThan(number),
        "sinceImagePushed" => Count::DaysSincePushed(number),
        "sinceImagePulled" => Count::DaysSincePulled(number),
        "sinceImageTransitioned" => Count::DaysSinceTransitioned(number),
        _ => {
            let problem = "it is `imageCountMoreThan`, `sinceImagePushed`, `sinceImagePulled` or \
                           `sinceImageTransitioned`";
            return Err(selection.wrong("countType", problem));
        }
    };
    match (count, selection.maybe_text("countUnit")?.as_deref()) {
        (Count::MoreThan(_), None) => {}
        (Count::MoreThan(_), Some(_)) => {
            return Err(selection.wrong("countUnit", "`imageCountMoreThan` has no unit"));
        }
        (_, Some("days")) => {}
        _ => return Err(selection.wrong("countUnit", "with this countType it is `days`")),
    }
    let storage_class = match selection.maybe_text("storageClass")?.as_deref() {
        None => None,
        Some("standard") => Some(StorageClass::Standard),
        Some("archive") => Some(StorageClass::Archive),
        Some(_) => {
            return Err(selection.wrong("storageClass", "it is `standard` or `archive`"));
        }
    };
    Ok((tags, count, storage_class))
}

fn action(mut action: Object) -> Result<Action, PolicyError> {
    let kind = action.text("type")?;
    let target = action.maybe_text("targetStorageClass")?;
    let read = match (kind.as_str(), target.as_deref()) {
        ("expire", None) => Action::Expire,
        ("expire", Some(_)) => {
            return Err(action.wrong("targetStorageClass", "`expire` has none"));
        }
        ("transition", Some("archive")) => Action::Archive,
        ("transition", _) => {
            return Err(action.wrong("targetStorageClass", "with `transition` it is `archive`"));
        }
        _ => return Err(action.wrong("type", "it is `expire` or `transition`")),
    };
    Ok(read)
}

/// An object whose members are taken one by one.
struct Object {
    members: HashMap<String, Document>,
    rule: Option<usize>,
    path: &'static str,
}

impl Object {
    /// Keys that are not known come before all else: where one is misspelt, it is also missing.
    fn of(
        document: Document,
        rule: Option<usize>,
        path: &'static str,
        known: &[&'static str],
    ) -> Result<Self, PolicyError> {
        let Document::Object(members) = document else {
            return Err(PolicyError::new(rule, path, "it is not an object"));
        };
        let object = Self { members, rule, path };
        let unknown = object.members.keys().filter(|key| !known.contains(&key.as_str())).min();
        match unknown {
            None => Ok(object),
            Some(key) => {
                let problem = match near(key, known.iter().copied()).as_slice() {
                    [] => "the key is not known".to_owned(),
                    near => {
                        format!("the key is not known; did you mean {}?", near.join(" or "))
                    }
                };
                Err(object.wrong(key, &problem))
            }
        }
    }

    fn wrong(&self, key: &str, problem: &str) -> PolicyError {
        let dot = if self.path.is_empty() { "" } else { "." };
        PolicyError::new(self.rule, &format!("{}{dot}{key}", self.path), problem)
    }

    fn need(&mut self, key: &str) -> Result<Document, PolicyError> {
        self.members.remove(key).ok_or_else(|| self.wrong(key, "it is missing"))
    }

    fn number(&mut self, key: &str) -> Result<u32, PolicyError> {
        let number = match self.need(key)? {
            Document::Number(Number::PosInt(number)) => u32::try_from(number).ok(),
            _ => None,
        };
        number.ok_or_else(|| self.wrong(key, "it is not a whole number of 32 bits"))
    }

    fn text(&mut self, key: &str) -> Result<String, PolicyError> {
        self.maybe_text(key)?.ok_or_else(|| self.wrong(key, "it is missing"))
    }

    fn maybe_text(&mut self, key: &str) -> Result<Option<String>, PolicyError> {
        match self.members.remove(key) {
            None => Ok(None),
            Some(Document::String(text)) => Ok(Some(text)),
            Some(_) => Err(self.wrong(key, "it is not a string")),
        }
    }

    fn texts(&mut self, key: &str) -> Result<Option<Vec<String>>, PolicyError> {
        let Some(list) = self.members.remove(key) else { return Ok(None) };
        let wrong = || self.wrong(key, "it is not a list of strings");
        let Document::Array(list) = list else { return Err(wrong()) };
        let texts = list.into_iter().map(|element| match element {
            Document::String(text) => Ok(text),
            _ => Err(wrong()),
        });
        texts.collect::<Result<_, _>>().map(Some)
    }
}
