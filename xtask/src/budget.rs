//! `cargo xtask budget`: what the crates and programs cost is no more than what was agreed on.
//!
//! `bench/budget.toml` has the figures. A figure may grow by some percent until somebody writes
//! down, by `--update`, that it is meant to.

mod figures;
mod measure;

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;

use self::figures::{Figures, faults};

/// The file of the figures.
const FILE: &str = "bench/budget.toml";

/// The head of that file.
const HEAD: &str = "\
# What the crates and programs cost: `cargo xtask budget` fails where a figure has grown by more than
# 5 %. Written by `cargo xtask budget --update`; say in the commit why it had to grow.

";

/// Which figures, and what to do with them.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The figures alone that are the same on every machine: lines, packages, instructions
    #[arg(long)]
    exact: bool,

    /// Write what is measured down as what is agreed on
    #[arg(long)]
    update: bool,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
    let path = root.join(FILE);
    let mut committed = match fs::read_to_string(&path) {
        Ok(text) => Figures::parse(&text).with_context(|| format!("cannot read {FILE}"))?,
        Err(error) if error.kind() == ErrorKind::NotFound && arguments.update => Figures::default(),
        Err(error) => return Err(error).with_context(|| format!("cannot read {FILE}")),
    };
    let measured = measure::figures(&root, arguments.exact)?;
    if arguments.update {
        committed.replace(&measured);
        fs::write(&path, format!("{HEAD}{committed}"))
            .with_context(|| format!("cannot write {FILE}"))?;
        println!("written to {FILE}");
        return Ok(ExitCode::SUCCESS);
    }
    print!("{}", measured.beside(&committed));
    let faults = faults(&committed.of_groups(&measured), &measured);
    if faults.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    let exact = if arguments.exact { " --exact" } else { "" };
    bail!(
        "what is measured is not what {FILE} says:\n  {}\n  help: where it is meant to be so, \
         `cargo xtask budget{exact} --update` writes it down, and the commit says why",
        faults.join("\n  ")
    );
}
