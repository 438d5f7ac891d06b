//! Round trips in every kind of format, of values made at random by the table.

use proptest::prelude::*;

use super::*;
use crate::shape::{Shape, Slot};

#[test]
fn a_binary_format_has_bytes_and_pairs_for_times() {
    let small = Pantry {
        blob: Some(Blob::new("ab")),
        epoch: Some(DateTime::from_secs_and_nanos(1, 2)),
        ..Pantry::default()
    };
    let mut out = Vec::new();
    ciborium::into_writer(&small, &mut out).unwrap();
    let expected = b"\xa2\x64blob\x42ab\x65epoch\x82\x01\x02";
    assert_eq!(out, expected);
}

#[test]
fn a_document_is_an_error_where_a_format_does_not_describe_itself() {
    let pantry = Pantry { document: Some(Document::Bool(true)), ..Pantry::default() };
    let out = postcard::to_allocvec(&pantry).unwrap();
    assert!(postcard::from_bytes::<Pantry>(&out).is_err());
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_the_same(seed: u64) {
        let random = &mut fastrand::Rng::with_seed(seed);
        let record = any(random, true);
        let json = serde_json::to_string(&record).unwrap();
        let mut read = Record::new(&PANTRY);
        fill(&mut read, &mut serde_json::Deserializer::from_str(&json)).unwrap();
        prop_assert_eq!(&read, &record);
        // The generated type says the same as the record.
        let typed: Pantry = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&serde_json::to_string(&typed).unwrap(), &json);

        let mut cbor = Vec::new();
        ciborium::into_writer(&record, &mut cbor).unwrap();
        prop_assert_eq!(&ciborium::from_reader::<Pantry, _>(cbor.as_slice()).unwrap(), &typed);

        // A format that does not describe itself has no documents.
        let record = any(random, false);
        let bytes = postcard::to_allocvec(&record).unwrap();
        let mut read = Record::new(&PANTRY);
        fill(&mut read, &mut postcard::Deserializer::from_bytes(&bytes)).unwrap();
        prop_assert_eq!(&read, &record);
    }
}

/// A record of members set at random.
fn any(random: &mut fastrand::Rng, documents: bool) -> Record {
    let mut record = Record::new(&PANTRY);
    set(&mut record, random, 3, documents);
    record
}

fn set(shape: &mut dyn Shape, random: &mut fastrand::Rng, depth: usize, documents: bool) {
    let schema = shape.schema();
    let only = schema.is_union().then(|| random.usize(0..schema.members.len()));
    for (index, member) in schema.members.iter().enumerate() {
        let fits = match member.kind {
            Kind::Document => documents,
            Kind::Structure(_) | Kind::List(_) | Kind::Map(_) | Kind::Union(_) => depth > 0,
            _ => true,
        };
        let is_picked = match only {
            Some(only) => index == only,
            None => fits && (member.has(flags::REQUIRED) || random.u8(0..3) == 0),
        };
        if is_picked {
            let value = shape.member_mut(index).unwrap();
            place(value, member, random, depth.saturating_sub(1), documents);
        }
    }
}

/// Sets a value at random; one that may be null is absent at times.
fn place(
    value: &mut dyn Value,
    member: &Member,
    random: &mut fastrand::Rng,
    depth: usize,
    documents: bool,
) {
    if member.has(flags::SPARSE) && random.bool() {
        return;
    }
    let text = format!("{:x}\u{e9}\"", random.u64(..));
    match (value.slot(), &member.kind) {
        (Slot::String(slot), _) => *slot = text,
        (Slot::Enum(slot), _) => slot.set(&text),
        (Slot::Boolean(slot), _) => *slot = random.bool(),
        (Slot::Byte(slot), _) => *slot = random.i8(..),
        (Slot::Short(slot), _) => *slot = random.i16(..),
        (Slot::Integer(slot), _) => *slot = random.i32(..),
        (Slot::Long(slot), _) => *slot = random.i64(..),
        // Numbers that every reader of JSON reads to the last bit.
        (Slot::Float(slot), _) => *slot = f32::from(random.i16(..)) / 8.0,
        (Slot::Double(slot), _) => *slot = f64::from(random.i32(..)) / 8.0,
        (Slot::Blob(slot), _) => *slot = Blob::new(text),
        (Slot::Timestamp(slot), _) => {
            *slot =
                DateTime::from_secs_and_nanos(random.i64(..) >> random.u8(0..40), random.u32(..));
        }
        (Slot::Document(slot), _) => *slot = Document::Array(vec![Document::String(text)]),
        (Slot::List(list), Kind::List(table)) => {
            for _ in 0..random.usize(0..3) {
                place(list.push(), &table.member, random, depth, documents);
            }
        }
        (Slot::Map(map), Kind::Map(table)) => {
            for key in ["a", "b\u{0}"].iter().take(random.usize(0..3)) {
                place(map.insert(key), &table.value, random, depth, documents);
            }
        }
        (Slot::Shape(shape), _) => set(shape, random, depth, documents),
        _ => panic!("{member:?} is of no kind that the table of the tests has"),
    }
}
