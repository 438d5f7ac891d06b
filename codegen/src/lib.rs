//! tinsmith's generator: reads AWS service models and makes SDK crates of them.
//!
//! The stages, each of which knows only the ones before it:
//! [`load`] (files to model), [`model`] (shapes and traits), [`plan`] (every Rust decision),
//! [`emit`] (tokens), [`mod@format`] (text), [`write`](mod@write) (disk).
//!
//! A build script uses it through [`Builder`].

#![warn(missing_docs)]

mod builder;
pub mod emit;
pub mod equivalence;
pub mod error;
pub mod format;
pub mod generate;
pub mod input;
pub mod jmespath;
pub mod load;
pub mod model;
pub mod plan;
mod replace;
pub mod workspace;
pub mod write;

pub use builder::Builder;
pub use error::{Error, Result};
pub use generate::{Generated, Stage, generate, generate_module, generate_watched};
pub use input::Input;
