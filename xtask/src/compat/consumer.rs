//! The program in `tests/consumer`, which compiles against the official crates and against ours.

use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::Context;
use clap::ValueEnum;

/// Against which crates.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Side {
    /// The official ones, which cargo downloads.
    Official,
    /// Those of this repository.
    Ours,
}

/// Runs `cargo check`, without the network for our side.
pub fn check(root: &Path, side: Side) -> anyhow::Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.arg("check").current_dir(root).arg("--manifest-path");
    match side {
        Side::Official => command
            .arg("tests/consumer/official/Cargo.toml")
            .args(["--target-dir", "target/consumer"]),
        Side::Ours => command.args(["tests/consumer/ours/Cargo.toml", "--offline"]),
    };
    let status = command.status().context("cannot run cargo")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
