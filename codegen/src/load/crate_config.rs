//! `crate.toml`: which crate a service's folder becomes, and where its model comes from.

use std::fs;
use std::path::Path;

use serde::Deserialize;

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
    pub name: String,
    /// Its folder under `generated/`.
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

    /// Parses the text of a `crate.toml`; `path` is for errors.
    pub fn parse(path: &Path, text: &str) -> Result<Self> {
        toml::from_str(text).map_err(|error| {
            let line = error.span().map(|span| line_at(text, span.start));
            let message = format!("not a valid {FILE}: {}", error.message().trim_end());
            Error::new(message).in_file(path).on_line(line)
        })
    }
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
    fn a_missing_file_is_an_error_that_names_it() {
        let dir = tempfile::tempdir().unwrap();
        let fault = CrateConfig::read(dir.path()).unwrap_err();
        assert_eq!(fault.file(), Some(dir.path().join(FILE).as_path()));
    }
}
