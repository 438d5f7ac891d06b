//! What a crate of some operations alone holds, and what is gone.

mod common;

use std::path::Path;

use tinsmith_codegen::model::closure::slice;
use tinsmith_codegen::{Generated, generate};

/// The crate of those operations of a fixture.
fn sliced(fixture: &str, operations: &[&str]) -> Generated {
    let model = slice(&common::model(fixture), operations).unwrap();
    generate(&model, common::settings(fixture, "../../runtime")).unwrap()
}

fn text<'g>(generated: &'g Generated, path: &str) -> &'g str {
    let file = generated.files.iter().find(|file| file.path == Path::new(path));
    &file.unwrap_or_else(|| panic!("there is no file {path}")).text
}

fn files(generated: &Generated, folder: &str) -> Vec<String> {
    let below = generated.files.iter().filter_map(|file| file.path.strip_prefix(folder).ok());
    let mut names: Vec<_> = below.map(|path| path.display().to_string()).collect();
    names.sort();
    names
}

#[test]
fn operations_that_are_not_named_are_gone_with_their_paginators() {
    let crate_ = sliced("paginators", &["ListNested", "ListNames"]);
    assert_eq!((crate_.counts.operations, crate_.counts.paginators), (2, 2));
    assert_eq!(files(&crate_, "src/operation"), ["list_names.rs", "list_nested.rs"]);
    let list = text(&crate_, "src/operation.rs");
    assert!(!list.contains("list_map"), "{list}");
    let all = crate_.files.iter().map(|file| file.text.as_str()).collect::<String>();
    for gone in ["list_map", "ListSeveral", "ListTokensPaginator"] {
        assert!(!all.contains(gone), "{gone} is still there");
    }
}

#[test]
fn the_waiters_of_operations_that_are_not_named_are_gone() {
    let all = common::generated("waiters", "../../runtime");
    let some = sliced("waiters", &["DescribeOther"]);
    assert_eq!((all.counts.waiters, some.counts.waiters), (4, 1));
    let methods = text(&some, "src/waiters.rs").matches("    pub fn wait_until_").count();
    assert_eq!(methods, 1);
}

#[test]
fn every_operation_of_every_fixture_makes_a_crate_of_its_own() {
    for fixture in common::names() {
        let model = common::model(&fixture);
        for operation in &model.service().unwrap().1.operations {
            let crate_ = sliced(&fixture, &[operation.name()]);
            assert_eq!(crate_.counts.operations, 1, "{operation}");
            let waits = files(&crate_, "src").contains(&"waiters.rs".to_owned());
            assert_eq!(waits, crate_.counts.waiters > 0, "{operation}");
        }
    }
}

#[test]
fn types_and_errors_are_those_that_the_operations_reach() {
    let crate_ = sliced("operations", &["Ping"]);
    assert_eq!(files(&crate_, "src/types"), ["error.rs"]);
    assert_eq!(crate_.counts.shapes, 2, "an input and an output");
    let crate_ = sliced("errors", &["Put"]);
    let all = text(&crate_, "src/error.rs");
    assert!(all.contains("NotFound") && !all.contains("QuotaExceeded"), "{all}");
    let crate_ = sliced("operations", &["GetThing"]);
    assert_eq!(files(&crate_, "src/types"), ["_enums.rs", "_part.rs", "_thing.rs", "error.rs"]);
}
