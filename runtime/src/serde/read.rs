//! Reading: what a deserializer has goes into the slots that a value hands out.
//!
//! Of a format that people read it is asked what comes next, and what comes is checked here: so
//! that errors say the path and no content. Other formats may have to know beforehand what comes,
//! and are told by the slot. Either way [`Read`] takes all forms of a value: what serde buffers
//! (`flatten`, untagged enums) calls itself readable whatever it was.

mod document;
mod items;
mod structure;

use std::fmt;

use ::serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::place::Place;
use crate::primitives::{Blob, DateTime, DateTimeFormat};
use crate::schema::Kind;
use crate::shape::Slot;

/// A place to read a value into.
pub(super) struct Read<'a> {
    /// Where the value goes.
    pub slot: Slot<'a>,
    /// What the table says of it; `None` at the top, where there is no table but that of a shape.
    pub kind: Option<&'static Kind>,
    /// Where it is.
    pub place: &'a Place<'a>,
}

impl<'de> DeserializeSeed<'de> for Read<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        if let Slot::Document(document) = self.slot {
            *document = document::Open::at(self.place).deserialize(from)?;
            return Ok(());
        }
        if from.is_human_readable() {
            return from.deserialize_any(self);
        }
        match &self.slot {
            Slot::Boolean(_) => from.deserialize_bool(self),
            Slot::Byte(_) => from.deserialize_i8(self),
            Slot::Short(_) => from.deserialize_i16(self),
            Slot::Integer(_) => from.deserialize_i32(self),
            Slot::Long(_) => from.deserialize_i64(self),
            Slot::Float(_) => from.deserialize_f32(self),
            Slot::Double(_) => from.deserialize_f64(self),
            Slot::BigInteger(_) | Slot::BigDecimal(_) | Slot::String(_) | Slot::Enum(_) => {
                from.deserialize_string(self)
            }
            Slot::Blob(_) => from.deserialize_byte_buf(self),
            Slot::Timestamp(_) => from.deserialize_tuple(2, self),
            Slot::List(_) => from.deserialize_seq(self),
            Slot::Map(_) | Slot::Shape(_) => from.deserialize_map(self),
            Slot::Document(_) | Slot::Stream(_) | Slot::Events(_) => from.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Read<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.wrong().expected)?;
        match self.place.is_root() {
            true => Ok(()),
            false => write!(f, " for {}", self.place),
        }
    }

    fn visit_bool<E: Error>(self, boolean: bool) -> Result<(), E> {
        let wrong = self.wrong();
        match self.slot {
            Slot::Boolean(slot) => *slot = boolean,
            _ => return Err(wrong.found("a boolean")),
        }
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.visit_i128(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.visit_i128(number.into())
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<(), E> {
        match i128::try_from(number) {
            Ok(number) => self.visit_i128(number),
            Err(_) => self.number(&number.to_string()),
        }
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<(), E> {
        match self.slot {
            Slot::Byte(slot) => set(slot, number, self.place),
            Slot::Short(slot) => set(slot, number, self.place),
            Slot::Integer(slot) => set(slot, number, self.place),
            Slot::Long(slot) => set(slot, number, self.place),
            Slot::Float(slot) => {
                *slot = number as f32;
                Ok(())
            }
            Slot::Double(slot) => {
                *slot = number as f64;
                Ok(())
            }
            _ => self.number(&number.to_string()),
        }
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        // Beyond it a double may be another number than the one that was written.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let wrong = self.wrong();
        match self.slot {
            Slot::Double(slot) => *slot = number,
            Slot::Float(slot) => {
                let single = number as f32;
                if single.is_infinite() && number.is_finite() {
                    return Err(self.place.error(OUT_OF_RANGE));
                }
                *slot = single;
            }
            // As it was written, which is nearer than what a double makes of it.
            Slot::Timestamp(_) => return self.number(&number.to_string()),
            Slot::Byte(_) | Slot::Short(_) | Slot::Integer(_) | Slot::Long(_) => {
                if number.fract() != 0.0 || number.abs() > EXACT {
                    return Err(wrong.found("a number with a fraction or out of range"));
                }
                return self.visit_i128(number as i128);
            }
            _ => return Err(wrong.found("a floating-point number")),
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let wrong = self.wrong();
        match self.slot {
            Slot::String(slot) => text.clone_into(slot),
            Slot::Enum(slot) => slot.set(text),
            Slot::Blob(slot) => match STANDARD.decode(text) {
                Ok(bytes) => *slot = Blob::new(bytes),
                Err(_) => return Err(wrong.found("another string")),
            },
            Slot::Timestamp(slot) => match timestamp(text) {
                Some(time) => *slot = time,
                None => return Err(wrong.found("another string")),
            },
            Slot::BigInteger(_) | Slot::BigDecimal(_) => return self.number(text),
            Slot::Float(slot) => match special(text) {
                Some(number) => *slot = number,
                None => return Err(wrong.found("another string")),
            },
            Slot::Double(slot) => match special(text) {
                Some(number) => *slot = number.into(),
                None => return Err(wrong.found("another string")),
            },
            _ => return Err(wrong.found("a string")),
        }
        Ok(())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<(), E> {
        match self.slot {
            Slot::String(slot) => {
                *slot = text;
                Ok(())
            }
            _ => self.visit_str(&text),
        }
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        let wrong = self.wrong();
        match self.slot {
            Slot::Blob(slot) => *slot = Blob::new(bytes),
            _ => return Err(wrong.found("bytes")),
        }
        Ok(())
    }

    fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<(), E> {
        let wrong = self.wrong();
        match self.slot {
            Slot::Blob(slot) => *slot = Blob::new(bytes),
            _ => return Err(wrong.found("bytes")),
        }
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Err(self.wrong().found("null"))
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.deserialize(from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        self.deserialize(from)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        let wrong = self.wrong();
        match (self.slot, self.kind) {
            (Slot::List(list), Some(Kind::List(table))) => {
                items::list(table, list, elements, self.place)
            }
            (Slot::Timestamp(slot), _) => {
                let missing = || self.place.error(TIMESTAMP);
                let seconds: i64 = elements.next_element()?.ok_or_else(missing)?;
                let nanos: u32 = elements.next_element()?.ok_or_else(missing)?;
                *slot = DateTime::from_secs_and_nanos(seconds, nanos);
                Ok(())
            }
            (Slot::Blob(slot), _) => {
                let mut bytes = Vec::new();
                while let Some(byte) = elements.next_element()? {
                    bytes.push(byte);
                }
                *slot = Blob::new(bytes);
                Ok(())
            }
            _ => Err(wrong.found("a list")),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        match (self.slot, self.kind) {
            (Slot::Shape(shape), _) => structure::read(shape, entries, self.place),
            (Slot::Map(map), Some(Kind::Map(table))) => items::map(table, map, entries, self.place),
            (slot, kind) => {
                let this = Self { slot, kind, place: self.place };
                match this.is_wrapped() && entries.next_key_seed(Wrapping)? == Some(true) {
                    true => {
                        let text: String = entries.next_value()?;
                        this.number(&text)
                    }
                    false => Err(this.wrong().found("a map")),
                }
            }
        }
    }
}

impl Read<'_> {
    /// Takes a number, or a time, that is at hand as text.
    fn number<E: Error>(self, text: &str) -> Result<(), E> {
        let wrong = self.wrong();
        match self.slot {
            Slot::BigInteger(slot) => match text.parse() {
                Ok(number) => *slot = number,
                Err(_) => return Err(wrong.found("another string")),
            },
            Slot::BigDecimal(slot) => match text.parse() {
                Ok(number) => *slot = number,
                Err(_) => return Err(wrong.found("another string")),
            },
            Slot::Timestamp(slot) => match timestamp(text) {
                Some(time) => *slot = time,
                None => return Err(wrong.found("another number")),
            },
            _ => match (text.parse::<i128>(), text.parse::<f64>()) {
                (Ok(number), _) if self.is_wrapped() => return self.visit_i128(number),
                (_, Ok(number)) if self.is_wrapped() && number.is_finite() => {
                    return self.visit_f64(number);
                }
                _ => return Err(wrong.found("a number")),
            },
        }
        Ok(())
    }

    /// Whether a number or time is expected, which some formats wrap.
    fn is_wrapped(&self) -> bool {
        matches!(
            self.slot,
            Slot::Byte(_)
                | Slot::Short(_)
                | Slot::Integer(_)
                | Slot::Long(_)
                | Slot::Float(_)
                | Slot::Double(_)
                | Slot::BigInteger(_)
                | Slot::BigDecimal(_)
                | Slot::Timestamp(_)
        )
    }
}

/// What makes the error where something else than expected was found.
#[derive(Clone, Copy)]
struct Wrong<'a> {
    place: &'a Place<'a>,
    expected: &'static str,
}

impl Wrong<'_> {
    #[cold]
    fn found<E: Error>(self, found: &str) -> E {
        self.place.error(format_args!("expected {}, found {found}", self.expected))
    }
}

impl<'a> Read<'a> {
    fn wrong(&self) -> Wrong<'a> {
        let expected = match self.slot {
            Slot::Boolean(_) => "a boolean",
            Slot::Byte(_) => "an 8-bit integer",
            Slot::Short(_) => "a 16-bit integer",
            Slot::Integer(_) => "a 32-bit integer",
            Slot::Long(_) => "a 64-bit integer",
            Slot::Float(_) | Slot::Double(_) => "a number, \"NaN\", \"Infinity\" or \"-Infinity\"",
            Slot::BigInteger(_) => "a whole number, as a string where it is beyond 64 bits",
            Slot::BigDecimal(_) => "a decimal number as a string",
            Slot::String(_) | Slot::Enum(_) => "a string",
            Slot::Blob(_) => "a string of base64",
            Slot::Timestamp(_) => TIMESTAMP,
            Slot::Document(_) => "a document",
            Slot::Stream(_) | Slot::Events(_) => "nothing",
            Slot::List(_) => "a list",
            Slot::Map(_) | Slot::Shape(_) => "a map",
        };
        Wrong { place: self.place, expected }
    }
}

const TIMESTAMP: &str =
    "a date-time such as \"2000-01-02T20:34:56Z\" or a number of seconds since the epoch";
const OUT_OF_RANGE: &str = "a number out of range";

/// Whether the next key is one under which a format hands out numbers or times as text: serde_json
/// where its feature `arbitrary_precision` is on, and toml.
struct Wrapping;

impl Wrapping {
    const KEYS: [&'static str; 2] = ["$serde_json::private::Number", "$__toml_private_datetime"];
}

impl<'de> DeserializeSeed<'de> for Wrapping {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Wrapping {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<bool, E> {
        Ok(Self::KEYS.contains(&key))
    }
}

fn set<T: TryFrom<i128>, E: Error>(slot: &mut T, number: i128, place: &Place<'_>) -> Result<(), E> {
    *slot = T::try_from(number).map_err(|_| place.error(OUT_OF_RANGE))?;
    Ok(())
}

fn special(text: &str) -> Option<f32> {
    match text {
        "NaN" => Some(f32::NAN),
        "Infinity" => Some(f32::INFINITY),
        "-Infinity" => Some(f32::NEG_INFINITY),
        _ => None,
    }
}

/// A time in any of its text forms.
fn timestamp(text: &str) -> Option<DateTime> {
    use DateTimeFormat::{DateTimeWithOffset, EpochSeconds, HttpDate};
    let formats = [DateTimeWithOffset, EpochSeconds, HttpDate];
    formats.into_iter().find_map(|format| DateTime::from_str(text, format).ok())
}
