//! Structures, unions, enums and errors: what each type is called and holds.

use serde_json::Value;

use super::names::{self, MemberNames, Scope};
use super::{Docs, Type, Types, docs, events, types};
use crate::Result;
use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeId, ShapeKind, Simple};

/// A structure of the generated crate.
#[derive(Debug, Clone)]
pub struct Structure {
    /// The type's name.
    pub name: String,
    /// The builder's name.
    pub builder: String,
    /// The name of its table in `crate::schema`.
    pub table: String,
    /// The documentation.
    pub docs: Docs,
    /// The members.
    pub fields: Vec<Field>,
}

/// A member of a structure.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its names.
    pub names: MemberNames,
    /// Whether it is always there.
    pub presence: Presence,
    /// Its type.
    pub ty: Type,
    /// The documentation.
    pub docs: Docs,
}

/// Whether a field is always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It is an `Option`.
    Optional,
    /// The model requires it.
    Required,
    /// The model has a default for it, the blank of its type.
    Defaulted,
    /// The model has another default for it, which the table has.
    Preset,
}

/// A union of the generated crate.
#[derive(Debug, Clone)]
pub struct Union {
    /// The type's name.
    pub name: String,
    /// The name of its table in `crate::schema`.
    pub table: String,
    /// The documentation.
    pub docs: Docs,
    /// The variants.
    pub members: Vec<UnionMember>,
}

/// A variant of a union.
#[derive(Debug, Clone)]
pub struct UnionMember {
    /// The variant's name.
    pub variant: String,
    /// The method that says whether it is this variant.
    pub is: String,
    /// The method that hands out the value.
    pub as_: String,
    /// The value's type.
    pub ty: Type,
    /// The documentation.
    pub docs: Docs,
}

/// An enum of the generated crate.
#[derive(Debug, Clone)]
pub struct Enumeration {
    /// The type's name.
    pub name: String,
    /// The documentation.
    pub docs: Docs,
    /// The values.
    pub variants: Vec<Variant>,
}

/// A value of an enum.
#[derive(Debug, Clone)]
pub struct Variant {
    /// The variant's name.
    pub name: String,
    /// The value on the wire.
    pub value: String,
    /// The documentation.
    pub docs: Docs,
}

/// How a structure is used, which decides what of it is always there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A type that members lead to.
    Data,
    /// An operation's input: everything can be left unset, and is checked when it is sent.
    Input,
    /// An operation's output.
    Output,
    /// An error: everything can be left unset.
    Error,
}

impl Structure {
    /// Whether a member has to be set for the structure to be built.
    pub fn is_checked(&self) -> bool {
        self.has(Presence::Required)
    }

    /// Whether members are always there, all of them by a default.
    pub fn is_defaulted(&self) -> bool {
        (self.has(Presence::Defaulted) || self.has(Presence::Preset)) && !self.is_checked()
    }

    fn has(&self, presence: Presence) -> bool {
        self.fields.iter().any(|field| field.presence == presence)
    }
}

/// The structures under `types`, by name.
pub fn structures(model: &Model, types: &Types) -> Result<Vec<Structure>> {
    data_shapes(model, types)
        .filter(|shape| matches!(shape.kind, ShapeKind::Structure(_)))
        .filter(|shape| !super::is_error(model, &shape.id))
        .map(|shape| named(model, types, shape, Role::Data))
        .collect()
}

/// The errors under `types::error`, by name.
pub fn errors(model: &Model, types: &Types) -> Result<Vec<Structure>> {
    data_shapes(model, types)
        .filter(|shape| super::is_error(model, &shape.id))
        .map(|shape| named(model, types, shape, Role::Error))
        .collect()
}

/// The unions under `types`, by name.
pub fn unions(model: &Model, types: &Types) -> Result<Vec<Union>> {
    data_shapes(model, types)
        .filter(|shape| matches!(shape.kind, ShapeKind::Union(_)))
        .map(|shape| union(model, types, shape))
        .collect()
}

/// The enums under `types`, by name.
pub fn enums(model: &Model, types: &Types) -> Vec<Enumeration> {
    data_shapes(model, types)
        .filter_map(|shape| match &shape.kind {
            ShapeKind::Enum(values) => {
                let mut scope = Scope::default();
                let variants = values.iter().enumerate().map(|(index, value)| Variant {
                    name: scope.claim(names::variant(
                        value.traits.str(ids::MEMBER_NAME).unwrap_or(&value.name),
                        index,
                    )),
                    value: value.value.clone(),
                    docs: Docs::of(&value.traits).or(docs::literal(&value.value)),
                });
                Some(Enumeration {
                    name: types.name(&shape.id).to_owned(),
                    docs: Docs::of(&shape.traits)
                        .or(format!("The values of `{}`.", shape.id.name())),
                    variants: variants.collect(),
                })
            }
            _ => None,
        })
        .collect()
}

