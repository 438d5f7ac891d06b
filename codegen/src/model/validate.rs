//! Checks that a model holds together before anything is planned from it.
//!
//! References resolve, operations and errors are what they must be, defaults fit their members,
//! paginators point at members of the right types, and waiters use matchers that exist. The
//! JMESPath of a waiter is checked elsewhere, where expressions are parsed.

mod defaults;

use serde_json::Value;

use super::traits::ids;
use super::{Member, Model, Operation, Shape, ShapeId, ShapeKind, Simple, near};
use crate::error::{Error, Result};

/// Checks the whole model; the first fault, in the order of ids, is the error.
pub fn validate(model: &Model) -> Result<()> {
    if model.service().is_none() {
        return Err(Error::at(&model.service, "the service is not in the model"));
    }
    for shape in model.shapes.values() {
        references(model, shape)?;
        match &shape.kind {
            ShapeKind::Service(service) => {
                for id in &service.operations {
                    let is_operation = |kind: &_| matches!(kind, ShapeKind::Operation(_));
                    expect(model, shape, id, "an operation", is_operation)?;
                }
                errors(model, shape, &service.errors)?;
            }
            ShapeKind::Operation(operation) => {
                check_operation(model, shape, operation)?;
            }
            ShapeKind::Structure(members) => defaults::check(model, shape, members)?,
            ShapeKind::List(element) => ends(model, shape, element)?,
            ShapeKind::Map(key, value) => {
                if !is_string(model, key) {
                    let place = place(shape, &key.name);
                    return Err(Error::at(place, "the key of a map must be a string"));
                }
                ends(model, shape, value)?;
            }
            _ => {}
        }
    }
    Ok(())
}

fn references(model: &Model, shape: &Shape) -> Result<()> {
    for (name, target) in shape.references() {
        if model.shape(target).is_none() {
            let ids = model.shapes.keys();
            let help = near::ids(target.as_str(), ids, "add the shape, or the file it is in");
            let message = format!("refers to `{target}`, which is not in the model");
            return Err(Error::at(place(shape, name), message).help(help));
        }
    }
    Ok(())
}

/// How many lists and maps may lie within each other. Their types are written out in full, so that
/// whoever reads those has to go as deep.
const MOST_NESTING: usize = 32;

/// Lists and maps may hold themselves only where a structure or union lies between.
fn ends(model: &Model, shape: &Shape, element: &Member) -> Result<()> {
    let mut next = element;
    for _ in 0..MOST_NESTING {
        match model.shape(&next.target).map(|target| &target.kind) {
            Some(ShapeKind::List(_) | ShapeKind::Map(..)) if next.target == shape.id => {
                let message = "leads back to itself through lists and maps alone";
                return Err(Error::at(place(shape, &element.name), message)
                    .help("a structure or union has to lie between"));
            }
            Some(ShapeKind::List(member) | ShapeKind::Map(_, member)) => next = member,
            _ => return Ok(()),
        }
    }
    let message = format!("leads through more than {MOST_NESTING} lists and maps alone");
    Err(Error::at(place(shape, &element.name), message)
        .help("a structure or union has to lie between"))
}

fn check_operation(model: &Model, shape: &Shape, operation: &Operation) -> Result<()> {
    let is_structure = |kind: &_| matches!(kind, ShapeKind::Structure(_));
    expect(model, shape, &operation.input, "a structure, as input", is_structure)?;
    expect(model, shape, &operation.output, "a structure, as output", is_structure)?;
    errors(model, shape, &operation.errors)?;
    labels(model, shape, operation)?;
    documentation(shape)?;
    if let Some(paginated) = shape.traits.get(ids::PAGINATED) {
        Paginator { model, shape, operation }.check(paginated)?;
    }
    if let Some(waitable) = shape.traits.get(ids::WAITABLE) {
        waiters(shape, waitable)?;
    }
    Ok(())
}

/// What documents a paginator or a waiter has one to go with.
fn documentation(shape: &Shape) -> Result<()> {
    let traits = &shape.traits;
    let fault = |id: &str, message: String| {
        Error::at(&shape.id, format!("`{id}` {message}"))
            .in_trait([id])
            .help("correct the trait in an overlay")
    };
    let id = ids::PAGINATOR_DOCUMENTATION;
    match traits.get(id) {
        Some(text) if !text.is_string() => return Err(fault(id, "must be a text".to_owned())),
        Some(_) if !traits.has(ids::PAGINATED) => {
            return Err(fault(id, "is there, and no paginator".to_owned()));
        }
        _ => {}
    }
    let id = ids::WAITER_DOCUMENTATION;
    let Some(texts) = traits.get(id) else { return Ok(()) };
    let Some(texts) = texts.as_object().filter(|texts| texts.values().all(Value::is_string)) else {
        return Err(fault(id, "must be an object of texts".to_owned()));
    };
    let waitable = traits.get(ids::WAITABLE);
    match texts.keys().find(|name| waitable.is_none_or(|waiters| waiters.get(name).is_none())) {
        Some(name) => Err(fault(id, format!("names `{name}`, and there is no such waiter"))),
        None => Ok(()),
    }
}

