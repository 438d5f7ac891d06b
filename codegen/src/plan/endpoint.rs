//! The endpoint rule set: JSON to tables.
//!
//! The format is the one of `smithy.rules#endpointRuleSet`
//! (<https://smithy.io/2.0/additional-specs/rules-engine/specification.html>) and of botocore's
//! `endpoint-rule-set-1.json`, which are the same, or that of `smithy.rules#endpointBdd`, a
//! decision diagram over the same conditions. Names become slots, templates become parts,
//! every expression is type-checked, and what repeats (conditions, endpoints, messages) is kept
//! once, so that the emitter only has to write it down.

mod diagram;
mod expr;
mod function;
mod params;
mod rules;
mod template;

use serde_json::{Map, Value};

use crate::{Error, Result};

/// A rule set, ready to be written as tables.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EndpointPlan {
    /// The parameters, which fill the first slots.
    pub params: Vec<Param>,
    /// The names of the assigned variables, which fill the slots after the parameters.
    pub variables: Vec<String>,
    /// The distinct conditions.
    pub conditions: Vec<Condition>,
    /// The distinct endpoints.
    pub targets: Vec<Target>,
    /// The distinct error messages.
    pub errors: Vec<Expr>,
    /// The rules, each tree followed by the rules within it.
    pub rules: Vec<Rule>,
}

/// A parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Param {
    /// The name in the rule set.
    pub name: String,
    /// [`Type::String`], [`Type::Boolean`] or [`Type::StringArray`].
    pub kind: Type,
    /// The name of the setting that it is filled from.
    pub built_in: Option<String>,
    /// Whether there is no endpoint without it.
    pub required: bool,
    /// The value where none is given.
    pub default: Option<Expr>,
}

/// A rule: its conditions' indices, and what follows if all hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// The number of rules that follow and lie within this one.
    Tree(Vec<u16>, u16),
    /// The index of the endpoint.
    Endpoint(Vec<u16>, u16),
    /// The index of the message.
    Error(Vec<u16>, u16),
    /// A decision diagram over the rules after it: the reference to its root, and its nodes
    /// without the terminal.
    Diagram(i32, Vec<Node>),
}

/// A node of a decision diagram. References are those of `smithy.rules#endpointBdd`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The condition's index.
    pub condition: u16,
    /// The reference to follow if it holds.
    pub high: i32,
    /// The reference to follow if it does not.
    pub low: i32,
}

/// A condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// An expression.
    Test(Expr),
    /// An expression whose value is kept in a slot.
    Assign(u16, Expr),
}

/// An endpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The parts of the URL.
    pub url: Vec<Expr>,
    /// Headers, each with its values.
    pub headers: Vec<(String, Vec<Expr>)>,
    /// Properties by name.
    pub properties: Vec<(String, Expr)>,
}

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A string.
    Str(String),
    /// A boolean.
    Bool(bool),
    /// A number.
    Int(i32),
    /// The value in a slot.
    Ref(u16),
    /// A part of a value.
    Get(Box<Expr>, Attr),
    /// Strings put together.
    Join(Vec<Expr>),
    /// A function's result.
    Call(Function, Vec<Expr>),
    /// A list of literals.
    List(Vec<Expr>),
    /// An object among properties.
    Record(Vec<(String, Expr)>),
}

/// The types of the rules engine, its three kinds of objects by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are Smithy's.
pub enum Type {
    String,
    Boolean,
    Integer,
    StringArray,
    Partition,
    Url,
    Arn,
}

/// A part that `getAttr` takes: an element of a list, or the field that the runtime's `Attr`
/// calls by that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attr {
    /// An element of a list, from the end where it is below zero.
    Index(i32),
    /// A variant of the runtime's `Attr`.
    Field(&'static str),
}

/// A function, as the runtime's `Function` calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Function(pub &'static str);

