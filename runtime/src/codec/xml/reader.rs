//! Reading: what the elements hold goes into the slots that a shape hands out.

use super::cursor::{Fallible, error};
use super::scalar;
use super::scan::{Scanner, Tag, Text};
use crate::codec::DecodeError;
use crate::schema::{Kind, List, Map, Member, Schema, flags};
use crate::shape::{ListSlot, MapSlot, Shape, Slot, Value, View};

pub(super) struct Reader<'a> {
    scan: Scanner<'a>,
}

/// Which members of a shape its element may hold.
type Holds = fn(&Member) -> bool;

impl<'a> Reader<'a> {
    pub fn new(input: &'a [u8]) -> Self {
        Self { scan: Scanner::new(input) }
    }

    /// Reads the element that `path` leads to, and checks the rest of the document.
    pub fn document(&mut self, path: &[&str], shape: &mut dyn Shape) -> Fallible<()> {
        if let Some(tag) = self.element_at(path)? {
            self.shape(&tag, shape, Member::in_response_body)?;
        }
        self.scan.finish()
    }

    /// The text of the element that `path` leads to.
    pub fn text(&mut self, path: &[&str]) -> Fallible<Option<String>> {
        Ok(match self.element_at(path)? {
            Some(_) => Some(self.scan.text()?.text.into_owned()),
            None => None,
        })
    }

    /// Goes into the element that `path` leads to.
    pub fn element_at(&mut self, path: &[&str]) -> Fallible<Option<Tag<'a>>> {
        let mut tag = self.scan.root()?;
        for name in path {
            match self.scan.find(name)? {
                Some(inner) => tag = inner,
                None => return Ok(None),
            }
        }
        Ok(Some(tag))
    }

    fn shape(&mut self, tag: &Tag<'a>, shape: &mut dyn Shape, holds: Holds) -> Fallible<()> {
        let schema = shape.schema();
        match schema.is_union() {
            true => self.union(schema, shape),
            false => self.structure(schema, tag, shape, holds),
        }
    }

    fn structure(
        &mut self,
        schema: &'static Schema,
        tag: &Tag<'a>,
        shape: &mut dyn Shape,
        holds: Holds,
    ) -> Fallible<()> {
        attributes(schema, tag, shape, holds)?;
        let mut expected = 0;
        // Members from here on have not been met, so that they hold nothing to clear.
        let mut fresh = 0;
        while let Some(tag) = self.scan.child()? {
            match find(schema, &tag, expected, holds) {
                Some(index) => {
                    self.member(schema, index, index < fresh, &tag, shape)?;
                    // The element of a flattened list or map is likely to come once more.
                    expected = match is_flattened(schema, index) {
                        true => index,
                        false => index + 1,
                    };
                    fresh = fresh.max(index + 1);
                }
                None => self.scan.skip()?,
            }
        }
        Ok(())
    }

    /// A union is left at its unknown variant where the service sent a newer one, or none.
    fn union(&mut self, schema: &'static Schema, shape: &mut dyn Shape) -> Fallible<()> {
        let mut held = None;
        loop {
            let at = self.scan.offset();
            let Some(tag) = self.scan.child()? else { return Ok(()) };
            let Some(index) = find(schema, &tag, 0, |_| true) else {
                self.scan.skip()?;
                continue;
            };
            if held.is_some_and(|held| held != index) {
                return Err(error("more than one member in a union", at));
            }
            self.member(schema, index, held.is_some(), &tag, shape)?;
            held = Some(index);
        }
    }

    /// Reads the element of a member; `again` where there may have been one before, which counts
    /// no longer unless both are parts of one flattened list or map.
    fn member(
        &mut self,
        schema: &'static Schema,
        index: usize,
        again: bool,
        tag: &Tag<'a>,
        shape: &mut dyn Shape,
    ) -> Fallible<()> {
        let (member, value) = place(schema, shape, index)?;
        if again && !is_flattened(schema, index) {
            value.clear();
        }
        let result = match (&member.kind, is_flattened(schema, index)) {
            (Kind::List(table), true) => self.flattened_element(table, tag, value),
            (Kind::Map(table), true) => match value.slot() {
                Slot::Map(map) => self.entry(table, map),
                _ => Err(inconsistent(member.name)),
            },
            _ => self.value(member, tag, value),
        };
        result.map_err(|error| Box::new(error.within(member.name)))
    }

    fn value(
        &mut self,
        member: &'static Member,
        tag: &Tag<'a>,
        value: &mut dyn Value,
    ) -> Fallible<()> {
        match (value.slot(), &member.kind) {
            (Slot::Shape(shape), _) => self.shape(tag, shape, |_| true),
            (Slot::List(list), Kind::List(table)) => self.list(table, list),
            (Slot::Map(map), Kind::Map(table)) => self.map(table, map),
            (Slot::List(_) | Slot::Map(_), _) => Err(inconsistent(member.name)),
            (slot, _) => scalar::read(member, slot, self.scan.text()?),
        }
    }

    fn list(&mut self, table: &'static List, list: &mut dyn ListSlot) -> Fallible<()> {
        let mut index = 0;
        while let Some(tag) = self.scan.child()? {
            if !tag.is(table.member.xml_name()) {
                self.scan.skip()?;
                continue;
            }
            self.value(&table.member, &tag, list.push())
                .map_err(|error| Box::new(error.within_index(index)))?;
            index += 1;
        }
        Ok(())
    }

    fn flattened_element(
        &mut self,
        table: &'static List,
        tag: &Tag<'a>,
        value: &mut dyn Value,
    ) -> Fallible<()> {
        let Slot::List(list) = value.slot() else { return Err(inconsistent(table.name)) };
        self.value(&table.member, tag, list.push()).map_err(|error| match value.view() {
            View::List(list) => Box::new(error.within_index(list.len().saturating_sub(1))),
            _ => error,
        })
    }

    fn map(&mut self, table: &'static Map, map: &mut dyn MapSlot) -> Fallible<()> {
        let mut index = 0;
        while self.scan.find("entry")?.is_some() {
            // Keys are content, which an error must not show.
            self.entry(table, map).map_err(|error| Box::new(error.within_index(index)))?;
            index += 1;
        }
        Ok(())
    }

    /// Reads the key and the value within this element, in either order.
    fn entry(&mut self, table: &'static Map, map: &mut dyn MapSlot) -> Fallible<()> {
        let at = self.scan.offset();
        let mut key: Option<String> = None;
        let mut early = None;
        let mut set = false;
        while let Some(tag) = self.scan.child()? {
            if key.is_none() && tag.is(table.key.xml_name()) {
                key = Some(self.scan.text()?.text.into_owned());
            } else if tag.is(table.value.xml_name()) {
                match &key {
                    Some(key) => {
                        self.value(&table.value, &tag, map.insert(key))?;
                        set = true;
                    }
                    None => early = Some((tag, self.scan.pass(&tag)?)),
                }
            } else {
                self.scan.skip()?;
            }
        }
        let Some(key) = key else { return Err(error("an entry of a map without a key", at)) };
        match early {
            Some((tag, passed)) if !set => {
                let forth = self.scan.back(passed);
                self.value(&table.value, &tag, map.insert(&key))?;
                forth(&mut self.scan);
            }
            // What is not there is null, which has a place in a sparse map alone.
            _ if !set && table.value.has(flags::SPARSE) => {
                map.insert(&key);
            }
            _ => {}
        }
        Ok(())
    }
}

