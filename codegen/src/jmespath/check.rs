//! Checks an expression against the model: that members exist and that types fit.

use super::functions::Function;
use super::{Comparison, Expr, Type};
use crate::error::{Error, Result};
use crate::model::{Model, ShapeId};

/// The type of `expr` where the current value is a `root`.
///
/// Fails at an unknown member (with names near it), at a comparison of values that can never be
/// equal or have no order, at an unknown function, and at arguments that it does not take.
pub fn check(expr: &Expr, model: &Model, root: &Type) -> Result<Type> {
    match expr {
        Expr::Current => Ok(root.clone()),
        Expr::Field(name) => member(model, root, name),
        Expr::Index(_) => element(root, "an index"),
        Expr::Slice { .. } => element(root, "a slice").map(Type::list),
        Expr::Flatten => Ok(match element(root, "`[]`")? {
            Type::List(inner) => Type::List(inner),
            other => Type::list(other),
        }),
        Expr::Values => values(model, root).map(Type::list),
        Expr::Filter(condition) => {
            let element = element(root, "a filter")?;
            check(condition, model, &element)?;
            Ok(Type::list(element))
        }
        Expr::Literal(value) => Ok(Type::of_json(value)),
        Expr::Chain(steps) => {
            steps.iter().try_fold(root.clone(), |value, step| check(step, model, &value))
        }
        Expr::Project(list, each) => {
            let element = element(&check(list, model, root)?, "a projection")?;
            check(each, model, &element).map(Type::list)
        }
        Expr::Compare(comparison, left, right) => {
            compare(*comparison, &check(left, model, root)?, &check(right, model, root)?)
        }
        Expr::And(left, right) | Expr::Or(left, right) => {
            Ok(Type::join([check(left, model, root)?, check(right, model, root)?]))
        }
        Expr::Not(inner) => check(inner, model, root).map(|_| Type::Boolean),
        Expr::List(items) => {
            let types = items.iter().map(|item| check(item, model, root));
            Ok(Type::list(Type::join(types.collect::<Result<Vec<_>>>()?)))
        }
        Expr::Hash(entries) => {
            let types =
                entries.iter().map(|(name, value)| Ok((name.clone(), check(value, model, root)?)));
            Ok(Type::Object(types.collect::<Result<_>>()?))
        }
        Expr::Call(name, arguments) => Function::named(name)?.check(arguments, model, root),
        Expr::Reference(_) => {
            Err(Error::new("an expression reference `&…` stands outside a function's arguments"))
        }
    }
}

fn member(model: &Model, root: &Type, name: &str) -> Result<Type> {
    match root {
        Type::Any => Ok(Type::Any),
        Type::Map(value) => Ok((**value).clone()),
        Type::Structure(id) => {
            let members = model.shape(id).map_or(&[][..], |shape| shape.members());
            match members.iter().find(|member| member.name == name) {
                Some(member) => Type::of_shape(model, &member.target),
                None => Err(unknown(
                    Error::at(id, format!("has no member `{name}`")),
                    name,
                    members.iter().map(|member| member.name.as_str()),
                )),
            }
        }
        Type::Object(members) => match members.iter().find(|(known, _)| known == name) {
            Some((_, member)) => Ok(member.clone()),
            None => Err(unknown(
                Error::new(format!("the object has no member `{name}`")),
                name,
                members.iter().map(|(known, _)| known.as_str()),
            )),
        },
        Type::List(_) => Err(Error::new(format!("no member `{name}`: {root} has elements only"))
            .help(format!("to take it of every element, write `[].{name}`"))),
        Type::Boolean => Err(Error::new(format!("no member `{name}`: {root} has none"))
            .help("`!a.b` means `(!a).b`; write `!(a.b)`")),
        _ => Err(Error::new(format!("no member `{name}`: {root} has none"))),
    }
}

fn element(root: &Type, user: &str) -> Result<Type> {
    match root {
        Type::List(element) => Ok((**element).clone()),
        Type::Any => Ok(Type::Any),
        other => Err(Error::new(format!("{user} needs a list, but works on {other}"))),
    }
}

fn values(model: &Model, root: &Type) -> Result<Type> {
    match root {
        Type::Any => Ok(Type::Any),
        Type::Map(value) => Ok((**value).clone()),
        Type::Object(members) => Ok(Type::join(members.iter().map(|(_, member)| member.clone()))),
        Type::Structure(id) => structure_values(model, id),
        other => Err(Error::new(format!("`*` needs an object, but works on {other}"))),
    }
}

pub(super) fn structure_values(model: &Model, id: &ShapeId) -> Result<Type> {
    let members = model.shape(id).map_or(&[][..], |shape| shape.members());
    let types = members.iter().map(|member| Type::of_shape(model, &member.target));
    Ok(Type::join(types.collect::<Result<Vec<_>>>()?))
}

fn compare(comparison: Comparison, left: &Type, right: &Type) -> Result<Type> {
    let sign = comparison.as_str();
    if !left.may_be(right) {
        return Err(Error::new(format!("`{sign}` between {left} and {right} never holds")));
    }
    for side in [left, right] {
        if comparison.is_order()
            && !matches!(side, Type::Number | Type::Timestamp | Type::Any | Type::Null)
        {
            return Err(Error::new(format!("`{sign}` needs numbers, but stands beside {side}")));
        }
    }
    Ok(Type::Boolean)
}

/// Adds the names most like the unknown one.
fn unknown<'a>(error: Error, name: &str, known: impl Iterator<Item = &'a str>) -> Error {
    let mut near: Vec<_> = known
        .map(|known| (distance(&name.to_lowercase(), &known.to_lowercase()), known))
        .filter(|(distance, known)| *distance <= 1 + name.len().min(known.len()) / 3)
        .collect();
    near.sort();
    if near.is_empty() {
        return error;
    }
    let names: Vec<_> = near.iter().take(3).map(|(_, name)| format!("`{name}`")).collect();
    error.help(format!("near it: {}", names.join(", ")))
}

/// How many characters must be added, taken away or replaced to make one of the other.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut above_left = i;
        let mut before = i + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(right.chars()) {
            let cost = if a == b { above_left } else { 1 + above_left.min(*cell).min(before) };
            above_left = std::mem::replace(cell, cost);
            before = cost;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
