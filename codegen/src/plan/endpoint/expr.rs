//! Expressions: literals, references and function calls, with their types.

use serde_json::{Map, Value};

use super::function::{Argument, signature};
use super::template::{get, template};
use super::{Expr, Function, Type, array, below, string};
use crate::{Error, Result};

/// An expression and its type.
#[derive(Debug, Clone)]
pub(super) struct Typed {
    pub(super) expr: Expr,
    pub(super) kind: Type,
}

/// The names that an expression may refer to, the latest last.
#[derive(Debug, Default)]
pub(super) struct Scope(Vec<Name>);

#[derive(Debug)]
struct Name {
    name: String,
    slot: u16,
    kind: Type,
}

impl Scope {
    pub(super) fn add(&mut self, name: &str, slot: u16, kind: Type) {
        self.0.push(Name { name: name.to_owned(), slot, kind });
    }

    /// How many names there are, to [`cut`](Self::cut) back to.
    pub(super) fn mark(&self) -> usize {
        self.0.len()
    }

    /// Forgets the names that came after a mark.
    pub(super) fn cut(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|known| known.name == name)
    }

    pub(super) fn reference(&self, name: &str, place: &str) -> Result<Typed> {
        match self.0.iter().find(|known| known.name == name) {
            Some(known) => Ok(Typed { expr: Expr::Ref(known.slot), kind: known.kind }),
            None => Err(Error::at(place, format!("nothing called `{name}` is in scope")).help(
                "a reference names a parameter, or a variable that an earlier condition on the \
                 way to it assigns",
            )),
        }
    }
}

impl Typed {
    /// The expression, provided that its type is right.
    pub(super) fn expect(
        self,
        kind: Type,
        place: &str,
        what: impl FnOnce() -> String,
    ) -> Result<Expr> {
        if self.kind == kind {
            return Ok(self.expr);
        }
        let (what, is, wanted) = (what(), self.kind.name(), kind.name());
        Err(Error::at(place, format!("{what} is a {is} where a {wanted} is wanted")))
    }
}

/// A string expression.
pub(super) fn text(value: &Value, scope: &Scope, place: &str) -> Result<Expr> {
    expr(value, scope, place)?.expect(Type::String, place, || "this".to_owned())
}

/// Any expression: a literal, a template, `{"ref": …}` or `{"fn": …, "argv": […]}`.
pub(super) fn expr(value: &Value, scope: &Scope, place: &str) -> Result<Typed> {
    match value {
        Value::String(text) => {
            Ok(Typed { expr: template(text, scope, place)?, kind: Type::String })
        }
        Value::Bool(flag) => Ok(Typed { expr: Expr::Bool(*flag), kind: Type::Boolean }),
        Value::Number(_) => Ok(Typed { expr: number(value, place)?, kind: Type::Integer }),
        Value::Object(object) if object.contains_key("ref") => {
            scope.reference(string(object, "ref", place)?, place)
        }
        Value::Object(object) if object.contains_key("fn") => call(object, scope, place),
        _ => Err(Error::at(place, "not an expression")
            .help("an expression is a string, a boolean, a whole number, a `ref` or a `fn`")),
    }
}

/// A value among an endpoint's properties, its strings templates.
pub(super) fn property(value: &Value, scope: &Scope, place: &str) -> Result<Expr> {
    match value {
        Value::String(text) => template(text, scope, place),
        Value::Bool(flag) => Ok(Expr::Bool(*flag)),
        Value::Number(_) => number(value, place),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            let items = items.map(|(i, item)| property(item, scope, &format!("{place}[{i}]")));
            items.collect::<Result<_>>().map(Expr::List)
        }
        Value::Object(entries) => {
            let entries = entries.iter().map(|(name, value)| {
                Ok((name.clone(), property(value, scope, &below(place, name))?))
            });
            entries.collect::<Result<_>>().map(Expr::Record)
        }
        Value::Null => Err(Error::at(place, "a property cannot be null")),
    }
}

/// A function call.
pub(super) fn call(object: &Map<String, Value>, scope: &Scope, place: &str) -> Result<Typed> {
    let name = string(object, "fn", place)?;
    let arguments = array(object, "argv", place)?;
    let at = |index: usize| format!("{}[{index}]", below(place, "argv"));
    let typed = |index: usize, value| expr(value, scope, &at(index));
    match (name, arguments.as_slice()) {
        ("getAttr", [value, Value::String(path)]) => get(typed(0, value)?, path, place),
        ("getAttr", _) => {
            Err(Error::at(place, "`getAttr` takes a value and a path, which is a plain string"))
        }
        ("ite", [condition, yes, no]) => {
            let condition = typed(0, condition)?
                .expect(Type::Boolean, &at(0), || "the condition".to_owned())?;
            let yes = typed(1, yes)?;
            let no = typed(2, no)?.expect(yes.kind, &at(2), || "the other value".to_owned())?;
            let arguments = vec![condition, yes.expr, no];
            Ok(Typed { expr: Expr::Call(Function("Ite"), arguments), kind: yes.kind })
        }
        ("ite", _) => Err(wrong_count(place, name, "3", arguments.len())),
        ("coalesce", [first, _, ..]) => {
            let kind = typed(0, first)?.kind;
            let values = arguments.iter().enumerate().map(|(index, value)| {
                typed(index, value)?.expect(kind, &at(index), || "this alternative".to_owned())
            });
            let values = values.collect::<Result<_>>()?;
            Ok(Typed { expr: Expr::Call(Function("Coalesce"), values), kind })
        }
        ("coalesce", _) => Err(wrong_count(place, name, "2 or more", arguments.len())),
        _ => {
            let Some(signature) = signature(name) else {
                return Err(Error::at(place, format!("unknown function `{name}`"))
                    .help("the rule set may be newer than this generator"));
            };
            if arguments.len() != signature.arguments.len() {
                let wanted = signature.arguments.len().to_string();
                return Err(wrong_count(place, name, &wanted, arguments.len()));
            }
            let values = arguments.iter().zip(signature.arguments).enumerate();
            let values = values.map(|(index, (value, wanted))| {
                let value = typed(index, value)?;
                match wanted {
                    Argument::Any => Ok(value.expr),
                    Argument::Is(kind) => value.expect(*kind, &at(index), || {
                        format!("argument {} of `{name}`", index + 1)
                    }),
                }
            });
            let expr = Expr::Call(signature.function, values.collect::<Result<_>>()?);
            Ok(Typed { expr, kind: signature.result })
        }
    }
}

fn number(value: &Value, place: &str) -> Result<Expr> {
    let number = value.as_i64().and_then(|number| i32::try_from(number).ok());
    number.map(Expr::Int).ok_or_else(|| {
        Error::at(place, format!("`{value}` is not a whole number of at most 32 bits"))
    })
}

fn wrong_count(place: &str, name: &str, wanted: &str, found: usize) -> Error {
    Error::at(place, format!("`{name}` has {found} arguments instead of {wanted}"))
}
