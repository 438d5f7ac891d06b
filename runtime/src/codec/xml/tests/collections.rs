//! Lists and maps, flattened and not.

use super::*;

pub(super) static STRINGS: List =
    List { name: "StringList", member: Member::new("member", Kind::String) };
pub(super) static NESTED: List =
    List { name: "NestedStringList", member: Member::new("member", Kind::List(&STRINGS)) };
static RENAMED: List = List {
    name: "RenamedListMembers",
    member: Member::new("member", Kind::String).extra(&named("item")),
};
static INTEGERS: List =
    List { name: "SparseInts", member: Member::new("member", Kind::Integer).with(flags::SPARSE) };
static STRUCTURES: List = List {
    name: "StructureList",
    member: Member::new("member", Kind::Structure(&STRUCTURE)).extra(&named("item")),
};
static STRUCTURE: Schema = Schema::structure(
    "StructureListMember",
    &[
        Member::new("a", Kind::String).extra(&named("value")),
        Member::new("b", Kind::String).extra(&named("other")),
    ],
);
static LISTS: Schema = Schema::structure(
    "XmlLists",
    &[
        Member::new("stringList", Kind::List(&STRINGS)),
        Member::new("nestedStringList", Kind::List(&NESTED)),
        Member::new("renamedListMembers", Kind::List(&RENAMED)).extra(&named("renamed")),
        Member::new("flattenedList", Kind::List(&RENAMED)).with(flags::XML_FLATTENED),
        Member::new("flattenedList2", Kind::List(&STRINGS))
            .with(flags::XML_FLATTENED)
            .extra(&named("customName")),
        Member::new("flattenedNested", Kind::List(&NESTED)).with(flags::XML_FLATTENED),
        Member::new("structureList", Kind::List(&STRUCTURES)).extra(&named("myStructureList")),
        Member::new("flattenedStructureList", Kind::List(&STRUCTURES)).with(flags::XML_FLATTENED),
        Member::new("sparse", Kind::List(&INTEGERS)),
    ],
);

#[test]
fn a_list_is_an_element_that_holds_its_members() {
    same(
        &LISTS,
        concat!(
            r#"{"stringList":["foo",""],"nestedStringList":[["foo","bar"],[],["baz"]],"#,
            r#""renamedListMembers":["foo","bar"],"#,
            r#""structureList":[{"a":"1","b":"2"},{"a":"3"},{}]}"#
        ),
        concat!(
            "<R><stringList><member>foo</member><member></member></stringList><nestedStringList>",
            "<member><member>foo</member><member>bar</member></member><member></member>",
            "<member><member>baz</member></member></nestedStringList>",
            "<renamed><item>foo</item><item>bar</item></renamed><myStructureList>",
            "<item><value>1</value><other>2</other></item><item><value>3</value></item>",
            "<item></item></myStructureList></R>",
        ),
    );
}

#[test]
fn the_elements_of_a_flattened_list_stand_in_its_place_by_its_name() {
    same(
        &LISTS,
        concat!(
            r#"{"flattenedList":["hi","bye"],"flattenedList2":["yep"],"#,
            r#""flattenedNested":[["a","b"],[]],"#,
            r#""flattenedStructureList":[{"a":"5","b":"6"},{"a":"7"}]}"#
        ),
        concat!(
            "<R><flattenedList>hi</flattenedList><flattenedList>bye</flattenedList>",
            "<customName>yep</customName>",
            "<flattenedNested><member>a</member><member>b</member></flattenedNested>",
            "<flattenedNested></flattenedNested>",
            "<flattenedStructureList><value>5</value><other>6</other></flattenedStructureList>",
            "<flattenedStructureList><value>7</value></flattenedStructureList></R>",
        ),
    );
}

#[test]
fn the_elements_of_a_flattened_list_need_not_stand_together() {
    let xml = "<R><customName>1</customName><flattenedList>a</flattenedList>\
               <customName>2</customName><stringList/><flattenedList>b</flattenedList></R>";
    assert_eq!(
        parsed(&LISTS, xml).unwrap(),
        r#"{"stringList":[],"flattenedList":["a","b"],"flattenedList2":["1","2"]}"#
    );
}

