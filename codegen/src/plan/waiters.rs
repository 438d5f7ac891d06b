//! Waiters: names, delays and acceptors, their expressions parsed and checked.

use serde_json::Value;

use super::Docs;
use super::names::{self, Scope};
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

/// The waiters of an operation, by name. `base` is the name of the operation's types; `methods`
/// are those of the client.
pub fn waiters(
    model: &Model,
    shape: &Shape,
    operation: &model::Operation,
    base: &str,
    methods: &mut Scope,
) -> Result<Vec<Waiter>> {
    let Some(waitable) = shape.traits.get(ids::WAITABLE).and_then(Value::as_object) else {
        return Ok(Vec::new());
    };
    let mut waiters: Vec<Waiter> = waitable
        .iter()
        .map(|(name, waiter)| {
            let docs = shape.traits.get(ids::WAITER_DOCUMENTATION);
            let docs = docs.and_then(|docs| docs.get(name));
            plan_waiter(model, operation, name, waiter, docs).map_err(|error| {
                error
                    .within(format_args!("waiter `{name}`"))
                    .placed(&shape.id)
                    .in_trait([ids::WAITABLE, name])
            })
        })
        .collect::<Result<_>>()?;
    waiters.sort_by(|a, b| a.name.cmp(&b.name));
    // Only the builder's name can be one of the operation's own.
    let mut types = Scope::with(&[&format!("{base}FluentBuilder")]);
    for waiter in &mut waiters {
        let name = std::mem::take(&mut waiter.base);
        waiter.base = types.claim_group(name, |name| vec![format!("{name}FluentBuilder")]);
        let name = std::mem::take(&mut waiter.method);
        waiter.method = methods.claim_group(name, |name| vec![format!("wait_until_{name}")]);
    }
    Ok(waiters)
}

fn plan_waiter(
    model: &Model,
    operation: &model::Operation,
    name: &str,
    waiter: &Value,
    documentation: Option<&Value>,
) -> Result<Waiter> {
    let seconds = |key: &str, default: u32| match waiter.get(key) {
        None => Ok(default),
        Some(value) => value
            .as_u64()
            .and_then(|value| u32::try_from(value).ok())
            .filter(|value| *value > 0)
            .ok_or_else(|| {
                Error::new(format!("`{key}` is {value}, not a number of seconds")).in_trait([
                    ids::WAITABLE,
                    name,
                    key,
                ])
            }),
    };
    let min_delay = seconds("minDelay", MIN_DELAY)?;
    let acceptors = waiter
        .get("acceptors")
        .and_then(Value::as_array)
        .ok_or_else(|| Error::new("it has no acceptors"))?
        .iter()
        .enumerate()
        .map(|(index, value)| {
            acceptor(model, operation, value).map_err(|error| {
                error.in_trait([ids::WAITABLE, name, "acceptors", &index.to_string()])
            })
        })
        .collect::<Result<_>>()?;
    let mut traits = Traits::default();
    for (key, id) in [("documentation", ids::DOCUMENTATION), ("deprecated", ids::DEPRECATED)] {
        if let Some(value) = waiter.get(key) {
            traits.set(id, value.clone());
        }
    }
    if let Some(text) = documentation {
        traits.set(ids::DOCUMENTATION, text.clone());
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

fn acceptor(model: &Model, operation: &model::Operation, value: &Value) -> Result<Acceptor> {
    let state = match value.get("state").and_then(Value::as_str) {
        Some("success") => "Success",
        Some("failure") => "Failure",
        Some("retry") => "Retry",
        other => return Err(Error::new(format!("unknown acceptor state {other:?}"))),
    };
    let matcher = value
        .get("matcher")
        .and_then(Value::as_object)
        .ok_or_else(|| Error::new("an acceptor has no matcher"))?;
    let matcher = match matcher.iter().next() {
        Some((kind, value)) if kind == "output" => path(model, operation, value, false)?,
        Some((kind, value)) if kind == "inputOutput" => path(model, operation, value, true)?,
        Some((kind, Value::Bool(value))) if kind == "success" => Matcher::Success(*value),
        Some((kind, Value::String(value))) if kind == "errorType" => {
            // Smithy allows the absolute id of the error.
            Matcher::ErrorType(value.rsplit('#').next().unwrap_or(value).to_owned())
        }
        Some((kind, _)) => return Err(Error::new(format!("unknown matcher `{kind}`"))),
        None => return Err(Error::new("an acceptor has an empty matcher")),
    };
    Ok(Acceptor { state, matcher })
}

fn path(
    model: &Model,
    operation: &model::Operation,
    value: &Value,
    with_input: bool,
) -> Result<Matcher> {
    let text = |key: &str| {
        let text = value.get(key).and_then(Value::as_str);
        text.ok_or_else(|| Error::new(format!("a matcher has no `{key}`")))
    };
    let (path, expected) = (text("path")?, text("expected")?.to_owned());
    let named = text("comparator")?;
    let (comparator, compared) = match named {
        "stringEquals" => ("StringEquals", Type::String),
        "booleanEquals" => ("BooleanEquals", Type::Boolean),
        "allStringEquals" => ("AllStringEquals", Type::list(Type::String)),
        "anyStringEquals" => ("AnyStringEquals", Type::list(Type::String)),
        other => {
            return Err(Error::new(format!("unknown comparator `{other}`")).help(
                "known are stringEquals, booleanEquals, allStringEquals and anyStringEquals",
            ));
        }
    };
    let expr = jmespath::parse_shallow(path)
        .map_err(|error| error.help("give the waiter anew in an overlay"))?;
    let output = Type::Structure(operation.output.clone());
    let root = if with_input {
        let input = Type::Structure(operation.input.clone());
        Type::Object(vec![("input".to_owned(), input), ("output".to_owned(), output)])
    } else {
        output
    };
    let found = jmespath::check(&expr, model, &root)
        .map_err(|error| error.within(format_args!("`{path}`")))?;
    if !found.may_be(&compared) {
        return Err(Error::new(format!("`{path}` is {found}, but `{named}` compares {compared}"))
            .help("give the waiter anew in an overlay, with a path that makes what is compared"));
    }
    if comparator == "BooleanEquals" && !["true", "false"].contains(&expected.as_str()) {
        return Err(Error::new(format!(
            "`{path}` is compared with `{expected}`, which is no boolean"
        )));
    }
    Ok(Matcher::Path { with_input, expr, comparator, expected })
}
