//! What is generated from the fixtures compiles without a warning, and works.
//!
//! All fixtures' crates stand in one workspace below cargo's folder for tests' files, so that
//! the runtime is compiled once, and not at all where it did not change since the last run. The
//! versions of dependencies are those of this repository's lock file; nothing is downloaded.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::LazyLock;

use tinsmith_codegen::load::any;
use tinsmith_codegen::write::{self, File};
use tinsmith_codegen::{Generated, generate};

/// The package in the workspace that uses the fixtures' crates.
const BEHAVIOUR: &str = "behaviour";
/// The fixtures that it uses. Of `requests` only that it has a feature of the runtime which nothing
/// else here has: with the same features as for all, the runtime is compiled once.
const USED: &[&str] = &[
    "collections",
    CONSTRAINED,
    "enums",
    "hostile_members",
    "hostile_types",
    "requests",
    "structures",
];
/// The fixture that is used with its feature `validation`.
const CONSTRAINED: &str = "constraints";

/// The workspace, written once for all tests.
static WORKSPACE: LazyLock<PathBuf> = LazyLock::new(workspace);

#[test]
fn the_crates_of_all_fixtures_compile_without_a_warning() {
    assert_succeeds(&cargo(&["build", "--workspace"]));
}

#[test]
fn shapes_of_any_name_and_kind_compile_with_serde() {
    let features = ["errors", "events", "hostile-members", "hostile-types", "unions"]
        .map(|name| format!("fixture-{name}/serde"))
        .join(",");
    assert_succeeds(&cargo(&["check", "--workspace", "--features", &features]));
}

#[test]
fn values_of_hostile_shapes_survive_the_wire_and_services_are_called() {
    assert_succeeds(&cargo(&["test", "--package", BEHAVIOUR]));
}

fn cargo(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--lib", "--offline", "--quiet"])
        .current_dir(&*WORKSPACE)
        .env("CARGO_TARGET_DIR", WORKSPACE.join("target"))
        .env("RUSTFLAGS", "-D warnings")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .output()
        .unwrap()
}

fn assert_succeeds(output: &Output) {
    let (out, err) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}\n{err}");
}

fn workspace() -> PathBuf {
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures");
    let root = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap();
    let runtime = root.join("runtime").display().to_string();
    let names = common::names();
    let mut crates: Vec<(PathBuf, Vec<File>)> = names
        .iter()
        .map(|name| (workspace.join(name), common::generated(name, &runtime).files))
        .collect();
    let services = services();
    crates
        .extend(services.iter().map(|name| (workspace.join(name), service(name, &runtime).files)));
    crates.push((workspace.join(BEHAVIOUR), behaviour(&root, &runtime)));
    let targets: Vec<_> =
        crates.iter().map(|(folder, files)| (folder.as_path(), files.as_slice())).collect();
    // Files that are right already keep their times, so that cargo does not compile them again.
    write::write(&targets).unwrap();
    let members: Vec<String> = names
        .iter()
        .chain(&services)
        .map(String::as_str)
        .chain([BEHAVIOUR])
        .map(|name| format!("{name:?}"))
        .collect();
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n\n[profile.dev]\ndebug = false\n",
        members.join(", ")
    );
    fs::write(workspace.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), workspace.join("Cargo.lock")).unwrap();
    workspace
}

fn behaviour(root: &Path, runtime: &str) -> Vec<File> {
    let mut manifest = format!(
        "[package]\nname = {BEHAVIOUR:?}\nedition = \"2024\"\n\n[dependencies]\n\
         futures-core = {{ version = \"0.3\", default-features = false }}\nring = \"0.17\"\n\
         tinsmith-runtime = {{ path = {runtime:?}, default-features = false, features = [\"blocking\"] }}\n\
         tokio = {{ version = \"1\", default-features = false, features = [\"macros\", \"rt\"] }}\n"
    );
    for fixture in USED.iter().map(|name| (*name).to_owned()).chain(services()) {
        let name = common::crate_name(&fixture);
        let features = if fixture == CONSTRAINED { "\"validation\"" } else { "" };
        manifest.push_str(&format!(
            "{name} = {{ path = \"../{fixture}\", features = [{features}] }}\n"
        ));
    }
    let mut files = vec![File { path: "Cargo.toml".into(), text: manifest }];
    let sources = root.join("codegen/tests/behaviour");
    for name in common::in_folder(&sources) {
        let text = fs::read_to_string(sources.join(&name)).unwrap();
        files.push(File { path: Path::new("src").join(name), text });
    }
    files
}

/// The names of the small models of services, real and invented.
fn services() -> Vec<String> {
    common::in_folder(&common::tests().join("services"))
}

/// The crate of a small model of a service, of either format.
fn service(name: &str, runtime: &str) -> Generated {
    let model = any(&[common::tests().join("services").join(name)], None).unwrap();
    generate(&model, common::settings(name, runtime))
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}
