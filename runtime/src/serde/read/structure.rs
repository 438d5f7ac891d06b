//! Structures and unions: their members by name.

use std::fmt;

use ::serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use super::items::{Item, Target};
use crate::error::{ErrorMetadata, message_index};
use crate::schema::{ErrorTraits, Kind, Member, Schema, flags};
use crate::serde::place::{Place, Segment};
use crate::shape::{Shape, View};

/// Reads the members into `shape`.
pub(super) fn read<'de, A: MapAccess<'de>>(
    shape: &mut dyn Shape,
    mut entries: A,
    place: &Place<'_>,
) -> Result<(), A::Error> {
    place.check_depth()?;
    let schema = shape.schema();
    let mut met = vec![false; schema.members.len()];
    let mut expected = 0;
    while let Some(found) = entries.next_key_seed(Name { schema, expected })? {
        let known = found.and_then(|index| {
            let (member, met) = (schema.members.get(index)?, met.get_mut(index)?);
            (!is_stream(member)).then_some((index, member, met))
        });
        let Some((index, member, met)) = known else {
            entries.next_value::<IgnoredAny>()?;
            continue;
        };
        let place = place.within(Segment::Member(member.name));
        let target = Target::Member { shape: &mut *shape, schema, index, again: *met };
        let present = entries.next_value_seed(Item {
            target,
            table: member,
            optional: true,
            place: &place,
        })?;
        *met = present;
        expected = index + 1;
    }
    match (schema.is_union(), schema.error) {
        (true, _) => single(&met, place),
        (false, Some(error)) => {
            attach(shape, error);
            Ok(())
        }
        (false, None) => complete(schema, &met, place),
    }
}

/// Of a union at most one variant is there; of a variant newer than the crate, none.
fn single<E: Error>(met: &[bool], place: &Place<'_>) -> Result<(), E> {
    match met.iter().filter(|met| **met).count() {
        0 | 1 => Ok(()),
        _ => Err(place.error("more than one member in a union")),
    }
}

/// All required members are there.
fn complete<E: Error>(schema: &Schema, met: &[bool], place: &Place<'_>) -> Result<(), E> {
    let missing = schema.members.iter().enumerate().zip(met).filter(|((index, member), met)| {
        let is_token = place.is_root() && member.has(flags::IDEMPOTENCY_TOKEN);
        let has_default = schema.defaults.iter().any(|(defaulted, _)| defaulted == index);
        member.has(flags::REQUIRED) && !**met && !is_token && !has_default && !is_stream(member)
    });
    let paths: Vec<String> = missing
        .map(|((_, member), _)| place.within(Segment::Member(member.name)).to_string())
        .collect();
    match paths.as_slice() {
        [] => Ok(()),
        [path] => Err(E::custom(format_args!("the required member {path} is missing"))),
        paths => {
            let paths = paths.join(", ");
            Err(E::custom(format_args!("the required members {paths} are missing")))
        }
    }
}

/// Gives an error the code that its table says, and the message that was read.
fn attach(shape: &mut dyn Shape, error: &ErrorTraits) {
    let mut meta = ErrorMetadata::builder().code(error.code);
    let message = message_index(shape.schema()).map(|index| shape.member(index).view());
    if let Some(View::Text(message)) = message {
        meta = meta.message(message);
    }
    shape.attach(&meta.build());
}

fn is_stream(member: &Member) -> bool {
    matches!(member.kind, Kind::Stream | Kind::Events(_))
}

/// Finds the member that a key names; `None` where the table has none.
struct Name {
    schema: &'static Schema,
    expected: usize,
}

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Option<usize>, D::Error> {
        from.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name of a member of {}", self.schema.name)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Option<usize>, E> {
        self.visit_bytes(name.as_bytes())
    }

    fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Option<usize>, E> {
        let found = self.schema.find_json(name, self.expected);
        Ok(found.or_else(|| self.schema.find(name, self.expected)))
    }
}
