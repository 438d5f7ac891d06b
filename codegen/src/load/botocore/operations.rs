//! Operations.

use serde_json::{Map, Value};

use super::{Context, deprecated, keep_unknown, mark_if, object, service, xml_namespace};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::traits::ids;
use crate::model::{Model, Operation, Shape, ShapeId, ShapeKind, Traits};

/// Adds every operation. The shapes are in the model already.
pub(super) fn lower(context: &Context, root: &Node<'_>, model: &mut Model) -> Result<()> {
    for (name, node) in root.need("operations")?.entries()? {
        let id = context.id(name);
        let operation = Operation {
            input: end(context, &id, node.get("input"), model)?,
            output: end(context, &id, node.get("output"), model)?,
            errors: errors(context, &id, &node, model)?,
        };
        if let Some(input) = node.get("input") {
            input_root(&input, &operation.input, model)?;
        }
        let traits = traits(&node, &operation.input, model)?;
        let shape = Shape { id: id.clone(), kind: ShapeKind::Operation(operation), traits };
        model.shapes.insert(id, shape);
    }
    Ok(())
}

/// The input or output; the unit structure where there is none.
fn end(
    context: &Context,
    id: &ShapeId,
    node: Option<Node<'_>>,
    model: &mut Model,
) -> Result<ShapeId> {
    if let Some(node) = node {
        return context.target(&node, &format_args!("{id}${}", node.key()));
    }
    let unit = ShapeId::unit();
    model.shapes.entry(unit.clone()).or_insert_with(|| {
        let mut traits = Traits::default();
        traits.mark("smithy.api#unitType");
        Shape { id: unit.clone(), kind: ShapeKind::Structure(Vec::new()), traits }
    });
    Ok(unit)
}

fn errors(
    context: &Context,
    id: &ShapeId,
    node: &Node<'_>,
    model: &mut Model,
) -> Result<Vec<ShapeId>> {
    let mut errors = Vec::new();
    for error in node.items_of("errors")? {
        let target = context.target(&error, &format_args!("{id}$errors"))?;
        // Older models say here, and not on the shape, that it is an error.
        if let Some(shape) = model.shapes.get_mut(&target) {
            if !shape.traits.has(ids::ERROR) {
                super::shapes::error_traits(&error, &mut shape.traits)?;
            }
        }
        errors.push(target);
    }
    Ok(errors)
}

/// The root element of an XML request stands on the reference to the input.
fn input_root(node: &Node<'_>, input: &ShapeId, model: &mut Model) -> Result<()> {
    let Some(shape) = model.shapes.get_mut(input) else { return Ok(()) };
    if let Some(name) = node.str_of("locationName")? {
        shape.traits.set(ids::XML_NAME, name.into());
    }
    if let Some(namespace) = node.get("xmlNamespace") {
        shape.traits.set(ids::XML_NAMESPACE, xml_namespace(&namespace));
    }
    Ok(())
}

fn traits(node: &Node<'_>, input: &ShapeId, model: &Model) -> Result<Traits> {
    let mut traits = Traits::default();
    deprecated(&mut traits, node)?;
    service::operation_auth(node, &mut traits)?;
    for (key, value) in node.entries()? {
        match key {
            "http" => {
                traits.set(ids::HTTP, http(&value, model.shape(input))?);
            }
            "documentation" => {
                traits.set(ids::DOCUMENTATION, value.str()?.into());
            }
            "idempotent" => mark_if(&mut traits, "smithy.api#idempotent", &value)?,
            "readonly" => mark_if(&mut traits, "smithy.api#readonly", &value)?,
            "httpChecksumRequired" => {
                mark_if(&mut traits, ids::HTTP_CHECKSUM_REQUIRED, &value)?;
            }
            "endpoint" => {
                if let Some(prefix) = value.str_of("hostPrefix")? {
                    traits.set(ids::ENDPOINT, object("hostPrefix", prefix));
                }
            }
            "httpChecksum"
            | "requestcompression"
            | "endpointdiscovery"
            | "staticContextParams"
            | "operationContextParams" => {
                traits.set(as_is(key), value.value().clone());
            }
            // Read above, or said by the shapes.
            "name" | "input" | "output" | "errors" | "auth" | "authtype" | "unsignedPayload"
            | "deprecated" | "deprecatedMessage" | "deprecatedSince" => {}
            _ => keep_unknown(&mut traits, key, &value),
        }
    }
    Ok(traits)
}

/// The trait whose value is what botocore has.
fn as_is(key: &str) -> &'static str {
    match key {
        "httpChecksum" => ids::HTTP_CHECKSUM,
        "requestcompression" => ids::REQUEST_COMPRESSION,
        "endpointdiscovery" => "aws.api#clientDiscoveredEndpoint",
        "staticContextParams" => ids::STATIC_CONTEXT_PARAMS,
        _ => ids::OPERATION_CONTEXT_PARAMS,
    }
}

fn http(node: &Node<'_>, input: Option<&Shape>) -> Result<Value> {
    let mut uri = node.need("requestUri")?.str()?.to_owned();
    // botocore's labels are names on the wire, Smithy's are the members'.
    for member in input.map_or(&[][..], Shape::members) {
        if let Some(name) = member.traits.str(super::members::LABEL_NAME) {
            uri = uri.replace(&format!("{{{name}}}"), &format!("{{{}}}", member.name));
            uri = uri.replace(&format!("{{{name}+}}"), &format!("{{{}+}}", member.name));
        }
    }
    let mut http = Map::new();
    http.insert("method".to_owned(), node.need("method")?.str()?.into());
    http.insert("uri".to_owned(), uri.into());
    let code = node.get("responseCode").map_or(Ok(200), |code| code.u64())?;
    http.insert("code".to_owned(), code.into());
    Ok(Value::Object(http))
}
