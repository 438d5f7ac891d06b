//! Waiters.

use serde_json::{Map, Value, json};

use super::{Context, object};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::traits::ids;
use crate::model::{Model, Traits};

/// What Smithy takes for the longest delay where a waiter does not say, in seconds.
const MAX_DELAY: u64 = 120;

/// Sets `smithy.waiters#waitable` on the operations of `waiters-2.json`.
pub(super) fn lower(context: &Context, root: &Node<'_>, model: &mut Model) -> Result<()> {
    for (name, node) in root.entries_of("waiters")? {
        let waiter = waiter(&node)?;
        let attempts = node.get("maxAttempts").map(|attempts| attempts.u64()).transpose()?;
        let operation = node.need("operation")?;
        let traits = context.operation(model, operation.str()?, &operation, "waiter")?;
        add(traits, ids::WAITABLE, name, waiter);
        if let Some(attempts) = attempts {
            add(traits, ids::MAX_ATTEMPTS, name, attempts.into());
        }
    }
    Ok(())
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

fn waiter(node: &Node<'_>) -> Result<Value> {
    let mut waiter = Map::new();
    if let Some(text) = node.str_of("description")? {
        waiter.insert("documentation".to_owned(), text.into());
    }
    let delay = node.need("delay")?.u64()?;
    waiter.insert("minDelay".to_owned(), delay.into());
    waiter.insert("maxDelay".to_owned(), delay.max(MAX_DELAY).into());
    let acceptors = node.need("acceptors")?.items()?;
    let acceptors = acceptors.iter().map(acceptor).collect::<Result<Vec<_>>>()?;
    waiter.insert("acceptors".to_owned(), acceptors.into());
    Ok(Value::Object(waiter))
}

fn acceptor(node: &Node<'_>) -> Result<Value> {
    let state = node.need("state")?;
    if !matches!(state.str()?, "success" | "failure" | "retry") {
        return Err(state
            .fault(format!("unknown state `{}`", state.str()?))
            .help("known are success, failure and retry"));
    }
    Ok(json!({"state": state.value(), "matcher": matcher(node)?}))
}

fn matcher(node: &Node<'_>) -> Result<Value> {
    let kind = node.need("matcher")?;
    let expected = node.need("expected")?;
    match kind.str()? {
        "path" | "pathAll" | "pathAny" => {
            let path = node.need("argument")?.str()?;
            let value = match expected.value() {
                Value::String(text) => strings(kind.str()?, path, text),
                Value::Bool(value) => booleans(kind.str()?, path, *value),
                _ => return Err(expected.fault("must be a string or a boolean")),
            };
            Ok(object("output", value))
        }
        // Smithy knows no status, only whether the call succeeded.
        "status" => Ok(match expected.u64()? {
            200 => object("success", true),
            status => object("status", status),
        }),
        "error" => match expected.value() {
            Value::Bool(any_error) => Ok(object("success", !any_error)),
            _ => Ok(object("errorType", expected.str()?)),
        },
        other => Err(kind
            .fault(format!("unknown matcher `{other}`"))
            .help("known are path, pathAll, pathAny, status and error")),
    }
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
