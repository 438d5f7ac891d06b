//! Reader and writer together, over shapes written by hand and over records.

mod numbers;

use proptest::prelude::*;

use super::*;
use crate::codec::testing::fill;
use crate::dynamic::Record;
use crate::primitives::{Blob, DateTime};
use crate::schema::{Extras, Http, Kind, List, Schema, flags};
use crate::testing_shapes::{Choice, Color, Item, PANTRY, Pantry};

fn bytes(shape: &dyn Shape) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    write(&mut out, shape).map_err(|error| error.to_string())?;
    Ok(out)
}

fn parse(input: &[u8]) -> Result<Pantry, String> {
    let mut pantry = Pantry::default();
    read(input, &mut pantry).map(|()| pantry).map_err(|error| error.to_string())
}

/// A map of one member.
fn member(name: &str, value: &[u8]) -> Vec<u8> {
    [&[0xa1, 0x60 + name.len() as u8], name.as_bytes(), value].concat()
}

fn pantry() -> Pantry {
    Pantry::default()
}

#[test]
fn members_of_all_kinds_are_written_in_the_order_of_the_table_and_read_back() {
    let full = Pantry {
        boolean: Some(true),
        byte: Some(-128),
        short: Some(-32768),
        integer: Some(i32::MAX),
        long: Some(i64::MIN),
        float: Some(7.625),
        double: Some(1.889),
        string: Some("é".into()),
        color: Some(Color::Unknown("BLUE".into())),
        blob: Some(Blob::new(*b"foo")),
        epoch: Some(DateTime::from_secs(946_845_296)),
        date: Some(DateTime::from_millis(946_845_296_123)),
        http: Some(DateTime::from_secs(-1)),
        list: Some(vec!["x".into(), String::new()]),
        sparse_list: Some(vec![Some(1), None]),
        map: Some([(Color::Red, "r".into()), (Color::Green, "g".into())].into()),
        sparse_map: Some([("b".into(), None), ("a".into(), Some(f64::NEG_INFINITY))].into()),
        child: Some(Box::new(Pantry { boolean: Some(false), ..pantry() })),
        children: Some(vec![pantry()]),
        choice: Some(Choice::Texts(vec!["t".into()])),
        items: Some([("k".into(), Item::default())].into()),
        ..pantry()
    };
    let written = bytes(&full).unwrap();
    let expected: &[&[u8]] = &[
        b"\xb5\x67boolean\xf5\x64byte\x38\x7f\x65short\x39\x7f\xff",
        b"\x67integer\x1a\x7f\xff\xff\xff\x64long\x3b\x7f\xff\xff\xff\xff\xff\xff\xff",
        b"\x65float\xfa\x40\xf4\0\0\x66double\xfb\x3f\xfe\x39\x58\x10\x62\x4d\xd3",
        b"\x66string\x62\xc3\xa9\x65color\x64BLUE\x64blob\x43foo",
        b"\x65epoch\xc1\x1a\x38\x6f\xb6\x70\x64date\xc1\xfb\x41\xcc\x37\xdb\x38\x0f\xbe\x77",
        b"\x64http\xc1\x20\x64list\x82\x61x\x60\x6asparseList\x82\x01\xf6",
        b"\x63map\xa2\x65GREEN\x61g\x63RED\x61r",
        b"\x69sparseMap\xa2\x61a\xfb\xff\xf0\0\0\0\0\0\0\x61b\xf6",
        b"\x65child\xa1\x67boolean\xf4\x68children\x81\xa0",
        b"\x66choice\xa1\x65texts\x81\x61t\x65items\xa1\x61k\xa0",
    ];
    assert_eq!(written, expected.concat());
    assert_eq!(parse(&written).unwrap(), full);
}

#[test]
fn an_empty_shape_is_an_empty_map() {
    assert_eq!(bytes(&pantry()).unwrap(), [0xa0]);
    for empty in [b"\xa0".as_slice(), b"\xbf\xff", b"\xb8\0", b"\xd9\xd9\xf7\xa0"] {
        assert_eq!(parse(empty), Ok(pantry()));
    }
}

