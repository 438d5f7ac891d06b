//! A botocore wheel: a zip archive with one folder per service, and in it one per API version.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;
use zip::result::ZipError;

use super::source::{EXTRAS, NAMES};
use crate::error::{Error, Result};
use crate::model::near;

pub(crate) const DATA: &str = "botocore/data/";

/// An open wheel.
pub(crate) struct Wheel {
    path: PathBuf,
    archive: ZipArchive<BufReader<File>>,
    names: Vec<String>,
}

/// The newest version of a service within a wheel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder {
    prefix: String,
    files: Vec<String>,
}

impl Wheel {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|error| Error::io(path, "open the wheel", &error))?;
        let archive = ZipArchive::new(BufReader::new(file)).map_err(|error| {
            Error::new(format!("not a wheel, which is a zip archive: {}", reason(&error)))
                .in_file(path)
        })?;
        let mut names: Vec<String> = archive.file_names().map(str::to_owned).collect();
        names.sort();
        Ok(Self { path: path.to_owned(), archive, names })
    }

    /// The newest folder of a service that holds a service model.
    pub(crate) fn newest(&self, service: &str) -> Result<Folder> {
        // Folders are named by date, so that the last by name is the newest.
        let newest = self.models().filter(|(name, _)| *name == service).last();
        let Some((_, prefix)) = newest else {
            let otherwise = format!("a service is named as its folder below {DATA}");
            return Err(Error::new(format!("there is no service `{service}` in the wheel"))
                .in_file(&self.path)
                .help(near::help(service, self.services(), &otherwise)));
        };
        let prefix = prefix.to_owned();
        let files = self.names.iter().filter(|name| {
            name.strip_prefix(&prefix).is_some_and(|name| model_file(name).is_some())
        });
        Ok(Folder { files: files.cloned().collect(), prefix })
    }

    /// The bytes of an entry.
    pub(crate) fn read(&mut self, name: &str) -> Result<Vec<u8>> {
        let path = &self.path;
        let mut entry = self.archive.by_name(name).map_err(|error| {
            Error::at(name, format!("cannot read from the wheel: {}", reason(&error))).in_file(path)
        })?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(|error| {
            Error::at(name, format!("cannot read from the wheel: {error}")).in_file(path)
        })?;
        Ok(bytes)
    }

    /// The package's name and version, out of its metadata.
    pub(crate) fn package(&mut self) -> Result<(String, String)> {
        let missing = |what: &str| {
            Error::new(format!("the wheel has no {what}, so its version is not known"))
                .in_file(&self.path)
                .help("download the wheel of botocore from the Python package index again")
        };
        let metadata = self.names.iter().find(|name| is_metadata(name)).cloned();
        let metadata = metadata.ok_or_else(|| missing("METADATA"))?;
        let (no_name, no_version) =
            (missing("`Name` in its METADATA"), missing("`Version` in its METADATA"));
        let text = String::from_utf8_lossy(&self.read(&metadata)?).into_owned();
        let field = |name: &str| {
            text.lines()
                .take_while(|line| !line.is_empty())
                .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
                .map(|value| value.trim().to_owned())
        };
        Ok((field("Name").ok_or(no_name)?, field("Version").ok_or(no_version)?))
    }

    /// The services that have a model, in order; one with several versions more than once.
    pub(crate) fn services(&self) -> impl Iterator<Item = &str> {
        let mut last = "";
        self.models().map(|(service, _)| service).filter(move |service| {
            let new = *service != last;
            last = service;
            new
        })
    }

    /// Service and folder of each service model, in order.
    fn models(&self) -> impl Iterator<Item = (&str, &str)> {
        self.names.iter().filter_map(|name| {
            let (folder, file) = name.rsplit_once('/')?;
            let prefix = name.get(..folder.len() + 1)?;
            let (service, version) = folder.strip_prefix(DATA)?.split_once('/')?;
            let is_model = matches!(file, "service-2.json" | "service-2.json.gz");
            (is_model && !version.contains('/')).then_some((service, prefix))
        })
    }
}

impl Folder {
    /// The folder within the wheel, with a slash at its end.
    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The entry that holds the file called `name`, compressed or not.
    pub(crate) fn find(&self, name: &str) -> Option<&str> {
        self.entries().find(|(plain, _)| *plain == name).map(|(_, entry)| entry)
    }

    /// The model files: name without `.gz`, and entry in the wheel.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|entry| {
            Some((model_file(entry.strip_prefix(&self.prefix)?)?, entry.as_str()))
        })
    }
}

/// The name without `.gz`, where it is the name of a file that belongs to a service's model.
pub(crate) fn model_file(name: &str) -> Option<&str> {
    let plain = name.strip_suffix(".gz").unwrap_or(name);
    let stem = plain.strip_suffix(".json")?;
    let stem = stem.strip_suffix(EXTRAS).unwrap_or(stem);
    NAMES.contains(&stem).then_some(plain)
}

fn is_metadata(name: &str) -> bool {
    name.split_once('/')
        .is_some_and(|(folder, file)| folder.ends_with(".dist-info") && file == "METADATA")
}

fn reason(error: &ZipError) -> String {
    match error {
        ZipError::Io(error) => error.to_string(),
        ZipError::InvalidArchive(text) => text.to_string(),
        error => error.to_string(),
    }
}
