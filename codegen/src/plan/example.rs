//! Example calls for the documentation: with the values of the model's own example where it has
//! one, and every required member set to a value of its type where not.

use std::cell::Cell;

use serde_json::{Map, Value};

use super::structures::{self, Presence, Role};
use super::{Docs, Operation, Type, Types};
use crate::Result;
use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeId, ShapeKind};

/// How deep an example goes into structures within structures.
const DEPTH: usize = 6;
/// How many structures and unions an example has at most for one member. More teach nothing, and
/// structures that require each other would make as many as one can pay for.
const MOST: usize = 32;
/// The most elements of a list or entries of a map.
const ELEMENTS: usize = 2;
/// The most characters of a text.
const TEXT: usize = 60;
/// The most characters of all values that the model's example gives.
const SIZE: usize = 800;
/// The name in an example that stands for the crate's.
pub const LIBRARY: &str = "crate_name";

/// An example call of an operation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Example {
    /// What it is about.
    pub title: Docs,
    /// The calls of setters, such as `name("x")`.
    pub setters: Vec<String>,
    /// What the service answers, as JSON, one line an entry.
    pub output: Vec<String>,
}

/// The example of `operation`.
pub fn example(
    model: &Model,
    types: &Types,
    shape: &Shape,
    operation: &Operation,
) -> Result<Example> {
    let given = given(shape);
    let input = given.and_then(|given| given.get("input"));
    let values = Values { model, types, left: Cell::new(0) };
    let mut example = Example::default();
    let mut size = 0;
    let members = model.shape(&operation.input_shape).map(Shape::members).unwrap_or_default();
    for (member, field) in members.iter().zip(&operation.input.fields) {
        let from = input.and_then(|input| input.get(&member.name));
        let is_required = member.traits.has(ids::REQUIRED);
        values.left.set(MOST);
        let mut arguments = values.setter(member, &field.ty, from, is_required, DEPTH)?;
        let length: usize = arguments.iter().map(String::len).sum();
        if from.is_some() && size + length > SIZE {
            arguments = values.setter(member, &field.ty, None, is_required, DEPTH)?;
        } else {
            size += length;
        }
        let setters = arguments.iter().map(|text| format!("{}({text})", field.names.field));
        example.setters.extend(setters);
    }
    if let Some(title) = given.and_then(|given| given.get("title")?.as_str()) {
        // A model without prose has the example's id there, which is one word.
        if title.trim().contains(' ') {
            example.title = Docs::text(title);
        }
    }
    if let Some(output) = given.and_then(|given| given.get("output")) {
        let output = shown(model, &operation.output_shape, output, DEPTH);
        if output.as_object().is_some_and(|output| !output.is_empty()) {
            example.output = format!("{output:#}").lines().map(str::to_owned).collect();
        }
    }
    Ok(example)
}

/// The model's first example of a call that succeeds.
fn given(shape: &Shape) -> Option<&Value> {
    let examples = shape.traits.get(ids::EXAMPLES)?.as_array()?;
    examples.iter().find(|example| {
        example.get("input").is_some_and(Value::is_object) && example.get("error").is_none()
    })
}

/// What is shown of a value of the output: the first of many, the start of long texts, and
/// nothing that is secret or not in the model.
fn shown(model: &Model, id: &ShapeId, value: &Value, depth: usize) -> Value {
    let of = |member: &Member, value: &Value| {
        (model.member_trait(member, ids::SENSITIVE).is_none() && depth > 0)
            .then(|| shown(model, &member.target, value, depth - 1))
    };
    let kind = model.shape(id).map(|shape| &shape.kind);
    match (kind, value) {
        (Some(ShapeKind::List(member)), Value::Array(values)) => {
            values.iter().take(1).filter_map(|value| of(member, value)).collect()
        }
        (Some(ShapeKind::Map(_, member)), Value::Object(values)) => {
            let first = values.iter().take(1);
            let of = |(key, value): (&String, &Value)| Some((key.clone(), of(member, value)?));
            first.filter_map(of).collect::<Map<_, _>>().into()
        }
        (
            Some(ShapeKind::Structure(members) | ShapeKind::Union(members)),
            Value::Object(values),
        ) => {
            let find = |name: &str| members.iter().find(|member| member.name == name);
            let of = |(key, value): (&String, &Value)| Some((key.clone(), of(find(key)?, value)?));
            values.iter().filter_map(of).collect::<Map<_, _>>().into()
        }
        (_, Value::String(text)) => shortened(text).into(),
        (_, value) => value.clone(),
    }
}

/// The start of a long text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(TEXT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Writes expressions, of values of the model's example or of its own.
struct Values<'a> {
    model: &'a Model,
    types: &'a Types,
    /// How many structures and unions it may still write.
    left: Cell<usize>,
}