#[test]
fn members_that_go_elsewhere_are_left_out_of_a_body_and_a_token_is_filled_in() {
    static HEADER: Extras = Extras { http: Http::Header("h"), ..Extras::NONE };
    static INPUT: Schema = Schema::structure(
        "Input",
        &[
            Member::new("a", Kind::String),
            Member::new("h", Kind::String).extra(&HEADER),
            Member::new("t", Kind::String).with(flags::IDEMPOTENCY_TOKEN),
        ],
    );
    let input = Record::from_json(&INPUT, r#"{"a":"x","h":"y"}"#).unwrap();
    let mut out = Vec::new();
    write_body(&mut out, &input, Some("z")).unwrap();
    assert_eq!(out, b"\xa2\x61a\x61x\x61t\x61z");
    out.clear();
    write_body(&mut out, &input, None).unwrap();
    assert_eq!(out, b"\xa1\x61a\x61x");
    assert_eq!(bytes(&input).unwrap(), b"\xa2\x61a\x61x\x61h\x61y");
}

#[test]
fn members_may_come_in_any_order_with_unknown_ones_between() {
    let read = parse(
        b"\xbf\x63new\xbf\x61a\x9f\x01\x9f\xff\xff\x01\x02\xff\x66string\x61s\x64byte\x01\
          \x66__type\x69ns#Pantry\x67boolean\xf5\x65newer\xf6\xff",
    );
    let expected =
        Pantry { string: Some("s".into()), byte: Some(1), boolean: Some(true), ..pantry() };
    assert_eq!(read.unwrap(), expected);
}

#[test]
fn strings_lists_and_maps_may_be_of_indefinite_length() {
    let read = parse(
        b"\xbf\x64list\x9f\x7f\x63An \x62ex\xff\x60\xff\x64blob\x5f\x42fo\x41o\xff\
          \x7f\x63spa\x66rseMap\xff\xbf\x61a\xf9\x3e\x00\x7f\x61b\xff\xf6\xff\xff",
    );
    let expected = Pantry {
        list: Some(vec!["An ex".into(), String::new()]),
        blob: Some(Blob::new(*b"foo")),
        sparse_map: Some([("a".into(), Some(1.5)), ("b".into(), None)].into()),
        ..pantry()
    };
    assert_eq!(read.unwrap(), expected);
}

#[test]
fn null_and_undefined_are_absent() {
    for null in [0xf6, 0xf7] {
        for name in ["string", "list", "child", "choice"] {
            assert_eq!(parse(&member(name, &[null])), Ok(pantry()));
            assert_eq!(parse(&member(name, &[0xc1, null])), Ok(pantry()));
        }
    }
}

#[test]
fn nulls_are_dropped_where_a_list_or_map_is_not_sparse_and_kept_where_it_is() {
    let read = parse(
        b"\xa4\x64list\x83\xf6\x61a\xf7\x6asparseList\x82\xf6\x01\
          \x63map\xa2\x63RED\xf6\x65GREEN\x61g\x69sparseMap\xa1\x61a\xf6",
    );
    let expected = Pantry {
        list: Some(vec!["a".into()]),
        sparse_list: Some(vec![None, Some(1)]),
        map: Some([(Color::Green, "g".into())].into()),
        sparse_map: Some([("a".into(), None)].into()),
        ..pantry()
    };
    assert_eq!(read.unwrap(), expected);
}

#[test]
fn the_last_of_duplicate_members_counts() {
    let read = parse(
        b"\xa8\x64byte\x01\x64list\x81\x61a\x66string\x61s\x65child\xa1\x64byte\x01\
          \x64byte\x02\x64list\x81\x61b\x66string\xf6\x65child\xa0",
    );
    let expected = Pantry {
        byte: Some(2),
        list: Some(vec!["b".into()]),
        child: Some(Box::new(pantry())),
        ..pantry()
    };
    assert_eq!(read.unwrap(), expected);
}

#[test]
fn text_and_byte_strings_are_kept_apart() {
    assert_eq!(
        parse(&member("blob", b"\x61a")).unwrap_err(),
        "blob: expected a byte string, found a text string (byte 6)"
    );
    assert_eq!(
        parse(&member("string", b"\x41a")).unwrap_err(),
        "string: expected a text string, found a byte string (byte 8)"
    );
}

#[test]
fn a_union_has_exactly_one_variant() {
    let choice = |item: &[u8]| parse(&member("choice", item)).map(|pantry| pantry.choice.unwrap());
    let item = Choice::Item(Item { name: Some("n".into()), part: None });
    assert_eq!(
        choice(b"\xa4\x64text\xf6\x66__type\x61x\x64item\xa1\x64name\x61n\x65texts\xf7"),
        Ok(item)
    );
    assert_eq!(
        choice(b"\xa2\x65texts\x81\x61a\x65texts\x81\x61b"),
        Ok(Choice::Texts(vec!["b".into()]))
    );
    assert_eq!(choice(b"\xa1\x65newer\xa1\x61a\x01"), Ok(Choice::Unknown));
    assert_eq!(
        choice(b"\xa2\x64text\x61a\x64item\xa0").unwrap_err(),
        "choice: more than one member in a union (byte 21)"
    );
    for item in [b"\xa0".as_slice(), b"\xbf\xff", b"\xa1\x64text\xf6", b"\xa1\x66__type\x61x"] {
        let error = choice(item).unwrap_err();
        assert!(error.starts_with("choice: no member in a union, which must hold one"), "{error}");
    }
}

#[test]
fn what_cannot_be_sent_is_an_error_with_its_path() {
    let unknown = Pantry { choice: Some(Choice::Unknown), ..pantry() };
    let unknown = Pantry { children: Some(vec![pantry(), unknown]), ..pantry() };
    assert_eq!(
        bytes(&unknown).unwrap_err(),
        "children[1].choice: the union Choice holds no variant that can be sent"
    );
    let document = Pantry { document: Some(crate::primitives::Document::Null), ..pantry() };
    let error = "document: the service's protocol has no documents";
    assert_eq!(bytes(&document).unwrap_err(), error);
    let error = format!("{error} (byte 10)");
    assert_eq!(parse(&member("document", b"\x01")).unwrap_err(), error);
}

#[test]
fn errors_name_path_and_offset_and_never_content() {
    for (input, error) in [
        (b"".as_slice(), "expected a CBOR map, found nothing (byte 0)"),
        (b"<html>", "expected a CBOR map, found a number (byte 0)"),
        (b"{}", "expected a CBOR map, found a text string (byte 0)"),
        (b"\xdf\xa0", "expected a CBOR map, found a tag (byte 0)"),
        (b"\xa0\xa0", "more bytes after the end of the map (byte 1)"),
        (b"\xa1\x41a\x01", "expected a text string, found a byte string (byte 1)"),
        (
            b"\xa1\x65child\xa1\x68children\x82\xa0\xa1\x64list\x82\x61a\x07",
            "child.children[1].list[1]: expected a text string, found a number (byte 28)",
        ),
        (
            b"\xa1\x65items\xbf\x64hush\xbf\x64name\x80\xff\xff",
            "items[0].name: expected a text string, found an array (byte 19)",
        ),
        (b"\xa1\x67boolean\xe0", "boolean: expected a boolean, found a simple value (byte 9)"),
        (
            b"\xa1\x65child\xa1\x66string\x62a\xff",
            "child.string: a text string that is not UTF-8 (byte 17)",
        ),
    ] {
        assert_eq!(parse(input).unwrap_err(), error, "{input:x?}");
    }
}

#[test]
fn nesting_has_a_limit_in_both_directions() {
    let nested = |depth: usize| [b"\xa1\x65child".repeat(depth), vec![0xa0]].concat();
    let deepest = nested(MAX_DEPTH - 1);
    assert_eq!(bytes(&parse(&deepest).unwrap()).unwrap(), deepest);
    let error = parse(&nested(MAX_DEPTH)).unwrap_err();
    assert!(error.ends_with("child: nested deeper than 128 levels (byte 896)"), "{error}");
    let deep = Pantry { child: Some(Box::new(parse(&deepest).unwrap())), ..pantry() };
    assert!(bytes(&deep).unwrap_err().ends_with("child: nested deeper than 128 levels"));
}

#[test]
fn items_without_end_are_an_error_and_no_overflow() {
    for (open, unknown) in [
        (b"\xa1\x65child".as_slice(), b"".as_slice()),
        (b"\xa1\x68children\x81", b""),
        (b"\xbf\x68children\x9f", b""),
        (b"\xa1\x61a", b"\xa1\x63new"),
        (b"\x81", b"\xa1\x63new"),
        (b"\x9f", b"\xa1\x63new"),
        (b"\xbf\x00", b"\xa1\x63new"),
        (b"\xc4\x82\x00", b"\xa1\x66double"),
    ] {
        let message = [unknown, &open.repeat(100_000)].concat();
        let error = parse(&message).unwrap_err();
        assert!(error.contains("nested deeper than 128 levels"), "{open:x?}: {error}");
        for_each_string(&message, &mut |_, _| {});
    }
    let tags = [b"\xa1\x64long".as_slice(), &b"\xc1".repeat(100_000), b"\x01"].concat();
    assert_eq!(parse(&tags).unwrap().long, Some(1));
}

/// Were a length believed before its bytes are there, each of these would be more than any memory
/// has.
#[test]
fn a_length_that_is_declared_sets_nothing_aside() {
    let huge = |first: u8, length: u64| [[first].as_slice(), &length.to_be_bytes()].concat();
    for length in [1 << 31, 1 << 47, 1 << 60, u64::MAX >> 1, u64::MAX] {
        for (name, first) in [
            ("blob", 0x5b),
            ("string", 0x7b),
            ("color", 0x7b),
            ("list", 0x9b),
            ("sparseList", 0x9b),
            ("children", 0x9b),
            ("map", 0xbb),
            ("sparseMap", 0xbb),
            ("child", 0xbb),
            ("choice", 0xbb),
            ("new", 0x5b),
            ("new", 0x7b),
            ("new", 0x9b),
            ("new", 0xbb),
        ] {
            let item = huge(first, length);
            for rest in [b"".as_slice(), b"\x61a", b"\x61a\x61a"] {
                let message = member(name, &[item.as_slice(), rest].concat());
                assert!(parse(&message).is_err(), "{name} {message:x?}");
                for_each_string(&message, &mut |_, _| {});
            }
        }
        for tag in [0xc2, 0xc3] {
            let big = [[tag].as_slice(), &huge(0x5b, length)].concat();
            assert!(parse(&member("double", &big)).is_err());
        }
        // In a chunk of a string, as a key, and as the message itself.
        let chunk = [b"\x5f".as_slice(), &huge(0x5b, length)].concat();
        assert!(parse(&member("blob", &chunk)).is_err());
        assert!(parse(&[b"\xa1".as_slice(), &huge(0x7b, length)].concat()).is_err());
        assert!(parse(&huge(0xbb, length)).is_err());
    }
}

#[test]
fn the_strings_of_a_map_are_found_as_far_as_it_is_cbor() {
    let strings = |input: &[u8]| {
        let mut found = Vec::new();
        for_each_string(input, &mut |key, value| found.push(format!("{key}={value}")));
        found
    };
    assert_eq!(
        strings(b"\xbf\x61a\x611\x61b\xa1\x61c\x612\x61d\x03\x61e\x614\xff"),
        ["a=1", "e=4"]
    );
    assert_eq!(strings(b"\xb9\x00\x02\x61a\x611\x61b\x1c"), ["a=1"]);
    assert_eq!(strings(b"<a/>"), Vec::<String>::new());
}

/// A member of every kind that has a form in CBOR, and a nested one.
static WIDE: Schema = Schema::structure(
    "Wide",
    &[
        Member::new("a", Kind::Boolean),
        Member::new("b", Kind::Byte),
        Member::new("c", Kind::Short),
        Member::new("d", Kind::Integer),
        Member::new("e", Kind::Long),
        Member::new("f", Kind::Float),
        Member::new("g", Kind::Double),
        Member::new("h", Kind::BigInteger),
        Member::new("i", Kind::BigDecimal),
        Member::new("j", Kind::String),
        Member::new("k", Kind::Blob),
        Member::new("l", Kind::Timestamp),
        Member::new("m", Kind::List(&WIDES)),
        Member::new("n", Kind::Structure(&WIDE)),
    ],
);
static WIDES: List = List { name: "Wides", member: Member::new("member", Kind::Structure(&WIDE)) };

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_is_written_and_read_back(tape in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut record = Record::new(&WIDE);
        fill(&mut record, &mut tape.iter(), 0);
        let written = bytes(&record).unwrap();
        let mut again = Record::new(&WIDE);
        read(&written, &mut again).unwrap();
        prop_assert_eq!(&again, &record);
        prop_assert_eq!(bytes(&again).unwrap(), written);
    }

    #[test]
    fn types_written_by_hand_come_back_too(tape in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut record = Record::new(&PANTRY);
        fill(&mut record, &mut tape.iter(), 0);
        // Only what has a document in it cannot be written.
        if let Ok(written) = bytes(&record) {
            prop_assert_eq!(bytes(&parse(&written).unwrap()).unwrap(), written);
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(tape in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&tape, &mut Pantry::default());
        for name in ["string", "double", "date", "children", "choice", "sparseMap", "new"] {
            let _ = read(&member(name, &tape), &mut Pantry::default());
        }
        for_each_string(&member("new", &tape), &mut |_, _| {});
    }

    #[test]
    fn no_damaged_message_makes_the_reader_panic(
        tape in prop::collection::vec(any::<u8>(), 0..400),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut record = Record::new(&WIDE);
        fill(&mut record, &mut tape.iter(), 0);
        let mut message = bytes(&record).unwrap();
        let whole = message.clone();
        for (index, byte) in damage {
            let index = index.index(message.len());
            message[index] = byte;
        }
        let _ = read(&message, &mut Record::new(&WIDE));
        let short = &whole[..cut.index(whole.len())];
        prop_assert!(read(short, &mut Record::new(&WIDE)).is_err());
    }
}
