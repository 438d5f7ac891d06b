//! Documentation: what the model says, and where it says nothing, the facts of the model.

mod escape;
mod html;
mod markdown;
mod summary;
mod wrap;

use serde_json::Value;

use crate::model::traits::ids;
use crate::model::{Member, Model, ShapeKind, Simple, Traits};

/// The documentation of an item, in Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs {
    /// The lines.
    pub lines: Vec<String>,
    /// The note of a deprecated item.
    pub deprecated: Option<String>,
}

impl Docs {
    /// What the traits say.
    pub fn of(traits: &Traits) -> Self {
        let mut docs = Self::default();
        if let Some(text) = traits.str(ids::DOCUMENTATION) {
            docs.lines = lines(text);
        }
        docs.deprecated = traits.get(ids::DEPRECATED).map(|deprecated| {
            deprecated.get("message").and_then(Value::as_str).map_or_else(
                || "the model marks it as deprecated".to_owned(),
                |message| lines(message).join(" ").trim_end().to_owned(),
            )
        });
        docs
    }

    /// A text of the model.
    pub fn text(text: &str) -> Self {
        Self { lines: lines(text), deprecated: None }
    }

    /// The same with `line` as text where the model has none.
    pub fn or(mut self, line: String) -> Self {
        if self.lines.is_empty() {
            self.lines.push(line);
        }
        self
    }

    /// Its first sentence, or `line` where it has no plain one.
    pub fn summary(&self, line: &str) -> Vec<String> {
        let summary = summary::lines(&self.lines);
        if summary.is_empty() { vec![line.to_owned()] } else { summary }
    }

    /// The same with a paragraph more.
    pub fn and(mut self, paragraph: String) -> Self {
        if !paragraph.is_empty() {
            if !self.lines.is_empty() {
                self.lines.push(String::new());
            }
            self.lines.push(paragraph);
        }
        self
    }
}

/// A text of the model, which may be HTML or Markdown, in Markdown that rustdoc reads well.
fn lines(text: &str) -> Vec<String> {
    if markdown::is_html(text) { html::markdown(text) } else { markdown::lines(text) }
}

/// The documentation of a member: the model's text, then its constraints.
pub fn member(model: &Model, member: &Member) -> Docs {
    let facts = facts(model, member);
    let docs = Docs::of(&member.traits);
    if docs.lines.is_empty() {
        let line = format!("`{}`{}{facts}", member.name, if facts.is_empty() { "" } else { ": " });
        return docs.or(line);
    }
    docs.and(sentence(facts))
}

/// A value of the model as it stands on the wire.
pub fn literal(value: &str) -> String {
    if value.trim().is_empty() {
        format!("The text {value:?}.")
    } else if value.contains(['`', '\n', '\r']) {
        format!("`` {value:?} ``")
    } else {
        format!("`{value}`")
    }
}

/// The constraints of a member, in a few words; empty where it has none.
fn facts(model: &Model, member: &Member) -> String {
    let get = |id| model.member_trait(member, id);
    let mut facts = Vec::new();
    if member.traits.has(ids::REQUIRED) {
        facts.push("required".to_owned());
    }
    if let Some(default) = member.traits.get(ids::DEFAULT).filter(|default| !default.is_null()) {
        facts.push(format!("`{default}` where it is not set"));
    }
    if let Some(bounds) = get(ids::RANGE).and_then(|trait_| bounds(trait_, "")) {
        facts.push(bounds);
    }
    if let Some(bounds) = get(ids::LENGTH).and_then(|trait_| bounds(trait_, unit(model, member))) {
        facts.push(bounds);
    }
    if get(ids::SENSITIVE).is_some() {
        facts.push("secret, never shown by `Debug`".to_owned());
    }
    facts.join("; ")
}

fn unit(model: &Model, member: &Member) -> &'static str {
    match model.shape(&member.target).map(|shape| &shape.kind) {
        Some(ShapeKind::Simple(Simple::Blob)) => " bytes",
        Some(ShapeKind::List(_)) => " elements",
        Some(ShapeKind::Map(..)) => " entries",
        _ => " characters",
    }
}

fn bounds(value: &Value, unit: &str) -> Option<String> {
    let (min, max) = (value.get("min"), value.get("max"));
    Some(match (min, max) {
        (Some(min), Some(max)) if min == max => format!("{min}{unit}"),
        (Some(min), Some(max)) => format!("{min} to {max}{unit}"),
        (Some(min), None) => format!("at least {min}{unit}"),
        (None, Some(max)) => format!("at most {max}{unit}"),
        (None, None) => return None,
    })
}

fn sentence(text: String) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => format!("{}{}.", first.to_uppercase(), chars.as_str()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_whatever_it_holds() {
        assert_eq!(literal("aws:kms"), "`aws:kms`");
        assert_eq!(literal(""), "The text \"\".");
        assert_eq!(literal("a`\n"), "`` \"a`\\n\" ``");
    }
}
