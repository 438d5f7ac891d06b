//! Reader and writer together, over shapes written by hand and over records.

use proptest::prelude::*;

use super::*;
use crate::codec::testing::fill;
use crate::dynamic::Record;
use crate::primitives::{Blob, DateTime, Document, Number};
use crate::schema::{Kind, Member, Schema, flags};
use crate::testing_shapes::{Choice, Color, Item, PANTRY, Pantry};

fn parse(text: &str) -> Result<Pantry, String> {
    let mut pantry = Pantry::default();
    read(text.as_bytes(), &mut pantry).map(|()| pantry).map_err(|error| error.to_string())
}

fn text(shape: &dyn Shape) -> Result<String, String> {
    let mut out = Vec::new();
    write(&mut out, shape).map_err(|error| error.to_string())?;
    Ok(String::from_utf8(out).unwrap())
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
        float: Some(0.1),
        double: Some(1.5e300),
        string: Some("a\"\\\u{0}\u{1f}\n\t/é😀\u{7f}".into()),
        color: Some(Color::Unknown("BLUE".into())),
        blob: Some(Blob::new(*b"binary-value")),
        epoch: Some(DateTime::from_secs(946_845_296)),
        document: Some(Document::Array(vec![
            Document::Null,
            Document::Number(Number::NegInt(-1)),
            Document::Object([("b".into(), Document::Bool(true))].into()),
        ])),
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
    let written = text(&full).unwrap();
    assert_eq!(
        written,
        concat!(
            r#"{"boolean":true,"byte":-128,"short":-32768,"integer":2147483647,"#,
            r#""long":-9223372036854775808,"float":0.1,"double":1.5e300,"#,
            r#""string":"a\"\\\u0000\u001f\n\t/é😀"#,
            "\u{7f}",
            r#"","color":"BLUE","blob":"YmluYXJ5LXZhbHVl","epoch":946845296,"#,
            r#""document":[null,-1,{"b":true}],"list":["x",""],"sparseList":[1,null],"#,
            r#""map":{"GREEN":"g","RED":"r"},"sparseMap":{"a":"-Infinity","b":null},"#,
            r#""child":{"boolean":false},"children":[{}],"choice":{"texts":["t"]},"#,
            r#""items":{"k":{}}}"#
        )
    );
    assert_eq!(parse(&written).unwrap(), full);
}

#[test]
fn an_empty_shape_is_an_empty_object() {
    assert_eq!(text(&pantry()).unwrap(), "{}");
    assert_eq!(parse(" { } \n").unwrap(), pantry());
}

#[test]
fn members_may_come_in_any_order_with_unknown_ones_between() {
    let read = parse(
        r#"{"new":{"a":[1,"}",{"b":null}]},"string":"s","byte":1,"__type":"ns#Pantry",
            "boolean":true,"newer":null}"#,
    );
    let expected =
        Pantry { string: Some("s".into()), byte: Some(1), boolean: Some(true), ..pantry() };
    assert_eq!(read.unwrap(), expected);
}

