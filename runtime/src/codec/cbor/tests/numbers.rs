//! Numbers and times, in all the forms that CBOR has for them.

use proptest::prelude::*;

use super::*;

/// A structure of numbers of every kind.
static NUMBERS: Schema = Schema::structure(
    "Numbers",
    &[
        Member::new("whole", Kind::BigInteger),
        Member::new("part", Kind::BigDecimal),
        Member::new("long", Kind::Long),
        Member::new("float", Kind::Float),
        Member::new("double", Kind::Double),
        Member::new("time", Kind::Timestamp),
    ],
);

/// What a member of [`NUMBERS`] is read as from an item, in JSON; the item again where it is
/// written.
fn number(name: &str, item: &[u8]) -> Result<(String, Vec<u8>), String> {
    let mut record = Record::new(&NUMBERS);
    read(&member(name, item), &mut record).map_err(|error| error.to_string())?;
    let json = record.to_json();
    // Null leaves the member out.
    let value = json.get(name.len() + 4..json.len() - 1).ok_or("nothing")?.to_owned();
    Ok((value, bytes(&record)?[name.len() + 2..].to_vec()))
}

#[test]
fn integers_take_as_few_bytes_as_they_can() {
    for (long, item) in [
        (0, b"\x00".as_slice()),
        (23, b"\x17"),
        (24, b"\x18\x18"),
        (255, b"\x18\xff"),
        (256, b"\x19\x01\x00"),
        (65_536, b"\x1a\x00\x01\x00\x00"),
        (4_294_967_296, b"\x1b\x00\x00\x00\x01\x00\x00\x00\x00"),
        (-1, b"\x20"),
        (-24, b"\x37"),
        (-25, b"\x38\x18"),
        (-257, b"\x39\x01\x00"),
    ] {
        let pantry = Pantry { long: Some(long), ..pantry() };
        assert_eq!(bytes(&pantry).unwrap(), member("long", item));
    }
}

#[test]
fn integers_are_read_from_any_number_that_has_their_value() {
    for item in [
        b"\x0a".as_slice(),
        b"\x1b\0\0\0\0\0\0\0\x0a",
        b"\xf9\x49\x00",
        b"\xfa\x41\x20\0\0",
        b"\xfb\x40\x24\0\0\0\0\0\0",
        b"\xc2\x43\0\0\x0a",
        b"\xd8\x64\x0a",
    ] {
        assert_eq!(parse(&member("byte", item)), Ok(Pantry { byte: Some(10), ..pantry() }));
    }
    let found = "found a number with a fraction or out of range";
    for item in [
        b"\x18\x80".as_slice(),
        b"\x38\x80",
        b"\xf9\x3e\x00",
        b"\xf9\x7c\x00",
        b"\xf9\x7e\x00",
        b"\xc2\x42\x01\x00",
        b"\xc4\x82\x00\x01",
    ] {
        assert_eq!(
            parse(&member("byte", item)).unwrap_err(),
            format!("byte: expected an 8-bit integer, {found} (byte 6)")
        );
    }
    assert_eq!(
        parse(&member("long", b"\x1b\x80\0\0\0\0\0\0\0")).unwrap_err(),
        format!("long: expected a 64-bit integer, {found} (byte 6)")
    );
    assert_eq!(
        parse(&member("byte", b"\x611")).unwrap_err(),
        "byte: expected an 8-bit integer, found a text string (byte 6)"
    );
}

