//! Reader and writer together. The documents are spelled as those of the Smithy protocol tests.

mod collections;
mod hostile;
mod names;
mod round_trip;

use super::*;
use crate::dynamic::Record;
use crate::schema::{Enumeration, Extras, Http, Kind, List, Map, Member, Schema, flags};
use crate::testing_shapes::{CHOICE, Choice, Item, PANTRY, Pantry};

/// Checks that the JSON of a record and the XML of it say the same, in both directions.
#[track_caller]
fn same(schema: &'static Schema, json: &str, xml: &str) {
    let record = Record::from_json(schema, json).unwrap();
    assert_eq!(written(&record).unwrap(), xml);
    assert_eq!(parsed(schema, xml).unwrap(), json);
}

fn written(shape: &dyn Shape) -> Result<String, String> {
    let mut out = Vec::new();
    write(&mut out, shape, "R", None, None).map_err(|error| error.to_string())?;
    Ok(String::from_utf8(out).unwrap())
}

fn parsed(schema: &'static Schema, xml: &str) -> Result<String, String> {
    let mut record = Record::new(schema);
    read(xml.as_bytes(), &mut record).map_err(|error| error.to_string())?;
    Ok(record.to_json())
}

const fn named(name: &'static str) -> Extras {
    Extras { xml: Some(name), ..Extras::NONE }
}

static FOO: Enumeration = Enumeration { name: "FooEnum", values: &["Foo", "0"] };

static SCALARS: Schema = Schema::structure(
    "SimpleScalarProperties",
    &[
        Member::new("foo", Kind::String)
            .extra(&Extras { http: Http::Header("X-Foo"), ..Extras::NONE }),
        Member::new("stringValue", Kind::String),
        Member::new("booleanValue", Kind::Boolean),
        Member::new("byteValue", Kind::Byte),
        Member::new("shortValue", Kind::Short),
        Member::new("integerValue", Kind::Integer),
        Member::new("longValue", Kind::Long),
        Member::new("floatValue", Kind::Float),
        Member::new("doubleValue", Kind::Double).extra(&named("DoubleDribble")),
        Member::new("big", Kind::BigInteger),
        Member::new("exact", Kind::BigDecimal),
        Member::new("enumValue", Kind::Enum(&FOO)),
        Member::new("data", Kind::Blob),
    ],
);

#[test]
fn members_of_simple_types_are_elements_by_their_names_in_xml() {
    same(
        &SCALARS,
        concat!(
            r#"{"stringValue":"string","booleanValue":true,"byteValue":-128,"shortValue":2,"#,
            r#""integerValue":3,"longValue":-9223372036854775808,"floatValue":5.5,"#,
            r#""doubleValue":6.5,"big":-123456789012345678901234567890,"exact":0.10e-5,"#,
            r#""enumValue":"newer","data":"dmFsdWU="}"#
        ),
        concat!(
            "<R><stringValue>string</stringValue><booleanValue>true</booleanValue>",
            "<byteValue>-128</byteValue><shortValue>2</shortValue><integerValue>3</integerValue>",
            "<longValue>-9223372036854775808</longValue><floatValue>5.5</floatValue>",
            "<DoubleDribble>6.5</DoubleDribble><big>-123456789012345678901234567890</big>",
            "<exact>0.10e-5</exact><enumValue>newer</enumValue><data>dmFsdWU=</data></R>",
        ),
    );
}

#[test]
fn a_shape_without_members_is_an_empty_element() {
    same(&SCALARS, "{}", "<R></R>");
    assert_eq!(parsed(&SCALARS, "<?xml version='1.0'?><Other/>").unwrap(), "{}");
}

