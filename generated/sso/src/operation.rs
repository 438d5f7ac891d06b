// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Returns temporary credentials of a role that is assigned to the user.
///
/// [`Client::get_role_credentials`](super::Client::get_role_credentials) calls it.
pub mod get_role_credentials;

pub use ::tinsmith_runtime::error::RequestId;

/// The tables of all operations.
pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[
    &get_role_credentials::OPERATION,
];
