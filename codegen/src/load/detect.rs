//! Any model: which format it has is found out in this one place, by what the paths name.

use std::fs;
use std::path::{Path, PathBuf};

use super::{service_dir, smithy_files, wheel_service};
use crate::error::{Error, Result};
use crate::model::Model;

/// What the paths of a model name.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Format {
    /// A folder that holds botocore's `service-2.json`.
    Botocore(PathBuf),
    /// A wheel of botocore.
    Wheel(PathBuf),
    /// Files of Smithy's JSON AST.
    Smithy(Vec<PathBuf>),
}

/// What there is to name, for errors.
const FORMATS: &str = "a model is one or more files of Smithy's JSON AST or folders of them, a \
                       service's folder in botocore, which holds service-2.json, or a botocore \
                       wheel, which ends in .whl";

/// The model at `paths`, whatever its format:
///
/// - files of Smithy's JSON AST (`.json`, `.json.gz`) and folders of them, which together are one
///   model;
/// - the folder of a botocore service, or the folder above it where there is one for each date,
///   of which the newest counts; or its `service-2.json`. What stands in the folder's `overlay/`
///   is applied.
/// - a botocore wheel (`.whl`).
///
/// `service` chooses where there are several: in a wheel by the name of botocore's folder, in
/// Smithy's files by the shape's id or name. The model is not yet checked as a whole, see
/// [`crate::model::validate()`].
pub fn any(paths: &[PathBuf], service: Option<&str>) -> Result<Model> {
    match (format(paths)?, service) {
        (Format::Smithy(files), service) => smithy_files(&files, service),
        (Format::Wheel(wheel), Some(service)) => wheel_service(&wheel, service),
        (Format::Wheel(wheel), None) => {
            Err(Error::new("a wheel holds many services, and none is named")
                .in_file(&wheel)
                .help("name the service as its folder in botocore is called"))
        }
        (Format::Botocore(dir), None) => service_dir(&dir),
        (Format::Botocore(dir), Some(service)) => Err(Error::new(format!(
            "the folder holds one service, and `{service}` is to be chosen from it"
        ))
        .in_file(&dir)
        .help("a service is named in a wheel, and where Smithy's files hold several")),
    }
}

/// Adds file and line, as far as they are known, to an error that a later stage has found in the
/// model of [`any`].
pub fn locate_any(error: Error, paths: &[PathBuf]) -> Error {
    match format(paths) {
        Ok(Format::Botocore(dir)) => super::locate(error, &dir),
        Ok(Format::Wheel(file)) => error.in_file(&file),
        Ok(Format::Smithy(files)) => super::locate_in_smithy(error, &files),
        Err(_) => error,
    }
}

/// The files and folders that the model of [`any`] depends on.
pub fn inputs(paths: &[PathBuf]) -> Vec<PathBuf> {
    // Other files of the folder belong to a botocore model.
    let input = |path: &PathBuf| if is_service(path) { parent(path) } else { path.clone() };
    paths.iter().map(input).collect()
}

fn format(paths: &[PathBuf]) -> Result<Format> {
    let mut files = Vec::new();
    for path in paths {
        match (one(path)?, paths) {
            (Format::Smithy(found), _) => files.extend(found),
            (format, [_]) => return Ok(format),
            (format, _) => {
                let what = if matches!(format, Format::Wheel(_)) { "wheel" } else { "folder" };
                return Err(Error::new(format!(
                    "a model of botocore is one {what}, but {} paths are named",
                    paths.len()
                ))
                .in_file(path)
                .help("name it alone; the files of a Smithy model alone can be several"));
            }
        }
    }
    if files.is_empty() {
        return Err(Error::new("no model is named").help(FORMATS));
    }
    Ok(Format::Smithy(files))
}

/// What a single path names.
fn one(path: &Path) -> Result<Format> {
    let metadata = fs::metadata(path)
        .map_err(|error| Error::io(path, "read the model", &error).help(FORMATS))?;
    if metadata.is_dir() {
        return folder(path);
    }
    if is_service(path) {
        return Ok(Format::Botocore(parent(path)));
    }
    if path.extension().is_some_and(|ending| ending == "whl") {
        return Ok(Format::Wheel(path.to_owned()));
    }
    if is_json(path) {
        return Ok(Format::Smithy(vec![path.to_owned()]));
    }
    Err(Error::new("the file's name does not say that it is a model").in_file(path).help(FORMATS))
}

