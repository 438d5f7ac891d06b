//! Programs of one call, each in a folder of its own, built as a user would build them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, bail};
use serde_json::Value;

/// A call by an async client, which the program knows as `ecr`, with static credentials.
pub const CLIENT: &str = include_str!("hello/client.rs");
/// The same by a blocking client.
pub const BLOCKING: &str = include_str!("hello/blocking.rs");
/// The same with what a loader finds, which the program knows as `loader`.
pub const LOADER: &str = include_str!("hello/loader.rs");
/// The same by the client that is written by hand.
pub const FLOOR: &str = include_str!("hello/floor.rs");
/// A call in the protocol awsQuery, by a client that the program knows as `sts`.
pub const QUERY: &str = include_str!("hello/query.rs");
/// A call in the protocol restJson1, by a client that the program knows as `sso`.
pub const REST_JSON: &str = include_str!("hello/rest_json.rs");

/// What a program of an async client needs beside the client.
pub const TOKIO: &str =
    "tokio = { version = \"1\", default-features = false, features = [\"macros\", \"rt\"] }\n";

/// What a release build with every step that makes programs smaller is called.
pub const SMALLEST: &str = "smallest";

/// As users have it: their own program is built incrementally, and crates of a registry are not,
/// for which crates of a path stand here.
const PROFILES: &str = r#"
[profile.dev.package."*"]
incremental = false

[profile.release]
strip = "symbols"

[profile.smallest]
inherits = "release"
lto = "fat"
panic = "abort"
codegen-units = 1

[workspace]
"#;

/// A program of one call.
#[derive(Debug)]
pub struct Program {
    folder: PathBuf,
    /// Where it is compiled to. Programs may share it.
    target: PathBuf,
}

impl Program {
    /// Writes a program that is `source`, with these lines of dependencies, into `folder`. `lock`
    /// has the versions of its dependencies.
    pub fn create(
        folder: PathBuf,
        target: PathBuf,
        lock: &Path,
        [source, dependencies]: [&str; 2],
    ) -> anyhow::Result<Self> {
        fs::create_dir_all(folder.join("src")).context("cannot make a folder for a program")?;
        let head = "[package]\nname = \"hello\"\nversion = \"0.0.0\"\nedition = \"2024\"\n";
        let manifest = format!("{head}\n[dependencies]\n{dependencies}{PROFILES}");
        fs::write(folder.join("Cargo.toml"), manifest)?;
        fs::write(folder.join("src/main.rs"), source)?;
        fs::copy(lock, folder.join("Cargo.lock"))
            .with_context(|| format!("cannot copy {}", lock.display()))?;
        Ok(Self { folder, target })
    }