/// Reads the attributes of a structure's element. One without a prefix is in no namespace, so that
/// here a name counts as a whole.
fn attributes(
    schema: &'static Schema,
    tag: &Tag<'_>,
    shape: &mut dyn Shape,
    holds: Holds,
) -> Fallible<()> {
    for attribute in tag.attributes() {
        let found = schema.members.iter().position(|member| {
            member.has(flags::XML_ATTRIBUTE)
                && member.xml_name().is(attribute.name)
                && holds(member)
        });
        let Some(index) = found else { continue };
        let (member, value) = place(schema, shape, index)?;
        let text = Text { text: attribute.value()?, at: attribute.at };
        scalar::read(member, value.slot(), text)
            .map_err(|error| Box::new(error.within(member.name)))?;
    }
    Ok(())
}

/// The index of the member whose element `tag` is. `expected` is where to look first: elements
/// mostly come in the order of the table.
fn find(schema: &'static Schema, tag: &Tag<'_>, expected: usize, holds: Holds) -> Option<usize> {
    let is = |member: &Member| {
        tag.is(member.xml_name()) && !member.has(flags::XML_ATTRIBUTE) && holds(member)
    };
    match schema.members.get(expected) {
        Some(member) if is(member) => Some(expected),
        _ => schema.members.iter().position(is),
    }
}

fn is_flattened(schema: &Schema, index: usize) -> bool {
    schema.members.get(index).is_some_and(|member| member.has(flags::XML_FLATTENED))
}

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

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(name: &str) -> Box<DecodeError> {
    Box::new(DecodeError::new(format!("the table of {name} does not fit its type")))
}
