//! Numbers of any size, kept as they were written.

use std::fmt;
use std::str::FromStr;

/// A whole number of any size, for members of type bigInteger.
///
/// Kept as decimal text, so that no digit is lost; for arithmetic, parse its text with a crate of
/// your choice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BigInteger(String);

/// A decimal number of any size and precision, for members of type bigDecimal.
///
/// Kept as it was written, so that `1.0` and `1.00` are not equal; for arithmetic, parse its text
/// with a crate of your choice.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BigDecimal(String);

/// The text is no number of the type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidNumber(&'static str);

impl fmt::Display for InvalidNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for InvalidNumber {}

impl FromStr for BigInteger {
    type Err = InvalidNumber;

    /// Takes decimal digits, a minus before them where the number is below zero, and no leading
    /// zero.
    fn from_str(text: &str) -> Result<Self, InvalidNumber> {
        match integer(text) {
            Some("") => Ok(Self(text.to_owned())),
            _ => Err(InvalidNumber("not a whole number in decimal digits")),
        }
    }
}

impl FromStr for BigDecimal {
    type Err = InvalidNumber;

    /// Takes what JSON (RFC 8259) calls a number.
    fn from_str(text: &str) -> Result<Self, InvalidNumber> {
        match integer(text).and_then(fraction).and_then(exponent) {
            Some("") => Ok(Self(text.to_owned())),
            _ => Err(InvalidNumber("not a decimal number, such as `-1.5` or `3e10`")),
        }
    }
}

// Each takes its part off the front, and is `None` where that is malformed.

fn integer(text: &str) -> Option<&str> {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (length, rest) = digits(text)?;
    (length == 1 || !text.starts_with('0')).then_some(rest)
}

fn fraction(text: &str) -> Option<&str> {
    match text.strip_prefix('.') {
        Some(text) => digits(text).map(|(_, rest)| rest),
        None => Some(text),
    }
}

fn exponent(text: &str) -> Option<&str> {
    match text.strip_prefix(['e', 'E']) {
        Some(text) => digits(text.strip_prefix(['+', '-']).unwrap_or(text)).map(|(_, rest)| rest),
        None => Some(text),
    }
}

fn digits(text: &str) -> Option<(usize, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let length = text.len() - rest.len();
    (length > 0).then_some((length, rest))
}

macro_rules! number {
    ($($name:ident)*) => {$(
        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        /// Zero.
        impl Default for $name {
            fn default() -> Self {
                Self("0".to_owned())
            }
        }

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number.to_string())
            }
        }

        impl From<u64> for $name {
            fn from(number: u64) -> Self {
                Self(number.to_string())
            }
        }
    )*};
}

number! { BigInteger BigDecimal }

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_size_keep_their_text() {
        for text in ["0", "-1", "123456789012345678901234567890"] {
            assert_eq!(text.parse::<BigInteger>().unwrap().to_string(), text);
            assert_eq!(text.parse::<BigDecimal>().unwrap().to_string(), text);
        }
        for text in ["0.10", "-1.5e-300", "3E+4", "0e0", "1.000000000000000000000000000000001"] {
            assert_eq!(text.parse::<BigDecimal>().unwrap().as_ref(), text);
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["", "-", "+1", "01", "1.0", "1e3", " 1", "NaN", "0x1", "١"] {
            assert!(text.parse::<BigInteger>().is_err(), "{text}");
        }
        for text in ["", ".5", "1.", "1e", "1e+", "00.1", "--1", "Infinity", "1.5 "] {
            assert!(text.parse::<BigDecimal>().is_err(), "{text}");
        }
    }
}
