//! `cargo xtask models diff`: what differs between two models of a service.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use tinsmith_codegen::equivalence::{Difference, Reason, compare};
use tinsmith_codegen::model::Model;
use tinsmith_codegen::{Result, load};

/// The models to compare.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A file of Smithy's JSON AST or a folder of them, a service's folder in botocore, or a
    /// botocore wheel and the service behind a colon
    a: String,
    /// The other model, of any format
    b: String,
    /// Print each difference that has a reason too
    #[arg(long)]
    all: bool,
}

/// Prints the differences; fails where one has no reason.
pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let differences = compare(&model(&arguments.a)?, &model(&arguments.b)?);
    for reason in Reason::ALL {
        let of = |difference: &&Difference| difference.reason == Some(*reason);
        let of_reason: Vec<&Difference> = differences.iter().filter(of).collect();
        if !of_reason.is_empty() {
            println!("{:>5} {}: {}", of_reason.len(), reason.name(), reason.text());
        }
        if arguments.all {
            of_reason.iter().for_each(|difference| println!("      {difference}"));
        }
    }
    let mut unexplained = 0;
    for difference in differences.iter().filter(|difference| difference.reason.is_none()) {
        println!("{difference}");
        unexplained += 1;
    }
    println!(
        "{} differences with a reason, {unexplained} without",
        differences.len() - unexplained
    );
    Ok(if unexplained == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The model that an argument names.
fn model(argument: &str) -> Result<Model> {
    let (path, service) = match argument.rsplit_once(':') {
        Some((path, service)) if path.ends_with(".whl") => (path, Some(service)),
        _ => (argument, None),
    };
    load::any(&[PathBuf::from(path)], service)
}
