//! `cargo xtask docs`: what has no text.

use std::process::Output;

use crate::repository::Repository;

fn printed(output: &Output) -> (Option<i32>, String) {
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn what_has_no_text_is_listed_and_fails_the_check() {
    let repository = Repository::new();
    let text = r#"{"smithy": "2.0", "shapes": {"com.amazonaws.tiny#Thing$name": {"type": "apply",
        "traits": {"smithy.api#documentation": "What it is called."}}}}"#;
    repository.write("models/tiny/overlay/docs.json", text);
    let tree = repository.tree();

    let (code, listed) = printed(&repository.task("docs", &["tiny"]));
    assert_eq!(code, Some(0));
    let (first, last) = (listed.lines().next().unwrap(), listed.lines().last().unwrap());
    assert!(first.starts_with("tiny: 1 texts, "), "{first}");
    assert_eq!(last, "write the texts into models/tiny/overlay/docs.json");
    for item in ["GetThing", "ListThings, its paginator", "Thing", "TinyTarget"] {
        assert!(listed.contains(&format!("\n  com.amazonaws.tiny#{item}\n")), "{item}: {listed}");
    }
    assert!(!listed.contains("Thing$name\n"), "{listed}");

    assert_eq!(printed(&repository.task("docs", &["--check", "tiny"])), (Some(1), listed));
    assert!(repository.tree() == tree, "something was changed");
}

#[test]
fn a_service_that_is_not_there_is_an_error() {
    let output = Repository::new().task("docs", &["moon"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.starts_with("error: there is no service `moon` under models/"), "{text}");
}
