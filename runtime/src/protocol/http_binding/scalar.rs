//! The text of values that have no structure, as labels, queries and headers hold it.

use std::borrow::Cow;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::codec::EncodeError;
use crate::primitives::{Blob, DateTime, DateTimeFormat};
use crate::schema::{Kind, Member, flags};
use crate::shape::{Slot, Value, View};

/// The text of a value that is not absent. A timestamp is of the format that the table says, else
/// of `times`.
pub(super) fn write<'v>(
    member: &Member,
    value: View<'v>,
    times: DateTimeFormat,
) -> Result<Cow<'v, str>, EncodeError> {
    Ok(match value {
        View::Text(text) | View::Number(text) => Cow::Borrowed(text),
        View::Boolean(true) => Cow::Borrowed("true"),
        View::Boolean(false) => Cow::Borrowed("false"),
        View::Integer(number) => Cow::Owned(number.to_string()),
        // `Debug` writes exponents where digits would grow long; `Display` never does.
        View::Float(number) if number.is_finite() => Cow::Owned(format!("{number:?}")),
        View::Float(number) => Cow::Borrowed(special(f64::from(number))),
        View::Double(number) if number.is_finite() => Cow::Owned(format!("{number:?}")),
        View::Double(number) => Cow::Borrowed(special(number)),
        View::Blob(bytes) => Cow::Owned(STANDARD.encode(bytes)),
        View::Timestamp(time) => Cow::Owned(
            time.fmt(format(member, times)).map_err(|error| EncodeError::new(error.to_string()))?,
        ),
        View::Absent
        | View::Document(_)
        | View::Stream(_)
        | View::Events(_)
        | View::List(_)
        | View::Map(_)
        | View::Shape(_) => {
            return Err(EncodeError::new(format!(
                "a {} cannot be sent outside of the body",
                member.kind.name()
            )));
        }
    })
}

/// Reads `text` into a value of the table's type. Where that fails, says what was expected.
pub(super) fn read(
    member: &Member,
    text: &str,
    value: &mut dyn Value,
    times: DateTimeFormat,
) -> Result<(), &'static str> {
    match value.slot() {
        Slot::String(slot) => text.clone_into(slot),
        Slot::Enum(slot) => slot.set(text),
        Slot::Boolean(slot) => {
            *slot = match text {
                "true" => true,
                "false" => false,
                _ => return Err("`true` or `false`"),
            }
        }
        Slot::Byte(slot) => *slot = parse(text, "an 8-bit integer")?,
        Slot::Short(slot) => *slot = parse(text, "a 16-bit integer")?,
        Slot::Integer(slot) => *slot = parse(text, "a 32-bit integer")?,
        Slot::Long(slot) => *slot = parse(text, "a 64-bit integer")?,
        Slot::BigInteger(slot) => *slot = parse(text, "a whole number")?,
        Slot::BigDecimal(slot) => *slot = parse(text, "a number")?,
        Slot::Float(slot) => *slot = float(text)?,
        Slot::Double(slot) => *slot = float(text)?,
        Slot::Blob(slot) => {
            *slot = STANDARD.decode(text).map(Blob::from).map_err(|_| "base64")?;
        }
        Slot::Timestamp(slot) => *slot = time(text, format(member, times))?,
        Slot::Document(_)
        | Slot::Stream(_)
        | Slot::Events(_)
        | Slot::List(_)
        | Slot::Map(_)
        | Slot::Shape(_) => {
            return Err("nothing, since no header can hold a member of its type");
        }
    }
    Ok(())
}

/// The format of a member's timestamps.
pub(super) fn format(member: &Member, otherwise: DateTimeFormat) -> DateTimeFormat {
    if member.has(flags::EPOCH_SECONDS) {
        DateTimeFormat::EpochSeconds
    } else if member.has(flags::DATE_TIME) {
        // A service may write an offset, though none should.
        DateTimeFormat::DateTimeWithOffset
    } else if member.has(flags::HTTP_DATE) {
        DateTimeFormat::HttpDate
    } else {
        otherwise
    }
}

/// Whether an empty text is a value of the type.
pub(super) fn may_be_empty(kind: &Kind) -> bool {
    matches!(kind, Kind::String | Kind::Enum(_) | Kind::Blob | Kind::List(_))
}

fn time(text: &str, format: DateTimeFormat) -> Result<DateTime, &'static str> {
    DateTime::from_str(text, format).map_err(|_| match format {
        DateTimeFormat::EpochSeconds => "a number of seconds since the epoch",
        DateTimeFormat::HttpDate => "an HTTP date such as `Sun, 02 Jan 2000 20:34:56 GMT`",
        DateTimeFormat::DateTime | DateTimeFormat::DateTimeWithOffset => {
            "a date-time such as `2000-01-02T20:34:56Z`"
        }
    })
}

fn parse<T: FromStr>(text: &str, expected: &'static str) -> Result<T, &'static str> {
    text.parse().map_err(|_| expected)
}

fn float<T: FromStr + From<f32>>(text: &str) -> Result<T, &'static str> {
    match text {
        "NaN" => return Ok(T::from(f32::NAN)),
        "Infinity" => return Ok(T::from(f32::INFINITY)),
        "-Infinity" => return Ok(T::from(f32::NEG_INFINITY)),
        _ => {}
    }
    // Rust takes words beside those above.
    let is_number = |byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E');
    match text.bytes().all(is_number) {
        true => parse(text, "a number"),
        false => Err("a number"),
    }
}

fn special(number: f64) -> &'static str {
    match number {
        f64::INFINITY => "Infinity",
        f64::NEG_INFINITY => "-Infinity",
        _ => "NaN",
    }
}
