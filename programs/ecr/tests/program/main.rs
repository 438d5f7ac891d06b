//! The program as people and scripts run it: a process, against a registry on loopback.

mod bad_input;
mod call;
mod completions;
mod lifecycle;
mod lists;
mod login;
mod readme;
#[allow(dead_code)] // Each program of tests uses its share.
#[path = "../../../../ecr-tools/tests/registry/mod.rs"]
mod registry;
mod scan;
mod support;
mod transfer;
