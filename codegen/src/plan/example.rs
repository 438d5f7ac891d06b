//! Example calls for the documentation: every required member set to a value of its type.

use super::structures::{self, Presence, Role};
use super::{Operation, Type, Types};
use crate::Result;
use crate::model::traits::ids;
use crate::model::{Model, Shape, ShapeId, ShapeKind};

/// How deep an example goes into structures within structures.
const DEPTH: usize = 6;

/// How many structures and unions an example has at most for one member. More teach nothing, and
/// structures that require each other would make as many as one can pay for.
const MOST: usize = 32;

/// The lines of a call of `operation` on a client called `client`.
pub fn call(model: &Model, types: &Types, operation: &Operation) -> Result<Vec<String>> {
    let mut lines = vec!["let output = client".to_owned(), format!("    .{}()", operation.method)];
    let members = model.shape(&operation.input_shape).map(Shape::members).unwrap_or_default();
    for (member, field) in members.iter().zip(&operation.input.fields) {
        if member.traits.has(ids::REQUIRED) {
            let mut writer = Writer { model, types, depth: DEPTH, left: MOST };
            if let Some(arguments) = writer.setter(&member.target, &field.ty)? {
                lines.push(format!("    .{}({arguments})", field.names.field));
            }
        }
    }
    lines.extend(["    .send()".to_owned(), "    .await?;".to_owned()]);
    Ok(lines)
}

/// Writes the values of one member. Every method gives `None` where the example would not end,
/// or not soon enough.
struct Writer<'a> {
    model: &'a Model,
    types: &'a Types,
    /// How deep it may still go.
    depth: usize,
    /// How many structures and unions it may still write.
    left: usize,
}

impl Writer<'_> {
    /// The arguments of a setter: of a list one element, of a map one entry.
    fn setter(&mut self, id: &ShapeId, ty: &Type) -> Result<Option<String>> {
        let shape = self.model.shape(id);
        Ok(match (ty, shape.map(|shape| &shape.kind)) {
            (Type::List { element, sparse }, Some(ShapeKind::List(member))) => {
                self.value(&member.target, element)?.map(|value| optional(value, element, *sparse))
            }
            (Type::Map { key, value: ty, sparse }, Some(ShapeKind::Map(k, v))) => {
                let key = self.value(&k.target, key)?;
                let of = self.value(&v.target, ty)?;
                key.zip(of).map(|(key, of)| format!("{key}, {}", optional(of, ty, *sparse)))
            }
            _ => self.value(id, ty)?,
        })
    }

    /// An expression of type `ty`, or of one that converts into it where a setter takes that.
    fn value(&mut self, id: &ShapeId, ty: &Type) -> Result<Option<String>> {
        let library = "crate_name";
        Ok(Some(match ty {
            Type::Text => "\"…\"".to_owned(),
            Type::Boolean => "true".to_owned(),
            Type::Byte | Type::Short | Type::Integer | Type::Long => "1".to_owned(),
            Type::Float | Type::Double => "1.0".to_owned(),
            Type::BigInteger => format!("{library}::primitives::BigInteger::from(1_i64)"),
            Type::BigDecimal => format!("{library}::primitives::BigDecimal::from(1_i64)"),
            Type::Blob => format!("{library}::primitives::Blob::new(\"…\")"),
            Type::Timestamp => format!("{library}::primitives::DateTime::from_secs(0)"),
            Type::Document => format!("{library}::primitives::Document::Null"),
            Type::List { .. } => "vec![]".to_owned(),
            Type::Map { .. } => "Default::default()".to_owned(),
            Type::Named(path) | Type::Boxed(path) => {
                let path = path.replacen("crate", library, 1);
                let Some(shape) = self.model.shape(id) else { return Ok(None) };
                if let ShapeKind::Enum(values) = &shape.kind {
                    let wire = values.first().map_or("…", |value| &value.value);
                    return Ok(Some(format!("{path}::from({wire:?})")));
                }
                if self.depth == 0 || self.left == 0 {
                    return Ok(None);
                }
                self.depth -= 1;
                self.left -= 1;
                let text = self.aggregate(shape, &path)?;
                self.depth += 1;
                return Ok(text);
            }
        }))
    }

    /// A structure with what it requires, or a union of the first member that ends.
    fn aggregate(&mut self, shape: &Shape, path: &str) -> Result<Option<String>> {
        match &shape.kind {
            ShapeKind::Structure(members) => {
                let (name, role) = (String::new(), Role::Data);
                let structure =
                    structures::structure(self.model, self.types, &shape.id, name, role)?;
                let mut text = format!("{path}::builder()");
                for (member, field) in members.iter().zip(&structure.fields) {
                    if field.presence == Presence::Required {
                        let Some(arguments) = self.setter(&member.target, &field.ty)? else {
                            return Ok(None);
                        };
                        text.push_str(&format!(".{}({arguments})", field.names.field));
                    }
                }
                text.push_str(if structure.is_checked() { ".build()?" } else { ".build()" });
                Ok(Some(text))
            }
            ShapeKind::Union(members) => {
                let union = structures::union(self.model, self.types, shape)?;
                for (member, of) in members.iter().zip(&union.members) {
                    if let Some(text) = self.value(&member.target, &of.ty)? {
                        let owned = if of.ty == Type::Text { ".to_owned()" } else { "" };
                        return Ok(Some(format!("{path}::{}({text}{owned})", of.variant)));
                    }
                }
                Ok(None)
            }
            _ => Ok(None),
        }
    }
}

/// The element of a list or the value of a map. A setter converts text, but not in an option.
fn optional(value: String, ty: &Type, sparse: bool) -> String {
    match (sparse, ty) {
        (true, Type::Text) => format!("Some({value}.to_owned())"),
        (true, _) => format!("Some({value})"),
        (false, _) => value,
    }
}
