//! `cargo xtask codegen`: the generated crates, and the runtime's partition table; with `--model`
//! a crate of any model, see [`any_model`].

pub mod any_model;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;
use tinsmith_codegen::emit::partitions::partitions_file;
use tinsmith_codegen::load::crate_config::{self, Package};
use tinsmith_codegen::load::{self, CrateConfig};
use tinsmith_codegen::model::{Model, closure};
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};
use tinsmith_codegen::write::{self, Change, File};
use tinsmith_codegen::{Error, Generated, generate};

/// How the generated files name what made them.
const COMMAND: &str = "cargo xtask codegen";
/// The runtime's partition table, and where it comes from.
const PARTITIONS: (&str, &str) =
    ("runtime/src/endpoint/partitions_data.rs", "models/partitions.json");

/// Which services to generate, and whether to write.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Write nothing; list what differs and exit with 1 where anything does
    #[arg(long)]
    check: bool,
    /// The services, by their folders under models/; all where none is named
    #[arg(value_name = "SERVICE")]
    services: Vec<String>,
    #[command(flatten)]
    any: any_model::AnyModel,
}

/// A folder and the files that belong in it.
struct Target {
    folder: PathBuf,
    files: Vec<File>,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if !arguments.any.model.is_empty() {
        return any_model::run(root, &arguments.any, arguments.check);
    }
    let (targets, lines) = targets(root, &arguments.services)?;
    let targets: Vec<_> =
        targets.iter().map(|target| (target.folder.as_path(), target.files.as_slice())).collect();
    let changes = if arguments.check { differences(&targets)? } else { write::write(&targets)? };
    for line in lines {
        println!("{line}");
    }
    if arguments.check {
        let services: String =
            arguments.services.iter().map(|service| format!(" {service}")).collect();
        return Ok(report(root, changes, &format!("`{COMMAND}{services}`")));
    }
    println!("{} files changed", changes.len());
    Ok(ExitCode::SUCCESS)
}

/// Everything that is made of the named services, or of all, and a line about each service.
/// Nothing is written before all is made.
fn targets(root: &Path, named: &[String]) -> anyhow::Result<(Vec<Target>, Vec<String>)> {
    let mut targets: Vec<Target> = Vec::new();
    let mut lines = Vec::new();
    let services = services(root, named)?;
    for service in &services {
        let start = Instant::now();
        let (folder, generated) = service_crate(root, service)?;
        if let Some(other) = targets.iter().position(|target| target.folder == folder) {
            bail!(
                "{}: the services `{}` and `{service}` would share it\n  \
                 help: give one of them another `folder` in its {}",
                folder.display(),
                services[other],
                crate_config::FILE
            );
        }
        lines.push(summary(service, &generated, start));
        targets.push(Target { folder, files: generated.files });
    }
    if named.is_empty() {
        targets.extend(left_over(root, &targets)?);
        targets.push(partitions(root)?);
    }
    Ok((targets, lines))
}

/// What a crate comes to, and how long it took.
fn summary(name: &str, generated: &Generated, start: Instant) -> String {
    format!(
        "{name}: {}, {} files, {} lines, {} ms",
        generated.counts,
        generated.files.len(),
        generated.lines(),
        start.elapsed().as_millis()
    )
}

/// The folders under `generated/` that nothing is made for, to be rid of generated files.
fn left_over(root: &Path, targets: &[Target]) -> anyhow::Result<Vec<Target>> {
    let generated = root.join("generated");
    let mut folders = if generated.is_dir() { subfolders(&generated)? } else { Vec::new() };
    folders.retain(|folder| !targets.iter().any(|target| target.folder == *folder));
    Ok(folders.into_iter().map(|folder| Target { folder, files: Vec::new() }).collect())
}

