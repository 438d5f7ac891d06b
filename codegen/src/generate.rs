//! The stages in order: a model in, the files of a crate out.
//!
//! What is generated is counted against the model, so that nothing can be lost on the way
//! without a word.

use crate::emit;
use crate::error::{Error, Result};
use crate::format;
use crate::model::closure;
use crate::model::traits::ids;
use crate::model::{self, Model, ShapeId, ShapeKind};
use crate::plan::{self, Counts, CrateSettings};
use crate::write::File;

/// A generated crate, not yet written.
#[derive(Debug)]
pub struct Generated {
    /// The files.
    pub files: Vec<File>,
    /// What it comes to.
    pub counts: Counts,
}

impl Generated {
    /// The number of lines of Rust.
    pub fn lines(&self) -> usize {
        let rust = |file: &&File| file.path.extension().is_some_and(|ending| ending == "rs");
        self.files.iter().filter(rust).map(|file| file.text.lines().count()).sum()
    }
}

/// Generates the crate of a model.
pub fn generate(model: &Model, settings: CrateSettings) -> Result<Generated> {
    model::validate(model)?;
    let command = settings.command.clone();
    let plan = plan::plan(model, settings)?;
    let (counts, expected) = (plan.counts(), expected(model));
    if counts != expected {
        return Err(Error::at(
            &model.service,
            format!("the plan comes to {counts}, but the model's closure to {expected}"),
        )
        .help("this is a fault of the generator; please report it with the model"));
    }
    let files = format::files(emit::files(&plan), &command)?;
    Ok(Generated { files, counts })
}

/// What the model's closure comes to, found without the planner.
fn expected(model: &Model) -> Counts {
    let reachable = closure::reachable(model);
    let shapes = || reachable.iter().filter_map(|id| model.shape(id));
    let operations: Vec<_> = shapes()
        .filter_map(|shape| match &shape.kind {
            ShapeKind::Operation(operation) => Some((shape, operation)),
            _ => None,
        })
        .collect();
    // Inputs and outputs become types of their operation, one each; elsewhere a shape is one
    // type, however many members lead to it.
    let is_end = |id: &ShapeId| {
        operations.iter().any(|(_, operation)| operation.input == *id || operation.output == *id)
    };
    let is_part = |id: &ShapeId| {
        shapes().any(|shape| match &shape.kind {
            ShapeKind::Operation(operation) => operation.errors.contains(id),
            ShapeKind::Service(service) => service.errors.contains(id),
            _ => shape.references().iter().any(|(_, target)| *target == id),
        })
    };
    let parts = shapes()
        .filter(|shape| match &shape.kind {
            ShapeKind::Simple(_) | ShapeKind::Operation(_) | ShapeKind::Service(_) => false,
            _ => !is_end(&shape.id) || is_part(&shape.id),
        })
        .count();
    let waiters = |shape: &model::Shape| {
        shape.traits.get(ids::WAITABLE).and_then(|w| w.as_object().map(serde_json::Map::len))
    };
    Counts {
        operations: operations.len(),
        shapes: 2 * operations.len() + parts,
        paginators: operations.iter().filter(|(op, _)| op.traits.has(ids::PAGINATED)).count(),
        waiters: operations.iter().filter_map(|(op, _)| waiters(op)).sum(),
    }
}
