//! `cargo xtask conformance`: what is generated, held against published cases.
//!
//! Each suite says which cases it has and which Rust they take; all of that becomes one program
//! over the generated crates, in a workspace below `target/`. The program prints what it found, a
//! line of JSON a case, and decides nothing: what is right is decided here.

mod credentials;
mod endpoints;
pub mod instantiate;
mod jmespath;
mod json;
mod program;
mod protocols;
mod report;
mod sigv4;
mod suite;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use program::Program;
use report::Report;
use suite::Suite;

/// Which cases to run.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The folder with the cases
    dir: PathBuf,
    /// Run one suite alone, by its name in the table or that of its folder
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
}

/// A folder of cases, and what makes suites of it: of those that are wanted, by their names.
type Source = (&'static str, fn(&Path, Wanted<'_>, &mut Program) -> anyhow::Result<Vec<Suite>>);
/// Whether a suite of that name is to be run.
type Wanted<'a> = &'a dyn Fn(&str) -> bool;

const SOURCES: &[Source] = &[
    ("protocol-tests", protocols::suites),
    ("endpoint-rules", endpoints::suites),
    ("jmespath", jmespath::suites),
    ("sigv4", sigv4::suites),
    ("credentials", credentials::suites),
];

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
    let dir = arguments
        .dir
        .canonicalize()
        .with_context(|| format!("cannot find {}", arguments.dir.display()))?;
    let mut program = Program::new(&root);
    let mut suites = Vec::new();
    for (name, source) in SOURCES {
        let folder = dir.join(name);
        if !folder.is_dir() {
            println!("{name}: no such folder in {}", dir.display());
            continue;
        }
        let wanted =
            |suite: &str| arguments.only.as_ref().is_none_or(|only| only == name || only == suite);
        suites.extend(source(&folder, &wanted, &mut program)?);
    }
    if suites.is_empty() {
        let name = arguments.only.as_ref().map(|only| format!(" `{only}`")).unwrap_or_default();
        bail!("there is no suite{name} in {}", dir.display());
    }
    let found = program.run()?;
    let report = Report::of(suites, &found);
    print!("{report}");
    Ok(if report.failed() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The JSON files in a folder and those within, in order.
fn json_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let fault = || format!("cannot read {}", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(fault)? {
        let path = entry.with_context(fault)?.path();
        if path.is_dir() {
            files.extend(json_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of the package that is generated for a model.
fn package_name(model: &str) -> String {
    let letter = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    model.trim_end_matches(".json").chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_named_after_their_models() {
        assert_eq!(package_name("rules-engine/get-attr.json"), "rules-engine-get-attr");
        assert_eq!(package_name("awsJson1_0"), "awsjson1-0");
    }

    #[test]
    fn the_json_files_of_a_folder_and_those_within_are_found_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::create_dir(path("b")).unwrap();
        for name in ["c.json", "b/a.json", "a.json", "readme.md"] {
            fs::write(path(name), "{}").unwrap();
        }
        let expected = ["a.json", "b/a.json", "c.json"].map(path);
        assert_eq!(json_files(folder.path()).unwrap(), expected);
    }

    #[test]
    fn a_suite_that_is_not_there_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let arguments = Arguments { dir: folder.path().to_owned(), only: Some("sigv5".to_owned()) };
        let error = run(Path::new("."), &arguments).unwrap_err().to_string();
        assert!(error.starts_with("there is no suite `sigv5` in "), "{error}");
    }
}
