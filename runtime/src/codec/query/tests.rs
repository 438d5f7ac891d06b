//! The writer in both dialects, over records. Names and values are those of Smithy's protocol
//! tests where there is such a case.

use proptest::prelude::*;

use super::*;
use crate::codec::{json, testing};
use crate::dynamic::Record;
use crate::schema::{Extras, Kind, List, Map, Member, Schema, flags};
use crate::shape::{Slot, Value};
use crate::testing_shapes::{Choice, ITEM, PANTRY, Pantry};

const fn xml(name: &'static str) -> Extras {
    Extras { xml: Some(name), ..Extras::NONE }
}

const fn query(name: &'static str) -> Extras {
    Extras { query: Some(name), ..Extras::NONE }
}

static INPUT: Schema = Schema::structure(
    "Input",
    &[
        Member::new("ListArg", Kind::List(&STRINGS)),
        Member::new("Flat", Kind::List(&STRINGS)).with(flags::XML_FLATTENED),
        Member::new("Named", Kind::List(&ITEMS)),
        Member::new("FlatNamed", Kind::List(&ITEMS)).with(flags::XML_FLATTENED).extra(&xml("Hi")),
        Member::new("MapArg", Kind::Map(&STRING_MAP)),
        Member::new("FlatMap", Kind::Map(&STRING_MAP)).with(flags::XML_FLATTENED),
        Member::new("NamedMap", Kind::Map(&NAMED_MAP)).extra(&xml("Foo")),
        Member::new("FlatNamedMap", Kind::Map(&NAMED_MAP))
            .with(flags::XML_FLATTENED)
            .extra(&xml("Hi")),
        Member::new("MapOfLists", Kind::Map(&MAP_OF_LISTS)),
        Member::new("SparseList", Kind::List(&SPARSE_LIST)),
        Member::new("SparseMap", Kind::Map(&SPARSE_MAP)),
        Member::new("Nested", Kind::Structure(&INPUT)),
        Member::new("Inputs", Kind::List(&INPUTS)),
        Member::new("normal", Kind::Timestamp),
        Member::new("epoch", Kind::Timestamp).with(flags::EPOCH_SECONDS),
        Member::new("http", Kind::Timestamp).with(flags::HTTP_DATE),
        Member::new("odd", Kind::String).extra(&xml("pre:odd&")),
        Member::new("token", Kind::String).with(flags::IDEMPOTENCY_TOKEN),
    ],
);

static STRINGS: List = List { name: "Strings", member: Member::new("member", Kind::String) };
static ITEMS: List =
    List { name: "Items", member: Member::new("member", Kind::String).extra(&xml("item")) };
static SPARSE_LIST: List =
    List { name: "SparseList", member: Member::new("member", Kind::String).with(flags::SPARSE) };
static INPUTS: List =
    List { name: "Inputs", member: Member::new("member", Kind::Structure(&INPUT)) };
static STRING_MAP: Map = Map {
    name: "StringMap",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::String),
};
static NAMED_MAP: Map = Map {
    name: "NamedMap",
    key: Member::new("key", Kind::String).extra(&xml("K")),
    value: Member::new("value", Kind::String).extra(&xml("V")),
};
static MAP_OF_LISTS: Map = Map {
    name: "MapOfLists",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::List(&STRINGS)),
};
static SPARSE_MAP: Map = Map {
    name: "SparseMap",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::String).with(flags::SPARSE),
};

static EC2_INPUT: Schema = Schema::structure(
    "Input",
    &[
        Member::new("Plain", Kind::String),
        Member::new("lower", Kind::String).extra(&query("Lower")),
        Member::new("Both", Kind::String).extra(&Extras {
            query: Some("queryName"),
            xml: Some("xmlName"),
            ..Extras::NONE
        }),
        Member::new("ListArg", Kind::List(&ITEMS)),
        Member::new("Structures", Kind::List(&EC2_INPUTS)),
        Member::new("DryRun", Kind::String).with(flags::XML_LOWER),
        Member::new("token", Kind::String)
            .with(flags::IDEMPOTENCY_TOKEN)
            .extra(&query("ClientToken")),
    ],
);

