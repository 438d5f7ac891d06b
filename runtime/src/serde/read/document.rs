//! Documents: whatever the format holds.

use std::collections::HashMap;
use std::fmt;

use ::serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Wrapping;
use crate::primitives::{Document, Number};
use crate::serde::place::{Place, check_depth};

/// Reads a document, or what is in one.
#[derive(Clone, Copy)]
pub(super) struct Open<'a> {
    place: &'a Place<'a>,
    depth: usize,
}

impl<'a> Open<'a> {
    /// A document at that place.
    pub fn at(place: &'a Place<'a>) -> Self {
        Self { place, depth: place.depth() }
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        check_depth(self.depth)?;
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Open<'_> {
    type Value = Document;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Document, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Open<'_> {
    type Value = Document;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a document")
    }

    fn visit_unit<E: Error>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Document, E> {
        Ok(Document::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Document, D::Error> {
        self.deserialize(from)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<Document, D::Error> {
        self.deserialize(from)
    }

    fn visit_bool<E: Error>(self, boolean: bool) -> Result<Document, E> {
        Ok(Document::Bool(boolean))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Document, E> {
        Ok(Document::Number(Number::PosInt(number)))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Document, E> {
        Ok(Document::Number(match u64::try_from(number) {
            Ok(number) => Number::PosInt(number),
            Err(_) => Number::NegInt(number),
        }))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Document, E> {
        Ok(Document::Number(Number::Float(number)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Document, E> {
        Ok(Document::String(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Document, E> {
        Ok(Document::String(text))
    }

    fn visit_bytes<E: Error>(self, _: &[u8]) -> Result<Document, E> {
        Err(self.place.error("a document cannot hold bytes"))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Document, A::Error> {
        let within = self.deeper()?;
        let mut array = Vec::new();
        while let Some(element) = elements.next_element_seed(within)? {
            array.push(element);
        }
        Ok(Document::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Document, A::Error> {
        let within = self.deeper()?;
        let mut object = HashMap::new();
        while let Some(key) = entries.next_key::<String>()? {
            if object.is_empty() && Wrapping::KEYS.contains(&key.as_str()) {
                return self.wrapped(entries.next_value()?);
            }
            object.insert(key, entries.next_value_seed(within)?);
        }
        Ok(Document::Object(object))
    }
}

impl Open<'_> {
    /// A number that came as text; a time stays one.
    fn wrapped<E: Error>(self, text: String) -> Result<Document, E> {
        if let Ok(number) = text.parse() {
            return self.visit_u64(number);
        }
        if let Ok(number) = text.parse() {
            return self.visit_i64(number);
        }
        match text.parse::<f64>() {
            Ok(number) if number.is_finite() => self.visit_f64(number),
            Ok(_) => Err(self.place.error(super::OUT_OF_RANGE)),
            Err(_) => Ok(Document::String(text)),
        }
    }
}
