//! `cargo xtask codegen` as a user meets it, on a small repository: what it writes and prints,
//! and that wrong input is one clear error and changes nothing.

mod any;
mod files;
mod model;
mod output;
mod overlay;
mod repository;
mod traits;
