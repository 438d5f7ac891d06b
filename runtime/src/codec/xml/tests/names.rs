//! Attributes, prefixes and namespaces.

use super::collections::STRINGS;
use super::*;

static WITH_ATTRIBUTES: Schema = Schema::structure(
    "XmlAttributes",
    &[
        Member::new("foo", Kind::String),
        Member::new("attr", Kind::String).with(flags::XML_ATTRIBUTE).extra(&named("test")),
        Member::new("baz", Kind::Integer),
        Member::new("type", Kind::Enum(&FOO)).with(flags::XML_ATTRIBUTE).extra(&named("xsi:type")),
        Member::new("flag", Kind::Boolean).with(flags::XML_ATTRIBUTE),
        Member::new("grantee", Kind::Structure(&WITH_ATTRIBUTES)).extra(&Extras {
            namespace: Some(&Namespace {
                uri: "http://www.w3.org/2001/XMLSchema-instance",
                prefix: "xsi",
            }),
            ..Extras::NONE
        }),
    ],
);

#[test]
fn attributes_stand_on_the_element_of_their_structure() {
    same(
        &WITH_ATTRIBUTES,
        r#"{"foo":"hi","attr":"<test&mock>","baz":1,"flag":true}"#,
        r#"<R test="&lt;test&amp;mock&gt;" flag="true"><foo>hi</foo><baz>1</baz></R>"#,
    );
    same(
        &WITH_ATTRIBUTES,
        r#"{"grantee":{"foo":"a","attr":"\"\t\n'","type":"CanonicalUser"}}"#,
        concat!(
            r#"<R><grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" "#,
            r#"test="&quot;&#x9;&#xA;'" xsi:type="CanonicalUser"><foo>a</foo></grantee></R>"#,
        ),
    );
}

