//! Reading: what the message holds goes into the slots that a shape hands out.

use super::big::{self, Decimal};
use super::scan::{ARRAY, Fallible, MAP, NEGATIVE, SIMPLE, Scanner, UNSIGNED, error};
use crate::codec::DecodeError;
use crate::primitives::{BigDecimal, BigInteger, Blob, DateTime};
use crate::schema::{Kind, List, Map, Member, Schema, flags};
use crate::shape::{ListSlot, MapSlot, Shape, Slot, Value};

// Tags that say what a number is.
const POSITIVE_BIGNUM: u64 = 2;
const NEGATIVE_BIGNUM: u64 = 3;
const DECIMAL_FRACTION: u64 = 4;

pub(super) struct Reader<'a> {
    scan: Scanner<'a>,
}

/// A number in one of the forms that CBOR has.
enum Number {
    /// An integer.
    Whole(i128),
    /// A bignum, in decimal digits.
    Big(String),
    /// A decimal fraction, as text.
    Decimal(String),
    /// A float of any width.
    Real(f64),
}

impl<'a> Reader<'a> {
    pub fn new(input: &'a [u8]) -> Self {
        Self { scan: Scanner::new(input) }
    }

    /// Reads the one map that is the whole message.
    pub fn top(&mut self, shape: &mut dyn Shape) -> Fallible<()> {
        if let Some(found) = self.scan.other_than_map() {
            return Err(self.scan.fail(format!("expected a CBOR map, found {found}")));
        }
        self.shape(shape)?;
        self.scan.finish()
    }

    fn shape(&mut self, shape: &mut dyn Shape) -> Fallible<()> {
        let schema = shape.schema();
        match schema.is_union() {
            true => self.union(schema, shape),
            false => self.structure(schema, shape),
        }
    }

    fn structure(&mut self, schema: &'static Schema, shape: &mut dyn Shape) -> Fallible<()> {
        let mut expected = 0;
        // Members from here on have not been met, so that they hold nothing to clear.
        let mut fresh = 0;
        let mut left = self.scan.open(MAP)?;
        while self.scan.more(&mut left)? {
            if let Key::Known { index, null } = self.member_key(schema, expected)? {
                let (member, value) = place(schema, shape, index)?;
                // Null says no more than a member that is not there, which has its default.
                if index < fresh && !(null && has_default(schema, index)) {
                    value.clear();
                }
                if !null {
                    self.value(member, value)
                        .map_err(|error| Box::new(error.within(member.name)))?;
                }
                expected = index + 1;
                fresh = fresh.max(expected);
            }
        }
        Ok(())
    }

    fn union(&mut self, schema: &'static Schema, shape: &mut dyn Shape) -> Fallible<()> {
        let mut held = None;
        let mut newer = false;
        let mut left = self.scan.open(MAP)?;
        while self.scan.more(&mut left)? {
            match self.member_key(schema, 0)? {
                Key::Known { null: true, .. } | Key::Unknown { null: true } | Key::Type => {}
                Key::Known { index, .. } => {
                    if held.is_some_and(|held| held != index) {
                        return Err(self.scan.fail("more than one member in a union"));
                    }
                    let (member, value) = place(schema, shape, index)?;
                    if held.is_some() {
                        value.clear();
                    }
                    self.value(member, value)
                        .map_err(|error| Box::new(error.within(member.name)))?;
                    held = Some(index);
                }
                Key::Unknown { .. } => newer = true,
            }
        }
        // A union is left at its unknown variant where the service sent a newer one.
        match held.is_some() || newer {
            true => Ok(()),
            false => Err(self.scan.fail("no member in a union, which must hold one")),
        }
    }

    /// Takes the next key, and a null after it. Where the table does not know the key, its value
    /// is taken whole.
    fn member_key(&mut self, schema: &'static Schema, expected: usize) -> Fallible<Key> {
        let name = self.scan.text()?;
        let known = schema.find(name.as_bytes(), expected);
        if known.is_none() && name == "__type" {
            self.scan.skip()?;
            return Ok(Key::Type);
        }
        let null = self.scan.null()?;
        match known {
            Some(index) => Ok(Key::Known { index, null }),
            None if null => Ok(Key::Unknown { null }),
            None => self.scan.skip().map(|()| Key::Unknown { null }),
        }
    }

