//! Where the models are: a wheel of botocore, or a folder of Smithy's files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tinsmith_codegen::model::Model;
use tinsmith_codegen::{Error, load};

/// The models, by the names that they are reported under.
#[derive(Debug)]
pub enum Source {
    /// Of a wheel: the names of botocore's folders.
    Wheel(PathBuf, Vec<String>),
    /// Of a folder and those below it: the files' paths from there, without their ending.
    Folder(BTreeMap<String, PathBuf>),
}

impl Source {
    /// The source at a path. In a folder, a file that holds no service is no model; one that
    /// cannot be read may be one.
    pub fn open(path: &Path) -> Result<Self, Error> {
        if !path.is_dir() {
            return Ok(Self::Wheel(path.to_owned(), load::wheel_services(path)?));
        }
        let mut models = BTreeMap::new();
        find(path, path, &mut models)?;
        if models.is_empty() {
            return Err(Error::new("no file of the folder holds a service in Smithy's JSON AST")
                .in_file(path)
                .help("name such a folder or a botocore wheel, which ends in .whl"));
        }
        Ok(Self::Folder(models))
    }

    /// The names of all models, in order.
    pub fn names(&self) -> Vec<String> {
        match self {
            Self::Wheel(_, names) => names.clone(),
            Self::Folder(models) => models.keys().cloned().collect(),
        }
    }

    /// The model of that name.
    pub fn load(&self, name: &str) -> Result<Model, Error> {
        match self {
            Self::Wheel(wheel, _) => load::wheel_service(wheel, name),
            Self::Folder(models) => {
                let file = models.get(name).ok_or_else(|| {
                    Error::new(format!("the folder holds no model `{name}`"))
                        .help("models are named as their files, without `.json`")
                })?;
                load::smithy_files(std::slice::from_ref(file), None)
            }
        }
    }

    /// Adds file and line to an error that a later stage has found in the model of that name.
    pub fn locate(&self, name: &str, error: Error) -> Error {
        let Self::Folder(models) = self else { return error };
        match models.get(name) {
            Some(file) => load::locate_any(error, std::slice::from_ref(file)),
            None => error,
        }
    }
}

/// Adds the models in `folder` and below, by their paths from `root`.
fn find(root: &Path, folder: &Path, models: &mut BTreeMap<String, PathBuf>) -> Result<(), Error> {
    let fault = |error: &_| Error::io(folder, "read the folder", error);
    for entry in fs::read_dir(folder).map_err(|error| fault(&error))? {
        let path = entry.map_err(|error| fault(&error))?.path();
        if path.is_dir() {
            find(root, &path, models)?;
        } else if path.extension().is_some_and(|ending| ending == "json") && may_be_model(&path) {
            let name = path.with_extension("");
            let name = name.strip_prefix(root).unwrap_or(&name).display().to_string();
            models.insert(name, path);
        }
    }
    Ok(())
}

/// Whether the file holds a service, or cannot be read.
fn may_be_model(file: &Path) -> bool {
    let Ok(value) = load::json_file(file) else { return true };
    let shapes = value.get("shapes").and_then(Value::as_object);
    let mut types = shapes.into_iter().flatten().filter_map(|(_, shape)| shape.get("type"));
    value.get("smithy").is_some() && types.any(|kind| kind == "service")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVICE: &str = r#"{"smithy": "2.0", "shapes": {
        "x#S": {"type": "service", "version": "1"}}}"#;

    #[test]
    fn each_file_of_a_folder_that_holds_a_service_is_a_model() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("below")).unwrap();
        for (name, text) in [
            ("a.b.json", SERVICE),
            ("below/c.json", SERVICE),
            ("shapes.json", r#"{"smithy": "2.0", "shapes": {"x#T": {"type": "string"}}}"#),
            ("other.json", r#"{"shapes": {"S": {"type": "service"}}}"#),
            ("broken.json", "{"),
            ("d.txt", SERVICE),
        ] {
            fs::write(dir.path().join(name), text).unwrap();
        }
        let source = Source::open(dir.path()).unwrap();
        assert_eq!(source.names(), ["a.b", "below/c", "broken"]);
        assert_eq!(source.load("below/c").unwrap().service.to_string(), "x#S");
        assert!(source.load("broken").unwrap_err().to_string().contains("broken.json:1"));
        assert_eq!(
            source.load("shapes").unwrap_err().to_string(),
            "the folder holds no model `shapes`\n  \
             help: models are named as their files, without `.json`"
        );
    }

    #[test]
    fn a_folder_without_models_is_an_error_that_says_what_is_one() {
        let dir = tempfile::tempdir().unwrap();
        let fault = Source::open(dir.path()).unwrap_err().to_string();
        assert_eq!(
            fault.replace(&dir.path().display().to_string(), "folder"),
            "folder: no file of the folder holds a service in Smithy's JSON AST\n  \
             help: name such a folder or a botocore wheel, which ends in .whl"
        );
    }
}
