//! A program in the manner of the official crates' documentation. It is compiled against the
//! official crates and against ours; `official/Cargo.toml` and `ours/Cargo.toml` are all that
//! differs. Nothing of it is run.

#![allow(unused_qualifications)] // Types of two official crates, which are one of ours.

pub mod all_ecr;
pub mod all_ecrpublic;
pub mod configuration;
pub mod errors;
pub mod providers;
pub mod resolvers;
pub mod stubs;
pub mod values;
pub mod walks;
