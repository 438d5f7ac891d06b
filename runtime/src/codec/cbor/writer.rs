//! Writing: what a shape shows goes out as CBOR.

use super::MAX_DEPTH;
use super::big::{self, Decimal};
use super::scan::{ARRAY, BYTES, MAP, NEGATIVE, TAG, TEXT, UNSIGNED};
use crate::codec::EncodeError;
use crate::primitives::DateTime;
use crate::schema::{Kind, List, Map, Member, flags};
use crate::shape::{ListView, MapView, Shape, Value, View};
use crate::sorted;

type Fallible = Result<(), Box<EncodeError>>;

pub(super) struct Writer<'o> {
    out: &'o mut Vec<u8>,
    depth: usize,
}

impl<'o> Writer<'o> {
    pub fn new(out: &'o mut Vec<u8>) -> Self {
        Self { out, depth: 0 }
    }

    /// Writes those members of `shape` that `goes` picks, with `token` for one that is absent and
    /// an idempotency token.
    pub fn shape(
        &mut self,
        shape: &dyn Shape,
        token: Option<&str>,
        goes: fn(&Member) -> bool,
    ) -> Fallible {
        let schema = shape.schema();
        // The length comes first, so that the members are gone through twice.
        let present = || {
            schema.members.iter().enumerate().filter_map(move |(index, member)| {
                let view = shape.member(index).view();
                match (view, token) {
                    _ if !goes(member) => None,
                    (View::Absent, Some(token)) if member.has(flags::IDEMPOTENCY_TOKEN) => {
                        Some((member, View::Text(token)))
                    }
                    (View::Absent, _) => None,
                    (view, _) => Some((member, view)),
                }
            })
        };
        let count = present().count();
        if schema.is_union() && count == 0 {
            let name = schema.name;
            return fail(format!("the union {name} holds no variant that can be sent"));
        }
        self.enter(MAP, count)?;
        for (member, view) in present() {
            self.text(member.name);
            self.view(member, view).map_err(|error| Box::new(error.within(member.name)))?;
        }
        self.depth -= 1;
        Ok(())
    }

    fn view(&mut self, member: &Member, view: View<'_>) -> Fallible {
        match view {
            View::Absent => self.out.push(0xf6),
            View::Boolean(boolean) => self.out.push(if boolean { 0xf5 } else { 0xf4 }),
            View::Integer(number) => self.integer(number),
            View::Float(number) => {
                let bits = if number.is_nan() { 0x7fc0_0000 } else { number.to_bits() };
                self.out.push(0xfa);
                self.out.extend_from_slice(&bits.to_be_bytes());
            }
            View::Double(number) => self.double(number),
            View::Number(text) => match &member.kind {
                Kind::BigDecimal => return self.decimal(text),
                _ => self.whole(text),
            },
            View::Text(text) => self.text(text),
            View::Blob(bytes) => self.string(BYTES, bytes),
            View::Timestamp(time) => self.timestamp(time),
            View::Document(_) => return fail("the service's protocol has no documents"),
            View::Stream(_) | View::Events(_) => return Err(inconsistent(member)),
            View::Shape(shape) => return self.shape(shape, None, |_| true),
            View::List(list) => match &member.kind {
                Kind::List(table) => return self.list(table, list),
                _ => return Err(inconsistent(member)),
            },
            View::Map(map) => match &member.kind {
                Kind::Map(table) => return self.map(table, map),
                _ => return Err(inconsistent(member)),
            },
        }
        Ok(())
    }

    fn list(&mut self, table: &List, list: &dyn ListView) -> Fallible {
        let sparse = table.member.has(flags::SPARSE);
        let element = |index| list.get(index).map_or(View::Absent, Value::view);
        let goes = |index: &usize| sparse || !matches!(element(*index), View::Absent);
        self.enter(ARRAY, (0..list.len()).filter(goes).count())?;
        for index in (0..list.len()).filter(goes) {
            self.view(&table.member, element(index))
                .map_err(|error| Box::new(error.within(&format!("[{index}]"))))?;
        }
        self.depth -= 1;
        Ok(())
    }

