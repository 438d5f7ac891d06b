//! What is generated from the fixtures is Rust that compiles without a warning.
//!
//! All fixtures' crates stand in one workspace below cargo's folder for tests' files, so that
//! the runtime is compiled once, and not at all where it did not change since the last run. The
//! versions of dependencies are those of this repository's lock file; nothing is downloaded.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tinsmith_codegen::write;

#[test]
fn the_crates_of_all_fixtures_compile_without_a_warning() {
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures");
    fs::create_dir_all(&workspace).unwrap();
    let names = common::names();
    let crates: Vec<(PathBuf, _)> = names
        .iter()
        .map(|name| {
            let generated = common::generated(name).unwrap_or_else(|e| panic!("{name}: {e}"));
            (workspace.join(name), generated.files)
        })
        .collect();
    let targets: Vec<_> =
        crates.iter().map(|(folder, files)| (folder.as_path(), files.as_slice())).collect();
    write::write(&targets).unwrap();
    let members: Vec<String> = names.iter().map(|name| format!("{name:?}")).collect();
    fs::write(workspace.join("Cargo.toml"), manifest(&members)).unwrap();
    fs::copy(common::root().join("Cargo.lock"), workspace.join("Cargo.lock")).unwrap();

    let output = Command::new(env!("CARGO"))
        .args(["check", "--workspace", "--lib", "--offline", "--quiet"])
        .current_dir(&workspace)
        .env("CARGO_TARGET_DIR", workspace.join("target"))
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn manifest(members: &[String]) -> String {
    format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\n",
        members.join(", ")
    )
}
