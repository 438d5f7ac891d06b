//! Writing: what a shape shows goes out as parameters.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Dialect, MAX_DEPTH};
use crate::codec::EncodeError;
use crate::primitives::{DateTime, DateTimeFormat};
use crate::schema::{Extras, Kind, List, Map, Member, XmlName, flags};
use crate::shape::{ListView, MapView, Shape, Value, View};
use crate::sign::push_encoded;
use crate::sorted;

// Boxed, so that what every level of nesting hands up stays small.
type Fallible = Result<(), Box<EncodeError>>;

pub(super) struct Writer<'o> {
    out: &'o mut String,
    dialect: Dialect,
    /// The name of the place being written, encoded.
    name: String,
    depth: usize,
}

impl<'o> Writer<'o> {
    pub fn new(out: &'o mut String, dialect: Dialect) -> Self {
        Self { out, dialect, name: String::new(), depth: 0 }
    }

    /// Writes the members of `shape`, with `token` for one that it is for and that is absent.
    pub fn shape(&mut self, shape: &dyn Shape, token: Option<&str>) -> Fallible {
        let schema = shape.schema();
        self.enter()?;
        let mut written = 0;
        for (index, member) in schema.members.iter().enumerate() {
            let mut view = shape.member(index).view();
            if let View::Absent = view {
                match token {
                    Some(token) if member.has(flags::IDEMPOTENCY_TOKEN) => view = View::Text(token),
                    _ => continue,
                }
            }
            let name = self.member_name(member);
            self.under(name, |writer| writer.view(member, view))
                .map_err(|error| Box::new(error.within(member.name)))?;
            written += 1;
        }
        self.depth -= 1;
        if schema.is_union() && written == 0 {
            let name = schema.name;
            return fail(format!("the union {name} holds no variant that can be sent"));
        }
        Ok(())
    }

    /// In EC2's dialect names start with a capital, but for those that the model gives for queries.
    fn member_name(&self, member: &Member) -> XmlName<'static> {
        match (self.dialect, member.extras) {
            (Dialect::AwsQuery, _) => member.xml_name(),
            (Dialect::Ec2Query, Some(Extras { query: Some(name), .. })) => XmlName::new(name),
            (Dialect::Ec2Query, _) => member.xml_name().capitalized(),
        }
    }

    fn view(&mut self, member: &Member, view: View<'_>) -> Fallible {
        match view {
            View::Absent => self.value(""),
            View::Boolean(true) => self.value("true"),
            View::Boolean(false) => self.value("false"),
            View::Integer(number) => self.value(&number.to_string()),
            View::Number(text) | View::Text(text) => self.value(text),
            // `Debug` writes exponents where digits would grow long; `Display` never does.
            View::Float(number) if number.is_finite() => self.value(&format!("{number:?}")),
            View::Float(number) => self.value(special(number.into())),
            View::Double(number) if number.is_finite() => self.value(&format!("{number:?}")),
            View::Double(number) => self.value(special(number)),
            View::Blob(bytes) => self.value(&STANDARD.encode(bytes)),
            View::Timestamp(time) => return self.timestamp(member, time),
            View::Shape(shape) => return self.shape(shape, None),
            View::List(list) => match &member.kind {
                Kind::List(table) => return self.list(member, table, list),
                _ => return inconsistent(member),
            },
            View::Map(map) => match &member.kind {
                Kind::Map(table) => return self.map(member, table, map),
                _ => return inconsistent(member),
            },
            View::Document(_) => return fail("a query cannot hold a document"),
            View::Stream(_) | View::Events(_) => return fail("a query cannot hold a stream"),
        }
        Ok(())
    }

    fn list(&mut self, member: &Member, table: &List, list: &dyn ListView) -> Fallible {
        let flat = self.dialect == Dialect::Ec2Query || member.has(flags::XML_FLATTENED);
        if list.is_empty() {
            if !flat {
                self.value("");
            }
            return Ok(());
        }
        self.enter()?;
        let element = (!flat).then(|| table.member.xml_name());
        let mut position = 0;
        for index in 0..list.len() {
            let view = list.get(index).map_or(View::Absent, Value::view);
            if matches!(view, View::Absent) && !table.member.has(flags::SPARSE) {
                continue;
            }
            position += 1;
            let start = self.open(element, position);
            self.view(&table.member, view)
                .map_err(|error| Box::new(error.within(&format!("[{index}]"))))?;
            self.name.truncate(start);
        }
        self.depth -= 1;
        Ok(())
    }

    fn map(&mut self, member: &Member, table: &Map, map: &dyn MapView) -> Fallible {
        self.enter()?;
        let entry = (!member.has(flags::XML_FLATTENED)).then_some(XmlName::new("entry"));
        let mut position = 0;
        for (index, (key, value)) in sorted::entries(map).into_iter().enumerate() {
            let view = value.view();
            if matches!(view, View::Absent) && !table.value.has(flags::SPARSE) {
                continue;
            }
            position += 1;
            let start = self.open(entry, position);
            self.under(table.key.xml_name(), |writer| {
                writer.value(key);
                Ok(())
            })?;
            self.under(table.value.xml_name(), |writer| writer.view(&table.value, view))
                .map_err(|error| Box::new(error.within(&format!("[{index}]"))))?;
            self.name.truncate(start);
        }
        self.depth -= 1;
        Ok(())
    }

    fn timestamp(&mut self, member: &Member, time: DateTime) -> Fallible {
        let format = if member.has(flags::EPOCH_SECONDS) {
            DateTimeFormat::EpochSeconds
        } else if member.has(flags::HTTP_DATE) {
            DateTimeFormat::HttpDate
        } else {
            DateTimeFormat::DateTime
        };
        match time.fmt(format) {
            Ok(text) => {
                self.value(&text);
                Ok(())
            }
            Err(error) => fail(error.to_string()),
        }
    }

    /// Appends the parameter of the current name.
    fn value(&mut self, text: &str) {
        self.out.push('&');
        self.out.push_str(&self.name);
        self.out.push('=');
        push_encoded(self.out, text.bytes());
    }

    /// Lets `write` write one level below the current name.
    fn under(&mut self, name: XmlName<'_>, write: impl FnOnce(&mut Self) -> Fallible) -> Fallible {
        let start = self.name.len();
        self.segment(name);
        write(self)?;
        self.name.truncate(start);
        Ok(())
    }

    /// Goes down to a position, below `name` where there is one, and says how long the name was.
    fn open(&mut self, name: Option<XmlName<'_>>, position: usize) -> usize {
        let start = self.name.len();
        if let Some(name) = name {
            self.segment(name);
        }
        // Writing to a string cannot fail.
        let _ = write!(self.name, ".{position}");
        start
    }

    fn segment(&mut self, name: XmlName<'_>) {
        if !self.name.is_empty() {
            self.name.push('.');
        }
        push_encoded(&mut self.name, name.bytes());
    }

    fn enter(&mut self) -> Fallible {
        if self.depth == MAX_DEPTH {
            return fail(format!("nested deeper than {MAX_DEPTH} levels"));
        }
        self.depth += 1;
        Ok(())
    }
}

fn special(number: f64) -> &'static str {
    match number {
        f64::INFINITY => "Infinity",
        f64::NEG_INFINITY => "-Infinity",
        _ => "NaN",
    }
}

#[cold]
fn fail(message: impl Into<String>) -> Fallible {
    Err(Box::new(EncodeError::new(message)))
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(member: &Member) -> Fallible {
    fail(format!("the table of {} does not fit its type", member.name))
}
