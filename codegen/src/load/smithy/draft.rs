//! A shape as it stands in its file, before anything is mixed in or applied.

use std::collections::BTreeMap;

use serde_json::Value;

use super::ast::{Ast, Definition, Version, id};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::{Member, ShapeId, Simple, Traits};

/// The shapes by id.
pub(super) type Drafts<'a> = BTreeMap<ShapeId, Draft<'a>>;

/// A shape on its way into the model.
#[derive(Debug, Clone)]
pub(super) struct Draft<'a> {
    pub(super) node: Node<'a>,
    pub(super) version: Version,
    pub(super) kind: DraftKind,
    pub(super) traits: Traits,
    pub(super) mixins: Vec<ShapeId>,
}

/// The kinds of shapes. Those with members are alike until they are finished.
#[derive(Debug, Clone)]
pub(super) enum DraftKind {
    Simple(Simple),
    Members(Container, Vec<Member>),
    Operation(Ends),
    Service(Parts),
    Resource(Parts),
}

/// The kinds of shapes that have members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Container {
    Enum,
    IntEnum,
    List,
    Map,
    Structure,
    Union,
}

/// An operation's parts.
#[derive(Debug, Clone, Default)]
pub(super) struct Ends {
    pub(super) input: Option<ShapeId>,
    pub(super) output: Option<ShapeId>,
    pub(super) errors: Vec<ShapeId>,
}

/// The parts of a service or resource.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    pub(super) version: Option<String>,
    pub(super) operations: Vec<ShapeId>,
    pub(super) resources: Vec<ShapeId>,
    pub(super) errors: Vec<ShapeId>,
    pub(super) rename: BTreeMap<ShapeId, String>,
}

/// The operations that a resource has by a name of their own.
const LIFECYCLE: [&str; 6] = ["create", "put", "read", "update", "delete", "list"];

/// Reads every shape.
pub(super) fn drafts<'a>(ast: &Ast<'a>) -> Result<Drafts<'a>> {
    ast.definitions
        .iter()
        .map(|(id, definition)| Ok((id.clone(), draft(id, definition)?)))
        .collect()
}

fn draft<'a>(id: &ShapeId, definition: &Definition<'a>) -> Result<Draft<'a>> {
    let node = &definition.node;
    Ok(Draft {
        kind: kind(id, node)?,
        traits: traits(node)?,
        mixins: targets(id, node, "mixins")?,
        version: definition.version,
        node: node.clone(),
    })
}

fn kind(id: &ShapeId, node: &Node<'_>) -> Result<DraftKind> {
    let kind = node.need("type")?;
    let simple = match kind.str()? {
        "blob" => Simple::Blob,
        "boolean" => Simple::Boolean,
        "string" => Simple::String,
        "byte" => Simple::Byte,
        "short" => Simple::Short,
        "integer" => Simple::Integer,
        "long" => Simple::Long,
        "float" => Simple::Float,
        "double" => Simple::Double,
        "bigInteger" => Simple::BigInteger,
        "bigDecimal" => Simple::BigDecimal,
        "timestamp" => Simple::Timestamp,
        "document" => Simple::Document,
        "enum" => return members(Container::Enum, id, node),
        "intEnum" => return members(Container::IntEnum, id, node),
        "structure" => return members(Container::Structure, id, node),
        "union" => return members(Container::Union, id, node),
        // A set is what 1.0 calls a list of unique items.
        "list" | "set" => return elements(Container::List, id, node, &["member"]),
        "map" => return elements(Container::Map, id, node, &["key", "value"]),
        "operation" => {
            return Ok(DraftKind::Operation(Ends {
                input: target_of(id, node, "input")?,
                output: target_of(id, node, "output")?,
                errors: targets(id, node, "errors")?,
            }));
        }
        "service" => return Ok(DraftKind::Service(parts(id, node, &["operations"])?)),
        "resource" => {
            let mut parts = parts(id, node, &["operations", "collectionOperations"])?;
            for name in LIFECYCLE {
                parts.operations.extend(target_of(id, node, name)?);
            }
            return Ok(DraftKind::Resource(parts));
        }
        other => {
            return Err(kind
                .error_at(id, format!("unknown shape type `{other}`"))
                .help("the model may be newer than this generator"));
        }
    };
    for key in ["members", "member"] {
        if let Some(members) = node.get(key) {
            let what = kind.str()?;
            return Err(members.error_at(id, format!("a shape of type {what} has no `{key}`")));
        }
    }
    Ok(DraftKind::Simple(simple))
}

