//! Writing and reading by the tables, in a format that people read (JSON), in a binary one that
//! describes itself (CBOR) and in one that does not (postcard).

mod formats;
mod refused;

use std::collections::HashMap;

use ::serde::de::DeserializeSeed as _;
use ::serde::de::value::{MapDeserializer, StrDeserializer};
use ::serde::{Deserialize, Serialize};
use serde_json::json;

use super::*;
use crate::dynamic::Record;
use crate::primitives::{BigDecimal, BigInteger, Blob, DateTime, Document, Number};
use crate::schema::{Kind, Member, Schema, flags};
use crate::testing_shapes::{Choice, Color, Item, PANTRY, Pantry};

macro_rules! stamps {
    ($($name:ident)*) => { $(crate::__serde!($name);)* };
}

stamps! { Pantry Item Choice Color }

/// A value of every kind.
fn full() -> Pantry {
    let item = Item { name: Some("n".into()), part: None };
    Pantry {
        boolean: Some(true),
        byte: Some(-8),
        short: Some(-300),
        integer: Some(70_000),
        long: Some(i64::MIN),
        float: Some(0.1),
        double: Some(-2.5),
        string: Some("\u{e9}\"\n".into()),
        color: Some(Color::Unknown("BLUE".into())),
        blob: Some(Blob::new("\0abc")),
        epoch: Some(DateTime::from_secs(1_440_938_160)),
        date: Some(DateTime::from_secs_and_nanos(-1, 500_000_001)),
        http: Some(DateTime::from_secs(i64::MAX)),
        document: Some(Document::Object(HashMap::from([
            ("b".into(), Document::Array(vec![Document::Null, Document::Bool(false)])),
            ("a".into(), Document::Number(Number::NegInt(-1))),
            ("c".into(), Document::Number(Number::PosInt(u64::MAX))),
            ("d".into(), Document::Number(Number::Float(1.5))),
            ("e".into(), Document::String("x".into())),
        ]))),
        list: Some(vec!["a".into(), String::new()]),
        sparse_list: Some(vec![None, Some(2)]),
        map: Some(HashMap::from([
            (Color::Unknown("X".into()), "y".into()),
            (Color::Red, "r".into()),
        ])),
        sparse_map: Some(HashMap::from([("a".into(), None), ("b".into(), Some(1.0))])),
        child: Some(Box::new(Pantry { children: Some(vec![]), ..Pantry::default() })),
        children: Some(vec![Pantry::default()]),
        choice: Some(Choice::Item(item.clone())),
        secret: Some("hunter2".into()),
        item: Some(item.clone()),
        items: Some(HashMap::from([("k".into(), item)])),
    }
}

#[test]
fn each_kind_of_value_is_written_as_the_table_says() {
    let written = r#"{"boolean":true,"byte":-8,"short":-300,"integer":70000,"long":-9223372036854775808,"float":0.1,"double":-2.5,"string":"é\"\n","color":"BLUE","blob":"AGFiYw==","epoch":"2015-08-30T12:36:00Z","date":"1969-12-31T23:59:59.500000001Z","http":"9223372036854775807","document":{"a":-1,"b":[null,false],"c":18446744073709551615,"d":1.5,"e":"x"},"list":["a",""],"sparseList":[null,2],"map":{"RED":"r","X":"y"},"sparseMap":{"a":null,"b":1.0},"child":{"children":[]},"children":[{}],"choice":{"item":{"name":"n"}},"secret":"hunter2","item":{"name":"n"},"items":{"k":{"name":"n"}}}"#;
    assert_eq!(serde_json::to_string(&full()).unwrap(), written);
    assert_eq!(serde_json::from_str::<Pantry>(written).unwrap(), full());
    // Read from a stream, no text is borrowed.
    assert_eq!(serde_json::from_reader::<_, Pantry>(written.as_bytes()).unwrap(), full());
    let value = serde_json::to_value(full()).unwrap();
    assert_eq!(serde_json::from_value::<Pantry>(value).unwrap(), full());
}

#[test]
fn a_record_is_written_and_filled_as_a_type_is() {
    let text = serde_json::to_string(&full()).unwrap();
    let mut record = Record::new(&PANTRY);
    fill(&mut record, &mut serde_json::Deserializer::from_str(&text)).unwrap();
    assert_eq!(serde_json::to_string(&record).unwrap(), text);
}

