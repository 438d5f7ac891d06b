//! A property: whatever botocore's files hold, generating from them gives a result and no panic.

use std::path::Path;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::load::json::Document;
use crate::load::mutations::{Change, changes, generated, mutate};
use crate::load::{botocore, source};
use crate::model::{closure, validate};

/// The files of a real service, by their names.
fn files() -> Vec<(&'static str, Value)> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/ecr");
    let read = |name: &'static str| {
        let path = dir.join(format!("{name}.json"));
        Some((name, crate::load::json_file(&path).ok()?))
    };
    source::NAMES.into_iter().filter_map(read).collect()
}

fn mutations() -> impl Strategy<Value = Vec<(usize, Change)>> {
    let values = vec![
        json!(null),
        json!(true),
        json!(-1),
        json!(u64::MAX),
        json!(""),
        json!("$#{"),
        json!("structure"),
        json!("list"),
        json!("map"),
        json!("string"),
        json!("length(@)"),
        json!([]),
        json!({}),
        json!({"shape": "Repository"}),
        json!([{"shape": "ListImagesRequest"}]),
    ];
    changes(values, &["type", "members", "member", "shape", "", "$", "self", "ListImages"])
}

/// The error's text where the files have no crate. Of the operations two are enough, which have
/// paginators.
fn crate_of(files: &[(&'static str, Value)]) -> Result<(), String> {
    let mut found = Vec::new();
    for (name, value) in files {
        let path = format!("{name}.json");
        let document = Document::parse(Path::new(&path), value.to_string());
        found.push((*name, document.map_err(|error| error.to_string())?));
    }
    let take = |name: &str| {
        let file = found.iter().find(|(other, _)| *other == name);
        file.map(|(_, document)| document.clone())
    };
    let [name, paginators, waiters, endpoints, examples] = source::NAMES;
    let files = source::Files {
        service: take(name).ok_or("no service")?,
        paginators: take(paginators),
        waiters: take(waiters),
        endpoints: take(endpoints),
        examples: take(examples),
    };
    botocore::lower(&files)
        .and_then(|model| validate(&model).map(|()| model))
        .and_then(|model| closure::slice(&model, &["ListImages", "DescribeImages"]))
        .and_then(|model| generated(&model))
        .map_err(|error| botocore::locate(error, Path::new(""), &files).to_string())
}

#[test]
fn the_files_that_are_mutated_have_a_crate() {
    crate_of(&files()).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn mutated_files_have_a_crate_or_an_error_and_never_a_panic(
        file in any::<usize>(),
        changes in mutations(),
    ) {
        let mut files = files();
        let index = file % files.len();
        mutate(&mut files[index].1, changes);
        if let Err(error) = crate_of(&files) {
            prop_assert!(!error.contains("fault of the generator"), "{error}");
        }
    }
}
