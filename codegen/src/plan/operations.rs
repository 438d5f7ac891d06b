//! Operations: the names and parts of each.

use std::collections::BTreeSet;

use super::example::Example;
use super::structures::{self, Role};
use super::{
    Docs, OperationTraits, Paginator, Structure, Type, Types, Waiter, example, names, pages,
    waiters,
};
use crate::Result;
use crate::error::Error;
use crate::model::traits::ids;
use crate::model::{self, Model, Shape, ShapeId, ShapeKind};

/// An operation of the generated crate.
#[derive(Debug, Clone)]
pub struct Operation {
    /// The name in the model.
    pub name: String,
    /// The name of its types: `{base}Input` and so on.
    pub base: String,
    /// The client's method and the module; may be raw.
    pub method: String,
    /// The module's file, without its ending.
    pub file: String,
    /// The HTTP method.
    pub http_method: String,
    /// The URI pattern.
    pub uri: String,
    /// The model's input shape.
    pub input_shape: ShapeId,
    /// The model's output shape.
    pub output_shape: ShapeId,
    /// The input.
    pub input: Structure,
    /// The output.
    pub output: Structure,
    /// The errors, in the model's order.
    pub errors: Vec<OperationError>,
    /// What few operations have.
    pub traits: OperationTraits,
    /// The documentation.
    pub docs: Docs,
    /// The example call in the documentation of the client's method.
    pub example: Example,
    /// The paginator.
    pub paginator: Option<Paginator>,
    /// The waiters that call it.
    pub waiters: Vec<Waiter>,
}

/// An error of an operation.
#[derive(Debug, Clone)]
pub struct OperationError {
    /// The variant of the operation's error enum.
    pub variant: String,
    /// The method that says whether it is this variant.
    pub is: String,
    /// The error type's path.
    pub path: String,
    /// The name of its table.
    pub table: String,
    /// What it means, in a sentence.
    pub summary: Vec<String>,
}

impl OperationError {
    /// The error of that shape.
    pub fn new(model: &Model, types: &Types, id: &ShapeId) -> Self {
        let variant = types.name(id).to_owned();
        let docs = model.shape(id).map(|shape| Docs::of(&shape.traits)).unwrap_or_default();
        Self {
            is: names::prefixed("is", &names::snake(&variant)),
            path: types.path(model, id),
            table: types.table(id).to_owned(),
            summary: docs.summary(ERROR),
            variant,
        }
    }
}

/// What is said of an error without a text.
pub const ERROR: &str = "The service answered with this error.";

impl Operation {
    /// The name of the operation's error enum.
    pub fn error(&self) -> String {
        format!("{}Error", self.base)
    }

    /// The name of the fluent builder.
    pub fn fluent(&self) -> String {
        format!("{}FluentBuilder", self.base)
    }

    /// Whether it sends or receives events, for which no call blocks.
    pub fn has_events(&self) -> bool {
        let mut fields = self.input.fields.iter().chain(&self.output.fields);
        fields.any(|field| matches!(field.ty, Type::EventReceiver(..) | Type::EventSender(_)))
    }
}

/// The operations, by name.
///
/// `rules` are the names of the parameters of the endpoint rules.
pub fn operations(model: &Model, types: &Types, rules: &[&str]) -> Result<Vec<Operation>> {
    let Some((_, service)) = model.service() else { return Ok(Vec::new()) };
    let mut ids: Vec<&ShapeId> = service.operations.iter().collect();
    ids.sort();
    let (mut methods, mut bases) = (names::Scope::default(), names::Scope::default());
    let mut parts = Vec::new();
    // The client's methods for waiters come first: their names are made by a rule of ours, so it
    // is for an operation to stay clear of them.
    for id in ids {
        let shape = model.shape(id).ok_or_else(|| {
            Error::at(id, "the service lists an operation that is not in the model")
        })?;
        let ShapeKind::Operation(operation) = &shape.kind else {
            return Err(Error::at(id, "the service lists it as an operation, which it is not"));
        };
        let base = names::claim_operation(names::type_name(id.name()), &mut bases);
        let waiters = waiters::waiters(model, shape, operation, &base, &mut methods)?;
        parts.push((shape, operation, base, waiters));
    }
    parts
        .into_iter()
        .map(|(shape, operation, base, waiters)| {
            let errors = operation.errors.iter().chain(&service.errors);
            let errors = operation_errors(model, types, errors);
            let method = methods.claim(names::method(shape.id.name()));
            let planned = plan_operation(model, types, shape, operation, base, method)?;
            let traits = OperationTraits::new(model, shape, operation, rules)?;
            Ok(Operation { errors, waiters, traits, ..planned })
        })
        .collect()
}

/// The operation without its errors, waiters and rare traits.
fn plan_operation(
    model: &Model,
    types: &Types,
    shape: &Shape,
    operation: &model::Operation,
    base: String,
    method: String,
) -> Result<Operation> {
    let name = shape.id.name();
    let end = |id: &ShapeId, name: String, role: Role| {
        let structure = structures::structure(model, types, id, name, role)?;
        let what = if role == Role::Input { "INPUT" } else { "OUTPUT" };
        let table = format!("{what}_{}", names::constant(&base));
        Ok(Structure { table, ..structure })
    };
    let input = end(&operation.input, format!("{base}Input"), Role::Input)?;
    let output = end(&operation.output, format!("{base}Output"), Role::Output)?;
    let http = shape.traits.get(ids::HTTP);
    let part = |key: &str, default: &str| {
        http.and_then(|http| http.get(key)?.as_str()).unwrap_or(default).to_owned()
    };
    let mut planned = Operation {
        name: name.to_owned(),
        file: method.trim_start_matches("r#").to_owned(),
        http_method: part("method", "POST"),
        uri: without_label(&part("uri", "/"), model.shape(&operation.input)),
        input_shape: operation.input.clone(),
        output_shape: operation.output.clone(),
        errors: Vec::new(),
        traits: OperationTraits::default(),
        docs: Docs::of(&shape.traits).or(format!("Calls the operation `{name}`.")),
        example: Example::default(),
        paginator: None,
        waiters: Vec::new(),
        input,
        output,
        method,
        base,
    };
    planned.input.docs = planned.input.docs.or(format!("The input of `{name}`."));
    planned.output.docs = planned.output.docs.or(format!("The output of `{name}`."));
    planned.example = example::example(model, types, shape, &planned)?;
    planned.paginator = pages::paginator(model, types, shape, operation, &planned)?;
    Ok(planned)
}

/// The URI pattern without the label of a member that the endpoint rules put into the endpoint,
/// where it is the first segment.
fn without_label(uri: &str, input: Option<&Shape>) -> String {
    let members = input.map(Shape::members).unwrap_or_default();
    let mut placed = members.iter().filter(|member| member.traits.has(ids::IN_ENDPOINT));
    let rest = placed.find_map(|member| uri.strip_prefix(&format!("/{{{}}}", member.name)));
    match rest {
        None => uri.to_owned(),
        Some("") => "/".to_owned(),
        Some(rest) => rest.to_owned(),
    }
}

fn operation_errors<'a>(
    model: &Model,
    types: &Types,
    ids: impl Iterator<Item = &'a ShapeId>,
) -> Vec<OperationError> {
    let mut seen = BTreeSet::new();
    let mut errors = Vec::new();
    for id in ids {
        // An operation may repeat what the service lists for all.
        if !seen.insert(id) {
            continue;
        }
        errors.push(OperationError::new(model, types, id));
    }
    errors
}