#[test]
fn floats_are_read_from_any_number_that_they_can_hold() {
    for (item, value) in [
        (b"\xf9\x7c\x00".as_slice(), f64::INFINITY),
        (b"\xf9\xfc\x00", f64::NEG_INFINITY),
        (b"\xf9\x00\x50", 4.768_371_582_031_25e-6),
        (b"\xf9\x47\xa0", 7.625),
        (b"\xf9\xc0\x00", -2.0),
        (b"\xf9\x80\x00", -0.0),
        (b"\xf9\x7b\xff", 65504.0),
        (b"\xfa\x40\xf4\0\0", 7.625),
        (b"\xfb\x40\x1e\x80\0\0\0\0\0", 7.625),
        (b"\x0a", 10.0),
        (b"\x29", -10.0),
        (b"\x1b\x80\0\0\0\0\0\0\0", 9_223_372_036_854_775_808.0),
    ] {
        let read = parse(&member("double", item)).unwrap().double.unwrap();
        assert_eq!(read.to_bits(), value.to_bits());
        let read = parse(&member("float", item)).unwrap().float.unwrap();
        assert_eq!(f64::from(read).to_bits(), value.to_bits());
    }
    for nan in [b"\xf9\x7c\x01".as_slice(), b"\xf9\x7e\x00", b"\xfb\x7f\xf8\0\0\0\0\0\0"] {
        assert!(parse(&member("double", nan)).unwrap().double.unwrap().is_nan());
        assert!(parse(&member("float", nan)).unwrap().float.unwrap().is_nan());
    }
    assert_eq!(
        parse(&member("double", b"\x1b\0\x20\0\0\0\0\0\x01")).unwrap_err(),
        "double: a number that a double cannot hold (byte 8)"
    );
    assert_eq!(
        parse(&member("float", b"\xfb\x7f\xef\xff\xff\xff\xff\xff\xff")).unwrap_err(),
        "float: a number out of range (byte 7)"
    );
}

#[test]
fn what_is_no_number_is_written_in_one_form() {
    for (single, double) in [(0x7f80_0001, 0x7ff0_0000_0000_0001), (u32::MAX, u64::MAX)] {
        let float = Pantry { float: Some(f32::from_bits(single)), ..pantry() };
        assert_eq!(bytes(&float).unwrap(), member("float", b"\xfa\x7f\xc0\0\0"));
        let double = Pantry { double: Some(f64::from_bits(double)), ..pantry() };
        assert_eq!(bytes(&double).unwrap(), member("double", b"\xfb\x7f\xf8\0\0\0\0\0\0"));
    }
}

#[test]
fn numbers_of_any_size_are_read_and_written_to_the_last_digit() {
    for (name, item, text) in [
        ("whole", b"\x18\x2a".as_slice(), "42"),
        ("whole", b"\x1b\xff\xff\xff\xff\xff\xff\xff\xff", "18446744073709551615"),
        ("whole", b"\x3b\xff\xff\xff\xff\xff\xff\xff\xff", "-18446744073709551616"),
        ("whole", b"\xc2\x49\x01\0\0\0\0\0\0\0\0", "18446744073709551616"),
        ("whole", b"\xc3\x49\x01\0\0\0\0\0\0\0\0", "-18446744073709551617"),
        ("part", b"\xc4\x82\x21\x19\x6a\xb3", "273.15"),
        ("part", b"\xc4\x82\x20\x00", "0.0"),
        ("part", b"\xc4\x82\x03\x20", "-1e3"),
        (
            "part",
            b"\xc4\x82\x37\xc2\x4a\x15\x2d\x02\xc7\xe1\x4a\xf6\x80\0\x01",
            "0.100000000000000000000001",
        ),
    ] {
        assert_eq!(number(name, item), Ok((text.to_owned(), item.to_vec())), "{text}");
    }
    // Other forms of the same.
    for (name, item, text) in [
        ("whole", b"\xc2\x41\x2a".as_slice(), "42"),
        ("whole", b"\xc3\x5f\x41\0\x41\x29\xff", "-42"),
        ("whole", b"\xfb\xc0\x45\0\0\0\0\0\0", "-42"),
        ("part", b"\xc4\x9f\x20\x0f\xff", "1.5"),
        ("part", b"\x18\x2a", "42"),
        ("part", b"\xf9\x3e\x00", "1.5"),
        ("part", b"\xc2\x41\x2a", "42"),
        ("part", b"\xc4\x82\x3b\xff\xff\xff\xff\xff\xff\xff\xff\x01", "1e-18446744073709551616"),
    ] {
        assert_eq!(number(name, item).unwrap().0, text);
    }
}

