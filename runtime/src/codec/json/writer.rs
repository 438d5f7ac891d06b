//! Writing: what a shape shows goes out as text.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::string::plain_run;
use super::{Dialect, MAX_DEPTH};
use crate::codec::EncodeError;
use crate::primitives::{DateTime, DateTimeFormat, Document, Number};
use crate::schema::{Kind, List, Map, Member, flags};
use crate::shape::{ListView, MapView, Shape, Value, View};
use crate::sorted;

/// What to do with what cannot be sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unwritable {
    /// Fail.
    Refuse,
    /// Write what comes closest.
    Approximate,
}

type Fallible = Result<(), Box<EncodeError>>;

pub(super) struct Writer<'o> {
    out: &'o mut Vec<u8>,
    unwritable: Unwritable,
    dialect: Dialect,
    depth: usize,
}

impl<'o> Writer<'o> {
    pub fn new(out: &'o mut Vec<u8>, unwritable: Unwritable) -> Self {
        Self { out, unwritable, dialect: Dialect::Aws, depth: 0 }
    }

    /// The same writer for another dialect.
    pub fn dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    pub fn top(&mut self, shape: &dyn Shape) -> Fallible {
        self.shape(shape)
    }

    /// Writes those members of `shape` that `goes` picks.
    pub fn input(
        &mut self,
        shape: &dyn Shape,
        token: Option<&str>,
        goes: fn(&Member) -> bool,
    ) -> Fallible {
        self.shape_with(shape, token, goes)
    }

    fn shape(&mut self, shape: &dyn Shape) -> Fallible {
        self.shape_with(shape, None, |_| true)
    }

    #[inline]
    fn shape_with(
        &mut self,
        shape: &dyn Shape,
        token: Option<&str>,
        goes: fn(&Member) -> bool,
    ) -> Fallible {
        let schema = shape.schema();
        if !self.enter(b'{')? {
            return Ok(());
        }
        let mut written = 0;
        for (index, member) in schema.members.iter().enumerate() {
            if !goes(member) {
                continue;
            }
            let mut view = shape.member(index).view();
            // Events go their own way, beside what is written here.
            if let View::Absent | View::Events(_) = view {
                match token {
                    Some(token) if member.has(flags::IDEMPOTENCY_TOKEN) => view = View::Text(token),
                    _ => continue,
                }
            }
            self.comma(written);
            self.string(member.json_name());
            self.out.push(b':');
            self.view(member, view).map_err(|error| Box::new(error.within(member.name)))?;
            written += 1;
        }
        self.leave(b'}');
        if schema.is_union() && written == 0 {
            return self.unwritable(|| {
                format!("the union {} holds no variant that can be sent", schema.name)
            });
        }
        Ok(())
    }

    pub fn view(&mut self, member: &Member, view: View<'_>) -> Fallible {
        match view {
            View::Absent => self.out.extend_from_slice(b"null"),
            View::Boolean(true) => self.out.extend_from_slice(b"true"),
            View::Boolean(false) => self.out.extend_from_slice(b"false"),
            View::Integer(number) => self.display(format_args!("{number}")),
            View::Number(text) if self.dialect == Dialect::RpcV2 => self.string(text),
            View::Number(text) => self.out.extend_from_slice(text.as_bytes()),
            View::Float(number) if number.is_finite() => self.display(format_args!("{number:?}")),
            View::Float(number) => self.special(f64::from(number)),
            View::Double(number) => self.double(number),
            View::Text(text) => self.string(text),
            View::Blob(bytes) => return self.blob(bytes),
            View::Timestamp(time) => return self.timestamp(member, time),
            View::Document(document) => return self.document(document),
            View::Stream(_) | View::Events(_) => return Err(inconsistent(member)),
            View::Shape(shape) => return self.shape(shape),
            View::List(list) => match &member.kind {
                Kind::List(table) => return self.list(table, list),
                _ => return Err(inconsistent(member)),
            },
            View::Map(map) => match &member.kind {
                Kind::Map(table) => return self.map(table, map),
                _ => return Err(inconsistent(member)),
            },
        }
        Ok(())
    }

    fn list(&mut self, table: &List, list: &dyn ListView) -> Fallible {
        if !self.enter(b'[')? {
            return Ok(());
        }
        let mut written = 0;
        for index in 0..list.len() {
            let view = list.get(index).map_or(View::Absent, Value::view);
            if matches!(view, View::Absent) && !table.member.has(flags::SPARSE) {
                continue;
            }
            self.comma(written);
            self.view(&table.member, view)
                .map_err(|error| Box::new(error.within(&format!("[{index}]"))))?;
            written += 1;
        }
        self.leave(b']');
        Ok(())
    }

    fn map(&mut self, table: &Map, map: &dyn MapView) -> Fallible {
        if !self.enter(b'{')? {
            return Ok(());
        }
        let mut written = 0;
        for (key, value) in sorted::entries(map) {
            let view = value.view();
            if matches!(view, View::Absent) && !table.value.has(flags::SPARSE) {
                continue;
            }
            self.comma(written);
            self.string(key);
            self.out.push(b':');
            self.view(&table.value, view)
                .map_err(|error| Box::new(error.within(&format!("[{written}]"))))?;
            written += 1;
        }
        self.leave(b'}');
        Ok(())
    }

