use std::collections::HashMap;

use super::*;
use crate::constraints::Rule;
use crate::primitives::Blob;
use crate::testing_shapes::{COLORS, Color, ITEM, Item, PANTRY, Pantry, STRINGS};

static CONSTRAINTS: Constraints = Constraints::new(&[
    (
        Of::Shape(&PANTRY),
        &[
            (3, Rule::Integer(1, 100)),
            (6, Rule::Number(0.5, f64::INFINITY)),
            (7, Rule::Length(2, 3)),
            (7, Rule::Pattern("^[a-z]+$")),
            (9, Rule::Length(0, 2)),
            (14, Rule::Length(1, 2)),
            (16, Rule::Length(0, 1)),
            (21, Rule::Length(9, u64::MAX)),
        ],
    ),
    (Of::List(&STRINGS), &[(0, Rule::Length(2, u64::MAX))]),
    (Of::Map(&COLORS), &[(0, Rule::Length(0, 3)), (1, Rule::Pattern("[0-9]"))]),
    // The matcher does not take it, so it is not checked.
    (Of::Shape(&ITEM), &[(0, Rule::Pattern("(?=a)"))]),
]);

fn faults(pantry: &Pantry) -> Vec<String> {
    match check(pantry, Some(&CONSTRAINTS)) {
        Ok(()) => Vec::new(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn what_keeps_to_the_rules_passes() {
    let pantry = Pantry {
        integer: Some(100),
        double: Some(0.5),
        string: Some("abc".into()),
        color: Some(Color::Red),
        blob: Some(Blob::new([1, 2])),
        list: Some(vec!["ää".into()]),
        map: Some(HashMap::from([(Color::Red, "a1".into())])),
        item: Some(Item { name: Some("b".into()), part: None }),
        ..Pantry::default()
    };
    assert_eq!(faults(&pantry), [""; 0]);
    assert_eq!(faults(&Pantry::default()), [""; 0]);
}

#[test]
fn each_rule_that_is_broken_is_told_with_its_path_and_without_the_value() {
    let pantry = Pantry {
        integer: Some(0),
        double: Some(0.25),
        string: Some("ÄÖ Ü".into()),
        color: Some(Color::Unknown("BLUE".into())),
        blob: Some(Blob::new([1, 2, 3])),
        list: Some(vec!["ab".into(), "ä".into(), "abc".into()]),
        map: Some(HashMap::from([(Color::Green, "x".into()), (Color::Red, "1".into())])),
        child: Some(Box::new(Pantry { integer: Some(101), ..Pantry::default() })),
        secret: Some("sesame".into()),
        item: Some(Item::default()),
        ..Pantry::default()
    };
    assert_eq!(
        faults(&pantry),
        [
            "integer: less than 1",
            "double: less than 0.5",
            "string: 4 characters, at most 3",
            "string: does not match ^[a-z]+$",
            "color: none of the values of Color: RED, GREEN",
            "blob: 3 bytes, at most 2",
            "list: 3 items, at most 2",
            "list[1]: 1 character, at least 2",
            "map: 2 entries, at most 1",
            "map[\"GREEN\"]: the key: 5 characters, at most 3",
            "map[\"GREEN\"]: does not match [0-9]",
            "child.integer: more than 100",
            "secret: 6 characters, at least 9",
            "item.name: required",
        ]
    );
}

#[test]
fn without_a_table_enums_and_what_is_required_are_checked() {
    let pantry = Pantry {
        integer: Some(0),
        color: Some(Color::Unknown("BLUE".into())),
        item: Some(Item::default()),
        ..Pantry::default()
    };
    let errors = check(&pantry, None).unwrap_err();
    let kinds: Vec<_> = errors.iter().map(|fault| (fault.path(), fault.kind())).collect();
    assert_eq!(
        kinds,
        [("color", ValidationErrorKind::Enum), ("item.name", ValidationErrorKind::Required)]
    );
    assert_eq!(
        errors.to_string(),
        "the input breaks rules of the model: color: none of the values of Color: RED, GREEN; \
         item.name: required (the service may take more by now: `validate_params(false)` leaves \
         it to judge)"
    );
}

#[test]
fn where_all_that_is_wrong_is_missing_the_paths_are_told() {
    let pantry = Pantry {
        item: Some(Item::default()),
        children: Some(vec![Pantry { item: Some(Item::default()), ..Pantry::default() }]),
        ..Pantry::default()
    };
    let errors = check_required(&pantry).unwrap_err();
    assert_eq!(
        errors.to_string(),
        "the input lacks what it requires: children[0].item.name, item.name"
    );
}