impl EndpointPlan {
    /// Plans a rule set.
    ///
    /// # Errors
    ///
    /// The value is not a rule set of version 1, or a rule in it is malformed, refers to a name
    /// that is not in scope or mixes up types. The error's place is a path within the rule set,
    /// `rules[1].rules[0].conditions[2]` for instance.
    pub fn new(rule_set: &Value) -> Result<Self> {
        let Some(rule_set) = rule_set.as_object() else {
            return Err(Error::new("an endpoint rule set has to be a JSON object"));
        };
        let version = rule_set.get("version").and_then(Value::as_str).unwrap_or_default();
        if !version.starts_with("1.") {
            return Err(Error::at("version", format!("`{version}` is not a version 1.x"))
                .help("this generator knows the rule sets of version 1"));
        }
        let params = params::plan(rule_set)?;
        rules::plan(params, array(rule_set, "rules", "")?)
    }

    /// Plans a decision diagram.
    ///
    /// # Errors
    ///
    /// The value is not a diagram of version 1.1 or a later 1.x, a condition or a result in it is
    /// as no rule set may have it, or a node refers to what is not there or to itself. The error's
    /// place is a path within the diagram, `nodes[3]` for instance.
    pub fn of_diagram(diagram: &Value) -> Result<Self> {
        let Some(diagram) = diagram.as_object() else {
            return Err(Error::new("a decision diagram of endpoints has to be a JSON object"));
        };
        let version = diagram.get("version").and_then(Value::as_str).unwrap_or_default();
        let minor = version.strip_prefix("1.").and_then(|minor| minor.parse::<u32>().ok());
        if minor.is_none_or(|minor| minor < 1) {
            return Err(Error::at("version", format!("`{version}` is not a version 1.1 or later"))
                .help("this generator knows the diagrams of version 1"));
        }
        diagram::plan(diagram)
    }

    /// The rules of a service whose model has none: the program's own URL, or an error that asks
    /// for one.
    pub fn of_custom_endpoints() -> Self {
        let endpoint = Param {
            name: "Endpoint".to_owned(),
            kind: Type::String,
            built_in: Some("SDK::Endpoint".to_owned()),
            required: false,
            default: None,
        };
        let is_set = Expr::Call(Function("IsSet"), vec![Expr::Ref(0)]);
        let message = "the model of this service says nothing of endpoints: set a URL with \
                       `Config::builder().endpoint_url(…)`";
        Self {
            params: vec![endpoint],
            variables: Vec::new(),
            conditions: vec![Condition::Test(is_set)],
            targets: vec![Target {
                url: vec![Expr::Ref(0)],
                headers: Vec::new(),
                properties: Vec::new(),
            }],
            errors: vec![Expr::Str(message.to_owned())],
            rules: vec![Rule::Endpoint(vec![0], 0), Rule::Error(Vec::new(), 0)],
        }
    }
}

impl Type {
    /// The name in error texts.
    fn name(self) -> &'static str {
        match self {
            Type::String => "string",
            Type::Boolean => "boolean",
            Type::Integer => "integer",
            Type::StringArray => "list of strings",
            Type::Partition => "partition",
            Type::Url => "URL",
            Type::Arn => "ARN",
        }
    }
}

/// A place below another: `rules[0]` and `conditions` make `rules[0].conditions`.
fn below(place: &str, key: &str) -> String {
    match place {
        "" => key.to_owned(),
        _ => format!("{place}.{key}"),
    }
}

fn array<'a>(object: &'a Map<String, Value>, key: &str, place: &str) -> Result<&'a Vec<Value>> {
    match object.get(key) {
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(Error::at(below(place, key), "has to be an array")),
        None => Err(missing(place, key)),
    }
}

/// An object's entries; none where it is left out.
fn entries<'a>(
    object: &'a Map<String, Value>,
    key: &str,
    place: &str,
) -> Result<impl Iterator<Item = (&'a String, &'a Value)>> {
    match object.get(key) {
        None => Ok(None.into_iter().flatten()),
        Some(Value::Object(entries)) => Ok(Some(entries).into_iter().flatten()),
        Some(_) => Err(Error::at(below(place, key), "has to be an object")),
    }
}

fn string<'a>(object: &'a Map<String, Value>, key: &str, place: &str) -> Result<&'a str> {
    match object.get(key) {
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(Error::at(below(place, key), "has to be a string")),
        None => Err(missing(place, key)),
    }
}

fn missing(place: &str, key: &str) -> Error {
    let message = format!("`{key}` is missing");
    match place {
        "" => Error::new(format!("the endpoint rule set is not complete: {message}")),
        _ => Error::at(place, message),
    }
}

#[cfg(test)]
mod tests;
