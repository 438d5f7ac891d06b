//! Which members have to be boxed.
//!
//! A structure or union that contains itself through members alone would have no size. A list or
//! map in between already is a pointer. Every member on such a cycle is boxed, so that the result
//! does not depend on where a walk began.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Model, ShapeId, ShapeKind};

/// The members, by shape and name, that lead from a shape back to itself through members alone.
pub fn boxed(model: &Model, reachable: &BTreeSet<ShapeId>) -> BTreeSet<(ShapeId, String)> {
    let edges: BTreeMap<&ShapeId, Vec<(&str, &ShapeId)>> = reachable
        .iter()
        .filter_map(|id| {
            let members = model.shape(id)?.members().iter();
            Some((id, members.map(|member| (member.name.as_str(), &member.target)).collect()))
        })
        .collect();
    let mut boxed = BTreeSet::new();
    for (&id, members) in &edges {
        for &(name, target) in members {
            let inline = model.shape(target).is_some_and(|shape| {
                matches!(shape.kind, ShapeKind::Structure(_) | ShapeKind::Union(_))
            });
            if inline && leads_to(target, id, &edges) {
                boxed.insert((id.clone(), name.to_owned()));
            }
        }
    }
    boxed
}

fn leads_to(
    from: &ShapeId,
    to: &ShapeId,
    edges: &BTreeMap<&ShapeId, Vec<(&str, &ShapeId)>>,
) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(id) = open.pop() {
        if id == to {
            return true;
        }
        if seen.insert(id) {
            open.extend(edges.get(id).into_iter().flatten().map(|(_, target)| *target));
        }
    }
    false
}
