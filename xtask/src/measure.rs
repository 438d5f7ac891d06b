//! `cargo xtask measure`: what a generated crate costs its users.
//!
//! Builds a program of one call in a folder under `target/` and prints packages, CPU seconds,
//! lines and bytes, or with `--protocols` what of the runtime is in it. CPU seconds are those of
//! cargo and its children, read from `/proc`, so this runs on Linux only. They drift with the
//! machine; compare numbers of one run.

mod protocols;
mod symbols;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, bail};
use clap::Args;
use tinsmith_codegen::write;

use crate::codegen::any_model::{self, AnyModel};
use crate::cpu::children_seconds;

const HELLO: &str = include_str!("measure/hello.rs");
const HELLO_LOADER: &str = include_str!("measure/hello_loader.rs");
/// The crate that is measured.
const CRATE: &str = "tinsmith-ecr";

/// What to measure.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Compare the crate with one of these operations alone, of which DescribeRepositories has to
    /// be one, as the program calls it
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    operations: Vec<String>,

    /// Count the bytes of the runtime's protocols in programs of one call, and fail where a
    /// program holds what it has no use for
    #[arg(long, conflicts_with = "operations")]
    protocols: bool,

    /// Measure a program that finds its settings by the loader
    #[arg(long, conflicts_with_all = ["operations", "protocols"])]
    loader: bool,
}

pub fn run(root: &Path, arguments: Arguments) -> anyhow::Result<ExitCode> {
    let root = root.canonicalize().with_context(|| format!("cannot find {}", root.display()))?;
    let folder = root.join("target/measure");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove the last measurement")?;
    }
    if arguments.protocols {
        return protocols::run(&root, &folder);
    }
    let package = root.join("generated/ecr");
    let program = if arguments.loader {
        let loader = format!("tinsmith-config = {{ path = {:?} }}\n", root.join("config"));
        Program::with(&root, &folder, "loader", &package, [CRATE, HELLO_LOADER, &loader])?
    } else {
        Program::create(&root, &folder, "whole", &package)?
    };
    if !arguments.operations.is_empty() {
        return compare(&root, &folder, &program, arguments.operations);
    }
    println!("| lines of Rust in {CRATE} | {} |", program.lines()?);
    println!("| packages | {} |", program.packages()?);
    for profile in ["debug", "release"] {
        let all = program.cargo_seconds(profile, &["build"])?;
        println!("| cold {profile} build, CPU s | {all:.1} |");
        println!("| {CRATE} alone, {profile}, CPU s | {:.1} |", program.crate_seconds(profile)?);
    }
    println!("| stripped release binary, MB | {:.2} |", program.megabytes()?);
    Ok(ExitCode::SUCCESS)
}

/// Prints what the crate of some operations costs beside that of all.
fn compare(
    root: &Path,
    folder: &Path,
    whole: &Program,
    operations: Vec<String>,
) -> anyhow::Result<ExitCode> {
    let count = operations.len();
    let sliced = folder.join("crate");
    let model = AnyModel {
        model: vec![root.join("models/ecr")],
        operations: Some(operations),
        ..AnyModel::default()
    };
    let (_, generated) = any_model::make(root, &model, &sliced)?;
    write::write(&[(&sliced, &generated.files)])?;
    let sliced = Program::create(root, folder, "sliced", &sliced)?;
    println!("| | all operations | {count} operations | ratio |\n| --- | --- | --- | --- |");
    let row = |what: &str, [all, some]: [f64; 2], digits: usize| {
        println!("| {what} | {all:.digits$} | {some:.digits$} | {:.2} |", some / all);
    };
    let lines = [whole.lines()? as f64, sliced.lines()? as f64];
    row(&format!("lines of Rust in {CRATE}"), lines, 0);
    for profile in ["debug", "release"] {
        let seconds = [whole.crate_seconds(profile)?, sliced.crate_seconds(profile)?];
        row(&format!("{CRATE} alone, {profile}, CPU s"), seconds, 1);
    }
    row("stripped release binary, MB", [whole.megabytes()?, sliced.megabytes()?], 2);
    Ok(ExitCode::SUCCESS)
}

/// The program of one call, in a folder of its own. What it is compiled to is shared with others.
struct Program {
    folder: PathBuf,
    /// The folder of the generated crate.
    package: PathBuf,
}

impl Program {
    fn create(root: &Path, above: &Path, name: &str, package: &Path) -> anyhow::Result<Self> {
        Self::with(root, above, name, package, [CRATE, HELLO, ""])
    }

