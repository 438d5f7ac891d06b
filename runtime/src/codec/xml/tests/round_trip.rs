//! Any record that XML can hold is written and read back.

use std::slice::Iter;

use proptest::prelude::*;

use super::collections::{NESTED, OUTER_MAP};
use super::*;
use crate::primitives::{Blob, DateTime};
use crate::shape::Slot;

static FLAT: Extras = Extras {
    xml: Some("Flat"),
    namespace: Some(&Namespace { uri: "http://flat", prefix: "f" }),
    ..Extras::NONE
};
static THINGS: List =
    List { name: "Things", member: Member::new("member", Kind::Structure(&THING)) };
static BY_NAME: Map = Map {
    name: "ByName",
    key: Member::new("key", Kind::String).extra(&FLAT),
    value: Member::new("value", Kind::Structure(&THING)),
};

/// Everything that XML has, and itself in every way.
pub(super) static THING: Schema = Schema::structure(
    "Thing",
    &[
        Member::new("attribute", Kind::String).with(flags::XML_ATTRIBUTE),
        Member::new("number", Kind::Long).with(flags::XML_ATTRIBUTE).extra(&FLAT),
        Member::new("boolean", Kind::Boolean),
        Member::new("byte", Kind::Byte),
        Member::new("short", Kind::Short),
        Member::new("integer", Kind::Integer),
        Member::new("float", Kind::Float),
        Member::new("double", Kind::Double),
        Member::new("big", Kind::BigInteger),
        Member::new("exact", Kind::BigDecimal),
        Member::new("string", Kind::String),
        Member::new("enum", Kind::Enum(&FOO)),
        Member::new("blob", Kind::Blob),
        Member::new("time", Kind::Timestamp),
        Member::new("http", Kind::Timestamp).with(flags::HTTP_DATE),
        Member::new("epoch", Kind::Timestamp).with(flags::EPOCH_SECONDS),
        Member::new("list", Kind::List(&NESTED)),
        Member::new("things", Kind::List(&THINGS)),
        Member::new("flatList", Kind::List(&NESTED)).with(flags::XML_FLATTENED),
        Member::new("flatThings", Kind::List(&THINGS)).with(flags::XML_FLATTENED).extra(&FLAT),
        Member::new("map", Kind::Map(&OUTER_MAP)),
        Member::new("byName", Kind::Map(&BY_NAME)),
        Member::new("flatMap", Kind::Map(&BY_NAME)).with(flags::XML_FLATTENED),
        Member::new("thing", Kind::Structure(&THING)),
        Member::new("choice", Kind::Union(&EITHER)),
    ],
);
static EITHER: Schema = Schema::union(
    "Either",
    &[
        Member::new("text", Kind::String),
        Member::new("thing", Kind::Structure(&THING)),
        Member::new("list", Kind::List(&NESTED)),
    ],
);

/// Sets members of `shape` by what is on the tape, so that any bytes make some value.
pub(super) fn fill(shape: &mut dyn Shape, tape: &mut Iter<'_, u8>, depth: usize) {
    let schema = shape.schema();
    let count = if schema.is_union() { 1 } else { next(tape) % 6 };
    for _ in 0..count {
        let index = next(tape) % schema.members.len();
        let kind = &schema.members[index].kind;
        fill_value(kind, shape.member_mut(index).unwrap().slot(), tape, depth);
    }
}

fn fill_value(kind: &'static Kind, slot: Slot<'_>, tape: &mut Iter<'_, u8>, depth: usize) {
    match slot {
        Slot::Boolean(value) => *value = next(tape) % 2 == 0,
        Slot::Byte(value) => *value = bits(tape) as i8,
        Slot::Short(value) => *value = bits(tape) as i16,
        Slot::Integer(value) => *value = bits(tape) as i32,
        Slot::Long(value) => *value = bits(tape) as i64,
        Slot::Float(value) => *value = f32::from_bits(bits(tape) as u32),
        Slot::Double(value) => *value = f64::from_bits(bits(tape)),
        Slot::Timestamp(value) => *value = DateTime::from_secs((bits(tape) % 4_000_000_000) as i64),
        Slot::BigInteger(value) => *value = bits(tape).into(),
        Slot::BigDecimal(value) => *value = bits(tape).into(),
        Slot::String(value) => *value = word(tape),
        Slot::Enum(value) => value.set(&word(tape)),
        Slot::Blob(value) => *value = Blob::new(word(tape).into_bytes()),
        Slot::Document(_) | Slot::Stream(_) | Slot::Events(_) => panic!("not in the table"),
        Slot::List(list) => {
            let Kind::List(table) = kind else { panic!("a list without a table") };
            // A flattened list without elements is not there at all.
            for _ in 0..1 + next(tape) % 2 {
                fill_value(&table.member.kind, list.push().slot(), tape, depth + 1);
            }
        }
        Slot::Map(map) => {
            let Kind::Map(table) = kind else { panic!("a map without a table") };
            for _ in 0..1 + next(tape) % 2 {
                let value = map.insert(&word(tape));
                fill_value(&table.value.kind, value.slot(), tape, depth + 1);
            }
        }
        Slot::Shape(shape) if depth < 20 || shape.schema().is_union() => {
            fill(shape, tape, depth + 1);
        }
        Slot::Shape(_) => {}
    }
}

fn next(tape: &mut Iter<'_, u8>) -> usize {
    tape.next().map_or(0, |byte| usize::from(*byte))
}

fn bits(tape: &mut Iter<'_, u8>) -> u64 {
    u64::from_le_bytes([(); 8].map(|()| next(tape) as u8))
}

/// Every ASCII character, and beyond it some of each length in UTF-8.
fn word(tape: &mut Iter<'_, u8>) -> String {
    let length = next(tape) % 20;
    let character = |byte: &u8| match byte {
        0..0xa0 => char::from(*byte),
        0xa0..0xc0 => '\u{2028}',
        0xc0..0xd0 => '\u{ffff}',
        0xd0.. => '\u{1f600}',
    };
    tape.by_ref().take(length).map(character).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_is_written_and_read_back(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut record = Record::new(&THING);
        fill(&mut record, &mut bytes.iter(), 0);
        let xml = written(&record).unwrap();
        let mut again = Record::new(&THING);
        read(xml.as_bytes(), &mut again).unwrap();
        // By their JSON, since NaN is not equal to itself.
        prop_assert_eq!(again.to_json(), record.to_json());
        prop_assert_eq!(written(&again).unwrap(), xml.clone());
        let wrapped = format!("<a>\n<b x='y'/><c>{xml}</c></a>");
        let mut within = Record::new(&THING);
        read_within(wrapped.as_bytes(), &["c", "R"], &mut within).unwrap();
        prop_assert_eq!(within.to_json(), record.to_json());
    }
}
