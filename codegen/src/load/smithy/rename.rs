//! `rename`: a service may give shapes of its closure other names, so that no two of them are
//! called alike.

use std::collections::BTreeMap;

use super::draft::{DraftKind, Drafts};
use crate::error::Result;
use crate::model::traits::ids;
use crate::model::{Model, Shape, ShapeId, ShapeKind};

/// Renames the shapes of the model, which is closed. What stands on the wire keeps its name.
pub(super) fn apply(model: &mut Model, drafts: &Drafts<'_>) -> Result<()> {
    let Some(service) = drafts.get(&model.service) else { return Ok(()) };
    let DraftKind::Service(parts) = &service.kind else { return Ok(()) };
    let mut names = BTreeMap::new();
    for (from, name) in &parts.rename {
        let Some(shape) = model.shape(from) else { continue };
        let place = format!("{}$rename", model.service);
        let node = service.node.get("rename").unwrap_or_else(|| service.node.clone());
        let to = super::ast::id(&format!("{}#{name}", from.namespace()), &node)?;
        if matches!(shape.kind, ShapeKind::Service(_) | ShapeKind::Operation(_)) {
            return Err(node.error_at(place, format!("`{from}` cannot be renamed")));
        }
        if model.shape(&to).is_some() {
            return Err(node.error_at(place, format!("there is a shape `{to}` already")));
        }
        names.insert(from.clone(), to);
    }
    if names.is_empty() {
        return Ok(());
    }
    let shapes = std::mem::take(&mut model.shapes).into_values().map(|mut shape| {
        for id in references(&mut shape) {
            if let Some(to) = names.get(id) {
                *id = to.clone();
            }
        }
        if let Some(to) = names.get(&shape.id) {
            shape.traits.set(ids::RENAMED_FROM, shape.id.name().into());
            shape.id = to.clone();
        }
        (shape.id.clone(), shape)
    });
    model.shapes = shapes.collect();
    Ok(())
}

/// Every id of another shape that a shape holds.
fn references(shape: &mut Shape) -> Vec<&mut ShapeId> {
    match &mut shape.kind {
        ShapeKind::Structure(members) | ShapeKind::Union(members) => {
            members.iter_mut().map(|member| &mut member.target).collect()
        }
        ShapeKind::List(member) => vec![&mut member.target],
        ShapeKind::Map(key, value) => vec![&mut key.target, &mut value.target],
        ShapeKind::Operation(operation) => {
            let ends = [&mut operation.input, &mut operation.output];
            ends.into_iter().chain(&mut operation.errors).collect()
        }
        ShapeKind::Service(service) => {
            service.operations.iter_mut().chain(&mut service.errors).collect()
        }
        ShapeKind::Simple(_) | ShapeKind::Enum(_) | ShapeKind::IntEnum(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Result;
    use crate::load::smithy::tests::{file, read};
    use crate::model::traits::ids;
    use crate::model::{Model, ShapeId, validate};

    fn model(rename: &str) -> Result<Model> {
        read(&file(
            "2.0",
            &format!(
                r#""x#S": {{"type": "service", "operations": [{{"target": "x#Get"}}],
"rename": {{{rename}}}}},
"x#Get": {{"type": "operation", "input": {{"target": "x#In"}}, "errors": [{{"target": "y#Bad"}}]}},
"y#Bad": {{"type": "structure", "members": {{}}, "traits": {{"smithy.api#error": "client"}}}},
"x#In": {{"type": "structure", "members": {{
  "a": {{"target": "x#Thing"}}, "b": {{"target": "y#Thing"}}, "c": {{"target": "y#List"}}}}}},
"x#Thing": {{"type": "structure", "members": {{}}}},
"y#List": {{"type": "list", "member": {{"target": "y#Thing"}}}},
"y#Thing": {{"type": "structure", "members": {{}}}}"#
            ),
        ))
    }

    #[test]
    fn a_renamed_shape_has_the_new_name_wherever_it_is_referred_to() {
        let model = model(r#""y#Thing": "Other", "y#Bad": "Worse", "y#Gone": "Gone""#).unwrap();
        validate(&model).unwrap();
        let id = |namespace, name| ShapeId::new(namespace, name);
        let targets: Vec<_> = model.shapes[&id("x", "In")].members().iter().collect();
        assert_eq!(targets[0].target, id("x", "Thing"));
        assert_eq!(targets[1].target, id("y", "Other"));
        assert_eq!(
            model.shapes[&id("y", "List")].member("member").unwrap().target,
            id("y", "Other")
        );
        assert!(model.shape(&id("y", "Thing")).is_none());
        let error = &model.shapes[&id("y", "Worse")];
        assert_eq!(error.traits.str(ids::RENAMED_FROM), Some("Bad"));
    }

    #[test]
    fn a_rename_that_cannot_be_is_an_error() {
        let fault = |rename: &str| model(rename).unwrap_err().to_string();
        assert_eq!(
            fault(r#""y#Thing": "Bad""#),
            "0.json:3: x#S$rename: there is a shape `y#Bad` already"
        );
        assert_eq!(fault(r#""x#Get": "Put""#), "0.json:3: x#S$rename: `x#Get` cannot be renamed");
        assert!(fault(r#""y#Thing": """#).contains("y#: is no shape id"));
    }
}
