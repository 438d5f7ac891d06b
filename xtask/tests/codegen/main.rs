//! `cargo xtask codegen` and `docs` as a user meets them, on a small repository: what they write and
//! print, and that wrong input is one clear error and changes nothing.

mod any;
mod docs;
mod files;
mod model;
mod output;
mod overlay;
mod repository;
mod traits;
