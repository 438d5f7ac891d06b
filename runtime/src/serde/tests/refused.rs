//! What is refused, and how the error says it: the path, and no content.

use ::serde::de::DeserializeOwned;

use super::*;
use crate::codec::json::MAX_DEPTH;

fn refused<T: DeserializeOwned>(text: &str) -> String {
    match serde_json::from_str::<T>(text) {
        Ok(_) => panic!("{text} is read"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_required_member_that_is_missing_is_named_by_its_path() {
    assert_eq!(
        refused::<Pantry>(r#"{"children":[{},{"item":{}}]}"#),
        "the required member children[1].item.name is missing at line 1 column 26"
    );
    assert_eq!(
        refused::<Pantry>(r#"{"items":{"a \"b\"":{"name":null}}}"#),
        r#"the required member items["a \"b\""].name is missing at line 1 column 33"#
    );
    assert_eq!(refused::<Item>("{}"), "the required member name is missing at line 1 column 2");
}

#[test]
fn a_value_of_another_type_is_named_by_its_path_and_never_shown() {
    for (text, expected) in [
        (r#"{"boolean":1}"#, "boolean: expected a boolean, found a number"),
        (r#"{"byte":"hunter2"}"#, "byte: expected an 8-bit integer, found a string"),
        (r#"{"byte":128}"#, "byte: a number out of range"),
        (
            r#"{"long":1.5}"#,
            "long: expected a 64-bit integer, found a number with a fraction or out of range",
        ),
        (
            r#"{"long":9007199254740994.0}"#,
            "long: expected a 64-bit integer, found a number with a fraction or out of range",
        ),
        (r#"{"long":9223372036854775808}"#, "long: a number out of range"),
        (r#"{"float":1e39}"#, "float: a number out of range"),
        (
            r#"{"double":"hunter2"}"#,
            "double: expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", found another string",
        ),
        (r#"{"secret":["hunter2"]}"#, "secret: expected a string, found a list"),
        (r#"{"string":1.5}"#, "string: expected a string, found a floating-point number"),
        (r#"{"color":{"a":1}}"#, "color: expected a string, found a map"),
        (r#"{"blob":"hunter2"}"#, "blob: expected a string of base64, found another string"),
        (
            r#"{"date":"yesterday"}"#,
            "date: expected a date-time such as \"2000-01-02T20:34:56Z\" or a number of seconds \
             since the epoch, found another string",
        ),
        (r#"{"list":["a",null]}"#, "list[1]: expected a string, found null"),
        (r#"{"sparseList":[1,true]}"#, "sparseList[1]: expected a 32-bit integer, found a boolean"),
        (
            r#"{"sparseMap":{"k":"x"}}"#,
            "sparseMap[\"k\"]: expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", found another string",
        ),
        (r#"{"list":{"a":1}}"#, "list: expected a list, found a map"),
        (r#"{"child":{"children":["x"]}}"#, "child.children[0]: expected a map, found a string"),
        (r#"{"choice":{"text":"a","texts":[]}}"#, "choice: more than one member in a union"),
    ] {
        let found = refused::<Pantry>(text);
        let (message, place) = found.rsplit_once(" at line 1 column ").unwrap();
        assert_eq!(message, expected, "{text}");
        assert!(place.parse::<usize>().is_ok(), "{found}");
    }
    assert_eq!(
        refused::<BigInteger>("1.5"),
        "expected a whole number, as a string where it is beyond 64 bits, found a floating-point \
         number at line 1 column 3"
    );
    assert_eq!(
        refused::<BigDecimal>("\"1.\""),
        "expected a decimal number as a string, found another string at line 1 column 4"
    );
}

#[test]
fn a_key_that_the_model_calls_sensitive_is_not_shown() {
    static SECRETS: crate::schema::Map = crate::schema::Map {
        name: "Secrets",
        key: Member::new("key", Kind::String).with(flags::SENSITIVE),
        value: Member::new("value", Kind::Long),
    };
    static TOP: Schema = Schema::structure("Top", &[Member::new("secrets", Kind::Map(&SECRETS))]);
    let mut json = serde_json::Deserializer::from_str(r#"{"secrets":{"hunter2":"x"}}"#);
    let error = fill(&mut Record::new(&TOP), &mut json).unwrap_err().to_string();
    let expected = "secrets[*** redacted ***]: expected a 64-bit integer, found a string";
    assert!(error.starts_with(expected), "{error}");
}

#[test]
fn what_is_malformed_keeps_the_errors_of_its_format() {
    let error = serde_json::from_str::<Pantry>(r#"{"list":["a","#).unwrap_err();
    assert!(error.is_eof());
    assert_eq!(error.to_string(), "EOF while parsing a value at line 1 column 13");
}

#[test]
fn nesting_has_a_limit_in_formats_that_have_none() {
    let nested = |levels: usize| {
        (1..levels).fold(Pantry::default(), |child, _| Pantry {
            child: Some(Box::new(child)),
            ..Pantry::default()
        })
    };
    let written = postcard::to_allocvec(&nested(MAX_DEPTH)).unwrap();
    assert_eq!(postcard::from_bytes::<Pantry>(&written).unwrap(), nested(MAX_DEPTH));
    let error = serde_json::to_string(&nested(MAX_DEPTH + 1)).unwrap_err();
    assert_eq!(error.to_string(), "nested deeper than 128 levels");
    // One level more: a map of one entry, `child`, which is there.
    let deeper = [&b"\x01\x05child\x01"[..], &written].concat();
    assert!(postcard::from_bytes::<Pantry>(&deeper).is_err());

    let open = |levels: usize| {
        let array = (1..levels).fold(vec![], |inner, _| vec![Document::Array(inner)]);
        Document::Array(array)
    };
    let mut written = Vec::new();
    ciborium::into_writer(&open(MAX_DEPTH), &mut written).unwrap();
    assert_eq!(ciborium::from_reader::<Document, _>(&written[..]).unwrap(), open(MAX_DEPTH));
    written.insert(0, 0x81);
    let error = ciborium::from_reader::<Document, _>(&written[..]).unwrap_err();
    assert!(error.to_string().contains("nested deeper than 128 levels"), "{error}");
    assert!(serde_json::to_string(&open(MAX_DEPTH + 1)).is_err());
}

#[test]
fn no_text_makes_reading_panic() {
    use proptest::prelude::*;
    proptest!(|(text in r#"[{}\[\]:,"a-z0-9.\-]{0,60}"#, bytes: Vec<u8>)| {
        let _ = serde_json::from_str::<Pantry>(&text);
        let _ = ciborium::from_reader::<Pantry, _>(bytes.as_slice());
        let _ = postcard::from_bytes::<Pantry>(&bytes);
    });
}
