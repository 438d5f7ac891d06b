//! The import of models from a botocore wheel into `models/`, and its verification.
//!
//! The files are botocore's, without prose: what is kept are facts. `SOURCES.toml` says which
//! wheel they are from. All services come from the same wheel, so an import renews every service
//! that is there; naming one adds it.

mod facts;
mod fixture;
mod sources;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use self::sources::{Sources, sha256};
use super::crate_config::{self, CrateConfig};
use super::json::Document;
use super::source;
use super::wheel::{Wheel, model_file};
use crate::error::{Error, Result};
use crate::replace::{Folder, replace};

pub use fixture::fixture;

const PARTITIONS: &str = "partitions.json";
const SOURCES: &str = "SOURCES.toml";

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The package's name and version.
    pub package: String,
    /// The folders under `models/`, in order.
    pub services: Vec<String>,
    /// The files written, below `models/`, in order.
    pub files: Vec<PathBuf>,
}

/// How a file under `models/` differs from what the wheel makes of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Difference {
    /// The file, below `models/`.
    pub file: PathBuf,
    /// What is wrong with it.
    pub kind: DifferenceKind,
}

/// The kinds of [`Difference`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DifferenceKind {
    /// The file has other bytes.
    Differs,
    /// The file is not there.
    Missing,
    /// The file is there and the wheel has none for it.
    LeftOver,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = match self.kind {
            DifferenceKind::Differs => "differs",
            DifferenceKind::Missing => "is missing",
            DifferenceKind::LeftOver => "is left over",
        };
        write!(f, "{} {kind}", self.file.display())
    }
}

/// Imports into `models` every service that has a folder there, and those of `add`, which are
/// named as botocore's folders. On an error nothing is changed.
pub fn import(models: &Path, wheel: &Path, add: &[String]) -> Result<Imported> {
    let plan = Plan::new(models, wheel, add)?;
    let stale = plan.left_over(models)?;
    let files = plan.files.iter().map(|(path, bytes)| (path.as_path(), bytes.as_slice()));
    let stale = stale.iter().map(PathBuf::as_path);
    replace(&[Folder { root: models, files: files.collect(), stale: stale.collect() }])?;
    Ok(Imported {
        package: plan.package,
        services: plan.services,
        files: plan.files.into_keys().collect(),
    })
}

/// Compares `models` with what importing `wheel` would make of it.
pub fn verify(models: &Path, wheel: &Path) -> Result<Vec<Difference>> {
    let plan = Plan::new(models, wheel, &[])?;
    let mut differences = Vec::new();
    for (file, expected) in &plan.files {
        let path = models.join(file);
        let kind = match fs::read(&path) {
            Ok(bytes) if bytes == *expected => continue,
            Ok(_) => DifferenceKind::Differs,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => DifferenceKind::Missing,
            Err(error) => return Err(Error::io(&path, "read the file", &error)),
        };
        differences.push(Difference { file: file.clone(), kind });
    }
    let left_over = plan.left_over(models)?.into_iter();
    differences.extend(left_over.map(|file| Difference { file, kind: DifferenceKind::LeftOver }));
    differences.sort();
    Ok(differences)
}

/// Every file that an import writes, made in memory.
struct Plan {
    package: String,
    services: Vec<String>,
    files: BTreeMap<PathBuf, Vec<u8>>,
}

impl Plan {
    fn new(models: &Path, path: &Path, add: &[String]) -> Result<Self> {
        let mut wheel = Wheel::open(path)?;
        let (name, version) = wheel.package()?;
        let mut plan = Self {
            package: format!("{name} {version}"),
            services: Vec::new(),
            files: BTreeMap::new(),
        };
        let mut services = present(models)?;
        for service in add {
            plan.add_service(models, &mut services, service)?;
        }
        let mut sources = Sources::new(name, version, path)?;
        for (folder, service) in &services {
            let entries = wheel.newest(service)?;
            for (file, entry) in entries.entries() {
                let target = Path::new(folder).join(file);
                plan.take(&mut wheel, &mut sources, &target, entry)?;
            }
        }
        let partitions = format!("{}{PARTITIONS}", super::wheel::DATA);
        plan.take(&mut wheel, &mut sources, Path::new(PARTITIONS), &partitions)?;
        plan.files.insert(PathBuf::from(SOURCES), sources.to_toml()?.into_bytes());
        plan.services = services.into_keys().collect();
        Ok(plan)
    }

    /// Adds a service, with a `crate.toml` where its folder has none.
    fn add_service(
        &mut self,
        models: &Path,
        services: &mut BTreeMap<String, String>,
        service: &str,
    ) -> Result<()> {
        if services.values().any(|known| known == service) {
            return Ok(());
        }
        let folder: String = service.chars().filter(char::is_ascii_alphanumeric).collect();
        if folder.is_empty() || services.contains_key(&folder) {
            let message = format!("`{service}` would go to the folder `{folder}`, which is taken");
            return Err(Error::new(message).in_file(&models.join(folder)));
        }
        let text = format!(
            "[crate]\nname = \"tinsmith-{folder}\"\nfolder = \"{folder}\"\n\n\
             [source]\nbotocore = \"{service}\"\n"
        );
        self.files.insert(Path::new(&folder).join(crate_config::FILE), text.into_bytes());
        services.insert(folder, service.to_owned());
        Ok(())
    }

    /// Takes one file out of the wheel.
    fn take(
        &mut self,
        wheel: &mut Wheel,
        sources: &mut Sources,
        target: &Path,
        entry: &str,
    ) -> Result<()> {
        let text = source::text(Path::new(entry), wheel.read(entry)?)?;
        let mut document = Document::parse(Path::new(entry), text)?;
        facts::keep(target, document.value_mut());
        let bytes = pretty(document.root().value(), target)?;
        sources.add(target, entry, sha256(&bytes));
        self.files.insert(target.to_owned(), bytes);
        Ok(())
    }

    /// The model files under `models` that are not in the plan.
    fn left_over(&self, models: &Path) -> Result<Vec<PathBuf>> {
        let mut left_over = Vec::new();
        for folder in &self.services {
            for name in names(&models.join(folder))? {
                let file = Path::new(folder).join(&name);
                if model_file(&name).is_some() && !self.files.contains_key(&file) {
                    left_over.push(file);
                }
            }
        }
        Ok(left_over)
    }
}

/// The services under `models`: folder, and botocore's name.
fn present(models: &Path) -> Result<BTreeMap<String, String>> {
    let mut services = BTreeMap::new();
    for name in names(models)? {
        let dir = models.join(&name);
        if dir.is_dir() && !name.starts_with('.') {
            services.insert(name, CrateConfig::read(&dir)?.source.botocore);
        }
    }
    Ok(services)
}

/// The names in a folder, in order; none where there is no such folder.
fn names(dir: &Path) -> Result<Vec<String>> {
    let fault = |error: &_| Error::io(dir, "read the folder", error);
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(fault(&error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(|error| fault(&error))?.file_name();
        names.extend(name.into_string());
    }
    names.sort();
    Ok(names)
}

fn pretty(value: &Value, target: &Path) -> Result<Vec<u8>> {
    let mut bytes =
        serde_json::to_vec_pretty(value).map_err(|error| Error::json(target, &error))?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests;
