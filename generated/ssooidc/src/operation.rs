// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Types for the `CreateToken` operation.
pub mod create_token;

pub use ::tinsmith_runtime::error::RequestId;

/// The tables of all operations.
pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[
    &create_token::OPERATION,
];
