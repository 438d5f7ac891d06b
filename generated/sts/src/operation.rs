// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Types for the `AssumeRole` operation.
pub mod assume_role;
/// Types for the `AssumeRoleWithWebIdentity` operation.
pub mod assume_role_with_web_identity;

pub use ::tinsmith_runtime::error::RequestId;

/// The tables of all operations.
pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[
    &assume_role::OPERATION,
    &assume_role_with_web_identity::OPERATION,
];