/// The members of a shape that has any number of them.
fn members(container: Container, id: &ShapeId, node: &Node<'_>) -> Result<DraftKind> {
    let entries = node.entries_of("members")?;
    let members = entries.iter().map(|(name, node)| member(id, name, node));
    Ok(DraftKind::Members(container, members.collect::<Result<_>>()?))
}

/// The members of a shape in which each has its place. What is missing may yet be mixed in.
fn elements(
    container: Container,
    id: &ShapeId,
    node: &Node<'_>,
    names: &[&'static str],
) -> Result<DraftKind> {
    let nodes = names.iter().filter_map(|name| Some((name, node.get(name)?)));
    let members = nodes.map(|(name, node)| member(id, name, &node));
    Ok(DraftKind::Members(container, members.collect::<Result<_>>()?))
}

fn member(owner: &ShapeId, name: &str, node: &Node<'_>) -> Result<Member> {
    let target = target(&format!("{owner}${name}"), node)?;
    Ok(Member { name: name.to_owned(), target, traits: traits(node)? })
}

fn parts(id: &ShapeId, node: &Node<'_>, operations: &[&'static str]) -> Result<Parts> {
    let mut parts = Parts {
        version: node.str_of("version")?.map(str::to_owned),
        resources: targets(id, node, "resources")?,
        errors: targets(id, node, "errors")?,
        ..Parts::default()
    };
    for key in operations {
        parts.operations.extend(targets(id, node, key)?);
    }
    for (from, to) in node.entries_of("rename")? {
        parts.rename.insert(super::ast::id(from, &to)?, to.str()?.to_owned());
    }
    Ok(parts)
}

/// The traits that stand in `node`.
pub(super) fn traits(node: &Node<'_>) -> Result<Traits> {
    let mut traits = Traits::default();
    for (id, value) in node.entries_of("traits")? {
        traits.set(id, value.value().clone());
    }
    Ok(traits)
}

fn targets(id: &ShapeId, node: &Node<'_>, key: &'static str) -> Result<Vec<ShapeId>> {
    let place = format!("{id}${key}");
    node.items_of(key)?.iter().map(|node| target(&place, node)).collect()
}

fn target_of(id: &ShapeId, node: &Node<'_>, key: &'static str) -> Result<Option<ShapeId>> {
    node.get(key).map(|node| target(&format!("{id}${key}"), &node)).transpose()
}

/// The shape that a reference such as `{"target": "com.example#Shape"}` names. `place` is what
/// refers to it.
fn target(place: &str, node: &Node<'_>) -> Result<ShapeId> {
    let target = match node.value() {
        Value::Object(_) => node.get("target"),
        _ => None,
    };
    let target = target.ok_or_else(|| {
        node.error_at(place, "must be an object with a `target`, the id of a shape")
    })?;
    id(target.str()?, &target).map_err(|error| error.within("the target").placed(place))
}

#[cfg(test)]
mod tests {
    use crate::load::smithy::tests::{shape, tiny_fault, tiny_model};
    use crate::model::traits::ids;
    use crate::model::{ShapeKind, Simple};