impl Values<'_> {
    /// The arguments of each call of a member's setter: for a list that of each element, for a
    /// map that of each entry. None where there is no value that fits and none is needed.
    fn setter(
        &self,
        member: &Member,
        ty: &Type,
        from: Option<&Value>,
        is_required: bool,
        depth: usize,
    ) -> Result<Vec<String>> {
        if let Some(from) = from {
            let arguments = self.given(&member.target, ty, from, depth)?;
            if !arguments.is_empty() {
                return Ok(arguments);
            }
        }
        if !is_required {
            return Ok(Vec::new());
        }
        let shape = self.model.shape(&member.target);
        let own = match (ty, shape.map(|shape| &shape.kind)) {
            (Type::List { element, sparse }, Some(ShapeKind::List(member))) => self
                .value(&member.target, element, None, depth)?
                .map(|value| optional(value, element, *sparse)),
            (Type::Map { key, value, sparse }, Some(ShapeKind::Map(k, v))) => {
                let key = self.value(&k.target, key, None, depth)?;
                let of = self.value(&v.target, value, None, depth)?;
                key.zip(of).map(|(key, of)| format!("{key}, {}", optional(of, value, *sparse)))
            }
            _ => self.value(&member.target, ty, None, depth)?,
        };
        Ok(own.into_iter().collect())
    }

    /// The arguments for a given value; none where it does not fit.
    fn given(&self, id: &ShapeId, ty: &Type, from: &Value, depth: usize) -> Result<Vec<String>> {
        let shape = self.model.shape(id);
        let mut arguments = Vec::new();
        match (ty, shape.map(|shape| &shape.kind), from) {
            (
                Type::List { element, sparse },
                Some(ShapeKind::List(member)),
                Value::Array(values),
            ) => {
                for from in values.iter().take(ELEMENTS) {
                    let value = self.value(&member.target, element, Some(from), depth)?;
                    arguments.extend(value.map(|value| optional(value, element, *sparse)));
                }
            }
            (
                Type::Map { key, value, sparse },
                Some(ShapeKind::Map(k, v)),
                Value::Object(entries),
            ) => {
                for (name, from) in entries.iter().take(ELEMENTS) {
                    let key = self.value(&k.target, key, Some(&name.as_str().into()), depth)?;
                    let of = self.value(&v.target, value, Some(from), depth)?;
                    let entry = key.zip(of);
                    arguments.extend(
                        entry.map(|(key, of)| format!("{key}, {}", optional(of, value, *sparse))),
                    );
                }
            }
            (Type::List { .. } | Type::Map { .. }, _, _) => {}
            _ => arguments.extend(self.value(id, ty, Some(from), depth)?),
        }
        Ok(arguments)
    }

    /// An expression of type `ty`, or of one that converts into it where a setter takes that.
    /// `None` where the given value is of another type, or the expression would not end.
    fn value(
        &self,
        id: &ShapeId,
        ty: &Type,
        from: Option<&Value>,
        depth: usize,
    ) -> Result<Option<String>> {
        Ok(match ty {
            Type::Named(path) | Type::Boxed(path) => {
                return self.named(id, &path.replacen("crate", LIBRARY, 1), from, depth);
            }
            Type::List { element, sparse } => {
                match (from, self.model.shape(id)) {
                    (Some(Value::Array(values)), Some(Shape { kind: ShapeKind::List(of), .. })) => {
                        let mut elements = Vec::new();
                        for from in values.iter().take(ELEMENTS) {
                            let value = self.value(&of.target, element, Some(from), depth)?;
                            elements.extend(value.map(|value| {
                                optional(owned(value, element), &Type::Boolean, *sparse)
                            }));
                        }
                        Some(format!("vec![{}]", elements.join(", ")))
                    }
                    (None, _) => Some("vec![]".to_owned()),
                    _ => None,
                }
            }
            Type::Map { .. } => {
                from.is_none_or(Value::is_object).then(|| "Default::default()".to_owned())
            }
            _ => match from {
                Some(from) => given_scalar(ty, from),
                None => Some(own_scalar(ty)),
            },
        })
    }

    /// An expression of an enum, structure or union.
    fn named(
        &self,
        id: &ShapeId,
        path: &str,
        from: Option<&Value>,
        depth: usize,
    ) -> Result<Option<String>> {
        let Some(shape) = self.model.shape(id) else { return Ok(None) };
        if matches!(shape.kind, ShapeKind::Structure(_) | ShapeKind::Union(_)) {
            let Some(left) = self.left.get().checked_sub(1) else { return Ok(None) };
            self.left.set(left);
        }
        Ok(match &shape.kind {
            ShapeKind::Enum(values) => match from {
                Some(from) => from.as_str(),
                None => Some(values.first().map_or("…", |value| &value.value)),
            }
            .map(|wire| format!("{path}::from({wire:?})")),
            ShapeKind::Structure(members) => {
                let (Some(depth), true) = (depth.checked_sub(1), from.is_none_or(Value::is_object))
                else {
                    return Ok(None);
                };
                let structure =
                    structures::structure(self.model, self.types, id, String::new(), Role::Data)?;
                let mut text = format!("{path}::builder()");
                for (member, field) in members.iter().zip(&structure.fields) {
                    let from = from.and_then(|from| from.get(&member.name));
                    let is_required = field.presence == Presence::Required;
                    let arguments = self.setter(member, &field.ty, from, is_required, depth)?;
                    if is_required && arguments.is_empty() {
                        return Ok(None);
                    }
                    for arguments in arguments {
                        text.push_str(&format!(".{}({arguments})", field.names.field));
                    }
                }
                text.push_str(if structure.is_checked() { ".build()?" } else { ".build()" });
                Some(text)
            }
            ShapeKind::Union(members) => {
                let Some(depth) = depth.checked_sub(1) else { return Ok(None) };
                let union = structures::union(self.model, self.types, shape)?;
                for (member, of) in members.iter().zip(&union.members) {
                    let given = from.map(|from| from.get(&member.name));
                    // Of a given union the member that it has, else the first that can be made.
                    let value = match given {
                        Some(None) => None,
                        Some(given) => self.value(&member.target, &of.ty, given, depth)?,
                        None => self.value(&member.target, &of.ty, None, depth)?,
                    };
                    if let Some(value) = value {
                        return Ok(Some(format!(
                            "{path}::{}({})",
                            of.variant,
                            owned(value, &of.ty)
                        )));
                    }
                }
                None
            }
            _ => None,
        })
    }
}

