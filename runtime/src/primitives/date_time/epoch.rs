//! Decimal seconds since the epoch, as JSON and headers carry them.
//!
//! Never by way of a double: at the present distance from the epoch it has room for about six
//! digits after the point, and a timestamp has nine.

use super::scan::{Scan, push_fraction};
use super::{DateTime, DateTimeError};

const SUBJECT: &str = "epoch seconds";
/// A mantissa below this takes one more digit without overflow; what follows a longer one lies
/// below a nanosecond, or the number is out of range anyway.
const MANTISSA_LIMIT: i128 = 10_i128.pow(30);

impl DateTime {
    /// Reads a decimal number, with a fraction and an exponent or without. What lies below a
    /// nanosecond is dropped.
    pub(crate) fn from_epoch_text(text: &[u8]) -> Result<Self, DateTimeError> {
        let (mantissa, power) = decimal(text)
            .ok_or(DateTimeError::new(SUBJECT, "expected a decimal number such as 1440938160.5"))?;
        nanos(mantissa, power.saturating_add(9))
            .and_then(|nanos| Self::from_nanos(nanos).ok())
            .ok_or(DateTimeError::new(SUBJECT, "outside of the range of a DateTime"))
    }

    /// Appends the shortest decimal number that is exact, without an exponent.
    pub(crate) fn write_epoch(&self, out: &mut String) {
        // Before the epoch the nanoseconds count towards it, the digits away from it.
        let (seconds, nanos) = match (self.seconds, self.nanos) {
            (seconds @ ..0, 1..) => (seconds + 1, super::NANOS_PER_SEC - self.nanos),
            unchanged => unchanged,
        };
        if self.seconds < 0 {
            out.push('-');
        }
        push_integer(out, seconds.unsigned_abs());
        push_fraction(out, nanos);
    }
}

/// The number as an integer and a power of ten.
fn decimal(text: &[u8]) -> Option<(i128, i32)> {
    let mut scan = Scan::new(text);
    let negative = scan.one_of(b"-").is_some();
    let mut number = Number { mantissa: 0, power: 0 };
    number.push(scan.digit()?);
    while let Some(digit) = scan.digit() {
        number.push(digit);
    }
    if scan.one_of(b".").is_some() {
        number.push_fraction(scan.digit()?);
        while let Some(digit) = scan.digit() {
            number.push_fraction(digit);
        }
    }
    if scan.one_of(b"eE").is_some() {
        let sign = if scan.one_of(b"+-") == Some(b'-') { -1 } else { 1 };
        let mut exponent = i32::from(scan.digit()?);
        while let Some(digit) = scan.digit() {
            exponent = exponent.saturating_mul(10).saturating_add(digit.into());
        }
        number.power = number.power.saturating_add(sign * exponent);
    }
    let mantissa = if negative { -number.mantissa } else { number.mantissa };
    scan.is_at_end().then_some((mantissa, number.power))
}

struct Number {
    mantissa: i128,
    power: i32,
}

impl Number {
    fn push(&mut self, digit: u8) {
        if self.mantissa < MANTISSA_LIMIT {
            self.mantissa = self.mantissa * 10 + i128::from(digit);
        } else {
            self.power = self.power.saturating_add(1);
        }
    }

    fn push_fraction(&mut self, digit: u8) {
        self.push(digit);
        self.power = self.power.saturating_sub(1);
    }
}

/// `mantissa * 10^power`, rounded towards zero; `None` where that overflows.
fn nanos(mantissa: i128, power: i32) -> Option<i128> {
    let scale = 10_i128.checked_pow(power.unsigned_abs());
    match (mantissa, power, scale) {
        (0, ..) => Some(0),
        (_, 0.., scale) => mantissa.checked_mul(scale?),
        (_, _, scale) => Some(scale.map_or(0, |scale| mantissa / scale)),
    }
}

fn push_integer(out: &mut String, value: u64) {
    let mut digits = [b'0'; 20];
    let mut rest = value;
    let mut length = 0;
    for place in digits.iter_mut().rev() {
        *place = b'0' + (rest % 10) as u8;
        rest /= 10;
        length += 1;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits.iter().skip(digits.len() - length).copied().map(char::from));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Option<(i64, u32)> {
        DateTime::from_epoch_text(text.as_bytes()).ok().map(|time| (time.seconds, time.nanos))
    }

    fn write(seconds: i64, nanos: u32) -> String {
        let mut out = String::new();
        DateTime::from_secs_and_nanos(seconds, nanos).write_epoch(&mut out);
        out
    }

    #[test]
    fn every_digit_down_to_the_nanosecond_is_kept() {
        assert_eq!(read("1440938160"), Some((1_440_938_160, 0)));
        assert_eq!(read("1440938160.123456789"), Some((1_440_938_160, 123_456_789)));
        assert_eq!(read("1440938160.1234567899"), Some((1_440_938_160, 123_456_789)));
        assert_eq!(read("-1.5"), Some((-2, 500_000_000)));
        assert_eq!(read("-0.000000001"), Some((-1, 999_999_999)));
        assert_eq!(read("-0"), Some((0, 0)));
        assert_eq!(read("9223372036854775807.999999999"), Some((i64::MAX, 999_999_999)));
        assert_eq!(read("-9223372036854775808"), Some((i64::MIN, 0)));
    }

    #[test]
    fn exponents_are_read() {
        assert_eq!(read("1.5e9"), Some((1_500_000_000, 0)));
        assert_eq!(read("9.46845296123E8"), Some((946_845_296, 123_000_000)));
        assert_eq!(read("15E+8"), Some((1_500_000_000, 0)));
        assert_eq!(read("5e-1"), Some((0, 500_000_000)));
        assert_eq!(read("1e-400"), Some((0, 0)));
        assert_eq!(read("0e99999999999"), Some((0, 0)));
    }

    #[test]
    fn long_numbers_neither_overflow_nor_lose_digits() {
        let zeros = "0".repeat(100);
        assert_eq!(read(&format!("{zeros}7.25{zeros}")), Some((7, 250_000_000)));
        assert_eq!(read(&format!("1{zeros}e-100")), Some((1, 0)));
        assert_eq!(read(&format!("1{zeros}")), None);
    }

    #[test]
    fn other_texts_are_errors() {
        for text in ["", "-", ".5", "5.", "1e", "1e+", "+1", "NaN", "1 ", "0x10", "1.5.1"] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(
            DateTime::from_epoch_text(b"9223372036854775808").unwrap_err().to_string(),
            "epoch seconds: outside of the range of a DateTime"
        );
        assert_eq!(read("1e999999999999"), None);
    }

    #[test]
    fn the_shortest_exact_number_is_written() {
        assert_eq!(write(0, 0), "0");
        assert_eq!(write(1_440_938_160, 0), "1440938160");
        assert_eq!(write(1_440_938_160, 500_000_000), "1440938160.5");
        assert_eq!(write(1_440_938_160, 1), "1440938160.000000001");
        assert_eq!(write(-2, 500_000_000), "-1.5");
        assert_eq!(write(-1, 999_999_999), "-0.000000001");
        assert_eq!(write(-1, 0), "-1");
        assert_eq!(write(i64::MIN, 0), "-9223372036854775808");
        assert_eq!(write(i64::MIN, 1), "-9223372036854775807.999999999");
    }

    proptest! {
        #[test]
        fn any_time_comes_back_unchanged(seconds: i64, nanos in 0..1_000_000_000_u32) {
            prop_assert_eq!(read(&write(seconds, nanos)), Some((seconds, nanos)));
        }
    }
}
