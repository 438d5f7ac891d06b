//! String templates (`https://{Region}.{PartitionResult#dnsSuffix}`) and `getAttr` paths
//! (`resourceId[1]`).

use super::expr::{Scope, Typed};
use super::{Attr, Expr, Type, function};
use crate::{Error, Result};

/// A template's value: a literal, one reference, or parts to be joined.
pub(super) fn template(text: &str, scope: &Scope, place: &str) -> Result<Expr> {
    let mut parts = parts(text, scope, place)?;
    Ok(match parts.len() {
        0 => Expr::Str(String::new()),
        1 => parts.remove(0),
        _ => Expr::Join(parts),
    })
}

/// A template's parts, adjacent literals put together. Doubled braces stand for single ones.
fn parts(text: &str, scope: &Scope, place: &str) -> Result<Vec<Expr>> {
    let mut parts = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        literal.push_str(before);
        if let Some(after) = brace.strip_prefix("{{") {
            literal.push('{');
            rest = after;
        } else if let Some(after) = brace.strip_prefix("}}") {
            literal.push('}');
            rest = after;
        } else {
            let inside = brace.strip_prefix('{').and_then(|inside| inside.split_once('}'));
            let Some((reference, after)) = inside else {
                return Err(Error::at(place, format!("`{text}` has a brace without its pair"))
                    .help("a brace that is no template is doubled"));
            };
            if !literal.is_empty() {
                parts.push(Expr::Str(std::mem::take(&mut literal)));
            }
            parts.push(reference_in(reference, scope, place)?);
            rest = after;
        }
    }
    literal.push_str(rest);
    if !literal.is_empty() {
        parts.push(Expr::Str(literal));
    }
    Ok(parts)
}

/// `Name` or `Name#path`.
fn reference_in(text: &str, scope: &Scope, place: &str) -> Result<Expr> {
    let value = match text.split_once('#') {
        None => scope.reference(text, place)?,
        Some((name, path)) => get(scope.reference(name, place)?, path, place)?,
    };
    value.expect(Type::String, place, || format!("`{{{text}}}`"))
}

/// The part of a value that a `getAttr` path names.
pub(super) fn get(value: Typed, path: &str, place: &str) -> Result<Typed> {
    let unknown = |step: &str, kind: Type| {
        Error::at(place, format!("`{step}` of the path `{path}` is no part of a {}", kind.name()))
    };
    let mut value = value;
    let step_to = |value: Typed, (attr, kind): (Attr, Type)| Typed {
        expr: Expr::Get(Box::new(value.expr), attr),
        kind,
    };
    for step in path.split('.') {
        let (name, indices) = step.split_at(step.find('[').unwrap_or(step.len()));
        if !name.is_empty() || indices.is_empty() {
            let field = function::field(value.kind, name);
            let field = field.ok_or_else(|| unknown(name, value.kind))?;
            value = step_to(value, field);
        }
        let mut rest = indices;
        while !rest.is_empty() {
            let inside = rest.strip_prefix('[').and_then(|inside| inside.split_once(']'));
            let (index, after) = inside.ok_or_else(|| unknown(step, value.kind))?;
            let index = index.parse().map_err(|_| unknown(step, value.kind))?;
            if value.kind != Type::StringArray {
                return Err(unknown(step, value.kind));
            }
            value = step_to(value, (Attr::Index(index), Type::String));
            rest = after;
        }
    }
    Ok(value)
}
