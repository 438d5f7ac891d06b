//! Reading: what the text holds goes into the slots that a shape hands out.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::number::{self, Floating};
use super::scan::{Fallible, Number, Scanner, error};
use super::{Dialect, other_than_object};
use crate::codec::DecodeError;
use crate::near::near;
use crate::primitives::{Blob, DateTime, DateTimeFormat, Document};
use crate::schema::{Kind, List, Map, Member, Schema, flags};
use crate::shape::{ListSlot, MapSlot, Shape, Slot, Value};

/// What to do with what the table does not know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unknown {
    /// Leave it out: the service may be newer than the table.
    Skip,
    /// Fail: a person wrote it, and should hear of a slip.
    Refuse,
}

pub(super) struct Reader<'a> {
    scan: Scanner<'a>,
    unknown: Unknown,
    dialect: Dialect,
}

impl<'a> Reader<'a> {
    pub fn new(input: &'a [u8], unknown: Unknown) -> Self {
        Self { scan: Scanner::new(input), unknown, dialect: Dialect::Aws }
    }

    /// The same reader for another dialect.
    pub fn dialect(self, dialect: Dialect) -> Self {
        Self { dialect, ..self }
    }

    /// Reads the one object that is the whole text.
    pub fn top(&mut self, shape: &mut dyn Shape) -> Fallible<()> {
        self.begin()?;
        self.shape(shape)?;
        self.scan.finish()
    }

    /// Reads those members that `takes` picks of the structure that is the whole text.
    pub fn members(&mut self, shape: &mut dyn Shape, takes: fn(&Member) -> bool) -> Fallible<()> {
        self.begin()?;
        self.structure_with(shape.schema(), shape, takes)?;
        self.scan.finish()
    }

    fn begin(&mut self) -> Fallible<()> {
        let Some(found) = other_than_object(self.scan.input) else { return Ok(()) };
        self.scan.peek();
        Err(self.scan.fail(format!("expected a JSON object, found {found}")))
    }

    /// Reads the one value that is the whole text.
    pub fn only(&mut self, member: &'static Member, value: &mut dyn Value) -> Fallible<()> {
        self.value(member, value)?;
        self.scan.finish()
    }

    fn shape(&mut self, shape: &mut dyn Shape) -> Fallible<()> {
        let schema = shape.schema();
        match schema.is_union() {
            true => self.union(schema, shape),
            false => self.structure(schema, shape),
        }
    }

    fn structure(&mut self, schema: &'static Schema, shape: &mut dyn Shape) -> Fallible<()> {
        self.structure_with(schema, shape, |_| true)
    }

    #[inline]
    fn structure_with(
        &mut self,
        schema: &'static Schema,
        shape: &mut dyn Shape,
        takes: fn(&Member) -> bool,
    ) -> Fallible<()> {
        let mut expected = 0;
        // Members from here on have not been met, so that they hold nothing to clear.
        let mut fresh = 0;
        let mut more = self.scan.open(b'{', b'}')?;
        while more {
            if let Key::Known { index, null } = self.member_key(schema, expected)? {
                let (member, value) = place(schema, shape, index)?;
                if takes(member) {
                    // Null says no more than a member that is not there, which has its default.
                    if index < fresh && !(null && has_default(schema, index)) {
                        value.clear();
                    }
                    if !null {
                        self.value(member, value)
                            .map_err(|error| Box::new(error.within(member.name)))?;
                    }
                } else if !null {
                    self.scan.skip()?;
                }
                expected = index + 1;
                fresh = fresh.max(expected);
            }
            more = self.scan.more(b'}')?;
        }
        Ok(())
    }

    fn union(&mut self, schema: &'static Schema, shape: &mut dyn Shape) -> Fallible<()> {
        let mut held = None;
        let mut newer = false;
        let mut more = self.scan.open(b'{', b'}')?;
        while more {
            match self.member_key(schema, 0)? {
                Key::Known { null: true, .. } | Key::Unknown { null: true } | Key::Type => {}
                Key::Known { index, .. } => {
                    if held.is_some_and(|held| held != index) {
                        return Err(self.scan.fail("more than one member in a union"));
                    }
                    let (member, value) = place(schema, shape, index)?;
                    if held.is_some() {
                        value.clear();
                    }
                    self.value(member, value)
                        .map_err(|error| Box::new(error.within(member.name)))?;
                    held = Some(index);
                }
                Key::Unknown { .. } => newer = true,
            }
            more = self.scan.more(b'}')?;
        }
        // A union is left at its unknown variant where the service sent a newer one.
        match held.is_some() || newer {
            true => Ok(()),
            false => Err(self.scan.fail("no member in a union, which must hold one")),
        }
    }