#[test]
fn elements_of_other_names_are_no_members_of_a_list() {
    let xml = "<R><stringList><item>x</item>y<member>a</member><new><member>z</member></new>\
               <member>b</member></stringList></R>";
    assert_eq!(parsed(&LISTS, xml).unwrap(), r#"{"stringList":["a","b"]}"#);
}

#[test]
fn what_is_null_in_a_list_or_map_is_not_written() {
    let record = Record::from_json(&LISTS, r#"{"sparse":[null,1,null]}"#).unwrap();
    assert_eq!(written(&record).unwrap(), "<R><sparse><member>1</member></sparse></R>");
    let record = Record::from_json(&PANTRY, r#"{"sparseMap":{"a":null,"b":1.0}}"#).unwrap();
    let xml = "<R><sparseMap><entry><key>b</key><value>1.0</value></entry></sparseMap></R>";
    assert_eq!(written(&record).unwrap(), xml);
}

#[test]
fn of_a_member_that_is_not_flattened_the_last_element_counts() {
    let xml = "<R><stringList><member>a</member></stringList><stringList><member>b</member>\
               </stringList></R>";
    assert_eq!(parsed(&LISTS, xml).unwrap(), r#"{"stringList":["b"]}"#);
    let xml = "<R><child><byte>1</byte></child><byte>1</byte><child/><byte>2</byte></R>";
    assert_eq!(parsed(&PANTRY, xml).unwrap(), r#"{"byte":2,"child":{}}"#);
}

static INNER_MAP: Map = Map {
    name: "InnerMap",
    key: Member::new("key", Kind::String).extra(&named("InnerKey")),
    value: Member::new("value", Kind::String).extra(&named("InnerValue")),
};
pub(super) static OUTER_MAP: Map = Map {
    name: "OuterMap",
    key: Member::new("key", Kind::Enum(&FOO)).extra(&named("OuterKey")),
    value: Member::new("value", Kind::Map(&INNER_MAP)),
};
static GREETINGS: Map = Map {
    name: "Greetings",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::Structure(&STRUCTURE)),
};
static SPARSE: Map = Map {
    name: "Sparse",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::String).with(flags::SPARSE),
};
static MAPS: Schema = Schema::structure(
    "XmlMaps",
    &[
        Member::new("myMap", Kind::Map(&GREETINGS)),
        Member::new("nested", Kind::Map(&OUTER_MAP)),
        Member::new("flat", Kind::Map(&INNER_MAP)).with(flags::XML_FLATTENED).extra(&named("KVP")),
        Member::new("flatNested", Kind::Map(&OUTER_MAP)).with(flags::XML_FLATTENED),
        Member::new("sparse", Kind::Map(&SPARSE)),
    ],
);

#[test]
fn a_map_is_an_element_that_holds_entries_of_key_and_value() {
    same(
        &MAPS,
        concat!(
            r#"{"myMap":{"baz":{},"foo":{"a":"there"}},"#,
            r#""nested":{"foo":{"bar":"Baz","fizz":"Buzz"},"qux":{}}}"#
        ),
        concat!(
            "<R><myMap><entry><key>baz</key><value></value></entry>",
            "<entry><key>foo</key><value><value>there</value></value></entry></myMap>",
            "<nested><entry><OuterKey>foo</OuterKey><value>",
            "<entry><InnerKey>bar</InnerKey><InnerValue>Baz</InnerValue></entry>",
            "<entry><InnerKey>fizz</InnerKey><InnerValue>Buzz</InnerValue></entry></value></entry>",
            "<entry><OuterKey>qux</OuterKey><value></value></entry></nested></R>",
        ),
    );
}

#[test]
fn the_entries_of_a_flattened_map_stand_in_its_place_by_its_name() {
    same(
        &MAPS,
        r#"{"flat":{"a":"A","b":"B"},"flatNested":{"foo":{"bar":"Bar"}}}"#,
        concat!(
            "<R><KVP><InnerKey>a</InnerKey><InnerValue>A</InnerValue></KVP>",
            "<KVP><InnerKey>b</InnerKey><InnerValue>B</InnerValue></KVP>",
            "<flatNested><OuterKey>foo</OuterKey><value><entry><InnerKey>bar</InnerKey>",
            "<InnerValue>Bar</InnerValue></entry></value></flatNested></R>",
        ),
    );
}

#[test]
fn a_value_may_come_before_its_key() {
    let xml = "<R><nested><entry><value><entry><InnerValue>1</InnerValue><x/><InnerKey>a</InnerKey>\
               </entry></value><OuterKey>k</OuterKey></entry><entry><value/><OuterKey>l</OuterKey>\
               </entry></nested><myMap/></R>";
    assert_eq!(parsed(&MAPS, xml).unwrap(), r#"{"myMap":{},"nested":{"k":{"a":"1"},"l":{}}}"#);
}

#[test]
fn an_entry_needs_a_key_and_without_a_value_is_null() {
    let xml = "<R><sparse><entry><key>a</key></entry></sparse>\
               <myMap><entry><key>a</key></entry></myMap></R>";
    assert_eq!(parsed(&MAPS, xml).unwrap(), r#"{"myMap":{},"sparse":{"a":null}}"#);
    assert_eq!(
        parsed(&MAPS, "<R><myMap><entry/><entry><value/></entry></myMap></R>").unwrap_err(),
        "myMap[0]: an entry of a map without a key (byte 18)"
    );
}

#[test]
fn the_elements_of_a_flattened_list_in_a_union_are_one_member() {
    static FLAT: Schema = Schema::union(
        "Flat",
        &[
            Member::new("list", Kind::List(&STRINGS)).with(flags::XML_FLATTENED),
            Member::new("map", Kind::Map(&INNER_MAP)).with(flags::XML_FLATTENED),
        ],
    );
    same(&FLAT, r#"{"list":["a","b"]}"#, "<R><list>a</list><list>b</list></R>");
}

#[test]
fn an_error_within_a_flattened_list_names_the_element() {
    let xml = "<R><flattenedStructureList/><flattenedStructureList><value><x/></value>\
               </flattenedStructureList></R>";
    assert_eq!(
        parsed(&LISTS, xml).unwrap_err(),
        "flattenedStructureList[1].a: expected text alone, found an element (byte 59)"
    );
}
