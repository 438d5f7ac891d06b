//! `cargo xtask models` as a user meets it: exit codes and messages.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn xtask(root: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("--root").arg(root).args(arguments).output().unwrap()
}

fn assert_one_error(output: &Output, expected: &str) {
    let text = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(text.starts_with("error: ") && text.contains(expected), "{text}");
    assert!(output.stdout.is_empty());
}

#[test]
fn a_missing_wheel_is_an_error_and_nothing_is_written() {
    let root = tempfile::tempdir().unwrap();
    for task in ["import", "verify"] {
        let output = xtask(root.path(), &["models", task, "no-such.whl"]);
        assert_one_error(&output, "no-such.whl: cannot open the wheel: ");
    }
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
}

#[test]
fn a_file_that_is_no_wheel_is_an_error() {
    let root = tempfile::tempdir().unwrap();
    let wheel = root.path().join("x.whl");
    fs::write(&wheel, "text").unwrap();
    let output = xtask(root.path(), &["models", "import", wheel.to_str().unwrap()]);
    assert_one_error(&output, "x.whl: not a wheel, which is a zip archive: ");
    assert!(!root.path().join("models").exists());
}

#[test]
fn a_difference_is_printed_with_its_reason_or_fails() {
    let pair = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/pair");
    let root = tempfile::tempdir().unwrap();
    let smithy = pair.join("smithy.json");
    let diff = |a: &Path, b: &Path, more: &[&str]| {
        let [a, b] = [a, b].map(|path| path.to_str().unwrap());
        let output = xtask(root.path(), &[&["models", "diff", a, b], more].concat());
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    let (code, text) = diff(&smithy, &pair.join("botocore"), &["--all"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains(" 1 int-enums: botocore has "), "{text}");
    assert!(text.contains("\n      PourBarInput$quality: intEnum and Integer\n"), "{text}");
    assert!(text.ends_with(" differences with a reason, 0 without\n"), "{text}");

    let changed = root.path().join("changed.json");
    let model = fs::read_to_string(&smithy).unwrap();
    fs::write(&changed, model.replace("\"bar.state\"", "\"bar.name\"")).unwrap();
    let (code, text) = diff(&smithy, &changed, &[]);
    assert_eq!(code, Some(1), "{text}");
    assert_eq!(
        text,
        "DescribeBar: `smithy.waiters#waitable` BarSolid.acceptors.0.matcher.output.path: \
         \"bar.state\" and \"bar.name\"\n0 differences with a reason, 1 without\n"
    );

    let output = xtask(root.path(), &["models", "diff", "none.json", "none.json"]);
    assert_one_error(&output, "none.json");
}
