//! Under the paths of `aws-smithy-mocks`, the types of `tinsmith-runtime` that stand for it.
//!
//! Stubs in place of a service, for tests. A program takes it by
//! `aws-smithy-mocks = { package = "tinsmith-smithy-mocks", … }` in its `Cargo.toml`.
//! What is not here, and why, is in `docs/compatibility.md`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub use tinsmith_runtime::testing::{Rule, RuleBuilder, RuleMode};
pub use tinsmith_runtime::{mock, mock_client};