#[test]
fn malformed_numbers_of_any_size_are_refused() {
    for (name, item, error) in [
        (
            "whole",
            b"\xf9\x3e\x00".as_slice(),
            "whole: expected a whole number, found another number (byte 7)",
        ),
        ("whole", b"\xc4\x82\0\0", "whole: expected a whole number, found another number (byte 7)"),
        ("whole", b"\xc2\x01", "whole: expected a byte string, found a number (byte 8)"),
        ("part", b"\xf9\x7e\x00", "part: expected a decimal number, found another number (byte 6)"),
        ("part", b"\xc4\x80", "part: a malformed decimal fraction (byte 7)"),
        ("part", b"\xc4\x81\x01", "part: a malformed decimal fraction (byte 7)"),
        ("part", b"\xc4\x83\x01\x01\x01", "part: a malformed decimal fraction (byte 7)"),
        ("part", b"\xc4\x82\xc2\x41\x01\x01", "part: a malformed decimal fraction (byte 7)"),
        ("part", b"\xc4\x82\x01\xf9\0\0", "part: a malformed decimal fraction (byte 7)"),
        (
            "part",
            b"\xc4\x82\x01\x60",
            "part: expected a whole number, found a text string (byte 9)",
        ),
    ] {
        assert_eq!(number(name, item).unwrap_err(), error);
    }
    let giant = [b"\xc2\x59\x10\x01".as_slice(), &[0xff; 4097]].concat();
    let error = "whole: a number longer than 4096 bytes (byte 8)";
    assert_eq!(number("whole", &giant).unwrap_err(), error);
    let nested = [[0xc4, 0x82].repeat(200), vec![0]].concat();
    assert!(number("part", &nested).unwrap_err().contains("nested deeper than 128 levels"));
}

#[test]
fn an_exponent_beyond_64_bits_is_not_written() {
    let record = Record::from_json(&NUMBERS, r#"{"part":1e99999999999999999999}"#).unwrap();
    assert_eq!(
        bytes(&record).unwrap_err(),
        "part: a decimal number with an exponent that exceeds 64 bits"
    );
}

#[test]
fn a_timestamp_is_read_from_any_number_with_its_decimal_digits() {
    for (item, text) in [
        (b"\xc1\x00".as_slice(), "0"),
        (b"\xc1\x1a\x38\x6f\xb6\x70", "946845296"),
        (b"\xc1\xfb\x41\xcc\x37\xdb\x38\x0f\xbe\x77", "946845296.123"),
        (b"\xc1\xfb\x41\xd4\xd7\xfb\xf3\x80\0\0", "1398796238"),
        (b"\xc1\xfb\x3f\xf0\0\0\0\0\0\0", "1"),
        (b"\xc1\xf9\x3e\x00", "1.5"),
        (b"\xc1\xfa\xbf\x00\0\0", "-0.5"),
        (b"\x20", "-1"),
    ] {
        assert_eq!(number("time", item).unwrap().0, text);
    }
    for item in [
        b"\xc1\xf9\x7e\x00".as_slice(),
        b"\xc1\xf9\x7c\x00",
        b"\xc1\xfb\x7f\xe0\0\0\0\0\0\0",
        b"\xc1\x1b\xff\xff\xff\xff\xff\xff\xff\xff",
    ] {
        assert_eq!(number("time", item).unwrap_err(), "time: a timestamp out of range (byte 6)");
    }
    assert_eq!(
        number("time", b"\xc0\x61x").unwrap_err(),
        "time: expected a timestamp as a number of seconds since the epoch, found a text string \
         (byte 7)"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn times_in_milliseconds_come_back(millis in -10_000_000_000_000_i64..10_000_000_000_000) {
        let pantry = Pantry { epoch: Some(DateTime::from_millis(millis)), ..pantry() };
        prop_assert_eq!(parse(&bytes(&pantry).unwrap()).unwrap(), pantry);
    }

    #[test]
    fn no_bytes_make_a_number_panic(tape in prop::collection::vec(any::<u8>(), 0..40)) {
        for name in ["whole", "part", "long", "float", "double", "time"] {
            let _ = number(name, &tape);
            let _ = number(name, &[b"\xc4\x82", tape.as_slice()].concat());
        }
    }
}
