//! Paginators: where tokens and items are.

use serde_json::Value;

use super::structures::Presence;
use super::{Docs, Field, Operation, Structure, Type, Types};
use crate::Result;
use crate::error::Error;
use crate::model::traits::ids;
use crate::model::{self, Model, Shape, ShapeId};

/// A paginator of the generated crate.
#[derive(Debug, Clone)]
pub struct Paginator {
    /// The tokens: the input member's index, and the indices that lead to it in the output.
    pub tokens: Vec<(usize, Vec<usize>)>,
    /// The indices that lead to the output's flag that says whether more pages are there; empty
    /// where there is none.
    pub more_results: Vec<usize>,
    /// The field of the input that bounds a page, with its type.
    pub page_size: Option<(String, Type)>,
    /// The items of a page, where the model names one list or map of them.
    pub items: Option<Items>,
    /// The documentation.
    pub docs: Docs,
}

/// Where the items of a page are.
#[derive(Debug, Clone)]
pub struct Items {
    /// The fields that lead from the output to the list or map, with whether each is optional.
    pub path: Vec<(String, bool)>,
    /// The type of the list or map.
    pub ty: Type,
}

/// The paginator of an operation.
pub fn paginator(
    model: &Model,
    types: &Types,
    shape: &Shape,
    operation: &model::Operation,
    planned: &Operation,
) -> Result<Option<Paginator>> {
    let Some(paginated) = shape.traits.get(ids::PAGINATED) else { return Ok(None) };
    let fault = |message: String| {
        Error::at(&shape.id, format!("paginator: {message}")).in_trait([ids::PAGINATED])
    };
    let names = |key: &str| texts(paginated.get(key));
    // Where there are several tokens, they are in a trait of ours.
    let tokens = shape.traits.get(ids::TOKENS);
    let (inputs, outputs) = match tokens {
        Some(tokens) => (texts(tokens.get("input")), texts(tokens.get("output"))),
        None => (names("inputToken"), names("outputToken")),
    };
    if inputs.is_empty() || inputs.len() != outputs.len() {
        return Err(fault(format!(
            "{} input tokens do not go with {} output tokens",
            inputs.len(),
            outputs.len()
        )));
    }
    let tokens = inputs
        .iter()
        .zip(&outputs)
        .map(|(input, output)| {
            let input_path = walk(model, &operation.input, input).map_err(fault)?;
            let output_path = walk(model, &operation.output, output).map_err(fault)?;
            match input_path[..] {
                [index] => Ok((index, output_path)),
                _ => Err(fault(format!("the input token `{input}` is not a member of the input"))),
            }
        })
        .collect::<Result<_>>()?;
    let more_results = match shape.traits.str(ids::MORE_RESULTS) {
        None => Vec::new(),
        Some(path) => walk(model, &operation.output, path).map_err(fault)?,
    };
    let page_size = match names("pageSize").first() {
        None => None,
        Some(name) => match walk(model, &operation.input, name).map_err(fault)?[..] {
            [index] => planned
                .input
                .fields
                .get(index)
                .map(|field| (field.names.field.clone(), field.ty.clone())),
            _ => return Err(fault(format!("the page size `{name}` is not a member of the input"))),
        },
    };
    let items = match names("items").first() {
        None => None,
        Some(path) => Some(items(model, types, operation, planned, path).map_err(fault)?),
    };
    let text = shape.traits.str(ids::PAGINATOR_DOCUMENTATION);
    let docs = text.map(Docs::text).unwrap_or_default();
    let docs = docs.or(format!("The pages of the output of `{}`.", planned.name));
    Ok(Some(Paginator { tokens, more_results, page_size, items, docs }))
}

/// One text or a list of them.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(texts)) => texts.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

/// The member indices of a dotted path.
fn walk(model: &Model, root: &ShapeId, path: &str) -> Result<Vec<usize>, String> {
    let mut shape = model.shape(root);
    let mut indices = Vec::new();
    for name in path.split('.') {
        let at = shape.ok_or_else(|| format!("`{path}` leads out of {root}"))?;
        let index = at
            .members()
            .iter()
            .position(|member| member.name == name)
            .ok_or_else(|| format!("`{path}`: {} has no member `{name}`", at.id))?;
        indices.push(index);
        shape = model.shape(&at.members()[index].target);
    }
    Ok(indices)
}

fn items(
    model: &Model,
    types: &Types,
    operation: &model::Operation,
    planned: &Operation,
    path: &str,
) -> Result<Items, String> {
    let indices = walk(model, &operation.output, path)?;
    let mut shape = model.shape(&operation.output);
    let mut structure: Structure = planned.output.clone();
    let mut fields = Vec::new();
    let mut ty = None;
    for index in indices {
        let field: &Field =
            structure.fields.get(index).ok_or_else(|| format!("`{path}` leads nowhere"))?;
        fields.push((field.names.field.clone(), field.presence == Presence::Optional));
        ty = Some(field.ty.clone());
        shape = shape
            .and_then(|shape| shape.members().get(index))
            .and_then(|member| model.shape(&member.target));
        if let Some(shape) = shape {
            structure = super::structures::structure(
                model,
                types,
                &shape.id,
                String::new(),
                super::structures::Role::Data,
            )
            .map_err(|error| error.to_string())?;
        }
    }
    match ty {
        Some(ty @ (Type::List { .. } | Type::Map { .. })) => Ok(Items { path: fields, ty }),
        _ => Err(format!("the items `{path}` are neither a list nor a map")),
    }
}