#[test]
fn members_that_go_elsewhere_are_neither_written_nor_read() {
    let record = Record::from_json(&SCALARS, r#"{"foo":"Foo","stringValue":"s"}"#).unwrap();
    assert_eq!(written(&record).unwrap(), "<R><stringValue>s</stringValue></R>");
    let xml = "<R><foo>x</foo><stringValue>s</stringValue></R>";
    assert_eq!(parsed(&SCALARS, xml).unwrap(), r#"{"stringValue":"s"}"#);
}

#[test]
fn floats_that_are_no_numbers_have_words() {
    for word in ["NaN", "Infinity", "-Infinity"] {
        same(
            &SCALARS,
            &format!(r#"{{"floatValue":"{word}","doubleValue":"{word}"}}"#),
            &format!("<R><floatValue>{word}</floatValue><DoubleDribble>{word}</DoubleDribble></R>"),
        );
    }
}

#[test]
fn text_is_escaped_and_keeps_its_white_space() {
    same(
        &SCALARS,
        r#"{"stringValue":"  string with white    space  "}"#,
        "<R><stringValue>  string with white    space  </stringValue></R>",
    );
    same(&SCALARS, r#"{"stringValue":"   "}"#, "<R><stringValue>   </stringValue></R>");
    same(&SCALARS, r#"{"stringValue":"<s>"}"#, "<R><stringValue>&lt;s&gt;</stringValue></R>");
    same(
        &SCALARS,
        r#"{"stringValue":"escaped data: &lt;\r\n"}"#,
        "<R><stringValue>escaped data: &amp;lt;&#xD;&#xA;</stringValue></R>",
    );
    assert_eq!(
        parsed(&SCALARS, "<R><stringValue> a\r\n<![CDATA[<b>]]><!--c--></stringValue></R>")
            .unwrap(),
        r#"{"stringValue":" a\n<b>"}"#
    );
}

#[test]
fn what_stands_between_elements_and_around_numbers_does_not_count() {
    let xml = "\u{feff}<?xml version = \"1.0\" encoding = \"UTF-8\"?>\r\n<R>\n  \
               <![CDATA[characters representing CDATA]]>\n <new a='b'><byteValue>1</byteValue></new> \
               <byteValue>\n 7 </byteValue><!--xml comment--><booleanValue> false </booleanValue>\
               <floatValue>\t1e3\n</floatValue><data>\n dmFs\n dWU= </data>\n</R>\n";
    assert_eq!(
        parsed(&SCALARS, xml).unwrap(),
        r#"{"booleanValue":false,"byteValue":7,"floatValue":1000.0,"data":"dmFsdWU="}"#
    );
}

#[test]
fn an_empty_element_is_an_empty_string_blob_list_map_or_structure() {
    same(
        &PANTRY,
        r#"{"string":"","blob":"","list":[],"map":{},"child":{}}"#,
        "<R><string></string><blob></blob><list></list><map></map><child></child></R>",
    );
    assert_eq!(
        parsed(&PANTRY, "<R><string/><blob/><list/><map>\n</map><child/></R>").unwrap(),
        r#"{"string":"","blob":"","list":[],"map":{},"child":{}}"#
    );
}

static TIMES: Schema = Schema::structure(
    "XmlTimestamps",
    &[
        Member::new("normal", Kind::Timestamp),
        Member::new("dateTime", Kind::Timestamp).with(flags::DATE_TIME),
        Member::new("epochSeconds", Kind::Timestamp).with(flags::EPOCH_SECONDS),
        Member::new("httpDate", Kind::Timestamp).with(flags::HTTP_DATE),
        Member::new("at", Kind::Timestamp).with(flags::XML_ATTRIBUTE),
    ],
);

#[test]
fn a_timestamp_is_a_date_time_unless_the_table_says_otherwise() {
    same(
        &TIMES,
        concat!(
            r#"{"normal":1398796238.5,"dateTime":"2014-04-29T18:30:38Z","#,
            r#""epochSeconds":1398796238,"httpDate":"Tue, 29 Apr 2014 18:30:38 GMT","#,
            r#""at":1398796238}"#
        ),
        concat!(
            r#"<R at="2014-04-29T18:30:38Z"><normal>2014-04-29T18:30:38.5Z</normal>"#,
            "<dateTime>2014-04-29T18:30:38Z</dateTime><epochSeconds>1398796238</epochSeconds>",
            "<httpDate>Tue, 29 Apr 2014 18:30:38 GMT</httpDate></R>",
        ),
    );
    for time in ["2019-12-16T22:48:18-01:00", "2019-12-17T00:48:18+01:00"] {
        let xml = format!("<R><normal> {time}\n</normal></R>");
        assert_eq!(parsed(&TIMES, &xml).unwrap(), r#"{"normal":1576540098}"#);
    }
}

#[test]
fn a_time_beyond_the_calendar_is_not_written_as_a_date() {
    let record = Record::from_json(&TIMES, r#"{"normal":999999999999}"#).unwrap();
    let error = written(&record).unwrap_err();
    assert!(error.starts_with("normal: "), "{error}");
}

#[test]
fn a_token_stands_in_for_an_absent_member_of_the_shape_itself() {
    static INPUT: Schema = Schema::structure(
        "Input",
        &[
            Member::new("token", Kind::String).with(flags::IDEMPOTENCY_TOKEN),
            Member::new("input", Kind::Structure(&INPUT)),
            Member::new("attr", Kind::String)
                .with(flags::IDEMPOTENCY_TOKEN)
                .with(flags::XML_ATTRIBUTE),
        ],
    );
    let sent = |json: &str, token| {
        let mut out = Vec::new();
        let record = Record::from_json(&INPUT, json).unwrap();
        write(&mut out, &record, "I", None, token).unwrap();
        String::from_utf8(out).unwrap()
    };
    assert_eq!(
        sent(r#"{"input":{}}"#, Some("t")),
        r#"<I attr="t"><token>t</token><input></input></I>"#
    );
    assert_eq!(
        sent(r#"{"token":"a","attr":"b"}"#, Some("t")),
        r#"<I attr="b"><token>a</token></I>"#
    );
    assert_eq!(sent("{}", None), "<I></I>");
}

#[test]
fn shapes_nest_in_themselves() {
    same(
        &PANTRY,
        concat!(
            r#"{"children":[{"children":[{}],"choice":{"text":"t"}}],"#,
            r#""item":{"name":"m","part":{"name":"n"}}}"#
        ),
        concat!(
            "<R><children><member><children><member></member></children><choice><text>t</text>",
            "</choice></member></children>",
            "<item><name>m</name><part><name>n</name></part></item></R>",
        ),
    );
}

#[test]
fn a_union_is_an_element_that_holds_one() {
    same(&CHOICE, r#"{"text":"some string"}"#, "<R><text>some string</text></R>");
    same(&CHOICE, r#"{"item":{"name":"n"}}"#, "<R><item><name>n</name></item></R>");
    same(
        &CHOICE,
        r#"{"texts":["a","b"]}"#,
        "<R><texts><member>a</member><member>b</member></texts></R>",
    );
    assert_eq!(
        parsed(&CHOICE, "<R><text>a</text><item/></R>").unwrap_err(),
        "more than one member in a union (byte 17)"
    );
    let twice = "<R><texts><member>a</member></texts><texts><member>b</member></texts></R>";
    assert_eq!(parsed(&CHOICE, twice).unwrap(), r#"{"texts":["b"]}"#);
}

#[test]
fn a_union_without_a_known_variant_is_unknown_and_is_not_sent() {
    for xml in ["<R><choice/></R>", "<R><choice>x<newer><text>a</text></newer></choice></R>"] {
        let mut pantry = Pantry::default();
        read(xml.as_bytes(), &mut pantry).unwrap();
        assert_eq!(pantry, Pantry { choice: Some(Choice::Unknown), ..Pantry::default() });
        let error = "choice: the union Choice holds no variant that can be sent";
        assert_eq!(written(&pantry).unwrap_err(), error);
    }
}

#[test]
fn an_element_within_others_can_be_read_alone() {
    let read = |xml: &str, path: &[&str]| {
        let mut item = Item::default();
        read_within(xml.as_bytes(), path, &mut item).map(|()| item.name).map_err(|e| e.to_string())
    };
    let xml = "<OpResponse xmlns='u'><x/><OpResult><name>n</name></OpResult><OpResult><name>m</name>\
               </OpResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></OpResponse>";
    assert_eq!(read(xml, &["OpResult"]), Ok(Some("n".into())));
    assert_eq!(read(xml, &["ResponseMetadata"]), Ok(None));
    assert_eq!(read(xml, &["Other"]), Ok(None));
    assert_eq!(read(xml, &["OpResult", "Other", "name"]), Ok(None));
    assert_eq!(read("<a><b><c><name>n</name></c></b></a>", &["b", "c"]), Ok(Some("n".into())));
    assert_eq!(read("<a><name>n</name></a>", &[]), Ok(Some("n".into())));
    assert_eq!(read("", &["a"]), Ok(None));
    assert_eq!(read("", &[]), Ok(None));
    let error = "the end of an element other than the innermost one (byte 12)";
    assert_eq!(read("<a><b/><c></a>", &["b"]).unwrap_err(), error);
    assert_eq!(read("<a><b/><c></a>", &["d"]).unwrap_err(), error);
    assert_eq!(read(" ", &["a"]).unwrap_err(), "expected an XML element, found nothing (byte 1)");
}

#[test]
fn the_text_of_an_element_can_be_read_alone() {
    let xml = "<?xml version='1.0'?><ErrorResponse xmlns='u'><Error><Type>Sender</Type>\
               <Code>Invalid&amp;Greeting</Code><Nested><Foo>bar</Foo></Nested></Error>\
               <RequestId>foo-id</RequestId></ErrorResponse>";
    let text_at = |path: &[&str]| text(xml.as_bytes(), path);
    assert_eq!(text_at(&["Error", "Code"]).as_deref(), Some("Invalid&Greeting"));
    assert_eq!(text_at(&["RequestId"]).as_deref(), Some("foo-id"));
    assert_eq!(text_at(&["Error", "Nested", "Foo"]).as_deref(), Some("bar"));
    assert_eq!(text_at(&["Error", "Nested"]), None);
    assert_eq!(text_at(&["Code"]), None);
    assert_eq!(text_at(&[]), None);
    let unwrapped = b"<LocationConstraint xmlns='u'>us-west-2</LocationConstraint>";
    assert_eq!(text(unwrapped, &[]).as_deref(), Some("us-west-2"));
    for (other, path) in [("", "a"), ("{}", "a"), ("<a><b>x", "b"), ("<a><b>&no;</b></a>", "b")] {
        assert_eq!(text(other.as_bytes(), &[path]), None, "{other}");
    }
    assert_eq!(text(b"<a><b>x</b><c", &["b"]).as_deref(), Some("x"));
}

#[test]
fn the_name_of_the_root_can_be_read_alone() {
    let name = |xml: &str| root(xml.as_bytes());
    assert_eq!(name("<?xml version='1.0'?>\n<x:Error a='b'><").as_deref(), Some("Error"));
    assert_eq!(name("<Error/>").as_deref(), Some("Error"));
    for other in ["", "{}", "<!DOCTYPE html><html/>", "<a", "html"] {
        assert_eq!(name(other), None, "{other}");
    }
}

#[test]
fn errors_name_path_and_offset_and_never_content() {
    for (xml, error) in [
        ("<R><byte>128</byte></R>", "byte: expected an 8-bit integer, found other text (byte 9)"),
        ("<R><byte/></R>", "byte: expected an 8-bit integer, found other text (byte 10)"),
        ("<R><long>1.5</long></R>", "long: expected a 64-bit integer, found other text (byte 9)"),
        (
            "<R><boolean>1</boolean></R>",
            "boolean: expected true or false, found other text (byte 12)",
        ),
        ("<R><float>1e39</float></R>", "float: a number out of range (byte 10)"),
        (
            "<R><double>inf</double></R>",
            "double: expected a number, NaN, Infinity or -Infinity, found other text (byte 11)",
        ),
        (
            "<R><date>yesterday</date></R>",
            "date: expected a date-time such as \"2000-01-02T20:34:56Z\", found other text (byte 9)",
        ),
        ("<R><blob>?</blob></R>", "blob: expected base64, found other text (byte 9)"),
        (
            "<R><document>x</document></R>",
            "document: a document cannot be read from XML text (byte 13)",
        ),
        (
            "<R><string>a<b/></string></R>",
            "string: expected text alone, found an element (byte 12)",
        ),
        (
            "<R><child><children><member/><x/><member><string>&hush;</string></member></children>\
             </child></R>",
            "child.children[1].string: an unknown reference (byte 49)",
        ),
        (
            "<R><map><entry><key>hush</key><value><x/></value></entry></map></R>",
            "map[0]: expected text alone, found an element (byte 37)",
        ),
    ] {
        assert_eq!(parsed(&PANTRY, xml).unwrap_err(), error, "{xml}");
    }
}

#[test]
fn what_xml_cannot_hold_is_an_error() {
    let record = Record::from_json(&PANTRY, r#"{"children":[{},{"document":1}]}"#).unwrap();
    let error = "children[1].document: a document cannot be written as XML text";
    assert_eq!(written(&record).unwrap_err(), error);
}

#[test]
fn nesting_has_a_limit_in_both_directions() {
    let nested =
        |depth: usize| format!("<R>{}{}</R>", "<child>".repeat(depth), "</child>".repeat(depth));
    let deepest = nested(MAX_DEPTH - 1);
    let mut pantry = Pantry::default();
    read(deepest.as_bytes(), &mut pantry).unwrap();
    assert_eq!(written(&pantry).unwrap(), deepest);
    let error = parsed(&PANTRY, &nested(MAX_DEPTH)).unwrap_err();
    assert!(error.ends_with("child: nested deeper than 128 levels (byte 892)"), "{error}");
    let deep = Pantry { child: Some(Box::new(pantry)), ..Pantry::default() };
    assert!(written(&deep).unwrap_err().ends_with("child: nested deeper than 128 levels"));
}