    fn timestamp(&mut self, member: &Member, time: DateTime) -> Fallible {
        let in_text = self.dialect == Dialect::Aws;
        let format = if in_text && member.has(flags::DATE_TIME) {
            DateTimeFormat::DateTime
        } else if in_text && member.has(flags::HTTP_DATE) {
            DateTimeFormat::HttpDate
        } else {
            self.epoch(time);
            return Ok(());
        };
        match time.fmt(format) {
            Ok(text) => {
                self.string(&text);
                Ok(())
            }
            Err(error) => {
                self.epoch(time);
                self.unwritable(|| error.to_string())
            }
        }
    }

    fn epoch(&mut self, time: DateTime) {
        let mut text = String::new();
        time.write_epoch(&mut text);
        self.out.extend_from_slice(text.as_bytes());
    }

    fn blob(&mut self, bytes: &[u8]) -> Fallible {
        let too_large = || Box::new(EncodeError::new("too many bytes to write as base64"));
        let length = base64::encoded_len(bytes.len(), true).ok_or_else(too_large)?;
        self.out.push(b'"');
        let start = self.out.len();
        self.out.resize(start + length, 0);
        let place = self.out.get_mut(start..).unwrap_or_default();
        STANDARD.encode_slice(bytes, place).map_err(|_| too_large())?;
        self.out.push(b'"');
        Ok(())
    }

    pub fn document(&mut self, document: &Document) -> Fallible {
        match document {
            Document::Null => self.out.extend_from_slice(b"null"),
            Document::Bool(boolean) => self.display(format_args!("{boolean}")),
            Document::Number(Number::PosInt(number)) => self.display(format_args!("{number}")),
            Document::Number(Number::NegInt(number)) => self.display(format_args!("{number}")),
            Document::Number(Number::Float(number)) => self.double(*number),
            Document::String(text) => self.string(text),
            Document::Array(elements) => {
                if self.enter(b'[')? {
                    for (index, element) in elements.iter().enumerate() {
                        self.comma(index);
                        self.document(element)?;
                    }
                    self.leave(b']');
                }
            }
            Document::Object(entries) => {
                if self.enter(b'{')? {
                    for (index, (key, value)) in sorted::fields(entries).into_iter().enumerate() {
                        self.comma(index);
                        self.string(key);
                        self.out.push(b':');
                        self.document(value)?;
                    }
                    self.leave(b'}');
                }
            }
        }
        Ok(())
    }

    fn double(&mut self, number: f64) {
        match number.is_finite() {
            // `Debug` writes exponents where digits would grow long; `Display` never does.
            true => self.display(format_args!("{number:?}")),
            false => self.special(number),
        }
    }

    fn special(&mut self, number: f64) {
        self.string(match number {
            f64::INFINITY => "Infinity",
            f64::NEG_INFINITY => "-Infinity",
            _ => "NaN",
        });
    }

    pub fn string(&mut self, text: &str) {
        self.out.reserve(text.len() + 2);
        self.out.push(b'"');
        let mut rest = text.as_bytes();
        loop {
            let (plain, stop) = rest.split_at(plain_run(rest).min(rest.len()));
            self.out.extend_from_slice(plain);
            let Some((byte, after)) = stop.split_first() else { break };
            match byte {
                b'"' => self.out.extend_from_slice(b"\\\""),
                b'\\' => self.out.extend_from_slice(b"\\\\"),
                b'\n' => self.out.extend_from_slice(b"\\n"),
                b'\r' => self.out.extend_from_slice(b"\\r"),
                b'\t' => self.out.extend_from_slice(b"\\t"),
                _ => self.display(format_args!("\\u{byte:04x}")),
            }
            rest = after;
        }
        self.out.push(b'"');
    }

    fn display(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a vector cannot fail.
        let _ = self.out.write_fmt(text);
    }

    fn comma(&mut self, written: usize) {
        if written > 0 {
            self.out.push(b',');
        }
    }

    /// Starts an object or array; `false` where it is too deep and null stands in for it.
    fn enter(&mut self, open: u8) -> Result<bool, Box<EncodeError>> {
        if self.depth == MAX_DEPTH {
            self.out.extend_from_slice(b"null");
            self.unwritable(|| format!("nested deeper than {MAX_DEPTH} levels"))?;
            return Ok(false);
        }
        self.depth += 1;
        self.out.push(open);
        Ok(true)
    }

    fn leave(&mut self, close: u8) {
        self.depth -= 1;
        self.out.push(close);
    }

    fn unwritable(&self, message: impl FnOnce() -> String) -> Fallible {
        match self.unwritable {
            Unwritable::Refuse => Err(Box::new(EncodeError::new(message()))),
            Unwritable::Approximate => Ok(()),
        }
    }
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(member: &Member) -> Box<EncodeError> {
    Box::new(EncodeError::new(format!("the table of {} does not fit its type", member.name)))
}