    /// The folder that it stands in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Cargo with these arguments, to be run on the program.
    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.folder).args(arguments).env("CARGO_TARGET_DIR", &self.target);
        // Settings of the caller's build are not what a user's build has.
        for setting in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_INCREMENTAL"] {
            command.env_remove(setting);
        }
        command
    }

    /// Runs cargo's `build` with these arguments.
    pub fn build(&self, arguments: &[&str]) -> anyhow::Result<()> {
        let mut command = self.cargo(&["build", "--quiet"]);
        run(command.args(arguments))
    }

    /// Removes all that was compiled, of every program that shares the folder.
    pub fn clean(&self) -> anyhow::Result<()> {
        match self.target.exists() {
            true => fs::remove_dir_all(&self.target).context("cannot remove what was compiled"),
            false => Ok(()),
        }
    }

    /// Makes the program's own source newer than what was compiled of it.
    pub fn touch(&self) -> anyhow::Result<()> {
        let file = self.folder.join("src/main.rs");
        let source = fs::read_to_string(&file)?;
        fs::write(&file, source).with_context(|| format!("cannot write {}", file.display()))
    }

    /// The program, as compiled by that profile.
    pub fn binary(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join("hello")
    }

    /// The size of the program in bytes, as compiled by that profile.
    pub fn size(&self, profile: &str) -> anyhow::Result<u64> {
        let binary = self.binary(profile);
        let metadata =
            fs::metadata(&binary).with_context(|| format!("cannot read {}", binary.display()))?;
        Ok(metadata.len())
    }

    /// How many packages the program has on this machine, itself and what only build scripts need
    /// left out.
    pub fn packages(&self) -> anyhow::Result<u64> {
        let edges = ["tree", "--quiet", "--prefix", "none", "--edges", "normal"];
        let output = output(&mut self.cargo(&edges))?;
        let text = String::from_utf8_lossy(&output.stdout);
        let packages: BTreeSet<&str> = text
            .lines()
            .map(|line| line.trim_end_matches(" (*)"))
            .filter(|line| !line.is_empty())
            .collect();
        Ok(packages.len().saturating_sub(1) as u64)
    }

    /// The folder of a package that the program depends on.
    pub fn package(&self, name: &str) -> anyhow::Result<PathBuf> {
        let output = output(&mut self.cargo(&["metadata", "--quiet", "--format-version=1"]))?;
        let metadata: Value = serde_json::from_slice(&output.stdout)?;
        let packages = metadata["packages"].as_array().map(Vec::as_slice).unwrap_or_default();
        let found = packages.iter().find(|package| package["name"] == name);
        let manifest = found.and_then(|package| package["manifest_path"].as_str());
        let folder = manifest.and_then(|manifest| Path::new(manifest).parent());
        Ok(folder.with_context(|| format!("the program has no package {name}"))?.to_owned())
    }
}

/// Runs a command; an error where it fails.
pub fn run(command: &mut Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("cannot run {command:?}"))?;
    if !status.success() {
        bail!("failed: {command:?}");
    }
    Ok(())
}

fn output(command: &mut Command) -> anyhow::Result<Output> {
    let output = command.output().with_context(|| format!("cannot run {command:?}"))?;
    if !output.status.success() {
        bail!("failed: {command:?}\n{}", String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(output)
}

/// The lines of the Rust files below `folder`.
pub fn lines(folder: &Path) -> anyhow::Result<u64> {
    let fault = || format!("cannot read {}", folder.display());
    let mut count = 0;
    for entry in fs::read_dir(folder).with_context(fault)? {
        let path = entry.with_context(fault)?.path();
        if path.is_dir() {
            count += lines(&path)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            count += fs::read_to_string(&path)?.lines().count() as u64;
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_those_of_rust_in_all_folders_below() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("types")).unwrap();
        fs::write(folder.path().join("lib.rs"), "mod types;\n\n").unwrap();
        fs::write(folder.path().join("types/one.rs"), "struct One;\n").unwrap();
        fs::write(folder.path().join("types/notes.md"), "a\nb\n").unwrap();
        assert_eq!(lines(folder.path()).unwrap(), 3);
        assert!(lines(&folder.path().join("gone")).is_err());
    }

    #[test]
    fn a_program_is_written_with_its_dependencies_and_the_versions_of_the_lock_file() {
        let folder = tempfile::tempdir().unwrap();
        let lock = folder.path().join("some.lock");
        fs::write(&lock, "version = 4\n").unwrap();
        let at = |name: &str| folder.path().join("hello").join(name);
        let contents = [CLIENT, "ecr = \"1\"\n"];
        let target = folder.path().join("target");
        let program = Program::create(at(""), target.clone(), &lock, contents).unwrap();
        let manifest: toml::Table = fs::read_to_string(at("Cargo.toml")).unwrap().parse().unwrap();
        assert_eq!(manifest["dependencies"]["ecr"].as_str(), Some("1"));
        assert_eq!(manifest["profile"][SMALLEST]["lto"].as_str(), Some("fat"));
        assert_eq!(fs::read_to_string(at("Cargo.lock")).unwrap(), "version = 4\n");
        assert_eq!(program.binary("release"), target.join("release/hello"));
    }
}
