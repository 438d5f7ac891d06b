//! Writing: what a shape shows goes out as elements and attributes.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::MAX_DEPTH;
use super::text::{Place, escape};
use crate::codec::EncodeError;
use crate::primitives::{DateTime, DateTimeFormat};
use crate::schema::{Kind, List, Map, Member, Namespace, XmlName, flags};
use crate::shape::{ListView, MapView, Shape, Value, View};
use crate::sorted;

type Fallible = Result<(), Box<EncodeError>>;

pub(super) struct Writer<'o> {
    out: &'o mut Vec<u8>,
    depth: usize,
}

/// The name of an element, and the namespace that it declares.
#[derive(Clone, Copy)]
pub(super) struct Name<'n> {
    pub name: XmlName<'n>,
    pub namespace: Option<&'static Namespace>,
}

/// Which members of a shape its element holds.
type Holds = fn(&Member) -> bool;

impl<'o> Writer<'o> {
    pub fn new(out: &'o mut Vec<u8>) -> Self {
        Self { out, depth: 0 }
    }

    /// Writes the root element.
    pub fn document(&mut self, root: Name<'_>, shape: &dyn Shape, token: Option<&str>) -> Fallible {
        self.shape(root, shape, token, Member::in_body)
    }

    fn shape(
        &mut self,
        name: Name<'_>,
        shape: &dyn Shape,
        token: Option<&str>,
        holds: Holds,
    ) -> Fallible {
        self.start(name)?;
        self.members(shape, token, |member| member.has(flags::XML_ATTRIBUTE), holds)?;
        self.out.push(b'>');
        let written =
            self.members(shape, token, |member| !member.has(flags::XML_ATTRIBUTE), holds)?;
        self.end(name);
        let schema = shape.schema();
        if schema.is_union() && written == 0 {
            let message = format!("the union {} holds no variant that can be sent", schema.name);
            return Err(Box::new(EncodeError::new(message)));
        }
        Ok(())
    }

    /// Writes those present members that both `part` and `holds` pick, and counts them.
    fn members(
        &mut self,
        shape: &dyn Shape,
        token: Option<&str>,
        part: Holds,
        holds: Holds,
    ) -> Result<usize, Box<EncodeError>> {
        let mut written = 0;
        for (index, member) in shape.schema().members.iter().enumerate() {
            if !part(member) || !holds(member) {
                continue;
            }
            let view = match (shape.member(index).view(), token) {
                (View::Absent, Some(token)) if member.has(flags::IDEMPOTENCY_TOKEN) => {
                    View::Text(token)
                }
                (View::Absent, _) => continue,
                (view, _) => view,
            };
            let result = match member.has(flags::XML_ATTRIBUTE) {
                true => self.attribute(member, view),
                false => self.member(member, view),
            };
            result.map_err(|error| Box::new(error.within(member.name)))?;
            written += 1;
        }
        Ok(written)
    }

    fn attribute(&mut self, member: &Member, view: View<'_>) -> Fallible {
        self.out.push(b' ');
        member.xml_name().write(self.out);
        self.out.extend_from_slice(b"=\"");
        self.scalar(member, view, Place::Attribute)?;
        self.out.push(b'"');
        Ok(())
    }

    fn member(&mut self, member: &Member, view: View<'_>) -> Fallible {
        let name = Name::of(member);
        match (view, &member.kind) {
            (View::List(list), Kind::List(table)) if member.has(flags::XML_FLATTENED) => {
                // The elements are both: members of the structure by name, and of the list.
                let namespace = Name::of(&table.member).namespace.or(name.namespace);
                self.list(Name { namespace, ..name }, table, list)
            }
            (View::Map(map), Kind::Map(table)) if member.has(flags::XML_FLATTENED) => {
                self.map(name, table, map)
            }
            _ => self.value(name, member, view),
        }
    }

    fn value(&mut self, name: Name<'_>, member: &Member, view: View<'_>) -> Fallible {
        if let View::Shape(shape) = view {
            return self.shape(name, shape, None, |_| true);
        }
        self.start(name)?;
        self.out.push(b'>');
        match (view, &member.kind) {
            (View::List(list), Kind::List(table)) => {
                self.list(Name::of(&table.member), table, list)?;
            }
            (View::Map(map), Kind::Map(table)) => {
                self.map(Name { name: XmlName::new("entry"), namespace: None }, table, map)?;
            }
            _ => self.scalar(member, view, Place::Text)?,
        }
        self.end(name);
        Ok(())
    }

    /// Writes an element for each that is present in the list. XML has no null.
    fn list(&mut self, name: Name<'_>, table: &List, list: &dyn ListView) -> Fallible {
        for index in 0..list.len() {
            match list.get(index).map_or(View::Absent, Value::view) {
                View::Absent => continue,
                view => self.value(name, &table.member, view),
            }
            .map_err(|error| Box::new(error.within(&format!("[{index}]"))))?;
        }
        Ok(())
    }

