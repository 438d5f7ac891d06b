//! `cargo xtask codegen --model`: a crate of any model, anywhere.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use clap::Args;
use tinsmith_codegen::load::crate_config;
use tinsmith_codegen::plan::{self, CrateSettings, RuntimeSource};
use tinsmith_codegen::{Error, Generated, Input, generate, workspace, write};

use super::COMMAND;

/// A model, and the crate that is made of it.
#[derive(Debug, Clone, Default, Args)]
pub struct AnyModel {
    /// Generate a crate of this model: files of Smithy's JSON AST or a folder of them, a
    /// service's folder in botocore, or a botocore wheel
    #[arg(long, value_name = "PATH", num_args = 1.., requires = "out", conflicts_with = "services")]
    pub model: Vec<PathBuf>,
    /// The crate's folder: an empty one, a new one, or that of a generated crate
    #[arg(long, value_name = "DIR", requires = "model")]
    pub out: Option<PathBuf>,
    /// The crate's name [default: tinsmith- and the service's id]
    #[arg(long, requires = "model")]
    pub name: Option<String>,
    /// These operations alone, as the model names them, with commas between
    #[arg(long, value_name = "A,B", value_delimiter = ',', requires = "model")]
    pub operations: Option<Vec<String>>,
    /// The service: in a wheel by its folder in botocore, in Smithy's files by its shape
    #[arg(long, value_name = "NAME", requires = "model")]
    pub service: Option<String>,
    /// Where the crate finds the runtime: a version, `path:` and a path from the crate's folder,
    /// a folder, or a git address, with `#` and a commit [default: the folder in this repository]
    #[arg(long, value_name = "SPEC", requires = "model")]
    pub runtime: Option<String>,
}

/// Generates the crate, or compares it with what is there.
pub fn run(root: &Path, arguments: &AnyModel, check: bool) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let folder = arguments.out.clone().unwrap_or_default();
    write::check_is_ours(&folder)?;
    let (name, generated) = make(root, arguments, &folder)?;
    let line = super::summary(&name, &generated, start);
    let files = generated.files.as_slice();
    if !check {
        let changes = write::write(&[(&folder, files)])?;
        println!("{line}\n{} files changed", changes.len());
        return Ok(ExitCode::SUCCESS);
    }
    let changes = write::check(&folder, files)?;
    println!("{line}");
    Ok(super::report(&folder, changes, "the command without `--check`"))
}

/// The crate's name, and what is to stand in `folder`.
pub fn make(
    root: &Path,
    arguments: &AnyModel,
    folder: &Path,
) -> Result<(String, Generated), Error> {
    let input = Input {
        paths: arguments.model.clone(),
        service: arguments.service.clone(),
        operations: arguments.operations.as_ref().map(|names| {
            let names = names.iter().map(|name| name.trim().to_owned());
            names.filter(|name| !name.is_empty()).collect()
        }),
    };
    let model = input.model()?;
    let name = match &arguments.name {
        Some(name) => name.clone(),
        None => format!("tinsmith-{}", plan::service_word(&model)),
    };
    crate_config::check_package_name(&name)?;
    let settings = CrateSettings {
        name: name.clone(),
        command: format!("{COMMAND} {}", input.arguments()),
        runtime: match &arguments.runtime {
            Some(source) => RuntimeSource::parse(source)?,
            None => RuntimeSource::folder(&root.join("runtime"))?,
        },
        own_workspace: workspace::is_of_its_own(folder),
    };
    let generated = generate(&model, settings).map_err(|error| input.locate(error))?;
    Ok((name, generated))
}
