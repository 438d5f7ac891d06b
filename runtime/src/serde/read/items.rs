//! What holds values: members, lists and maps.

use std::fmt;

use ::serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::Read;
use crate::schema::{List, Map, Member, Schema, flags};
use crate::serde::place::{Place, Segment};
use crate::shape::{ListSlot, MapSlot, Shape, Value};

/// Reads the elements into `list`.
pub(super) fn list<'de, A: SeqAccess<'de>>(
    table: &'static List,
    list: &mut dyn ListSlot,
    mut elements: A,
    place: &Place<'_>,
) -> Result<(), A::Error> {
    place.check_depth()?;
    let table = &table.member;
    let optional = table.has(flags::SPARSE);
    for index in 0.. {
        let place = place.within(Segment::Index(index));
        let item = Item { target: Target::Element(&mut *list), table, optional, place: &place };
        if elements.next_element_seed(item)?.is_none() {
            break;
        }
    }
    Ok(())
}

/// Reads the entries into `map`.
pub(super) fn map<'de, A: MapAccess<'de>>(
    table: &'static Map,
    map: &mut dyn MapSlot,
    mut entries: A,
    place: &Place<'_>,
) -> Result<(), A::Error> {
    place.check_depth()?;
    let optional = table.value.has(flags::SPARSE);
    while let Some(key) = entries.next_key::<String>()? {
        let segment = match table.key.has(flags::SENSITIVE) {
            true => Segment::SensitiveKey,
            false => Segment::Key(&key),
        };
        let place = place.within(segment);
        let target = Target::Entry(&mut *map, &key);
        entries.next_value_seed(Item { target, table: &table.value, optional, place: &place })?;
    }
    Ok(())
}

/// A value within another: read, it says whether there is one, and not null.
pub(super) struct Item<'a> {
    /// Where the value goes.
    pub target: Target<'a>,
    /// What the table says of it.
    pub table: &'static Member,
    /// Whether it may be null.
    pub optional: bool,
    /// Where it is.
    pub place: &'a Place<'a>,
}

/// Where a value goes, once it is known to be there.
pub(super) enum Target<'a> {
    /// A member; `again` where it was read before.
    Member { shape: &'a mut dyn Shape, schema: &'static Schema, index: usize, again: bool },
    /// The end of a list.
    Element(&'a mut dyn ListSlot),
    /// A key of a map.
    Entry(&'a mut dyn MapSlot, &'a str),
}

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        match self.optional {
            true => from.deserialize_option(self),
            false => self.visit_some(from),
        }
    }
}

impl<'de> Visitor<'de> for Item<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {} or null for {}", self.table.kind.name(), self.place)
    }

    fn visit_none<E: Error>(self) -> Result<bool, E> {
        self.target.leave();
        Ok(false)
    }

    fn visit_unit<E: Error>(self) -> Result<bool, E> {
        self.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<bool, D::Error> {
        let (place, kind) = (self.place, Some(&self.table.kind));
        let Some(value) = self.target.enter() else {
            return Err(place.error("the table does not fit the type"));
        };
        Read { slot: value.slot(), kind, place }.deserialize(from)?;
        Ok(true)
    }
}

impl<'a> Target<'a> {
    /// The value to read into; `None` for a member that the table has and the type not.
    fn enter(self) -> Option<&'a mut dyn Value> {
        match self {
            Target::Member { shape, index, again, .. } => {
                let value = shape.member_mut(index)?;
                if again {
                    value.clear();
                }
                Some(value)
            }
            Target::Element(list) => Some(list.push()),
            Target::Entry(map, key) => Some(map.insert(key)),
        }
    }

    /// Null: no more than a member that is not there, which has its default, and a blank among
    /// others.
    fn leave(self) {
        match self {
            Target::Member { shape, schema, index, again: true } => {
                let has_default = schema.defaults.iter().any(|(member, _)| *member == index);
                if !has_default && !schema.is_union() {
                    if let Some(value) = shape.member_mut(index) {
                        value.clear();
                    }
                }
            }
            Target::Member { .. } => {}
            Target::Element(list) => {
                list.push();
            }
            Target::Entry(map, key) => {
                map.insert(key);
            }
        }
    }
}
