//! The examples, and a crate that `cargo xtask codegen --model` makes, built as a user's cargo
//! does it.
//!
//! They are copied to cargo's folder for tests' files, below a workspace of their own. Versions
//! are those of this repository's lock file; nothing is downloaded. What is compiled is shared
//! with the tests of the generator's fixtures, so that the runtime and what it needs is compiled
//! once for both.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

/// What the example needs of its service.
const OPERATIONS: &str = "DescribeRepositories,ListImages,DescribeImages";

/// The workspace with the copies, made once for all tests.
static WORKSPACE: LazyLock<PathBuf> = LazyLock::new(workspace);

#[test]
fn a_build_script_generates_a_module_that_calls_a_service() {
    let output = cargo(&WORKSPACE, &["run", "--package", "build-script"]);
    let lines = "switched: Some(Lamp { name: \"north\", state: \"on\" })\n\
                 listed: north is on\n\
                 listed: south is off\n\
                 refused: Lighthouse SwitchLamp: NoSuchLamp: there is no such lamp (status 400, 1 attempt)\n";
    assert_eq!(succeed(&output), lines);
}

#[test]
fn a_build_script_runs_again_where_its_model_changed_and_its_errors_are_shown() {
    let example = WORKSPACE.join("faulty");
    let model = example.join("model/lighthouse.json");
    let build = || cargo(&WORKSPACE, &["build", "--package", "faulty"]);
    succeed(&build());
    edit(&model, "\"example.lighthouse#State\"}", "\"example.lighthouse#Stat\"}");
    let shown = fail(&build());
    assert!(shown.contains("error: faulty@0.0.0: model/lighthouse.json:"), "{shown}");
    assert!(shown.contains("refers to `example.lighthouse#Stat`"), "{shown}");
    assert!(shown.contains("error: faulty@0.0.0: help: did you mean"), "{shown}");
    edit(&model, "\"example.lighthouse#Stat\"}", "\"example.lighthouse#State\"}");
    succeed(&build());
    edit(&example.join("build.rs"), "\"ListLamps\"", "\"ListLamp\"");
    let shown = fail(&build());
    let message = "error: faulty@0.0.0: example.lighthouse#ListLamp: the service has no such \
                   operation\nerror: faulty@0.0.0: help: did you mean `ListLamps`";
    assert!(shown.contains(message), "{shown}");
}

#[test]
fn a_program_is_built_with_a_crate_of_three_operations() {
    succeed(&cargo(&WORKSPACE, &["build", "--package", "three-operations"]));
}

#[test]
fn a_crate_below_a_workspace_that_does_not_know_it_is_built_by_itself() {
    let folder = WORKSPACE.join("alone");
    generate(&folder);
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    assert!(manifest.ends_with("\n[workspace]\n"), "{manifest}");
    // After the crate was made, for which its folder had to be empty.
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    succeed(&cargo(&folder, &["build"]));
}

fn workspace() -> PathBuf {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let workspace = tmp.join("examples");
    if workspace.exists() {
        fs::remove_dir_all(&workspace).unwrap();
    }
    let examples = root().join("examples");
    for (from, to) in [
        ("build-script", "build-script"),
        ("build-script", "faulty"),
        ("three-operations", "three-operations"),
    ] {
        copy(&examples.join(from), &workspace.join(to));
    }
    edit(&workspace.join("faulty/Cargo.toml"), "\"build-script\"", "\"faulty\"");
    let manifest = "[workspace]\nresolver = \"3\"\n\
                    members = [\"build-script\", \"faulty\", \"three-operations\"]\n\n\
                    [profile.dev]\ndebug = false\n";
    fs::write(workspace.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root().join("Cargo.lock"), workspace.join("Cargo.lock")).unwrap();
    generate(&workspace.join("three-operations/generated"));
    workspace
}

/// Makes the crate of the example.
fn generate(folder: &Path) {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .current_dir(root())
        .args(["codegen", "--model", "models/ecr", "--operations", OPERATIONS, "--out"])
        .arg(folder)
        .output()
        .unwrap();
    succeed(&output);
}

/// Copies what is committed of an example. Its paths to this repository become absolute ones.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        if path.is_dir() {
            if name != "target" && name != "generated" {
                copy(&path, &to.join(&name));
            }
        } else if name != "Cargo.lock" {
            let text = fs::read_to_string(&path).unwrap();
            let text = text.replace("path = \"../..", &format!("path = \"{}", root().display()));
            fs::write(to.join(&name), text).unwrap();
        }
    }
}

fn edit(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{} has no {from}", file.display());
    fs::write(file, text.replacen(from, to, 1)).unwrap();
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--offline", "--quiet"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures/target"))
        .env("CARGO_PROFILE_DEV_DEBUG", "false")
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .unwrap()
}

/// What is printed to standard output, after a good end.
fn succeed(output: &Output) -> String {
    let (out, err) = texts(output);
    assert!(output.status.success(), "{out}\n{err}");
    out
}

/// What is printed to standard error, after a bad end.
fn fail(output: &Output) -> String {
    let (out, err) = texts(output);
    assert!(!output.status.success(), "{out}\n{err}");
    err
}

fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

fn root() -> PathBuf {
    fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap()
}