#[test]
fn a_key_may_be_escaped() {
    let expected = Pantry { byte: Some(1), ..pantry() };
    assert_eq!(parse(r#"{"b\u0079te":1,"ne\"w":2}"#).unwrap(), expected);
}

#[test]
fn null_is_absent() {
    assert_eq!(parse(r#"{"string":null,"list":null,"child":null,"choice":null}"#), Ok(pantry()));
}

#[test]
fn nulls_are_dropped_where_a_list_or_map_is_not_sparse_and_kept_where_it_is() {
    let read = parse(
        r#"{"list":[null,"a",null],"sparseList":[null,1],"map":{"RED":null,"GREEN":"g"},
            "sparseMap":{"a":null},"document":{"a":null}}"#,
    );
    let expected = Pantry {
        list: Some(vec!["a".into()]),
        sparse_list: Some(vec![None, Some(1)]),
        map: Some([(Color::Green, "g".into())].into()),
        sparse_map: Some([("a".into(), None)].into()),
        document: Some(Document::Object([("a".into(), Document::Null)].into())),
        ..pantry()
    };
    assert_eq!(read.unwrap(), expected);
}

#[test]
fn the_last_of_duplicate_members_counts() {
    let expected = Pantry { byte: Some(2), list: Some(vec!["b".into()]), ..pantry() };
    let read = parse(
        r#"{"byte":1,"list":["a"],"string":"s","child":{"byte":1},"byte":2,"list":["b"],
            "string":null,"child":{},"child":null}"#,
    );
    assert_eq!(read.unwrap(), expected);
}

#[test]
fn integers_must_fit_their_type() {
    let expected = Pantry { byte: Some(100), long: Some(i64::MAX), ..pantry() };
    assert_eq!(parse(r#"{"byte":1e2,"long":9223372036854775807.0}"#), Ok(expected));
    for (text, error) in [
        (
            r#"{"byte":128}"#,
            "byte: expected an 8-bit integer, found a number with a fraction or out of range",
        ),
        (
            r#"{"byte":1.5}"#,
            "byte: expected an 8-bit integer, found a number with a fraction or out of range",
        ),
        (r#"{"byte":"1"}"#, "byte: expected an 8-bit integer, found a string"),
    ] {
        assert_eq!(parse(text), Err(format!("{error} (byte 8)")));
    }
    assert_eq!(
        parse(r#"{"long":9223372036854775808}"#).unwrap_err(),
        "long: expected a 64-bit integer, found a number with a fraction or out of range (byte 8)"
    );
}

#[test]
fn numbers_that_json_cannot_write_are_strings() {
    let read = parse(r#"{"float":"NaN","double":"-Infinity","sparseMap":{"a":"Infinity"}}"#);
    let read = read.unwrap();
    assert!(read.float.unwrap().is_nan());
    assert_eq!(read.double, Some(f64::NEG_INFINITY));
    assert_eq!(
        text(&read).unwrap(),
        r#"{"float":"NaN","double":"-Infinity","sparseMap":{"a":"Infinity"}}"#
    );
    assert_eq!(
        parse(r#"{"float":"inf"}"#).unwrap_err(),
        "float: expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", found another string \
         (byte 9)"
    );
    assert_eq!(parse(r#"{"float":1e39}"#).unwrap_err(), "float: a number out of range (byte 9)");
}

#[test]
fn a_date_time_may_have_an_offset() {
    let expected = Pantry { date: Some(DateTime::from_secs(946_845_296)), ..pantry() };
    assert_eq!(parse(r#"{"date":"2000-01-02T21:34:56+01:00"}"#).unwrap(), expected);
    assert_eq!(parse(r#"{"date":"2000-01-02T20:34:56Z"}"#).unwrap(), expected);
}

#[test]
fn a_timestamp_keeps_its_fraction_and_has_the_form_that_the_table_says() {
    let read = parse(r#"{"epoch":1700000000.000000001}"#).unwrap();
    assert_eq!(text(&read).unwrap(), r#"{"epoch":1700000000.000000001}"#);
    assert_eq!(
        parse(r#"{"epoch":"2000-01-02T20:34:56Z"}"#).unwrap_err(),
        "epoch: expected a timestamp as a number of seconds since the epoch, found a string \
         (byte 9)"
    );
    assert_eq!(
        parse(r#"{"date":1700000000}"#).unwrap_err(),
        "date: expected a date-time such as \"2000-01-02T20:34:56Z\", found a number (byte 8)"
    );
    assert_eq!(
        parse(r#"{"http":"tomorrow"}"#).unwrap_err(),
        "http: expected an HTTP date such as \"Sun, 02 Jan 2000 20:34:56 GMT\", found another \
         string (byte 8)"
    );
    let dates = Pantry { http: read.epoch, date: Some(DateTime::from_secs(1)), ..pantry() };
    let written = text(&Pantry { http: Some(DateTime::from_secs(1)), ..dates }).unwrap();
    assert_eq!(text(&parse(&written).unwrap()).unwrap(), written);
}

#[test]
fn a_blob_must_be_base64() {
    assert_eq!(
        parse(r#"{"blob":"???"}"#).unwrap_err(),
        "blob: expected base64, found another string (byte 8)"
    );
}

#[test]
fn a_union_has_exactly_one_variant() {
    let choice = |text: &str| parse(&format!(r#"{{"choice":{text}}}"#)).map(|p| p.choice.unwrap());
    let item = Choice::Item(Item { name: Some("n".into()), part: None });
    assert_eq!(choice(r#"{"text":null,"__type":"x","item":{"name":"n"},"texts":null}"#), Ok(item));
    assert_eq!(choice(r#"{"texts":["a"],"texts":["b"]}"#), Ok(Choice::Texts(vec!["b".into()])));
    assert_eq!(choice(r#"{"newer":{"a":1}}"#), Ok(Choice::Unknown));
    assert_eq!(
        choice(r#"{"text":"a","item":{}}"#).unwrap_err(),
        "choice: more than one member in a union (byte 29)"
    );
    for text in ["{}", r#"{"text":null}"#, r#"{"newer":null}"#, r#"{"__type":"x"}"#] {
        let error = choice(text).unwrap_err();
        assert!(error.starts_with("choice: no member in a union, which must hold one"), "{error}");
    }
}

#[test]
fn a_union_of_an_unknown_variant_is_not_sent() {
    let pantry = Pantry {
        children: Some(vec![Pantry { choice: Some(Choice::Unknown), ..pantry() }]),
        ..pantry()
    };
    assert_eq!(
        text(&pantry).unwrap_err(),
        "children[0].choice: the union Choice holds no variant that can be sent"
    );
}

#[test]
fn errors_name_path_and_offset_and_never_content() {
    for (text, error) in [
        (
            r#"{"child":{"children":[{},{"list":["a",7]}]}}"#,
            "child.children[1].list[1]: expected a string, found a number (byte 38)",
        ),
        (
            r#"{"items":{"hush":{"name":[]}}}"#,
            "items[0].name: expected a string, found an array (byte 25)",
        ),
        (r#"{"child":[]}"#, "child: expected an object, found an array (byte 9)"),
        (r#"{"boolean":nil}"#, "an unknown word (byte 11)"),
        (r#"{"boolean":1}"#, "boolean: expected a boolean, found a number (byte 11)"),
        (r#"{"boolean":true"#, "expected ',' or '}', found the end of the text (byte 15)"),
        (r#"{"boolean":true,}"#, "expected a key in quotes, found text that is not JSON (byte 16)"),
        (r#"{"list":["hush]}"#, "list[0]: the text ends within a string (byte 16)"),
        (r#"{"hush":{"a" 1}}"#, "expected ':', found a number (byte 13)"),
        ("{} {}", "more text after the end of the object (byte 3)"),
    ] {
        assert_eq!(parse(text).unwrap_err(), error, "{text}");
    }
}

#[test]
fn text_that_is_no_object_is_described() {
    for (text, error) in [
        ("", "found nothing (byte 0)"),
        (" \n", "found nothing (byte 2)"),
        ("<html>", "found text that starts with '<' (XML or HTML) (byte 0)"),
        (" [1]", "found an array (byte 1)"),
        ("\"x\"", "found a string (byte 0)"),
        ("nil", "found null (byte 0)"),
        ("Oops", "found text that is not JSON (byte 0)"),
    ] {
        assert_eq!(parse(text).unwrap_err(), format!("expected a JSON object, {error}"));
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_an_error_with_its_path() {
    let error = read(b"{\"child\":{\"string\":\"a\xffb\"}}", &mut pantry()).unwrap_err();
    assert_eq!(error.to_string(), "child.string: a string that is not UTF-8 (byte 21)");
}

#[test]
fn nesting_has_a_limit_in_both_directions() {
    let nested = |depth: usize| r#"{"child":"#.repeat(depth) + "{}" + &"}".repeat(depth);
    let deepest = nested(MAX_DEPTH - 1);
    assert_eq!(text(&parse(&deepest).unwrap()).unwrap(), deepest);
    let error = parse(&nested(MAX_DEPTH)).unwrap_err();
    assert!(error.ends_with("child: nested deeper than 128 levels (byte 1152)"), "{error}");
    let deep = Pantry { child: Some(Box::new(parse(&deepest).unwrap())), ..pantry() };
    assert!(text(&deep).unwrap_err().ends_with("child: nested deeper than 128 levels"));
    let mut out = Vec::new();
    write_leniently(&mut out, &deep);
    assert_eq!(out.len(), r#"{"child":null}"#.len() + r#"{"child":}"#.len() * (MAX_DEPTH - 1));
}

#[test]
fn text_that_opens_without_end_is_an_error_and_no_overflow() {
    for (open, before) in [
        (r#"{"child":"#, ""),
        (r#"{"children":["#, ""),
        (r#"{"choice":"#, r#"{"a":"#),
        ("[", r#"{"new":"#),
        (r#"{"a":"#, r#"{"new":"#),
        (r#"[{"a":"#, r#"{"document":"#),
        ("[", r#"{"document":"#),
    ] {
        let message = before.to_owned() + &open.repeat(100_000);
        let error = parse(&message).unwrap_err();
        assert!(error.contains("nested deeper than 128 levels"), "{open}: {error}");
        let mut record = Record::new(&PANTRY);
        for dialect in [Dialect::Aws, Dialect::RpcV2] {
            assert!(read_as(dialect, message.as_bytes(), &mut record).is_err());
        }
        assert!(read_strictly(message.as_bytes(), &mut record).is_err());
        for_each_string(message.as_bytes(), &mut |_, _| {});
    }
}

#[test]
fn the_strings_of_an_object_are_found_as_far_as_it_is_json() {
    let strings = |text: &str| {
        let mut found = Vec::new();
        for_each_string(text.as_bytes(), &mut |key, value| found.push(format!("{key}={value}")));
        found
    };
    assert_eq!(strings(r#"{"a":"1","b":{"c":"2"},"d":3,"e\n":"\u0034"}"#), ["a=1", "e\n=4"]);
    assert_eq!(strings(r#"{"a":"1","b":oops,"c":"2"}"#), ["a=1"]);
    assert_eq!(strings("<a/>"), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_is_written_and_read_back(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut record = Record::new(&PANTRY);
        fill(&mut record, &mut bytes.iter(), 0);
        let written = text(&record).unwrap();
        let mut again = Record::new(&PANTRY);
        read(written.as_bytes(), &mut again).unwrap();
        prop_assert_eq!(&again, &record);
        prop_assert_eq!(record.to_json(), written);
    }

    #[test]
    fn types_written_by_hand_and_records_agree(
        bytes in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let mut pantry = Pantry::default();
        fill(&mut pantry, &mut bytes.iter(), 0);
        let written = text(&pantry).unwrap();
        prop_assert_eq!(parse(&written).unwrap(), pantry);
        let mut record = Record::new(&PANTRY);
        read(written.as_bytes(), &mut record).unwrap();
        prop_assert_eq!(record.to_json(), written);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, &mut Pantry::default());
        let wrapped = [b"{\"string\":".as_slice(), &bytes].concat();
        let _ = read(&wrapped, &mut Pantry::default());
        for_each_string(&wrapped, &mut |_, _| {});
    }

    #[test]
    fn no_damaged_message_makes_the_reader_panic(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut record = Record::new(&PANTRY);
        fill(&mut record, &mut bytes.iter(), 0);
        let mut message = record.to_json().into_bytes();
        // Before the damage, which may well close an object early.
        let start = &message[..cut.index(message.len())];
        prop_assert!(read(start, &mut Pantry::default()).is_err());
        for (index, byte) in damage {
            let index = index.index(message.len());
            message[index] = byte;
        }
        let _ = read(&message, &mut Pantry::default());
        let _ = read_strictly(&message, &mut Record::new(&PANTRY));
        message.truncate(cut.index(message.len()));
        let _ = read(&message, &mut Pantry::default());
    }
}

#[test]
fn numbers_of_any_size_are_read_and_written_to_the_last_digit() {
    static BIG: Schema = Schema::structure(
        "Big",
        &[Member::new("whole", Kind::BigInteger), Member::new("part", Kind::BigDecimal)],
    );
    let json =
        r#"{"whole":-123456789012345678901234567890,"part":0.10000000000000000000000001e-5}"#;
    let mut big = Record::new(&BIG);
    read(json.as_bytes(), &mut big).unwrap();
    assert_eq!(text(&big).unwrap(), json);
    let error = read(br#"{"whole":1.5}"#, &mut big).unwrap_err();
    assert_eq!(error.to_string(), "whole: expected a whole number, found another number (byte 9)");
}

#[test]
fn a_time_may_come_with_an_offset_and_goes_out_in_utc() {
    for time in ["2019-12-16T22:48:18-01:00", "2019-12-17T00:48:18+01:00", "2019-12-16T23:48:18Z"] {
        let read = parse(&format!(r#"{{"date":"{time}"}}"#)).unwrap();
        assert_eq!(text(&read).unwrap(), r#"{"date":"2019-12-16T23:48:18Z"}"#);
    }
}

#[test]
fn in_rpc_v2_numbers_of_any_size_are_strings_and_times_are_numbers() {
    static BIG: Schema = Schema::structure(
        "Big",
        &[
            Member::new("whole", Kind::BigInteger),
            Member::new("part", Kind::BigDecimal),
            Member::new("date", Kind::Timestamp).with(flags::DATE_TIME),
            Member::new("http", Kind::Timestamp).with(flags::HTTP_DATE),
        ],
    );
    let json = concat!(
        r#"{"whole":"9223372036854775808","part":"0.100000000000000000000001","#,
        r#""date":946845296.123,"http":946845296}"#
    );
    let mut big = Record::new(&BIG);
    read_as(Dialect::RpcV2, json.as_bytes(), &mut big).unwrap();
    let mut out = Vec::new();
    write_body_as(Dialect::RpcV2, &mut out, &big, None).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), json);
    assert_eq!(
        text(&big).unwrap(),
        concat!(
            r#"{"whole":9223372036854775808,"part":0.100000000000000000000001,"#,
            r#""date":"2000-01-02T20:34:56.123Z","http":"Sun, 02 Jan 2000 20:34:56 GMT"}"#
        )
    );
    read_as(Dialect::RpcV2, br#"{"whole":-7,"part":1.0}"#, &mut big).unwrap();
    let error = read_as(Dialect::RpcV2, br#"{"whole":"1.5"}"#, &mut big).unwrap_err();
    assert_eq!(error.to_string(), "whole: expected a whole number, found another string (byte 9)");
    let error = read(br#"{"whole":"1"}"#, &mut big).unwrap_err();
    assert_eq!(error.to_string(), "whole: expected a whole number, found a string (byte 9)");
}

#[test]
fn any_value_can_be_read_and_written_without_a_table() {
    let text = br#"{"a":[1,-2,0.5,true,null],"b":{"c":"d"}}"#;
    let document = read_document(b" {\"b\":{\"c\":\"d\"},\"a\":[1,-2,0.5,true,null]} ").unwrap();
    let mut out = Vec::new();
    write_document(&mut out, &document).unwrap();
    assert_eq!(out, text);
    for broken in ["", "{", "[1,]", "1 2", "nul"] {
        assert!(read_document(broken.as_bytes()).is_err(), "{broken}");
    }
}
