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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Result;
    use crate::load::smithy::tests::{file, read};
    use crate::model::Model;

    fn model(resources: &str) -> Result<Model> {
        let names = ["A", "B", "C", "D", "E", "F"];
        let operations =
            names.map(|name| format!("\"x#{name}\": {{\"type\": \"operation\"}},\n")).concat();
        let service = r#""x#S": {"type": "service", "operations": [{"target": "x#F"}],
            "resources": [{"target": "x#One"}, {"target": "x#Two"}]},"#;
        read(&file("2.0", &format!("{operations}{service}\n{resources}")))
    }

    #[test]
    fn the_operations_of_resources_are_the_services_in_the_models_order() {
        let model = model(
            r#""x#One": {"type": "resource", "identifiers": {"id": {"target": "smithy.api#String"}},
                "list": {"target": "x#B"}, "create": {"target": "x#A"},
                "operations": [{"target": "x#C"}, {"target": "x#F"}],
                "resources": [{"target": "x#Inner"}]},
            "x#Inner": {"type": "resource", "read": {"target": "x#D"},
                "resources": [{"target": "x#One"}]},
            "x#Two": {"type": "resource", "collectionOperations": [{"target": "x#E"}]}"#,
        )
        .unwrap();
        let (_, service) = model.service().unwrap();
        let names: Vec<_> = service.operations.iter().map(ShapeId::name).collect();
        assert_eq!(names, ["F", "C", "A", "B", "D", "E"]);
        crate::model::validate(&model).unwrap();
    }

    #[test]
    fn what_is_no_resource_is_an_error_that_names_who_refers_to_it() {
        assert_eq!(
            model(r#""x#One": {"type": "resource", "resources": [{"target": "x#A"}]}"#)
                .unwrap_err()
                .to_string(),
            "0.json:10: x#One$resources: `x#A` must be a resource"
        );
        assert_eq!(
            model(r#""x#Two": {"type": "resource"}"#).unwrap_err().to_string(),
            "0.json:9: x#S$resources: refers to `x#One`, which is not in the model\n  \
             help: add the shape, or the file it is in"
        );
    }
}
