//! `cargo xtask codegen`: the generated crates, and the runtime's partition table; with `--model`
//! a crate of any model, see [`any_model`].

pub mod any_model;
pub mod stages;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use clap::Args;
use tinsmith_codegen::emit::partitions::partitions_file;
use tinsmith_codegen::load::crate_config::{self, Package};
use tinsmith_codegen::load::{self, CrateConfig};
use tinsmith_codegen::model::{Model, closure};
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};
use tinsmith_codegen::write::{self, Change, File};
use tinsmith_codegen::{Error, Generated, generate_watched};

use self::stages::{Stages, Watch};

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
    /// Print the CPU time of each stage
    #[arg(long, conflicts_with = "model")]
    timings: bool,
    /// The services, by their folders under models/; all where none is named
    #[arg(value_name = "SERVICE")]
    services: Vec<String>,
    #[command(flatten)]
    any: any_model::AnyModel,
}

/// A folder and the files that belong in it.
struct Target {
    /// What it is made of.
    name: String,
    folder: PathBuf,
    files: Vec<File>,
    stages: Stages,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if !arguments.any.model.is_empty() {
        return any_model::run(root, &arguments.any, arguments.check);
    }
    let (mut targets, lines) = targets(root, &arguments.services)?;
    let found = compare(&mut targets)?;
    let mut writing = Duration::ZERO;
    if !arguments.check {
        let targets = targets.iter();
        let targets: Vec<_> =
            targets.map(|target| (target.folder.as_path(), target.files.as_slice())).collect();
        let mut watch = Watch::start();
        write::mend(&targets, &found)?;
        writing = watch.lap();
    }
    for line in lines {
        println!("{line}");
    }
    if arguments.timings {
        let rows: Vec<_> =
            targets.iter().map(|target| (target.name.as_str(), target.stages)).collect();
        println!("\n{}", stages::table(&rows, writing));
    }
    let changes: Vec<Change> = found.into_iter().flatten().collect();
    if arguments.check {
        let services: String =
            arguments.services.iter().map(|service| format!(" {service}")).collect();
        return Ok(report(root, changes, &format!("`{COMMAND}{services}`")));
    }
    println!("{} files changed", changes.len());
    Ok(ExitCode::SUCCESS)
}

/// Runs all stages up to the writing for these services, and says what each took.
pub fn stages_of(root: &Path, services: &[String]) -> anyhow::Result<Vec<(String, Stages)>> {
    let (mut targets, _) = targets(root, services)?;
    compare(&mut targets)?;
    Ok(targets.into_iter().map(|target| (target.name, target.stages)).collect())
}

/// Everything that is made of the named services, or of all, and a line about each service.
/// Nothing is written before all is made.
fn targets(root: &Path, named: &[String]) -> anyhow::Result<(Vec<Target>, Vec<String>)> {
    let mut targets: Vec<Target> = Vec::new();
    let mut lines = Vec::new();
    for service in services(root, named)? {
        let start = Instant::now();
        let (folder, generated, stages) = service_crate(root, &service)?;
        if let Some(other) = targets.iter().find(|target| target.folder == folder) {
            bail!(
                "{}: the services `{}` and `{service}` would share it\n  \
                 help: give one of them another `folder` in its {}",
                folder.display(),
                other.name,
                crate_config::FILE
            );
        }
        lines.push(summary(&service, &generated, start));
        targets.push(Target { name: service, folder, files: generated.files, stages });
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

/// The folders under `generated/`, each with its name.
pub fn generated_crates(root: &Path) -> anyhow::Result<Vec<(String, PathBuf)>> {
    let named = |folder: PathBuf| (name_of(&folder), folder);
    Ok(subfolders(&root.join("generated"))?.into_iter().map(named).collect())
}

/// The folders under `generated/` that nothing is made for, to be rid of generated files.
fn left_over(root: &Path, targets: &[Target]) -> anyhow::Result<Vec<Target>> {
    let generated = root.join("generated");
    let mut folders = if generated.is_dir() { subfolders(&generated)? } else { Vec::new() };
    folders.retain(|folder| !targets.iter().any(|target| target.folder == *folder));
    let stages = Stages::default();
    let target =
        |folder: PathBuf| Target { name: name_of(&folder), folder, files: Vec::new(), stages };
    Ok(folders.into_iter().map(target).collect())
}

/// The folders under `models/` to generate from.
pub fn services(root: &Path, named: &[String]) -> anyhow::Result<Vec<String>> {
    let folders = subfolders(&root.join("models"))?;
    let all: Vec<String> = folders.iter().map(|folder| name_of(folder)).collect();
    if let Some(unknown) = named.iter().find(|name| !all.contains(name)) {
        bail!(
            "there is no service `{unknown}` under models/\n  help: there are {}; \
             `cargo xtask models import --service` adds one",
            all.join(", ")
        );
    }
    Ok(all.into_iter().filter(|name| named.is_empty() || named.contains(name)).collect())
}

fn name_of(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
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

/// The folder of a service's crate, what belongs in it, and what the stages took.
fn service_crate(root: &Path, service: &str) -> Result<(PathBuf, Generated, Stages), Error> {
    let folder = root.join("models").join(service);
    let (mut watch, mut stages) = (Watch::start(), Stages::default());
    let (package, model) = service_model(&folder)?;
    stages.load = watch.lap();
    let settings = CrateSettings {
        name: package.name,
        command: COMMAND.to_owned(),
        runtime: RuntimeSource::Path("../../runtime".to_owned()),
        own_workspace: false,
    };
    let generated = generate_watched(&model, settings, |stage| watch.ended(stage, &mut stages))
        .map_err(|error| load::locate(error, &folder))?;
    Ok((root.join("generated").join(package.folder), generated, stages))
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
    let (mut watch, mut stages) = (Watch::start(), Stages::default());
    let json = load::json_file(&path)?;
    stages.load = watch.lap();
    let text = partitions_file(&json).map_err(|error| load::locate_in_json(error, &path))?;
    stages.format = watch.lap();
    let (folder, name) = to.rsplit_once('/').unwrap_or(("", to));
    Ok(Target {
        name: "partitions".to_owned(),
        folder: root.join(folder),
        files: vec![File { path: name.into(), text }],
        stages,
    })
}

/// How each folder differs from what it should be.
fn compare(targets: &mut [Target]) -> Result<Vec<Vec<Change>>, Error> {
    let check = |target: &mut Target| {
        let mut watch = Watch::start();
        let changes = write::check(&target.folder, &target.files);
        target.stages.compare = watch.lap();
        changes
    };
    targets.iter_mut().map(check).collect()
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
        let arguments = Arguments {
            check: true,
            timings: false,
            services: Vec::new(),
            any: Default::default(),
        };
        let code = run(&root(), &arguments).expect("the models can be read");
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::SUCCESS), "see the list above");
    }

    #[test]
    fn generating_twice_gives_the_same_bytes() {
        for service in services(&root(), &[]).expect("there are models") {
            let (_, one, _) = service_crate(&root(), &service).expect("it can be generated");
            let (_, two, _) = service_crate(&root(), &service).expect("it can be generated");
            assert_eq!(one.files, two.files, "{service}");
        }
    }
}
