//! Shapes.

use serde_json::{Map, Value, json};

use super::{Context, deprecated, keep_unknown, mark_if, members, object, timestamp_format};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::near;
use crate::model::traits::ids;
use crate::model::{EnumValue, Member, Model, Shape, ShapeId, ShapeKind, Simple, Traits};

/// Adds every shape.
pub(super) fn lower(context: &Context, root: &Node<'_>, model: &mut Model) -> Result<()> {
    for (name, node) in root.need("shapes")?.entries()? {
        let id = context.shape_id(name);
        let kind = kind(context, &id, &node)?;
        let traits = traits(&node, &kind)?;
        let shape = Shape { id: id.clone(), kind, traits };
        if model.shapes.insert(id.clone(), shape).is_some() {
            return Err(node.error_at(id, "two shapes have this name"));
        }
    }
    Ok(())
}

fn kind(context: &Context, id: &ShapeId, node: &Node<'_>) -> Result<ShapeKind> {
    let kind = node.get("type").ok_or_else(|| node.error_at(id, "the shape has no `type`"))?;
    let simple = match kind.str()? {
        "structure" => return structure(context, id, node),
        "list" => {
            let member = members::element(context, id, node, "member")?;
            return Ok(ShapeKind::List(member));
        }
        "map" => {
            let key = members::element(context, id, node, "key")?;
            return Ok(ShapeKind::Map(key, members::element(context, id, node, "value")?));
        }
        "string" if node.get("enum").is_some() => {
            return Ok(ShapeKind::Enum(enum_values(&node.need("enum")?)?));
        }
        "string" | "character" => Simple::String,
        "boolean" => Simple::Boolean,
        "byte" => Simple::Byte,
        "short" => Simple::Short,
        "integer" => Simple::Integer,
        "long" => Simple::Long,
        "float" => Simple::Float,
        "double" => Simple::Double,
        "biginteger" => Simple::BigInteger,
        "bigdecimal" => Simple::BigDecimal,
        "blob" => Simple::Blob,
        "timestamp" => Simple::Timestamp,
        other => {
            return Err(kind
                .error_at(id, format!("unknown shape type `{other}`"))
                .help("the model may be newer than this generator, or not one of botocore's"));
        }
    };
    Ok(ShapeKind::Simple(simple))
}

fn structure(context: &Context, id: &ShapeId, node: &Node<'_>) -> Result<ShapeKind> {
    if node.flag("document")? {
        return Ok(ShapeKind::Simple(Simple::Document));
    }
    let mut all: Vec<Member> = Vec::new();
    for (name, member) in node.entries_of("members")? {
        all.push(members::named(context, id, name, &member)?);
    }
    for required in node.items_of("required")? {
        find(id, &mut all, &required)?.traits.mark(ids::REQUIRED);
    }
    if let Some(payload) = node.get("payload") {
        find(id, &mut all, &payload)?.traits.mark(ids::HTTP_PAYLOAD);
    }
    // An event stream is a union of its events.
    let is_union = node.flag("union")? || node.flag("eventstream")?;
    Ok(if is_union { ShapeKind::Union(all) } else { ShapeKind::Structure(all) })
}

fn find<'m>(id: &ShapeId, members: &'m mut [Member], node: &Node<'_>) -> Result<&'m mut Member> {
    let name = node.str()?;
    let index = members.iter().position(|member| member.name == name).ok_or_else(|| {
        let names = members.iter().map(|member| member.name.as_str());
        node.error_at(format_args!("{id}${name}"), "the structure has no such member")
            .help(near::help(name, names, "the members stand under `members`"))
    })?;
    Ok(&mut members[index])
}

fn enum_values(node: &Node<'_>) -> Result<Vec<EnumValue>> {
    let values = node.strings()?.into_iter().map(str::to_owned);
    let value = |value: String| EnumValue { name: value.clone(), value, traits: Traits::default() };
    Ok(values.map(value).collect())
}

