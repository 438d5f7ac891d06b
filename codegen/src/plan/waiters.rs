//! Waiters: names, delays and acceptors, their expressions parsed and checked.

use serde_json::Value;

use super::{Docs, names};
use crate::Result;
use crate::error::Error;
use crate::jmespath::{self, Expr, Type};
use crate::model::traits::{Traits, ids};
use crate::model::{self, Model, Shape};

/// A waiter of the generated crate.
#[derive(Debug, Clone)]
pub struct Waiter {
    /// The name in the model.
    pub name: String,
    /// The name of its types: `{base}FluentBuilder` and so on.
    pub base: String,
    /// The module under `waiters`, and the end of the client's `wait_until_…`.
    pub method: String,
    /// The shortest pause, in seconds.
    pub min_delay: u32,
    /// The longest pause, in seconds.
    pub max_delay: u32,
    /// The conditions.
    pub acceptors: Vec<Acceptor>,
    /// The documentation.
    pub docs: Docs,
}

/// A condition of a waiter.
#[derive(Debug, Clone)]
pub struct Acceptor {
    /// The variant of the runtime's `AcceptorState`.
    pub state: &'static str,
    /// The condition.
    pub matcher: Matcher,
}

/// What an acceptor looks at.
#[derive(Debug, Clone)]
pub enum Matcher {
    /// A path in the output, or in an object of `input` and `output`.
    Path {
        /// Whether the input can be reached too.
        with_input: bool,
        /// The expression.
        expr: Expr,
        /// The variant of the runtime's `Comparator`.
        comparator: &'static str,
        /// The expected value.
        expected: String,
    },
    /// Whether the call succeeded.
    Success(bool),
    /// The error's name.
    ErrorType(String),
}

/// Smithy's default for the longest pause.
const MAX_DELAY: u32 = 120;
/// Smithy's default for the shortest pause.
const MIN_DELAY: u32 = 2;

/// The waiters of an operation, by name.
pub fn waiters(model: &Model, shape: &Shape, operation: &model::Operation) -> Result<Vec<Waiter>> {
    let Some(waitable) = shape.traits.get(ids::WAITABLE).and_then(Value::as_object) else {
        return Ok(Vec::new());
    };
    let mut waiters: Vec<Waiter> = waitable
        .iter()
        .map(|(name, waiter)| {
            plan_waiter(model, operation, name, waiter)
                .map_err(|message| Error::at(&shape.id, format!("waiter {name}: {message}")))
        })
        .collect::<Result<_>>()?;
    waiters.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(waiters)
}

fn plan_waiter(
    model: &Model,
    operation: &model::Operation,
    name: &str,
    waiter: &Value,
) -> Result<Waiter, String> {
    let seconds = |key: &str, default: u32| match waiter.get(key) {
        None => Ok(default),
        Some(value) => value
            .as_u64()
            .and_then(|value| u32::try_from(value).ok())
            .filter(|value| *value > 0)
            .ok_or_else(|| format!("`{key}` is {value}, not a number of seconds")),
    };
    let min_delay = seconds("minDelay", MIN_DELAY)?;
    let acceptors = waiter
        .get("acceptors")
        .and_then(Value::as_array)
        .ok_or("it has no acceptors")?
        .iter()
        .map(|value| acceptor(model, operation, value))
        .collect::<Result<_, _>>()?;
    let mut traits = Traits::default();
    for (key, id) in [("documentation", ids::DOCUMENTATION), ("deprecated", ids::DEPRECATED)] {
        if let Some(value) = waiter.get(key) {
            traits.set(id, value.clone());
        }
    }
    Ok(Waiter {
        name: name.to_owned(),
        base: names::type_name(name),
        method: names::snake(name),
        min_delay,
        max_delay: seconds("maxDelay", MAX_DELAY)?.max(min_delay),
        acceptors,
        docs: Docs::of(&traits),
    })
}

fn acceptor(
    model: &Model,
    operation: &model::Operation,
    value: &Value,
) -> Result<Acceptor, String> {
    let state = match value.get("state").and_then(Value::as_str) {
        Some("success") => "Success",
        Some("failure") => "Failure",
        Some("retry") => "Retry",
        other => return Err(format!("unknown acceptor state {other:?}")),
    };
    let matcher =
        value.get("matcher").and_then(Value::as_object).ok_or("an acceptor has no matcher")?;
    let matcher = match matcher.iter().next() {
        Some((kind, value)) if kind == "output" => path(model, operation, value, false)?,
        Some((kind, value)) if kind == "inputOutput" => path(model, operation, value, true)?,
        Some((kind, Value::Bool(value))) if kind == "success" => Matcher::Success(*value),
        Some((kind, Value::String(value))) if kind == "errorType" => {
            // Smithy allows the absolute id of the error.
            Matcher::ErrorType(value.rsplit('#').next().unwrap_or(value).to_owned())
        }
        Some((kind, _)) => return Err(format!("unknown matcher `{kind}`")),
        None => return Err("an acceptor has an empty matcher".to_owned()),
    };
    Ok(Acceptor { state, matcher })
}

fn path(
    model: &Model,
    operation: &model::Operation,
    value: &Value,
    with_input: bool,
) -> Result<Matcher, String> {
    let text = |key: &str| {
        value.get(key).and_then(Value::as_str).ok_or_else(|| format!("a matcher has no `{key}`"))
    };
    let (path, expected) = (text("path")?, text("expected")?.to_owned());
    let comparator = match text("comparator")? {
        "stringEquals" => "StringEquals",
        "booleanEquals" => "BooleanEquals",
        "allStringEquals" => "AllStringEquals",
        "anyStringEquals" => "AnyStringEquals",
        other => return Err(format!("unknown comparator `{other}`")),
    };
    let expr = jmespath::parse(path).map_err(|error| format!("`{path}`: {error}"))?;
    let output = Type::Structure(operation.output.clone());
    let root = if with_input {
        let input = Type::Structure(operation.input.clone());
        Type::Object(vec![("input".to_owned(), input), ("output".to_owned(), output)])
    } else {
        output
    };
    let found =
        jmespath::check(&expr, model, &root).map_err(|error| format!("`{path}`: {error}"))?;
    let compared = match comparator {
        "StringEquals" => Type::String,
        "BooleanEquals" => Type::Boolean,
        _ => Type::list(Type::String),
    };
    if !found.may_be(&compared) {
        return Err(format!("`{path}` is {found}, but {comparator} compares {compared}"));
    }
    if comparator == "BooleanEquals" && !["true", "false"].contains(&expected.as_str()) {
        return Err(format!("`{path}` is compared with `{expected}`, which is no boolean"));
    }
    Ok(Matcher::Path { with_input, expr, comparator, expected })
}
