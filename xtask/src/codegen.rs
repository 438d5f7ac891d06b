//! `cargo xtask codegen`: the generated crates, and the runtime's partition table.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, bail};
use clap::Args;
use tinsmith_codegen::load::{self, CrateConfig, crate_config};
use tinsmith_codegen::model::closure;
use tinsmith_codegen::plan::CrateSettings;
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
}

/// A folder and the files that belong in it.
struct Target {
    folder: PathBuf,
    files: Vec<File>,
}

pub fn run(root: &Path, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let mut targets = Vec::new();
    for service in services(root, &arguments.services)? {
        let start = Instant::now();
        let (folder, generated) = service_crate(root, &service)?;
        println!(
            "{service}: {}, {} files, {} lines, {} ms",
            generated.counts,
            generated.files.len(),
            generated.lines(),
            start.elapsed().as_millis()
        );
        targets.push(Target { folder, files: generated.files });
    }
    if arguments.services.is_empty() {
        targets.push(partitions(root)?);
    }
    if arguments.check {
        return check(root, &targets, &arguments.services);
    }
    let targets: Vec<_> =
        targets.iter().map(|target| (target.folder.as_path(), target.files.as_slice())).collect();
    let changes = write::write(&targets)?;
    println!("{} files changed", changes.len());
    Ok(ExitCode::SUCCESS)
}

/// The folders under `models/` to generate from.
fn services(root: &Path, named: &[String]) -> anyhow::Result<Vec<String>> {
    let models = root.join("models");
    let mut all = Vec::new();
    let entries =
        fs::read_dir(&models).with_context(|| format!("cannot read {}", models.display()))?;
    for entry in entries {
        let path = entry.with_context(|| format!("cannot read {}", models.display()))?.path();
        if path.join(crate_config::FILE).is_file() {
            all.extend(path.file_name().map(|name| name.to_string_lossy().into_owned()));
        }
    }
    all.sort();
    if let Some(unknown) = named.iter().find(|name| !all.contains(name)) {
        bail!(
            "there is no service `{unknown}` under models/\n  help: there are {}; \
             `cargo xtask models import --service` adds one",
            all.join(", ")
        );
    }
    Ok(if named.is_empty() { all } else { named.to_vec() })
}

fn service_crate(root: &Path, service: &str) -> Result<(PathBuf, Generated), Error> {
    let folder = root.join("models").join(service);
    let CrateConfig { package, .. } = CrateConfig::read(&folder)?;
    let mut model = load::service_dir(&folder)?;
    if let Some(operations) = &package.operations {
        model = closure::slice(&model, operations)?;
    }
    let settings = CrateSettings {
        name: package.name,
        command: COMMAND.to_owned(),
        runtime: "../../runtime".to_owned(),
    };
    let in_folder = |error: Error| match error.file() {
        Some(_) => error,
        None => error.in_file(&folder),
    };
    let generated = generate(&model, settings).map_err(in_folder)?;
    Ok((root.join("generated").join(package.folder), generated))
}

fn partitions(root: &Path) -> anyhow::Result<Target> {
    let (to, from) = PARTITIONS;
    let path = root.join(from);
    let json = load::json_file(&path)?;
    let text = tinsmith_codegen::emit::partitions::partitions_file(&json)
        .map_err(|error| error.in_file(&path))?;
    let (folder, name) = to.rsplit_once('/').unwrap_or(("", to));
    Ok(Target { folder: root.join(folder), files: vec![File { path: name.into(), text }] })
}

fn check(root: &Path, targets: &[Target], services: &[String]) -> anyhow::Result<ExitCode> {
    let mut changes: Vec<Change> = Vec::new();
    for target in targets {
        changes.extend(write::check(&target.folder, &target.files)?);
    }
    if changes.is_empty() {
        println!("everything is as it should be");
        return Ok(ExitCode::SUCCESS);
    }
    for change in &mut changes {
        if let Ok(short) = change.path.strip_prefix(root) {
            change.path = short.to_owned();
        }
        println!("{change}");
    }
    let services: String = services.iter().map(|service| format!(" {service}")).collect();
    println!("run `{COMMAND}{services}` to mend this");
    Ok(ExitCode::FAILURE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn root() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
    }

    #[test]
    fn the_committed_crates_are_what_the_models_make() {
        let arguments = Arguments { check: true, services: Vec::new() };
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
