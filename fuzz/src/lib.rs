//! What the fuzz targets do with their bytes: one module a target, each with a `run` that panics
//! where the runtime does not keep what it says.
//!
//! The targets themselves, in `fuzz_targets/`, only hand the bytes on, so that all of this is
//! compiled and tried by a plain `cargo test` too.

#![forbid(unsafe_code)]

pub mod cbor;
pub mod event_stream;
pub mod http_headers;
pub mod json;
pub mod query;
mod tables;
mod tape;
pub mod xml;

use tinsmith_runtime::codec::{DecodeError, EncodeError};
use tinsmith_runtime::dynamic::Record;
use tinsmith_runtime::schema::Schema;
use tinsmith_runtime::shape::{Shape, View};

/// How deep anything may nest that was read, in any format.
const MAX_DEPTH: usize = 128;

/// A codec, as the checks need it.
struct Codec {
    read: fn(&[u8], &mut dyn Shape) -> Result<(), DecodeError>,
    write: fn(&mut Vec<u8>, &dyn Shape) -> Result<(), EncodeError>,
}

impl Codec {
    /// Reads a message that may be anything. What can be read nests no deeper than is allowed; and
    /// where it can be written, that can be read, and is written the same again.
    fn hostile(&self, schema: &'static Schema, message: &[u8]) {
        let mut record = Record::new(schema);
        if (self.read)(message, &mut record).is_err() {
            // What was read until then stays, and has to be sound too.
            let _ = record.to_json();
            return;
        }
        assert!(depth(View::Shape(&record)) <= MAX_DEPTH);
        // There are values that are read and not sent: variants that the table does not know,
        // times that their text format has no year for.
        let mut written = Vec::new();
        match (self.write)(&mut written, &record) {
            Ok(()) => self.again(schema, &written),
            Err(error) => assert!(!error.to_string().contains("nested"), "{error}"),
        }
    }

    /// Writes a record, where it can be, and reads it.
    fn honest(&self, record: &Record) {
        let mut written = Vec::new();
        if (self.write)(&mut written, record).is_ok() {
            self.again(record.schema(), &written);
        }
    }

    /// What was written can be read, and is written the same again.
    fn again(&self, schema: &'static Schema, written: &[u8]) {
        let mut record = Record::new(schema);
        (self.read)(written, &mut record).expect("what is written can be read");
        let mut again = Vec::new();
        (self.write)(&mut again, &record).expect("what is read can be written once more");
        assert!(
            again == written,
            "{}\n{}",
            String::from_utf8_lossy(written),
            String::from_utf8_lossy(&again)
        );
    }
}

/// How many levels of structures, lists and maps a value has.
fn depth(value: View<'_>) -> usize {
    let mut deepest = 0;
    match value {
        View::Shape(shape) => {
            for index in 0..shape.schema().members.len() {
                deepest = deepest.max(depth(shape.member(index).view()));
            }
        }
        View::List(list) => {
            for index in 0..list.len() {
                deepest = deepest.max(list.get(index).map_or(0, |value| depth(value.view())));
            }
        }
        View::Map(map) => map.visit(&mut |_, value| {
            deepest = deepest.max(depth(value.view()));
            true
        }),
        _ => return 0,
    }
    deepest + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bytes that a simple generator gives, so that the targets themselves are tried where
    /// nobody fuzzes.
    fn noise(seed: u64, length: usize) -> Vec<u8> {
        let mut state = seed;
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        };
        (0..length).map(|_| next()).collect()
    }

    #[test]
    fn every_target_takes_any_bytes() {
        for run in
            [json::run, xml::run, cbor::run, query::run, event_stream::run, http_headers::run]
        {
            for seed in 0..2_000 {
                run(&noise(seed, seed as usize % 300));
            }
        }
    }

    #[test]
    fn the_depth_of_a_value_counts_its_levels() {
        let depth_of = |json| depth(View::Shape(&Record::from_json(&tables::THING, json).unwrap()));
        assert_eq!(depth_of("{}"), 1);
        assert_eq!(depth_of(r#"{"string":"a","list":[]}"#), 2);
        assert_eq!(depth_of(r#"{"map":{"a":"b"},"child":{"children":[{}]}}"#), 4);
    }
}