    /// The kind of a shape that the input leads to.
    fn kind(definition: &str) -> ShapeKind {
        let text = format!(
            r#""x#In": {{"type": "structure", "members": {{"a": {{"target": "x#A"}}}}}},
               "x#A": {definition}"#
        );
        shape(&tiny_model(&text), "A").kind.clone()
    }

    #[test]
    fn every_simple_type_is_known() {
        let simple = [
            ("blob", Simple::Blob),
            ("boolean", Simple::Boolean),
            ("string", Simple::String),
            ("byte", Simple::Byte),
            ("short", Simple::Short),
            ("integer", Simple::Integer),
            ("long", Simple::Long),
            ("float", Simple::Float),
            ("double", Simple::Double),
            ("bigInteger", Simple::BigInteger),
            ("bigDecimal", Simple::BigDecimal),
            ("timestamp", Simple::Timestamp),
            ("document", Simple::Document),
        ];
        for (name, simple) in simple {
            let kind = kind(&format!("{{\"type\": \"{name}\"}}"));
            assert_eq!(kind, ShapeKind::Simple(simple), "{name}");
        }
    }

    #[test]
    fn members_keep_the_models_order_and_their_traits() {
        let of = |kind: &str| {
            format!(
                r#"{{"type": "{kind}", "members": {{
                "z": {{"target": "smithy.api#String", "traits": {{"t#one": 1}}}},
                "a": {{"target": "smithy.api#Unit"}}}}}}"#
            )
        };
        let (ShapeKind::Structure(one), ShapeKind::Union(other)) =
            (kind(&of("structure")), kind(&of("union")))
        else {
            panic!("a structure and a union");
        };
        assert_eq!(one, other);
        assert_eq!([&one[0].name, &one[1].name], ["z", "a"]);
        assert_eq!(one[0].traits.get("t#one"), Some(&1.into()));
    }

    #[test]
    fn lists_sets_and_maps_have_their_elements() {
        let list = r#"{"type": "list", "member": {"target": "smithy.api#String"},
                       "traits": {"smithy.api#sparse": {}}}"#;
        assert_eq!(kind(list), kind(&list.replace("\"list\"", "\"set\"")));
        let map = r#"{"type": "map", "key": {"target": "smithy.api#String"},
                      "value": {"target": "smithy.api#Integer"}}"#;
        let ShapeKind::Map(key, value) = kind(map) else { panic!("a map") };
        assert_eq!([key.name, value.name], ["key", "value"]);
        let text = format!(
            r#""x#In": {{"type": "structure", "members": {{"a": {{"target": "x#A"}}}}}},
               "x#A": {list}"#
        );
        assert!(shape(&tiny_model(&text), "A").traits.has(ids::SPARSE));
    }

    #[test]
    fn what_no_shape_can_be_is_an_error() {
        let fault = |definition: &str| {
            let input = r#""x#In": {"type": "structure", "members": {}},"#;
            tiny_fault(&format!("{input}\n\"x#A\": {definition}"))
        };
        assert_eq!(
            fault(r#"{"type": "strong"}"#),
            "0.json:3: x#A: unknown shape type `strong`\n  \
             help: the model may be newer than this generator"
        );
        assert_eq!(
            fault(r#"{"type": "string", "members": {}}"#),
            "0.json:3: x#A: a shape of type string has no `members`"
        );
        assert_eq!(fault(r#"{"type": "list"}"#), "0.json:3: x#A: `member` is missing");
        assert_eq!(
            fault(r#"{"type": "list", "member": "smithy.api#String"}"#),
            "0.json:3: x#A$member: must be an object with a `target`, the id of a shape"
        );
        assert_eq!(
            fault(r#"{"type": "structure", "members": {"a": {"target": "String"}}}"#),
            "0.json:3: x#A$a: the target: String: is no shape id\n  \
             help: a shape is named in full, such as `com.example#Shape`"
        );
        assert_eq!(
            fault(r#"{"type": "structure", "members": []}"#),
            "0.json:3: shapes.x#A.members: must be an object"
        );
    }
}
