//! Our crates as the compiler expands them.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail};

use super::source::{Module, from_text};
use super::world::World;

/// A crate of ours and the runtime, which it re-exports.
pub fn world(root: &Path, package: &str) -> anyhow::Result<World> {
    let mut world = World::default();
    for package in [package, "tinsmith-runtime"] {
        world.crates.insert(package.replace('-', "_"), expanded(root, package)?);
    }
    Ok(world)
}

/// Asks a stable compiler for what only an unstable one prints, for this crate alone: its packages
/// are compiled as ever. The output has a folder of its own, as this needs checks and no code.
fn expanded(root: &Path, package: &str) -> anyhow::Result<Module> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["rustc", "--quiet", "--lib", "--profile", "check", "--package", package])
        .args(["--all-features", "--target-dir"])
        .arg(root.join("target/compat"))
        .args(["--", "-Zunpretty=expanded"])
        .env("RUSTC_BOOTSTRAP", package.replace('-', "_"))
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()
        .context("cannot run cargo")?;
    if !output.status.success() {
        bail!("{package} cannot be expanded; see above");
    }
    let text = String::from_utf8(output.stdout).context("the expanded source is not UTF-8")?;
    from_text(&text).with_context(|| format!("in {package}"))
}
