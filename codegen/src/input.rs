//! What a user wants generated: any model, and of it a service and some operations.
//!
//! In front of the stages: `cargo xtask codegen --model` and [`Builder`](crate::Builder) fill it
//! in, and [`Input::model`] makes of it what [`generate`](crate::generate()) takes.

use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::load;
use crate::model::{Model, closure};

/// A model by its paths, and what is wanted of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Input {
    /// The model's files or folders: see [`load::any`].
    pub paths: Vec<PathBuf>,
    /// The service, where there are several.
    pub service: Option<String>,
    /// The operations; all where there is no list.
    pub operations: Option<Vec<String>>,
}

impl Input {
    /// Reads the model, and leaves out what the wanted operations do not need.
    pub fn model(&self) -> Result<Model> {
        let model = load::any(&self.paths, self.service.as_deref())?;
        match &self.operations {
            Some(operations) => closure::slice(&model, operations),
            None => Ok(model),
        }
    }

    /// Adds file and line, as far as they are known, to an error that a later stage has found in
    /// the model.
    pub fn locate(&self, error: Error) -> Error {
        load::locate_any(error, &self.paths)
    }

    /// The model as arguments of a command, for the head of generated files. The paths are without
    /// the folders that they are in, which differ between machines; operations are left out, so
    /// that another one does not change every file.
    pub fn arguments(&self) -> String {
        let mut text = "--model".to_owned();
        let mut say = |word: &str| text.extend([" ", word]);
        self.paths.iter().for_each(|path| say(&name(path)));
        if let Some(service) = &self.service {
            say("--service");
            say(service);
        }
        // It stands in a comment of one line, between backticks.
        text.replace(|c: char| c.is_control() || c == '`', "_")
    }
}

fn name(path: &Path) -> String {
    // A path such as `..` has no name of its own.
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    whole.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_is_named_without_folders_in_one_line() {
        let input = Input {
            paths: vec!["some/where/a.json".into(), "b`\n.json".into(), "src/..".into()],
            service: Some("s".to_owned()),
            operations: Some(vec!["GetA".to_owned()]),
        };
        assert_eq!(input.arguments(), "--model a.json b__.json codegen --service s");
    }
}
