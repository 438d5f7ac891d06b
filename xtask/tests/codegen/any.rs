//! `--model`: a crate of any model, and which folders it is written to.

use std::fs;

use crate::repository::Repository;

/// A repository whose crates find the runtime in its own folder.
fn repository() -> Repository {
    let repository = Repository::new();
    repository.write("runtime/Cargo.toml", "[package]\n");
    repository
}

/// The paths as arguments, below the repository; a word that begins with `-` is itself.
fn below(repository: &Repository, arguments: &[&str]) -> Vec<String> {
    let path = |word: &str| repository.path(word).display().to_string();
    let is_path = |word: &str| word.starts_with("models/") || word.starts_with("out");
    arguments
        .iter()
        .map(|word| if is_path(word) { path(word) } else { (*word).to_owned() })
        .collect()
}

fn succeed(repository: &Repository, arguments: &[&str]) -> String {
    let arguments = below(repository, arguments);
    repository.succeed(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

fn fail(repository: &Repository, arguments: &[&str]) -> String {
    let arguments = below(repository, arguments);
    repository.fail(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn a_crate_is_named_by_its_service_and_finds_the_runtime_by_an_absolute_path() {
    let repository = repository();
    let printed = succeed(&repository, &["--model", "models/tiny", "--out", "out"]);
    assert!(printed.starts_with("tinsmith-tiny: 2 operations, "), "{printed}");
    let manifest = repository.read("out/Cargo.toml");
    assert!(manifest.starts_with("# Made by `cargo xtask codegen --model tiny`. "), "{manifest}");
    let runtime = fs::canonicalize(repository.path("runtime")).unwrap();
    let runtime =
        format!("tinsmith-runtime = {{ path = {:?}, version = ", runtime.to_str().unwrap());
    assert!(manifest.contains(&runtime), "{manifest}");
    assert!(!manifest.contains("[workspace]"), "{manifest}");
}

#[test]
fn name_runtime_and_operations_are_those_that_are_said() {
    let repository = repository();
    let arguments = ["--model", "models/tiny/service-2.json", "--out", "out", "--name", "my-tiny"];
    let more = ["--runtime", "https://example.com/r#1f", "--operations", "GetThing, "];
    let printed = succeed(&repository, &[&arguments[..], &more[..]].concat());
    assert!(printed.starts_with("my-tiny: 1 operations, "), "{printed}");
    let manifest = repository.read("out/Cargo.toml");
    assert!(manifest.contains("name = \"my-tiny\""), "{manifest}");
    let runtime = "tinsmith-runtime = { git = \"https://example.com/r\", rev = \"1f\", default";
    assert!(manifest.contains(runtime), "{manifest}");
    let head = repository.read("out/src/lib.rs");
    let head = head.lines().next().unwrap();
    let command = "cargo xtask codegen --model service-2.json";
    assert_eq!(head, format!("// Made by `{command}` from the service. Do not edit."));
    assert!(!repository.path("out/src/operation/list_things.rs").exists());
}

#[test]
fn a_check_writes_nothing_and_a_second_run_changes_nothing() {
    let repository = repository();
    let command = ["--model", "models/tiny", "--out", "out"];
    succeed(&repository, &command);
    let tree = repository.tree();
    let printed = succeed(&repository, &[&command[..], &["--check"]].concat());
    assert!(printed.ends_with("everything is as it should be\n"), "{printed}");
    assert!(succeed(&repository, &command).ends_with("\n0 files changed\n"));
    assert!(repository.tree() == tree);

    let sliced = [&command[..], &["--operations", "GetThing", "--check"]].concat();
    let output = below(&repository, &sliced);
    let output = repository.codegen(&output.iter().map(String::as_str).collect::<Vec<_>>());
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{printed}");
    assert!(printed.contains("left over: src/operation/list_things.rs"), "{printed}");
    assert!(printed.ends_with("run the command without `--check` to mend this\n"), "{printed}");
    assert!(repository.tree() == tree);
}

#[test]
fn a_crate_below_a_workspace_is_one_of_its_own_unless_it_is_a_member() {
    let repository = repository();
    repository.write("out/Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n");
    for (folder, is_own) in [("out/crates/a", false), ("out/other/a", true)] {
        succeed(&repository, &["--model", "models/tiny", "--out", folder]);
        let manifest = repository.read(&format!("{folder}/Cargo.toml"));
        assert_eq!(manifest.ends_with("\n[workspace]\n"), is_own, "{manifest}");
    }
}

#[test]
fn a_folder_with_files_of_others_is_refused() {
    let repository = repository();
    repository.write("out/notes.txt", "mine");
    assert_eq!(
        fail(&repository, &["--model", "models/tiny", "--out", "out"]),
        "out: the folder holds files, and none is the Cargo.toml of a generated crate\n  \
         help: name a folder that is empty or not there yet, or one that was generated before"
    );
}

#[test]
fn a_file_by_hand_in_a_generated_crate_stays() {
    let repository = repository();
    let command = ["--model", "models/tiny", "--out", "out"];
    succeed(&repository, &command);
    repository.write("out/src/mine.rs", "// By hand.\n");
    succeed(&repository, &[&command[..], &["--operations", "GetThing"]].concat());
    assert!(repository.path("out/src/mine.rs").exists());
    assert!(!repository.path("out/src/operation/list_things.rs").exists());
}

#[test]
fn what_is_wrong_is_one_error() {
    let repository = repository();
    let fault = |more: &[&str]| {
        fail(&repository, &[&["--model", "models/tiny", "--out", "out"], more].concat())
    };
    assert_eq!(
        fault(&["--operations", ","]),
        "com.amazonaws.tiny#TinyTarget: the list of operations is empty\n  \
         help: name the operations that are wanted, or leave the list out to have them all"
    );
    assert_eq!(
        fault(&["--operations", "ListThing"]),
        "com.amazonaws.tiny#ListThing: the service has no such operation\n  \
         help: did you mean `ListThings` or `GetThing`?"
    );
    assert_eq!(
        fault(&["--name", "tinsmith-runtime"]),
        "the package's name is that of the runtime, which it depends on"
    );
    assert!(fault(&["--runtime", "nowhere"]).starts_with("`nowhere` is no place"));
    assert!(fault(&["--service", "x"]).starts_with("models/tiny: the folder holds one service"));
}
