//! Reading: what the text of an element or attribute says goes into the slot of a simple type.

use std::borrow::Cow;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::cursor::{Fallible, error};
use super::scan::Text;
use crate::primitives::{Blob, DateTime, DateTimeFormat};
use crate::schema::{Member, flags};
use crate::shape::Slot;

/// Sets `slot` to what `text` says. White space around it counts in a string alone.
pub(super) fn read(member: &Member, slot: Slot<'_>, text: Text<'_>) -> Fallible<()> {
    let Text { text, at } = text;
    match slot {
        Slot::String(string) => *string = text.into_owned(),
        Slot::Enum(value) => value.set(&text),
        Slot::Blob(blob) => *blob = bytes(&text, at)?,
        slot => trimmed(member, slot, text.trim_ascii(), at)?,
    }
    Ok(())
}

fn trimmed(member: &Member, slot: Slot<'_>, text: &str, at: usize) -> Fallible<()> {
    match slot {
        Slot::Boolean(boolean) => {
            *boolean = match text {
                "true" => true,
                "false" => false,
                _ => return Err(expected("true or false", at)),
            };
        }
        Slot::Byte(number) => *number = parse(text, "an 8-bit integer", at)?,
        Slot::Short(number) => *number = parse(text, "a 16-bit integer", at)?,
        Slot::Integer(number) => *number = parse(text, "a 32-bit integer", at)?,
        Slot::Long(number) => *number = parse(text, "a 64-bit integer", at)?,
        Slot::Float(number) => *number = float(text, |it: &f32| it.is_finite(), at)?,
        Slot::Double(number) => *number = float(text, |it: &f64| it.is_finite(), at)?,
        Slot::BigInteger(number) => *number = parse(text, "a whole number", at)?,
        Slot::BigDecimal(number) => *number = parse(text, "a number", at)?,
        Slot::Timestamp(time) => *time = timestamp(member, text, at)?,
        // Only tables written by hand can get here: a model that has them in XML is refused.
        _ => {
            let kind = member.kind.name();
            return Err(error(format!("a {kind} cannot be read from XML text"), at));
        }
    }
    Ok(())
}

fn parse<T: FromStr>(text: &str, what: &str, at: usize) -> Fallible<T> {
    text.parse().map_err(|_| expected(what, at))
}

fn float<T: FromStr + From<f32>>(text: &str, finite: fn(&T) -> bool, at: usize) -> Fallible<T> {
    match text {
        "NaN" => return Ok(T::from(f32::NAN)),
        "Infinity" => return Ok(T::from(f32::INFINITY)),
        "-Infinity" => return Ok(T::from(f32::NEG_INFINITY)),
        _ => {}
    }
    // Parsing alone would take other words for these too.
    let plain =
        text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    match text.parse::<T>() {
        Ok(number) if plain && finite(&number) => Ok(number),
        Ok(_) if plain => Err(error("a number out of range", at)),
        _ => Err(expected("a number, NaN, Infinity or -Infinity", at)),
    }
}

fn timestamp(member: &Member, text: &str, at: usize) -> Fallible<DateTime> {
    let (format, name) = if member.has(flags::EPOCH_SECONDS) {
        (DateTimeFormat::EpochSeconds, "a number of seconds since the epoch")
    } else if member.has(flags::HTTP_DATE) {
        (DateTimeFormat::HttpDate, "an HTTP date such as \"Sun, 02 Jan 2000 20:34:56 GMT\"")
    } else {
        // A service may write an offset, though none should.
        (DateTimeFormat::DateTimeWithOffset, "a date-time such as \"2000-01-02T20:34:56Z\"")
    };
    DateTime::from_str(text, format).map_err(|_| expected(name, at))
}

fn bytes(text: &str, at: usize) -> Fallible<Blob> {
    let mut text = Cow::Borrowed(text);
    // Base64 may be broken into lines.
    if text.bytes().any(|byte| byte.is_ascii_whitespace()) {
        text.to_mut().retain(|character| !character.is_ascii_whitespace());
    }
    STANDARD.decode(text.as_bytes()).map(Blob::new).map_err(|_| expected("base64", at))
}

#[cold]
fn expected(what: &str, at: usize) -> Box<crate::codec::DecodeError> {
    error(format!("expected {what}, found other text"), at)
}
