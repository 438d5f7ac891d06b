//! The Smithy semantic model: shapes, members, traits, shape ids.
//!
//! The second stage. What [`load`](crate::load) reads it lowers into this, and nothing after
//! knows the file format. Names follow <https://smithy.io/2.0/spec/model.html>.

pub mod closure;
pub mod documented;
mod id;
pub(crate) mod near;
pub mod traits;
pub mod validate;
mod walk;

use std::collections::BTreeMap;

pub use id::ShapeId;
pub use traits::Traits;
pub use validate::validate;

/// A model: shapes by id, and the service that is generated.
#[derive(Debug, Clone)]
pub struct Model {
    /// The service shape's id.
    pub service: ShapeId,
    /// Every shape, the service and its operations among them.
    pub shapes: BTreeMap<ShapeId, Shape>,
}

/// A shape.
#[derive(Debug, Clone)]
pub struct Shape {
    /// The shape's id.
    pub id: ShapeId,
    /// What kind of shape it is.
    pub kind: ShapeKind,
    /// Its traits.
    pub traits: Traits,
}

/// The kinds of shapes, with what each holds.
#[derive(Debug, Clone, PartialEq)]
pub enum ShapeKind {
    /// A type without parts.
    Simple(Simple),
    /// A string with known values.
    Enum(Vec<EnumValue>),
    /// An integer with known values.
    IntEnum(Vec<IntEnumValue>),
    /// A list, with its element.
    List(Member),
    /// A map, with its key and value.
    Map(Member, Member),
    /// A structure. Members are in the model's order.
    Structure(Vec<Member>),
    /// A union.
    Union(Vec<Member>),
    /// An operation.
    Operation(Operation),
    /// A service.
    Service(Service),
}

/// The types without parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)] // The names are Smithy's.
pub enum Simple {
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    String,
    Blob,
    Timestamp,
    Document,
}

/// A value of an enum.
#[derive(Debug, Clone, PartialEq)]
pub struct EnumValue {
    /// The member's name in the model; where the format has none, the value itself.
    pub name: String,
    /// The value on the wire.
    pub value: String,
    /// Its traits.
    pub traits: Traits,
}

/// A value of an enum of integers.
#[derive(Debug, Clone, PartialEq)]
pub struct IntEnumValue {
    /// The member's name in the model.
    pub name: String,
    /// The value on the wire.
    pub value: i32,
    /// Its traits.
    pub traits: Traits,
}

/// A member of a structure, union, list or map.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// Its name.
    pub name: String,
    /// The shape it targets.
    pub target: ShapeId,
    /// Its own traits; those of the target apply too, see [`Model::member_trait`].
    pub traits: Traits,
}

/// An operation's parts. Absent input and output are `smithy.api#Unit`.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// The input structure.
    pub input: ShapeId,
    /// The output structure.
    pub output: ShapeId,
    /// The errors, in the model's order.
    pub errors: Vec<ShapeId>,
}

/// A service's parts.
#[derive(Debug, Clone, PartialEq)]
pub struct Service {
    /// The API version, a date.
    pub version: String,
    /// The operations, in the model's order.
    pub operations: Vec<ShapeId>,
    /// Errors that every operation can return.
    pub errors: Vec<ShapeId>,
}

/// What of the model the crate has not, each with the reason: what the service notes, then what
/// its operations do.
pub fn left_out(model: &Model) -> Vec<String> {
    let Some((shape, service)) = model.service() else { return Vec::new() };
    let operations = service.operations.iter().filter_map(|id| model.shape(id));
    std::iter::once(shape)
        .chain(operations)
        .filter_map(|shape| shape.traits.get(traits::ids::LEFT_OUT)?.as_array())
        .flatten()
        .filter_map(|note| note.as_str().map(str::to_owned))
        .collect()
}

impl Model {
    /// The shape with that id.
    pub fn shape(&self, id: &ShapeId) -> Option<&Shape> {
        self.shapes.get(id)
    }

    /// The service shape, its parts with it. `None` where the model is not validated and the id
    /// names something else.
    pub fn service(&self) -> Option<(&Shape, &Service)> {
        let shape = self.shapes.get(&self.service)?;
        match &shape.kind {
            ShapeKind::Service(service) => Some((shape, service)),
            _ => None,
        }
    }

    /// A trait of a member: the member's own, else its target's.
    pub fn member_trait<'a>(
        &'a self,
        member: &'a Member,
        id: &str,
    ) -> Option<&'a serde_json::Value> {
        member.traits.get(id).or_else(|| self.shapes.get(&member.target)?.traits.get(id))
    }
}

impl Shape {
    /// The members of a structure or union; none for any other shape.
    pub fn members(&self) -> &[Member] {
        match &self.kind {
            ShapeKind::Structure(members) | ShapeKind::Union(members) => members,
            _ => &[],
        }
    }

    /// The member of that name, of any shape that has members.
    pub fn member(&self, name: &str) -> Option<&Member> {
        match &self.kind {
            ShapeKind::Structure(members) | ShapeKind::Union(members) => {
                members.iter().find(|member| member.name == name)
            }
            ShapeKind::List(member) => Some(member).filter(|member| member.name == name),
            ShapeKind::Map(key, value) => {
                [key, value].into_iter().find(|member| member.name == name)
            }
            _ => None,
        }
    }
}
