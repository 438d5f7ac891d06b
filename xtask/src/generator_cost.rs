//! `cargo xtask generator-cost`: what it takes to generate.
//!
//! The crates of this repository by stage, every service of a botocore wheel, and how the time grows
//! with the size of a model, for which models are made up ([`models`]). Times are CPU time and
//! meant for a release build: `cargo run --release -p xtask -- generator-cost WHEEL`.

mod models;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, bail};
use clap::Args;
use serde_json::{Value, json};
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};
use tinsmith_codegen::{Generated, generate, load};

use crate::catalogue::{self, Total};
use crate::codegen::stages::{self, Stages};
use crate::codegen::stages_of;
use crate::cpu::own_time;
use crate::results::{self, rounded};

/// The file of the results.
const RESULTS: &str = "generator.json";
/// The numbers of structures of the models that are made up.
const SIZES: [usize; 5] = [250, 500, 1000, 2000, 4000];
/// A crate is generated that often, and the fastest run counts.
const RUNS: usize = 5;

/// What to measure.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A file of the Python package botocore, every service of which is generated
    wheel: PathBuf,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if cfg!(debug_assertions) {
        bail!(
            "this is a debug build, whose times say nothing\n  \
             help: `cargo run --release -p xtask -- generator-cost WHEEL`"
        );
    }
    let machine = results::machine()?;
    // First, as the peak is that of all that this process has done.
    let total = catalogue::total(root, &arguments.wheel)?;
    println!("{total}\n");
    let repository = repository(root)?;
    let rows: Vec<_> = repository.iter().map(|(name, it)| (name.as_str(), *it)).collect();
    println!("{}", stages::table(&rows, Duration::ZERO));
    let growth = growth(root)?;
    let results = json!({
        "machine": machine,
        "repository": repository_json(&repository),
        "catalogue": total_json(&total),
        "growth": growth,
    });
    results::write(root, RESULTS, &results)?;
    Ok(ExitCode::SUCCESS)
}

/// The stages of the crates of this repository, each in its fastest run.
fn repository(root: &Path) -> anyhow::Result<Vec<(String, Stages)>> {
    let mut best = stages_of(root, &[])?;
    for _ in 1..RUNS {
        for ((_, best), (_, stages)) in best.iter_mut().zip(stages_of(root, &[])?) {
            *best = best.fastest(&stages);
        }
    }
    Ok(best)
}

fn repository_json(crates: &[(String, Stages)]) -> Value {
    let milliseconds = |time: Duration| rounded(time.as_secs_f64() * 1e3, 2);
    let entry = |stages: &Stages| {
        let mut entry = json!({});
        for (name, time) in stages::NAMES.iter().zip(stages.each()) {
            entry[format!("{name}_ms")] = milliseconds(time).into();
        }
        entry["sum_ms"] = milliseconds(stages.sum()).into();
        entry
    };
    let mut json = json!({});
    let mut all = Stages::default();
    for (name, stages) in crates {
        all = all.and(stages);
        json[name] = entry(stages);
    }
    json["all"] = entry(&all);
    json
}

fn total_json(total: &Total) -> Value {
    json!({
        "services": total.services,
        "operations": total.operations,
        "shapes": total.shapes,
        "lines": total.lines,
        "seconds": rounded(total.time.as_secs_f64(), 2),
        "cpu_seconds": rounded(total.cpu.as_secs_f64(), 2),
        "peak_kib": total.peak,
    })
}

/// Prints and gives what models of growing size take, in CPU time.
fn growth(root: &Path) -> anyhow::Result<Vec<Value>> {
    let folder = root.join("target/generator-cost");
    println!("| structures | shapes | lines | load, ms | generate, ms | ms for 100 structures |");
    println!("| --- | --- | --- | --- | --- | --- |");
    let mut rows = Vec::new();
    for size in SIZES {
        models::write(&folder, size)?;
        let mut runs = Vec::new();
        for _ in 0..RUNS {
            runs.push(generated(&folder)?);
        }
        let fastest = runs.into_iter().min_by_key(|(load, generate, _)| *load + *generate);
        let (load, generate, generated) = fastest.context("nothing was generated")?;
        let [load, generate] = [load, generate].map(|time| time.as_secs_f64() * 1e3);
        let (shapes, lines) = (generated.counts.shapes, generated.lines());
        let each = (load + generate) * 100.0 / size as f64;
        println!("| {size} | {shapes} | {lines} | {load:.0} | {generate:.0} | {each:.1} |");
        rows.push(json!({
            "structures": size,
            "shapes": shapes,
            "lines": lines,
            "load_ms": rounded(load, 1),
            "generate_ms": rounded(generate, 1),
        }));
    }
    Ok(rows)
}

/// What it takes to read the model in a folder and to generate its crate, and the crate.
fn generated(folder: &Path) -> anyhow::Result<(Duration, Duration, Generated)> {
    let start = own_time()?;
    let model = load::service_dir(folder)?;
    let loaded = own_time()?;
    let settings = CrateSettings {
        name: "tinsmith-bench".to_owned(),
        command: "cargo xtask generator-cost".to_owned(),
        runtime: RuntimeSource::Path("../runtime".to_owned()),
        own_workspace: false,
    };
    let generated = generate(&model, settings)?;
    Ok((loaded - start, own_time()? - loaded, generated))
}
