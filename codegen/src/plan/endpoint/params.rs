//! The parameters of a rule set.

use serde_json::{Map, Value};

use super::{Expr, Param, Type, below, entries, string};
use crate::{Error, Result};

/// The parameters, in the rule set's order.
pub(super) fn plan(rule_set: &Map<String, Value>) -> Result<Vec<Param>> {
    entries(rule_set, "parameters", "")?.map(|(name, value)| param(name, value)).collect()
}

fn param(name: &str, value: &Value) -> Result<Param> {
    let place = below("parameters", name);
    let Some(object) = value.as_object() else {
        return Err(Error::at(place, "a parameter has to be an object"));
    };
    let kind = match string(object, "type", &place)? {
        // Older rule sets capitalise.
        "string" | "String" => Type::String,
        "boolean" | "Boolean" => Type::Boolean,
        "stringArray" => Type::StringArray,
        other => {
            return Err(Error::at(below(&place, "type"), format!("unknown type `{other}`"))
                .help("a parameter is a `string`, a `boolean` or a `stringArray`"));
        }
    };
    let built_in = match object.get("builtIn") {
        None => None,
        Some(_) => Some(string(object, "builtIn", &place)?.to_owned()),
    };
    let required = match object.get("required") {
        None => false,
        Some(Value::Bool(required)) => *required,
        Some(_) => return Err(Error::at(below(&place, "required"), "has to be a boolean")),
    };
    let default = match object.get("default") {
        None => None,
        Some(value) => Some(literal(value, kind).ok_or_else(|| {
            let message = format!("has to be a {}, as the parameter is", kind.name());
            Error::at(below(&place, "default"), message)
        })?),
    };
    Ok(Param { name: name.to_owned(), kind, built_in, required, default })
}

fn literal(value: &Value, kind: Type) -> Option<Expr> {
    match (kind, value) {
        (Type::String, Value::String(text)) => Some(Expr::Str(text.clone())),
        (Type::Boolean, Value::Bool(flag)) => Some(Expr::Bool(*flag)),
        (Type::StringArray, Value::Array(items)) => {
            let items = items.iter().map(|item| literal(item, Type::String));
            items.collect::<Option<_>>().map(Expr::List)
        }
        _ => None,
    }
}