    /// Reads a value that is not null.
    fn value(&mut self, member: &'static Member, value: &mut dyn Value) -> Fallible<()> {
        match value.slot() {
            Slot::String(text) => *text = self.scan.text()?.into_owned(),
            Slot::Enum(text) => text.set(&self.scan.text()?),
            Slot::Boolean(boolean) => *boolean = self.scan.boolean()?,
            Slot::Byte(number) => *number = self.integer("an 8-bit integer")?,
            Slot::Short(number) => *number = self.integer("a 16-bit integer")?,
            Slot::Integer(number) => *number = self.integer("a 32-bit integer")?,
            Slot::Long(number) => *number = self.integer("a 64-bit integer")?,
            Slot::Float(number) => *number = self.float()?,
            Slot::Double(number) => *number = self.double()?,
            Slot::BigInteger(number) => *number = self.big_integer()?,
            Slot::BigDecimal(number) => *number = self.big_decimal()?,
            Slot::Timestamp(time) => *time = self.timestamp()?,
            Slot::Blob(blob) => *blob = Blob::new(self.scan.bytes()?.into_owned()),
            Slot::Document(_) => {
                return Err(self.scan.fail("the service's protocol has no documents"));
            }
            Slot::Stream(_) | Slot::Events(_) => return Err(inconsistent(member.name)),
            Slot::Shape(shape) => self.shape(shape)?,
            Slot::List(list) => match &member.kind {
                Kind::List(table) => self.list(table, list)?,
                _ => return Err(inconsistent(member.name)),
            },
            Slot::Map(map) => match &member.kind {
                Kind::Map(table) => self.map(table, map)?,
                _ => return Err(inconsistent(member.name)),
            },
        }
        Ok(())
    }

    fn list(&mut self, table: &'static List, list: &mut dyn ListSlot) -> Fallible<()> {
        let mut index = 0;
        let mut left = self.scan.open(ARRAY)?;
        while self.scan.more(&mut left)? {
            if !self.scan.null()? {
                self.value(&table.member, list.push())
                    .map_err(|error| Box::new(error.within_index(index)))?;
            } else if table.member.has(flags::SPARSE) {
                list.push();
            }
            index += 1;
        }
        Ok(())
    }

    fn map(&mut self, table: &'static Map, map: &mut dyn MapSlot) -> Fallible<()> {
        let mut index = 0;
        let mut left = self.scan.open(MAP)?;
        while self.scan.more(&mut left)? {
            let key = self.scan.text()?;
            if !self.scan.null()? {
                self.value(&table.value, map.insert(&key))
                    .map_err(|error| Box::new(error.within_index(index)))?;
            } else if table.value.has(flags::SPARSE) {
                map.insert(&key);
            }
            index += 1;
        }
        Ok(())
    }

    fn integer<T: TryFrom<i128>>(&mut self, expected: &str) -> Fallible<T> {
        let at = self.scan.offset();
        let whole = match self.number(expected)? {
            Number::Whole(number) => Some(number),
            Number::Big(digits) => digits.parse().ok(),
            Number::Real(number) => integral(number),
            Number::Decimal(_) => None,
        };
        whole.and_then(|number| T::try_from(number).ok()).ok_or_else(|| {
            let found = "found a number with a fraction or out of range";
            error(format!("expected {expected}, {found}"), at)
        })
    }

    fn float(&mut self) -> Fallible<f32> {
        let at = self.scan.offset();
        let double = self.double()?;
        let float = double as f32;
        match float.is_finite() || !double.is_finite() {
            true => Ok(float),
            false => Err(error("a number out of range", at)),
        }
    }

    fn double(&mut self) -> Fallible<f64> {
        let at = self.scan.offset();
        let double = match self.number("a number")? {
            Number::Real(number) => Some(number),
            Number::Whole(number) => Some(number as f64).filter(|it| *it as i128 == number),
            Number::Big(_) | Number::Decimal(_) => None,
        };
        double.ok_or_else(|| error("a number that a double cannot hold", at))
    }

    fn big_integer(&mut self) -> Fallible<BigInteger> {
        let at = self.scan.offset();
        let digits = match self.number("a whole number")? {
            Number::Whole(number) => Some(number.to_string()),
            Number::Big(digits) => Some(digits),
            Number::Real(number) => integral(number).map(|number| number.to_string()),
            Number::Decimal(_) => None,
        };
        digits
            .and_then(|digits| digits.parse().ok())
            .ok_or_else(|| error("expected a whole number, found another number", at))
    }

    fn big_decimal(&mut self) -> Fallible<BigDecimal> {
        let at = self.scan.offset();
        let text = match self.number("a number")? {
            Number::Whole(number) => number.to_string(),
            Number::Big(text) | Number::Decimal(text) => text,
            // With an exponent where the digits would grow long.
            Number::Real(number) => format!("{number:?}"),
        };
        // What is no number, and infinity, are no decimal numbers.
        text.parse().map_err(|_| error("expected a decimal number, found another number", at))
    }

