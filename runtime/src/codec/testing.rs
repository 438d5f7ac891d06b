//! Values for the property tests of the codecs.

use crate::primitives::{Blob, DateTime, Document};
use crate::schema::{Kind, Map};
use crate::shape::{Shape, Slot};

/// Sets members of `shape` by what is on the tape, so that any bytes make some value.
pub fn fill(shape: &mut dyn Shape, tape: &mut std::slice::Iter<'_, u8>, depth: usize) {
    let schema = shape.schema();
    let count = if schema.is_union() { 1 } else { tape.next().map_or(0, |b| *b as usize % 6) };
    for _ in 0..count {
        let index = tape.next().map_or(0, |b| *b as usize) % schema.members.len();
        let value = shape.member_mut(index).unwrap();
        fill_value(&schema.members[index].kind, value.slot(), tape, depth);
    }
}

fn fill_value(
    kind: &'static Kind,
    slot: Slot<'_>,
    tape: &mut std::slice::Iter<'_, u8>,
    depth: usize,
) {
    let mut next = || tape.next().copied().unwrap_or_default();
    let mut bits = || u64::from_le_bytes([(); 8].map(|()| next()));
    match slot {
        Slot::Boolean(value) => *value = bits() % 2 == 0,
        Slot::Byte(value) => *value = bits() as i8,
        Slot::Short(value) => *value = bits() as i16,
        Slot::Integer(value) => *value = bits() as i32,
        Slot::Long(value) => *value = bits() as i64,
        Slot::Float(value) => *value = finite(f32::from_bits(bits() as u32).into(), 1.5) as f32,
        Slot::Double(value) => *value = finite(f64::from_bits(bits()), -2.5),
        Slot::Timestamp(value) => *value = DateTime::from_secs((bits() % 4_000_000_000) as i64),
        Slot::BigInteger(value) => *value = bits().into(),
        Slot::BigDecimal(value) => *value = bits().into(),
        Slot::String(value) => *value = word(tape),
        Slot::Enum(value) => value.set(&word(tape)),
        Slot::Blob(value) => *value = Blob::new(word(tape).into_bytes()),
        Slot::Events(_) => {}
        Slot::Stream(value) => *value = word(tape).into_bytes().into(),
        Slot::Document(value) => {
            *value = Document::Array(vec![
                Document::Null,
                Document::String(word(tape)),
                Document::Object([(word(tape), Document::Bool(true))].into()),
            ]);
        }
        Slot::List(list) => {
            let Kind::List(table) = kind else { panic!("a list without a table") };
            for _ in 0..next() % 3 {
                fill_value(&table.member.kind, list.push().slot(), tape, depth);
            }
        }
        Slot::Map(map) => {
            let Kind::Map(Map { value, .. }) = kind else { panic!("a map without a table") };
            for _ in 0..next() % 3 {
                fill_value(&value.kind, map.insert(&word(tape)).slot(), tape, depth);
            }
        }
        Slot::Shape(shape) if depth < 20 || shape.schema().is_union() => {
            fill(shape, tape, depth + 1);
        }
        Slot::Shape(_) => {}
    }
}

fn finite(number: f64, otherwise: f64) -> f64 {
    if number.is_finite() { number } else { otherwise }
}

fn word(tape: &mut std::slice::Iter<'_, u8>) -> String {
    let length = tape.next().map_or(0, |b| *b as usize % 20);
    // Every ASCII character, and beyond it some of each length in UTF-8.
    let character = |byte: &u8| match byte {
        0..0x80 => char::from(*byte),
        0x80..0xa0 => char::from(*byte),
        0xa0..0xd0 => '\u{20ac}',
        0xd0.. => '\u{1f600}',
    };
    tape.by_ref().take(length).map(character).collect()
}
