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
