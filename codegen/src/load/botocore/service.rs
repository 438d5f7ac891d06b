//! The service shape, out of `metadata` and the endpoint rules.

use serde_json::{Map, Value, json};

use super::{Context, deprecated, leave_out, mark_if, object, xml_namespace};
use crate::error::Result;
use crate::load::json::{Document, Node};
use crate::model::traits::ids;
use crate::model::{Model, Service, Shape, ShapeKind, Traits};

/// Adds the service shape, whose operations are those of the file in its order.
pub(super) fn lower(
    context: &Context,
    root: &Node<'_>,
    endpoints: Option<&Document>,
    model: &mut Model,
) -> Result<()> {
    let metadata = root.need("metadata")?;
    let operations = root.need("operations")?.entries()?;
    let mut traits = Traits::default();
    if let Some(title) = metadata.str_of("serviceFullName")? {
        traits.set(ids::TITLE, title.into());
    }
    if let Some(text) = root.str_of("documentation")? {
        traits.set(ids::DOCUMENTATION, text.into());
    }
    if let Some(params) = root.get("clientContextParams") {
        traits.set("smithy.rules#clientContextParams", params.value().clone());
    }
    if let Some(namespace) = metadata.get("xmlNamespace") {
        traits.set(ids::XML_NAMESPACE, xml_namespace(&namespace));
    }
    if let Some(node) = metadata.get("awsQueryCompatible") {
        traits.set(ids::AWS_QUERY_COMPATIBLE, node.value().clone());
    }
    if let Some(document) = endpoints {
        traits.set(ids::ENDPOINT_RULE_SET, document.root().value().clone());
    }
    deprecated(&mut traits, root)?;
    identity(&metadata, &mut traits)?;
    auth(&metadata, &mut traits)?;
    protocols(&metadata, &mut traits)?;
    let service = Service {
        version: metadata.need("apiVersion")?.str()?.to_owned(),
        operations: operations.iter().map(|(name, _)| context.id(name)).collect(),
        errors: Vec::new(),
    };
    let id = context.service.clone();
    if model.shapes.contains_key(&id) {
        return Err(metadata.error_at(&id, "the service has the name of a shape or operation"));
    }
    let shape = Shape { id: id.clone(), kind: ShapeKind::Service(service), traits };
    model.shapes.insert(id, shape);
    Ok(())
}

fn identity(metadata: &Node<'_>, traits: &mut Traits) -> Result<()> {
    let mut service = Map::new();
    service.insert("sdkId".to_owned(), metadata.need("serviceId")?.str()?.into());
    service.insert("endpointPrefix".to_owned(), metadata.need("endpointPrefix")?.str()?.into());
    if let Some(namespace) = metadata.str_of("arnNamespace")? {
        service.insert("arnNamespace".to_owned(), namespace.into());
    }
    traits.set(ids::SERVICE, Value::Object(service));
    Ok(())
}

fn auth(metadata: &Node<'_>, traits: &mut Traits) -> Result<()> {
    let schemes = match metadata.get("auth") {
        Some(auth) => auth.strings()?,
        // Models older than the list of schemes name the version of the signature.
        None => match metadata.str_of("signatureVersion")? {
            Some("bearer") => vec![ids::HTTP_BEARER_AUTH],
            Some("v2") => {
                leave_out(
                    traits,
                    "signatures of version 2: requests are signed by version 4".to_owned(),
                );
                vec![ids::SIGV4]
            }
            _ => vec![ids::SIGV4],
        },
    };
    let name = match metadata.str_of("signingName")? {
        Some(name) => name,
        None => metadata.need("endpointPrefix")?.str()?,
    };
    for scheme in &schemes {
        match *scheme {
            ids::SIGV4 | ids::SIGV4A => {
                traits.set(scheme, object("name", name));
            }
            "smithy.api#noAuth" => {}
            other => traits.mark(other),
        }
    }
    traits.set(ids::AUTH, json!(schemes));
    Ok(())
}

/// A trait for each protocol that the service speaks.
fn protocols(metadata: &Node<'_>, traits: &mut Traits) -> Result<()> {
    let nodes = match metadata.get("protocols") {
        Some(list) => list.items()?,
        None => vec![metadata.need("protocol")?],
    };
    let mut order = Vec::new();
    for node in &nodes {
        let id = match node.str()? {
            "json" => match metadata.str_of("jsonVersion")? {
                Some("1.0") | None => ids::AWS_JSON_1_0,
                Some("1.1") => ids::AWS_JSON_1_1,
                Some(other) => {
                    return Err(metadata
                        .need("jsonVersion")?
                        .fault(format!("unknown version `{other}` of AWS JSON"))
                        .help("known are 1.0 and 1.1"));
                }
            },
            "rest-json" => ids::REST_JSON_1,
            "rest-xml" => ids::REST_XML,
            "query" => ids::AWS_QUERY,
            "ec2" => ids::EC2_QUERY,
            "smithy-rpc-v2-cbor" => ids::RPC_V2_CBOR,
            other => {
                return Err(node
                    .fault(format!("unknown protocol `{other}`"))
                    .help("known are json, rest-json, rest-xml, query, ec2, smithy-rpc-v2-cbor"));
            }
        };
        traits.mark(id);
        order.push(id);
    }
    if order.len() > 1 {
        traits.set(ids::PROTOCOLS, json!(order));
    }
    Ok(())
}

/// `auth` and `authtype` of an operation.
pub(super) fn operation_auth(node: &Node<'_>, traits: &mut Traits) -> Result<()> {
    if let Some(auth) = node.get("auth") {
        let mut schemes = auth.strings()?;
        let all = schemes.len();
        schemes.retain(|scheme| *scheme != "smithy.api#noAuth");
        if schemes.len() < all {
            traits.mark(ids::OPTIONAL_AUTH);
        }
        // Empty where no scheme is left but none.
        traits.set(ids::AUTH, json!(schemes));
    }
    match node.str_of("authtype")? {
        Some("none") => traits.mark(ids::OPTIONAL_AUTH),
        Some("v4-unsigned-body") => traits.mark(ids::UNSIGNED_PAYLOAD),
        Some("bearer") if !traits.has(ids::AUTH) => {
            traits.set(ids::AUTH, json!([ids::HTTP_BEARER_AUTH]));
        }
        _ => {}
    }
    if let Some(unsigned) = node.get("unsignedPayload") {
        mark_if(traits, ids::UNSIGNED_PAYLOAD, &unsigned)?;
    }
    Ok(())
}
