use std::collections::HashMap;

use super::functions::{CONTAINS, KEYS, LENGTH, MAX_BY, SORT_BY, SUM, TO_NUMBER, TO_STRING};
use super::*;
use crate::primitives::{Blob, Document, Number};
use crate::schema::{self, Kind, Member, Schema};
use crate::shape::{ABSENT, Shape, Value};

/// A structure with members of most kinds; it contains its like.
#[derive(Default)]
struct Scan {
    status: Option<String>,
    done: Option<bool>,
    score: Option<f32>,
    parts: Option<Vec<Scan>>,
    counts: Option<HashMap<String, i32>>,
    extra: Option<Document>,
    key: Option<Blob>,
}

static PARTS: schema::List =
    schema::List { name: "Parts", member: Member::new("member", Kind::Structure(&SCAN)) };
static COUNTS: schema::Map = schema::Map {
    name: "Counts",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::Integer),
};
static SCAN: Schema = Schema::structure(
    "Scan",
    &[
        Member::new("status", Kind::String),
        Member::new("isDone", Kind::Boolean),
        Member::new("score", Kind::Float),
        Member::new("parts", Kind::List(&PARTS)),
        Member::new("counts", Kind::Map(&COUNTS)),
        Member::new("extra", Kind::Document),
        Member::new("key", Kind::Blob),
    ],
);

impl Shape for Scan {
    fn schema(&self) -> &'static Schema {
        &SCAN
    }

    fn member(&self, index: usize) -> &dyn Value {
        match index {
            0 => &self.status,
            1 => &self.done,
            2 => &self.score,
            3 => &self.parts,
            4 => &self.counts,
            5 => &self.extra,
            6 => &self.key,
            _ => &ABSENT,
        }
    }

    fn member_mut(&mut self, _index: usize) -> Option<&mut dyn Value> {
        None
    }
    fn unset() -> Self {
        Self::default()
    }
}

fn part(status: &str, score: f32) -> Scan {
    Scan { status: Some(status.into()), score: Some(score), ..Scan::default() }
}

fn scan() -> Scan {
    Scan {
        status: Some("COMPLETE".into()),
        done: Some(true),
        parts: Some(vec![part("b", 0.1), part("a", 7.0), Scan::default()]),
        counts: Some(HashMap::from([("HIGH".into(), 2), ("CRITICAL".into(), 1)])),
        extra: Some(Document::Object(HashMap::from([
            ("n".into(), Document::Number(Number::PosInt(7))),
            ("list".into(), Document::Array(vec![Document::Null, Document::Bool(true)])),
        ]))),
        ..Scan::default()
    }
}

/// What `expr` finds in [`scan`], as JSON.
fn found(expr: &'static Expr) -> String {
    static JSON: Expr = Expr::Call(&TO_STRING, &[Expr::Current]);
    let scan = scan();
    let found = search(expr, View::Shape(&scan)).unwrap();
    match evaluate(&JSON, &found).unwrap().as_str() {
        Some(text) if found.as_str().is_none() => text.to_owned(),
        text => format!("{:?}", text.unwrap()),
    }
}

static STATUSES: Expr = Expr::Project(&Expr::Path(&["parts"]), &Expr::Path(&["status"]));

