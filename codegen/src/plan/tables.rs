//! The reflection tables: one for each structure, union, enum, list and map, and one for each
//! operation's input and output.

use super::operations::Operation;
use super::structures::{self, Role};
use super::{Extras, Protocol, Types, XmlRoot, events, names};
use crate::Result;
use crate::error::Error;
use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeId, ShapeKind, Simple};

/// A table, which becomes a static of `crate::schema`.
#[derive(Debug, Clone)]
pub struct Table {
    /// The static's name.
    pub name: String,
    /// The shape's name, as `Debug` and error texts show it.
    pub shape: String,
    /// What the table says.
    pub kind: TableKind,
    /// The element that it is at the root of an XML document, where that is not one of its name.
    pub root: Option<XmlRoot>,
    /// The names of its flags in the runtime.
    pub flags: Vec<&'static str>,
}

/// What a table says.
#[derive(Debug, Clone)]
pub enum TableKind {
    /// A structure's members.
    Structure(Vec<TableMember>),
    /// A union's members.
    Union(Vec<TableMember>),
    /// An error's members, and what it is.
    Error {
        /// The members.
        members: Vec<TableMember>,
        /// The code that stands for it.
        code: String,
        /// The HTTP status, 0 where the model does not say.
        status: u16,
        /// The variant of the runtime's `RetryTrait`.
        retry: &'static str,
    },
    /// A list's element.
    List(Box<TableMember>),
    /// A map's key and value.
    Map(Box<TableMember>, Box<TableMember>),
    /// An enum's values.
    Enum(Vec<String>),
}

/// A member in a table.
#[derive(Debug, Clone)]
pub struct TableMember {
    /// The name in the model.
    pub name: String,
    /// What it targets.
    pub kind: Kind,
    /// The names of its flags in the runtime.
    pub flags: Vec<&'static str>,
    /// The default, as JSON, where it is not the blank of its type and the structure has it
    /// always.
    pub preset: Option<String>,
    /// What only some protocols ask for.
    pub extras: Option<Extras>,
}

/// What the tables of a crate are made of.
struct Tables<'a> {
    model: &'a Model,
    types: &'a Types,
    protocol: &'a Protocol,
}

