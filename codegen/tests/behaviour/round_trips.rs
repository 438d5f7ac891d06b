//! Values of the fixtures' crates, there and back.

use std::fmt::Debug;

use tinsmith_runtime::codec::json;
use tinsmith_runtime::shape::{Shape, Value};

/// The value as JSON, which is read back and must be the same value again.
fn json<T: Shape + Value + PartialEq + Debug>(value: &T) -> String {
    let mut bytes = Vec::new();
    json::write(&mut bytes, value).unwrap();
    let mut read = T::blank();
    json::read(&bytes, &mut read).unwrap();
    assert_eq!(&read, value);
    String::from_utf8(bytes).unwrap()
}

#[test]
fn members_that_differ_by_case_alone_stay_apart() {
    use fixture_hostile_members::types::Plain;
    let plain = Plain::builder().foo_bar("1").foo_bar_2("2").foo_bar_3("3").build();
    assert_eq!(json(&plain), r#"{"fooBar":"1","FooBar":"2","foo_bar":"3"}"#);
}

#[test]
fn members_called_like_keywords_and_methods_keep_their_wire_names() {
    use fixture_hostile_members::types::Plain;
    let plain = Plain::builder()
        .r#type("1")
        .self_("2")
        .crate_("3")
        .build_value("4")
        .set_foo("5")
        .foo_2("6")
        ._1st("7")
        .clone("8")
        .build();
    assert_eq!(plain.r#type(), Some("1"));
    assert_eq!(
        json(&plain),
        concat!(
            r#"{"type":"1","self":"2","crate":"3","build":"4","setFoo":"5","foo":"6","#,
            r#""clone":"8","1st":"7"}"#
        )
    );
}

#[test]
fn every_variant_of_a_union_comes_back() {
    use fixture_hostile_members::types::Choice;
    for index in 0..Choice::blank().schema().members.len() {
        let mut choice = Choice::blank();
        choice.member_mut(index).unwrap();
        let name = choice.schema().members[index].name;
        assert_eq!(json(&choice), format!(r#"{{"{name}":""}}"#));
    }
}

#[test]
fn types_called_like_those_of_std_hold_values() {
    use fixture_hostile_types::types;
    let output = types::All::builder()
        .string(types::String::builder().text("1").build().unwrap())
        .option(types::Option::Some)
        .list(types::Vec::builder().text("2").build().unwrap())
        .map(types::Option::None, types::Box::builder().text("3").build().unwrap())
        .result(types::Result::Ok("4".to_owned()))
        .build()
        .unwrap();
    assert_eq!(
        json(&output),
        concat!(
            r#"{"string":{"text":"1"},"option":"Some","result":{"Ok":"4"},"#,
            r#""list":[{"text":"2"}],"map":{"None":{"text":"3"}}}"#
        )
    );
}

#[test]
fn every_value_of_an_enum_is_known() {
    use fixture_enums::types::Odd;
    for &value in Odd::values() {
        assert_eq!(Odd::try_parse(value).unwrap().as_str(), value);
    }
    assert_eq!(Odd::from("new").as_str(), "new");
    assert!(Odd::try_parse("new").is_err());
}

#[test]
fn sparse_lists_and_maps_keep_their_nulls() {
    use fixture_collections::types::{Bag, Color};
    let bag = Bag::builder()
        .names("a")
        .maybe(None)
        .maybe(Some("b".to_owned()))
        .texts("k", "v")
        .by_color(Color::Red, vec![])
        .build()
        .unwrap();
    let expected = r#"{"names":["a"],"maybe":[null,"b"],"texts":{"k":"v"},"byColor":{"red":[]}}"#;
    assert_eq!(json(&bag), expected);
}

#[test]
fn what_is_not_set_is_the_default_or_an_error_that_names_it() {
    use fixture_structures::types::Settings;
    let settings = Settings::builder().name("n").tags("t").build().unwrap();
    assert_eq!((settings.count(), settings.limit(), settings.on()), (0, 5, false));
    assert_eq!(settings.extra(), &fixture_structures::primitives::Document::Bool(false));
    assert_eq!(settings.since().secs(), 0);
    let error = Settings::builder().name("n").build().unwrap_err();
    assert_eq!(error.to_string(), "`tags` is not set, and Settings requires it");
}

#[test]
fn an_error_names_a_member_without_the_mark_of_a_keyword() {
    use fixture_hostile_members::types::Checked;
    let error = Checked::builder().build().unwrap_err();
    assert_eq!(error.to_string(), "`type` is not set, and Checked requires it");
}