fn traits(node: &Node<'_>, kind: &ShapeKind) -> Result<Traits> {
    let mut traits = Traits::default();
    deprecated(&mut traits, node)?;
    bounds(node, kind, &mut traits)?;
    if node.flag("exception")? {
        error_traits(node, &mut traits)?;
    }
    for (key, value) in node.entries()? {
        match key {
            "documentation" => {
                traits.set(ids::DOCUMENTATION, value.str()?.into());
            }
            "pattern" => {
                traits.set(ids::PATTERN, value.str()?.into());
            }
            "timestampFormat" => {
                traits.set(ids::TIMESTAMP_FORMAT, timestamp_format(&value)?);
            }
            "sensitive" => mark_if(&mut traits, ids::SENSITIVE, &value)?,
            "streaming" | "eventstream" => mark_if(&mut traits, ids::STREAMING, &value)?,
            "sparse" => mark_if(&mut traits, ids::SPARSE, &value)?,
            "box" => mark_if(&mut traits, ids::BOX, &value)?,
            "requiresLength" => mark_if(&mut traits, ids::REQUIRES_LENGTH, &value)?,
            "flattened" => mark_if(&mut traits, ids::XML_FLATTENED, &value)?,
            "locationName" => {
                traits.set(ids::XML_NAME, value.str()?.into());
            }
            "xmlNamespace" => {
                traits.set(ids::XML_NAMESPACE, super::xml_namespace(&value));
            }
            // Read above, or by the kind.
            "type" | "members" | "member" | "key" | "value" | "required" | "enum" | "payload"
            | "union" | "document" | "exception" | "error" | "fault" | "retryable"
            | "deprecated" | "deprecatedMessage" | "deprecatedSince" => {}
            "min" | "max" if traits.has(ids::LENGTH) || traits.has(ids::RANGE) => {}
            _ => keep_unknown(&mut traits, key, &value),
        }
    }
    Ok(traits)
}

/// `min` and `max`: the length of what has one, the range of numbers.
fn bounds(node: &Node<'_>, kind: &ShapeKind, traits: &mut Traits) -> Result<()> {
    let id = match kind {
        ShapeKind::Enum(_) | ShapeKind::List(_) | ShapeKind::Map(..) => ids::LENGTH,
        ShapeKind::Simple(Simple::String | Simple::Blob) => ids::LENGTH,
        ShapeKind::Simple(
            Simple::Byte
            | Simple::Short
            | Simple::Integer
            | Simple::Long
            | Simple::Float
            | Simple::Double
            | Simple::BigInteger
            | Simple::BigDecimal,
        ) => ids::RANGE,
        _ => return Ok(()),
    };
    let mut value = Map::new();
    for key in ["min", "max"] {
        let Some(bound) = node.get(key) else { continue };
        if !bound.value().is_number() {
            return Err(bound.error("must be a number"));
        }
        value.insert(key.to_owned(), bound.value().clone());
    }
    if !value.is_empty() {
        traits.set(id, Value::Object(value));
    }
    Ok(())
}

/// What makes a shape an error. `node` is the shape, or an operation's reference to it.
pub(super) fn error_traits(node: &Node<'_>, traits: &mut Traits) -> Result<()> {
    let error = node.get("error");
    let in_error = match &error {
        Some(error) => error.flag("fault")?,
        None => false,
    };
    let is_fault = node.flag("fault")? || in_error;
    traits.set(ids::ERROR, if is_fault { "server" } else { "client" }.into());
    if let Some(error) = error {
        let status = error.get("httpStatusCode").map(|status| status.u64()).transpose()?;
        if let Some(status) = status {
            traits.set(ids::HTTP_ERROR, status.into());
        }
        if let Some(code) = error.str_of("code")? {
            let value = json!({"code": code, "httpResponseCode": status.unwrap_or(400)});
            traits.set(ids::AWS_QUERY_ERROR, value);
        }
    }
    if let Some(retryable) = node.get("retryable") {
        let throttling = retryable.flag("throttling")?;
        let value = if throttling { object("throttling", true) } else { json!({}) };
        traits.set(ids::RETRYABLE, value);
    }
    Ok(())
}