/// The folders under `models/` to generate from.
pub fn services(root: &Path, named: &[String]) -> anyhow::Result<Vec<String>> {
    let folders = subfolders(&root.join("models"))?;
    let all: Vec<String> = folders
        .iter()
        .filter_map(|path| path.file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    if let Some(unknown) = named.iter().find(|name| !all.contains(name)) {
        bail!(
            "there is no service `{unknown}` under models/\n  help: there are {}; \
             `cargo xtask models import --service` adds one",
            all.join(", ")
        );
    }
    Ok(all.into_iter().filter(|name| named.is_empty() || named.contains(name)).collect())
}

/// The folders in a folder, in order. Hidden ones do not count.
fn subfolders(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let fault = || format!("cannot read {}", folder.display());
    let entries = fs::read_dir(folder).with_context(fault)?;
    let mut folders = Vec::new();
    for entry in entries {
        let entry = entry.with_context(fault)?;
        if entry.path().is_dir() && !entry.file_name().to_string_lossy().starts_with('.') {
            folders.push(entry.path());
        }
    }
    folders.sort();
    Ok(folders)
}

fn service_crate(root: &Path, service: &str) -> Result<(PathBuf, Generated), Error> {
    let folder = root.join("models").join(service);
    let (package, model) = service_model(&folder)?;
    let settings = CrateSettings {
        name: package.name,
        command: COMMAND.to_owned(),
        runtime: RuntimeSource::Path("../../runtime".to_owned()),
        own_workspace: false,
    };
    let generated = generate(&model, settings).map_err(|error| load::locate(error, &folder))?;
    Ok((root.join("generated").join(package.folder), generated))
}

/// What the folder of a service says of its crate, and the model that the crate is made of.
pub fn service_model(folder: &Path) -> Result<(Package, Model), Error> {
    let CrateConfig { package, .. } = CrateConfig::read(folder)?;
    let rules = folder.join("endpoint-rule-set-1.json");
    // A crate without rules is good for endpoints of one's own alone. An imported service always
    // has some, so here a file was lost.
    let mut model = load::service_dir(folder)?;
    if !rules.is_file() {
        return Err(Error::new("the endpoint rules are not there")
            .in_file(&rules)
            .help("`cargo xtask models import` takes them out of a botocore wheel"));
    }
    if let Some(operations) = &package.operations {
        model = closure::slice(&model, operations)
            .map_err(|error| CrateConfig::locate(error, folder))?;
    }
    Ok((package, model))
}

fn partitions(root: &Path) -> Result<Target, Error> {
    let (to, from) = PARTITIONS;
    let path = root.join(from);
    if !path.exists() {
        return Err(Error::new("the partitions are not there")
            .in_file(&path)
            .help("`cargo xtask models import` takes them out of a botocore wheel"));
    }
    let json = load::json_file(&path)?;
    let text = partitions_file(&json).map_err(|error| load::locate_in_json(error, &path))?;
    let (folder, name) = to.rsplit_once('/').unwrap_or(("", to));
    Ok(Target { folder: root.join(folder), files: vec![File { path: name.into(), text }] })
}

/// How the folders differ from what they should be.
fn differences(targets: &[(&Path, &[File])]) -> Result<Vec<Change>, Error> {
    let mut changes = Vec::new();
    for (folder, files) in targets {
        changes.extend(write::check(folder, files)?);
    }
    Ok(changes)
}

/// Prints the differences, by their paths below `root`, and what mends them.
fn report(root: &Path, changes: Vec<Change>, command: &str) -> ExitCode {
    if changes.is_empty() {
        println!("everything is as it should be");
        return ExitCode::SUCCESS;
    }
    for mut change in changes {
        if let Ok(short) = change.path.strip_prefix(root) {
            change.path = short.to_owned();
        }
        println!("{change}");
    }
    println!("run {command} to mend this");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn the_committed_crates_are_what_the_models_make() {
        let arguments = Arguments { check: true, services: Vec::new(), any: Default::default() };
        let code = run(&root(), &arguments).expect("the models can be read");
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS), "see the list above");
    }

    #[test]
    fn generating_twice_gives_the_same_bytes() {
        for service in services(&root(), &[]).expect("there are models") {
            let (_, one) = service_crate(&root(), &service).expect("it can be generated");
            let (_, two) = service_crate(&root(), &service).expect("it can be generated");
            assert_eq!(one.files, two.files, "{service}");
        }
    }
}