/// A structure called `name`.
pub fn structure(
    model: &Model,
    types: &Types,
    owner: &ShapeId,
    name: String,
    role: Role,
) -> Result<Structure> {
    let shape = model.shape(owner);
    let members = shape.map(Shape::members).unwrap_or_default();
    let mut scope =
        if role == Role::Error { names::error_member_scope() } else { names::member_scope() };
    let fields = members
        .iter()
        .map(|member| {
            Ok(Field {
                names: names::member(&member.name, &mut scope),
                presence: presence(model, member, role),
                ty: placed(types.member(model, owner, member)?, owner, member, role)?,
                docs: docs::member(model, member),
            })
        })
        .collect::<Result<_>>()?;
    Ok(Structure {
        builder: format!("{name}Builder"),
        table: String::new(),
        docs: shape.map(|shape| Docs::of(&shape.traits)).unwrap_or_default(),
        fields,
        name,
    })
}

/// The type of a member in a structure of that role: events are sent in an input and received in
/// an output, and streams are nowhere else.
fn placed(ty: Type, owner: &ShapeId, member: &Member, role: Role) -> Result<Type> {
    match (ty, role) {
        (Type::EventReceiver(event, _), Role::Input) => Ok(Type::EventSender(event)),
        (Type::Stream | Type::EventReceiver(..), Role::Data | Role::Error) => {
            Err(types::misplaced(owner, member))
        }
        (ty, _) => Ok(ty),
    }
}

fn named(model: &Model, types: &Types, shape: &Shape, role: Role) -> Result<Structure> {
    let mut structure = structure(model, types, &shape.id, types.name(&shape.id).to_owned(), role)?;
    structure.table = types.table(&shape.id).to_owned();
    let what = if role == Role::Error { "error" } else { "structure" };
    structure.docs = structure.docs.or(format!("The {what} `{}`.", shape.id.name()));
    Ok(structure)
}

/// The union of a shape.
pub fn union(model: &Model, types: &Types, shape: &Shape) -> Result<Union> {
    let mut scope = Scope::default();
    let mut methods = Scope::with(&["is_unknown"]);
    let members = events::values(model, shape).into_iter().enumerate().map(|(index, member)| {
        let method = methods.claim_group(names::snake(&member.name), |name| {
            vec![names::prefixed("is", name), names::prefixed("as", name)]
        });
        Ok(UnionMember {
            variant: scope.claim(names::variant(&member.name, index)),
            is: names::prefixed("is", &method),
            as_: names::prefixed("as", &method),
            ty: types.member(model, &shape.id, member)?,
            docs: docs::member(model, member),
        })
    });
    Ok(Union {
        name: types.name(&shape.id).to_owned(),
        table: types.table(&shape.id).to_owned(),
        docs: Docs::of(&shape.traits).or(format!("One of the members of `{}`.", shape.id.name())),
        members: members.collect::<Result<_>>()?,
    })
}

fn data_shapes<'a>(model: &'a Model, types: &'a Types) -> impl Iterator<Item = &'a Shape> {
    types.reachable().filter_map(|id| model.shape(id))
}

/// Inputs and errors can always be left unset: programs build inputs step by step, and an error
/// that arrives without a required member is still that error. Elsewhere a required or defaulted
/// member is always there; where an answer leaves it out, it is blank, as Smithy's error
/// correction has it (<https://smithy.io/2.0/spec/aggregate-types.html#structure-member-optionality>).
/// A structure or union has no blank that would mean anything, so such a member stays optional.
pub(super) fn presence(model: &Model, member: &Member, role: Role) -> Presence {
    if matches!(role, Role::Input | Role::Error) || member.traits.has(ids::CLIENT_OPTIONAL) {
        return Presence::Optional;
    }
    // A stream that is received is always there, if only to end at once.
    if role == Role::Output && model.member_trait(member, ids::STREAMING).is_some() {
        return Presence::Defaulted;
    }
    let target = model.shape(&member.target).map(|shape| &shape.kind);
    let blankless = matches!(target, Some(ShapeKind::Structure(_) | ShapeKind::Union(_)));
    match member.traits.get(ids::DEFAULT) {
        Some(default) if !default.is_null() && !blankless => match is_blank(default, target) {
            true => Presence::Defaulted,
            false => Presence::Preset,
        },
        _ if member.traits.has(ids::REQUIRED) && !blankless => Presence::Required,
        _ => Presence::Optional,
    }
}

/// Whether the default is the blank value of its type. A document's blank is null, which no
/// default of a document is.
fn is_blank(default: &Value, target: Option<&ShapeKind>) -> bool {
    match (default, target) {
        (_, Some(ShapeKind::Simple(Simple::Document))) => false,
        (Value::Bool(value), _) => !value,
        (Value::Number(value), _) => value.as_f64() == Some(0.0),
        (Value::String(value), _) => value.is_empty(),
        (Value::Array(items), _) => items.is_empty(),
        (Value::Object(entries), _) => entries.is_empty(),
        (Value::Null, _) => true,
    }
}

/// The default of a member that the table has to hold, as JSON.
pub(super) fn preset(model: &Model, member: &Member, role: Role) -> Option<String> {
    let preset = presence(model, member, role) == Presence::Preset;
    preset.then(|| member.traits.get(ids::DEFAULT).map(Value::to_string)).flatten()
}
