//! Operations of resources.

use std::collections::BTreeSet;

use super::draft::{DraftKind, Drafts, Parts};
use crate::error::{Error, Result};
use crate::model::{ShapeId, near};

/// The operations of a service: its own, then those of its resources, in the model's order.
pub(super) fn operations(
    drafts: &Drafts<'_>,
    id: &ShapeId,
    service: &Parts,
) -> Result<Vec<ShapeId>> {
    let mut found = Vec::new();
    let (mut seen, mut taken) = (BTreeSet::new(), BTreeSet::new());
    let mut add = |operations: &[ShapeId]| {
        for id in operations {
            if taken.insert(id.clone()) {
                found.push(id.clone());
            }
        }
    };
    add(&service.operations);
    // The next resource is the last of the list.
    let below = |owner: &ShapeId, parts: &Parts| -> Vec<(ShapeId, ShapeId)> {
        parts.resources.iter().rev().map(|id| (owner.clone(), id.clone())).collect()
    };
    let mut open = below(id, service);
    while let Some((owner, id)) = open.pop() {
        if !seen.insert(id.clone()) {
            continue;
        }
        let Some(DraftKind::Resource(resource)) = drafts.get(&id).map(|draft| &draft.kind) else {
            return Err(not_there(drafts, &owner, &id));
        };
        add(&resource.operations);
        open.extend(below(&id, resource));
    }
    Ok(found)
}

fn not_there(drafts: &Drafts<'_>, owner: &ShapeId, id: &ShapeId) -> Error {
    let place = format!("{owner}$resources");
    let error = match drafts.get(id) {
        Some(_) => Error::at(place, format!("`{id}` must be a resource")),
        None => {
            let help = near::ids(id.as_str(), drafts.keys(), "add the shape, or the file it is in");
            Error::at(place, format!("refers to `{id}`, which is not in the model")).help(help)
        }
    };
    match drafts.get(owner).and_then(|draft| draft.node.get("resources")) {
        Some(node) => node.located(error),
        None => error,
    }
}
