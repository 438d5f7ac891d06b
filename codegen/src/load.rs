//! The first stage: model files to a [`Model`].
//!
//! [`service_dir`] and [`wheel_service`] are the entries. [`botocore`] lowers botocore's files
//! into the Smithy model, [`overlay`] applies what stands in `overlay/*.json` beside them.
//! [`import`] is not on that way: it makes the folders that [`service_dir`] reads.

pub mod botocore;
pub mod crate_config;
pub mod import;
mod json;
mod lines;
pub mod overlay;
mod source;
#[cfg(test)]
pub(crate) mod testing;
mod wheel;

use std::path::Path;

use crate::error::{Error, Result};
use crate::model::Model;

pub use crate_config::CrateConfig;

/// The model in a service's folder, with the folder's overlay applied to it.
///
/// The model is not yet checked as a whole, see [`crate::model::validate()`].
pub fn service_dir(dir: &Path) -> Result<Model> {
    let mut model = botocore::lower(&source::in_dir(dir)?)?;
    overlay::apply_dir(&mut model, &dir.join("overlay"))?;
    Ok(model)
}

/// The newest model of a service straight out of a botocore wheel, by the name of botocore's
/// folder. Nothing is applied to it.
pub fn wheel_service(wheel: &Path, service: &str) -> Result<Model> {
    let mut wheel = wheel::Wheel::open(wheel)?;
    let folder = wheel.newest(service)?;
    botocore::lower(&source::in_wheel(&mut wheel, &folder)?)
}

/// The JSON value in a file.
pub fn json_file(path: &Path) -> Result<serde_json::Value> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::io(path, "read", &error))?;
    serde_json::from_str(&text).map_err(|error| Error::json(path, &error))
}