#[test]
fn members_are_found_by_their_names_in_the_model() {
    assert_eq!(found(&Expr::Path(&["status"])), r#""COMPLETE""#);
    assert_eq!(found(&Expr::Path(&["isDone"])), "true");
    assert_eq!(found(&Expr::Path(&["done"])), "null");
    assert_eq!(found(&Expr::Path(&["counts", "HIGH"])), "2");
    assert_eq!(found(&Expr::Path(&["extra", "n"])), "7");
    assert_eq!(found(&Expr::Path(&["status", "length"])), "null");
    assert_eq!(found(&Expr::Path(&["key"])), "null");
}

#[test]
fn a_projection_leaves_nulls_out() {
    assert_eq!(found(&STATUSES), r#"["b","a"]"#);
    static NOT_A_LIST: Expr = Expr::Project(&Expr::Path(&["status"]), &Expr::Current);
    assert_eq!(found(&NOT_A_LIST), "null");
}

#[test]
fn a_part_of_the_shape_is_borrowed() {
    let scan = scan();
    static FIRST: Expr = Expr::Chain(&[Expr::Path(&["parts"]), Expr::Index(-3)]);
    match search(&FIRST, View::Shape(&scan)).unwrap() {
        Found::View(View::Shape(part)) => assert_eq!(part.schema().name, "Scan"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn single_precision_compares_by_its_digits() {
    static EXPR: Expr = Expr::Project(
        &Expr::Chain(&[
            Expr::Path(&["parts"]),
            Expr::Filter(&Expr::Compare(
                Comparison::Equal,
                &Expr::Path(&["score"]),
                &Expr::Literal(Literal::Double(0.1)),
            )),
        ]),
        &Expr::Path(&["status"]),
    );
    assert_eq!(found(&EXPR), r#"["b"]"#);
}

#[test]
fn objects_are_ordered_and_list_what_is_set() {
    assert_eq!(found(&Expr::Chain(&[Expr::Path(&["counts"]), Expr::Values])), "[1,2]");
    static NAMES: Expr = Expr::Call(&KEYS, &[Expr::Current]);
    assert_eq!(found(&NAMES), r#"["status","isDone","parts","counts","extra"]"#);
    static SAME: Expr = Expr::Compare(
        Comparison::Equal,
        &Expr::Path(&["counts"]),
        &Expr::Literal(Literal::Object(&[
            ("HIGH", Literal::Integer(2)),
            ("CRITICAL", Literal::Double(1.0)),
        ])),
    );
    assert_eq!(found(&SAME), "true");
}

#[test]
fn slices_reach_both_ways_and_never_past_the_ends() {
    const LIST: Expr = Expr::Literal(Literal::List(&[
        Literal::Integer(0),
        Literal::Integer(1),
        Literal::Integer(2),
    ]));
    assert_eq!(found(&Expr::Chain(&[LIST, Expr::Slice(None, None, -1)])), "[2,1,0]");
    assert_eq!(found(&Expr::Chain(&[LIST, Expr::Slice(Some(-2), None, 1)])), "[1,2]");
    const EXTREME: Expr = Expr::Slice(Some(i64::MIN), Some(i64::MAX), i64::MAX);
    assert_eq!(found(&Expr::Chain(&[LIST, EXTREME])), "[0]");
    assert_eq!(found(&Expr::Chain(&[LIST, Expr::Slice(None, None, 0)])), "[]");
    assert_eq!(found(&Expr::Chain(&[LIST, Expr::Index(i64::MIN)])), "null");
}

#[test]
fn functions_work_on_shapes() {
    static HIGHEST: Expr = Expr::Chain(&[
        Expr::Call(
            &MAX_BY,
            &[
                Expr::Chain(&[Expr::Path(&["parts"]), Expr::Slice(None, Some(2), 1)]),
                Expr::Reference(&Expr::Path(&["score"])),
            ],
        ),
        Expr::Path(&["status"]),
    ]);
    assert_eq!(found(&HIGHEST), r#""a""#);
    static TOTAL: Expr = Expr::Call(&SUM, &[Expr::Chain(&[Expr::Path(&["counts"]), Expr::Values])]);
    assert_eq!(found(&TOTAL), "3");
    static HAS: Expr = Expr::Call(
        &CONTAINS,
        &[
            Expr::Project(&Expr::Path(&["parts"]), &Expr::Path(&["status"])),
            Expr::Literal(Literal::Text("a")),
        ],
    );
    assert_eq!(found(&HAS), "true");
    static NOT_JSON: Expr = Expr::Call(&TO_NUMBER, &[Expr::Literal(Literal::Text("inf"))]);
    assert_eq!(found(&NOT_JSON), "null");
}

#[test]
fn a_wrong_argument_is_reported_by_type_alone() {
    let scan = scan();
    let fault = |expr| search(expr, View::Shape(&scan)).unwrap_err().to_string();
    static NULL: Expr = Expr::Call(&LENGTH, &[Expr::Path(&["key"])]);
    assert_eq!(
        fault(&NULL),
        "the JMESPath function `length` takes a string, a list or an object, but found null"
    );
    static MIXED: Expr =
        Expr::Call(&SORT_BY, &[Expr::Path(&["parts"]), Expr::Reference(&Expr::Path(&["status"]))]);
    assert_eq!(
        fault(&MIXED),
        "the JMESPath function `sort_by` takes numbers alone or strings alone, but found null"
    );
    static MORE: Expr = Expr::Call(&LENGTH, &[Expr::Current, Expr::Current]);
    assert_eq!(
        fault(&MORE),
        "the JMESPath function `length` takes fewer arguments, but found more"
    );
}

#[test]
fn comparators_follow_the_rules_of_waiters() {
    let scan = scan();
    let holds =
        |expr, comparator, expected| matches(expr, comparator, expected, View::Shape(&scan));
    static STATUS: Expr = Expr::Path(&["status"]);
    static DONE: Expr = Expr::Path(&["isDone"]);
    static NONE: Expr = Expr::Project(&Expr::Path(&["parts"]), &Expr::Path(&["key"]));
    static FAILS: Expr = Expr::Call(&LENGTH, &[Expr::Path(&["key"])]);

    assert!(holds(&STATUS, Comparator::StringEquals, "COMPLETE"));
    assert!(!holds(&STATUS, Comparator::StringEquals, "complete"));
    assert!(!holds(&DONE, Comparator::StringEquals, "true"));
    assert!(holds(&DONE, Comparator::BooleanEquals, "true"));
    assert!(!holds(&DONE, Comparator::BooleanEquals, "false"));
    assert!(!holds(&STATUS, Comparator::BooleanEquals, "false"));
    assert!(holds(&STATUSES, Comparator::AnyStringEquals, "a"));
    assert!(!holds(&STATUSES, Comparator::AllStringEquals, "a"));
    assert!(!holds(&STATUS, Comparator::AnyStringEquals, "COMPLETE"));
    // An empty list has no element that differs, and yet does not match.
    assert!(!holds(&NONE, Comparator::AllStringEquals, "a"));
    assert!(!holds(&FAILS, Comparator::BooleanEquals, "true"));
}

#[test]
fn debug_shows_the_type_and_no_content() {
    let scan = scan();
    let found = search(&STATUSES, View::Shape(&scan)).unwrap();
    assert_eq!(format!("{found:?}"), "Found(array)");
    assert_eq!(format!("{:?}", found.elements().unwrap()), "[Found(string), Found(string)]");
}

#[test]
fn documents_and_bytes_have_the_types_of_their_json() {
    let list = Document::Array(vec![Document::Null, Document::Number(Number::PosInt(u64::MAX))]);
    let found = search(&Expr::Current, View::Document(&list)).unwrap();
    let elements = found.elements().unwrap();
    assert!(elements[0].is_null());
    assert_eq!(elements[1].type_name(), "number");
    assert_eq!(Found::of(View::Blob(b"x")).type_name(), "string");
    assert!(!Found::of(View::Blob(b"x")).equals(&Found::of(View::Text("x"))));
}
