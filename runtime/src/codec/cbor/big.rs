//! Numbers of any size: between decimal text and the bytes of a bignum (RFC 8949, 3.4.3), and the
//! text of a decimal fraction (3.4.4).

/// The most bytes of a bignum that are read. The time to convert one grows with the square of its
/// length, so that without a limit a message of a few megabytes could take minutes.
pub(super) const MAX_BYTES: usize = 4096;

/// The zeros after the point that are written out; with more a number is given an exponent.
const MAX_ZEROS: i128 = 32;

const BILLION: u64 = 1_000_000_000;

/// The decimal digits of a magnitude in network order, or of the number after it.
pub(super) fn digits(magnitude: &[u8], successor: bool) -> String {
    // In base one billion, the lowest first.
    let mut limbs: Vec<u32> = vec![0];
    let (head, words) = magnitude.split_at(magnitude.len() % 4);
    let word = |bytes: &[u8]| bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    multiply_add(&mut limbs, 1, word(head), BILLION);
    for bytes in words.chunks_exact(4) {
        multiply_add(&mut limbs, 1 << 32, word(bytes), BILLION);
    }
    multiply_add(&mut limbs, 1, successor.into(), BILLION);
    let mut limbs = limbs.iter().rev().skip_while(|limb| **limb == 0);
    let mut text = limbs.next().copied().unwrap_or_default().to_string();
    for limb in limbs {
        text.push_str(&format!("{limb:09}"));
    }
    text
}

/// The magnitude of decimal digits in network order, as few bytes as will do; or that of the
/// number before it.
pub(super) fn magnitude(digits: &str, predecessor: bool) -> Vec<u8> {
    // In base 2 to the 32nd, the lowest first.
    let mut limbs: Vec<u32> = vec![0];
    let (head, groups) = digits.as_bytes().split_at(digits.len() % 9);
    let group = |digits: &[u8]| {
        digits.iter().fold(0, |group, digit| group * 10 + u64::from(digit.wrapping_sub(b'0')))
    };
    multiply_add(&mut limbs, 1, group(head), 1 << 32);
    for digits in groups.chunks_exact(9) {
        multiply_add(&mut limbs, BILLION, group(digits), 1 << 32);
    }
    if predecessor {
        for limb in &mut limbs {
            let (less, borrow) = limb.overflowing_sub(1);
            *limb = less;
            if !borrow {
                break;
            }
        }
    }
    limbs.iter().rev().flat_map(|limb| limb.to_be_bytes()).skip_while(|byte| *byte == 0).collect()
}

/// `limbs * factor + summand`, where none of `base`, `factor` and `summand` is above 2 to the
/// 32nd, so that nothing overflows.
fn multiply_add(limbs: &mut Vec<u32>, factor: u64, summand: u64, base: u64) {
    let mut carry = summand;
    for limb in &mut *limbs {
        let product = u64::from(*limb) * factor + carry;
        *limb = (product % base) as u32;
        carry = product / base;
    }
    while carry > 0 {
        limbs.push((carry % base) as u32);
        carry /= base;
    }
}

/// A decimal number as a whole number and a power of ten.
pub(super) struct Decimal {
    /// The whole number.
    pub mantissa: String,
    /// The power of ten that it is multiplied with.
    pub exponent: i128,
}

