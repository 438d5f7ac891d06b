//! The workspace in which generated crates are checked with cargo, one after the other, or called.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use tinsmith_codegen::write::{self, File};

use crate::cpu::children_seconds;

/// A workspace under `target/` whose crates are built offline.
pub struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// An empty workspace. What was compiled of dependencies the last time stays.
    pub fn create(root: &Path) -> anyhow::Result<Self> {
        let folder = root.join("target/catalogue");
        if folder.join("crates").exists() {
            fs::remove_dir_all(folder.join("crates")).context("cannot remove the last crates")?;
        }
        fs::create_dir_all(folder.join("crates")).context("cannot make a folder for crates")?;
        let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n\n\
                        [profile.dev]\ndebug = \"line-tables-only\"\n";
        fs::write(folder.join("Cargo.toml"), manifest)?;
        // The versions that this repository is tested with.
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        Ok(Self { folder })
    }

    /// Writes a crate and checks it. The CPU seconds of the check, that of dependencies left out.
    pub fn check(&self, name: &str, files: &[File]) -> anyhow::Result<f64> {
        let folder = self.folder.join("crates").join(name);
        write::write(&[(folder.as_path(), files)])?;
        // Dependencies first: their warnings and seconds are not the crate's.
        self.cargo("tinsmith-runtime", &[])?;
        let before = children_seconds()?;
        let result = self.cargo(&format!("tinsmith-{name}"), &["--lib"]);
        let seconds = children_seconds()? - before;
        // So that a fault in one crate does not hide what is said of the next.
        fs::remove_dir_all(&folder).context("cannot remove the crate")?;
        result.map(|()| seconds)
    }

    /// Writes crates and runs the program of one of them. Whether it succeeded; what it prints is
    /// printed.
    pub fn run(&self, package: &str, crates: &[(String, Vec<File>)]) -> anyhow::Result<bool> {
        for (name, files) in crates {
            write::write(&[(self.folder.join("crates").join(name).as_path(), files)])?;
        }
        let status = self.command("run", package).status().context("cannot run cargo")?;
        Ok(status.success())
    }

    fn cargo(&self, package: &str, targets: &[&str]) -> anyhow::Result<()> {
        let output =
            self.command("check", package).args(targets).output().context("cannot run cargo")?;
        if output.status.success() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&output.stderr);
        let lines: Vec<&str> = text.lines().take(40).collect();
        bail!("{package} does not compile without warnings:\n{}", lines.join("\n"))
    }

    fn command(&self, task: &str, package: &str) -> Command {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command
            .args([task, "--offline", "--quiet", "--package", package])
            .current_dir(&self.folder)
            .env("RUSTFLAGS", "-D warnings")
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            // As for a user, whose crates come from a registry.
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        command
    }
}
