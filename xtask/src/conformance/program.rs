//! The program that runs the cases, and the workspace that it and the generated crates stand in.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, bail};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use tinsmith_codegen::model::Model;
use tinsmith_codegen::plan::{self, CrateSettings, Plan, RuntimeSource};
use tinsmith_codegen::write::{self, File};

/// The package that runs the cases.
const RUNNER: &str = "runner";

/// What the program found, by suite and case.
pub type Found = BTreeMap<(String, String), Value>;

/// The parts of the program, as the suites add them.
pub struct Program {
    root: PathBuf,
    /// Files below the runner's `src/`, by their names.
    files: BTreeMap<String, String>,
    /// Generated crates: package name and files.
    crates: BTreeMap<String, Vec<File>>,
    /// The calls in `main`.
    calls: Vec<String>,
    /// Whether it uses the loader of settings.
    config: bool,
}

impl Program {
    /// A program without cases, for the repository at `root`.
    pub fn new(root: &Path) -> Self {
        let mut program = Self {
            root: root.to_owned(),
            files: BTreeMap::new(),
            crates: BTreeMap::new(),
            calls: Vec::new(),
            config: false,
        };
        program.module("output", include_str!("program/output.rs"));
        program.module("documents", include_str!("program/documents.rs"));
        program.module("wire", include_str!("program/wire.rs"));
        program.module("events", include_str!("program/events.rs"));
        program
    }

    /// The path from a crate to the runtime.
    fn runtime(&self) -> String {
        self.root.join("runtime").display().to_string()
    }

    /// Gives it the loader of settings.
    pub fn config(&mut self) {
        self.config = true;
    }

    /// Adds a module of this text.
    pub fn module(&mut self, name: &str, text: impl Into<String>) {
        self.files.insert(name.to_owned(), text.into());
    }

    /// Adds a module of these items.
    pub fn items(&mut self, name: &str, items: &TokenStream) {
        self.module(name, items.to_string());
    }

    /// Adds a statement to `main`, where `out` is the `Output`.
    pub fn call(&mut self, statement: impl Into<String>) {
        self.calls.push(statement.into());
    }

    /// Generates the crate of a model, as a user would, and adds it.
    pub fn generate(&mut self, package: &str, model: &Model) -> anyhow::Result<Plan> {
        let settings = CrateSettings {
            name: package.to_owned(),
            command: "cargo xtask conformance".to_owned(),
            runtime: RuntimeSource::Path(self.runtime()),
            own_workspace: false,
        };
        let generated = tinsmith_codegen::generate(model, settings.clone())?;
        self.crates.insert(package.to_owned(), generated.files);
        Ok(plan::plan(model, settings)?)
    }

