//! `cargo xtask build-cost`: what it takes to build programs of one call.
//!
//! The programs stand in [`programs`]: with our crates, with the client under `bench/floor` that is
//! written by hand, and with the official crates. Each is built from nothing in a folder under
//! `target/`. CPU seconds are those of cargo and its children, read from `/proc`, so this runs on
//! Linux only. They drift with the machine and with what else it does, so the floor is built in
//! each run and all others are compared with the floor of their run.

mod figures;
pub mod programs;

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::Context;
use clap::Args;
use clap::builder::PossibleValuesParser;
use serde_json::{Value, json};

use self::figures::{Build, Figures, table};
use self::programs::{FLOOR, Kind, PROGRAMS};
use crate::cpu::children_seconds;
use crate::hello::{self, Program, SMALLEST};
use crate::results;
use crate::rustc::{self, Crates, Measured};

/// The file of the results.
const RESULTS: &str = "build-cost.json";

/// What to measure.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The programs; by default all but the official ones. The floor is measured in any case. What
    /// the file of results says of other programs stays
    #[arg(long, value_name = "NAME", value_delimiter = ',',
        value_parser = PossibleValuesParser::new(PROGRAMS.map(|kind| kind.name)))]
    only: Vec<String>,

    /// The programs with the official crates too, which take five times as long
    #[arg(long, conflicts_with = "only")]
    official: bool,
}

impl Arguments {
    fn wants(&self, kind: &Kind) -> bool {
        match self.only.as_slice() {
            [] => self.official || !kind.is_official(),
            only => kind.name == FLOOR || only.iter().any(|name| name == kind.name),
        }
    }
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
    let machine = results::machine()?;
    let mut measured: Vec<(&Kind, Figures)> = Vec::new();
    for kind in PROGRAMS.iter().filter(|kind| arguments.wants(kind)) {
        eprintln!("measuring {}", kind.name);
        measured.push((kind, measure(&root, kind).with_context(|| kind.name)?));
        // Each at once, as the next one may take long.
        let known = results::read(&root, RESULTS)?;
        results::write(&root, RESULTS, &merged(&known, &measured, &machine))?;
    }
    print!("{}", table(&measured));
    Ok(ExitCode::SUCCESS)
}

/// What is known of all programs, with these measurements in place of older ones.
fn merged(known: &Value, measured: &[(&Kind, Figures)], machine: &Value) -> Value {
    let mut programs = json!({});
    for kind in &PROGRAMS {
        let new = measured.iter().find(|(other, _)| other.name == kind.name);
        let old = &known["programs"][kind.name];
        match (new, measured.first()) {
            // The first is the floor.
            (Some((_, figures)), Some((_, floor))) => {
                programs[kind.name] = figures.json(machine, floor);
            }
            _ if !old.is_null() => programs[kind.name] = old.clone(),
            _ => {}
        }
    }
    json!({ "programs": programs })
}

/// Builds a program in all ways, each from nothing.
fn measure(root: &Path, kind: &Kind) -> anyhow::Result<Figures> {
    let folder = root.join("target/build-cost");
    let own = folder.join(kind.name);
    let contents = [kind.source, &kind.dependencies(root, &folder)?];
    let lock = root.join(kind.lock);
    let program = Program::create(own.clone(), own.join("target"), &lock, contents)?;
    // Crates are to be here before they are compiled.
    hello::run(&mut program.cargo(&["fetch", "--quiet"]))?;
    let package = program.package(kind.package)?;

    let debug = cold(&program, kind, &["build"])?;
    program.touch()?;
    let before = children_seconds()?;
    hello::run(&mut wrapped(&program, &own.join("rustc.log"), &["build"])?)?;
    let rebuild_seconds = children_seconds()? - before;
    let release = cold(&program, kind, &["build", "--release"])?;
    let size = program.size("release")?;
    let check = cold(&program, kind, &["check"])?;
    program.clean()?;

    // Only its size is asked for, so what programs have in common is compiled once.
    let program = Program::create(own, folder.join("smallest"), &lock, contents)?;
    program.build(&["--profile", SMALLEST])?;
    let smallest_size = program.size(SMALLEST)?;
    Ok(Figures {
        packages: program.packages()?,
        lines: hello::lines(&package.join("src"))?,
        debug,
        release,
        check,
        rebuild_seconds,
        size,
        smallest_size,
    })
}

/// What cargo and its children take for `task` where nothing is compiled.
fn cold(program: &Program, kind: &Kind, task: &[&str]) -> anyhow::Result<Build> {
    program.clean()?;
    let log = program.folder().join("rustc.log");
    fs::write(&log, "").context("cannot empty the log")?;
    let before = children_seconds()?;
    hello::run(&mut wrapped(program, &log, task)?)?;
    let seconds = children_seconds()? - before;
    let log = fs::read_to_string(&log).context("cannot read what rustc took")?;
    let crates: Vec<Measured> = log.lines().filter_map(Measured::parse).collect();
    let name = kind.package.replace('-', "_");
    let own = crates.iter().find(|it| it.name == name);
    let largest = crates.iter().max_by_key(|it| it.peak).context("no run of rustc was measured")?;
    Ok(Build {
        seconds,
        crate_seconds: own.with_context(|| format!("{name} was not measured"))?.seconds,
        peak: largest.peak,
        peak_crate: largest.name.clone(),
    })
}

/// Cargo, which lets rustc be measured.
fn wrapped(program: &Program, log: &Path, task: &[&str]) -> anyhow::Result<Command> {
    let mut cargo = program.cargo(task);
    cargo.args(["--quiet", "--locked"]);
    rustc::measure(&mut cargo, Crates::All, log)?;
    Ok(cargo)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_always_measured_and_the_official_ones_only_where_they_are_asked_for() {
        let wanted = |only: &[&str], official: bool| -> Vec<&str> {
            let only = only.iter().map(|name| (*name).to_owned()).collect();
            let arguments = Arguments { only, official };
            let wanted = PROGRAMS.iter().filter(|kind| arguments.wants(kind));
            wanted.map(|kind| kind.name).collect()
        };
        assert_eq!(wanted(&[], false), ["floor", "async", "blocking", "sliced", "loader"]);
        assert_eq!(wanted(&[], true).len(), PROGRAMS.len());
        assert_eq!(wanted(&["official"], false), ["floor", "official"]);
        assert_eq!(wanted(&["sliced"], false), ["floor", "sliced"]);
    }

    #[test]
    fn new_measurements_take_the_place_of_old_ones_and_others_stay_all_in_order() {
        let known = json!({"programs": {"official": {"packages": 127}, "floor": {"packages": 1}}});
        let figures = |packages| Figures { packages, ..Figures::default() };
        let measured = [(&PROGRAMS[0], figures(46)), (&PROGRAMS[1], figures(47))];
        let merged = merged(&known, &measured, &json!({}));
        let packages = merged["programs"].as_object().unwrap().iter();
        let packages: Vec<_> =
            packages.map(|(name, figures)| (name.as_str(), &figures["packages"])).collect();
        assert_eq!(
            packages,
            [("floor", &json!(46)), ("async", &json!(47)), ("official", &json!(127))]
        );
    }
}