    /// Writes an element for each entry, sorted by key, whose value is present.
    fn map(&mut self, name: Name<'_>, table: &Map, map: &dyn MapView) -> Fallible {
        let mut entries = sorted::entries(map);
        entries.retain(|(_, value)| !matches!(value.view(), View::Absent));
        for (index, (key, value)) in entries.into_iter().enumerate() {
            self.entry(name, table, key, value.view())
                .map_err(|error| Box::new(error.within(&format!("[{index}]"))))?;
        }
        Ok(())
    }

    fn entry(&mut self, name: Name<'_>, table: &Map, key: &str, value: View<'_>) -> Fallible {
        self.start(name)?;
        self.out.push(b'>');
        self.value(Name::of(&table.key), &table.key, View::Text(key))?;
        self.value(Name::of(&table.value), &table.value, value)?;
        self.end(name);
        Ok(())
    }

    fn scalar(&mut self, member: &Member, view: View<'_>, place: Place) -> Fallible {
        match view {
            View::Boolean(boolean) => self.display(format_args!("{boolean}")),
            View::Integer(number) => self.display(format_args!("{number}")),
            View::Number(text) => self.out.extend_from_slice(text.as_bytes()),
            // `Debug` writes exponents where digits would grow long; `Display` never does.
            View::Float(number) if number.is_finite() => self.display(format_args!("{number:?}")),
            View::Float(number) => self.special(f64::from(number)),
            View::Double(number) if number.is_finite() => self.display(format_args!("{number:?}")),
            View::Double(number) => self.special(number),
            View::Text(text) => escape(self.out, text, place),
            View::Blob(bytes) => return self.blob(bytes),
            View::Timestamp(time) => return self.timestamp(member, time),
            // Only tables written by hand can get here: a model that has them in XML is refused.
            View::Absent
            | View::Document(_)
            | View::Stream(_)
            | View::Events(_)
            | View::List(_)
            | View::Map(_)
            | View::Shape(_) => {
                let kind = member.kind.name();
                let message = format!("a {kind} cannot be written as XML text");
                return Err(Box::new(EncodeError::new(message)));
            }
        }
        Ok(())
    }

    fn special(&mut self, number: f64) {
        self.out.extend_from_slice(match number {
            f64::INFINITY => b"Infinity",
            f64::NEG_INFINITY => b"-Infinity",
            _ => b"NaN",
        });
    }

    fn timestamp(&mut self, member: &Member, time: DateTime) -> Fallible {
        let format = if member.has(flags::EPOCH_SECONDS) {
            DateTimeFormat::EpochSeconds
        } else if member.has(flags::HTTP_DATE) {
            DateTimeFormat::HttpDate
        } else {
            DateTimeFormat::DateTime
        };
        let text = time.fmt(format).map_err(|it| Box::new(EncodeError::new(it.to_string())))?;
        self.out.extend_from_slice(text.as_bytes());
        Ok(())
    }

    fn blob(&mut self, bytes: &[u8]) -> Fallible {
        let too_large = || Box::new(EncodeError::new("too many bytes to write as base64"));
        let length = base64::encoded_len(bytes.len(), true).ok_or_else(too_large)?;
        let start = self.out.len();
        self.out.resize(start + length, 0);
        let place = self.out.get_mut(start..).unwrap_or_default();
        STANDARD.encode_slice(bytes, place).map_err(|_| too_large())?;
        Ok(())
    }

    fn display(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a vector cannot fail.
        let _ = self.out.write_fmt(text);
    }

    /// Writes a start tag up to where attributes stand.
    fn start(&mut self, name: Name<'_>) -> Fallible {
        if self.depth == MAX_DEPTH {
            let message = format!("nested deeper than {MAX_DEPTH} levels");
            return Err(Box::new(EncodeError::new(message)));
        }
        self.depth += 1;
        self.out.push(b'<');
        name.name.write(self.out);
        if let Some(namespace) = name.namespace {
            self.out.extend_from_slice(b" xmlns");
            if !namespace.prefix.is_empty() {
                self.out.push(b':');
                self.out.extend_from_slice(namespace.prefix.as_bytes());
            }
            self.out.extend_from_slice(b"=\"");
            escape(self.out, namespace.uri, Place::Attribute);
            self.out.push(b'"');
        }
        Ok(())
    }

    fn end(&mut self, name: Name<'_>) {
        self.depth -= 1;
        self.out.extend_from_slice(b"</");
        name.name.write(self.out);
        self.out.push(b'>');
    }
}

impl Name<'static> {
    fn of(member: &Member) -> Self {
        let namespace = member.extras.and_then(|extras| extras.namespace);
        Name { name: member.xml_name(), namespace }
    }
}
