//! `cargo xtask models`: the models of the services, out of a botocore wheel.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use tinsmith_codegen::load::import;

mod diff;

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Take the newest models of all services under models/ out of a botocore wheel
    Import {
        /// The wheel, a file of the Python package botocore
        wheel: PathBuf,
        /// A service to add to those under models/, by the name of botocore's folder
        #[arg(long = "service", value_name = "NAME", num_args = 1..)]
        services: Vec<String>,
    },
    /// Write a small model for tests: some operations of a service, and what they reach
    Fixture {
        /// The wheel, a file of the Python package botocore
        wheel: PathBuf,
        /// The service, by the name of botocore's folder
        #[arg(long, value_name = "NAME")]
        service: String,
        /// The operations, as the model names them
        #[arg(long, value_name = "NAME", value_delimiter = ',', required = true)]
        operations: Vec<String>,
        /// The folder to write to
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Check that the files under models/ are what importing the wheel makes of it
    Verify {
        /// The wheel that models/SOURCES.toml names
        wheel: PathBuf,
    },
    /// Say what differs between two models of a service, and why: docs/equivalence.md
    Diff(diff::Arguments),
}

pub fn run(root: &Path, command: &Command) -> anyhow::Result<ExitCode> {
    let models = root.join("models");
    match command {
        Command::Diff(arguments) => diff::run(arguments),
        Command::Import { wheel, services } => {
            let imported = import::import(&models, wheel, services)?;
            println!(
                "imported {} from {}: {} files",
                imported.services.join(", "),
                imported.package,
                imported.files.len()
            );
            Ok(ExitCode::SUCCESS)
        }
        Command::Fixture { wheel, service, operations, out } => {
            let files = import::fixture(wheel, service, operations, out)?;
            println!("wrote {} files to {}", files.len(), out.display());
            Ok(ExitCode::SUCCESS)
        }
        Command::Verify { wheel } => {
            let differences = import::verify(&models, wheel)?;
            for difference in &differences {
                println!("{difference}");
            }
            if differences.is_empty() {
                println!("models/ is what the wheel makes of it");
                return Ok(ExitCode::SUCCESS);
            }
            anyhow::bail!(
                "{} files under models/ are not what the wheel makes of them\n  \
                 help: run `cargo xtask models import` with the same wheel",
                differences.len()
            );
        }
    }
}
