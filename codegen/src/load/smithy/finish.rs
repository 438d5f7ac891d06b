//! The last step: shapes as the model has them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::draft::{Container, Draft, DraftKind, Drafts};
use super::resources;
use crate::error::{Error, Result};
use crate::model::traits::ids;
use crate::model::{
    EnumValue, IntEnumValue, Member, Model, Operation, Service, Shape, ShapeId, ShapeKind, Simple,
    Traits,
};

/// The model of all shapes but resources.
pub(super) fn model(drafts: &Drafts<'_>, service: ShapeId) -> Result<Model> {
    let mut shapes = BTreeMap::new();
    for (id, draft) in drafts {
        let mut traits = draft.traits.clone();
        let Some(kind) = kind(drafts, id, draft, &mut traits)? else { continue };
        shapes.insert(id.clone(), Shape { id: id.clone(), kind, traits });
    }
    Ok(Model { service, shapes })
}

fn kind(
    drafts: &Drafts<'_>,
    id: &ShapeId,
    draft: &Draft<'_>,
    traits: &mut Traits,
) -> Result<Option<ShapeKind>> {
    Ok(Some(match &draft.kind {
        DraftKind::Simple(Simple::String) => match traits.remove(ids::ENUM) {
            Some(values) => ShapeKind::Enum(
                string_values(&values)
                    .ok_or_else(|| fault(draft, id, ids::ENUM, "must be a list of values"))?,
            ),
            None => ShapeKind::Simple(Simple::String),
        },
        DraftKind::Simple(simple) => ShapeKind::Simple(*simple),
        DraftKind::Members(container, members) => members_kind(id, draft, *container, members)?,
        DraftKind::Operation(ends) => ShapeKind::Operation(Operation {
            input: ends.input.clone().unwrap_or_else(ShapeId::unit),
            output: ends.output.clone().unwrap_or_else(ShapeId::unit),
            errors: ends.errors.clone(),
        }),
        DraftKind::Service(parts) => ShapeKind::Service(Service {
            version: parts.version.clone().unwrap_or_default(),
            operations: resources::operations(drafts, id, parts)?,
            errors: parts.errors.clone(),
        }),
        DraftKind::Resource(_) => return Ok(None),
    }))
}

fn members_kind(
    id: &ShapeId,
    draft: &Draft<'_>,
    container: Container,
    members: &[Member],
) -> Result<ShapeKind> {
    let need = |name: &str| {
        let member = members.iter().find(|member| member.name == name).cloned();
        member.ok_or_else(|| draft.node.error_at(id, format!("`{name}` is missing")))
    };
    Ok(match container {
        Container::Structure => ShapeKind::Structure(members.to_vec()),
        Container::Union => ShapeKind::Union(members.to_vec()),
        Container::List => ShapeKind::List(need("member")?),
        Container::Map => ShapeKind::Map(need("key")?, need("value")?),
        Container::Enum => {
            let values = members.iter().map(|member| {
                let mut traits = member.traits.clone();
                let value = match traits.remove(ids::ENUM_VALUE) {
                    None => member.name.clone(),
                    Some(Value::String(value)) => value,
                    Some(_) => return Err(value_fault(draft, id, member, "a string")),
                };
                Ok(EnumValue { name: member.name.clone(), value, traits })
            });
            ShapeKind::Enum(values.collect::<Result<_>>()?)
        }
        Container::IntEnum => {
            let values = members.iter().map(|member| {
                let mut traits = member.traits.clone();
                let value = traits.remove(ids::ENUM_VALUE).and_then(|value| value.as_i64());
                let value = value.and_then(|value| i32::try_from(value).ok());
                let value =
                    value.ok_or_else(|| value_fault(draft, id, member, "a whole number"))?;
                Ok(IntEnumValue { name: member.name.clone(), value, traits })
            });
            ShapeKind::IntEnum(values.collect::<Result<_>>()?)
        }
    })
}