impl Decimal {
    /// Takes apart what JSON calls a number; `None` where its exponent is beyond all measure.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let (sign, whole) = match whole.strip_prefix('-') {
            Some(whole) => ("-", whole),
            None => ("", whole),
        };
        let digits = format!("{whole}{fraction}");
        let mantissa = match digits.trim_start_matches('0') {
            "" => "0".to_owned(),
            digits => format!("{sign}{digits}"),
        };
        let places = i128::try_from(fraction.len()).ok()?;
        let exponent = exponent.parse::<i128>().ok()?.checked_sub(places)?;
        Some(Self { mantissa, exponent })
    }

    /// The number with a point where that is short, else with an exponent.
    pub fn text(&self) -> String {
        let (sign, digits) = match self.mantissa.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", self.mantissa.as_str()),
        };
        let places = self.exponent.saturating_neg();
        let zeros = places.saturating_sub(i128::try_from(digits.len()).unwrap_or(i128::MAX));
        if places == 0 {
            return self.mantissa.clone();
        }
        if places < 0 || zeros > MAX_ZEROS {
            return format!("{sign}{digits}e{}", self.exponent);
        }
        // One zero more, which then stands before the point.
        let zeros = "0".repeat(usize::try_from(zeros.saturating_add(1)).unwrap_or_default());
        let digits = format!("{zeros}{digits}");
        let point = digits.len() - usize::try_from(places).unwrap_or_default().min(digits.len());
        let (whole, fraction) = digits.split_at(point);
        format!("{sign}{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn bignums_and_their_digits_are_the_same_number() {
        for (bytes, text) in [
            (b"".as_slice(), "0"),
            (b"\x01", "1"),
            (b"\x01\0\0\0\0", "4294967296"),
            (b"\x3b\x9a\xca\x00", "1000000000"),
            (b"\x01\0\0\0\0\0\0\0\0", "18446744073709551616"),
            (
                b"\x01\x8e\xe9\x0f\xf6\xc3\x73\xe0\xee\x4e\x3f\x0a\xd2",
                "123456789012345678901234567890",
            ),
        ] {
            assert_eq!(digits(bytes, false), text);
            assert_eq!(magnitude(text, false), bytes);
        }
        assert_eq!(digits(b"\0\0\0\0\0\x02", false), "2");
        assert_eq!(digits(b"\xff\xff\xff\xff\xff\xff\xff\xff", true), "18446744073709551616");
        assert_eq!(magnitude("18446744073709551616", true), [0xff; 8]);
        assert_eq!(magnitude("1", true), [0; 0]);
    }

    #[test]
    fn a_decimal_number_is_a_mantissa_and_an_exponent() {
        for (text, mantissa, exponent) in [
            ("0", "0", 0),
            ("-0.00", "0", -2),
            ("1.50", "150", -2),
            ("-0.0012", "-12", -4),
            ("12e+3", "12", 3),
            ("1.25E-7", "125", -9),
            ("0.5e18446744073709551616", "5", 18_446_744_073_709_551_615),
        ] {
            let decimal = Decimal::parse(text).unwrap();
            assert_eq!((decimal.mantissa.as_str(), decimal.exponent), (mantissa, exponent));
        }
        assert!(Decimal::parse(&format!("1e{}", "9".repeat(40))).is_none());
    }

    #[test]
    fn a_decimal_number_is_written_with_a_point_where_that_is_short() {
        for (mantissa, exponent, text) in [
            ("0", 0, "0"),
            ("0", -2, "0.00"),
            ("-273", 0, "-273"),
            ("27315", -2, "273.15"),
            ("-12", -2, "-0.12"),
            ("-12", -4, "-0.0012"),
            ("12", 3, "12e3"),
            ("1", -33, "0.000000000000000000000000000000001"),
            ("1", -34, "1e-34"),
            ("-1", i128::from(i64::MIN), "-1e-9223372036854775808"),
        ] {
            assert_eq!(Decimal { mantissa: mantissa.to_owned(), exponent }.text(), text);
        }
    }

    proptest! {
        #[test]
        fn any_magnitude_comes_back(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
            let significant: Vec<u8> = bytes.iter().copied().skip_while(|byte| *byte == 0).collect();
            prop_assert_eq!(magnitude(&digits(&bytes, false), false), significant.clone());
            prop_assert_eq!(magnitude(&digits(&bytes, true), true), significant);
        }

        #[test]
        fn any_decimal_comes_back(text in "-?(0|[1-9][0-9]{0,30})\\.[0-9]{1,30}") {
            let expected = match text.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
                true => text.as_str(),
                false => text.trim_start_matches('-'),
            };
            prop_assert_eq!(Decimal::parse(&text).unwrap().text(), expected);
        }
    }
}