/// The element of a list or the value of a map. A setter converts text, but not in an option.
fn optional(value: String, ty: &Type, sparse: bool) -> String {
    if sparse { format!("Some({})", owned(value, ty)) } else { value }
}

/// An expression that has the type itself, where no setter converts it.
fn owned(value: String, ty: &Type) -> String {
    match ty {
        Type::Text => format!("{value}.to_owned()"),
        Type::Boxed(_) => format!("Box::new({value})"),
        _ => value,
    }
}

/// A value of our own, of a type without parts.
fn own_scalar(ty: &Type) -> String {
    match ty {
        Type::Text => "\"…\"".to_owned(),
        Type::Boolean => "true".to_owned(),
        Type::Float | Type::Double => "1.0".to_owned(),
        Type::BigInteger => format!("{LIBRARY}::primitives::BigInteger::from(1_i64)"),
        Type::BigDecimal => format!("{LIBRARY}::primitives::BigDecimal::from(1_i64)"),
        Type::Blob => format!("{LIBRARY}::primitives::Blob::new(\"…\")"),
        Type::Timestamp => format!("{LIBRARY}::primitives::DateTime::from_secs(0)"),
        Type::Document => format!("{LIBRARY}::primitives::Document::Null"),
        Type::Stream => format!("{LIBRARY}::primitives::ByteStream::from_static(b\"...\")"),
        // An argument of the example: what the program has to send.
        Type::EventReceiver(..) | Type::EventSender(_) => "events".to_owned(),
        _ => "1".to_owned(),
    }
}

/// A value of the model's example, of a type without parts.
fn given_scalar(ty: &Type, from: &Value) -> Option<String> {
    let number = |min: i64, max: i64| {
        from.as_i64().filter(|number| (min..=max).contains(number)).map(|n| n.to_string())
    };
    match ty {
        Type::Text => from.as_str().map(|text| format!("{:?}", shortened(text))),
        Type::Boolean => from.as_bool().map(|value| value.to_string()),
        Type::Byte => number(i8::MIN.into(), i8::MAX.into()),
        Type::Short => number(i16::MIN.into(), i16::MAX.into()),
        Type::Integer => number(i32::MIN.into(), i32::MAX.into()),
        Type::Long => number(i64::MIN, i64::MAX),
        Type::Float | Type::Double => from.as_f64().map(|value| format!("{value:?}")),
        Type::Blob => from
            .as_str()
            .map(|text| format!("{LIBRARY}::primitives::Blob::new({:?})", shortened(text))),
        Type::Timestamp => {
            let time = format!("{LIBRARY}::primitives::DateTime");
            match from {
                Value::String(text) => {
                    Some(format!("{time}::from_str({text:?}, {time}Format::DateTime)?"))
                }
                _ => from.as_i64().map(|seconds| format!("{time}::from_secs({seconds})")),
            }
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