    /// Takes the next key, and a null after it. Where the table does not know the key, its value
    /// is taken whole.
    #[inline]
    fn member_key(&mut self, schema: &'static Schema, expected: usize) -> Fallible<Key> {
        let index = match schema.members.get(expected) {
            Some(member) if self.scan.take_key(member.json_name())? => expected,
            _ => {
                let quoted = self.scan.key()?;
                // The bytes of a key without escapes can be looked up without more ado.
                match schema.find_json(quoted.raw, expected) {
                    Some(index) if !quoted.escaped => index,
                    _ => {
                        let name = self.scan.text(&quoted)?;
                        match schema.find_json(name.as_bytes(), expected) {
                            Some(index) => index,
                            None => return self.unknown_member(schema, &name),
                        }
                    }
                }
            }
        };
        Ok(Key::Known { index, null: self.scan.null()? })
    }

    #[cold]
    fn unknown_member(&mut self, schema: &'static Schema, name: &str) -> Fallible<Key> {
        if name == "__type" {
            self.scan.skip()?;
            return Ok(Key::Type);
        }
        if self.unknown == Unknown::Refuse {
            let names = near(name, schema.members.iter().map(Member::json_name));
            let hint = match names.as_slice() {
                [] => String::new(),
                names => format!("; did you mean {}?", names.join(" or ")),
            };
            let message = format!("{} has no such member{hint}", schema.name);
            return Err(Box::new(self.scan.fail(message).within(name)));
        }
        let null = self.scan.null()?;
        if !null {
            self.scan.skip()?;
        }
        Ok(Key::Unknown { null })
    }

    /// Reads a value that is not null.
    fn value(&mut self, member: &'static Member, value: &mut dyn Value) -> Fallible<()> {
        match value.slot() {
            Slot::String(text) => *text = self.scan.string()?.into_owned(),
            Slot::Enum(text) => text.set(&self.scan.string()?),
            Slot::Boolean(boolean) => *boolean = self.scan.boolean()?,
            Slot::Byte(number) => *number = self.integer("an 8-bit integer")?,
            Slot::Short(number) => *number = self.integer("a 16-bit integer")?,
            Slot::Integer(number) => *number = self.integer("a 32-bit integer")?,
            Slot::Long(number) => *number = self.integer("a 64-bit integer")?,
            Slot::Float(number) => *number = self.float()?,
            Slot::Double(number) => *number = self.float()?,
            Slot::BigInteger(number) => *number = self.big("a whole number")?,
            Slot::BigDecimal(number) => *number = self.big("a number")?,
            Slot::Timestamp(time) => *time = self.timestamp(member)?,
            Slot::Blob(blob) => *blob = self.blob()?,
            Slot::Document(document) => *document = self.document()?,
            Slot::Stream(_) | Slot::Events(_) => return Err(inconsistent(member.name)),
            Slot::Shape(shape) => self.shape(shape)?,
            Slot::List(list) => match &member.kind {
                Kind::List(table) => self.list(table, list)?,
                _ => return Err(inconsistent(member.name)),
            },
            Slot::Map(map) => match &member.kind {
                Kind::Map(table) => self.map(table, map)?,
                _ => return Err(inconsistent(member.name)),
            },
        }
        Ok(())
    }

    fn list(&mut self, table: &'static List, list: &mut dyn ListSlot) -> Fallible<()> {
        let mut index = 0;
        let mut more = self.scan.open(b'[', b']')?;
        while more {
            if !self.scan.null()? {
                self.value(&table.member, list.push())
                    .map_err(|error| Box::new(error.within_index(index)))?;
            } else if self.keeps_null(&table.member)? {
                list.push();
            }
            index += 1;
            more = self.scan.more(b']')?;
        }
        Ok(())
    }

    fn map(&mut self, table: &'static Map, map: &mut dyn MapSlot) -> Fallible<()> {
        let mut index = 0;
        let mut more = self.scan.open(b'{', b'}')?;
        while more {
            let key = self.scan.key()?;
            let key = self.scan.text(&key)?;
            if !self.scan.null()? {
                self.value(&table.value, map.insert(&key)).map_err(|error| {
                    // Keys are content, which only who wrote it may see.
                    let show = self.unknown == Unknown::Refuse;
                    match show && !table.key.has(flags::SENSITIVE) {
                        true => Box::new(error.within(&format!("[{key:?}]"))),
                        false => Box::new(error.within_index(index)),
                    }
                })?;
            } else if self.keeps_null(&table.value)? {
                map.insert(&key);
            }
            index += 1;
            more = self.scan.more(b'}')?;
        }
        Ok(())
    }

    /// Whether a null just taken is kept, as the blank of its type.
    fn keeps_null(&self, element: &Member) -> Fallible<bool> {
        let keeps = element.has(flags::SPARSE) || matches!(element.kind, Kind::Document);
        if !keeps && self.unknown == Unknown::Refuse {
            return Err(self.scan.fail("a null in a list or map that may not hold any"));
        }
        Ok(keeps)
    }

    fn integer<T: TryFrom<i64>>(&mut self, expected: &str) -> Fallible<T> {
        let number = self.scan.number(expected)?;
        let value = match number.whole {
            true => number.text.parse().ok(),
            false => number::integral(number.text),
        };
        value.and_then(|value: i64| T::try_from(value).ok()).ok_or_else(|| {
            error(
                format!("expected {expected}, found a number with a fraction or out of range"),
                number.at,
            )
        })
    }

