// Made by `cargo xtask codegen` from the crate. Do not edit.

//! Facts about this crate.

/// The version of this crate.
pub static PKG_VERSION: &str = env!("CARGO_PKG_VERSION");
