//! What the parser takes, how, and what it refuses.

use super::*;

fn field(name: &str) -> Expr {
    Expr::Field(name.into())
}

fn project(list: Expr, each: Expr) -> Expr {
    Expr::Project(Box::new(list), Box::new(each))
}

fn fault(text: &str) -> (usize, String) {
    let fault = parse_text(text).unwrap_err();
    (fault.at, fault.message)
}

#[test]
fn a_projection_takes_all_that_follows_up_to_a_pipe() {
    assert_eq!(
        parse("a[*].b.c | [0]").unwrap(),
        Expr::Chain(vec![
            project(field("a"), Expr::Chain(vec![field("b"), field("c")])),
            Expr::Index(0),
        ])
    );
}

#[test]
fn a_list_of_expressions_may_follow_a_projection_without_a_dot() {
    assert_eq!(parse("a[*][b, c]").unwrap(), parse("a[*].[b, c]").unwrap());
    assert_eq!(parse("a[*][0]").unwrap(), project(field("a"), Expr::Index(0)));
    assert!(parse("a[b, c]").is_err());
}

#[test]
fn flattening_ends_the_projection_before_it() {
    assert_eq!(
        parse("a[].b[]").unwrap(),
        project(
            Expr::Chain(vec![
                project(Expr::Chain(vec![field("a"), Expr::Flatten]), field("b")),
                Expr::Flatten,
            ]),
            Expr::Current
        )
    );
}

#[test]
fn and_binds_tighter_than_or_and_a_comparison_tighter_than_both() {
    let equal = |left: &str, right: i64| {
        let right = Box::new(Expr::Literal(right.into()));
        Expr::Compare(Comparison::Equal, Box::new(field(left)), right)
    };
    assert_eq!(
        parse("a == `1` || b && !c == `2`").unwrap(),
        Expr::Or(
            Box::new(equal("a", 1)),
            Box::new(Expr::And(
                Box::new(field("b")),
                Box::new(Expr::Compare(
                    Comparison::Equal,
                    Box::new(Expr::Not(Box::new(field("c")))),
                    Box::new(Expr::Literal(2.into()))
                ))
            ))
        )
    );
}

#[test]
fn slices_and_escapes_are_read() {
    assert_eq!(
        parse("[1:-2:-1]").unwrap(),
        project(Expr::Slice { start: Some(1), stop: Some(-2), step: -1 }, Expr::Current)
    );
    assert_eq!(parse(r#""a\"\u00e9""#).unwrap(), field("a\"é"));
    assert_eq!(parse(r"'it\'s \n'").unwrap(), Expr::Literal(r"it's \n".into()));
    assert_eq!(parse(r#"`"a\`b"`"#).unwrap(), Expr::Literal("a`b".into()));
}

#[test]
fn a_fault_names_its_byte_and_what_was_expected() {
    for (text, at, message) in [
        ("", 0, "expected an expression, found the end"),
        ("a.", 2, "expected a name, `*`, `[` or `{` after the dot, found the end"),
        ("é", 0, "'é' has no meaning here"),
        ("'é' b", 5, "expected an operator or the end, found the name `b`"),
        ("a = b", 2, "expected `==`, found a single `=`"),
        ("a[b]", 2, "expected an index, `:` or `*`, found the name `b`"),
        ("a[::0]", 4, "expected a step other than 0"),
        ("f(a", 3, "expected `)`, found the end"),
        ("\"f\"(a)", 3, "expected a function's name without quotes, found `(`"),
        ("&a", 0, "expected an expression, found `&`"),
        ("{a: b,}", 6, "expected a name, found `}`"),
        ("a == 'b", 5, "expected a closing ' before the end"),
        ("[99999999999999999999]", 1, "expected an integer of at most 64 bits"),
    ] {
        assert_eq!(fault(text), (at, message.to_owned()), "{text}");
    }
    assert_eq!(
        parse("a[b]").unwrap_err().to_string(),
        "not a JMESPath expression: at byte 2 of `a[b]`: \
         expected an index, `:` or `*`, found the name `b`"
    );
}

#[test]
fn hostile_depth_and_length_are_refused_without_a_crash() {
    let nested = |open: &str, close: &str, times| {
        parse_text(&format!("{}a{}", open.repeat(times), close.repeat(times)))
    };
    for (open, close) in
        [("(", ")"), ("[", "]"), ("f(", ")"), ("!", ""), ("a[*].", ""), ("a[?", "]")]
    {
        assert!(nested(open, close, 45).is_ok(), "{open}");
        assert_eq!(nested(open, close, 190).unwrap_err().message, "more than 150 levels");
    }
    assert!(parse(&format!("a{}", ".a".repeat(490))).is_ok());
    assert!(parse(&format!("a{}", "||a".repeat(140))).is_ok());
    assert_eq!(fault(&format!("a{}", "||a".repeat(490))).1, "more than 150 levels");
    assert_eq!(fault(&"a.".repeat(2000)).1, "more than 1000 parts");
}

/// The shared conformance suite, where the machine has it.
#[test]
fn the_conformance_suite_parses_where_it_should() {
    let dir = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/conformance/jmespath");
    let Ok(files) = std::fs::read_dir(dir) else { return };
    let mut cases = 0;
    for file in files {
        let suites: Value =
            serde_json::from_slice(&std::fs::read(file.unwrap().path()).unwrap()).unwrap();
        let suites = suites.as_array().unwrap();
        for case in suites.iter().flat_map(|suite| suite["cases"].as_array().unwrap()) {
            let text = case["expression"].as_str().unwrap();
            // A step of 0 is the one invalid value that shows in the text.
            let fails = matches!(case["error"].as_str(), Some("syntax" | "invalid-value"));
            assert_eq!(parse(text).is_err(), fails, "{text}");
            cases += 1;
        }
    }
    assert_eq!(cases, 908);
}
