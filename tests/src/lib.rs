//! What the behaviour tests of generated clients stand on: a server of their own.
//!
//! [`server`] speaks HTTP/1.1 on loopback and answers from a script or from a closure,
//! [`signature`] refuses what is not signed as it should be, and [`small_ecr`] is a registry in
//! memory for tests and examples that need a service with a memory. The tests themselves are in
//! `tests/tests/`.

// The snippets of the documentation, to be compiled.
#[cfg(doctest)]
#[doc = include_str!("../../docs/serde.md")]
struct Serde;

pub mod server;
pub mod signature;
pub mod small_ecr;

/// The examples of `docs/blocking.md` compile.
#[cfg(doctest)]
#[doc = include_str!("../../docs/blocking.md")]
pub struct Blocking;

/// The examples in `docs/testing.md`.
#[cfg(doctest)]
#[doc = include_str!("../../docs/testing.md")]
pub struct Testing;

/// The example in `docs/migrating.md`.
#[cfg(doctest)]
#[doc = include_str!("../../docs/migrating.md")]
pub struct Migrating;