    fn map(&mut self, table: &Map, map: &dyn MapView) -> Fallible {
        let sparse = table.value.has(flags::SPARSE);
        let mut entries = sorted::entries(map);
        entries.retain(|(_, value)| sparse || !matches!(value.view(), View::Absent));
        self.enter(MAP, entries.len())?;
        for (index, (key, value)) in entries.into_iter().enumerate() {
            self.text(key);
            self.view(&table.value, value.view())
                .map_err(|error| Box::new(error.within(&format!("[{index}]"))))?;
        }
        self.depth -= 1;
        Ok(())
    }

    /// Whole seconds as an integer, others as a double.
    fn timestamp(&mut self, time: DateTime) {
        self.head(TAG, 1);
        if !time.has_subsec_nanos() {
            return self.integer(time.secs());
        }
        // By way of decimal digits, since a sum of doubles is rounded twice.
        let mut digits = String::new();
        time.write_epoch(&mut digits);
        self.double(digits.parse().unwrap_or_else(|_| time.as_secs_f64()));
    }

    /// Writes a float. What is no number has one form, whatever the bits it has here: they change
    /// on the way from one type to another, and mean nothing.
    fn double(&mut self, number: f64) {
        let bits = if number.is_nan() { 0x7ff8_0000_0000_0000 } else { number.to_bits() };
        self.out.push(0xfb);
        self.out.extend_from_slice(&bits.to_be_bytes());
    }

    fn decimal(&mut self, text: &str) -> Fallible {
        let apart = || {
            let decimal = Decimal::parse(text)?;
            Some((small(decimal.exponent)?, decimal.mantissa))
        };
        let Some(((major, argument), mantissa)) = apart() else {
            return fail("a decimal number with an exponent that exceeds 64 bits");
        };
        self.head(TAG, 4);
        self.enter(ARRAY, 2)?;
        self.head(major, argument);
        self.whole(&mantissa);
        self.depth -= 1;
        Ok(())
    }

    /// Writes decimal digits: as an integer where 64 bits hold it, else as a bignum.
    fn whole(&mut self, text: &str) {
        if let Some((major, argument)) = text.parse().ok().and_then(small) {
            return self.head(major, argument);
        }
        let (tag, digits) = match text.strip_prefix('-') {
            Some(digits) => (3, digits),
            None => (2, text),
        };
        self.head(TAG, tag);
        self.string(BYTES, &big::magnitude(digits, tag == 3));
    }

    fn integer(&mut self, number: i64) {
        // All ones for a number below zero, whose argument is one less than its distance.
        let sign = number >> 63;
        self.head(if sign == 0 { UNSIGNED } else { NEGATIVE }, (number ^ sign) as u64);
    }

    fn text(&mut self, text: &str) {
        self.string(TEXT, text.as_bytes());
    }

    fn string(&mut self, major: u8, bytes: &[u8]) {
        self.head(major, bytes.len() as u64);
        self.out.extend_from_slice(bytes);
    }

    /// Writes the first bytes of an item, as few as will do.
    fn head(&mut self, major: u8, argument: u64) {
        let first = major << 5;
        let bytes = argument.to_be_bytes();
        let (info, length) = match argument {
            0..24 => return self.out.push(first | argument as u8),
            24..=0xff => (24, 1),
            0x100..=0xffff => (25, 2),
            0x1_0000..=0xffff_ffff => (26, 4),
            _ => (27, 8),
        };
        self.out.push(first | info);
        self.out.extend(bytes.iter().skip(bytes.len() - length));
    }

    /// Starts an array or map.
    fn enter(&mut self, major: u8, count: usize) -> Fallible {
        if self.depth == MAX_DEPTH {
            return fail(format!("nested deeper than {MAX_DEPTH} levels"));
        }
        self.depth += 1;
        self.head(major, count as u64);
        Ok(())
    }
}

/// Major type and argument of a number that an integer of CBOR can hold.
fn small(number: i128) -> Option<(u8, u64)> {
    match number {
        0.. => Some((UNSIGNED, u64::try_from(number).ok()?)),
        _ => Some((NEGATIVE, u64::try_from(-1 - number).ok()?)),
    }
}

#[cold]
fn fail(message: impl Into<String>) -> Fallible {
    Err(Box::new(EncodeError::new(message)))
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(member: &Member) -> Box<EncodeError> {
    Box::new(EncodeError::new(format!("the table of {} does not fit its type", member.name)))
}