/// Each label of the URI is a member of the input that is bound to it.
fn labels(model: &Model, shape: &Shape, operation: &Operation) -> Result<()> {
    let uri = shape.traits.get(ids::HTTP).and_then(|http| http.get("uri")?.as_str());
    let input = model.shape(&operation.input);
    for part in uri.unwrap_or_default().split('{').skip(1) {
        let label = part.split('}').next().unwrap_or_default().trim_end_matches('+');
        let member = input.and_then(|input| input.member(label));
        if !member.is_some_and(|member| member.traits.has(ids::HTTP_LABEL)) {
            let message = format!(
                "the URI has the label `{label}`, and `{}` no member of this name with `{}`",
                operation.input,
                ids::HTTP_LABEL
            );
            return Err(Error::at(&shape.id, message).in_trait([ids::HTTP, "uri"]));
        }
    }
    Ok(())
}

fn errors(model: &Model, shape: &Shape, errors: &[ShapeId]) -> Result<()> {
    for id in errors {
        let is_structure = |kind: &_| matches!(kind, ShapeKind::Structure(_));
        expect(model, shape, id, "a structure, as an error", is_structure)?;
        if model.shape(id).is_some_and(|shape| !shape.traits.has(ids::ERROR)) {
            let message = format!("`{id}` is used as an error but has no `{}` trait", ids::ERROR);
            return Err(Error::at(&shape.id, message));
        }
    }
    Ok(())
}

fn expect(
    model: &Model,
    shape: &Shape,
    id: &ShapeId,
    what: &str,
    test: impl Fn(&ShapeKind) -> bool,
) -> Result<()> {
    match model.shape(id) {
        Some(target) if test(&target.kind) => Ok(()),
        _ => Err(Error::at(&shape.id, format!("`{id}` must be {what}"))),
    }
}

const TAKE_AWAY: &str = "take the paginator away: set `smithy.api#paginated` to null in an overlay";

/// The check of one operation's `smithy.api#paginated`.
struct Paginator<'a> {
    model: &'a Model,
    shape: &'a Shape,
    operation: &'a Operation,
}

impl<'a> Paginator<'a> {
    fn check(&self, paginated: &Value) -> Result<()> {
        let Operation { input, output, .. } = self.operation;
        let check = |key: &str, check: &dyn Fn(&str) -> Result<()>| {
            let Some(value) = paginated.get(key) else { return Ok(()) };
            let checked = self.text(key, value).and_then(check);
            checked.map_err(|error| error.in_trait([ids::PAGINATED, key]))
        };
        check("inputToken", &|path| self.token(input, "input", path))?;
        check("outputToken", &|path| self.token(output, "output", path))?;
        check("pageSize", &|path| self.member(input, "page size", path).map(drop))?;
        check("items", &|path| {
            let kind = self.kind(self.member(output, "items", path)?);
            if !matches!(kind, Some(ShapeKind::List(_) | ShapeKind::Map(..))) {
                return Err(self.error(format!("the items `{path}` must be a list or a map")));
            }
            Ok(())
        })?;
        self.extensions(paginated).map_err(|error| error.in_trait([ids::PAGINATED]))
    }

    /// Our own traits beside it, and that tokens go together.
    fn extensions(&self, paginated: &Value) -> Result<()> {
        let Operation { input, output, .. } = self.operation;
        let traits = &self.shape.traits;
        for key in self.texts(traits.get(ids::RESULT_KEYS))? {
            self.member(output, "result key", key)?;
        }
        let tokens = traits.get(ids::TOKENS);
        let inputs = self.texts(tokens.and_then(|tokens| tokens.get("input")))?;
        let outputs = self.texts(tokens.and_then(|tokens| tokens.get("output")))?;
        inputs.iter().try_for_each(|path| self.token(input, "input", path))?;
        outputs.iter().try_for_each(|path| self.token(output, "output", path))?;
        let text = |key| paginated.get(key).and_then(Value::as_str);
        let one = text("inputToken").zip(text("outputToken"));
        for (input, output) in inputs.into_iter().zip(outputs).chain(one) {
            self.alike(input, output)?;
        }
        if let Some(path) = traits.str(ids::MORE_RESULTS) {
            let kind = self.kind(self.member(output, "flag for more results", path)?);
            if kind != Some(&ShapeKind::Simple(Simple::Boolean)) {
                let message = format!("the flag for more results `{path}` must be a boolean");
                return Err(self.error(message));
            }
        }
        Ok(())
    }

    /// A token is a string, seldom a number, or a map, which is copied as a whole.
    fn token(&self, start: &'a ShapeId, side: &str, path: &str) -> Result<()> {
        let member = self.member(start, &format!("{side} token"), path)?;
        let is_copied = |kind: &ShapeKind| {
            matches!(kind, ShapeKind::Map(..) | ShapeKind::Simple(Simple::Integer | Simple::Long))
        };
        if is_string(self.model, member) || self.kind(member).is_some_and(is_copied) {
            return Ok(());
        }
        let target = &member.target;
        let message = format!(
            "the {side} token `{path}` must be a string, a number or a map, and `{target}` is none"
        );
        Err(self.error(message).help(TAKE_AWAY))
    }

