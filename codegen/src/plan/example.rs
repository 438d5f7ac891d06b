//! Example calls for the documentation: every required member set to a value of its type.

use super::structures::{self, Presence, Role, Structure};
use super::{Operation, Type, Types};
use crate::Result;
use crate::model::traits::ids;
use crate::model::{Model, Shape, ShapeId, ShapeKind};

/// How deep an example goes into structures within structures.
const DEPTH: usize = 6;

/// The lines of a call of `operation` on a client called `client`.
pub fn call(model: &Model, types: &Types, operation: &Operation) -> Result<Vec<String>> {
    let mut lines = vec!["let output = client".to_owned(), format!("    .{}()", operation.method)];
    let members = model.shape(&operation.input_shape).map(Shape::members).unwrap_or_default();
    for (member, field) in members.iter().zip(&operation.input.fields) {
        if member.traits.has(ids::REQUIRED) {
            if let Some(arguments) = setter(model, types, &member.target, &field.ty, DEPTH)? {
                lines.push(format!("    .{}({arguments})", field.names.field));
            }
        }
    }
    lines.extend(["    .send()".to_owned(), "    .await?;".to_owned()]);
    Ok(lines)
}

/// The arguments of a setter: of a list one element, of a map one entry. `None` where the
/// example would not end.
fn setter(
    model: &Model,
    types: &Types,
    id: &ShapeId,
    ty: &Type,
    depth: usize,
) -> Result<Option<String>> {
    let shape = model.shape(id);
    Ok(match (ty, shape.map(|shape| &shape.kind)) {
        (Type::List { element, sparse }, Some(ShapeKind::List(member))) => {
            value(model, types, &member.target, element, depth)?
                .map(|value| optional(value, element, *sparse))
        }
        (Type::Map { key, value: ty, sparse }, Some(ShapeKind::Map(k, v))) => {
            let key = value(model, types, &k.target, key, depth)?;
            let of = value(model, types, &v.target, ty, depth)?;
            key.zip(of).map(|(key, of)| format!("{key}, {}", optional(of, ty, *sparse)))
        }
        _ => value(model, types, id, ty, depth)?,
    })
}

/// The element of a list or the value of a map. A setter converts text, but not in an option.
fn optional(value: String, ty: &Type, sparse: bool) -> String {
    match (sparse, ty) {
        (true, Type::Text) => format!("Some({value}.to_owned())"),
        (true, _) => format!("Some({value})"),
        (false, _) => value,
    }
}

/// An expression of type `ty`, or of one that converts into it where a setter takes that.
fn value(
    model: &Model,
    types: &Types,
    id: &ShapeId,
    ty: &Type,
    depth: usize,
) -> Result<Option<String>> {
    let library = "crate_name";
    Ok(Some(match ty {
        Type::Text => "\"…\"".to_owned(),
        Type::Boolean => "true".to_owned(),
        Type::Byte | Type::Short | Type::Integer | Type::Long => "1".to_owned(),
        Type::Float | Type::Double => "1.0".to_owned(),
        Type::Blob => format!("{library}::primitives::Blob::new(\"…\")"),
        Type::Timestamp => format!("{library}::primitives::DateTime::from_secs(0)"),
        Type::Document => format!("{library}::primitives::Document::Null"),
        Type::List { .. } => "vec![]".to_owned(),
        Type::Map { .. } => "Default::default()".to_owned(),
        Type::Named(path) | Type::Boxed(path) => {
            let path = path.replacen("crate", library, 1);
            let Some(shape) = model.shape(id) else { return Ok(None) };
            match &shape.kind {
                ShapeKind::Enum(values) => {
                    let wire = values.first().map_or("…", |value| &value.value);
                    format!("{path}::from({wire:?})")
                }
                ShapeKind::Structure(members) => {
                    let Some(depth) = depth.checked_sub(1) else { return Ok(None) };
                    let structure: Structure =
                        structures::structure(model, types, id, String::new(), Role::Data)?;
                    let mut text = format!("{path}::builder()");
                    for (member, field) in members.iter().zip(&structure.fields) {
                        if field.presence == Presence::Required {
                            match setter(model, types, &member.target, &field.ty, depth)? {
                                Some(arguments) => {
                                    text.push_str(&format!(".{}({arguments})", field.names.field));
                                }
                                None => return Ok(None),
                            }
                        }
                    }
                    text.push_str(if structure.is_checked() { ".build()?" } else { ".build()" });
                    text
                }
                ShapeKind::Union(_) => {
                    let unions = structures::unions(model, types)?;
                    let (Some(depth), Some(union)) = (
                        depth.checked_sub(1),
                        unions
                            .into_iter()
                            .find(|union| path.ends_with(&format!("::{}", union.name))),
                    ) else {
                        return Ok(None);
                    };
                    let first =
                        shape.members().iter().zip(&union.members).find_map(|(member, of)| {
                            let text =
                                value(model, types, &member.target, &of.ty, depth).ok()??;
                            let text = if of.ty == Type::Text {
                                format!("{text}.to_owned()")
                            } else {
                                text
                            };
                            Some(format!("{path}::{}({text})", of.variant))
                        });
                    return Ok(first);
                }
                _ => return Ok(None),
            }
        }
    }))
}