/// What a member targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A simple type, by its variant in the runtime's `Kind`.
    Simple(&'static str),
    /// A type with a table: the variant in the runtime's `Kind` and the static's name.
    Table(&'static str, String),
}

/// All tables, by name.
pub fn tables(
    model: &Model,
    types: &Types,
    protocol: &Protocol,
    operations: &[Operation],
) -> Result<Vec<Table>> {
    let of = Tables { model, types, protocol };
    let mut tables = Vec::new();
    for shape in types.reachable().filter_map(|id| model.shape(id)) {
        let name = types.table(&shape.id).to_owned();
        tables.push(Table {
            kind: of.kind(shape)?,
            root: of.root(shape, shape.id.name()),
            flags: Tables::shape_flags(shape),
            shape: shape.id.name().to_owned(),
            name,
        });
    }
    for operation in operations {
        for (id, structure, role) in [
            (&operation.input_shape, &operation.input, Role::Input),
            (&operation.output_shape, &operation.output, Role::Output),
        ] {
            let shape = model.shape(id);
            let members = shape.map(Shape::members).unwrap_or_default();
            let mut flags = shape.map(Tables::shape_flags).unwrap_or_default();
            // No input at all, where the protocol tells that from one without members.
            if protocol.unit && role == Role::Input && *id == ShapeId::unit() {
                flags.push("UNIT");
            }
            tables.push(Table {
                name: structure.table.clone(),
                // Outputs are never written.
                root: shape
                    .filter(|_| role == Role::Input)
                    .and_then(|shape| of.root(shape, &structure.name)),
                flags,
                shape: structure.name.clone(),
                kind: TableKind::Structure(of.members(id, members, role)?),
            });
        }
    }
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(tables)
}

/// The name that the table of a shape should have, by the name of the shape's type. The word in
/// front keeps shapes of different kinds apart, and apart from operations' inputs and outputs.
pub(super) fn name(model: &Model, id: &ShapeId, type_name: &str) -> String {
    let kind = match model.shape(id).map(|shape| &shape.kind) {
        Some(ShapeKind::List(_)) => "LIST",
        Some(ShapeKind::Map(..)) => "MAP",
        Some(ShapeKind::Enum(_)) => "ENUM",
        _ if super::is_error(model, id) => "ERROR",
        _ => "TYPE",
    };
    format!("{kind}_{}", names::constant(type_name))
}

impl Tables<'_> {
    fn kind(&self, shape: &Shape) -> Result<TableKind> {
        let members = |role| self.members(&shape.id, shape.members(), role);
        Ok(match &shape.kind {
            ShapeKind::List(member) => TableKind::List(Box::new(self.element(shape, member)?)),
            ShapeKind::Map(key, value) => TableKind::Map(
                Box::new(self.member(&shape.id, key, Role::Data)?),
                Box::new(self.element(shape, value)?),
            ),
            ShapeKind::Enum(values) => {
                TableKind::Enum(values.iter().map(|value| value.value.clone()).collect())
            }
            ShapeKind::Union(_) => {
                let ordered = events::ordered(self.model, shape);
                TableKind::Union(self.members(&shape.id, &ordered, Role::Data)?)
            }
            _ if super::is_error(self.model, &shape.id) => TableKind::Error {
                members: members(Role::Error)?,
                code: code(shape),
                status: status(shape)?,
                retry: retry(shape),
            },
            _ => TableKind::Structure(members(Role::Data)?),
        })
    }

    /// The flags of a structure or union. Of others, the members that hold them are sensitive.
    fn shape_flags(shape: &Shape) -> Vec<&'static str> {
        match shape.kind {
            ShapeKind::Structure(_) | ShapeKind::Union(_) if shape.traits.has(ids::SENSITIVE) => {
                vec!["SENSITIVE"]
            }
            _ => Vec::new(),
        }
    }

    /// The element that the shape is at the root of a document.
    fn root(&self, shape: &Shape, table: &str) -> Option<XmlRoot> {
        let is_structure = matches!(shape.kind, ShapeKind::Structure(_) | ShapeKind::Union(_));
        let is_written = is_structure && !super::is_error(self.model, &shape.id);
        is_written.then(|| XmlRoot::of(self.protocol, shape, table)).flatten()
    }

    fn members(&self, owner: &ShapeId, members: &[Member], role: Role) -> Result<Vec<TableMember>> {
        let planned = members.iter().map(|member| {
            let preset = structures::preset(self.model, member, role);
            Ok(TableMember { preset, ..self.member(owner, member, role)? })
        });
        planned.collect()
    }

    /// The element of a list or the value of a map, which may be null where the shape is sparse.
    fn element(&self, shape: &Shape, member: &Member) -> Result<TableMember> {
        let mut table = self.member(&shape.id, member, Role::Data)?;
        if shape.traits.has(ids::SPARSE) {
            table.flags.push("SPARSE");
        }
        Ok(table)
    }

    fn member(&self, owner: &ShapeId, member: &Member, role: Role) -> Result<TableMember> {
        let shape = self.model.shape(&member.target).ok_or_else(|| {
            Error::at(
                format!("{owner}${}", member.name),
                format!("targets {}, which is not in the model", member.target),
            )
        })?;
        let table = |variant| Kind::Table(variant, self.types.table(&shape.id).to_owned());
        let streams = self.model.member_trait(member, ids::STREAMING).is_some();
        let kind = match &shape.kind {
            ShapeKind::Simple(Simple::Blob) if streams => Kind::Simple("Stream"),
            ShapeKind::Simple(simple) => Kind::Simple(simple_kind(*simple)),
            ShapeKind::IntEnum(_) => Kind::Simple(simple_kind(Simple::Integer)),
            ShapeKind::Enum(_) => table("Enum"),
            ShapeKind::List(_) => table("List"),
            ShapeKind::Map(..) => table("Map"),
            ShapeKind::Union(_) if streams => table("Events"),
            ShapeKind::Union(_) => table("Union"),
            _ => table("Structure"),
        };
        let mut flags = self.flags(member);
        let mut extras = Extras::of(self.model, self.protocol, member, role);
        // The most usual name in XML takes a flag, and no table of its own.
        if let Some(of) =
            extras.take_if(|of| of.xml.as_deref().is_some_and(|xml| is_lower(&member.name, xml)))
        {
            flags.push("XML_LOWER");
            extras = Some(Extras { xml: None, ..of }).filter(|of| *of != Extras::default());
        }
        Ok(TableMember { name: member.name.clone(), kind, flags, preset: None, extras })
    }

    fn flags(&self, member: &Member) -> Vec<&'static str> {
        let model = self.model;
        let mut flags = Vec::new();
        // What stands for it where it is not set makes it complete.
        if member.traits.has(ids::REQUIRED) && !member.traits.has(ids::BLANK_MEANS) {
            flags.push("REQUIRED");
        }
        if model.member_trait(member, ids::SENSITIVE).is_some() {
            flags.push("SENSITIVE");
        }
        if member.traits.has(ids::IDEMPOTENCY_TOKEN) {
            flags.push("IDEMPOTENCY_TOKEN");
        }
        match model.member_trait(member, ids::TIMESTAMP_FORMAT).and_then(|format| format.as_str()) {
            Some("epoch-seconds") => flags.push("EPOCH_SECONDS"),
            Some("date-time") => flags.push("DATE_TIME"),
            Some("http-date") => flags.push("HTTP_DATE"),
            _ => {}
        }
        if self.protocol.xml {
            if member.traits.has(ids::XML_ATTRIBUTE) {
                flags.push("XML_ATTRIBUTE");
            }
            if model.member_trait(member, ids::XML_FLATTENED).is_some() {
                flags.push("XML_FLATTENED");
            }
        }
        if model.member_trait(member, ids::REQUIRES_LENGTH).is_some() {
            flags.push("REQUIRES_LENGTH");
        }
        flags
    }
}