static EC2_INPUTS: List =
    List { name: "Inputs", member: Member::new("member", Kind::Structure(&EC2_INPUT)) };

fn written(shape: &dyn Shape, token: Option<&str>, dialect: Dialect) -> Result<String, String> {
    let mut out = String::new();
    write_input(&mut out, shape, token, dialect).map_err(|error| error.to_string())?;
    Ok(out)
}

fn aws(text: &str) -> String {
    written(&Record::from_json(&INPUT, text).unwrap(), None, Dialect::AwsQuery).unwrap()
}

fn ec2(text: &str) -> String {
    written(&Record::from_json(&EC2_INPUT, text).unwrap(), None, Dialect::Ec2Query).unwrap()
}

#[test]
fn an_empty_input_has_no_parameters() {
    assert_eq!(aws("{}"), "");
    assert_eq!(ec2("{}"), "");
    assert_eq!(aws(r#"{"Nested":{}}"#), "");
}

#[test]
fn the_elements_of_a_list_stand_under_their_name() {
    assert_eq!(
        aws(r#"{"ListArg":["foo","bar"],"Named":["A","B"]}"#),
        "&ListArg.member.1=foo&ListArg.member.2=bar&Named.item.1=A&Named.item.2=B"
    );
}

#[test]
fn a_list_that_is_flattened_stands_in_its_members_place() {
    assert_eq!(
        aws(r#"{"Flat":["A","B"],"FlatNamed":["A","B"]}"#),
        "&Flat.1=A&Flat.2=B&Hi.1=A&Hi.2=B"
    );
}

#[test]
fn an_empty_list_is_an_empty_value_unless_it_is_flattened() {
    assert_eq!(aws(r#"{"ListArg":[],"Flat":[],"MapArg":{}}"#), "&ListArg=");
    assert_eq!(ec2(r#"{"ListArg":[]}"#), "");
}

#[test]
fn the_entries_of_a_map_are_numbered_in_the_order_of_their_keys() {
    assert_eq!(
        aws(r#"{"MapArg":{"foo":"Foo","bar":"Bar"},"NamedMap":{"foo":"Foo"}}"#),
        "&MapArg.entry.1.key=bar&MapArg.entry.1.value=Bar\
         &MapArg.entry.2.key=foo&MapArg.entry.2.value=Foo\
         &Foo.entry.1.K=foo&Foo.entry.1.V=Foo"
    );
}

#[test]
fn a_map_that_is_flattened_has_its_entries_in_its_place() {
    assert_eq!(
        aws(r#"{"FlatMap":{"bar":"Bar"},"FlatNamedMap":{"bar":"Bar","foo":"Foo"}}"#),
        "&FlatMap.1.key=bar&FlatMap.1.value=Bar\
         &Hi.1.K=bar&Hi.1.V=Bar&Hi.2.K=foo&Hi.2.V=Foo"
    );
}

#[test]
fn lists_maps_and_structures_nest() {
    assert_eq!(
        aws(r#"{"MapOfLists":{"bar":["C","D"],"foo":[]},"Nested":{"ListArg":["A"],
                "Nested":{"odd":"x"}},"Inputs":[{"Flat":["a"]},{},{"odd":"b"}]}"#),
        "&MapOfLists.entry.1.key=bar&MapOfLists.entry.1.value.member.1=C\
         &MapOfLists.entry.1.value.member.2=D\
         &MapOfLists.entry.2.key=foo&MapOfLists.entry.2.value=\
         &Nested.ListArg.member.1=A&Nested.Nested.pre%3Aodd%26=x\
         &Inputs.member.1.Flat.1=a&Inputs.member.3.pre%3Aodd%26=b"
    );
}

#[test]
fn a_null_is_an_empty_value_where_it_may_stand_and_left_out_elsewhere() {
    assert_eq!(
        aws(r#"{"SparseList":["a",null,"b"],"SparseMap":{"k":null}}"#),
        "&SparseList.member.1=a&SparseList.member.2=&SparseList.member.3=b\
         &SparseMap.entry.1.key=k&SparseMap.entry.1.value="
    );
}

#[test]
fn timestamps_are_date_times_unless_the_table_says_otherwise() {
    assert_eq!(
        aws(r#"{"normal":1422172800.5,"epoch":1422172800,
                "http":"Sun, 25 Jan 2015 08:00:00 GMT"}"#),
        "&normal=2015-01-25T08%3A00%3A00.5Z&epoch=1422172800\
         &http=Sun%2C%2025%20Jan%202015%2008%3A00%3A00%20GMT"
    );
}

#[test]
fn scalars_are_text_and_what_is_not_unreserved_is_encoded() {
    let pantry = r#"{"boolean":true,"byte":-128,"long":9223372036854775807,"float":10.8,
        "double":1e300,"string":"a b+c&d=e/é~-._*","color":"RED","blob":"dmFsdWU="}"#;
    let record = Record::from_json(&PANTRY, pantry).unwrap();
    assert_eq!(
        written(&record, None, Dialect::AwsQuery).unwrap(),
        "&boolean=true&byte=-128&long=9223372036854775807&float=10.8&double=1e300\
         &string=a%20b%2Bc%26d%3De%2F%C3%A9~-._%2A&color=RED&blob=dmFsdWU%3D"
    );
    let record =
        Record::from_json(&PANTRY, r#"{"boolean":false,"float":"NaN","double":"-Infinity"}"#);
    assert_eq!(
        written(&record.unwrap(), None, Dialect::Ec2Query).unwrap(),
        "&Boolean=false&Float=NaN&Double=-Infinity"
    );
}

#[test]
fn ec2_has_names_of_its_own_and_flattens_every_list() {
    assert_eq!(
        ec2(r#"{"Plain":"a","lower":"b","Both":"c","ListArg":["d","e"],
                "Structures":[{"lower":"f"},{"ListArg":["g"]}],"DryRun":"h"}"#),
        "&Plain=a&Lower=b&queryName=c&ListArg.1=d&ListArg.2=e\
         &Structures.1.Lower=f&Structures.2.ListArg.1=g&DryRun=h"
    );
    let record = Record::from_json(&EC2_INPUT, r#"{"DryRun":"h"}"#).unwrap();
    assert_eq!(written(&record, None, Dialect::AwsQuery).unwrap(), "&dryRun=h");
}

#[test]
fn a_token_is_sent_where_the_input_itself_lacks_one() {
    let with = |json: &str, dialect| {
        let schema = if dialect == Dialect::AwsQuery { &INPUT } else { &EC2_INPUT };
        written(&Record::from_json(schema, json).unwrap(), Some("0-1"), dialect).unwrap()
    };
    assert_eq!(with("{}", Dialect::AwsQuery), "&token=0-1");
    assert_eq!(with("{}", Dialect::Ec2Query), "&ClientToken=0-1");
    assert_eq!(with(r#"{"token":"mine"}"#, Dialect::AwsQuery), "&token=mine");
    assert_eq!(
        with(r#"{"Nested":{"odd":"x"}}"#, Dialect::AwsQuery),
        "&Nested.pre%3Aodd%26=x&token=0-1"
    );
}

#[test]
fn a_union_is_its_one_variant() {
    let pantry = |choice| Pantry { choice: Some(choice), ..Pantry::default() };
    let texts = pantry(Choice::Texts(vec!["a".into()]));
    assert_eq!(written(&texts, None, Dialect::AwsQuery).unwrap(), "&choice.texts.member.1=a");
    let unknown = Pantry { children: Some(vec![pantry(Choice::Unknown)]), ..Pantry::default() };
    assert_eq!(
        written(&unknown, None, Dialect::AwsQuery).unwrap_err(),
        "children[0].choice: the union Choice holds no variant that can be sent"
    );
}

#[test]
fn what_a_query_cannot_hold_is_an_error_that_names_its_place() {
    static BODY: Schema = Schema::structure("Body", &[Member::new("body", Kind::Stream)]);
    let mut body = Record::new(&BODY);
    body.member_mut(0).unwrap().slot();
    assert_eq!(
        written(&body, None, Dialect::AwsQuery).unwrap_err(),
        "body: a query cannot hold a stream"
    );
    for (json, error) in [
        (r#"{"child":{"document":{"hush":1}}}"#, "child.document: a query cannot hold a document"),
        (
            r#"{"items":{"hush":{"name":"n"}},"children":[{},{"document":1}]}"#,
            "children[1].document: a query cannot hold a document",
        ),
    ] {
        let record = Record::from_json(&PANTRY, json).unwrap();
        assert_eq!(written(&record, None, Dialect::AwsQuery).unwrap_err(), error);
    }
    let far = Record::from_json(&INPUT, r#"{"Nested":{"normal":1e15}}"#).unwrap();
    let error = written(&far, None, Dialect::AwsQuery).unwrap_err();
    assert!(error.starts_with("Nested.normal: "), "{error}");
}

#[test]
fn nesting_has_a_limit() {
    let nested = |depth: usize| {
        let json = r#"{"part":"#.repeat(depth) + r#"{"name":"n"}"# + &"}".repeat(depth);
        let mut record = Record::new(&ITEM);
        json::read(json.as_bytes(), &mut record).unwrap();
        record
    };
    let deepest = written(&nested(MAX_DEPTH - 1), None, Dialect::AwsQuery).unwrap();
    assert_eq!(deepest, format!("&{}name=n", "part.".repeat(MAX_DEPTH - 1)));
    let mut deep = Record::new(&ITEM);
    match deep.member_mut(1).map(Value::slot) {
        Some(Slot::Shape(part)) => {
            let text = nested(MAX_DEPTH - 1).to_json();
            json::read(text.as_bytes(), part).unwrap();
        }
        _ => panic!("a part is a structure"),
    }
    let error = written(&deep, None, Dialect::Ec2Query).unwrap_err();
    assert!(error.ends_with("part: nested deeper than 128 levels"), "{error}");
}

/// Whether `form` is parameters, each with a `&` before it, and nothing bare that a form encodes.
fn is_form(form: &str) -> bool {
    let plain = |text: &str| {
        let mut rest = text.bytes();
        while let Some(byte) = rest.next() {
            match byte {
                b'%' => {
                    let hex = |it: Option<u8>| it.is_some_and(|byte| byte.is_ascii_hexdigit());
                    if !hex(rest.next()) || !hex(rest.next()) {
                        return false;
                    }
                }
                b'-' | b'.' | b'_' | b'~' => {}
                _ if byte.is_ascii_alphanumeric() => {}
                _ => return false,
            }
        }
        true
    };
    let mut pairs = form.split('&');
    pairs.next() == Some("")
        && pairs.all(|pair| {
            pair.split_once('=').is_some_and(|(name, value)| {
                plain(name) && plain(value) && name.split('.').all(|part| !part.is_empty())
            })
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_is_a_form_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        for schema in [&INPUT, &EC2_INPUT, &PANTRY] {
            let mut record = Record::new(schema);
            testing::fill(&mut record, &mut bytes.iter(), 0);
            for dialect in [Dialect::AwsQuery, Dialect::Ec2Query] {
                match written(&record, Some("t"), dialect) {
                    Ok(form) => prop_assert!(is_form(&form), "{form}"),
                    Err(error) => {
                        prop_assert!(error.ends_with("a query cannot hold a document"), "{error}");
                    }
                }
            }
        }
    }
}