    /// Reads a number as it is written.
    fn big<T: std::str::FromStr>(&mut self, expected: &str) -> Fallible<T> {
        if self.dialect == Dialect::RpcV2 && self.scan.peek() == Some(b'"') {
            let at = self.scan.offset();
            let otherwise = |_| error(format!("expected {expected}, found another string"), at);
            return self.scan.string()?.parse().map_err(otherwise);
        }
        let number = self.scan.number(expected)?;
        let otherwise = || error(format!("expected {expected}, found another number"), number.at);
        number.text.parse().map_err(|_| otherwise())
    }

    fn float<T: Floating>(&mut self) -> Fallible<T> {
        if self.scan.peek() == Some(b'"') {
            let at = self.scan.offset();
            return match self.scan.string()?.as_ref() {
                "NaN" => Ok(T::from(f32::NAN)),
                "Infinity" => Ok(T::from(f32::INFINITY)),
                "-Infinity" => Ok(T::from(f32::NEG_INFINITY)),
                _ => Err(error(
                    "expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", \
                     found another string",
                    at,
                )),
            };
        }
        let number = self.scan.number("a number")?;
        number.text.parse().ok().filter(T::finite).ok_or_else(|| out_of_range(number))
    }

    fn timestamp(&mut self, member: &Member) -> Fallible<DateTime> {
        let in_text = self.dialect == Dialect::Aws;
        let (format, name) = if in_text && member.has(flags::DATE_TIME) {
            // A service may write an offset, though none should.
            (DateTimeFormat::DateTimeWithOffset, "a date-time such as \"2000-01-02T20:34:56Z\"")
        } else if in_text && member.has(flags::HTTP_DATE) {
            (DateTimeFormat::HttpDate, "an HTTP date such as \"Sun, 02 Jan 2000 20:34:56 GMT\"")
        } else {
            let number = self.scan.number("a timestamp as a number of seconds since the epoch")?;
            return DateTime::from_epoch_text(number.text.as_bytes())
                .map_err(|_| out_of_range(number));
        };
        if self.scan.peek() != Some(b'"') {
            return Err(self.scan.unexpected(name));
        }
        let at = self.scan.offset();
        let text = self.scan.string()?;
        DateTime::from_str(&text, format)
            .map_err(|_| error(format!("expected {name}, found another string"), at))
    }

    fn blob(&mut self) -> Fallible<Blob> {
        if self.scan.peek() != Some(b'"') {
            return Err(self.scan.unexpected("a string of base64"));
        }
        let at = self.scan.offset();
        let text = self.scan.string()?;
        let bytes = STANDARD.decode(text.as_bytes());
        bytes.map(Blob::new).map_err(|_| error("expected base64, found another string", at))
    }

    fn document(&mut self) -> Fallible<Document> {
        Ok(match self.scan.peek() {
            Some(b'{') => {
                let mut entries = HashMap::new();
                let mut more = self.scan.open(b'{', b'}')?;
                while more {
                    let key = self.scan.key()?;
                    let key = self.scan.text(&key)?.into_owned();
                    entries.insert(key, self.document()?);
                    more = self.scan.more(b'}')?;
                }
                Document::Object(entries)
            }
            Some(b'[') => {
                let mut elements = Vec::new();
                let mut more = self.scan.open(b'[', b']')?;
                while more {
                    elements.push(self.document()?);
                    more = self.scan.more(b']')?;
                }
                Document::Array(elements)
            }
            Some(b'"') => Document::String(self.scan.string()?.into_owned()),
            Some(b't' | b'f') => Document::Bool(self.scan.boolean()?),
            Some(b'n') if self.scan.null()? => Document::Null,
            _ => {
                let number = self.scan.number("a JSON value")?;
                number::document(number).ok_or_else(|| out_of_range(number))?
            }
        })
    }
}

/// What a key of an object turned out to be.
enum Key {
    /// A member of the table, and whether null follows. A value that is not null is still to be
    /// read.
    Known { index: usize, null: bool },
    /// `__type`, which services add to say which shape they send. Read to the end.
    Type,
    /// No member of the table; read to the end.
    Unknown { null: bool },
}

#[inline]
fn place<'s>(
    schema: &'static Schema,
    shape: &'s mut dyn Shape,
    index: usize,
) -> Fallible<(&'static Member, &'s mut dyn Value)> {
    match (schema.members.get(index), shape.member_mut(index)) {
        (Some(member), Some(value)) => Ok((member, value)),
        _ => Err(inconsistent(schema.name)),
    }
}

#[cold]
fn has_default(schema: &Schema, index: usize) -> bool {
    schema.defaults.iter().any(|(member, _)| *member == index)
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(name: &str) -> Box<DecodeError> {
    Box::new(DecodeError::new(format!("the table of {name} does not fit its type")))
}

#[cold]
fn out_of_range(number: Number<'_>) -> Box<DecodeError> {
    error("a number out of range", number.at)
}