#[test]
fn numbers_that_are_none_are_strings_where_people_read_and_themselves_elsewhere() {
    let odd = Pantry {
        float: Some(f32::NEG_INFINITY),
        double: Some(f64::INFINITY),
        sparse_map: Some(HashMap::from([("n".into(), Some(f64::NAN))])),
        ..Pantry::default()
    };
    let text = serde_json::to_string(&odd).unwrap();
    assert_eq!(text, r#"{"float":"-Infinity","double":"Infinity","sparseMap":{"n":"NaN"}}"#);
    let read: Pantry = serde_json::from_str(&text).unwrap();
    assert_eq!((read.float, read.double), (odd.float, odd.double));
    assert!(read.sparse_map.unwrap()["n"].unwrap().is_nan());
}

#[test]
fn unknown_members_and_nulls_are_no_members() {
    let text =
        r#"{"newer":{"deep":[1,{}]},"boolean":null,"integer":null,"child":null,"choice":null}"#;
    assert_eq!(serde_json::from_str::<Pantry>(text).unwrap(), Pantry::default());
}

#[test]
fn of_a_member_that_comes_twice_the_last_one_counts() {
    let text =
        r#"{"list":["a"],"boolean":true,"list":["b"],"boolean":null,"integer":1,"integer":2}"#;
    let read: Pantry = serde_json::from_str(text).unwrap();
    let expected = Pantry { list: Some(vec!["b".into()]), integer: Some(2), ..Pantry::default() };
    assert_eq!(read, expected);
}

#[test]
fn a_time_is_read_in_any_of_its_forms() {
    let half = DateTime::from_secs_and_nanos(1_440_938_160, 500_000_000);
    for text in [
        r#""2015-08-30T12:36:00.5Z""#,
        r#""2015-08-30T13:36:00.5+01:00""#,
        r#""Sun, 30 Aug 2015 12:36:00.5 GMT""#,
        "1440938160.5",
        r#""1440938160.5""#,
    ] {
        assert_eq!(serde_json::from_str::<DateTime>(text).unwrap(), half, "{text}");
    }
    assert_eq!(serde_json::from_str::<DateTime>("-7").unwrap(), DateTime::from_secs(-7));
}

#[test]
fn whole_numbers_may_be_written_as_floats() {
    let read: Pantry = serde_json::from_str(r#"{"byte":1.0,"long":-2e3,"double":3}"#).unwrap();
    assert_eq!((read.byte, read.long, read.double), (Some(1), Some(-2_000), Some(3.0)));
}

#[test]
fn a_union_of_a_variant_newer_than_the_crate_is_unknown() {
    for text in [r#"{"newer":1}"#, "{}", r#"{"text":null}"#] {
        assert_eq!(serde_json::from_str::<Choice>(text).unwrap(), Choice::Unknown, "{text}");
    }
    assert_eq!(serde_json::to_string(&Choice::Unknown).unwrap(), "{}");
    let text = serde_json::from_str::<Choice>(r#"{"item":null,"text":"t"}"#).unwrap();
    assert_eq!(text, Choice::Text("t".into()));
}

#[test]
fn names_on_the_wire_are_written_and_those_of_the_model_read_too() {
    static RENAMED: Schema = Schema::structure(
        "Renamed",
        &[
            Member::new("inModel", Kind::Long).extra(&crate::schema::Extras {
                json: Some("on_wire"),
                ..crate::schema::Extras::NONE
            }),
            Member::new("stream", Kind::Stream).with(flags::REQUIRED),
        ],
    );
    for text in [r#"{"on_wire":5}"#, r#"{"inModel":5,"stream":"left out"}"#] {
        let mut record = Record::new(&RENAMED);
        fill(&mut record, &mut serde_json::Deserializer::from_str(text)).unwrap();
        assert_eq!(serde_json::to_string(&record).unwrap(), r#"{"on_wire":5}"#);
    }
}

#[test]
fn an_idempotency_token_of_the_top_and_members_with_defaults_are_not_missed() {
    static TOP: Schema = Schema::structure(
        "Top",
        &[
            Member::new("token", Kind::String).with(flags::REQUIRED | flags::IDEMPOTENCY_TOKEN),
            Member::new("size", Kind::Long).with(flags::REQUIRED),
            Member::new("inner", Kind::Structure(&TOP)),
        ],
    )
    .defaults(&[(1, "3")]);
    let read = |text| {
        let mut record = Record::new(&TOP);
        let read = fill(&mut record, &mut serde_json::Deserializer::from_str(text));
        read.map(|()| record.to_json()).map_err(|error| error.to_string())
    };
    assert_eq!(read("{}"), Ok("{}".to_owned()));
    let missing = "the required member inner.token is missing at line 1 column 11";
    assert_eq!(read(r#"{"inner":{}}"#), Err(missing.to_owned()));
}

#[test]
fn values_can_be_held_by_structures_of_the_programs_own() {
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Own {
        blob: Blob,
        time: Option<DateTime>,
        whole: BigInteger,
        decimal: BigDecimal,
        #[serde(default)]
        document: Document,
        colors: HashMap<Color, Color>,
        #[serde(flatten)]
        item: Item,
    }
    let own = Own {
        blob: Blob::new("abc"),
        time: Some(DateTime::from_secs(0)),
        whole: "123456789012345678901234567890".parse().unwrap(),
        decimal: "-1.50e3".parse().unwrap(),
        document: Document::Null,
        colors: HashMap::from([(Color::Red, Color::Unknown("".into()))]),
        item: Item { name: Some("n".into()), part: None },
    };
    let json = json!({
        "blob": "YWJj", "time": "1970-01-01T00:00:00Z",
        "whole": "123456789012345678901234567890", "decimal": "-1.50e3",
        "document": null, "colors": {"RED": ""}, "name": "n",
    });
    assert_eq!(serde_json::to_value(&own).unwrap(), json);
    assert_eq!(serde_json::from_value::<Own>(json).unwrap(), own);
    // What serde buffers to flatten it has forgotten which format it is from.
    let mut cbor = Vec::new();
    ciborium::into_writer(&own, &mut cbor).unwrap();
    assert_eq!(ciborium::from_reader::<Own, _>(cbor.as_slice()).unwrap(), own);
}

#[test]
fn numbers_of_any_size_are_read_of_integers_too() {
    assert_eq!(serde_json::from_str::<BigInteger>("-5").unwrap(), BigInteger::from(-5_i64));
    assert_eq!(
        serde_json::from_str::<BigDecimal>("18446744073709551615").unwrap(),
        BigDecimal::from(u64::MAX)
    );
}

#[test]
fn numbers_and_times_that_a_format_wraps_are_unwrapped() {
    fn wrapped<T: Value>(key: &'static str, text: &'static str) -> T {
        let entries = [(key, text)].into_iter();
        deserialize(MapDeserializer::<_, ::serde::de::value::Error>::new(entries)).unwrap()
    }
    let number = "$serde_json::private::Number";
    assert_eq!(wrapped::<i8>(number, "-5"), -5);
    assert_eq!(wrapped::<i64>(number, "1e3"), 1_000);
    assert_eq!(wrapped::<f64>(number, "1.5"), 1.5);
    assert_eq!(wrapped::<BigDecimal>(number, "0.10").as_ref(), "0.10");
    assert_eq!(wrapped::<DateTime>(number, "0.000000001"), DateTime::from_secs_and_nanos(0, 1));
    let time = "$__toml_private_datetime";
    assert_eq!(wrapped::<DateTime>(time, "1970-01-01T00:00:09Z"), DateTime::from_secs(9));
    for (text, expected) in [
        ("5", Document::Number(Number::PosInt(5))),
        ("-5", Document::Number(Number::NegInt(-5))),
        ("0.5", Document::Number(Number::Float(0.5))),
    ] {
        assert_eq!(wrapped::<Document>(number, text), expected);
    }
}

#[test]
fn a_value_that_a_format_calls_a_newtype_is_read_through() {
    let text: StrDeserializer<'_, ::serde::de::value::Error> = StrDeserializer::new("RED");
    let mut color = Color::Green;
    let read = Read { slot: color.slot(), kind: None, place: &Place::ROOT };
    ::serde::de::Visitor::visit_newtype_struct(read, text).unwrap();
    assert_eq!(color, Color::Red);
    let read = Read { slot: color.slot(), kind: None, place: &Place::ROOT };
    read.deserialize(StrDeserializer::<::serde::de::value::Error>::new("GREEN")).unwrap();
    assert_eq!(color, Color::Green);
}
