//! `cargo xtask catalogue`: every service of a botocore wheel that speaks AWS JSON, generated.
//!
//! Milliseconds are CPU time. It is made in memory and nothing of it is kept; with `--check-compile` cargo checks the crates
//! in a workspace under `target/`, warnings denied, with the versions of this repository's lock
//! file, and with `--call` a program in that workspace calls them over HTTP on loopback.
//! docs/catalogue.md holds what it printed.

mod call;
mod check;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::{Args, ValueEnum};
use tinsmith_codegen::model::Traits;
use tinsmith_codegen::model::traits::ids;
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};
use tinsmith_codegen::{generate, load};

use self::call::Calls;
use self::check::Workspace;
use crate::cpu::own_time;

/// How the generated files name what made them.
const COMMAND: &str = "cargo xtask catalogue";

/// Which services to generate, and what to do with them.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The wheel, a file of the Python package botocore
    wheel: PathBuf,
    /// The protocol whose services are generated
    #[arg(long, value_enum, default_value_t = Protocol::AwsJson)]
    protocol: Protocol,
    /// The services, by the names of botocore's folders; all where none is named
    #[arg(long = "service", value_name = "NAME", num_args = 1..)]
    services: Vec<String>,
    /// Let cargo check the crates, with warnings denied, and print the CPU seconds of each
    #[arg(long)]
    check_compile: bool,
    /// Compile the crates and call an operation of each on loopback, and print what came of it
    #[arg(long)]
    call: bool,
}

/// The protocols that there are services of.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Protocol {
    /// AWS JSON 1.0 and 1.1
    #[value(name = "awsJson")]
    AwsJson,
}

impl Protocol {
    /// The name of the protocol, where a service offers it. One that offers others besides is
    /// generated with it all the same.
    fn offered(self, traits: &Traits) -> Option<&'static str> {
        let Self::AwsJson = self;
        let known = [(ids::AWS_JSON_1_1, "awsJson1_1"), (ids::AWS_JSON_1_0, "awsJson1_0")];
        known.into_iter().find(|(id, _)| traits.has(id)).map(|(_, name)| name)
    }
}

/// What all services come to.
#[derive(Default)]
struct Totals {
    made: usize,
    failed: usize,
    others: usize,
    operations: usize,
    shapes: usize,
    lines: usize,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let services = match arguments.services.as_slice() {
        [] => load::wheel_services(&arguments.wheel)?,
        named => named.to_vec(),
    };
    let workspace = arguments.check_compile.then(|| Workspace::create(root)).transpose()?;
    let mut calls = arguments.call.then(Calls::default);
    let last = if workspace.is_some() { " check, CPU s |" } else { "" };
    println!(
        "| service | protocol | operations | shapes | lines | load, ms | generate, ms |{last}"
    );
    println!("|{}", " --- |".repeat(if workspace.is_some() { 8 } else { 7 }));
    let mut totals = Totals::default();
    for service in &services {
        let failed = |error: &dyn std::fmt::Display| println!("| {service} | failed: {error} |");
        let start = own_time()?;
        // A model that cannot be read may be of any protocol, so it counts.
        let loaded = load::wheel_service(&arguments.wheel, service).map(|model| {
            let traits = model.service().map(|(shape, _)| &shape.traits);
            let offered = traits.and_then(|traits| arguments.protocol.offered(traits));
            offered.map(|protocol| (model, protocol))
        });
        let (model, protocol) = match loaded {
            Ok(Some(found)) => found,
            Ok(None) => {
                totals.others += 1;
                continue;
            }
            Err(error) => {
                totals.failed += 1;
                failed(&error);
                continue;
            }
        };
        let loaded = own_time()?;
        let generated = match generate(&model, settings(service, root)) {
            Ok(generated) => generated,
            Err(error) => {
                totals.failed += 1;
                failed(&error);
                continue;
            }
        };
        let (load, ms) = ((loaded - start).as_millis(), (own_time()? - loaded).as_millis());
        let (counts, lines) = (generated.counts, generated.lines());
        let checked = match &workspace {
            None => String::new(),
            Some(workspace) => match workspace.check(service, &generated.files) {
                Ok(seconds) => format!(" {seconds:.1} |"),
                Err(error) => {
                    totals.failed += 1;
                    failed(&format_args!("{error:#}"));
                    continue;
                }
            },
        };
        println!(
            "| {service} | {protocol} | {} | {} | {lines} | {load} | {ms} |{checked}",
            counts.operations, counts.shapes
        );
        for note in &generated.left_out {
            println!("| | left out: {note} |");
        }
        if let Some(calls) = &mut calls {
            if let Err(error) = calls.add(service, &model, settings(service, root), generated.files)
            {
                totals.failed += 1;
                failed(&format_args!("{error:#}"));
                continue;
            }
        }
        totals.made += 1;
        totals.operations += counts.operations;
        totals.shapes += counts.shapes;
        totals.lines += lines;
    }
    let Totals { made, failed, others, operations, shapes, lines } = totals;
    println!(
        "\n{made} services made, {failed} failed, {others} of other protocols; {operations} \
         operations, {shapes} shapes, {lines} lines; {:.1} s, {}",
        start.elapsed().as_secs_f64(),
        peak_memory()
            .map_or("peak memory unknown".to_owned(), |kib| format!("{} MiB at most", kib / 1024))
    );
    let called = match calls {
        Some(calls) if made > 0 => {
            println!();
            calls.run(&Workspace::create(root)?)?
        }
        _ => true,
    };
    Ok(if failed == 0 && called { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn settings(service: &str, root: &Path) -> CrateSettings {
    CrateSettings {
        name: format!("tinsmith-{service}"),
        command: COMMAND.to_owned(),
        runtime: RuntimeSource::Path(root.join("runtime").display().to_string()),
        own_workspace: false,
    }
}

/// The most memory that this process ever held, in KiB, from `/proc`; `None` where there is none.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
