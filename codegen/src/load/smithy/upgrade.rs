//! What a 1.0 model leaves unsaid, said in 2.0's words.
//!
//! In 1.0 a member that targets a number or boolean is zero or false where it is not set, unless
//! the member or its target is boxed; in 2.0 only a `default` trait says so
//! (<https://smithy.io/2.0/guides/migrating-idl-1-to-2.html>).

use serde_json::{Value, json};

use super::ast::Version;
use super::draft::{Container, DraftKind, Drafts};
use super::prelude;
use crate::model::traits::ids;
use crate::model::{ShapeId, Simple, Traits};

/// Gives the members of 1.0 structures the defaults that they have there.
pub(super) fn upgrade(drafts: &mut Drafts<'_>) {
    let mut found = Vec::new();
    for (id, draft) in drafts.iter() {
        let DraftKind::Members(Container::Structure, members) = &draft.kind else { continue };
        if draft.version != Version::One {
            continue;
        }
        for (index, member) in members.iter().enumerate() {
            if !member.traits.has(ids::BOX) && !member.traits.has(ids::DEFAULT) {
                let default = zero_of(drafts, &member.target, &member.traits);
                found.extend(default.map(|default| (id.clone(), index, default)));
            }
        }
    }
    for (id, index, default) in found {
        if let Some(DraftKind::Members(_, members)) = drafts.get_mut(&id).map(|d| &mut d.kind) {
            members[index].traits.set(ids::DEFAULT, default);
        }
    }
}

/// The default of a member of that target in 1.0.
fn zero_of(drafts: &Drafts<'_>, target: &ShapeId, member: &Traits) -> Option<Value> {
    let (simple, traits) = match drafts.get(target) {
        Some(draft) => match draft.kind {
            DraftKind::Simple(simple) if !draft.traits.has(ids::BOX) => (simple, &draft.traits),
            _ => return None,
        },
        None => match prelude::simple(target) {
            Some((simple, true)) => (simple, member),
            _ => return None,
        },
    };
    let allowed = [member, traits].iter().all(|traits| {
        let bound = |key| traits.get(ids::RANGE).and_then(|range| range.get(key)?.as_f64());
        bound("min").is_none_or(|min| min <= 0.0) && bound("max").is_none_or(|max| max >= 0.0)
    });
    match simple {
        Simple::Boolean => Some(json!(false)),
        Simple::Byte | Simple::Short | Simple::Integer | Simple::Long if allowed => Some(json!(0)),
        Simple::Float | Simple::Double if allowed => Some(json!(0)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::smithy::tests::{read, shape, tiny};

    /// The default of the input's member, in a model of that version.
    fn default(version: &str, member: &str) -> Option<Value> {
        let text = tiny(&format!(
            r#""x#In": {{"type": "structure", "members": {{"a": {member}}}}},
            "x#Plain": {{"type": "integer"}},
            "x#Boxed": {{"type": "integer", "traits": {{"smithy.api#box": {{}}}}}},
            "x#Bound": {{"type": "integer", "traits": {{"smithy.api#range": {{"min": 1}}}}}}"#
        ));
        let model = read(&text.replacen("2.0", version, 1)).unwrap();
        shape(&model, "In").member("a")?.traits.get(ids::DEFAULT).cloned()
    }

    #[test]
    fn numbers_and_booleans_of_1_0_are_zero_unless_boxed_or_bound() {
        let of = |target: &str| default("1.0", &format!("{{\"target\": \"{target}\"}}"));
        assert_eq!(of("x#Plain"), Some(json!(0)));
        assert_eq!(of("smithy.api#PrimitiveLong"), Some(json!(0)));
        assert_eq!(of("smithy.api#PrimitiveBoolean"), Some(json!(false)));
        for target in ["x#Boxed", "x#Bound", "smithy.api#Integer", "smithy.api#String"] {
            assert_eq!(of(target), None, "{target}");
        }
        let with = |traits: &str| {
            let member = format!("{{\"target\": \"x#Plain\", \"traits\": {{{traits}}}}}");
            default("1.0", &member)
        };
        assert_eq!(with("\"smithy.api#box\": {}"), None);
        assert_eq!(with("\"smithy.api#range\": {\"max\": -1}"), None);
        assert_eq!(with("\"smithy.api#default\": 5"), Some(json!(5)));
    }

    #[test]
    fn a_2_0_model_says_its_defaults_itself() {
        assert_eq!(default("2.0", r#"{"target": "x#Plain"}"#), None);
        assert_eq!(default("2.0", r#"{"target": "smithy.api#PrimitiveLong"}"#), None);
    }
}
