//! Members of structures, lists and maps.

use super::{Context, Wire, deprecated, keep_unknown, mark_if, timestamp_format, xml_namespace};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::traits::ids;
use crate::model::{Member, ShapeId, Traits};

/// Where a label of the URI is called other than its member: what the URI calls it.
pub(super) const LABEL_NAME: &str = "tinsmith.traits#labelName";

/// A member of a structure or union.
pub(super) fn named(
    context: &Context,
    shape: &ShapeId,
    name: &str,
    node: &Node<'_>,
) -> Result<Member> {
    let target = context.target(node, &format_args!("{shape}${name}"))?;
    Ok(Member { name: name.to_owned(), target, traits: traits(context, name, node)? })
}

/// The `member` of a list, or the `key` or `value` of a map.
pub(super) fn element(
    context: &Context,
    shape: &ShapeId,
    node: &Node<'_>,
    name: &'static str,
) -> Result<Member> {
    let Some(node) = node.get(name) else {
        return Err(node.error_at(shape, format!("`{name}` is missing")));
    };
    named(context, shape, name, &node)
}

fn traits(context: &Context, name: &str, node: &Node<'_>) -> Result<Traits> {
    let mut traits = Traits::default();
    deprecated(&mut traits, node)?;
    location(context, name, node, &mut traits)?;
    for (key, value) in node.entries()? {
        match key {
            "documentation" => {
                traits.set(ids::DOCUMENTATION, value.str()?.into());
            }
            "timestampFormat" => {
                traits.set(ids::TIMESTAMP_FORMAT, timestamp_format(&value)?);
            }
            "contextParam" => {
                traits.set(ids::CONTEXT_PARAM, value.value().clone());
            }
            "queryName" => {
                traits.set(ids::EC2_QUERY_NAME, value.str()?.into());
            }
            "xmlNamespace" => {
                traits.set(ids::XML_NAMESPACE, xml_namespace(&value));
            }
            "jsonvalue" => {
                if value.bool()? {
                    traits.set(ids::MEDIA_TYPE, "application/json".into());
                }
            }
            // Read above.
            "shape" | "location" | "locationName" | "deprecated" | "deprecatedMessage"
            | "deprecatedSince" => {}
            _ => match flag(key) {
                Some(id) => mark_if(&mut traits, id, &value)?,
                None => keep_unknown(&mut traits, key, &value),
            },
        }
    }
    Ok(traits)
}

/// The trait that a key stands for whose value is true or false.
fn flag(key: &str) -> Option<&'static str> {
    Some(match key {
        "idempotencyToken" => ids::IDEMPOTENCY_TOKEN,
        "sensitive" => ids::SENSITIVE,
        "streaming" => ids::STREAMING,
        "box" => ids::BOX,
        "hostLabel" => ids::HOST_LABEL,
        "eventpayload" => ids::EVENT_PAYLOAD,
        "eventheader" => ids::EVENT_HEADER,
        "flattened" => ids::XML_FLATTENED,
        "xmlAttribute" => ids::XML_ATTRIBUTE,
        "endpointdiscoveryid" => "aws.api#clientEndpointDiscoveryId",
        _ => return None,
    })
}

/// Where the member goes in a request or response, and under which name.
fn location(context: &Context, name: &str, node: &Node<'_>, traits: &mut Traits) -> Result<()> {
    let wire = node.str_of("locationName")?;
    let Some(location) = node.get("location") else {
        if let Some(wire) = wire.filter(|wire| *wire != name) {
            body_name(context, wire, traits);
        }
        return Ok(());
    };
    let wire_name = wire.unwrap_or(name);
    match location.str()? {
        "header" => {
            traits.set(ids::HTTP_HEADER, wire_name.into());
        }
        "headers" => {
            // Without a name, every header is meant.
            traits.set(ids::HTTP_PREFIX_HEADERS, wire.unwrap_or("").into());
        }
        "querystring" if context.is_map(node) => traits.mark(ids::HTTP_QUERY_PARAMS),
        "querystring" => {
            traits.set(ids::HTTP_QUERY, wire_name.into());
        }
        "uri" => {
            traits.mark(ids::HTTP_LABEL);
            if wire_name != name {
                traits.set(LABEL_NAME, wire_name.into());
            }
        }
        "statusCode" => traits.mark(ids::HTTP_RESPONSE_CODE),
        _ => keep_unknown(traits, "location", &location),
    }
    Ok(())
}

fn body_name(context: &Context, wire: &str, traits: &mut Traits) {
    match context.wire {
        Wire::RestJson => {
            traits.set(ids::JSON_NAME, wire.into());
        }
        Wire::Xml => {
            traits.set(ids::XML_NAME, wire.into());
        }
        Wire::Plain => {
            traits.set("tinsmith.unknown#locationName", wire.into());
        }
    }
}
