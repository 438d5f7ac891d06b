//! The Rust type of every shape: reachability, type names, module paths.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{self, Scope};
use super::{events, recursion, tables};
use crate::Result;
use crate::error::Error;
use crate::model::traits::ids;
use crate::model::{Member, Model, ShapeId, ShapeKind, Simple};

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // The names are those of the runtime's type tokens.
pub enum Type {
    Text,
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    Blob,
    /// A blob that may not be in memory.
    Stream,
    Timestamp,
    Document,
    List {
        element: Box<Type>,
        sparse: bool,
    },
    Map {
        key: Box<Type>,
        value: Box<Type>,
        sparse: bool,
    },
    /// A structure, union or enum of the crate, by its path.
    Named(String),
    /// The same, in a box.
    Boxed(String),
    /// Events that are received, by the paths of the union and of the errors' enum.
    EventReceiver(String, String),
    /// Events that are sent, by the path of the union.
    EventSender(String),
}

/// The types of a model.
#[derive(Debug)]
pub struct Types {
    names: BTreeMap<ShapeId, String>,
    tables: BTreeMap<ShapeId, String>,
    stream_errors: BTreeMap<ShapeId, String>,
    reachable: BTreeSet<ShapeId>,
    boxed: BTreeSet<(ShapeId, String)>,
}

impl Types {
    /// Names the types that the service's operations lead to.
    pub fn new(model: &Model) -> Result<Self> {
        let reachable = reachable(model)?;
        let (mut types, mut errors) = (names::type_scope(), names::error_scope());
        let mut table_scope = Scope::default();
        let (mut names, mut tables) = (BTreeMap::new(), BTreeMap::new());
        let mut streams = Vec::new();
        for id in &reachable {
            let name = names::type_name(id.name());
            let name = if !is_named(model, id) {
                name
            } else if super::is_error(model, id) {
                names::claim_error(name, &mut errors)
            } else {
                names::claim_type(name, &mut types)
            };
            let table = table_scope.claim(tables::name(model, id, &name));
            tables.insert(id.clone(), table);
            if model.shape(id).is_some_and(events::is_stream) {
                streams.push((id.clone(), format!("{name}Error")));
            }
            if is_named(model, id) {
                names.insert(id.clone(), name);
            }
        }
        // After the model's own errors, which are to have their names.
        let stream_errors = streams
            .into_iter()
            .map(|(id, name)| (id, names::claim_error(name, &mut errors)))
            .collect();
        let boxed = recursion::boxed(model, &reachable);
        Ok(Self { names, tables, stream_errors, reachable, boxed })
    }

    /// Structures, unions, enums, errors, lists and maps that members and operations lead to, in
    /// the order of their ids. Inputs and outputs are not among them unless a member leads there.
    pub fn reachable(&self) -> impl Iterator<Item = &ShapeId> {
        self.reachable.iter()
    }

    /// The name of the type of a structure, union, enum or error.
    pub fn name<'a>(&'a self, id: &'a ShapeId) -> &'a str {
        self.names.get(id).map_or(id.name(), String::as_str)
    }

    /// The name of the enum of the errors of an event stream.
    pub fn stream_error<'a>(&'a self, id: &'a ShapeId) -> &'a str {
        self.stream_errors.get(id).map_or(id.name(), String::as_str)
    }

    /// The name of a reachable shape's table in `crate::schema`.
    pub fn table<'a>(&'a self, id: &'a ShapeId) -> &'a str {
        self.tables.get(id).map_or(id.name(), String::as_str)
    }

    /// The path of that type.
    pub fn path(&self, model: &Model, id: &ShapeId) -> String {
        let module = if super::is_error(model, id) { "types::error" } else { "types" };
        format!("crate::{module}::{}", self.name(id))
    }

    /// The type of a member of the shape `owner`.
    pub fn member(&self, model: &Model, owner: &ShapeId, member: &Member) -> Result<Type> {
        let ty = self.target(model, owner, member)?;
        Ok(match ty {
            Type::Named(path) if self.boxed.contains(&(owner.clone(), member.name.clone())) => {
                Type::Boxed(path)
            }
            ty => ty,
        })
    }

