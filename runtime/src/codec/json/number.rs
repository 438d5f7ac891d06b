//! Numbers: exact readings of a token's digits.

use super::scan::Number;
use crate::primitives::{self, Document};

/// `f32` and `f64`.
pub(super) trait Floating: std::str::FromStr + From<f32> {
    /// Whether the text was in the type's range.
    fn finite(&self) -> bool;
}

impl Floating for f32 {
    fn finite(&self) -> bool {
        self.is_finite()
    }
}

impl Floating for f64 {
    fn finite(&self) -> bool {
        self.is_finite()
    }
}

/// The integer that a number with a fraction or an exponent stands for (`1.0`, `25e2`); `None`
/// where it is none or does not fit. Done on the digits, since a float would round them.
pub(super) fn integral(text: &str) -> Option<i64> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let (sign, whole) = match whole.strip_prefix('-') {
        Some(whole) => ("-", whole),
        None => ("", whole),
    };
    let digits = format!("{whole}{fraction}");
    let significant = digits.trim_end_matches('0');
    if significant.is_empty() {
        return Some(0);
    }
    let dropped = i64::try_from(digits.len() - significant.len()).ok()?;
    let fraction = i64::try_from(fraction.len()).ok()?;
    // Out of `i64` is as good as out of the loop below.
    let zeros = exponent.parse::<i64>().ok()?.checked_add(dropped)?.checked_sub(fraction)?;
    let zeros = usize::try_from(zeros).ok().filter(|zeros| *zeros < 19)?;
    format!("{sign}{significant}{}", "0".repeat(zeros)).parse().ok()
}

/// The number as a document keeps it; `None` where it is beyond a double.
pub(super) fn document(number: Number<'_>) -> Option<Document> {
    let text = number.text;
    if number.whole {
        if let Ok(value) = text.parse() {
            return Some(Document::Number(primitives::Number::PosInt(value)));
        }
        if let Ok(value) = text.parse() {
            return Some(Document::Number(match value {
                0 => primitives::Number::Float(-0.0),
                value => primitives::Number::NegInt(value),
            }));
        }
    }
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite())?;
    Some(Document::Number(primitives::Number::Float(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integral_floats_are_integers_to_the_last_digit() {
        for (text, value) in [
            ("1.0", 1),
            ("-1.50e1", -15),
            ("1e3", 1000),
            ("25E+2", 2500),
            ("120e-1", 12),
            ("0.0", 0),
            ("-0e99999999999999999999", 0),
            ("9007199254740993.0", 9_007_199_254_740_993),
            ("9223372036854775807.0", i64::MAX),
            ("-9.223372036854775808e18", i64::MIN),
            ("0.0000000000000000000000000000001e31", 1),
        ] {
            assert_eq!(integral(text), Some(value), "{text}");
        }
    }

    #[test]
    fn fractions_and_giants_are_no_integers() {
        for text in ["1.5", "1e-1", "9223372036854775808.0", "1e19", "1e999999999999999999999"] {
            assert_eq!(integral(text), None, "{text}");
        }
    }

    #[test]
    fn a_document_keeps_integers_apart_from_other_numbers() {
        let document = |text| document(Number { text, at: 0, whole: !text.contains(['.', 'e']) });
        use crate::primitives::Number as N;
        assert_eq!(document("18446744073709551615"), Some(Document::Number(N::PosInt(u64::MAX))));
        assert_eq!(document("-3"), Some(Document::Number(N::NegInt(-3))));
        assert_eq!(document("1.0"), Some(Document::Number(N::Float(1.0))));
        assert_eq!(
            document("18446744073709551616"),
            Some(Document::Number(N::Float(2f64.powi(64))))
        );
        assert_eq!(document("1e999"), None);
    }
}
