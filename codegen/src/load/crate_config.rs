//! `crate.toml`: which crate a service's folder becomes, and where its model comes from.

use std::fs;
use std::path::Path;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

use super::lines::line_at;
use crate::error::{Error, Result};

/// The name of the file.
pub const FILE: &str = "crate.toml";

/// What stands in `crate.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CrateConfig {
    /// The table `[crate]`.
    #[serde(rename = "crate")]
    pub package: Package,
    /// The table `[source]`.
    pub source: Source,
}

/// The crate that is generated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Its name.
    #[serde(deserialize_with = "package_name")]
    pub name: String,
    /// Its folder under `generated/`.
    #[serde(deserialize_with = "folder_name")]
    pub folder: String,
    /// The operations that it is to have; all where there is no list.
    #[serde(default)]
    pub operations: Option<Vec<String>>,
}

/// Where the model is imported from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The service's folder in botocore.
    pub botocore: String,
}

impl CrateConfig {
    /// Reads the `crate.toml` in a service's folder.
    pub fn read(dir: &Path) -> Result<Self> {
        let path = dir.join(FILE);
        let text = fs::read_to_string(&path).map_err(|error| {
            Error::io(&path, "read the crate's configuration", &error).help(
                "it holds `name` and `folder` in [crate], and `botocore`, the name of botocore's \
                 folder, in [source]",
            )
        })?;
        Self::parse(&path, &text)
    }

    /// Adds file and line to an error about the list of operations in `dir`: the line of the
    /// operation that the error's place names by its shape id, or of a list that is empty.
    pub fn locate(error: Error, dir: &Path) -> Error {
        let path = dir.join(FILE);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let name = error.place().and_then(|id| id.rsplit('#').next()).unwrap_or_default();
        let list = toml::from_str(&text).map(|Spans { package }| package.operations);
        let span = list.ok().and_then(|list| {
            let named = list.get_ref().iter().find(|span| span.get_ref() == name);
            let empty = || list.get_ref().is_empty().then(|| list.span());
            named.map(toml::Spanned::span).or_else(empty)
        });
        let line = span.map(|span| line_at(&text, span.start));
        error.in_file(&path).on_line(line)
    }

    /// Parses the text of a `crate.toml`; `path` is for errors.
    pub fn parse(path: &Path, text: &str) -> Result<Self> {
        toml::from_str(text).map_err(|error| {
            let line = error.span().map(|span| line_at(text, span.start));
            let message = format!("not a valid {FILE}: {}", error.message().trim_end());
            Error::new(message).in_file(path).on_line(line)
        })
    }
}

/// The parts of the file that errors of later stages are about.
#[derive(Deserialize)]
struct Spans {
    #[serde(rename = "crate")]
    package: PackageSpans,
}

#[derive(Deserialize)]
struct PackageSpans {
    operations: toml::Spanned<Vec<toml::Spanned<String>>>,
}

/// A package's name, as cargo takes it.
fn package_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    match check_package_name(&name) {
        Ok(()) => Ok(name),
        Err(error) => Err(D::Error::custom(error)),
    }
}

/// An error where a crate cannot have that name.
pub fn check_package_name(name: &str) -> Result<()> {
    if name == "tinsmith-runtime" {
        return Err(Error::new("the package's name is that of the runtime, which it depends on"));
    }
    if is_plain(name) && name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return Ok(());
    }
    Err(Error::new(format!(
        "the package's name `{name}` must be made of letters, digits, `-` and `_`, a letter first"
    )))
}

/// A folder right under `generated/`, never one elsewhere.
fn folder_name<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let name = String::deserialize(deserializer)?;
    if is_plain(&name) {
        return Ok(name);
    }
    Err(D::Error::custom(format!(
        "the folder's name `{name}` must be made of letters, digits, `-` and `_`"
    )))
}

fn is_plain(name: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    !name.is_empty() && name.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "[crate]\nname = \"tinsmith-x\"\nfolder = \"x\"\n\n[source]\nbotocore = \"x-y\"\n";

    #[test]
    fn a_crate_has_a_name_a_folder_and_a_source() {
        let config = CrateConfig::parse(Path::new(FILE), TEXT).unwrap();
        let package = Package { name: "tinsmith-x".into(), folder: "x".into(), operations: None };
        let source = Source { botocore: "x-y".into() };
        assert_eq!(config, CrateConfig { package, source });
    }

    #[test]
    fn a_crate_can_have_some_operations_only() {
        let text = TEXT.replace("\n\n", "\noperations = [\"GetA\"]\n\n");
        let config = CrateConfig::parse(Path::new(FILE), &text).unwrap();
        assert_eq!(config.package.operations, Some(vec!["GetA".to_owned()]));
    }

    #[test]
    fn a_fault_names_file_and_line() {
        let text = TEXT.replace("folder", "place");
        let fault = CrateConfig::parse(Path::new("m/crate.toml"), &text).unwrap_err().to_string();
        assert_eq!(
            fault,
            "m/crate.toml:3: not a valid crate.toml: unknown field `place`, expected one of \
             `name`, `folder`, `operations`"
        );
        let fault = CrateConfig::parse(Path::new(FILE), "[crate\n").unwrap_err().to_string();
        assert!(fault.starts_with("crate.toml:1: not a valid crate.toml: "), "{fault}");
    }

    #[test]
    fn names_that_are_no_names_are_refused() {
        let fault = |from: &str, to: &str| {
            let text = TEXT.replace(from, to);
            CrateConfig::parse(Path::new(FILE), &text).unwrap_err().to_string()
        };
        assert_eq!(
            fault("\"x\"", "\"../x\""),
            "crate.toml:3: not a valid crate.toml: the folder's name `../x` must be made of \
             letters, digits, `-` and `_`"
        );
        assert_eq!(
            fault("tinsmith-x", "9 x"),
            "crate.toml:2: not a valid crate.toml: the package's name `9 x` must be made of \
             letters, digits, `-` and `_`, a letter first"
        );
    }

    #[test]
    fn an_error_about_an_operation_is_located_in_the_list() {
        let dir = tempfile::tempdir().unwrap();
        let text = TEXT.replace("\n\n", "\noperations = [\n  \"GetA\",\n  \"GetB\",\n]\n\n");
        fs::write(dir.path().join(FILE), text).unwrap();
        let located = CrateConfig::locate(Error::at("x#GetB", "no"), dir.path()).to_string();
        assert!(located.ends_with("crate.toml:6: x#GetB: no"), "{located}");
        let located = CrateConfig::locate(Error::at("x#GetC", "no"), dir.path()).to_string();
        assert!(located.ends_with("crate.toml: x#GetC: no"), "{located}");
    }

    #[test]
    fn a_missing_file_is_an_error_that_names_it() {
        let dir = tempfile::tempdir().unwrap();
        let fault = CrateConfig::read(dir.path()).unwrap_err();
        assert_eq!(fault.file(), Some(dir.path().join(FILE).as_path()));
    }
}
