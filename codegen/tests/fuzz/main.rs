//! A broken model gives an error or a crate: never a panic, never a hang.
//!
//! Models of both formats, fixtures and small ones of real services, are changed at random, then go
//! through all stages.
//! `TINSMITH_FUZZ_CASES` says how many are tried, where the 256 of a test run are not enough.

mod mutate;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use tinsmith_codegen::generate;
use tinsmith_codegen::load::{any as any_model, locate_any};
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};

use self::mutate::{Mutation, mutations};

const CASES: u32 = 256;
/// What one model may take, in a debug build on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

#[test]
fn a_broken_botocore_model_gives_an_error_or_a_crate() {
    let tests = tests();
    let mut folders: Vec<PathBuf> = ["fixtures", "services"]
        .iter()
        .flat_map(|folder| fs::read_dir(tests.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .collect();
    folders.sort();
    try_broken(&folders.iter().map(|folder| files(folder)).collect::<Vec<_>>());
}

#[test]
fn a_broken_smithy_model_gives_an_error_or_a_crate() {
    // One in which every kind of shape and statement occurs, and one of many operations.
    try_broken(&[files(&tests().join("fuzz")), files(&tests().join("pair"))]);
}

/// Changes the models at random.
fn try_broken(models: &[Files]) {
    for model in models {
        made(model, 0, &[]).unwrap();
    }
    let strategy = (0..models.len(), any::<usize>(), mutations(6));
    let (crates, errors) = (Cell::new(0), Cell::new(0));
    let config = Config { cases: cases(), failure_persistence: None, ..Config::default() };
    TestRunner::new(config)
        .run(&strategy, |(model, file, mutations)| {
            let start = Instant::now();
            match made(&models[model], file, &mutations) {
                Ok(()) => crates.set(crates.get() + 1),
                Err(error) => {
                    prop_assert!(!error.is_empty());
                    prop_assert!(!error.contains("fault of the generator"), "{error}");
                    errors.set(errors.get() + 1);
                }
            }
            prop_assert!(start.elapsed() < LONGEST, "it took {:?}", start.elapsed());
            Ok(())
        })
        .unwrap();
    let (crates, errors) = (crates.get(), errors.get());
    // Were all of one kind, the changes would be too harsh or too mild to find anything.
    assert!(crates * 20 > errors && errors * 20 > crates, "{crates} crates, {errors} errors");
}

#[test]
fn expressions_of_waiters_are_bounded_in_depth() {
    let mut files = files(&tests().join("services/dynamodb"));
    let at = files.iter().position(|(name, _)| name == "waiters-2.json").unwrap();
    for deep in ["!".repeat(140) + "`true`", format!("`{}1{}`", "[".repeat(100), "]".repeat(100))] {
        files[at].1["waiters"]["TableExists"]["acceptors"][0]["argument"] = deep.into();
        let error = made(&files, 0, &[]).unwrap_err();
        assert!(error.contains("more than 32 levels"), "{error}");
    }
}

fn cases() -> u32 {
    std::env::var("TINSMITH_FUZZ_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(CASES)
}

/// A model: its files by their names.
type Files = Vec<(String, Value)>;

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn files(folder: &Path) -> Files {
    let mut files: Files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
        })
        .collect();
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

/// Generates a model of which one file is changed; the error's text where that fails.
fn made(files: &Files, file: usize, mutations: &[Mutation]) -> Result<(), String> {
    let dir = tempfile::tempdir().unwrap();
    // Most of a model of botocore is its service file.
    let changed = match files.iter().position(|(name, _)| name == "service-2.json") {
        Some(service) if file % 4 != 0 => service,
        _ => file / 4 % files.len(),
    };
    for (index, (name, value)) in files.iter().enumerate() {
        let mut value = value.clone();
        if index == changed {
            mutations.iter().for_each(|mutation| mutation.apply(&mut value));
        }
        fs::write(dir.path().join(name), value.to_string()).unwrap();
    }
    let settings = CrateSettings {
        name: "fuzzed".to_owned(),
        command: "the fuzz test".to_owned(),
        runtime: RuntimeSource::Path("../runtime".to_owned()),
        own_workspace: false,
    };
    let paths = [dir.path().to_owned()];
    let model = any_model(&paths, None).map_err(|error| error.to_string())?;
    let generated = generate(&model, settings);
    generated.map(drop).map_err(|error| locate_any(error, &paths).to_string())
}
