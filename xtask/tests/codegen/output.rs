//! What is written, checked and printed where the input is right.

use crate::repository::Repository;

const PARTITIONS: &str = "runtime/src/endpoint/partitions_data.rs";

/// The paths of all files below `generated/` and `runtime/`.
fn generated(repository: &Repository) -> Vec<String> {
    let tree = repository.tree();
    let files = tree.iter().filter(|(_, bytes)| bytes.is_some()).map(|(path, _)| {
        path.strip_prefix(repository.path("")).unwrap().to_string_lossy().into_owned()
    });
    files.filter(|path| !path.starts_with("models")).collect()
}

#[test]
fn everything_is_written_and_a_second_run_changes_nothing() {
    let repository = Repository::new();
    let printed = repository.succeed(&[]);
    let files = generated(&repository);
    for file in [
        "generated/alpha/Cargo.toml",
        "generated/tiny/Cargo.toml",
        "generated/tiny/src/lib.rs",
        "generated/tiny/src/operation/get_thing.rs",
        "generated/tiny/src/operation/list_things.rs",
        PARTITIONS,
    ] {
        assert!(files.iter().any(|path| path == file), "{file} is not in {files:?}");
    }
    let last = printed.lines().last().unwrap();
    assert_eq!(last, format!("{} files changed", files.len()));
    let tree = repository.tree();
    assert_eq!(repository.succeed(&[]).lines().last(), Some("0 files changed"));
    assert!(repository.tree() == tree);
}

#[test]
fn a_line_for_each_service_says_what_it_comes_to() {
    let repository = Repository::new();
    let printed = repository.succeed(&[]);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), 3, "{printed}");
    let files = generated(&repository);
    for (line, service) in lines.iter().zip(["alpha", "tiny"]) {
        let folder = format!("generated/{service}/");
        let files: Vec<_> = files.iter().filter(|path| path.starts_with(&folder)).collect();
        let rust = files.iter().filter(|path| path.ends_with(".rs"));
        let length: usize = rust.map(|path| repository.read(path).lines().count()).sum();
        let start = format!(
            "{service}: 2 operations, 7 shapes, 1 paginators, 1 waiters, {} files, {length} lines, ",
            files.len()
        );
        let rest = line.strip_prefix(&start).unwrap_or_else(|| panic!("{line}\nnot {start}"));
        let millis = rest.strip_suffix(" ms").and_then(|number| number.parse::<u64>().ok());
        assert!(millis.is_some(), "{line}");
    }
}

#[test]
fn a_service_that_is_named_is_the_only_one_written() {
    let repository = Repository::new();
    let printed = repository.succeed(&["tiny"]);
    assert!(printed.starts_with("tiny: "), "{printed}");
    let files = generated(&repository);
    assert!(files.iter().all(|path| path.starts_with("generated/tiny/")), "{files:?}");
    // What is wrong with others is of no matter then.
    repository.write("models/alpha/service-2.json", "{");
    assert_eq!(repository.succeed(&["tiny"]).lines().last(), Some("0 files changed"));
    repository.succeed(&["tiny", "--check"]);
}

#[test]
fn operations_can_be_left_out() {
    let repository = Repository::new();
    let toml = "folder = \"tiny\"\n";
    repository.edit(
        "models/tiny/crate.toml",
        toml,
        &format!("{toml}operations = [\"GetThing\"]\n"),
    );
    let printed = repository.succeed(&["tiny"]);
    assert!(printed.starts_with("tiny: 1 operations, "), "{printed}");
    assert!(!repository.path("generated/tiny/src/operation/list_things.rs").exists());
}

#[test]
fn a_check_of_what_is_fresh_is_content() {
    let repository = Repository::new();
    repository.succeed(&[]);
    let tree = repository.tree();
    let printed = repository.succeed(&["--check"]);
    assert_eq!(printed.lines().last(), Some("everything is as it should be"));
    assert!(repository.tree() == tree);
}

#[test]
fn a_check_lists_what_is_stale_missing_and_left_over_and_how_to_mend_it() {
    let repository = Repository::new();
    repository.succeed(&[]);
    let fresh = repository.tree();
    repository.edit("generated/tiny/Cargo.toml", "tinsmith-tiny", "tinsmith-huge");
    repository.remove("generated/tiny/src/lib.rs");
    let head = repository.read("generated/tiny/src/client.rs").lines().next().unwrap().to_owned();
    repository.write("generated/tiny/src/old/old.rs", &head);
    repository.write("generated/gone/src/lib.rs", &head);
    repository.write(PARTITIONS, "");
    let stale = repository.tree();
    let output = repository.codegen(&["--check"]);
    let printed = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{printed}");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    for expected in [
        "\nstale: generated/tiny/Cargo.toml\n    @@ ",
        "\n    -name = \"tinsmith-huge\"\n    +name = \"tinsmith-tiny\"\n",
        "\nmissing: generated/tiny/src/lib.rs\n",
        "\nleft over: generated/tiny/src/old/old.rs\n",
        "\nleft over: generated/gone/src/lib.rs\n",
        "\nstale: runtime/src/endpoint/partitions_data.rs\n",
        "\nrun `cargo xtask codegen` to mend this\n",
    ] {
        assert!(printed.contains(expected), "no {expected:?} in {printed}");
    }
    let listed = printed.lines().filter(|line| line.contains(": generated/")).count();
    assert_eq!(listed, 4, "{printed}");
    assert!(repository.tree() == stale, "a check writes nothing");
    // The long diff of the partitions is cut short.
    assert!(printed.lines().count() < 40, "{printed}");
    assert_eq!(repository.succeed(&[]).lines().last(), Some("5 files changed"));
    assert!(repository.tree() == fresh, "no folder stays behind");
}

#[test]
fn the_command_that_mends_names_the_services_that_were_checked() {
    let repository = Repository::new();
    let output = repository.codegen(&["--check", "tiny"]);
    let printed = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{printed}");
    assert_eq!(printed.lines().last(), Some("run `cargo xtask codegen tiny` to mend this"));
    assert!(!repository.path("generated").exists());
}

#[test]
fn files_by_hand_are_left_alone() {
    let repository = Repository::new();
    let by_hand = ["generated/tiny/README.md", "generated/tiny/src/mine.rs", "generated/own/x.rs"];
    for file in by_hand {
        repository.write(file, "// By hand.\n");
    }
    repository.succeed(&[]);
    repository.succeed(&["--check"]);
    for file in by_hand {
        assert_eq!(repository.read(file), "// By hand.\n", "{file}");
    }
}

#[test]
fn timings_are_a_row_for_each_service_and_one_for_all() {
    let repository = Repository::new();
    let printed = repository.succeed(&["--timings"]);
    let rows = printed.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" |"));
    let rows: Vec<(&str, &str)> = rows.collect();
    let names: Vec<&str> = rows.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["CPU time, ms", "---", "alpha", "tiny", "partitions", "all"], "{printed}");
    let numbers = rows[5].1.split('|').filter_map(|number| number.trim().parse::<f64>().ok());
    let numbers: Vec<f64> = numbers.collect();
    assert_eq!(numbers.len(), 7, "{printed}");
    assert!(numbers.iter().any(|number| *number > 0.0), "{printed}");
}