    /// What is copied from one to the other has to be of one type.
    fn alike(&self, input: &str, output: &str) -> Result<()> {
        let one = self.member(&self.operation.input, "input token", input)?;
        let other = self.member(&self.operation.output, "output token", output)?;
        let strings = is_string(self.model, one) && is_string(self.model, other);
        let simple = |member| self.kind(member).filter(|kind| matches!(kind, ShapeKind::Simple(_)));
        let numbers = simple(one).is_some() && simple(one) == simple(other);
        if strings || numbers || one.target == other.target {
            return Ok(());
        }
        let message = format!("the tokens `{input}` and `{output}` must be of the same type");
        Err(self.error(message).help(TAKE_AWAY))
    }

    fn member(&self, start: &'a ShapeId, what: &str, path: &str) -> Result<&'a Member> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        if !path.chars().all(is_plain) {
            let message = format!("the {what} `{path}` is more than names with dots between them");
            return Err(self.error(message));
        }
        self.model.member_at(start, path).map_err(|(name, id)| {
            let message = format!("the {what} `{path}` is not there: `{id}` has no `{name}`");
            let members = self.model.shape(id).map_or(&[][..], Shape::members);
            let names = members.iter().map(|member| member.name.as_str());
            self.error(message).help(near::help(name, names, "correct the trait in an overlay"))
        })
    }

    fn kind(&self, member: &Member) -> Option<&ShapeKind> {
        self.model.shape(&member.target).map(|shape| &shape.kind)
    }

    fn texts<'v>(&self, list: Option<&'v Value>) -> Result<Vec<&'v str>> {
        let values = list.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        values.iter().map(|value| self.text("path", value)).collect()
    }

    fn text<'v>(&self, key: &str, value: &'v Value) -> Result<&'v str> {
        value.as_str().ok_or_else(|| self.error(format!("`{key}` must be a string")))
    }

    fn error(&self, message: String) -> Error {
        Error::at(&self.shape.id, format!("paginator: {message}"))
    }
}

fn waiters(shape: &Shape, waitable: &Value) -> Result<()> {
    let Some(waiters) = waitable.as_object() else {
        return Err(Error::at(&shape.id, format!("`{}` must be an object", ids::WAITABLE))
            .in_trait([ids::WAITABLE]));
    };
    for (name, waiter) in waiters {
        check_waiter(name, waiter).map_err(|error| {
            error
                .within(format_args!("waiter `{name}`"))
                .placed(&shape.id)
                .in_trait([ids::WAITABLE, name])
        })?;
    }
    Ok(())
}

fn check_waiter(name: &str, waiter: &Value) -> Result<()> {
    let Some(acceptors) = waiter.get("acceptors").and_then(Value::as_array) else {
        return Err(Error::new("`acceptors` must be a list"));
    };
    let mut can_succeed = false;
    for (index, acceptor) in acceptors.iter().enumerate() {
        let state = check_acceptor(acceptor).map_err(|error| {
            error.in_trait([ids::WAITABLE, name, "acceptors", &index.to_string()])
        })?;
        can_succeed |= state == "success";
    }
    if can_succeed {
        return Ok(());
    }
    Err(Error::new("no acceptor lets it succeed"))
}

/// Checks an acceptor; its state.
fn check_acceptor(acceptor: &Value) -> Result<&str> {
    let state = match acceptor.get("state").and_then(Value::as_str) {
        Some(state @ ("success" | "failure" | "retry")) => state,
        _ => return Err(Error::new("a `state` must be success, failure or retry")),
    };
    let matcher = acceptor.get("matcher").and_then(Value::as_object);
    let only = matcher.filter(|matcher| matcher.len() == 1).and_then(|all| all.iter().next());
    let Some((kind, value)) = only else {
        return Err(Error::new("a `matcher` must be an object with one key"));
    };
    match kind.as_str() {
        "output" | "inputOutput" if value.is_object() => {}
        "errorType" if value.is_string() => {}
        "success" if value.is_boolean() => {}
        known @ ("output" | "inputOutput" | "errorType" | "success") => {
            return Err(Error::new(format!("the matcher `{known}` has a value of another type")));
        }
        other => {
            return Err(Error::new(format!("the matcher `{other}` is not known"))
                .help("known are output, inputOutput, errorType and success"));
        }
    }
    Ok(state)
}

fn is_string(model: &Model, member: &Member) -> bool {
    let kind = model.shape(&member.target).map(|shape| &shape.kind);
    matches!(kind, Some(ShapeKind::Simple(Simple::String) | ShapeKind::Enum(_)))
}

fn place(shape: &Shape, name: &str) -> String {
    format!("{}${name}", shape.id)
}

#[cfg(test)]
mod tests;