fn folder(dir: &Path) -> Result<Format> {
    let fault = |error: &_| Error::io(dir, "read the folder", error);
    let entries = fs::read_dir(dir).map_err(|error| fault(&error))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| fault(&error))?.path());
    }
    paths.sort();
    if paths.iter().any(|path| is_service(path)) {
        return Ok(Format::Botocore(dir.to_owned()));
    }
    let holds_service = |dir: &Path| {
        ["service-2.json", "service-2.json.gz"].iter().any(|name| dir.join(name).is_file())
    };
    // Folders of a service are named by date, so that the last by name is the newest.
    let newest = paths.iter().rev().find(|path| holds_service(path)).cloned();
    if let Some(newest) = newest.clone().filter(|_| paths.iter().all(|path| is_date(path))) {
        return Ok(Format::Botocore(newest));
    }
    paths.retain(|path| is_json(path) && path.is_file());
    match (paths.is_empty(), newest) {
        (false, _) => Ok(Format::Smithy(paths)),
        (true, None) => Err(Error::new("the folder holds no model").in_file(dir).help(FORMATS)),
        (true, Some(_)) => Err(Error::new("the folder holds the folders of several services")
            .in_file(dir)
            .help("name the folder of one of them")),
    }
}

/// Whether this is the file of botocore's that every service has.
fn is_service(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name == "service-2.json" || name == "service-2.json.gz")
}

fn is_json(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.ends_with(".json") || name.ends_with(".json.gz")
}

/// Whether the name is that of a version's folder, such as `2015-09-21`.
fn is_date(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    name.starts_with(|first: char| first.is_ascii_digit())
}

/// The folder that a file is in.
fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::testing;

    const SMITHY: &str = r#"{"smithy": "2.0", "shapes": {
        "x#S": {"type": "service", "version": "1"}}}"#;

    /// A folder of files that hold these texts.
    fn dir(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = dir.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        dir
    }

    /// The service at the paths below `dir`, or the error without the folder.
    fn service(dir: &Path, paths: &[&str], service: Option<&str>) -> String {
        let paths: Vec<PathBuf> = paths.iter().map(|path| dir.join(path)).collect();
        match any(&paths, service) {
            Ok(model) => model.service.to_string(),
            Err(error) => error.to_string().replace(&format!("{}/", dir.display()), ""),
        }
    }

    #[test]
    fn a_botocore_service_is_a_folder_a_file_in_it_or_the_newest_of_several() {
        let text = testing::service("");
        let old = text.replace("TinyTarget", "Old");
        let dir =
            dir(&[("s/2019-01-01/service-2.json", &old), ("s/2020-01-01/service-2.json", &text)]);
        for path in ["s", "s/2020-01-01", "s/2020-01-01/service-2.json"] {
            assert_eq!(service(dir.path(), &[path], None), "com.amazonaws.tinyone#TinyTarget");
        }
        assert_eq!(
            service(dir.path(), &["s"], Some("other")),
            "s/2020-01-01: the folder holds one service, and `other` is to be chosen from it\n  \
             help: a service is named in a wheel, and where Smithy's files hold several"
        );
    }

    #[test]
    fn a_wheel_needs_the_name_of_a_service() {
        let dir = dir(&[]);
        let text = testing::service("");
        let entry = "botocore/data/tiny/2020-01-01/service-2.json";
        testing::wheel(&dir.path().join("b.whl"), &[(entry, text.as_bytes())]);
        assert_eq!(
            service(dir.path(), &["b.whl"], Some("tiny")),
            "com.amazonaws.tinyone#TinyTarget"
        );
        assert_eq!(
            service(dir.path(), &["b.whl"], None),
            "b.whl: a wheel holds many services, and none is named\n  \
             help: name the service as its folder in botocore is called"
        );
    }

    #[test]
    fn smithy_files_can_be_several_and_stand_in_a_folder() {
        let other = SMITHY.replace("x#S", "x#T");
        let dir = dir(&[("m/a.json", SMITHY), ("m/b.json", &other), ("m/readme", "")]);
        assert_eq!(service(dir.path(), &["m/a.json"], None), "x#S");
        assert_eq!(service(dir.path(), &["m"], Some("T")), "x#T");
        assert_eq!(service(dir.path(), &["m/b.json", "m/a.json"], Some("x#S")), "x#S");
    }

    #[test]
    fn what_is_no_model_is_an_error_that_says_what_is_one() {
        let text = testing::service("");
        let dir = dir(&[
            ("all/b/service-2.json", &text),
            ("all/c/service-2.json", &text),
            ("none/readme", ""),
            ("m.json", SMITHY),
        ]);
        for (paths, message) in [
            (&[][..], "no model is named"),
            (&["none"], "none: the folder holds no model"),
            (&["none/readme"], "none/readme: the file's name does not say that it is a model"),
            (&["gone"], "gone: cannot read the model: No such file or directory (os error 2)"),
        ] {
            assert_eq!(service(dir.path(), paths, None), format!("{message}\n  help: {FORMATS}"));
        }
        assert_eq!(
            service(dir.path(), &["m.json", "all/b"], None),
            "all/b: a model of botocore is one folder, but 2 paths are named\n  \
             help: name it alone; the files of a Smithy model alone can be several"
        );
        assert_eq!(
            service(dir.path(), &["all"], None),
            "all: the folder holds the folders of several services\n  \
             help: name the folder of one of them"
        );
    }
}
