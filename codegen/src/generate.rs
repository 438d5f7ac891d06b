//! The stages in order: a model in, the files of a crate out.
//!
//! What is generated is counted against the model, so that nothing can be lost on the way
//! without a word.

use std::collections::BTreeSet;

use crate::emit::{self, Source};
use crate::error::{Error, Result};
use crate::format;
use crate::model::closure;
use crate::model::traits::ids;
use crate::model::{self, Model, ShapeKind};
use crate::plan::{self, Counts, CrateSettings, Plan, RuntimeSource};
use crate::write::File;

/// A generated crate, not yet written.
#[derive(Debug)]
pub struct Generated {
    /// The files.
    pub files: Vec<File>,
    /// What it comes to.
    pub counts: Counts,
    /// What of the model it has not, each with the reason.
    pub left_out: Vec<String>,
}

/// A stage on the way from a model to the text of a crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The model is checked and planned, and the plan counted.
    Plan,
    /// Tokens are made of the plan.
    Emit,
    /// Text is made of the tokens.
    Format,
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
    generate_watched(model, settings, |_| {})
}

/// Generates the crate of a model, and calls `ended` at the end of each stage.
pub fn generate_watched(
    model: &Model,
    settings: CrateSettings,
    ended: impl FnMut(Stage),
) -> Result<Generated> {
    made(model, settings, |plan| Ok(emit::files(plan)), ended)
}

/// Generates a module of a model: what a crate holds, in one file `NAME.rs` that works in whichever
/// module of a crate it is included. `command` is what the head of the file says that made it.
pub fn generate_module(model: &Model, name: &str, command: &str) -> Result<Generated> {
    let settings = CrateSettings {
        name: name.to_owned(),
        command: command.to_owned(),
        // The manifest of the crate around it says where the runtime is.
        runtime: RuntimeSource::Version(env!("CARGO_PKG_VERSION").to_owned()),
        own_workspace: false,
    };
    let sources =
        |plan: &Plan| Ok(vec![emit::module::module(emit::files(plan), &format!("{name}.rs"))?]);
    made(model, settings, sources, |_| {})
}

/// Runs the stages; `sources` is what is emitted of the plan.
fn made(
    model: &Model,
    settings: CrateSettings,
    sources: impl FnOnce(&Plan) -> Result<Vec<Source>>,
    mut ended: impl FnMut(Stage),
) -> Result<Generated> {
    model::validate(model)?;
    let plan = plan::plan(model, settings)?;
    let counts = count(&plan, model)?;
    ended(Stage::Plan);
    let sources = sources(&plan)?;
    ended(Stage::Emit);
    let files = format::files(sources, &plan.settings.command)?;
    ended(Stage::Format);
    Ok(Generated { files, counts, left_out: model::left_out(model) })
}

/// What the plan comes to; an error where that is not what the model comes to.
fn count(plan: &Plan, model: &Model) -> Result<Counts> {
    let (counts, expected) = (plan.counts(), expected(model));
    if counts == expected {
        return Ok(counts);
    }
    let message = format!("the plan comes to {counts}, but the model's closure to {expected}");
    Err(Error::at(&model.service, message)
        .help("this is a fault of the generator; please report it with the model"))
}

/// What the model's closure comes to, found without the planner.
fn expected(model: &Model) -> Counts {
    let reachable = closure::reachable(model);
    let shapes = || reachable.iter().filter_map(|id| model.shape(id));
    // Inputs and outputs become types of their operation, one each; elsewhere a shape is one
    // type, however many members lead to it.
    let (mut operations, mut ends, mut parts) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for shape in shapes() {
        match &shape.kind {
            ShapeKind::Operation(operation) => {
                operations.push(shape);
                ends.extend([&operation.input, &operation.output]);
                parts.extend(&operation.errors);
            }
            ShapeKind::Service(service) => parts.extend(&service.errors),
            _ => parts.extend(shape.references().into_iter().map(|(_, target)| target)),
        }
    }
    let parts = shapes()
        .filter(|shape| match &shape.kind {
            ShapeKind::Simple(_)
            | ShapeKind::IntEnum(_)
            | ShapeKind::Operation(_)
            | ShapeKind::Service(_) => false,
            _ => !ends.contains(&shape.id) || parts.contains(&shape.id),
        })
        .count();
    let waiters = |shape: &model::Shape| {
        shape.traits.get(ids::WAITABLE).and_then(|w| w.as_object().map(serde_json::Map::len))
    };
    Counts {
        operations: operations.len(),
        shapes: 2 * operations.len() + parts,
        paginators: operations.iter().filter(|op| op.traits.has(ids::PAGINATED)).count(),
        waiters: operations.iter().filter_map(|op| waiters(op)).sum(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::testing;

    fn plan_of(model: &Model) -> Plan {
        let settings = CrateSettings {
            name: "tiny".to_owned(),
            command: "a test".to_owned(),
            runtime: RuntimeSource::Path("../runtime".to_owned()),
            own_workspace: false,
        };
        plan::plan(model, settings).unwrap()
    }

    fn model() -> Model {
        let mut model = testing::model(&testing::service(""));
        let rules = json!({
            "version": "1.0", "parameters": {},
            "rules": [{"conditions": [], "error": "none", "type": "error"}]
        });
        let service = model.service.clone();
        let traits = &mut model.shapes.get_mut(&service).unwrap().traits;
        traits.set(ids::ENDPOINT_RULE_SET, rules);
        model
    }

    #[test]
    fn a_plan_of_the_whole_model_is_counted() {
        let model = model();
        let counts = count(&plan_of(&model), &model).unwrap();
        assert_eq!(counts, Counts { operations: 1, shapes: 3, paginators: 0, waiters: 0 });
    }

    #[test]
    fn a_plan_that_lost_something_is_an_error_that_says_how_much() {
        let model = model();
        let mut plan = plan_of(&model);
        plan.tables.pop();
        assert_eq!(
            count(&plan, &model).unwrap_err().to_string(),
            "com.amazonaws.tinyone#TinyTarget: the plan comes to 1 operations, 2 shapes, \
             0 paginators, 0 waiters, but the model's closure to 1 operations, 3 shapes, \
             0 paginators, 0 waiters\n  \
             help: this is a fault of the generator; please report it with the model"
        );
    }
}
