//! Waiters.

use serde_json::{Map, Value, json};

use super::{Context, leave_out, object};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::traits::ids;
use crate::model::{Model, ShapeKind, Traits};

/// What Smithy takes for the longest delay where a waiter does not say, in seconds.
const MAX_DELAY: u64 = 120;

/// Sets `smithy.waiters#waitable` on the operations of `waiters-2.json`.
pub(super) fn lower(context: &Context, root: &Node<'_>, model: &mut Model) -> Result<()> {
    for (name, node) in root.entries_of("waiters")? {
        let operation = node.need("operation")?;
        let errors = Errors { context, model, operation: operation.str()? };
        let waiter = waiter(&node, &errors)?;
        let attempts = node.get("maxAttempts").map(|attempts| attempts.u64()).transpose()?;
        let traits = context.operation(model, operation.str()?, &operation, "waiter")?;
        let waiter = match waiter {
            Ok(waiter) => waiter,
            Err(NoSuchError(status)) => {
                let reason = format!("no error of the operation has the HTTP status {status}");
                leave_out(traits, format!("the waiter `{name}`: {reason}"));
                continue;
            }
        };
        add(traits, ids::WAITABLE, name, waiter);
        if let Some(attempts) = attempts {
            add(traits, ids::MAX_ATTEMPTS, name, attempts.into());
        }
    }
    Ok(())
}

/// The errors of a waiter's operation.
struct Errors<'a> {
    context: &'a Context,
    model: &'a Model,
    operation: &'a str,
}

/// A waiter asks for an HTTP status that no error of the operation has.
struct NoSuchError(u64);

impl Errors<'_> {
    /// The names of the errors that come with an HTTP status.
    fn with_status(&self, status: u64) -> Vec<&str> {
        let id = self.context.id(self.operation);
        let Some(ShapeKind::Operation(operation)) = self.model.shape(&id).map(|shape| &shape.kind)
        else {
            return Vec::new();
        };
        let errors = operation.errors.iter().filter_map(|id| self.model.shape(id));
        errors
            .filter(|shape| {
                shape.traits.get(ids::HTTP_ERROR).and_then(Value::as_u64) == Some(status)
            })
            .map(|shape| shape.id.name())
            .collect()
    }
}

/// Adds an entry to a trait whose value is an object.
fn add(traits: &mut Traits, id: &str, key: &str, value: Value) {
    let mut all = match traits.get(id) {
        Some(Value::Object(all)) => all.clone(),
        _ => Map::new(),
    };
    all.insert(key.to_owned(), value);
    traits.set(id, Value::Object(all));
}

fn waiter(node: &Node<'_>, errors: &Errors<'_>) -> Result<Result<Value, NoSuchError>> {
    let mut waiter = Map::new();
    if let Some(text) = node.str_of("description")? {
        waiter.insert("documentation".to_owned(), text.into());
    }
    let delay = node.need("delay")?.u64()?;
    waiter.insert("minDelay".to_owned(), delay.into());
    waiter.insert("maxDelay".to_owned(), delay.max(MAX_DELAY).into());
    let mut acceptors = Vec::new();
    for acceptor in node.need("acceptors")?.items()? {
        let state = state(&acceptor)?;
        let matchers = match matchers(&acceptor, errors)? {
            Ok(matchers) => matchers,
            Err(error) => return Ok(Err(error)),
        };
        acceptors
            .extend(matchers.iter().map(|matcher| json!({"state": state, "matcher": matcher})));
    }
    waiter.insert("acceptors".to_owned(), acceptors.into());
    Ok(Ok(Value::Object(waiter)))
}

fn state<'a>(node: &Node<'a>) -> Result<&'a str> {
    let state = node.need("state")?;
    match state.str()? {
        known @ ("success" | "failure" | "retry") => Ok(known),
        other => Err(state
            .fault(format!("unknown state `{other}`"))
            .help("known are success, failure and retry")),
    }
}

/// The matchers that say together what an acceptor's does; most often one.
fn matchers(node: &Node<'_>, errors: &Errors<'_>) -> Result<Result<Vec<Value>, NoSuchError>> {
    let kind = node.need("matcher")?;
    let expected = node.need("expected")?;
    let matcher = match kind.str()? {
        "path" | "pathAll" | "pathAny" => {
            let path = node.need("argument")?.str()?;
            let value = match expected.value() {
                Value::String(text) => strings(kind.str()?, path, text),
                Value::Bool(value) => booleans(kind.str()?, path, *value),
                _ => return Err(expected.fault("must be a string or a boolean")),
            };
            object("output", value)
        }
        // Smithy knows no status: it asks whether the call succeeded, or for an error.
        "status" => match expected.u64()? {
            200 => object("success", true),
            status => {
                let names = errors.with_status(status);
                if names.is_empty() {
                    return Ok(Err(NoSuchError(status)));
                }
                return Ok(Ok(names.into_iter().map(|name| object("errorType", name)).collect()));
            }
        },
        "error" => match expected.value() {
            Value::Bool(any_error) => object("success", !any_error),
            _ => object("errorType", expected.str()?),
        },
        other => {
            return Err(kind
                .fault(format!("unknown matcher `{other}`"))
                .help("known are path, pathAll, pathAny, status and error"));
        }
    };
    Ok(Ok(vec![matcher]))
}

fn strings(kind: &str, path: &str, expected: &str) -> Value {
    let comparator = match kind {
        "pathAll" => "allStringEquals",
        "pathAny" => "anyStringEquals",
        _ => "stringEquals",
    };
    json!({"path": path, "expected": expected, "comparator": comparator})
}

/// Smithy compares lists with strings only, so that a list of booleans is compared in the path.
fn booleans(kind: &str, path: &str, expected: bool) -> Value {
    let (path, expected) = match kind {
        "pathAll" => {
            let others = format!("length(({path})[?@ != `{expected}`])");
            (format!("length({path}) > `0` && {others} == `0`"), true)
        }
        "pathAny" => (format!("contains({path}, `{expected}`)"), true),
        _ => (path.to_owned(), expected),
    };
    // The trait's `expected` is always a string.
    json!({"path": path, "expected": expected.to_string(), "comparator": "booleanEquals"})
}
