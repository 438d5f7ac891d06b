//! Measures what the budget is about.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use serde_json::Value;

use super::figures::Figures;
use crate::build_cost::programs::{Kind, PROGRAMS};
use crate::codegen::generated_crates;
use crate::hello::{self, Program};

/// The programs whose packages and bytes are counted, of those that `build-cost` compares.
const NAMES: [&str; 3] = ["async", "blocking", "loader"];

/// What is measured now, or that of it alone which is the same on every machine.
pub fn figures(root: &Path, exact: bool) -> anyhow::Result<Figures> {
    let mut figures = Figures::default();
    for (name, folder) in generated_crates(root)? {
        figures.add("lines", &name, hello::lines(&folder.join("src"))?);
    }
    let folder = root.join("target/budget");
    for kind in PROGRAMS.iter().filter(|kind| NAMES.contains(&kind.name)) {
        let program = program(root, &folder, kind)?;
        figures.add("packages", kind.name, program.packages()?);
        if !exact {
            program.build(&["--release"])?;
            figures.add("binary", kind.name, program.size("release")?);
        }
    }
    instructions(root, &mut figures)?;
    Ok(figures)
}

fn program(root: &Path, folder: &Path, kind: &Kind) -> anyhow::Result<Program> {
    let contents = [kind.source, &kind.dependencies(root, folder)?];
    Program::create(folder.join(kind.name), folder.join("target"), &root.join(kind.lock), contents)
}

/// Adds the instructions of a call, for each workload of `bench/`.
fn instructions(root: &Path, figures: &mut Figures) -> anyhow::Result<()> {
    let quiet = Command::new("valgrind").arg("--version").stdout(Stdio::null()).status();
    if !quiet.is_ok_and(|status| status.success()) {
        bail!("valgrind, which counts instructions, is not there\n  help: install it");
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut runner = Command::new(cargo);
    runner.args([
        "run",
        "--quiet",
        "--locked",
        "--release",
        "--package",
        "runner",
        "--manifest-path",
    ]);
    runner.arg(root.join("bench/Cargo.toml"));
    runner.args(["--", "instructions", "--only", "ours", "--json"]);
    let output = runner.stderr(Stdio::inherit()).output().context("cannot run cargo")?;
    if !output.status.success() {
        bail!("failed: {runner:?}");
    }
    let results: Value =
        serde_json::from_slice(&output.stdout).context("cannot read what the runner prints")?;
    counted(&results, figures)
}

/// Adds the instructions of our client in the runner's results.
fn counted(results: &Value, figures: &mut Figures) -> anyhow::Result<()> {
    let calls = results["calls"].as_object().filter(|calls| !calls.is_empty());
    let calls = calls.context("the runner has measured no calls")?;
    let calls = calls.iter().map(|(workload, clients)| (workload.as_str(), &clients["ours"]));
    for (name, figures_of) in calls.chain([("first-answer", &results["first_answer"]["ours"])]) {
        let instructions = figures_of["instructions"].as_u64();
        let instructions =
            instructions.with_context(|| format!("the runner has not measured {name}"))?;
        figures.add("instructions", name, instructions);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn instructions_are_those_of_each_workload_and_of_the_first_answer() {
        let results = json!({
            "first_answer": {"ours": {"instructions": 30}},
            "calls": {"one": {"ours": {"instructions": 10}}, "two": {"ours": {"instructions": 20}}},
        });
        let mut figures = Figures::default();
        counted(&results, &mut figures).unwrap();
        let text = "[instructions]\nfirst-answer = 30\none = 10\ntwo = 20\n";
        assert_eq!(figures.to_string(), text);
    }

    #[test]
    fn what_the_runner_did_not_measure_is_an_error() {
        for results in [
            json!({}),
            json!({"calls": {}, "first_answer": {"ours": {"instructions": 30}}}),
            json!({"calls": {"one": {"ours": {}}}, "first_answer": {"ours": {"instructions": 30}}}),
            json!({"calls": {"one": {"ours": {"instructions": 10}}}, "first_answer": {}}),
        ] {
            assert!(counted(&results, &mut Figures::default()).is_err(), "{results}");
        }
    }
}