    /// Adds the cases of a generated crate: a statement each, over `out` and `wire`. Each becomes
    /// a function of its own, as what the compiler does grows faster than one function.
    pub fn cases(&mut self, package: &str, statements: &[TokenStream]) {
        let names: Vec<_> = (0..statements.len()).map(|it| format_ident!("case_{it}")).collect();
        let module = format!("cases_of_{}", package.replace('-', "_"));
        let items = quote! {
            use crate::output::Output;
            use crate::{events, wire};
            #(fn #names(out: &mut Output) { #statements })*
            pub fn cases(out: &mut Output) { #(#names(out);)* }
        };
        self.items(&module, &items);
        self.call(format!("{module}::cases(out)"));
    }

    /// Writes, builds and runs it all.
    pub fn run(self) -> anyhow::Result<Found> {
        let workspace = self.root.join("target/conformance");
        self.write(&workspace)?;
        let output = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
            .args(["run", "--package", RUNNER, "--offline", "--quiet"])
            .current_dir(&workspace)
            .env("CARGO_TARGET_DIR", workspace.join("target"))
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .stderr(Stdio::inherit())
            .output()
            .context("cannot run cargo")?;
        if !output.status.success() {
            bail!("the program in {} failed; see above", workspace.display());
        }
        let text = String::from_utf8(output.stdout).context("the program printed no text")?;
        text.lines().map(line).collect()
    }

    /// Writes the workspace. Files that are right already keep their times, so that cargo does
    /// not compile them again.
    fn write(&self, workspace: &Path) -> anyhow::Result<()> {
        let mut targets: Vec<(PathBuf, &[File])> = Vec::new();
        for (name, files) in &self.crates {
            targets.push((workspace.join("crates").join(name), files));
        }
        let runner = self.runner();
        targets.push((workspace.join(RUNNER), &runner));
        let targets: Vec<_> =
            targets.iter().map(|(folder, files)| (folder.as_path(), *files)).collect();
        write::write(&targets)?;
        let members = self.crates.keys().map(|name| format!("\"crates/{name}\", "));
        let manifest = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}\"{RUNNER}\"]\n\n\
             [profile.dev]\ndebug = false\n",
            members.collect::<String>()
        );
        fs::write(workspace.join("Cargo.toml"), manifest)?;
        // The versions that this repository is tested with; nothing is downloaded.
        fs::copy(self.root.join("Cargo.lock"), workspace.join("Cargo.lock"))
            .context("cannot copy Cargo.lock")?;
        Ok(())
    }

    fn runner(&self) -> Vec<File> {
        let mut manifest = format!(
            "[package]\nname = {RUNNER:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\nbase64 = \"0.22\"\nbytes = \"1\"\n\
             futures-core = {{ version = \"0.3\", default-features = false }}\nhttp = \"1\"\n\
             serde_json = {{ version = \"1\", features = [\"float_roundtrip\"] }}\n\
             tinsmith-runtime = {{ path = {:?}, default-features = false, \
             features = [\"client\", \"event-streams\", \"streaming\"] }}\n\
             tokio = {{ version = \"1\", default-features = false, features = [\"rt\", \"time\"] }}\n",
            self.runtime()
        );
        if self.config {
            let path = self.root.join("config").display().to_string();
            manifest.push_str(&format!("tinsmith-config = {{ path = {path:?} }}\n"));
        }
        for name in self.crates.keys() {
            manifest.push_str(&format!(
                "{name} = {{ path = \"../crates/{name}\", default-features = false }}\n"
            ));
        }
        let mut main = "#![allow(dead_code, unused_imports)]\n\n".to_owned();
        for name in self.files.keys() {
            main.push_str(&format!("mod {name};\n"));
        }
        main.push_str("\nfn main() {\n    let out = &mut output::Output::new();\n");
        for call in &self.calls {
            main.push_str(&format!("    {call};\n"));
        }
        main.push_str("}\n");
        let mut files = vec![
            File { path: "Cargo.toml".into(), text: manifest },
            File { path: "src/main.rs".into(), text: main },
        ];
        for (name, text) in &self.files {
            files.push(File { path: format!("src/{name}.rs").into(), text: text.clone() });
        }
        files
    }
}

/// A line that the program printed.
fn line(text: &str) -> anyhow::Result<((String, String), Value)> {
    let mut value: Value =
        serde_json::from_str(text).with_context(|| format!("the program printed `{text}`"))?;
    let mut part = |name: &str| value[name].take();
    let (suite, case, found) = (part("suite"), part("case"), part("found"));
    let text = |value: Value| value.as_str().unwrap_or_default().to_owned();
    Ok(((text(suite), text(case)), found))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_line_says_which_case_found_what() {
        let (key, found) = line(r#"{"suite": "s", "case": "c", "found": {"a": 1}}"#).unwrap();
        assert_eq!(key, ("s".to_owned(), "c".to_owned()));
        assert_eq!(found, json!({"a": 1}));
        assert_eq!(line("hello").unwrap_err().to_string(), "the program printed `hello`");
    }

    #[test]
    fn the_runner_calls_what_the_suites_added() {
        let mut program = Program::new(Path::new("repository"));
        program.cases("a-b", &[quote!(wire::nothing();)]);
        let files = program.runner();
        let text = |name: &str| {
            let file = files.iter().find(|file| file.path == Path::new(name));
            file.unwrap().text.clone()
        };
        assert!(text("src/main.rs").contains("mod cases_of_a_b;\n"));
        assert!(text("src/main.rs").contains("    cases_of_a_b::cases(out);\n"));
        assert!(text("src/cases_of_a_b.rs").contains("fn case_0"));
    }
}
