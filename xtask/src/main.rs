//! The repository's own tasks: `cargo xtask --help`.

mod budget;
mod build_cost;
mod catalogue;
mod codegen;
mod compat;
mod conformance;
mod cpu;
mod docs;
mod generator_cost;
mod hello;
mod memory;
mod models;
mod protocols;
mod results;
mod rustc;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The tasks of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    /// The folder to work in instead of this repository.
    #[arg(long, global = true, hide = true, value_name = "DIR")]
    root: Option<PathBuf>,

    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Compare what crates and programs cost with bench/budget.toml, and fail where a figure has
    /// grown by more than 5 %
    Budget(budget::Arguments),
    /// Measure what it takes to build programs of one call: packages, CPU seconds, memory, bytes
    BuildCost(build_cost::Arguments),
    /// Generate every service of a botocore wheel, or every Smithy model in a folder, in memory,
    /// and say what each comes to
    Catalogue(catalogue::Arguments),
    /// Generate the crates from the models
    Codegen(codegen::Arguments),
    /// Say what of an official crate's public items ours have
    Compat(compat::Arguments),
    /// Run published cases through what is generated, and print what came of them
    Conformance(conformance::Arguments),
    /// Say which items of the generated crates have no text of ours, or one without its permission
    Docs(docs::Arguments),
    /// Measure what it takes to generate: the crates here by stage, every service of a wheel, and how
    /// the time grows with the size of a model
    GeneratorCost(generator_cost::Arguments),
    /// Import the models of the services, or verify them
    #[command(subcommand)]
    Models(models::Command),
    /// Count the bytes of the runtime's protocols in programs of one call, and fail where a program
    /// holds what it has no use for
    Protocols,
}

fn main() -> ExitCode {
    if let Some(log) = rustc::log() {
        return rustc::run(&log);
    }
    let Arguments { root, task } = Arguments::parse();
    // The folder that holds this crate is the root of the repository.
    let root = root.or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned));
    let root = root.unwrap_or_default();
    let result = match task {
        Task::Budget(arguments) => budget::run(&root, &arguments),
        Task::BuildCost(arguments) => build_cost::run(&root, &arguments),
        Task::Catalogue(arguments) => catalogue::run(&root, &arguments),
        Task::Codegen(arguments) => codegen::run(&root, &arguments),
        Task::Compat(arguments) => compat::run(&root, &arguments),
        Task::Conformance(arguments) => conformance::run(&root, &arguments),
        Task::Docs(arguments) => docs::run(&root, &arguments),
        Task::GeneratorCost(arguments) => generator_cost::run(&root, &arguments),
        Task::Models(command) => models::run(&root, &command),
        Task::Protocols => protocols::run(&root),
    };
    result.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}