#[test]
fn attributes_go_by_their_whole_name_and_unknown_ones_are_skipped() {
    let xml = "<R xmlns='u' x:test='no' type=\"no\" new='1' test = 'a&#x20;b' flag=' true '>\
               <test>no</test></R>";
    assert_eq!(parsed(&WITH_ATTRIBUTES, xml).unwrap(), r#"{"attr":"a b","flag":true}"#);
    assert_eq!(
        parsed(&WITH_ATTRIBUTES, "<R><grantee flag='maybe'/></R>").unwrap_err(),
        "grantee.flag: expected true or false, found other text (byte 18)"
    );
}

#[test]
fn a_name_may_be_that_of_the_model_with_its_first_letter_in_lower_case() {
    static LOWER: Schema = Schema::structure(
        "Lower",
        &[
            Member::new("VpcId", Kind::String).with(flags::XML_LOWER),
            Member::new("X", Kind::Integer).with(flags::XML_LOWER),
            Member::new("IsOn", Kind::Boolean).with(flags::XML_ATTRIBUTE | flags::XML_LOWER),
        ],
    );
    same(
        &LOWER,
        r#"{"VpcId":"a","X":1,"IsOn":true}"#,
        r#"<R isOn="true"><vpcId>a</vpcId><x>1</x></R>"#,
    );
    let others = "<R IsOn='true'><VpcId>a</VpcId><vpcI>a</vpcI><v>a</v><X>1</X><xx>1</xx></R>";
    assert_eq!(parsed(&LOWER, others).unwrap(), "{}");
    assert_eq!(parsed(&LOWER, "<R><x:vpcId>a</x:vpcId></R>").unwrap(), r#"{"VpcId":"a"}"#);
}

static NAMESPACED: Schema = Schema::structure(
    "XmlNamespaces",
    &[
        Member::new("foo", Kind::String).extra(&Extras {
            namespace: Some(&Namespace { uri: "http://baz.com", prefix: "baz" }),
            ..Extras::NONE
        }),
        Member::new("values", Kind::List(&BUX)).extra(&QUX),
        Member::new("flat", Kind::List(&BUX)).with(flags::XML_FLATTENED).extra(&QUX),
        Member::new("flat2", Kind::List(&STRINGS)).with(flags::XML_FLATTENED).extra(&QUX),
        Member::new("myMap", Kind::Map(&KEYS)).extra(&QUX),
        Member::new("flatMap", Kind::Map(&KEYS)).with(flags::XML_FLATTENED).extra(&QUX),
        Member::new("prefixed", Kind::String).extra(&named("baz:prefixed")),
    ],
);
static QUX: Extras =
    Extras { namespace: Some(&default_namespace("http://qux.com")), ..Extras::NONE };
static BUX: List = List {
    name: "XmlNamespacedList",
    member: Member::new("member", Kind::String)
        .extra(&Extras { namespace: Some(&default_namespace("http://bux.com")), ..Extras::NONE }),
};
static KEYS: Map = Map {
    name: "XmlNamespacedMap",
    key: Member::new("key", Kind::String).extra(&Extras {
        xml: Some("K"),
        namespace: Some(&default_namespace("https://the-key.example.com")),
        ..Extras::NONE
    }),
    value: Member::new("value", Kind::String).extra(&Extras {
        xml: Some("V"),
        namespace: Some(&default_namespace("https://the-value.example.com")),
        ..Extras::NONE
    }),
};

const fn default_namespace(uri: &'static str) -> Namespace {
    Namespace { uri, prefix: "" }
}

#[test]
fn an_element_declares_its_members_namespace() {
    let entry = concat!(
        r#"<K xmlns="https://the-key.example.com">a</K>"#,
        r#"<V xmlns="https://the-value.example.com">A</V>"#,
    );
    same(
        &NAMESPACED,
        concat!(
            r#"{"foo":"Foo","values":["Bar","Baz"],"flat":["a"],"flat2":["b"],"#,
            r#""myMap":{"a":"A"},"flatMap":{"a":"A"},"prefixed":"p"}"#
        ),
        &format!(
            concat!(
                r#"<R><foo xmlns:baz="http://baz.com">Foo</foo><values xmlns="http://qux.com">"#,
                r#"<member xmlns="http://bux.com">Bar</member>"#,
                r#"<member xmlns="http://bux.com">Baz</member></values>"#,
                r#"<flat xmlns="http://bux.com">a</flat><flat2 xmlns="http://qux.com">b</flat2>"#,
                r#"<myMap xmlns="http://qux.com"><entry>{entry}</entry></myMap>"#,
                r#"<flatMap xmlns="http://qux.com">{entry}</flatMap>"#,
                r#"<baz:prefixed>p</baz:prefixed></R>"#,
            ),
            entry = entry
        ),
    );
}

#[test]
fn the_root_has_the_name_and_namespace_that_it_is_given() {
    static WITH: Namespace = Namespace { uri: "http://foo.com/?a&b", prefix: "" };
    static PREFIXED: Namespace = Namespace { uri: "http://foo.com", prefix: "baz" };
    let item = Item { name: Some("Phreddy".into()), part: None };
    let mut out = b"before".to_vec();
    write(&mut out, &item, "Hello", Some(&WITH), None).unwrap();
    write(&mut out, &item, "baz:Hola", Some(&PREFIXED), None).unwrap();
    assert_eq!(
        String::from_utf8(out).unwrap(),
        concat!(
            r#"before<Hello xmlns="http://foo.com/?a&amp;b"><name>Phreddy</name></Hello>"#,
            r#"<baz:Hola xmlns:baz="http://foo.com"><name>Phreddy</name></baz:Hola>"#,
        )
    );
}

#[test]
fn elements_go_by_their_local_names_unless_the_table_has_a_prefix() {
    let xml = "<x:R xmlns:x='u'><x:foo>a</x:foo><y:values><x:member>b</x:member></y:values>\
               <prefixed>no</prefixed><x:myMap><y:entry><x:K>k</x:K><x:V>v</x:V></y:entry></x:myMap>\
               <baz:prefixed>p</baz:prefixed></x:R>";
    assert_eq!(
        parsed(&NAMESPACED, xml).unwrap(),
        r#"{"foo":"a","values":["b"],"myMap":{"k":"v"},"prefixed":"p"}"#
    );
}