    /// Reads a timestamp by its decimal digits: the double that is nearest to a time in
    /// milliseconds, or at present in microseconds, gives just that time.
    fn timestamp(&mut self) -> Fallible<DateTime> {
        let at = self.scan.offset();
        let text = match self.number("a timestamp as a number of seconds since the epoch")? {
            Number::Whole(number) => number.to_string(),
            Number::Big(text) | Number::Decimal(text) => text,
            Number::Real(number) => format!("{number:?}"),
        };
        DateTime::from_epoch_text(text.as_bytes())
            .map_err(|_| error("a timestamp out of range", at))
    }

    /// Takes a number of any form; `expected` is what an error says should be here.
    fn number(&mut self, expected: &str) -> Fallible<Number> {
        let known = [POSITIVE_BIGNUM, NEGATIVE_BIGNUM, DECIMAL_FRACTION];
        match self.scan.tags(&known)? {
            Some(DECIMAL_FRACTION) => return self.decimal_fraction().map(Number::Decimal),
            Some(tag) => return self.bignum(tag).map(Number::Big),
            None => {}
        }
        match self.scan.peek() {
            Some(0x00..=0x3f | 0xf9..=0xfb) => {}
            _ => return Err(self.scan.unexpected(expected)),
        }
        let head = self.scan.head()?;
        Ok(match (head.major, head.info) {
            (UNSIGNED, _) => Number::Whole(head.argument.into()),
            (NEGATIVE, _) => Number::Whole(-1 - i128::from(head.argument)),
            (SIMPLE, 25) => Number::Real(half(head.argument)),
            (SIMPLE, 26) => Number::Real(f32::from_bits(head.argument as u32).into()),
            _ => Number::Real(f64::from_bits(head.argument)),
        })
    }

    /// Takes the digits of a bignum, whose tag is taken.
    fn bignum(&mut self, tag: u64) -> Fallible<String> {
        let at = self.scan.offset();
        let bytes = self.scan.bytes()?;
        if bytes.len() > big::MAX_BYTES {
            return Err(error(format!("a number longer than {} bytes", big::MAX_BYTES), at));
        }
        Ok(match tag {
            NEGATIVE_BIGNUM => format!("-{}", big::digits(&bytes, true)),
            _ => big::digits(&bytes, false),
        })
    }

    /// Takes a decimal fraction, whose tag is taken: an array of exponent and mantissa.
    fn decimal_fraction(&mut self) -> Fallible<String> {
        let at = self.scan.offset();
        let malformed = || error("a malformed decimal fraction", at);
        let mut left = self.scan.open(ARRAY)?;
        let mut parts = [None, None];
        for part in &mut parts {
            if self.scan.more(&mut left)? {
                *part = Some(self.number("a whole number")?);
            }
        }
        let [Some(Number::Whole(exponent)), Some(mantissa)] = parts else {
            return Err(malformed());
        };
        let mantissa = match mantissa {
            Number::Whole(number) => number.to_string(),
            Number::Big(digits) => digits,
            Number::Decimal(_) | Number::Real(_) => return Err(malformed()),
        };
        match self.scan.more(&mut left)? {
            true => Err(malformed()),
            false => Ok(Decimal { mantissa, exponent }.text()),
        }
    }
}

/// What a key of a map turned out to be.
enum Key {
    /// A member of the table, and whether null follows. A value that is not null is still to be
    /// read.
    Known { index: usize, null: bool },
    /// `__type`, which services add to say which shape they send. Read to the end.
    Type,
    /// No member of the table; read to the end.
    Unknown { null: bool },
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

#[cold]
fn has_default(schema: &Schema, index: usize) -> bool {
    schema.defaults.iter().any(|(member, _)| *member == index)
}

/// The integer that a float stands for; `None` where it is none, or beyond 64 bits.
fn integral(number: f64) -> Option<i128> {
    let fits = number.fract() == 0.0 && number.abs() < 2_f64.powi(64);
    fits.then_some(number as i128)
}

/// The number that the bits of a half-precision float stand for: a sign, five bits of an exponent
/// and ten of a mantissa.
fn half(bits: u64) -> f64 {
    let sign = if bits & 0x8000 == 0 { 1.0 } else { -1.0 };
    let mantissa = (bits & 0x3ff) as f64;
    let magnitude = match (bits >> 10) & 0x1f {
        0 => mantissa * 2_f64.powi(-24),
        31 if mantissa == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        exponent => (1024.0 + mantissa) * 2_f64.powi(exponent as i32 - 25),
    };
    sign * magnitude
}

/// Only hand-written shapes can get here.
#[cold]
fn inconsistent(name: &str) -> Box<DecodeError> {
    Box::new(DecodeError::new(format!("the table of {name} does not fit its type")))
}
