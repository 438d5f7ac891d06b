//! Values that the bytes choose, so that a target starts at once with what is well-formed.

use tinsmith_runtime::dynamic::Record;
use tinsmith_runtime::primitives::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use tinsmith_runtime::schema::Schema;
use tinsmith_runtime::shape::{Shape, Slot, Value};

/// How deep a record goes; what is deeper is for the hostile messages.
const LEVELS: usize = 12;

/// Bytes that are taken one after the other; past their end there are zeros.
pub struct Tape<'a>(&'a [u8]);

impl<'a> Tape<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    pub fn byte(&mut self) -> u8 {
        let [byte] = self.array();
        byte
    }

    /// The next `length` bytes, or those that are left.
    pub fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.0.split_at(length.min(self.0.len()));
        self.0 = rest;
        taken
    }

    /// All that is left.
    pub fn rest(&mut self) -> &'a [u8] {
        self.take(usize::MAX)
    }

    /// Bytes of a length that the tape says.
    pub fn bytes(&mut self) -> &'a [u8] {
        let length = self.byte();
        self.take(length.into())
    }

    /// Text of a length that the tape says.
    pub fn text(&mut self) -> String {
        String::from_utf8_lossy(self.bytes()).into_owned()
    }

    pub fn array<const N: usize>(&mut self) -> [u8; N] {
        let mut array = [0; N];
        let taken = self.take(N);
        array[..taken.len()].copy_from_slice(taken);
        array
    }

    /// A record with some of the members set.
    pub fn record(&mut self, schema: &'static Schema) -> Record {
        let mut record = Record::new(schema);
        self.fill(&mut record, 0);
        record
    }

    fn fill(&mut self, shape: &mut dyn Shape, level: usize) {
        let schema = shape.schema();
        let count = if schema.is_union() { 1 } else { self.byte() % 8 };
        for _ in 0..count {
            let index = usize::from(self.byte()) % schema.members.len();
            let Some(value) = shape.member_mut(index) else { continue };
            self.value(value, level);
        }
    }

    fn value(&mut self, value: &mut dyn Value, level: usize) {
        match value.slot() {
            Slot::Boolean(place) => *place = self.byte() % 2 == 0,
            Slot::Byte(place) => *place = i8::from_le_bytes(self.array()),
            Slot::Short(place) => *place = i16::from_le_bytes(self.array()),
            Slot::Integer(place) => *place = i32::from_le_bytes(self.array()),
            Slot::Long(place) => *place = i64::from_le_bytes(self.array()),
            Slot::Float(place) => *place = f32::from_le_bytes(self.array()),
            Slot::Double(place) => *place = f64::from_le_bytes(self.array()),
            Slot::BigInteger(place) => *place = BigInteger::from(i64::from_le_bytes(self.array())),
            Slot::BigDecimal(place) => *place = BigDecimal::from(i64::from_le_bytes(self.array())),
            Slot::String(place) => *place = self.text(),
            Slot::Enum(place) => place.set(&self.text()),
            Slot::Blob(place) => *place = Blob::new(self.bytes()),
            Slot::Timestamp(place) => {
                *place = match self.byte() % 2 {
                    0 => DateTime::from_secs(i32::from_le_bytes(self.array()).into()),
                    _ => DateTime::from_millis(i64::from_le_bytes(self.array()) >> 12),
                };
            }
            // Not null itself, which is the same as nothing.
            Slot::Document(place) => *place = Document::Array(vec![self.document(level)]),
            Slot::Stream(place) => *place = self.bytes().to_vec().into(),
            Slot::Events(_) => {}
            Slot::List(list) => {
                for _ in 0..self.byte() % 4 {
                    self.value(list.push(), level + 1);
                }
            }
            Slot::Map(map) => {
                for _ in 0..self.byte() % 4 {
                    let key = self.text();
                    self.value(map.insert(&key), level + 1);
                }
            }
            // A union has to hold something, at whatever level.
            Slot::Shape(shape) if level < LEVELS || shape.schema().is_union() => {
                self.fill(shape, level + 1);
            }
            Slot::Shape(_) => {}
        }
    }

    fn document(&mut self, level: usize) -> Document {
        match self.byte() % 7 {
            0 => Document::Null,
            1 => Document::Bool(true),
            2 => Document::String(self.text()),
            3 if level < LEVELS => {
                Document::Array((0..self.byte() % 4).map(|_| self.document(level + 1)).collect())
            }
            4 if level < LEVELS => {
                let entry = |_| (self.text(), self.document(level + 1));
                Document::Object((0..2).map(entry).collect())
            }
            5 => Document::Number(Number::Float(f64::from_le_bytes(self.array()))),
            _ => Document::Number(Number::NegInt(-i64::from(self.byte()) - 1)),
        }
    }
}
