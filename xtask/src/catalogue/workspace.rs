//! The workspace in which generated crates are compiled with cargo, offline.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use tinsmith_codegen::write::{self, File};

/// A workspace under `target/`. What was compiled of dependencies the last time stays.
pub struct Workspace {
    root: PathBuf,
    folder: PathBuf,
}

impl Workspace {
    /// The workspace, without crates.
    pub fn create(root: &Path) -> anyhow::Result<Self> {
        let workspace = Self { root: root.to_owned(), folder: root.join("target/catalogue") };
        let crates = workspace.folder.join("crates");
        if crates.exists() {
            fs::remove_dir_all(&crates).context("cannot remove the last crates")?;
        }
        fs::create_dir_all(&crates).context("cannot make a folder for crates")?;
        Ok(workspace)
    }

    /// The path of a file beside the crates.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Writes a crate. It is no member yet.
    pub fn write(&self, package: &str, files: &[File]) -> anyhow::Result<()> {
        write::write(&[(self.crate_folder(package).as_path(), files)])?;
        Ok(())
    }

    /// Removes a crate.
    pub fn remove(&self, package: &str) -> anyhow::Result<()> {
        fs::remove_dir_all(self.crate_folder(package)).context("cannot remove a crate")
    }

    /// Makes these crates the members of the workspace. More lines of its manifest can follow.
    pub fn members(&self, packages: &[&str], more: &str) -> anyhow::Result<()> {
        let members: Vec<String> =
            packages.iter().map(|package| format!("\"crates/{package}\"")).collect();
        let members = members.join(", ");
        let manifest = format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n{more}");
        fs::write(self.file("Cargo.toml"), manifest).context("cannot write the manifest")?;
        // The versions that this repository is tested with.
        fs::copy(self.root.join("Cargo.lock"), self.file("Cargo.lock"))
            .context("cannot copy Cargo.lock")?;
        Ok(())
    }

    /// A command of cargo's on the workspace.
    pub fn cargo(&self, task: &str) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command
            .args([task, "--offline", "--quiet"])
            .current_dir(&self.folder)
            .env("RUSTFLAGS", "-D warnings")
            .env("CARGO_TARGET_DIR", self.folder.join("target"))
            // As for a user, whose crates come from a registry.
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("CARGO_ENCODED_RUSTFLAGS");
        command
    }

    fn crate_folder(&self, package: &str) -> PathBuf {
        self.folder.join("crates").join(package)
    }
}