    /// A program of the crate with that source; `more` are lines of further dependencies.
    fn with(
        root: &Path,
        above: &Path,
        name: &str,
        package: &Path,
        [generated, source, more]: [&str; 3],
    ) -> anyhow::Result<Self> {
        let folder = above.join(name);
        fs::create_dir_all(folder.join("src")).context("cannot make a folder to measure in")?;
        let manifest = format!(
            "[package]\nname = \"hello\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{generated} = {{ path = {package:?} }}\n{more}\
             tokio = {{ version = \"1\", default-features = false, features = [\"macros\", \"rt\"] }}\n\n\
             [profile.release]\nstrip = \"symbols\"\n\n[workspace]\n"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::write(folder.join("src/main.rs"), source)?;
        // The versions that this repository is tested with.
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        Ok(Self { folder, package: package.to_owned() })
    }

    /// The lines of the generated crate.
    fn lines(&self) -> anyhow::Result<usize> {
        lines(&self.package.join("src"))
    }

    /// What it takes to compile the generated crate, all that it depends on being there.
    fn crate_seconds(&self, profile: &str) -> anyhow::Result<f64> {
        // Once for dependencies whose features differ where the crate is built by itself.
        self.cargo(&["build", "--quiet", "--package", CRATE], profile)?;
        self.cargo(&["clean", "--quiet", "--package", CRATE], profile)?;
        self.cargo_seconds(profile, &["build", "--package", CRATE])
    }

    /// The size of the program.
    fn megabytes(&self) -> anyhow::Result<f64> {
        self.cargo(&["build", "--quiet"], "release")?;
        let binary = self.binary();
        let size =
            fs::metadata(&binary).with_context(|| format!("cannot read {}", binary.display()))?;
        Ok(size.len() as f64 / 1e6)
    }

    /// The program as a user's release build has it, but with its symbols kept.
    fn with_symbols(&self) -> anyhow::Result<Vec<u8>> {
        // For the program alone, so that all others stay as they were compiled.
        self.cargo(&["rustc", "--quiet"], "release")?;
        let binary = self.binary();
        fs::read(&binary).with_context(|| format!("cannot read {}", binary.display()))
    }

    fn binary(&self) -> PathBuf {
        self.target().join("release/hello")
    }

    fn target(&self) -> PathBuf {
        self.folder.with_file_name("target")
    }

    /// The packages that the program compiles for this machine, itself left out.
    fn packages(&self) -> anyhow::Result<usize> {
        let tree =
            self.command("debug", &["tree", "--quiet", "--prefix", "none", "--edges", "normal"]);
        let output = { tree }.output().context("cannot run cargo")?;
        if !output.status.success() {
            bail!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr).trim());
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let mut packages: Vec<&str> = text
            .lines()
            .map(|line| line.trim_end_matches(" (*)"))
            .filter(|line| !line.is_empty())
            .collect();
        packages.sort_unstable();
        packages.dedup();
        Ok(packages.len().saturating_sub(1))
    }

    fn command(&self, profile: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.folder).args(arguments);
        // Settings of the caller's build are not what a user's build has.
        command.env_remove("RUSTFLAGS").env("CARGO_TARGET_DIR", self.target());
        // A crate from a registry is not built incrementally, and users get theirs from one.
        command.env("CARGO_INCREMENTAL", "0");
        if profile == "release" && arguments.first() != Some(&"tree") {
            command.arg("--release");
        }
        if arguments.first() == Some(&"rustc") {
            command.args(["--", "-Cstrip=none"]);
        }
        command
    }

    fn cargo(&self, arguments: &[&str], profile: &str) -> anyhow::Result<()> {
        let status = self
            .command(profile, arguments)
            .status()
            .with_context(|| format!("cannot run cargo {}", arguments.join(" ")))?;
        if !status.success() {
            bail!("cargo {} failed", arguments.join(" "));
        }
        Ok(())
    }

    /// Runs cargo and returns the CPU seconds that it and its children took.
    fn cargo_seconds(&self, profile: &str, arguments: &[&str]) -> anyhow::Result<f64> {
        let mut quiet = arguments.to_vec();
        quiet.push("--quiet");
        let before = children_seconds()?;
        self.cargo(&quiet, profile)?;
        Ok(children_seconds()? - before)
    }
}

/// The lines of the Rust files below `folder`.
fn lines(folder: &Path) -> anyhow::Result<usize> {
    let mut count = 0;
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        let path = entry?.path();
        if path.is_dir() {
            count += lines(&path)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            count += fs::read_to_string(&path)?.lines().count();
        }
    }
    Ok(count)
}
