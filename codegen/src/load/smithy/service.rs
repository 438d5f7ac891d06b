//! The service that is generated.

use serde_json::{Map, Value};

use super::draft::{DraftKind, Drafts};
use crate::error::{Error, Result};
use crate::model::traits::ids;
use crate::model::{Model, Shape, ShapeId, ShapeKind};

/// The id of the service: the one that is named by id or name, or else the only one.
pub(super) fn choose(drafts: &Drafts<'_>, wanted: Option<&str>) -> Result<ShapeId> {
    let services = drafts.iter().filter(|(_, draft)| matches!(draft.kind, DraftKind::Service(_)));
    let services: Vec<&ShapeId> = services.map(|(id, _)| id).collect();
    let is_wanted =
        |id: &&&ShapeId| wanted.is_none_or(|wanted| id.as_str() == wanted || id.name() == wanted);
    let found: Vec<&&ShapeId> = services.iter().filter(is_wanted).collect();
    if let [id] = found[..] {
        return Ok((*id).clone());
    }
    let names: Vec<String> = services.iter().map(|id| format!("`{id}`")).collect();
    let (message, help) = match (wanted, &services[..]) {
        (_, []) => {
            ("the model has no service".to_owned(), "add the file that defines it".to_owned())
        }
        (Some(wanted), _) if found.is_empty() => {
            (format!("the model has no service `{wanted}`"), format!("it has {}", names.join(", ")))
        }
        _ => (
            "the model has several services".to_owned(),
            format!("name one of {}", names.join(", ")),
        ),
    };
    Err(Error::new(message).help(help))
}

/// What the service says for all of its operations.
pub(super) fn finish(model: &mut Model, _drafts: &Drafts<'_>) -> Result<()> {
    let Some((service, _)) = model.service() else { return Ok(()) };
    if let Some(Value::Object(common)) = service.traits.get(ids::PAGINATED).cloned() {
        for shape in model.shapes.values_mut() {
            paginated(shape, &common);
        }
    }
    Ok(())
}

/// Adds to the `paginated` trait of an operation what that of the service has beside it.
fn paginated(shape: &mut Shape, common: &Map<String, Value>) {
    if !matches!(shape.kind, ShapeKind::Operation(_)) {
        return;
    }
    if let Some(Value::Object(own)) = shape.traits.get(ids::PAGINATED) {
        let mut all = common.clone();
        all.extend(own.clone());
        shape.traits.set(ids::PAGINATED, Value::Object(all));
    }
}
