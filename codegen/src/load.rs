//! The first stage: model files to a [`Model`].
//!
//! [`any`] finds out which format a model has; [`service_dir`], [`wheel_service`] and
//! [`smithy_files`] are the entries of each. [`botocore`] lowers botocore's files into the Smithy
//! model, and [`overlay`] applies what stands in `overlay/*.json` beside them. [`import`] is not on
//! that way: it makes the folders that [`service_dir`] reads.

pub mod botocore;
pub mod crate_config;
mod customizations;
mod detect;
pub mod import;
mod json;
mod lines;
pub mod overlay;
mod smithy;
mod source;
#[cfg(test)]
pub(crate) mod testing;
mod wheel;

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::model::Model;

use self::json::Document;

pub use crate_config::CrateConfig;
pub use detect::{any, inputs, locate_any};

/// The model in a service's folder, with the folder's overlay applied to it.
///
/// The model is not yet checked as a whole, see [`crate::model::validate()`].
pub fn service_dir(dir: &Path) -> Result<Model> {
    let mut model = botocore::lower(&source::in_dir(dir)?)?;
    customizations::apply(&mut model);
    overlay::apply_dir(&mut model, &dir.join("overlay"))?;
    Ok(model)
}

/// Adds file and line to an error that a later stage has found in the model of
/// [`service_dir`]: those of the shape, member or trait that the error names, in the model's
/// files or in an overlay. For this the files are read anew, so that models carry no lines.
pub fn locate(error: Error, dir: &Path) -> Error {
    if error.file().is_some() {
        return error;
    }
    let error = overlay::locate(error, &dir.join("overlay"));
    let error = match source::in_dir(dir) {
        Ok(files) if error.file().is_none() => botocore::locate(error, dir, &files),
        _ => error,
    };
    error.in_file(dir)
}

/// The newest model of a service straight out of a botocore wheel, by the name of botocore's
/// folder. Nothing is applied to it.
pub fn wheel_service(wheel: &Path, service: &str) -> Result<Model> {
    let mut wheel = wheel::Wheel::open(wheel)?;
    let folder = wheel.newest(service)?;
    let mut model = botocore::lower(&source::in_wheel(&mut wheel, &folder)?)?;
    customizations::apply(&mut model);
    Ok(model)
}

/// The model in files of Smithy's JSON AST, plain or with `.gz` at the end, which together are
/// one model. `service` names the service that is generated, by its shape's id or name; where the
/// files have only one, it needs no name. Nothing is applied to it, and it holds what the service
/// reaches.
pub fn smithy_files(paths: &[PathBuf], service: Option<&str>) -> Result<Model> {
    let mut model = smithy::files(paths, service)?;
    customizations::apply(&mut model);
    Ok(model)
}

/// Adds file and line to an error that a later stage has found in the model of
/// [`smithy_files`], by reading the files anew.
pub fn locate_in_smithy(error: Error, paths: &[PathBuf]) -> Error {
    if error.file().is_some() {
        return error;
    }
    smithy::locate(error, paths)
}

/// The names of the services in a botocore wheel, in order: those that [`wheel_service`] takes.
pub fn wheel_services(wheel: &Path) -> Result<Vec<String>> {
    Ok(wheel::Wheel::open(wheel)?.services().map(str::to_owned).collect())
}

/// The JSON value in a file.
pub fn json_file(path: &Path) -> Result<serde_json::Value> {
    Ok(json_document(path)?.root().value().clone())
}

/// Adds the file, and the line where it is known, to an error about the value of [`json_file`]
/// whose place is a path such as `partitions[0].outputs`.
pub fn locate_in_json(error: Error, path: &Path) -> Error {
    let place = error.place().unwrap_or_default();
    let way: Vec<&str> = place.split(['.', '[', ']']).filter(|step| !step.is_empty()).collect();
    match json_document(path) {
        Ok(document) => document.locate(error.clone(), &way),
        Err(_) => error.in_file(path),
    }
}

fn json_document(path: &Path) -> Result<Document> {
    let text =
        std::fs::read_to_string(path).map_err(|error| Error::io(path, "read the file", &error))?;
    Document::parse(path, text)
}
