//! Lowers botocore's files into the Smithy model.
//!
//! botocore's format is the older of the two that AWS publishes: `service-2.json` holds
//! metadata, operations and shapes, and other files add paginators, waiters, endpoint rules and
//! examples. What the format says becomes the trait that says it in Smithy. What has no trait is
//! kept as `tinsmith.unknown#<key>`, so that nothing is lost unseen.

mod examples;
mod locate;
mod members;
mod operations;
mod paginators;
mod service;
mod shapes;
mod waiters;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::json::Node;
use super::source::Files;
use crate::error::Result;
use crate::model::near;
use crate::model::traits::ids;
use crate::model::{Model, ShapeId, ShapeKind, Traits};

pub(super) use locate::locate;

/// The namespace under which keys are kept that the reader does not know.
const UNKNOWN: &str = "tinsmith.unknown";

/// Lowers the files of a service.
pub(super) fn lower(files: &Files) -> Result<Model> {
    let root = files.service.root();
    let context = Context::new(&root)?;
    let mut model = Model { service: context.service.clone(), shapes: BTreeMap::new() };
    shapes::lower(&context, &root, &mut model)?;
    operations::lower(&context, &root, &mut model)?;
    service::lower(&context, &root, files.endpoints.as_ref(), &mut model)?;
    if let Some(document) = &files.paginators {
        paginators::lower(&context, &document.root(), &mut model)?;
    }
    if let Some(document) = &files.waiters {
        waiters::lower(&context, &document.root(), &mut model)?;
    }
    if let Some(document) = &files.examples {
        examples::lower(&context, &document.root(), &mut model)?;
    }
    Ok(model)
}

/// What lowering any part needs to know of the whole.
struct Context {
    namespace: String,
    service: ShapeId,
    wire: Wire,
    /// Each shape's name, and whether it is a map.
    shapes: BTreeMap<String, bool>,
    operations: BTreeSet<String>,
}

/// How members are named on the wire: this decides what `locationName` means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wire {
    /// AWS JSON and CBOR: by their names in the model.
    Plain,
    /// REST JSON: by `jsonName`.
    RestJson,
    /// REST XML and both query protocols: by `xmlName`.
    Xml,
}

impl Context {
    fn new(root: &Node<'_>) -> Result<Self> {
        let metadata = root.need("metadata")?;
        let id = metadata.need("serviceId")?.str()?;
        let namespace: String =
            id.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        let namespace = format!("com.amazonaws.{namespace}");
        let name = match metadata.str_of("targetPrefix")? {
            Some(prefix) => prefix.to_owned(),
            None => id.chars().filter(char::is_ascii_alphanumeric).collect(),
        };
        let mut shapes = BTreeMap::new();
        for (name, node) in root.need("shapes")?.entries()? {
            shapes.insert(name.to_owned(), node.str_of("type")? == Some("map"));
        }
        let operations = root.need("operations")?.entries()?;
        Ok(Self {
            operations: operations.iter().map(|(name, _)| (*name).to_owned()).collect(),
            service: ShapeId::new(&namespace, &name),
            namespace,
            wire: match metadata.need("protocol")?.str()? {
                "rest-json" => Wire::RestJson,
                "rest-xml" | "query" | "ec2" => Wire::Xml,
                _ => Wire::Plain,
            },
            shapes,
        })
    }

    fn id(&self, name: &str) -> ShapeId {
        ShapeId::new(&self.namespace, name)
    }

    /// The id of a shape. botocore keeps the names of shapes and operations apart and Smithy does
    /// not, so that a shape called like an operation gets another name.
    fn shape_id(&self, name: &str) -> ShapeId {
        if self.operations.contains(name) {
            self.id(&format!("{name}Shape"))
        } else {
            self.id(name)
        }
    }

    /// The shape that a reference such as `{"shape": "Foo"}` names. `place` is what refers to it.
    fn target(&self, reference: &Node<'_>, place: &dyn std::fmt::Display) -> Result<ShapeId> {
        let shape = reference.need("shape")?;
        let name = shape.str()?;
        if !self.shapes.contains_key(name) {
            let names = self.shapes.keys().map(String::as_str);
            return Err(shape
                .error_at(place, format!("refers to the shape `{name}`, which is not in the model"))
                .help(near::help(name, names, "the shapes stand under `shapes`")));
        }
        Ok(self.shape_id(name))
    }

    /// Whether a reference is to a map.
    fn is_map(&self, reference: &Node<'_>) -> bool {
        let name = reference.value().get("shape").and_then(Value::as_str);
        name.and_then(|name| self.shapes.get(name)).copied().unwrap_or(false)
    }

    /// The traits of the operation that an entry of another file is about.
    fn operation<'m>(
        &self,
        model: &'m mut Model,
        name: &str,
        entry: &Node<'_>,
        what: &str,
    ) -> Result<&'m mut Traits> {
        let id = self.id(name);
        let shape = model.shapes.get_mut(&id);
        let shape = shape.filter(|shape| matches!(shape.kind, ShapeKind::Operation(_)));
        shape.map(|shape| &mut shape.traits).ok_or_else(|| {
            let message = format!("the {what} is for an operation that is not in the model");
            let names = self.operations.iter().map(String::as_str);
            let otherwise = "the operations stand under `operations`";
            entry.error_at(id, message).help(near::help(name, names, otherwise))
        })
    }
}

/// Keeps what the reader does not know.
fn keep_unknown(traits: &mut Traits, key: &str, node: &Node<'_>) {
    traits.set(&format!("{}#{key}", UNKNOWN), node.value().clone());
}

/// Notes what the operation has that Smithy has no word for, and that the crate will not have.
fn leave_out(traits: &mut Traits, note: String) {
    let mut notes = match traits.remove(ids::LEFT_OUT) {
        Some(Value::Array(notes)) => notes,
        _ => Vec::new(),
    };
    notes.push(note.into());
    traits.set(ids::LEFT_OUT, Value::Array(notes));
}

/// An object of one entry.
fn object(key: &str, value: impl Into<Value>) -> Value {
    let mut object = Map::new();
    object.insert(key.to_owned(), value.into());
    Value::Object(object)
}

/// Sets the trait that a key stands for, where the key's value is true.
fn mark_if(traits: &mut Traits, id: &str, node: &Node<'_>) -> Result<()> {
    if node.bool()? {
        traits.mark(id);
    }
    Ok(())
}

/// `deprecated`, with what stands beside it.
fn deprecated(traits: &mut Traits, node: &Node<'_>) -> Result<()> {
    if !node.flag("deprecated")? {
        return Ok(());
    }
    let mut value = Map::new();
    for (from, to) in [("deprecatedMessage", "message"), ("deprecatedSince", "since")] {
        if let Some(text) = node.str_of(from)? {
            value.insert(to.to_owned(), text.into());
        }
    }
    traits.set(ids::DEPRECATED, Value::Object(value));
    Ok(())
}

/// A `timestampFormat` in Smithy's words.
fn timestamp_format(node: &Node<'_>) -> Result<Value> {
    match node.str()? {
        "iso8601" => Ok("date-time".into()),
        "rfc822" => Ok("http-date".into()),
        "unixTimestamp" => Ok("epoch-seconds".into()),
        other => Err(node
            .error(format!("unknown timestamp format `{other}`"))
            .help("known are iso8601, rfc822 and unixTimestamp")),
    }
}

/// An `xmlNamespace`, which older models give as the bare URI.
fn xml_namespace(node: &Node<'_>) -> Value {
    match node.value() {
        Value::String(uri) => object("uri", uri.as_str()),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests;