fn value_fault(draft: &Draft<'_>, id: &ShapeId, member: &Member, what: &str) -> Error {
    let place = format!("{id}${}", member.name);
    draft.node.error_at(place, format!("its `{}` must be {what}", ids::ENUM_VALUE))
}

fn fault(draft: &Draft<'_>, id: &ShapeId, of: &str, message: &str) -> Error {
    draft.node.error_at(id, format!("`{of}` {message}"))
}

/// The values of the `enum` trait, 1.0's form of an enum shape.
fn string_values(values: &Value) -> Option<Vec<EnumValue>> {
    values.as_array()?.iter().map(string_value).collect()
}

fn string_value(definition: &Value) -> Option<EnumValue> {
    let value = definition.get("value")?.as_str()?;
    let name = definition.get("name").map_or(Some(value), Value::as_str)?;
    let mut traits = Traits::default();
    if let Some(text) = definition.get("documentation") {
        traits.set(ids::DOCUMENTATION, text.clone());
    }
    if definition.get("deprecated") == Some(&Value::Bool(true)) {
        traits.mark(ids::DEPRECATED);
    }
    Some(EnumValue { name: name.to_owned(), value: value.to_owned(), traits })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::smithy::tests::{shape, tiny_fault, tiny_model};

    fn text(definition: &str) -> String {
        format!(
            r#""x#In": {{"type": "structure", "members": {{"a": {{"target": "x#A"}}}}}},
"x#A": {definition}"#
        )
    }

    fn read(definition: &str) -> Shape {
        shape(&tiny_model(&text(definition)), "A").clone()
    }

    #[test]
    fn an_enum_has_names_and_values() {
        let read = read(
            r#"{"type": "enum", "members": {
            "ONE": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "one",
                    "smithy.api#documentation": "d"}},
            "TWO": {"target": "smithy.api#Unit"}}}"#,
        );
        let ShapeKind::Enum(values) = &read.kind else { panic!("an enum") };
        let pairs: Vec<_> = values.iter().map(|v| (v.name.as_str(), v.value.as_str())).collect();
        assert_eq!(pairs, [("ONE", "one"), ("TWO", "TWO")]);
        assert_eq!(values[0].traits.str(ids::DOCUMENTATION), Some("d"));
        assert!(!values[0].traits.has(ids::ENUM_VALUE));
    }

    #[test]
    fn the_older_enum_trait_makes_an_enum_too() {
        let read = read(
            r#"{"type": "string", "traits": {"smithy.api#enum": [
            {"value": "a-b", "name": "A_B", "documentation": "d", "deprecated": true},
            {"value": "c"}]}}"#,
        );
        let ShapeKind::Enum(values) = &read.kind else { panic!("an enum") };
        let pairs: Vec<_> = values.iter().map(|v| (v.name.as_str(), v.value.as_str())).collect();
        assert_eq!(pairs, [("A_B", "a-b"), ("c", "c")]);
        assert!(values[0].traits.has(ids::DEPRECATED) && !values[1].traits.has(ids::DEPRECATED));
        assert!(!read.traits.has(ids::ENUM));
        assert_eq!(
            tiny_fault(&text(r#"{"type": "string", "traits": {"smithy.api#enum": [1]}}"#)),
            "0.json:3: x#A: `smithy.api#enum` must be a list of values"
        );
    }

    #[test]
    fn an_enum_of_integers_has_names_and_values() {
        let of = |value: &str| {
            format!(
                r#"{{"type": "intEnum", "members": {{
                "ONE": {{"target": "smithy.api#Unit",
                         "traits": {{"smithy.api#enumValue": {value}}}}}}}}}"#
            )
        };
        let ShapeKind::IntEnum(values) = read(&of("-7")).kind else { panic!("an enum") };
        assert_eq!((values[0].name.as_str(), values[0].value), ("ONE", -7));
        for value in ["\"1\"", "1.5", "2147483648"] {
            assert_eq!(
                tiny_fault(&text(&of(value))),
                "0.json:3: x#A$ONE: its `smithy.api#enumValue` must be a whole number"
            );
        }
    }
}
