//! Mixins, and `apply` statements.
//!
//! A shape has the members and traits of what it mixes in, and its own over those
//! (<https://smithy.io/2.0/spec/mixins.html>). An `apply` statement counts as the shape's own.

use std::collections::BTreeMap;

use super::ast::Statement;
use super::draft::{Draft, DraftKind, Drafts, traits};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::traits::ids;
use crate::model::{Member, ShapeId, Traits, near};

/// Applies statements and mixins to every shape.
pub(super) fn apply<'a>(drafts: &mut Drafts<'a>, statements: Vec<Statement<'a>>) -> Result<()> {
    let mut by_shape: BTreeMap<ShapeId, Vec<Statement<'a>>> = BTreeMap::new();
    for statement in statements {
        if !drafts.contains_key(&statement.shape) {
            let help = near::ids(statement.shape.as_str(), drafts.keys(), "add the file it is in");
            return Err(statement
                .node
                .error_at(&statement.shape, "is applied to, but not in the model")
                .help(help));
        }
        by_shape.entry(statement.shape.clone()).or_default().push(statement);
    }
    for id in order(drafts)? {
        let Some(mut draft) = drafts.get(&id).cloned() else { continue };
        if draft.mixins.is_empty() && !by_shape.contains_key(&id) {
            continue;
        }
        let mut late = Vec::new();
        for statement in by_shape.remove(&id).unwrap_or_default() {
            match statement.member {
                None => add_traits(&id.to_string(), &mut draft.traits, &statement.node)?,
                Some(name) => match member_mut(&mut draft, name) {
                    Some(member) => {
                        let place = format!("{id}${name}");
                        add_traits(&place, &mut member.traits, &statement.node)?;
                    }
                    None => late.push((name, statement.node)),
                },
            }
        }
        let mut mixed = mix(drafts, &id, &draft)?;
        for (name, node) in late {
            let place = format!("{id}${name}");
            let Some(member) = member_mut(&mut mixed, name) else {
                return Err(node.error_at(place, "is applied to, but the shape has no such member"));
            };
            for (id, value) in traits(&node)?.iter() {
                member.traits.set(id, value.clone());
            }
        }
        drafts.insert(id, mixed);
    }
    Ok(())
}

/// The shapes in an order in which each comes after those that it mixes in.
fn order(drafts: &Drafts<'_>) -> Result<Vec<ShapeId>> {
    let mut order = Vec::new();
    // Whether a shape is done; one that is begun and not done mixes in the shapes that follow it.
    let mut state: BTreeMap<&ShapeId, bool> = BTreeMap::new();
    for start in drafts.keys() {
        let mut open = vec![(start, false)];
        while let Some((id, leaving)) = open.pop() {
            if leaving {
                state.insert(id, true);
                order.push(id.clone());
                continue;
            }
            let Some(draft) = drafts.get(id) else { continue };
            match state.get(id) {
                Some(true) => continue,
                Some(false) => {
                    return Err(draft.node.error_at(id, "mixes itself in, by way of its mixins"));
                }
                None => {}
            }
            state.insert(id, false);
            open.push((id, true));
            open.extend(draft.mixins.iter().map(|mixin| (mixin, false)));
        }
    }
    Ok(order)
}

/// The shape with its mixins, which are finished, mixed in.
fn mix<'a>(drafts: &Drafts<'a>, id: &ShapeId, own: &Draft<'a>) -> Result<Draft<'a>> {
    let mut mixed = own.clone();
    let mut inherited = Traits::default();
    let mut members: Vec<Member> = Vec::new();
    for mixin in &own.mixins {
        let place = format!("{id}$mixins");
        let fault = |message: String| own.node.error_at(&place, message);
        let Some(from) = drafts.get(mixin) else {
            let help = near::ids(mixin.as_str(), drafts.keys(), "add the file it is in");
            return Err(fault(format!("`{mixin}` is not in the model")).help(help));
        };
        let Some(local) = from.traits.get(ids::MIXIN) else {
            return Err(fault(format!("`{mixin}` has no `{}` trait", ids::MIXIN)));
        };
        let local = local.get("localTraits").and_then(|list| list.as_array());
        let is_local = |id: &str| {
            id == ids::MIXIN || local.is_some_and(|local| local.iter().any(|local| local == id))
        };
        for (id, value) in from.traits.iter().filter(|(id, _)| !is_local(id)) {
            inherited.set(id, value.clone());
        }
        match (&from.kind, &mut mixed.kind) {
            (DraftKind::Simple(from), DraftKind::Simple(kind)) if from == kind => {}
            (DraftKind::Members(from, theirs), DraftKind::Members(kind, _)) if from == kind => {
                theirs.iter().for_each(|member| override_member(&mut members, member));
            }
            (DraftKind::Operation(from), DraftKind::Operation(kind)) => {
                prepend(&mut kind.errors, &from.errors);
            }
            (DraftKind::Service(from), DraftKind::Service(kind))
            | (DraftKind::Resource(from), DraftKind::Resource(kind)) => {
                prepend(&mut kind.operations, &from.operations);
                prepend(&mut kind.resources, &from.resources);
                prepend(&mut kind.errors, &from.errors);
                kind.version = kind.version.take().or_else(|| from.version.clone());
                for (id, name) in &from.rename {
                    kind.rename.entry(id.clone()).or_insert_with(|| name.clone());
                }
            }
            _ => return Err(fault(format!("`{mixin}` is a shape of another type"))),
        }
    }
    if let DraftKind::Members(_, own) = &mut mixed.kind {
        own.iter().for_each(|member| override_member(&mut members, member));
        *own = members;
    }
    for (id, value) in own.traits.iter() {
        inherited.set(id, value.clone());
    }
    mixed.traits = inherited;
    Ok(mixed)
}

/// Adds a member; one that is there keeps its place, and its traits but for those given anew.
fn override_member(members: &mut Vec<Member>, member: &Member) {
    match members.iter_mut().find(|other| other.name == member.name) {
        Some(before) => {
            before.target = member.target.clone();
            for (id, value) in member.traits.iter() {
                before.traits.set(id, value.clone());
            }
        }
        None => members.push(member.clone()),
    }
}

/// Puts what is mixed in before the shape's own.
fn prepend(own: &mut Vec<ShapeId>, mixed: &[ShapeId]) {
    let mut all: Vec<ShapeId> = mixed.iter().filter(|id| !own.contains(id)).cloned().collect();
    all.append(own);
    *own = all;
}

fn member_mut<'m>(draft: &'m mut Draft<'_>, name: &str) -> Option<&'m mut Member> {
    match &mut draft.kind {
        DraftKind::Members(_, members) => members.iter_mut().find(|member| member.name == name),
        _ => None,
    }
}

/// Adds the traits of a statement: lists are joined, what is there already may be repeated, and
/// anything else would contradict it.
fn add_traits(place: &str, traits: &mut Traits, statement: &Node<'_>) -> Result<()> {
    for (id, node) in statement.entries_of("traits")? {
        let mut value = node.value().clone();
        match (traits.get(id), &mut value) {
            (Some(before), after) if before == after => {}
            (Some(serde_json::Value::Array(before)), serde_json::Value::Array(after)) => {
                let mut all = before.clone();
                all.append(after);
                *after = all;
            }
            (Some(_), _) => {
                return Err(node
                    .error_at(place, format!("`{id}` is given two values"))
                    .help("leave one of the two out"));
            }
            (None, _) => {}
        }
        traits.set(id, value);
    }
    Ok(())
}