    fn target(&self, model: &Model, owner: &ShapeId, member: &Member) -> Result<Type> {
        let shape = model.shape(&member.target).ok_or_else(|| missing(owner, member))?;
        let sparse = shape.traits.has(ids::SPARSE);
        Ok(match &shape.kind {
            ShapeKind::Simple(simple) => match simple {
                Simple::Boolean => Type::Boolean,
                Simple::Byte => Type::Byte,
                Simple::Short => Type::Short,
                Simple::Integer => Type::Integer,
                Simple::Long => Type::Long,
                Simple::Float => Type::Float,
                Simple::Double => Type::Double,
                Simple::String => Type::Text,
                Simple::Blob if model.member_trait(member, ids::STREAMING).is_some() => {
                    Type::Stream
                }
                Simple::Blob => Type::Blob,
                Simple::Timestamp => Type::Timestamp,
                Simple::Document => Type::Document,
                Simple::BigInteger => Type::BigInteger,
                Simple::BigDecimal => Type::BigDecimal,
            },
            ShapeKind::IntEnum(_) => Type::Integer,
            ShapeKind::List(element) => {
                Type::List { element: Box::new(self.element(model, &shape.id, element)?), sparse }
            }
            ShapeKind::Map(key, value) => Type::Map {
                key: Box::new(self.element(model, &shape.id, key)?),
                value: Box::new(self.element(model, &shape.id, value)?),
                sparse,
            },
            ShapeKind::Union(_) if events::is_stream(shape) => Type::EventReceiver(
                self.path(model, &shape.id),
                format!("crate::types::error::{}", self.stream_error(&shape.id)),
            ),
            ShapeKind::Enum(_) | ShapeKind::Structure(_) | ShapeKind::Union(_) => {
                Type::Named(self.path(model, &shape.id))
            }
            ShapeKind::Operation(_) | ShapeKind::Service(_) => {
                return Err(Error::at(
                    format!("{owner}${}", member.name),
                    format!("targets {}, which is no data shape", shape.id),
                ));
            }
        })
    }
}

impl Types {
    /// The type of a list's element, or of a map's key or value.
    fn element(&self, model: &Model, owner: &ShapeId, member: &Member) -> Result<Type> {
        match self.target(model, owner, member)? {
            Type::Stream | Type::EventReceiver(..) => Err(misplaced(owner, member)),
            ty => Ok(ty),
        }
    }
}

/// A stream where none can be.
pub(super) fn misplaced(owner: &ShapeId, member: &Member) -> Error {
    let message = "a stream can only be a member of an operation's input or output";
    Error::at(format!("{owner}${}", member.name), message)
}

fn missing(owner: &ShapeId, member: &Member) -> Error {
    Error::at(
        format!("{owner}${}", member.name),
        format!("targets {}, which is not in the model", member.target),
    )
}

/// Whether the shape has a type of its own in the generated crate.
fn is_named(model: &Model, id: &ShapeId) -> bool {
    model.shape(id).is_some_and(|shape| {
        matches!(shape.kind, ShapeKind::Enum(_) | ShapeKind::Structure(_) | ShapeKind::Union(_))
    })
}

/// The shapes that need a table, less the inputs and outputs themselves.
fn reachable(model: &Model) -> Result<BTreeSet<ShapeId>> {
    let mut found = BTreeSet::new();
    let mut open: Vec<(ShapeId, &Member)> = Vec::new();
    let (_, service) = model
        .service()
        .ok_or_else(|| Error::at(&model.service, "the model has no service of this name"))?;
    let mut errors: Vec<&ShapeId> = service.errors.iter().collect();
    for id in &service.operations {
        let Some(ShapeKind::Operation(operation)) = model.shape(id).map(|shape| &shape.kind) else {
            return Err(Error::at(id, "the service lists an operation that is not in the model"));
        };
        errors.extend(&operation.errors);
        for end in [&operation.input, &operation.output] {
            if let Some(shape) = model.shape(end) {
                open.extend(shape.members().iter().map(|member| (shape.id.clone(), member)));
            }
        }
    }
    for id in errors {
        let shape = model.shape(id).ok_or_else(|| {
            Error::at(id, "an operation lists this error, which is not in the model")
        })?;
        if found.insert(id.clone()) {
            open.extend(shape.members().iter().map(|member| (id.clone(), member)));
        }
    }
    while let Some((owner, member)) = open.pop() {
        let shape = model.shape(&member.target).ok_or_else(|| missing(&owner, member))?;
        if matches!(shape.kind, ShapeKind::Simple(_) | ShapeKind::IntEnum(_))
            || !found.insert(shape.id.clone())
        {
            continue;
        }
        match &shape.kind {
            ShapeKind::List(member) => open.push((shape.id.clone(), member)),
            ShapeKind::Map(key, value) => {
                open.extend([key, value].map(|member| (shape.id.clone(), member)));
            }
            _ => open.extend(shape.members().iter().map(|member| (shape.id.clone(), member))),
        }
    }
    Ok(found)
}
