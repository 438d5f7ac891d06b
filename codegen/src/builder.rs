//! The generator in a build script.

use std::path::PathBuf;

use crate::error::{Error, Result};
use crate::generate::generate_module;
use crate::input::Input;
use crate::load;
use crate::plan;
use crate::write::{self, File};

/// Generates a client as a module of the crate that is built, from its build script.
///
/// ```no_run
/// // In the `main` of build.rs:
/// tinsmith_codegen::Builder::new()
///     .model("model/service.json")
///     .operations(["GetThing", "ListThings"])
///     .module("things")
///     .run_in_build_script();
/// ```
///
/// The module goes where the crate wants it. `tinsmith-runtime` has to be among the crate's
/// dependencies, with its feature `client`.
///
/// ```text
/// pub mod things {
///     include!(concat!(env!("OUT_DIR"), "/things.rs"));
/// }
/// ```
#[derive(Debug, Clone, Default)]
#[must_use = "nothing is generated before `run_in_build_script` or `run`"]
pub struct Builder {
    input: Input,
    module: Option<String>,
    out_dir: Option<PathBuf>,
}

impl Builder {
    /// A builder with no model yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file or folder of the model, from the folder of the crate's Cargo.toml. A model in
    /// Smithy's JSON AST can have several; botocore's is one folder, or one wheel. See
    /// [`load::any`].
    pub fn model(mut self, path: impl Into<PathBuf>) -> Self {
        self.input.paths.push(path.into());
        self
    }

    /// Chooses the service: in a wheel by its folder in botocore, in Smithy's files by its
    /// shape's id or name. Needed where there are several.
    pub fn service(mut self, service: impl Into<String>) -> Self {
        self.input.service = Some(service.into());
        self
    }

    /// Generates these operations alone, as the model names them, and what they need. Called
    /// again it adds to them. Without it all are generated; an empty list is an error.
    pub fn operations<S: Into<String>>(mut self, operations: impl IntoIterator<Item = S>) -> Self {
        let all = self.input.operations.get_or_insert_default();
        all.extend(operations.into_iter().map(Into::into));
        self
    }

    /// Names the module, and so its file, `NAME.rs`. By default that is the id of the service, in
    /// lower case and without spaces.
    pub fn module(mut self, name: impl Into<String>) -> Self {
        self.module = Some(name.into());
        self
    }

    /// Sets the folder that the file is written to; by default the one that cargo gives to the
    /// build script, `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Generates the module and writes it, unless it is there already. Returns the file.
    ///
    /// # Errors
    ///
    /// Where the model cannot be read or generated, the file cannot be written, or neither
    /// [`out_dir`](Self::out_dir) nor cargo say where to.
    pub fn run(&self) -> Result<PathBuf> {
        let folder = match &self.out_dir {
            Some(folder) => folder.clone(),
            None => std::env::var_os("OUT_DIR").map(PathBuf::from).ok_or_else(|| {
                Error::new("there is no folder to write to")
                    .help("cargo names it in OUT_DIR to a build script; elsewhere, call `out_dir`")
            })?,
        };
        let file = self.file()?;
        write::write_one(&folder, &file)?;
        Ok(folder.join(file.path))
    }

    /// Generates the module for a build script: tells cargo which files it depends on, so that
    /// the script runs again where one changes, and how an error is to be shown. After an error
    /// it ends the process with exit code 1.
    pub fn run_in_build_script(&self) {
        for input in load::inputs(&self.input.paths) {
            println!("cargo::rerun-if-changed={}", input.display());
        }
        if let Err(error) = self.run() {
            // A line each, as a directive ends with its line.
            for line in error.to_string().lines() {
                println!("cargo::error={}", line.trim());
            }
            std::process::exit(1);
        }
    }

    /// The module's file.
    fn file(&self) -> Result<File> {
        let model = self.input.model()?;
        let name = self.module.clone().unwrap_or_else(|| plan::service_word(&model));
        check_module_name(&name)?;
        let command = format!("tinsmith_codegen::Builder {}", self.input.arguments());
        let generated = generate_module(&model, &name, &command);
        let generated = generated.map_err(|error| self.input.locate(error))?;
        generated.files.into_iter().next().ok_or_else(|| Error::new("nothing was generated"))
    }
}

/// An error where the name is not one of a file and a module.
fn check_module_name(name: &str) -> Result<()> {
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if is_plain && !name.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!("the module's name `{name}` must be made of letters, digits and `_`")))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::load::testing;

    const RULES: &str = r#"{"version": "1.0", "parameters": {},
        "rules": [{"conditions": [], "error": "none", "type": "error"}]}"#;

    /// A folder with a model whose id is `Tiny One`.
    fn folder() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("service-2.json"), testing::service("")).unwrap();
        fs::write(dir.path().join("endpoint-rule-set-1.json"), RULES).unwrap();
        dir
    }

    #[test]
    fn a_module_is_one_file_named_by_the_service_or_by_the_user() {
        let model = folder();
        let out = tempfile::tempdir().unwrap();
        let builder = Builder::new().model(model.path()).out_dir(out.path());
        assert_eq!(builder.run().unwrap(), out.path().join("tinyone.rs"));
        // Another module in the same folder does not remove the first.
        let other = builder.clone().module("other").operations(["Get"]);
        assert_eq!(other.run().unwrap(), out.path().join("other.rs"));
        assert!(out.path().join("tinyone.rs").exists());
        let text = fs::read_to_string(out.path().join("other.rs")).unwrap();
        assert!(text.starts_with("// Made by `tinsmith_codegen::Builder --model "), "{text}");
        assert!(!text.contains("crate::"), "paths lead up from where they stand");
    }

    #[test]
    fn a_file_that_is_right_is_not_written_again() {
        let model = folder();
        let out = tempfile::tempdir().unwrap();
        let builder = Builder::new().model(model.path()).out_dir(out.path());
        let file = builder.run().unwrap();
        let old = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1);
        fs::File::options().append(true).open(&file).unwrap().set_modified(old).unwrap();
        builder.run().unwrap();
        assert_eq!(fs::metadata(&file).unwrap().modified().unwrap(), old);
    }

    #[test]
    fn what_cannot_be_generated_is_an_error() {
        let model = folder();
        let out = tempfile::tempdir().unwrap();
        let builder = Builder::new().model(model.path()).out_dir(out.path());
        let fault = |builder: Builder| builder.run().unwrap_err().to_string();
        assert_eq!(
            fault(builder.clone().module("a-b")),
            "the module's name `a-b` must be made of letters, digits and `_`"
        );
        let none: [&str; 0] = [];
        assert!(
            fault(builder.clone().operations(none)).contains("the list of operations is empty")
        );
        assert!(fault(builder.operations(["Gut"])).contains("did you mean `Get`?"));
        assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0);
    }
}