/// Whether `xml` is that name with its first letter in lower case.
fn is_lower(name: &str, xml: &str) -> bool {
    match (name.as_bytes(), xml.as_bytes()) {
        ([upper, name @ ..], [lower, xml @ ..]) => {
            upper.is_ascii_uppercase() && upper.to_ascii_lowercase() == *lower && name == xml
        }
        _ => false,
    }
}

fn simple_kind(simple: Simple) -> &'static str {
    match simple {
        Simple::Boolean => "Boolean",
        Simple::Byte => "Byte",
        Simple::Short => "Short",
        Simple::Integer => "Integer",
        Simple::Long => "Long",
        Simple::Float => "Float",
        Simple::Double => "Double",
        Simple::Blob => "Blob",
        Simple::Timestamp => "Timestamp",
        Simple::Document => "Document",
        Simple::BigInteger => "BigInteger",
        Simple::BigDecimal => "BigDecimal",
        Simple::String => "String",
    }
}

fn code(shape: &Shape) -> String {
    shape
        .traits
        .get(ids::AWS_QUERY_ERROR)
        .and_then(|error| error.get("code")?.as_str())
        .or_else(|| shape.traits.str(ids::RENAMED_FROM))
        .unwrap_or_else(|| shape.id.name())
        .to_owned()
}

fn status(shape: &Shape) -> Result<u16> {
    match shape.traits.get(ids::HTTP_ERROR) {
        // What the specification of `smithy.api#error` says of a fault of the server.
        None if shape.traits.str(ids::ERROR) == Some("server") => Ok(500),
        None => Ok(0),
        Some(status) => status
            .as_u64()
            .and_then(|status| u16::try_from(status).ok())
            .filter(|status| (100..600).contains(status))
            .ok_or_else(|| {
                Error::at(
                    &shape.id,
                    format!("`{}` is {status}, which is no HTTP status", ids::HTTP_ERROR),
                )
            }),
    }
}

fn retry(shape: &Shape) -> &'static str {
    if shape.traits.has(ids::NEVER_RETRY) {
        return "Never";
    }
    match shape.traits.get(ids::RETRYABLE) {
        None => "Standard",
        Some(retryable) if retryable.get("throttling").and_then(|t| t.as_bool()) == Some(true) => {
            "Throttling"
        }
        Some(_) => "Transient",
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CrateSettings, RuntimeSource, plan};
    use crate::load::testing;

    /// The tables of a service of that protocol with these operations and shapes that have a flag.
    fn flagged(protocol: &str, flag: &str, operations: &str, shapes: &str) -> Vec<String> {
        let text = format!(
            r#"{{"metadata": {{"serviceId": "X", "protocol": "{protocol}", "jsonVersion": "1.0",
                              "endpointPrefix": "x", "apiVersion": "1"}},
                "operations": {{{operations}}}, "shapes": {{{shapes}}}}}"#
        );
        let settings = CrateSettings {
            name: "x".to_owned(),
            command: "a test".to_owned(),
            runtime: RuntimeSource::Path("../runtime".to_owned()),
            own_workspace: false,
        };
        let plan = plan(&testing::model(&text), settings).unwrap();
        let tables = plan.tables.into_iter().filter(|table| table.flags.contains(&flag));
        tables.map(|table| table.shape).collect()
    }

    #[test]
    fn a_name_in_xml_that_differs_by_the_case_of_its_first_letter_is_a_flag() {
        assert!(super::is_lower("VpcId", "vpcId") && super::is_lower("X", "x"));
        for (name, xml) in
            [("vpcId", "vpcId"), ("VpcId", "VpcId"), ("VpcId", "vpcid"), ("Ä", "ä"), ("", "")]
        {
            assert!(!super::is_lower(name, xml), "{name} {xml}");
        }
    }

    #[test]
    fn no_input_is_told_from_an_empty_one_where_the_protocol_does_that() {
        let units = |protocol: &str| {
            let operations = r#"
                "Bare": {"http": {"method": "POST", "requestUri": "/"}},
                "Empty": {"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"}}
            "#;
            flagged(protocol, "UNIT", operations, r#""In": {"type": "structure", "members": {}}"#)
        };
        assert_eq!(units("smithy-rpc-v2-cbor"), ["BareInput"]);
        assert_eq!(units("json"), [""; 0]);
    }

    #[test]
    fn structures_and_unions_that_are_sensitive_themselves_are_so_in_their_tables() {
        let operations = r#"
            "Get": {"http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "In"},
                    "output": {"shape": "Out"}}
        "#;
        let shapes = r#"
            "Choice": {"type": "structure", "union": true, "sensitive": true,
                       "members": {"a": {"shape": "S"}}},
            "In": {"type": "structure", "members": {"open": {"shape": "Open"}}},
            "Key": {"type": "structure", "sensitive": true, "members": {"a": {"shape": "S"}}},
            "Open": {"type": "structure",
                     "members": {"choice": {"shape": "Choice"}, "key": {"shape": "Key"}}},
            "Out": {"type": "structure", "sensitive": true, "members": {"a": {"shape": "S"}}},
            "S": {"type": "string"}
        "#;
        let sensitive = flagged("json", "SENSITIVE", operations, shapes);
        assert_eq!(sensitive, ["GetOutput", "Choice", "Key"]);
    }
}
